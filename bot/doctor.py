"""An examination of an installation: what is wrong, and what to do about it."""

from __future__ import annotations

import datetime as dt
import json
import smtplib
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, Final

from sqlalchemy import Engine, Select, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.mail import UnsafeLoginError, open_smtp
from models import Delivery, Handling, Heartbeat, OutboxRow, ReceivedUpdate, Region
from models.database import connect, reading
from models.migrate import current, newest
from services.audit import Chain, look_over
from settings import Mail, Mode, Settings, Telegram

PATIENCE: Final = 10
CLOCK_TOLERANCE: Final = dt.timedelta(seconds=30)
SILENCE: Final = dt.timedelta(minutes=2)
KEY_LENGTH: Final = 32


@dataclass(frozen=True)
class Finding:
    """What was looked at, whether it is sound, and the sentence for the operator."""

    subject: str
    sound: bool
    text: str


def examine(settings: Settings) -> Iterator[Finding]:
    """One finding after the other, as they are made."""
    yield from _configuration(settings)
    yield from _database(settings.database.url)
    yield from _telegram(settings.telegram)
    yield _mail(settings.mail)


def _fine(subject: str, text: str) -> Finding:
    return Finding(subject, True, text)


def _wrong(subject: str, text: str) -> Finding:
    return Finding(subject, False, text)


def _configuration(settings: Settings) -> Iterator[Finding]:
    telegram, subject = settings.telegram, "instellingen"
    if len(settings.admin.secret_key.get_secret_value()) < KEY_LENGTH:
        missing = f"admin.secret_key ontbreekt of is korter dan {KEY_LENGTH} tekens."
        yield _wrong(subject, f"{missing} Maak er een met: openssl rand -hex 32")
    if telegram.mode is Mode.WEBHOOK and not telegram.webhook_url.startswith("https://"):
        open_address = "Telegram stuurt niets naar een open adres."
        yield _wrong(subject, f"telegram.webhook_url moet met https:// beginnen: {open_address}")
    if "example.org" in settings.privacy.statement_url:
        example = "privacy.statement_url wijst nog naar het voorbeeld."
        yield _wrong(subject, f"{example} Zet er uw eigen privacyverklaring.")


def _database(url: str) -> Iterator[Finding]:
    try:
        engine = connect(url)
        version, needed = current(engine), newest()
    except (SQLAlchemyError, ImportError) as error:
        yield _wrong("database", f"niet te bereiken ({_kind(error)}). Kijk naar database.url.")
        return
    if version != needed:
        found = f"het schema is {version or 'leeg'}, nodig is {needed}."
        yield _wrong("database", f"{found} Draai: perspectiefbot migrate")
    else:
        yield _fine("database", f"bereikbaar, schema {version}.")
        yield from _contents(engine)
    engine.dispose()


def _contents(engine: Engine) -> Iterator[Finding]:
    now = dt.datetime.now(dt.UTC)
    with Session(reading(engine)) as session:
        if session.scalar(select(Region.id).limit(1)) is None:
            yield _wrong("gegevens", "er zijn geen regio's. Draai: perspectiefbot migrate")
        for name in ("receive", "sender", "clock"):
            yield _part(session.get(Heartbeat, name), f"bot ({name})", now)
        failed = select(OutboxRow.id).where(OutboxRow.state == Delivery.FAILED)
        yield _none(session, failed, "bezorging", "mislukt")
        aside = select(ReceivedUpdate.update_id).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
        yield _none(session, aside, "ontvangst", "apart gezet")
        yield _log(look_over(session))


def _log(chain: Chain) -> Finding:
    """Whether anybody changed the log. Its end is named, to compare with what was written down before."""
    if chain.broken is None:
        return _fine("logboek", f"de keten klopt; regels: {chain.length}, einde: {chain.seal[:16]}.")
    broken = f"regel {chain.broken} is veranderd, ingevoegd of weggehaald."
    return _wrong("logboek", f"{broken} Zie docs/operations.md, When something is wrong.")


def _part(beat: Heartbeat | None, subject: str, now: dt.datetime) -> Finding:
    if beat is not None and now - beat.at < SILENCE:
        return _fine(subject, "draait.")
    return _wrong(subject, "geen levensteken in de laatste twee minuten. Start: perspectiefbot bot")


def _none(session: Session, statement: Select[Any], subject: str, word: str) -> Finding:
    if session.execute(statement.limit(1)).first() is None:
        return _fine(subject, f"niets {word}.")
    return _wrong(subject, f"er zijn berichten {word}. Kijk in het panel bij Bezorging.")


def _telegram(telegram: Telegram) -> Iterator[Finding]:
    subject, token = "telegram", telegram.token.get_secret_value()
    if not token:
        missing = "telegram.token ontbreekt."
        yield _wrong(subject, f"{missing} Maak een bot bij @BotFather en zet hier het token.")
        return
    url = f"{telegram.api_url.rstrip('/')}/bot{token}/getMe"
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310  settings allow only http(s)
            name = json.load(answer)["result"]["username"]
            yield _fine(subject, f"token klopt, de bot heet @{name}.")
            yield _clock(answer.headers.get("Date"))
    except urllib.error.HTTPError as error:
        refused = error.code in (401, 404)
        problem = "het token wordt geweigerd" if refused else f"antwoord {error.code}"
        error.close()
        yield _wrong(subject, f"{problem}. Kijk naar telegram.token en telegram.api_url.")
    except (OSError, ValueError, KeyError, HTTPException) as error:
        away = f"niet te bereiken ({_kind(error)})."
        yield _wrong(subject, f"{away} Kijk naar netwerk en telegram.api_url.")


def _clock(header: str | None) -> Finding:
    """Our clock against that of the Bot API server."""
    if header is None:
        return _fine("klok", "niet te vergelijken: de server noemt geen tijd.")
    off = abs(dt.datetime.now(dt.UTC) - parsedate_to_datetime(header))
    if off <= CLOCK_TOLERANCE:
        return _fine("klok", "loopt gelijk.")
    wrong = f"wijkt {int(off.total_seconds())} seconden af."
    return _wrong("klok", f"{wrong} Zet tijdsynchronisatie (NTP) aan.")


def _mail(mail: Mail) -> Finding:
    try:
        with open_smtp(mail.smtp_url) as server:
            server.noop()
    except smtplib.SMTPAuthenticationError:
        refused = "de mailserver weigert de log-in."
        return _wrong("mail", f"{refused} Kijk naar gebruiker en wachtwoord in mail.smtp_url.")
    except UnsafeLoginError:
        unsafe = "de mailserver biedt geen versleuteling; het wachtwoord wordt niet open verstuurd."
        return _wrong("mail", f"{unsafe} Gebruik smtps:// of een server met STARTTLS.")
    except (OSError, smtplib.SMTPException) as error:
        away = f"de mailserver is niet te bereiken ({_kind(error)})."
        return _wrong("mail", f"{away} Kijk naar mail.smtp_url.")
    return _fine("mail", "de mailserver antwoordt.")


def _kind(error: BaseException) -> str:
    """Only what kind of error: its words may hold a password."""
    return type(error).__name__
