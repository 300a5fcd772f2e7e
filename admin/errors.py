"""What a person reads when something can't be done. It never says what exists behind a closed door."""

from __future__ import annotations

from types import TracebackType

import structlog
from flask import Flask, Response, render_template, request
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from admin.logs import brief
from messages import exists, text
from models import ForeignRegionError

log = structlog.get_logger()
Page = tuple[str, int]
Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Panel(Flask):
    """A Flask application that logs what failed without what people typed."""

    def log_exception(self, exc_info: Raised) -> None:
        _, error, _ = exc_info
        where = brief(error) if error else "nothing"
        log.error("request failed", endpoint=request.endpoint, method=request.method, error=where)


def add_error_pages(app: Flask) -> None:
    app.register_error_handler(CSRFError, _forged)
    app.register_error_handler(ForeignRegionError, _foreign)
    app.register_error_handler(HTTPException, _known)
    app.register_error_handler(SecurityError, _misaddressed)


def _forged(_error: Exception) -> Page:
    """A form that lay open too long, or came from elsewhere. Who was logged in still is."""
    return _page(400, "csrf" if current_user.is_authenticated else "csrf-stranger")


def _foreign(_error: Exception) -> Page:
    """A change across a border of regions reads as if there were nothing there."""
    return _page(404, "404")


def _misaddressed(_error: Exception) -> Response:
    """The panel was called by a name that is not its own: it can't even say where its pages are."""
    return Response(text("panel-error-host"), 400, content_type="text/plain; charset=utf-8")


def _known(error: Exception) -> Page:
    """The page for this code; an error of ours arrives here as a 500."""
    assert isinstance(error, HTTPException)
    code = error.code or 500
    return _page(code, str(code) if exists(f"panel-error-{code}") else "400" if code < 500 else "500")


def _page(code: int, name: str) -> Page:
    return render_template("errors/page.html", code=code, name=name), code
