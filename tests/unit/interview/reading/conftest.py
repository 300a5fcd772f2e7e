"""The gazetteer of the whole country, made from the reference data that ship with the project."""

from __future__ import annotations

import pytest

from interview.places import Gazetteer, Municipality
from models.reference import ReferenceData, shipped


@pytest.fixture(scope="session")
def country() -> Gazetteer:
    return gazetteer_of(shipped())


def gazetteer_of(data: ReferenceData) -> Gazetteer:
    regions = {region.code: region.name for region in data.regions}
    towns = {
        row.code: Municipality(row.code, row.name, row.region, regions[row.region])
        for row in data.municipalities
    }
    return Gazetteer.of(
        [(row.first, row.last, towns[row.municipality]) for row in data.postcode_ranges],
        [(row.name, towns[row.municipality], row.latitude, row.longitude) for row in data.places],
    )
