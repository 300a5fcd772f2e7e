"""What is sent while no question is open: a message for whoever works on this employer's openings."""

from __future__ import annotations

from interview.cleaning import clean_lines
from interview.effects import ForwardMessage
from interview.flow.attaching import file_problem
from interview.flow.forms import IDLE_MENU, repeat, unfinished
from interview.flow.pausing import take_leave
from interview.inputs import Input, Odd, SentFile, SharedContact, Text
from interview.replies import Say
from interview.scene import Scene

LONGEST = 4000


def talk(scene: Scene, given: Input) -> Scene:
    """Passed on; or the beginning, for somebody whom we don't know yet."""
    if scene.stopped:
        silent = take_leave(scene) if scene.is_stranger else scene
        return silent.say(Say.of("stopped-still"), ("start",))
    if unfinished(scene):
        return repeat(scene)
    match given:
        case Text(text=text):
            return _forward(scene, ForwardMessage(clean_lines(text)[:LONGEST]))
        case SentFile(file=file, caption=caption):
            problem = file_problem(file)
            effect = ForwardMessage(clean_lines(caption)[:LONGEST], file)
            return scene.say(problem, IDLE_MENU) if problem else scene.do(effect)
        case SharedContact():
            return scene.say(Say.of("contact-not-here"), IDLE_MENU)
        case Odd(kind=kind):
            return scene.say(Say.of(f"odd-{kind}"), IDLE_MENU)
    return scene.say(Say.of("location-not-here"), IDLE_MENU)


def _forward(scene: Scene, effect: ForwardMessage) -> Scene:
    return scene.do(effect) if effect.text else scene.say(Say.of("odd-emoji"), IDLE_MENU)
