"""Choices of what to do next. What each choice leads to stands in `interview/flow`."""

from __future__ import annotations

from interview.questions import facts, menu_facts, menu_offers
from interview.questions.question import NO_MORE, Form, Option, Question, Reading
from interview.questions.refusal import MONTHS

YES = ("ja", "ja graag", "ja dat klopt", "ok", "oke")
NO = ("nee", "nee toch niet", "toch niet", "annuleren")
LEARNING, ADAPTED, BOTH, EXPLAIN = menu_offers.KINDS
BACK = Option("back", ("terug", "klaar", "verder"))

MENUS = (
    Question(
        "consent",
        Form.MENU,
        options=(
            Option("yes", ("ja", "ja dat is goed", "goed", "akkoord", "ok", "oke", "ja hoor", "prima")),
            Option("no", ("nee", "nee liever niet", "liever niet", "niet akkoord", *NO_MORE)),
        ),
        arguments=facts.statement,
    ),
    Question(
        "main",
        Form.MENU,
        options=(
            LEARNING,
            ADAPTED,
            BOTH,
            Option("not_now", ("nu niet", "nee", "nee nu niet", "niet", *NO_MORE)),
            EXPLAIN,
            Option("yes", ("ja", "jawel", "jazeker", "zeker", "ja zeker", "ja wel", "ok"), hidden=True),
        ),
        columns=2,
        passes=True,
    ),
    Question("kind", Form.MENU, offers=menu_offers.kinds, columns=2, names=("soort plek", "soort")),
    Question("resume", Form.MENU, offers=menu_offers.saved, arguments=menu_facts.saved, brief=True),
    Question("review", Form.MENU, offers=menu_offers.review, arguments=menu_facts.card, brief=True),
    Question("change", Form.MENU, options=(BACK,), offers=menu_offers.answered, columns=2, brief=True),
    Question("profile", Form.MENU, options=(BACK,), offers=menu_offers.employer, columns=2, brief=True),
    Question(
        "duplicate",
        Form.MENU,
        options=(
            Option("update", ("werk die bij", "bijwerken", "ja werk die bij", "dezelfde", "klopt", *YES)),
            Option(
                "new", ("nieuwe plek", "het is een nieuwe plek", "nieuw", "nee het is een nieuwe plek", "nee")
            ),
            Option("back", ("terug", "terug naar het overzicht", "overzicht")),
        ),
        arguments=menu_facts.duplicate,
    ),
    Question(
        "openings",
        Form.MENU,
        options=(BACK,),
        offers=menu_offers.openings,
        arguments=menu_facts.openings,
        passes=True,
        brief=True,
    ),
    Question(
        "opening",
        Form.MENU,
        offers=menu_offers.opening,
        arguments=menu_facts.opening,
        passes=True,
        brief=True,
    ),
    Question(
        "withdraw",
        Form.MENU,
        options=(Option("yes", (*YES, "ja trek in", "intrekken")), Option("no", (*NO, "nee laat staan"))),
        arguments=menu_facts.subject,
        columns=2,
    ),
    Question(
        "filled",
        Form.MENU,
        offers=menu_offers.filled,
        options=(Option("no", (*NO, "nee nog open")),),
        arguments=menu_facts.filled,
        columns=2,
    ),
    Question(
        "left",
        Form.MENU,
        Reading.COUNT,
        (Option("none", ("0", "nul", "geen", "geen een", "alles vervuld"), hidden=True),),
        offers=menu_offers.left,
        arguments=menu_facts.subject,
        columns=5,
    ),
    Question("pause", Form.MENU, Reading.LATER, options=(*MONTHS, Option("back", NO)), columns=2, hint=True),
    Question(
        "forget",
        Form.MENU,
        options=(Option("yes", (*YES, "ja wis alles", "wis alles")), Option("no", (*NO, "nee bewaar alles"))),
        columns=1,
    ),
)
