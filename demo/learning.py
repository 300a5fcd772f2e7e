"""What the colleagues of the demo learned, what others say of it, and what the support team made of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from demo.people import PEOPLE
from models import Lesson, Offer, Pillar, Sector, User
from services.bundles import add_lesson, publish, start_bundle
from services.lesson_talk import comment, mark
from services.lessons import Learned, write_lesson

BUNDLE = "Vervoer en begeleiding: regel het vooraf"
INTRODUCTION = (
    "Plekken gaan vaak niet verloren door het werk zelf, maar door wat eromheen niet geregeld is.\n"
    "Deze lessen komen uit twee regio's. Bespreek ze in uw team, en spreek af wie wat vooraf vraagt."
)


@dataclass(frozen=True)
class Told:
    """A lesson: who wrote it and when, what it says, who had it too and who says something of it."""

    days_ago: int
    by: str
    """The colleague, by mailbox."""
    learned: Learned
    sector: str = ""
    opening: str = ""
    """The title of the opening it came from."""
    also: str = ""
    """A colleague of another region that had it too."""
    comments: tuple[tuple[str, str], ...] = ()
    """By whom, and what."""
    bundled: bool = False


TOLD = (
    Told(
        60,
        "mirjam",
        Learned(
            failed=True,
            pillar=Pillar.VRAAG,
            title="Weekendwerk zonder bus: na een maand nog niemand",
            happened="Een bakkerij zocht iemand voor avonden en zondagen. Er rijdt dan geen bus. Wij hebben "
            "eerst kandidaten gezocht, en pas daarna naar het vervoer gevraagd.",
            advice="Vraag in het eerste gesprek hoe iemand er komt. Kan de werkgever ophalen, of kan de tijd "
            "een half uur schuiven?",
            shared=True,
        ),
        sector="horeca",
        opening="Leerling bediening",
        also="kees",
        comments=(
            ("kees", "Bij ons hielp een deelfiets van de gemeente."),
            ("landelijk", "Dit horen wij uit meer regio's. Wij nemen het op in een bundel."),
        ),
        bundled=True,
    ),
    Told(
        41,
        "kees",
        Learned(
            failed=True,
            pillar=Pillar.ROUTE,
            title="De begeleider ging met vakantie, de kandidaat ging naar huis",
            happened="De leermeester was drie weken weg. Niemand had het overgenomen. In de tweede week kwam "
            "de kandidaat niet meer.",
            advice="Spreek voor de eerste dag af wie de tweede begeleider is, en schrijf dat bij de plek.",
            shared=True,
        ),
        sector="bouw",
        also="samira",
        bundled=True,
    ),
    Told(
        20,
        "samira",
        Learned(
            failed=True,
            pillar=Pillar.AANBOD,
            title="Drie mensen belden dezelfde werkgever",
            happened="Een werkgever kreeg in één week drie telefoontjes van ons. Hij wilde daarna niemand "
            "meer spreken.",
            advice="Pak het aanbod eerst op, en bel dan pas. Dan ziet ieder wie er bezig is.",
            shared=False,
        ),
    ),
    Told(
        12,
        "mirjam",
        Learned(
            failed=False,
            pillar=Pillar.ROUTE,
            title="Samen met de jobcoach op bezoek werkt",
            happened="De werkgever twijfelde over een basisbaan. Wij gingen samen met de jobcoach langs. "
            "Die kon meteen laten zien welk werk iemand kan doen.",
            advice="Neem de jobcoach mee naar het eerste bezoek, niet pas bij de start.",
            shared=True,
        ),
        sector="zorg",
        opening="Hulp in het restaurant",
        bundled=True,
    ),
    Told(
        5,
        "kees",
        Learned(
            failed=True,
            pillar=Pillar.SCHOLING,
            title="Erkenning als leerbedrijf duurde langer dan gedacht",
            happened="De kandidaat kon beginnen, maar het bedrijf was nog niet erkend. De school wilde "
            "geen praktijkverklaring geven.",
            advice="Kijk bij een leerwerkplek meteen of het bedrijf erkend is. Vraag het anders dezelfde "
            "dag aan.",
            shared=True,
        ),
        sector="techniek",
    ),
)


def teach(session: Session, now: dt.datetime) -> None:
    """Lessons of two regions, what is said of them, and a bundle."""
    written = [(told, _write(session, told, now)) for told in TOLD]
    support, at = _colleague(session, "landelijk"), now - dt.timedelta(days=2)
    bundle = start_bundle(session, support, BUNDLE, INTRODUCTION, at)
    for told, lesson in written:
        if told.bundled:
            add_lesson(session, bundle, lesson)
    publish(session, bundle, at)


def _write(session: Session, told: Told, now: dt.datetime) -> Lesson:
    author, at = _colleague(session, told.by), now - dt.timedelta(days=told.days_ago)
    offer = session.scalar(select(Offer).where(Offer.title == told.opening)) if told.opening else None
    lesson = write_lesson(session, author.regions[0], author, told.learned, at, offer=offer)
    lesson.sector = session.scalar(select(Sector).where(Sector.code == told.sector))
    if told.also:
        other = _colleague(session, told.also)
        mark(session, lesson, other.regions[0], other, at + dt.timedelta(days=1))
    for mailbox, text in told.comments:
        comment(session, lesson, _colleague(session, mailbox), text, at + dt.timedelta(days=2))
    return lesson


def _colleague(session: Session, mailbox: str) -> User:
    person = next(person for person in PEOPLE if person.mailbox == mailbox)
    return session.scalars(select(User).where(User.email == person.email)).one()
