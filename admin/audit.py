"""What the log hears of the panel: every change, every page with personal data, every export and log-in.

Nothing of it is up to the rooms: what a request did follows from its endpoint, its form and its answer, so a
new page is in the log from its first day. A change is noted in its own transaction. A page is not shown when
it can't be noted. A deed that concerns several regions has an entry for each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

from flask import Flask, Response, current_app, g, message_flashed, request
from flask_login import current_user, user_logged_in, user_logged_out
from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.colleagues import Colleague, Colleagues, me
from admin.concerned import regions_concerned
from admin.particulars import particulars
from admin.permissions import PERMISSIONS, opens_at
from admin.sessions import READS, at_the_door, now, scoped
from models import Did, User
from services.accounts import address_of
from services.audit import Deed, note, note_each, noted_since
from services.second_factor import Step

KINDS: Mapping[str, Did] = {"users": Did.USER, "regions": Did.SETTING, "canned": Did.SETTING}
"""What a change in these rooms is; elsewhere it is a change of the work."""
IMPERSONAL = frozenset(
    {
        "",
        "regions.detail",
        "canned.region",
        "canned.edit",
        *("lessons.detail", "lessons.edit", "bundles.detail", "bundles.edit"),
        *("campaigns.detail", "campaigns.edit", "campaigns.changes"),
        "regions.sectors",
        "regions.questions",
        "regions.texts",
        "regions.question",
        "regions.new_question",
        *(f"invitations.{page}" for page in ("detail", "poster", "drawing", "image")),
    }
)
"""Pages of one thing that say nothing of a person outside this house; and no page."""
DONE_AND_SHOWN = frozenset({"second_factor.keep", "second_factor.renew"})
"""Changes that are answered with a page, which shows what nothing keeps."""
COMPOSED = frozenset({"offers.compose", "employers.compose"})
"""What is posted and changes nothing: the page comes back with an answer to send."""
REFUSED = (409, 422)
"""With what a form comes back that changed nothing."""
SHOWN = (200, 206, *REFUSED)
"""With what a page or file is answered that is there to look at; 206 for a part of a file."""
TABLES = frozenset({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
ONE_READING = dt.timedelta(minutes=10)
"""Who looks at a page again within this time, or leaves it open, has read it once."""
LONGEST = 60
DONE = "success"
"""The kind of sentence with which a page says that something was done."""


def keep_audit(app: Flask) -> None:
    """Note what the panel does. Comes after `keep_sessions`, so that it is asked before the commit."""
    app.before_request(_look)
    app.after_request(_listen)
    message_flashed.connect(_hear, app)
    user_logged_in.connect(_came_in, app)
    user_logged_out.connect(_left, app)


def account_tried(session: Session, typed: str) -> User | None:
    """Whose account somebody tries to open. What was typed is never noted: it may be a password."""
    return session.scalar(select(User).where(User.email == address_of(typed)))


def of_account(did: Did, user: User | None, particulars: str = "") -> Deed:
    """A deed at the door, where nobody is logged in yet."""
    regions = list(user.regions) if user else []
    return Deed(
        did=did,
        user_id=user.id if user else None,
        region_id=regions[0].id if len(regions) == 1 else None,
        endpoint=request.endpoint or "",
        particulars=particulars,
    )


def _look() -> None:
    """Whom a change concerns must be known before it is made: it may move a thing to another region."""
    if request.method not in READS and _is_in_a_room():
        g.concerned = regions_concerned(scoped())


def _hear(_app: Flask, category: str, **_: Any) -> None:
    """What the next page will say of this request."""
    g.told = {*g.get("told", ()), category}


def _listen(response: Response) -> Response:
    if request.endpoint in ("security.login", "security.logout"):
        _note_door(response)
    elif did := _did(response):
        _note_deed(did)
    return response


def _is_in_a_room() -> bool:
    """Whether a colleague asked for a page of the panel, and was not sent to the second step first."""
    asked, colleague = request.endpoint or "", current_user._get_current_object()
    return asked in PERMISSIONS and isinstance(colleague, Colleague) and opens_at(colleague.step, asked)


def _did(response: Response) -> Did | None:
    """What kind of thing this request did; None for what need not be noted."""
    if not _is_in_a_room():
        return None
    if response.mimetype in TABLES:
        return Did.EXPORTED
    if request.method not in READS and not _is_shown_again(response):
        return _kind_of_change(response) if response.status_code < 400 else None
    return Did.READ if response.status_code in SHOWN and _page_shown() not in IMPERSONAL else None


def _is_shown_again(response: Response) -> bool:
    """Whether a form is answered by the page of its thing: with words to send, or with what is wrong."""
    if response.mimetype != "text/html":
        return False
    return response.status_code in REFUSED or request.endpoint in COMPOSED


def _page_shown() -> str:
    """Of what page this request saw the whole; empty where it is about no one thing.

    A form that comes back stands on the page of its thing, with all that is on it.
    """
    asked = request.endpoint or ""
    if request.method in READS:
        return asked if request.view_args else ""
    page = f"{request.blueprint}.detail"
    return page if page in current_app.view_functions and request.view_args else ""


def _kind_of_change(response: Response) -> Did | None:
    """What was changed, or was not after all; None for a page that asks whether that is meant."""
    asks = response.status_code == 200 and response.mimetype == "text/html"
    if asks and request.endpoint not in DONE_AND_SHOWN:
        return None
    done = DONE in g.get("told", {DONE})
    return KINDS.get(request.blueprint or "", Did.CHANGED) if done else Did.REFUSED


def _note_deed(did: Did) -> None:
    deed = _deed(did)
    if did is not Did.READ and request.method not in READS:
        for region in g.concerned:
            with scoped().reaching(region) if region else nullcontext():
                note_each(scoped(), deed, [region], now())
        return
    if request.method not in READS:
        scoped().rollback()  # a form that came back changed nothing, and SQLite has one writer at a time
    with at_the_door() as session:
        if did is not Did.READ or not noted_since(session, deed, now() - ONE_READING):
            note_each(session, deed, regions_concerned(session), now())


def _deed(did: Did) -> Deed:
    return Deed(
        did=did,
        user_id=me().id,
        endpoint=_page_shown() if did is Did.READ else request.endpoint or "",
        about=_about(did)[:LONGEST],
        particulars=particulars() if did is not Did.READ else "",
    )


def _about(did: Did) -> str:
    """The thing that the address names, and on a page of its own nothing but that."""
    named = [str(value) for value in (request.view_args or {}).values()]
    return "/".join(named[:1] if did is Did.READ and request.method not in READS else named)


def _note_door(response: Response) -> None:
    """A log-in, one that failed or was not let through any more, or a log-out."""
    did, key = g.pop("passed", (_failed(response), None))
    if did is None:
        return
    with at_the_door() as session:
        typed = request.form.get("email", "")
        user = session.get(User, key) if key else account_tried(session, typed)
        deed = of_account(did, user, _how_far(user) if did is Did.LOGGED_IN else "")
        if did is not Did.LOCKED_OUT or not noted_since(session, deed, now() - ONE_READING):
            note(session, deed, now())


def _failed(response: Response) -> Did | None:
    """How a log-in came to nothing; None where nobody tried."""
    if request.endpoint != "security.login" or request.method != "POST":
        return None
    return {200: Did.LOGIN_FAILED, 429: Did.LOCKED_OUT}.get(response.status_code)


def _how_far(user: User | None) -> str:
    """Of a log-in that only begins: who gave the password and no code yet has opened nothing."""
    colleagues: Colleagues = current_app.extensions["panel_colleagues"]
    colleague = colleagues.logged_in(user.fs_uniquifier) if user else None
    return "" if colleague is None or colleague.step is Step.INSIDE else "step=password"


def _came_in(_app: Flask, user: Colleague, **_: Any) -> None:
    g.passed = Did.LOGGED_IN, user.id


def _left(_app: Flask, user: Colleague, **_: Any) -> None:
    g.passed = Did.LOGGED_OUT, user.id
