"""An employer whom a colleague typed in, the chat that already knows them, and how they are forgotten."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models import (
    CampaignRecipient,
    Contact,
    Conversation,
    Employer,
    EmployerChange,
    Invitation,
    OutboxRow,
    RecipientState,
    SavedFilter,
    SkipReason,
)
from services.corrections import correct
from services.house import PanelAddress
from services.introductions import Company, Person, introduce, invite_employer
from services.replies import may_be_written
from services.retention import erase_lapsed, lapsed_by_region
from tests import factories
from tests.chats import Chat
from tests.factories import NOW

PANEL = PanelAddress("https://panel.example.org")

FATMA = Person("Fatma Demir", "+31612345678")
YEARS = dt.timedelta(days=740)


def company(session: Session, **values: object) -> Company:
    town = factories.municipality(session)
    standard = {"name": "Lasbedrijf Vonk", "municipality": town, "postcode": "3511AB", "town": "Utrecht"}
    known = {"sector": factories.sector(session), "kvk": "12345678"}
    return Company(**{**standard, **known, **values})  # type: ignore[arg-type]


@pytest.fixture
def invitation(session: Session) -> Invitation:
    made = introduce(session, company(session), FATMA, NOW)
    session.commit()
    return made


def contacts(session: Session) -> list[Contact]:
    session.expire_all()
    return list(session.scalars(select(Contact).order_by(Contact.id)))


def open_link(chat: Chat, invitation: Invitation) -> None:
    chat.command("start", invitation.token)
    chat.press("Ja, dat is goed")


def test_nobody_is_written_to_until_they_come_to_the_chat(session: Session, invitation: Invitation) -> None:
    assert invitation.contact
    assert not may_be_written(invitation.contact)
    assert session.scalars(select(OutboxRow)).all() == []


def test_what_was_typed_in_is_shown_and_not_asked_again(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    open_link(chat, invitation)
    known, question = chat.texts()[-2:]
    for said in ("Lasbedrijf Vonk", "3511 AB Utrecht", "Fatma Demir", "06 12345678", "12345678", "/profiel"):
        assert said in known
    assert "Hebt u de komende maanden een plek" in question


def test_the_employer_of_the_chat_is_the_row_that_was_typed_in(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    open_link(chat, invitation)
    (person,) = contacts(session)
    assert (person.chat_id, person.name, person.employer_id) == (77, "Fatma Demir", invitation.employer_id)
    assert [row.name for row in session.scalars(select(Employer))] == ["Lasbedrijf Vonk"]
    assert [consent.version for consent in person.consents] == ["2026-11"]


def test_what_is_not_known_is_asked(session: Session, chat: Chat) -> None:
    bare = company(session, postcode=None, sector=None, kvk=None)
    invitation = introduce(session, bare, Person(None, None), NOW)
    session.commit()
    open_link(chat, invitation)
    chat.press("Techniek en industrie")
    chat.type("Jan Jansen", "overslaan", "overslaan")
    (person,) = contacts(session)
    assert person.employer
    assert (person.employer_id, person.employer.sector) == (invitation.employer_id, factories.sector(session))


def test_a_second_person_with_the_link_speaks_for_the_same_company_and_reads_nobodys_phone(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    open_link(chat, invitation)
    other = Chat(chat.factory, chat.house, chat_id=78)
    open_link(other, invitation)
    assert not any("06 12345678" in text or "Fatma" in text for text in other.texts())
    other.type("Piet Prins", "overslaan")
    first, second = contacts(session)
    assert (second.name, second.chat_id) == ("Piet Prins", 78)
    assert second.employer_id == first.employer_id == invitation.employer_id


def test_who_says_no_at_the_door_is_no_longer_known_as_a_person(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    factories.saved_filter(session, factories.user(session), arguments={"q": "fatma"})
    session.commit()
    chat.command("start", invitation.token)
    chat.press("Nee, liever niet")
    assert contacts(session) == []
    assert session.scalars(select(Employer)).all()
    assert session.scalars(select(SavedFilter)).all() == []


def test_who_says_no_at_the_door_leaves_a_campaign_a_count_only(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    row = passed_over(session, invitation)
    chat.command("start", invitation.token)
    chat.press("Nee, liever niet")

    session.expire_all()
    assert (row.contact_id, row.employer_id, row.skipped_for) == (None, None, SkipReason.UNREACHABLE)


def test_a_second_person_who_says_no_takes_nobody_else_out_of_a_campaign(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    open_link(chat, invitation)
    assert invitation.contact
    waiting = factories.campaign_recipient(session, factories.campaign(session), invitation.contact)
    session.commit()

    other = Chat(chat.factory, chat.house, chat_id=78)
    other.command("start", invitation.token)
    other.press("Nee, liever niet")

    session.expire_all()
    assert (waiting.state, waiting.employer_id) == (RecipientState.WAITING, invitation.employer_id)
    assert [one.chat_id for one in contacts(session)] == [chat.chat_id]


def passed_over(session: Session, invitation: Invitation) -> CampaignRecipient:
    """A campaign passed over this person, who has no chat yet."""
    assert invitation.contact
    skipped = {"state": RecipientState.SKIPPED, "skipped_for": SkipReason.UNREACHABLE}
    row = factories.campaign_recipient(session, factories.campaign(session), invitation.contact, **skipped)
    session.commit()
    return row


def test_another_answer_than_the_one_typed_in_mends_the_same_row(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    open_link(chat, invitation)
    chat.command("profiel")
    chat.press("Bedrijf")
    chat.type("Lasbedrijf Fonk")
    (person,) = contacts(session)
    assert person.employer
    assert (person.employer_id, person.employer.name) == (invitation.employer_id, "Lasbedrijf Fonk")


def test_who_was_typed_in_and_never_came_goes_when_the_term_is_over(
    session: Session, invitation: Invitation
) -> None:
    busy = factories.offer(session, contact=factories.contact(session, chat_id=None, created_at=NOW - YEARS))
    assert invitation.contact
    invitation.contact.created_at = NOW - YEARS
    row = passed_over(session, invitation)
    assert lapsed_by_region(session, NOW, 24) == {"Midden-Utrecht": 1}
    assert erase_lapsed(session, PANEL, NOW, 24) == 1
    assert erase_lapsed(session, PANEL, NOW, 24) == 0
    session.commit()
    assert [one.id for one in contacts(session)] == [busy.contact_id]
    assert session.scalars(select(Invitation)).all() == []
    session.refresh(row)
    assert (row.contact_id, row.employer_id) == (None, None)


def test_a_change_by_hand_keeps_what_was_there_and_the_chat_knows_it_too(
    session: Session, chat: Chat, invitation: Invitation
) -> None:
    open_link(chat, invitation)
    session.expire_all()
    employer, user = session.scalars(select(Employer)).one(), factories.user(session)
    assert correct(session, employer, company(session, name="Vonk & Zn", kvk=None), user, NOW)
    session.commit()
    (change,) = session.scalars(select(EmployerChange))
    assert change.before == {"name": "Lasbedrijf Vonk", "kvk": "12345678"}
    session.commit()

    chat.command("profiel")
    chat.press("Uw naam")
    chat.type("Fatma Demir-Bos")
    session.expire_all()
    assert (employer.name, employer.contacts[0].name) == ("Vonk & Zn", "Fatma Demir-Bos")


def test_the_same_once_more_leaves_no_trace(session: Session, invitation: Invitation) -> None:
    assert invitation.employer
    assert not correct(session, invitation.employer, company(session), factories.user(session), NOW)
    assert session.scalars(select(EmployerChange)).all() == []


def test_a_company_that_is_let_go_takes_its_links_and_its_past_along(session: Session, chat: Chat) -> None:
    invitation = introduce(session, company(session), FATMA, NOW)
    factories.employer_change(
        session, session.get_one(Employer, invitation.employer_id), factories.user(session)
    )
    session.commit()
    open_link(chat, invitation)
    chat.describe()
    chat.send()
    chat.command("vergeet")
    chat.press("Ja, wis alles")
    session.expire_all()
    assert session.scalars(select(Invitation)).all() == []
    assert session.scalars(select(EmployerChange)).all() == []
    assert session.scalars(select(Conversation)).all() == []


def test_a_known_company_is_invited_anew(session: Session) -> None:
    employer = factories.employer(session)
    made = invite_employer(session, employer, None, NOW)
    assert (made.employer, made.company, made.region) == (employer, employer.name, employer.region)
    session.execute(delete(Employer).where(Employer.id == employer.id))
    session.expire_all()
    assert session.scalars(select(Invitation)).all() == []
