"""What an interview says: message ids with arguments, and the buttons below them. No text, no Telegram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview.effects import Effect
    from interview.state import State

Argument = "str | int | Decimal | dt.date | dt.datetime | Say | tuple[str | int | Say, ...]"
NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True)
class Say:
    """A message id of `messages/nl` with its arguments; one may be a `Say` itself, or a tuple of lines."""

    message: str
    arguments: Mapping[str, object] = field(default_factory=lambda: NOTHING)

    @classmethod
    def of(cls, message: str, **arguments: object) -> Say:
        return cls(message, MappingProxyType(arguments))


class Share(StrEnum):
    """What a button of the keyboard asks the phone for."""

    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True)
class Button:
    """A choice below a message. Pressing it gives `Choice(turn, question, value)`, or opens `url`.

    `label` is a `Say`, or a plain text for names that are data (a sector, a town, a region's own answer).
    """

    label: Say | str
    question: str = ""
    value: str = ""
    url: str = ""


@dataclass(frozen=True)
class KeyboardButton:
    """A button in place of the phone's keyboard: it shares something, or types its label."""

    label: Say
    share: Share | None = None


@dataclass(frozen=True)
class Reply:
    """One new message. At most one of `buttons` and `keyboard` (each a tuple of rows) is given.

    A reply with `question` asks it: its message can be settled later by that question's turn. A reply without
    a keyboard takes an earlier one away when `clears_keyboard`.
    """

    say: Say
    question: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[KeyboardButton, ...], ...] = ()
    clears_keyboard: bool = False


@dataclass(frozen=True)
class Settled:
    """The message of an earlier turn, written anew without buttons: the question and what was answered."""

    turn: int
    say: Say


@dataclass(frozen=True)
class Turn:
    """What one input leads to: the new state, what is said, and what must be done, each in order."""

    state: State
    replies: tuple[Reply | Settled, ...] = ()
    effects: tuple[Effect, ...] = ()
    notice: Say | None = None
    """A short word in the bubble that answers a pressed button; at most 200 characters."""
