"""Pages of the panel with a hundred thousand openings behind them."""

from __future__ import annotations

import datetime as dt
import re
import statistics
import time
from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session

from admin.application import create_panel
from admin.passwords import hashed
from benchmarks.figure import Figure
from models import Employer, Offer, OfferKind, OfferState, Region, RoleName, Sector, User
from models.database import connect, sessions
from services.accounts import add_user
from settings import Settings

OPENINGS = 100_000
PER_EMPLOYER = 20
AT_ONCE = 5_000
TAKES = 7
PASSWORD = "een-lang-wachtwoord"
LIST = "/aanbod/"
PAGES = (
    ("worklist of a matchmaker", RoleName.MATCHMAKER, "/werkvoorraad/"),
    ("list of a region", RoleName.MATCHMAKER, LIST),
    ("search in a region", RoleName.MATCHMAKER, f"{LIST}?q=lasser+4321"),
    ("list of the country", RoleName.ADMINISTRATOR, LIST),
    ("search in the country", RoleName.ADMINISTRATOR, f"{LIST}?q=lasser+4321"),
)
PEER = "Flask-Admin 46 (SQLite), 74 (PostgreSQL), Django admin 27 and 134, with a million rows"


def figures(urls: dict[str, str]) -> Iterator[Figure]:
    for name, url in urls.items():
        engine = connect(url)
        _furnish(engine)
        panel = create_panel(_settings(url))
        for page, role, address in PAGES:
            client = panel.test_client()
            _log_in(client, role)
            peer = PEER if address == LIST else ""
            yield Figure(f"panel, {page} ({name})", _milliseconds(client, address), "ms", peer)
        engine.dispose()


def _settings(url: str) -> Settings:
    return Settings.model_validate(
        {"database": {"url": url}, "admin": {"secret_key": "b" * 32, "second_factor": "offered"}}
    )


def _furnish(engine: Engine) -> None:
    """Openings all over the country, the newest last, of which one in ten is still new."""
    now = dt.datetime.now(dt.UTC)
    with sessions(engine).begin() as session:
        regions = list(session.scalars(select(Region).order_by(Region.code)))
        sectors = list(session.scalars(select(Sector.id)))
        for name in (RoleName.MATCHMAKER, RoleName.ADMINISTRATOR):
            codes = ["AM14"] if name is RoleName.MATCHMAKER else []
            add_user(session, f"{name}@bench.example", name, name, codes, hashed(PASSWORD), now)
        employers = _employers(session, regions, sectors, now)
        users = {user.id for user in session.scalars(select(User))}
        rows = [_offer(number, employers, min(users), now) for number in range(OPENINGS)]
        for begin in range(0, OPENINGS, AT_ONCE):
            session.execute(insert(Offer), rows[begin : begin + AT_ONCE])
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")


def _employers(
    session: Session, regions: list[Region], sectors: list[int], now: dt.datetime
) -> list[Employer]:
    employers = [
        Employer(
            name=f"Bedrijf {number}",
            region=regions[number % len(regions)],
            sector_id=sectors[number % len(sectors)],
            created_at=now,
        )
        for number in range(OPENINGS // PER_EMPLOYER)
    ]
    session.add_all(employers)
    session.flush()
    return employers


def _offer(number: int, employers: list[Employer], user: int, now: dt.datetime) -> dict[str, Any]:
    employer = employers[number % len(employers)]
    filed = now - dt.timedelta(minutes=5 * (OPENINGS - number))
    new = number % 10 == 0
    return {
        "reference": f"B-{number}",
        "region_id": employer.region_id,
        "employer_id": employer.id,
        "sector_id": employer.sector_id,
        "kind": OfferKind.LEERWERKPLEK if number % 3 else OfferKind.BASISBAAN,
        "state": OfferState.NEW if new else OfferState.CLAIMED,
        "title": f"Leerling-lasser {number}",
        "places": 1 + number % 4,
        "hours_min": 24,
        "hours_max": 36,
        "start_date": filed.date(),
        "town": "Utrecht",
        "details": {},
        "call_by": filed.date() + dt.timedelta(days=2),
        "claimed_by_id": None if new else user,
        "created_at": filed,
        "updated_at": filed,
    }


def _log_in(client: FlaskClient, role: RoleName) -> None:
    page = client.get("/login").get_data(as_text=True)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert token, "the log-in has a token"
    form = {"email": f"{role}@bench.example", "password": PASSWORD, "csrf_token": token[1]}
    answer = client.post("/login", data=form, headers={"Referer": "http://localhost/login"})
    assert answer.status_code == 302, answer.status


def _milliseconds(client: FlaskClient, address: str) -> float:
    """The median of some takes, after one to warm up."""
    takes = []
    for _ in range(TAKES + 1):
        began = time.perf_counter()
        answer = client.get(address)
        takes.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, f"{address}: {answer.status}"
    return statistics.median(takes[1:])
