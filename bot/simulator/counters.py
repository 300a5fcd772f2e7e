"""What happened since the start, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from bot.simulator.errors import Json


@dataclass
class Counters:
    """Counts for tests, benchmarks and the faults page."""

    requests: int = 0
    updates_made: int = 0
    updates_given: int = 0
    updates_given_again: int = 0
    messages_sent: int = 0
    messages_edited: int = 0
    messages_repeated: int = 0
    """Bot messages that say what its message before said, with no word of a person in between."""
    callbacks_made: int = 0
    callbacks_answered: int = 0
    mails: int = 0
    errors: Counter[int] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)

    def as_json(self) -> Json:
        """All counts by name."""
        return vars(self) | {"errors": dict(self.errors), "faults": dict(self.faults)}

    def clear(self) -> None:
        """Everything back to nought."""
        vars(self).update(vars(Counters()))
