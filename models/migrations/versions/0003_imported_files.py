"""Which official files were read, so that a next migration doesn't put the shipped data back over them."""

from __future__ import annotations

from alembic import op

from models.migrations.shapes import table, time, word

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table("imported_files", word("kind", 16), word("name", 255), time("at"), key=("kind",))


def downgrade() -> None:
    op.drop_table("imported_files")
