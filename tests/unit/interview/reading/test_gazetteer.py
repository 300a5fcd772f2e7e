"""The gazetteer: postcodes, towns and points of the whole country and of a small one of our own."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview.places import Found, Gazetteer, Municipality
from interview.reading import read_place
from interview.town_names import ALSO_CALLED
from models.reference import shipped

OOST = Municipality("GM0001", "Oost (X.)", "AM01", "Regio Een")
WEST = Municipality("GM0002", "West", "AM02", "Regio Twee")
SMALL = Gazetteer.of(
    [("1000AA", "1000MZ", OOST), ("1000NA", "1001ZZ", WEST), ("2000AA", "2999ZZ", OOST)],
    [("Sint-Jan", OOST, 52.0, 5.0), ("Sint-Jan", WEST, 52.5, 5.0), ("Elders", WEST, None, None)],
)


@pytest.mark.parametrize(
    ("postcode", "municipality"),
    [
        ("1000AA", OOST),
        ("1000MZ", OOST),
        ("1000NA", WEST),
        ("1001ZZ", WEST),
        ("1001", WEST),
        ("2345", OOST),
        ("1000", None),
        ("1002AA", None),
        ("0999ZZ", None),
        ("3000AA", None),
        ("3000", None),
    ],
)
def test_a_postcode_lies_in_the_range_around_it(postcode: str, municipality: Municipality | None) -> None:
    assert SMALL.by_postcode(postcode) == municipality


def test_four_digits_on_a_border_lie_in_both_municipalities() -> None:
    assert SMALL.all_by_postcode("1000") == (OOST, WEST)
    assert [found.municipality for found in read_place("1000", SMALL).found] == [OOST, WEST]


def test_four_digits_on_a_border_and_a_town_lie_in_the_town() -> None:
    assert read_place("1000 Elders", SMALL).found == (Found(WEST, "Elders", "1000"),)


def test_a_name_in_two_municipalities_is_found_in_both() -> None:
    assert SMALL.by_town("st. jan") == (Found(OOST, "Sint-Jan"), Found(WEST, "Sint-Jan"))


def test_a_municipality_is_found_by_its_own_name() -> None:
    assert SMALL.by_town("Oost (X.)") == (Found(OOST, "Oost"),)


def test_a_point_lies_in_the_nearest_place() -> None:
    assert SMALL.near(52.05, 5.05) == Found(OOST, "Sint-Jan")
    assert SMALL.near(52.45, 5.05) == Found(WEST, "Sint-Jan")


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(52.25, 5.0), (52.0, 5.3), (0.0, 0.0), (90.0, 180.0), (math.nan, 5.0), (52.0, math.inf)],
)
def test_a_point_far_from_every_place_lies_nowhere(latitude: float, longitude: float) -> None:
    assert SMALL.near(latitude, longitude) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "town"),
    [
        (52.0907, 5.1214, "Utrecht"),
        (52.3702, 4.8952, "Amsterdam"),
        (51.95, 4.02, "Oostvoorne"),
        (53.48, 6.16, "Schiermonnikoog"),
        (51.2217, 4.4005, None),
        (50.8503, 4.3517, None),
        (51.2277, 6.7735, None),
        (53.3, 4.5, None),
    ],
)
def test_points_of_the_country_and_around_it(
    country: Gazetteer, latitude: float, longitude: float, town: str | None
) -> None:
    found = country.near(latitude, longitude)
    assert (found and found.town) == town


@given(st.floats(), st.floats())
def test_any_point_at_all_is_answered(latitude: float, longitude: float) -> None:
    SMALL.near(latitude, longitude)


@given(st.text())
def test_any_name_and_any_postcode_at_all_are_answered(text: str) -> None:
    SMALL.by_town(text)
    SMALL.by_postcode(text)
    SMALL.like(text)


def test_every_place_is_read_by_its_own_name(country: Gazetteer) -> None:
    unread = [
        place.name
        for place in shipped().places
        if place.municipality not in [f.municipality.code for f in read_place(place.name, country).found]
    ]
    assert unread == ["Nederland"]


def test_every_range_of_postcodes_is_found_at_both_ends(country: Gazetteer) -> None:
    for row in shipped().postcode_ranges:
        for postcode in (row.first, row.last):
            municipality = country.by_postcode(postcode)
            assert municipality is not None
            assert municipality.code == row.municipality


def test_every_other_name_leads_to_a_known_place(country: Gazetteer) -> None:
    assert [name for name in ALSO_CALLED if not country.by_town(name)] == []
