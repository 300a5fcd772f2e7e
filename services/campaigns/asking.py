"""The message of a campaign: what the region says, *the* question, and its buttons."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Campaign, CampaignAnswer, CampaignRecipient, OutboxRow, Priority, Region, User
from services.outbox import HTML, About, post_telegram
from services.stopping import with_stop_row

KIND: Final = "campaign"
EXPLAIN: Final = "explain"
LABELS: Final = {
    CampaignAnswer.LEERWERKPLEK: "kind-leerwerkplek",
    CampaignAnswer.BASISBAAN: "kind-basisbaan",
    CampaignAnswer.BOTH: "choice-main-both",
    CampaignAnswer.NOT_NOW: "choice-main-not_now",
}
NOBODY: Final = 0
"""Instead of a recipient, on what a colleague looks at before anybody is asked."""

Json = dict[str, Any]


class NoChatError(ValueError):
    """A test message goes to one's own Telegram, which has to be linked first."""


def ask(session: Session, recipient: CampaignRecipient, words: str, now: dt.datetime) -> OutboxRow:
    """The question on its way to somebody."""
    contact = recipient.contact
    assert contact, "who is forgotten is not asked"
    assert contact.chat_id, "looked at before"
    return post_telegram(
        session,
        contact.chat_id,
        {"text": _text(words, recipient.region), **_buttons(recipient.id)},
        key=chat_key(recipient),
        kind=KIND,
        now=now,
        about=About(contact=contact),
        priority=Priority.CAMPAIGN,
    )


def explain(session: Session, recipient: CampaignRecipient, now: dt.datetime) -> None:
    """What each choice means, with the buttons once more below it; said once."""
    contact = recipient.contact
    if _posted(session, explained_key(recipient)) or contact is None or contact.chat_id is None:
        return
    post_telegram(
        session,
        contact.chat_id,
        {"text": messages.html("explanation"), **_buttons(recipient.id, may_explain=False)},
        key=explained_key(recipient),
        kind=KIND,
        now=now,
        about=About(contact=contact),
        priority=Priority.ANSWER,
    )


def show_answered(session: Session, recipient: CampaignRecipient, key: str, now: dt.datetime) -> None:
    """The message with what was answered instead of its buttons; so is the explanation, if there was one."""
    answer, words = recipient.answer, recipient.campaign.words
    assert answer, "shown after the answer is kept"
    answered = messages.html("campaigns-answered", label=messages.text(LABELS[answer]))
    texts = {
        chat_key(recipient): f"{_text(words, recipient.region)}\n\n{answered}",
        explained_key(recipient): messages.html("explanation"),
    }
    for number, (posted_key, text) in enumerate(texts.items()):
        if posted := _posted(session, posted_key):
            _edit(session, recipient, posted, text, f"{key}:answered:{number}", now)


def preview(campaign: Campaign) -> Json:
    """The message as an employer gets it: `text` in HTML, and `reply_markup` with the buttons."""
    return with_stop_row({"text": _text(campaign.words, campaign.region), **_buttons(NOBODY)})


def send_test(session: Session, campaign: Campaign, user: User, now: dt.datetime) -> None:
    """The message to this colleague's own chat. Raises `NoChatError`."""
    if user.telegram_chat_id is None:
        raise NoChatError(user.id)
    trial = messages.html("campaigns-trial")
    payload = preview(campaign)
    post_telegram(
        session,
        user.telegram_chat_id,
        {**payload, "text": f"{trial}\n\n{payload['text']}"},
        key=f"campaign-trial:{campaign.id}:{user.id}:{now.timestamp()}",
        kind="campaign-trial",
        now=now,
        about=About(region_id=campaign.region_id, user=user),
    )


def chat_key(recipient: CampaignRecipient) -> str:
    """Under which the outbox has the question to this person."""
    return f"campaign:{recipient.id}"


def explained_key(recipient: CampaignRecipient) -> str:
    return f"campaign:{recipient.id}:explained"


def _text(words: str, region: Region | None) -> str:
    desk = region.desk_name if region else messages.text("campaigns-desk-of-region")
    return "\n\n".join(
        (
            messages.html("campaigns-from", desk=desk),
            messages.html("campaigns-words", text=words),
            messages.html("ask-main"),
            messages.html("reminders-rest"),
        )
    )


def _buttons(recipient_id: int, *, may_explain: bool = True) -> Json:
    """With the links in the text not shown below it."""
    answers = [_button(recipient_id, answer, label) for answer, label in LABELS.items()]
    more = [[_button(recipient_id, EXPLAIN, "choice-main-explain")]] if may_explain else []
    return {**HTML, "reply_markup": {"inline_keyboard": [answers[:2], answers[2:], *more]}}


def _button(recipient_id: int, value: str, label: str) -> dict[str, str]:
    return {"text": messages.text(label), "callback_data": f"a:{recipient_id}:{value}"}


def _posted(session: Session, key: str) -> OutboxRow | None:
    return session.scalar(select(OutboxRow).where(OutboxRow.key == key))


def _edit(
    session: Session, recipient: CampaignRecipient, posted: OutboxRow, text: str, key: str, now: dt.datetime
) -> None:
    contact = recipient.contact
    assert contact, "who pressed is known"
    assert contact.chat_id, "who pressed has a chat"
    post_telegram(
        session,
        contact.chat_id,
        {"text": text, **HTML},
        key=key,
        kind=KIND,
        method="editMessageText",
        edits=posted,
        now=now,
        about=About(contact=contact),
        priority=Priority.ANSWER,
    )
