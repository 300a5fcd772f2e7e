"""*Nu niet*: why, and when to ask again. The codes of `REASONS` are what reports count."""

from __future__ import annotations

from interview.questions.question import NO_MORE, Form, Option, Question, Reading

OTHER = "other"
UNSAID = "unsaid"
"""Of who says *never* to a reminder, which asks for no reason."""
REASONS = (
    Option("no_work", ("geen werk", "nu geen werk", "nu geen plek", "geen plek")),
    Option("no_time", ("begeleiding kost tijd", "begeleiding kost te veel tijd", "geen tijd", "begeleiding")),
    Option("no_support", ("weet niet welke hulp er is", "ik weet niet welke hulp er is", "hulp onbekend")),
    Option("no_candidate", ("geen kandidaat", "er kwam geen kandidaat", "er kwam niemand")),
    Option("no_call", ("niemand belde terug", "er belde niemand terug", "niet teruggebeld")),
    Option("many_people", ("steeds iemand anders", "steeds een ander contact", "steeds een ander")),
    Option("paperwork", ("te veel loketten", "te veel loketten of formulieren", "te veel formulieren")),
    Option("experience", ("slechte ervaring", "eerder een slechte ervaring")),
    Option("risk", ("risico", "te veel risico", "risico bij ziekte of ontslag")),
    Option("unreachable", ("niet bereikbaar", "slecht bereikbaar", "werkplek slecht bereikbaar")),
    Option("demands", ("eisen", "eisen van het werk", "veiligheid of taal", "eisen veiligheid of taal")),
    Option(OTHER, ("anders", "iets anders", "andere reden")),
)
"""From the evaluation of *Perspectief op Werk*: why employers say no, or drop out."""

MONTHS = (
    Option("1", ("1 maand", "over 1 maand", "over een maand", "1"), answer=1),
    Option("3", ("3 maanden", "over 3 maanden", "drie maanden", "3"), answer=3),
    Option("6", ("6 maanden", "over 6 maanden", "zes maanden", "half jaar", "6"), answer=6),
)

NEVER = Option("never", ("nooit", "niet meer vragen", "liever niet", "nee", *NO_MORE), answer=0)

REFUSAL = (
    Question(
        "reason",
        Form.REFUSAL,
        Reading.TEXT,
        options=REASONS,
        longest=500,
        hint=True,
        names=("reden",),
        resets=("note",),
    ),
    Question(
        "note",
        Form.REFUSAL,
        Reading.TEXT,
        asked=lambda scene: scene.state.refusal.get("reason") == OTHER,
        skippable=True,
        longest=500,
        names=("toelichting",),
    ),
    Question(
        "again",
        Form.REFUSAL,
        Reading.LATER,
        options=(*MONTHS, NEVER),
        columns=2,
        names=("opnieuw vragen",),
    ),
)
