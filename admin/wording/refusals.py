"""Why an employer said *nu niet*, in words."""

from __future__ import annotations

import messages
from models import Refusal


def refusal_reason(refusal: Refusal) -> str:
    """The choice as the employer read it."""
    message = f"choice-reason-{refusal.reason}"
    return messages.text(message if messages.exists(message) else "choice-reason-other")
