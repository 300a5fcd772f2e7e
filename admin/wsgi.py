"""The panel for a WSGI server of your own: `gunicorn 'admin.wsgi:panel()'`.

Settings come from `config.toml` in the folder in which it starts, and from the environment.
"""

from __future__ import annotations

from flask import Flask

from admin.application import create_panel
from admin.logs import configure_logs
from settings import load


def panel() -> Flask:
    """The panel with the settings in force."""
    settings = load(None)
    configure_logs(settings.log)
    return create_panel(settings)
