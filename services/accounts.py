"""Colleagues and their log-ins."""

from __future__ import annotations

import datetime as dt
import unicodedata
import uuid
from collections.abc import Collection
from urllib.parse import urlencode

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import NATIONAL, Did, Region, Role, RoleName, Source, User
from services.audit import Deed, note_each

PASSWORD_LENGTH = 12
LONGEST_ADDRESS = 300
"""More than any address has, and little enough to look at."""
FULL_STOPS = str.maketrans(dict.fromkeys("。｡．", "."))


class AccountError(ValueError):
    """This account can't be made; the message says why."""


def add_user(
    session: Session,
    email: str,
    name: str,
    role: RoleName,
    region_codes: Collection[str],
    password_hash: str | None,
    now: dt.datetime,
) -> User:
    """The new colleague. Raises `AccountError`: a double address, or a region that doesn't fit the role."""
    address = address_of(email)
    if session.scalar(select(User.id).where(User.email == address)):
        raise AccountError(f"Er is al een gebruiker met het adres {address}.")
    user = User(
        email=address,
        name=name.strip() or address.partition("@")[0],
        password=password_hash,
        fs_uniquifier=uuid.uuid4().hex,
        created_at=now,
        roles=[role_of(session, role)],
        regions=regions_of(session, role, region_codes),
    )
    session.add(user)
    session.flush()
    return user


def note_added(session: Session, user: User, now: dt.datetime) -> None:
    """In the log: a colleague who was added on the command line, where nobody is logged in."""
    roles, regions = [role.name for role in user.roles], [region.code for region in user.regions]
    said = urlencode({"mail": user.email, "role": " ".join(roles), "regions": " ".join(regions)})
    note_command(session, user, "user add", now, said)


def note_command(session: Session, user: User, command: str, now: dt.datetime, said: str = "") -> None:
    """In the log: this command was given about this colleague."""
    deed = Deed(did=Did.USER, source=Source.COMMAND, endpoint=command, about=str(user.id), particulars=said)
    note_each(session, deed, [region.id for region in user.regions], now)


def user_with(session: Session, email: str) -> User:
    """The colleague with this address. Raises `AccountError` where there is none."""
    user = session.scalar(select(User).where(User.email == address_of(email)))
    if user is None:
        raise AccountError(f"Er is geen gebruiker met het adres {address_of(email)}.")
    return user


def address_of(typed: str) -> str:
    """The address in the one spelling in which it is stored.

    Wide letters and the full stops of other scripts are the same address, as they are for the log-in.
    """
    return unicodedata.normalize("NFKC", typed[:LONGEST_ADDRESS]).translate(FULL_STOPS).strip().lower()


def role_of(session: Session, name: RoleName) -> Role:
    """The row of this role."""
    role = session.scalar(select(Role).where(Role.name == name))
    if role is None:
        raise AccountError("De rollen ontbreken: draai eerst `perspectiefbot migrate`.")
    return role


def regions_of(session: Session, role: RoleName, codes: Collection[str]) -> list[Region]:
    """The regions with these codes. Raises `AccountError` where they don't exist, or don't fit the role."""
    if role in NATIONAL and codes:
        raise AccountError(f"De rol {role} is landelijk en hoort bij geen regio.")
    if role not in NATIONAL and not codes:
        raise AccountError(f"De rol {role} heeft een regio nodig, bijvoorbeeld --region AM14.")
    wanted = {code.upper() for code in codes}
    found = list(session.scalars(select(Region).where(Region.code.in_(wanted))))
    if unknown := wanted - {region.code for region in found}:
        raise AccountError(f"Deze regio bestaat niet: {', '.join(sorted(unknown))}. Kies uit AM01 tot AM35.")
    return found
