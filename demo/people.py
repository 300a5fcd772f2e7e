"""The colleagues of the demo and their log-ins."""

from __future__ import annotations

from dataclasses import dataclass

from models import RoleName

PASSWORD = "samen-aan-het-werk"  # noqa: S105  it is printed for everybody to see
DOMAIN = "werkcentrum.example"


@dataclass(frozen=True)
class Colleague:
    """Somebody who can log in; `telegram` is an account of the simulator's cast."""

    mailbox: str
    name: str
    role: RoleName
    region: str | None = None
    region_name: str = ""
    sectors: tuple[str, ...] = ()
    telegram: int | None = None

    @property
    def email(self) -> str:
        return f"{self.mailbox}@{DOMAIN}"


UTRECHT, TWENTE = ("AM14", "Midden-Utrecht"), ("AM09", "Twente")

PEOPLE = (
    Colleague("mirjam", "Mirjam Jansen", RoleName.MATCHMAKER, *UTRECHT, telegram=700_200_201),
    Colleague("kees", "Kees Verhoeven", RoleName.MATCHMAKER, *TWENTE, ("techniek", "bouw"), 700_200_202),
    Colleague("samira", "Samira Haddou", RoleName.COORDINATOR, *UTRECHT),
    Colleague("landelijk", "Joost van Dam", RoleName.SUPPORT),
    Colleague("beheer", "Els Brouwer", RoleName.ADMINISTRATOR),
)
