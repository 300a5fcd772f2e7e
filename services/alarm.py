"""A warning to the administrators when the queue grows old, or when more fails than now and then does."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import messages
from models import Delivery, Handling, OutboxRow, Priority, ReceivedUpdate
from services.forwarding import tell_colleague
from services.house import KnowsPanel
from services.letters import Letter
from services.outbox import HTML, About
from services.queue import lanes
from services.teams import administrators

OLD: Final = dt.timedelta(minutes=15)
"""A sender empties the queue within seconds, and a mail server that restarts is back in minutes."""
LATELY: Final = dt.timedelta(hours=1)
FAILED: Final = 10
"""A wrong address now and then is for *Bezorging*; so many in an hour have one cause."""
SET_ASIDE: Final = 3
"""An update that can't be handled is our fault; so many in an hour means that it goes on."""
EPISODE: Final = dt.timedelta(hours=6)
"""Who was warned is not warned again for so long: the line in the panel stays as long as the trouble does."""
KIND: Final = "alarm"


@dataclass(frozen=True)
class Trouble:
    """What is wrong; nought where nothing is."""

    age: dt.timedelta
    failed: int
    set_aside: int

    def __bool__(self) -> bool:
        return bool(self.age or self.failed or self.set_aside)

    def sentences(self) -> list[str]:
        """A sentence for each thing that is wrong."""
        found = []
        if self.age:
            found.append(messages.text("alarm-old", minutes=int(self.age.total_seconds() // 60)))
        if self.failed:
            found.append(messages.text("alarm-failed", count=self.failed))
        if self.set_aside:
            found.append(messages.text("alarm-aside", count=self.set_aside))
        return found


def trouble(session: Session, now: dt.datetime) -> Trouble:
    """How it is at this moment. A campaign may wait: it is spread over hours."""
    waiting = [lane for lane in lanes(session, now) if lane.priority is not Priority.CAMPAIGN]
    age = max((lane.age(now) for lane in waiting), default=dt.timedelta())
    failed, aside = _failures_since(session, now - LATELY)
    return Trouble(
        age=age if age >= OLD else dt.timedelta(),
        failed=failed if failed >= FAILED else 0,
        set_aside=aside if aside >= SET_ASIDE else 0,
    )


def warn(session: Session, house: KnowsPanel, now: dt.datetime) -> None:
    """A letter to each administrator, and the same in their chat, unless they were warned lately."""
    found = trouble(session, now)
    if not found or _warned_since(session, now - EPISODE):
        return
    letter = Letter(
        subject=messages.text("alarm-subject"),
        sentences=(*found.sentences(), messages.text("alarm-do")),
        button=messages.text("alarm-button"),
        link=f"{house.panel_url}/bezorging/",
    )
    body = {"text": messages.html("alarm-chat", problems="\n".join(found.sentences())), **HTML}
    for user in administrators(session):
        tell_colleague(
            session, user, letter, body, f"alarm:{now:%Y-%m-%dT%H}:{user.id}", KIND, About(), house, now
        )


def _failures_since(session: Session, moment: dt.datetime) -> tuple[int, int]:
    """Deliveries given up and updates set aside; in one statement, since pages of administrators ask it."""
    given_up = OutboxRow.state == Delivery.FAILED, OutboxRow.settled_at >= moment
    aside = ReceivedUpdate.handling == Handling.SET_ASIDE, ReceivedUpdate.received_at >= moment
    failed = select(func.count(OutboxRow.id)).where(*given_up).scalar_subquery()
    set_aside = select(func.count(ReceivedUpdate.update_id)).where(*aside).scalar_subquery()
    counts = session.execute(select(failed, set_aside)).one()
    return counts[0], counts[1]


def _warned_since(session: Session, moment: dt.datetime) -> bool:
    """Every state is named, so that an index leads to what is of late."""
    lately = OutboxRow.state.in_(list(Delivery)), OutboxRow.created_at >= moment, OutboxRow.kind == KIND
    return session.scalar(select(OutboxRow.id).where(*lately).limit(1)) is not None
