"""What colleagues hear: their reminders of the moment in one message, and what an employer just answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from sqlalchemy.orm import Session

import messages
from models import Offer, OfferState, Priority, Reminder, ReminderKind, User
from services.colleague_mail import mail_colleague
from services.facts import Fact, facts
from services.forwarding import link_to
from services.house import House, KnowsPanel
from services.letters import Letter
from services.outbox import HTML, About, post_telegram
from services.reminders.asking import KIND
from services.reminders.overdue import overdue_work
from services.working_days import today

IN_CHAT: Final = 20
"""Lines in one message of Telegram; the mail has them all."""
MESSAGES: Final = {
    ReminderKind.FIRST_CONTACT_DUE: ("reminders-due", "reminders-due-unclaimed"),
    ReminderKind.OVERDUE: ("reminders-overdue", "reminders-overdue-unclaimed"),
}
"""Of an opening that somebody works on, and of one that nobody does."""


@dataclass(frozen=True)
class News:
    """Something that colleagues must hear about an opening: ids of the text and of its subject."""

    text: str
    subject: str


NOT_CALLED: Final = News("reminders-not-called", "reminders-not-called-subject")
POOR: Final = News("reminders-poor", "reminders-poor-subject")
STOPPED: Final = News("reminders-stopped", "reminders-stopped-subject")
MUTE: Final = News("reminders-mute", "reminders-mute-subject")
ENDED: Final = News("reminders-ended", "reminders-ended-subject")


def remind(
    session: Session, user: User, reminders: Sequence[Reminder], house: House, now: dt.datetime
) -> None:
    """These reminders on their way to one colleague, by mail and where linked in Telegram too."""
    said = [line for reminder in reminders for line in _lines(session, reminder, now)]
    offer = reminders[0].offer if len(reminders) == 1 else None
    link = link_to(offer, house) if offer else f"{house.panel_url}/werkvoorraad"
    button = messages.text("mail-look-at-offer" if offer else "reminders-open-worklist")
    shown = facts(offer) if offer else ()
    letter = Letter(_subject(offer), tuple(said), shown, button, link)
    tell(session, user, letter, said, f"{reminders[0].bundle}", About(offer=offer), house, now)


def tell_about(
    session: Session,
    user: User,
    news: News,
    offer: Offer,
    key: str,
    house: House,
    now: dt.datetime,
    history: tuple[Fact, ...] = (),
    day: dt.date | None = None,
) -> None:
    """One colleague hears something about one opening; `day` is what the text calls so, else the promise."""
    named = named_by(offer) | ({"day": day} if day else {})
    letter = Letter(
        subject=messages.text(news.subject, **named),
        sentences=(messages.text(news.text, **named),),
        facts=(*facts(offer), *history),
        button=messages.text("mail-look-at-offer"),
        link=link_to(offer, house),
    )
    tell(session, user, letter, letter.sentences, f"{key}:{user.id}", About(offer=offer), house, now)


def tell(
    session: Session,
    user: User,
    letter: Letter,
    said: Iterable[str],
    key: str,
    about: About,
    house: KnowsPanel,
    now: dt.datetime,
) -> None:
    """A letter, and the same in the colleague's chat. Neither goes at night."""
    about = About(about.region_id, about.offer, about.contact, user)
    sent: dict[str, Any] = {"kind": KIND, "now": now, "about": about, "priority": Priority.REMINDER}
    mail_colleague(session, user, letter, house, key=f"mail:{key}", **sent)
    if user.telegram_chat_id:
        lines = "\n".join(_short(list(said)))
        text = f"{lines}\n\n{messages.html('reminders-colleague-footer')}"
        post_telegram(session, user.telegram_chat_id, {"text": text, **HTML}, key=f"chat:{key}", **sent)


def named_by(offer: Offer) -> dict[str, Any]:
    """What the texts of an opening may name."""
    named = {"reference": offer.reference, "title": offer.title, "employer": offer.employer.name}
    return {**named, "day": offer.call_by, "name": offer.claimed_by.name if offer.claimed_by else ""}


def _lines(session: Session, reminder: Reminder, now: dt.datetime) -> list[str]:
    if reminder.kind is ReminderKind.DIGEST:
        return _digest(session, reminder, now)
    assert reminder.offer is not None, "only the digest is about no opening"
    claimed, unclaimed = MESSAGES[reminder.kind]
    message = claimed if reminder.offer.claimed_by else unclaimed
    said = [messages.text(message, **named_by(reminder.offer))]
    if reminder.remark and reminder.changed_by:
        said.append(messages.text("reminders-remark", name=reminder.changed_by.name, text=reminder.remark))
    return said


def _digest(session: Session, reminder: Reminder, now: dt.datetime) -> list[str]:
    assert reminder.user is not None, "a digest is for a colleague"
    offers = overdue_work(session, reminder.user, now)
    own = [offer for offer in offers if offer.claimed_by_id == reminder.user_id]
    left = [offer for offer in offers if offer.claimed_by_id != reminder.user_id]
    return [*_listed("reminders-digest", own, now), *_listed("reminders-digest-left", left, now)]


def _listed(heading: str, offers: Sequence[Offer], now: dt.datetime) -> list[str]:
    """A line for each, under how many there are; nothing where there are none."""
    if not offers:
        return []
    return [messages.text(heading, count=len(offers)), *(_digest_line(offer, now) for offer in offers)]


def _digest_line(offer: Offer, now: dt.datetime) -> str:
    if offer.state is OfferState.CLAIMED:
        return messages.text("reminders-digest-late", **named_by(offer))
    if offer.next_contact_on and offer.next_contact_on < today(now):
        agreed = named_by(offer) | {"day": offer.next_contact_on}
        return messages.text("reminders-digest-agreed", **agreed)
    return messages.text("reminders-digest-still", **named_by(offer))


def _subject(offer: Offer | None) -> str:
    if offer is None:
        return messages.text("reminders-subject-many")
    return messages.text("reminders-subject", reference=offer.reference, title=offer.title)


def _short(said: list[str]) -> list[str]:
    """The lines as HTML, with a word on those that don't fit."""
    shown = [escape(line, quote=False) for line in said[:IN_CHAT]]
    left = len(said) - IN_CHAT
    return [*shown, messages.html("reminders-more", count=left)] if left > 0 else shown
