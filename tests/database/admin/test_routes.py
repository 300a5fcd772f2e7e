"""Nobody where they don't belong: every route, as everybody, against one readable table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.orm import Session

from models import ScopedSession, User
from models.scope import _narrow
from tests.database.admin.landscape import MARKS, things
from tests.database.admin.permission_table import rows
from tests.database.admin.walk import Walk, everybody, outcome
from tests.factories import UTRECHT

MUTATING = ("POST", "PUT", "PATCH", "DELETE")
REGIONAL = [f"{role} of {region}" for region in MARKS for role in ("matchmaker", "coordinator")]
EVERYBODY = (*REGIONAL, "support", "administrator", "former", "stranger")


@pytest.fixture
def walk(panel: Flask, session: Session, browser_of: Callable[[User], FlaskClient]) -> Walk:
    panel.extensions["panel_limiter"].enabled = False
    return Walk(panel, session, browser_of)


@pytest.fixture
def without_scope() -> Iterator[None]:
    """Sessions that see every region, whatever they were told."""
    event.remove(ScopedSession, "do_orm_execute", _narrow)
    yield
    event.listen(ScopedSession, "do_orm_execute", _narrow)


def test_the_table_knows_every_route_and_no_other(panel: Flask) -> None:
    served = {
        (rule.endpoint, method)
        for rule in panel.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert {(row.endpoint, row.method) for row in rows()} == served


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_gets_what_the_table_says_and_reads_nothing_of_another_region(
    walk: Walk, name: str
) -> None:
    person = {one.name: one for one in everybody(walk.session)}[name]
    assert "\n".join(walk.over(list(rows()), [person])) == ""


def test_everybody_walks(session: Session) -> None:
    assert [person.name for person in everybody(session)] == list(EVERYBODY)


@pytest.mark.usefixtures("without_scope")
def test_the_walk_finds_the_leaks_of_a_panel_without_scope(walk: Walk) -> None:
    regional = [person for person in everybody(walk.session) if person.region]
    surprises = walk.over([row for row in rows() if row.method == "GET"], regional)
    offers = "offers.index", "offers.detail", "offers.photo", "offers.csv", "offers.excel"
    lessons = "lessons.index", "lessons.detail", "lessons.export", "bundles.index", "bundles.detail"
    for leak in (*offers, *lessons, "employers.detail", "invitations.detail"):
        assert any(leak in surprise for surprise in surprises), leak


def test_no_route_takes_a_method_that_the_table_does_not_name(panel: Flask, walk: Walk) -> None:
    named = {(row.endpoint, row.method) for row in rows()}
    administrator = next(person for person in everybody(walk.session) if person.name == "administrator")
    here = things(walk.session, UTRECHT)
    walk.session.commit()
    for rule in panel.url_map.iter_rules():
        for method in MUTATING:
            twin = {
                (other.endpoint, method) for other in panel.url_map.iter_rules() if str(other) == str(rule)
            }
            if named & twin:
                continue
            answer = walk.ask(rule.endpoint, method, administrator, here)
            assert outcome(answer) == "refused", f"{method} {rule}"
