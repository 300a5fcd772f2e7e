"""The matchmakers of the demo link their Telegram accounts, just as real ones do."""

from __future__ import annotations

import datetime as dt
from functools import partial

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from demo.address import Address
from demo.household import Household
from demo.people import PEOPLE, Colleague
from demo.web import post
from models import User
from models.database import reading, sessions
from services.linking import new_link_code


def link_in_telegram(address: Address, engine: Engine, household: Household) -> None:
    """Return when all who have an account are linked; those who are already, stay so."""
    for person in PEOPLE:
        if person.telegram and not _is_linked(engine, person):
            _send_code(address, engine, person)
            household.wait_until(partial(_is_linked, engine, person), "De koppeling met Telegram")


def _send_code(address: Address, engine: Engine, person: Colleague) -> None:
    """A code from the panel, typed into the chat with the bot."""
    with sessions(engine).begin() as session:
        user = session.scalars(select(User).where(User.email == person.email)).one()
        code = new_link_code(session, dt.datetime.now(dt.UTC), user=user)
    post(f"{address.chat}/_simulator/send", person=person.telegram, kind="text", text=f"/koppel {code}")


def _is_linked(engine: Engine, person: Colleague) -> bool:
    with Session(reading(engine)) as session:
        chat = select(User.telegram_chat_id).where(User.email == person.email)
        return session.scalar(chat) is not None
