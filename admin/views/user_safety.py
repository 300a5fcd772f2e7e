"""What helps a colleague who can't come in, and what keeps others out."""

from __future__ import annotations

import datetime as dt

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from admin.colleagues import me
from admin.lockout import account_key, step_key
from admin.rooms import post
from admin.sessions import colleague, found, now, scoped
from messages import text
from models import User
from services.colleague_accounts import may_manage
from services.linking import unlink_telegram
from services.lockouts import locked_until, unlock
from services.second_factor import reset_second_factor


class UserSafety:
    """Those actions of `Users`."""

    @post("/<int:key>/open")
    def unlock(self, key: int) -> ResponseReturnValue:
        """The wrong tries are forgotten: they may try again at once."""
        user = managed(key)
        unlock(scoped(), account_key(user.email), step_key(user.id))
        return _back(user, "lockout-unlocked")

    @post("/<int:key>/ontkoppelen")
    def unlink(self, key: int) -> ResponseReturnValue:
        """No more messages in that Telegram account, which may be on a lost phone."""
        user = managed(key)
        unlink_telegram(scoped(), user)
        return _back(user, "users-unlinked")

    @post("/<int:key>/tweede-stap")
    def reset_second_factor(self, key: int) -> ResponseReturnValue:
        """For who lost the phone and the recovery codes: they set it up anew when they log in."""
        user = managed(key)
        reset_second_factor(scoped(), user, now())
        unlock(scoped(), step_key(user.id))
        return _back(user, "second-reset-done")


def colleague_with(key: int) -> User:
    """The colleague, if they still work for a region of who asks: of who left only the name is seen."""
    user, mine = found(User, key), me().region_ids
    theirs = user.region_ids
    return user if mine is None or theirs is None or mine & theirs else abort(404)


def managed(key: int) -> User:
    """The colleague, if who is logged in may change them; two who change each other wait for each other."""
    both = select(User).where(User.id.in_((me().id, key))).order_by(User.id)
    scoped().scalars(both.with_for_update(of=User).execution_options(populate_existing=True)).all()
    user = colleague_with(key)
    return user if may_manage(colleague(), user) else abort(403)


def locked_account(user: User) -> dt.datetime | None:
    """Until when this colleague can't take the first or the second step of logging in."""
    keys = account_key(user.email), step_key(user.id)
    return max(filter(None, (locked_until(scoped(), key, now()) for key in keys)), default=None)


def _back(user: User, message: str) -> ResponseReturnValue:
    flash(text(message, name=user.name), "success")
    return redirect(url_for("users.detail", key=user.id), 303)
