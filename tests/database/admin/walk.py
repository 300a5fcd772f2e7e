"""Every address, as everybody, on the things of every region."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from flask import Flask, url_for
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from admin.sheets import EXCEL
from models import Delivery, OfferState, RoleName, User
from tests import factories as make
from tests.database.admin.landscape import MARKS, Things, bot_is_alive, people, things
from tests.database.admin.permission_table import Row

OUTCOMES = {200: "page", 403: "closed", 404: "absent", 405: "refused", 422: "invalid"}

REFUSED = ("login", "closed", "absent")


@dataclass(frozen=True)
class Person:
    """Somebody with a column of the table; `region` None is the whole country."""

    name: str
    column: str
    user: User | None
    region: str | None = None

    def is_foreign_to(self, region: str) -> bool:
        return self.region not in (None, region)


def everybody(session: Session) -> list[Person]:
    """One of each role in each of two regions, the national roles, a former colleague and a stranger."""
    bot_is_alive(session)
    regional = [
        Person(f"{role} of {region}", role, user, region)
        for region in MARKS
        for role, user in people(session, region).items()
    ]
    national = [
        Person(str(role), str(role), make.user(session, role, None))
        for role in (RoleName.SUPPORT, RoleName.ADMINISTRATOR)
    ]
    former = make.user(session, active=False, name="Oud-collega")
    found = [*regional, *national, Person("former", "nobody", former), Person("stranger", "nobody", None)]
    session.commit()
    return found


@dataclass
class Walk:
    """Goes everywhere, with new things for each that is changed, and tells what differs from the table."""

    panel: Flask
    session: Session
    browser_of: Callable[[User], FlaskClient]
    looked_at: dict[str, Things] = field(default_factory=dict)

    def over(self, rows: list[Row], persons: list[Person]) -> list[str]:
        """One line for each surprise."""
        return [surprise for row in rows for person in persons for surprise in self._visit(row, person)]

    def _visit(self, row: Row, person: Person) -> Iterator[str]:
        for region in MARKS:
            here = self._things(region, row.method)
            answer = self.ask(row.endpoint, row.method, person, here)
            wanted = row.outcome(person.column, person.is_foreign_to(region))
            step = f"{row.method} {row.endpoint} as {person.name} on {region}"
            if (got := outcome(answer)) != wanted:
                yield f"{step}: {got} in place of {wanted}"
            if wanted in REFUSED and self._has_changed(here):
                yield f"{step}: refused, and changed something all the same"
            shown = said_in(answer)
            foreign = [mark for where, mark in MARKS.items() if person.is_foreign_to(where)]
            yield from (f"{step}: reads {mark}" for mark in foreign if mark in shown)

    def _things(self, region: str, method: str) -> Things:
        """Things to look at may be looked at again; what was posted to may have changed."""
        if method == "GET" and region in self.looked_at:
            return self.looked_at[region]
        made = self.looked_at[region] = things(self.session, region)
        self.session.commit()
        return made

    def _has_changed(self, here: Things) -> bool:
        self.session.refresh(here.offer)
        self.session.refresh(here.failed)
        self.session.commit()
        return (here.offer.state, here.failed.state) != (OfferState.CLAIMED, Delivery.FAILED)

    def ask(self, endpoint: str, method: str, person: Person, here: Things) -> TestResponse:
        """The answer to this request, by this person, about a thing of that region."""
        browser = self._browser(person)
        with self.panel.test_request_context():
            address = url_for(endpoint, **here.address(endpoint))
        data = here.form(endpoint) if method == "POST" else None
        return browser.open(address, method=method, data=data, buffered=True)

    def _browser(self, person: Person) -> FlaskClient:
        if person.user is None:
            return self.panel.test_client()
        self.session.refresh(person.user)
        self.session.commit()
        return self.browser_of(person.user)


def said_in(answer: TestResponse) -> str:
    """What can be read in the answer; a workbook is packed."""
    if answer.mimetype != EXCEL:
        return answer.get_data().decode("utf-8", "replace")
    with ZipFile(BytesIO(answer.get_data())) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def outcome(answer: TestResponse) -> str:
    """The answer in the words of the table."""
    if answer.status_code in (302, 303):
        return "login" if answer.location.startswith("/login") else "done"
    return OUTCOMES.get(answer.status_code, str(answer.status_code))
