"""What an answer leads to: a placement that is followed, an interview that goes on, a person who is kept."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Action,
    Contact,
    Offer,
    OfferState,
    OutboxRow,
    Outcome,
    Refusal,
    ReminderKind,
    User,
)
from services.reminders.asking import ask
from tests import factories
from tests.asked import LATER, claimed, sent
from tests.chats import Chat
from tests.factories import NOW
from tests.reminding import Desk, mails

KIND = ReminderKind


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


def test_two_people_who_began_in_one_month_are_told_apart(
    session: Session, offer: Offer, matchmaker: User
) -> None:
    claimed(session, offer, matchmaker).state = OfferState.PLACED
    due = []
    for day in (20, 26):
        began = factories.placement(session, offer, starts_on=dt.date(2026, 10, day))
        hangs_on = {"kind": KIND.AFTERCARE, "anchor": str(began.event_id), "bundle": "reminder:1"}
        due.append(factories.reminder(session, offer.contact, offer, **hangs_on))
    ask(session, offer.contact, due, NOW)

    text = session.scalars(select(OutboxRow)).one().payload["text"]
    assert "Op 20 oktober 2026 begon iemand bij u" in text
    assert "Op 26 oktober 2026 begon iemand bij u" in text
    assert "Dat is een maand geleden." in text


def test_the_matchmaker_reads_about_whom_of_several_the_employer_says_it(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    claimed(session, offer, matchmaker).state = OfferState.PLACED
    for day in (20, 26):
        began = factories.placement(session, offer, starts_on=dt.date(2026, 10, day))
        asked = sent(session, offer, KIND.AFTERCARE)
        asked.anchor = str(began.event_id)
        session.commit()
        desk.press(asked, "poor", LATER)

    of_20, of_26 = mails(session, matchmaker)
    assert "met de persoon die op 20 oktober 2026 begon" in of_20
    assert "met de persoon die op 26 oktober 2026 begon" in of_26


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
    (refusal,) = session.scalars(select(Refusal)).all()
    assert (refusal.contact_id, refusal.reason, refusal.ask_again_on) == (other.id, "unsaid", None)
    assert other.employer
    assert other.employer.last_asked_at == LATER


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


def contact_of(session: Session, chat: Chat) -> Contact:
    return session.query(Contact).filter_by(chat_id=chat.chat_id).one()


def keyboard(chat: Chat) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = chat.payloads()[-1]["reply_markup"]["inline_keyboard"]
    return found
