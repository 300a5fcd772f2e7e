"""The control API: act as a person, look around, break things. For the page, tests and load.

It listens where the Bot API does, by default on loopback only. Calls from a page
of another origin are refused.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.simulator import groups
from bot.simulator.api.actions import act
from bot.simulator.api.arguments import Arguments, read
from bot.simulator.chats import Chat
from bot.simulator.errors import ApiError, Json
from bot.simulator.faults import FaultError
from bot.simulator.people import Person, Role
from bot.simulator.phone import Phone, PhoneError
from bot.simulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Control:
    """Answers `/_simulator/...` in JSON; errors are `{"error": ...}`."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        """What to add to the application."""
        return [
            web.get("/_simulator/people", _json(self.people)),
            web.post("/_simulator/people", _json(self.add_people)),
            web.post("/_simulator/people/{id}", _json(self.change_person)),
            web.get("/_simulator/people/{id}/chats", _json(self.chats_of)),
            web.post("/_simulator/groups", _json(self.add_group)),
            web.post("/_simulator/groups/{id}", _json(self.change_group)),
            web.post("/_simulator/send", _json(self.send)),
            web.get("/_simulator/chats/{id}", _json(self.chat)),
            web.get("/_simulator/faults", _json(self.faults)),
            web.post("/_simulator/faults", _json(self.set_faults)),
            web.post("/_simulator/limits", _json(self.set_limits)),
            web.get("/_simulator/counters", _json(self.counters)),
            web.post("/_simulator/state/reset", _json(self.reset)),
        ]

    async def people(self, arguments: Arguments) -> Json:
        """Everybody, and the bot they talk to."""
        account = self.world.bot.as_user() | {"texts": self.world.bot.texts}
        return {
            "people": [p.as_json() for p in self.world.people],
            "bot": account,
        }

    async def add_people(self, arguments: Arguments) -> Json:
        """One person by `name` (and role, username, phone), or `count` of them for load."""
        role = Role(arguments.text("role", Role.EMPLOYER))
        if count := arguments.integer("count"):
            added = [self.world.people.add(f"Werkgever {n + 1}", role) for n in range(min(count, 100_000))]
            return {"people": [person.id for person in added]}
        if not arguments.text("name").strip():
            raise PhoneError("a person needs a name")
        username = arguments.text("username").removeprefix("@")
        person = self.world.people.add(
            arguments.text("name"), role, username, arguments.text("phone"), arguments.integer("id") or None
        )
        self.world.feed.publish("people", {"event": "people"})
        return {"person": person.as_json()}

    async def change_person(self, arguments: Arguments) -> Json:
        """Block the bot or let it write again (`blocked`), or close the account (`deactivated`)."""
        person = self._person(arguments.integer("id"))
        if "blocked" in arguments.values:
            Phone(self.world, person).block(blocked=arguments.boolean("blocked"))
        if "deactivated" in arguments.values:
            person.deactivated = arguments.boolean("deactivated")
            self.world.people.save(person)
        self.world.feed.publish("people", {"event": "people"})
        return {"person": person.as_json()}

    async def chats_of(self, arguments: Arguments) -> Json:
        """The chats of one person, newest first, each with its last message."""
        chats = self.world.chats.of(self._person(arguments.integer("id")))
        return {"chats": [chat.as_json() | {"last": chat.last} for chat in chats]}

    async def add_group(self, arguments: Arguments) -> Json:
        """A group with a `title` and `members`, the first of whom made it."""
        members = [self._person(int(number)) for number in arguments.structure("members") or []]
        return {"chat": groups.make_group(self.world, arguments.text("title"), members).as_json()}

    async def change_group(self, arguments: Arguments) -> Json:
        """`action`: join, remove_bot or upgrade, done by `person`."""
        chat, person = self._chat(arguments.integer("id")), self._person(arguments.integer("person"))
        action = arguments.text("action")
        if action == "upgrade":
            chat = groups.upgrade(self.world, chat, person)
        elif action == "join":
            groups.add_member(self.world, chat, person)
        elif action == "remove_bot":
            groups.remove_bot(self.world, chat, person)
        else:
            raise PhoneError(f"a group knows no action {action!r}")
        return {"chat": chat.as_json()}

    async def send(self, arguments: Arguments) -> Json:
        """Do something as `person`, in `chat` when given; `kind` says what. See `actions`."""
        person = self._person(arguments.integer("person"))
        chat = self._chat(arguments.integer("chat")) if arguments.text("chat") else None
        return await act(Phone(self.world, person, chat), arguments)

    async def chat(self, arguments: Arguments) -> Json:
        """One chat: messages (after `after`), reply keyboard, presses that wait, and the command menu."""
        number = arguments.integer("id")
        person = self.world.people.get(number)
        chat = self.world.chats.private(person) if person else self._chat(number)
        after = arguments.integer("after")
        waiting = self.world.callbacks.waiting(chat.id, self.world.now())
        return {
            "chat": chat.as_json(),
            "messages": [m for n, m in sorted(chat.messages.items()) if n > after],
            "commands": self.world.commands.menu(chat.id),
            "waiting": [{"message_id": p.message, "query": p.id} for p in waiting],
        }

    async def faults(self, arguments: Arguments) -> Json:
        """What goes wrong at the moment, and the rate limits."""
        return {"faults": self.world.faults.as_json(), "limits": self.world.limits.as_json()}

    async def set_faults(self, arguments: Arguments) -> Json:
        """Change the faults named; `{"reset": true}` makes all go right."""
        if arguments.boolean("reset"):
            self.world.faults.clear()
        else:
            self.world.faults.change(arguments.values)
        return await self.faults(arguments)

    async def set_limits(self, arguments: Arguments) -> Json:
        """`enabled` and `per_second`."""
        self.world.limits.change(arguments.values)
        return await self.faults(arguments)

    async def counters(self, arguments: Arguments) -> Json:
        """What happened since the start."""
        return self.world.counters.as_json() | {"updates_waiting": len(self.world.updates)}

    async def reset(self, arguments: Arguments) -> Json:
        """Everything as on the first day; ids go on."""
        self.world.reset()
        return {}

    def _person(self, number: int) -> Person:
        person = self.world.people.get(number)
        if person is None:
            raise LookupError(f"there is no person {number}")
        return person

    def _chat(self, number: int) -> Chat:
        chat = self.world.chats.get(number)
        if chat is None:
            raise LookupError(f"there is no chat {number}")
        return chat


def _json(answer: Callable[[Arguments], Awaitable[Json]]) -> Handler:
    """The handler for one control call; what is wrong with it becomes 400 or 404."""

    async def handle(request: web.Request) -> web.StreamResponse:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
            return web.json_response({"error": "only pages of the simulator itself may do this"}, status=403)
        try:
            arguments = await read(request)
            arguments.values.update(request.match_info)
            return web.json_response(await answer(arguments))
        except LookupError as error:
            return web.json_response({"error": str(error.args[0])}, status=404)
        except (ApiError, PhoneError, FaultError, ValueError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=400)

    return handle
