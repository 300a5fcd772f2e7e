"""Regions are recognised by name.

CBS counts them in alphabetical order (`AM07` is Midden-Gelderland), the decree that founds them from north to
south (`AM07` is Zaanstreek-Waterland): codes of the one put into the other would send openings astray.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from models.reference.rows import MunicipalityRow, RegionRow


class UnknownRegionError(ValueError):
    """A file names regions that are not known here; rename the region here first, when it has a new name."""

    def __init__(self, names: tuple[str, ...]) -> None:
        shown = ", ".join(f"'{name}'" for name in names)
        super().__init__(f"deze arbeidsmarktregio's zijn hier niet bekend: {shown}.")
        self.names = names


def renumbered(
    municipalities: Iterable[MunicipalityRow], regions: Iterable[RegionRow], known: Iterable[RegionRow]
) -> tuple[MunicipalityRow, ...]:
    """The municipalities with the codes of `known` regions, found by the names in the file's `regions`."""
    code_by_name = {plain(region.name): region.code for region in known}
    there = {region.code: region.name for region in regions}
    unknown = tuple(name for name in there.values() if plain(name) not in code_by_name)
    if unknown:
        raise UnknownRegionError(unknown)
    here = {code: code_by_name[plain(name)] for code, name in there.items()}
    return tuple(replace(municipality, region=here[municipality.region]) for municipality in municipalities)


def plain(name: str) -> str:
    """A name without what may differ between two sources: capitals, spaces, hyphens."""
    return "".join(character for character in name.casefold() if character.isalnum())
