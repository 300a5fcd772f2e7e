"""Commands: at any moment, from anywhere. What was open is taken up again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview.asking import open_question
from interview.effects import SendData
from interview.flow.back import back
from interview.flow.forms import IDLE_MENU, proceed, repeat, resume, shelve, unfinished
from interview.flow.pausing import AGAIN, ASIDE, ask_aside, opt_in, set_aside, stop, take_back_stop
from interview.inputs import Command
from interview.replies import Say
from interview.scene import Scene

WORDS: Mapping[str, str] = {"terug": "terug", "help": "help", "/": "help"}
"""Typed words that are commands too: no question can be answered with them."""


def command(scene: Scene, given: Command) -> Scene:
    """What the command leads to; an unknown one is answered with those that exist."""
    return COMMANDS.get(given.name, _unknown)(scene)


def start(scene: Scene) -> Scene:
    """For somebody new the beginning; for who was busy the same question; else *the* question."""
    scene = opt_in(with_today_s_consent(scene))
    lead = Say.of("welcome-back") if scene.state.is_registered and scene.state.consent else None
    asking = scene.state.asking
    if asking and asking.question in ASIDE:
        scene = set_aside(scene)
        return resume(scene, lead) if scene.state.aside else proceed(scene, lead)
    if asking and open_question(scene):
        return repeat(scene, Say.of("going-on"))
    return proceed(scene, lead)


def new(scene: Scene) -> Scene:
    """A new opening; one in hand is saved, and offered to be resumed first."""
    return proceed(shelve(opt_in(with_today_s_consent(scene))))


def openings(scene: Scene) -> Scene:
    if not scene.state.is_registered:
        return _first_things_first(scene)
    if not scene.interview.openings:
        return resume(set_aside(scene).say(Say.of("openings-none"), ("nieuw",)))
    return ask_aside(scene, "openings")


def pause(scene: Scene) -> Scene:
    return ask_aside(scene, "pause") if scene.state.consent else _first_things_first(scene)


def profile(scene: Scene) -> Scene:
    return ask_aside(scene, "profile") if scene.state.is_registered else _first_things_first(scene)


def forget(scene: Scene) -> Scene:
    return ask_aside(scene, "forget")


def data(scene: Scene) -> Scene:
    """All that is held on this person, as a file; and a way to mend what is wrong in it."""
    menu = "start" if scene.stopped or not scene.state.is_registered else "profiel"
    return repeat_if_open(scene.do(SendData()).say(Say.of("data-coming"), (menu,)))


def explain(scene: Scene) -> Scene:
    return repeat_if_open(scene.say(Say.of("help"), () if scene.state.asking else IDLE_MENU))


def privacy(scene: Scene) -> Scene:
    return repeat_if_open(scene.say(Say.of("privacy", url=scene.interview.statement_url)))


def repeat_if_open(scene: Scene) -> Scene:
    """The open question once more, where there is one or something was left unfinished."""
    if not scene.state.asking and (scene.stopped or not unfinished(scene)):
        return scene
    return repeat(scene)


def _unknown(scene: Scene) -> Scene:
    return repeat_if_open(scene.say(Say.of("unknown-command")))


def _first_things_first(scene: Scene) -> Scene:
    return repeat(scene, Say.of("first-this"))


def with_today_s_consent(scene: Scene) -> Scene:
    """Who agreed to an older text is asked anew."""
    if scene.state.consent in (None, scene.interview.consent_version):
        return scene
    return scene.where(consent=None, asking=None, aside=None).say(Say.of("consent-changed"))


COMMANDS: Mapping[str, Callable[[Scene], Scene]] = {
    "start": start,
    "nieuw": new,
    "plekken": openings,
    "terug": back,
    "pauze": pause,
    "help": explain,
    "gegevens": data,
    "profiel": profile,
    "privacy": privacy,
    "vergeet": forget,
    "stop": stop,
    AGAIN: take_back_stop,
}
