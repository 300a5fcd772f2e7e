"""There is a factory for every table that tests fill."""

from __future__ import annotations

import re

from models import Base
from tests import factories

SHIPPED = {"role", "place", "postcode_range"}
"""Tables that are full from the start."""
ELSEWHERE = {"heartbeat", "imported_file", "audit_event", "audit_head"}
ELSEWHERE |= {"counter", "lesson_version", "lockout", "pressed_form", "second_factor"}
"""Rows that one service alone writes, in one line."""
WITH_ANOTHER = {"bundled_lesson", "offer_words"}
"""Rows that come with another: with a bundle, and by the database itself with an opening."""


def test_every_table_has_its_factory() -> None:
    names = {
        re.sub(r"(?<!^)(?=[A-Z])", "_", mapper.class_.__name__).lower() for mapper in Base.registry.mappers
    }

    assert {
        name for name in names - SHIPPED - ELSEWHERE - WITH_ANOTHER if not hasattr(factories, name)
    } == set()
