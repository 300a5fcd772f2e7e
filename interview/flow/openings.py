"""The employer's own openings: looked at, changed, withdrawn, filled."""

from __future__ import annotations

from typing import Any

from interview.answers import Answer
from interview.asking import ask
from interview.effects import ChangeOffer, EndOffer
from interview.flow.forms import IDLE_MENU, leave, proceed, resume, shelve
from interview.questions.menu_facts import most_left, opening_of, places_of
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
    places = _with_placed(given.value, found.placed)
    if _most(given.value) > most_left(found):
        lead = Say.of("left-too-many", places=places_of(found))
        return ask(scene, "left", subject=reference, lead=lead)
    return scene.do(ChangeOffer(reference, found.draft.with_answer("places", places)))


def _with_placed(left: Any, placed: int) -> Any:
    """The number of places of an opening, or the least and the most, with those that we filled."""
    return [end + placed for end in left] if isinstance(left, list) else left + placed


def _most(left: Any) -> int:
    return int(left[-1] if isinstance(left, list) else left)


def _change(scene: Scene, reference: str) -> Scene:
    found = opening_of(scene, reference)
    if found is None or not found.live:
        return resume(scene.say(Say.of("opening-over", reference=reference), IDLE_MENU))
    scene = shelve(scene)
    return proceed(scene.where(proposal=Proposal(found.draft, reference=reference)))
