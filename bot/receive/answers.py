"""Answers to pressed buttons: the one call to Telegram outside the sender. It only stops a spinner."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

import structlog
from telegram.error import TelegramError

from bot.client import Client
from bot.receive.handling import Answer

log = structlog.get_logger(__name__)

LONGEST: Final = 200
"""Characters that Telegram shows in such an answer."""


class Answers:
    """Gives answers while other work goes on. One that comes too late is no loss."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._under_way: set[asyncio.Task[None]] = set()

    def give(self, answers: Sequence[Answer]) -> None:
        """Starts to answer; returns at once."""
        for answer in answers:
            task = asyncio.create_task(self._give(answer))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def finish(self, patience: float) -> None:
        """Waits for what is under way."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)

    async def _give(self, answer: Answer) -> None:
        try:
            await self._client.answer_callback_query(answer.query, _short(answer.text))
        except TelegramError as error:
            log.info("press not answered", error=type(error).__name__)


def _short(text: str | None) -> str | None:
    return text if text is None or len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
