"""The overview of an opening: sent, changed, told more of, or saved."""

from __future__ import annotations

from dataclasses import replace

from interview.answers import Answer
from interview.asking import ask
from interview.draft import Draft
from interview.duplicates import similar
from interview.effects import ChangeOffer, SubmitOffer
from interview.flow.forms import IDLE_MENU, resume, shelve, tell_more
from interview.questions.catalogue import questions_of
from interview.questions.menu_facts import opening_of
from interview.questions.question import Form
from interview.replies import Say
from interview.scene import Scene
from interview.state import Asking, Proposal


def after_review(scene: Scene, given: Answer, asking: Asking) -> Scene:
    match given.pressed:
        case "send":
            return _send(scene.where(pending=asking.turns))
        case "more":
            return tell_more(scene)
        case "change":
            return ask(scene, "change")
        case "cancel":
            return resume(scene.where(proposal=None).say(Say.of("change-cancelled"), IDLE_MENU))
    return shelve(scene).say(Say.of("saved"), ("nieuw",))


def after_duplicate(scene: Scene, given: Answer, asking: Asking) -> Scene:
    """The opening that was sent before brought up to date, or a new one after all."""
    if given.pressed == "back":
        return ask(scene.where(pending=()), "review")
    scene = scene.where(pending=(*scene.state.pending, *asking.turns))
    known = opening_of(scene, asking.subject)
    if given.pressed == "new" or known is None:
        return scene.do(SubmitOffer(sendable(scene)))
    draft = sendable(scene)
    files = (*known.draft.files, *(file for file in draft.files if file not in known.draft.files))
    merged = Draft({**known.draft.answers, **draft.answers}, files)
    return scene.do(ChangeOffer(known.reference, merged))


def sendable(scene: Scene) -> Draft:
    """The draft without what was skipped, and without answers to questions that aren't asked any more."""
    draft = _in_hand(scene).draft
    forms = (Form.OPENING, Form.DETAILS)
    asked = {q.key for form in forms for q in questions_of(form, scene.work_region, scene.kind)}
    kept = {key: value for key, value in draft.answers.items() if value is not None}
    return replace(
        draft, answers={key: value for key, value in kept.items() if key in asked or key == "kind"}
    )


def _send(scene: Scene) -> Scene:
    proposal = _in_hand(scene)
    if proposal.reference:
        return scene.do(ChangeOffer(proposal.reference, sendable(scene)))
    if known := similar(proposal.draft, scene.interview.openings):
        return ask(scene, "duplicate", subject=known.reference)
    return scene.do(SubmitOffer(sendable(scene)))


def _in_hand(scene: Scene) -> Proposal:
    assert scene.state.proposal is not None, "the overview is of an opening"
    return scene.state.proposal
