"""Plays the interview in a terminal: `python -m interview`. Needs no bot and no database.

Type an answer, the number of a button, a command, or one of: `@loc 52.22 6.89`, `@tel 0612345678`, `@foto`.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterable
from itertools import count

import messages
from interview.draft import File
from interview.inputs import Choice, Command, Input, SentFile, SharedContact, SharedLocation, Text
from interview.rehearsal import Rehearsal
from interview.replies import Button, Reply, Say, Settled, Turn
from interview.sample import sample_interview

FILES = count(1)


def main() -> None:
    """A conversation, until the input ends."""
    rehearsal = Rehearsal(sample_interview(dt.datetime.now(dt.UTC).date()))
    buttons = _show(rehearsal.give(Command("start")))
    for line in sys.stdin:
        turns = rehearsal.give(_read(line.strip(), buttons))
        buttons = _show(turns) or buttons


def plain(say: Say | str) -> str:
    """A text as the terminal shows it, without its markup."""
    text = messages.text(say.message, **say.arguments) if isinstance(say, Say) else say  # type: ignore[arg-type]
    return re.sub(r"</?[abi]\b[^>]*>", "", text)


def _read(line: str, buttons: list[Choice]) -> Input:
    word, _, rest = line.partition(" ")
    if line.startswith("/"):
        return Command(word[1:].lower(), rest)
    if word == "@loc":
        latitude, longitude = rest.split()
        return SharedLocation(float(latitude), float(longitude))
    if word == "@tel":
        return SharedContact(rest, "", own=True)
    if word == "@foto":
        return SentFile(File(f"foto-{next(FILES)}", "foto.jpg", "image/jpeg", 100_000))
    if line.isdecimal() and 0 < int(line) <= len(buttons):
        return buttons[int(line) - 1]
    return Text(line)


def _show(turns: tuple[Turn, ...]) -> list[Choice]:
    """Everything that was said, and the choices of the last message."""
    choices: list[Choice] = []
    for turn in turns:
        for reply in turn.replies:
            print(f"\n{plain(reply.say)}" if isinstance(reply, Reply) else f"\n   ({_settled(reply)})")
            if isinstance(reply, Reply):
                choices = _numbered(turn.state.turn, (b for row in reply.buttons for b in row))
        for effect in turn.effects:
            print(f"   → {effect}")
        if turn.notice:
            print(f"   [{plain(turn.notice)}]")
    return choices


def _settled(reply: Settled) -> str:
    return plain(reply.say).splitlines()[-1]


def _numbered(turn: int, buttons: Iterable[Button]) -> list[Choice]:
    choices = []
    for number, button in enumerate(buttons, 1):
        print(f"  {number}. {plain(button.label)}")
        choices.append(Choice(turn, button.question, button.value))
    return choices


if __name__ == "__main__":
    main()
