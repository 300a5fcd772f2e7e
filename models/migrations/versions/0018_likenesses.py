"""Companies that may be one: how their names begin, the pairs that were noticed, and the line of a merge."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.company_name import name_block
from models.migrations.shapes import check, one_of, row_id, table, time, to

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

EVENTS = "offer_events"
OLD_ACTIONS = (
    *("submit", "update", "claim", "log_contact", "propose", "start_trial", "place", "fill"),
    *("close", "withdraw", "expire"),
    *("place_one", "follow_up", "plan_contact", "hand_over", "move_region"),
    *("reopen", "reopen_new", "undo", "release"),
)


def upgrade() -> None:
    op.add_column("employers", sa.Column("name_block", sa.String(8), nullable=False, server_default=""))
    _block_names()
    op.create_index("ix_employers_alike", "employers", ["municipality_code", "name_block"])
    op.create_index(op.f("ix_contacts_phone"), "contacts", ["phone"])
    _allow((*OLD_ACTIONS, "merge"))
    table(
        "likenesses",
        row_id(),
        *to("likenesses", "region_id", "regions"),
        *to("likenesses", "first_id", "employers", gone="CASCADE"),
        *to("likenesses", "second_id", "employers", gone="CASCADE"),
        *one_of("likenesses", "why", ("kvk", "name", "phone")),
        time("noticed_at"),
        time("distinct_at", null=True),
        *to("likenesses", "distinct_by_id", "users", null=True),
        check("likenesses", "first_comes_first", "first_id < second_id"),
        indexed=("second_id",),
    )
    op.create_index("ix_likenesses_pair", "likenesses", ["first_id", "second_id"], unique=True)
    op.create_index("ix_likenesses_open", "likenesses", ["region_id", "distinct_at", "noticed_at", "id"])


def downgrade() -> None:
    op.drop_table("likenesses")
    events = sa.table(EVENTS, sa.column("action"))
    op.execute(events.update().where(events.c.action == "merge").values(action="update"))
    _allow(OLD_ACTIONS)
    op.drop_index(op.f("ix_contacts_phone"), "contacts")
    op.drop_index("ix_employers_alike", "employers")
    op.drop_column("employers", "name_block")


def _block_names() -> None:
    employers = sa.table("employers", sa.column("id"), sa.column("name"), sa.column("name_block"))
    bind = op.get_bind()
    for key, name in bind.execute(sa.select(employers.c.id, employers.c.name)).all():
        bind.execute(employers.update().where(employers.c.id == key).values(name_block=name_block(name)))


def _allow(actions: tuple[str, ...]) -> None:
    """Lines of the timeline are of these actions. SQLite can't change a check: the table is made anew."""
    name = op.f("ck_offer_events_action")
    condition = f"action IN ({', '.join(repr(action) for action in actions)})"
    with op.batch_alter_table(EVENTS) as events:
        events.drop_constraint(name, type_="check")
        events.create_check_constraint(name, condition)
