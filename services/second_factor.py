"""The second step of a log-in: codes of an app (TOTP, RFC 6238), and recovery codes that each work once.

The secret that an app has is made of a salt in the database and the panel's secret key, so that who has
only one of the two has nothing. With another key the codes of every app are wrong: `is_stale` knows, the
recovery codes still work, and who came in by one sets up an app anew.
"""

from __future__ import annotations

import datetime as dt
import secrets
from enum import StrEnum
from typing import Final

from passlib.totp import TOTP, TokenError
from sqlalchemy import select, update
from sqlalchemy.orm import Session

import messages
from models import LogIn, Priority, RoleName, SecondFactor, User
from models.database import change_rows
from services.letters import Letter
from services.log_ins import end_log_ins, renew_log_in
from services.outbox import About, post_mail
from services.panel_key import PanelKey
from services.references import ALPHABET
from services.tokens import hash_of_code

OBLIGED: Final = frozenset({RoleName.COORDINATOR, RoleName.SUPPORT, RoleName.ADMINISTRATOR})
"""Roles that reach more than their own work, and can't do without the second step."""
DRIFT: Final = 30
"""Seconds that the clock of a phone may be off: one code before and one after count too."""
RECOVERY_CODES: Final = 10
GROUPS, SIGNS = 4, 4
ISSUER: Final = "Perspectiefbot"
KIND = "second-factor-reset"
"""The kind of the mail that tells of a reset."""


class Step(StrEnum):
    """What somebody with the right password must do before anything opens."""

    CODE = "code"
    SET_UP = "set_up"
    INSIDE = "inside"


def step_of(user: User, log_in: LogIn, factor: SecondFactor | None, key: PanelKey, obligatory: bool) -> Step:
    """How far this log-in has come. Where it is not `obligatory`, who set it up gives a code all the same."""
    if factor and log_in.confirmed_at is None:
        return Step.CODE
    missing = is_stale(factor, key) if factor else obligatory and user.is_a(*OBLIGED)
    return Step.SET_UP if missing else Step.INSIDE


def second_factor_of(session: Session, user_id: int, *, lock: bool = False) -> SecondFactor | None:
    """What this colleague set up; None when they did not. `lock` for who will use a code of it."""
    theirs = select(SecondFactor).where(SecondFactor.user_id == user_id)
    return session.scalar(theirs.with_for_update() if lock else theirs)


def is_stale(factor: SecondFactor, key: PanelKey) -> bool:
    """Whether the panel's key is another one than when this was set up."""
    return factor.key_mark != _mark(key)


def new_salt() -> str:
    return secrets.token_hex(32)


def app_of(salt: str, key: PanelKey) -> TOTP:
    """What the app on the phone is: it makes the codes."""
    return TOTP(key=key.digest("second factor", salt)[:20], format="raw", issuer=ISSUER)


def set_up(
    session: Session, user: User, salt: str, code: str, key: PanelKey, now: dt.datetime
) -> list[str] | None:
    """The recovery codes, to be shown once; None when the code doesn't fit, and then nothing has changed."""
    counter = _counter(salt, code, key, None, now)
    if counter is None:
        return None
    drop_second_factor(session, user)
    factor = SecondFactor(user_id=user.id, salt=salt, key_mark=_mark(key), last_counter=counter)
    factor.created_at, factor.recovery_hashes = now, []
    session.add(factor)
    return new_recovery_codes(session, factor)


def accept_code(session: Session, user_id: int, code: str, key: PanelKey, now: dt.datetime) -> bool:
    """Whether this code of the app lets in. It works once."""
    factor = second_factor_of(session, user_id, lock=True)
    counter = _counter(factor.salt, code, key, factor.last_counter, now) if factor else None
    if factor is None or counter is None:
        return False
    factor.last_counter = counter
    session.flush()
    return True


def accept_recovery_code(session: Session, user_id: int, code: str) -> bool:
    """Whether this recovery code lets in. It works once."""
    factor, hashed = second_factor_of(session, user_id, lock=True), hash_of_code(code)
    if factor is None or hashed not in factor.recovery_hashes:
        return False
    factor.recovery_hashes = [other for other in factor.recovery_hashes if other != hashed]
    session.flush()
    return True


def new_recovery_codes(session: Session, factor: SecondFactor) -> list[str]:
    """Ten new ones, to be shown once; those of before work no more."""
    codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
    factor.recovery_hashes = [hash_of_code(code) for code in codes]
    session.flush()
    return codes


def confirm_log_in(session: Session, log_in_id: int, now: dt.datetime) -> str:
    """The token of this log-in after the second step: a copy of the cookie from before it opens nothing."""
    confirmed = update(LogIn).where(LogIn.id == log_in_id).values(confirmed_at=now)
    change_rows(session, confirmed)
    return renew_log_in(session, log_in_id)


def drop_second_factor(session: Session, user: User) -> bool:
    """The app and the recovery codes are worth nothing any more; False where there were none."""
    factor = second_factor_of(session, user.id, lock=True)
    if factor is not None:
        session.delete(factor)
        session.flush()
    return factor is not None


def reset_second_factor(session: Session, user: User, now: dt.datetime) -> bool:
    """As if it was never set up: they are out everywhere, and hear of it. False where it was not."""
    if not drop_second_factor(session, user):
        return False
    end_log_ins(session, user)
    sentences = messages.text("second-mail-reset", name=user.name), messages.text("second-mail-reset-help")
    letter = Letter(messages.text("second-mail-reset-subject"), sentences)
    about = About(user=user, region_id=min(user.region_ids or (), default=None))
    key = f"{KIND}:{user.id}:{now.isoformat()}"
    post_mail(
        session,
        user.email,
        letter.payload(),
        key=key,
        kind=KIND,
        now=now,
        about=about,
        priority=Priority.ANSWER,
    )
    return True


def _counter(salt: str, code: str, key: PanelKey, after: int | None, now: dt.datetime) -> int | None:
    """Which code of the app this is; None for one that is wrong, too old, or was used before."""
    try:
        match = app_of(salt, key).match(code, time=now, window=DRIFT, last_counter=after)
    except TokenError:
        return None
    counter: int = match.counter
    return counter


def _mark(key: PanelKey) -> str:
    return key.digest("mark", "second factor").hex()[:16]


def _recovery_code() -> str:
    """Some 72 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(SIGNS)) for _ in range(GROUPS))
