"""Two regions with colleagues, employers and openings, and sessions as each colleague has them."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from models import (
    Contact,
    Employer,
    Offer,
    OfferKind,
    OfferState,
    Region,
    Role,
    RoleName,
    ScopedSession,
    User,
)
from models.database import reading

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()
HERE, ELSEWHERE = "AM14", "AM01"


class Builder:
    """Rows with sensible values, of which a test names only what it is about."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.numbers = itertools.count()

    def region(self, code: str = HERE) -> Region:
        return self.session.scalars(select(Region).where(Region.code == code)).one()

    def user(self, role: RoleName = RoleName.MATCHMAKER, region: str | None = HERE, **values: Any) -> User:
        number = next(self.numbers)
        user = User(
            email=f"collega{number}@example.org",
            fs_uniquifier=f"u{number}",
            created_at=NOW,
            roles=[self.session.scalars(select(Role).where(Role.name == role)).one()],
            regions=[self.region(region)] if region else [],
            **{"name": f"Collega {number}", **values},
        )
        return self.kept(user)

    def employer(self, region: str = HERE, **values: Any) -> Employer:
        number = next(self.numbers)
        employer = Employer(
            region=self.region(region),
            **{"name": f"Bedrijf {number}", "town": "Utrecht", "created_at": NOW, **values},
        )
        return self.kept(employer)

    def contact(self, employer: Employer, **values: Any) -> Contact:
        values = {"name": "Jan Jansen", "phone": "+31612345678", "created_at": NOW, **values}
        return self.kept(Contact(employer=employer, **values))

    def offer(self, region: str = HERE, **values: Any) -> Offer:
        employer = values.pop("employer", None) or self.employer(region)
        number = next(self.numbers)
        if "contact" not in values:
            values["contact"] = self.contact(employer)
        standard = {
            "reference": self._reference(number),
            "kind": OfferKind.LEERWERKPLEK,
            "state": OfferState.NEW,
            "title": "Lasser",
            "places": 2,
            "hours_min": 24,
            "hours_max": 32,
            "start_date": TODAY,
            "town": "Utrecht",
            "municipality_code": "GM0344",
            "details": {"answers": {"kind": "leerwerkplek", "work": "Lasser", "places": 2}},
            "call_by": TODAY + dt.timedelta(days=2),
            "created_at": NOW + dt.timedelta(seconds=number),
            "updated_at": NOW,
        }
        return self.kept(Offer(region=self.region(region), employer=employer, **{**standard, **values}))

    def kept(self, row: Any) -> Any:
        self.session.add(row)
        self.session.flush()
        return row

    def _reference(self, number: int) -> str:
        from services.references import new_reference

        digits = itertools.cycle([number % 23, number // 23 % 23, 0, 0])
        return new_reference(lambda _: False, lambda _: next(digits))


@pytest.fixture
def build(session: Session) -> Builder:
    return Builder(session)


@pytest.fixture
def as_user(engine: Engine, session: Session) -> Iterator[Callable[[User], ScopedSession]]:
    """A session that sees what this user may see; what was built so far is committed first."""
    opened: list[ScopedSession] = []
    maker = sessionmaker(reading(engine), class_=ScopedSession, expire_on_commit=False)

    def open_session(user: User) -> ScopedSession:
        session.commit()
        opened.append(maker(regions=user.region_ids, writable=not user.is_a(RoleName.SUPPORT)))
        return opened[-1]

    yield open_session
    for scoped in opened:
        scoped.close()
