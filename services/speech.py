"""What the interview says, as messages to Telegram on the outbox."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from interview import Button, KeyboardButton, Reply, Say, Settled, Share
from models import Carrier, Contact, OutboxRow, Priority
from services.facts import spoken
from services.outbox import HTML, About, post_telegram

KIND = "interview"
SHARES = {Share.CONTACT: "request_contact", Share.LOCATION: "request_location"}

Json = dict[str, Any]


@dataclass(frozen=True)
class Listener:
    """A private chat, and the person in it as far as we keep one."""

    chat_id: int
    contact: Contact | None


def say_all(
    session: Session,
    listener: Listener,
    said: Iterable[tuple[int, Reply | Settled]],
    key: str,
    now: dt.datetime,
    kind: str = KIND,
) -> None:
    """Everything of one update on the outbox, in order, each with the turn in which it was said."""
    number = 0
    for turn, reply in said:
        call = _settled(session, listener, reply) if isinstance(reply, Settled) else _asked(reply, turn)
        if call is None:
            continue
        about, chat_id = About(contact=listener.contact), listener.chat_id
        row: Json = {"kind": kind, "now": now, "about": about, "priority": Priority.ANSWER}
        post_telegram(session, chat_id, key=f"{key}:{number}", **row, **call)
        number += 1


def was_said(session: Session, key: str) -> bool:
    """Whether the turn with this key was said before, and so must not be again."""
    first = select(OutboxRow.id).where(OutboxRow.key == f"{key}:0")
    return session.scalar(first) is not None


def _asked(reply: Reply, turn: int) -> Json:
    """A new message; of a question it is kept in which turn it was asked."""
    return {"payload": payload(reply, turn), "turn": turn if reply.question else None}


def _settled(session: Session, listener: Listener, settled: Settled) -> Json | None:
    """The question of that turn without its buttons; None where no such message is kept any more."""
    asked = _message_of(session, listener.chat_id, settled.turn)
    if asked is None:
        return None
    body = {"text": written(settled.say), **HTML}
    return {"payload": body, "method": "editMessageText", "edits": asked}


def _message_of(session: Session, chat_id: int, turn: int) -> OutboxRow | None:
    asked = (
        select(OutboxRow)
        .where(
            OutboxRow.carrier == Carrier.TELEGRAM,
            OutboxRow.recipient == str(chat_id),
            OutboxRow.turn == turn,
        )
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return session.scalar(asked)


def payload(reply: Reply, turn: int) -> Json:
    """The reply as `sendMessage` takes it."""
    body: Json = {"text": written(reply.say), **HTML}
    if markup := _markup(reply, turn):
        body["reply_markup"] = markup
    return body


def written(say: Say) -> str:
    """A message as HTML."""
    return messages.html(say.message, **say.arguments)  # type: ignore[arg-type]


def _markup(reply: Reply, turn: int) -> Json | None:
    if reply.buttons:
        return {"inline_keyboard": [[_button(button, turn) for button in row] for row in reply.buttons]}
    if reply.keyboard:
        rows = [[_key(button) for button in row] for row in reply.keyboard]
        return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
    return {"remove_keyboard": True} if reply.clears_keyboard else None


def _button(button: Button, turn: int) -> Json:
    if button.url:
        return {"text": spoken(button.label), "url": button.url}
    return {"text": spoken(button.label), "callback_data": f"q:{turn}:{button.question}:{button.value}"}


def _key(button: KeyboardButton) -> Json:
    share = {SHARES[button.share]: True} if button.share else {}
    return {"text": spoken(button.label), **share}
