"""Parcels for Telegram, and what each of Telegram's refusals means."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from telegram import Bot, InputFile, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

import messages
from bot.client import Client, silence_after
from bot.request import NoAnswerError, NotReachedError
from bot.sender.outcomes import Broken, Dropped, Gone, Later, Moved, Outcome, Sent
from bot.trouble import backoff
from models import Priority
from services.delivery import Parcel

Method = Callable[..., Awaitable[Any]]

METHODS: Final[dict[str, Method]] = {
    "sendMessage": Bot.send_message,
    "sendDocument": Bot.send_document,
    "editMessageText": Bot.edit_message_text,
    "editMessageReplyMarkup": Bot.edit_message_reply_markup,
}
NOT_MODIFIED: Final = "message is not modified"
NOBODY: Final = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
MESSAGE_AWAY: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")


class TelegramCourier:
    """Brings a parcel to a chat."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def deliver(self, parcel: Parcel) -> Outcome:
        """What became of it; whatever goes wrong is an outcome."""
        method = METHODS.get(str(parcel.payload.get("method")))
        if method is None:
            return Broken(f"unknown method {parcel.payload.get('method')}")
        try:
            result = await method(self._client, **arguments(parcel))
        except TelegramError as error:
            return outcome_of(error, parcel)
        except (TypeError, ValueError, KeyError) as error:
            return Broken(f"the payload is wrong: {type(error).__name__}")
        return Sent(result.message_id if isinstance(result, Message) else parcel.edits_message)


def arguments(parcel: Parcel) -> dict[str, Any]:
    """What to call Telegram with."""
    given = {name: value for name, value in parcel.payload.items() if name not in ("method", "file")}
    given["chat_id"] = int(parcel.recipient)
    if parcel.edits_message is not None:
        given["message_id"] = parcel.edits_message
    if file := parcel.payload.get("file"):
        given["document"] = InputFile(file["text"].encode(), filename=file["name"])
    return given


def outcome_of(error: TelegramError, parcel: Parcel) -> Outcome:
    """What a refusal or a silence means for this parcel. Later, gone, moved, broken: see the outbox."""
    match error:
        case RetryAfter():
            return Later(silence_after(error), "429", pause=True)
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return Gone(error.message)
        case BadRequest():
            return _refused(error.message, parcel)
        case NoAnswerError():
            return _unsure(parcel)
        case NotReachedError() | NetworkError():
            return Later(backoff(parcel.attempts), error.message)
        case _:
            return _unsure(parcel)


def _refused(reason: str, parcel: Parcel) -> Outcome:
    """A 400: it says what is wrong in words only."""
    said = reason.lower()
    if NOT_MODIFIED in said:
        return Sent(parcel.edits_message)
    if any(words in said for words in NOBODY):
        return Gone(reason)
    if any(words in said for words in MESSAGE_AWAY):
        return Dropped(messages.text("bot-undelivered-pointless"))
    return Broken(reason)


def _unsure(parcel: Parcel) -> Outcome:
    """It may have arrived. An answer that comes twice is better than none; a campaign is not."""
    if parcel.priority is Priority.CAMPAIGN:
        return Broken(messages.text("bot-undelivered-unsure"))
    return Later(backoff(parcel.attempts), "no answer")
