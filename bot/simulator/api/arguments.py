"""The arguments of one method call, whichever way they came."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bot.simulator.errors import bad_request


@dataclass(frozen=True)
class Upload:
    """A file sent along."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Arguments:
    """Values by name. Forms bring everything as text, JSON brings types: both are understood."""

    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """A text."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self.values.get(name)
        try:
            return default if value in (None, "") else int(value)
        except (TypeError, ValueError) as error:
            raise bad_request(f"{name} must be an integer") from error

    def boolean(self, name: str) -> bool:
        """Yes, when it is true, "true", "True" or 1."""
        return str(self.values.get(name, "")).lower() in {"true", "1", "yes"}

    def structure(self, name: str) -> Any:
        """An object or list, itself or as JSON text; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def upload(self, name: str) -> Upload | None:
        """The file under this name, or the one that `attach://` points to."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)


async def read(request: web.Request) -> Arguments:
    """The arguments of a request: query, form, multipart or JSON."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return Arguments(values)
    kind = request.content_type
    if kind == "application/json":
        return Arguments(values | _object(await request.read()))
    if kind == "multipart/form-data":
        return await _multipart(request, values)
    body = (await request.read()).decode("utf-8", "replace")
    return Arguments(values | dict(parse_qsl(body, keep_blank_values=True)))


def _object(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body or b"{}")
    except ValueError as error:
        raise bad_request("can't parse request body JSON object") from error
    if not isinstance(values, dict):
        raise bad_request("request body must be an object")
    return values


async def _multipart(request: web.Request, values: dict[str, Any]) -> Arguments:
    uploads: dict[str, Upload] = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            uploads[name] = Upload(part.filename, part.content_type, part.file.read())
        else:
            values[name] = part
    return Arguments(values, uploads)
