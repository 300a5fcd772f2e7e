"""What the bot says, as the panel draws it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup

import messages
from interview import OwnQuestion, RegionProfile, Say
from interview.own_words import Place, introduction, promise
from interview.preview import preview
from services.speech import payload, written

REFERENCE: Final = "PW-7F3K-2"
"""An example."""


@dataclass(frozen=True)
class Bubble:
    """A message; `buttons` are what is written on each, row by row."""

    text: Markup
    buttons: tuple[tuple[str, ...], ...] = ()


def question_bubbles(region: RegionProfile, question: OwnQuestion, today: dt.date) -> tuple[Bubble, Bubble]:
    """The question as an employer gets it, and as it stands once it is answered."""
    example = messages.text("region-preview-number" if question.counts else "region-preview-answer")
    made = preview(region, question, example, today)
    asked = payload(made.asked, 0)
    rows = asked.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = tuple(tuple(button["text"] for button in row) for row in rows)
    return Bubble(Markup(asked["text"]), buttons), _bubble(made.settled.say)  # noqa: S704  see `_bubble`


def text_bubble(region: RegionProfile, place: Place, text: str, day: dt.date) -> Bubble:
    """The message in which the region says this; the standard one for an empty text. `day` is promised."""
    speaking = replace(region, texts={place: text})
    if place is Place.PROMISE:
        promised = promise(speaking, region.desk, day)
        return _bubble(Say.of("receipt", reference=REFERENCE, promise=promised))
    town = messages.text("region-preview-town")
    helps = introduction(speaking, region.desk)
    return _bubble(Say.of("ask-region", place=town, region=region.name, introduction=helps))


def _bubble(say: Say) -> Bubble:
    # `written` has escaped what people typed: only the markup of our own texts is left.
    return Bubble(Markup(written(say)))  # noqa: S704
