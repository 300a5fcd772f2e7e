"""Pages of the panel with a hundred thousand openings behind them."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Iterator

from flask.testing import FlaskClient

from admin.application import create_panel
from benchmarks.figure import Figure
from benchmarks.openings import PASSWORD, address_of, furnish
from models import RoleName
from models.database import connect
from settings import Settings

OPENINGS = 100_000
TAKES = 7
LIST = "/aanbod/"
PAGES = (
    ("worklist of a matchmaker", RoleName.MATCHMAKER, "/werkvoorraad/"),
    ("list of a region", RoleName.MATCHMAKER, LIST),
    ("search in a region", RoleName.MATCHMAKER, f"{LIST}?q=klokkenmaker"),
    ("list of the country", RoleName.ADMINISTRATOR, LIST),
    ("search in the country", RoleName.ADMINISTRATOR, f"{LIST}?q=klokkenmaker"),
)
PEER = "Flask-Admin 46 (SQLite), 74 (PostgreSQL), Django admin 27 and 134, with a million rows"


def figures(urls: dict[str, str]) -> Iterator[Figure]:
    for name, url in urls.items():
        engine = connect(url)
        furnish(engine, OPENINGS)
        panel = create_panel(settings_of(url))
        for page, role, address in PAGES:
            client = panel.test_client()
            log_in(client, role)
            peer = PEER if address == LIST else ""
            yield Figure(f"panel, {page} ({name})", milliseconds(client, address), "ms", peer)
        engine.dispose()


def settings_of(url: str) -> Settings:
    return Settings.model_validate(
        {"database": {"url": url}, "admin": {"secret_key": "b" * 32, "second_factor": "offered"}}
    )


def log_in(client: FlaskClient, role: RoleName) -> None:
    page = client.get("/login").get_data(as_text=True)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert token, "the log-in has a token"
    form = {"email": address_of(role), "password": PASSWORD, "csrf_token": token[1]}
    answer = client.post("/login", data=form, headers={"Referer": "http://localhost/login"})
    assert answer.status_code == 302, answer.status


def milliseconds(client: FlaskClient, address: str) -> float:
    """The median of some takes, after one to warm up."""
    takes = []
    for _ in range(TAKES + 1):
        began = time.perf_counter()
        answer = client.get(address)
        takes.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, f"{address}: {answer.status}"
    return statistics.median(takes[1:])
