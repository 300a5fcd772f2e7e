"""Who are you: the questions about the employer, in the order in which they are asked."""

from __future__ import annotations

from interview.questions import facts, offers
from interview.questions.question import Form, Option, Question, Reading
from interview.replies import Share

EMPLOYER = (
    Question(
        "company",
        Form.EMPLOYER,
        Reading.TEXT,
        offers=offers.preset_company,
        names=("bedrijf", "naam van het bedrijf", "bedrijfsnaam"),
    ),
    Question(
        "place",
        Form.EMPLOYER,
        Reading.PLACE,
        hint=True,
        share=Share.LOCATION,
        names=("plaats", "adres", "postcode"),
        resets=("region", "sector"),
    ),
    Question(
        "region",
        Form.EMPLOYER,
        Reading.REGION,
        options=(
            Option("yes", ("ja", "klopt", "ja dat klopt", "ok", "goed")),
            Option("no", ("nee", "klopt niet", "andere plaats", "nee een andere plaats")),
        ),
        arguments=facts.region_of_company,
        names=("regio",),
    ),
    Question("sector", Form.EMPLOYER, offers=offers.sectors, asked=facts.sector_is_open, names=("sector",)),
    Question("contact", Form.EMPLOYER, Reading.TEXT, longest=80, names=("naam", "uw naam", "contactpersoon")),
    Question(
        "phone",
        Form.EMPLOYER,
        Reading.PHONE,
        skippable=True,
        hint=True,
        share=Share.CONTACT,
        names=("telefoon", "telefoonnummer", "nummer"),
    ),
    Question(
        "kvk",
        Form.EMPLOYER,
        Reading.KVK,
        skippable=True,
        hint=True,
        names=("kvk", "kvk nummer"),
    ),
)
