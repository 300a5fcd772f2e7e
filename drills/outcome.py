"""What one drill on one database came to."""

from __future__ import annotations

from dataclasses import dataclass

from drills.promise import Breach


@dataclass(frozen=True)
class Outcome:
    """`lost` and `doubled` are counted in what the drill is about: answers, openings, reminders, messages."""

    drill: str
    database: str
    done: str
    """What was done, in some words."""
    times: int
    lost: int
    doubled: int
    """All that arrived twice, what was in flight at a crash included."""
    in_flight: int
    """What a sender that was killed had in its hands: as many may arrive twice, and no more."""
    until_normal: float | None
    """Seconds from the end of the trouble until all was as if it had never been; the longest of all times."""
    notes: str = ""
    breaches: tuple[Breach, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every promise held."""
        return not self.breaches and not self.lost and self.doubled <= self.in_flight

    @property
    def verdict(self) -> str:
        if not self.holds:
            return "BROKEN"
        return "fine" if self.times else "NOT DONE"

    def complaint(self, most_rows: int = 20) -> str:
        """Which promise did not hold, with the rows that show it."""
        lines = [f"{self.drill} on {self.database}: {self.lost} lost, {self.doubled} doubled"]
        for breach in self.breaches:
            lines.append(f"  broken: {breach.promise} ({len(breach.rows)})")
            lines += [f"    {row}" for row in breach.rows[:most_rows]]
        return "\n".join(lines)
