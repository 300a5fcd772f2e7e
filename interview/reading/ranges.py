"""A number, or two numbers with everything between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Range:
    """Whole numbers from `low` to `high`, both included; one number is a range of itself."""

    low: int
    high: int
