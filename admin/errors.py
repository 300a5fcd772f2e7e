"""What a person reads when something can't be done. It never says what exists behind a closed door."""

from __future__ import annotations

import traceback

import structlog
from flask import Flask, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from messages import exists
from models import ForeignRegionError

log = structlog.get_logger()
Page = tuple[str, int]


def add_error_pages(app: Flask) -> None:
    app.register_error_handler(CSRFError, _forged)
    app.register_error_handler(HTTPException, _known)
    app.register_error_handler(ForeignRegionError, _foreign)
    app.register_error_handler(Exception, _unknown)


def _forged(_error: Exception) -> Page:
    """A form that lay open too long, or came from elsewhere. Who was logged in still is."""
    return _page(400, "csrf")


def _known(error: Exception) -> Page:
    assert isinstance(error, HTTPException)
    code = error.code or 500
    return _page(code, str(code) if exists(f"panel-error-{code}") else "400" if code < 500 else "500")


def _foreign(_error: Exception) -> Page:
    """A change across a border of regions reads as if there were nothing there."""
    return _page(404, "404")


def _unknown(error: Exception) -> Page:
    lines = "".join(traceback.format_exception(error))
    log.error("request failed", endpoint=request.endpoint, method=request.method, traceback=lines)
    return _page(500, "500")


def _page(code: int, name: str) -> Page:
    return render_template("errors/page.html", code=code, name=name), code
