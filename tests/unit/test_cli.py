"""The command as an operator meets it: what goes wrong is one sentence of Dutch, and exit code 2."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.simulator import Simulator, SimulatorOptions
from settings import PREFIX

Result = subprocess.CompletedProcess[str]
Run = Callable[..., Result]
SECRET = "s" * 32
TOKEN = "1:right"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command in an empty folder; keyword arguments are settings, as `log__level`."""

    def run(*arguments: str, given: str = "", **settings: str) -> Result:
        outside = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        told = {PREFIX + name.upper(): value for name, value in settings.items()}
        return subprocess.run(
            [sys.executable, "-P", "-m", "cli", *arguments],
            cwd=tmp_path,
            env=outside | told,
            input=given,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


@pytest.fixture
def taken() -> Iterator[str]:
    """An address that somebody else listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield f"127.0.0.1:{other.getsockname()[1]}"


def assert_refused(result: Result, *words: str) -> None:
    """The operator reads these words, and nothing of our insides."""
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def test_it_tells_its_version(run: Run) -> None:
    assert run("--version").stdout.startswith("perspectiefbot 0.")


def test_every_command_explains_itself(run: Run) -> None:
    told = run("--help").stdout
    for command in ("bot", "admin", "migrate", "user", "import", "retention", "doctor", "simulator", "demo"):
        assert command in told


def test_migrating_twice_is_harmless(run: Run) -> None:
    for _ in range(2):
        result = run("migrate")
        assert (result.returncode, result.stdout) == (0, "De database is bij.\n"), result.stderr


def test_a_settings_file_that_is_missing_is_named(run: Run) -> None:
    assert_refused(run("migrate", "--config", "elders.toml"), "elders.toml", "bestaat niet")


def test_a_misspelt_key_is_named_with_those_that_exist(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[telegram]\ntokn = "1:a"\n')
    assert_refused(run("doctor"), "telegram.tokn", "deze sleutel bestaat niet", "token, api_url")


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////nergens/test.db",
        "postgresql+psycopg://me:geheim@127.0.0.1:1/x",
        "postgresql://me:geheim@x:y/",
    ],
)
def test_a_database_out_of_reach_is_told_without_its_password(run: Run, url: str) -> None:
    result = run("migrate", database__url=url)
    assert_refused(result, "database")
    assert "geheim" not in result.stderr


def test_a_colleague_can_be_added_once(run: Run) -> None:
    assert run("migrate").returncode == 0
    add = ("user", "add", "mirjam@werkcentrum.example", "--role", "matchmaker", "--password-stdin")
    assert_refused(run(*add, given="lang-genoeg-wachtwoord\n"), "heeft een regio nodig")
    assert_refused(run(*add, "--region", "AM99", given="lang-genoeg-wachtwoord\n"), "AM99")
    assert_refused(run(*add, "--region", "AM14", given="kort\n"), "minstens 12 tekens")
    added = run(*add, "--region", "am14", given="lang-genoeg-wachtwoord\n")
    assert added.returncode == 0, added.stderr
    assert "/login" in added.stdout
    assert_refused(run(*add, "--region", "AM14", given="lang-genoeg-wachtwoord\n"), "Er is al een gebruiker")
    assert "logboek: de keten klopt; regels: 1, einde:" in run("doctor").stdout


def test_a_database_without_a_schema_asks_for_a_migration(run: Run) -> None:
    add = ("user", "add", "els@werkcentrum.example", "--role", "administrator", "--password-stdin")
    assert_refused(run(*add, given="lang-genoeg-wachtwoord\n"), "perspectiefbot migrate")


@pytest.mark.parametrize("kind", ["regions", "postcodes"])
def test_a_bad_file_of_the_cbs_is_refused(run: Run, tmp_path: Path, kind: str) -> None:
    assert run("migrate").returncode == 0
    (tmp_path / "cbs.csv").write_text("dit;is;geen\nbestand;van;het CBS\n")
    assert_refused(run("import", kind, "cbs.csv"), "cbs.csv")
    assert_refused(run("import", kind, "elders.csv"), "elders.csv")


def test_the_retention_of_an_empty_house_is_counted_and_then_done(run: Run) -> None:
    assert_refused(run("retention", "--dry-run"), "perspectiefbot migrate")
    assert run("migrate").returncode == 0
    counted, done = run("retention", "--dry-run"), run("retention")
    assert counted.stdout.startswith("Te wissen: 0. Er is niets veranderd."), counted.stderr
    assert done.stdout.startswith("Gewist: 0."), done.stderr


def test_a_second_step_that_is_not_there_cannot_begin_anew(run: Run) -> None:
    assert run("migrate").returncode == 0
    add = ("user", "add", "els@werkcentrum.example", "--role", "administrator", "--password-stdin")
    assert run(*add, given="vier woorden op een rij\n").returncode == 0
    assert_refused(run("user", "reset-second-factor", "els@werkcentrum.example"), "geen tweede stap")
    assert_refused(run("user", "reset-second-factor", "niemand@example.org"), "niemand@example.org")


def test_the_doctor_says_what_to_do_and_fails(run: Run) -> None:
    result = run("doctor", mail__smtp_url="smtp://127.0.0.1:1")
    assert result.returncode == 1
    for advice in ("perspectiefbot migrate", "@BotFather", "openssl rand", "mail.smtp_url"):
        assert advice in result.stdout


def test_a_simulator_on_a_taken_port_says_which(run: Run, taken: str) -> None:
    assert_refused(run("simulator", "--port", taken.rpartition(":")[2], "--smtp-port", "0"), taken)


def test_a_panel_on_a_taken_port_says_which(run: Run, taken: str) -> None:
    assert run("migrate").returncode == 0
    assert_refused(run("admin", admin__listen=taken, admin__secret_key=SECRET), taken)


def test_a_panel_without_a_secret_key_asks_for_one(run: Run) -> None:
    assert_refused(run("admin"), "geheime sleutel", "secret_key")


def test_a_bot_without_a_token_says_where_to_get_one(run: Run) -> None:
    assert run("migrate").returncode == 0
    assert_refused(run("bot"), "telegram.token")


def run_on_telegram(run: Run, **settings: str) -> Result:
    """The bot on a migrated database, against a Bot API server that knows one token."""

    async def scene() -> Result:
        async with Simulator(SimulatorOptions(token=TOKEN)) as telegram:
            return await asyncio.to_thread(run, "bot", telegram__api_url=telegram.url, **settings)

    assert run("migrate").returncode == 0
    return asyncio.run(scene())


def test_a_token_that_telegram_refuses_is_told(run: Run) -> None:
    assert_refused(run_on_telegram(run, telegram__token="1:wrong"), "weigert het token", "telegram.token")


def test_a_webhook_on_a_taken_port_says_which(run: Run, taken: str) -> None:
    webhook = {"telegram__mode": "webhook", "telegram__webhook_url": "https://bot.example/telegram"}
    secret = {"telegram__webhook_secret": "s" * 20, "telegram__listen": taken}
    assert_refused(run_on_telegram(run, telegram__token=TOKEN, **webhook, **secret), taken)


def test_a_part_of_the_bot_that_does_not_exist_is_refused(run: Run) -> None:
    assert_refused(run("bot", "--only", "everything"), "receive, sender en clock")
