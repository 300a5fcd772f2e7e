"""Reference data in the database: brought up to date, harmless a second time, and official files go first."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session, sessionmaker

from models import Municipality, Place, PostcodeRange, Region, Role, RoleName, Sector
from models.database import connect
from models.reference import ReferenceFileError, shipped
from services.imports import import_postcodes, import_regions
from services.reference import gazetteer, load_reference
from services.setup import set_up
from tests import factories
from tests.factories import NOW

REGIONS = "Regio's;Gemeentecode;Gemeentenaam;Arbeidsmarktregio's/Code;Arbeidsmarktregio's/Naam\n"
POSTCODES = "PC6;Huisnummer;Buurt;Wijk;Gemeente\n"
COUNTED = (Region, Municipality, Sector, Place, PostcodeRange, Role)


def counts(session: Session) -> list[int]:
    return [session.scalar(select(func.count()).select_from(table)) or 0 for table in COUNTED]


def quiet(done: int, whole: int) -> None:
    """Progress that nobody watches."""


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "cbs.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_that_ships_is_there(session: Session) -> None:
    data = shipped()

    assert counts(session) == [
        len(data.regions),
        len(data.municipalities),
        len(data.sectors),
        len(data.places),
        len(data.postcode_ranges),
        len(RoleName),
    ]
    assert factories.region(session).desk_name == "Werkcentrum Midden-Utrecht"


def test_a_second_time_changes_nothing_and_keeps_what_a_region_decided(session: Session) -> None:
    region = factories.region(session)
    region.desk_name, region.first_contact_days = "WSP Midden-Utrecht", 5
    before = counts(session)

    load_reference(session, shipped())

    assert counts(session) == before
    session.refresh(region)
    assert (region.desk_name, region.first_contact_days) == ("WSP Midden-Utrecht", 5)


def test_setting_up_twice_is_harmless_and_quick(database_url: str, engine: Engine) -> None:
    started = time.monotonic()
    set_up(database_url)
    assert time.monotonic() - started < 10  # a second at most on a quiet machine

    with Session(engine) as session:
        assert counts(session)[0] == 35


def test_an_empty_database_is_set_up_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"

    set_up(url)

    with Session(connect(url)) as session:
        assert counts(session)[0] == 35


def test_the_gazetteer_knows_postcodes_and_towns(session: Session) -> None:
    places = gazetteer(session)

    found = places.by_postcode("3511AB")
    assert found
    assert (found.code, found.region) == ("GM0344", "AM14")
    assert {place.municipality.code for place in places.by_town("Hengelo")} == {"GM0164", "GM1876"}


def test_the_official_regions_are_read_by_name(session: Session, tmp_path: Path) -> None:
    official = file(
        tmp_path, REGIONS + "Utrecht;GM0344;Utrecht;AM01;Groningen\nNieuw;GM9999;Nieuwstad;AM02;Twente\n"
    )

    said = import_regions(session, official, quiet, NOW)

    assert said.startswith("2 gemeenten in 2 arbeidsmarktregio's")
    assert session.get_one(Municipality, "GM0344").region.name == "Groningen"
    assert session.get_one(Municipality, "GM9999").region.name == "Twente"
    assert session.get_one(Municipality, "GM0363").region.name == "Groot Amsterdam"


def test_the_official_postcodes_come_in_place_of_the_shipped(session: Session, tmp_path: Path) -> None:
    official = file(tmp_path, POSTCODES + "3511AB;1;1;1;363\n3511AC;1;1;1;GM0344\n")

    said = import_postcodes(session, official, quiet, NOW)

    assert "2 reeksen" in said
    rows = session.execute(select(PostcodeRange.first, PostcodeRange.municipality_code)).all()
    assert sorted(map(tuple, rows)) == [("3511AB", "GM0363"), ("3511AC", "GM0344")]


def test_a_migration_leaves_what_an_official_file_said(session: Session, tmp_path: Path) -> None:
    import_regions(session, file(tmp_path, REGIONS + "Utrecht;GM0344;Utrecht;AM01;Groningen\n"), quiet, NOW)
    import_postcodes(session, file(tmp_path, POSTCODES + "3511AB;1;1;1;363\n"), quiet, NOW)

    load_reference(session, shipped())

    assert session.get_one(Municipality, "GM0344").region.name == "Groningen"
    assert session.scalar(select(func.count()).select_from(PostcodeRange)) == 1


@pytest.mark.parametrize(
    ("read", "text", "spot"),
    [
        (
            import_regions,
            REGIONS + "Utrecht;GM0344;Utrecht;AM01;Groningen\nX;0363;X;AM01;Groningen\n",
            "regel 3, kolom 2",
        ),
        (import_regions, REGIONS + "Utrecht;GM0344;Utrecht;AM01;Atlantis\n", "regel 2, kolom 5 .*'Atlantis'"),
        (import_postcodes, POSTCODES + "3511AB;1;1;1;363\n3511;1;1;1;363\n", "regel 3, kolom 1"),
        (import_postcodes, POSTCODES + "3511AB;1;1;1;9998\n", "regel 2, kolom 5"),
    ],
)
def test_a_bad_file_changes_nothing(
    factory: sessionmaker[Session], session: Session, tmp_path: Path, read: object, text: str, spot: str
) -> None:
    before = _places_of(session)
    session.rollback()

    with pytest.raises(ReferenceFileError, match=spot), factory.begin() as importing:
        read(importing, file(tmp_path, text), quiet, NOW)  # type: ignore[operator]

    assert _places_of(session) == before


def _places_of(session: Session) -> tuple[list[object], list[object]]:
    session.expire_all()
    towns = session.execute(select(Municipality.code, Municipality.region_id).order_by(Municipality.code))
    ranges = session.execute(select(PostcodeRange.first, PostcodeRange.last).order_by(PostcodeRange.first))
    return [tuple(row) for row in towns], [tuple(row) for row in ranges]
