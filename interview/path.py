"""The questions that this employer really gets, and where among them we are."""

from __future__ import annotations

from interview.questions.catalogue import questions_of
from interview.questions.question import Form, Question
from interview.replies import Say
from interview.scene import Scene
from interview.sheets import answers_to

PROGRESS = {
    Form.EMPLOYER: "progress-employer",
    Form.OPENING: "progress-opening",
    Form.DETAILS: "progress-details",
}


def path(scene: Scene, form: Form) -> tuple[Question, ...]:
    """The questions of a form for this employer, in order, answered or not."""
    proposal = scene.state.proposal
    carried = proposal.carried if proposal and form in (Form.OPENING, Form.DETAILS) else ()
    questions = questions_of(form, scene.work_region, scene.kind)
    return tuple(q for q in questions if q.key not in carried and q.asked(scene))


def unanswered(scene: Scene, form: Form) -> Question | None:
    """The next question of a form; None when all have been answered or skipped."""
    kept = answers_to(scene, form)
    return next((question for question in path(scene, form) if question.key not in kept), None)


def before(scene: Scene, question: Question) -> Question | None:
    """The question before this one in its form; None for the first, and for one off the path."""
    keys = path(scene, question.form)
    place = _place(keys, question)
    return keys[place - 1] if place else None


def progress(scene: Scene, question: Question) -> Say | None:
    """*Vraag 3 van 8*; None where counting says nothing.

    That is for menus, for the few questions of *nu niet*, and while one answer is being changed.
    """
    message = PROGRESS.get(question.form)
    keys = path(scene, question.form)
    place = _place(keys, question)
    if message is None or place is None or scene.state.changing:
        return None
    return Say.of(message, number=place + 1, total=len(keys))


def _place(keys: tuple[Question, ...], question: Question) -> int | None:
    return next((n for n, other in enumerate(keys) if other.key == question.key), None)
