"""Flask's configuration, from ours."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlsplit

from admin.passwords import SCHEME
from messages import text
from services.log_ins import IDLE
from settings import Settings

LARGEST_REQUEST = 2 * 1024 * 1024


def configuration(settings: Settings, secret_key: str) -> dict[str, Any]:
    https = settings.admin.base_url.startswith("https://")
    return {
        "SECRET_KEY": secret_key,
        "MAX_CONTENT_LENGTH": LARGEST_REQUEST,
        "MAX_FORM_MEMORY_SIZE": LARGEST_REQUEST,
        "TRUSTED_HOSTS": _hosts(settings.admin.base_url),
        "PREFERRED_URL_SCHEME": "https" if https else "http",
        "TEMPLATES_AUTO_RELOAD": False,
        "BABEL_DEFAULT_LOCALE": "nl",
        "BABEL_DEFAULT_TIMEZONE": "Europe/Amsterdam",
        "WTF_CSRF_TIME_LIMIT": None,
        **_cookies(https),
        **_security(),
    }


def _hosts(base_url: str) -> list[str]:
    """The names that this panel answers to: its own, and this machine's for health checks."""
    return sorted({urlsplit(base_url).hostname or "localhost", "localhost", "127.0.0.1"})


def _cookies(https: bool) -> dict[str, Any]:
    return {
        "SESSION_COOKIE_NAME": "__Host-perspectiefbot" if https else "perspectiefbot",
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": IDLE,
    }


def _security() -> dict[str, Any]:
    """Flask-Security: log in and out, and nothing else."""
    return {
        "SECURITY_PASSWORD_HASH": SCHEME,
        "SECURITY_PASSWORD_SCHEMES": [SCHEME],
        "SECURITY_PASSWORD_SINGLE_HASH": [SCHEME],
        "SECURITY_LOGIN_USER_TEMPLATE": "security/login.html",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/login",
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_REDIRECT_VALIDATE_MODE": ["regex"],
        "SECURITY_REDIRECT_ALLOW_SUBDOMAINS": False,
        "SECURITY_FRESHNESS": dt.timedelta(minutes=-1),
        "SECURITY_STATIC_FOLDER": None,
        "SECURITY_CSRF_IGNORE_UNAUTH_ENDPOINTS": False,
        "SECURITY_USE_REGISTER_V2": True,
        "SECURITY_MSG_GENERIC_AUTHN_FAILED": (text("panel-login-failed"), "error"),
        "SECURITY_MSG_UNAUTHENTICATED": (text("panel-login-first"), "info"),
        "SECURITY_MSG_UNAUTHORIZED": (text("panel-error-403"), "error"),
        "SECURITY_MSG_EMAIL_NOT_PROVIDED": (text("panel-login-no-email"), "error"),
        "SECURITY_MSG_INVALID_EMAIL_ADDRESS": (text("panel-login-no-email"), "error"),
        "SECURITY_MSG_PASSWORD_NOT_PROVIDED": (text("panel-login-no-password"), "error"),
        "SECURITY_MSG_INVALID_REDIRECT": (text("panel-login-elsewhere"), "error"),
    }
