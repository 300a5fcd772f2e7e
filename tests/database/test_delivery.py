"""What the sender may take along, and in which order, on both databases."""

from __future__ import annotations

import datetime as dt
import threading

from sqlalchemy.orm import Session, sessionmaker

from models import Carrier, Delivery, Priority
from services.delivery import is_due, renew
from services.outbox import post_mail
from services.settling import (
    settle_later,
    settle_sent,
)
from tests.database.parcels import ANNA, BEN, LATER, NOW, post, taken, texts


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
