"""The answers that a region gives often: kept in an order of its own, and filled in for one message."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import messages
from models import CannedAnswer, Contact, Offer, Region, User

PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
PLACEHOLDERS: Final = ("voornaam", "naam", "bedrijf", "plek", "nummer", "collega", "loket")
"""What may stand between braces: of the person, the company, the opening, who writes, and the desk."""


def canned_answers(session: Session, region: Region) -> Sequence[CannedAnswer]:
    """Those of the region, in its own order."""
    theirs = select(CannedAnswer).where(CannedAnswer.region_id == region.id)
    return session.scalars(theirs.order_by(CannedAnswer.position, CannedAnswer.id)).all()


def add_answer(session: Session, region: Region, title: str, text: str) -> CannedAnswer:
    """A new answer, the last of its region."""
    last = select(func.max(CannedAnswer.position)).where(CannedAnswer.region_id == region.id)
    position = (session.scalar(last) or 0) + 1
    answer = CannedAnswer(region=region, title=title, text=text, position=position)
    session.add(answer)
    session.flush()
    return answer


def move_up(session: Session, answer: CannedAnswer) -> None:
    """The answer one place further to the front."""
    order = list(canned_answers(session, answer.region))
    place = order.index(answer)
    order.insert(max(0, place - 1), order.pop(place))
    for position, each in enumerate(order, start=1):
        each.position = position
    session.flush()


def unknown_placeholders(text: str) -> list[str]:
    """What stands between braces and means nothing."""
    return [name for name in PLACEHOLDER.findall(text) if name not in PLACEHOLDERS]


def filled(text: str, contact: Contact, offer: Offer | None, user: User, region: Region) -> str:
    """The text as this colleague sends it to this person, about an opening if there is one."""
    known = _known(contact, offer, user, region)
    return PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)


def _known(contact: Contact, offer: Offer | None, user: User, region: Region) -> Mapping[str, str]:
    somebody = messages.text("canned-somebody")
    name = contact.name or somebody
    return {
        "voornaam": contact.name.split()[0] if contact.name else somebody,
        "naam": name,
        "bedrijf": contact.employer.name if contact.employer else messages.text("canned-company"),
        "plek": offer.title if offer else messages.text("canned-place"),
        "nummer": offer.reference if offer else messages.text("canned-place"),
        "collega": user.name,
        "loket": region.desk_name,
    }
