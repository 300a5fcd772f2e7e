"""One scoped session for each request, and a transaction that the request owns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from admin import permissions
from admin.permissions import COLLEAGUES, PERMISSIONS
from admin.rooms import Room, UnscopedModelError, get
from admin.sessions import found, scoped
from models import Employer, RoleName, User
from tests import factories as make
from tests.factories import GRONINGEN, UTRECHT

BrowserOf = Callable[[User], FlaskClient]


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session)
    session.commit()
    return user


@pytest.fixture
def company(session: Session) -> Employer:
    employer = make.employer(session, UTRECHT, name="Eerst")
    session.commit()
    return employer


@pytest.fixture
def rename(panel: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that renames an employer, and then ends as it is told."""

    def view(key: int, ending: str) -> str:
        employer = found(Employer, key)
        employer.name = "Daarna"
        scoped().flush()
        if ending == "fout":
            abort(404)
        return scoped().get_one(Employer, key).name

    panel.add_url_rule("/proef/<int:key>/<ending>", "proef", view, methods=["GET", "POST"])
    monkeypatch.setattr(permissions, "PERMISSIONS", {**PERMISSIONS, "proef": COLLEAGUES})


@pytest.mark.usefixtures("rename")
@pytest.mark.parametrize(
    ("method", "ending", "status", "name"),
    [
        ("POST", "goed", 200, "Daarna"),
        ("POST", "fout", 404, "Eerst"),
        ("GET", "goed", 404, "Eerst"),
    ],
)
def test_only_a_post_that_ends_well_changes_anything(
    browser_of: BrowserOf,
    session: Session,
    mirjam: User,
    company: Employer,
    method: str,
    ending: str,
    status: int,
    name: str,
) -> None:
    answer = browser_of(mirjam).open(f"/proef/{company.id}/{ending}", method=method)
    assert answer.status_code == status
    session.refresh(company)
    assert company.name == name


@pytest.mark.usefixtures("rename")
@pytest.mark.parametrize(("role", "of"), [(RoleName.MATCHMAKER, GRONINGEN), (RoleName.SUPPORT, None)])
def test_nobody_changes_what_is_not_theirs_even_where_a_view_forgets_to_ask(
    browser_of: BrowserOf, session: Session, company: Employer, role: RoleName, of: str | None
) -> None:
    user = make.user(session, role, of)
    session.commit()
    assert browser_of(user).post(f"/proef/{company.id}/goed").status_code == 404
    session.refresh(company)
    assert company.name == "Eerst"


def test_a_page_reads_while_another_process_writes(
    panel: Flask, browser_of: BrowserOf, session: Session, mirjam: User
) -> None:
    browser = browser_of(mirjam)
    session.execute(text("UPDATE users SET name = 'Nieuw'"))
    assert browser.get("/mijn-account/").status_code == 200
    session.rollback()


def test_a_room_whose_rows_belong_to_no_region_does_not_start() -> None:
    class Apart(DeclarativeBase):
        pass

    class Unscoped(Apart):
        __tablename__ = "unscoped"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Leak(Room):
        title = "panel-account"
        shows = (Unscoped,)  # type: ignore[assignment]

        @get()
        def index(self) -> str:
            return ""

    with pytest.raises(UnscopedModelError, match="Leak shows Unscoped"):
        Leak("leak", "/lek")


def test_what_the_table_of_permissions_does_not_name_is_closed(
    panel: Flask, browser_of: BrowserOf, mirjam: User
) -> None:
    panel.add_url_rule("/vergeten", "vergeten", lambda: "open")
    assert browser_of(mirjam).get("/vergeten").status_code == 403
    assert panel.test_client().get("/vergeten").location == "/login?next=/vergeten"
