"""What colleagues of any region say of a lesson, and what the support team makes of several."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from models import Bundle, LessonComment, LessonMark, RoleName
from tests.factories import GRONINGEN, NOW


def test_a_region_says_that_it_had_this_too_and_takes_it_back(build, enter, peek):
    lesson = build.lesson(GRONINGEN, shared=True)
    browser = enter(build.user())

    assert "Ook bij één andere regio" in browser.post(f"/lessen/{lesson.id}/ook").text
    browser.post(f"/lessen/{lesson.id}/ook")
    assert len(peek(select(LessonMark))) == 1
    browser.post(f"/lessen/{lesson.id}/toch-niet")
    assert peek(select(LessonMark)) == []
    assert browser.post(f"/lessen/{lesson.id}/ook", regio=GRONINGEN).status_code == 200
    assert [mark.region_id for mark in peek(select(LessonMark))] != [lesson.region_id]


def test_a_comment_is_taken_back_by_who_made_it(build, enter, peek):
    lesson, author = build.lesson(shared=True), build.user(of=GRONINGEN)
    said = build.lesson_comment(lesson, author, text="Onzin.")

    other = enter(build.user(of=GRONINGEN)).post(f"/lessen/{lesson.id}/reactie/{said.id}/intrekken")
    own = enter(author).post(f"/lessen/{lesson.id}/reactie/{said.id}/intrekken")

    assert (other.status_code, own.status_code) == (404, 200)
    assert "Onzin." not in own.text
    assert [bool(one.withdrawn_at) for one in peek(select(LessonComment))] == [True]


def test_the_support_team_comments_bundles_and_publishes_and_every_region_reads(build, enter, peek):
    lesson = build.lesson(GRONINGEN, title="Van ver", shared=True)
    support, region = enter(build.user(RoleName.SUPPORT, of=None)), enter(build.user())

    support.post(f"/lessen/{lesson.id}/reactie", text="Dit horen wij vaker.")
    support.post("/bundels/nieuw", title="Vervoer", introduction="Over bussen.")
    (bundle,) = peek(select(Bundle))
    assert "Zet eerst een les" in support.post(f"/bundels/{bundle.id}/publiceren").text
    support.post(f"/lessen/{lesson.id}/bundel", bundel=str(bundle.id))
    assert region.get(f"/bundels/{bundle.id}").status_code == 404
    support.post(f"/bundels/{bundle.id}/publiceren")

    assert "Van ver" in region.get(f"/bundels/{bundle.id}").text
    assert "Dit horen wij vaker." in region.get(f"/lessen/{lesson.id}").text
    assert "Vervoer" in region.get("/lessen/").text


def test_a_bundle_says_that_a_lesson_is_no_longer_shared(build, enter):
    lesson = build.lesson(GRONINGEN, title="Van ver", shared=False)
    bundle = build.bundle(lesson, build.lesson(shared=True), published_at=NOW)

    page = enter(build.user()).get(f"/bundels/{bundle.id}").text

    assert ("Van ver" in page, "niet meer gedeeld" in page) == (False, True)


def test_a_bundle_is_new_for_a_week(build, enter):
    now = dt.datetime.now(dt.UTC)
    build.bundle(title="Vers", published_at=now - dt.timedelta(days=1))
    build.bundle(title="Oud", published_at=now - dt.timedelta(days=8))
    build.bundle(title="Concept")

    page = enter(build.user()).get("/lessen/").text

    assert [title in page for title in ("Vers", "Oud", "Concept")] == [True, False, False]
