"""What colleagues do in a year: claim, call, place, close; be on holiday, and leave."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.year.days import AMSTERDAM, is_decent
from drills.year.people import users
from models import LIVE, Channel, Guide, Offer, OfferState, RoleName, User
from services.absences import plan_absence
from services.candidates import propose, start_trial
from services.claims import claim_offer
from services.colleague_accounts import Succession, deactivate
from services.house import House
from services.moves import ClosingReason, Means, close_offer, log_contact
from services.placements import Start, place

IGNORED: Final = 6
"""Each so many-eth opening nobody ever looks at: somebody must hear of it, again and again."""
HOLIDAYS: Final = ((7, 12), (8, 2), (12, 20), (5, 3), (10, 18))
"""The first day of each one's three weeks away: month and day. In two of them several are away."""
LEAVES: Final = (9, 15)


@dataclass
class Working:
    """All colleagues of the region."""

    factory: sessionmaker[Session]
    house: House
    chance: random.Random = field(default_factory=lambda: random.Random(12))
    placed: int = 0
    _left: bool = False

    def go_on(self, now: dt.datetime) -> None:
        """At decent hours only: they have a life too."""
        if not is_decent(now):
            return
        with self.factory.begin() as session:
            self._plan_holidays(session, now)
            present = [user for user in users(session, RoleName.MATCHMAKER) if _is_there(user, now)]
            for offer in session.scalars(select(Offer).where(Offer.state.in_(LIVE)).order_by(Offer.id)).all():
                if offer.id % IGNORED and present:
                    self._work_on(session, offer, present, now)

    def _work_on(self, session: Session, offer: Offer, present: list[User], now: dt.datetime) -> None:
        user, luck = offer.claimed_by or self.chance.choice(present), self.chance.random()
        if user not in present:
            return
        match offer.state:
            case OfferState.NEW if luck < 0.2:
                claim_offer(session, offer, user, self.chance.choice((Channel.PANEL, Channel.TELEGRAM)), now)
            case OfferState.CLAIMED if luck < 0.08:
                log_contact(session, offer, user, Means.PHONE, "", now)
            case OfferState.IN_CONTACT if luck < 0.012:
                propose(session, offer, user, f"K-{offer.id}", "", now)
            case OfferState.IN_CONTACT if luck < 0.018:
                close_offer(session, offer, user, ClosingReason.NO_MATCH, "", now, tell=True)
            case OfferState.CANDIDATE_PROPOSED if luck < 0.03:
                start_trial(session, offer, user, f"K-{offer.id}", "", now)
            case OfferState.TRIAL if luck < 0.02:
                self._place(session, offer, user, now)

    def _place(self, session: Session, offer: Offer, user: User, now: dt.datetime) -> None:
        starts = now.astimezone(AMSTERDAM).date() + dt.timedelta(days=self.chance.randrange(14))
        place(session, offer, user, Start(f"K-{offer.id}", starts, 24, Guide.EMPLOYER), now)
        self.placed += 1

    def _plan_holidays(self, session: Session, now: dt.datetime) -> None:
        local = now.astimezone(AMSTERDAM)
        if local.hour != 8:
            return
        team = users(session, RoleName.MATCHMAKER)
        for number, user in enumerate(team):
            if (local.month, local.day) == _day_of(number, local.year):
                last = local.date() + dt.timedelta(weeks=3)
                plan_absence(session, user, local.date() + dt.timedelta(days=1), last, now)
        if not self._left and (local.month, local.day) >= LEAVES:
            self._left = True
            actor = users(session, RoleName.ADMINISTRATOR)[0]
            deactivate(session, team[0], Succession(actor, None, self.house), now)


def _is_there(user: User, now: dt.datetime) -> bool:
    day = now.astimezone(AMSTERDAM).date()
    away = user.absent_from and user.absent_until and user.absent_from <= day <= user.absent_until
    return user.active and not away


def _day_of(number: int, year: int) -> tuple[int, int]:
    """The working day on which this colleague says that they go."""
    month, day = HOLIDAYS[number % len(HOLIDAYS)]
    said = dt.date(year, month, day)
    while said.weekday() >= 5:
        said -= dt.timedelta(days=1)
    return said.month, said.day
