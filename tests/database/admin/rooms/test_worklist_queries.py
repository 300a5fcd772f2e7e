"""What stands on the worklist, and in which order."""

from __future__ import annotations

import datetime as dt

from admin.queries import worklist
from admin.queries.worklist import Turn, counts, is_late, late_elsewhere, my_offers, new_offers
from models import OfferState, RoleName
from tests.factories import TODAY

YESTERDAY = TODAY - dt.timedelta(days=1)
TOMORROW = TODAY + dt.timedelta(days=1)


def test_the_oldest_promise_stands_first(build, as_user):
    user = build.user()
    later = build.offer(call_by=TOMORROW)
    sooner = build.offer(call_by=YESTERDAY)
    assert [o.id for o in new_offers(as_user(user))] == [sooner.id, later.id]


def test_new_openings_of_another_region_are_never_shown_nor_counted(build, as_user):
    user = build.user()
    build.offer("AM01")
    session = as_user(user)
    assert new_offers(session) == []
    assert counts(session, user, TODAY).new == 0


def test_the_support_team_sees_new_openings_of_every_region(build, as_user):
    user = build.user(RoleName.SUPPORT, of=None)
    build.offer("AM01")
    build.offer("AM14")
    assert counts(as_user(user), user, TODAY).new == 2


def test_mine_are_only_live_ones_and_those_that_wait_for_a_call_come_first(build, as_user):
    user, other = build.user(), build.user()
    contacted = build.offer(state=OfferState.IN_CONTACT, claimed_by=user, call_by=YESTERDAY)
    uncalled = build.offer(state=OfferState.CLAIMED, claimed_by=user, call_by=TOMORROW)
    build.offer(state=OfferState.CLOSED, claimed_by=user)
    build.offer(state=OfferState.CLAIMED, claimed_by=other)
    session = as_user(user)
    assert [o.id for o in my_offers(session, user, TODAY)[Turn.REST]] == [uncalled.id, contacted.id]
    assert counts(session, user, TODAY).mine == 2


def test_mine_stand_by_whose_turn_it_is(build, as_user):
    user = build.user()
    mine = lambda state, **values: build.offer(state=state, claimed_by=user, **values).id  # noqa: E731
    uncalled = mine(OfferState.CLAIMED, call_by=YESTERDAY)
    forgotten = mine(OfferState.TRIAL, next_contact_on=YESTERDAY)
    promised = mine(OfferState.CLAIMED, call_by=TODAY)
    agreed = mine(OfferState.IN_CONTACT, call_by=YESTERDAY, next_contact_on=TODAY)
    decides = mine(OfferState.CANDIDATE_PROPOSED, next_contact_on=TOMORROW)
    later = mine(OfferState.IN_CONTACT, next_contact_on=TOMORROW)
    undated = mine(OfferState.IN_CONTACT, call_by=TOMORROW)
    session = as_user(user)

    found = {turn: {o.id for o in offers} for turn, offers in my_offers(session, user, TODAY).items()}
    assert found == {
        Turn.LATE: {uncalled, forgotten},
        Turn.TODAY: {promised, agreed},
        Turn.EMPLOYER: {decides},
        Turn.REST: {later, undated},
    }
    figures = counts(session, user, TODAY)
    assert (figures.mine, figures.mine_late, figures.mine_today) == (7, 2, 2)


def test_the_counts_are_exact(build, as_user):
    user, other = build.user(RoleName.COORDINATOR), build.user()
    build.offer(call_by=YESTERDAY)
    build.offer(call_by=TODAY)
    build.offer(state=OfferState.CLAIMED, claimed_by=other, call_by=YESTERDAY)
    found = counts(as_user(user), user, TODAY)
    assert (found.new, found.late, found.mine, found.late_elsewhere) == (2, 1, 0, 1)


def test_a_count_stops_where_it_no_longer_helps(build, as_user, monkeypatch):
    monkeypatch.setattr(worklist, "MOST", 2)
    user = build.user()
    for _ in range(4):
        build.offer()
    assert counts(as_user(user), user, TODAY).new == 3


def test_a_colleague_who_did_not_call_in_time_is_seen_by_the_coordinator(build, as_user):
    coordinator, other = build.user(RoleName.COORDINATOR), build.user()
    late = build.offer(state=OfferState.CLAIMED, claimed_by=other, call_by=YESTERDAY)
    build.offer(state=OfferState.IN_CONTACT, claimed_by=other, call_by=YESTERDAY)
    session = as_user(coordinator)
    assert [o.id for o in late_elsewhere(session, coordinator, TODAY)] == [late.id]


def test_an_opening_is_late_only_while_its_employer_waits_for_a_call(build):
    assert is_late(build.offer(call_by=YESTERDAY), TODAY)
    assert not is_late(build.offer(call_by=TODAY), TODAY)
    user = build.user()
    assert not is_late(build.offer(state=OfferState.TRIAL, claimed_by=user, call_by=YESTERDAY), TODAY)


def test_what_is_late_does_not_push_out_what_is_for_today(build, as_user, monkeypatch):
    monkeypatch.setattr(worklist, "SHOWN", 2)
    user = build.user()
    for _ in range(3):
        build.offer(state=OfferState.CLAIMED, claimed_by=user, call_by=YESTERDAY)
    promised = build.offer(state=OfferState.CLAIMED, claimed_by=user, call_by=TODAY)
    found = my_offers(as_user(user), user, TODAY)
    assert len(found[Turn.LATE]) == 2
    assert [o.id for o in found[Turn.TODAY]] == [promised.id]
