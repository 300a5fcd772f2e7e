"""An examination of an installation: what is wrong, and what to do about it."""

from __future__ import annotations

import datetime as dt
import json
import smtplib
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models import Delivery, Handling, Heartbeat, OutboxRow, ReceivedUpdate, Region
from models.database import connect, reading
from models.migrate import current, newest
from settings import Mode, Settings

PATIENCE = 10
CLOCK_TOLERANCE = dt.timedelta(seconds=30)
SILENCE = dt.timedelta(minutes=2)


@dataclass(frozen=True)
class Finding:
    """What was looked at, whether it is sound, and the sentence for the operator."""

    subject: str
    sound: bool
    text: str


def examine(settings: Settings) -> Iterator[Finding]:
    """One finding after the other, as they are made."""
    yield from _configuration(settings)
    yield from _database(settings)
    yield from _telegram(settings)
    yield _mail(settings)


def _configuration(settings: Settings) -> Iterator[Finding]:
    telegram = settings.telegram
    if len(settings.admin.secret_key.get_secret_value()) < 32:
        advice = (
            "admin.secret_key ontbreekt of is korter dan 32 tekens. Maak er een met: openssl rand -hex 32"
        )
        yield Finding("instellingen", False, advice)
    if telegram.mode is Mode.WEBHOOK and not telegram.webhook_url.startswith("https://"):
        advice = "telegram.webhook_url moet met https:// beginnen: Telegram stuurt niets naar een open adres."
        yield Finding("instellingen", False, advice)
    if telegram.mode is Mode.WEBHOOK and not telegram.webhook_secret.get_secret_value():
        advice = "telegram.webhook_secret ontbreekt: zonder kan iedereen berichten namens Telegram sturen."
        yield Finding("instellingen", False, advice)
    if "example.org" in settings.privacy.statement_url:
        advice = "privacy.statement_url wijst nog naar het voorbeeld. Zet er uw eigen privacyverklaring."
        yield Finding("instellingen", False, advice)


def _database(settings: Settings) -> Iterator[Finding]:
    try:
        engine = connect(settings.database.url)
        version, needed = current(engine), newest()
    except (SQLAlchemyError, ImportError) as error:
        yield Finding("database", False, f"niet te bereiken ({_brief(error)}). Kijk naar database.url.")
        return
    if version != needed:
        advice = f"het schema is {version or 'leeg'}, nodig is {needed}. Draai: perspectiefbot migrate"
        yield Finding("database", False, advice)
        return
    yield Finding("database", True, f"bereikbaar, schema {version}.")
    with Session(reading(engine)) as session:
        yield from _contents(session)


def _contents(session: Session) -> Iterator[Finding]:
    now = dt.datetime.now(dt.UTC)
    if session.scalar(select(Region.id).limit(1)) is None:
        yield Finding("gegevens", False, "er zijn geen regio's. Draai: perspectiefbot migrate")
    for name in ("receive", "sender", "clock"):
        beat = session.get(Heartbeat, name)
        alive = beat is not None and now - beat.at < SILENCE
        text = (
            "draait." if alive else "geen levensteken in de laatste twee minuten. Start: perspectiefbot bot"
        )
        yield Finding(f"bot ({name})", alive, text)
    yield _none(
        session, select(OutboxRow.id).where(OutboxRow.state == Delivery.FAILED), "bezorging", "mislukt"
    )
    aside = select(ReceivedUpdate.update_id).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
    yield _none(session, aside, "ontvangst", "apart gezet")


def _none(session: Session, statement: object, subject: str, word: str) -> Finding:
    found = session.execute(statement.limit(1)).first() is not None  # type: ignore[attr-defined]
    text = f"er zijn berichten {word}. Kijk in het panel bij Bezorging." if found else f"niets {word}."
    return Finding(subject, not found, text)


def _telegram(settings: Settings) -> Iterator[Finding]:
    token = settings.telegram.token.get_secret_value()
    if not token:
        yield Finding(
            "telegram", False, "telegram.token ontbreekt. Maak een bot bij @BotFather en zet hier het token."
        )
        return
    url = f"{settings.telegram.api_url}/bot{token}/getMe"
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310  settings allow only http(s)
            name = json.load(answer)["result"]["username"]
            yield Finding("telegram", True, f"token klopt, de bot heet @{name}.")
            yield _clock(answer.headers.get("Date"))
    except urllib.error.HTTPError as error:
        wrong = "het token wordt geweigerd" if error.code in (401, 404) else f"antwoord {error.code}"
        yield Finding("telegram", False, f"{wrong}. Kijk naar telegram.token en telegram.api_url.")
    except (OSError, ValueError, KeyError, HTTPException) as error:
        yield Finding(
            "telegram", False, f"niet te bereiken ({_brief(error)}). Kijk naar netwerk en telegram.api_url."
        )


def _clock(header: str | None) -> Finding:
    """Our clock against that of the Bot API server."""
    if header is None:
        return Finding("klok", True, "niet te vergelijken: de server noemt geen tijd.")
    off = abs(dt.datetime.now(dt.UTC) - parsedate_to_datetime(header))
    if off <= CLOCK_TOLERANCE:
        return Finding("klok", True, "loopt gelijk.")
    return Finding(
        "klok", False, f"wijkt {int(off.total_seconds())} seconden af. Zet tijdsynchronisatie (NTP) aan."
    )


def _mail(settings: Settings) -> Finding:
    try:
        with _smtp(settings.mail.smtp_url) as server:
            server.noop()
    except smtplib.SMTPAuthenticationError:
        return Finding(
            "mail",
            False,
            "de mailserver weigert de log-in. Kijk naar gebruiker en wachtwoord in mail.smtp_url.",
        )
    except (OSError, smtplib.SMTPException) as error:
        return Finding(
            "mail", False, f"de mailserver is niet te bereiken ({_brief(error)}). Kijk naar mail.smtp_url."
        )
    return Finding("mail", True, "de mailserver antwoordt.")


def _smtp(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
    opened: Callable[..., smtplib.SMTP] = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
    server = opened(parts.hostname, parts.port or (465 if parts.scheme == "smtps" else 25), timeout=PATIENCE)
    server.ehlo()
    if parts.scheme == "smtp" and server.has_extn("starttls"):
        server.starttls(context=ssl.create_default_context())
        server.ehlo()
    if parts.username:
        server.login(parts.username, parts.password or "")
    return server


def _brief(error: BaseException) -> str:
    """The kind of error and its first line, without what may hold a password."""
    return type(error).__name__
