"""Two regions with the same things in each, under names by which a leak is recognised."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Attachment,
    Author,
    Bundle,
    Campaign,
    CannedAnswer,
    Carrier,
    ChatMessage,
    Contact,
    Delivery,
    Employer,
    Handling,
    Heartbeat,
    Invitation,
    Lesson,
    LessonComment,
    Offer,
    OfferState,
    OutboxRow,
    Placement,
    ReceivedUpdate,
    Reminder,
    RoleName,
    SavedFilter,
    Sector,
    User,
)
from tests import factories as make

MARKS = {make.UTRECHT: "Domtoren", make.GRONINGEN: "Noordster"}
"""A word in every name of a region's things; it must never be read in another region."""
TOWNS = {make.UTRECHT: "Utrecht", make.GRONINGEN: "Groningen"}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)


@dataclass(frozen=True)
class Things:
    """What there is in one region."""

    region: str
    offer: Offer
    employer: Employer
    photo: Attachment
    invitation: Invitation
    failed: OutboxRow
    placement: Placement
    colleague: User
    update: ReceivedUpdate
    reminder: Reminder
    lesson: Lesson
    """Of this region alone."""
    comment: LessonComment
    draft: Bundle
    worker: User
    written: ChatMessage
    """A message of a colleague about the opening that failed on its way."""
    talked: ChatMessage
    """The same about no opening."""
    sent_along: Attachment
    unmet: Contact
    """Somebody whom a colleague typed in."""
    town: str
    double: Employer
    """A company that may be the same."""
    answer: CannedAnswer
    sector: Sector
    campaign: Campaign
    """One that ran, with somebody in it."""
    saved: SavedFilter
    """Of the worker: nobody else has it."""
    token: str
    """That of a link with which the worker chooses a password."""

    def address(self, endpoint: str) -> dict[str, Any]:
        """What the address of this endpoint must be filled with to name a thing of this region."""
        return ADDRESS[endpoint](self) if endpoint in ADDRESS else {}

    def form(self, endpoint: str) -> dict[str, Any]:
        """What is posted there."""
        return {
            **FORMS.get(endpoint, {}),
            **({"region": self.region} if endpoint == "invitations.make" else {}),
            **({"answer": self.answer.id} if endpoint.endswith(".compose") else {}),
            **({"place": self.town} if endpoint in ("employers.add", "employers.change") else {}),
            **({"colleague-colleague": str(self.colleague.id)} if endpoint == "offers.hand_over" else {}),
            **({f"reply-{self.offer.contact_id}-text": "Dag"} if endpoint == "employers.reply" else {}),
            **({"plek": self.offer.reference} if endpoint == "lessons.keep" else {}),
            **({"regio": self.region} if endpoint in ("lessons.mark", "lessons.unmark") else {}),
            **({"bundel": str(self.draft.id)} if endpoint == "lessons.bundle" else {}),
            **({"les": str(self.lesson.id)} if endpoint == "bundles.arrange" else {}),
            **({"naar": str(self.colleague.id)} if endpoint == "team.hand_over" else {}),
            **({"plek": f"{self.offer.reference}:1"} if endpoint.startswith("together.") else {}),
            **({"colleague-colleague": str(self.colleague.id)} if endpoint == "together.hand_over" else {}),
            **({"voor": self.region} if endpoint == "campaigns.keep" else {}),
            **({"regions": [self.region]} if endpoint.startswith("users.") else {}),
            **({f"sector-{self.sector.id}-name": _new_name()} if endpoint == "regions.rename_sector" else {}),
            **({"name": _new_name()} if endpoint == "regions.add_sector" else {}),
            **({"email": f"{self.token}@example.org"} if endpoint == "users.send" else {}),
        }


