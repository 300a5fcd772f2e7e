"""A button of a reminder does what it says: at once, once, weeks later, and never in another's name."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from models import (
    Action,
    Carrier,
    Contact,
    Offer,
    OfferState,
    OutboxRow,
    Outcome,
    Reminder,
    ReminderKind,
    ReminderState,
    User,
)
from tests import factories
from tests.chats import Chat
from tests.factories import NOW
from tests.reminding import Desk, mails, messages_to, reminders

LATER = NOW + dt.timedelta(weeks=5)
KIND = ReminderKind


def sent(
    session: Session, about: Offer | Contact, kind: ReminderKind, chat_id: int | None = None
) -> Reminder:
    """A reminder of this kind that went to an employer, with its message."""
    offer = about if isinstance(about, Offer) else None
    contact = about.contact if isinstance(about, Offer) else about
    assert contact is not None
    found = factories.reminder(session, contact, offer, kind=kind, state="sent", sent_at=NOW, number=1)
    found.bundle = f"reminder:{found.id}"
    factories.outbox_row(
        session,
        key=f"chat:{found.bundle}",
        carrier=Carrier.TELEGRAM,
        recipient=str(contact.chat_id),
        contact=contact,
        state="sent",
        message_id=5,
    )
    session.commit()
    return found


def edits(session: Session, contact: Contact | None) -> list[OutboxRow]:
    assert contact is not None
    return [row for row in messages_to(session, contact.chat_id) if row.edits_id]


def claimed(session: Session, offer: Offer, by: User) -> Offer:
    offer.claimed_by = by
    offer.state = OfferState.CLAIMED
    session.commit()
    return offer


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


@pytest.mark.parametrize("choice", ["poor", "stopped"])
def test_a_placement_that_goes_wrong_reaches_the_matchmaker(
    session: Session, desk: Desk, offer: Offer, matchmaker: User, choice: str
) -> None:
    claimed(session, offer, matchmaker).state = OfferState.PLACED
    desk.press(sent(session, offer, KIND.AFTERCARE), choice, LATER)

    assert [mail[:6] for mail in mails(session, matchmaker)] == ["Nazorg"]
    session.expire_all()
    assert offer.events[-1].action is Action.FOLLOW_UP


def test_a_placement_that_goes_well_is_noted(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    claimed(session, offer, matchmaker).state = OfferState.PLACED
    desk.press(sent(session, offer, KIND.AFTERCARE), "good", LATER)

    session.expire_all()
    assert offer.events[-1].why == "Nazorg: het gaat goed."
    assert mails(session, matchmaker) == []


@pytest.mark.parametrize(("known", "kept"), [(None, Outcome.STOPPED), (Outcome.MOVED_ON, Outcome.MOVED_ON)])
def test_an_answer_fills_in_how_a_placement_goes_unless_a_colleague_knew_it(
    session: Session, desk: Desk, offer: Offer, matchmaker: User, known: Outcome | None, kept: Outcome
) -> None:
    claimed(session, offer, matchmaker).state = OfferState.PLACED
    placement = factories.placement(session, offer, outcome_1=known)
    asked = sent(session, offer, KIND.AFTERCARE)
    asked.anchor = str(placement.event_id)
    session.commit()
    desk.press(asked, "stopped", LATER)

    session.expire_all()
    assert placement.outcome_1 is kept


def contact_of(session: Session, chat: Chat) -> Contact:
    return session.query(Contact).filter_by(chat_id=chat.chat_id).one()


def test_yes_to_asking_again_starts_the_interview(session: Session, desk: Desk, chat: Chat) -> None:
    chat.introduce()
    chat.press("Nu niet", "Nu geen werk", "Over 3 maanden")
    desk.press(sent(session, contact_of(session, chat), KIND.ASK_AGAIN), "yes", LATER)

    assert any(label["text"] == "Leerwerkplek" for row in keyboard(chat) for label in row)
    chat.describe()
    assert chat.send().startswith("PW-")


def test_later_and_never_move_the_day_and_take_it_away(session: Session, desk: Desk) -> None:
    contact = factories.contact(session, ask_again_on=NOW.date())
    desk.press(sent(session, contact, KIND.ASK_AGAIN), "later", LATER)
    session.expire_all()
    assert contact.ask_again_on == dt.date(2027, 3, 29)

    other = factories.contact(session, ask_again_on=NOW.date())
    asked = factories.reminder(session, other, anchor="2027-01-01", state="sent")
    session.commit()
    desk.press(asked, "never", LATER)
    session.expire_all()
    assert other.ask_again_on is None


def test_an_unfinished_interview_goes_on_where_it_was(session: Session, desk: Desk, chat: Chat) -> None:
    chat.introduce()
    chat.press("Leerwerkplek")
    desk.press(sent(session, contact_of(session, chat), KIND.UNFINISHED_INTERVIEW), "yes", LATER)
    assert "werk" in chat.texts()[-1].lower()

    chat.now = LATER
    chat.type("Lasser")
    assert "Hoeveel" in chat.texts()[-1]


def test_who_wants_to_be_kept_was_heard(session: Session, desk: Desk) -> None:
    contact = factories.contact(session)
    talk = factories.conversation(session, contact)
    desk.press(sent(session, contact, KIND.CONSENT_LAPSING), "keep", LATER)

    session.expire_all()
    assert talk.updated_at == LATER


def test_who_wants_to_be_forgotten_is_asked_once_more(session: Session, desk: Desk, chat: Chat) -> None:
    chat.introduce()
    desk.press(sent(session, contact_of(session, chat), KIND.CONSENT_LAPSING), "forget", LATER)
    assert contact_of(session, chat) is not None
    session.commit()

    chat.press("Ja, wis alles")
    session.expire_all()
    assert session.query(Contact).count() == 0


def keyboard(chat: Chat) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = chat.payloads()[-1]["reply_markup"]["inline_keyboard"]
    return found
