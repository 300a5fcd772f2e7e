"""Employers, their openings and conversations, and what goes in and out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, check, in_municipality, one_of, row_id, table, time, to, word

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ACTIONS = (
    *("submit", "update", "claim", "log_contact", "propose", "start_trial"),
    *("place", "fill", "close", "withdraw", "expire"),
)
STATES = (
    *("new", "claimed", "in_contact", "candidate_proposed", "trial"),
    *("placed", "closed", "withdrawn", "expired"),
)
TABLES = (
    *("employers", "contacts", "consents", "conversations", "offers", "offer_events", "refusals"),
    *("chat_messages", "outbox", "attachments"),
)
"""In the order in which they can be made: what is pointed at comes first."""


def upgrade() -> None:
    _employers()
    _offers()
    _traffic()


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)


def _employers() -> None:
    table(
        "employers",
        row_id(),
        *to("employers", "region_id", "regions"),
        word("name", 120),
        word("kvk", 8, null=True),
        *to("employers", "sector_id", "sectors", null=True),
        word("postcode", 6, null=True),
        word("town", 80, null=True),
        *in_municipality("employers", null=True),
        time("created_at"),
        check("employers", "kvk_has_eight_digits", "kvk IS NULL OR length(kvk) = 8"),
        indexed=("kvk", "name", "region_id"),
    )
    table(
        "contacts",
        row_id(),
        *to("contacts", "employer_id", "employers", null=True),
        word("name", 80, null=True),
        word("phone", 20, null=True),
        sa.Column("chat_id", sa.BigInteger()),
        time("opted_out_at", null=True),
        sa.Column("paused_until", sa.Date()),
        sa.Column("ask_again_on", sa.Date()),
        time("unreachable_at", null=True),
        time("created_at"),
        unique=("chat_id",),
        indexed=("employer_id",),
    )
    table(
        "consents",
        row_id(),
        *to("consents", "contact_id", "contacts", gone="CASCADE"),
        word("version", 16),
        time("given_at"),
        time("withdrawn_at", null=True),
        indexed=("contact_id",),
    )
    table(
        "conversations",
        row_id(),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        *to("conversations", "contact_id", "contacts", null=True, gone="SET NULL"),
        *to("conversations", "invitation_id", "invitations", null=True, gone="SET NULL"),
        sa.Column("state", JSON, nullable=False),
        time("updated_at"),
        unique=("chat_id",),
        indexed=("contact_id",),
    )


def _offers() -> None:
    table(
        "offers",
        row_id(),
        word("reference", 16),
        *to("offers", "region_id", "regions"),
        *to("offers", "employer_id", "employers"),
        *to("offers", "contact_id", "contacts", null=True, gone="SET NULL"),
        *to("offers", "sector_id", "sectors", null=True),
        *one_of("offers", "kind", ("leerwerkplek", "basisbaan"), name="offerkind"),
        *one_of("offers", "state", STATES, name="offerstate"),
        word("title", 120),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("places", "hours_min", "hours_max")),
        sa.Column("start_date", sa.Date(), nullable=False),
        word("postcode", 6, null=True),
        word("town", 80, null=True),
        *in_municipality("offers", null=True),
        sa.Column("sbb_recognised", sa.Boolean()),
        sa.Column("details", JSON, nullable=False),
        sa.Column("call_by", sa.Date(), nullable=False),
        *to("offers", "claimed_by_id", "users", null=True),
        time("claimed_at", null=True),
        time("created_at"),
        time("updated_at"),
        check("offers", "places", "places BETWEEN 1 AND 500"),
        check("offers", "hours", "hours_min BETWEEN 1 AND 60 AND hours_max BETWEEN hours_min AND 60"),
        check(
            "offers",
            "worked_on_by_somebody",
            "claimed_by_id IS NOT NULL OR state IN ('new', 'closed', 'withdrawn', 'expired')",
        ),
        unique=("reference",),
        indexed=("contact_id", "employer_id"),
    )
    op.create_index("ix_offers_worklist", "offers", ["region_id", "state", "created_at"])
    op.create_index("ix_offers_mine", "offers", ["claimed_by_id", "state"])
    table(
        "offer_events",
        row_id(),
        *to("offer_events", "offer_id", "offers"),
        *one_of("offer_events", "action", ACTIONS),
        *one_of("offer_events", "old_state", STATES, null=True),
        *one_of("offer_events", "new_state", STATES),
        *one_of("offer_events", "channel", ("chat", "telegram", "panel", "job")),
        *to("offer_events", "user_id", "users", null=True),
        *to("offer_events", "contact_id", "contacts", null=True, gone="SET NULL"),
        time("at"),
        word("code", 32, null=True),
        sa.Column("why", sa.Text(), nullable=False),
        indexed=("offer_id",),
    )


def _traffic() -> None:
    table(
        "refusals",
        row_id(),
        *to("refusals", "region_id", "regions"),
        *to("refusals", "contact_id", "contacts", null=True, gone="SET NULL"),
        *to("refusals", "sector_id", "sectors", null=True),
        word("reason", 32),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("ask_again_on", sa.Date()),
        time("at"),
        indexed=("contact_id", "region_id"),
    )
    table(
        "chat_messages",
        row_id(),
        *to("chat_messages", "contact_id", "contacts", gone="CASCADE"),
        *to("chat_messages", "offer_id", "offers", null=True),
        *to("chat_messages", "user_id", "users", null=True),
        *one_of("chat_messages", "author", ("employer", "bot", "colleague")),
        sa.Column("text", sa.Text(), nullable=False),
        time("at"),
        indexed=("offer_id",),
    )
    op.create_index("ix_chat_messages_contact_id_at", "chat_messages", ["contact_id", "at"])
    _outbox()
    table(
        "attachments",
        row_id(),
        *to("attachments", "offer_id", "offers", null=True),
        *to("attachments", "chat_message_id", "chat_messages", null=True, gone="CASCADE"),
        word("telegram_file_id", 255),
        word("name", 255),
        word("mime", 100),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary()),
        check("attachments", "belongs_somewhere", "offer_id IS NOT NULL OR chat_message_id IS NOT NULL"),
        indexed=("chat_message_id", "offer_id"),
    )


def _outbox() -> None:
    table(
        "outbox",
        row_id(),
        word("key", 120),
        *one_of("outbox", "carrier", ("telegram", "mail", "file")),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        word("recipient", 254),
        word("kind", 40),
        sa.Column("payload", JSON, nullable=False),
        *to("outbox", "edits_id", "outbox", null=True, gone="CASCADE"),
        sa.Column("turn", sa.Integer()),
        *to("outbox", "region_id", "regions", null=True),
        *to("outbox", "contact_id", "contacts", null=True, gone="CASCADE"),
        *to("outbox", "user_id", "users", null=True),
        *to("outbox", "offer_id", "offers", null=True),
        *one_of("outbox", "state", ("queued", "sent", "failed", "cancelled"), name="delivery"),
        time("not_before"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        time("lease_until", null=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        time("created_at"),
        time("settled_at", null=True),
        unique=("key",),
        indexed=("contact_id", "edits_id", "offer_id", "region_id"),
    )
    queued = sa.text("state = 'queued'")
    due = ["carrier", "priority", "id"]
    op.create_index("ix_outbox_due", "outbox", due, postgresql_where=queued, sqlite_where=queued)
    op.create_index("ix_outbox_recipient", "outbox", ["carrier", "recipient", "state"])
    op.create_index("ix_outbox_state", "outbox", ["state", "created_at"])
