"""Companies are found by the beginning of a word, by index, whatever changes them."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from admin.queries.employer_filter import EmployerFilter
from models import Employer
from services.employers import let_go
from services.merging import merge
from tests import factories as make
from tests.factories import NOW

BEFORE = "0020"
"""The migration before the one that made the index."""


@pytest.fixture
def found(session: Session):
    def found(typed: str) -> set[str]:
        conditions = EmployerFilter(typed).conditions(session.get_bind().dialect.name)
        session.flush()
        return set(session.scalars(select(Employer.name).where(*conditions)))

    return found


def test_a_company_is_found_by_name_town_and_number_and_by_how_they_begin(session, found):
    make.employer(session, name="Bakkerij 't Hoekje B.V.", town="Zeist", kvk="12345678")
    make.employer(session, name="Café Één", town=None, kvk=None)
    for typed in ("hoekje", "BAKK zeis", "'t hoekje", "12345678", "1234", "bakkerij, Zeist"):
        assert found(typed) == {"Bakkerij 't Hoekje B.V."}, typed
    assert found("cafe een") == found("CAFÉ") == {"Café Één"}
    assert found("bakkerij café") == set()


@pytest.mark.parametrize(
    "typed", ["%", "_", '"', "' OR 1=1 --", "a* NEAR(b", "(", ")&|!:", "\x00", "-", "🙂"]
)
def test_signs_of_a_search_language_mean_nothing(session, found, typed):
    make.employer(session, name="Bakkerij")
    assert found(typed) == set()


def test_every_change_is_followed_whoever_makes_it(session, found):
    employer = make.employer(session, name="Lasbedrijf", town="Zeist", kvk="12345678")
    session.execute(update(Employer).values(name="Herberg", town="Doorn", kvk=None))
    assert found("herberg doorn") == {"Herberg"}
    assert found("lasbedrijf") == found("zeist") == found("12345678") == set()
    session.execute(delete(Employer).where(Employer.id == employer.id))
    assert found("herberg") == set()


def test_a_company_that_is_let_go_is_not_found_by_its_name(session, found):
    counted = make.offer(session, contact=None, employer=make.employer(session, name="Vonk", town="Zeist"))
    let_go(session, counted.employer)
    let_go(session, make.employer(session, name="Vonk en zoon"))
    assert found("vonk") == found("zeist") == set()


def test_companies_that_became_one_are_found_as_one(session, found):
    kept = make.employer(session, name="De Vecht", town=None)
    gone = make.employer(session, name="Vecht groep", town="Zeist")
    merge(session, kept, gone, make.user(session), NOW)
    assert found("vecht") == found("zeist") == {"De Vecht"}


def test_companies_of_before_are_in_the_index_too(session, engine, found):
    from models.migrate import downgrade, upgrade

    make.employer(session, name="Lasbedrijf")
    session.commit()
    downgrade(engine, BEFORE)
    upgrade(engine)
    assert found("lasb") == {"Lasbedrijf"}


def test_a_search_goes_by_the_index(session, engine):
    on_postgresql = engine.dialect.name == "postgresql"
    conditions = EmployerFilter("lasb zeist").conditions(engine.dialect.name)
    asked = select(Employer.id).where(*conditions).compile(engine)
    values = tuple(asked.params[name] for name in asked.positiontup or ()) or asked.params
    if on_postgresql:
        session.execute(text("SET enable_seqscan = off"))
    how = "EXPLAIN" if on_postgresql else "EXPLAIN QUERY PLAN"
    plan = str(session.connection().exec_driver_sql(f"{how} {asked}", values).all())
    assert ("ix_employers_words" if on_postgresql else "employer_words VIRTUAL TABLE INDEX") in plan
    assert "SCAN employers" not in plan
