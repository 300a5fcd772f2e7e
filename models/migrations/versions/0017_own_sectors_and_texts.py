"""Sectors of a region's own, and its own words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, to

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

NAME = "fk_sectors_region_id"


def upgrade() -> None:
    op.add_column("regions", sa.Column("texts", JSON, nullable=False, server_default=sa.text("'{}'")))
    if op.get_bind().dialect.name == "sqlite":
        # Rebuilding the table, as SQLite wants it for a constraint, would take along what points at it.
        op.execute(
            f"ALTER TABLE sectors ADD COLUMN region_id INTEGER CONSTRAINT {NAME} REFERENCES regions(id)"
        )
    else:
        column, _ = to("sectors", "region_id", "regions", null=True)
        op.add_column("sectors", column)
        op.create_foreign_key(op.f(NAME), "sectors", "regions", ["region_id"], ["id"])
    op.create_index("ix_sectors_region_id", "sectors", ["region_id"])


def downgrade() -> None:
    op.drop_index("ix_sectors_region_id", "sectors")
    op.drop_column("sectors", "region_id")
    op.drop_column("regions", "texts")
