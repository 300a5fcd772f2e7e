"""The employer's own openings: looked at, changed, withdrawn, filled."""

from __future__ import annotations

from typing import Any

from interview.answers import Answer
from interview.asking import ask
from interview.effects import ChangeOffer, EndOffer
from interview.flow.forms import IDLE_MENU, leave, proceed, resume, shelve
from interview.questions.menu_facts import opening_of, places_of
from interview.replies import Say
from interview.scene import Scene
from interview.state import Asking, Proposal


def after_openings(scene: Scene, given: Answer, _: Asking) -> Scene:
    if given.pressed != "back":
        return ask(scene, "opening", subject=given.pressed)
    return leave(scene)


def after_opening(scene: Scene, given: Answer, asking: Asking) -> Scene:
    """What was chosen for this opening; ending it is asked for once more."""
    match given.pressed:
        case "back":
            return ask(scene, "openings")
        case "change":
            return _change(scene, asking.subject)
    return ask(scene, given.pressed, subject=asking.subject)


def after_ending(scene: Scene, given: Answer, asking: Asking) -> Scene:
    """Withdrawn or filled, after a yes."""
    if given.pressed == "no":
        return ask(scene, "opening", subject=asking.subject)
    if given.pressed == "part":
        return ask(scene, "left", subject=asking.subject)
    return scene.do(EndOffer(asking.subject, filled=asking.question == "filled"))


def after_left(scene: Scene, given: Answer, asking: Asking) -> Scene:
    """The opening goes on with the places that are left."""
    reference = asking.subject
    found = opening_of(scene, reference)
    if found is None or not found.live:
        return resume(scene.say(Say.of("opening-over", reference=reference), IDLE_MENU))
    if given.pressed == "none":
        return ask(scene, "filled", subject=reference)
    most = places_of(found)
    if not _fewer(given.value, most):
        return ask(scene, "left", subject=reference, lead=Say.of("left-too-many", places=most))
    return scene.do(ChangeOffer(reference, found.draft.with_answer("places", given.value)))


def _fewer(left: Any, most: int) -> bool:
    """Whether fewer places are left than there were; `left` is a number, or the least and the most."""
    return bool((left[-1] if isinstance(left, list) else left) < most)


def _change(scene: Scene, reference: str) -> Scene:
    found = opening_of(scene, reference)
    if found is None or not found.live:
        return resume(scene.say(Say.of("opening-over", reference=reference), IDLE_MENU))
    scene = shelve(scene)
    return proceed(scene.where(proposal=Proposal(found.draft, reference=reference)))
