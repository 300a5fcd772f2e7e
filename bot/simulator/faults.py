"""What goes wrong on purpose. Every value can change while the simulator runs."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from bot.simulator.errors import Json


class MailFault(StrEnum):
    NONE = "none"
    LATER = "later"
    """451: refused for now."""
    NEVER = "never"
    """550: refused for good."""
    AWAY = "away"
    """The connection breaks off before a word."""


class FaultError(ValueError):
    """There is no such fault, or it can't have this value."""


@dataclass
class Faults:
    """Shares are from 0 to 1, of all calls of the Bot API or of all updates."""

    away: bool = False
    """Telegram does not answer at all: connections break off."""
    latency: float = 0.0
    """Seconds that every call takes longer."""
    errors: float = 0.0
    """Share of calls answered with 500, unhandled."""
    drop_before: float = 0.0
    """Share of connections that break off before the call is handled."""
    drop_after: float = 0.0
    """Share of connections that break off after the call is handled: done, but the bot can't know."""
    too_many: float = 0.0
    """Share of messages answered with 429."""
    retry_after: int = 3
    """The seconds that such a 429 names."""
    duplicates: float = 0.0
    """Share of updates that are delivered once more."""
    out_of_order: float = 0.0
    """Share of updates that arrive after younger ones."""
    mail: MailFault = MailFault.NONE
    _random: random.Random = field(default_factory=random.Random, repr=False, compare=False)

    def chance(self, share: float) -> bool:
        """True in so many of all cases."""
        return share > 0 and self._random.random() < share

    def shuffle(self, batch: list[str]) -> None:
        """Any order but, most likely, the given one."""
        self._random.shuffle(batch)

    def change(self, values: dict[str, Any]) -> None:
        """Set the values named. Raises `FaultError` and changes nothing when one is wrong."""
        names = {entry.name for entry in fields(self) if not entry.name.startswith("_")}
        if unknown := sorted(set(values) - names):
            raise FaultError(f"unknown fault: {', '.join(unknown)}")
        read = {name: self._read(name, value) for name, value in values.items()}
        for name, value in read.items():
            setattr(self, name, value)

    def as_json(self) -> Json:
        """All values by name."""
        return {name: value for name, value in asdict(self).items() if not name.startswith("_")}

    def clear(self) -> None:
        """Everything goes right again."""
        self.change(Faults().as_json())

    def _read(self, name: str, value: Any) -> object:
        kind = type(getattr(Faults, name))
        try:
            read = kind(value)
        except (TypeError, ValueError) as error:
            raise FaultError(f"{name}: {value!r} is not possible") from error
        top = 60 if name == "latency" else 3600 if name == "retry_after" else 1
        if not isinstance(read, str) and not 0 <= read <= top:
            raise FaultError(f"{name}: {value!r} is not between 0 and {top}")
        return read
