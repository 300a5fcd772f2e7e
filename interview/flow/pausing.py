"""Silence for a while, for good, or forgotten altogether."""

from __future__ import annotations

from interview.answers import Answer
from interview.asking import ask
from interview.dates import later_day
from interview.effects import Erase, Forget, OptIn, OptOut, Pause, TakeBackStop, WithdrawConsent
from interview.flow.forms import IDLE_MENU, proceed, resume, shelve, unfinished
from interview.replies import Say
from interview.scene import Scene
from interview.state import Asking, State

AGAIN = "weer"
"""The command behind *Toch weer berichten*."""


def after_pause(scene: Scene, given: Answer, _: Asking) -> Scene:
    """No messages until the chosen day; a day may be typed too."""
    if given.pressed == "back":
        return _went_on(scene, Say.of("pause-cancelled"))
    until = later_day(given.value, scene.interview.today)
    assert until is not None
    return _went_on(scene.do(Pause(until)).where(paused=True), Say.of("paused", until=until))


def after_forget(scene: Scene, given: Answer, _: Asking) -> Scene:
    """All forgotten; only the count of turns stays, so that old buttons are known to be old."""
    if given.pressed == "no":
        return _went_on(scene, Say.of("forget-cancelled"))
    scene = scene.do(Erase()).say(Say.of("forgotten"))
    return scene.where(**vars(State(turn=scene.state.turn)))


def stop(scene: Scene) -> Scene:
    """No more messages, from now on. What was half finished is kept for who comes back."""
    said = Say.of("stopped-already" if scene.stopped else "stopped")
    back = () if scene.state.keyboard else (AGAIN,)
    return shelve(scene).do(OptOut()).where(stopped=True).say(said, back)


def take_back_stop(scene: Scene) -> Scene:
    """Messages again after all, and on with what was begun; who never agreed begins at the beginning."""
    if not scene.stopped:
        return scene.noticed(Say.of("again-already"))
    if scene.state.consent is None:
        return proceed(scene)
    scene = scene.do(TakeBackStop()).where(stopped=False)
    if unfinished(scene) or scene.state.saved:
        return proceed(scene.say(Say.of("opted-in")))
    return scene.say(Say.of("opted-in"), IDLE_MENU)


def withdraw(scene: Scene) -> Scene:
    """A yes of before taken back: no more messages, and nothing further is asked."""
    silent = shelve(scene).do(WithdrawConsent()).do(OptOut())
    return silent.where(stopped=True, consent=None)


def take_leave(scene: Scene) -> Scene:
    """Of somebody who never said yes nothing is kept, but that they want no messages."""
    return scene.do(Forget()).where(**vars(State(turn=scene.state.turn, stopped=True)))


def opt_in(scene: Scene) -> Scene:
    """Somebody who had stopped, or asked for a pause, begins anew; not before they have agreed (again)."""
    if scene.state.consent is None or not (scene.stopped or scene.state.paused):
        return scene
    return scene.do(OptIn()).where(stopped=False, paused=False).say(Say.of("opted-in"))


def _went_on(scene: Scene, say: Say) -> Scene:
    if scene.stopped and scene.state.aside is None:
        return scene.say(say, ("start",))
    return resume(scene.say(say, () if scene.state.aside else ("nieuw", "plekken")))


def ask_aside(scene: Scene, key: str) -> Scene:
    """A question of a command; what was open waits until it has been answered."""
    return ask(set_aside(scene), key)


ASIDE = frozenset({"openings", "opening", "withdraw", "filled", "left", "pause", "forget", "profile"})
"""Questions that a command asked; nothing of them is resumed."""


def set_aside(scene: Scene) -> Scene:
    """The open question left for a moment. A question of another command is simply left."""
    asking = scene.state.asking
    if asking is None or asking.question in ASIDE or _is_change_of_profile(scene):
        return scene.where(
            asking=None, offered=(), changing=scene.state.changing and not _is_change_of_profile(scene)
        )
    return scene.where(aside=asking, asking=None)


def _is_change_of_profile(scene: Scene) -> bool:
    """Whether one answer about the employer is being changed: that too was a command's."""
    from interview.asking import open_question
    from interview.questions.question import Form

    question = open_question(scene)
    return scene.state.changing and question is not None and question.form is Form.EMPLOYER
