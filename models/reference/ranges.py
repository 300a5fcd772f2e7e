"""Postcodes pressed into ranges: half a million of them become a few thousand rows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from models.reference.rows import PostcodeRangeRow


def compressed(postcodes: Iterable[tuple[str, str]]) -> tuple[PostcodeRangeRow, ...]:
    """The fewest ranges that give each postcode its municipality.

    `postcodes` are pairs of postcode (`1011AB`) and municipality, in order of postcode. A postcode that
    isn't among them falls in the range around it, if there is one: post-office boxes and new streets do.
    """
    return tuple(
        _range(municipality, [postcode for postcode, _ in group])
        for municipality, group in groupby(postcodes, key=itemgetter(1))
    )


def _range(municipality: str, postcodes: list[str]) -> PostcodeRangeRow:
    return PostcodeRangeRow(postcodes[0], postcodes[-1], municipality)
