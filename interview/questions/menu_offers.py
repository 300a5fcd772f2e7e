"""The buttons of the menus that depend on the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview.context import Opening
from interview.described import kind_name
from interview.questions.details import DETAILS
from interview.questions.employer import EMPLOYER
from interview.questions.menu_facts import listed, most_left, places_of, subject_of
from interview.questions.opening import OPENING
from interview.questions.own import own_questions
from interview.questions.question import Option, Question
from interview.replies import Say
from interview.shown import label_of
from interview.state import Proposal

if TYPE_CHECKING:
    from interview.scene import Scene

KEPT = 5
"""With as many saved openings, one is finished or thrown away before another is begun."""
LEFT = 5
"""Numbers on buttons; a higher one is typed."""
LABEL = 48
"""Characters of a person's own words on a button."""

KINDS = (
    Option(
        "leerwerkplek",
        (
            "leerwerkplek",
            "een leerwerkplek",
            "ja een leerwerkplek",
            "leerwerk",
            "leerplek",
            "leerwerkbaan",
            "bbl",
        ),
        Say.of("kind-leerwerkplek"),
    ),
    Option("basisbaan", ("basisbaan", "een basisbaan", "ja een basisbaan"), Say.of("kind-basisbaan")),
    Option("both", ("allebei", "beide", "ja allebei"), Say.of("choice-main-both")),
    Option("explain", ("wat houdt dat in", "wat is dat", "uitleg"), Say.of("choice-main-explain")),
)

SEND = Option("send", ("versturen", "verstuur", "ja", "ja versturen", "klopt", "ok"))
MORE = Option("more", ("meer vertellen", "meer", "ik wil meer vertellen"))
CHANGE = Option("change", ("iets veranderen", "veranderen", "wijzigen", "aanpassen"))
SAVE = Option("save", ("bewaren", "later", "bewaren voor later", "opslaan"))
SUBMIT_CHANGE = Option(
    "send", ("wijziging doorgeven", "doorgeven", "ja", "klopt"), Say.of("choice-review-send-change")
)
CANCEL = Option("cancel", ("niet wijzigen", "annuleren", "toch niet"))


def review(scene: Scene) -> tuple[Option, ...]:
    """What can be done with the card: of a new opening, or of one that was sent before."""
    if scene.state.proposal and scene.state.proposal.reference:
        return (SUBMIT_CHANGE, CHANGE, MORE, CANCEL)
    return (SEND, MORE, CHANGE, SAVE)


def kinds(scene: Scene) -> tuple[Option, ...]:
    """The kinds of opening: of one in hand it is one of the two."""
    return KINDS[:2] if scene.state.proposal else KINDS


def saved(scene: Scene) -> tuple[Option, ...]:
    """Each opening that was saved, a new one, or none of them."""
    kept = scene.state.saved
    going_on = tuple(_saved(number, proposal) for number, proposal in enumerate(kept))
    new = (Option("new", ("nieuwe plek", "een nieuwe plek", "nieuw")),) if len(kept) < KEPT else ()
    words = ("weggooien", "alles weggooien")
    discard = Option("discard", words, Say.of("choice-resume-discard", count=len(kept)))
    return (*going_on, *new, discard)


def answered(scene: Scene) -> tuple[Option, ...]:
    """Each question about the opening in hand, so that its answer can be changed."""
    own = own_questions(scene.work_region, scene.kind)
    fixed = tuple(q for q in (*OPENING, *DETAILS) if q.only in (None, scene.kind))
    sent = {"files"} if scene.state.proposal and scene.state.proposal.draft.files else set()
    answers = tuple(_picked(q) for q in (*fixed, *own) if q.key in {*scene.answers, *sent})
    return (Option("kind", ("soort plek", "soort"), Say.of("label-kind")), *answers)


def employer(scene: Scene) -> tuple[Option, ...]:
    """Each question about the employer, so that its answer can be changed."""
    return tuple(_picked(q) for q in EMPLOYER if q.key in scene.state.employer and q.key != "region")


def openings(scene: Scene) -> tuple[Option, ...]:
    """A button for each live opening; one that has ended is only named by typing."""
    return tuple(_opening(number, one) for number, one in enumerate(listed(scene), 1))


def opening(scene: Scene) -> tuple[Option, ...]:
    """What can be done with one opening; nothing but going back when it has ended."""
    found = subject_of(scene)
    back = Option("back", ("terug", "terug naar de lijst"))
    if found is None or not found.live:
        return (back,)
    change = Option("change", ("veranderen", "iets veranderen", "wijzigen"))
    filled = Option("filled", ("vervuld", "plek is vervuld", "de plek is vervuld"))
    withdraw = Option("withdraw", ("intrekken", "plek intrekken"))
    return (change, filled, withdraw, back)


def filled(scene: Scene) -> tuple[Option, ...]:
    """All of it; of several places perhaps only a part."""
    if places_of(subject_of(scene)) == 1:
        return (Option("yes", ("ja", "ja vervuld", "vervuld", "ja dat klopt", "ok")),)
    words = ("ja", "alle plekken", "alle", "allemaal", "alles", "ja alle plekken", "ja allemaal")
    part = ("een deel", "deel", "gedeeltelijk", "niet allemaal", "nog niet allemaal", "nee een deel")
    return (Option("yes", words, Say.of("choice-filled-all")), Option("part", part))


def left(scene: Scene) -> tuple[Option, ...]:
    """How many places may be left when some are taken."""
    fewer = range(1, min(most_left(subject_of(scene)), LEFT) + 1)
    return tuple(Option(str(n), (str(n),), str(n), n) for n in fewer)


def _saved(number: int, proposal: Proposal) -> Option:
    title = _clipped(str(proposal.draft.answers.get("work", "")))
    kind = kind_name(proposal.draft)
    label = Say.of("choice-resume-go-on", kind=kind, title=title) if title else kind
    words = (f"{proposal.draft.answers.get('kind')} {title}".strip(), *((title,) if title else ()))
    return Option(f"p{number}", words, label)


def _picked(question: Question) -> Option:
    return Option(
        question.key, question.names, _clipped(question.text) if question.text else label_of(question)
    )


def _opening(number: int, found: Opening) -> Option:
    title = _clipped(found.draft.title)
    label = f"{found.reference} {title}"
    return Option(found.reference, (found.reference, title, label, str(number)), label, hidden=not found.live)


def _clipped(text: str) -> str:
    return text if len(text) <= LABEL else text[: LABEL - 1] + "…"
