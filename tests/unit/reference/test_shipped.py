"""The reference data that ship with the project hang together."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from models.reference import shipped

DATA = shipped()
CODES = {town.code for town in DATA.municipalities}


def test_there_are_thirty_five_regions_and_each_has_municipalities() -> None:
    assert len(DATA.regions) == 35
    assert {town.region for town in DATA.municipalities} == {region.code for region in DATA.regions}


def test_every_municipality_has_one_code_and_one_name() -> None:
    assert len(DATA.municipalities) == len(CODES) == 341
    assert max(Counter(town.name for town in DATA.municipalities).values()) == 1


def test_ranges_of_postcodes_are_in_order_and_do_not_overlap() -> None:
    ranges = DATA.postcode_ranges
    assert all(one.first <= one.last for one in ranges)
    assert all(one.last < following.first for one, following in pairwise(ranges))


def test_everything_lies_in_a_municipality_that_exists() -> None:
    assert {row.municipality for row in DATA.postcode_ranges} <= CODES
    assert {row.municipality for row in DATA.places} <= CODES
    assert set(DATA.successors.values()) <= CODES


def test_a_municipality_that_is_gone_is_not_listed() -> None:
    assert not set(DATA.successors) & CODES


def test_every_municipality_can_be_found_by_a_place_or_a_postcode() -> None:
    found = {row.municipality for row in DATA.postcode_ranges} | {row.municipality for row in DATA.places}
    assert found == CODES


def test_coordinates_lie_in_the_netherlands() -> None:
    known = [place for place in DATA.places if place.latitude is not None and place.longitude is not None]
    assert len(known) > 1000
    assert all(50.7 < place.latitude < 53.6 and 3.3 < place.longitude < 7.3 for place in known)


def test_a_place_stands_once_in_each_municipality() -> None:
    assert max(Counter((place.name, place.municipality) for place in DATA.places).values()) == 1


def test_the_shortage_sectors_end_with_other() -> None:
    assert [sector.code for sector in DATA.sectors][-1] == "anders"
    assert len(DATA.sectors) == len({sector.code for sector in DATA.sectors}) == 13
