"""Lessons as the lines of a file."""

from __future__ import annotations

import messages
from admin.wording import lessons as wording
from admin.wording.times import full
from models import Lesson

COLUMNS = (
    *("number", "when", "region", "verdict", "pillar", "sector", "title", "happened", "advice"),
    *("shared", "also"),
)


def header() -> list[str]:
    return [messages.text(f"lesson-column-{column}") for column in COLUMNS]


def line(lesson: Lesson) -> tuple[str, ...]:
    return (
        str(lesson.id),
        full(lesson.created_at),
        lesson.region.name,
        wording.verdict(lesson),
        wording.pillar(lesson),
        lesson.sector.name if lesson.sector else "",
        lesson.title,
        lesson.happened,
        lesson.advice,
        messages.text("lesson-is-shared" if lesson.shared else "lesson-is-own"),
        ", ".join(mark.region.name for mark in lesson.marks),
    )
