"""The doors of the interview: what happens in a private chat comes in here, and goes out by the outbox."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

import interview
import messages
from models import Contact, Conversation, Priority
from services.campaigns.traces import heard
from services.conversations import locked_conversation
from services.effects import Occasion, carry_out
from services.erasure import FAREWELL
from services.facts import spoken
from services.house import House
from services.invitations import invitation_of
from services.outbox import HTML, About, post_telegram
from services.silence import is_stopped, mark_reachable, mark_unreachable
from services.speech import KIND, Listener, say_all, was_said
from services.worlds import world_of

START, STOP = "start", "stop"


def converse(
    session: Session,
    house: House,
    chat_id: int,
    given: interview.Input,
    key: str,
    now: dt.datetime,
    *,
    replies_to: int | None = None,
) -> str | None:
    """One whole turn: what was given is answered, and all that follows from it is done.

    `key` is unique for each update: a turn that was taken before is not taken again. `replies_to` is
    Telegram's id of the message that was answered by hand. Returns the word for the bubble of a pressed
    button, if there is one.
    """
    conversation = locked_conversation(session, chat_id, now)
    if was_said(session, key):
        return None
    _welcome(session, conversation, given, now)
    turns = list(_turns(Occasion(session, house, conversation, key, now, replies_to), given))
    done = {type(effect) for turn in turns for effect in turn.effects}
    if interview.Erase in done:
        say_all(session, Listener(chat_id, None), _said(turns), key, now, kind=FAREWELL)
    else:
        kind = FAREWELL if interview.Forget in done else KIND
        conversation.state, conversation.updated_at = turns[-1].state.to_json(), now
        say_all(session, Listener(chat_id, conversation.contact), _said(turns), key, now, kind=kind)
    return next((spoken(turn.notice) for turn in turns if turn.notice), None)


def stop_pressed(session: Session, house: House, chat_id: int, key: str, now: dt.datetime) -> str:
    """The word for the bubble, after the button to stop did what `/stop` does.

    Of somebody whom we know no more, nothing is kept to remember that by: nobody writes to them.
    """
    if session.scalar(select(Conversation.id).where(Conversation.chat_id == chat_id)) is None:
        return messages.text("stop-nobody")
    conversation = locked_conversation(session, chat_id, now)
    if is_stopped(conversation):
        return messages.text("stopped-already")
    converse(session, house, chat_id, interview.Command(STOP), key, now)
    return messages.text("stop-done")


def contact_blocked(session: Session, chat_id: int, now: dt.datetime) -> None:
    """The person blocked the bot."""
    mark_unreachable(session, chat_id, now)


def contact_unblocked(session: Session, chat_id: int, now: dt.datetime) -> None:
    """The person lets the bot write again."""
    mark_reachable(session, chat_id)


def apologise(session: Session, chat_id: int, key: str, now: dt.datetime) -> None:
    """A kind word after an update that could not be handled; said once."""
    if was_said(session, f"{key}:sorry"):
        return
    contact = session.scalar(select(Contact).where(Contact.chat_id == chat_id))
    body = {"text": messages.html("offers-apology"), **HTML}
    about = About(contact=contact)
    post_telegram(
        session,
        chat_id,
        body,
        key=f"{key}:sorry:0",
        kind=KIND,
        now=now,
        about=about,
        priority=Priority.ANSWER,
    )


def _welcome(session: Session, conversation: Conversation, given: interview.Input, now: dt.datetime) -> None:
    """Who writes can be reached, and saw what we wrote; who comes by an invitation brings what it says."""
    if conversation.contact:
        conversation.contact.unreachable_at = None
        heard(session, conversation.contact, now)
    if isinstance(given, interview.Command) and given.name == START and given.argument:
        conversation.invitation = invitation_of(session, given.argument) or conversation.invitation


def _turns(on: Occasion, given: interview.Input) -> Iterator[interview.Turn]:
    """The turn that the input leads to, and one for the outcome of each of its effects."""
    state = interview.State.from_json(on.conversation.state)
    waiting: list[interview.Input] = [given]
    while waiting:
        world = world_of(on.session, on.house, on.conversation, on.now)
        turn = interview.advance(world, state, waiting.pop(0))
        state = turn.state
        outcomes = (carry_out(on, effect) for effect in turn.effects)
        waiting += [outcome for outcome in outcomes if outcome]
        yield turn


def _said(turns: list[interview.Turn]) -> Iterator[tuple[int, interview.Reply | interview.Settled]]:
    return ((turn.state.turn, reply) for turn in turns for reply in turn.replies)
