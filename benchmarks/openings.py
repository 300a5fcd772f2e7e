"""A country full of openings, as it is after some years of work, and colleagues who look at them."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from typing import Any

from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session

from admin.passwords import hashed
from models import Employer, Offer, OfferKind, OfferState, Region, RoleName, Sector
from models.database import sessions
from services.accounts import add_user
from services.references import new_reference

PER_EMPLOYER = 20
PER_REGION = 4
"""Matchmakers."""
AT_ONCE = 5_000
YEARS = dt.timedelta(days=5 * 365)
PASSWORD = "een-lang-wachtwoord"
VISITORS = {RoleName.MATCHMAKER: ["AM14"], RoleName.SUPPORT: [], RoleName.ADMINISTRATOR: []}
"""Who look at the pages, and their regions; none is the whole country."""
STATES = {
    OfferState.NEW: 1,
    OfferState.CLAIMED: 1,
    OfferState.IN_CONTACT: 1,
    OfferState.CANDIDATE_PROPOSED: 1,
    OfferState.TRIAL: 1,
    OfferState.PLACED: 30,
    OfferState.CLOSED: 45,
    OfferState.WITHDRAWN: 10,
    OfferState.EXPIRED: 10,
}
"""How many of a hundred openings."""
TRADES = (
    *("lasser", "kok", "schilder", "hovenier", "bakker", "verkoper", "timmerman", "kapper", "monteur"),
    *("chauffeur", "metselaar", "stukadoor", "verzorgende", "administrateur", "receptionist", "vakkenvuller"),
    *("dierverzorger", "elektricien", "loodgieter", "magazijnmedewerker"),
)


def furnish(engine: Engine, count: int) -> None:
    """So many openings and their companies all over the country; always the same ones."""
    now, chance, factory = dt.datetime.now(dt.UTC), random.Random(count), sessions(engine)
    with factory.begin() as session:
        references = _references(session, count, chance)
        colleagues = _colleagues(session, now)
        employers = _employers(session, count // PER_EMPLOYER, now, chance)
    for first in range(0, count, AT_ONCE):
        rows = []
        for number in range(first, min(first + AT_ONCE, count)):
            filed = now - (count - number) * (YEARS / count)
            rows.append(_offer(references[number], chance.choice(employers), colleagues, filed, chance))
        with factory.begin() as session:
            session.execute(insert(Offer), rows)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE" if engine.dialect.name == "sqlite" else "VACUUM ANALYZE")


def address_of(role: RoleName) -> str:
    """With what the visitor of this role logs in."""
    return f"{role}@bench.example"


def _colleagues(session: Session, now: dt.datetime) -> dict[int, list[int]]:
    """The ids of those who work on openings, by region."""
    password = hashed(PASSWORD)
    for role, codes in VISITORS.items():
        visitor = add_user(session, address_of(role), role, role, codes, password, now)
        if role is RoleName.MATCHMAKER:
            worker = visitor
    found = defaultdict(list, {worker.regions[0].id: [worker.id]})
    for region in session.scalars(select(Region).order_by(Region.code)):
        for number in range(PER_REGION - len(found[region.id])):
            email = f"{region.code}-{number}@bench.example"
            user = add_user(session, email, email, RoleName.MATCHMAKER, [region.code], None, now)
            found[region.id].append(user.id)
    return dict(found)


def _employers(session: Session, count: int, now: dt.datetime, chance: random.Random) -> list[Employer]:
    regions = list(session.scalars(select(Region).order_by(Region.code)))
    sectors = list(session.scalars(select(Sector.id).where(Sector.region_id.is_(None)).order_by(Sector.id)))
    places = {region.id: sorted(place.code for place in region.municipalities) for region in regions}
    employers = []
    for number in range(count):
        region = chance.choice(regions)
        employers.append(
            Employer(
                name=f"{chance.choice(TRADES).title()} {number}",
                region_id=region.id,
                sector_id=chance.choice(sectors),
                municipality_code=chance.choice(places[region.id]),
                created_at=now - chance.random() * YEARS,
            )
        )
    session.add_all(employers)
    session.flush()
    return employers


def _references(session: Session, count: int, chance: random.Random) -> list[str]:
    """So many that no opening has."""
    taken, found = set(session.scalars(select(Offer.reference))), []
    for _ in range(count):
        found.append(new_reference(taken.__contains__, chance.randrange))
        taken.add(found[-1])
    return found


def _offer(
    reference: str,
    employer: Employer,
    colleagues: dict[int, list[int]],
    filed: dt.datetime,
    chance: random.Random,
) -> dict[str, Any]:
    state = chance.choices(list(STATES), list(STATES.values()))[0]
    return {
        "reference": reference,
        "region_id": employer.region_id,
        "employer_id": employer.id,
        "sector_id": employer.sector_id,
        "municipality_code": employer.municipality_code,
        "kind": chance.choice(list(OfferKind)),
        "state": state,
        "title": f"Leerling-{chance.choice(TRADES)} {chance.randrange(10_000)}",
        "places": chance.randint(1, 4),
        "hours_min": 24,
        "hours_max": 36,
        "start_date": (filed + chance.random() * dt.timedelta(days=60)).date(),
        "details": {},
        "call_by": filed.date() + dt.timedelta(days=2),
        "claimed_by_id": None if state is OfferState.NEW else chance.choice(colleagues[employer.region_id]),
        "created_at": filed,
        "updated_at": filed,
    }
