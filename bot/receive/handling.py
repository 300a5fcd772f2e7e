"""One batch of updates, one transaction: what each means is handed to the service it is for."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session, sessionmaker

from bot import incoming
from bot.meanings import (
    CampaignPressed,
    Claimed,
    GroupMoved,
    Incoming,
    Linking,
    Membership,
    Nothing,
    Reminded,
    Said,
    StopPressed,
)
from services import colleagues, interviews
from services.audit import note_kept
from services.campaigns.answers import answer_campaign
from services.house import House
from services.reminders.answers import answer_reminder
from services.settling import readdress
from services.updates import Received, note_handled

LARGEST: Final = 2**63 - 1
"""The largest number that a database holds."""


@dataclass(frozen=True)
class Me:
    """The bot's own account."""

    id: int
    username: str


@dataclass(frozen=True)
class Answer:
    """What a pressed button gets to hear; without a text its spinner only stops."""

    query: str
    text: str | None = None


def is_update(value: Any) -> bool:
    """Whether this has a number by which it can be kept: whole, and no larger than a database holds."""
    number = value.get("update_id") if isinstance(value, dict) else None
    return type(number) is int and abs(number) <= LARGEST


def received(me: Me, raw: dict[str, Any]) -> Received:
    """An update as the book of updates keeps it. Of one that is nested too deep to follow only its number."""
    try:
        clean = _clean(raw)
    except RecursionError:
        clean = {"update_id": raw["update_id"]}
    return Received(me.id, int(clean["update_id"]), _chat(clean), clean)


def _chat(update: dict[str, Any]) -> int | None:
    """Its chat, where it has one that can exist."""
    try:
        chat = incoming.chat_of(update)
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        return None
    return chat if chat is not None and abs(chat) <= LARGEST else None


def receive_batch(
    factory: sessionmaker[Session], house: House, me: Me, updates: Sequence[Received], now: dt.datetime
) -> list[Answer]:
    """Handles all that were not handled yet, or none: an error leaves everything as it was."""
    with factory.begin() as session:
        fresh = note_handled(session, updates, now)
        answers = [
            answer
            for update in updates
            if (answer := _handle(session, house, me, update, now, fresh=update.update_id in fresh))
        ]
        note_kept(session, now)
        return answers


def _handle(
    session: Session, house: House, me: Me, update: Received, now: dt.datetime, *, fresh: bool
) -> Answer | None:
    """Handles a fresh update; one that was delivered before only has its spinner stopped."""
    meaning = incoming.read(update.raw, me.username)
    said = _act(session, house, meaning, update, now) if fresh else None
    query = getattr(meaning, "query", None)
    return Answer(query, said) if query else None


def _act(session: Session, house: House, meaning: Incoming, update: Received, now: dt.datetime) -> str | None:
    """Does what an update asks for; returns what to say in the bubble of a pressed button."""
    key = f"u:{update.bot_id}:{update.update_id}"
    match meaning:
        case Said():
            return _converse(session, house, meaning, key, now)
        case Claimed():
            return colleagues.claim_from_telegram(session, meaning.reference, meaning.user_id, now)
        case Reminded() | CampaignPressed() | StopPressed():
            return _pressed(session, house, meaning, key, now)
        case Linking():
            colleagues.link_chat(session, meaning.code, meaning.chat_id, key, now, group=meaning.group)
        case Membership():
            change = interviews.contact_blocked if meaning.blocked else interviews.contact_unblocked
            change(session, meaning.chat_id, now)
        case GroupMoved():
            readdress(session, meaning.old, meaning.new)
        case Nothing():
            pass
    return None


def _converse(session: Session, house: House, said: Said, key: str, now: dt.datetime) -> str | None:
    if colleagues.is_colleague(session, said.chat_id):
        colleagues.answer_colleague(session, said.chat_id, key, now)
        return None
    return interviews.converse(session, house, said.chat_id, said.given, key, now, replies_to=said.replies_to)


def _pressed(
    session: Session,
    house: House,
    pressed: Reminded | CampaignPressed | StopPressed,
    key: str,
    now: dt.datetime,
) -> str:
    """A button under a message that the bot began."""
    chat = pressed.chat_id
    match pressed:
        case StopPressed():
            return interviews.stop_pressed(session, house, chat, key, now)
        case CampaignPressed():
            return answer_campaign(session, house, chat, pressed.recipient, pressed.choice, key, now)
    return answer_reminder(session, house, chat, pressed.reminder, pressed.choice, key, now)


def _clean(value: Any) -> Any:
    """The same JSON without what no database takes: noughts, halves of characters, and infinity."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode() if _is_odd(value) else value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {_clean(key): _clean(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_clean(entry) for entry in value]
    return value


def _is_odd(text: str) -> bool:
    return "\0" in text or any("\ud800" <= character <= "\udfff" for character in text)
