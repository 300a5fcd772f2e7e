"""The lists of the panel with very many openings behind them: `python -m benchmarks.panel_lists --help`.

No part of `make bench`: to fill the databases alone takes many minutes. They are kept, to measure again.
"""

from __future__ import annotations

import argparse
import math
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from admin.application import create_panel
from benchmarks.history import live_through
from benchmarks.openings import VISITORS, furnish
from benchmarks.panel import log_in, settings_of
from benchmarks.panel_pages import FILES, PAGES, opens, particulars
from benchmarks.plans import listening
from benchmarks.stage import databases
from models import Offer, RoleName
from models.database import connect

LARGE = re.compile(
    r"(SELECT|WITH).*\b(offers|offer_\w+|employers|employer_words|contacts|reminders|chat_messages|outbox"
    r"|placements|refusals|audit_events|attachments)\b",
    re.DOTALL,
)


@dataclass(frozen=True)
class Measured:
    """One page as one role gets it from one database; milliseconds."""

    page: str
    role: RoleName
    database: str
    queries: int
    median: float
    p95: float


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--openings", type=int, default=1_000_000)
    asked.add_argument("--keep", type=Path, required=True, help="folder in which the databases stay")
    asked.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="one of the two databases")
    asked.add_argument("--pages", default="", help="only pages whose name has this")
    asked.add_argument("--takes", type=int, default=10)
    asked.add_argument("--plans", action="store_true", help="print how each statement is found, too")
    asked.add_argument("--files", action="store_true", help="measure files instead of pages")
    chosen = asked.parse_args()
    chosen.keep.mkdir(parents=True, exist_ok=True)
    with databases(chosen.keep) as urls:
        wanted = {each: url for each, url in urls.items() if chosen.only in (None, each)}
        for name, url in wanted.items():
            _fill(name, url, chosen.openings)
        print(_files(wanted) if chosen.files else _table(_measured(wanted, chosen)))


def _fill(name: str, url: str, count: int) -> None:
    """So many openings with their history, unless they are there already."""
    engine = connect(url)
    with Session(engine) as session:
        there = session.scalar(select(func.count(Offer.id)))
    if not there:
        print(f"{name}: {count:,} openings ...", file=sys.stderr, flush=True)
        furnish(engine, count)
        live_through(engine)
    engine.dispose()


def _measured(urls: dict[str, str], chosen: argparse.Namespace) -> Iterator[Measured]:
    for name, url in urls.items():
        panel, engine = create_panel(settings_of(url)), connect(url)
        for role in VISITORS:
            client, names = panel.test_client(), particulars(engine, role)
            log_in(client, role)
            for page, path in PAGES.items():
                address = path.format(**names)
                if chosen.pages in page and _opens(panel, role, address):
                    if chosen.plans:
                        _explain(client, address, panel.extensions["panel_engine"])
                    yield _take(client, panel, page, role, name, address, chosen.takes)
        engine.dispose()


def _opens(panel: Flask, role: RoleName, address: str) -> bool:
    """Whether it is for them; of an administrator only what the support team may not open."""
    endpoint, _ = panel.url_map.bind("localhost").match(address.partition("?")[0])
    again = role is RoleName.ADMINISTRATOR and opens(RoleName.SUPPORT, str(endpoint))
    return opens(role, str(endpoint)) and not again


def _take(
    client: FlaskClient, panel: Flask, page: str, role: RoleName, database: str, address: str, takes: int
) -> Measured:
    client.get(address)
    with listening(panel.extensions["panel_engine"]) as asked:
        client.get(address)
    lasted = []
    for _ in range(takes):
        began = time.perf_counter()
        answer = client.get(address)
        lasted.append((time.perf_counter() - began) * 1000)
        assert answer.status_code in (200, 303), f"{address}: {answer.status}"
    slow = sorted(lasted)[math.ceil(0.95 * takes) - 1]
    found = Measured(page, role, database, len(asked), statistics.median(lasted), slow)
    print(
        f"{database} | {page} | {role}: {len(asked)} queries, {found.median:.0f} ms",
        file=sys.stderr,
        flush=True,
    )
    return found


def _table(found: Iterator[Measured]) -> str:
    """A line for each page and role, with what each database needed."""
    rows: dict[tuple[str, RoleName], dict[str, Measured]] = defaultdict(dict)
    for each in found:
        rows[each.page, each.role][each.database] = each
    names = list(dict.fromkeys(name for row in rows.values() for name in row))
    head = ["page", "role", *(f"{name}: {what}" for name in names for what in ("queries", "median", "p95"))]
    lines = [head, ["---", "---", *("--:" for _ in names for _ in range(3))]]
    order = list(PAGES)
    for (page, role), row in sorted(rows.items(), key=lambda it: order.index(it[0][0])):
        cells = (f"{value:,.0f}" for one in row.values() for value in (one.queries, one.median, one.p95))
        lines.append([page, role, *cells])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _explain(client: FlaskClient, address: str, engine: Engine) -> None:
    print(f"\n# {address}")
    with listening(engine) as asked:
        client.get(address)
    with engine.connect() as connection:
        for each in asked:
            if LARGE.match(each.statement):
                print(f"  {each.statement[:300]!r}\n    " + each.plan(connection).replace("\n", "\n    "))


def _files(urls: dict[str, str]) -> str:
    """How much this process grows at most while a file goes out."""
    lines = ["| file | lines | database | extra memory | seconds |", "|---|--:|---|--:|--:|"]
    for name, url in urls.items():
        client = create_panel(settings_of(url)).test_client()
        log_in(client, RoleName.SUPPORT)
        for what, query in FILES.items():
            for ending in ("csv", "xlsx"):
                lines.append(_file(client, name, what, f"/aanbod/aanbod.{ending}?{query}"))
                print(lines[-1], file=sys.stderr, flush=True)
    return "\n".join(lines)


def _file(client: FlaskClient, database: str, what: str, path: str) -> str:
    Path("/proc/self/clear_refs").write_text("5")
    before, began = _peak(), time.perf_counter()
    answer = client.get(path, buffered=False)
    count = sum(piece.count(b"\n") for piece in answer.iter_encoded())
    more, took = (_peak() - before) / 1024, time.perf_counter() - began
    return f"| {what}, {path.partition('?')[0][-4:]} | {count:,} | {database} | {more:.1f} MB | {took:.0f} |"


def _peak() -> int:
    """The most kilobytes that were in use at once since that was last forgotten; only Linux tells."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


if __name__ == "__main__":
    main()
