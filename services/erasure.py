"""Forgetting a person: everything that says who they are goes, and their openings stay as numbers.

What was said of an opening in free words may name somebody, so those words go too, and a company that has
nobody left is let go: it may be one person's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import ColumnElement, Text, cast, delete, or_, select, update
from sqlalchemy.orm import Session

import messages
from models import (
    Action,
    Actor,
    Attachment,
    Carrier,
    Channel,
    ChatMessage,
    Contact,
    Conversation,
    Delivery,
    Employer,
    Handling,
    Invitation,
    Lesson,
    Offer,
    OfferEvent,
    OutboxRow,
    Placement,
    ReceivedUpdate,
    Refusal,
    Reminder,
)
from models.database import change_rows
from services.campaigns.forgetting import forget_recipient
from services.cards import CARD, GONE, refresh_cards
from services.employers import let_go
from services.forwarding import tell_colleague
from services.house import KnowsPanel
from services.letters import Letter
from services.outbox import HTML, About
from services.saved_filters import forget_names
from services.teams import in_charge
from services.working_days import today

FAREWELL = "farewell"
"""The kind of the last message to somebody who is forgotten: it goes out, and then its row goes too."""


def erase(session: Session, conversation: Conversation, house: KnowsPanel, now: dt.datetime) -> None:
    """This person is forgotten, at once and everywhere; who works on their openings hears that those end."""
    chat_id, contact, invitation = conversation.chat_id, conversation.contact, conversation.invitation_id
    _forget_chat(session, chat_id)
    change_rows(session, delete(Conversation).where(Conversation.chat_id == chat_id))
    if contact is None:
        return
    offers = list(session.scalars(select(Offer).where(Offer.contact_id == contact.id)))
    _forget_words(session, contact.id, [offer.id for offer in offers])
    _forget_posts(session, offers)
    forget_recipient(session, contact.id)
    companies = {offer.employer_id for offer in offers} | {contact.employer_id}
    theirs = select(Employer).where(Employer.id.in_(companies)).order_by(Employer.id)
    names = [contact.name or "", *(company.name for company in session.scalars(theirs))]
    if _is_only_contact(session, contact):
        change_rows(session, update(Invitation).where(Invitation.id == invitation).values(company=None))
    for offer in offers:
        _make_anonymous(offer)
    session.flush()
    change_rows(session, delete(Contact).where(Contact.id == contact.id))
    session.expire_all()
    for company in session.scalars(theirs):
        let_go(session, company)
    forget_names(session, names)
    for offer in offers:
        _take_leave(session, offer, house, now)


def forget_stranger(session: Session, conversation: Conversation) -> None:
    """Nothing stays of what was said in this chat; the row of the conversation does, to keep quiet by.

    A person of whom more is known than that they once agreed is not forgotten in passing.
    """
    contact, invitation = conversation.contact, conversation.invitation
    conversation.invitation = None
    if contact is None and invitation:
        _forget_expected(session, invitation)
    _forget_chat(session, conversation.chat_id)
    if contact and contact.employer is None:
        conversation.contact = None
        session.flush()
        change_rows(session, delete(Contact).where(Contact.id == contact.id))
        session.expire_all()
    session.flush()


def _forget_expected(session: Session, invitation: Invitation) -> None:
    """Whom a colleague typed in, and who says no at the door; not whoever came in by the link before."""
    expected = Contact.id == invitation.contact_id, Contact.chat_id.is_(None)
    people = session.execute(select(Contact.id, Contact.name).where(*expected)).all()
    for contact_id, _ in people:
        forget_recipient(session, contact_id)
        change_rows(session, delete(Contact).where(Contact.id == contact_id))
    forget_names(session, [name or "" for _, name in people])


def forget_farewells(session: Session, *which: ColumnElement[bool]) -> None:
    """Away with last messages that are no longer on their way: they say in which chat somebody was."""
    done = OutboxRow.kind == FAREWELL, OutboxRow.state != Delivery.QUEUED
    change_rows(session, delete(OutboxRow).where(*done, *which))


def _forget_chat(session: Session, chat_id: int) -> None:
    """What came from this chat, and what went to it."""
    to_them = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.recipient == str(chat_id)
    change_rows(session, delete(OutboxRow).where(*to_them))
    came = update(ReceivedUpdate).where(ReceivedUpdate.chat_id == chat_id)
    change_rows(session, came.values(raw={}, chat_id=None, error="", handling=Handling.DONE))


def _forget_words(session: Session, contact_id: int, offers: Collection[int]) -> None:
    """Free words, files and messages, and which opening a lesson came from.

    With the contact's own row the rest goes by the database's cascades.
    """
    said = select(ChatMessage.id).where(ChatMessage.contact_id == contact_id)
    sent_along = or_(Attachment.offer_id.in_(offers), Attachment.chat_message_id.in_(said))
    change_rows(session, delete(Attachment).where(sent_along))
    change_rows(session, update(OfferEvent).where(OfferEvent.offer_id.in_(offers)).values(why=""))
    change_rows(
        session, update(Lesson).where(Lesson.offer_id.in_(offers)).values(offer_id=None, event_id=None)
    )
    change_rows(session, update(Placement).where(Placement.offer_id.in_(offers)).values(note=""))
    reminded = update(Reminder).where(Reminder.offer_id.in_(offers))
    change_rows(session, reminded.values(remark="", cancel_note=""))
    change_rows(session, update(Refusal).where(Refusal.contact_id == contact_id).values(note=""))


def _forget_posts(session: Session, offers: Collection[Offer]) -> None:
    """What went to colleagues, of these openings alone or among others; what still waits does not go."""
    mentioned = (cast(OutboxRow.payload, Text).contains(offer.reference) for offer in offers)
    about_them = or_(OutboxRow.offer_id.in_([offer.id for offer in offers]), *mentioned)
    change_rows(session, delete(OutboxRow).where(about_them, OutboxRow.kind.in_((CARD, GONE))))
    stopped = about_them, OutboxRow.state.in_((Delivery.QUEUED, Delivery.FAILED))
    change_rows(session, update(OutboxRow).where(*stopped).values(state=Delivery.CANCELLED))
    change_rows(session, update(OutboxRow).where(about_them).values(payload={}, error=""))


def _is_only_contact(session: Session, contact: Contact) -> bool:
    others = select(Contact.id).where(Contact.employer_id == contact.employer_id, Contact.id != contact.id)
    return session.scalar(others.limit(1)) is None


def _make_anonymous(offer: Offer) -> None:
    """The kind, the numbers, the day and the municipality stay, for the count."""
    offer.title = messages.text("offers-forgotten-title")
    offer.postcode = offer.town = None
    offer.details = {"answers": {"kind": str(offer.kind), "places": offer.places}}


def _take_leave(session: Session, offer: Offer, house: KnowsPanel, now: dt.datetime) -> None:
    """An opening that nobody can be called about is over, and its cards name nobody any more."""
    if offer.allows(Action.WITHDRAW):
        offer.moved(Action.WITHDRAW, Actor(Channel.CHAT), now)
        session.flush()
        _tell_colleagues(session, offer, house, now)
    refresh_cards(session, offer, now)


def _tell_colleagues(session: Session, offer: Offer, house: KnowsPanel, now: dt.datetime) -> None:
    message = "offers-forgotten"
    letter = Letter(
        subject=messages.text(f"{message}-subject", reference=offer.reference),
        sentences=(messages.text(message, reference=offer.reference),),
    )
    body = {"text": messages.html(message, reference=offer.reference), **HTML}
    for user in in_charge(session, offer, today(now)):
        key = f"{message}:{offer.reference}:{user.id}"
        tell_colleague(session, user, letter, body, key, message, About(offer=offer), house, now)
