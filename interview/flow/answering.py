"""An answer to the open question: understood, kept, shown back, and the way on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview.answers import Answer, Problem, chosen_by_words, understand
from interview.asking import again, ask, offer_places, open_question, settle
from interview.flow.attaching import attach, without_files
from interview.flow.forms import (
    IDLE_MENU,
    after_details,
    own_reason,
    proceed,
    refuse_on,
    register,
    resume,
    unfinished,
    with_preset_sector,
)
from interview.flow.menus import MENU_STEPS
from interview.flow.talking import talk
from interview.inputs import Choice, Input, SentFile, Text
from interview.path import unanswered
from interview.questions.catalogue import FIXED
from interview.questions.question import ENOUGH, Form, Question
from interview.replies import Say
from interview.scene import Scene
from interview.sheets import with_answer
from interview.state import Asking

SENTENCE = 4
"""Words from which on something typed at a menu is a message, and no slip of the keyboard."""


def answer(scene: Scene, given: Input) -> Scene:
    """What follows on this input at the open question. Without understanding, nothing changes."""
    question, asking = open_question(scene), scene.state.asking
    assert question is not None
    assert asking is not None
    if isinstance(given, SentFile):
        return attach(scene, given)
    understood = understand(scene, question, given)
    if isinstance(understood, Problem):
        return talk(scene, given) if _is_message(scene, question, given) else _ask_again(scene, understood)
    if isinstance(given, Choice):
        scene = scene.where(taken=(given.turn, given.question, given.value))
    return _go_on(
        settle(scene, question, understood.shown, whole=_whole(question, understood)),
        question,
        understood,
        asking,
    )


def answer_or_ask(scene: Scene, given: Text) -> Scene:
    """*Niets meer*: an answer where it is one of the choices; else it is asked whether to stop."""
    question = open_question(scene)
    assert question is not None
    if chosen_by_words(scene, question, given.text):
        return answer(scene, given)
    return again(scene, Say.of("stop-or-answer"), alone=True)


def _ask_again(scene: Scene, problem: Problem) -> Scene:
    if problem.places:
        return offer_places(scene, problem.say, problem.places)
    return again(scene, problem.say, alone=problem.alone)


def _is_message(scene: Scene, question: Question, given: Input) -> bool:
    """Whether somebody speaks to the matchmaker, at a question that isn't in the middle of anything."""
    sentence = isinstance(given, Text) and len(given.text.split()) >= SENTENCE
    return sentence and question.passes and not unfinished(scene)


def _whole(question: Question, understood: Answer) -> bool:
    """Whether the whole question stays to be read: a card that was sent does, a list doesn't."""
    return not question.brief or understood.pressed == "send"


def _go_on(scene: Scene, question: Question, understood: Answer, asking: Asking) -> Scene:
    if question.form is Form.MENU:
        return MENU_STEPS[question.key](scene, understood, asking)
    if detour := DETOURS.get((question.key, understood.pressed)):
        return detour(scene)
    if question.key == "region" and isinstance(understood.value, Mapping):
        return _employer_step(with_answer(scene, FIXED["place"], understood.value))
    if question.key == "reason" and not understood.pressed:
        return own_reason(scene, understood.value)
    if understood.pressed == ENOUGH:
        return ask(scene.where(changing=False), "review")
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
    scene = register(scene.where(changing=False))
    return resume(scene.say(Say.of("profile-changed"), () if scene.state.aside else IDLE_MENU))


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
    ("files", "remove"): lambda scene: ask(without_files(scene), "files"),
    ("where", "other"): lambda scene: ask(scene, "where", lead=Say.of("where-other")),
}
"""Answers that aren't kept, but lead to another question or to the same one put differently."""
