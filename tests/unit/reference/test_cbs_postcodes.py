"""CBS *Buurt, wijk en gemeente voor postcode-huisnummer*: addresses counted into ranges of postcodes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from models.reference import PostcodeRangeRow, ReferenceFileError, read_postcodes
from models.reference.ranges import compressed

HEADING = "PC6;Huisnummer;Buurt;Wijk;Gemeente"
GOOD = f"""{HEADING}
1011AB;1;3630000;363000;363
1011AB;2;3630000;363000;363
1011AC;1;3840000;384000;384
1011AC;2;3630000;363000;363
1011AC;3;3840000;384000;384
1012AA;1;3630000;363000;363
"""
KNOWN = ("GM0363", "GM0384", "GM0402")


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "pc6.csv"
    file.write_text(text, encoding="utf-8")
    return file


def read(file: Path, successors: dict[str, str] | None = None) -> tuple[PostcodeRangeRow, ...]:
    return read_postcodes(file, lambda done, whole: None, KNOWN, successors or {})


def test_a_postcode_lies_where_most_of_its_addresses_do(tmp_path: Path) -> None:
    assert read(written(tmp_path, GOOD)) == (
        PostcodeRangeRow("1011AB", "1011AB", "GM0363"),
        PostcodeRangeRow("1011AC", "1011AC", "GM0384"),
        PostcodeRangeRow("1012AA", "1012AA", "GM0363"),
    )


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace(HEADING, "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025"),
        GOOD.replace("1011AB", "1011 ab"),
        GOOD.replace(";363\n", ";GM0363\n"),
        GOOD.replace(";363\n", ";0363\n"),
        GOOD.replace(";", ","),
    ],
    ids=["years", "spaces", "prefix", "four digits", "commas"],
)
def test_every_make_of_the_file_reads_the_same(tmp_path: Path, text: str) -> None:
    assert read(written(tmp_path, text)) == read(written(tmp_path, GOOD))


def test_the_order_of_the_lines_does_not_matter(tmp_path: Path) -> None:
    heading, *lines = GOOD.splitlines()

    assert read(written(tmp_path, "\n".join([heading, *reversed(lines)]))) == read(written(tmp_path, GOOD))


def test_a_zip_is_opened_and_progress_reaches_the_end(tmp_path: Path) -> None:
    file = tmp_path / "pc6.zip"
    many = "".join(f"1011AB;{number};1;1;363\n" for number in range(120_000))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pc6.csv", f"{HEADING}\n{many}")
    seen: list[tuple[int, int]] = []

    read_postcodes(file, lambda done, whole: seen.append((done, whole)), KNOWN, {})

    assert len(seen) >= 3
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] == len(many) + len(HEADING) + 1


def test_a_municipality_that_merged_counts_for_the_one_it_joined(tmp_path: Path) -> None:
    text = f"{HEADING}\n1241AA;1;1;1;1696\n1241AA;2;1;1;402\n"

    assert read(written(tmp_path, text), {"GM1696": "GM0402"}) == (
        PostcodeRangeRow("1241AA", "1241AA", "GM0402"),
    )


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (
            GOOD.replace("1012AA", "0012AA"),
            "regel 7, kolom 1 (PC6): hier staat '0012AA', verwacht werd een postcode",
        ),
        (GOOD.replace("1012AA", "1012SS"), "regel 7, kolom 1"),
        (GOOD.replace("000;384\n1011AC;2", "000;x\n1011AC;2"), "regel 4, kolom 5 (Gemeente): hier staat 'x'"),
        (GOOD.replace("000;384\n1011AC;2", "000;999\n1011AC;2"), "een bekende gemeente"),
        (GOOD.replace("000;384\n1011AC;2", "000\n1011AC;2"), "regel 4: deze regel heeft 4 kolommen"),
        (GOOD.replace("Gemeente", "Provincie"), "de kolom 'Gemeente' ontbreekt. Wel gevonden: 'PC6'"),
        (f"{HEADING}\n", "geen enkele postcode"),
    ],
    ids=["nought", "SS", "no code", "unknown", "short line", "no column", "no rows"],
)
def test_a_mistake_is_told_with_its_spot(tmp_path: Path, wrong: str, expected: str) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        read(written(tmp_path, wrong))

    assert expected in str(caught.value)


def test_neighbouring_postcodes_of_one_municipality_become_one_range() -> None:
    postcodes = [("1011AB", "GM0363"), ("1011AC", "GM0363"), ("1012AA", "GM0384"), ("1013AA", "GM0363")]

    assert compressed(postcodes) == (
        PostcodeRangeRow("1011AB", "1011AC", "GM0363"),
        PostcodeRangeRow("1012AA", "1012AA", "GM0384"),
        PostcodeRangeRow("1013AA", "1013AA", "GM0363"),
    )
