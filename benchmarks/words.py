"""What employers write, so that a search finds often what is frequent, and hardly ever what is rare."""

from __future__ import annotations

import random
from typing import Final

LEVELS = ("Leerling", "Assistent", "Medewerker", "Hulp")
TRADES = (
    *("lasser", "kok", "schilder", "hovenier", "bakker", "verkoper", "timmerman", "kapper", "monteur"),
    *("chauffeur", "metselaar", "stukadoor", "verzorgende", "administrateur", "receptionist", "vakkenvuller"),
    *("dierverzorger", "elektricien", "loodgieter", "magazijnmedewerker"),
)
SELDOM: Final = {50_000: "klokkenmaker", 2_000: "glasblazer"}
"""Trades that one in so many openings is for."""
FAMILIES = (
    *("Visser", "De Boer", "Jansen", "Bakker", "Van Dijk", "Smit", "Mulder", "Kramer"),
    *("Yılmaz", "El Amrani"),
)
BUSINESSES = (
    *("Techniek", "Bouw", "Zorg", "Groen", "Horeca", "Transport"),
    *("Schilderwerken", "Installaties", "Retail"),
)
SAID = (
    "Werkkleding en gereedschap krijgt u van ons.",
    "Een rijbewijs is fijn, maar niet nodig.",
    "Wij beginnen om zeven uur en werken in een klein team.",
    "Ervaring hoeft niet, wel zin om te leren.",
    "Er is een vaste begeleider op de werkvloer.",
    "Het is zwaar werk, vooral in de zomer.",
    "Met de bus goed te bereiken, halte voor de deur.",
    "Wie Nederlands nog leert, is ook welkom.",
    "Bij goed werk is er daarna een vast contract.",
    "Belt u liever in de ochtend, dan ben ik op kantoor.",
)


def title(number: int, chance: random.Random) -> str:
    """The title of the opening with this number."""
    seldom = next((trade for one_in, trade in SELDOM.items() if number % one_in == 7), None)
    return f"{chance.choice(LEVELS)} {seldom or chance.choice(TRADES)}"


def company(number: int, chance: random.Random) -> str:
    """A name that no other company has."""
    return f"{chance.choice(FAMILIES)} {chance.choice(BUSINESSES)} {number}"


def remarks(chance: random.Random) -> str:
    """What an employer adds in words of their own."""
    return " ".join(chance.sample(SAID, k=chance.randint(0, 3)))
