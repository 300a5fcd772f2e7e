"""What became of an effect, told to the employer."""

from __future__ import annotations

from interview.draft import Draft
from interview.flow.forms import IDLE_MENU, idle, proceed, repeat, resume
from interview.inputs import Changed, Ended, Filed, Forwarded, Outcome
from interview.own_words import promise
from interview.questions.catalogue import questions_of
from interview.questions.question import Form
from interview.replies import Say
from interview.scene import Scene
from interview.state import REMEMBERED, Proposal

OWN_TO_EACH = frozenset({"work", "places", "sbb", "adaptable", "level", "qualification", "remarks", "files"})
"""What differs between two openings of one employer; all else is carried over to the second."""


def tell(scene: Scene, outcome: Outcome) -> Scene:
    match outcome:
        case Filed():
            return _filed(scene, outcome)
        case Changed():
            return _changed(scene, outcome)
        case Ended():
            message = "ended" if outcome.done else "ended-already"
            return idle(scene, Say.of(message, reference=outcome.reference))
        case Forwarded():
            return _passed_on(scene, _forwarded(outcome))


def _filed(scene: Scene, filed: Filed) -> Scene:
    """The receipt: the reference, who will call, and by when; honest where nobody is there yet."""
    reference, day = filed.reference, filed.call_by
    if not filed.covered:
        say = Say.of("receipt-uncovered", reference=reference, region=filed.region, day=day)
    else:
        region = scene.work_region
        known = region if region and region.name == filed.region else None
        say = Say.of("receipt", reference=reference, promise=promise(known, filed.desk, day))
    return _dealt_with(scene, reference, say)


def _changed(scene: Scene, changed: Changed) -> Scene:
    message = "changed" if changed.done else "changed-too-late"
    return _dealt_with(scene, changed.reference, Say.of(message, reference=changed.reference))


def _passed_on(scene: Scene, say: Say) -> Scene:
    """The word that it was passed on; a question that was open is still open, and is asked again."""
    if scene.state.asking is None:
        return scene.say(say, IDLE_MENU)
    lead = Say.of("forwarded-then-question") if scene.state.asking.question == "main" else None
    return repeat(scene.say(say), lead)


def _forwarded(forwarded: Forwarded) -> Say:
    """Who has it, and with which opening: an employer may have several, with different colleagues."""
    desk, name, reference = forwarded.desk, forwarded.name, forwarded.reference
    if reference and name:
        return Say.of("forwarded-about-to", name=name, desk=desk, reference=reference)
    if reference:
        return Say.of("forwarded-about", desk=desk, reference=reference)
    return Say.of("forwarded-to", name=name, desk=desk) if name else Say.of("forwarded", desk=desk)


def _dealt_with(scene: Scene, reference: str, say: Say) -> Scene:
    """The card's buttons will say what became of it. Without a card on its way, it is only said."""
    if not scene.state.pending:
        scene = scene.say(say, IDLE_MENU)
        return scene if scene.state.asking else resume(scene)
    sent = (*scene.state.sent, *((turn, reference) for turn in scene.state.pending))
    return _next(scene.where(sent=sent[-REMEMBERED:], pending=()), say)


def _next(scene: Scene, say: Say) -> Scene:
    """After *allebei*, the other kind; else the end."""
    proposal = scene.state.proposal
    scene = scene.where(proposal=None, asking=None, changing=False)
    if proposal is None or proposal.then is None:
        return scene.say(say, IDLE_MENU)
    following = _following(scene, proposal, proposal.then)
    return proceed(
        scene.say(say).where(proposal=following),
        Say.of("now-the-other", kind=Say.of(f"kind-{proposal.then}")),
    )


def _following(scene: Scene, proposal: Proposal, kind: str) -> Proposal:
    """The second opening, with what holds for both filled in."""
    forms = (Form.OPENING, Form.DETAILS)
    known = {q.key for form in forms for q in questions_of(form, scene.work_region, kind)} - OWN_TO_EACH
    answers = {
        key: value for key, value in proposal.draft.answers.items() if key in known and value is not None
    }
    return Proposal(Draft({"kind": kind, **answers}), carried=tuple(answers))
