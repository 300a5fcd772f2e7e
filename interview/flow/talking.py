"""What is sent while no question is open: a message for whoever works on this employer's openings."""

from __future__ import annotations

from interview.cleaning import clean_lines
from interview.effects import ForwardMessage
from interview.flow.attaching import file_problem
from interview.flow.forms import IDLE_MENU, repeat, unfinished
from interview.flow.pausing import take_leave
from interview.inputs import Input, Odd, OddKind, SentFile, SharedContact, Text
from interview.replies import Say
from interview.scene import Scene

LONGEST = 4000
"""Characters; a caption is shorter (1,024)."""


def talk(scene: Scene, given: Input) -> Scene:
    """Passed on; or the beginning, for somebody whom we don't know yet."""
    if scene.stopped:
        silent = take_leave(scene) if scene.is_stranger else scene
        return silent.say(Say.of("stopped-still"), ("start",))
    if unfinished(scene):
        return repeat(scene)
    match given:
        case Text(text=text):
            return _forward(scene, clean_lines(text))
        case SentFile(file=file, caption=caption):
            problem = file_problem(file)
            effect = ForwardMessage(clean_lines(caption), file)
            return scene.say(problem, IDLE_MENU) if problem else scene.do(effect)
        case SharedContact():
            return scene.say(Say.of("contact-not-here"), IDLE_MENU)
        case Odd(kind=OddKind.EDITED):
            return scene.say(Say.of("odd-edited-later"), IDLE_MENU)
        case Odd(kind=kind):
            return scene.say(Say.of(f"odd-{kind}"), IDLE_MENU)
    return scene.say(Say.of("location-not-here"), IDLE_MENU)


def _forward(scene: Scene, text: str) -> Scene:
    if len(text) > LONGEST:
        return scene.say(Say.of("too-long", longest=LONGEST, length=len(text)), IDLE_MENU)
    return scene.do(ForwardMessage(text)) if text else scene.say(Say.of("odd-emoji"), IDLE_MENU)
