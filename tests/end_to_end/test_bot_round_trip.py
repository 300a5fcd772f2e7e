"""From an employer's first word to a matchmaker's claim, by chat and mail."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from bot.simulator import Simulator
from drills.employer import Employer
from models import Offer, OfferState, Region, User
from services.linking import new_link_code
from tests import factories
from tests.end_to_end.bots import BotProcess, played, until


@played
async def test_an_opening_reaches_the_matchmaker_who_claims_it_with_one_tap(
    database_url: str, factory: sessionmaker[Session], tmp_path: Path
) -> None:
    user_id, person_code, group_code = _linkable(factory)
    async with Simulator() as simulator, BotProcess(database_url, simulator, tmp_path):
        mirjam = simulator.add_person("Mirjam")
        group = simulator.add_group("Team", [mirjam])
        simulator.send_text(mirjam, f"/koppel {person_code}")
        simulator.phone(mirjam, group).text(f"/koppel {group_code}")
        await until(lambda: _linked(factory, user_id) == (mirjam.id, group.id))

        employer = Employer(simulator, 1)
        await asyncio.wait_for(employer.chat(), 90)
        reference = str(employer.reference)
        card = await simulator.wait_for(mirjam, reference)
        in_group = await until(lambda: _card(simulator, mirjam, group, reference))
        press = simulator.press(mirjam, card, _claim_button(card))
        assert reference in (await asyncio.wait_for(press.answer, 10))["text"]

        await until(
            lambda: "reply_markup" not in simulator.world.chats.private(mirjam).messages[card["message_id"]]
        )
        await until(lambda: "reply_markup" not in group.messages[in_group["message_id"]])
        await simulator.wait_for(employer.person, "Mirjam Jansen")
        again = simulator.phone(mirjam, group).press(in_group["message_id"], f"c:{reference}")
        assert (await asyncio.wait_for(again.answer, 10))["text"]
        with factory() as session:
            offer = session.scalars(select(Offer)).one()
            assert (offer.state, offer.claimed_by_id) == (OfferState.CLAIMED, user_id)
        [mail] = simulator.mails("mirjam@")
        assert reference in str(mail.message["Subject"])


def _linkable(factory: sessionmaker[Session]) -> tuple[int, str, str]:
    now = dt.datetime.now(dt.UTC)
    with factory.begin() as session:
        user = factories.user(session, email="mirjam@example.org", name="Mirjam Jansen")
        region = factories.region(session)
        return user.id, new_link_code(session, now, user=user), new_link_code(session, now, region=region)


def _linked(factory: sessionmaker[Session], user_id: int) -> tuple[int | None, int | None]:
    with factory() as session:
        region = session.scalars(select(Region).where(Region.code == factories.UTRECHT)).one()
        return session.get_one(User, user_id).telegram_chat_id, region.group_chat_id


def _card(simulator: Simulator, person: Any, group: Any, reference: str) -> dict[str, Any] | None:
    cards = (m for m in simulator.messages(person, group) if reference in m.get("text", ""))
    return next(cards, None)


def _claim_button(card: dict[str, Any]) -> str:
    data: str = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    return data
