"""A conversation in words: who said what, when, and whether it arrived."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import messages
from admin.queries.conversations import SHOWN, Exchange
from admin.wording.deliveries import cause
from admin.wording.reminders import given_answer, says
from admin.wording.times import moment
from models import Attachment, Author, ChatMessage, Contact, Delivery, OutboxRow, Reminder

MARKUP = re.compile(r"<[^>]+>")
SIDES = {Author.EMPLOYER: "theirs", Author.BOT: "bot", Author.COLLEAGUE: "ours"}
TONES = {Delivery.QUEUED: "waiting", Delivery.SENT: "good", Delivery.FAILED: "problem"}


@dataclass(frozen=True)
class Fate:
    """What became of a message: a tone for the eye, a word, and why it did not arrive."""

    tone: str
    word: str
    why: str = ""


@dataclass(frozen=True)
class Said:
    """One thing that was said; `key` is the same each time that the conversation is looked at."""

    key: str
    side: str
    who: str
    text: str
    at: dt.datetime
    when: str
    fate: Fate | None = None
    again: int | None = None
    """The id of a message that failed and may be sent once more."""
    files: tuple[tuple[Attachment, bool], ...] = ()


def conversation(exchange: Exchange, now: dt.datetime) -> list[Said]:
    """The last things that were said, oldest first."""
    found = [
        *(_message(said, exchange, now) for said in exchange.messages),
        *(_told(row, now) for row in exchange.news if "text" in row.payload),
        *(line for reminder in exchange.asked for line in _asked(reminder, exchange, now)),
    ]
    return sorted(found, key=lambda said: (said.at, said.key))[-SHOWN:]


def _message(said: ChatMessage, exchange: Exchange, now: dt.datetime) -> Said:
    post = exchange.posts.get(f"reply:{said.id}")
    return Said(
        key=f"m{said.id}",
        side=SIDES[said.author],
        who=_who(said),
        text=said.text,
        at=said.at,
        when=moment(said.at, now),
        fate=_fate(post) if post else None,
        again=said.id if post and post.state is Delivery.FAILED else None,
        files=tuple(exchange.files.get(said.id, ())),
    )


def _who(said: ChatMessage) -> str:
    if said.author is Author.EMPLOYER:
        return _employer(said.contact)
    if said.user_id and not said.user:
        return messages.text("rooms-colleague-elsewhere")
    return messages.text("talk-colleague", name=said.user.name) if said.user else messages.text("talk-bot")


def _employer(contact: Contact | None) -> str:
    named = contact and contact.name
    return messages.text("talk-employer", name=named) if named else messages.text("offer-actor-employer")


def _told(row: OutboxRow, now: dt.datetime) -> Said:
    text = unescape(MARKUP.sub("", str(row.payload["text"])))
    key, who = f"n{row.id}", messages.text("talk-bot")
    return Said(key, "bot", who, text, row.created_at, moment(row.created_at, now), _fate(row))


def _asked(reminder: Reminder, exchange: Exchange, now: dt.datetime) -> Iterator[Said]:
    """What the bot asked, and the button that was pressed."""
    asked, post = says(reminder), exchange.posts.get(f"chat:{reminder.bundle}")
    if asked and reminder.sent_at:
        text, who = unescape(MARKUP.sub("", asked)), messages.text("talk-bot")
        fate, at = _fate(post) if post else None, reminder.sent_at
        yield Said(f"q{reminder.id}", "bot", who, text, at, moment(at, now), fate)
    if (answer := given_answer(reminder)) and reminder.answered_at:
        who, at = _employer(reminder.contact), reminder.answered_at
        pressed = messages.text("talk-pressed", answer=answer)
        yield Said(f"a{reminder.id}", "theirs", who, pressed, at, moment(at, now))


def _fate(row: OutboxRow) -> Fate:
    if row.state is Delivery.QUEUED and row.attempts:
        return Fate("waiting", messages.text("talk-fate-again"), cause(row.error))
    ended = row.state in (Delivery.FAILED, Delivery.CANCELLED)
    why = cause(row.error) if ended and row.error else ""
    return Fate(TONES.get(row.state, "over"), messages.text(f"talk-fate-{row.state}"), why)
