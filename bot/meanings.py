"""What an update can mean to us."""

from __future__ import annotations

from dataclasses import dataclass

from interview import Input


@dataclass(frozen=True)
class Said:
    """Somebody did something in a private chat; `query` is the press of a button to answer."""

    chat_id: int
    given: Input
    query: str | None = None
    replies_to: int | None = None
    """Telegram's id of the message that this one answers."""


@dataclass(frozen=True)
class Claimed:
    """A colleague pressed the button on the card of an opening."""

    user_id: int
    reference: str
    query: str


@dataclass(frozen=True)
class Reminded:
    """Somebody pressed a button of a reminder in a private chat."""

    chat_id: int
    reminder: int
    choice: str
    query: str


@dataclass(frozen=True)
class StopPressed:
    """Somebody pressed *Geen berichten meer* in a private chat."""

    chat_id: int
    query: str


@dataclass(frozen=True)
class CampaignPressed:
    """Somebody pressed a button of a campaign in a private chat."""

    chat_id: int
    recipient: int
    choice: str
    query: str


@dataclass(frozen=True)
class Linking:
    """`/koppel CODE`, or the link that says the same, in a private chat or in a group."""

    chat_id: int
    code: str
    group: bool


@dataclass(frozen=True)
class Membership:
    """A person blocked the bot, or let it write again."""

    chat_id: int
    blocked: bool


@dataclass(frozen=True)
class GroupMoved:
    """A group became a supergroup, with another id."""

    old: int
    new: int


@dataclass(frozen=True)
class Nothing:
    """Not for us. A press of a button is answered all the same, or it would spin."""

    query: str | None = None


Incoming = (
    Said | Claimed | Reminded | CampaignPressed | StopPressed | Linking | Membership | GroupMoved | Nothing
)