FILE = lambda it: {"reference": it.offer.reference, "key": it.photo.id}  # noqa: E731  reads as the table it is in
OFFER = lambda it: {"reference": it.offer.reference}  # noqa: E731
COMPANY = lambda it: {"key": it.employer.id}  # noqa: E731
PERSON = lambda it: {"key": it.employer.id, "person": it.offer.contact_id}  # noqa: E731
MOVES = (
    "claim",
    "log",
    "close",
    "reply",
    "propose",
    "trial",
    "place",
    "plan",
    "hand_over",
    "move_region",
    "reopen",
)
CAMPAIGN = (
    *("edit", "change", "discard", "prepare", "try_out"),
    *("start", "plan", "pause", "resume", "stop"),
)
SAFETY = ("unlock", "unlink", "reset_second_factor")
INVITATION = lambda it: {"key": it.invitation.id}  # noqa: E731
UPDATE = lambda it: {"bot_id": it.update.bot_id, "update_id": it.update.update_id}  # noqa: E731
REGION = lambda it: {"code": it.region}  # noqa: E731
MEMBER = lambda it: {"code": it.region, "key": it.worker.id}  # noqa: E731
ADDRESS: dict[str, Callable[[Things], dict[str, Any]]] = {
    "static": lambda _: {"filename": "panel.js"},
    "admin.static": lambda _: {"filename": "admin/css/bootstrap4/admin.css"},
    **dict.fromkeys(("filters.change", "filters.drop"), lambda it: {"key": it.saved.id}),
    "offers.file": FILE,
    "offers.photo": FILE,
    **dict.fromkeys(("offers.detail", *(f"offers.{move}" for move in MOVES)), OFFER),
    **dict.fromkeys(
        ("offers.outcome", "offers.placement", "offers.correct"),
        lambda it: {**OFFER(it), "key": it.placement.id},
    ),
    "offers.undo": lambda it: {**OFFER(it), "line": 1},
    "employers.detail": lambda it: {"key": it.employer.id},
    "offers.conversation": OFFER,
    "offers.resend": lambda it: {**OFFER(it), "message": it.written.id},
    **dict.fromkeys([f"employers.{act}" for act in ("edit", "change", "invite")], COMPANY),
    **dict.fromkeys(
        [f"employers.{act}" for act in ("compare", "merge", "distinct")],
        lambda it: {**COMPANY(it), "other": it.double.id},
    ),
    "employers.forget": lambda it: {"key": it.employer.id, "person": it.unmet.id},
    "employers.conversation": PERSON,
    "employers.resend": lambda it: {**PERSON(it), "message": it.talked.id},
    "employers.file": lambda it: {"key": it.employer.id, "file": it.sent_along.id},
    "employers.reply": PERSON,
    **dict.fromkeys([f"invitations.{page}" for page in ("detail", "poster", "drawing", "image")], INVITATION),
    **dict.fromkeys([f"regions.{page}" for page in ("member", "absence", "back", "cover")], MEMBER),
    **dict.fromkeys(("team.work", "team.hand_over"), MEMBER),
    "team.confirm": lambda it: {**MEMBER(it), "plek": it.offer.reference, "naar": it.colleague.id},
    "together.index": lambda it: {"plek": it.offer.reference, "doe": "oppakken"},
    "together.undo": lambda _: {"line": 1},
    "team.undo": lambda it: {**MEMBER(it), "line": 1},
    **dict.fromkeys(
        [
            f"regions.{page}"
            for page in ("detail", "desk", "terms", "national", "group_code", "unlink", "invitation")
        ],
        REGION,
    ),
    **dict.fromkeys([f"regions.{page}" for page in ("sectors", "choose_sectors", "add_sector")], REGION),
    **dict.fromkeys(
        [f"regions.{page}" for page in ("questions", "new_question", "add_question", "texts")], REGION
    ),
    **dict.fromkeys(
        ("regions.keep_text", "regions.reset_text"), lambda it: {**REGION(it), "place": "introduction"}
    ),
    **dict.fromkeys(
        [f"regions.{verb}question" for verb in ("", "change_", "raise_", "switch_", "remove_")],
        lambda it: {**REGION(it), "key": QUESTION},
    ),
    **dict.fromkeys(
        [f"regions.{page}_sector" for page in ("rename", "raise", "remove")],
        lambda it: {**REGION(it), "key": it.sector.id},
    ),
    **dict.fromkeys(
        [f"reminders.{page}" for page in ("detail", "snooze", "reword", "send", "cancel")],
        lambda it: {"key": it.reminder.id},
    ),
    **dict.fromkeys(
        [f"users.{page}" for page in ("detail", "assign", "link", "deactivate", "activate", *SAFETY)],
        lambda it: {"key": it.worker.id},
    ),
    **dict.fromkeys(
        [
            f"lessons.{page}"
            for page in (
                *("detail", "edit", "change", "withdraw", "restore", "mark", "unmark", "comment", "bundle"),
            )
        ],
        lambda it: {"key": it.lesson.id},
    ),
    "lessons.retract": lambda it: {"key": it.lesson.id, "said": it.comment.id},
    **dict.fromkeys(
        [f"bundles.{page}" for page in ("detail", "edit", "change", "arrange", "publish", "unpublish")],
        lambda it: {"key": it.draft.id},
    ),
    **dict.fromkeys(("password.choose", "password.keep"), lambda it: {"token": it.token}),
    **dict.fromkeys(("mail_stop.ask", "mail_stop.stop"), lambda _: {"key": "van-niemand"}),
    "log_ins.end": lambda _: {"key": 2**31},
    "offers.compose": OFFER,
    "employers.compose": PERSON,
    **dict.fromkeys(("canned.region", "canned.add"), REGION),
    **dict.fromkeys(
        [f"canned.{act}" for act in ("edit", "change", "move", "remove")],
        lambda it: {"code": it.region, "key": it.answer.id},
    ),
    **dict.fromkeys(
        [f"campaigns.{page}" for page in (*CAMPAIGN, "detail", "changes", "people", "csv", "excel")],
        lambda it: {"key": it.campaign.id},
    ),
    **dict.fromkeys(("campaigns.write", "campaigns.preview"), lambda it: {"voor": it.region}),
    "deliveries.give_up": lambda it: {"key": it.failed.id},
    "deliveries.retry": lambda it: {"key": it.failed.id},
    "deliveries.retry_update": UPDATE,
    "deliveries.update": UPDATE,
}
NUMBERS = itertools.count(10_000, 1_000)
START = {
    "placement-reference": "K-1042",
    "placement-starts_on": "2026-12-01",
    "placement-hours": "24",
    "placement-guide": "employer",
}
QUESTION = "stalling"
"""The key of each region's own question."""
NEXT_WEEK = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=7)
LEARNED = {
    "verdict": "mislukt",
    "title": "Te laat gebeld",
    "happened": "Wij belden pas na drie weken.",
    "advice": "Bel binnen twee dagen.",
    "pillar": "vraag",
}
BUNDLED = {"title": "Snel bellen", "introduction": "Wat regio's leerden van te laat bellen."}
AWAY = {"absence-first": NEXT_WEEK.isoformat(), "absence-last": NEXT_WEEK.isoformat()}
ASKED = {"name": "Voorjaar", "words": "Hebt u een plek?", "offered_before": "any", "spread_hours": "8"}
FORMS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("campaigns.keep", "campaigns.change"), ASKED),
    **dict.fromkeys(("lessons.keep", "lessons.change"), LEARNED),
    **dict.fromkeys(("bundles.keep", "bundles.change"), BUNDLED),
    "lessons.comment": {"text": "Dat kennen wij ook."},
    "bundles.arrange": {"hoe": "up"},
    "campaigns.plan": {"plan-day": NEXT_WEEK.isoformat(), "plan-time": "09:30"},
    "account.details": {"name": "Mirjam", "phone": "06 12345678"},
    "account.password": {"current": "fout", "new": "fout", "again": "fout"},
    "password.ask": {"email": "iemand@example.org"},
    "password.keep": {"new": "vier woorden op een rij", "again": "vier woorden op een rij"},
    "users.send": {"name": "Noor", "role": "matchmaker"},
    "users.assign": {"role": "matchmaker", "change-to": "vrij"},
    "account.absence": AWAY,
    "regions.absence": AWAY,
    "regions.cover": {"cover-sectors": ["techniek"]},
    "users.deactivate": {"leave-to": "vrij"},
    "filters.keep": {"filter-name": "Mijn filter", "filter": "status=new"},
    "offers.log": {"contact-means": "phone", "contact-note": "Gebeld"},
    "offers.close": {"closing-reason": "no_work", "closing-note": "Toch geen werk"},
    "together.close": {"closing-reason": "no_work", "closing-note": "Toch geen werk"},
    "offers.propose": {"candidate-reference": "K-1042"},
    "offers.trial": {"trial-reference": "K-1042"},
    "offers.place": START,
    "offers.correct": START,
    "offers.outcome": {"outcome-months": "1", "outcome-outcome": "well"},
    "offers.plan": {"next-day": NEXT_WEEK.isoformat()},
    "together.plan": {"next-day": NEXT_WEEK.isoformat()},
    "offers.move_region": {"region-region": "AM20", "region-note": "Het werk is daar."},
    "offers.reply": {"reply-text": "Wanneer kan ik bellen?"},
    "canned.add": {"answer-title": "Bellen", "answer-text": "Dag"},
    "canned.change": {"answer-title": "Bellen", "answer-text": "Dag"},
    "employers.add": {"name": "Timmerbedrijf"},
    "employers.change": {"name": "Timmerbedrijf"},
    "invitations.make": {"sector": "", "company": ""},
    "reminders.snooze": {"snooze-day": (dt.datetime.now(dt.UTC) + dt.timedelta(days=7)).date().isoformat()},
    "reminders.reword": {"remark-text": "Ik bel u vrijdag."},
    "reminders.cancel": {"cancel-reason": "Ik bel zelf"},
    "regions.terms": {
        "terms-still_open_weeks": "6",
        "terms-still_open_again_days": "7",
        "terms-still_open_times": "2",
        "terms-aftercare_months": "1, 6",
        "terms-earliest_hour": "9",
        "terms-latest_hour": "17",
        "terms-rest_days": "90",
    },
    "regions.desk": {"name": "Werkcentrum", "first_contact_days": "2"},
    "regions.national": {"doet-mee": "ja"},
    "regions.keep_text": {"introduction-text": "{loket} helpt u graag."},
    "regions.choose_sectors": {"sectors": ["techniek"]},
    **{
        f"regions.{verb}_question": {"text": "Is er een bushalte?", "answer": "yes_no", "kind": "both"}
        for verb in ("add", "change")
    },
}


