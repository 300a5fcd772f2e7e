"""What is looked at after the attack, each as the rows that show a broken promise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from bot.simulator.api.arguments import Arguments
from bot.simulator.api.markup import inline_keyboard
from bot.simulator.api.texts import read_text
from bot.simulator.errors import ApiError
from drills.hostile.knocking import Doorman
from drills.hostile.markup import Reading
from drills.hostile.texts import MARK
from drills.hostile.town import COLLEAGUES, SECRET, Holdings, Town
from models import Carrier, Delivery, Handling, OutboxRow, ReceivedUpdate

MAIL_HEADERS: Final = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
}


def unanswered(factory: sessionmaker[Session], doorman: Doorman) -> list[str]:
    """Updates that were taken in, and are neither handled nor set aside."""
    with factory() as session:
        rows = session.execute(select(ReceivedUpdate.update_id, ReceivedUpdate.handling)).all()
    kept = {number for number, handling in rows if handling is not Handling.PENDING}
    return [f"update {number}" for number in sorted(doorman.taken - kept)]


def misunderstood(factory: sessionmaker[Session], doorman: Doorman) -> list[str]:
    """Updates that Telegram could send, and that the bot could not handle."""
    aside = select(ReceivedUpdate).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
    with factory() as session:
        rows = session.scalars(aside).all()
    return [
        f"update {row.update_id}: {row.error.splitlines()[-1][:150]}"
        for row in rows
        if row.update_id in doorman.sound
    ]


def unreadable(factory: sessionmaker[Session]) -> list[str]:
    """Messages that Telegram would refuse, and that were given up."""
    with factory() as session:
        rows = session.scalars(select(OutboxRow).where(OutboxRow.carrier != Carrier.FILE)).all()
    wrong = [f"{row.kind} {row.id}: {why}" for row in rows if (why := _complaint(row))]
    given_up = [f"{row.kind} {row.id}: {row.error}" for row in rows if row.state is Delivery.FAILED]
    return wrong + given_up


def changed(before: Holdings, after: Holdings) -> list[str]:
    """What was done to what is somebody else's."""
    return [
        f"{name}: {old} became {new}"
        for name, rows in before.items()
        for old, new in zip_longest(rows, after[name])
        if old != new
    ]


def set_aside(factory: sessionmaker[Session]) -> int:
    with factory() as session:
        aside = select(func.count()).where(ReceivedUpdate.handling == Handling.SET_ASIDE)
        return session.scalar(aside) or 0


def overheard(town: Town, strangers: set[int]) -> list[str]:
    """Words of honest people in a stranger's chat, and of strangers in an honest one's."""
    honest = {employer.person.id for employer in town.honest}
    telegram = OutboxRow.carrier == Carrier.TELEGRAM
    with town.factory() as session:
        rows = session.scalars(select(OutboxRow).where(telegram)).all()
    words = dict.fromkeys(map(str, strangers), SECRET) | dict.fromkeys(map(str, honest), MARK)
    return [
        f"{row.kind} {row.id} to {row.recipient}"
        for row in rows
        if row.recipient in words and words[row.recipient].lower() in str(row.payload).lower()
    ]


def forged_mails(simulator: Simulator) -> list[str]:
    """Mails to whom we did not write, with headers that are not ours, or with something that runs."""
    return [f"mail {mail.id}: {wrong}" for mail in simulator.mails() for wrong in _wrong_with(mail)]


def _complaint(row: OutboxRow) -> str:
    """What Telegram would say of it; nothing where it would take it."""
    if row.carrier is not Carrier.TELEGRAM or "text" not in row.payload:
        return ""
    try:
        read_text(Arguments(dict(row.payload)))
        inline_keyboard(row.payload.get("reply_markup"))
    except ApiError as error:
        return str(error)
    return ""


def _wrong_with(mail: Any) -> Iterator[str]:
    names = [name for name, _ in mail.message.items() if not name.startswith("X-Peer")]
    if doubled := {name for name in names if names.count(name) > 1}:
        yield f"doubled headers {doubled}"
    if strange := set(names) - MAIL_HEADERS:
        yield f"headers {strange}"
    if not set(mail.recipients) <= set(COLLEAGUES) or len(mail.recipients) != 1:
        yield f"recipients {mail.recipients}"
    if mail.message["To"] != mail.recipients[0]:
        yield f"to {mail.message['To']}"
    yield from Reading(mail.part("html"), scripts=False).wrong
