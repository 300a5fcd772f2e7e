"""Buttons under the question: the interview begins with the answer, also weeks later."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignAnswer,
    CampaignRecipient,
    CampaignState,
    Contact,
    Conversation,
    Offer,
    OutboxRow,
    RecipientState,
    Refusal,
    SkipReason,
)
from services.campaigns.asking import NoChatError, preview, send_test
from services.campaigns.results import numbers, results
from services.campaigns.steering import stop
from services.holdings import holdings
from tests import factories
from tests.campaigning import DAY, HOUR, Desk, asked, recipients, running, states
from tests.chats import Chat
from tests.factories import NOW
from tests.reminding import at

MONDAY = at("2026-11-30T10:00")
"""Days after the employer came by, so that the question of then keeps nobody waiting."""


@pytest.fixture
def campaign(session: Session, chat: Chat, desk: Desk) -> Campaign:
    """One of which the employer in the chat has the message since Monday."""
    chat.introduce()
    campaign = running(session)
    desk.go_on(MONDAY)
    chat.now = MONDAY + HOUR
    return campaign


def only(session: Session, campaign: Campaign) -> CampaignRecipient:
    (row,) = recipients(session, campaign)
    return row


def labels(payload: dict[str, Any]) -> list[str]:
    rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def test_the_interview_begins_with_the_answer(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    said = desk.press(only(session, campaign), "leerwerkplek", chat.now)

    assert said == "Mooi! Hieronder gaan wij verder."
    assert "Welk werk is het?" in chat.texts()[-1]
    row = only(session, campaign)
    assert (row.answer, row.answered_at) == (CampaignAnswer.LEERWERKPLEK, chat.now)
    assert (row.seen_at, row.state) == (chat.now, RecipientState.SENT)


def test_the_message_shows_what_was_answered_and_has_no_buttons_any_more(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    before = asked(session)[0].payload
    desk.press(only(session, campaign), "basisbaan", chat.now)

    (edit,) = session.scalars(
        select(OutboxRow).where(OutboxRow.edits_id.is_not(None), OutboxRow.kind == "campaign")
    )
    assert labels(before)[:5] == ["Leerwerkplek", "Basisbaan", "Allebei", "Nu niet", "Wat houdt dat in?"]
    assert edit.payload["text"].endswith("✓ Basisbaan")
    assert labels(edit.payload) == []


def test_the_opening_that_follows_comes_from_the_campaign_and_the_company_rests(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    desk.press(only(session, campaign), "leerwerkplek", chat.now)
    chat.now += 20 * DAY
    chat.type("Lasser", "2", "24-32", "per direct")
    chat.press("Op ons adres", "Nee, nog niet")
    chat.send()

    offer = session.scalars(select(Offer)).one()
    assert offer.campaign_id == campaign.id
    assert offer.employer.last_asked_at == chat.now


def test_an_opening_of_long_after_does_not_come_from_it(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    desk.press(only(session, campaign), "leerwerkplek", chat.now)
    chat.now += 31 * DAY
    chat.type("Lasser", "2", "24-32", "per direct")
    chat.press("Op ons adres", "Nee, nog niet")
    chat.send()

    assert session.scalars(select(Offer.campaign_id)).one() is None


def test_both_kinds_come_one_after_the_other(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    desk.press(only(session, campaign), "both", chat.now)
    chat.type("Lasser", "2", "24-32", "per direct")
    chat.press("Op ons adres", "Nee, nog niet", "Versturen")

    assert "basisbaan" in "".join(chat.texts()[-3:]).lower()


def test_not_now_leads_to_the_reasons_and_they_are_kept(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    said = desk.press(only(session, campaign), "not_now", chat.now)
    chat.press("Nu geen werk", "Over 3 maanden")

    refusal = session.scalars(select(Refusal)).one()
    assert said == "Dank u wel voor uw antwoord."
    assert (refusal.reason, refusal.at) == ("no_work", chat.now)
    assert only(session, campaign).answer is CampaignAnswer.NOT_NOW


def test_what_it_means_is_explained_once_and_can_be_answered_after_that(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    row = only(session, campaign)
    for _ in range(2):
        desk.press(row, "explain", chat.now)
    explained = [payload for payload in chat.payloads() if "Loonkostensubsidie" in payload["text"]]
    desk.press(row, "leerwerkplek", chat.now)

    assert len(explained) == 1
    assert labels(explained[0])[:2] == ["Leerwerkplek", "Basisbaan"]
    assert "Welk werk is het?" in chat.texts()[-1]
    after = [payload for payload in chat.payloads() if "Loonkostensubsidie" in payload["text"]]
    assert labels(after[-1]) == []


def test_the_first_answer_counts(session: Session, chat: Chat, desk: Desk, campaign: Campaign) -> None:
    row = only(session, campaign)
    desk.press(row, "leerwerkplek", chat.now)

    said = desk.press(row, "not_now", chat.now)

    assert said == "Deze vraag hebt u al beantwoord. Hebt u nog een plek? Stuur /nieuw."
    assert only(session, campaign).answer is CampaignAnswer.LEERWERKPLEK


def test_a_button_works_weeks_later_when_the_campaign_was_stopped(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    session.refresh(campaign)
    campaign.state = CampaignState.RUNNING
    session.flush()
    stop(session, campaign, MONDAY + HOUR)
    session.commit()
    chat.now += 40 * DAY

    said = desk.press(recipients(session, campaign)[0], "leerwerkplek", chat.now)

    assert said == "Mooi! Hieronder gaan wij verder."


def test_who_had_stopped_and_presses_is_back(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    chat.command("stop")
    desk.press(only(session, campaign), "leerwerkplek", chat.now + DAY)

    row = only(session, campaign)
    assert row.contact
    assert row.contact.opted_out_at is None
    assert row.opted_out_at == chat.now


def test_who_had_stopped_and_says_not_now_is_asked_nothing(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    chat.command("stop")
    before = len(chat.texts())
    desk.press(only(session, campaign), "not_now", chat.now + DAY)

    assert len(chat.texts()) == before + 1, "only the message without its buttons"


def test_what_was_in_hand_is_saved(session: Session, chat: Chat, desk: Desk, campaign: Campaign) -> None:
    chat.command("nieuw")
    chat.press("Basisbaan")
    chat.type("Tuinman")

    desk.press(only(session, campaign), "leerwerkplek", chat.now)
    chat.command("nieuw")

    assert any("Tuinman" in label for label in labels(chat.payloads()[-1]))


@pytest.mark.parametrize("choice", ["yes", "kind", "drop_table"])
def test_an_unknown_choice_changes_nothing(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign, choice: str
) -> None:
    said = desk.press(only(session, campaign), choice, chat.now)

    assert said == "Deze knop werkt niet meer. Hebt u een plek? Stuur /nieuw."
    assert only(session, campaign).answer is None


def test_nobody_answers_for_somebody_else(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    said = desk.press(only(session, campaign), "leerwerkplek", chat.now, chat=4_242)

    assert said == "Deze knop werkt niet meer. Hebt u een plek? Stuur /nieuw."
    assert only(session, campaign).answer is None


def test_a_message_that_was_on_its_way_waits_until_the_chat_is_over(
    session: Session, chat: Chat, desk: Desk
) -> None:
    chat.introduce()
    campaign = running(session, spread_hours=1)
    desk.tick(MONDAY)
    chat.now = MONDAY
    chat.command("nieuw")
    chat.press("Basisbaan")
    desk.go_on(MONDAY + HOUR)

    assert states(session, campaign) == {RecipientState.WAITING: 1}
    assert asked(session) == []
    chat.type("Tuinman", "1", "24-32", "per direct")
    chat.press("Op ons adres", "Taken")
    chat.send()
    desk.go_on(MONDAY + 2 * HOUR)
    row = only(session, campaign)
    assert (row.state, row.skipped_for) == (RecipientState.SKIPPED, SkipReason.OPEN_OFFER)


def test_a_sign_of_life_shows_that_it_was_seen_and_a_stop_soon_after_that_it_led_to_that(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    chat.command("help")
    chat.now += DAY
    chat.command("stop")

    row = only(session, campaign)
    assert (row.seen_at, row.opted_out_at) == (MONDAY + HOUR, MONDAY + HOUR + DAY)


def test_a_stop_of_long_after_has_another_cause(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    chat.now += 8 * DAY
    chat.command("stop")

    assert only(session, campaign).opted_out_at is None


def test_a_colleague_gets_the_message_as_employers_do_and_its_buttons_say_that_it_was_a_trial(
    session: Session, desk: Desk
) -> None:
    campaign = factories.campaign(session, words="Wij zoeken plekken.")
    user = factories.user(session)
    with pytest.raises(NoChatError):
        send_test(session, campaign, user, NOW)
    user.telegram_chat_id = 901
    send_test(session, campaign, user, NOW)
    session.commit()

    row = session.scalars(select(OutboxRow)).one()
    assert (row.recipient, row.user_id) == ("901", user.id)
    assert row.payload["text"].endswith(preview(campaign)["text"])
    nobody = CampaignRecipient(id=0, contact=Contact(chat_id=901))
    assert desk.press(nobody, "both", NOW) == ("Dit was een proef. Bij een werkgever begint nu het gesprek.")


def test_what_we_hold_on_a_person_names_what_campaigns_asked_and_what_they_answered(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    campaign.words = "Wij zoeken plekken in de techniek."
    session.commit()
    desk.press(only(session, campaign), "leerwerkplek", chat.now)

    held = holdings(session, session.scalars(select(Conversation)).one())

    (section,) = [one for one in held if one.title == "Vragen van een campagne"]
    (group,) = section.groups
    assert [value for _, value in group][1:] == ["Wij zoeken plekken in de techniek.", "Leerwerkplek"]
    assert "30 november 2026" in group[0][1]


def test_who_is_in_no_campaign_holds_none(session: Session, chat: Chat, desk: Desk) -> None:
    chat.introduce()

    held = holdings(session, session.scalars(select(Conversation)).one())

    assert "Vragen van een campagne" not in [one.title for one in held]


def test_who_is_forgotten_leaves_a_count_and_no_trace(
    session: Session, chat: Chat, desk: Desk, campaign: Campaign
) -> None:
    desk.press(only(session, campaign), "leerwerkplek", chat.now)
    chat.command("vergeet")
    chat.press("Ja, wis alles")

    row = only(session, campaign)
    assert (row.contact_id, row.employer_id, row.outbox_id) == (None, None, None)
    counted = results(session, campaign)
    assert numbers(session, campaign).delivered == 1
    assert (counted.seen, counted.answers[CampaignAnswer.LEERWERKPLEK]) == (1, 1)


def test_who_is_forgotten_before_their_turn_is_not_asked(session: Session, chat: Chat, desk: Desk) -> None:
    chat.introduce()
    campaign = running(session)
    chat.command("vergeet")
    chat.press("Ja, wis alles")
    desk.go_on(MONDAY)

    row = only(session, campaign)
    assert (row.state, row.contact_id, asked(session)) == (RecipientState.SKIPPED, None, [])
