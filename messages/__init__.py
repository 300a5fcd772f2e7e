"""Every text that a person reads, by message id.

Two ways out: `text` for plain places (mail subjects, CSV, the terminal) and
`html` for Telegram, mail and the panel. Escaping happens here and nowhere
else: markup written in a `.ftl` file stays, an argument never becomes markup.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from html import escape
from importlib.resources import files
from typing import Protocol, runtime_checkable

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource, resolver

LOCALE = "nl"
resolver.MAX_PART_LENGTH = 100_000
"""Fluent refuses arguments over 2,500 characters, against wild translators. A whole card or a long
message of an employer is one of ours."""


class MessageError(LookupError):
    """A message id that does not exist, or an argument that was not supplied."""


@runtime_checkable
class Phrase(Protocol):
    """A message id with its arguments: a text that has not been written out yet."""

    @property
    def message(self) -> str: ...

    @property
    def arguments(self) -> Mapping[str, Value]: ...


Scalar = str | int | Decimal | dt.date | dt.datetime
Value = Scalar | Phrase | tuple[Scalar | Phrase, ...]


def text(message: str, /, **arguments: Value) -> str:
    """The message in plain Dutch, markup of the `.ftl` file and all."""
    return _write(message, arguments, str)


def html(message: str, /, **arguments: Value) -> str:
    """The message as HTML: its own markup kept, every argument escaped."""
    return _write(message, arguments, lambda value: escape(value, quote=False))


def exists(message: str) -> bool:
    """Whether a text with this id is written in `messages/nl`."""
    return bundle().has_message(message)


@cache
def bundle() -> FluentBundle:
    """All `.ftl` files of the locale in one bundle, read once."""
    loaded = FluentBundle([LOCALE], use_isolating=False)
    for file in sorted(files(__package__).joinpath(LOCALE).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".ftl"):
            loaded.add_resource(FluentResource(file.read_text("utf-8")))
    return loaded


def _write(message: str, arguments: Mapping[str, Value], quote: Callable[[str], str]) -> str:
    if not bundle().has_message(message):
        raise MessageError(f"no message {message!r} in messages/{LOCALE}")
    pattern = bundle().get_message(message).value
    if pattern is None:
        raise MessageError(f"message {message!r} has no text")
    written = {name: _argument(value, quote) for name, value in arguments.items()}
    result, errors = bundle().format_pattern(pattern, written)
    if errors:
        raise MessageError(f"message {message!r}: {errors[0]}")
    return str(result)


def _argument(value: Value, quote: Callable[[str], str]) -> str | int | Decimal:
    match value:
        case bool():
            raise MessageError("an argument is a text, a number or a date, not a truth value")
        case int() | Decimal():
            return value
        case str():
            return quote(value)
        case dt.datetime():
            return format_datetime(value, "d MMMM y, H:mm", locale=LOCALE)
        case dt.date():
            return format_date(value, "d MMMM y", locale=LOCALE)
        case tuple():
            return "\n".join(line for part in value if (line := str(_argument(part, quote))))
        case _:
            return _write(value.message, value.arguments, quote)
