"""An answer to the open question: understood, kept, shown back, and the way on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview.answers import Answer, Problem, understand
from interview.asking import again, ask, offer_places, open_question, settle
from interview.flow.attaching import attach
from interview.flow.forms import after_details, proceed, refuse_on, register, resume, with_preset_sector
from interview.flow.menus import MENU_STEPS
from interview.inputs import Choice, Input, SentFile
from interview.path import unanswered
from interview.questions.question import ENOUGH, Form, Question
from interview.replies import Say
from interview.scene import Scene
from interview.sheets import with_answer
from interview.state import Asking


def answer(scene: Scene, given: Input) -> Scene:
    """What follows on this input at the open question. Without understanding, nothing changes."""
    question, asking = open_question(scene), scene.state.asking
    assert question is not None
    assert asking is not None
    if isinstance(given, SentFile):
        return attach(scene, given)
    understood = understand(scene, question, given)
    if isinstance(understood, Problem):
        return _ask_again(scene, understood)
    if isinstance(given, Choice):
        scene = scene.where(taken=(given.turn, given.question, given.value))
    return _go_on(
        settle(scene, question, understood.shown, whole=_whole(question, understood)),
        question,
        understood,
        asking,
    )


def _ask_again(scene: Scene, problem: Problem) -> Scene:
    if problem.places:
        return offer_places(scene, problem.say, problem.places)
    return again(scene, problem.say, alone=problem.alone)


def _whole(question: Question, understood: Answer) -> bool:
    """Whether the whole question stays to be read: a card that was sent does, a list doesn't."""
    return not question.brief or understood.pressed == "send"


def _go_on(scene: Scene, question: Question, understood: Answer, asking: Asking) -> Scene:
    if question.form is Form.MENU:
        return MENU_STEPS[question.key](scene, understood, asking)
    if detour := DETOURS.get((question.key, understood.pressed)):
        return detour(scene)
    if understood.pressed == ENOUGH:
        return ask(scene, "review")
    return STEPS[question.form](with_answer(scene, question, understood.value))


def _employer_step(scene: Scene) -> Scene:
    if not scene.state.changing:
        return proceed(scene)
    return _profile_changed(scene)


def _profile_changed(scene: Scene) -> Scene:
    """After a change of one answer about the employer: what follows from it, then back to where we were."""
    scene = with_preset_sector(scene)
    if question := unanswered(scene, Form.EMPLOYER):
        return ask(scene, question.key)
    return resume(register(scene.where(changing=False)).say(Say.of("profile-changed")))


def _details_step(scene: Scene) -> Scene:
    return proceed(scene.where(changing=False)) if scene.state.changing else after_details(scene)


def _opening_step(scene: Scene) -> Scene:
    return proceed(scene.where(changing=False))


STEPS: Mapping[Form, Callable[[Scene], Scene]] = {
    Form.EMPLOYER: _employer_step,
    Form.OPENING: _opening_step,
    Form.DETAILS: _details_step,
    Form.REFUSAL: refuse_on,
}
DETOURS: Mapping[tuple[str, str], Callable[[Scene], Scene]] = {
    ("region", "no"): lambda scene: ask(scene, "place"),
    ("where", "other"): lambda scene: ask(scene, "where", lead=Say.of("where-other")),
}
"""Answers that aren't kept, but lead to another question or to the same one put differently."""
