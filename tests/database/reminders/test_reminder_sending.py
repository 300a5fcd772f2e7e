"""What is due goes out once, at a decent moment, in one message for one person, or not at all."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from bot.clock import Walk, in_batches
from models import (
    CancelReason,
    Delivery,
    Offer,
    OfferState,
    OutboxRow,
    Priority,
    Reminder,
    ReminderKind,
    ReminderState,
    User,
)
from services.delivery import is_due
from services.reminders import recalling
from services.reminders.sending import PERSONS, send_to_colleagues, send_to_employers
from services.stopping import STOP
from tests import factories
from tests.asked import still_open
from tests.factories import NOW
from tests.reminding import Desk, at, mails, messages_to, reminders


@pytest.mark.parametrize("send", [send_to_employers, send_to_colleagues])
def test_many_people_are_reminded_in_short_transactions_and_what_went_stays_when_one_fails(
    session: Session, desk: Desk, send: Callable[..., int]
) -> None:
    for _ in range(2 * PERSONS + 3):
        if send is send_to_employers:
            factories.reminder(session, factories.contact(session))
        else:
            factories.reminder(session, factories.user(session), kind=ReminderKind.DIGEST)
    session.commit()
    done: list[int] = []

    def work(own: Session, _: dt.datetime) -> int:
        done.append(send(own, desk.house, NOW))
        if len(done) == 3:
            raise ConnectionError
        return done[-1]

    with pytest.raises(ConnectionError):
        in_batches(desk.factory, work)
    assert done == [PERSONS, PERSONS, 3]
    assert waiting(session) == 3
    assert in_batches(desk.factory, work) == 3
    assert waiting(session) == 0


def waiting(session: Session) -> int:
    session.rollback()
    planned = select(Reminder).where(Reminder.state == ReminderState.PLANNED)
    number = len(session.scalars(planned).all())
    session.rollback()
    return number


def test_an_employer_reads_the_question_its_buttons_and_how_to_stop(
    session: Session, desk: Desk, offer: Offer
) -> None:
    asked = still_open(session, offer)
    desk.tick(NOW)

    assert offer.contact is not None
    (row,) = messages_to(session, offer.contact.chat_id)
    assert row.priority == Priority.REMINDER
    assert offer.reference in row.payload["text"]
    assert "/pauze" in row.payload["text"]
    buttons = [button for line in row.payload["reply_markup"]["inline_keyboard"] for button in line]
    assert [button["callback_data"] for button in buttons] == [
        *(f"r:{asked.id}:{choice}" for choice in ("yes", "filled", "withdraw")),
        STOP,
    ]


@pytest.mark.parametrize(
    "moment", ["2026-11-24 07:59", "2026-11-24 20:00", "2026-11-28 12:00", "2026-12-25 12:00"]
)
def test_nothing_goes_at_night_in_a_weekend_or_on_a_holiday(
    session: Session, desk: Desk, offer: Offer, moment: str
) -> None:
    still_open(session, offer).due_at = at("2026-11-20 10:00")
    session.commit()
    desk.tick(at(moment))

    assert session.scalars(select(OutboxRow)).all() == []


def test_what_waits_on_the_outbox_is_not_sent_at_night_either(
    session: Session, desk: Desk, offer: Offer
) -> None:
    still_open(session, offer)
    send_to_employers(session, desk.house, NOW)

    assert is_due(session, NOW)
    assert not is_due(session, at("2026-11-25 03:00"))
    assert is_due(session, at("2026-11-25 08:00"))


def test_any_number_of_processes_send_one_message(
    session: Session, factory: sessionmaker[Session], desk: Desk
) -> None:
    contact = factories.contact(session, ask_again_on=NOW.date())
    factories.reminder(session, contact)
    session.commit()
    failed: list[BaseException] = []

    def work() -> None:
        try:
            with factory.begin() as own:
                send_to_employers(own, desk.house, NOW)
        except BaseException as error:  # noqa: BLE001  shown by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    assert len(messages_to(session, contact.chat_id)) == 1


def test_colleagues_read_what_is_to_be_done_today_by_mail_and_in_telegram(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    session.commit()
    desk.tick(NOW)
    desk.tick(at("2026-11-26 09:00"))

    (mail,) = mails(session, matchmaker)
    assert mail.startswith(f"Herinnering: {offer.reference} Lasser")
    assert "Nog niemand heeft dit opgepakt" in mail
    assert f"https://panel.example.org/aanbod/{offer.reference}" in mail
    (chat,) = messages_to(session, 901)
    assert "Vandaag bellen" in chat.payload["text"]


def test_an_opening_that_nobody_calls_about_reaches_the_coordinator_each_week(
    session: Session, desk: Desk, offer: Offer, coordinator: User
) -> None:
    session.commit()
    for day in range(15):
        desk.tick(at("2026-11-24 11:00") + dt.timedelta(days=day))

    late = [mail for mail in mails(session, coordinator) if "Te laat" in mail]
    assert len(late) == 2
    assert [one.number for one in reminders(session, ReminderKind.OVERDUE)] == [1, 2, 3]


def test_after_a_long_outage_a_question_says_that_it_is_late_or_does_not_go(
    session: Session, desk: Desk, offer: Offer
) -> None:
    session.commit()
    desk.tick(NOW)
    desk.tick(at("2026-12-02 09:00"))
    assert offer.contact is not None
    (row,) = messages_to(session, offer.contact.chat_id)
    assert "Heeft iemand u gebeld?" in row.payload["text"]
    assert "later dan wij wilden" in row.payload["text"]

    other = factories.offer(session)
    session.commit()
    desk.plan_all(NOW)
    desk.tick(at("2026-12-18 11:00"))
    assert other.contact is not None
    assert messages_to(session, other.contact.chat_id) == []


def test_an_opening_expires_after_three_questions_without_an_answer(
    session: Session, desk: Desk, offer: Offer
) -> None:
    still_open(session, offer)
    for day in range(29):
        desk.tick(NOW + dt.timedelta(days=day))

    assert offer.contact is not None
    said = [row.payload["text"] for row in messages_to(session, offer.contact.chat_id)]
    assert len(said) == 4
    assert "nu gesloten" in said[-1]
    session.expire_all()
    assert offer.state is OfferState.EXPIRED
    assert offer.claimed_by is not None
    assert any(mail.startswith("Gesloten") for mail in mails(session, offer.claimed_by))


def test_a_message_that_could_not_leave_is_taken_back_when_it_became_pointless(
    session: Session, desk: Desk, offer: Offer
) -> None:
    asked = still_open(session, offer)
    send_to_employers(session, desk.house, NOW)
    offer.state = OfferState.CLOSED
    session.commit()
    desk.tick(NOW + dt.timedelta(minutes=11))

    assert offer.contact is not None
    (row,) = messages_to(session, offer.contact.chat_id)
    session.expire_all()
    assert (row.state, asked.cancel_reason) == (Delivery.CANCELLED, CancelReason.POINTLESS)


def test_messages_that_became_pointless_are_found_behind_any_number_that_did_not(
    session: Session, desk: Desk, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "SLICE", 2)
    others = [factories.offer(session) for _ in range(4)]
    for one in (*others, offer):
        still_open(session, one)
        send_to_employers(session, desk.house, NOW)
    offer.state = OfferState.CLOSED
    session.commit()
    Walk("pointless messages", dt.timedelta(minutes=1), recalling.recall).run(
        desk.factory, lambda: NOW + dt.timedelta(minutes=11)
    )

    session.expire_all()
    states = session.scalars(select(OutboxRow.state).order_by(OutboxRow.id)).all()
    assert states == [*[Delivery.QUEUED] * 4, Delivery.CANCELLED]
