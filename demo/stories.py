"""Openings of the past months: some new, some in hand, some ended well, and some not."""

from __future__ import annotations

from demo import companies as at
from demo.story import Step, Story, call, claim, close, visit
from models import Action, OfferKind
from services.moves import ClosingReason

PLEK, BAAN = OfferKind.LEERWERKPLEK, OfferKind.BASISBAAN

MIDDEN_UTRECHT = (
    Story(0, at.VAN_DIJK, PLEK, "Leerling-monteur warmtepompen", 2, (32, 36), 30, more={"sbb": "yes"}),
    Story(1, at.KADE, BAAN, "Hulp in de bakkerij", 1, (16, 20), 7),
    Story(
        3,
        at.DE_LINDE,
        PLEK,
        "Helpende zorg en welzijn",
        3,
        (24, 28),
        45,
        "mirjam",
        (claim(0),),
        {"sbb": "yes"},
    ),
    Story(
        6,
        at.STADSBEHEER,
        BAAN,
        "Medewerker klein onderhoud",
        2,
        (20, 32),
        14,
        "mirjam",
        (
            claim(1),
            call(1, "Nadia wil kennismaken met twee kandidaten. Vroeg beginnen kan ook later."),
        ),
    ),
    Story(
        19,
        at.RIJNPOORT,
        PLEK,
        "Orderpicker met heftruckopleiding",
        4,
        (36, 40),
        10,
        "mirjam",
        (
            claim(0),
            call(2, "Vier plekken, opleiding betaalt het bedrijf."),
            visit(6, "Rondleiding gehad."),
            Step(12, Action.PROPOSE, "Twee kandidaten voorgesteld, referenties R-118 en R-121."),
        ),
    ),
    Story(
        41,
        at.GROENHORST,
        BAAN,
        "Meewerken in het groen",
        1,
        (24, 24),
        -10,
        "mirjam",
        (
            claim(1),
            call(2, "Wim begeleidt zelf."),
            Step(9, Action.PROPOSE, "Referentie R-097."),
            Step(
                20, Action.START_TRIAL, "Proefplaatsing van twee maanden, loonkostensubsidie is aangevraagd."
            ),
        ),
    ),
    Story(
        84,
        at.DE_LINDE,
        BAAN,
        "Gastvrouw of gastheer in het restaurant",
        1,
        (16, 24),
        -50,
        "mirjam",
        (
            claim(0),
            visit(4, "Fijne plek, rustig begin mogelijk."),
            Step(11, Action.PROPOSE, "Referentie R-064."),
            Step(16, Action.START_TRIAL),
            Step(58, Action.PLACE, "Contract voor een jaar. Nazorg door de jobcoach."),
        ),
    ),
    Story(
        96,
        at.KADE,
        PLEK,
        "Leerling in de bediening",
        1,
        (24, 32),
        -70,
        "mirjam",
        (
            claim(2),
            call(3, "Zoekt iemand voor avonden en weekend."),
            close(
                31,
                ClosingReason.NO_CANDIDATE,
                "Niemand gevonden die in het weekend kan. Met de bus is het lastig.",
            ),
        ),
    ),
)

ELDERS = (
    Story(0, at.TWENTEMETAAL, PLEK, "Leerling-lasser", 2, (36, 36), 21, more={"sbb": "yes"}),
    Story(
        9,
        at.BOUWHUIS,
        PLEK,
        "Timmerman in opleiding",
        2,
        (32, 40),
        35,
        "kees",
        (
            claim(0),
            call(1, "Begint na de vakantie; leermeester is er."),
        ),
        {"sbb": "yes"},
    ),
    Story(
        52,
        at.WEVERIJ,
        BAAN,
        "Inpakker in de weverij",
        3,
        (16, 32),
        -20,
        "kees",
        (claim(1), call(2, "Drie plekken naast elkaar, eigen begeleider."), Step(24, Action.FILL)),
    ),
    Story(
        14, at.KEISTAD, BAAN, "Medewerker in de werkplaats", 2, (16, 24), 5, steps=(Step(5, Action.WITHDRAW),)
    ),
)
