"""The people of one campaign, in the order of their turn: who gets it, and who doesn't and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from admin.queries.seeking import EPOCH, PAGE, Bookmark, Page
from models import (
    Campaign,
    CampaignAnswer,
    CampaignRecipient,
    RecipientState,
    SkipReason,
    employers_found_by,
    words_of,
)

BATCH = 500
LONGEST = 100


class Which(StrEnum):
    """Who is looked at, as an address has it."""

    ASKED = "krijgt-het"
    SKIPPED = "krijgt-niets"
    ANSWERED = "antwoordde"
    STOPPED = "meldde-zich-af"


@dataclass(frozen=True)
class RecipientFilter:
    """What the list is narrowed to, as its address says; an unknown value narrows nothing."""

    which: Which = Which.ASKED
    reason: str = ""
    answer: str = ""
    text: str = ""

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        which, reason, answer = (arguments.get(name, "") for name in ("wie", "reden", "antwoord"))
        return cls(
            which=Which(which) if which in set(Which) else Which.ASKED,
            reason=reason if reason in set(SkipReason) else "",
            answer=answer if answer in set(CampaignAnswer) else "",
            text=arguments.get("q", "").strip()[:LONGEST],
        )

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address."""
        more = {"reden": self.reason, "antwoord": self.answer, "q": self.text}
        return {"wie": str(self.which), **{name: value for name, value in more.items() if value}}

    def conditions(self, dialect: str) -> Iterator[ColumnElement[bool]]:
        """What somebody must meet."""
        who = CampaignRecipient
        match self.which:
            case Which.ASKED:
                yield who.state != RecipientState.SKIPPED
            case Which.SKIPPED:
                yield who.state == RecipientState.SKIPPED
            case Which.ANSWERED:
                yield who.answer.is_not(None)
            case Which.STOPPED:
                yield who.opted_out_at.is_not(None)
        if self.reason and self.which is Which.SKIPPED:
            yield who.skipped_for == SkipReason(self.reason)
        if self.answer:
            yield who.answer == CampaignAnswer(self.answer)
        if words := words_of(self.text):
            yield employers_found_by(words, dialect)


def recipients(
    session: Session, campaign: Campaign, wanted: RecipientFilter, bookmark: Bookmark | None
) -> Page[CampaignRecipient]:
    """A page of them, by turn. Reads one row more than it shows."""
    statement, key = _of(session, campaign, wanted), CampaignRecipient.id
    onward = bookmark is None or bookmark.older
    if bookmark:
        statement = statement.where(key > bookmark.id if onward else key < bookmark.id)
    found = list(session.scalars(statement.order_by(key if onward else key.desc()).limit(PAGE + 1)))
    rows, more = (found[:PAGE] if onward else found[:PAGE][::-1]), len(found) > PAGE
    before, after = (bookmark is not None, more) if onward else (more, True)
    return Page(
        rows,
        newer=Bookmark(EPOCH, rows[0].id, older=False) if rows and before else None,
        older=Bookmark(EPOCH, rows[-1].id) if rows and after else None,
    )


def every_recipient(session: Session, campaign: Campaign) -> Iterator[CampaignRecipient]:
    """All of them, of which only some are in memory."""
    theirs = _named().where(CampaignRecipient.campaign_id == campaign.id).order_by(CampaignRecipient.id)
    yield from session.scalars(theirs.execution_options(yield_per=BATCH))


def _of(session: Session, campaign: Campaign, wanted: RecipientFilter) -> Select[CampaignRecipient]:
    dialect = session.get_bind().dialect.name
    theirs = CampaignRecipient.campaign_id == campaign.id, *wanted.conditions(dialect)
    return _named().where(*theirs)


def _named() -> Select[CampaignRecipient]:
    """With the names of a line: who is forgotten has none."""
    return (
        select(CampaignRecipient)
        .outerjoin(CampaignRecipient.employer)
        .options(
            contains_eager(CampaignRecipient.employer),
            joinedload(CampaignRecipient.contact),
            joinedload(CampaignRecipient.region),
        )
    )
