"""The lists of the panel with very many openings behind them: `python -m benchmarks.panel_lists --help`.

No part of `make bench`: to fill the databases alone takes minutes.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from admin.application import create_panel
from admin.queries.seeking import Bookmark
from benchmarks.figure import Figure, table
from benchmarks.openings import furnish
from benchmarks.panel import log_in, milliseconds, settings_of
from benchmarks.plans import listening
from benchmarks.stage import databases
from models import Offer, RoleName
from models.database import connect

LISTS = {
    "list": "/aanbod/",
    "list, oldest first": "/aanbod/?volgorde=oudste",
    "list, by start date": "/aanbod/?volgorde=begindatum",
    "list, page 25,000 of a million": "/aanbod/?blad={deep}",
    "list, one state": "/aanbod/?status=new",
    "list, one kind": "/aanbod/?soort=basisbaan",
    "list, state, kind and sector": "/aanbod/?status=placed&soort=basisbaan&sector=techniek",
    "list, late": "/aanbod/?te-laat=ja",
    "list, three months": "/aanbod/?binnen=90",
    "search, one opening in 200,000": "/aanbod/?q=lasser+4321",
    "search, one opening in 20": "/aanbod/?q=lasser",
    "search, no opening": "/aanbod/?q=lasser+nergens",
    "worklist": "/werkvoorraad/",
    "companies": "/werkgevers/",
    "companies, search": "/werkgevers/?q=lasser+432",
    "an opening": "/aanbod/{reference}",
}
LARGE = re.compile(r"SELECT.*\b(offers|offer_words\w*|employers|employer_words)\b", re.DOTALL)
WHO = (RoleName.MATCHMAKER, RoleName.SUPPORT)
FILES = {
    "file of 1% of all": "/aanbod/aanbod.csv?status=new",
    "file of 30%": "/aanbod/aanbod.csv?status=placed",
}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--openings", type=int, default=1_000_000)
    asked.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="one of the two databases")
    asked.add_argument("--plans", action="store_true", help="print how each statement is found, too")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="perspectiefbot-bench-") as name, databases(Path(name)) as urls:
        wanted = {each: url for each, url in urls.items() if chosen.only in (None, each)}
        print("\n" + table(_told(wanted, chosen.openings, plans=chosen.plans)))


def _told(urls: dict[str, str], count: int, *, plans: bool) -> Iterator[Figure]:
    for name, url in urls.items():
        engine = connect(url)
        furnish(engine, count)
        for figure in _figures(url, engine, plans=plans):
            print(f"{name}, {figure.name}: {figure.shown}", file=sys.stderr, flush=True)
            yield Figure(f"{figure.name} ({name})", figure.value, figure.unit)
        engine.dispose()


def _figures(url: str, engine: Engine, *, plans: bool) -> Iterator[Figure]:
    panel = create_panel(settings_of(url))
    names = _names(engine)
    for role in WHO:
        client = panel.test_client()
        log_in(client, role)
        for what, path in LISTS.items():
            address = path.format(**names[role])
            yield Figure(f"{role}: {what}", milliseconds(client, address), "ms")
            if plans:
                _explain(client, address, panel.extensions["panel_engine"])
    for what, path in FILES.items():
        yield Figure(f"{role}: {what}, extra memory at most", _megabytes(client, path), "MB")


def _names(engine: Engine) -> dict[RoleName, dict[str, str]]:
    """An opening and a place deep in the list, by who reads it."""
    with Session(engine) as session:
        count = session.scalar(select(func.count(Offer.id))) or 0
        last = session.scalar(select(func.max(Offer.id))) or 0
        deep = session.get_one(Offer, last - int(count * 0.625))
        own = session.scalars(select(Offer).where(Offer.region.has(code="AM14")).limit(1)).one()
        names = {"deep": str(Bookmark(deep.created_at, deep.id)), "reference": own.reference}
    return dict.fromkeys(WHO, names)


def _explain(client: FlaskClient, address: str, engine: Engine) -> None:
    with listening(engine) as asked:
        client.get(address)
    with engine.connect() as connection:
        for each in asked:
            if LARGE.match(each.statement):
                print(f"  {each.statement[:200]!r}\n    " + each.plan(connection).replace("\n", "\n    "))


def _megabytes(client: FlaskClient, path: str) -> float:
    """How much this process grows at most while the file goes out; only Linux tells."""
    Path("/proc/self/clear_refs").write_text("5")
    before = _peak()
    answer = client.get(path)
    size = sum(len(piece) for piece in answer.iter_encoded())
    assert size > 0, path
    return (_peak() - before) / 1024


def _peak() -> int:
    """The most kilobytes that were in use at once since that was last forgotten."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


if __name__ == "__main__":
    main()
