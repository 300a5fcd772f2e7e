"""What the list of lessons is narrowed to, as its address says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from sqlalchemy import ColumnElement, and_, or_, select

from admin.colleagues import Colleague
from admin.queries.matching import contains
from models import Lesson, Pillar, Region, Sector

WORDS = 6
"""Words of a search that count; more only makes it slower."""


class Verdict(StrEnum):
    """How it went, as an address has it."""

    FAILED = "mislukt"
    WORKED = "gelukt"


class Whose(StrEnum):
    """Whose lessons, as an address has it; without it those of everybody."""

    REGION = "regio"
    MINE = "mij"
    WITHDRAWN = "ingetrokken"


@dataclass(frozen=True)
class LessonFilter:
    """What the list is narrowed to, as its address says; an unknown value narrows nothing."""

    text: str = ""
    verdict: str = ""
    pillar: str = ""
    sector: str = ""
    region: str = ""
    """Code of a region."""
    whose: str = ""

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        return cls(
            text=arguments.get("q", "").strip()[:100],
            verdict=_known(arguments.get("uitkomst", ""), set(Verdict)),
            pillar=_known(arguments.get("pijler", ""), set(Pillar)),
            sector=arguments.get("sector", "")[:16],
            region=arguments.get("regio", "")[:8],
            whose=_known(arguments.get("van", ""), set(Whose)),
        )

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address, without what narrows nothing."""
        written = {
            "q": self.text,
            "uitkomst": self.verdict,
            "pijler": self.pillar,
            "sector": self.sector,
            "regio": self.region,
            "van": self.whose,
        }
        return {name: value for name, value in written.items() if value}

    def conditions(self, reader: Colleague) -> list[ColumnElement[bool]]:
        """What a lesson must meet. `reader` is whose *mine* and whose region it is."""
        sector = select(Sector.id).where(Sector.code == self.sector)
        region = select(Region.id).where(Region.code == self.region)
        narrowing: tuple[tuple[object, Callable[[], ColumnElement[bool]]], ...] = (
            (self.text, lambda: and_(*(_mentions(word) for word in self.text.split()[:WORDS]))),
            (self.verdict, lambda: Lesson.failed.is_(self.verdict == Verdict.FAILED)),
            (self.pillar, lambda: Lesson.pillar == Pillar(self.pillar)),
            (self.sector, lambda: Lesson.sector_id.in_(sector)),
            (self.region, lambda: Lesson.region_id.in_(region)),
        )
        return [*self._of(reader), *(condition() for wanted, condition in narrowing if wanted)]

    def _of(self, reader: Colleague) -> list[ColumnElement[bool]]:
        """Who withdrew a lesson, and who works for its region, still finds it; nobody else does."""
        withdrawn = Lesson.withdrawn_at.is_not(None)
        match self.whose:
            case Whose.WITHDRAWN:
                return [withdrawn, *_of_regions(reader)]
            case Whose.MINE:
                return [Lesson.author_id == reader.id, *_of_regions(reader)]
            case Whose.REGION:
                return [~withdrawn, *_of_regions(reader)]
        return [~withdrawn]


def _of_regions(reader: Colleague) -> list[ColumnElement[bool]]:
    return [] if reader.region_ids is None else [Lesson.region_id.in_(reader.region_ids)]


def _mentions(word: str) -> ColumnElement[bool]:
    return or_(*(contains(column, word) for column in (Lesson.title, Lesson.happened, Lesson.advice)))


def _known(value: str, values: set[str]) -> str:
    return value if value in values else ""
