"""What must hold after every input, whatever it was."""

from __future__ import annotations

import json
import re
from typing import Any

from chat import label, plain

import messages
from interview import Reply, Say, State, Turn

TELLING = re.compile(r"/(nieuw|start|help|plekken|gegevens|vergeet|terug)")
"""What tells somebody how to go on."""


def check_turn(turn: Turn) -> None:
    """It can be kept, sent and read."""
    kept = json.loads(json.dumps(turn.state.to_json()))
    assert State.from_json(kept).to_json() == turn.state.to_json()
    for reply in turn.replies:
        assert 0 < len(plain(reply.say)) <= 4096
        assert well_formed(reply.say)
        if isinstance(reply, Reply):
            check_buttons(turn, reply)
    assert turn.notice is None or len(plain(turn.notice)) <= 200
    asked = [reply for reply in turn.replies if isinstance(reply, Reply) and reply.question]
    assert len(asked) <= 1
    assert not asked or turn.state.asking is None or turn.state.turn in turn.state.asking.turns


def check_buttons(turn: Turn, reply: Reply) -> None:
    assert not (reply.buttons and reply.keyboard)
    for row in reply.buttons:
        for button in row:
            assert label(button).strip()
            assert len(f"q:{turn.state.turn}:{button.question}:{button.value}".encode()) <= 64


def well_formed(say: Say) -> bool:
    """Whether each tag that is opened is closed, in order; nothing a person typed became one."""
    text = messages.html(say.message, **say.arguments)  # type: ignore[arg-type]
    open_: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", text):
        if not closing:
            open_.append(name)
        elif not open_ or open_.pop() != name:
            return False
    return not open_ and not re.search(r"[<>]", re.sub(r"</?[abi]\b[^>]*>", "", text))


def check_nothing_changed_silently(before: State, after: State, turns: tuple[Turn, ...]) -> None:
    """An answer that was given only changes when its own question was open and the new answer was shown."""
    if any(reply.say.message in ("forgotten", "now-the-other") for turn in turns for reply in turn.replies):
        return
    about_work = changed(draft(before), draft(after)) if same(before, after) else set()
    for key in changed(before.employer, after.employer) | about_work:
        openly = {asking.question for asking in (before.asking, before.aside) if asking}
        assert key in openly or (key == "place" and "region" in openly), (
            f"{key} changed while {openly} was open"
        )
        shown = [reply.say.message for turn in turns for reply in turn.replies]
        assert "settled" in shown or "noted" in shown


def changed(before: Any, after: Any) -> set[str]:
    """The questions whose answer was given and is another now."""
    given = {key for key, value in before.items() if value is not None and key != "kind"}
    return {key for key in given if key in after and after[key] != before[key]}


def draft(state: State) -> Any:
    return state.proposal.draft.answers if state.proposal else {}


def same(before: State, after: State) -> bool:
    """Whether the same opening is in hand, and not one that was saved or sent before."""
    return (
        before.saved == after.saved
        and before.sent == after.sent
        and before.turn <= after.turn
        and ((before.proposal and before.proposal.reference) == (after.proposal and after.proposal.reference))
    )


def check_way_on(state: State, turns: tuple[Turn, ...]) -> None:
    """There is a question that can be answered, or it was said what can be done."""
    said = [reply for turn in turns for reply in turn.replies if isinstance(reply, Reply)]
    if state.asking is not None:
        assert state.asking.turns
        return
    told = any(reply.buttons or TELLING.search(plain(reply.say)) for reply in said)
    assert told or any(turn.notice for turn in turns), "a dead end"
