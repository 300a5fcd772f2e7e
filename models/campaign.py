"""A campaign: the question whether there is a place, to many known employers, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, Index, String, Text, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Id, closed_set
from models.campaign_pipeline import CAMPAIGN_MOVES, UNCERTAIN, CampaignState, CampaignStep, IllegalStepError
from models.employer import Contact, Employer
from models.outbox import OutboxRow
from models.region import Region
from models.scope import RegionScoped, Shared
from models.user import User


class Campaign(Shared, Base):
    """One without a region is the support team's, for the regions that agreed to such campaigns."""

    __tablename__ = "campaigns"
    __table_args__ = (
        CheckConstraint("spread_hours BETWEEN 1 AND 240", name="spread_hours"),
        Index("ix_campaigns_state", "state", "start_at"),
        Index("ix_campaigns_region", "region_id", "id"),
    )

    id: Mapped[Id]
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"))
    name: Mapped[str] = mapped_column(String(80))
    """For colleagues; employers never see it."""
    words: Mapped[str] = mapped_column(Text, default="")
    """What employers read above the question, in the words of who made it."""
    audience: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Whom it is for, as `services.campaigns.audience` reads it."""
    spread_hours: Mapped[int] = mapped_column(default=8)
    """Over how many hours in which employers may be written the messages are spread."""
    state: Mapped[CampaignState] = mapped_column(closed_set(CampaignState), default=CampaignState.DRAFT)
    start_at: Mapped[dt.datetime | None]
    """When it starts by itself, or started."""
    next_at: Mapped[dt.datetime | None]
    """When the next message may go; it keeps the pace."""
    prepared_to: Mapped[int] = mapped_column(default=0)
    """The last contact, by id, that the dry run looked at."""
    total: Mapped[int] = mapped_column(default=0)
    """How many the audience counts; while preparing, how many are expected."""
    created_by_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]

    region: Mapped[Region | None] = relationship()
    created_by: Mapped[User] = relationship()

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """Their own; of the support team's those that are certain to go, or went."""
        national = and_(cls.region_id.is_(None), cls.state.not_in(UNCERTAIN))
        return or_(national, cls.region_id.in_(regions))

    def __str__(self) -> str:
        return self.name

    @property
    def has_begun(self) -> bool:
        """Whether its moment came; one that was stopped before that never did."""
        if self.start_at is None or self.state is CampaignState.PLANNED:
            return False
        return self.ended_at is None or self.start_at <= self.ended_at

    def allows(self, step: CampaignStep) -> bool:
        """Whether the step is possible now."""
        return (self.state, step) in CAMPAIGN_MOVES

    def moved(self, step: CampaignStep, now: dt.datetime) -> None:
        """The state that this step leads to. Raises `IllegalStepError`."""
        if not self.allows(step):
            raise IllegalStepError(self.state, step)
        self.state, self.changed_at = CAMPAIGN_MOVES[self.state, step], now


class RecipientState(StrEnum):
    WAITING = "waiting"
    QUEUED = "queued"
    """On the outbox."""
    SENT = "sent"
    SKIPPED = "skipped"
    """Gets nothing; `skipped_for` says why."""
    FAILED = "failed"
    """It may not have arrived, and is not sent again."""


RECIPIENT_COMING = (RecipientState.WAITING, RecipientState.QUEUED)
"""The states of somebody to whom nothing was sent yet, and something will be."""


class SkipReason(StrEnum):
    """Why somebody of the audience is not asked."""

    OPTED_OUT = "opted_out"
    UNREACHABLE = "unreachable"
    """Blocked the bot, or never chatted with it."""
    NO_CONSENT = "no_consent"
    PAUSED = "paused"
    SAID_LATER = "said_later"
    """Named a day on which to be asked again, which is still to come."""
    SAID_NEVER = "said_never"
    OPEN_OFFER = "open_offer"
    RESTING = "resting"
    """The company was asked within the rest period of its region."""
    COLLEAGUE_ASKED = "colleague_asked"
    """Somebody else at the same company is asked."""
    REGION_DECLINED = "region_declined"
    """The region takes no part in national campaigns."""
    STOPPED = "stopped"
    """The campaign was stopped before their turn."""


class CampaignAnswer(StrEnum):
    LEERWERKPLEK = "leerwerkplek"
    BASISBAAN = "basisbaan"
    BOTH = "both"
    NOT_NOW = "not_now"


class CampaignRecipient(RegionScoped, Base):
    """One person of the audience. Who is erased leaves an empty row, so that the counts stay."""

    __tablename__ = "campaign_recipients"
    __table_args__ = (
        CheckConstraint("(skipped_for IS NULL) = (state <> 'skipped')", name="skipped_for_a_reason"),
        Index("ix_campaign_recipients_once", "campaign_id", "contact_id", unique=True),
        Index("ix_campaign_recipients_turn", "campaign_id", "state", "id"),
        Index("ix_campaign_recipients_contact", "contact_id", "sent_at"),
        Index("ix_campaign_recipients_region", "region_id", "campaign_id"),
    )

    id: Mapped[Id]
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id", ondelete="CASCADE"))
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))
    employer_id: Mapped[int | None] = mapped_column(
        ForeignKey("employers.id", ondelete="SET NULL"), index=True
    )
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id", ondelete="SET NULL"))
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="SET NULL"), index=True)
    state: Mapped[RecipientState] = mapped_column(closed_set(RecipientState), default=RecipientState.WAITING)
    skipped_for: Mapped[SkipReason | None] = mapped_column(closed_set(SkipReason))
    sent_at: Mapped[dt.datetime | None]
    """When it was written to the outbox."""
    asked_before_at: Mapped[dt.datetime | None]
    """When the company was asked before that; so it stands again when the message is taken back."""
    seen_at: Mapped[dt.datetime | None]
    """The first sign of life after it: Telegram tells a bot no more of reading than that."""
    answer: Mapped[CampaignAnswer | None] = mapped_column(closed_set(CampaignAnswer))
    answered_at: Mapped[dt.datetime | None]
    opted_out_at: Mapped[dt.datetime | None]
    """When this message made somebody stop."""

    campaign: Mapped[Campaign] = relationship()
    region: Mapped[Region] = relationship()
    employer: Mapped[Employer | None] = relationship()
    contact: Mapped[Contact | None] = relationship()
    outbox_row: Mapped[OutboxRow | None] = relationship()
