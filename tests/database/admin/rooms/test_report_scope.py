"""The report keeps to the regions of who reads it, and to few statements."""

from __future__ import annotations

import pytest
from sqlalchemy import event, select, text

from admin.queries.report import Report, regions_of, report, total
from admin.queries.report_period import Period
from models import Action, Offer, OfferState, RoleName, User
from tests.factories import GRONINGEN, TODAY, UTRECHT

QUARTER = Period.read("3", TODAY)


@pytest.fixture
def coordinator(build) -> User:
    return build.user(RoleName.COORDINATOR)


def everything(build, region: str) -> None:
    """One of each thing that is counted."""
    worker = build.user(of=region)
    who = build.contact(employer=build.employer(region))
    build.refusal(who)
    offer = build.offer(region, contact=who, state=OfferState.PLACED, claimed_by=worker)
    build.offer_event(offer, action=Action.LOG_CONTACT)
    build.placement(offer)
    closed = build.offer(region, contact=who, state=OfferState.CLOSED)
    build.offer_event(closed, action=Action.CLOSE, code="no_work")


def sizes(made: Report) -> list[int]:
    counts = [total(rows) for rows in (made.filed, made.placed, made.refused, made.ended)]
    return [*counts, len(made.calls)]


def test_a_coordinator_counts_the_own_region_and_the_support_team_every_region(build, as_user, coordinator):
    everything(build, UTRECHT)
    everything(build, GRONINGEN)
    for user, counted in (
        (coordinator, [2, 1, 1, 1, 2]),
        (build.user(RoleName.SUPPORT, of=None), [4, 2, 2, 2, 4]),
    ):
        session = as_user(user)
        assert sizes(report(session, regions_of(session, user.region_ids), QUARTER, TODAY)) == counted


def test_a_foreign_region_that_is_asked_for_all_the_same_counts_nothing(build, as_user, coordinator):
    everything(build, GRONINGEN)
    session = as_user(coordinator)
    foreign = [build.region(GRONINGEN)]
    assert sizes(report(session, foreign, QUARTER, TODAY)) == [0, 0, 0, 0, 0]


def test_a_report_takes_as_many_statements_for_many_rows_as_for_few(build, as_user, coordinator, engine):
    statements: list[str] = []
    for _ in range(3):
        everything(build, UTRECHT)
    session = as_user(coordinator)
    event.listen(engine, "before_cursor_execute", lambda *values: statements.append(values[2]))
    report(session, regions_of(session, coordinator.region_ids), QUARTER, TODAY)
    asked = [statement for statement in statements if statement.lstrip().upper().startswith("SELECT")]
    assert len(asked) == 8


def test_the_openings_of_a_period_are_found_by_index(build, session, engine):
    condition = QUARTER.holds(Offer.created_at), Offer.region_id.in_([1]), Offer.state.in_(list(OfferState))
    statement = select(Offer.id).where(*condition).compile(engine, compile_kwargs={"literal_binds": True})
    if engine.dialect.name == "postgresql":
        session.execute(text("SET enable_seqscan = off"))
    how = "EXPLAIN" if engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    plan = session.execute(text(f"{how} {statement}")).all()
    assert "ix_offers_worklist" in str(plan)
