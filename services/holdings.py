"""All that is held on a person, in words and in groups: they may see it at any moment."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import interview
import messages
from interview import Draft, Say
from interview.reading import national
from models import (
    Author,
    CampaignRecipient,
    Carrier,
    ChatMessage,
    Consent,
    Contact,
    Conversation,
    Employer,
    Offer,
    OutboxRow,
    ReceivedUpdate,
    Refusal,
    Region,
    Reminder,
)
from services.campaigns.asking import LABELS
from services.facts import spoken
from services.profiles import profile_of
from services.working_days import AMSTERDAM

Row = tuple[str, str]
MARKUP = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Section:
    """Things that belong together: a heading, and under it groups of labels and values."""

    title: str
    groups: tuple[tuple[Row, ...], ...]


def holdings(session: Session, conversation: Conversation) -> tuple[Section, ...]:
    """What we hold, section by section; one with nothing in it is left out."""
    contact = conversation.contact
    sections = [
        _section("person", [_person(conversation)]),
        *(_of_contact(session, contact) if contact else ()),
        _section("unfinished", _unfinished(conversation)),
        _section("sent", _sent(session, conversation.chat_id)),
        _section("raw", _raw(session, conversation.chat_id)),
    ]
    return tuple(section for section in sections if any(section.groups))


def _of_contact(session: Session, contact: Contact) -> Iterator[Section]:
    yield _section("consent", [_consent(given) for given in contact.consents])
    yield _section("employer", [_employer(contact.employer)] if contact.employer else [])
    yield _section("offers", [_offer(offer) for offer in _all(session, Offer, contact)])
    yield _section("refusals", [_refusal(no) for no in _all(session, Refusal, contact)])
    yield _section("reminders", [_reminder(row) for row in _all(session, Reminder, contact)])
    yield _section("campaigns", [_campaign(row) for row in _all(session, CampaignRecipient, contact)])
    yield _section("messages", [_message(said) for said in _all(session, ChatMessage, contact)])


def _all(session: Session, table: Any, contact: Contact) -> Iterable[Any]:
    return session.scalars(select(table).where(table.contact_id == contact.id).order_by(table.id))


def _person(conversation: Conversation) -> list[Row]:
    contact = conversation.contact
    known = [("telegram", str(conversation.chat_id)), ("last", _moment(conversation.updated_at))]
    if contact is None:
        return _rows(known)
    return _rows(
        [
            ("name", contact.name),
            ("phone", national(contact.phone) if contact.phone else None),
            *known,
            ("since", _moment(contact.created_at)),
            ("stopped", _moment(contact.opted_out_at)),
            ("paused", _day(contact.paused_until)),
            ("again", _day(contact.ask_again_on)),
        ]
    )


def _consent(given: Consent) -> list[Row]:
    return _rows([("version", given.version), ("given", _moment(given.given_at))])


def _employer(employer: Employer) -> list[Row]:
    return _rows(
        [
            ("company", employer.name),
            ("kvk", employer.kvk),
            ("sector", employer.sector.name if employer.sector else None),
            ("postcode", employer.postcode),
            ("town", employer.town),
            ("municipality", employer.municipality.name if employer.municipality else None),
            ("region", employer.region.name),
        ]
    )


def _offer(offer: Offer) -> list[Row]:
    files = "\n".join(file.name for file in offer.attachments) or None
    fixed = [
        ("reference", offer.reference),
        ("state", messages.text(f"status-{offer.state}")),
        ("matchmaker", offer.claimed_by.name if offer.claimed_by else None),
        ("filed", _moment(offer.created_at)),
        ("files", files),
    ]
    return [*_rows(fixed), *_answers(Draft.from_json(offer.details), offer.region)]


def _answers(draft: Draft, region: Region | None) -> list[Row]:
    lines = interview.described(draft, profile_of(region) if region else None)
    return [(spoken(label), spoken(value)) for label, value in lines]


def _refusal(refusal: Refusal) -> list[Row]:
    reason = f"choice-reason-{refusal.reason}"
    return _rows(
        [
            ("when", _moment(refusal.at)),
            ("reason", messages.text(reason) if messages.exists(reason) else refusal.reason),
            ("note", refusal.note or None),
            ("again", _day(refusal.ask_again_on)),
        ]
    )


def _reminder(row: Reminder) -> list[Row]:
    name = messages.text(f"reminders-kind-{row.kind.replace('_', '-')}")
    about = row.offer.reference if row.offer else None
    return _rows([("when", _moment(row.sent_at or row.due_at)), ("text", name), ("reference", about)])


def _campaign(row: CampaignRecipient) -> list[Row]:
    """What was asked by a campaign, and what was answered; of one that did not ask, only what it was."""
    answer = messages.text(LABELS[row.answer]) if row.answer else None
    return _rows([("when", _moment(row.sent_at)), ("text", row.campaign.words), ("answer", answer)])


def _message(said: ChatMessage) -> list[Row]:
    by = messages.text(f"export-by-{said.author}")
    who = said.user.name if said.author is Author.COLLEAGUE and said.user else by
    return _rows([("when", _moment(said.at)), ("by", who), ("text", said.text)])


def _unfinished(conversation: Conversation) -> list[list[Row]]:
    """Openings that were begun and not sent."""
    state = interview.State.from_json(conversation.state)
    begun = [state.proposal, *state.saved] if state.proposal else list(state.saved)
    return [_answers(proposal.draft, None) for proposal in begun]


def _sent(session: Session, chat_id: int) -> list[list[Row]]:
    """What the bot wrote in this chat, as far as it is still kept."""
    statement = select(OutboxRow).where(
        OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.recipient == str(chat_id)
    )
    rows = session.scalars(statement.order_by(OutboxRow.id))
    return [
        _rows([("when", _moment(row.created_at)), ("text", _plain(row.payload["text"]))])
        for row in rows
        if "text" in row.payload
    ]


def _raw(session: Session, chat_id: int) -> list[list[Row]]:
    """What came in, as it came, as far as it is still kept."""
    statement = select(ReceivedUpdate).where(ReceivedUpdate.chat_id == chat_id)
    rows = session.scalars(statement.order_by(ReceivedUpdate.update_id))
    return [_rows([("when", _moment(row.received_at)), ("text", str(row.raw))]) for row in rows]


def _section(name: str, groups: Iterable[list[Row]]) -> Section:
    return Section(messages.text(f"export-{name}"), tuple(tuple(group) for group in groups))


def _rows(values: Iterable[tuple[str, str | None]]) -> list[Row]:
    """Labels in Dutch with the values that there are."""
    return [(messages.text(f"export-label-{name}"), value) for name, value in values if value]


def _moment(at: dt.datetime | None) -> str | None:
    return spoken(Say.of("export-moment", at=at.astimezone(AMSTERDAM))) if at else None


def _day(day: dt.date | None) -> str | None:
    return messages.text("offers-day", day=day) if day else None


def _plain(text: str) -> str:
    return unescape(MARKUP.sub("", text))
