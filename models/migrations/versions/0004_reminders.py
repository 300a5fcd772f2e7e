"""Reminders, each region's own terms for them, and the indexes by which what is due is found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, check, one_of, row_id, table, time, to, word

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = (
    *("first_contact_due", "overdue", "contact_check", "still_open", "expiry", "aftercare"),
    *("ask_again", "unfinished_interview", "digest", "consent_lapsing"),
)
STATES = ("planned", "sent", "answered", "cancelled")
REASONS = ("pointless", "late", "silent", "by_hand")


def upgrade() -> None:
    op.add_column("regions", sa.Column("terms", JSON, nullable=False, server_default=sa.text("'{}'")))
    op.create_index("ix_offers_state_updated_at", "offers", ["state", "updated_at"])
    op.create_index("ix_contacts_ask_again_on", "contacts", ["ask_again_on"])
    op.create_index("ix_conversations_updated_at", "conversations", ["updated_at"])
    _reminders()


def downgrade() -> None:
    op.drop_table("reminders")
    op.drop_index("ix_conversations_updated_at", "conversations")
    op.drop_index("ix_contacts_ask_again_on", "contacts")
    op.drop_index("ix_offers_state_updated_at", "offers")
    op.drop_column("regions", "terms")


def _reminders() -> None:
    table(
        "reminders",
        row_id(),
        word("key", 120),
        *one_of("reminders", "kind", KINDS, name="reminderkind"),
        word("anchor", 32),
        sa.Column("number", sa.Integer(), nullable=False),
        *to("reminders", "region_id", "regions", null=True),
        *to("reminders", "offer_id", "offers", null=True),
        *to("reminders", "contact_id", "contacts", null=True, gone="CASCADE"),
        *to("reminders", "user_id", "users", null=True),
        *one_of("reminders", "state", STATES, name="reminderstate"),
        time("planned_for"),
        time("due_at"),
        sa.Column("remark", sa.Text(), nullable=False),
        *to("reminders", "changed_by_id", "users", null=True),
        *one_of("reminders", "cancel_reason", REASONS, null=True, name="cancelreason"),
        sa.Column("cancel_note", sa.Text(), nullable=False),
        word("bundle", 40, null=True),
        time("sent_at", null=True),
        word("answer", 32, null=True),
        time("answered_at", null=True),
        time("created_at"),
        check("reminders", "one_recipient", "(contact_id IS NULL) <> (user_id IS NULL)"),
        check("reminders", "cancelled_for_a_reason", "(cancel_reason IS NULL) = (state <> 'cancelled')"),
        unique=("key",),
        indexed=("bundle", "offer_id"),
    )
    op.create_index("ix_reminders_due", "reminders", ["state", "due_at"])
    op.create_index("ix_reminders_calendar", "reminders", ["region_id", "state", "due_at"])
    op.create_index("ix_reminders_contact", "reminders", ["contact_id", "kind", "created_at"])
    op.create_index("ix_reminders_user", "reminders", ["user_id", "state", "due_at"])
