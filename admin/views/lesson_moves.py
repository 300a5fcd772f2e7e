"""What can be done with a lesson by who wrote it, or coordinates its region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.forms.lessons import LessonForm, values_of
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from messages import text
from models import Lesson, Offer
from services.lessons import change_lesson, may_change, restore_lesson, withdraw_lesson

UNPROCESSABLE = 422


class LessonMoves:
    """The moves of `Lessons`."""

    if TYPE_CHECKING:

        def lesson(self, key: int) -> Lesson: ...
        def form(self, *typed: None, offer: Offer | None = None, **values: Any) -> LessonForm: ...
        def page(self, template: str, **values: Any) -> str: ...

    @get("/<int:key>/wijzigen")
    def edit(self, key: int) -> ResponseReturnValue:
        """The form with what the lesson says now."""
        lesson = self.lesson(key)
        if not may_change(lesson, colleague()):
            return self.refused(lesson)
        form = self.form(None, offer=lesson.offer, **values_of(lesson))
        return self.page("lessons/edit.html", form=form, lesson=lesson)

    @post("/<int:key>/wijzigen")
    def change(self, key: int) -> ResponseReturnValue:
        """The lesson says something else now."""
        lesson = self.lesson(key)
        if not may_change(lesson, colleague()):
            return self.refused(lesson)
        form = self.form(offer=lesson.offer)
        del form.region
        if not form.validate():
            return self.page("lessons/edit.html", form=form, lesson=lesson), UNPROCESSABLE
        change_lesson(scoped(), lesson, colleague(), form.learned(form.chosen_sector), now())
        return self.back(lesson, "lesson-changed")

    @post("/<int:key>/intrekken")
    def withdraw(self, key: int) -> ResponseReturnValue:
        lesson = self.lesson(key)
        if not may_change(lesson, colleague()):
            return self.refused(lesson)
        withdraw_lesson(scoped(), lesson, now())
        return self.back(lesson, "lesson-withdrawn")

    @post("/<int:key>/terugzetten")
    def restore(self, key: int) -> ResponseReturnValue:
        lesson = self.lesson(key)
        if not may_change(lesson, colleague()):
            return self.refused(lesson)
        restore_lesson(scoped(), lesson)
        return self.back(lesson, "lesson-restored")

    def refused(self, lesson: Lesson) -> ResponseReturnValue:
        """Whoever may read it is told who may do this."""
        return self.back(lesson, "lesson-not-yours", "error")

    def back(self, lesson: Lesson, message: str, category: str = "success") -> ResponseReturnValue:
        """The page of the lesson again."""
        flash(text(message), category)
        return redirect(url_for("lessons.detail", key=lesson.id), 303)
