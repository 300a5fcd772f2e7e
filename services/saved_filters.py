"""Filters that a colleague keeps: under a name, and one of them to begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Employer, SavedFilter, Sought, User, employers_found_by

MOST = 30
SHORTEST_WORD = 3
"""Letters of a word that says who somebody is."""


class NameTakenError(ValueError):
    """Another filter of this colleague has this name."""


class TooManyFiltersError(ValueError):
    """This colleague keeps as many filters as anybody can oversee."""


def filters_of(session: Session, user: User) -> list[SavedFilter]:
    """This colleague's own, by name."""
    statement = select(SavedFilter).where(SavedFilter.user_id == user.id)
    return list(session.scalars(statement.order_by(SavedFilter.name, SavedFilter.id)))


def keep_filter(
    session: Session, user: User, name: str, arguments: Mapping[str, str], *, opens_first: bool
) -> SavedFilter:
    """The filter under this name, in place of the one that had it. Raises `TooManyFiltersError`."""
    own = filters_of(session, user)
    kept = next((one for one in own if one.name == name), None)
    if kept is None:
        if len(own) >= MOST:
            raise TooManyFiltersError(name)
        kept = SavedFilter(user_id=user.id, name=name)
        session.add(kept)
    kept.arguments = dict(arguments)
    return _settled(session, user, kept, opens_first=opens_first)


def change_filter(
    session: Session, user: User, kept: SavedFilter, name: str, *, opens_first: bool
) -> SavedFilter:
    """The filter under another name, first or not. Raises `NameTakenError`."""
    if any(one.name == name for one in filters_of(session, user) if one is not kept):
        raise NameTakenError(name)
    kept.name = name
    return _settled(session, user, kept, opens_first=opens_first)


def drop_filter(session: Session, kept: SavedFilter) -> None:
    session.delete(kept)
    session.flush()


def forget_names(session: Session, names: Iterable[str]) -> None:
    """Away with filters that look for who is forgotten: they have a word of a name that nothing else has."""
    words = {word for name in names for word in _words(name) if len(word) >= SHORTEST_WORD}
    for kept in session.scalars(select(SavedFilter)).all():
        said = words & set(_words(f"{kept.name} {kept.arguments.get('q', '')}"))
        if any(not _is_in_use(session, word) for word in said):
            session.delete(kept)
    session.flush()


def _is_in_use(session: Session, word: str) -> bool:
    """Whether an opening or a company has it."""
    dialect = session.get_bind().dialect.name
    companies = select(Employer.id).where(employers_found_by((word,), dialect))
    some = (statement.limit(1) for statement in (Sought((word,)).keys(dialect), companies))
    return any(session.scalar(one) is not None for one in some)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _settled(session: Session, user: User, kept: SavedFilter, *, opens_first: bool) -> SavedFilter:
    """Where this one is to open first, no other does."""
    for other in filters_of(session, user) if opens_first else ():
        other.opens_first = False
    kept.opens_first = opens_first
    session.flush()
    return kept
