"""All questions: by key, and by form in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from interview.context import RegionProfile
from interview.questions.details import DETAILS
from interview.questions.employer import EMPLOYER
from interview.questions.menus import MENUS
from interview.questions.opening import OPENING
from interview.questions.own import PREFIX, own_questions
from interview.questions.question import Form, Question
from interview.questions.refusal import REFUSAL

if TYPE_CHECKING:
    from interview.scene import Scene

FORMS: Mapping[Form, tuple[Question, ...]] = {
    Form.EMPLOYER: EMPLOYER,
    Form.OPENING: OPENING,
    Form.DETAILS: DETAILS,
    Form.REFUSAL: REFUSAL,
    Form.MENU: MENUS,
}
FIXED: Mapping[str, Question] = {question.key: question for form in FORMS.values() for question in form}


def question_of(scene: Scene, key: str) -> Question | None:
    """The question with this key; None when this version, or the region, no longer asks it."""
    if not key.startswith(PREFIX):
        return FIXED.get(key)
    own = own_questions(scene.work_region, scene.kind)
    return next((question for question in own if question.key == key), None)


def questions_of(form: Form, region: RegionProfile | None, kind: str | None) -> tuple[Question, ...]:
    """The questions of a form for this kind of opening in this region; predicates have yet to be asked."""
    own = own_questions(region, kind) if form is Form.OPENING else ()
    return (*(q for q in FORMS[form] if q.only in (None, kind)), *own)
