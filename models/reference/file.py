"""Which official file is read."""

from __future__ import annotations

from enum import StrEnum


class ReferenceFile(StrEnum):
    REGIONS = "regions"
    POSTCODES = "postcodes"
