"""Asking a question, asking it again, and settling it once it has been answered."""

from __future__ import annotations

from dataclasses import replace

from interview.buttons import keyboard_of, options_of, rows_of
from interview.path import progress
from interview.questions.catalogue import question_of
from interview.questions.question import Form, Question
from interview.replies import Reply, Say, Settled
from interview.scene import Scene
from interview.sheets import answers_to
from interview.shown import label_of, shown
from interview.state import Asking


def open_question(scene: Scene) -> Question | None:
    """The question that waits for an answer; None when there is none, or this version doesn't know it."""
    return question_of(scene, scene.state.asking.question) if scene.state.asking else None


def ask(scene: Scene, key: str, *, subject: str = "", lead: Say | None = None) -> Scene:
    """The question asked, in a round of its own: only buttons of this copy and later ones count."""
    return _ask(scene.where(offered=()), Asking(key, (), subject), lead)


def resume_asking(scene: Scene, asking: Asking, lead: Say | None = None) -> Scene:
    """A question of before, asked again in full; buttons of its earlier copies still count."""
    return _ask(scene, asking, lead)


def again(scene: Scene, problem: Say, *, alone: bool = False) -> Scene:
    """The open question once more, below what was the matter; `alone`: without its text."""
    question, asking = open_question(scene), scene.state.asking
    assert question is not None
    assert asking is not None
    scene = scene.where(asking=asking.again(scene.turn))
    brief = alone or question.brief
    text = problem if brief else Say.of("led", lead=problem, question=asked(scene, question))
    return _with_buttons(scene, question, text)


def offer_places(scene: Scene, problem: Say, places: tuple[dict[str, object], ...]) -> Scene:
    """The places that may have been meant, to choose from. Buttons of an earlier list count no more."""
    question, asking = open_question(scene), scene.state.asking
    assert question is not None
    assert asking is not None
    scene = scene.where(offered=places, asking=replace(asking, turns=(scene.turn,)))
    return _with_buttons(scene, question, problem)


def settle(scene: Scene, question: Question, answer: Say | str, *, whole: bool) -> Scene:
    """Each copy of the open question without its buttons, with what was answered; nothing is open any more.

    The newest copy at once; older ones after all else. Of a question that has no buttons, only the newest.

    A message with a keyboard can't be edited in Telegram: there the answer is said in a message of its own.
    """
    asking = scene.state.asking
    assert asking is not None
    text = asked(scene, question) if whole else label_of(question)
    say = Say.of("settled", question=text, answer=answer)
    if question.share is None or scene.state.offered:
        for turn in asking.turns[-1:]:
            scene = scene.reply(Settled(turn, say))
        for turn in asking.turns[-2::-1] if rows_of(scene, question) else ():
            scene = scene.reply_late(Settled(turn, say))
    if question.share is not None:
        scene = scene.say(Say.of("noted", label=label_of(question), answer=answer))
    return scene.where(asking=None, offered=())


def asked(scene: Scene, question: Question) -> Say:
    """The text of the question itself."""
    if question.text:
        return Say.of("own-question", text=question.text)
    return Say.of(f"ask-{question.key}", **question.arguments(scene))


def _ask(scene: Scene, asking: Asking, lead: Say | None) -> Scene:
    scene = scene.where(asking=asking.again(scene.turn))
    question = open_question(scene)
    assert question is not None, f"there is no question {asking.question!r}"
    lines = progress(scene, question), asked(scene, question), _hint(question), _current(scene, question)
    text = _lines(*lines)
    return _with_buttons(scene, question, Say.of("led", lead=lead, question=text) if lead else text)


def _hint(question: Question) -> Say | None:
    if question.help:
        return Say.of("own-hint", text=question.help)
    return Say.of(f"hint-{question.key}") if question.hint else None


def _current(scene: Scene, question: Question) -> Say | None:
    """What was answered before, when the question is asked a second time."""
    value = answers_to(scene, question.form).get(question.key)
    if value is None or question.form is Form.MENU:
        return None
    return Say.of("current", answer=shown(question, value, options_of(scene, question)))


def _with_buttons(scene: Scene, question: Question, text: Say) -> Scene:
    keyboard = keyboard_of(scene, question)
    if keyboard:
        return scene.reply(Reply(text, question.key, keyboard=keyboard)).where(keyboard=True)
    return scene.reply(Reply(text, question.key, rows_of(scene, question)))


def _lines(*parts: Say | None) -> Say:
    given = tuple(part for part in parts if part is not None)
    return given[0] if len(given) == 1 else Say.of("lines", lines=given)
