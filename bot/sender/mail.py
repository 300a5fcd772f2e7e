"""Parcels for a mailbox."""

from __future__ import annotations

import asyncio
import smtplib
from email.message import EmailMessage

from bot.mail import compose, open_smtp
from bot.sender.outcomes import Broken, Later, Outcome, Sent
from bot.trouble import backoff
from services.delivery import Parcel
from settings import Mail


class MailCourier:
    """Hands a parcel to the mail server. A repeat after a lost answer has the same Message-ID."""

    def __init__(self, mail: Mail) -> None:
        self._mail = mail

    async def deliver(self, parcel: Parcel) -> Outcome:
        """What became of it; whatever goes wrong is an outcome."""
        try:
            message = compose(parcel.payload, parcel.key, self._mail.sender, parcel.recipient)
        except (ValueError, KeyError, IndexError) as error:
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
