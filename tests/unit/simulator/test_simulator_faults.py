"""Faults can be switched while all runs, and do exactly what they say."""

import aiohttp
import pytest

from bot.simulator.limits import Limits


async def test_a_dropped_answer_means_sent_but_not_known(simulator, api, jan):
    await api.control("faults", drop_after=1)
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=jan.id, text="hoi")
    assert [message["text"] for message in simulator.messages(jan)] == ["hoi"]


@pytest.mark.parametrize("fault", [{"drop_before": 1}, {"away": True}])
async def test_a_call_that_is_dropped_before_or_finds_telegram_away_does_nothing(simulator, api, jan, fault):
    await api.control("faults", **fault)
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=jan.id, text="hoi")
    assert simulator.messages(jan) == []
    await api.control("faults", reset=True)
    assert (await api("sendMessage", chat_id=jan.id, text="hoi"))["ok"]


async def test_an_internal_error_is_telegrams(api, jan):
    await api.control("faults", errors=1)
    answer = await api("sendMessage", chat_id=jan.id, text="hoi")
    assert (answer["error_code"], answer["description"]) == (500, "Internal Server Error")


async def test_too_many_requests_says_how_long_to_wait(api, jan):
    await api.control("faults", too_many=1, retry_after=7)
    answer = await api("sendMessage", chat_id=jan.id, text="hoi")
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }


async def test_the_limit_of_a_private_chat_holds_when_it_is_switched_on(api, jan):
    await api.control("limits", enabled=True)
    codes = [(await api("sendMessage", chat_id=jan.id, text=str(n))).get("error_code") for n in range(5)]
    assert codes[:3] == [None] * 3
    assert codes[-1] == 429


def test_a_group_gets_twenty_messages_a_minute():
    limits = Limits(1000, enabled=True)
    waits = [limits.wait(-5, now=0) for _ in range(21)]
    assert waits == [0] * 20 + [3]
    assert limits.wait(-5, now=3) == 0


def test_the_overall_limit_counts_all_chats():
    limits = Limits(30, enabled=True)
    assert sum(limits.wait(chat, now=0) == 0 for chat in range(1, 100)) == 30


async def test_an_impossible_fault_changes_nothing(simulator, api):
    for wrong in ({"errors": 2, "latency": 1}, {"gremlins": 1}, {"mail": "soms"}, {"latency": "veel"}):
        assert "error" in await api.control("faults", **wrong)
    assert simulator.world.faults.latency == 0


async def test_a_page_of_another_origin_may_not_act(api, simulator):
    headers = {"Sec-Fetch-Site": "cross-site"}
    async with api.session.post(f"{simulator.url}/_simulator/state/reset", headers=headers) as response:
        assert response.status == 403
