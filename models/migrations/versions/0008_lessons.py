"""Lessons, what colleagues say of them, and the bundles that the support team makes of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, one_of, row_id, table, time, to, word

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = ("bundled_lessons", "bundles", "lesson_marks", "lesson_comments", "lesson_versions", "lessons")
PILLARS = ("aanbod", "vraag", "route", "scholing")


def upgrade() -> None:
    _lessons()
    _talk()
    _bundles()


def downgrade() -> None:
    for name in (
        "bundled_lessons",
        "bundles",
        "lesson_marks",
        "lesson_comments",
        "lesson_versions",
        "lessons",
    ):
        op.drop_table(name)


def _lessons() -> None:
    table(
        "lessons",
        row_id(),
        *to("lessons", "region_id", "regions"),
        *to("lessons", "author_id", "users"),
        *to("lessons", "offer_id", "offers", null=True),
        *to("lessons", "event_id", "offer_events", null=True),
        *to("lessons", "sector_id", "sectors", null=True),
        sa.Column("failed", sa.Boolean(), nullable=False),
        *one_of("lessons", "pillar", PILLARS),
        word("title", 120),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        time("created_at"),
        time("withdrawn_at", null=True),
        unique=("event_id",),
        indexed=("region_id", "author_id", "offer_id"),
    )
    table(
        "lesson_versions",
        row_id(),
        *to("lesson_versions", "lesson_id", "lessons"),
        *to("lesson_versions", "region_id", "regions"),
        *to("lesson_versions", "user_id", "users"),
        time("at"),
        sa.Column("before", JSON, nullable=False),
        indexed=("lesson_id",),
    )


def _talk() -> None:
    table(
        "lesson_comments",
        row_id(),
        *to("lesson_comments", "lesson_id", "lessons"),
        *to("lesson_comments", "region_id", "regions", null=True),
        *to("lesson_comments", "user_id", "users"),
        time("at"),
        sa.Column("text", sa.Text(), nullable=False),
        time("withdrawn_at", null=True),
        indexed=("lesson_id",),
    )
    table(
        "lesson_marks",
        *to("lesson_marks", "lesson_id", "lessons"),
        *to("lesson_marks", "region_id", "regions"),
        *to("lesson_marks", "user_id", "users"),
        time("at"),
        key=("lesson_id", "region_id"),
    )


def _bundles() -> None:
    table(
        "bundles",
        row_id(),
        word("title", 120),
        sa.Column("introduction", sa.Text(), nullable=False),
        *to("bundles", "author_id", "users"),
        time("created_at"),
        time("published_at", null=True),
    )
    table(
        "bundled_lessons",
        *to("bundled_lessons", "bundle_id", "bundles", gone="CASCADE"),
        *to("bundled_lessons", "lesson_id", "lessons"),
        sa.Column("position", sa.Integer(), nullable=False),
        key=("bundle_id", "lesson_id"),
        indexed=("lesson_id",),
    )
