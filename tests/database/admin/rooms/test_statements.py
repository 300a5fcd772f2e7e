"""A page with many rows asks the database no more often than one with few."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import event

from models import OfferState, RoleName


@pytest.fixture
def counted(panel: Flask) -> Callable[..., int]:
    """How many statements it takes to get a page."""

    def counted(browser, path: str) -> int:
        statements: list[str] = []
        engine = panel.extensions["panel_engine"]
        note = lambda *values: statements.append(values[2])  # noqa: E731
        event.listen(engine, "before_cursor_execute", note)
        assert browser.get(path).status_code == 200
        event.remove(engine, "before_cursor_execute", note)
        return len(statements)

    return counted


@pytest.mark.parametrize(
    ("path", "most"),
    [
        *(("/werkvoorraad/", 25), ("/aanbod/", 25), ("/werkgevers/", 15), ("/regios/", 15)),
        *(("/bezorging/", 20), ("/herinneringen/", 15), ("/herinneringen/kalender", 15)),
        *(("/lessen/", 15), ("/bundels/", 15)),
    ],
)
def test_a_list_takes_as_many_statements_for_many_rows_as_for_few(build, enter, counted, path, most):
    user = build.user(RoleName.ADMINISTRATOR, of=None)
    furnish(build, user, 1)
    few = counted(enter(user), path)
    furnish(build, user, 12)
    many = counted(enter(user), path)
    assert many <= few
    assert many <= most


def furnish(build, user, times: int) -> None:
    """So many openings of each sort, each with a company and a contact of its own, in two regions."""
    in_time = {"call_by": dt.datetime.now(dt.UTC).date() + dt.timedelta(days=7)}
    for region in ("AM14", "AM01"):
        for _ in range(times):
            about = build.offer(region, **in_time)
            build.reminder(about.contact, about, due_at=dt.datetime.now(dt.UTC))
            build.reminder(build.user(of=region), about, due_at=dt.datetime.now(dt.UTC))
            build.offer(region, state=OfferState.CLAIMED, claimed_by=user, **in_time)
            build.offer(region, state=OfferState.CLAIMED, claimed_by=build.user(of=region), **in_time)
            lesson = build.lesson(region, shared=True)
            build.lesson_mark(lesson, build.user(of="AM09"))
            build.bundle(lesson)


def test_a_detail_takes_as_many_statements_for_a_long_history_as_for_a_short_one(build, enter, counted):
    offer, user = build.offer(), build.user()
    lengthen(build, offer, 1)
    short = counted(enter(user), f"/aanbod/{offer.reference}")
    lengthen(build, offer, 10)
    assert counted(enter(user), f"/aanbod/{offer.reference}") <= short


def test_a_lesson_takes_as_many_statements_for_a_long_talk_as_for_a_short_one(build, enter, counted):
    lesson, user = build.lesson(shared=True), build.user()
    talk(build, lesson, 1)
    short = counted(enter(user), f"/lessen/{lesson.id}")
    talk(build, lesson, 10)
    assert counted(enter(user), f"/lessen/{lesson.id}") <= short


def talk(build, lesson, times: int) -> None:
    for _ in range(times):
        build.lesson_comment(lesson, build.user())
        build.lesson_comment(lesson, build.user(of="AM01"))
        build.bundle(lesson, published_at=dt.datetime.now(dt.UTC))


def lengthen(build, offer, times: int) -> None:
    for _ in range(times):
        build.reminder(build.user(), offer)
        build.reminder(offer.contact, offer)
        build.offer_event(offer, user_id=build.user().id)
        build.attachment(offer, content=b"%PDF-")
        build.chat_message(offer.contact, user_id=build.user().id)
