"""Reference data: those that ship with the project, and readers of the official files."""

from models.reference.cbs_postcodes import read_postcodes
from models.reference.cbs_regions import read_regions
from models.reference.errors import ReferenceFileError
from models.reference.file import ReferenceFile
from models.reference.numbering import UnknownRegionError, renumbered
from models.reference.rows import (
    MunicipalityRow,
    PlaceRow,
    PostcodeRangeRow,
    ReferenceData,
    RegionRow,
    SectorRow,
)
from models.reference.shipped import shipped

__all__ = [
    "MunicipalityRow",
    "PlaceRow",
    "PostcodeRangeRow",
    "ReferenceData",
    "ReferenceFile",
    "ReferenceFileError",
    "RegionRow",
    "SectorRow",
    "UnknownRegionError",
    "read_postcodes",
    "read_regions",
    "renumbered",
    "shipped",
]
