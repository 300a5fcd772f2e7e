"""The simulator by itself, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

from bot.simulator.options import SimulatorOptions
from bot.simulator.simulator import Simulator


def run_simulator(
    host: str = "127.0.0.1",
    port: int = 8081,
    smtp_port: int = 8025,
    storage: Path | None = None,
    *,
    token: str | None = None,
    limits: bool = False,
    search_ports: bool = False,
    ready: Callable[[Simulator], None] | None = None,
) -> None:
    """Serve until SIGINT or SIGTERM. `ready` is called with the simulator once its URLs work.

    Raises `OSError` when a port is taken and no other may be searched for.
    """
    options = SimulatorOptions(
        host, port, smtp_port, token=token, storage=storage, limits=limits, search_ports=search_ports
    )
    asyncio.run(serve(options, ready))


async def serve(options: SimulatorOptions, ready: Callable[[Simulator], None] | None = None) -> None:
    """The same within a running loop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with Simulator(options) as simulator:
        if ready:
            ready(simulator)
        await stop.wait()
