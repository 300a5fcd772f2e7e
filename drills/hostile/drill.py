"""Thousands of hostile updates: the bot answers kindly, keeps everybody apart, and is none the worse."""

from __future__ import annotations

import asyncio

from bot.simulator import Simulator, SimulatorOptions
from drills.database import Database
from drills.hostile.siege import Siege
from drills.hostile.town import Town
from drills.outcome import Outcome
from drills.size import Size
from models.database import connect, sessions


def hostile(size: Size, database: Database) -> Outcome:
    """So many updates at the bot's own address, and a hundredth part of that as rubbish from Telegram."""
    count = size.number("HOSTILE", small=500, full=10_000)
    return asyncio.run(_drill(count, database))


async def _drill(count: int, database: Database) -> Outcome:
    url = database()
    engine = connect(url)
    async with Simulator(SimulatorOptions(cast=False)) as simulator:
        siege = Siege(url, database, simulator, Town(sessions(engine), simulator), count)
        await siege.happen()
        outcome = siege.outcome()
    engine.dispose()
    return outcome
