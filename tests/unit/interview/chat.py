"""A chat with the interview as a person sees it: every message, button and bubble, written down as text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, fields
from typing import Any

import messages
from interview import Button, Choice, Input, Interview, Reply, Say, Settled, State, Turn
from interview.rehearsal import Rehearsal
from interview.sample import sample_interview

TODAY = dt.date(2027, 3, 1)


def plain(say: Say | str) -> str:
    """A text without its markup."""
    text = messages.html(say.message, **say.arguments) if isinstance(say, Say) else say  # type: ignore[arg-type]
    text = re.sub(r"</?[abi]\b[^>]*>", "", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def label(button: Any) -> str:
    say = button.label
    return messages.text(say.message, **say.arguments) if isinstance(say, Say) else str(say)


@dataclass(frozen=True)
class Shown:
    """One message with buttons, as it stands in the chat for ever."""

    turn: int
    text: str
    buttons: tuple[Button, ...]


@dataclass
class Chat:
    """An employer's screen."""

    interview: Interview = field(default_factory=lambda: sample_interview(TODAY))
    state: State = field(default_factory=State)
    covered: bool = True
    matchmaker: str | None = None
    lines: list[str] = field(default_factory=list)
    history: list[Shown] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rehearsal = Rehearsal(self.interview, self.state, self.covered, self.matchmaker)

    def give(self, given: Input) -> tuple[Turn, ...]:
        """What the bot does with it; the chat has grown."""
        turns = self.rehearsal.give(given)
        self.turns += turns
        for turn in turns:
            self._write(turn)
        return turns

    def press(self, text: str, older: str = "") -> tuple[Turn, ...]:
        """The newest button with this label; with `older`, the oldest one below a message that says that."""
        messages_ = [shown for shown in self.history if older in shown.text] if older else self.history[::-1]
        for shown in messages_:
            for button in shown.buttons:
                if label(button) == text:
                    return self.give(Choice(shown.turn, button.question, button.value))
        raise AssertionError(f"no button {text!r} {older!r}")

    def _write(self, turn: Turn) -> None:
        for effect in turn.effects:
            self.lines.append(f"  → {_effect(effect)}")
        for reply in turn.replies:
            if isinstance(reply, Settled):
                self._say("Bot wijzigt", plain(reply.say))
            else:
                self._reply(turn.state.turn, reply)
        if turn.notice:
            self._say("Bot in een wolkje", plain(turn.notice))

    def _reply(self, turn: int, reply: Reply) -> None:
        self._say("Bot", plain(reply.say))
        self.history.append(Shown(turn, plain(reply.say), tuple(b for row in reply.buttons for b in row)))
        for row in reply.buttons:
            self.lines.append("       " + " ".join(f"[{label(button)}]" for button in row))
        for keys in reply.keyboard:
            self.lines.append("       " + " ".join(f"⌨ {label(key)}" for key in keys))

    def _say(self, who: str, text: str) -> None:
        first, *rest = text.split("\n")
        self.lines += [f"  {who}: {first}", *(f"       {line}".rstrip() for line in rest)]


def _effect(effect: Any) -> str:
    values = ((one.name, getattr(effect, one.name)) for one in fields(effect))
    return f"{type(effect).__name__} " + ", ".join(f"{name}={_value(value)}" for name, value in values)


def _value(value: Any) -> str:
    if hasattr(value, "answers"):
        answers = ", ".join(f"{key}: {_answer(one)}" for key, one in sorted(value.answers.items()))
        files = "".join(f", 📎 {file.name}" for file in value.files)
        return "{" + answers + files + "}"
    return str(value)


def _answer(value: Any) -> str:
    if isinstance(value, dict):
        return "/".join(str(part) for key, part in value.items() if part and not key.endswith("_name"))
    return str(value)
