"""Through the forms, question by question: who you are, the opening, more about it, why not."""

from __future__ import annotations

from dataclasses import replace

from interview.asking import ask, open_question, resume_asking
from interview.context import RegionProfile
from interview.dates import later_day
from interview.effects import Refuse, Register
from interview.path import unanswered
from interview.questions.catalogue import question_of
from interview.questions.facts import preset_sector
from interview.questions.question import Form, Question
from interview.questions.refusal import OTHER
from interview.replies import Say
from interview.scene import Scene
from interview.sheets import without_answers
from interview.shown import label_of, shown
from interview.state import Proposal

UNKNOWN_SECTOR = "anders"
IDLE_MENU = ("nieuw", "plekken")


def proceed(scene: Scene, lead: Say | None = None) -> Scene:
    """What comes next for this employer: consent, who they are, the opening in hand, else *the* question."""
    if scene.state.consent is None:
        return ask(scene, "consent", lead=lead)
    scene = with_preset_sector(with_preset_employer(scene))
    if question := unanswered(scene, Form.EMPLOYER):
        return ask(scene, question.key, lead=lead)
    return _registered_on(register(scene), lead)


def register(scene: Scene) -> Scene:
    """Who the employer is, told to the host whenever that isn't what it was told before."""
    employer = scene.state.employer
    if scene.state.registered == employer:
        return scene
    place = employer["place"]
    effect = Register(
        company=employer["company"],
        contact=employer["contact"],
        municipality=place["municipality"],
        postcode=place.get("postcode"),
        town=place.get("town"),
        sector=employer.get("sector") or UNKNOWN_SECTOR,
        phone=employer.get("phone"),
        kvk=employer.get("kvk"),
    )
    return scene.do(effect).where(registered=dict(employer))


def resume(scene: Scene, lead: Say | None = None) -> Scene:
    """Back to the question that was left for a command; nothing when there was none."""
    aside = scene.state.aside
    scene = scene.where(aside=None, asking=None)
    if aside and question_of(scene, aside.question):
        return resume_asking(scene, aside, lead)
    return proceed(scene, lead) if unfinished(scene) else scene


def leave(scene: Scene) -> Scene:
    """Out of a command's menu: back to what was open, else a word on what can be done."""
    back = resume(scene)
    return back if back.state.asking else back.say(Say.of("what-next"), ("nieuw",))


def unfinished(scene: Scene) -> bool:
    """Whether something was begun that waits for its next question."""
    state = scene.state
    return (
        state.consent is None or not state.is_registered or state.proposal is not None or bool(state.refusal)
    )


def repeat(scene: Scene, lead: Say | None = None) -> Scene:
    """The open question in full once more, buttons and all; else what was left for a command."""
    asking = scene.state.asking
    if asking is None:
        return resume(scene, lead)
    if open_question(scene):
        return resume_asking(scene, asking, lead)
    return proceed(scene.where(asking=None, changing=False), lead)


def after_details(scene: Scene) -> Scene:
    """The next of the additional questions, then the overview."""
    question = unanswered(scene, Form.DETAILS)
    return ask(scene, question.key) if question else ask(scene, "review")


def shelve(scene: Scene) -> Scene:
    """The opening in hand put away to be resumed; an empty one is let go."""
    proposal = scene.state.proposal
    saved = scene.state.saved
    if proposal and proposal.has_content:
        saved = (*saved, proposal)
    return scene.where(
        proposal=None,
        saved=saved,
        asking=None,
        aside=None,
        changing=False,
        refusal={},
        pending=(),
        offered=(),
    )


def idle(scene: Scene, say: Say) -> Scene:
    """A last word, with what can be done next; then back to what was left, if anything was."""
    scene = scene.say(say, IDLE_MENU)
    return resume(scene)


def _registered_on(scene: Scene, lead: Say | None) -> Scene:
    if scene.state.refusal:
        return refuse_on(scene)
    if scene.state.proposal:
        question = unanswered(scene, Form.OPENING)
        return ask(scene, question.key if question else "review", lead=lead)
    return ask(scene, "resume" if scene.state.saved else "main", lead=lead)


def refuse_on(scene: Scene) -> Scene:
    """The next question of *nu niet*, or its end."""
    if question := unanswered(scene, Form.REFUSAL):
        return ask(scene, question.key)
    refusal, today = scene.state.refusal, scene.interview.today
    day = later_day(refusal["again"], today)
    scene = scene.do(Refuse(str(refusal["reason"]), str(refusal.get("note") or ""), day)).where(refusal={})
    thanks = Say.of("refused-until", day=day) if day else Say.of("refused")
    return scene.say(thanks, IDLE_MENU)


def own_reason(scene: Scene, words: str) -> Scene:
    """A reason in somebody's own words instead of one of the list."""
    return refuse_on(scene.where(refusal={**scene.state.refusal, "reason": OTHER, "note": words}))


def with_preset_employer(scene: Scene) -> Scene:
    """What a colleague typed in taken over and shown, so that it is not asked again."""
    known = scene.interview.preset.employer
    if not known or scene.state.employer or scene.state.registered:
        return scene
    scene = scene.where(employer=dict(known))
    questions = (question_of(scene, key) for key in known if key != "region")
    lines = (_noted(scene, question) for question in questions if question)
    return scene.say(Say.of("preset-known", lines=tuple(lines)))


def _noted(scene: Scene, question: Question) -> Say:
    value = scene.state.employer[question.key]
    answer = shown(question, value, question.offers(scene))
    return Say.of("noted", label=label_of(question), answer=answer)


def with_preset_sector(scene: Scene) -> Scene:
    """The sector that the invitation names taken over and shown, as soon as the region is sure."""
    code, region = preset_sector(scene), scene.company_region
    employer = scene.state.employer
    if code is None or region is None or "region" not in employer or "sector" in employer:
        return scene
    kept = scene.where(employer={**employer, "sector": code})
    return kept.say(Say.of("noted", label=Say.of("label-sector"), answer=_sector_name(region, code)))


def _sector_name(region: RegionProfile, code: str) -> str:
    return next(sector.name for sector in region.sectors if sector.code == code)


def tell_more(scene: Scene) -> Scene:
    """The additional questions that have no answer yet; those that were skipped come by again."""
    skipped = tuple(key for key, value in scene.answers.items() if value is None)
    return after_details(without_answers(scene, Form.DETAILS, skipped))


def with_kind(scene: Scene, kind: str, then: str | None) -> Scene:
    """An opening of this kind in hand; answers given already are kept."""
    proposal = scene.state.proposal or Proposal()
    draft = proposal.draft.with_answer("kind", kind)
    return scene.where(proposal=replace(proposal, draft=draft, then=then))
