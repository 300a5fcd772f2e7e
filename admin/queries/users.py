"""Colleagues, by what is looked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from admin.queries.matching import contains
from admin.queries.seeking import Bookmark, Page, page
from models import Region, Role, RoleName, User

LONGEST = 100
YES, NO = "ja", "nee"


@dataclass(frozen=True)
class UserFilter:
    """What somebody looks for; empty or None for everybody."""

    text: str = ""
    role: RoleName | None = None
    region: str = ""
    active: bool | None = None

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Self:
        """From the address of a page; what makes no sense there is left out."""
        role = given.get("rol", "")
        return cls(
            text=given.get("q", "").strip()[:LONGEST],
            role=RoleName(role) if role in set(RoleName) else None,
            region=given.get("regio", "")[:4],
            active={YES: True, NO: False}.get(given.get("actief", "")),
        )

    def arguments(self) -> dict[str, str]:
        """The same for the address of another page."""
        active = "" if self.active is None else YES if self.active else NO
        every = {"q": self.text, "rol": self.role or "", "regio": self.region, "actief": active}
        return {name: str(value) for name, value in every.items() if value}


def users(
    session: Session, wanted: UserFilter, bookmark: Bookmark | None, mine: frozenset[int] | None = None
) -> Page[User]:
    """A page of the colleagues of these regions, or of all for None, that fit; who came last first."""
    statement = select(User) if mine is None else select(User).where(User.works_within(mine))
    for word in wanted.text.split():
        statement = statement.where(or_(contains(User.name, word), contains(User.email, word)))
    if wanted.role:
        statement = statement.where(User.roles.any(Role.name == wanted.role))
    if wanted.region:
        statement = statement.where(User.regions.any(Region.code == wanted.region))
    if wanted.active is not None:
        statement = statement.where(User.active.is_(wanted.active))
    return page(session, statement, User.created_at, User.id, bookmark)


def grantable_regions(session: Session, mine: frozenset[int] | None) -> list[Region]:
    """The regions for which one may let others work: one's own, or all for None."""
    statement = select(Region).order_by(Region.name)
    return list(session.scalars(statement if mine is None else statement.where(Region.id.in_(mine))))
