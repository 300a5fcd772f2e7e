"""The panel, put together."""

from __future__ import annotations

from flask import Flask
from flask_admin import Admin
from flask_admin.theme import Bootstrap4Theme
from flask_babel import Babel
from werkzeug.middleware.proxy_fix import ProxyFix

from admin.assets import add_versions
from admin.audit import keep_audit
from admin.configuration import configuration
from admin.errors import Panel, add_error_pages
from admin.headers import add_headers
from admin.health import add_health
from admin.limits import add_limits
from admin.lockout import add_lockout
from admin.metrics import add_metrics
from admin.navigation import add_navigation
from admin.permissions import AT_THE_STEP, PERMISSIONS, PUBLIC
from admin.security import guard
from admin.serving import PanelError, run_admin
from admin.sessions import keep_sessions
from admin.signs import refuse_impossible
from admin.texts import add_texts
from admin.views import home, rooms
from models.database import connect
from settings import SecondFactorRule, Settings

__all__ = ["PanelError", "create_panel", "run_admin"]


def create_panel(settings: Settings) -> Flask:
    """The panel as a WSGI application. Raises `PanelError` when it can't be safe or complete."""
    app = Panel(__name__)
    app.config.update(configuration(settings, _secret_key(settings)))
    app.extensions["settings"] = settings
    engine = connect(settings.database.url)
    Babel(app)
    add_texts(app)
    add_versions(app)
    keep_sessions(app, engine)
    guard(app, engine, second_factor_obligatory=settings.admin.second_factor is SecondFactorRule.OBLIGATORY)
    refuse_impossible(app)
    keep_audit(app)
    add_lockout(app)
    _furnish(app, settings)
    add_limits(app)
    app.extensions["csrf"].exempt(app.view_functions["mail_stop.stop"])
    add_health(app, engine)
    add_metrics(app, engine, settings.admin.metrics_token.get_secret_value())
    add_error_pages(app)
    add_headers(app, https=settings.admin.base_url.startswith("https://"))
    _refuse_unlisted(app)
    _believe_proxies(app, settings.admin.trusted_proxies)
    return app


def _secret_key(settings: Settings) -> str:
    key = settings.admin.secret_key.get_secret_value()
    if len(key) < 16:
        raise PanelError(
            "Het panel heeft een geheime sleutel nodig van minstens 16 tekens. "
            'Zet onder [admin] in config.toml: secret_key = "…". '
            "Maak er een met: python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
        )
    return key


def _furnish(app: Flask, settings: Settings) -> None:
    admin = Admin(
        app, "Perspectiefbot", index_view=home(), theme=Bootstrap4Theme(base_template="layout.html")
    )
    for room in rooms():
        admin.add_view(room)
    add_navigation(app, admin, settings)


def _refuse_unlisted(app: Flask) -> None:
    """Stop a panel with a page that the table of permissions forgot."""
    listed = PUBLIC | AT_THE_STEP | PERMISSIONS.keys()
    if forgotten := {rule.endpoint for rule in app.url_map.iter_rules()} - listed:
        raise PanelError(f"Niet in admin/permissions.py: {', '.join(sorted(forgotten))}.")


def _believe_proxies(app: Flask, count: int) -> None:
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
