"""What no page can take: a text with the sign NUL, the number of a row beyond 64 bits, and what is no form.

The lock, the log and the limits read forms: what came in another shape would pass them unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from flask import Flask, abort, request

from admin.sessions import READS

NUL = "\x00"
LARGEST = 2**63 - 1
FORMS = ("", "application/x-www-form-urlencoded", "multipart/form-data")


def refuse_impossible(app: Flask) -> None:
    """Answer such a request before it reaches a statement: 400, 404 for a row that can't be there, 415."""

    @app.before_request
    def _refuse() -> None:
        if request.method not in READS and request.mimetype not in FORMS:
            abort(415)
        if any(NUL in value for value in _values()):
            abort(400)
        if any(isinstance(value, int) and value > LARGEST for value in (request.view_args or {}).values()):
            abort(404)


def _values() -> Iterator[str]:
    lists = chain(request.args.listvalues(), request.form.listvalues())
    return chain((str(value) for value in (request.view_args or {}).values()), *lists)
