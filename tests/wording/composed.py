"""Which ids each pattern in our code stands for. A pattern without a line here fails the test."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from bot.client import COMMANDS
from demo.people import PEOPLE
from interview.inputs import OddKind
from interview.questions.catalogue import FIXED
from interview.questions.question import Form, Reading
from interview.reading.kvk import KvkProblem
from interview.replies import Share
from models import Action, Channel, OfferKind, OfferState, RoleName
from services.moves import ClosingReason, Means

ERRORS = ("400", "403", "404", "405", "413", "429", "500", "csrf")
FIGURES = ("new", "late", "mine", "late-elsewhere")
LIVE = ("new", "claimed", "in_contact", "candidate_proposed", "trial")
MAILED = (
    *("offer-new", "offer-claimed", "offer-news", "interview", "message"),
    *("link", "attachment", "other"),
)


def dashed(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(value.replace("_", "-") for value in values)


VALUES: Mapping[str, type[StrEnum] | Iterable[str]] = {
    "bot-command-*": COMMANDS,
    "deliveries-kind-*": MAILED,
    "demo-role-*": {person.role for person in PEOPLE},
    "expected-*": [reading for reading in Reading if reading is not Reading.KVK],
    "expected-kvk-*": KvkProblem,
    "kind-*": (*OfferKind, "unknown"),
    "menu-*": ("start", "nieuw", "plekken", "profiel"),
    "odd-*": (*OddKind, "emoji"),
    "offer-event-*": dashed(Action),
    "offer-from-*": Channel,
    "offer-log-means-*": Means,
    "offers-closing-*": dashed(ClosingReason),
    "offers-summary-*": OfferKind,
    "panel-error-*": ERRORS,
    "panel-error-*-help": ERRORS,
    "panel-role-*": RoleName,
    "rooms-about-*": dashed(OfferState),
    "rooms-kind-*": OfferKind,
    "rooms-next-*": dashed(LIVE),
    "rooms-state-*": dashed(OfferState),
    "share-*": Share,
    "status-*": OfferState,
    "worklist-count-*": FIGURES,
}
QUESTIONS = ("ask-*", "label-*", "hint-*", "choice-*", "choice-*-*")
"""Made of the key of a question, as interview/questions/question.py says."""
NO_MESSAGE = ("foto-*",)
"""Names of files and the like."""


def composed() -> frozenset[str]:
    """Every id that some pattern makes."""
    made = {pattern.replace("*", value) for pattern, values in VALUES.items() for value in values}
    return frozenset(made | set(_of_questions()))


def _of_questions() -> Iterator[str]:
    for question in FIXED.values():
        yield f"ask-{question.key}"
        if question.form is not Form.MENU:
            yield f"label-{question.key}"
        if question.hint:
            yield f"hint-{question.key}"
        for option in question.options:
            if option.label is None:
                yield f"choice-{question.key}-{option.value}"
