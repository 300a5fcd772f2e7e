"""From an empty folder to a running house, and its addresses on the screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

import messages
from demo.address import Address
from demo.example import furnish
from demo.household import Household
from demo.linking import link_in_telegram
from demo.lock import only_one
from demo.people import PASSWORD, PEOPLE
from demo.web import answers
from models import Heartbeat
from models.database import connect, reading, sessions
from services.setup import set_up


def run_demo(folder: Path, first_port: int) -> None:
    """Run until Ctrl-C or SIGTERM. Raises `DemoError` when something keeps the demo from running."""
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with only_one(folder):
        address = Address.free(folder, first_port)
        _say("demo-preparing")
        set_up(address.database)
        engine = connect(address.database)
        with sessions(engine).begin() as session:
            furnish(session, address.panel, dt.datetime.now(dt.UTC))
        _run(address, engine)


def _run(address: Address, engine: Engine) -> None:
    with Household(address) as household:
        began = dt.datetime.now(dt.UTC)
        household.start("simulator", *address.simulator_options)
        household.wait_until(lambda: answers(address.mailbox), "De simulator")
        household.start("admin")
        household.start("bot")
        household.wait_until(lambda: answers(f"{address.panel}/login"), "Het panel")
        household.wait_until(lambda: _bot_lives(engine, began), "De bot")
        link_in_telegram(address, engine, household)
        _show(address)
        household.watch()
    _say("demo-stopped")


def _bot_lives(engine: Engine, since: dt.datetime) -> bool:
    """Whether the bot has given a sign of life for both of its ears and mouth."""
    with Session(reading(engine)) as session:
        beats = (session.get(Heartbeat, name) for name in ("receive", "sender"))
        return all(beat is not None and beat.at >= since for beat in beats)


def _show(address: Address) -> None:
    _say("demo-running")
    _say("demo-chat", url=f"{address.chat}/")
    _say("demo-mailbox", url=address.mailbox)
    _say("demo-panel", url=f"{address.panel}/login")
    for person in PEOPLE:
        role = messages.text(f"demo-role-{person.role}", region=person.region_name)
        _say("demo-login", role=role, email=person.email, password=PASSWORD)
    _say("demo-hint")


def _say(message: str, **arguments: str) -> None:
    print(messages.text(message, **arguments), flush=True)
