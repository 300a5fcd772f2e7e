"""Places, as people type them, looked up in the whole country."""

from __future__ import annotations

import pytest

from interview.places import Gazetteer
from interview.reading import PlaceReading, read_place


@pytest.mark.parametrize(
    ("typed", "municipality", "town", "postcode"),
    [
        ("1012AB", "Amsterdam", None, "1012AB"),
        ("1012ab", "Amsterdam", None, "1012AB"),
        ("1012 ab", "Amsterdam", None, "1012AB"),
        ("1012-AB", "Amsterdam", None, "1012AB"),
        ("NL-1012 AB", "Amsterdam", None, "1012AB"),
        ("1012 AB Amsterdam", "Amsterdam", "Amsterdam", "1012AB"),
        ("Amsterdam, 1012AB", "Amsterdam", "Amsterdam", "1012AB"),
        ("1012 AB Utrecht", "Amsterdam", None, "1012AB"),
        ("Industrieweg 12, 3542 AD Utrecht", "Utrecht", "Utrecht", "3542AD"),
        ("Industrieweg 12\n3542AD\nUtrecht", "Utrecht", "Utrecht", "3542AD"),
        ("Postbus 12, 1000 AA Amsterdam", "Amsterdam", "Amsterdam", "1000AA"),
        ("1012", "Amsterdam", None, "1012"),
        ("postcode 1012", "Amsterdam", None, "1012"),
        ("3731 De Bilt", "De Bilt", "De Bilt", "3731"),
        ("Utrecht 3511", "Utrecht", "Utrecht", "3511"),
        ("Utrecht", "Utrecht", "Utrecht", None),
        ("UTRECHT!", "Utrecht", "Utrecht", None),
        ("in Utrecht", "Utrecht", "Utrecht", None),
        ("A'dam", "Amsterdam", "Amsterdam", None),
        ("nee, het is Utrecht", "Utrecht", "Utrecht", None),
        ("wij zitten in Utrecht", "Utrecht", "Utrecht", None),
        ("sinds 1998 in Utrecht", "Utrecht", "Utrecht", None),
        ("plaats: Almelo", "Almelo", "Almelo", None),
        ("de gemeente Almelo", "Almelo", "Almelo", None),
        ("omgeving Zwolle e.o.", "Zwolle", "Zwolle", None),
        ("Industrieweg 12, Utrecht", "Utrecht", "Utrecht", None),
        ("Industrieweg 12a Utrecht", "Utrecht", "Utrecht", None),
        ("Utrecht, Nederland", "Utrecht", "Utrecht", None),
        ("Utrecht (stad)", "Utrecht", "Utrecht", None),
        ("Amsterdam-Noord", "Amsterdam", "Amsterdam", None),
        ("Rotterdam zuid", "Rotterdam", "Rotterdam", None),
        ("de Ede", "Ede", "Ede", None),
        ("De Lier", "Westland", "De Lier", None),
        ("in Den Haag", "'s-Gravenhage", "Den Haag", None),
        ("Haag", "'s-Gravenhage", "Den Haag", None),
        ("s Gravenhage", "'s-Gravenhage", "'s-Gravenhage", None),
        ("’s-Hertogenbosch", "'s-Hertogenbosch", "'s-Hertogenbosch", None),
        ("den bosch", "'s-Hertogenbosch", "Den Bosch", None),
        ("st oedenrode", "Meierijstad", "Sint-Oedenrode", None),
        ("Alphen a/d Rijn", "Alphen aan den Rijn", "Alphen aan den Rijn", None),
        ("alphen aan de rijn", "Alphen aan den Rijn", "Alphen aan den Rijn", None),
        ("Ymuiden", "Velsen", "IJmuiden", None),
        ("sudwest fryslan", "Súdwest-Fryslân", "Súdwest-Fryslân", None),
        ("Ljouwert", "Leeuwarden", "Leeuwarden", None),
        ("Bergum", "Tytsjerksteradiel", "Burgum", None),
        ("Hei en Boeicop", "Vijfheerenlanden", "Hei- en Boeicop", None),
        ("Bergen (NH.)", "Bergen (NH.)", "Bergen", None),
        ("Bergen NH", "Bergen (NH.)", "Bergen", None),
        ("Hengelo (O)", "Hengelo (O.)", "Hengelo", None),
        ("Nuenen", "Nuenen, Gerwen en Nederwetten", "Nuenen", None),
    ],
)
def test_a_place_is_understood(
    country: Gazetteer, typed: str, municipality: str, town: str | None, postcode: str | None
) -> None:
    reading = read_place(typed, country)
    assert [(f.municipality.name, f.town, f.postcode) for f in reading.found] == [
        (municipality, town, postcode)
    ]
    assert reading.postcode == postcode


@pytest.mark.parametrize(
    ("typed", "municipalities"),
    [
        ("Hengelo", ["Hengelo (O.)", "Bronckhorst"]),
        ("Hengelo Gld", ["Hengelo (O.)", "Bronckhorst"]),
        ("bergen", ["Bergen (NH.)", "Bergen (L.)"]),
        ("1012 AB en 3511 AA", ["Amsterdam", "Utrecht"]),
        ("Utrecht en Amsterdam", ["Amsterdam", "Utrecht"]),
        ("Oss of Uden", ["Oss", "Maashorst"]),
    ],
)
def test_a_name_of_several_places_leads_to_each(
    country: Gazetteer, typed: str, municipalities: list[str]
) -> None:
    assert {f.municipality.name for f in read_place(typed, country).found} == set(municipalities)


@pytest.mark.parametrize(
    ("typed", "town"), [("utrehct", "Utrecht"), ("Amstrdam", "Amsterdam"), ("in Zwole", "Zwolle")]
)
def test_a_typing_error_gives_a_suggestion_and_no_answer(country: Gazetteer, typed: str, town: str) -> None:
    reading = read_place(typed, country)
    assert reading.found == ()
    assert town in [found.town for found in reading.suggestions]


def test_a_postcode_that_nobody_knows_is_told_apart(country: Gazetteer) -> None:
    empty = Gazetteer.of([], [])
    assert read_place("1012 AB", empty) == PlaceReading(postcode="1012AB")
    assert read_place("1012", empty) == PlaceReading(postcode="1012")


def test_an_unknown_postcode_lies_in_the_town_beside_it(country: Gazetteer) -> None:
    utrecht = country.by_town("Utrecht")[0]
    without_postcodes = Gazetteer.of([], [("Utrecht", utrecht.municipality, None, None)])
    (found,) = read_place("3599 ZZ Utrecht", without_postcodes).found
    assert (found.town, found.postcode) == ("Utrecht", "3599ZZ")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "4",
        "1234567",
        "0123 AB",
        "1234 SS",
        "1234 A",
        "geen idee",
        "Nederland",
        "Hoofdstraat 1",
        "🏭",
        "in de",
        "Utrecht en omstreken of zo",
    ],
)
def test_what_is_no_place_is_asked_again(country: Gazetteer, typed: str) -> None:
    assert read_place(typed, country) == PlaceReading()
