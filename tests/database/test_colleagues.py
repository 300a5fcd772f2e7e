"""What colleagues do from Telegram: link an account or a group, and write to the bot."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import LinkCode, OutboxRow
from services.colleagues import answer_colleague, is_colleague, link_chat
from services.groups import group_moved
from services.linking import LinkCodeError, new_link_code, redeem_link_code, unlink_telegram
from tests import factories
from tests.factories import GRONINGEN, NOW


def answers(session: Session) -> list[str]:
    return [row.payload["text"] for row in session.scalars(select(OutboxRow).order_by(OutboxRow.id))]


def test_a_code_links_an_account_however_it_is_typed(session: Session) -> None:
    user = factories.user(session, name="Sanne")
    code = new_link_code(session, NOW, user=user)

    link_chat(session, f" {code[:3].lower()} {code[3:5]}-{code[5:]}", 901, "u:1:1", NOW, group=False)

    assert user.telegram_chat_id == 901
    assert "Sanne" in answers(session)[0]


def test_a_code_works_once(session: Session) -> None:
    code = new_link_code(session, NOW, user=factories.user(session))
    redeem_link_code(session, code, 901, NOW, group=False)

    with pytest.raises(LinkCodeError):
        redeem_link_code(session, code, 902, NOW, group=False)


def test_a_code_ends_after_a_quarter_of_an_hour(session: Session) -> None:
    code = new_link_code(session, NOW, user=factories.user(session))

    with pytest.raises(LinkCodeError):
        redeem_link_code(session, code, 901, NOW + dt.timedelta(minutes=16), group=False)


def test_a_new_code_ends_the_one_before(session: Session) -> None:
    user = factories.user(session)
    old = new_link_code(session, NOW, user=user)
    new_link_code(session, NOW, user=user)

    with pytest.raises(LinkCodeError):
        redeem_link_code(session, old, 901, NOW, group=False)


def test_a_code_itself_is_nowhere_in_the_table(session: Session) -> None:
    code = new_link_code(session, NOW, user=factories.user(session))

    assert code not in str(session.execute(select(LinkCode.__table__)).all())


def test_a_wrong_code_is_answered_and_links_nothing(session: Session) -> None:
    user = factories.user(session)

    link_chat(session, "ONZIN", 901, "u:1:1", NOW, group=False)

    assert user.telegram_chat_id is None
    assert len(answers(session)) == 1


def test_a_group_is_linked_to_its_region_by_a_code_of_that_region(session: Session) -> None:
    region = factories.region(session)
    code = new_link_code(session, NOW, region=region)

    link_chat(session, code, -5, "u:1:1", NOW, group=True)

    assert region.group_chat_id == -5


def test_a_code_for_an_account_does_not_link_a_group(session: Session) -> None:
    code = new_link_code(session, NOW, user=factories.user(session))

    with pytest.raises(LinkCodeError):
        redeem_link_code(session, code, -5, NOW, group=True)


def test_a_chat_belongs_to_the_last_who_linked_it(session: Session) -> None:
    before, after = factories.user(session), factories.user(session)
    for user in (before, after):
        redeem_link_code(session, new_link_code(session, NOW, user=user), 901, NOW, group=False)
    here, there = factories.region(session), factories.region(session, GRONINGEN)
    for region in (here, there):
        redeem_link_code(session, new_link_code(session, NOW, region=region), -5, NOW, group=True)

    assert (before.telegram_chat_id, after.telegram_chat_id) == (None, 901)
    assert (here.group_chat_id, there.group_chat_id) == (None, -5)


def test_a_colleague_is_known_by_the_linked_account_until_it_is_unlinked(session: Session) -> None:
    user = factories.user(session, telegram_chat_id=901)
    assert is_colleague(session, 901)
    assert not is_colleague(session, 902)

    unlink_telegram(session, user)
    assert not is_colleague(session, 901)


def test_a_colleague_who_talks_as_an_employer_is_an_employer_there(session: Session) -> None:
    factories.user(session, telegram_chat_id=901)
    factories.conversation(session, chat_id=901)

    assert not is_colleague(session, 901)


def test_a_colleague_who_writes_hears_where_the_work_is_done(session: Session) -> None:
    factories.user(session, telegram_chat_id=901, name="Sanne")

    answer_colleague(session, 901, "u:1:1", NOW)

    assert "Sanne" in answers(session)[0]
    assert "panel" in answers(session)[0]


def test_a_group_that_moved_keeps_its_region(session: Session) -> None:
    region = factories.region(session)
    region.group_chat_id = -5
    session.flush()

    group_moved(session, -5, -1005)

    session.refresh(region)
    assert region.group_chat_id == -1005
