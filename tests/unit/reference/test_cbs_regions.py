"""CBS *Gebieden in Nederland*: good files of several makes, and each mistake told by its spot."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from models.reference import MunicipalityRow, ReferenceFileError, RegionRow, read_regions, renumbered
from models.reference.numbering import UnknownRegionError

HEADING = (
    "Regio's;Codes en namen van gemeenten/Code (code);Codes en namen van gemeenten/Naam (naam);"
    "Arbeidsmarktregio's/Code (code);Arbeidsmarktregio's/Naam (naam)"
)
GOOD = f"""{HEADING}
Aa en Hunze;GM1680;Aa en Hunze;AM04  ;Drenthe
Utrecht (gemeente);GM0344;Utrecht (gemeente);AM17  ;Midden-Utrecht
Zeist;GM0355;Zeist;AM17  ;Midden-Utrecht
"""


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "gebieden.csv"
    file.write_bytes(text.encode(encoding))
    return file


def quiet(done: int, whole: int) -> None:
    """Progress that nobody watches."""


def read(file: Path) -> tuple[tuple[MunicipalityRow, ...], tuple[RegionRow, ...]]:
    return read_regions(file, quiet)


def test_municipalities_and_regions_are_read(tmp_path: Path) -> None:
    towns, regions = read(written(tmp_path, GOOD))

    assert towns == (
        MunicipalityRow("GM1680", "Aa en Hunze", "AM04"),
        MunicipalityRow("GM0344", "Utrecht", "AM17"),
        MunicipalityRow("GM0355", "Zeist", "AM17"),
    )
    assert regions == (RegionRow("AM04", "Drenthe"), RegionRow("AM17", "Midden-Utrecht"))


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace(";", ","),
        GOOD.replace(";", "\t"),
        GOOD.replace("\n", "\r\n"),
        "\ufeff" + GOOD,
        "Gebieden in Nederland 2026\n\n" + GOOD,
        GOOD + "© Centraal Bureau voor de Statistiek\n",
        GOOD + "Bron: CBS;;;;\n\n",
        GOOD.replace("Arbeidsmarktregio's/Code", "Lokaliseringen van gemeenten|Arbeidsmarktregio's|Code"),
        "\n".join(f'"{line}"'.replace(";", '";"') for line in GOOD.splitlines()),
    ],
    ids=["commas", "tabs", "windows", "mark", "title", "copyright", "source", "pipes", "quotes"],
)
def test_every_make_of_statline_reads_the_same(tmp_path: Path, text: str) -> None:
    assert read(written(tmp_path, text)) == read(written(tmp_path, GOOD))


def test_a_file_of_old_windows_is_read(tmp_path: Path) -> None:
    text = GOOD + "Súdwest-Fryslân;GM1900;Súdwest-Fryslân;AM05;Friesland\n"

    towns, _ = read(written(tmp_path, text, "cp1252"))

    assert towns[-1].name == "Súdwest-Fryslân"


def test_a_zip_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "gebieden.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("leesmij.txt", "niets")
        archive.writestr("gebieden.csv", GOOD)

    assert read(file) == read(written(tmp_path, GOOD))


def test_the_columns_of_regioplus_regions_are_passed_over(tmp_path: Path) -> None:
    beside = GOOD.replace(HEADING, f"{HEADING};RegioPlus-arbeidsmarktregio's/Code (code)")
    lines = [line + (";XX" if number else "") for number, line in enumerate(beside.splitlines())]

    assert read(written(tmp_path, "\n".join(lines))) == read(written(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (
            GOOD.replace("GM0344", "0344"),
            "regel 3, kolom 2 (Codes en namen van gemeenten/Code (code)): hier staat '0344'",
        ),
        (GOOD.replace("AM17  ;Midden-Utrecht\nZ", "Utrecht;Midden-Utrecht\nZ"), "regel 3, kolom 4"),
        (GOOD.replace("GM0355", "GM0344"), "regel 4, kolom 2"),
        (GOOD.replace("AM17  ;Midden-Utrecht\nZ", "AM17;Utrecht\nZ"), "regel 4, kolom 5"),
        (GOOD.replace("Zeist;GM0355;Zeist", " ;GM0355; "), "regel 4, kolom 1"),
        (
            GOOD.replace(";GM0355;Zeist", ";GM0355"),
            "regel 4: deze regel heeft 4 kolommen, verwacht werden er 5",
        ),
        (
            GOOD.replace("Arbeidsmarktregio's/Naam", "Provincie"),
            "de kolom 'Arbeidsmarktregio's/Naam' ontbreekt",
        ),
        (f"{HEADING}\n", "onder de kop staat geen enkele gemeente"),
        ("", "het bestand is leeg"),
        ("<html>", "dit is een webpagina of XML-bestand"),
        ("%PDF-1.7", "dit is een PDF"),
        (GOOD.replace("Zeist", "Ze\0ist"), "nul-bytes"),
    ],
    ids=[
        *("code", "region code", "twice", "region name", "no name", "short line"),
        *("no column", "no rows", "empty", "html", "pdf", "noughts"),
    ],
)
def test_a_mistake_is_told_with_its_spot(tmp_path: Path, wrong: str, expected: str) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        read(written(tmp_path, wrong))

    assert expected in str(caught.value)
    assert str(caught.value).startswith("gebieden.csv")


def test_a_character_of_another_encoding_late_in_the_file_is_found(tmp_path: Path) -> None:
    many = "".join(
        f"Plaats;GM{number:04};Plåts {number};AM17;Midden-Utrecht\n" for number in range(2000, 5000)
    )
    file = tmp_path / "gebieden.csv"
    file.write_bytes((HEADING + "\n" + many).encode() + b"X;GM5001;Fr\xe9;AM17;Midden-Utrecht\n")

    with pytest.raises(
        ReferenceFileError, match=r"regel 3002, kolom 3: hier staat een teken dat geen UTF-8 is"
    ):
        read(file)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("x.zip", b"PK\x03\x04 cut off", "zip"),
        ("x.xlsx", None, "Excel"),
        ("x.csv.gz", b"\x1f\x8b\x08", "gzip"),
    ],
)
def test_another_kind_of_file_is_named(
    tmp_path: Path, name: str, content: bytes | None, expected: str
) -> None:
    file = tmp_path / name
    if content is None:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("[Content_Types].xml", "<x/>")
    else:
        file.write_bytes(content)

    with pytest.raises(ReferenceFileError, match=expected):
        read(file)


def test_a_damaged_zip_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("gebieden.csv", GOOD * 50)
    content = bytearray(file.read_bytes())
    content[60:90] = bytes(30)
    file.write_bytes(content)

    with pytest.raises(ReferenceFileError, match="beschadigd"):
        read(file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match="kan niet gelezen worden"):
        read(tmp_path / "weg.csv")


def test_regions_are_found_by_name_whatever_their_number() -> None:
    towns = (MunicipalityRow("GM0344", "Utrecht", "AM17"),)

    found = renumbered(towns, [RegionRow("AM17", "Midden Utrecht")], [RegionRow("AM14", "Midden-Utrecht")])

    assert found == (MunicipalityRow("GM0344", "Utrecht", "AM14"),)


def test_a_region_that_is_not_known_is_named() -> None:
    with pytest.raises(UnknownRegionError, match="'Atlantis'"):
        renumbered((), [RegionRow("AM99", "Atlantis")], [RegionRow("AM14", "Midden-Utrecht")])
