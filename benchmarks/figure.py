"""A figure of a benchmark, and the table they make together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured; `peer` is what others do in the same circumstances, where that is known."""

    name: str
    value: float
    unit: str
    peer: str = ""

    @property
    def shown(self) -> str:
        number = f"{self.value:,.0f}" if self.value >= 100 else f"{self.value:,.1f}"
        return f"{number} {self.unit}"


def table(figures: Iterable[Figure]) -> str:
    """A Markdown table, which a terminal shows well too."""
    rows = [("what", "measured", "for comparison"), *((f.name, f.shown, f.peer) for f in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [f"| {row[0]:<{widths[0]}} | {row[1]:>{widths[1]}} | {row[2]:<{widths[2]}} |" for row in rows]
    rule = f"|{'-' * (widths[0] + 2)}|{'-' * (widths[1] + 1)}:|{'-' * (widths[2] + 2)}|"
    return "\n".join([lines[0], rule, *lines[1:]])
