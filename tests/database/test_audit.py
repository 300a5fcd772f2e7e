"""The log can be added to and not be changed; and who gets round that is found out."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from sqlalchemy import Engine, delete, text, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session, sessionmaker

from bot.doctor import Finding
from bot.doctor import _contents as look_at_contents
from models import AuditEvent, AuditHead, Did, RoleName, ScopedSession
from services.audit import Chain, Deed, look_over, note, noted_since
from tests import factories as make

NOW = make.NOW
TRIGGERS = {
    "sqlite": ("DROP TRIGGER audit_events_no_update", "DROP TRIGGER audit_events_no_delete"),
    "postgresql": ("ALTER TABLE audit_events DISABLE TRIGGER audit_events_are_kept",),
}


def fill(session: Session, count: int = 5) -> None:
    user = make.user(session)
    for number in range(count):
        at = NOW + dt.timedelta(minutes=number, microseconds=number)
        note(session, Deed(did=Did.READ, user_id=user.id, endpoint="offers.detail", about=str(number)), at)
    session.commit()


def without_guard(session: Session) -> Session:
    """The session of somebody who owns the database."""
    for statement in TRIGGERS[session.get_bind().dialect.name]:
        session.execute(text(statement))
    return session


def test_an_untouched_log_is_whole(session: Session) -> None:
    assert look_over(session) == Chain(0, "0" * 64)
    fill(session)
    chain = look_over(session)
    assert (chain.length, chain.broken) == (5, None)


@pytest.mark.parametrize(
    "change", ["UPDATE audit_events SET about = 'x'", "DELETE FROM audit_events"], ids=["update", "delete"]
)
def test_the_database_refuses_to_change_the_log(session: Session, change: str) -> None:
    fill(session)
    with pytest.raises(DatabaseError, match="append-only"):
        session.execute(text(change))
    session.rollback()
    assert look_over(session).broken is None


@pytest.mark.parametrize(
    "column",
    [{"about": "anders"}, {"at": NOW}, {"did": Did.EXPORTED}, {"user_id": None}, {"seal": "f" * 64}],
    ids=lambda values: next(iter(values)),
)
def test_a_changed_entry_is_found(session: Session, column: dict[str, object]) -> None:
    fill(session)
    without_guard(session).execute(update(AuditEvent).where(AuditEvent.id == 3).values(column))
    session.expire_all()
    assert look_over(session).broken == 3


def test_the_doctor_names_the_first_broken_entry(engine: Engine, session: Session) -> None:
    fill(session)
    assert _told_by_doctor(engine).sound
    without_guard(session).execute(delete(AuditEvent).where(AuditEvent.id.in_((2, 4))))
    session.commit()
    finding = _told_by_doctor(engine)
    assert not finding.sound
    assert "regel 2 is veranderd, ingevoegd of weggehaald" in finding.text


def _told_by_doctor(engine: Engine) -> Finding:
    (finding,) = (one for one in look_at_contents(engine) if one.subject == "logboek")
    return finding


def test_an_entry_that_was_changed_together_with_its_seal_breaks_the_next(session: Session) -> None:
    fill(session)
    entry = without_guard(session).get_one(AuditEvent, 3)
    entry.about = "anders"
    entry.seal = entry.seal_as_it_should_be()
    session.flush()
    assert look_over(session).broken == 4


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_entry_is_found_also_the_last(session: Session, number: int) -> None:
    fill(session)
    without_guard(session).execute(delete(AuditEvent).where(AuditEvent.id == number))
    session.expire_all()
    assert look_over(session).broken == number


def test_an_inserted_entry_is_found(session: Session) -> None:
    fill(session)
    last = session.get_one(AuditEvent, 5)
    made_up = AuditEvent(id=6, at=NOW, did=Did.READ, source="panel", endpoint="", about="")
    made_up.previous = last.seal
    made_up.seal = made_up.seal_as_it_should_be()
    session.add(made_up)
    session.flush()
    assert look_over(session).broken == 7, "the end of the chain does not know of the sixth"


def test_an_entry_goes_with_the_transaction_of_what_it_tells(session: Session) -> None:
    fill(session, 1)
    note(session, Deed(did=Did.CHANGED), NOW)
    session.rollback()
    note(session, Deed(did=Did.SETTING), NOW)
    session.commit()
    assert look_over(session).length == 2


def test_entries_of_many_at_once_form_one_chain(engine: Engine, factory: sessionmaker[Session]) -> None:
    def work() -> None:
        for _ in range(10):
            with factory.begin() as session:
                note(session, Deed(did=Did.CHANGED), NOW)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with factory() as session:
        chain = look_over(session)
        assert (chain.length, chain.broken) == (40, None)


def test_the_same_by_the_same_person_is_known_for_a_while(session: Session) -> None:
    deed = Deed(did=Did.READ, user_id=make.user(session).id, endpoint="offers.detail", about="PW-1")
    note(session, deed, NOW)
    assert noted_since(session, deed, NOW - dt.timedelta(minutes=1))
    assert not noted_since(session, deed, NOW)


def test_a_coordinator_sees_the_entries_of_the_own_region(engine: Engine, session: Session) -> None:
    here, there = make.region(session, make.UTRECHT), make.region(session, make.GRONINGEN)
    colleague, other = make.user(session), make.user(session, of=make.GRONINGEN)
    national = make.user(session, RoleName.ADMINISTRATOR, None)
    for user, region in [(colleague, here), (colleague, None), (national, here)]:
        note(session, Deed(did=Did.CHANGED, user_id=user.id, region_id=region and region.id), NOW)
    for user, region in [(other, there), (other, None), (national, None), (colleague, there)]:
        note(session, Deed(did=Did.CHANGED, user_id=user.id, region_id=region and region.id), NOW)
    session.commit()
    with ScopedSession(engine, regions={here.id}) as scoped:
        assert [entry.id for entry in scoped.query(AuditEvent).order_by(AuditEvent.id)] == [1, 2, 3]
        assert scoped.get_one(AuditHead, 1).number == 7
