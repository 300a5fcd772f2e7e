"""The questions that a region added, made into questions like all others."""

from __future__ import annotations

from interview.context import OwnQuestion, RegionProfile
from interview.questions.question import Form, Option, Question, Reading

PREFIX = "own_"
LONGEST = 500


def own_questions(region: RegionProfile | None, kind: str | None) -> tuple[Question, ...]:
    """Those that this region asks about this kind of opening, in the region's order."""
    every = region.questions if region else ()
    return tuple(_question(own) for own in every if own.asked and own.kind in (None, kind))


def every_own_question(region: RegionProfile | None) -> tuple[Question, ...]:
    """Those that were ever answered too: what was switched off, and is asked of another kind by now."""
    return tuple(_question(own) for own in region.questions) if region else ()


def _question(own: OwnQuestion) -> Question:
    options = tuple(
        Option(f"o{number}", (choice,), choice, choice) for number, choice in enumerate(own.choices)
    )
    return Question(
        PREFIX + own.key,
        Form.OPENING,
        Reading.NUMBER if own.counts else Reading.CHOICE if options else Reading.TEXT,
        options,
        skippable=not own.required,
        longest=LONGEST,
        names=(own.text,),
        text=own.text,
        help=own.help,
    )
