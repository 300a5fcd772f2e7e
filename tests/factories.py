"""Rows with sensible values, of which a test names only what it is about."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import uuid
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from interview import Draft
from models import (
    Action,
    Actor,
    Attachment,
    Author,
    Base,
    Bundle,
    BundledLesson,
    Campaign,
    CampaignRecipient,
    CannedAnswer,
    Carrier,
    Channel,
    ChatMessage,
    Consent,
    Contact,
    Conversation,
    Employer,
    EmployerChange,
    Guide,
    Handling,
    Invitation,
    Lesson,
    LessonComment,
    LessonMark,
    Likeness,
    LinkCode,
    LogIn,
    Municipality,
    Offer,
    OfferEvent,
    OfferKind,
    OfferState,
    OutboxRow,
    PasswordLink,
    Pillar,
    Placement,
    Priority,
    ReceivedUpdate,
    Refusal,
    Region,
    Reminder,
    ReminderKind,
    Role,
    RoleName,
    SavedFilter,
    Sector,
    User,
    Why,
)
from services.references import ALPHABET, new_reference

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
"""A Tuesday, half past ten in the Netherlands."""
TODAY = NOW.date()
UTRECHT, GRONINGEN = "AM14", "AM01"

Row = TypeVar("Row", bound=Base)
_numbers = itertools.count(1)


def kept(session: Session, row: Row) -> Row:
    """The row, flushed, so that it has its key."""
    session.add(row)
    session.flush()
    return row


def region(session: Session, code: str = UTRECHT) -> Region:
    return session.scalars(select(Region).where(Region.code == code)).one()


def municipality(session: Session, code: str = "GM0344") -> Municipality:
    return session.get_one(Municipality, code)


def sector(session: Session, code: str = "techniek") -> Sector:
    return session.scalars(select(Sector).where(Sector.code == code)).one()


def own_sector(session: Session, of: str = UTRECHT, name: str = "Toerisme", **values: Any) -> Sector:
    """A sector of this region's own."""
    code = f"{of.lower()}-{uuid.uuid4().hex[:6]}"
    return kept(session, Sector(code=code, name=name, region_id=region(session, of).id, **values))


def user(
    session: Session, role: RoleName = RoleName.MATCHMAKER, of: str | None = UTRECHT, **values: Any
) -> User:
    """A colleague of the region with code `of`; None for the national roles."""
    number = next(_numbers)
    standard = {
        "email": f"collega{number}@example.org",
        "name": f"Collega {number}",
        "fs_uniquifier": f"user-{number}",
        "created_at": NOW,
        "roles": [session.scalars(select(Role).where(Role.name == role)).one()],
        "regions": [region(session, of)] if of else [],
    }
    return kept(session, User(**{**standard, **values}))


def employer(session: Session, of: str = UTRECHT, **values: Any) -> Employer:
    standard = {
        "region": region(session, of),
        "name": f"Bedrijf {next(_numbers)}",
        "town": "Utrecht",
        "created_at": NOW,
    }
    return kept(session, Employer(**{**standard, **values}))


def contact(session: Session, **values: Any) -> Contact:
    """Somebody who chats, at a new employer unless one is given."""
    number = next(_numbers)
    standard = {
        "name": "Jan Jansen",
        "phone": "+31612345678",
        "chat_id": 1_000_000 + number,
        "created_at": NOW,
    }
    at = values.pop("employer") if "employer" in values else employer(session)
    return kept(session, Contact(**{**standard, **values}, employer=at))


def consent(session: Session, of: Contact, **values: Any) -> Consent:
    return kept(session, Consent(**{"version": "2026-11", "given_at": NOW, **values}, contact=of))


def conversation(session: Session, of: Contact | None = None, **values: Any) -> Conversation:
    chat_id = of.chat_id if of else 2_000_000 + next(_numbers)
    standard = {"chat_id": chat_id, "state": {}, "updated_at": NOW}
    return kept(session, Conversation(**{**standard, **values}, contact=of))


def draft(**answers: Any) -> Draft:
    """The answers of the shortest opening, in Utrecht."""
    where = {"municipality": "GM0344", "town": "Utrecht", "postcode": "3511AB"}
    standard = {
        "kind": "leerwerkplek",
        "work": "Lasser",
        "places": [2, 2],
        "hours": [24, 32],
        "start": {"day": TODAY.isoformat(), "how": "exact"},
        "where": where,
    }
    return Draft({**standard, **answers})


