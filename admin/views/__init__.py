"""The rooms of the panel, in the order of the navigation."""

from __future__ import annotations

from admin.rooms import Room
from admin.views.about import About
from admin.views.account import Account
from admin.views.home import Home


def home() -> Home:
    """The way in."""
    return Home()


def rooms() -> list[Room]:
    """All rooms, each made anew for one application."""
    return [Account("account", "/mijn-account"), About("about", "/toegankelijkheid")]
