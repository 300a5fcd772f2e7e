"""The settings of one installation: from a TOML file, the environment, or the defaults.

Every key can come from the environment as `PERSPECTIEFBOT__SECTION__KEY`, which
goes before the file. A key that does not exist is an error, not a shrug.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

PREFIX = "PERSPECTIEFBOT__"
WEB = r"^https?://[^/]+"
ADDRESS = r"^.+:\d+$"
DATABASE = r"^(sqlite:///|postgresql(\+psycopg)?://([^/:@]*(:[^/@]*)?@)?(\[[^\]]+\]|[^/:@]*)(:\d+)?(/|$))"
MAIL = r"^smtps?://"
LEVEL = r"^(debug|info|warning|error)$"


class SettingsError(ValueError):
    """The settings can't be used; the message says which key and why."""


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Mode(StrEnum):
    POLLING = "polling"
    WEBHOOK = "webhook"


class SecondFactorRule(StrEnum):
    OBLIGATORY = "obligatory"
    OFFERED = "offered"


class LogFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


class Telegram(Section):
    token: SecretStr = SecretStr("")
    api_url: str = Field(default="https://api.telegram.org", pattern=WEB)
    link_url: str = Field(default="https://t.me", pattern=WEB)
    """Where links that open a chat lead: `{link_url}/{bot's name}?start={token}`."""
    mode: Mode = Mode.POLLING
    webhook_url: str = Field(default="", pattern=rf"^$|{WEB}")
    webhook_secret: SecretStr = SecretStr("")
    listen: str = Field(default="127.0.0.1:8443", pattern=ADDRESS)
    messages_per_second: int = Field(default=30, ge=1, le=1000)
    lease_seconds: int = Field(default=30, ge=1, le=600)
    """After how long another sender takes over what a sender that died had in its hands."""

    @model_validator(mode="after")
    def _webhook_is_complete(self) -> Self:
        if self.mode is Mode.WEBHOOK and not (self.webhook_url and self.webhook_secret.get_secret_value()):
            problem = 'bij mode = "webhook" horen ook webhook_url en webhook_secret'
            raise PydanticCustomError("webhook", "{problem}", {"problem": problem})
        return self


class Database(Section):
    url: str = Field(default="sqlite:///perspectiefbot.db", pattern=DATABASE)


class Admin(Section):
    secret_key: SecretStr = SecretStr("")
    listen: str = Field(default="127.0.0.1:8000", pattern=ADDRESS)
    base_url: str = Field(default="http://127.0.0.1:8000", pattern=WEB)
    trusted_proxies: int = Field(default=0, ge=0, le=5)
    """How many proxies before the panel add `X-Forwarded-*` headers."""
    second_factor: SecondFactorRule = SecondFactorRule.OBLIGATORY
    """For coordinators, the support team and administrators; matchmakers choose for themselves."""
    metrics_token: SecretStr = SecretStr("")
    """Who has it may read `/metrics`; without one there is no such page."""


class Mail(Section):
    smtp_url: str = Field(default="smtp://localhost:25", pattern=MAIL)
    """`smtp://user:password@host:port` (STARTTLS where offered) or `smtps://`."""
    sender: str = "Perspectiefbot <perspectiefbot@localhost>"


class Privacy(Section):
    statement_url: str = Field(default="https://example.org/privacy", pattern=WEB)
    retention_months: int = Field(default=24, ge=1, le=120)


class Log(Section):
    level: str = Field(default="info", pattern=LEVEL)
    format: LogFormat = LogFormat.TEXT


class Settings(Section):
    telegram: Telegram = Telegram()
    database: Database = Database()
    admin: Admin = Admin()
    mail: Mail = Mail()
    privacy: Privacy = Privacy()
    log: Log = Log()


def load(path: Path | None) -> Settings:
    """The settings in force. `path` must exist; None looks for `config.toml` here and may find none.

    Raises `SettingsError`, whose message names every key that is wrong.
    """
    file = path or Path("config.toml")
    values = _read(file) if path or file.exists() else {}
    for name, value in os.environ.items():
        if name.upper().startswith(PREFIX):
            _put(values, name.upper().removeprefix(PREFIX).lower().split("__"), value, name)
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(_explain(error, file)) from error


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError as error:
        raise SettingsError(f"Het instellingenbestand {file} bestaat niet.") from error
    except OSError as error:
        raise SettingsError(f"Het instellingenbestand {file} is niet te lezen: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} is geen goed TOML-bestand: {error}.") from error


def _put(values: dict[str, Any], keys: list[str], value: str, name: str) -> None:
    if len(keys) != 2:
        raise SettingsError(f"{name}: verwacht wordt {PREFIX}SECTIE__SLEUTEL.")
    section = values.setdefault(keys[0], {})
    if isinstance(section, dict):
        section[keys[1]] = value


def _explain(error: ValidationError, file: Path) -> str:
    lines = [f"Er klopt iets niet in de instellingen ({file} of de omgeving):"]
    for problem in error.errors(include_url=False, include_input=False):
        key = ".".join(str(part) for part in problem["loc"])
        lines.append(f"- {key}: {_in_dutch(problem)}.")
    return "\n".join(lines)


def _in_dutch(problem: ErrorDetails) -> str:
    """What is wrong with a value, without the value: it may be a secret."""
    if problem["type"] == "extra_forbidden":
        return f"deze sleutel bestaat niet. Wel: {_nearest(problem['loc'])}"
    context = problem.get("ctx", {})
    if problem["type"] == "string_pattern_mismatch":
        return f"verwacht wordt {EXPECTED[context['pattern'].removeprefix('^$|')]}"
    said = WRONG.get(problem["type"], problem["msg"])
    return said.format_map(context).replace(" or ", " of ")


EXPECTED: Mapping[str, str] = {
    WEB: "een webadres, zoals https://voorbeeld.nl",
    ADDRESS: "een adres met een poort, zoals 127.0.0.1:8000",
    DATABASE: "sqlite:///bestand.db of postgresql+psycopg://gebruiker:wachtwoord@machine/naam",
    MAIL: "smtp://machine:25 of smtps://gebruiker:wachtwoord@machine",
    LEVEL: "debug, info, warning of error",
}
"""What a pattern asks for, in words."""

WRONG: Mapping[str, str] = {
    "string_type": "verwacht wordt een tekst tussen aanhalingstekens",
    "int_parsing": "verwacht wordt een heel getal",
    "int_type": "verwacht wordt een heel getal",
    "int_from_float": "verwacht wordt een heel getal",
    "greater_than_equal": "dit is te weinig; het kleinste is {ge}",
    "less_than_equal": "dit is te veel; het grootste is {le}",
    "enum": "kies uit {expected}",
    "model_type": "dit is een sectie met sleutels, geen waarde",
}
"""Pydantic's problems by type, for those that our settings can have."""


def _nearest(location: tuple[int | str, ...]) -> str:
    """The keys that do exist beside a misspelt one."""
    section = Settings.model_fields.get(str(location[0]))
    default = section.default if section and len(location) > 1 else None
    model = type(default) if isinstance(default, Section) else Settings
    return ", ".join(model.model_fields)
