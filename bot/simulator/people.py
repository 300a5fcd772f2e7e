"""The people who use the simulated Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum

from bot.simulator.errors import Json
from bot.simulator.ids import Ids
from bot.simulator.storage import Storage


class Role(StrEnum):
    """Only for the page, which shows people by what they come to do."""

    EMPLOYER = "employer"
    MATCHMAKER = "matchmaker"


@dataclass
class Person:
    """An account on Telegram, and how it stands towards the bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    phone: str = ""
    role: Role = Role.EMPLOYER
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    def as_user(self) -> Json:
        """Telegram's `User`."""
        user: Json = {"id": self.id, "is_bot": False, **self._names(), "language_code": "nl"}
        return user

    def as_chat(self) -> Json:
        """Telegram's `Chat` of the private chat with this person."""
        return {"id": self.id, "type": "private", **self._names()}

    def as_json(self) -> Json:
        """Everything, as the control API shows it and storage keeps it."""
        return asdict(self) | {"name": self.name}

    def _names(self) -> Json:
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {key: value for key, value in names.items() if value}


class People:
    """All people by id."""

    def __init__(self, storage: Storage, ids: Ids) -> None:
        self._storage = storage
        self._ids = ids
        self._people: dict[int, Person] = {}
        for row in storage.all("person"):
            del row["name"]
            person = Person(**row | {"role": Role(row["role"])})
            self._people[person.id] = person

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

    def __len__(self) -> int:
        return len(self._people)

    def get(self, number: int) -> Person | None:
        """The person with this id."""
        return self._people.get(number)

    def add(
        self,
        name: str,
        role: Role = Role.EMPLOYER,
        username: str = "",
        phone: str = "",
        number: int | None = None,
    ) -> Person:
        """A new person; the first word of the name is the first name."""
        first, _, last = name.strip().partition(" ")
        number = number or self._ids.next("person")
        phone = phone or f"316{number % 100_000_000:08d}"
        person = Person(number, first or "Onbekend", last.strip(), username, phone, role)
        self._people[number] = person
        self.save(person)
        return person

    def save(self, person: Person) -> None:
        """Keep a change."""
        self._storage.put("person", person.id, person.as_json())

    def clear(self) -> None:
        """Nobody left."""
        self._people.clear()
