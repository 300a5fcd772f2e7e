"""Log-ins by browser, and wrong tries to come in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import row_id, table, time, to, word

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table(
        "log_ins",
        row_id(),
        word("token_hash", 64),
        *to("log_ins", "user_id", "users", gone="CASCADE"),
        word("browser", 32),
        word("system", 32),
        word("network", 45),
        time("created_at"),
        time("used_at"),
        time("confirmed_at", null=True),
        unique=("token_hash",),
        indexed=("user_id",),
    )
    table(
        "lockouts",
        word("who", 64),
        sa.Column("failures", sa.Integer(), nullable=False),
        time("failed_at"),
        sa.Column("locks", sa.Integer(), nullable=False),
        time("locked_until", null=True),
        key=("who",),
    )


def downgrade() -> None:
    op.drop_table("lockouts")
    op.drop_table("log_ins")
