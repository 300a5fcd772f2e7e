"""How the bot gets its updates: by asking, or at an address of its own."""

from __future__ import annotations

from typing import Final

from bot.simulator.api.arguments import Arguments
from bot.simulator.errors import Json, bad_request, conflict
from bot.simulator.webhook import Hook
from bot.simulator.world import World

WEBHOOK_ACTIVE: Final = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LONGEST: Final = 50
"""Seconds that a poll waits at the most, as on Telegram."""


class Written(bytes):
    """A result that is JSON already."""


async def get_updates(world: World, arguments: Arguments) -> Written:
    """getUpdates."""
    if world.webhook.hook:
        raise conflict(WEBHOOK_ACTIVE)
    _allow(world, arguments)
    limit = min(max(arguments.integer("limit", 100), 1), 100)
    timeout = min(max(arguments.integer("timeout"), 0), LONGEST)
    batch = await world.updates.poll(arguments.integer("offset"), limit, timeout)
    return Written(f"[{','.join(batch)}]".encode())


def set_webhook(world: World, arguments: Arguments) -> bool:
    """setWebhook; an empty url takes it away."""
    url = arguments.text("url")
    if not url:
        return delete_webhook(world, arguments)
    if not url.startswith(("https://", "http://")):
        raise bad_request("bad webhook: invalid URL specified")
    connections = arguments.integer("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad_request("bad webhook: max_connections must be between 1 and 100")
    _allow(world, arguments)
    _drop(world, arguments)
    world.webhook.set(Hook(url, arguments.text("secret_token"), connections))
    return True


def delete_webhook(world: World, arguments: Arguments) -> bool:
    """deleteWebhook."""
    _drop(world, arguments)
    world.webhook.set(None)
    return True


def get_webhook_info(world: World, arguments: Arguments) -> Json:
    """getWebhookInfo."""
    return world.webhook.as_json()


def _allow(world: World, arguments: Arguments) -> None:
    """Remember which kinds of update the bot wants; not named means as before."""
    if (allowed := arguments.structure("allowed_updates")) is not None:
        world.updates.allowed = tuple(map(str, allowed))


def _drop(world: World, arguments: Arguments) -> None:
    if arguments.boolean("drop_pending_updates"):
        world.updates.clear()
