"""Standaardantwoorden: what a region answers often, as its coordinator words it."""

from __future__ import annotations

from flask import abort, flash
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.canned_answers import CannedAnswerForm
from admin.queries.regions import regions
from admin.rooms import get, post
from admin.sessions import scoped
from admin.workroom import Workroom
from messages import text
from models import CannedAnswer, Region
from services.canned_answers import add_answer, canned_answers, move_up

UNPROCESSABLE = 422


class CannedAnswers(Workroom):
    title = "canned-title"
    shows = (CannedAnswer, Region)
    in_navigation = False
    belongs_to = "regions"

    @get()
    def index(self) -> ResponseReturnValue:
        """The regions to choose from; who has one goes straight to it."""
        own = [summary.region for summary in regions(scoped(), me().region_ids)]
        if len(own) == 1:
            return self.to("region", code=own[0].code)
        return self.page("canned/regions.html", regions=own)

    @get("/<code>")
    def region(self, code: str) -> str:
        """The answers of one region, and a form for one more."""
        return self._list(_region(code), CannedAnswerForm(None))

    @post("/<code>")
    def add(self, code: str) -> ResponseReturnValue:
        """One answer more."""
        region, form = _region(code), CannedAnswerForm()
        if not form.validate():
            return self._list(region, form), UNPROCESSABLE
        add_answer(scoped(), region, form.title.data, form.text.data)
        flash(text("canned-added"), "success")
        return self.to("region", code=code)

    @get("/<code>/<int:key>")
    def edit(self, code: str, key: int) -> str:
        """One answer, to be changed."""
        answer = _answer(code, key)
        return self.page("canned/edit.html", answer=answer, form=CannedAnswerForm(None, obj=answer))

    @post("/<code>/<int:key>")
    def change(self, code: str, key: int) -> ResponseReturnValue:
        """Its words as they were typed now."""
        answer, form = _answer(code, key), CannedAnswerForm()
        if not form.validate():
            return self.page("canned/edit.html", answer=answer, form=form), UNPROCESSABLE
        answer.title, answer.text = form.title.data, form.text.data
        flash(text("canned-changed"), "success")
        return self.to("region", code=code)

    @post("/<code>/<int:key>/omhoog")
    def move(self, code: str, key: int) -> ResponseReturnValue:
        """One place further to the front."""
        move_up(scoped(), _answer(code, key))
        return self.to("region", code=code)

    @post("/<code>/<int:key>/wissen")
    def remove(self, code: str, key: int) -> ResponseReturnValue:
        """Away with it; the page asked whether that is meant."""
        scoped().delete(_answer(code, key))
        flash(text("canned-removed"), "success")
        return self.to("region", code=code)

    def _list(self, region: Region, form: CannedAnswerForm) -> str:
        answers = canned_answers(scoped(), region)
        return self.page("canned/list.html", region=region, answers=answers, form=form)


def _region(code: str) -> Region:
    """One of this colleague's regions; others do not exist here."""
    own = (summary.region for summary in regions(scoped(), me().region_ids))
    return next((region for region in own if region.code == code), None) or abort(404)


def _answer(code: str, key: int) -> CannedAnswer:
    answer = scoped().get(CannedAnswer, key)
    return answer if answer and answer.region_id == _region(code).id else abort(404)
