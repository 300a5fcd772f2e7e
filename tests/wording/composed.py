"""Which ids each pattern in our code stands for. A pattern without a line here fails the test."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from admin.forms.questions import AnswerKind
from admin.queries.campaign_recipients import Which
from admin.queries.lesson_filter import Verdict, Whose
from admin.queries.offer_filter import Age, Order
from admin.queries.report_period import LAST_MONTH, LAST_QUARTER, LAST_YEAR, THIS_YEAR
from admin.views import rooms
from admin.views.together import MOVES as TOGETHER
from admin.wording.audit import COLUMNS, PAGES, PARTS
from admin.wording.campaign_numbers import COLUMNS as PEOPLE_COLUMNS
from admin.wording.comparison import ORDERS
from admin.wording.lesson_file import COLUMNS as OF_LESSONS
from admin.wording.offer_file import COLUMNS as FILE_COLUMNS
from admin.wording.region_map import Shown
from bot.client import COMMANDS
from demo.people import PEOPLE
from interview.inputs import OddKind
from interview.own_words import Place
from interview.questions.catalogue import FIXED
from interview.questions.question import Form, Reading
from interview.questions.refusal import REASONS, UNSAID
from interview.reading.kvk import KvkProblem
from interview.replies import Share
from models import (
    Action,
    Author,
    CampaignAnswer,
    CampaignState,
    CancelReason,
    Carrier,
    Channel,
    Delivery,
    Did,
    Guide,
    OfferKind,
    OfferState,
    Outcome,
    Pillar,
    Priority,
    RecipientState,
    ReminderKind,
    ReminderState,
    RoleName,
    SkipReason,
    Support,
    Why,
)
from services.campaigns.audience import Offered
from services.discretion import Flaw, Trace
from services.lessons import Learned
from services.moves import ClosingReason, Means
from services.own_texts import Flaw as TextFlaw
from services.retrying import Hindrance
from tests.wording.kinds import kinds

KEYS = ("sheet", "search", "rooms", "list", "claim", "call", "log", "plan", "write")
ERRORS = ("400", "403", "404", "405", "413", "415", "429", "500", "csrf", "csrf-stranger", "locked")
FIGURES = ("new", "late", "mine-late", "mine-today", "mine", "late-elsewhere", "left")
EXPORTED = (
    *(
        "campaigns",
        "consent",
        "employer",
        "messages",
        "offers",
        "person",
        "raw",
        "refusals",
        "reminders",
        "sent",
    ),
    "unfinished",
)
LABELS = (
    *(
        "again",
        "answer",
        "by",
        "company",
        "filed",
        "files",
        "given",
        "kvk",
        "last",
        "matchmaker",
        "municipality",
    ),
    *("name", "note", "paused", "phone", "postcode", "reason", "reference", "region", "sector", "since"),
    *("answer", "state", "stopped", "telegram", "text", "town", "version", "when"),
)
STATEMENT = ("goal", "done", "state", "report")
LIVE = ("new", "claimed", "in_contact", "candidate_proposed", "trial")
WITH_SUBJECT = (
    *(
        "offers-changed",
        "offers-filled",
        "offers-forgotten",
        "offers-handed",
        "offers-left",
        "offers-released",
    ),
    "offers-withdrawn",
)


def dashed(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(value.replace("_", "-") for value in values)


VALUES: Mapping[str, type[StrEnum] | Iterable[str]] = {
    "alike-why-*": Why,
    "audit-column-*": COLUMNS,
    "audit-did-*": dashed(Did),
    "audit-page-*": dashed(page.replace(".", "-") for page in PAGES),
    "audit-part-*": PARTS,
    "audit-step-*": ("password",),
    "bot-command-*": COMMANDS,
    "*-subject": WITH_SUBJECT,
    "campaign-about-*": CampaignState,
    "campaign-offered-*": Offered,
    "campaign-file-*": PEOPLE_COLUMNS,
    "campaign-reason-*": dashed(SkipReason),
    "campaign-state-*": CampaignState,
    "campaign-turn-*": RecipientState,
    "campaign-which-*": Which,
    "campaign-trace-*": [trace for trace in Trace if trace is not Trace.NAME],
    "choice-reason-*": [*(option.value for option in REASONS), UNSAID],
    "deliveries-carrier-*": Carrier,
    "deliveries-error-*": ("address", "mail"),
    "deliveries-hindrance-*": Hindrance,
    "deliveries-kind-*": (*kinds(), "other"),
    "deliveries-lane-*": [priority.name.lower() for priority in Priority],
    "deliveries-prospect-*": Hindrance,
    "deliveries-program-*": ("receive", "sender", "clock"),
    "demo-role-*": {person.role for person in PEOPLE},
    "expected-*": [reading for reading in Reading if reading is not Reading.KVK],
    "expected-kvk-*": KvkProblem,
    "export-*": EXPORTED,
    "export-by-*": Author,
    "export-label-*": LABELS,
    "kind-*": (*OfferKind, "unknown"),
    "lesson-column-*": OF_LESSONS,
    "lesson-pillar-*": Pillar,
    "lesson-pillar-*-long": Pillar,
    "lesson-verdict-*": [verdict.name.lower() for verdict in Verdict],
    "lesson-was-*": dashed(name for name in Learned.__dataclass_fields__),
    "lessons-whose-*": Whose,
    "mail-message-subject*": ("", "-general"),
    "menu-*": ("start", "nieuw", "plekken", "profiel", "vergeet", "weer"),
    "odd-*": (*OddKind, "emoji"),
    "offer-author-*": Author,
    "offer-event-*": (*dashed(Action), "corrected"),
    "offer-from-*": Channel,
    "offer-log-means-*": Means,
    "offers-file-*": FILE_COLUMNS,
    "offers-list-*": ("mine", "late"),
    "offers-list-age-*": Age,
    "offers-list-caption-*": Order,
    "offers-list-order-*": Order,
    **{f"together-{part}-*": dashed(TOGETHER.values()) for part in ("do", "done", "lead", "press", "what")},
    "offers-closing-*": dashed(ClosingReason),
    "offers-status-*": dashed(state for state in OfferState if state is not OfferState.NEW),
    "offers-summary-*": OfferKind,
    "panel-accessibility-*": STATEMENT,
    "panel-accessibility-*-text": STATEMENT,
    "panel-error-*": ERRORS,
    "panel-error-*-help": ERRORS,
    "panel-role-*": RoleName,
    "pipeline-guide-*": Guide,
    "pipeline-note-*": Trace,
    "pipeline-outcome-*": dashed(Outcome),
    "pipeline-reference-*": (*Flaw, *Trace),
    "pipeline-support-*": dashed(Support),
    "region-text-*": (*Place, *TextFlaw),
    "region-answer-*": dashed(AnswerKind),
    "region-role-*": RoleName,
    "reminder-delivery-chat-*": Delivery,
    "reminder-delivery-mail-*": Delivery,
    "reminder-kind-*": dashed(ReminderKind),
    "reminder-reason-*": dashed(CancelReason),
    "campaigns-thanks-*": dashed(CampaignAnswer),
    "reminder-state-*": ReminderState,
    "reminder-until-*": dashed(ReminderKind),
    "reminder-why-*": dashed(ReminderKind),
    "reminders-kind-*": dashed(ReminderKind),
    "report-column-*": ORDERS,
    "report-map-*": Shown,
    "report-map-lead-*": Shown,
    "report-map-none-*": Shown,
    "report-map-says-*": Shown,
    "report-period-*": (THIS_YEAR, LAST_YEAR, LAST_MONTH, LAST_QUARTER),
    "guide-room-*": tuple(room.endpoint.replace("_", "-") for room in rooms() if room.in_navigation),
    "guide-state-*": dashed(OfferState),
    "keys-*": KEYS,
    "rooms-about-*": dashed(OfferState),
    "rooms-kind-*": OfferKind,
    "rooms-next-*": dashed(LIVE),
    "rooms-state-*": dashed(OfferState),
    "share-*": Share,
    "status-*": OfferState,
    "talk-fate-*": Delivery,
    "worklist-*": ("my-late", "my-today", "my-employer", "my-rest"),
    "worklist-count-*": FIGURES,
}
QUESTIONS = ("ask-*", "label-*", "hint-*", "choice-*", "choice-*-*")
"""Made of the key of a question, as interview/questions/question.py says."""
NO_MESSAGE = ("foto-*", "gesprek-*", "my-*", "*-error", "*-help", "*-text")
"""Names of files and ids in a page."""


def composed() -> frozenset[str]:
    """Every id that some pattern makes."""
    made = {pattern.replace("*", value) for pattern, values in VALUES.items() for value in values}
    return frozenset(made | set(_of_questions()))


def of_moment(values: Iterable[str]) -> frozenset[str]:
    """Ids of buttons that a question offers by the moment, when code somewhere has them among `values`."""
    return frozenset(f"choice-{key}-{value}" for key in FIXED for value in values)


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
