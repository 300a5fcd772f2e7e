"""Who is logged in, and how Flask-Security finds them.

Flask-Security must find a person before anybody knows what that person may
see. It does so here, in short sessions without scope that return a copy; the
rooms work with the scoped session of the request and never with these.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, cast

import flask
import structlog
from flask import request
from flask_login import current_user
from flask_security import RoleMixin, UserDatastore, UserMixin
from sqlalchemy import Engine, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from admin.logs import brief
from admin.origins import origin_of
from models import LogIn, RoleName, User
from models.database import reading
from services.accounts import address_of
from services.log_ins import begin_log_in, end_log_in, log_in_of, must_note_use, note_use
from services.panel_key import PanelKey
from services.second_factor import Step, second_factor_of, step_of

log = structlog.get_logger()

TOKEN = "log_in"  # noqa: S105  the name of a value in the cookie
ASKED_BY_SCRIPTS = frozenset(
    {
        *("worklist.changes", "account.linked", "campaigns.changes", "deliveries.changes"),
        *("offers.conversation", "employers.conversation"),
    }
)
"""What a page asks by itself says nothing of somebody being there."""


@dataclass(eq=False, kw_only=True)
class Colleague(UserMixin):
    """A copy of a user, as they were when this request began."""

    id: int
    email: str
    name: str
    password: str | None
    active: bool
    welcomed: bool
    """Whether they have seen, or put away, what the panel tells who is new."""
    fs_uniquifier: str = ""
    role_names: frozenset[RoleName]
    region_ids: frozenset[int] | None
    """The regions that this colleague may see; None is the whole country."""
    roles: list[RoleMixin] = field(default_factory=list)
    """Flask-Security's own idea of roles; `permissions` decides here."""
    log_in_id: int = 0
    """The log-in of this browser; 0 for who is not logged in yet."""
    step: Step = Step.INSIDE
    """What must be done before anything opens."""
    has_second_factor: bool = False

    @classmethod
    def of(cls, user: User, **more: Any) -> Colleague:
        return cls(
            id=user.id,
            email=user.email,
            name=user.name,
            password=user.password,
            active=user.active,
            welcomed=user.welcomed_at is not None,
            fs_uniquifier=user.fs_uniquifier,
            role_names=frozenset(RoleName(role.name) for role in user.roles),
            region_ids=user.region_ids,
            **more,
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
    """The roles of who is logged in; none for a stranger, nor before the second step."""
    colleague = current_user._get_current_object()
    if not isinstance(colleague, Colleague) or colleague.step is not Step.INSIDE:
        return frozenset()
    return colleague.role_names


class Colleagues(UserDatastore):
    """Finds and keeps colleagues for Flask-Security."""

    def __init__(self, engine: Engine, key: PanelKey, *, second_factor_obligatory: bool) -> None:
        super().__init__(Colleague, RoleMixin)
        self._reading, self._writing = reading(engine), engine
        self._key, self._obligatory = key, second_factor_obligatory

    def find_user(self, case_insensitive: bool = False, **wanted: Any) -> Colleague | None:
        """The colleague with this one attribute; addresses are stored in lower case."""
        ((name, value),) = wanted.items()
        if name == "email":
            value = address_of(str(value))
        with Session(self._reading) as session:
            user = session.scalar(select(User).where(getattr(User, name) == value))
            return Colleague.of(user) if user else None

    def logged_in(self, uniquifier: str) -> Colleague | None:
        """Whom the cookie of this request lets in, as long as that log-in has not ended."""
        at = dt.datetime.now(dt.UTC)
        with Session(self._reading) as session:
            log_in = log_in_of(session, flask.session.get(TOKEN, ""), at)
            if log_in is None or log_in.user.fs_uniquifier != uniquifier:
                return None
            colleague, due = self._copy(session, log_in), must_note_use(log_in, at)
        if due and request.endpoint not in ASKED_BY_SCRIPTS:
            self._note_use(colleague.log_in_id, at)
        return colleague

    def _note_use(self, log_in_id: int, at: dt.datetime) -> None:
        """Kept where it can be; while the database has no room for it the page is shown all the same."""
        try:
            with Session(self._writing) as session, session.begin():
                note_use(session, log_in_id, at)
        except OperationalError as error:
            log.warning("use of a log-in not noted", error=brief(error))

    def _copy(self, session: Session, log_in: LogIn) -> Colleague:
        user, factor = log_in.user, second_factor_of(session, log_in.user_id)
        step = step_of(user, log_in, factor, self._key, self._obligatory)
        return Colleague.of(user, log_in_id=log_in.id, step=step, has_second_factor=factor is not None)

    def begin(self, colleague: Colleague) -> None:
        """The browser of this request is logged in from now on."""
        with Session(self._writing) as session, session.begin():
            token = begin_log_in(session, colleague.id, origin_of(request), dt.datetime.now(dt.UTC))
        flask.session[TOKEN] = token

    def end(self, colleague: Colleague) -> None:
        """The log-in of this browser is over, not only its cookie: a stolen copy is worth nothing."""
        flask.session.pop(TOKEN, None)
        with Session(self._writing) as session, session.begin():
            end_log_in(session, session.get_one(User, colleague.id), colleague.log_in_id)

    def put(self, model: object) -> object:
        """Keep the hash, where log-in has renewed it."""
        colleague = cast(Colleague, model)
        with Session(self._writing) as session, session.begin():
            session.get_one(User, colleague.id).password = colleague.password
        return model

    def commit(self) -> None:
        """Nothing is left to do: `put` keeps at once."""
