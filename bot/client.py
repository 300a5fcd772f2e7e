"""The bot's account on the Bot API: python-telegram-bot's `Bot` on our own HTTP."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

import structlog
from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

import messages
from bot.errors import BotError
from bot.request import AiohttpRequest
from bot.trouble import backoff
from settings import Mode, Telegram

os.environ.setdefault("PTB_TIMEDELTA", "true")
"""python-telegram-bot is changing over to timedeltas; this has it done so."""

log = structlog.get_logger(__name__)

ALLOWED_UPDATES: Final = ["message", "edited_message", "callback_query", "my_chat_member"]
COMMANDS: Final = ("nieuw", "plekken", "terug", "pauze", "help", "gegevens", "vergeet", "stop")
LONGEST_PAUSE: Final = 30.0
MISSING: Final = "telegram.token ontbreekt. Maak een bot bij @BotFather en zet het token in config.toml."
REFUSED: Final = "Telegram weigert het token. Kijk naar telegram.token en telegram.api_url."


class Client(Bot):
    """A bot that can also fetch its updates as they come.

    Parsing each into objects would be most of the work of receiving.
    """

    async def raw_updates(self, offset: int, patience: int) -> Any:
        """What Telegram gives as the updates from `offset` on, waiting `patience` seconds for one.

        Asking confirms all before it. Nothing has been looked at yet: it may be anything.
        """
        arguments = {"offset": offset, "timeout": patience, "allowed_updates": ALLOWED_UPDATES}
        return await self._post("getUpdates", arguments, read_timeout=patience + 10.0)


@asynccontextmanager
async def open_client(telegram: Telegram) -> AsyncIterator[Client]:
    """The account, not yet signed in. Raises `BotError` when no token is set."""
    token = telegram.token.get_secret_value()
    if not token:
        raise BotError(MISSING)
    try:
        client = Client(
            token,
            base_url=f"{telegram.api_url.rstrip('/')}/bot",
            base_file_url=f"{telegram.api_url.rstrip('/')}/file/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(connections=2),
        )
    except InvalidToken:
        raise BotError(REFUSED) from None
    try:
        yield client
    finally:
        await client.shutdown()


async def sign_in(client: Client) -> None:
    """Returns when Telegram knows the bot, however long it is away. Raises `BotError` for a refused token."""
    await stubbornly(client.initialize)


async def introduce(client: Client, telegram: Telegram) -> None:
    """Tells Telegram our commands, and where updates should go."""
    menu = [BotCommand(name, messages.text(f"bot-command-{name}")) for name in COMMANDS]
    await stubbornly(lambda: client.set_my_commands(menu))
    if telegram.mode is Mode.POLLING:
        await stubbornly(client.delete_webhook)
        return
    await stubbornly(
        lambda: client.set_webhook(
            telegram.webhook_url,
            secret_token=telegram.webhook_secret.get_secret_value(),
            allowed_updates=ALLOWED_UPDATES,
        )
    )


async def stubbornly(call: Callable[[], Awaitable[object]]) -> None:
    """Makes a call until Telegram answers it. Raises `BotError` for what it will never take."""
    attempts = 0
    while True:
        try:
            await call()
        except InvalidToken:
            raise BotError(REFUSED) from None
        except BadRequest as error:
            raise BotError(f"Telegram weigert de instellingen: {error.message}") from None
        except (NetworkError, RetryAfter) as error:
            attempts += 1
            if attempts == 1:
                log.warning("telegram is away", error=type(error).__name__)
            await asyncio.sleep(backoff(attempts, LONGEST_PAUSE))
        else:
            return


def silence_after(error: RetryAfter) -> float:
    """The seconds that Telegram wants silence for."""
    wanted = error.retry_after
    return wanted.total_seconds() if isinstance(wanted, dt.timedelta) else float(wanted)
