"""How often something may be tried: links for a password, passwords and codes. The log-in has its lock.

The counts live in this process. With several panels side by side each counts
for itself, so that the bound is as many times higher.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from flask import Flask, Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from admin.colleagues import me
from services.accounts import address_of


class Limit(NamedTuple):
    """At most so many posts to an endpoint, of those that count, for each `who`."""

    endpoint: str
    most: str
    who: Callable[[], str]
    counts: Callable[[Response], bool]


def failed(response: Response) -> bool:
    """Whether the form came back: who logs in as often as they like has done nothing wrong."""
    return response.status_code in (200, 422)


def failed_or_gone(response: Response) -> bool:
    """Whether nothing came of it, for a link that does not work too."""
    return response.status_code in (404, 422)


def always(_response: Response) -> bool:
    return True


def tried_account() -> str:
    """The account that somebody tries to open, known or not."""
    return "account:" + address_of(request.form.get("email", ""))[:254]


def person() -> str:
    return f"person:{me().id}"


LIMITS = (
    Limit("password.ask", "5 per hour", tried_account, always),
    Limit("password.ask", "30 per hour", get_remote_address, always),
    Limit("password.keep", "30 per hour", get_remote_address, failed_or_gone),
    Limit("mail_stop.stop", "60 per hour", get_remote_address, always),
    Limit("account.password", "10 per hour", person, failed),
    Limit("second_factor.keep", "30 per hour", person, failed),
    Limit("second_factor.renew", "10 per hour", person, failed),
    Limit("second_factor.drop", "10 per hour", person, failed),
    Limit("account.link", "10 per hour", person, always),
)


def add_limits(app: Flask) -> None:
    """Answer 429 to what is tried too often."""
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://", strategy="moving-window")
    app.extensions["panel_limiter"] = limiter
    for endpoint, most, who, counts in LIMITS:
        view: Any = app.view_functions[endpoint]
        app.view_functions[endpoint] = limiter.limit(
            most, key_func=who, methods=["POST"], deduct_when=counts
        )(view)
