"""A lesson is its region's own until it is shared; then all read it, and still nobody else writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, Select, delete, event, func, select, update
from sqlalchemy.orm import Session, aliased, joinedload

from models import (
    Bundle,
    BundledLesson,
    ForeignRegionError,
    Lesson,
    LessonComment,
    LessonMark,
    LessonVersion,
    RoleName,
    ScopedSession,
)
from models.scope import _narrow
from tests import factories as make
from tests.factories import GRONINGEN, NOW, UTRECHT

Open = Callable[..., ScopedSession]


@pytest.fixture
def scoped(engine: Engine, session: Session) -> Iterator[Open]:
    """Opens a session for one region, or for the support team; what was made before is committed first."""
    opened: list[ScopedSession] = []

    def open_session(code: str | None = None) -> ScopedSession:
        for earlier in opened:
            earlier.close()
        regions = None if code is None else {make.region(session, code).id}
        session.commit()
        opened.append(
            ScopedSession(engine, regions=regions, writable=code is not None, expire_on_commit=False)
        )
        return opened[-1]

    yield open_session
    for one in opened:
        one.close()


def titles(session: Session, statement: Select[Lesson] | None = None) -> list[str]:
    found = select(Lesson) if statement is None else statement
    return [lesson.title for lesson in session.scalars(found.order_by(Lesson.id))]


def test_a_region_reads_its_own_lessons_and_what_others_share(session: Session, scoped: Open) -> None:
    make.lesson(session, UTRECHT, title="van ons")
    make.lesson(session, GRONINGEN, title="gedeeld", shared=True)
    hidden = make.lesson(session, GRONINGEN, title="voor zichzelf")

    here = scoped(UTRECHT)

    assert titles(here) == ["van ons", "gedeeld"]
    assert here.get(Lesson, hidden.id) is None
    assert here.scalar(select(func.count()).select_from(Lesson)) == 2
    assert len(here.scalars(select(aliased(Lesson).id)).all()) == 2
    assert titles(scoped(GRONINGEN)) == ["gedeeld", "voor zichzelf"]
    assert len(titles(scoped())) == 3


def test_without_the_scope_everybody_would_read_everything(session: Session, scoped: Open) -> None:
    make.lesson(session, GRONINGEN, title="voor zichzelf")
    here = scoped(UTRECHT)

    event.remove(ScopedSession, "do_orm_execute", _narrow)
    try:
        assert titles(here) == ["voor zichzelf"]
    finally:
        event.listen(ScopedSession, "do_orm_execute", _narrow)


def test_what_is_said_of_a_lesson_is_read_by_who_reads_the_lesson(session: Session, scoped: Open) -> None:
    for shared in (True, False):
        lesson = make.lesson(session, GRONINGEN, shared=shared)
        make.lesson_comment(session, lesson, make.user(session, RoleName.SUPPORT, None), text=f"{shared}")
        make.lesson_mark(session, lesson, make.user(session, of="AM09"))

    here = scoped(UTRECHT)

    assert [comment.text for comment in here.scalars(select(LessonComment))] == ["True"]
    assert len(here.scalars(select(LessonMark)).all()) == 1


def test_the_opening_and_the_author_of_a_shared_lesson_stay_within_its_region(
    session: Session, scoped: Open
) -> None:
    offer = make.offer(session, GRONINGEN)
    key = make.lesson(session, GRONINGEN, shared=True, offer=offer).id
    whole = (
        select(Lesson).where(Lesson.id == key).options(joinedload(Lesson.offer), joinedload(Lesson.author))
    )

    away, home = scoped(UTRECHT).scalars(whole).one(), scoped(GRONINGEN).scalars(whole).one()

    assert (away.offer, away.author) == (None, None)
    assert (home.offer is None, home.author is None) == (False, False)


def test_what_a_shared_lesson_said_before_is_for_its_own_region(session: Session, scoped: Open) -> None:
    lesson = make.lesson(session, GRONINGEN, shared=True)
    values = {"lesson_id": lesson.id, "region_id": lesson.region_id, "user_id": lesson.author_id}
    make.kept(session, LessonVersion(**values, at=NOW, before={"title": "Bij Jansen ging het mis"}))

    assert scoped(UTRECHT).scalars(select(LessonVersion)).all() == []
    assert len(scoped(GRONINGEN).scalars(select(LessonVersion)).all()) == 1


def test_a_shared_lesson_of_another_region_is_not_changed(session: Session, scoped: Open) -> None:
    key = make.lesson(session, GRONINGEN, title="gedeeld", shared=True).id

    here = scoped(UTRECHT)
    here.get_one(Lesson, key).title = "anders"
    with pytest.raises(ForeignRegionError):
        here.flush()

    here = scoped(UTRECHT)
    here.delete(here.get_one(Lesson, key))
    with pytest.raises(ForeignRegionError):
        here.flush()


def test_a_shared_lesson_is_not_taken_over_by_another_region(session: Session, scoped: Open) -> None:
    key = make.lesson(session, GRONINGEN, shared=True).id
    mine = make.region(session, UTRECHT).id

    here = scoped(UTRECHT)
    here.get_one(Lesson, key).region_id = mine

    with pytest.raises(ForeignRegionError):
        here.flush()


def test_statements_change_and_remove_ones_own_lessons_alone(session: Session, scoped: Open) -> None:
    mine, theirs = make.lesson(session, UTRECHT), make.lesson(session, GRONINGEN, shared=True)
    make.lesson_mark(session, theirs, make.user(session, of=GRONINGEN))

    here = scoped(UTRECHT)
    here.execute(update(Lesson).values(title="anders"))
    here.execute(delete(LessonMark))
    here.commit()

    session.expire_all()
    assert (mine.title == "anders", theirs.title == "anders") == (True, False)
    assert len(theirs.marks) == 1


def test_a_region_speaks_for_itself_under_a_shared_lesson(session: Session, scoped: Open) -> None:
    lesson, me = make.lesson(session, GRONINGEN, shared=True), make.user(session, of=UTRECHT)

    here = scoped(UTRECHT)
    make.lesson_comment(here, lesson, me)
    make.lesson_mark(here, lesson, me)
    here.commit()

    session.expire_all()
    assert (len(lesson.comments), len(lesson.marks)) == (1, 1)


@pytest.mark.parametrize("region", [GRONINGEN, None])
def test_nobody_speaks_in_the_name_of_another_region_or_of_the_country(
    session: Session, scoped: Open, region: str | None
) -> None:
    lesson, me = make.lesson(session, GRONINGEN, shared=True), make.user(session, of=UTRECHT)
    key = make.region(session, region).id if region else None

    with pytest.raises(ForeignRegionError):
        make.lesson_comment(scoped(UTRECHT), lesson, me, region_id=key)


def test_nothing_is_said_under_a_lesson_that_is_not_shared(session: Session, scoped: Open) -> None:
    lesson, me = make.lesson(session, GRONINGEN), make.user(session, of=UTRECHT)

    with pytest.raises(ForeignRegionError):
        make.lesson_comment(scoped(UTRECHT), lesson, me)


def test_a_comment_of_the_support_team_is_not_changed_by_a_region(session: Session, scoped: Open) -> None:
    lesson = make.lesson(session, UTRECHT)
    key = make.lesson_comment(session, lesson, make.user(session, RoleName.SUPPORT, None)).id

    here = scoped(UTRECHT)
    here.get_one(LessonComment, key).text = "anders"

    with pytest.raises(ForeignRegionError):
        here.flush()


def test_a_bundle_is_read_by_all_once_it_is_published(session: Session, scoped: Open) -> None:
    shared = make.lesson(session, GRONINGEN, title="gedeeld", shared=True)
    hidden = make.lesson(session, GRONINGEN, title="voor zichzelf")
    make.bundle(session, shared, title="concept")
    make.bundle(session, hidden, shared, title="voor allen", published_at=NOW)

    here = scoped(UTRECHT)

    assert [bundle.title for bundle in here.scalars(select(Bundle))] == ["voor allen"]
    pieces = here.scalars(select(BundledLesson).order_by(BundledLesson.position)).all()
    assert [piece.lesson and piece.lesson.title for piece in pieces] == [None, "gedeeld"]


def test_a_region_writes_no_bundle(session: Session, scoped: Open) -> None:
    key = make.bundle(session, published_at=NOW).id
    author = make.user(session, of=UTRECHT).id

    here = scoped(UTRECHT)
    here.get_one(Bundle, key).title = "anders"
    with pytest.raises(ForeignRegionError):
        here.flush()

    with pytest.raises(ForeignRegionError):
        make.bundle(scoped(UTRECHT), author_id=author)

    here = scoped(UTRECHT)
    here.execute(delete(Bundle))
    here.commit()
    assert session.scalar(select(func.count()).select_from(Bundle)) == 1


def test_the_support_team_speaks_and_bundles_and_changes_no_lesson(session: Session, scoped: Open) -> None:
    key, support = make.lesson(session, GRONINGEN).id, make.user(session, RoleName.SUPPORT, None)

    whole = scoped()
    lesson = whole.get_one(Lesson, key)
    make.lesson_comment(whole, lesson, support)
    make.bundle(whole, lesson, author_id=support.id)
    whole.commit()
    lesson.title = "anders"

    with pytest.raises(ForeignRegionError, match="only reads"):
        whole.flush()
