"""One session for each request, scoped at birth, and its transaction.

The request owns the transaction: what a POST changed is committed when it
ends well, and otherwise undone. A GET reads, and can't write by mistake.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, g, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from admin.colleagues import me
from models import Base, ScopedSession, User
from models.database import reading

Row = TypeVar("Row", bound=Base)
READS = frozenset({"GET", "HEAD", "OPTIONS"})


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def scoped() -> ScopedSession:
    """The session of this request: it sees the regions of who is logged in, and no others."""
    if "scoped" not in g:
        g.scoped = _session(reads=request.method in READS)
    session: ScopedSession = g.scoped
    return session


def lasting() -> ScopedSession:
    """A session like that, to read from after the request is over, for a file that streams. Close it."""
    return _session(reads=True)


def _session(*, reads: bool) -> ScopedSession:
    engine: Engine = current_app.extensions["panel_engine"]
    return ScopedSession(
        reading(engine) if reads else engine,
        regions=me().region_ids,
        writable=me().may_write and not reads,
        expire_on_commit=False,
    )


def found(model: type[Row], key: Any) -> Row:
    """The row with this key; where there is none, or it is none of theirs, the page doesn't exist."""
    return scoped().get(model, key) or abort(404)


def colleague() -> User:
    """The row of who is logged in."""
    return scoped().get_one(User, me().id)


@contextmanager
def at_the_door() -> Iterator[Session]:
    """A transaction of its own without scope, for pages where nobody is logged in and no rows are shown."""
    with Session(current_app.extensions["panel_engine"]) as session, session.begin():
        yield session


def keep_sessions(app: Flask, engine: Engine) -> None:
    """Give each request of the panel its session and its transaction."""
    app.extensions["panel_engine"] = engine
    app.after_request(_settle)
    app.teardown_request(_close)


def _settle(response: Response) -> Response:
    """Commit what a request changed if it ended well."""
    if "scoped" in g and request.method not in READS:
        if response.status_code < 400:
            g.scoped.commit()
        else:
            g.scoped.rollback()
    return response


def _close(_error: BaseException | None) -> None:
    if session := g.pop("scoped", None):
        session.close()
