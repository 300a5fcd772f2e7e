"""What is wrong with a reference file, told so that its owner can find the spot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spot:
    """Where in a file: line and column, both counted from 1, and the heading; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    heading: str = ""

    def __str__(self) -> str:
        parts = [self.file]
        if self.line:
            parts.append(f"regel {self.line}")
        if self.column:
            parts.append(f"kolom {self.column} ({self.heading})" if self.heading else f"kolom {self.column}")
        return ", ".join(parts)


class ReferenceFileError(ValueError):
    """A reference file can't be used; the text says where, what was found and what was expected.

    The text is Dutch, because the command line shows it as it is.
    """

    def __init__(self, spot: Spot, problem: str) -> None:
        super().__init__(f"{spot}: {problem}")
        self.spot = spot
        self.problem = problem


def mismatch(spot: Spot, found: str, expected: str) -> ReferenceFileError:
    """The error for one cell that holds something other than `expected`."""
    shown = f"'{found[:60]}'" if found.strip() else "niets"
    return ReferenceFileError(spot, f"hier staat {shown}, verwacht werd {expected}.")
