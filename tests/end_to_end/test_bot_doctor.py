"""Each thing that can be wrong with an installation, made wrong, and the doctor's word on it."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from bot import doctor
from bot.doctor import Finding, examine
from bot.simulator import Simulator, SimulatorOptions
from models import Delivery, Handling
from services.heartbeats import note_heartbeat
from settings import Settings
from tests import factories
from tests.end_to_end.bots import TOKEN, played

KEY = "k" * 32
STATEMENT = "https://regio.example/privacy"


def settings(url: str, simulator: Simulator | None = None, **sections: dict[str, Any]) -> Settings:
    """Settings with which all is well, but for what a test says."""
    values: dict[str, dict[str, Any]] = {
        "database": {"url": url},
        "admin": {"secret_key": KEY},
        "privacy": {"statement_url": STATEMENT},
        "telegram": {"token": TOKEN},
        "mail": {},
    }
    if simulator:
        values["telegram"]["api_url"] = simulator.url
        values["mail"]["smtp_url"] = simulator.smtp_url
    for name, section in sections.items():
        values[name] = values.get(name, {}) | section
    return Settings.model_validate(values)


async def wrong(found: Settings) -> dict[str, str]:
    """What the doctor thinks is not sound, by subject."""
    findings: list[Finding] = await asyncio.to_thread(lambda: list(examine(found)))
    return {finding.subject: finding.text for finding in findings if not finding.sound}


def lively(factory: sessionmaker[Session]) -> None:
    with factory.begin() as session:
        for name in ("receive", "sender", "clock"):
            note_heartbeat(session, name, dt.datetime.now(dt.UTC))


@played
async def test_a_sound_installation_is_sound(database_url: str, factory: sessionmaker[Session]) -> None:
    lively(factory)
    async with Simulator() as simulator:
        assert await wrong(settings(database_url, simulator)) == {}


@played
async def test_a_bot_that_does_not_run_is_noticed_part_by_part(database_url: str) -> None:
    async with Simulator() as simulator:
        found = await wrong(settings(database_url, simulator))
    assert list(found) == ["bot (receive)", "bot (sender)", "bot (clock)"]
    assert "perspectiefbot bot" in found["bot (sender)"]


@played
async def test_failed_deliveries_and_updates_set_aside_are_noticed(
    database_url: str, factory: sessionmaker[Session]
) -> None:
    lively(factory)
    with factory.begin() as session:
        factories.outbox_row(session, state=Delivery.FAILED)
        factories.received_update(session, handling=Handling.SET_ASIDE)
    async with Simulator() as simulator:
        found = await wrong(settings(database_url, simulator))
    assert list(found) == ["bezorging", "ontvangst"]


@played
async def test_settings_that_will_not_do_are_named(database_url: str, factory: sessionmaker[Session]) -> None:
    lively(factory)
    hook = {"mode": "webhook", "webhook_url": "http://bot.example/", "webhook_secret": "s" * 20}
    async with Simulator() as simulator:
        unsafe = settings(database_url, simulator, telegram=hook)
        assert "https://" in (await wrong(unsafe))["instellingen"]
        short = settings(database_url, simulator, admin={"secret_key": "kort"})
        assert "admin.secret_key" in (await wrong(short))["instellingen"]
        example = settings(database_url, simulator, privacy={"statement_url": "https://example.org/x"})
        assert "privacy.statement_url" in (await wrong(example))["instellingen"]


@played
async def test_a_database_that_is_empty_or_away_is_told_apart(tmp_path: Path) -> None:
    async with Simulator() as simulator:
        empty = await wrong(settings(f"sqlite:///{tmp_path}/empty.db", simulator))
        away = await wrong(settings("postgresql+psycopg://127.0.0.1:1/none", simulator))
    assert "perspectiefbot migrate" in empty["database"]
    assert "database.url" in away["database"]


@played
async def test_a_token_that_is_missing_refused_or_not_heard_is_told_apart(
    database_url: str, factory: sessionmaker[Session]
) -> None:
    lively(factory)
    async with Simulator(SimulatorOptions(token="1:" + "B" * 35)) as simulator:
        refused = await wrong(settings(database_url, simulator))
        missing = await wrong(settings(database_url, simulator, telegram={"token": ""}))
        away = await wrong(settings(database_url, simulator, telegram={"api_url": "http://127.0.0.1:1"}))
    assert "geweigerd" in refused["telegram"]
    assert "ontbreekt" in missing["telegram"]
    assert "niet te bereiken" in away["telegram"]
    assert TOKEN not in str((refused, missing, away))


@played
async def test_a_mail_server_that_is_away_is_noticed(
    database_url: str, factory: sessionmaker[Session]
) -> None:
    lively(factory)
    async with Simulator() as simulator:
        simulator.world.faults.change({"mail": "away"})
        assert "mail.smtp_url" in (await wrong(settings(database_url, simulator)))["mail"]


@played
async def test_a_clock_that_is_wrong_is_noticed(
    database_url: str, factory: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    lively(factory)
    monkeypatch.setattr(doctor, "CLOCK_TOLERANCE", dt.timedelta(seconds=-1))
    async with Simulator() as simulator:
        assert "NTP" in (await wrong(settings(database_url, simulator)))["klok"]
