"""Absence of colleagues, the regions that they worked for before, and openings that are free again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import table, to

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

EVENTS, FORMER = "offer_events", "user_former_regions"
OLD_ACTIONS = (
    *("submit", "update", "claim", "log_contact", "propose", "start_trial", "place_one", "place"),
    *("follow_up", "plan_contact", "hand_over", "move_region", "fill", "close", "withdraw", "expire"),
    *("reopen", "reopen_new", "undo"),
)
NEW_ACTION = "release"


def upgrade() -> None:
    _allow((*OLD_ACTIONS, NEW_ACTION))
    _absences()
    ends = to(FORMER, "user_id", "users", gone="CASCADE"), to(FORMER, "region_id", "regions", gone="CASCADE")
    table(FORMER, *ends[0], *ends[1], key=("user_id", "region_id"), indexed=("region_id",))
    op.execute(_who_worked_there())


def downgrade() -> None:
    op.drop_table(FORMER)
    with op.batch_alter_table("users") as users:
        for check in ("absence", "whole_absence"):
            users.drop_constraint(op.f(f"ck_users_{check}"), type_="check")
        users.drop_column("absent_until")
        users.drop_column("absent_from")
    events = sa.table(EVENTS, sa.column("action"))
    op.execute(events.update().where(events.c.action == NEW_ACTION).values(action="update"))
    _allow(OLD_ACTIONS)


def _absences() -> None:
    whole = "(absent_from IS NULL) = (absent_until IS NULL)"
    with op.batch_alter_table("users") as users:
        users.add_column(sa.Column("absent_from", sa.Date(), nullable=True))
        users.add_column(sa.Column("absent_until", sa.Date(), nullable=True))
        users.create_check_constraint(op.f("ck_users_whole_absence"), whole)
        users.create_check_constraint(op.f("ck_users_absence"), "absent_from <= absent_until")


def _allow(actions: tuple[str, ...]) -> None:
    """Lines of the timeline are of these actions."""
    name = op.f("ck_offer_events_action")
    condition = f"action IN ({', '.join(repr(action) for action in actions)})"
    with op.batch_alter_table(EVENTS) as events:
        events.drop_constraint(name, type_="check")
        events.create_check_constraint(name, condition)


def _who_worked_there() -> sa.Insert:
    """Whoever did something with an opening that never moved, in a region that is not theirs by now."""
    events = sa.table(EVENTS, sa.column("user_id"), sa.column("offer_id"), sa.column("action"))
    moves = events.alias()
    offers = sa.table("offers", sa.column("id"), sa.column("region_id"))
    theirs = sa.table("user_regions", sa.column("user_id"), sa.column("region_id"))
    is_theirs = theirs.c.user_id == events.c.user_id, theirs.c.region_id == offers.c.region_id
    did = sa.select(events.c.user_id, offers.c.region_id).join(offers, offers.c.id == events.c.offer_id)
    moved = sa.exists().where(moves.c.offer_id == events.c.offer_id, moves.c.action == "move_region")
    left = did.where(events.c.user_id.is_not(None), ~sa.exists().where(*is_theirs), ~moved).distinct()
    former = sa.table(FORMER, sa.column("user_id"), sa.column("region_id"))
    return former.insert().from_select(["user_id", "region_id"], left)
