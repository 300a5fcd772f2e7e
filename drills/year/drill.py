"""A year of a region: holidays, both changes of the clock, absences, and people who do as they please."""

from __future__ import annotations

import time
from dataclasses import dataclass

from sqlalchemy import Engine, func, select

from drills.chats import house_of
from drills.database import Database
from drills.outcome import Outcome
from drills.progress import tell
from drills.promise import Promise
from drills.size import Size
from drills.year import people, promises
from drills.year.campaigning import Campaigning
from drills.year.clock import Clock
from drills.year.days import moments
from drills.year.living import Living
from drills.year.postman import Postman
from drills.year.working import Working
from models import Delivery, OutboxRow
from models.database import connect, sessions


def year(size: Size, database: Database) -> Outcome:
    """With as many employers, matchmakers and days as the size says."""
    employers = size.number("EMPLOYERS", small=40, full=500)
    matchmakers = size.number("MATCHMAKERS", small=2, full=5)
    days = size.number("DAYS", small=91, full=365)
    engine = connect(database())
    try:
        return Year(engine, database.name, employers, matchmakers, days).live()
    finally:
        engine.dispose()


@dataclass
class Year:
    """Everybody at once, one moment after the other."""

    engine: Engine
    name: str
    employers: int
    matchmakers: int
    days: int

    def live(self) -> Outcome:
        factory, began = sessions(self.engine), time.monotonic()
        every = list(moments(self.days))
        house = house_of(factory)
        with factory.begin() as session:
            people.colleagues(session, self.matchmakers, every[0])
        living = Living(factory, house, people.employers(factory, house, self.employers, every[0]))
        working, clock = Working(factory, house), Clock(factory, house)
        postman, campaigning = Postman(factory, living.has_blocked), Campaigning(factory)
        campaigning.settle_in()
        for number, now in enumerate(every):
            living.go_on(now)
            working.go_on(now)
            campaigning.go_on(now)
            clock.tick(number, now)
            postman.go_round(now)
            if number % 200 == 0:
                tell(f"{now:%d-%m-%Y}, {len(postman.letters):,} messages")
        with factory() as session:
            broken = promises.breaches(session, postman.letters, living.people, every[-1])
            stuck = session.scalar(select(func.count()).where(OutboxRow.state == Delivery.FAILED)) or 0
        twice = sum(len(one.rows) for one in broken if one.promise is Promise.NOTHING_TWICE)
        return Outcome(
            drill="year",
            database=self.name,
            done=f"messages of {self.days} days, {self.employers} employers, {self.matchmakers} matchmakers",
            times=len(postman.letters),
            lost=stuck,
            doubled=twice,
            in_flight=0,
            until_normal=None,
            notes=f"{living.offers} openings, {working.placed} placed, {living.presses} answers; "
            f"{campaigning.begun} campaigns, {living.reactions} answers to them; "
            f"{time.monotonic() - began:,.0f} s",
            breaches=tuple(broken),
        )
