"""Whatever comes instead of Telegram's answer is met as no answer, and never as something else."""

from __future__ import annotations

import pytest
from telegram.error import NetworkError

from bot.receive.handling import is_update
from bot.request import AiohttpRequest, GarbledError, NoAnswerError
from drills.hostile.garbling import RUBBISH


def result(body: bytes) -> object:
    return AiohttpRequest.parse_json_payload(body)["result"]


@pytest.mark.parametrize("body", [body for body in RUBBISH if b'"result":' not in body])
def test_rubbish_is_no_answer(body: bytes) -> None:
    with pytest.raises(GarbledError):
        result(body)


@pytest.mark.parametrize(
    "body", [b'{"ok":true,"result":' + b"[" * 50_000, b'{"ok":true,"result":[{"update_id":']
)
def test_an_answer_that_breaks_off_or_is_nested_too_deep_is_none(body: bytes) -> None:
    with pytest.raises(GarbledError):
        result(body)


def test_a_good_answer_is_read() -> None:
    assert result(b'{"ok":true,"result":[{"update_id":1}]}') == [{"update_id": 1}]


def test_a_refusal_keeps_its_words_and_parameters() -> None:
    body = b'{"ok":false,"description":"Too Many Requests","parameters":{"retry_after":3}}'
    answer = AiohttpRequest.parse_json_payload(body)
    assert (answer.get("description"), answer.get("parameters")) == ("Too Many Requests", {"retry_after": 3})


def test_who_waits_for_telegram_waits_for_a_garbled_one_too() -> None:
    assert issubclass(GarbledError, NoAnswerError)
    assert issubclass(GarbledError, NetworkError)


@pytest.mark.parametrize(
    "value", [None, 1, "a", [], {}, {"update_id": "1"}, {"update_id": True}, {"update_id": 10**30}]
)
def test_what_has_no_number_is_no_update(value: object) -> None:
    assert not is_update(value)


def test_what_has_a_number_is_an_update() -> None:
    assert is_update({"update_id": 0})