def people(session: Session, of: str) -> dict[str, User]:
    """A matchmaker and a coordinator of this region."""
    roles = (RoleName.MATCHMAKER, RoleName.COORDINATOR)
    return {str(role): make.user(session, role, of, name=f"{role} {MARKS[of]}") for role in roles}


def things(session: Session, of: str) -> Things:
    """One of everything in this region."""
    mark = MARKS[of]
    employer = make.employer(session, of, name=f"Bedrijf {mark}", town=f"Dorp {mark}")
    double = make.employer(session, of, name=f"Bedrijf {mark} BV")
    make.likeness(session, employer, double)
    # As below: the last company stays.
    make.employer(session, of, name=f"Nog een {mark}")
    answer = make.canned_answer(session, of, title=f"Afspraak {mark}")
    # The last one stays: SQLite gives the number of a last row that went to the next one.
    make.canned_answer(session, of, title=f"Bezoek {mark}")
    unmet = make.contact(session, employer=employer, name=f"Kees {mark}", chat_id=None)
    contact = make.contact(session, employer=employer, name=f"Jan {mark}")
    worker = make.user(session, RoleName.MATCHMAKER, of, name=f"Piet {mark}")
    claimed = {"state": OfferState.CLAIMED, "claimed_by": worker, "claimed_at": make.NOW}
    offer = make.offer(session, of, contact=contact, title=f"Lasser {mark}", **claimed)
    said = make.chat_message(session, contact, text=f"Dag {mark}")
    make.conversation(session, contact)
    token = uuid.uuid4().hex
    home = make.region(session, of)
    session.refresh(home)
    home.questions = [{"key": QUESTION, "text": f"Is er een {mark}?"}]
    make.password_link(session, worker, token)
    lesson = make.lesson(session, of, author=worker, offer=offer, title=f"Les {mark}", happened=f"Bij {mark}")
    comment = make.lesson_comment(session, lesson, worker, text=f"Ook bij {mark}")
    failed = make.outbox_row(
        session,
        state=Delivery.FAILED,
        region_id=offer.region_id,
        offer_id=offer.id,
        contact_id=contact.id,
        error=f"weg {mark}",
        carrier=Carrier.MAIL,
        recipient=f"{mark}@example.org",
    )
    return Things(
        region=of,
        offer=offer,
        employer=employer,
        colleague=make.user(session, RoleName.MATCHMAKER, of, name=f"Noor {mark}"),
        placement=make.placement(session, offer, reference=f"K-{offer.id}"),
        photo=make.attachment(session, offer, name=f"{mark}.png", mime="image/png", content=PNG),
        invitation=make.invitation(session, of, company=f"Uitgenodigd {mark}"),
        failed=failed,
        reminder=make.reminder(session, contact, offer, remark=f"Zei {mark}"),
        update=make.received_update(session, handling=Handling.SET_ASIDE),
        lesson=lesson,
        comment=comment,
        draft=make.bundle(session, lesson, title=f"Bundel {mark}"),
        worker=worker,
        unmet=unmet,
        town=TOWNS[of],
        double=double,
        answer=answer,
        written=_failed(session, contact, worker, offer),
        talked=_failed(session, contact, worker, None),
        sent_along=make.attachment(session, chat_message=said, name=f"{mark}.pdf", content=b"%PDF-1.7"),
        sector=_sector(session, of, f"Sector {mark}"),
        campaign=_campaign(session, of, contact),
        saved=make.saved_filter(session, worker, name=f"Van {mark}"),
        token=token,
    )


