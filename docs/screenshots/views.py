"""The pages of the panel that the documentation shows."""

from __future__ import annotations

from typing import NamedTuple

DESK, PHONE = (1280, 800), (360, 740)


class View(NamedTuple):
    """A page of the panel as somebody with this mailbox sees it, after a press and from some element on."""

    name: str
    mailbox: str
    path: str
    begins: str = ""
    presses: str = ""
    size: tuple[int, int] = DESK


VIEWS = (
    View("openings", "mirjam", "/aanbod/?status=lopend", size=(1280, 1000)),
    View("openings-phone", "mirjam", "/aanbod/", size=PHONE),
    View("employers", "mirjam", "/werkgevers/"),
    View("lessons", "mirjam", "/lessen/"),
    View("sessions", "mirjam", "/mijn-account/sessies/"),
    View("second-step", "mirjam", "/mijn-account/tweede-stap/instellen"),
    View("team", "samira", "/per-collega/"),
    View("reminders", "samira", "/herinneringen/"),
    View("calendar", "samira", "/herinneringen/kalender", size=(1280, 1000)),
    View("campaigns", "samira", "/campagnes/"),
    View("campaign", "samira", "/campagnes/1", size=(1280, 1100)),
    View("report-phone", "samira", "/rapportage/", size=PHONE),
    View("report", "landelijk", "/rapportage/"),
    View("map", "landelijk", "/rapportage/", "#map"),
    View("comparison", "landelijk", "/rapportage/", "#side-by-side"),
    View("users", "beheer", "/gebruikers/"),
    View("log", "beheer", "/logboek/"),
    View("deliveries", "beheer", "/bezorging/"),
    View("question", "beheer", "/regios/AM09/vragen", presses="article a.button"),
)
