"""How one simulator is set up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SimulatorOptions:
    """Ports of 0 mean any that is free. Without a token any well-formed one is taken."""

    host: str = "127.0.0.1"
    port: int = 0
    smtp_port: int = 0
    token: str | None = None
    storage: Path | None = None
    search_ports: bool = False
    """Take the next free port when one is in use."""
    limits: bool = False
    """Whether Telegram's rate limits hold."""
    messages_per_second: float = 30
    cast: bool = True
    """Whether a few employers, matchmakers and a group are there from the start."""
    bot_name: str = "Perspectiefbot"
    bot_username: str = "PerspectiefBot"
    callback_lifetime: float = 60
    """Seconds that the press of a button can be answered."""
    webhook_wait: float = 1
    """Seconds before the first new try of a webhook; doubles with each failure."""