def offer(session: Session, of: str = UTRECHT, **values: Any) -> Offer:
    """An opening in the region with code `of`, with its first line of history."""
    who = values.pop("contact") if "contact" in values else contact(session, employer=employer(session, of))
    standard = {
        "reference": reference(next(_numbers)),
        "region": region(session, of),
        "employer": who.employer if who else employer(session, of),
        "kind": OfferKind.LEERWERKPLEK,
        "state": OfferState.NEW,
        "title": "Lasser",
        "places": 2,
        "hours_min": 24,
        "hours_max": 32,
        "start_date": TODAY,
        "town": "Utrecht",
        "postcode": "3511AB",
        "municipality_code": "GM0344",
        "details": draft().to_json(),
        "call_by": TODAY + dt.timedelta(days=2),
        "created_at": NOW,
        "updated_at": NOW,
    }
    row = kept(session, Offer(**{**standard, **values}, contact=who))
    row.note(Action.SUBMIT, None, Actor(Channel.CHAT, contact=who), NOW)
    session.flush()
    return row


def offer_event(session: Session, of: Offer, **values: Any) -> OfferEvent:
    standard = {"action": Action.UPDATE, "old_state": of.state, "new_state": of.state}
    row = OfferEvent(**{**standard, "channel": Channel.CHAT, "at": NOW, **values}, offer=of)
    return kept(session, row)


def placement(session: Session, of: Offer, **values: Any) -> Placement:
    """Somebody who started in this place, with the line that tells of it."""
    code = f"K-{next(_numbers)}"
    standard = {"kind": of.kind, "reference": code, "starts_on": TODAY, "hours": 24, "created_at": NOW}
    event = values.pop("event", None) or offer_event(session, of, action=Action.PLACE, code=code)
    return kept(session, Placement(**{"guide": Guide.EMPLOYER, **standard, **values}, offer=of, event=event))


