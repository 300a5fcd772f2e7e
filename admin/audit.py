"""What the log hears of the panel: every change, every page with personal data, every export and log-in.

Nothing of it is up to the rooms: what a request did follows from its endpoint and its answer, so a new
page is in the log from its first day. A change is noted in its own transaction. A page is not shown when
it can't be noted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, g, request
from flask_login import current_user, user_logged_in, user_logged_out
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from admin.colleagues import Colleague, me
from admin.permissions import PERMISSIONS
from admin.sessions import READS, at_the_door, now, scoped
from models import Did, Employer, Invitation, Offer, Region, Reminder, User
from services.accounts import address_of
from services.audit import Deed, note, noted_since

KINDS: Mapping[str, Did] = {"users": Did.USER, "regions": Did.SETTING}
"""What a change in these rooms is; elsewhere it is a change of the work."""
IMPERSONAL = frozenset(
    {"regions.detail", *(f"invitations.{page}" for page in ("detail", "poster", "drawing", "image"))}
)
"""Pages of one thing that say nothing of a person outside this house."""
TABLES = frozenset({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
ONE_READING = dt.timedelta(minutes=10)
"""Who looks at a page again within this time, or leaves it open, has read it once."""
LONGEST = 60


def keep_audit(app: Flask) -> None:
    """Note what the panel does. Comes after `keep_sessions`, so that it is asked before the commit."""
    app.after_request(_listen)
    user_logged_in.connect(_came_in, app)
    user_logged_out.connect(_left, app)


def account_tried(session: Session, typed: str) -> User | None:
    """Whose account somebody tries to open. What was typed is never noted: it may be a password."""
    return session.scalar(select(User).where(User.email == address_of(typed)))


def of_account(did: Did, user: User | None) -> Deed:
    """A deed at the door, where nobody is logged in yet."""
    regions = list(user.regions) if user else []
    return Deed(
        did=did,
        user_id=user.id if user else None,
        region_id=regions[0].id if len(regions) == 1 else None,
        endpoint=request.endpoint or "",
    )


def _listen(response: Response) -> Response:
    if request.endpoint in ("security.login", "security.logout"):
        _note_door(response)
    elif (did := _did(response)) and response.status_code < 400:
        _note_deed(did)
    return response


def _did(response: Response) -> Did | None:
    """What kind of thing this request did; None for what need not be noted."""
    endpoint = request.endpoint or ""
    if endpoint not in PERMISSIONS or not isinstance(current_user._get_current_object(), Colleague):
        return None
    if response.mimetype in TABLES:
        return Did.EXPORTED
    if request.method not in READS:
        return KINDS.get(request.blueprint or "", Did.CHANGED)
    shown = request.view_args and response.status_code == 200 and endpoint not in IMPERSONAL
    return Did.READ if shown else None


def _note_deed(did: Did) -> None:
    if request.method not in READS:
        note(scoped(), _deed(did, scoped()), now())
        return
    with at_the_door() as session:
        deed = _deed(did, session)
        if did is not Did.READ or not noted_since(session, deed, now() - ONE_READING):
            note(session, deed, now())


def _deed(did: Did, session: Session) -> Deed:
    about = "/".join(str(value) for value in (request.view_args or {}).values())[:LONGEST]
    return Deed(
        did=did,
        user_id=me().id,
        region_id=_region(session),
        endpoint=request.endpoint or "",
        about=about,
    )


def _region(session: Session) -> int | None:
    """The region that the deed belongs to: the one of the colleague, else that of the thing itself."""
    mine = me().region_ids
    if mine is not None and len(mine) == 1:
        return min(mine)
    found = _region_of_thing(session)
    return found if mine is None or found in mine else None


def _region_of_thing(session: Session) -> int | None:
    keys = list((request.view_args or {}).values())
    statement = _statement(request.blueprint, keys[0]) if keys else None
    return session.scalar(statement) if statement is not None else None


def _statement(room: str | None, key: Any) -> Select[int] | Select[int | None] | None:
    match room:
        case "offers":
            return select(Offer.region_id).where(Offer.reference == key)
        case "employers":
            return select(Employer.region_id).where(Employer.id == key)
        case "invitations":
            return select(Invitation.region_id).where(Invitation.id == key)
        case "reminders":
            return select(Reminder.region_id).where(Reminder.id == key)
        case "regions":
            return select(Region.id).where(Region.code == key)
    return None


def _note_door(response: Response) -> None:
    """A log-in, one that failed, or a log-out."""
    did, key = g.pop("passed", (None, None))
    failed = request.endpoint == "security.login" and request.method == "POST" and response.status_code == 200
    if did is None and not failed:
        return
    with at_the_door() as session:
        if did is None:
            deed = of_account(Did.LOGIN_FAILED, account_tried(session, request.form.get("email", "")))
        else:
            deed = of_account(did, session.get(User, key))
        note(session, deed, now())


def _came_in(_app: Flask, user: Colleague, **_: Any) -> None:
    g.passed = Did.LOGGED_IN, user.id


def _left(_app: Flask, user: Colleague, **_: Any) -> None:
    g.passed = Did.LOGGED_OUT, user.id
