"""Everything that a colleague reads in the panel is Dutch, also what its libraries say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from models import RoleName, User
from tests import factories as make
from tests.database.admin.landscape import things
from tests.database.admin.permission_table import rows
from tests.database.admin.walk import Person, Walk

ENGLISH = frozenset(
    word
    for line in (
        "a and any at be because been but by cancel cannot choose close create delete deleted",
        "denied edit enter error errors exceeded failed field fields file for forbidden from have",
        "how if incorrect input internal invalid it its logged long must name new next no none",
        "not on or page password please previous record required save search select selected",
        "session short should sign submit successfully than that the them these they this to too",
        "try unable unknown updated user username valid value view what when which with without",
        "yes you your",
    )
    for word in line.split()
)
"""Words of interfaces that no Dutch sentence has. Those that Dutch has too are left out."""
SHOWN = ("alt", "aria-label", "placeholder", "title", "data-label", "label")
UNREAD = ("code", "kbd", "pre", "script", "style")
BROKEN = ("/bestaat-niet", "/aanbod/PW-0000-0", "/aanbod/?blad=%00", "/uitnodigingen/0/poster")
OF_THE_LAW = "no-riskpolis"
"""A Dutch word that begins with an English one."""


class Reader(HTMLParser):
    """The sentences that somebody with eyes or a screen reader meets on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.sentences: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in UNREAD
        self.sentences += [value for name, value in attrs if name in SHOWN and value]

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        if not self._unread and data.strip():
            self.sentences.append(data.strip())


@pytest.fixture
def walk(panel: Flask, session: Session, browser_of: Callable[[User], FlaskClient]) -> Walk:
    panel.extensions["panel_limiter"].enabled = False
    return Walk(panel, session, browser_of)


@pytest.fixture
def administrator(session: Session) -> Person:
    user = make.user(session, RoleName.ADMINISTRATOR, None)
    session.commit()
    return Person("administrator", "administrator", user)


def english(page: str) -> list[str]:
    """The sentences of a page with an English word in it."""
    reader = Reader()
    reader.feed(page)
    words = {said: re.findall(r"\w+", said.lower().replace(OF_THE_LAW, "")) for said in reader.sentences}
    return [said for said in reader.sentences if ENGLISH.intersection(words[said])]


def test_a_sentence_of_a_library_is_recognised() -> None:
    assert english('<p title="Not a valid choice">Dag <b>This field is required.</b></p>') == [
        "Not a valid choice",
        "This field is required.",
    ]
    assert not english("<p>Uw wachtwoord is te kort.</p><pre>ValueError: not a number</pre>")


def test_no_page_has_english_left_over(walk: Walk, administrator: Person) -> None:
    here = things(walk.session, make.UTRECHT)
    walk.session.commit()
    pages = ((row.endpoint, row.method) for row in rows() if row.method == "GET")
    assert list(_surprises(walk, pages, administrator, here)) == []


def test_no_form_that_fails_has_english_left_over(walk: Walk, administrator: Person) -> None:
    here = things(walk.session, make.UTRECHT)
    walk.session.commit()
    found = []
    for row in rows():
        if row.method == "POST" and row.endpoint != "security.logout":
            with walk.panel.test_request_context():
                address = walk.panel.url_for(row.endpoint, **here.address(row.endpoint))
            answer = walk.browser_of(administrator.user).post(address, data={}, follow_redirects=True)
            found += [f"{row.endpoint}: {said}" for said in english(answer.text)]
    assert found == []


@pytest.mark.parametrize("address", BROKEN)
def test_no_page_of_an_error_has_english_left_over(
    address: str, walk: Walk, administrator: Person, browser: FlaskClient
) -> None:
    known = walk.browser_of(administrator.user)
    for answer in (known.get(address), browser.get(address, follow_redirects=True), known.delete(address)):
        assert english(answer.text) == []


def _surprises(walk: Walk, pages: Iterator[tuple[str, str]], person: Person, here: object) -> Iterator[str]:
    for endpoint, method in pages:
        answer = walk.ask(endpoint, method, person, here)
        if answer.mimetype == "text/html" and answer.status_code == 200:
            yield from (f"{endpoint}: {said}" for said in english(answer.text))