def reference(number: int) -> str:
    """A reference of its own for each number."""
    size = len(ALPHABET)
    digits = iter((number % size, number // size % size, number // size**2 % size, 0))
    return new_reference(lambda _: False, lambda _: next(digits))


def employer_change(session: Session, of: Employer, by: User, **values: Any) -> EmployerChange:
    standard = {"at": NOW, "before": {"name": "Oude naam"}}
    return kept(session, EmployerChange(**{**standard, **values}, employer=of, user=by))


def canned_answer(session: Session, of: str = UTRECHT, **values: Any) -> CannedAnswer:
    standard = {"title": "Afspraak", "text": "Dag {voornaam}, wanneer kan ik bellen?", "position": 1}
    return kept(session, CannedAnswer(**{**standard, **values}, region=region(session, of)))


def likeness(session: Session, first: Employer, second: Employer, **values: Any) -> Likeness:
    """Two companies of one region that may be one; the one that was known first in front."""
    pair = {"region_id": first.region_id, "first": first, "second": second}
    return kept(session, Likeness(**{"why": Why.NAME, "noticed_at": NOW, **pair, **values}))


def saved_filter(session: Session, of: User, **values: Any) -> SavedFilter:
    standard = {"name": f"Filter {next(_numbers)}", "arguments": {"status": "new"}}
    return kept(session, SavedFilter(**{**standard, **values}, user_id=of.id))


def refusal(session: Session, of: Contact, **values: Any) -> Refusal:
    standard = {"region_id": of.employer and of.employer.region_id, "reason": "no_work", "at": NOW}
    return kept(session, Refusal(**{**standard, **values}, contact_id=of.id))


def chat_message(session: Session, of: Contact, **values: Any) -> ChatMessage:
    standard = {"author": Author.EMPLOYER, "text": "Kunt u bellen?", "at": NOW}
    return kept(session, ChatMessage(**{**standard, **values}, contact=of))


def attachment(session: Session, of: Offer | None = None, **values: Any) -> Attachment:
    number = next(_numbers)
    standard = {
        "telegram_file_id": f"file-{number}",
        "name": "vacature.pdf",
        "mime": "application/pdf",
        "size": 1000,
    }
    return kept(session, Attachment(**{**standard, **values}, offer=of))


def invitation(session: Session, of: str = UTRECHT, **values: Any) -> Invitation:
    standard = {"token": f"token-{next(_numbers)}", "region": region(session, of), "created_at": NOW}
    return kept(session, Invitation(**{**standard, **values}))


def link_code(session: Session, **values: Any) -> LinkCode:
    """A code of a colleague or a region: name one."""
    standard = {"code_hash": f"hash-{next(_numbers)}", "expires_at": NOW + dt.timedelta(minutes=15)}
    return kept(session, LinkCode(**{**standard, **values}))


def outbox_row(session: Session, **values: Any) -> OutboxRow:
    number = next(_numbers)
    standard = {
        "key": f"row-{number}",
        "carrier": Carrier.TELEGRAM,
        "priority": Priority.NOTIFICATION,
        "recipient": str(3_000_000 + number),
        "kind": "offer-new",
        "payload": {"method": "sendMessage", "text": "Goedemorgen"},
        "not_before": NOW,
        "created_at": NOW,
    }
    return kept(session, OutboxRow(**{**standard, **values}))


def received_update(session: Session, **values: Any) -> ReceivedUpdate:
    standard = {
        "bot_id": 1,
        "update_id": next(_numbers),
        "raw": {},
        "handling": Handling.DONE,
        "received_at": NOW,
    }
    return kept(session, ReceivedUpdate(**{**standard, **values}))


def reminder(session: Session, to: Contact | User, about: Offer | None = None, **values: Any) -> Reminder:
    """A planned reminder that is due, for somebody at an employer or a colleague."""
    is_contact = isinstance(to, Contact)
    standard = {
        "key": f"reminder-{next(_numbers)}",
        "kind": ReminderKind.STILL_OPEN if about else ReminderKind.ASK_AGAIN,
        "anchor": str(about.events[-1].id) if about else TODAY.isoformat(),
        "number": 1,
        "region_id": about.region_id if about else None,
        "planned_for": NOW,
        "due_at": NOW,
        "created_at": NOW,
    }
    return kept(
        session,
        Reminder(
            **{**standard, **values},
            offer=about,
            contact=to if is_contact else None,
            user=None if is_contact else to,
        ),
    )


def password_link(session: Session, of: User, token: str, **values: Any) -> PasswordLink:
    """A link with which this colleague chooses a password; it works for the next hour."""
    token_hash = hashlib.sha256(token.encode()).hexdigest()
    in_an_hour = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    return kept(
        session, PasswordLink(**{"token_hash": token_hash, "expires_at": in_an_hour, **values}, user=of)
    )


def lesson(session: Session, of: str = UTRECHT, **values: Any) -> Lesson:
    """A failure that this region shares with nobody."""
    standard = {
        "region": region(session, of),
        "author": values.get("author") or user(session, of=of),
        "failed": True,
        "pillar": Pillar.ROUTE,
        "title": f"Les {next(_numbers)}",
        "happened": "De begeleider was na een week weg.",
        "advice": "Spreek vooraf een tweede begeleider af.",
        "shared": False,
        "created_at": NOW,
    }
    return kept(session, Lesson(**{**standard, **values}))


def lesson_comment(session: Session, about: Lesson, by: User, **values: Any) -> LessonComment:
    """Something said by this colleague, in the name of their region."""
    standard = {
        "lesson_id": about.id,
        "region_id": next((region.id for region in by.regions), None),
        "user_id": by.id,
        "at": NOW,
        "text": "Dat kennen wij ook.",
    }
    return kept(session, LessonComment(**{**standard, **values}))


def lesson_mark(session: Session, about: Lesson, by: User) -> LessonMark:
    """The region of this colleague had it too."""
    return kept(session, LessonMark(lesson_id=about.id, region_id=by.regions[0].id, user_id=by.id, at=NOW))


def bundle(session: Session, *lessons: Lesson, **values: Any) -> Bundle:
    """A draft with these lessons, in this order."""
    standard = {
        "title": f"Bundel {next(_numbers)}",
        "introduction": "Wat regio's leerden over begeleiding.",
        "author_id": values.get("author_id") or user(session, RoleName.SUPPORT, None).id,
        "created_at": NOW,
    }
    pieces = [BundledLesson(lesson_id=one.id, position=place) for place, one in enumerate(lessons)]
    return kept(session, Bundle(**{**standard, **values}, pieces=pieces))


def campaign(session: Session, of: str | None = UTRECHT, **values: Any) -> Campaign:
    """A draft for every employer of this region; None for one of the support team."""
    role, region_id = (RoleName.COORDINATOR, region(session, of).id) if of else (RoleName.SUPPORT, None)
    standard = {
        "region_id": region_id,
        "name": f"Campagne {next(_numbers)}",
        "created_by": values.get("created_by") or user(session, role, of),
        "created_at": NOW,
        "changed_at": NOW,
    }
    return kept(session, Campaign(**{**standard, **values}))


def campaign_recipient(
    session: Session, of: Campaign, to: Contact | None = None, **values: Any
) -> CampaignRecipient:
    """Somebody whose turn is still to come."""
    who = to or contact(session)
    assert who.employer, "only people at employers are asked"
    standard = {"employer": who.employer, "region_id": who.employer.region_id, "contact": who}
    return kept(session, CampaignRecipient(**{**standard, **values}, campaign=of))


def log_in(session: Session, of: User, token: str, **values: Any) -> LogIn:
    """A browser in which this colleague has just logged in, with this token in its cookie."""
    now = dt.datetime.now(dt.UTC)
    token_hash = hashlib.sha256(token.encode()).hexdigest()
    standard = {"browser": "Firefox", "system": "Windows", "network": "192.0.2.0/24", "created_at": now}
    return kept(session, LogIn(**{"token_hash": token_hash, "used_at": now, **standard, **values}, user=of))
