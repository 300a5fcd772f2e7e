"""The questions that a region adds to the interview, with how they look in the chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from admin.forms.questions import QuestionForm, answer_kind, question_form
from admin.rooms import get, post
from admin.sessions import now, scoped
from admin.wording.chat import Bubble, question_bubbles
from interview import OwnQuestion
from messages import text
from models import Region
from services import own_questions as service
from services.delicate import Asks
from services.profiles import own_questions_of, profile_of
from services.working_days import today

UNPROCESSABLE = 422


class RegionQuestions:
    """The pages of `Regions` about its own questions."""

    if TYPE_CHECKING:

        def region(self, code: str) -> Region: ...
        def region_page(self, template: str, region: Region, **values: Any) -> str: ...

    @get("/<code>/vragen")
    def questions(self, code: str) -> str:
        """All of them, each as it looks in the chat."""
        region = self.region(code)
        every = own_questions_of(region)
        return self.region_page(
            "regions/questions.html",
            region,
            asked=[(one, _bubbles(region, one)) for one in every if one.asked],
            off=[(one, service.is_answered(scoped(), region, one.key)) for one in every if not one.asked],
            most=service.MOST_ASKED,
            answer_kind=answer_kind,
        )

    @get("/<code>/vragen/nieuw")
    def new_question(self, code: str) -> str:
        """An empty form; what stands in the address is filled in, so that a preview can be fetched."""
        return self._form_page(self.region(code), _looked_at() or QuestionForm(None))

    @post("/<code>/vragen/nieuw")
    def add_question(self, code: str) -> ResponseReturnValue:
        region, form = self.region(code), QuestionForm()
        if not form.validate():
            return self._form_page(region, form), UNPROCESSABLE
        try:
            service.add_question(scoped(), region, form.question())
        except service.TooManyQuestionsError:
            form.text.errors = [_enough()]
            return self._form_page(region, form), UNPROCESSABLE
        return _back(region, "region-question-added")

    @get("/<code>/vragen/<key>")
    def question(self, code: str, key: str) -> str:
        """The form of one question."""
        region = self.region(code)
        question = _question(region, key)
        return self._form_page(region, _looked_at() or question_form(question), question)

    @post("/<code>/vragen/<key>")
    def change_question(self, code: str, key: str) -> ResponseReturnValue:
        region, form = self.region(code), QuestionForm()
        question = _question(region, key)
        if not form.validate():
            return self._form_page(region, form, question), UNPROCESSABLE
        service.change_question(scoped(), region, key, form.question())
        return _back(region, "region-question-saved")

    @post("/<code>/vragen/<key>/omhoog")
    def raise_question(self, code: str, key: str) -> ResponseReturnValue:
        region = self.region(code)
        if _question(region, key).asked:
            service.raise_question(scoped(), region, key)
        return _back(region, "region-order-saved")

    @post("/<code>/vragen/<key>/aan-uit")
    def switch_question(self, code: str, key: str) -> ResponseReturnValue:
        """On when it was off, off when it was on."""
        region = self.region(code)
        asked = not _question(region, key).asked
        try:
            service.switch_question(scoped(), region, key, asked=asked)
        except service.TooManyQuestionsError:
            flash(_enough(), "warning")
            return _to_list(region)
        return _back(region, "region-question-on" if asked else "region-question-off")

    @post("/<code>/vragen/<key>/weg")
    def remove_question(self, code: str, key: str) -> ResponseReturnValue:
        """Gone, as long as nobody answered it."""
        region = self.region(code)
        try:
            service.remove_question(scoped(), region, _question(region, key).key)
        except service.AnsweredQuestionError:
            return _back(region, "region-question-answered", "warning")
        return _back(region, "region-question-removed")

    def _form_page(self, region: Region, form: QuestionForm, question: OwnQuestion | None = None) -> str:
        typed = form.question()
        return self.region_page(
            "regions/question.html",
            region,
            form=form,
            question=question,
            warned=form.doubt is Asks.PERSON,
            bubbles=_bubbles(region, typed, question) if typed.text else (),
        )


def _looked_at() -> QuestionForm | None:
    """The form as it stands in the address, for a preview of what is not kept yet; None without one."""
    return QuestionForm(MultiDict(request.args)) if "text" in request.args else None


def _bubbles(
    region: Region, question: OwnQuestion, instead_of: OwnQuestion | None = None
) -> tuple[Bubble, ...]:
    """How it looks among the region's other questions."""
    shown = replace(question, key=instead_of.key) if instead_of else question
    return question_bubbles(profile_of(region), shown, today(now()))


def _question(region: Region, key: str) -> OwnQuestion:
    return next((one for one in own_questions_of(region) if one.key == key), None) or abort(404)


def _enough() -> str:
    return text("region-questions-enough", most=service.MOST_ASKED)


def _back(region: Region, message: str, tone: str = "success") -> ResponseReturnValue:
    flash(text(message), tone)
    return _to_list(region)


def _to_list(region: Region) -> ResponseReturnValue:
    return redirect(url_for("regions.questions", code=region.code), 303)
