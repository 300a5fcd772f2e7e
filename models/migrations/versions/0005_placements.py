"""Placements, the day of the next contact, and lines of the timeline that can be taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, check, one_of, row_id, table, time, to, word

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

EVENTS = "offer_events"
OLD_ACTIONS = (
    *("submit", "update", "claim", "log_contact", "propose", "start_trial", "place", "fill"),
    *("close", "withdraw", "expire"),
)
NEW_ACTIONS = (
    *("place_one", "follow_up", "plan_contact", "hand_over", "move_region"),
    *("reopen", "reopen_new", "undo"),
)
OUTCOMES = ("well", "hard", "moved_on", "stopped")


def upgrade() -> None:
    op.add_column("offers", sa.Column("next_contact_on", sa.Date(), nullable=True))
    op.add_column(EVENTS, sa.Column("before", JSON, nullable=True))
    _allow(OLD_ACTIONS + NEW_ACTIONS)
    _placements()


def downgrade() -> None:
    op.drop_table("placements")
    events = sa.table(EVENTS, sa.column("action"))
    op.execute(events.update().where(events.c.action.in_(NEW_ACTIONS)).values(action="update"))
    op.drop_column(EVENTS, "before")
    _allow(OLD_ACTIONS)
    op.drop_column("offers", "next_contact_on")


def _allow(actions: tuple[str, ...]) -> None:
    """Lines of the timeline are of these actions. SQLite can't change a check: the table is made anew."""
    name = op.f("ck_offer_events_action")
    condition = f"action IN ({', '.join(repr(action) for action in actions)})"
    with op.batch_alter_table(EVENTS) as events:
        events.drop_constraint(name, type_="check")
        events.create_check_constraint(name, condition)


def _placements() -> None:
    table(
        "placements",
        row_id(),
        *to("placements", "offer_id", "offers"),
        *to("placements", "event_id", EVENTS),
        *one_of("placements", "kind", ("leerwerkplek", "basisbaan"), name="offerkind"),
        word("reference", 20),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("support", JSON, nullable=False),
        *one_of("placements", "guide", ("employer", "jobcoach", "school", "other")),
        sa.Column("note", sa.Text(), nullable=False),
        *one_of("placements", "outcome_1", OUTCOMES, null=True),
        *one_of("placements", "outcome_3", OUTCOMES, null=True),
        *one_of("placements", "outcome_6", OUTCOMES, null=True),
        time("created_at"),
        check("placements", "hours", "hours BETWEEN 1 AND 60"),
        unique=("event_id",),
        indexed=("offer_id",),
    )
