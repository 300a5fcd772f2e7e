"""Settings: where they come from, and what is said of one that is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from settings import Settings, SettingsError, load

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without a `config.toml`."""
    monkeypatch.chdir(tmp_path)


def write(text: str) -> Path:
    file = Path("config.toml")
    file.write_text(text)
    return file


def test_without_a_file_the_defaults_hold() -> None:
    assert load(None) == Settings()


def test_the_example_names_every_key_and_shows_its_default() -> None:
    example = tomllib.loads(EXAMPLE.read_text("utf-8"))
    assert {name: set(keys) for name, keys in example.items()} == {
        name: set(type(section.default).model_fields) for name, section in Settings.model_fields.items()
    }
    assert load(EXAMPLE) == Settings()


def test_the_file_in_this_folder_is_found() -> None:
    write('[log]\nlevel = "debug"')
    assert load(None).log.level == "debug"


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERSPECTIEFBOT__TELEGRAM__MESSAGES_PER_SECOND", "60")
    file = write("[telegram]\nmessages_per_second = 20")
    assert load(file).telegram.messages_per_second == 60


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[telegram]\ntokn = "1:a"', ("telegram.tokn", "deze sleutel bestaat niet", "token, api_url")),
        ("[telegrm]\n", ("telegrm", "deze sleutel bestaat niet", "telegram, database")),
        ("log = 3", ("log", "sectie met sleutels")),
        ("[telegram]\nmessages_per_second = 0", ("messages_per_second", "het kleinste is 1")),
        ("[telegram]\nmessages_per_second = 5000", ("messages_per_second", "het grootste is 1000")),
        ('[telegram]\nmessages_per_second = "veel"', ("messages_per_second", "een heel getal")),
        ("[telegram]\nmessages_per_second = 1.5", ("messages_per_second", "een heel getal")),
        ("[telegram]\ntoken = 5", ("telegram.token", "tekst tussen aanhalingstekens")),
        ('[telegram]\nmode = "pushing"', ("telegram.mode", "'polling' of 'webhook'")),
        ('[telegram]\nmode = "webhook"', ("telegram", "webhook_url en webhook_secret")),
        ('[telegram]\nlisten = "8443"', ("telegram.listen", "een adres met een poort")),
        ('[database]\nurl = "postgresql://host:a:b/x"', ("database.url", "postgresql+psycopg://")),
        ('[database]\nurl = "sqlite://x.db"', ("database.url", "sqlite:///")),
        ('[telegram]\nwebhook_url = "example.org"', ("telegram.webhook_url", "een webadres")),
        ('[mail]\nsmtp_url = "localhost"', ("mail.smtp_url", "smtp://")),
        ('[log]\nlevel = "loud"', ("log.level", "warning of error")),
        ('[database]\nurl = "mysql://localhost/x"', ("database.url", "postgresql+psycopg://")),
        ("[log\n", ("config.toml", "geen goed TOML-bestand")),
    ],
)
def test_a_mistake_is_named_in_dutch(text: str, says: tuple[str, ...]) -> None:
    with pytest.raises(SettingsError) as caught:
        load(write(text))
    for words in says:
        assert words in str(caught.value)


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        load(write('[log]\nlevel = "loud"\n[mail]\nfrom = "x"'))
    assert "log.level" in str(caught.value)
    assert "mail.from" in str(caught.value)


def test_a_secret_that_is_wrong_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        load(write('[database]\nurl = "mysql://me:geheim@host/x"'))
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("name", ["PERSPECTIEFBOT__TOKEN", "PERSPECTIEFBOT__TELEGRAM__TOKEN__X"])
def test_a_variable_of_another_form_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "x")
    with pytest.raises(SettingsError, match="SECTIE__SLEUTEL"):
        load(None)


def test_a_file_that_is_named_must_be_there() -> None:
    with pytest.raises(SettingsError, match="bestaat niet"):
        load(Path("elders.toml"))


def test_a_folder_is_no_settings_file() -> None:
    with pytest.raises(SettingsError, match="niet te lezen"):
        load(Path())


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////srv/perspectiefbot/data.db",
        "postgresql:///perspectiefbot",
        "postgresql://db/perspectiefbot",
        "postgresql+psycopg://bot:g%2Fh@db.example:5432/perspectiefbot?sslmode=require",
        "postgresql+psycopg://postgres:@/x?host=/run/postgresql",
    ],
)
def test_addresses_of_databases_are_taken_as_they_come(url: str) -> None:
    assert load(write(f'[database]\nurl = "{url}"')).database.url == url
