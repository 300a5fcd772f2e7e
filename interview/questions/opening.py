"""The opening: what a matchmaker needs to know of it, in the order in which it is asked."""

from __future__ import annotations

from interview.questions import offers
from interview.questions.question import Form, Option, Question, Reading

LEERWERKPLEK = "leerwerkplek"
BASISBAAN = "basisbaan"
UNKNOWN = Option("unknown", ("weet ik niet", "weet ik nog niet", "weet niet", "geen idee"))

OPENING = (
    Question("work", Form.OPENING, Reading.TEXT, hint=True, names=("werk", "soort werk", "functie")),
    Question(
        "places",
        Form.OPENING,
        Reading.COUNT,
        tuple(Option(str(n), (str(n),), str(n), n) for n in range(1, 6)),
        hint=True,
        columns=5,
        names=("plekken", "aantal", "aantal plekken"),
    ),
    Question(
        "hours",
        Form.OPENING,
        Reading.HOURS,
        (
            Option("full", ("fulltime", "voltijd", "fulltime 36 tot 40"), answer=[36, 40]),
            Option("most", ("32", "32 uur"), answer=[32, 32]),
            Option("more", ("24 tot 32", "24-32"), answer=[24, 32]),
            Option("half", ("16 tot 24", "16-24"), answer=[16, 24]),
        ),
        hint=True,
        columns=2,
        names=("uren", "uren per week"),
    ),
    Question(
        "start",
        Form.OPENING,
        Reading.START,
        offers=offers.starts,
        hint=True,
        columns=2,
        names=("vanaf", "start", "begindatum", "startdatum"),
    ),
    Question(
        "where",
        Form.OPENING,
        Reading.PLACE,
        (Option("other", ("ergens anders", "ander adres", "anders", "andere plaats")),),
        offers=offers.company_place,
        names=("werkplek", "plaats", "plaats van het werk", "waar"),
        resets=("own_",),
    ),
    Question(
        "sbb",
        Form.OPENING,
        options=(
            Option("yes", ("ja", "ja erkend", "erkend")),
            Option("no", ("nee", "nog niet", "nee nog niet", "niet erkend")),
            UNKNOWN,
        ),
        only=LEERWERKPLEK,
        hint=True,
        names=("erkend leerbedrijf", "sbb", "leerbedrijf"),
    ),
    Question(
        "adaptable",
        Form.OPENING,
        Reading.TEXT,
        (
            Option("tasks", ("taken", "de taken")),
            Option("hours", ("uren", "werktijden", "uren of werktijden", "de uren")),
            Option("pace", ("tempo", "het tempo")),
            Option("all", ("alles", "alles in overleg", "in overleg")),
            UNKNOWN,
        ),
        only=BASISBAAN,
        hint=True,
        longest=300,
        columns=2,
        names=("aanpassen", "wat kan worden aangepast", "aanpassingen"),
    ),
)
