"""Campaigns: to whom the question goes, and what came of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, check, one_of, row_id, table, time, to, word

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

CAMPAIGNS, RECIPIENTS = "campaigns", "campaign_recipients"
STATES = ("draft", "preparing", "ready", "planned", "running", "paused", "done", "stopped")
TURNS = ("waiting", "queued", "sent", "skipped", "failed")
REASONS = (
    *("opted_out", "unreachable", "no_consent", "paused", "said_later", "said_never"),
    *("open_offer", "resting", "colleague_asked", "region_declined", "stopped"),
)
ANSWERS = ("leerwerkplek", "basisbaan", "both", "not_now")
CAME_FROM = "fk_offers_campaign_id"


def upgrade() -> None:
    _make_campaigns()
    _make_recipients()
    op.add_column(
        "regions", sa.Column("joins_national", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    _say_from_which_campaign_an_opening_came()
    op.add_column("employers", time("last_asked_at", null=True))
    op.create_index("ix_employers_asked", "employers", ["region_id", "last_asked_at"])
    op.execute(LAST_SAID)


def _make_campaigns() -> None:
    state, known_state = one_of(CAMPAIGNS, "state", STATES, name="campaignstate")
    table(
        CAMPAIGNS,
        row_id(),
        *to(CAMPAIGNS, "region_id", "regions", null=True),
        word("name", 80),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("audience", JSON, nullable=False),
        sa.Column("spread_hours", sa.Integer(), nullable=False),
        state,
        known_state,
        time("start_at", null=True),
        time("next_at", null=True),
        sa.Column("prepared_to", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        *to(CAMPAIGNS, "created_by_id", "users"),
        time("created_at"),
        time("changed_at"),
        time("ended_at", null=True),
        check(CAMPAIGNS, "spread_hours", "spread_hours BETWEEN 1 AND 240"),
    )
    op.create_index("ix_campaigns_state", CAMPAIGNS, ["state", "start_at"])
    op.create_index("ix_campaigns_region", CAMPAIGNS, ["region_id", "id"])


def _make_recipients() -> None:
    table(
        RECIPIENTS,
        row_id(),
        *to(RECIPIENTS, "campaign_id", "campaigns", gone="CASCADE"),
        *to(RECIPIENTS, "region_id", "regions"),
        *to(RECIPIENTS, "employer_id", "employers", null=True, gone="SET NULL"),
        *to(RECIPIENTS, "contact_id", "contacts", null=True, gone="SET NULL"),
        *to(RECIPIENTS, "outbox_id", "outbox", null=True, gone="SET NULL"),
        *one_of(RECIPIENTS, "state", TURNS, name="recipientstate"),
        *one_of(RECIPIENTS, "skipped_for", REASONS, null=True, name="skipreason"),
        time("sent_at", null=True),
        time("seen_at", null=True),
        *one_of(RECIPIENTS, "answer", ANSWERS, null=True, name="campaignanswer"),
        time("answered_at", null=True),
        time("opted_out_at", null=True),
        check(RECIPIENTS, "skipped_for_a_reason", "(skipped_for IS NULL) = (state <> 'skipped')"),
        indexed=("employer_id", "outbox_id"),
    )
    op.create_index("ix_campaign_recipients_once", RECIPIENTS, ["campaign_id", "contact_id"], unique=True)
    op.create_index("ix_campaign_recipients_turn", RECIPIENTS, ["campaign_id", "state", "id"])
    op.create_index("ix_campaign_recipients_contact", RECIPIENTS, ["contact_id", "sent_at"])
    op.create_index("ix_campaign_recipients_region", RECIPIENTS, ["region_id", "campaign_id"])


def _say_from_which_campaign_an_opening_came() -> None:
    if op.get_bind().dialect.name == "sqlite":
        # Rebuilding the table, as SQLite wants it for a constraint, would take along what points at it.
        op.execute(
            f"ALTER TABLE offers ADD COLUMN campaign_id INTEGER CONSTRAINT {CAME_FROM} "
            "REFERENCES campaigns(id)"
        )
    else:
        column, _ = to("offers", "campaign_id", "campaigns", null=True)
        op.add_column("offers", column)
        op.create_foreign_key(op.f(CAME_FROM), "offers", "campaigns", ["campaign_id"], ["id"])
    op.create_index("ix_offers_campaign_id", "offers", ["campaign_id"])


LAST_SAID = """
UPDATE employers SET last_asked_at = (
    SELECT max(said.at) FROM (
        SELECT offers.employer_id AS employer_id, offers.created_at AS at FROM offers
        UNION ALL
        SELECT contacts.employer_id, refusals.at FROM refusals
        JOIN contacts ON contacts.id = refusals.contact_id
    ) AS said WHERE said.employer_id = employers.id
)
"""
"""When a company last said itself whether it has a place."""


def downgrade() -> None:
    op.drop_index("ix_employers_asked", "employers")
    op.drop_column("employers", "last_asked_at")
    op.drop_index("ix_offers_campaign_id", "offers")
    op.drop_column("offers", "campaign_id")
    op.drop_column("regions", "joins_national")
    op.drop_table(RECIPIENTS)
    op.drop_table(CAMPAIGNS)
