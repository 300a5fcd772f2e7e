"""Lessen and Bundels as colleagues use them."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import Lesson, LessonComment, OfferState, RoleName
from tests.factories import GRONINGEN

CLOSING = {"closing__reason": "no_candidate", "closing__note": "Niemand gevonden"}
LESSON = {
    "closing__lesson__title": "Zondagswerk zonder bus lukt niet",
    "closing__lesson__happened": "Een bakkerij zocht iemand voor zondag.",
    "closing__lesson__advice": "Vraag eerst naar het vervoer.",
    "closing__lesson__pillar": "vraag",
}
WRITTEN = {
    "verdict": "gelukt",
    "title": "Samen op bezoek",
    "happened": "Wij gingen met de jobcoach.",
    "advice": "Doe dat de eerste keer al.",
    "pillar": "route",
}


@pytest.fixture
def mine(build):
    """A matchmaker, and an opening of theirs at a company that has a name."""
    user = build.user(name="Mirjam")
    contact = build.contact(employer=build.employer(name="Bakkerij De Kade"), name="Nadia")
    offer = build.offer(contact=contact, state=OfferState.CLAIMED, claimed_by=user, title="Bakker")
    return user, offer


def test_an_opening_is_closed_with_a_lesson_that_others_read_without_the_opening(build, enter, mine, peek):
    user, offer = mine
    browser, shared = enter(user), {**LESSON, "closing__lesson__shared": "y"}

    closed = browser.post(f"/aanbod/{offer.reference}/afsluiten", **CLOSING, **shared)

    (lesson,) = peek(select(Lesson))
    assert (lesson.offer_id, lesson.failed, lesson.shared) == (offer.id, True, True)
    assert "Zondagswerk zonder bus" in closed.text
    here = browser.get(f"/lessen/{lesson.id}").text
    away = enter(build.user(of=GRONINGEN)).get(f"/lessen/{lesson.id}").text
    for known in ("Bakker", offer.reference, "Mirjam"):
        assert (known in here, known in away) == (True, False)


def test_an_opening_is_closed_without_a_lesson(enter, mine, peek):
    user, offer = mine
    enter(user).post(f"/aanbod/{offer.reference}/afsluiten", **CLOSING, closing__lesson__pillar="vraag")

    assert peek(select(Lesson)) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"closing__reason": ""}, "Kies waarom u afsluit"),
        ({"closing__lesson__advice": ""}, "kan leren"),
        ({"closing__lesson__pillar": ""}, "Kies waar de les over gaat"),
        ({"closing__lesson__title": "Mis bij bakkerij de kade"}, "Hier staat een naam"),
        ({"closing__lesson__advice": "BSN 111222333"}, "burgerservicenummer"),
    ],
)
def test_a_close_that_fails_keeps_what_was_typed(enter, mine, peek, wrong, said):
    user, offer = mine
    answer = enter(user).post(f"/aanbod/{offer.reference}/afsluiten", **{**CLOSING, **LESSON, **wrong})

    assert answer.status_code == 422
    assert said in answer.text
    assert LESSON["closing__lesson__happened"] in answer.text
    assert peek(select(Lesson)) == []


def test_what_was_typed_is_shown_when_somebody_else_was_faster(build, enter, mine):
    user, offer = mine
    seen = str(offer.events[-1].id)
    build.offer_event(offer, user_id=build.user().id)

    answer = enter(user).post(f"/aanbod/{offer.reference}/afsluiten", **CLOSING, **LESSON, seen=seen)

    assert answer.status_code == 409
    assert f"<q>{LESSON['closing__lesson__advice']}</q>" in answer.text


def test_a_lesson_is_written_at_any_time_from_an_opening_or_from_nothing(enter, mine, peek):
    user, offer = mine
    browser = enter(user)

    assert offer.reference in browser.get(f"/lessen/schrijven?plek={offer.reference}").text
    browser.post("/lessen/schrijven", **WRITTEN, plek=offer.reference)
    browser.post("/lessen/schrijven", **WRITTEN)
    wrong = browser.post("/lessen/schrijven", **{**WRITTEN, "verdict": "", "title": ""})

    assert [one.offer_id for one in peek(select(Lesson).order_by(Lesson.id))] == [offer.id, None]
    assert wrong.status_code == 422
    assert WRITTEN["happened"] in wrong.text


def test_a_foreign_opening_is_no_ground_for_a_lesson(build, enter, mine):
    foreign = build.offer(GRONINGEN)
    browser = enter(mine[0])

    assert browser.get(f"/lessen/schrijven?plek={foreign.reference}").status_code == 404
    assert browser.post("/lessen/schrijven", **WRITTEN, plek=foreign.reference).status_code == 404


def test_who_works_for_several_regions_says_for_which(build, enter, peek):
    one, other = (build.region(code) for code in ("AM14", GRONINGEN))
    user = build.user(RoleName.COORDINATOR, regions=[one, other])
    browser = enter(user)

    assert browser.post("/lessen/schrijven", **WRITTEN).status_code == 422
    assert browser.post("/lessen/schrijven", **WRITTEN, region="AM02").status_code == 422
    browser.post("/lessen/schrijven", **WRITTEN, region=GRONINGEN)

    assert [lesson.region_id for lesson in peek(select(Lesson))] == [other.id]


def test_a_shared_lesson_of_another_region_is_read_and_not_changed(build, enter, peek):
    lesson = build.lesson(GRONINGEN, title="Van ver", shared=True)
    browser = enter(build.user(RoleName.COORDINATOR))

    assert browser.get(f"/lessen/{lesson.id}").status_code == 200
    for move in ("wijzigen", "intrekken", "terugzetten"):
        answer = browser.post(f"/lessen/{lesson.id}/{move}", **WRITTEN)
        assert "kunt u niet wijzigen" in answer.text
    assert [(one.title, one.withdrawn_at) for one in peek(select(Lesson))] == [("Van ver", None)]


def test_another_colleague_of_the_region_does_not_change_it_and_its_coordinator_does(build, enter, peek):
    lesson = build.lesson(title="Eerst")

    refused = enter(build.user()).get(f"/lessen/{lesson.id}/wijzigen")
    changed = enter(build.user(RoleName.COORDINATOR)).post(f"/lessen/{lesson.id}/wijzigen", **WRITTEN)

    assert refused.status_code == 303

    assert "Eerst" in changed.text
    assert [one.title for one in peek(select(Lesson))] == [WRITTEN["title"]]


def test_a_withdrawn_lesson_is_found_by_its_region_and_understood_by_who_spoke_of_it(build, enter):
    author, away = build.user(), build.user(of=GRONINGEN)
    lesson = build.lesson(author=author, title="Te vroeg", happened="Dit ging mis.", shared=True)
    build.lesson_comment(lesson, away, text="Bij ons ook.")
    build.lesson_comment(lesson, author, text="Het was Staal BV.")
    here, there = enter(author), enter(away)

    here.post(f"/lessen/{lesson.id}/intrekken")

    assert "Te vroeg" not in there.get("/lessen/").text
    assert "Te vroeg" in here.get("/lessen/?van=ingetrokken").text
    left = there.get(f"/lessen/{lesson.id}").text
    assert "Ingetrokken les" in left
    assert "Bij ons ook." in left
    assert not any(said in left for said in ("Te vroeg", "Dit ging mis.", "Het was Staal BV."))
    assert "intussen ingetrokken" in there.post(f"/lessen/{lesson.id}/reactie", text="En nu?").text

    here.post(f"/lessen/{lesson.id}/terugzetten")
    assert "Dit ging mis." in there.get(f"/lessen/{lesson.id}").text


def test_a_comment_that_is_refused_stays_typed_and_is_what_one_reads_first(build, enter, peek):
    lesson = build.lesson()
    page = enter(build.user()).post(f"/lessen/{lesson.id}/reactie", text="Zijn BSN is 123456782.")
    assert page.status_code == 422
    assert page.text.count("data-focus") == 1
    assert "Zijn BSN is 123456782.</textarea>" in page.text
    assert peek(select(LessonComment)) == []


def test_the_file_holds_what_the_filter_shows_and_no_formulas(build, enter):
    build.lesson(title="=1+1", shared=True)
    build.lesson(title="Elders", failed=False)
    build.lesson(GRONINGEN, title="Van een ander")

    written = enter(build.user()).get("/lessen/lessen.csv?uitkomst=mislukt").data.decode("utf-8-sig")

    assert "'=1+1" in written
    assert ("Elders" in written, "Van een ander" in written) == (False, False)
