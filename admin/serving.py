"""The panel on a port of this machine."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any

from waitress.server import create_server

from admin.configuration import LARGEST_REQUEST
from admin.logs import configure_logs
from settings import Settings

THREADS = 8


class PanelError(Exception):
    """The panel can't start; the message says why and what to do."""


def run_admin(settings: Settings, echo: Callable[[str], object]) -> None:
    """Serve the panel until it is told to stop. Raises `PanelError`."""
    from admin.application import create_panel

    configure_logs(settings.log)
    server = _server(create_panel(settings), settings)
    signal.signal(signal.SIGTERM, _stop)
    echo(f"Het panel staat op {settings.admin.base_url}")
    try:
        server.run()
    except (KeyboardInterrupt, SystemExit):
        pass
    finally:
        server.close()


def _server(app: Any, settings: Settings) -> Any:
    host, _, port = settings.admin.listen.rpartition(":")
    try:
        return create_server(
            app,
            host=host.strip("[]"),
            port=int(port),
            threads=THREADS,
            # A little above what the panel itself refuses in words: beyond it nothing is put on the disk.
            max_request_body_size=2 * LARGEST_REQUEST,
            ident=None,
            # What a proxy says is judged by ProxyFix, which must get to see it.
            clear_untrusted_proxy_headers=settings.admin.trusted_proxies == 0,
        )
    except OSError as error:
        raise PanelError(
            f"Het panel kan niet op {settings.admin.listen} luisteren: {error.strerror or error}. "
            "Kies een andere poort met admin.listen."
        ) from error


def _stop(_signal: int, _frame: object) -> None:
    raise SystemExit(0)
