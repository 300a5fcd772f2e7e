"""What can reach an interview: what a person does in the chat, and what became of earlier effects."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from interview.draft import File


@dataclass(frozen=True)
class Text:
    """Something typed."""

    text: str


@dataclass(frozen=True)
class Choice:
    """A button of the bot, perhaps of a message of long ago: `turn` and `question` say which."""

    turn: int
    question: str
    value: str


@dataclass(frozen=True)
class Reaction:
    """The answer to *the* question where that was asked outside the interview: one of its choices.

    Of `explain` the interview need not hear.
    """

    value: str


@dataclass(frozen=True)
class Command:
    """`/name argument`, the name in lower case and without the slash."""

    name: str
    argument: str = ""


@dataclass(frozen=True)
class SharedContact:
    """A phone number, shared by the button or from the address book."""

    phone: str
    name: str
    own: bool
    """Whether it is the sender's own number."""


@dataclass(frozen=True)
class SharedLocation:
    """A place on the map; degrees in WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class SentFile:
    """A photo or a document; nothing of it has been fetched yet."""

    file: File
    caption: str = ""


class OddKind(StrEnum):
    VOICE = "voice"
    STICKER = "sticker"
    VIDEO = "video"
    EDITED = "edited"
    """An own message was changed afterwards."""
    FORWARDED = "forwarded"
    OTHER = "other"
    """A poll, a dice, a game ... anything that is no answer to any question."""


@dataclass(frozen=True)
class Odd:
    """Something that can't be an answer; it deserves a kind word and changes nothing."""

    kind: OddKind


@dataclass(frozen=True)
class Filed:
    """Outcome of `SubmitOffer`: the opening has been stored, numbered and forwarded."""

    reference: str
    desk: str
    """The desk that will call: `Werkcentrum Twente`."""
    region: str
    call_by: dt.date
    covered: bool
    """False: nobody works in that region yet, and the national support team has been told."""


@dataclass(frozen=True)
class Changed:
    """Outcome of `ChangeOffer`; not `done` when the opening had ended meanwhile."""

    reference: str
    done: bool


@dataclass(frozen=True)
class Ended:
    """Outcome of `EndOffer`; not `done` when it had ended already."""

    reference: str
    done: bool


@dataclass(frozen=True)
class Forwarded:
    """Outcome of `ForwardMessage`: who has it. `name` is None where no one person works on it yet."""

    name: str | None
    desk: str
    reference: str | None


Outcome = Filed | Changed | Ended | Forwarded
Input = Text | Choice | Reaction | Command | SharedContact | SharedLocation | SentFile | Odd | Outcome
