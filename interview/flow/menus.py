"""What each choice of a menu leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview.answers import Answer
from interview.asking import ask
from interview.effects import GiveConsent
from interview.flow.forms import proceed, refuse_on, shelve, with_kind
from interview.flow.openings import after_ending, after_left, after_opening, after_openings
from interview.flow.pausing import after_forget, after_pause, opt_in, take_leave, withdraw
from interview.flow.picking import after_change, after_profile
from interview.flow.reviewing import after_duplicate, after_review
from interview.questions.opening import BASISBAAN, LEERWERKPLEK
from interview.replies import Say
from interview.scene import Scene
from interview.state import Asking

MenuStep = Callable[[Scene, Answer, Asking], Scene]


def after_consent(scene: Scene, given: Answer, _: Asking) -> Scene:
    """With a yes we go on; a no is respected, and can be changed at any time.

    A no of somebody who had agreed before takes that back: no more messages, and a way to be forgotten.
    """
    version = scene.interview.consent_version
    if given.pressed == "yes":
        return proceed(opt_in(scene.do(GiveConsent(version)).where(consent=version)))
    if scene.is_stranger:
        return take_leave(scene).say(Say.of("consent-refused"), ("start",))
    return withdraw(scene).say(Say.of("consent-withdrawn"), ("vergeet", "start"))


def after_main(scene: Scene, given: Answer, asking: Asking) -> Scene:
    """To the opening, to the reasons, or to what it all means."""
    match given.pressed:
        case "explain":
            return ask(scene.say(Say.of("explanation")), asking.question)
        case "yes":
            return ask(scene, "kind")
        case "not_now":
            return refuse_on(shelve(scene))
    return to_opening(scene, given.pressed)


def to_opening(scene: Scene, kind: str) -> Scene:
    """An opening of this kind, or of both kinds one after the other."""
    if kind == "both":
        return proceed(with_kind(scene, LEERWERKPLEK, BASISBAAN))
    return proceed(with_kind(scene, kind, None))


def after_kind(scene: Scene, given: Answer, asking: Asking) -> Scene:
    """The kind of the opening in hand changed, and what it asks besides; without one, the start of it."""
    proposal = scene.state.proposal
    if proposal is None:
        return after_main(scene, given, asking)
    then = None if proposal.then is None else BASISBAAN if given.pressed == LEERWERKPLEK else LEERWERKPLEK
    return proceed(with_kind(scene.where(changing=False), given.pressed, then))


def after_resume(scene: Scene, given: Answer, _: Asking) -> Scene:
    """One of the saved openings in hand again, or a new beginning."""
    saved = scene.state.saved
    match given.pressed:
        case "discard":
            return ask(scene.where(saved=()).say(Say.of("discarded", count=len(saved))), "main")
        case "new":
            return ask(scene, "main")
    chosen = saved[int(given.pressed[1:])]
    return proceed(scene.where(proposal=chosen, saved=tuple(p for p in saved if p is not chosen)))


MENU_STEPS: Mapping[str, MenuStep] = {
    "consent": after_consent,
    "main": after_main,
    "kind": after_kind,
    "resume": after_resume,
    "review": after_review,
    "change": after_change,
    "profile": after_profile,
    "duplicate": after_duplicate,
    "openings": after_openings,
    "opening": after_opening,
    "withdraw": after_ending,
    "filled": after_ending,
    "left": after_left,
    "pause": after_pause,
    "forget": after_forget,
}
