"""What happens to groups: made, joined, left, upgraded."""

from __future__ import annotations

from bot.simulator.chats import Chat, ChatKind
from bot.simulator.errors import Json
from bot.simulator.people import Person
from bot.simulator.phone import PhoneError, report_membership
from bot.simulator.world import World


def make_group(world: World, title: str, members: list[Person]) -> Chat:
    """A group made by its first member, who adds the bot."""
    if not title.strip() or not members:
        raise PhoneError("a group needs a name and a member")
    chat = world.chats.add_group(title.strip(), [member.id for member in members])
    maker = members[0].as_user()
    report_membership(world, chat, maker, "left", "member")
    _announce(world, chat, maker, {"new_chat_members": [world.bot.as_user()]})
    return chat


def add_member(world: World, chat: Chat, person: Person) -> None:
    """Somebody joins."""
    if person.id not in chat.members:
        chat.members.append(person.id)
        world.chats.save(chat)
        _announce(world, chat, person.as_user(), {"new_chat_members": [person.as_user()]})


def remove_bot(world: World, chat: Chat, actor: Person) -> None:
    """Somebody throws the bot out."""
    _announce(world, chat, actor.as_user(), {"left_chat_member": world.bot.as_user()})
    report_membership(world, chat, actor.as_user(), "member", "kicked")
    chat.bot_present = False
    world.chats.save(chat)


def upgrade(world: World, chat: Chat, actor: Person) -> Chat:
    """The group becomes a supergroup: a new chat with a new id, and the old id is dead."""
    if chat.kind is not ChatKind.GROUP or chat.migrated_to:
        raise PhoneError("only a plain group can become a supergroup")
    successor = world.chats.add_group(chat.title, list(chat.members), ChatKind.SUPERGROUP)
    _announce(world, chat, actor.as_user(), {"migrate_to_chat_id": successor.id})
    chat.migrated_to = successor.id
    world.chats.save(chat)
    _announce(world, successor, actor.as_user(), {"migrate_from_chat_id": chat.id})
    return successor


def _announce(world: World, chat: Chat, actor: Json, content: Json) -> None:
    world.hear(chat, world.message(chat, actor, content))
    world.feed.publish("people", {"event": "groups"})
