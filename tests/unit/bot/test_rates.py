"""Telegram's limits, kept with a clock that the test turns."""

from __future__ import annotations

from bot.sender.rates import Rates


def send_all(rates: Rates, chat: str, until: float) -> list[float]:
    """When messages to one chat go, if there are always more."""
    times, now = [], 0.0
    while now <= until:
        if rates.room(now) and chat not in rates.resting(now):
            rates.spend(chat, now)
            times.append(now)
        else:
            now = round(now + 0.05, 2)
    return times


def busiest(times: list[float], window: float) -> int:
    return max(sum(start <= time < start + window for time in times) for start in times)


def test_a_private_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    times = send_all(Rates(30, 0), "7", 60)
    assert times[:5] == [0] * 5
    assert 60 <= len(times) <= 65


def test_a_group_never_gets_more_than_twenty_in_any_minute() -> None:
    assert busiest(send_all(Rates(30, 0), "-100", 600), 60) <= 20


def test_all_chats_together_stay_within_the_budget() -> None:
    rates, times, now = Rates(30, 0), [], 0.0
    for number in range(3_000):
        while not rates.room(now):
            now += 0.01
        rates.spend(str(number), now)
        times.append(now)
    assert busiest(times, 1) <= 30 + 6 + 1


def test_silence_for_one_chat_does_not_stop_the_others() -> None:
    rates = Rates(30, 0)
    rates.pause("7", 10)
    assert rates.resting(5) == {"7"}
    assert rates.room(5)
    assert rates.resting(11) == set()


def test_a_chat_is_not_forgotten_while_it_must_rest() -> None:
    rates = Rates(1_000, 0)
    for _ in range(5):
        rates.spend("-7", 0)
    for number in range(25_000):
        rates.spend(str(number), number / 10_000)
    assert "-7" in rates.resting(2.5)
    assert rates.resting(100) == set()
