"""The one sign that PostgreSQL can't keep in a text. Nobody types it; who sends it reads that it can't be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from flask import Flask, abort, request

NUL = "\x00"


def refuse_nul(app: Flask) -> None:
    """Answer 400 to a request that has it anywhere, before it reaches a statement."""

    @app.before_request
    def _refuse() -> None:
        if any(NUL in value for value in _values()):
            abort(400)


def _values() -> Iterator[str]:
    lists = chain(request.args.listvalues(), request.form.listvalues())
    return chain((str(value) for value in (request.view_args or {}).values()), *lists)
