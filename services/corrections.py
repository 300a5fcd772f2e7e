"""What a colleague changes of a company by hand; what was there before is kept beside it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from interview.place_answer import place_answer
from interview.places import Found
from interview.places import Municipality as KnownMunicipality
from models import Contact, Conversation, Employer, EmployerChange, Municipality, User
from services.introductions import Company
from services.likenesses import notice_alike


def correct(session: Session, employer: Employer, company: Company, user: User, now: dt.datetime) -> bool:
    """Whether anything changed. The chats of its people know it from now on too."""
    known = facts_of(employer)
    employer.name, employer.kvk, employer.sector = company.name, company.kvk, company.sector
    employer.region, employer.municipality = company.municipality.region, company.municipality
    employer.postcode, employer.town = company.postcode, company.town
    new = facts_of(employer)
    if before := {name: value for name, value in known.items() if value != new[name]}:
        session.add(EmployerChange(employer=employer, user=user, at=now, before=before))
        tell_chats(session, employer)
        notice_alike(session, employer, now)
    session.flush()
    return bool(before)


def facts_of(employer: Employer) -> dict[str, str | None]:
    """What is known of a company, in words for people."""
    return {
        "name": employer.name,
        "postcode": employer.postcode,
        "town": employer.town,
        "municipality": employer.municipality.name if employer.municipality else None,
        "sector": employer.sector.name if employer.sector else None,
        "kvk": employer.kvk,
    }


def answers_of(employer: Employer) -> dict[str, Any]:
    """What is known of a company, as the interview keeps its answers; what is not known is left out."""
    answers: dict[str, Any] = {"company": employer.name}
    if employer.municipality:
        answers |= {"place": _place(employer, employer.municipality), "region": "yes"}
    if employer.sector:
        answers["sector"] = employer.sector.code
    if employer.kvk:
        answers["kvk"] = employer.kvk
    return answers


def _place(employer: Employer, town: Municipality) -> dict[str, Any]:
    known = KnownMunicipality(town.code, town.name, town.region.code, town.region.name)
    return place_answer(Found(known, employer.town, employer.postcode))


def tell_chats(session: Session, employer: Employer) -> None:
    """An answer that is changed in the chat later must not bring back what was known before."""
    chats = select(Conversation).join(Conversation.contact).where(Contact.employer_id == employer.id)
    for chat in session.scalars(chats.with_for_update(of=Conversation)):
        known = answers_of(employer)
        kept = {name: {**chat.state[name], **known} for name in _kept(chat)}
        chat.state = {**chat.state, **kept}


def _kept(chat: Conversation) -> list[str]:
    """The two places in which a chat remembers who its employer is."""
    return [name for name in ("employer", "registered") if chat.state.get(name)]
