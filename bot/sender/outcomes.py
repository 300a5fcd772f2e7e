"""What can become of a parcel, and how each is booked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from services import settling
from services.delivery import Parcel


@dataclass(frozen=True)
class Sent:
    """It arrived, as this message where Telegram gave it a number. Booked many at a time."""

    message_id: int | None = None


@dataclass(frozen=True)
class Later:
    """Not now; again after so many seconds. `pause`: nothing else to this recipient before that."""

    after: float
    reason: str
    pause: bool = False

    def settle(self, session: Session, parcel: Parcel, now: dt.datetime) -> None:
        at = now + dt.timedelta(seconds=self.after)
        settling.settle_later(session, parcel, at, self.reason, now)


@dataclass(frozen=True)
class Gone:
    """Nobody is there any more."""

    reason: str

    def settle(self, session: Session, parcel: Parcel, now: dt.datetime) -> None:
        settling.settle_gone(session, parcel, self.reason, now)


@dataclass(frozen=True)
class Moved:
    """The group has another id now."""

    chat_id: int

    def settle(self, session: Session, parcel: Parcel, now: dt.datetime) -> None:
        settling.settle_moved(session, parcel, self.chat_id)


@dataclass(frozen=True)
class Broken:
    """It can't be sent as it is."""

    reason: str

    def settle(self, session: Session, parcel: Parcel, now: dt.datetime) -> None:
        settling.settle_broken(session, parcel, self.reason, now)


@dataclass(frozen=True)
class Dropped:
    """It has become pointless."""

    reason: str

    def settle(self, session: Session, parcel: Parcel, now: dt.datetime) -> None:
        settling.settle_dropped(session, parcel, self.reason, now)


@dataclass(frozen=True)
class Fetched:
    """A file came in."""

    content: bytes
    mime: str

    def settle(self, session: Session, parcel: Parcel, now: dt.datetime) -> None:
        settling.settle_fetched(session, parcel, self.content, self.mime, now)


Outcome = Sent | Later | Gone | Moved | Broken | Dropped | Fetched
