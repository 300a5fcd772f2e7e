"""An opening while it is being described, and the files that go with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

ANSWERS = "answers"
FILES = "files"


@dataclass(frozen=True)
class File:
    """A photo or document that a person sent; `size` in bytes."""

    file_id: str
    name: str
    mime: str
    size: int


@dataclass(frozen=True)
class Draft:
    """Answers by the key of their question, as JSON values; properties read those that a program needs.

    A property of a question that was not answered is None; `is_complete` tells whether it can be sent.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[File, ...] = ()

    @property
    def kind(self) -> str:
        """`leerwerkplek` or `basisbaan`."""
        return str(self.answers["kind"])

    @property
    def title(self) -> str:
        return str(self.answers["work"])

    @property
    def places(self) -> int:
        """How many at least: of *2 à 3* it is 2."""
        places = self.answers["places"]
        return int(places[0] if isinstance(places, list | tuple) else places)

    @property
    def hours_min(self) -> int:
        return int(self.answers["hours"][0])

    @property
    def hours_max(self) -> int:
        return int(self.answers["hours"][1])

    @property
    def start_date(self) -> dt.date:
        """The day from which; for *per direct* the day on which that was said."""
        start = self.answers["start"]
        return dt.date.fromisoformat(start["day"] if isinstance(start, Mapping) else start)

    @property
    def postcode(self) -> str | None:
        """Of the place of work: `1234AB`."""
        return self._place("postcode")

    @property
    def town(self) -> str | None:
        return self._place("town")

    @property
    def municipality_code(self) -> str | None:
        """CBS code of the place of work: `GM0363`. It decides the region."""
        return self._place("municipality")

    @property
    def sbb_recognised(self) -> bool | None:
        """None: not asked, or not known."""
        return {"yes": True, "no": False}.get(str(self.answers.get("sbb")))

    def with_answer(self, question: str, value: Any) -> Self:
        """The same draft with one answer set or replaced."""
        return replace(self, answers={**self.answers, question: value})

    def with_file(self, file: File) -> Self:
        return replace(self, files=(*self.files, file))

    def to_json(self) -> dict[str, Any]:
        """A JSON object from which `from_json` makes the same draft."""
        return {ANSWERS: dict(self.answers), FILES: [vars(file) for file in self.files]}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        return cls(value.get(ANSWERS, {}), tuple(File(**file) for file in value.get(FILES, ())))

    def _place(self, part: str) -> str | None:
        place = self.answers.get("where")
        found = place.get(part) if isinstance(place, Mapping) else None
        return None if found is None else str(found)
