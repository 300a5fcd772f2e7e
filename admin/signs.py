"""What no database can take: a text with the sign NUL in it, and the number of a row beyond 64 bits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from flask import Flask, abort, request

NUL = "\x00"
LARGEST = 2**63 - 1


def refuse_impossible(app: Flask) -> None:
    """Answer such a request before it reaches a statement: 400, and 404 for a row that can't be there."""

    @app.before_request
    def _refuse() -> None:
        if any(NUL in value for value in _values()):
            abort(400)
        if any(isinstance(value, int) and value > LARGEST for value in (request.view_args or {}).values()):
            abort(404)


def _values() -> Iterator[str]:
    lists = chain(request.args.listvalues(), request.form.listvalues())
    return chain((str(value) for value in (request.view_args or {}).values()), *lists)
