"""Lessons in words: what they are about, who speaks, and what they said before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import messages
from models import Lesson, LessonComment, LessonVersion, Pillar


@dataclass(frozen=True)
class Change:
    """One thing that a lesson said before."""

    what: str
    before: str


def pillar(lesson: Lesson) -> str:
    return messages.text(f"lesson-pillar-{lesson.pillar}")


def verdict(lesson: Lesson) -> str:
    return messages.text("lesson-verdict-failed" if lesson.failed else "lesson-verdict-worked")


def verdict_tone(lesson: Lesson) -> str:
    """The colour and shape of that word."""
    return "problem" if lesson.failed else "good"


def advice_heading(lesson: Lesson) -> str:
    return messages.text("lesson-advice-failed" if lesson.failed else "lesson-advice-worked")


def author(lesson: Lesson) -> str:
    """Who wrote it; in another region nobody needs to know more than which region."""
    name = lesson.author.name if lesson.author else messages.text("lesson-somebody")
    return messages.text("lesson-by", name=name, region=lesson.region.name)


def speaker(comment: LessonComment) -> str:
    """Who says it, and for whom."""
    name = comment.user.name if comment.user else messages.text("lesson-somebody")
    if comment.region is None:
        return messages.text("lesson-by-country", name=name)
    return messages.text("lesson-by", name=name, region=comment.region.name)


def also(lesson: Lesson) -> str:
    """`Ook bij 2 regio's`; empty where no other region said so."""
    return messages.text("lesson-also-count", count=len(lesson.marks)) if lesson.marks else ""


def changes(version: LessonVersion) -> list[Change]:
    """What this version said of what was changed after it."""
    return [
        Change(messages.text(f"lesson-was-{name.replace('_', '-')}"), _said(name, value))
        for name, value in version.before.items()
    ]


def _said(name: str, value: Any) -> str:
    match name, value:
        case "failed", _:
            return messages.text("lesson-verdict-failed" if value else "lesson-verdict-worked")
        case "shared", _:
            return messages.text("lesson-is-shared" if value else "lesson-is-own")
        case "pillar", _:
            return messages.text(f"lesson-pillar-{Pillar(value)}")
        case "sector_id", _:
            return messages.text("lesson-was-another-sector" if value else "lesson-sector-any")
    return str(value)
