"""Companies that may be one: noticed by what they share, made one without a loss, or told apart for good."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from models import (
    Action,
    Attachment,
    CampaignRecipient,
    ChatMessage,
    Consent,
    Contact,
    Conversation,
    Employer,
    EmployerChange,
    Invitation,
    Likeness,
    Offer,
    OfferState,
    Placement,
    RecipientState,
    Refusal,
    Reminder,
    ScopedSession,
    SkipReason,
    User,
    Why,
)
from models.company_name import name_key
from services.employers import register
from services.house import House
from services.introductions import Company, Person, introduce
from services.likenesses import notice_alike, pair_of, tell_apart
from services.merging import ElsewhereError, NotOneRegionError, merge
from tests import factories
from tests.campaigning import Desk, asked, recipients, running
from tests.database.test_employers import given, somebody
from tests.factories import GRONINGEN, NOW, UTRECHT

UTRECHT_TOWN = "GM0344"


@pytest.fixture
def desk(factory: sessionmaker[Session], house: House) -> Desk:
    return Desk(factory, house)


def company(session: Session, name: str, of: str = UTRECHT, **values: object) -> Employer:
    """A company in the city of Utrecht, held against those that are known."""
    made = factories.employer(session, of, **{"name": name, "municipality_code": UTRECHT_TOWN, **values})
    notice_alike(session, made, NOW)
    return made


def pairs(session: Session) -> list[tuple[str, str, Why]]:
    found = session.scalars(select(Likeness).order_by(Likeness.id))
    return [(pair.first.name, pair.second.name, pair.why) for pair in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [("De Vecht B.V.", "vecht bv"), ("Jansen & Zn", "Jansen en Zoon"), ("Café Één", "Cafe Een")],
)
def test_the_same_name_however_it_is_written_has_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


def test_nearly_the_same_name_in_one_municipality_is_noticed(session: Session) -> None:
    company(session, "Metaalwerken De Vecht")
    company(session, "Metaalwerken de Vegt BV")
    company(session, "Metaaldraaierij Utrecht")
    company(session, "Metaalwerken De Vecht", municipality_code="GM0307")
    assert pairs(session) == [("Metaalwerken De Vecht", "Metaalwerken de Vegt BV", Why.NAME)]


def test_the_same_number_of_kvk_or_phone_is_noticed_within_the_region_alone(session: Session) -> None:
    first = company(session, "Staal", kvk="12345678")
    company(session, "IJzer", kvk="12345678")
    company(session, "Koper", of=GRONINGEN, kvk="12345678", municipality_code="GM0014")
    factories.contact(session, employer=first, phone="+31301234567")
    third = factories.employer(session, name="Tin")
    factories.contact(session, employer=third, phone="+31301234567")
    notice_alike(session, third, NOW)
    assert pairs(session) == [("Staal", "IJzer", Why.KVK), ("Staal", "Tin", Why.PHONE)]


def test_who_comes_by_the_chat_and_who_is_typed_in_are_held_against_each_other(session: Session) -> None:
    register(session, somebody(session), given(company="Vonk", phone=None), NOW)
    town, sector = factories.municipality(session), factories.sector(session)
    introduce(session, Company("Vonk B.V.", town, None, "Utrecht", sector, None), Person("Jan", None), NOW)
    assert pairs(session) == [("Vonk", "Vonk B.V.", Why.NAME)]


def test_what_is_no_longer_alike_is_no_pair_any_more(session: Session) -> None:
    company(session, "Staal", kvk="12345678")
    other = company(session, "IJzer", kvk="12345678")
    other.kvk = "87654321"
    notice_alike(session, other, NOW)
    assert pairs(session) == []


def test_what_was_told_apart_is_not_asked_again(session: Session) -> None:
    first, second = company(session, "Staal"), company(session, "Staal BV")
    pair = pair_of(session, second, first)
    assert pair
    tell_apart(session, pair, factories.user(session), NOW)
    notice_alike(session, first, NOW + dt.timedelta(days=1))
    assert session.scalars(select(Likeness.distinct_at)).all() == [NOW]


def lived(session: Session) -> tuple[Employer, Employer]:
    """Two companies that are one; the second has a bit of everything."""
    kept = company(session, "Staal", kvk=None)
    gone = company(session, "Staal BV", kvk="12345678")
    mo = factories.user(session)
    contact = factories.contact(session, employer=gone, name="Fatma", opted_out_at=NOW)
    factories.consent(session, contact)
    employer = {"company": "Staal BV", "kvk": "12345678"}
    factories.conversation(session, contact, state={"employer": employer, "registered": employer})
    offer = factories.offer(session, contact=contact, state=OfferState.PLACED, claimed_by=mo)
    factories.placement(session, offer)
    factories.attachment(session, offer)
    factories.chat_message(session, contact, offer=offer)
    factories.reminder(session, contact, offer)
    factories.refusal(session, contact)
    factories.invitation(session, employer=gone, company="Staal BV")
    factories.employer_change(session, gone, mo)
    return kept, gone


def test_nothing_is_lost_when_two_become_one(session: Session) -> None:
    kept, gone = lived(session)
    tables = (Contact, Consent, Conversation, Offer, Placement, Attachment, ChatMessage, Reminder, Refusal)
    before = {table: session.scalars(select(table.id).order_by(table.id)).all() for table in tables}
    merge(session, kept, gone, factories.user(session, name="Mo"), NOW)
    session.commit()
    for table, ids in before.items():
        assert set(ids) <= set(session.scalars(select(table.id))), table
    assert session.scalars(select(Employer.name)).all() == ["Staal"]
    (contact,), (offer,) = session.scalars(select(Contact)).all(), session.scalars(select(Offer)).all()
    assert (contact.employer_id, offer.employer_id) == (kept.id, kept.id)
    assert contact.opted_out_at == NOW
    assert kept.kvk == "12345678"
    assert session.scalars(select(Invitation.employer_id)).all() == [kept.id]


@pytest.mark.parametrize(
    ("kept_days", "gone_days", "expected"),
    [(None, None, None), (None, 10, 10), (10, None, 10), (10, 40, 10), (40, 10, 10)],
)
def test_who_becomes_one_company_rests_since_either_was_asked_last(
    session: Session, kept_days: int | None, gone_days: int | None, expected: int | None
) -> None:
    def ago(days: int | None) -> dt.datetime | None:
        return None if days is None else NOW - dt.timedelta(days=days)

    kept = company(session, "Staal", last_asked_at=ago(kept_days))
    gone = company(session, "Staal BV", last_asked_at=ago(gone_days))

    merge(session, kept, gone, factories.user(session), NOW)
    session.commit()

    session.expire_all()
    assert kept.last_asked_at == ago(expected)


def test_campaigns_that_asked_either_asked_the_one_that_stays(session: Session) -> None:
    kept, gone = company(session, "Staal"), company(session, "Staal BV")
    campaign = factories.campaign(session)
    for of in (kept, gone):
        to = factories.contact(session, employer=of)
        factories.campaign_recipient(session, campaign, to, state=RecipientState.SENT, sent_at=NOW)

    merge(session, kept, gone, factories.user(session), NOW)
    session.commit()

    assert session.scalars(select(CampaignRecipient.employer_id)).all() == [kept.id, kept.id]


def test_after_a_merge_one_person_of_the_company_is_asked(session: Session, desk: Desk) -> None:
    """Both were in the line, as people at two companies."""
    kept, gone = company(session, "Staal"), company(session, "Staal BV")
    for of in (kept, gone):
        factories.consent(session, factories.contact(session, employer=of))
    campaign = running(session, spread_hours=1)

    merge(session, kept, gone, factories.user(session), NOW)
    session.commit()
    desk.go_on(NOW, NOW + dt.timedelta(minutes=30))

    reasons = [row.skipped_for for row in recipients(session, campaign)]
    assert (len(asked(session)), reasons) == (1, [None, SkipReason.RESTING])


def test_a_merge_is_a_line_of_the_timeline_and_of_what_was_known_before(session: Session) -> None:
    kept, gone = lived(session)
    mo = factories.user(session, name="Mo")
    merge(session, kept, gone, mo, NOW)
    offer = session.scalars(select(Offer)).one()
    line = offer.events[-1]
    assert (line.action, line.user, line.why, line.new_state) == (Action.MERGE, mo, "Staal BV", offer.state)
    changes = session.scalars(select(EmployerChange).order_by(EmployerChange.id)).all()
    assert {change.employer_id for change in changes} == {kept.id}
    assert changes[-1].before["merged"] == "Staal BV"
    assert changes[-1].before["kvk"] == "12345678"


def test_the_chat_of_who_came_along_knows_the_company_that_stays(session: Session) -> None:
    kept, gone = lived(session)
    merge(session, kept, gone, factories.user(session), NOW)
    state = session.scalars(select(Conversation.state)).one()
    assert state["employer"]["company"] == state["registered"]["company"] == "Staal"


def test_who_speaks_for_a_merged_company_stays_with_it_when_they_change_their_phone(session: Session) -> None:
    kept, gone = company(session, "Staal"), company(session, "Staal BV")
    people = [factories.contact(session, employer=one) for one in (kept, gone)]
    merge(session, kept, gone, factories.user(session), NOW)
    same = given(company="Staal", postcode=None, sector="anders", phone="+31301111111")
    assert register(session, people[1], same, NOW) is kept


def test_told_apart_from_the_one_is_told_apart_from_both(session: Session) -> None:
    kept, gone, third = (company(session, name) for name in ("Staal", "Staal BV", "Staal NV"))
    pair = pair_of(session, gone, third)
    assert pair
    tell_apart(session, pair, factories.user(session), NOW)
    session.delete(pair_of(session, kept, third))
    session.flush()
    merge(session, kept, gone, factories.user(session), NOW)
    assert [row.distinct_at for row in session.scalars(select(Likeness))] == [NOW]


def test_companies_of_two_regions_are_not_made_one(session: Session) -> None:
    kept, gone = factories.employer(session), factories.employer(session, GRONINGEN)
    with pytest.raises(NotOneRegionError):
        merge(session, kept, gone, factories.user(session), NOW)


def test_a_company_with_an_opening_elsewhere_does_not_go(session: Session) -> None:
    kept, gone, mo = company(session, "Staal"), company(session, "Staal BV"), factories.user(session)
    contact = factories.contact(session, employer=gone)
    factories.offer(session, GRONINGEN, contact=contact)
    session.commit()
    with ScopedSession(session.get_bind(), regions=mo.region_ids) as scoped:
        ours, theirs = scoped.get_one(Employer, kept.id), scoped.get_one(Employer, gone.id)
        with pytest.raises(ElsewhereError):
            merge(scoped, ours, theirs, scoped.get_one(User, mo.id), NOW)
        scoped.rollback()
    session.expire_all()
    assert contact.employer_id == gone.id
