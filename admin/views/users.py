"""Gebruikers: who may come in, as what, and for which regions."""

from __future__ import annotations

from typing import Any

from flask import abort, current_app, flash, request
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError

from admin.colleagues import me
from admin.forms.succession import SuccessionForm
from admin.forms.users import ColleagueForm, RoleForm, only_choice, with_choices
from admin.queries import users as queries
from admin.queries.seeking import Bookmark
from admin.queries.users import UserFilter
from admin.rooms import get, post
from admin.sessions import colleague, found, now, scoped
from admin.views.user_safety import UserSafety, colleague_with, locked_account, managed
from admin.workroom import Workroom
from messages import text
from models import Offer, Region, Role, RoleName, User
from services import colleague_accounts as accounts
from services.accounts import AccountError, add_user
from services.house import PanelAddress
from services.password_links import invite_colleague, offer_new_password
from services.releases import Parting, work_of
from services.second_factor import second_factor_of
from services.teams import workers_of

UNPROCESSABLE = 422
CHANGE, LEAVE = "change-", "leave-"
"""What the names of the fields begin with that say who goes on, in either form of the page."""


class Users(UserSafety, Workroom):
    title = "users-title"
    icon = "people"
    shows = (User, Role, Region, Offer)

    @get()
    def index(self) -> str:
        """The colleagues that fit what is looked for."""
        wanted = UserFilter.read(request.args)
        page = queries.users(scoped(), wanted, Bookmark.read(request.args.get("blad", "")), me().region_ids)
        regions = queries.grantable_regions(scoped(), me().region_ids)
        return self.page("users/list.html", page=page, wanted=wanted, roles=list(RoleName), regions=regions)

    @get("/uitnodigen")
    def invite(self) -> str:
        form = _with_choices(ColleagueForm(None))
        form.role.data = next(iter(only_choice(form.role.choices)), None)
        form.regions.data = only_choice(form.regions.choices)
        return self.page("users/invite.html", form=form)

    @post("/uitnodigen")
    def send(self) -> ResponseReturnValue:
        """A new colleague, and a mail with the way in."""
        form = _with_choices(ColleagueForm())
        user = _added(form) if form.validate() else None
        if user is None:
            return self.page("users/invite.html", form=form), UNPROCESSABLE
        invite_colleague(scoped(), user, _panel_url(), now())
        flash(text("users-invited", name=user.name), "success")
        return self.to("detail", key=user.id)

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        return self._page(colleague_with(key))

    @post("/<int:key>")
    def assign(self, key: int) -> ResponseReturnValue:
        """Another role or other regions."""
        user, form = managed(key), _with_choices(RoleForm())
        succession = _succession(user, CHANGE)
        if not form.validate():
            return self._page(user, form, change=succession), UNPROCESSABLE
        role, regions = form.chosen_role, form.chosen_regions
        if not succession.settles(accounts.openings_lost(scoped(), user, role, regions)):
            return self._page(user, form, change=succession), UNPROCESSABLE
        parting = accounts.assign(scoped(), user, role, regions, _chosen(succession), now())
        return self._back(user, "users-assigned", parting)

    @post("/<int:key>/link")
    def link(self, key: int) -> ResponseReturnValue:
        """A mail to choose a password: the invitation once more, or another password."""
        user = managed(key)
        if not user.active:
            abort(404)
        send = offer_new_password if user.password else invite_colleague
        send(scoped(), user, _panel_url(), now())
        return self._back(user, "users-link-sent")

    @post("/<int:key>/uit")
    def deactivate(self, key: int) -> ResponseReturnValue:
        """Somebody leaves, and their openings go to somebody else."""
        user = managed(key)
        succession = _succession(user, LEAVE)
        if not succession.settles(work_of(scoped(), user)):
            return self._page(user, leave=succession), UNPROCESSABLE
        parting = accounts.deactivate(scoped(), user, _chosen(succession), now())
        return self._back(user, "users-deactivated", parting)

    @post("/<int:key>/aan")
    def activate(self, key: int) -> ResponseReturnValue:
        user = managed(key)
        accounts.activate(scoped(), user)
        return self._back(user, "users-activated")

    def _page(
        self,
        user: User,
        form: RoleForm | None = None,
        *,
        change: SuccessionForm | None = None,
        leave: SuccessionForm | None = None,
    ) -> str:
        return self.page(
            "users/detail.html",
            user=user,
            form=form or _filled(user),
            manages=accounts.may_manage(colleague(), user),
            locked=locked_account(user),
            change=change or _succession(user, CHANGE, given=False),
            leave=leave or _succession(user, LEAVE, given=False),
            offers=work_of(scoped(), user),
            factor=second_factor_of(scoped(), user.id),
        )

    def _back(self, user: User, message: str, parting: Parting | None = None) -> ResponseReturnValue:
        flash(text(message, name=user.name), "success")
        if parting and parting.handed:
            flash(text("users-work-handed", count=len(parting.handed)), "info")
        if parting and parting.released:
            flash(text("users-work-released", count=len(parting.released)), "info")
        return self.to("detail", key=user.id)


def _succession(user: User, prefix: str, *, given: bool = True) -> SuccessionForm:
    """The question who goes on with this colleague's openings."""
    regions = {offer.region_id for offer in work_of(scoped(), user)}
    others = [other for other in workers_of(scoped(), regions) if other.id != user.id]
    values = () if given else (None,)
    return SuccessionForm(*values, prefix=prefix, colleagues=others)


def _chosen(form: SuccessionForm) -> accounts.Succession:
    to = found(User, form.successor) if form.successor else None
    return accounts.Succession(colleague(), to, PanelAddress(_panel_url()))


def _added(form: ColleagueForm) -> User | None:
    """The new colleague; None when there is one with this address, in a region that isn't seen here too."""
    try:
        with scoped().begin_nested():
            role, regions = form.chosen_role, form.chosen_regions
            return add_user(scoped(), form.email.data, form.name.data, role, regions, None, now())
    except (AccountError, IntegrityError):
        form.email.errors = [text("users-email-taken")]
        return None


def _with_choices(form: Any) -> Any:
    regions = queries.grantable_regions(scoped(), me().region_ids)
    return with_choices(form, accounts.grantable_roles(colleague()), regions)


def _filled(user: User) -> RoleForm:
    role = next((str(role.name) for role in user.roles), None)
    form: RoleForm = _with_choices(
        RoleForm(None, role=role, regions=[region.code for region in user.regions])
    )
    return form


def _panel_url() -> str:
    url: str = current_app.extensions["settings"].admin.base_url
    return url
