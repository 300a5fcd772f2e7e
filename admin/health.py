"""`/health`: whether the panel can work. For machines; it says nothing about people."""

from __future__ import annotations

from flask import Flask, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from models.database import reading
from models.migrate import current, newest


def add_health(app: Flask, engine: Engine) -> None:
    wanted = newest()

    @app.get("/health")
    def health() -> ResponseReturnValue:
        """200 when all is well, and 503 when the database is away or not migrated."""
        try:
            migrated = current(reading(engine)) == wanted
        except SQLAlchemyError:
            return jsonify(alive=True, database=False, migrations=False), 503
        return jsonify(alive=True, database=True, migrations=migrated), 200 if migrated else 503
