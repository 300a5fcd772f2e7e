"""The shape of an example: an employer, an opening, and what was done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models import Action, OfferKind
from services.moves import ClosingReason, Means


@dataclass(frozen=True)
class Company:
    """An employer and who speaks for it; `municipality` is a CBS code."""

    name: str
    sector: str
    postcode: str
    town: str
    municipality: str
    contact: str
    phone: str
    kvk: str | None = None


@dataclass(frozen=True)
class Step:
    """Something done to an opening, so many days after it was filed."""

    day: int
    action: Action
    note: str = ""
    code: Means | ClosingReason | None = None
    candidate: str = ""
    """The region's own reference of who starts, when somebody does."""


@dataclass(frozen=True)
class Story:
    """One opening: filed so many days ago, and what became of it."""

    days_ago: int
    company: Company
    kind: OfferKind
    work: str
    places: int
    hours: tuple[int, int]
    starts_in: int
    """Days from today to the first working day."""
    by: str = ""
    """The colleague who works on it, by mailbox; nobody yet when empty."""
    steps: tuple[Step, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict)
    """Further answers, as the interview keeps them."""


RECOGNISED = {"sbb": "yes", "level": "2", "guide": "colleague", "dutch": "little", "transport": "yes"}
NOT_RECOGNISED = {"sbb": "no", "level": "any", "guide": "several", "dutch": "little"}
ADAPTED = {"adaptable": "tasks", "guide": "colleague", "dutch": "none", "physical": "light", "shifts": "day"}
IN_CONSULTATION = {"adaptable": "all", "guide": "help", "dutch": "little", "transport": "partly"}


def claim(day: int) -> Step:
    return Step(day, Action.CLAIM)


def call(day: int, note: str) -> Step:
    return Step(day, Action.LOG_CONTACT, note, Means.PHONE)


def visit(day: int, note: str) -> Step:
    return Step(day, Action.LOG_CONTACT, note, Means.VISIT)


def close(day: int, code: ClosingReason, note: str) -> Step:
    return Step(day, Action.CLOSE, note, code)