def _failed(session: Session, contact: Contact, by: User, offer: Offer | None) -> ChatMessage:
    """What a colleague wrote and Telegram would not take."""
    mine = {"author": Author.COLLEAGUE, "user": by, "offer": offer}
    said = make.chat_message(session, contact, **mine)
    region = contact.employer and contact.employer.region_id
    about = {"region_id": region, "contact_id": contact.id, "key": f"reply:{said.id}", "kind": "message"}
    make.outbox_row(session, state=Delivery.FAILED, **about)
    return said


def _campaign(session: Session, of: str, contact: Contact) -> Campaign:
    made = make.campaign(session, of, name=f"Vraag {MARKS[of]}", words=f"Dag {MARKS[of]}", total=1)
    make.campaign_recipient(session, made, contact)
    # As above: the last campaign stays.
    make.campaign(session, of, name=f"Nog een vraag {MARKS[of]}")
    return made


def _new_name() -> str:
    """Letters only: nine digits in a row may pass for a BSN, and are refused."""
    return uuid.uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))


def _sector(session: Session, of: str, name: str) -> Sector:
    """The region's own sector; one that was removed never comes back under its old number."""
    known = session.scalar(select(Sector).where(Sector.name == name))
    return known or make.own_sector(session, of, name, id=next(NUMBERS))


def bot_is_alive(session: Session) -> None:
    """Links can be made only when the bot has told its name."""
    session.add(Heartbeat(name="receive", at=dt.datetime.now(dt.UTC), bot_username="TestBot"))
