"""Logs without personal data: what happened and where, never what was said or by whom.

Our own lines carry what we put in them: kinds, counts, row numbers. Of what a
library logs only its fixed words are kept, since a chat text, an address or the
token (it is part of every URL of the Bot API) may be filled in. An error is
told by its type and where it arose; its message may quote data.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

import structlog
from structlog.typing import Processor

from settings import Log, LogFormat

OWN: Final = ("bot", "services", "models", "interview", "messages")
HERE: Final = Path(__file__).parent.parent
FRAMES: Final = 3

Event = MutableMapping[str, Any]


def configure_logs(settings: Log) -> None:
    """Every line of this process goes to standard error, in the form that the settings ask for."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_keep_fixed_words, *_common()],
            use_get_message=False,
            pass_foreign_args=True,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _renderer(settings.format),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for room in OWN:
        logging.getLogger(room).setLevel(settings.level.upper())
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a job still goes on is no news
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_common(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def brief(error: BaseException) -> str:
    """An error in one line without its message: type, where it arose, and how our own code came there."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames[:-1] if Path(frame.filename).is_relative_to(HERE)]
    way = [f"{_short(frame.filename)}:{frame.lineno}" for frame in (*own[-FRAMES:], *frames[-1:])]
    return f"{type(error).__name__} at {' < '.join(reversed(way))}" if way else type(error).__name__


def _common() -> list[Processor]:
    return [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _brief_error,
    ]


def _renderer(form: LogFormat) -> Processor:
    if form is LogFormat.JSON:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())


def _keep_fixed_words(_logger: object, _method: str, event: Event) -> Event:
    """A library's line: its template, and only where it has one; the values are left out."""
    record: logging.LogRecord = event["_record"]
    filled_in = event.pop("positional_args", None)
    event["event"] = str(record.msg) if filled_in else f"{record.module}:{record.lineno}"
    event["exc_info"] = record.exc_info
    return event


def _brief_error(_logger: object, _method: str, event: Event) -> Event:
    found = event.pop("exc_info", None)
    error = found[1] if isinstance(found, tuple) else sys.exc_info()[1] if found is True else found
    if isinstance(error, BaseException):
        event["error"] = brief(error)
    return event


def _short(file: str) -> str:
    return "/".join(file.split("/")[-2:])
