"""A country full of openings, as it is after some years of work, and colleagues who look at them."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session

from admin.passwords import hashed
from benchmarks.filling import unchecked, words_afterwards
from benchmarks.rows import add
from benchmarks.words import company, remarks, title
from models import LIVE, Contact, Employer, Offer, OfferKind, OfferState, Region, RoleName, Sector
from models.company_name import name_block
from models.database import sessions
from services.accounts import add_user
from services.references import new_reference

PER_EMPLOYER = 20
PER_REGION = 15
"""Matchmakers."""
AT_ONCE = 5_000
YEARS = dt.timedelta(days=5 * 365)
RECENT = dt.timedelta(days=90)
PASSWORD = "een-lang-wachtwoord"
LARGE, HALF = "AM14", "AM01"
"""A region with an eighth of all openings, and one with half of them; the others share the rest."""
SHARES = {LARGE: 0.08, HALF: 0.5}
VISITORS = {
    RoleName.MATCHMAKER: [LARGE],
    RoleName.COORDINATOR: [HALF],
    RoleName.SUPPORT: [],
    RoleName.ADMINISTRATOR: [],
}
"""Who look at the pages, and their regions; none is the whole country."""
ENDS = {OfferState.PLACED: 30, OfferState.CLOSED: 45, OfferState.WITHDRAWN: 10, OfferState.EXPIRED: 10}
OLD = ENDS | dict.fromkeys(LIVE, 0.5)
"""How many of a hundred openings that came in long ago, and below of the others."""
NEW = ENDS | dict.fromkeys(LIVE, 25)


def furnish(engine: Engine, count: int) -> None:
    """So many openings and their companies all over the country; always the same ones."""
    now, chance, factory = dt.datetime.now(dt.UTC), random.Random(count), sessions(engine)
    with factory.begin() as session:
        references = _references(session, count, chance)
        colleagues = _colleagues(session, now)
        employers = _employers(session, count // PER_EMPLOYER, now, chance)
    with unchecked(engine) as connection, words_afterwards(connection):
        for first in range(0, count, AT_ONCE):
            rows = []
            for number in range(first, min(first + AT_ONCE, count)):
                filed = now - (count - number) * (YEARS / count)
                employer, contact_id = chance.choice(employers)
                worker = chance.choice(colleagues[employer["region_id"]])
                fixed = {
                    "reference": references[number],
                    "contact_id": contact_id,
                    "title": title(number, chance),
                }
                rows.append(fixed | _offer(employer, worker, filed, now, chance))
            add(connection, Offer, rows)
    tidy(engine)


def tidy(engine: Engine) -> None:
    """PostgreSQL looks at what it has, as it does by itself now and then; nobody asks SQLite to."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")


def address_of(role: RoleName) -> str:
    """With what the visitor of this role logs in."""
    return f"{role}@bench.example"


def _colleagues(session: Session, now: dt.datetime) -> dict[int, list[int]]:
    """The ids of those who work on openings, by region."""
    password, found = hashed(PASSWORD), {}
    visitors = {
        role: add_user(session, address_of(role), role, role, codes, password, now)
        for role, codes in VISITORS.items()
    }
    for region in session.scalars(select(Region).order_by(Region.code)):
        people = [user.id for user in visitors.values() if region in user.regions]
        for number in range(PER_REGION - len(people)):
            email = f"{region.code}-{number}@bench.example"
            people.append(add_user(session, email, email, RoleName.MATCHMAKER, [region.code], None, now).id)
        found[region.id] = people
    return found


def _employers(
    session: Session, count: int, now: dt.datetime, chance: random.Random
) -> list[tuple[dict[str, Any], int]]:
    """The companies, each with whom we talk to there."""
    regions = list(session.scalars(select(Region).order_by(Region.code)))
    weights = [SHARES.get(region.code, (1 - sum(SHARES.values())) / 33) for region in regions]
    sectors = list(session.scalars(select(Sector.id).where(Sector.region_id.is_(None)).order_by(Sector.id)))
    places = {region.id: sorted((it.code, it.name) for it in region.municipalities) for region in regions}
    rows = []
    for number, region in enumerate(chance.choices(regions, weights, k=count)):
        (code, town), name = chance.choice(places[region.id]), company(number, chance)
        rows.append(
            {
                "name": name,
                "name_block": name_block(name),
                "region_id": region.id,
                "sector_id": chance.choice(sectors),
                "municipality_code": code,
                "town": town,
                "kvk": f"{10_000_000 + number}",
                "created_at": now - chance.random() * YEARS,
            }
        )
    keys = list(session.scalars(insert(Employer).returning(Employer.id, sort_by_parameter_order=True), rows))
    people = [_contact(key, number, now) for number, key in enumerate(keys)]
    contacts = session.scalars(insert(Contact).returning(Contact.id, sort_by_parameter_order=True), people)
    return [({**row, "id": key}, contact) for row, key, contact in zip(rows, keys, contacts, strict=True)]


def _contact(employer_id: int, number: int, now: dt.datetime) -> dict[str, Any]:
    return {
        "employer_id": employer_id,
        "name": "Kim de Boer",
        "phone": f"+316{10_000_000 + number}",
        "chat_id": 5_000_000 + number,
        "created_at": now - YEARS,
    }


def _references(session: Session, count: int, chance: random.Random) -> list[str]:
    """So many that no opening has."""
    taken, found = set(session.scalars(select(Offer.reference))), []
    for _ in range(count):
        found.append(new_reference(taken.__contains__, chance.randrange))
        taken.add(found[-1])
    return found


def _offer(
    employer: dict[str, Any], worker: int, filed: dt.datetime, now: dt.datetime, chance: random.Random
) -> dict[str, Any]:
    shares = NEW if now - filed < RECENT else OLD
    state, kind = chance.choices(list(shares), list(shares.values()))[0], chance.choice(list(OfferKind))
    claimed = None if state is OfferState.NEW else min(now, filed + chance.random() * dt.timedelta(days=3))
    over = min(now, filed + chance.random() * dt.timedelta(days=80))
    soon = now.date() + dt.timedelta(days=chance.randrange(-3, 30))
    return {
        "region_id": employer["region_id"],
        "employer_id": employer["id"],
        "sector_id": employer["sector_id"],
        "municipality_code": employer["municipality_code"],
        "town": employer["town"],
        "kind": kind,
        "state": state,
        "places": chance.randint(1, 4),
        "hours_min": 24,
        "hours_max": 36,
        "start_date": (filed + chance.random() * dt.timedelta(days=60)).date(),
        "details": {"answers": {"kind": kind, "remarks": remarks(chance)}},
        "call_by": filed.date() + dt.timedelta(days=2),
        "claimed_by_id": None if state is OfferState.NEW else worker,
        "claimed_at": claimed,
        "next_contact_on": soon if state in LIVE and claimed else None,
        "created_at": filed,
        "updated_at": (claimed or filed) if state in LIVE else max(claimed or filed, over),
    }
