"""Reminders belong to a person: who stops, is forgotten, or asks what we hold, finds them so."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.receive.handling import Me, receive_batch, received
from models import (
    Contact,
    Conversation,
    Delivery,
    Offer,
    Reminder,
    ReminderKind,
    ReminderState,
    ScopedSession,
)
from services.export import as_json
from services.holdings import holdings
from services.reminders.planning import plan
from services.reminders.sending import send_to_employers
from services.reminders.sweeping import plan_unfinished
from tests import factories
from tests.chats import Chat
from tests.factories import NOW, UTRECHT
from tests.reminding import Desk, messages_to, reminders


def asked(session: Session, chat: Chat) -> Reminder:
    """Somebody who was registered, with a question that is due."""
    contact = session.scalars(select(Contact).where(Contact.chat_id == chat.chat_id)).one()
    contact.ask_again_on = NOW.date()
    found = factories.reminder(session, contact)
    session.commit()
    return found


def registered(session: Session, chat: Chat) -> Reminder:
    chat.introduce()
    chat.press("Nu niet", "Nu geen werk", "Over 3 maanden")
    return asked(session, chat)


def test_stop_takes_back_what_was_on_its_way(session: Session, desk: Desk, chat: Chat) -> None:
    registered(session, chat)
    send_to_employers(session, desk.house, NOW)
    session.commit()

    chat.type("stop")

    (row,) = messages_to(session, chat.chat_id)
    assert row.state is Delivery.CANCELLED


def test_after_stop_nothing_comes(session: Session, desk: Desk, chat: Chat) -> None:
    question = registered(session, chat)
    chat.command("stop")
    for days in range(0, 60, 3):
        desk.tick(NOW + dt.timedelta(days=days))

    assert messages_to(session, chat.chat_id) == []
    session.expire_all()
    assert question.state is ReminderState.CANCELLED


def test_who_is_forgotten_has_no_reminders_any_more(session: Session, chat: Chat) -> None:
    registered(session, chat)
    chat.command("vergeet")
    chat.press("Ja, wis alles")

    assert reminders(session, ReminderKind.ASK_AGAIN) == []


def test_what_we_hold_on_a_person_names_their_reminders(session: Session, chat: Chat) -> None:
    registered(session, chat)

    conversation = session.scalars(select(Conversation)).one()
    assert "Hebt u weer een plek?" in as_json(holdings(session, conversation))


def test_a_press_as_telegram_brings_it_is_answered_in_the_bubble(
    session: Session, desk: Desk, chat: Chat
) -> None:
    question = registered(session, chat)
    send_to_employers(session, desk.house, NOW)
    session.commit()
    query = {
        "id": "9",
        "from": {"id": chat.chat_id},
        "data": f"r:{question.id}:later",
        "message": {"message_id": 1, "chat": {"id": chat.chat_id, "type": "private"}},
    }
    me = Me(1, "TestBot")
    update = received(me, {"update_id": 7_000, "callback_query": query})

    said = [receive_batch(desk.factory, desk.house, me, [update], NOW) for _ in range(2)]

    assert [answer.text for answers in said for answer in answers] == [
        "Goed. Wij vragen het over 3 maanden weer.",
        None,
    ]
    session.expire_all()
    assert (question.state, question.answer) == (ReminderState.ANSWERED, "later")


def test_a_region_sees_its_own_reminders_only(session: Session, offer: Offer) -> None:
    other = factories.offer(session, "AM01")
    for one in (offer, other):
        plan(session, one, NOW)
    region = factories.region(session, UTRECHT).id
    session.commit()

    with ScopedSession(session.get_bind(), regions=[region]) as own:
        seen = own.scalars(select(Reminder)).all()
    assert seen
    assert {one.region_id for one in seen} == {region}


def test_a_pause_that_put_it_off_does_not_make_it_come_twice(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.press("Leerwerkplek")
    (conversation,) = session.scalars(select(Conversation)).all()
    plan_unfinished(session, conversation.updated_at + dt.timedelta(days=2, hours=1))
    (first,) = reminders(session, ReminderKind.UNFINISHED_INTERVIEW)
    answered = first.created_at + dt.timedelta(days=12)
    first.state, first.sent_at, first.due_at = ReminderState.SENT, answered, answered
    conversation.updated_at = answered
    session.flush()

    for days in (3, 4, 5, 8):
        plan_unfinished(session, answered + dt.timedelta(days=days))

    assert reminders(session, ReminderKind.UNFINISHED_INTERVIEW) == [first]
