"""A conversation as a page shows it, and a message in it that is sent once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import abort, flash, request, url_for

from admin.forms.reply import ReplyForm
from admin.queries.conversations import Exchange, exchange_about, general_exchange
from admin.sessions import colleague, now, scoped
from admin.wording.conversations import Said, conversation
from messages import text
from models import ChatMessage, Contact, Offer
from services.canned_answers import canned_answers, filled
from services.replies import may_be_written, resend


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


@dataclass(frozen=True)
class Ready:
    """An answer of the region as this colleague would send it now."""

    key: int
    title: str
    text: str


def ready_answers(contact: Contact, offer: Offer | None = None) -> list[Ready]:
    """What this colleague may put into a message to this person with one press."""
    subject = offer or contact.employer
    if subject is None:
        return []
    region = subject.region
    user, kept = colleague(), canned_answers(scoped(), region)
    return [Ready(one.id, one.title, filled(one.text, contact, offer, user, region)) for one in kept]


def composed(form: ReplyForm, answers: list[Ready]) -> ReplyForm:
    """The form with the chosen answer after what was typed; nothing is sent yet."""
    key = request.form.get("answer", type=int)
    chosen = next((answer for answer in answers if answer.key == key), None) or abort(404)
    form.text.data = f"{form.text.data}\n\n{chosen.text}".strip()
    form.text.render_kw = {**form.text.render_kw, "data-focus": True, "autofocus": True}
    return form


def written(form: ReplyForm, contact: Contact | None, write: Callable[[], object]) -> tuple[str, str]:
    """What to say, and as what kind of sentence, after a message was written: once, however often sent."""
    if not may_be_written(contact):
        return text("offer-conversation-closed"), "error"
    if not form.is_first_press(form.text.data):
        return text("talk-sent-before"), "info"
    write()
    return text("offer-reply-sent"), "success"


def send_again(message: ChatMessage) -> None:
    """A message that failed on its way once more, and a sentence that says so for the next page."""
    done = resend(scoped(), message, now())
    flash(text("talk-sent-again" if done else "talk-not-again"), "success" if done else "info")


def _talk(exchange: Exchange, company: int | None, source: str, again: Callable[[int], str]) -> Talk:
    return Talk(conversation(exchange, now()), company, source, again)
