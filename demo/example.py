"""Example data: put in once, when the house is still empty."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.passwords import hashed
from demo.asking import campaign
from demo.learning import teach
from demo.people import PASSWORD, PEOPLE, Colleague
from demo.regions import arrange_twente
from demo.stories import ELDERS, MIDDEN_UTRECHT
from demo.story import Company, Step, Story
from interview import Draft
from interview.place_answer import place_answer
from interview.places import Found
from models import (
    Action,
    Actor,
    Channel,
    Consent,
    Contact,
    Employer,
    Guide,
    Municipality,
    Offer,
    Sector,
    Support,
    User,
)
from services.accounts import add_user
from services.forwarding import announce_offer
from services.house import House
from services.moves import ClosingReason, Means, close_offer, log_contact
from services.offers import end_by_employer, file_offer, take
from services.placements import Start, place
from services.reference import gazetteer
from services.working_days import AMSTERDAM, today

MORNING = dt.time(9, 40, tzinfo=AMSTERDAM)


def furnish(session: Session, panel_url: str, now: dt.datetime) -> None:
    """Colleagues and openings, those of today announced by mail; nothing where somebody lives already."""
    if session.scalar(select(User.id).limit(1)):
        return
    for person in PEOPLE:
        _employ(session, person, now)
    arrange_twente(session)
    house = House(gazetteer(session), "", panel_url)
    for story in sorted(MIDDEN_UTRECHT + ELDERS, key=lambda story: -story.days_ago):
        offer = _tell(session, story, house, now)
        if story.days_ago == 0:
            announce_offer(session, offer, house, now)
    teach(session, now)
    campaign(session, now)


def _employ(session: Session, person: Colleague, now: dt.datetime) -> None:
    regions = [person.region] if person.region else []
    user = add_user(session, person.email, person.name, person.role, regions, hashed(PASSWORD), now)
    user.sectors = list(session.scalars(select(Sector).where(Sector.code.in_(person.sectors))))


def _tell(session: Session, story: Story, house: House, now: dt.datetime) -> Offer:
    """The opening, and all that was done with it in order of time."""
    filed = _moment(now, story.days_ago)
    contact = _contact(session, story.company, filed)
    offer = file_offer(session, contact, _draft(story, house, now), filed)
    user = _colleague(session, story.by) if story.by else None
    for step in story.steps:
        _act(session, offer, step, user, _moment(now, story.days_ago - step.day))
    return offer


def _act(session: Session, offer: Offer, step: Step, user: User | None, at: dt.datetime) -> None:
    if step.action in (Action.WITHDRAW, Action.FILL):
        assert offer.contact, "the employer is known"
        end_by_employer(session, offer.contact, offer.reference, step.action, at)
    elif user and step.action is Action.CLAIM:
        take(session, offer, user, Channel.PANEL, at)
    elif user and isinstance(step.code, Means):
        log_contact(session, offer, user, step.code, step.note, at)
    elif user and isinstance(step.code, ClosingReason):
        close_offer(session, offer, user, step.code, step.note, at, tell=False)
    elif user and step.candidate:
        place(session, offer, user, _start(offer, step, at), at)
    else:
        offer.moved(step.action, Actor(Channel.PANEL, user=user), at, step.note)
        session.flush()


def _start(offer: Offer, step: Step, at: dt.datetime) -> Start:
    support = (Support.LOONKOSTENSUBSIDIE, Support.JOBCOACH)
    return Start(step.candidate, today(at), offer.hours_min, Guide.JOBCOACH, support, step.note)


def _contact(session: Session, company: Company, now: dt.datetime) -> Contact:
    """Who speaks for the company; both are made when the company is new."""
    known = select(Contact).join(Employer).where(Employer.name == company.name)
    if contact := session.scalar(known):
        return contact
    municipality = session.get_one(Municipality, company.municipality)
    employer = Employer(
        region=municipality.region,
        name=company.name,
        kvk=company.kvk,
        sector=session.scalars(select(Sector).where(Sector.code == company.sector)).one(),
        postcode=company.postcode,
        town=company.town,
        municipality=municipality,
        created_at=now,
    )
    contact = Contact(employer=employer, name=company.contact, phone=company.phone, created_at=now)
    contact.consents = [Consent(version=House.consent_version, given_at=now)]
    session.add(contact)
    session.flush()
    return contact


def _draft(story: Story, house: House, now: dt.datetime) -> Draft:
    at = story.company
    start = today(now) + dt.timedelta(days=story.starts_in)
    municipality = house.gazetteer.by_postcode(at.postcode)
    assert municipality, f"{at.postcode} is in no municipality"
    answers = {
        "kind": story.kind.value,
        "work": story.work,
        "places": story.places,
        "hours": list(story.hours),
        "start": {"day": start.isoformat(), "how": "exact"},
        "where": place_answer(Found(municipality, at.town, at.postcode)),
    }
    return Draft(answers | dict(story.more))


def _moment(now: dt.datetime, days_ago: int) -> dt.datetime:
    """A time of day when people work, that many days ago, and never in the future."""
    day = today(now) - dt.timedelta(days=days_ago)
    return min(dt.datetime.combine(day, MORNING), now - dt.timedelta(minutes=20))


def _colleague(session: Session, mailbox: str) -> User:
    person = next(person for person in PEOPLE if person.mailbox == mailbox)
    return session.scalars(select(User).where(User.email == person.email)).one()
