"""Whether a bot may write to the chat it names, and whether it may do so now."""

from __future__ import annotations

from bot.simulator.api.arguments import Arguments
from bot.simulator.chats import Chat
from bot.simulator.errors import bad_request, forbidden, too_many_requests
from bot.simulator.world import World


def find_chat(world: World, arguments: Arguments) -> Chat:
    """The chat that chat_id names, if the bot may know of it and write there."""
    wanted = arguments.text("chat_id")
    if not wanted:
        raise bad_request("chat_id is empty")
    digits = wanted.removeprefix("-")
    chat = world.chats.get(int(wanted)) if digits.isascii() and digits.isdigit() else None
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to:
        reason = "group chat was upgraded to a supergroup chat"
        raise bad_request(reason, migrate_to_chat_id=chat.migrated_to)
    if chat.private:
        _check_person(world, chat)
    elif not chat.bot_present:
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    return chat


def _check_person(world: World, chat: Chat) -> None:
    person = world.people.get(chat.id)
    if person is None or not person.started:
        raise bad_request("chat not found")
    if person.deactivated:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden("bot was blocked by the user")


def open_chat(world: World, arguments: Arguments) -> Chat:
    """The chat, if a message may go there now."""
    chat = find_chat(world, arguments)
    if wait := world.limits.wait(chat.id, world.now()):
        raise too_many_requests(wait)
    if world.faults.chance(world.faults.too_many):
        world.counters.faults["too_many"] += 1
        raise too_many_requests(world.faults.retry_after)
    return chat
