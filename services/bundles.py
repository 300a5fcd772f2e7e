"""Bundles: the support team puts lessons together, and publishes them for every region."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy.orm import Session

from models import Bundle, BundledLesson, Lesson, User
from services.discretion import IdentifiableError
from services.lessons import lesson_trace_in


class Shift(StrEnum):
    """What is done with the place of a lesson in a bundle."""

    UP = "up"
    DOWN = "down"
    OUT = "out"


class NotSharedError(ValueError):
    """A lesson is bundled when its region shares it, and did not withdraw it."""


class EmptyBundleError(ValueError):
    """A bundle without lessons has nothing to publish."""


def start_bundle(session: Session, author: User, title: str, introduction: str, now: dt.datetime) -> Bundle:
    """A draft without lessons. Raises `IdentifiableError`."""
    _check(title, introduction)
    bundle = Bundle(title=title, introduction=introduction, author_id=author.id, created_at=now)
    session.add(bundle)
    session.flush()
    return bundle


def change_bundle(session: Session, bundle: Bundle, title: str, introduction: str) -> None:
    """It says something else of its lessons. Raises `IdentifiableError`."""
    _check(title, introduction)
    bundle.title, bundle.introduction = title, introduction
    session.flush()


def add_lesson(session: Session, bundle: Bundle, lesson: Lesson) -> None:
    """The lesson comes last in the bundle; where it is in it already, it keeps its place.

    Raises `NotSharedError`.
    """
    if not lesson.shared or lesson.withdrawn_at:
        raise NotSharedError(lesson.id)
    if all(piece.lesson_id != lesson.id for piece in bundle.pieces):
        last = max((piece.position for piece in bundle.pieces), default=0)
        bundle.pieces.append(BundledLesson(lesson_id=lesson.id, position=last + 1))
    session.flush()


def shift(session: Session, bundle: Bundle, lesson_id: int, way: Shift) -> None:
    """The lesson goes one place up or down, or out of the bundle; at an end it stays where it is."""
    pieces = list(bundle.pieces)
    place = next((at for at, piece in enumerate(pieces) if piece.lesson_id == lesson_id), None)
    if place is None:
        return
    piece = pieces.pop(place)
    if way is Shift.OUT:
        bundle.pieces.remove(piece)
    else:
        pieces.insert(max(0, place + (1 if way is Shift.DOWN else -1)), piece)
    for position, one in enumerate(pieces, start=1):
        one.position = position
    session.flush()


def publish(session: Session, bundle: Bundle, now: dt.datetime) -> None:
    """Every region reads it from now on. Raises `EmptyBundleError`."""
    if not bundle.pieces:
        raise EmptyBundleError(bundle.id)
    bundle.published_at = bundle.published_at or now
    session.flush()


def unpublish(session: Session, bundle: Bundle) -> None:
    """It is a draft again."""
    bundle.published_at = None
    session.flush()


def _check(*texts: str) -> None:
    for text in texts:
        if found := lesson_trace_in(text):
            raise IdentifiableError(found)
