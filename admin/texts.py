"""Texts in templates: `t` writes a message as HTML, `text` in attributes."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from flask import Flask
from markupsafe import Markup

from messages import Value, html, text

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def t(message: str, **arguments: Value) -> Markup:
    """The message as HTML that needs no further escaping."""
    return Markup(html(message, **arguments))  # noqa: S704  # arguments are escaped in `html`


def moment(at: dt.datetime) -> str:
    """A time as people in the Netherlands read it: `24 november 2026, 9:05`."""
    return format_datetime(at, "d MMMM y, H:mm", tzinfo=AMSTERDAM, locale="nl")


def add_texts(app: Flask) -> None:
    names: dict[str, Any] = {"t": t, "text": text}
    app.jinja_env.globals.update(names)
    app.jinja_env.filters["moment"] = moment
