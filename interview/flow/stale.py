"""A button pressed: of the open question, or of long ago. No old button ever changes an answer."""

from __future__ import annotations

from interview.asking import open_question
from interview.flow.answering import answer
from interview.flow.commands import command
from interview.flow.forms import repeat, resume, unfinished
from interview.inputs import Choice, Command
from interview.questions.catalogue import question_of
from interview.replies import Say
from interview.scene import MENU, Scene
from interview.state import Asking

SENDING = frozenset({"review", "duplicate"})


def pressed(scene: Scene, choice: Choice) -> Scene:
    """An answer when the button belongs to what is open now; else a kind word, and the right question."""
    if choice.question == MENU:
        return command(scene, Command(choice.value))
    if _belongs(scene.state.asking, choice) and open_question(scene):
        return answer(scene, choice)
    aside = scene.state.aside
    if _belongs(aside, choice) and question_of(scene, choice.question):
        return answer(scene.where(asking=aside, aside=None), choice)
    return _old(scene, choice)


def _belongs(asking: Asking | None, choice: Choice) -> bool:
    return asking is not None and asking.question == choice.question and choice.turn in asking.turns


def _old(scene: Scene, choice: Choice) -> Scene:
    reference = dict(scene.state.sent).get(choice.turn)
    if reference and choice.question in SENDING:
        return scene.noticed(Say.of("stale-sent", reference=reference))
    if scene.state.taken == (choice.turn, choice.question, choice.value):
        return scene.noticed(Say.of("stale-taken"))
    if scene.stopped and scene.state.asking is None:
        return scene.noticed(Say.of("stale-stopped"))
    if scene.state.asking or unfinished(scene):
        scene = scene.noticed(Say.of("stale-resumed"))
        return repeat(scene) if scene.state.asking else resume(scene)
    return scene.noticed(Say.of("stale-done"))
