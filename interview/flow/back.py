"""One question back, from everywhere, as often as one likes. Later answers are kept."""

from __future__ import annotations

from collections.abc import Mapping

from interview.asking import ask, open_question
from interview.flow.forms import IDLE_MENU, repeat, resume
from interview.flow.pausing import ASIDE
from interview.path import before, path
from interview.questions.question import Form, Question
from interview.replies import Say
from interview.scene import Scene

FIRST: Mapping[Form, str] = {
    Form.EMPLOYER: "consent",
    Form.OPENING: "main",
    Form.DETAILS: "review",
    Form.REFUSAL: "main",
}
"""What comes before the first question of a form."""
PARENTS: Mapping[str, str] = {
    "change": "review",
    "kind": "main",
    "duplicate": "review",
    "opening": "openings",
    "withdraw": "opening",
    "filled": "opening",
    "left": "filled",
}
LAST: Mapping[str, Form] = {"main": Form.EMPLOYER, "resume": Form.EMPLOYER, "review": Form.OPENING}
"""Menus that come after the last question of a form."""


def back(scene: Scene) -> Scene:
    """The question before the open one; a kind word where there is none."""
    question = open_question(scene)
    if question is None:
        return _nothing_open(scene)
    key = _key_before(scene, question)
    if key is not None:
        subject = scene.state.asking.subject if scene.state.asking else ""
        return ask(_loosened(scene), key, subject=subject)
    if question.key in ASIDE or scene.state.changing:
        return _out_of_aside(scene.where(changing=False))
    return repeat(scene, Say.of("nothing-back"))


def _key_before(scene: Scene, question: Question) -> str | None:
    if scene.state.changing:
        return None if question.form is Form.EMPLOYER else "review"
    if question.form is Form.MENU:
        return PARENTS.get(question.key) or _last(scene, question.key)
    earlier = before(scene, question)
    if earlier:
        return earlier.key
    return FIRST[question.form] if _may_leave(scene, question.form) else None


def _may_leave(scene: Scene, form: Form) -> bool:
    """Whether there is a way back out of a form. A consent that was given is not asked for in passing."""
    if form is Form.EMPLOYER:
        return not scene.state.is_registered
    return not (form is Form.OPENING and _is_change(scene))


def _last(scene: Scene, key: str) -> str | None:
    form = LAST.get(key)
    questions = path(scene, form) if form else ()
    return questions[-1].key if questions else None


def _loosened(scene: Scene) -> Scene:
    """Without what belonged to the question that is left."""
    refusal = scene.state.refusal if scene.state.asking and scene.state.asking.question != "reason" else {}
    scene = scene.where(changing=False, pending=(), refusal=refusal)
    return scene.say(Say.of("one-back")) if scene.state.keyboard else scene


def _is_change(scene: Scene) -> bool:
    return scene.state.proposal is not None and scene.state.proposal.reference is not None


def _out_of_aside(scene: Scene) -> Scene:
    out = resume(scene.where(asking=None))
    return out if out.state.asking else _nothing_open(out)


def _nothing_open(scene: Scene) -> Scene:
    resumed = resume(scene)
    return resumed if resumed.state.asking else resumed.say(Say.of("nothing-back-idle"), IDLE_MENU)
