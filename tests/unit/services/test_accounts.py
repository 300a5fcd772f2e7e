"""The one spelling of an address."""

from __future__ import annotations

import pytest

from services.accounts import address_of


@pytest.mark.parametrize(
    "typed", [" Mirjam@Example.org", "mirjam@ＥＸＡＭＰＬＥ．org", "mirjam@example。org"]
)
def test_one_address_has_one_spelling(typed: str) -> None:
    assert address_of(typed) == "mirjam@example.org"
