"""A company that nobody speaks for any more is gone, or without a name: it may be one person's."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Contact, Employer
from services.employers import register
from tests import factories
from tests.chats import Chat
from tests.database.test_employers import given, somebody
from tests.factories import NOW


def test_a_company_that_is_left_by_its_only_person_is_gone(session: Session) -> None:
    register(session, somebody(session), given(company="Duo BV"), NOW)
    leaver = somebody(session)
    register(session, leaver, given(company="Eenmanszaak Piet Pukkelman"), NOW)

    register(session, leaver, given(company="Duo BV"), NOW)

    assert session.scalars(select(Employer.name)).all() == ["Duo BV"]


def test_a_company_that_is_left_with_an_opening_keeps_its_name_while_somebody_can_be_called(
    session: Session,
) -> None:
    register(session, somebody(session), given(company="Duo BV"), NOW)
    leaver = somebody(session)
    old = register(session, leaver, given(company="Eenmanszaak"), NOW)
    factories.offer(session, contact=leaver)

    register(session, leaver, given(company="Duo BV"), NOW)

    assert old.name == "Eenmanszaak"


def test_of_a_company_without_openings_nothing_is_left(session: Session, chat: Chat) -> None:
    chat.introduce(company="Eenmanszaak Piet Pukkelman")
    chat.command("vergeet")
    chat.press("Ja, wis alles")

    assert session.scalars(select(Employer)).all() == []


def test_a_company_of_before_is_forgotten_with_its_opening(session: Session, chat: Chat) -> None:
    chat.introduce(company="Eenmanszaak Piet Pukkelman")
    contact = session.scalars(select(Contact)).one()
    factories.offer(session, contact=contact)
    contact.employer = factories.employer(session, name="Duo BV")
    factories.contact(session, employer=contact.employer)
    session.commit()

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    assert set(session.scalars(select(Employer.name))) == {"Duo BV", "Vergeten werkgever"}
