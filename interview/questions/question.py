"""What a question is, as data. The texts stand in `messages/nl/interview.ftl` under ids made of its key.

`ask-KEY` asks it, `label-KEY` names it in a list, `hint-KEY` (with `hint`) gives an example below it, and
`choice-KEY-VALUE` is written on each button. What is said when nothing could be read is `expected-READING`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from interview.replies import Say, Share

if TYPE_CHECKING:
    from interview.scene import Scene

SKIP = "skip"
KEEP = "keep"
ENOUGH = "enough"
NO_MORE = tuple(
    lead + words
    for lead in ("", "nee ")
    for words in ("niets meer", "niks meer", "niet meer", "liever niet meer", "geen vragen meer")
)
"""Words for a no, of which most are a wish to be left alone when no question is open."""


class Form(StrEnum):
    """Where an answer is kept, and with which other questions it is asked."""

    EMPLOYER = "employer"
    OPENING = "opening"
    DETAILS = "details"
    """Of the same opening; asked only of who wants to tell more."""
    REFUSAL = "refusal"
    MENU = "menu"
    """A choice of what to do next; nothing is kept of it."""


class Reading(StrEnum):
    """How a typed answer is understood. Buttons go before it, at every kind."""

    CHOICE = "choice"
    TEXT = "text"
    COUNT = "count"
    """How many places."""
    NUMBER = "number"
    HOURS = "hours"
    START = "start"
    LATER = "later"
    """A day after today, or a number of months from now."""
    PHONE = "phone"
    KVK = "kvk"
    PLACE = "place"
    REGION = "region"
    """A yes, or another place that should have been read."""
    FILES = "files"


@dataclass(frozen=True)
class Option:
    """A button of a question, and the words that mean the same when they are typed."""

    value: str
    words: tuple[str, ...] = ()
    label: Say | str | None = None
    """None: the message `choice-KEY-VALUE`."""
    answer: Any = None
    """What is kept, a JSON value; None: `value` itself."""
    hidden: bool = False
    """Understood when it is typed, but no button."""

    @property
    def meaning(self) -> Any:
        return self.value if self.answer is None else self.answer


def always(_: Scene) -> bool:
    return True


def none(_: Scene) -> tuple[Option, ...]:
    return ()


def no_arguments(_: Scene) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Question:
    """One question. `offers` are buttons that depend on the moment; they come before `options`."""

    key: str
    form: Form
    reading: Reading = Reading.CHOICE
    options: tuple[Option, ...] = ()
    offers: Callable[[Scene], tuple[Option, ...]] = none
    asked: Callable[[Scene], bool] = always
    only: str | None = None
    """The kind of opening that it is asked for, when it isn't asked for both."""
    skippable: bool = False
    longest: int = 120
    """Characters of a typed answer."""
    columns: int = 1
    hint: bool = False
    share: Share | None = None
    """What a keyboard button can share as the answer."""
    names: tuple[str, ...] = ()
    """Words for the question itself, typed when one is picked from a list."""
    resets: tuple[str, ...] = ()
    """Keys (or how they begin) of answers that no longer hold when this one changes."""
    arguments: Callable[[Scene], dict[str, Any]] = no_arguments
    """What `ask-KEY` must be told."""
    text: str = ""
    """The question itself, where it is a region's own and no message."""
    help: str = ""
    """What stands below such a question."""
    passes: bool = False
    """A sentence typed here that is no answer is a message for the matchmaker."""
    brief: bool = False
    """Once answered, only its name is left standing, not its whole text."""
