"""What the sender may take along, and what becomes of it, on both databases."""

from __future__ import annotations

import datetime as dt
import threading
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from models import Carrier, Contact, Delivery, OutboxRow, Priority
from services.delivery import Parcel, is_due, lease, queue_figures, renew, retry
from services.outbox import post_mail, post_telegram
from services.settling import (
    MOST_ATTEMPTS,
    readdress,
    settle_broken,
    settle_dropped,
    settle_gone,
    settle_later,
    settle_moved,
    settle_sent,
)

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
SOON = NOW + dt.timedelta(seconds=30)
LATER = NOW + dt.timedelta(hours=1)
ANNA, BEN, GROUP = 11, 22, -33


def post(session: Session, chat: int, text: str, **more: Any) -> OutboxRow:
    return post_telegram(
        session, chat, {"text": text}, key=text, kind="test", now=more.pop("now", NOW), **more
    )


def taken(session: Session, now: dt.datetime = NOW, limit: int = 10, **more: Any) -> list[Parcel]:
    return lease(
        session, now, now + dt.timedelta(seconds=30), more.pop("carrier", Carrier.TELEGRAM), limit, **more
    )


def texts(parcels: list[Parcel]) -> list[str]:
    return [parcel.payload["text"] for parcel in parcels]


def test_answers_overtake_campaigns(session: Session) -> None:
    post(session, ANNA, "campaign", priority=Priority.CAMPAIGN)
    post(session, BEN, "answer", priority=Priority.ANSWER)
    assert texts(taken(session)) == ["answer", "campaign"]


def test_one_recipient_gets_one_at_a_time_in_order(session: Session) -> None:
    post(session, ANNA, "first")
    post(session, ANNA, "second")
    post(session, BEN, "other")
    first, other = taken(session)
    assert texts([first, other]) == ["first", "other"]
    assert taken(session) == []
    settle_sent(session, {first.id: 100}, NOW)
    assert texts(taken(session)) == ["second"]


def test_a_row_that_waits_for_a_new_try_holds_back_what_follows(session: Session) -> None:
    post(session, ANNA, "first")
    [first] = taken(session)
    settle_later(session, first, NOW + dt.timedelta(seconds=5), "429", NOW)
    post(session, ANNA, "second")
    assert taken(session) == []
    assert texts(taken(session, NOW + dt.timedelta(seconds=6))) == ["first"]


def test_a_row_that_is_planned_for_later_holds_back_nothing(session: Session) -> None:
    post(session, ANNA, "planned", now=LATER)
    post(session, ANNA, "answer")
    assert texts(taken(session)) == ["answer"]


def test_an_answer_overtakes_a_campaign_to_the_same_person(session: Session) -> None:
    post(session, ANNA, "campaign", priority=Priority.CAMPAIGN)
    post(session, ANNA, "answer", priority=Priority.ANSWER)
    assert texts(taken(session)) == ["answer"]
    assert taken(session) == []


def test_what_is_not_due_stays(session: Session) -> None:
    post(session, ANNA, "planned", now=LATER)
    assert not is_due(session, NOW)
    assert taken(session) == []
    assert is_due(session, LATER)


def test_recipients_that_rest_are_passed_over(session: Session) -> None:
    post(session, ANNA, "a")
    post(session, BEN, "b")
    assert texts(taken(session, resting=[str(ANNA)])) == ["b"]


def test_carriers_are_leased_apart(session: Session) -> None:
    post(session, ANNA, "chat")
    post_mail(session, "a@example.org", {"subject": "s", "text": "mail"}, key="m", kind="test", now=NOW)
    assert texts(taken(session, carrier=Carrier.MAIL)) == ["mail"]
    assert texts(taken(session)) == ["chat"]


def test_no_more_are_taken_than_asked(session: Session) -> None:
    for chat in range(1, 6):
        post(session, chat, f"to {chat}")
    assert len(taken(session, limit=3)) == 3
    assert taken(session, limit=0) == []


def test_an_edit_waits_for_the_message_that_it_edits(session: Session) -> None:
    card = post(session, ANNA, "card")
    post(session, ANNA, "edit", method="editMessageText", edits=card, priority=Priority.ANSWER)
    [parcel] = taken(session)
    assert parcel.payload["text"] == "card"
    settle_sent(session, {parcel.id: 555}, NOW)
    [edit] = taken(session)
    assert (edit.payload["text"], edit.edits_message) == ("edit", 555)


