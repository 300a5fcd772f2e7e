"""Lessen: what regions learned, failures first. Written, read, found, and taken along as a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import abort, flash, request
from flask.typing import ResponseReturnValue

from admin.colleagues import Colleague, me
from admin.forms.lessons import CommentForm, LessonForm
from admin.queries import bundles as bundling
from admin.queries import lessons as queries
from admin.queries.lesson_filter import LessonFilter, Verdict, Whose
from admin.queries.offers import choosable_regions, offer_of, sectors
from admin.queries.report import regions_of
from admin.queries.seeking import Bookmark
from admin.rooms import get, post
from admin.sessions import colleague, lasting, now, scoped
from admin.sheets import csv_file
from admin.views.lesson_moves import LessonMoves
from admin.views.lesson_talk import LessonTalk
from admin.wording.lesson_file import header, line
from admin.workroom import Workroom
from messages import text
from models import (
    Bundle,
    BundledLesson,
    Lesson,
    LessonComment,
    LessonMark,
    LessonVersion,
    Offer,
    Pillar,
    Region,
    ScopedSession,
    Sector,
    User,
)
from services.lessons import may_change, write_lesson

UNPROCESSABLE = 422


class Lessons(LessonMoves, LessonTalk, Workroom):
    title = "lessons-title"
    icon = "bulb"
    shows = (
        *(Lesson, LessonComment, LessonMark, LessonVersion, Bundle, BundledLesson),
        *(Offer, Region, Sector, User),
    )

    @get()
    def index(self) -> str:
        """The lessons that fit the filter."""
        wanted = LessonFilter.read(request.args)
        page = queries.lessons(scoped(), wanted, me(), Bookmark.read(request.args.get("blad", "")))
        return self.page(
            "lessons/list.html",
            wanted=wanted,
            page=page,
            new_bundles=bundling.new_bundles(scoped(), now()),
            verdicts=list(Verdict),
            pillars=list(Pillar),
            whose=list(Whose),
            sectors=sectors(scoped()),
            regions=choosable_regions(scoped(), None),
        )

    @get("/lessen.csv")
    def export(self) -> ResponseReturnValue:
        """The same lessons, all of them, as a file."""
        return csv_file("lessen", header(), _rows(lasting(), LessonFilter.read(request.args), me()))

    @get("/schrijven")
    def write(self) -> str:
        """An empty form; from the page of an opening the region and the sector are known."""
        offer = self.told_of()
        form = self.form(None, offer=offer, sector=str(offer.sector_id or "") if offer else "")
        return self.page("lessons/write.html", form=form, offer=offer)

    @post("/schrijven")
    def keep(self) -> ResponseReturnValue:
        """A new lesson."""
        offer = self.told_of()
        form = self.form(offer=offer)
        if not form.validate():
            return self.page("lessons/write.html", form=form, offer=offer), UNPROCESSABLE
        region = next(one for one in self.regions(offer) if one.code == form.chosen_region)
        learned = form.learned(form.chosen_sector)
        lesson = write_lesson(scoped(), region, colleague(), learned, now(), offer=offer)
        flash(text("lesson-kept-shared" if lesson.shared else "lesson-kept"), "success")
        return self.to("detail", key=lesson.id)

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """One lesson, and what colleagues say of it."""
        return self.detail_page(self.lesson(key))

    def lesson(self, key: int) -> Lesson:
        """The lesson of this address; one that this colleague may not see does not exist."""
        return queries.lesson_of(scoped(), key) or abort(404)

    def detail_page(self, lesson: Lesson, **values: Any) -> str:
        """The page of the lesson, with an empty form unless one was just filled in."""
        regions = me().region_ids
        mine = regions_of(scoped(), regions) if regions else []
        return self.page(
            "lessons/detail.html",
            lesson=lesson,
            changeable=may_change(lesson, colleague()),
            of_mine=regions is None or lesson.region_id in regions,
            may_say_also=[region for region in mine if region.id != lesson.region_id],
            marked={mark.region_id for mark in lesson.marks},
            bundles=bundling.bundles_with(scoped(), lesson),
            other_bundles=bundling.bundles_without(scoped(), lesson),
            **{"comment_form": CommentForm(None), **values},
        )

    def told_of(self) -> Offer | None:
        """The opening that the address says the lesson is about."""
        reference = request.values.get("plek", "")
        return (offer_of(scoped(), reference) or abort(404)) if reference else None

    def regions(self, offer: Offer | None) -> list[Region]:
        """Of which regions a lesson may be: that of its opening, else those of who writes."""
        return [offer.region] if offer else regions_of(scoped(), me().region_ids)

    def form(self, *typed: None, offer: Offer | None = None, **values: Any) -> LessonForm:
        regions = self.regions(offer)
        return LessonForm(*typed, offer=offer, sectors=sectors(scoped()), regions=regions, **values)


def _rows(session: ScopedSession, wanted: LessonFilter, reader: Colleague) -> Iterator[tuple[str, ...]]:
    with session:
        for lesson in queries.every_lesson(session, wanted, reader):
            yield line(lesson)
