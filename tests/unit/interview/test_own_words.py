"""A region may say two sentences in its own words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import messages
from interview.own_words import introduction, promise
from interview.questions.catalogue import FIXED
from interview.questions.offers import sectors
from interview.replies import Say
from interview.sample import SECTORS, TWENTE, sample_interview
from interview.scene import Scene
from interview.shown import shown
from interview.state import State

DAY = dt.date(2027, 3, 3)


def html(say: Say) -> str:
    return messages.html(say.message, **say.arguments)  # type: ignore[arg-type]


def test_a_region_without_own_words_says_the_standard_ones() -> None:
    assert html(introduction(TWENTE, TWENTE.desk)) == "Daar helpt Werkcentrum Twente u verder."
    said = html(promise(TWENTE, TWENTE.desk, DAY))
    assert said == "Werkcentrum Twente neemt uiterlijk <b>3 maart 2027</b> contact met u op."


def test_own_words_have_names_and_a_day_filled_in_and_are_escaped() -> None:
    texts = {"introduction": "{loket} <i>& {regio}</i>", "promise": "Voor {datum} belt {loket}."}
    region = replace(TWENTE, texts=texts)

    assert html(introduction(region, region.desk)) == "Werkcentrum Twente &lt;i&gt;&amp; Twente&lt;/i&gt;"
    assert html(promise(region, region.desk, DAY)) == "Voor <b>3 maart 2027</b> belt Werkcentrum Twente."


def test_a_promise_without_its_day_is_not_said() -> None:
    region = replace(TWENTE, texts={"promise": "Wij bellen u."})

    assert html(promise(region, region.desk, DAY)) == html(promise(TWENTE, TWENTE.desk, DAY))


def test_a_sector_that_is_no_longer_offered_keeps_its_name_and_gets_no_button() -> None:
    region = replace(TWENTE, sectors=SECTORS[1:], former_sectors=SECTORS[:1])
    interview = sample_interview(dt.date(2027, 1, 5), regions={"TW": region})
    scene = Scene(interview, State(employer={"place": {"region": "TW"}, "sector": "techniek"}))
    options = sectors(scene)

    assert "techniek" not in {option.value for option in options if not option.hidden}
    assert shown(FIXED["sector"], "techniek", options) == "Techniek en industrie"
