"""Openings of the past months: some new, some in hand, some ended well, and some not."""

from __future__ import annotations

from demo import companies as at
from demo.story import (
    ADAPTED,
    IN_CONSULTATION,
    NOT_RECOGNISED,
    RECOGNISED,
    Step,
    Story,
    call,
    claim,
    close,
    visit,
)
from models import Action, OfferKind
from services.moves import ClosingReason

PLEK, BAAN = OfferKind.LEERWERKPLEK, OfferKind.BASISBAAN

BAKERY = (claim(2), call(3, "Zoekt iemand voor avonden en weekend."))
GARDEN = (claim(1), call(2, "Wim begeleidt zelf."), Step(9, Action.PROPOSE, "Referentie R-097."))
RESTAURANT = (claim(0), visit(4, "Fijne plek, rustig begin."), Step(11, Action.PROPOSE, "Referentie R-064."))
WAREHOUSE = (
    claim(0),
    call(2, "Vier plekken, de opleiding betaalt het bedrijf."),
    visit(6, "Rondleiding gehad."),
    Step(12, Action.PROPOSE, "Twee kandidaten voorgesteld, referenties R-118 en R-121."),
)
TRIAL = Step(20, Action.START_TRIAL, "Proefplaatsing van twee maanden. Loonkostensubsidie is aangevraagd.")
PLACED = Step(58, Action.PLACE, "Contract voor een jaar.", candidate="R-064")
NOBODY = close(31, ClosingReason.NO_CANDIDATE, "Niemand gevonden die in het weekend kan. Met de bus lastig.")
KNOCK = call(1, "Nadia wil kennismaken met twee kandidaten. Later beginnen kan ook.")
CARPENTER = call(1, "Begint na de vakantie. De leermeester is er.")
WEAVERS = call(2, "Drie plekken naast elkaar, met een eigen begeleider.")

MIDDEN_UTRECHT = (
    Story(0, at.VAN_DIJK, PLEK, "Leerling-monteur warmtepompen", 2, (32, 36), 30, more=RECOGNISED),
    Story(1, at.KADE, BAAN, "Hulp in de bakkerij", 1, (16, 20), 7, more=ADAPTED),
    Story(3, at.DE_LINDE, PLEK, "Helpende zorg", 3, (24, 28), 45, "mirjam", (claim(0),), RECOGNISED),
    Story(
        6, at.STADSBEHEER, BAAN, "Medewerker onderhoud", 2, (20, 32), 14, "mirjam", (claim(1), KNOCK), ADAPTED
    ),
    Story(19, at.RIJNPOORT, PLEK, "Orderpicker", 4, (36, 40), 10, "mirjam", WAREHOUSE, NOT_RECOGNISED),
    Story(
        41,
        at.GROENHORST,
        BAAN,
        "Meewerken in het groen",
        1,
        (24, 24),
        -10,
        "mirjam",
        (*GARDEN, TRIAL),
        IN_CONSULTATION,
    ),
    Story(
        84,
        at.DE_LINDE,
        BAAN,
        "Hulp in het restaurant",
        1,
        (16, 24),
        -50,
        "mirjam",
        (*RESTAURANT, TRIAL, PLACED),
        ADAPTED,
    ),
    Story(
        96, at.KADE, PLEK, "Leerling bediening", 1, (24, 32), -70, "mirjam", (*BAKERY, NOBODY), NOT_RECOGNISED
    ),
)
ELDERS = (
    Story(0, at.TWENTEMETAAL, PLEK, "Leerling-lasser", 2, (36, 36), 21, more=RECOGNISED),
    Story(
        9,
        at.BOUWHUIS,
        PLEK,
        "Timmerman in opleiding",
        2,
        (32, 40),
        35,
        "kees",
        (claim(0), CARPENTER),
        RECOGNISED,
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
        (claim(1), WEAVERS, Step(24, Action.FILL)),
        ADAPTED,
    ),
    Story(
        14,
        at.KEISTAD,
        BAAN,
        "Hulp in de werkplaats",
        2,
        (16, 24),
        5,
        "",
        (Step(5, Action.WITHDRAW),),
        ADAPTED,
    ),
)
