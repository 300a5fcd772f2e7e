"""What a search looks through follows whatever changes an opening, in the same transaction."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models import Employer, Municipality, Offer, OfferKind, OfferState, Sought
from tests import factories as make


@pytest.fixture
def found(session: Session):
    def found(*words: str, codes: tuple[tuple[str, ...], ...] = ()) -> set[int]:
        keys = Sought(words, codes).keys(session.get_bind().dialect.name)
        return set(session.scalars(keys))

    return found


def test_an_opening_is_found_by_title_company_place_remark_and_reference(session, found):
    offer = make.offer(
        session,
        title="Leerling-lasser",
        employer=make.employer(session, name="Bakkerij 't Hoekje B.V."),
        town="Zeist",
        postcode="3701AA",
        details=make.draft(remarks="Alleen 's ochtends, hond op de vloer").to_json(),
    )
    make.offer(session, title="Kok")
    number = offer.reference.lower().replace("-", "")
    for word in ("lasser", "leerling", "hoekje", "zeist", "ochtends", "3701aa", number, number[2:6]):
        assert found(word) == {offer.id}, word
    assert found("lasser", "kok") == set()


def test_the_beginning_of_a_word_is_enough_and_accents_do_not_matter(session, found):
    offer = make.offer(session, title="Coördinator naaiatelier")
    assert found("coord") == found("naai") == {offer.id}


def test_a_word_that_every_text_has_is_a_word_too(session, found):
    offer = make.offer(session, employer=make.employer(session, name="De Wit"), town=None)
    assert found("de", "wit") == {offer.id}


def test_postgresql_knows_dutch_plurals(session, found):
    if session.get_bind().dialect.name != "postgresql":
        pytest.skip("SQLite has no Dutch stems, and finds beginnings only")
    offer = make.offer(session, title="Verpleegkundige")
    assert found("verpleegkundigen") == {offer.id}


def test_every_change_is_followed_whoever_makes_it(session, found):
    offer = make.offer(session, title="Lasser", municipality_code="GM0344", town=None)
    statement = update(Offer).where(Offer.id == offer.id)
    session.execute(statement.values(title="Kok", details={"answers": {"remarks": "avond"}}))
    session.execute(update(Employer).where(Employer.id == offer.employer_id).values(name="Herberg"))
    session.execute(update(Municipality).where(Municipality.code == "GM0344").values(name="Domstad"))
    assert found("kok", "avond", "herberg", "domstad") == {offer.id}
    assert found("lasser") == found("utrecht") == set()


def test_filters_are_looked_up_by_codes(session, found):
    worker = make.user(session)
    new = make.offer(session)
    mine = make.offer(session, kind=OfferKind.BASISBAAN, state=OfferState.IN_CONTACT, claimed_by=worker)
    over = make.offer(session, state=OfferState.EXPIRED)
    assert found(codes=(("zzlive",),)) == {new.id, mine.id}
    assert found(codes=(("zzkbasisbaan",), (f"zzu{worker.id}",), ("zzsincontact",))) == {mine.id}
    assert found(codes=(("zzsexpired", "zzsincontact"),)) == {mine.id, over.id}
    assert found("lasser", codes=((f"zzr{new.region_id}",), ("zzmgm0344",))) == {new.id, mine.id, over.id}


def test_what_is_removed_is_not_found(session, found):
    offer = make.offer(session)
    for event in offer.events:
        session.delete(event)
    session.flush()
    session.execute(delete(Offer).where(Offer.id == offer.id))
    assert found("lasser") == set()


def test_every_opening_has_its_row_after_the_migration(session, engine):
    from models.migrate import downgrade, upgrade

    offer = make.offer(session)
    session.commit()
    downgrade(engine, "0012")
    upgrade(engine)
    keys = Sought(("lasser",)).keys(session.get_bind().dialect.name)
    assert session.scalars(select(Offer.id).where(Offer.id.in_(keys))).all() == [offer.id]
