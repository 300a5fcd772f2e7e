"""Parcels for a mailbox."""

from __future__ import annotations

import asyncio
import smtplib
from email.errors import MessageError
from email.message import EmailMessage
from typing import Final

from bot.errors import BotError
from bot.mail import compose, open_smtp
from bot.sender.outcomes import Broken, Later, Outcome, Sent
from bot.trouble import backoff
from services.delivery import Parcel
from settings import Mail

NOT_WRITABLE: Final = (ValueError, LookupError, MessageError)
"""What `compose` raises for an address that is none."""


class MailCourier:
    """Hands a parcel to the mail server. A repeat after a lost answer has the same Message-ID."""

    def __init__(self, mail: Mail) -> None:
        """Raises `BotError` when no mail could ever leave with this sender."""
        self._mail = mail
        try:
            compose({"subject": "", "text": ""}, "", mail.sender, "iemand@example.org")
        except NOT_WRITABLE:
            raise BotError(f"mail.sender is geen naam met een mailadres: {mail.sender}") from None

    async def deliver(self, parcel: Parcel) -> Outcome:
        """What became of it; whatever goes wrong is an outcome."""
        try:
            message = compose(parcel.payload, parcel.key, self._mail.sender, parcel.recipient)
        except NOT_WRITABLE as error:
            return Broken(f"the mail is wrong: {type(error).__name__}")
        try:
            await asyncio.to_thread(self._hand_over, message)
        except (OSError, smtplib.SMTPException) as error:
            return outcome_of(error, parcel)
        return Sent()

    def _hand_over(self, message: EmailMessage) -> None:
        server = open_smtp(self._mail.smtp_url)
        try:
            server.send_message(message)
        finally:
            server.close()


def outcome_of(error: Exception, parcel: Parcel) -> Outcome:
    """Only a refusal of this mail for good is broken; everything else may pass."""
    later = Later(backoff(parcel.attempts), _reason(error))
    match error:
        case smtplib.SMTPAuthenticationError():
            return later
        case smtplib.SMTPRecipientsRefused():
            codes = [code for code, _ in error.recipients.values()]
            return Broken(_reason(error)) if all(code >= 500 for code in codes) else later
        case smtplib.SMTPResponseException():
            return Broken(_reason(error)) if error.smtp_code >= 500 else later
        case smtplib.SMTPNotSupportedError():
            return Broken(_reason(error))
        case _:
            return later


def _reason(error: Exception) -> str:
    """The kind of error and the server's code; its words may name the address."""
    code = getattr(error, "smtp_code", None)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = next((number for number, _ in error.recipients.values()), None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__
