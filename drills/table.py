"""The outcomes as one table: Markdown, which a terminal shows well too."""

from __future__ import annotations

from collections.abc import Sequence

from drills.outcome import Outcome

HEAD = ("drill", "database", "done", "times", "lost", "doubled", "in flight", "normal after", "notes")
NUMBERS = range(3, 8)
"""The columns that are set to the right."""


def table(outcomes: Sequence[Outcome]) -> str:
    rows = [HEAD, *(_cells(outcome) for outcome in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    head, *body = [_line(row, widths) for row in rows]
    return "\n".join([head, _rule(widths), *body])


def _cells(outcome: Outcome) -> tuple[str, ...]:
    numbers = (outcome.times, outcome.lost, outcome.doubled, outcome.in_flight)
    shown = tuple(f"{number:,}" for number in numbers)
    return (
        outcome.drill,
        outcome.database,
        outcome.done,
        *shown,
        _duration(outcome.until_normal),
        outcome.notes if outcome.verdict == "fine" else f"{outcome.verdict}. {outcome.notes}".strip(),
    )


def _duration(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:,.1f} s"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        f"{cell:>{width}}" if column in NUMBERS else f"{cell:<{width}}"
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return f"| {' | '.join(cells)} |"


def _rule(widths: Sequence[int]) -> str:
    cells = [f"{'-' * (w + 1)}:" if c in NUMBERS else "-" * (w + 2) for c, w in enumerate(widths)]
    return f"|{'|'.join(cells)}|"
