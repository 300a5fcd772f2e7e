"""Who is logged in, and how Flask-Security finds them.

Flask-Security must find a person before anybody knows what that person may
see. It does so here, in short sessions without scope that return a copy; the
rooms work with the scoped session of the request and never with these.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any, cast

from flask_login import current_user
from flask_security import RoleMixin, UserDatastore, UserMixin
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from models import RoleName, User
from models.database import reading


@dataclass(eq=False, kw_only=True)
class Colleague(UserMixin):
    """A copy of a user, as they were when this request began."""

    id: int
    email: str
    name: str
    password: str | None
    active: bool
    fs_uniquifier: str = ""
    role_names: frozenset[RoleName]
    region_ids: frozenset[int] | None
    """The regions that this colleague may see; None is the whole country."""
    roles: list[RoleMixin] = field(default_factory=list)
    """Flask-Security's own idea of roles; `permissions` decides here."""

    @classmethod
    def of(cls, user: User) -> Colleague:
        return cls(
            id=user.id,
            email=user.email,
            name=user.name,
            password=user.password,
            active=user.active,
            fs_uniquifier=user.fs_uniquifier,
            role_names=frozenset(RoleName(role.name) for role in user.roles),
            region_ids=user.region_ids,
        )

    def is_a(self, *names: RoleName) -> bool:
        """Whether this colleague has one of these roles."""
        return any(name in self.role_names for name in names)

    @property
    def may_write(self) -> bool:
        """The support team reads all regions and changes the work of none."""
        return bool(self.role_names - {RoleName.SUPPORT})


def me() -> Colleague:
    """Who is logged in. Only for pages that anonymous visitors don't reach."""
    colleague = current_user._get_current_object()
    assert isinstance(colleague, Colleague)
    return colleague


def my_roles() -> frozenset[RoleName]:
    """The roles of who is logged in; none for a stranger."""
    colleague = current_user._get_current_object()
    return colleague.role_names if isinstance(colleague, Colleague) else frozenset()


class Colleagues(UserDatastore):
    """Finds and keeps colleagues for Flask-Security."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(Colleague, RoleMixin)
        self._reading, self._writing = reading(engine), engine

    def find_user(self, case_insensitive: bool = False, **wanted: Any) -> Colleague | None:
        """The colleague with this one attribute; addresses are stored in lower case."""
        ((name, value),) = wanted.items()
        if name == "email":
            value = str(value).strip().lower()
        with Session(self._reading) as session:
            user = session.scalar(select(User).where(getattr(User, name) == value))
            return Colleague.of(user) if user else None

    def put(self, model: object) -> object:
        """Keep what log-in and log-out change of a colleague: the hash, and what ends their sessions."""
        colleague = cast(Colleague, model)
        with Session(self._writing) as session, session.begin():
            user = session.get_one(User, colleague.id)
            user.password = colleague.password
            user.fs_uniquifier = colleague.fs_uniquifier
        return model

    def commit(self) -> None:
        """Nothing is left to do: `put` keeps at once."""

    def end_sessions(self, colleague: Colleague) -> None:
        """Every log-in of this colleague, on every device, is over."""
        self.set_uniquifier(colleague, uuid.uuid4().hex)
