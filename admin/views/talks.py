"""A conversation as a page shows it, and a message in it that is sent once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import flash, url_for

from admin.queries.conversations import Exchange, exchange_about, general_exchange
from admin.sessions import now, scoped
from admin.wording.conversations import Said, conversation
from messages import text
from models import ChatMessage, Contact, Offer
from services.replies import resend


@dataclass(frozen=True)
class Talk:
    """Its lines, where they are kept up to date, and where the company's files and new tries are."""

    lines: list[Said]
    company: int | None
    source: str
    again: Callable[[int], str]


def talk_about(offer: Offer) -> Talk:
    """With the contact of this opening."""

    def again(message: int) -> str:
        return url_for("offers.resend", reference=offer.reference, message=message)

    source = url_for("offers.conversation", reference=offer.reference)
    return _talk(exchange_about(scoped(), offer), offer.employer_id, source, again)


def talk_with(contact: Contact) -> Talk:
    """With this person, about no opening."""
    company, person = contact.employer_id, contact.id

    def again(message: int) -> str:
        return url_for("employers.resend", key=company, person=person, message=message)

    source = url_for("employers.conversation", key=company, person=person)
    return _talk(general_exchange(scoped(), contact), company, source, again)


def send_again(message: ChatMessage) -> None:
    """A message that failed on its way once more, and a sentence that says so for the next page."""
    done = resend(scoped(), message, now())
    flash(text("talk-sent-again" if done else "talk-not-again"), "success" if done else "info")


def _talk(exchange: Exchange, company: int | None, source: str, again: Callable[[int], str]) -> Talk:
    return Talk(conversation(exchange, now()), company, source, again)
