"""Links with which a colleague chooses a password, once."""

from __future__ import annotations

from alembic import op

from models.migrations.shapes import row_id, table, time, to, word

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table(
        "password_links",
        row_id(),
        word("token_hash", 64),
        *to("password_links", "user_id", "users", gone="CASCADE"),
        time("expires_at"),
        time("used_at", null=True),
        unique=("token_hash",),
        indexed=("user_id",),
    )


def downgrade() -> None:
    op.drop_table("password_links")
