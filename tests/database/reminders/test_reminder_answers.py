"""A button of a reminder does what it says: at once, once, weeks later, and never in another's name."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from models import (
    Action,
    Offer,
    OfferState,
    ReminderKind,
    ReminderState,
    User,
)
from services.stopping import STOP
from tests import factories
from tests.asked import LATER, claimed, edits, sent
from tests.reminding import Desk, mails, messages_to, reminders

KIND = ReminderKind


def test_the_message_shows_the_answer_and_loses_its_buttons(
    session: Session, desk: Desk, offer: Offer
) -> None:
    desk.press(sent(session, offer, KIND.STILL_OPEN), "yes", LATER)

    (edit,) = edits(session, offer.contact)
    assert edit.payload["method"] == "editMessageText"
    assert "✓ Ja, nog vrij" in edit.payload["text"]
    assert "reply_markup" not in edit.payload


def test_one_answer_of_two_leaves_the_buttons_of_the_other(
    session: Session, desk: Desk, offer: Offer
) -> None:
    first = sent(session, offer, KIND.STILL_OPEN)
    assert offer.contact is not None
    second = sent(session, factories.offer(session, contact=offer.contact), KIND.CONTACT_CHECK)
    second.bundle = first.bundle
    session.commit()

    desk.press(first, "yes", LATER)

    buttons = edits(session, offer.contact)[0].payload["reply_markup"]["inline_keyboard"]
    assert [button["callback_data"] for row in buttons for button in row] == [
        f"r:{second.id}:yes",
        f"r:{second.id}:no",
        STOP,
    ]


def test_somebody_called_is_written_down(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    claimed(session, offer, matchmaker)
    desk.press(sent(session, offer, KIND.CONTACT_CHECK), "yes", LATER)

    session.expire_all()
    assert offer.state is OfferState.IN_CONTACT
    assert (offer.events[-1].action, offer.events[-1].contact_id) == (Action.LOG_CONTACT, offer.contact_id)


def test_nobody_called_goes_to_the_coordinator_with_the_history(
    session: Session, desk: Desk, offer: Offer, matchmaker: User, coordinator: User
) -> None:
    claimed(session, offer, matchmaker)
    factories.offer_event(session, offer, action=Action.CLAIM, user=matchmaker)
    said = desk.press(sent(session, offer, KIND.CONTACT_CHECK), "no", LATER)

    assert "coördinator" in said
    (mail,) = mails(session, coordinator)
    assert mail.startswith(f"Niemand belde: {offer.reference}")
    assert "24 november 2026, 10:30: Mo Matchmaker pakte dit op." in mail
    assert "nog niemand heeft gebeld" in mail


def test_nobody_called_is_news_even_when_a_colleague_wrote_that_somebody_did(
    session: Session, desk: Desk, offer: Offer, matchmaker: User, coordinator: User
) -> None:
    claimed(session, offer, matchmaker).state = OfferState.IN_CONTACT
    desk.press(sent(session, offer, KIND.CONTACT_CHECK), "no", LATER)

    assert len(mails(session, coordinator)) == 1


def test_still_open_begins_the_weeks_anew(session: Session, desk: Desk, offer: Offer) -> None:
    desk.press(sent(session, offer, KIND.STILL_OPEN), "yes", LATER)

    planned = [one for one in reminders(session, KIND.STILL_OPEN) if one.state is ReminderState.PLANNED]
    assert [one.due_at.date() for one in planned] == [(LATER + dt.timedelta(weeks=4)).date()]
    session.expire_all()
    assert offer.state is OfferState.NEW


@pytest.mark.parametrize(
    ("choice", "state"), [("filled", OfferState.CLOSED), ("withdraw", OfferState.WITHDRAWN)]
)
def test_an_opening_ends_with_one_tap_and_its_people_hear_it(
    session: Session, desk: Desk, offer: Offer, matchmaker: User, choice: str, state: OfferState
) -> None:
    desk.press(sent(session, offer, KIND.STILL_OPEN), choice, LATER)

    session.expire_all()
    assert offer.state is state
    told = {"filled": "offers-filled", "withdraw": "offers-withdrawn"}[choice]
    assert messages_to(session, matchmaker.email, told)


def test_an_answer_about_an_opening_that_ended_meanwhile_changes_nothing(
    session: Session, desk: Desk, offer: Offer
) -> None:
    asked = sent(session, offer, KIND.STILL_OPEN)
    offer.state = OfferState.CLOSED
    session.commit()
    lines = len(offer.events)

    said = desk.press(asked, "withdraw", LATER)

    session.expire_all()
    assert "intussen afgehandeld" in said
    assert (offer.state, len(offer.events)) == (OfferState.CLOSED, lines)
    assert "intussen afgehandeld" in edits(session, offer.contact)[0].payload["text"]


def test_a_second_tap_changes_nothing(session: Session, desk: Desk, offer: Offer) -> None:
    asked = sent(session, offer, KIND.STILL_OPEN)
    desk.press(asked, "yes", LATER)

    assert "al op geantwoord" in desk.press(asked, "withdraw", LATER)
    session.expire_all()
    assert (offer.state, asked.answer) == (OfferState.NEW, "yes")


@pytest.mark.parametrize("choice", ["nonsense", "keep", "", "over"])
def test_a_choice_that_was_not_offered_is_no_answer(
    session: Session, desk: Desk, offer: Offer, choice: str
) -> None:
    asked = sent(session, offer, KIND.STILL_OPEN)

    assert "werkt niet meer" in desk.press(asked, choice, LATER)
    session.expire_all()
    assert asked.state is ReminderState.SENT


def test_nobody_answers_in_anothers_name(session: Session, desk: Desk, offer: Offer) -> None:
    asked = sent(session, offer, KIND.STILL_OPEN)
    stranger = factories.contact(session)
    session.commit()

    assert "werkt niet meer" in desk.press(asked, "withdraw", LATER, chat_id=stranger.chat_id)
    session.expire_all()
    assert (offer.state, asked.state) == (OfferState.NEW, ReminderState.SENT)
