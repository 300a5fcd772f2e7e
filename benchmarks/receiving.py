"""Updates from Telegram through the whole way in: polled, handled, stored and confirmed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import func, select

from benchmarks import stage
from benchmarks.conversation import ANSWERS, START
from benchmarks.figure import Figure
from models import Offer
from models.database import connect, sessions

EMPLOYERS = 60
PEER = "PTB ConversationHandler with Pickle 417, aiogram 1,551 (memory), 822 (Redis); one-line answers"


def figures(folder: Path, urls: dict[str, str]) -> Iterator[Figure]:
    for name, url in urls.items():
        telegram = stage.Telegram(folder)
        try:
            yield Figure(f"receive, updates ({name})", _receive(folder, telegram, url), "/s", PEER)
        finally:
            telegram.stop()


def _receive(folder: Path, telegram: stage.Telegram, url: str) -> float:
    """Updates per second, from the first that was given until none waits any more."""
    _speak(telegram)
    waiting = telegram.count("updates_waiting")
    bot = stage.run(
        folder, "bot", "--only", "receive",
        telegram__token=stage.TOKEN, telegram__api_url=telegram.url, database__url=url,
    )  # fmt: skip
    stage.wait_until(lambda: telegram.count("updates_given") > 0, 0.005)
    began = time.perf_counter()
    stage.wait_until(lambda: telegram.count("updates_waiting") == 0, 0.02)
    took = time.perf_counter() - began
    stage.stop(bot)
    _check(url)
    return waiting / took


def _speak(telegram: stage.Telegram) -> None:
    """All employers say all they have to say, before the bot listens; each in order."""

    def converse(person: int) -> None:
        for text in (START, *ANSWERS):
            telegram.post("send", person=person, kind="text", text=text)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(converse, telegram.people(EMPLOYERS)))


def _check(url: str) -> None:
    """A fast bot that files nothing is no bot."""
    engine = connect(url)
    with sessions(engine)() as session:
        filed = session.scalar(select(func.count(Offer.id)))
    engine.dispose()
    assert filed == EMPLOYERS, f"{EMPLOYERS} employers, {filed} openings"
