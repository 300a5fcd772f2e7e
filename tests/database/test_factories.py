"""There is a factory for every table that tests fill."""

from __future__ import annotations

import re

from models import Base
from tests import factories

SHIPPED = {"role", "place", "postcode_range"}
"""Tables that are full from the start."""
ELSEWHERE = {"heartbeat", "imported_file", "audit_event", "audit_head"}
"""Rows that one service alone writes, in one line."""


def test_every_table_has_its_factory() -> None:
    names = {
        re.sub(r"(?<!^)(?=[A-Z])", "_", mapper.class_.__name__).lower() for mapper in Base.registry.mappers
    }

    assert {name for name in names - SHIPPED - ELSEWHERE if not hasattr(factories, name)} == set()
