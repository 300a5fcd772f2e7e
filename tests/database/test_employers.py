"""Who an employer is: the same company is one row, and nobody rewrites what another said of it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from interview import Register
from models import Contact, Employer
from services.employers import register
from tests import factories
from tests.factories import NOW


def given(**values: Any) -> Register:
    standard = {
        "company": "Lasbedrijf Vonk",
        "contact": "Jan Jansen",
        "municipality": "GM0344",
        "postcode": "3511AB",
        "town": "Utrecht",
        "sector": "techniek",
        "phone": "+31612345678",
        "kvk": None,
    }
    return Register(**{**standard, **values})


def somebody(session: Session) -> Contact:
    return factories.contact(session, employer=None, name=None, phone=None)


def employers(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Employer)) or 0


def test_a_company_that_nobody_knew_is_new(session: Session) -> None:
    contact = somebody(session)

    employer = register(session, contact, given(kvk="12345678"), NOW)

    assert (employer.name, employer.kvk, employer.postcode) == ("Lasbedrijf Vonk", "12345678", "3511AB")
    assert (contact.employer, contact.name, contact.phone) == (employer, "Jan Jansen", "+31612345678")


def test_the_same_name_and_postcode_is_the_same_company(session: Session) -> None:
    first = register(session, somebody(session), given(), NOW)

    second = register(session, somebody(session), given(company="LASBEDRIJF vonk", contact="Piet"), NOW)

    assert second is first
    assert second.name == "Lasbedrijf Vonk"


def test_a_name_that_differs_in_dots_and_spaces_is_the_same(session: Session) -> None:
    first = register(session, somebody(session), given(company="Vonk B.V."), NOW)

    assert register(session, somebody(session), given(company="vonk  bv"), NOW) is first


def test_a_kvk_number_alone_takes_nobody_into_another_company(session: Session) -> None:
    first = register(session, somebody(session), given(company="Gedeeld BV", kvk="12345678"), NOW)
    other = given(company="Gedeeld Holding", kvk="12345678", postcode="3811AA", municipality="GM0307")

    second = register(session, somebody(session), other, NOW)

    assert second is not first
    assert (second.name, second.kvk, second.postcode) == ("Gedeeld Holding", "12345678", "3811AA")


@pytest.mark.parametrize("differs", [{"sector": "zorg"}, {"kvk": "87654321"}, {"postcode": "3512AB"}])
def test_who_says_something_else_of_a_company_has_one_of_their_own(
    session: Session, differs: dict[str, str]
) -> None:
    first = register(session, somebody(session), given(kvk="12345678"), NOW)

    second = register(session, somebody(session), given(**differs), NOW)

    assert second is not first
    assert first.sector
    assert (first.sector.code, first.kvk, first.postcode) == ("techniek", "12345678", "3511AB")


def test_what_somebody_changes_later_of_a_shared_company_is_kept(session: Session) -> None:
    stayer, changer = somebody(session), somebody(session)
    shared = register(session, stayer, given(), NOW)
    register(session, changer, given(), NOW)

    own = register(session, changer, given(sector="ict"), NOW)

    assert own.sector
    assert (own.sector.code, own.id == shared.id) == ("ict", False)
    assert register(session, changer, given(), NOW) is shared
    assert employers(session) == 1


def test_the_same_company_in_another_region_is_another_employer(session: Session) -> None:
    first = register(session, somebody(session), given(kvk="12345678"), NOW)

    other = given(kvk="12345678", municipality="GM0014", postcode="9711AA", town="Groningen")

    assert register(session, somebody(session), other, NOW) is not first


def test_the_same_name_without_a_postcode_proves_nothing(session: Session) -> None:
    register(session, somebody(session), given(postcode=None), NOW)
    register(session, somebody(session), given(postcode=None), NOW)

    assert employers(session) == 2


def test_what_was_mistyped_is_mended_in_the_same_row(session: Session) -> None:
    contact = somebody(session)
    register(session, contact, given(company="Lasbedrijf Fonk"), NOW)

    employer = register(session, contact, given(municipality="GM0014", postcode="9711AA"), NOW)

    assert employers(session) == 1
    assert (employer.name, employer.region.code) == ("Lasbedrijf Vonk", "AM01")


def test_a_newcomer_fills_in_what_is_still_blank(session: Session) -> None:
    employer = register(session, somebody(session), given(), NOW)

    register(session, somebody(session), given(kvk="87654321"), NOW)

    assert employer.kvk == "87654321"


def test_who_changes_jobs_leaves_the_company_to_the_others(session: Session) -> None:
    stayer, leaver = somebody(session), somebody(session)
    old = register(session, stayer, given(), NOW)
    register(session, leaver, given(), NOW)

    new = register(session, leaver, given(company="Zorghuis"), NOW)

    assert new is not old
    assert (old.name, stayer.employer) == ("Lasbedrijf Vonk", old)
