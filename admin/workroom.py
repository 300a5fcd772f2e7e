"""What the rooms share in which the work of the regions is done."""

from __future__ import annotations

from typing import Any

from admin import wording
from admin.colleagues import me
from admin.rooms import Room
from admin.sessions import now


class Workroom(Room):
    """A room whose templates put rows into words: they get `words`, the time, and who looks."""

    def page(self, template: str, **values: Any) -> str:
        return super().page(template, words=wording, now=now(), reader=me(), **values)
