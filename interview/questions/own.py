"""The questions that a region added, made into questions like all others."""

from __future__ import annotations

from interview.context import OwnQuestion, RegionProfile
from interview.questions.question import Form, Option, Question, Reading

PREFIX = "own_"
LONGEST = 500


def own_questions(region: RegionProfile | None, kind: str | None) -> tuple[Question, ...]:
    """Those of this region for this kind of opening, in the region's order."""
    asked = region.questions if region else ()
    return tuple(_question(own) for own in asked if own.kind in (None, kind))


def _question(own: OwnQuestion) -> Question:
    options = tuple(
        Option(f"o{number}", (choice,), choice, choice) for number, choice in enumerate(own.choices)
    )
    return Question(
        PREFIX + own.key,
        Form.OPENING,
        Reading.CHOICE if options else Reading.TEXT,
        options,
        skippable=not own.required,
        longest=LONGEST,
        names=(own.text,),
        text=own.text,
    )
