"""One answer picked from a list, to be changed."""

from __future__ import annotations

from interview.answers import Answer
from interview.asking import ask
from interview.flow.forms import leave
from interview.scene import Scene
from interview.state import Asking


def after_change(scene: Scene, given: Answer, _: Asking) -> Scene:
    """To the question about the opening that was picked."""
    if given.pressed == "back":
        return ask(scene, "review")
    return ask(scene.where(changing=True), given.pressed)


def after_profile(scene: Scene, given: Answer, _: Asking) -> Scene:
    """To the question about the employer that was picked."""
    if given.pressed == "back":
        return leave(scene)
    return ask(scene.where(changing=True), given.pressed)
