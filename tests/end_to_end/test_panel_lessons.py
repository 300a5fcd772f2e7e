"""A lesson from the close of an opening to a published bundle, in a real browser, by three colleagues."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from models import OfferState, User
from tests import factories as make
from tests.end_to_end.furnished_panel import (
    MIRJAM,
    browser,
    connected,
    enter,
    installation,
    log_in,
    page,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "page"]

KEES, JOOST = "kees@example.org", "joost@example.org"


@pytest.fixture(scope="module")
def lessons(installation: Installation) -> tuple[int, int]:
    """A coordinator elsewhere, the support team, and keys of a shared lesson and of a bundle with it."""
    installation.add(KEES, "--role", "coordinator", "--region", "AM09", "--name", "Kees Verhoeven")
    installation.add(JOOST, "--role", "support", "--name", "Joost van Dam")
    with connected(installation) as session:
        lesson = make.lesson(session, "AM09", title="Begeleider weg", shared=True)
        make.lesson_comment(session, lesson, session.query(User).filter_by(email=MIRJAM).one())
        bundle = make.bundle(session, lesson, published_at=make.NOW)
        return lesson.id, bundle.id


def test_lessons_are_accessible_at_each_size_and_in_each_scheme(page: Page, lessons: tuple[int, int]) -> None:
    lesson, bundle = lessons
    log_in(page, MIRJAM)
    own = f"/lessen/{lesson}", f"/bundels/{bundle}", "/bundels/", "/lessen/schrijven", "/lessen/?q=niets"
    for address in ("/lessen/", *own):
        page.goto(address)
        unfold(page)
        assert_good(page)


def test_a_lesson_goes_from_a_close_to_another_region_and_into_a_bundle(
    enter: Callable[[str], Page], new_opening: Callable[[], str], lessons: tuple[int, int]
) -> None:
    mirjam = enter(MIRJAM)
    mirjam.goto(f"/aanbod/{new_opening()}")
    mirjam.get_by_text("Afsluiten zonder plaatsing").click()
    mirjam.get_by_label("Waarom?").select_option(label="Wij vonden niemand voor deze plek.")
    mirjam.get_by_text("Schrijf er een les bij").click()
    mirjam.get_by_label("Titel").fill("Zondag rijdt er geen bus")
    mirjam.get_by_role("button", name="Afsluiten").click()
    expect(mirjam.get_by_text("Schrijf op wat er gebeurde.")).to_be_visible()
    expect(mirjam.get_by_label("Titel")).to_have_value("Zondag rijdt er geen bus")
    mirjam.get_by_label("Wat gebeurde er?").fill("Een bakkerij zocht iemand voor zondag.")
    mirjam.get_by_label("Wat zou u nu anders doen").fill("Vraag eerst naar het vervoer.")
    mirjam.get_by_label("Vraag: werkgevers").check()
    mirjam.get_by_label("Deel deze les").check()
    mirjam.get_by_role("button", name="Afsluiten").click()
    expect(mirjam.get_by_role("link", name="Zondag rijdt er geen bus")).to_be_visible()

    kees = enter(KEES)
    kees.get_by_role("link", name="Lessen").click()
    kees.get_by_role("link", name="Zondag rijdt er geen bus").click()
    kees.get_by_role("button", name="Wij hadden dit ook").click()
    expect(kees.get_by_text("Ook bij één andere regio")).to_be_visible()
    expect(kees.get_by_text("Mirjam")).to_have_count(0)

    joost = enter(JOOST)
    joost.goto("/bundels/nieuw")
    joost.get_by_label("Titel").fill("Vervoer eerst")
    joost.get_by_label("Inleiding").fill("Over bussen en fietsen.")
    joost.get_by_role("button", name="Bewaren").click()
    joost.get_by_role("link", name="Naar de lessen").click()
    joost.get_by_role("link", name="Zondag rijdt er geen bus").click()
    joost.get_by_label("Kies een bundel").select_option(label="Vervoer eerst")
    joost.get_by_role("button", name="Zet de les in de bundel").click()
    joost.get_by_role("link", name="Vervoer eerst").click()
    joost.get_by_role("button", name="Publiceer").click()

    kees.goto("/werkvoorraad/")
    kees.get_by_role("link", name="Vervoer eerst").click()
    expect(kees.get_by_role("link", name="Zondag rijdt er geen bus")).to_be_visible()


@pytest.fixture
def new_opening(installation: Installation) -> Callable[[], str]:
    """An opening that Mirjam works on; returns its reference."""

    def new_opening() -> str:
        with connected(installation) as session:
            mirjam = session.query(User).filter_by(email=MIRJAM).one()
            return make.offer(
                session, title="Bakker", state=OfferState.IN_CONTACT, claimed_by=mirjam
            ).reference

    return new_opening