@pytest.mark.parametrize("end", [settle_broken, settle_dropped, settle_gone])
def test_an_edit_of_what_was_never_sent_is_dropped(session: Session, end: Any) -> None:
    card = post(session, ANNA, "card")
    edit = post(session, ANNA, "edit", method="editMessageText", edits=card)
    end(session, taken(session)[0], "why", NOW)
    assert taken(session) == []
    session.refresh(edit)
    assert edit.state is Delivery.CANCELLED


def test_a_lease_that_ran_out_is_taken_over(session: Session) -> None:
    post(session, ANNA, "first")
    post(session, ANNA, "second")
    taken(session)
    assert taken(session, NOW + dt.timedelta(seconds=29)) == []
    [again] = taken(session, NOW + dt.timedelta(seconds=31))
    assert (again.payload["text"], again.attempts) == ("first", 2)


def test_a_campaign_that_a_dead_sender_had_in_hand_is_not_sent_again(session: Session) -> None:
    row = post(session, ANNA, "campaign", priority=Priority.CAMPAIGN)
    taken(session)
    assert taken(session, NOW + dt.timedelta(seconds=31)) == []
    session.refresh(row)
    assert (row.state, row.lease_until) == (Delivery.FAILED, None)


def test_a_renewed_lease_holds(session: Session) -> None:
    post(session, ANNA, "slow")
    [parcel] = taken(session)
    renew(session, [parcel.id], NOW + dt.timedelta(seconds=60))
    assert taken(session, NOW + dt.timedelta(seconds=45)) == []


def test_two_senders_never_take_the_same_row(factory: sessionmaker[Session]) -> None:
    with factory.begin() as session:
        for chat in range(1, 101):
            post(session, chat, f"to {chat}")
    ids: list[int] = []

    def take() -> None:
        for _ in range(20):
            with factory.begin() as session:
                ids.extend(parcel.id for parcel in taken(session, limit=5))

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids) == len(set(ids)) == 100


def test_a_blocked_bot_cancels_what_is_queued_and_marks_the_contact(session: Session) -> None:
    contact = Contact(name="Anna", chat_id=ANNA, created_at=NOW)
    session.add(contact)
    rows = [post(session, ANNA, "first"), post(session, ANNA, "second"), post(session, BEN, "other")]
    settle_gone(session, taken(session)[0], "blocked", NOW)
    for row in (*rows, contact):
        session.refresh(row)
    assert [row.state for row in rows] == [Delivery.CANCELLED, Delivery.CANCELLED, Delivery.QUEUED]
    assert contact.unreachable_at == NOW


def test_a_group_that_moved_takes_its_queue_along(session: Session) -> None:
    post(session, GROUP, "first")
    post(session, GROUP, "second")
    [first] = taken(session)
    settle_moved(session, first, -1001)
    [again] = taken(session)
    assert (again.recipient, again.payload["text"]) == ("-1001", "first")


def test_a_group_can_move_before_anything_failed(session: Session) -> None:
    post(session, GROUP, "first")
    readdress(session, GROUP, -1001)
    assert taken(session)[0].recipient == "-1001"


def test_days_of_trying_end_as_failed_and_can_be_retried(session: Session) -> None:
    row = post(session, ANNA, "first")
    row.attempts = MOST_ATTEMPTS - 1
    session.flush()
    settle_later(session, taken(session)[0], LATER, "no answer", NOW)
    session.refresh(row)
    assert (row.state, row.error) == (Delivery.FAILED, "no answer")
    assert retry(session, row.id, NOW)
    assert not retry(session, row.id, NOW)
    assert texts(taken(session)) == ["first"]


def test_a_row_cancelled_under_way_stays_cancelled(session: Session) -> None:
    row = post(session, ANNA, "first")
    [parcel] = taken(session)
    row.state = Delivery.CANCELLED
    session.flush()
    settle_later(session, parcel, SOON, "429", NOW)
    session.refresh(row)
    assert row.state is Delivery.CANCELLED


def test_the_figures_tell_how_long_the_oldest_waits(session: Session) -> None:
    post(session, ANNA, "old", now=NOW - dt.timedelta(minutes=5))
    post(session, ANNA, "new")
    post(session, BEN, "planned", now=LATER)
    settle_broken(session, taken(session)[0], "why", NOW)
    figures = queue_figures(session, NOW)
    assert (figures.queued, figures.failed, figures.oldest) == (1, 1, NOW)
