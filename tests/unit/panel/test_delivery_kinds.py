"""Who looks at the queue reads what each message is."""

from __future__ import annotations

import messages
from tests.wording.kinds import kinds


def test_every_kind_of_message_has_a_name() -> None:
    assert {"offer-card", "offer-gone", "offers-forgotten", "offers-changed", "farewell"} <= kinds()
    assert [kind for kind in sorted(kinds()) if not messages.exists(f"deliveries-kind-{kind}")] == []
