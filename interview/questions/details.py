"""What more can be told of an opening. Each is skipped with one tap, and none keeps it from being sent."""

from __future__ import annotations

from interview.questions import offers
from interview.questions.opening import LEERWERKPLEK
from interview.questions.question import Form, Option, Question, Reading

YES_NO = (Option("yes", ("ja",)), Option("no", ("nee",)))


def _detail(
    key: str,
    names: tuple[str, ...],
    options: tuple[Option, ...] = (),
    reading: Reading = Reading.TEXT,
    *,
    only: str | None = None,
    longest: int = 300,
    columns: int = 2,
    hint: bool = False,
) -> Question:
    return Question(
        key,
        Form.DETAILS,
        reading,
        options,
        only=only,
        skippable=True,
        longest=longest,
        columns=columns,
        hint=hint,
        names=names,
    )


DETAILS = (
    _detail(
        "dutch",
        ("nederlands", "taal"),
        (
            Option("none", ("niet nodig", "geen nederlands", "niet")),
            Option("little", ("een beetje", "beetje")),
            Option("good", ("goed", "goed nederlands")),
        ),
    ),
    _detail(
        "licence",
        ("rijbewijs", "papieren", "rijbewijs of papieren"),
        (
            Option("none", ("geen", "niet nodig")),
            Option("car", ("rijbewijs b", "rijbewijs", "auto")),
            Option("forklift", ("heftruck", "heftruckcertificaat")),
            Option("vca", ("vca",)),
        ),
        hint=True,
    ),
    _detail(
        "shifts",
        ("werktijden", "dagen", "dagen en tijden", "diensten"),
        (
            Option("day", ("overdag", "alleen overdag")),
            Option("evening", ("ook avond", "ook in de avond", "avond")),
            Option("weekend", ("ook weekend", "ook in het weekend", "weekend")),
            Option("shifts", ("ploegen", "ploegendienst")),
        ),
        hint=True,
    ),
    _detail(
        "physical",
        ("lichamelijk", "lichamelijk werk", "zwaar werk"),
        (
            Option("light", ("licht", "licht werk")),
            Option("standing", ("staan", "veel staan of lopen", "veel staan", "lopen")),
            Option("heavy", ("tillen", "zwaar", "zwaar tillen")),
            Option("outdoors", ("buiten", "buiten werken")),
        ),
        hint=True,
    ),
    _detail(
        "guide",
        ("begeleiding", "begeleider"),
        (
            Option("colleague", ("collega", "vaste collega", "een vaste collega")),
            Option("several", ("verschillende collega's", "meer collega's", "meerdere collega's")),
            Option("help", ("hulp", "hulp nodig", "graag hulp van een jobcoach", "jobcoach")),
        ),
        columns=1,
        hint=True,
    ),
    _detail(
        "level",
        ("niveau",),
        (
            Option("1", ("mbo 1", "mbo-1", "niveau 1", "1")),
            Option("2", ("mbo 2", "mbo-2", "niveau 2", "2")),
            Option("3", ("mbo 3", "mbo-3", "niveau 3", "3")),
            Option("4", ("mbo 4", "mbo-4", "niveau 4", "4")),
            Option("any", ("maakt niet uit", "niveau maakt niet uit", "elk niveau")),
        ),
        Reading.CHOICE,
        only=LEERWERKPLEK,
    ),
    _detail("qualification", ("opleiding",), only=LEERWERKPLEK, hint=True),
    _detail(
        "contract",
        ("kans op een contract", "contract"),
        (
            Option("yes", ("ja", "ja grote kans", "grote kans")),
            Option("maybe", ("misschien",)),
            Option("no", ("nee",)),
        ),
        columns=3,
    ),
    _detail(
        "until",
        ("einddatum", "tot wanneer", "einde"),
        (Option("open", ("geen einddatum", "onbepaald", "onbepaalde tijd")),),
        Reading.START,
        hint=True,
    ),
    _detail(
        "transport",
        ("bus of trein", "openbaar vervoer", "ov", "bereikbaar"),
        (
            Option("yes", ("ja", "goed")),
            Option("partly", ("niet altijd", "soms", "niet op alle tijden")),
            Option("no", ("nee",)),
        ),
        Reading.CHOICE,
        columns=3,
    ),
    _detail("sroi", ("sroi", "social return"), YES_NO, Reading.CHOICE, hint=True),
    _detail("remarks", ("opmerkingen", "opmerking"), longest=500, hint=True),
    Question(
        "files",
        Form.DETAILS,
        Reading.FILES,
        offers=offers.file_removal,
        skippable=True,
        hint=True,
        names=("foto of pdf", "bestanden", "foto", "pdf", "bijlage"),
    ),
)
