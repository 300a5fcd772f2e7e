"""The rooms that a colleague finds in the navigation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, request
from flask_admin import Admin

from admin.colleagues import my_roles
from admin.permissions import may_open
from admin.rooms import Room
from admin.sessions import now, scoped
from models import RoleName
from services.alarm import trouble
from settings import Settings

RANK = (RoleName.ADMINISTRATOR, RoleName.SUPPORT, RoleName.COORDINATOR, RoleName.MATCHMAKER)


@dataclass(frozen=True)
class Entry:
    """One line of the navigation."""

    endpoint: str
    name: str
    icon: str
    address: str
    current: bool


def open_rooms(admin: Admin) -> list[Room]:
    """The rooms that who is logged in may enter, in order."""
    rooms = (item._view for item in admin.menu() if isinstance(getattr(item, "_view", None), Room))
    return [room for room in rooms if room.is_accessible() and room.is_visible()]


def entries(admin: Admin) -> list[Entry]:
    current = _current(admin)
    return [
        Entry(
            endpoint=room.endpoint,
            name=room.name,
            icon=room.icon,
            address=room.get_url(f"{room.endpoint}.index"),
            current=room.endpoint == current,
        )
        for room in open_rooms(admin)
    ]


def _current(admin: Admin) -> str | None:
    """The endpoint of the room in the navigation that this page is of."""
    annexes = {view.endpoint: view.belongs_to for view in admin._views if isinstance(view, Room)}
    return annexes.get(request.blueprint or "") or request.blueprint


def role() -> RoleName | None:
    """The widest role of who is logged in, to name them by."""
    return next((rank for rank in RANK if rank in my_roles()), None)


def _trouble() -> list[str]:
    """What is wrong with the deliveries, for those who can mend it."""
    if RoleName.ADMINISTRATOR not in my_roles():
        return []
    return trouble(scoped(), now()).sentences()


def add_navigation(app: Flask, admin: Admin, settings: Settings) -> None:
    """What the layout needs on every page."""
    names: dict[str, Callable[..., Any] | str] = {
        "navigation": lambda: entries(admin),
        "may": lambda endpoint: may_open(endpoint, my_roles()),
        "role": role,
        "trouble": _trouble,
        "statement_url": settings.privacy.statement_url,
    }
    app.jinja_env.globals.update(names)
