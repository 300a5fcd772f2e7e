"""The sectors of a region: which the chat offers, and those of its own."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from admin.queries.offers import sectors as choosable
from models import Employer, Offer, ScopedSession, Sector
from models.database import reading
from services.handovers import move_to_region
from services.house import PanelAddress
from services.profiles import RegionProfiles
from services.sectors import (
    MOST_OWN,
    SectorInUseError,
    SectorNameTakenError,
    TooManySectorsError,
    add_sector,
    choose_sectors,
    offered_sectors,
    own_sectors,
    raise_sector,
    remove_sector,
    rename_sector,
    sectors_of,
)
from tests import factories
from tests.factories import GRONINGEN, NOW, UTRECHT


def offered(session: Session, code: str = UTRECHT) -> list[str]:
    return [sector.name for sector in RegionProfiles(session)[code].sectors]


def test_only_chosen_sectors_are_offered_and_the_others_keep_their_name(session: Session) -> None:
    region = factories.region(session)

    choose_sectors(session, region, ["bouw", "techniek"])

    profile = RegionProfiles(session)[UTRECHT]
    assert [sector.code for sector in profile.sectors] == ["techniek", "bouw"]
    assert "zorg" in {sector.code for sector in profile.former_sectors}
    assert len(RegionProfiles(session)[GRONINGEN].sectors) == 13


def test_all_sectors_is_no_choice_so_that_a_new_one_joins(session: Session) -> None:
    region = factories.region(session)
    every = [sector.code for sector in sectors_of(session, region)]

    choose_sectors(session, region, every)

    assert region.sectors == []
    session.add(Sector(code="ruimtevaart", name="Ruimtevaart", position=99))
    session.flush()
    assert len(offered(session)) == len(every) + 1


def test_an_own_sector_is_offered_here_and_nowhere_else_with_anything_else_last(session: Session) -> None:
    add_sector(session, factories.region(session), "Toerisme")

    assert offered(session)[-2:] == ["Toerisme", "Anders"]
    assert "Toerisme" not in offered(session, GRONINGEN)


def test_an_own_sector_joins_those_that_a_region_chose(session: Session) -> None:
    region = factories.region(session)
    choose_sectors(session, region, ["bouw"])

    add_sector(session, region, "Toerisme")

    assert [sector.name for sector in offered_sectors(session, region)] == ["Bouw en infra", "Toerisme"]


def test_another_region_never_sees_an_own_sector(engine: Engine, session: Session) -> None:
    sector = add_sector(session, factories.region(session), "Toerisme")
    key, here, there = sector.id, sector.region_id, factories.region(session, GRONINGEN).id
    session.commit()
    with ScopedSession(reading(engine), regions=[there]) as elsewhere:
        assert elsewhere.get(Sector, key) is None
        assert "Toerisme" not in {one.name for one in choosable(elsewhere)}
        assert len(choosable(elsewhere)) == 13
    for regions in ([here], None):
        with ScopedSession(reading(engine), regions=regions) as own:
            assert "Toerisme" in {one.name for one in choosable(own)}


def test_names_are_unique_in_a_region_however_they_are_written(session: Session) -> None:
    region = factories.region(session)
    sector = add_sector(session, region, "Toerisme")

    for name in ("toerisme", "Zorg en welzijn"):
        with pytest.raises(SectorNameTakenError):
            add_sector(session, region, name)
    with pytest.raises(SectorNameTakenError):
        rename_sector(session, region, sector, "ICT")
    rename_sector(session, region, sector, "TOERISME")
    assert add_sector(session, factories.region(session, GRONINGEN), "Toerisme").name == "Toerisme"


def test_there_is_a_most_of_own_sectors(session: Session) -> None:
    region = factories.region(session)
    for number in range(MOST_OWN):
        add_sector(session, region, f"Sector {number}")

    with pytest.raises(TooManySectorsError):
        add_sector(session, region, "Nog een")


def test_own_sectors_move_up_and_the_first_stays(session: Session) -> None:
    region = factories.region(session)
    one, two, three = (add_sector(session, region, name) for name in ("Een", "Twee", "Drie"))

    raise_sector(session, region, three)
    raise_sector(session, region, one)

    assert own_sectors(session, region) == [one, three, two]


def test_a_sector_that_was_used_or_is_the_last_one_stays(session: Session) -> None:
    region = factories.region(session)
    used, alone, free = (add_sector(session, region, name) for name in ("Een", "Twee", "Drie"))
    factories.employer(session, sector=used)

    with pytest.raises(SectorInUseError):
        remove_sector(session, region, used)
    remove_sector(session, region, free)
    choose_sectors(session, region, [alone.code])
    with pytest.raises(SectorInUseError):
        remove_sector(session, region, alone)

    assert own_sectors(session, region) == [used, alone]


def test_an_opening_that_goes_to_another_region_leaves_the_own_sector_behind(session: Session) -> None:
    sector = add_sector(session, factories.region(session), "Toerisme")
    offer = factories.offer(session, sector=sector)
    user = factories.user(session)

    move_to_region(
        session, offer, user, factories.region(session, GRONINGEN), "", PanelAddress("http://paneel"), NOW
    )

    session.expire_all()
    assert session.scalars(select(Offer)).one().sector.code == "anders"
    assert session.scalars(select(Employer)).one().region.code == UTRECHT


def test_an_opening_keeps_a_sector_that_is_switched_off(session: Session) -> None:
    region = factories.region(session)
    offer = factories.offer(session, sector=factories.sector(session, "zorg"))

    choose_sectors(session, region, ["bouw"])

    assert offer.sector.code == "zorg"
