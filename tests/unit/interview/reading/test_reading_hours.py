"""Hours a week, as people type them."""

from __future__ import annotations

import pytest

from interview.reading import Range, read_hours


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("24", 24, 24),
        ("24 uur", 24, 24),
        ("24u", 24, 24),
        ("24 uur p.w.", 24, 24),
        ("24u p/w", 24, 24),
        ("24 uur per week", 24, 24),
        ("24 uur/week", 24, 24),
        ("tweeëndertig uur", 32, 32),
        ("40-urige werkweek", 40, 40),
        ("32-36 uur", 32, 36),
        ("32 - 36", 32, 36),
        ("36/40", 36, 40),
        ("32 tot 36", 32, 36),
        ("32 à 36 uur", 32, 36),
        ("van 24 tot 32 uur", 24, 32),
        ("tussen 24 en 32 uur", 24, 32),
        ("24 uur of 32 uur", 24, 32),
        ("min 24 max 32 uur", 24, 32),
        ("minimaal 24", 24, 40),
        ("24 of meer", 24, 40),
        ("max. 32 uur", 1, 32),
        ("ongeveer 32 uur", 32, 32),
        ("32 uur, in overleg", 32, 32),
        ("36,5", 36, 37),
        ("37.5 uur", 37, 38),
        ("fulltime", 36, 40),
        ("Full-time", 36, 40),
        ("full time", 36, 40),
        ("fultime", 36, 40),
        ("voltijd", 36, 40),
        ("fulltime (38 uur)", 38, 38),
        ("parttime", 12, 34),
        ("part time", 12, 34),
        ("deeltijd", 12, 34),
        ("parttime 24 uur", 24, 24),
        ("fulltime of parttime", 12, 40),
        ("0,8 fte", 32, 32),
        ("0.8 FTE", 32, 32),
        ("0,55 fte", 22, 22),
        ("0,89 fte", 35, 36),
        ("1 fte", 36, 40),
        ("0,5 tot 1 fte", 20, 40),
        ("80%", 32, 32),
        ("80 procent", 32, 32),
        ("4 dagen", 32, 32),
        ("één dag per week", 8, 8),
        ("3 à 4 dagen", 24, 32),
        ("2 dagdelen", 8, 8),
        ("4 dagen van 8 uur", 32, 32),
        ("4 x 9", 36, 36),
        ("4x8 uur", 32, 32),
        ("8 uur per dag, 4 dagen", 32, 32),
        ("4 dagen 8 uur per dag", 32, 32),
        ("32 uur (4 dagen)", 32, 32),
        ("4 dagen (32 uur)", 32, 32),
    ],
)
def test_hours_a_week_are_understood(typed: str, low: int, high: int) -> None:
    assert read_hours(typed) == Range(low, high)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0",
        "0 uur",
        "61",
        "160",
        "160 uur per maand",
        "20 uur per maand",
        "1600 uur per jaar",
        "8 uur per dag",
        "10-12 uur per dag",
        "9 tot 5",
        "09:00 - 17:00",
        "9.00-17.00",
        "08.30 tot 17.00 uur",
        "36 - 32",
        "8 dagen",
        "12 uur, 2 dagen",
        "4 dagen van 32 uur",
        "32-36-40",
        "2 fte",
        "200%",
        "nulurencontract",
        "in overleg",
        "flexibel",
        "2 plekken",
        "per direct",
        "⏰",
    ],
)
def test_other_hours_and_other_things_are_asked_again(typed: str) -> None:
    assert read_hours(typed) is None
