"""Errands: files that people sent are fetched from Telegram after the message came in."""

from __future__ import annotations

from telegram.error import TelegramError

from bot.attachments import kind_of
from bot.client import Client
from bot.request import NoAnswerError, TooLargeError
from bot.sender.outcomes import Broken, Fetched, Later, Outcome
from bot.sender.telegram import outcome_of
from bot.trouble import backoff
from services.delivery import Parcel


class FileCourier:
    """Brings in the content of an attachment."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def deliver(self, parcel: Parcel) -> Outcome:
        """The content with its real type. Asking twice does no harm, so silence means: later."""
        try:
            file = await self._client.get_file(str(parcel.payload["file_id"]))
            content = bytes(await file.download_as_bytearray())
        except TooLargeError:
            return Broken("too large")
        except NoAnswerError:
            return Later(backoff(parcel.attempts), "no answer")
        except TelegramError as error:
            return outcome_of(error, parcel)
        return Fetched(content, kind_of(content))
