"""The books after a drill: what the database says was sent, against what Telegram and the mailboxes have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.mail import compose
from bot.simulator import Simulator
from drills.promise import Breach, Promise
from models import Carrier, Delivery, OutboxRow, Priority
from settings import Mail

Place = tuple[Carrier, str]
"""A chat, or a mailbox."""


@dataclass
class InFlight:
    """What senders had in their hands when they were killed, by whom it was for."""

    at: Counter[Place] = field(default_factory=Counter)
    _noted: set[tuple[int, int]] = field(default_factory=set)
    """Which try of which row; a row that still waits for its next try counts once."""

    @property
    def number(self) -> int:
        return self.at.total()

    @property
    def rows(self) -> set[int]:
        return {row for row, _ in self._noted}

    def note(self, session: Session) -> None:
        """What a sender that was killed this moment left behind."""
        leased = OutboxRow.state == Delivery.QUEUED, OutboxRow.lease_until.is_not(None)
        columns = OutboxRow.id, OutboxRow.attempts, OutboxRow.carrier, OutboxRow.recipient
        for row in session.execute(select(*columns).where(*leased)):
            if (row.id, row.attempts) not in self._noted:
                self._noted.add((row.id, row.attempts))
                self.at[row.carrier, row.recipient] += 1


@dataclass
class Ledger:
    """What did not arrive, and what arrived more often than it was sent."""

    lost: list[str] = field(default_factory=list)
    doubled: Counter[Place] = field(default_factory=Counter)
    unexplained: list[str] = field(default_factory=list)
    """Doubles at a place for which nothing was in flight at a crash."""

    def breaches(self) -> Iterator[Breach]:
        if self.lost:
            yield Breach(Promise.NOTHING_LOST, tuple(self.lost))
        if self.unexplained:
            yield Breach(Promise.NOTHING_TWICE, tuple(self.unexplained))


def audit(session: Session, simulator: Simulator, in_flight: InFlight) -> Ledger:
    """The outbox, compared with what the simulator has: every row settled, every message there once."""
    rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id)).all()
    ledger = Ledger()
    ledger.lost += [_named(row) for row in rows if not _is_settled(row, in_flight)]
    _compare_chats(ledger, simulator, rows)
    _compare_mails(ledger, simulator, rows)
    for place, number in ledger.doubled.items():
        if number > in_flight.at[place]:
            more = f"{number} too many, {in_flight.at[place]} in flight at a crash"
            ledger.unexplained.append(f"{place[0]} {place[1]}: {more}")
    return ledger


def _is_settled(row: OutboxRow, in_flight: InFlight) -> bool:
    """A campaign's message that was in flight may have arrived, and is not sent again: that is by rule."""
    lost_by_rule = row.priority == Priority.CAMPAIGN and row.id in in_flight.rows
    return row.state in (Delivery.SENT, Delivery.CANCELLED) or (row.state == Delivery.FAILED and lost_by_rule)


def _compare_chats(ledger: Ledger, simulator: Simulator, rows: Sequence[OutboxRow]) -> None:
    new = [row for row in rows if row.carrier is Carrier.TELEGRAM and row.edits_id is None]
    known = {(row.recipient, row.message_id): row for row in new if row.state is Delivery.SENT}
    unsure = Counter(row.recipient for row in new if row.state is Delivery.FAILED)
    for chat in simulator.world.chats:
        shown = {number for number, message in chat.messages.items() if message["from"]["is_bot"]}
        booked = {number for recipient, number in known if recipient == str(chat.id)}
        more = len(shown - booked) - unsure[str(chat.id)]
        if more > 0:
            ledger.doubled[Carrier.TELEGRAM, str(chat.id)] += more
        ledger.lost += [_named(known[str(chat.id), number]) for number in booked - shown]


def _compare_mails(ledger: Ledger, simulator: Simulator, rows: Sequence[OutboxRow]) -> None:
    """A mail that comes again has the same id, by which a mailbox can tell; it counts all the same."""
    came: Counter[str] = Counter(str(mail.message["Message-ID"]) for mail in simulator.mails())
    for row in rows:
        if row.carrier is Carrier.MAIL and row.state is Delivery.SENT:
            times = came.pop(_mail_id(row), 0)
            if not times:
                ledger.lost.append(_named(row))
            elif times > 1:
                ledger.doubled[Carrier.MAIL, row.recipient] += times - 1
    ledger.unexplained += [f"mail {number} is on no row of the outbox" for number in came]


def _mail_id(row: OutboxRow) -> str:
    nothing: Mapping[str, Any] = {"subject": "", "text": ""}
    return str(compose(nothing, row.key, Mail().sender, row.recipient)["Message-ID"])


def _named(row: OutboxRow) -> str:
    said = f"outbox {row.id} {row.key}: {row.state}, {row.carrier} to {row.recipient}"
    return f"{said}, message {row.message_id}, attempts {row.attempts}, {row.error}".rstrip(", ")
