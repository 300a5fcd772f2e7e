"""Mail that came in over SMTP, kept and read out for the mailbox page."""

from __future__ import annotations

import asyncio
import email
import time
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from email.policy import default
from functools import cached_property
from typing import Final, cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from bot.simulator.counters import Counters
from bot.simulator.errors import Json
from bot.simulator.faults import Faults, MailFault
from bot.simulator.feed import Feed
from bot.simulator.ids import Ids
from bot.simulator.storage import Storage

LARGEST: Final = 32 * 1024 * 1024
REFUSALS: Final = {
    MailFault.LATER: "451 4.3.0 Try again later",
    MailFault.NEVER: "550 5.1.1 Mailbox unavailable",
}


@dataclass(frozen=True)
class Mail:
    """One mail, as it came. `source` holds its bytes, those outside UTF-8 as surrogates."""

    id: int
    at: float
    sender: str
    recipients: list[str]
    source: str

    @cached_property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        raw = self.source.encode("utf-8", "surrogateescape")
        return email.message_from_bytes(raw, policy=default)

    def part(self, kind: str) -> str:
        """The body as `plain` or `html`; empty when it has none."""
        body = self.message.get_body((kind,))
        return str(body.get_content()) if body else ""

    def summary(self) -> Json:
        """What the list shows."""
        return {
            "id": self.id,
            "at": self.at,
            "sender": str(self.message["From"] or self.sender),
            "recipients": self.recipients,
            "subject": str(self.message["Subject"] or "").strip(),
        }

    def as_json(self) -> Json:
        """Everything."""
        return self.summary() | {
            "headers": [[name, str(value)] for name, value in self.message.items()],
            "text": self.part("plain"),
            "html": self.part("html"),
            "source": self.source.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
            "attachments": [part.get_filename() or "bijlage" for part in self.message.iter_attachments()],
        }


class Mailbox:
    """All mails, and the SMTP server that takes them."""

    def __init__(self, storage: Storage, ids: Ids, counters: Counters, faults: Faults, feed: Feed) -> None:
        self._storage = storage
        self._ids = ids
        self._counters = counters
        self._faults = faults
        self._feed = feed
        self._server: asyncio.Server | None = None
        self._mails = {
            row["id"]: Mail(**row) for row in sorted(storage.all("mail"), key=lambda r: int(r["id"]))
        }

    async def listen(self, host: str, port: int) -> int:
        """Take mail from now on; the port."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._protocol, host, port)
        return int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Take no more mail."""
        if self._server:
            self._server.close()

    def find(self, recipient: str = "") -> list[Mail]:
        """Mails to an address that contains this, newest first."""
        wanted = recipient.casefold()
        return [
            mail
            for mail in reversed(self._mails.values())
            if any(wanted in address.casefold() for address in mail.recipients)
        ]

    def get(self, number: int) -> Mail | None:
        """The mail with this id."""
        return self._mails.get(number)

    def clear(self) -> None:
        """Empty the mailbox."""
        self._mails.clear()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Called by aiosmtpd when a mail is complete; the reply to the sender."""
        if refusal := REFUSALS.get(self._faults.mail):
            self._counters.faults["mail"] += 1
            return refusal
        raw = envelope.content or b""
        source = (raw if isinstance(raw, bytes) else raw.encode()).decode("utf-8", "surrogateescape")
        sender = envelope.mail_from or ""
        mail = Mail(self._ids.next("mail"), time.time(), sender, list(envelope.rcpt_tos), source)
        self._mails[mail.id] = mail
        self._storage.put("mail", mail.id, asdict(mail))
        self._storage.flush()
        self._counters.mails += 1
        self._feed.publish("mail", {"event": "mail", "mail": mail.summary()})
        return "250 2.0.0 Ok"

    def _protocol(self) -> asyncio.BaseProtocol:
        if self._faults.mail is MailFault.AWAY:
            self._counters.faults["mail"] += 1
            return HungUp()
        return SMTP(
            self,
            data_size_limit=LARGEST,
            enable_SMTPUTF8=True,
            hostname="simulator",
            auth_require_tls=False,
            authenticator=_anybody,
            loop=asyncio.get_running_loop(),
        )


class HungUp(asyncio.Protocol):
    """A mail server that hangs up before it says a word."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast(asyncio.Transport, transport).abort()


def _anybody(*_: object) -> AuthResult:
    """Every name and password is right."""
    return AuthResult(success=True)
