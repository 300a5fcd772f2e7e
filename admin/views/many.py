"""Many openings that one move is made with: as they were seen, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable

from flask import flash, request

from messages import text
from models import Offer
from services.takeovers import references
from services.together import Outcome


def lines_of(offers: Iterable[Offer]) -> dict[Offer, int]:
    """The latest line of each now."""
    return {offer: offer.events[-1].id for offer in offers}


def seen_lines() -> dict[str, int]:
    """By reference: the latest line on the page that the form stood on."""
    given = (plek.rpartition(":") for plek in request.form.getlist("plek"))
    return {reference: int(line) for reference, _, line in given if line.isascii() and line.isdigit()}


def say_many(done: str, left: str, outcome: Outcome, **arguments: str) -> None:
    """What was done, and what was not."""
    if outcome.done:
        flash(text(done, count=len(outcome.done), **arguments), "success")
    if outcome.left:
        flash(text(left, count=len(outcome.left), references=references(outcome.left)), "warning")
