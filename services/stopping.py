"""The button under what we began ourselves: no more messages, from now on.

The outbox adds it, so that no message forgets it. A press comes to `services.interviews.stop_pressed`.
"""

from __future__ import annotations

from typing import Any, Final

import messages

STOP: Final = "s:stop"
"""What the button says. It names nothing: whose chat it is pressed in is who wants silence."""


def stop_row() -> list[dict[str, str]]:
    """The row of buttons for below a message; the last one, so that answers are nearer to the question."""
    return [{"text": messages.text("stop-button"), "callback_data": STOP}]


def with_stop_row(payload: dict[str, Any]) -> dict[str, Any]:
    """The same message with that row below whatever buttons it has."""
    rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
    return {**payload, "reply_markup": {"inline_keyboard": [*rows, stop_row()]}}
