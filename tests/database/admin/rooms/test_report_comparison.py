"""The regions beside each other and on a map: counted by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.queries.report import regions_of, report
from admin.queries.report_period import Period
from admin.wording.comparison import Compared, ordered, read_order, side_by_side
from admin.wording.region_map import Shown, read_shown, region_map
from models import Action, OfferState, RoleName
from models.reference.tiles import tiles
from tests.factories import GRONINGEN, NOW, TODAY, UTRECHT

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


@pytest.fixture
def compared(build, as_user):
    """The regions of the country by their code."""

    def compared() -> dict[str, Compared]:
        session = as_user(build.user(RoleName.SUPPORT, of=None))
        made = report(session, regions_of(session, None), Period.read("3", TODAY), TODAY)
        return {row.region.code: row for row in side_by_side(made)}

    return compared


def test_every_region_has_a_line_with_its_own_numbers(build, compared):
    worker = build.user()
    called = build.offer(state=OfferState.IN_CONTACT, claimed_by=worker, places=3)
    build.offer_event(called, action=Action.CLAIM, at=NOW + HOUR)
    build.offer_event(called, action=Action.LOG_CONTACT, at=NOW + 2 * HOUR)
    build.placement(called)
    build.placement(called)
    claimed = build.offer(state=OfferState.CLAIMED, claimed_by=worker, call_by=TODAY - DAY)
    build.offer_event(claimed, action=Action.CLAIM, at=NOW)
    build.offer(call_by=TODAY - DAY)
    for code in ("no_match", "no_match", "no_work"):
        closed = build.offer(GRONINGEN, state=OfferState.CLOSED)
        build.offer_event(closed, action=Action.CLOSE, code=code)
    rows = compared()
    assert len(rows) == 35
    here, there, nowhere = rows[UTRECHT], rows[GRONINGEN], rows["AM35"]
    assert (here.filed, here.claimed, here.placed, here.ended, here.late) == (3, 2, 2, 0, 2)
    assert here.prompt.median_hours == 2
    assert here.prompt.called_share == 33
    assert (there.filed, there.claimed, there.ended, there.late) == (3, 0, 3, 0)
    assert there.reason == "De kandidaat en de plek pasten niet bij elkaar."
    assert (nowhere.filed, nowhere.placed, nowhere.reason, nowhere.prompt.median_hours) == (0, 0, "", None)


def test_the_table_is_ordered_by_any_column_and_what_is_unknown_comes_last(build, compared):
    for _ in range(2):
        build.offer()
    called = build.offer(GRONINGEN, state=OfferState.IN_CONTACT, claimed_by=build.user(of=GRONINGEN))
    build.offer_event(called, action=Action.LOG_CONTACT, at=NOW + HOUR)
    rows = list(compared().values())
    assert [row.region.code for row in ordered(rows, read_order("-aanbod"))][:2] == [UTRECHT, GRONINGEN]
    for typed in ("contact", "-contact"):
        assert ordered(rows, read_order(typed))[0].region.code == GRONINGEN
    assert ordered(rows, read_order("-regio"))[0].region.name == "Zuidoost-Brabant"
    assert ordered(rows, read_order("onzin")) == rows


def test_a_head_that_is_pressed_again_turns_the_order_round():
    assert read_order("").towards("aanbod") == "-aanbod"
    assert read_order("-aanbod").towards("aanbod") == "aanbod"
    assert read_order("aanbod").towards("aanbod") == "-aanbod"
    assert read_order("").towards("regio") == "-regio"
    assert read_order("-aanbod").towards("regio") == "regio"
    assert read_order("-aanbod").says("aanbod") == "descending"
    assert read_order("-aanbod").says("regio") is None


def test_the_map_has_each_region_once_and_no_two_in_one_place(build, compared):
    drawn = region_map(list(compared().values()), Shown.FILED).tiles
    assert len(drawn) == len({(each.x, each.y) for each in drawn}) == 35
    assert len({tile.abbreviation for tile in tiles().values()}) == 35


def test_the_more_there_is_the_darker_a_tile(build, compared):
    for region, count in ((UTRECHT, 4), (GRONINGEN, 1)):
        for _ in range(count):
            build.offer(region)
    made = region_map(list(compared().values()), read_shown("onzin"))
    shades = {each.region.code: (each.figure, each.shade) for each in made.tiles}
    assert shades[UTRECHT] == ("4", 4)
    assert shades[GRONINGEN] == ("1", 1)
    assert shades["AM35"] == ("0", 0)
    assert made.legend == [(1, "1"), (2, "2"), (3, "3"), (4, "4")]
    assert "Midden-Utrecht: aanbod 4" in [each.says for each in made.tiles]


def test_the_legend_of_few_names_only_shades_that_there_are(build, compared):
    build.offer()
    build.offer()
    assert region_map(list(compared().values()), Shown.FILED).legend == [(2, "1"), (4, "2")]


def test_a_region_where_nobody_was_called_yet_has_no_number_on_the_map(build, compared):
    build.offer()
    made = region_map(list(compared().values()), Shown.CALLED)
    assert {(each.figure, each.shade) for each in made.tiles} == {("–", 0)}
    assert made.legend == []
