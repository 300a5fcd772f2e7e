"""What an employer writes outside the questions, brought to whoever works on their openings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.orm import Session

import messages
from interview import Forwarded, ForwardMessage
from models import LIVE, Attachment, Author, Carrier, ChatMessage, Contact, Employer, Offer, OutboxRow, User
from services.forwarding import link_to, tell_colleague
from services.house import House
from services.letters import Letter
from services.outbox import HTML, About, post_fetch
from services.teams import in_charge, may_claim, support_team, team_of
from services.working_days import today

LONGEST_IN_CHAT = 3500
"""Characters of a message in a colleague's chat, so that it fits with what stands around it; mail has all."""


def forward_message(
    session: Session,
    contact: Contact,
    given: ForwardMessage,
    key: str,
    house: House,
    now: dt.datetime,
    replies_to: int | None = None,
) -> Forwarded:
    """The message kept with the conversation and told to colleagues; who has it."""
    subject = _quoted(session, contact, replies_to) or _subject(session, contact)
    offer = subject.offer
    message = ChatMessage(contact=contact, offer=offer, author=Author.EMPLOYER, text=_text(given), at=now)
    session.add(message)
    session.flush()
    if given.file:
        _attach(session, message, given, now)
    readers = _readers(session, message, subject.answers)
    _tell_colleagues(session, message, readers, key, house, now)
    employer = contact.employer
    assert employer is not None, "messages are taken after the company is known"
    region = offer.region if offer else employer.region
    name = offer.claimed_by.name if offer and offer.claimed_by and offer.claimed_by in readers else None
    return Forwarded(name, region.desk_name, offer.reference if offer else None)


@dataclass(frozen=True)
class Subject:
    """What a message is about, and the colleague whose message it answers, if it answers one."""

    offer: Offer | None
    answers: User | None = None


def _quoted(session: Session, contact: Contact, replies_to: int | None) -> Subject | None:
    """What the message was about that the employer answered by hand; None where that says nothing."""
    if replies_to is None:
        return None
    theirs = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.contact_id == contact.id
    row = session.scalar(select(OutboxRow).where(*theirs, OutboxRow.message_id == replies_to).limit(1))
    return Subject(row.offer, row.user) if row and (row.offer or row.user) else None


def _subject(session: Session, contact: Contact) -> Subject:
    """The opening that a colleague last wrote about, else the newest that is still live, else the newest.

    The newest alone would bring an answer to somebody else's desk, perhaps in another region.
    """
    newest = _newest_offer(session, contact)
    asked = _last_of_colleague(session, contact)
    if asked is None or (newest and newest.created_at > asked.at and not _is_live(asked.offer)):
        return Subject(newest)
    return Subject(asked.offer, asked.user)


def _last_of_colleague(session: Session, contact: Contact) -> ChatMessage | None:
    theirs = ChatMessage.contact_id == contact.id, ChatMessage.author == Author.COLLEAGUE
    written = select(ChatMessage).where(*theirs).order_by(ChatMessage.at.desc(), ChatMessage.id.desc())
    return session.scalar(written.limit(1))


def _newest_offer(session: Session, contact: Contact) -> Offer | None:
    live = case((Offer.state.in_(LIVE), 0), else_=1)
    mine = select(Offer).where(Offer.contact_id == contact.id)
    return session.scalar(mine.order_by(live, Offer.created_at.desc(), Offer.id.desc()).limit(1))


def _is_live(offer: Offer | None) -> bool:
    return offer is not None and offer.state in LIVE


def _text(given: ForwardMessage) -> str:
    if not given.file:
        return given.text
    return messages.text("offers-message-file", name=given.file.name, text=given.text).strip()


def _attach(session: Session, message: ChatMessage, given: ForwardMessage, now: dt.datetime) -> None:
    """The file, with the opening where there is one; its content is fetched later."""
    assert given.file is not None, "asked for when there is a file"
    attachment = Attachment(
        offer=message.offer,
        chat_message=None if message.offer else message,
        telegram_file_id=given.file.file_id,
        name=given.file.name,
        mime=given.file.mime,
        size=given.file.size,
    )
    session.add(attachment)
    session.flush()
    post_fetch(session, attachment, now)


def _tell_colleagues(
    session: Session,
    message: ChatMessage,
    readers: Sequence[User],
    key: str,
    house: House,
    now: dt.datetime,
) -> None:
    letter = _letter(message, house)
    body = {"text": messages.html(_lead(message), **_arguments(message, LONGEST_IN_CHAT)), **HTML}
    about = About(offer=message.offer, contact=message.contact)
    for user in readers:
        tell_colleague(session, user, letter, body, f"message:{key}:{user.id}", "message", about, house, now)


def _readers(session: Session, message: ChatMessage, answers: User | None) -> Sequence[User]:
    """Who works on the opening; without one whoever wrote, else the team of the company's region."""
    day = today(message.at)
    if message.offer:
        return in_charge(session, message.offer, day)
    employer = message.contact.employer
    if answers and _answers_on(day, answers, employer):
        return [answers]
    team = team_of(session, employer.region, employer.sector_id, day) if employer else []
    return team or support_team(session)


def _answers_on(day: dt.date, user: User, employer: Employer | None) -> bool:
    """Whether this colleague is there that day, and still works for the region of the company."""
    return user.active and not user.is_absent(day) and (employer is None or may_claim(user, employer.region))


def _letter(message: ChatMessage, house: House) -> Letter:
    arguments = _arguments(message, len(message.text))
    about = message.offer
    return Letter(
        subject=messages.text(f"mail-message-subject{'' if about else '-general'}", **_names(message)),
        sentences=(messages.text(_lead(message), **arguments),),
        facts=(),
        button=messages.text("mail-look-at-offer" if about else "mail-look-at-employer"),
        link=link_to(about, house) if about else _link_to_employer(message, house),
    )


def _lead(message: ChatMessage) -> str:
    return "offers-message" if message.offer else "offers-message-general"


def _arguments(message: ChatMessage, longest: int) -> dict[str, str]:
    text = message.text if len(message.text) <= longest else f"{message.text[:longest]}…"
    return {**_names(message), "text": text}


def _names(message: ChatMessage) -> dict[str, str]:
    employer = str(message.contact.employer)
    return {"employer": employer} | ({"reference": message.offer.reference} if message.offer else {})


def _link_to_employer(message: ChatMessage, house: House) -> str:
    return f"{house.panel_url}/werkgevers/{message.contact.employer_id}"
