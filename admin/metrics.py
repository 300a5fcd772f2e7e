"""`/metrics` in the text format of Prometheus, for who shows the token of the settings."""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from flask import Flask, Response, abort, request
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from admin.queries.metrics import Family, families
from admin.sessions import now
from models.database import reading

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def add_metrics(app: Flask, engine: Engine, token: str) -> None:
    @app.get("/metrics")
    def metrics() -> Response:
        """404 where no token is set, 401 for who does not show it, and 503 while the database is away."""
        if not token:
            abort(404)
        shown = request.headers.get("Authorization", "")
        if not hmac.compare_digest(shown.encode(), f"Bearer {token}".encode()):
            return Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        try:
            with Session(reading(engine)) as session:
                lines = [line for family in families(session, now()) for line in _written(family)]
        except SQLAlchemyError:
            return Response(status=503)
        return Response("".join(lines), content_type=CONTENT_TYPE)


def _written(family: Family) -> Iterator[str]:
    """The lines of a family: https://prometheus.io/docs/instrumenting/exposition_formats/."""
    yield f"# HELP {family.name} {family.about}.\n# TYPE {family.name} {family.kind}\n"
    for name, labels, value in family.samples:
        yield f"{name}{{{labels}}} {value:.15g}\n" if labels else f"{name} {value:.15g}\n"
