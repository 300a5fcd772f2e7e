"""The list of lessons: failures first, narrowed as its address says."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.colleagues import Colleague
from admin.queries.lesson_filter import LessonFilter
from admin.queries.lessons import every_lesson, lessons
from admin.queries.seeking import PAGE, Bookmark
from models import Pillar
from tests.factories import GRONINGEN, NOW, UTRECHT, sector


@pytest.fixture
def listed(build, as_user):
    """The titles on the page that this address shows to this colleague."""

    def listed(user, **address: str) -> list[str]:
        wanted = LessonFilter.read(address)
        assert LessonFilter.read(wanted.arguments()) == wanted
        return [one.title for one in lessons(as_user(user), wanted, Colleague.of(user), None).rows]

    return listed


def test_failures_come_first_and_then_the_newest(build, listed):
    for days, failed in enumerate((True, False, True, False)):
        build.lesson(title=f"{days}", failed=failed, created_at=NOW - dt.timedelta(days=days))

    assert listed(build.user()) == ["0", "2", "1", "3"]


def test_each_filter_narrows(build, listed):
    me = build.user()
    care = sector(build.session, "zorg")
    build.lesson(UTRECHT, author=me, title="bus", failed=True, pillar=Pillar.VRAAG, sector=care)
    build.lesson(UTRECHT, title="BBL", failed=False, pillar=Pillar.SCHOLING, advice="Bel 100% eerst")
    build.lesson(GRONINGEN, title="elders", failed=True, shared=True)
    build.lesson(UTRECHT, title="weg", withdrawn_at=NOW)
    build.lesson(GRONINGEN, title="daar weg", shared=True, withdrawn_at=NOW)

    def found(**address: str) -> set[str]:
        return set(listed(me, **address))

    assert found() == {"bus", "BBL", "elders"}
    assert found(uitkomst="mislukt") == {"bus", "elders"}
    assert found(uitkomst="gelukt") == {"BBL"}
    assert found(pijler="scholing") == {"BBL"}
    assert found(sector="zorg") == {"bus"}
    assert found(regio=GRONINGEN) == {"elders"}
    assert found(van="regio") == {"bus", "BBL"}
    assert found(van="mij") == {"bus"}
    assert found(van="ingetrokken") == {"weg"}
    assert found(q="bbl eerst") == {"BBL"}
    assert found(q="100%") == {"BBL"}
    assert found(q="bus", uitkomst="gelukt") == set()
    assert found(pijler="zomaar", uitkomst="x", van="y") == {"bus", "BBL", "elders"}


def test_pages_follow_each_other_from_failures_into_successes_and_back(build, as_user):
    made = [
        build.lesson(failed=number % 2 == 0, created_at=NOW - dt.timedelta(hours=number // 3))
        for number in range(2 * PAGE + 5)
    ]
    whole = [
        one.id for one in sorted(made, key=lambda one: (one.failed, one.created_at, one.id), reverse=True)
    ]
    user = build.user()
    session, reader, wanted = as_user(user), Colleague.of(user), LessonFilter()

    first = lessons(session, wanted, reader, None)
    second = lessons(session, wanted, reader, Bookmark.read(str(first.older)))
    third = lessons(session, wanted, reader, Bookmark.read(str(second.older)))
    again = lessons(session, wanted, reader, Bookmark.read(str(third.newer)))

    assert [one.id for page in (first, second, third) for one in page.rows] == whole
    assert (first.newer, third.older) == (None, None)
    assert again.rows == second.rows
    assert [one.id for one in every_lesson(session, wanted, reader)] == whole


def test_a_bookmark_that_somebody_made_up_is_no_bookmark():
    for written in ("na-1-2-3", "na-1-2-1-1", "na-1", "voor-x-1", "na-1-2-"):
        assert Bookmark.read(written) is None
    for kept in ("na-1000-2", "voor-1000-2-1"):
        assert str(Bookmark.read(kept)) == kept
