"""A session scoped to regions sees their rows only, by whatever way it asks, and writes nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from models import (
    Attachment,
    Base,
    ChatMessage,
    Contact,
    Employer,
    ForeignRegionError,
    Global,
    LinkCode,
    Offer,
    OfferEvent,
    OutboxRow,
    ReceivedUpdate,
    Region,
    RegionScoped,
    RoleName,
    ScopedSession,
    User,
)
from services.linking import new_link_code
from tests import factories
from tests.factories import GRONINGEN, NOW, UTRECHT

Open = Callable[..., ScopedSession]


@pytest.fixture
def scoped(engine: Engine, session: Session) -> Iterator[Open]:
    """Opens a session for regions by their code; what was made before is committed first.

    One at a time: SQLite has one writer, and each session may become it.
    """
    opened: list[ScopedSession] = []

    def open_session(*codes: str, writable: bool = True) -> ScopedSession:
        for earlier in opened:
            earlier.close()
        regions = {factories.region(session, code).id for code in codes}
        session.commit()
        opened.append(ScopedSession(engine, regions=regions, writable=writable, expire_on_commit=False))
        return opened[-1]

    yield open_session
    for one in opened:
        one.close()


def test_every_table_says_whether_it_belongs_to_a_region() -> None:
    classes = {mapper.class_ for mapper in Base.registry.mappers}

    undeclared = {found for found in classes if not issubclass(found, RegionScoped | Global)}

    assert undeclared == {ReceivedUpdate}  # raw messages: for administrators alone, on a session of their own


def test_lists_counts_and_keys_give_ones_own_region(session: Session, scoped: Open) -> None:
    mine, theirs = factories.offer(session, UTRECHT), factories.offer(session, GRONINGEN)

    here = scoped(UTRECHT)

    assert here.scalars(select(Offer.id)).all() == [mine.id]
    assert here.scalar(select(func.count()).select_from(Offer)) == 1
    assert here.get(Offer, theirs.id) is None
    assert here.scalars(select(aliased(Offer).id)).all() == [mine.id]


def test_rows_behind_relations_stay_hidden(session: Session, scoped: Open) -> None:
    colleague = factories.user(session, of=GRONINGEN)
    offer = factories.offer(session, UTRECHT, claimed_by=colleague, state="claimed")
    key = offer.id

    for options in ((), (joinedload(Offer.claimed_by),), (selectinload(Offer.claimed_by),)):
        here = scoped(UTRECHT)
        found = here.scalars(select(Offer).where(Offer.id == key).options(*options)).one()
        assert found.claimed_by is None


def test_what_hangs_on_a_foreign_opening_is_hidden_with_it(session: Session, scoped: Open) -> None:
    offer = factories.offer(session, GRONINGEN)
    assert offer.contact
    factories.attachment(session, offer)
    factories.chat_message(session, offer.contact)
    factories.outbox_row(session, region=offer.region)

    here = scoped(UTRECHT)

    for hidden in (OfferEvent, Attachment, ChatMessage, OutboxRow, Contact, Employer):
        assert here.scalars(select(hidden)).all() == [], hidden
    assert scoped(GRONINGEN).scalars(select(OfferEvent)).all()


def test_an_employer_from_elsewhere_with_work_here_is_seen_here(session: Session, scoped: Open) -> None:
    employer = factories.employer(session, GRONINGEN)
    contact = factories.contact(session, employer=employer)
    factories.offer(session, UTRECHT, contact=contact)

    assert scoped(UTRECHT).get(Contact, contact.id) is not None
    assert scoped("AM02").get(Contact, contact.id) is None


def test_colleagues_are_those_of_the_region_and_of_the_country(session: Session, scoped: Open) -> None:
    here = factories.user(session, of=UTRECHT)
    factories.user(session, of=GRONINGEN)
    support = factories.user(session, RoleName.SUPPORT, of=None)

    assert set(scoped(UTRECHT).scalars(select(User.id))) == {here.id, support.id}


def test_a_new_code_for_an_account_ends_the_one_before(session: Session, scoped: Open) -> None:
    colleague = factories.user(session, of=UTRECHT)
    code = factories.link_code(session, user=colleague)

    here = scoped(UTRECHT)
    new_link_code(here, NOW, user=here.get_one(User, colleague.id))
    here.commit()

    session.expire_all()
    assert session.get_one(LinkCode, code.id).used_at == NOW


def test_updates_and_deletes_by_statement_reach_ones_own_region(session: Session, scoped: Open) -> None:
    mine, theirs = factories.offer(session, UTRECHT), factories.offer(session, GRONINGEN)

    here = scoped(UTRECHT)
    here.execute(update(Offer).values(title="Kok"))
    here.execute(delete(OfferEvent))
    here.commit()

    session.expire_all()
    assert (mine.title, theirs.title) == ("Kok", "Lasser")
    assert (len(mine.events), len(theirs.events)) == (0, 1)


def test_somebody_without_a_region_sees_nothing(session: Session, scoped: Open) -> None:
    factories.offer(session)

    nowhere = scoped()

    assert nowhere.scalars(select(Offer)).all() == []
    assert nowhere.scalars(select(Contact)).all() == []


def test_a_row_does_not_move_to_another_region(session: Session, scoped: Open) -> None:
    key, away = factories.offer(session, UTRECHT).id, factories.region(session, GRONINGEN).id

    here = scoped(UTRECHT)
    offer = here.get_one(Offer, key)
    offer.region_id = away
    with pytest.raises(ForeignRegionError):
        here.flush()

    here = scoped(UTRECHT)
    offer = here.get_one(Offer, key)
    offer.region = factories.region(here, GRONINGEN)
    with pytest.raises(ForeignRegionError):
        here.flush()


def test_a_row_is_not_made_in_another_region(scoped: Open) -> None:
    here = scoped(UTRECHT)

    with pytest.raises(ForeignRegionError):
        factories.employer(here, GRONINGEN)


def test_a_row_is_not_linked_to_one_of_another_region(session: Session, scoped: Open) -> None:
    mine = factories.offer(session, UTRECHT).id
    theirs = factories.contact(session, employer=factories.employer(session, GRONINGEN)).id

    here = scoped(UTRECHT)
    offer = here.get_one(Offer, mine)
    offer.contact_id = theirs

    with pytest.raises(ForeignRegionError, match="Contact"):
        here.flush()


def test_a_line_is_not_added_to_a_foreign_opening(session: Session, scoped: Open) -> None:
    theirs = factories.offer(session, GRONINGEN).id

    here = scoped(UTRECHT)
    here.add(Attachment(offer_id=theirs, telegram_file_id="x", name="x", mime="x/y", size=1))

    with pytest.raises(ForeignRegionError, match="Offer"):
        here.flush()


def test_a_colleague_is_not_given_a_foreign_region(session: Session, scoped: Open) -> None:
    key = factories.user(session, of=UTRECHT).id

    here = scoped(UTRECHT)
    colleague = here.get_one(User, key)
    colleague.regions.append(factories.region(here, GRONINGEN))

    with pytest.raises(ForeignRegionError, match="User"):
        here.flush()


def test_work_within_the_region_is_written(session: Session, scoped: Open) -> None:
    key = factories.offer(session, UTRECHT).id

    here = scoped(UTRECHT)
    offer = here.get_one(Offer, key)
    factories.offer_event(here, offer)
    factories.attachment(here, offer)
    here.commit()

    session.expire_all()
    assert len(session.get_one(Offer, key).events) == 2


def test_a_session_that_only_reads_refuses_every_change(session: Session, scoped: Open) -> None:
    key = factories.offer(session, UTRECHT).id

    here = scoped(UTRECHT, writable=False)
    offer = here.get_one(Offer, key)
    offer.title = "Kok"

    with pytest.raises(ForeignRegionError, match="only reads"):
        here.flush()


def test_a_region_is_changed_by_who_works_for_it_alone(session: Session, scoped: Open) -> None:
    here, there = (factories.region(session, code).id for code in (UTRECHT, GRONINGEN))
    mine = scoped(UTRECHT)
    assert mine.get_one(Region, there).name, "everybody reads who the other regions are"
    mine.get_one(Region, here).desk_name = "Loket"
    mine.flush()
    mine.get_one(Region, there).desk_name = "Ook van ons"
    with pytest.raises(ForeignRegionError):
        mine.flush()
    mine.rollback()
    mine.delete(mine.get_one(Region, there))
    with pytest.raises(ForeignRegionError):
        mine.flush()
    mine.rollback()
    theirs = mine.get_one(Region, there)
    theirs.sectors.append(factories.sector(mine))
    with pytest.raises(ForeignRegionError):
        mine.flush()
    mine.rollback()
    mine.execute(update(Region).values(desk_name="Van ons"))
    mine.commit()
    named = session.execute(select(Region.id, Region.desk_name).where(Region.desk_name == "Van ons")).all()
    assert [key for key, _ in named] == [here]


def test_what_was_said_about_work_elsewhere_is_not_read_here(session: Session, scoped: Open) -> None:
    """A company of Groningen that also offers work in Utrecht."""
    contact = factories.contact(session, employer=factories.employer(session, GRONINGEN))
    offers = {code: factories.offer(session, code, contact=contact) for code in (UTRECHT, GRONINGEN)}
    said = {code: factories.chat_message(session, contact, offer=offer).id for code, offer in offers.items()}
    said["none"] = factories.chat_message(session, contact).id
    session.commit()
    found = {
        code: set(scoped(code).scalars(select(ChatMessage.id))) & set(said.values())
        for code in (UTRECHT, GRONINGEN)
    }
    assert found == {UTRECHT: {said[UTRECHT]}, GRONINGEN: {said[GRONINGEN], said["none"]}}
