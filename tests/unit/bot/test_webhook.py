"""Who knocks at the webhook: only Telegram's own updates are taken, and each knock is answered."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from bot.receive.webhook import LARGEST_UPDATE, SECRET_HEADER, Webhook, _application
from settings import Mode, Telegram

SECRET = "a secret of thirty-two characters"
UPDATE = {"update_id": 7}
TELEGRAM = Telegram(
    mode=Mode.WEBHOOK, webhook_url="https://bot.example/hook", webhook_secret=SecretStr(SECRET)
)


async def _knock(body: bytes, secret: str, taken: list[dict[str, Any]]) -> int:
    async def take(updates: list[dict[str, Any]]) -> None:
        taken.extend(updates)

    hook = Webhook(SECRET, take)
    async with hook.working(), TestClient(TestServer(_application(TELEGRAM, hook))) as client:
        answer = await client.post("/hook", data=io.BytesIO(body), headers={SECRET_HEADER: secret})
        return answer.status


def knock(body: bytes, secret: str = SECRET) -> tuple[int, list[dict[str, Any]]]:
    """The status that it gets, and the updates that were taken in."""
    taken: list[dict[str, Any]] = []
    return asyncio.run(_knock(body, secret, taken)), taken


def test_an_update_is_taken_in() -> None:
    assert knock(json.dumps(UPDATE).encode()) == (200, [UPDATE])


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "s", "é"])
def test_who_does_not_know_the_secret_is_refused(secret: str) -> None:
    assert knock(json.dumps(UPDATE).encode(), secret) == (403, [])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no json",
        b"\xff\xfe",
        b"[" * 200_000,
        b"[7]",
        b"7",
        b"{}",
        b'{"update_id": "7"}',
        b'{"update_id": true}',
        b'{"update_id": 7.5}',
        b'{"update_id": null}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 1e400}',
        b'{"update_id": ' + b"9" * 5_000 + b"}",
    ],
    ids=lambda body: body[:24].decode("ascii", "replace") or "nothing",
)
def test_what_is_no_update_is_refused(body: bytes) -> None:
    assert knock(body) == (400, [])


def test_what_is_too_large_is_refused() -> None:
    assert knock(b" " * LARGEST_UPDATE + json.dumps(UPDATE).encode()) == (413, [])
