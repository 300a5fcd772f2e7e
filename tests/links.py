"""Links in mails that wait in the outbox."""

from __future__ import annotations

import re

from models import OutboxRow


def link_in(mail: OutboxRow) -> str:
    """The path of the link in this mail to choose a password."""
    found = re.search(r"/wachtwoord/[\w-]+", mail.payload["text"])
    assert found
    return found[0]
