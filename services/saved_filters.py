"""Filters that a colleague keeps: under a name, and one of them to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Employer, SavedFilter, Sought, User, employers_found_by, plain, words_of

MOST = 30


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
    """Away with filters by which only who is forgotten was found: by the beginnings of words of a name."""
    known = {word for name in names for word in plain(name)}
    if not known:
        return
    for kept in session.scalars(select(SavedFilter)).all():
        sought = words_of(kept.arguments.get("q", ""))
        theirs = all(any(word.startswith(each) for word in known) for each in sought)
        if sought and theirs and not _finds(session, sought):
            session.delete(kept)
    session.flush()


def _finds(session: Session, words: tuple[str, ...]) -> bool:
    """Whether an opening or a company has all of them."""
    dialect = session.get_bind().dialect.name
    companies = select(Employer.id).where(employers_found_by(words, dialect))
    some = (statement.limit(1) for statement in (Sought(words).keys(dialect), companies))
    return any(session.scalar(one) is not None for one in some)


def _settled(session: Session, user: User, kept: SavedFilter, *, opens_first: bool) -> SavedFilter:
    """Where this one is to open first, no other does."""
    for other in filters_of(session, user) if opens_first else ():
        other.opens_first = False
    kept.opens_first = opens_first
    session.flush()
    return kept
