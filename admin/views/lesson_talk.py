"""What colleagues of any region say of a lesson that they may read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, request
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.lessons import CommentForm
from admin.queries.bundles import bundle_of
from admin.queries.report import regions_of
from admin.rooms import post
from admin.sessions import colleague, now, scoped
from models import Lesson, Region
from services.bundles import NotSharedError, add_lesson
from services.lesson_talk import WithdrawnError, comment, mark, retract, unmark

UNPROCESSABLE = 422


class LessonTalk:
    """What is said, in `Lessons`."""

    if TYPE_CHECKING:

        def lesson(self, key: int) -> Lesson: ...
        def detail_page(self, lesson: Lesson, **values: Any) -> str: ...
        def back(self, lesson: Lesson, message: str, category: str = "success") -> ResponseReturnValue: ...

    @post("/<int:key>/ook")
    def mark(self, key: int) -> ResponseReturnValue:
        """My region had this too."""
        lesson = self.lesson(key)
        try:
            marked = mark(scoped(), lesson, _my_region(), colleague(), now())
        except WithdrawnError:
            return self.back(lesson, "lesson-is-withdrawn", "info")
        return self.back(lesson, "lesson-marked") if marked else self.back(lesson, "lesson-is-ours", "info")

    @post("/<int:key>/toch-niet")
    def unmark(self, key: int) -> ResponseReturnValue:
        """It did not."""
        lesson = self.lesson(key)
        unmark(scoped(), lesson, _my_region())
        return self.back(lesson, "lesson-unmarked")

    @post("/<int:key>/reactie")
    def comment(self, key: int) -> ResponseReturnValue:
        lesson, form = self.lesson(key), CommentForm()
        if not form.validate():
            return self.detail_page(lesson, comment_form=form), UNPROCESSABLE
        try:
            comment(scoped(), lesson, colleague(), form.text.data, now())
        except WithdrawnError:
            return self.back(lesson, "lesson-is-withdrawn", "info")
        return self.back(lesson, "lesson-commented")

    @post("/<int:key>/reactie/<int:said>/intrekken")
    def retract(self, key: int, said: int) -> ResponseReturnValue:
        """A comment of one's own is taken back."""
        lesson = self.lesson(key)
        own = (one for one in lesson.comments if one.id == said and one.user_id == me().id)
        retract(scoped(), next(own, None) or abort(404), now())
        return self.back(lesson, "lesson-comment-gone")

    @post("/<int:key>/bundel")
    def bundle(self, key: int) -> ResponseReturnValue:
        """The lesson comes into the bundle that was chosen."""
        lesson = self.lesson(key)
        chosen = bundle_of(scoped(), request.form.get("bundel", 0, int)) or abort(404)
        try:
            add_lesson(scoped(), chosen, lesson)
        except NotSharedError:
            return self.back(lesson, "bundle-not-shared", "error")
        return self.back(lesson, "bundle-added")


def _my_region() -> Region:
    """The region that is named, if it is one of mine; where I have one, it need not be named."""
    mine = regions_of(scoped(), me().region_ids)
    named = [region for region in mine if region.code == request.form.get("regio")]
    return next(iter(named or (mine if len(mine) == 1 else [])), None) or abort(404)
