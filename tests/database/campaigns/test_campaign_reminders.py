"""The reminder that asks again and campaigns know of each other: no company is asked by both."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session, sessionmaker

from models import Reminder, ReminderKind, ReminderState, SkipReason
from services.house import House
from tests import factories
from tests.campaigning import prepared, recipient
from tests.database.campaigns.conftest import Somebody
from tests.factories import NOW
from tests.reminding import Desk, reminders


@pytest.fixture
def clock(factory: sessionmaker[Session], house: House) -> Desk:
    return Desk(factory, house)


def sent(session: Session) -> Reminder:
    """The reminder that went, with the chat that it went to; the session keeps nobody from writing."""
    (found,) = reminders(session, ReminderKind.ASK_AGAIN)
    assert found.state is ReminderState.SENT
    assert found.contact
    assert found.contact.chat_id
    session.commit()
    return found


def test_who_is_asked_again_by_a_reminder_has_rest_from_campaigns(
    session: Session, clock: Desk, somebody: Somebody
) -> None:
    who = somebody(ask_again_on=NOW.date())
    session.commit()

    clock.tick(NOW)
    sent(session)

    assert who.employer
    assert who.employer.last_asked_at == NOW
    assert recipient(session, prepared(session), who).skipped_for is SkipReason.RESTING


def test_a_reminder_of_something_else_is_no_question(
    session: Session, clock: Desk, somebody: Somebody
) -> None:
    who = somebody()
    factories.reminder(
        session, who, kind=ReminderKind.UNFINISHED_INTERVIEW, due_at=NOW, planned_for=NOW, anchor="1"
    )
    session.commit()

    clock.tick(NOW)

    session.expire_all()
    assert who.employer
    assert who.employer.last_asked_at is None


def test_who_answers_never_to_a_reminder_is_asked_by_no_campaign_either(
    session: Session, clock: Desk, somebody: Somebody
) -> None:
    who = somebody(ask_again_on=NOW.date())
    session.commit()
    clock.tick(NOW)

    clock.press(sent(session), "never", NOW)

    assert recipient(session, prepared(session), who).skipped_for is SkipReason.SAID_NEVER


@pytest.mark.parametrize("choice", ["later", "yes"])
def test_another_answer_is_no_never(session: Session, clock: Desk, somebody: Somebody, choice: str) -> None:
    who = somebody(ask_again_on=NOW.date())
    session.commit()
    clock.tick(NOW)

    clock.press(sent(session), choice, NOW)
    why = recipient(session, prepared(session), who).skipped_for

    assert why is (SkipReason.SAID_LATER if choice == "later" else SkipReason.RESTING)
