"""Where one conversation stands. It is kept as JSON, and outlives restarts and new versions of the interview.

What is read back may have been written by an older version: unknown keys are passed over, and what has
another shape than today's is taken as not given. The engine meets a question that no longer exists.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from interview.draft import Draft

ROUND = 8
"""How many copies of the open question are remembered; buttons of older copies count as old."""
REMEMBERED = 20
"""How many cards that were sent are remembered, so that a second tap on *send* is recognised."""


@dataclass(frozen=True)
class Asking:
    """The open question: its key, the turns in which it was asked, and what it is about (a reference)."""

    question: str
    turns: tuple[int, ...] = ()
    subject: str = ""

    def again(self, turn: int) -> Self:
        """The same question, asked once more in this turn."""
        return replace(self, turns=(*self.turns, turn)[-ROUND:])

    def to_json(self) -> dict[str, Any]:
        return {"question": self.question, "turns": list(self.turns), "subject": self.subject}

    @classmethod
    def from_json(cls, value: object) -> Self | None:
        if not isinstance(value, Mapping) or not isinstance(value.get("question"), str):
            return None
        turns = tuple(turn for turn in _list(value.get("turns")) if isinstance(turn, int))
        return cls(value["question"], turns, str(value.get("subject", "")))


@dataclass(frozen=True)
class Proposal:
    """An opening that is being described.

    `reference` is that of an opening sent before, when this changes it. `then` is the kind that comes after
    this one (*allebei*). The answers to `carried` were taken over from the opening before: they aren't asked.
    """

    draft: Draft = field(default_factory=Draft)
    reference: str | None = None
    then: str | None = None
    carried: tuple[str, ...] = ()

    @property
    def has_content(self) -> bool:
        """Whether there is anything in it that a person would mind losing."""
        return bool(self.draft.files or self.carried) or "work" in self.draft.answers

    def to_json(self) -> dict[str, Any]:
        return {
            "draft": self.draft.to_json(),
            "reference": self.reference,
            "then": self.then,
            "carried": list(self.carried),
        }

    @classmethod
    def from_json(cls, value: object) -> Self | None:
        if not isinstance(value, Mapping) or not isinstance(value.get("draft"), Mapping):
            return None
        try:
            draft = Draft.from_json(value["draft"])
        except (TypeError, AttributeError):
            return None
        carried = tuple(str(key) for key in _list(value.get("carried")))
        return cls(draft, value.get("reference"), value.get("then"), carried)


@dataclass(frozen=True)
class State:
    """All that is remembered of a conversation between two turns."""

    turn: int = 0
    """Counts the turns in which something was said; buttons name it."""
    asking: Asking | None = None
    aside: Asking | None = None
    """The question that was open when a command led elsewhere; it is resumed afterwards."""
    consent: str | None = None
    """The version of the text that was agreed to."""
    employer: Mapping[str, Any] = field(default_factory=dict)
    registered: Mapping[str, Any] | None = None
    """The answers about the employer as they were registered last."""
    refusal: Mapping[str, Any] = field(default_factory=dict)
    proposal: Proposal | None = None
    saved: tuple[Proposal, ...] = ()
    changing: bool = False
    """One answer is being changed: after it, back to where the change was asked for."""
    offered: tuple[Mapping[str, Any], ...] = ()
    """The places to choose from, where what was typed may be several."""
    pending: tuple[int, ...] = ()
    """The turns of the card that is being sent, until its outcome is known."""
    sent: tuple[tuple[int, str], ...] = ()
    """Turns of cards that were sent, with the reference each got."""
    taken: tuple[int, str, str] | None = None
    """Turn, question and value of the button that was accepted last: a double tap is recognised by it."""
    keyboard: bool = False
    """A keyboard of the bot may still be on the phone's screen."""
    stopped: bool = False
    paused: bool = False

    @property
    def is_registered(self) -> bool:
        return self.registered is not None

    def to_json(self) -> dict[str, Any]:
        """A JSON object from which `from_json` makes the same state."""
        return {
            "turn": self.turn,
            "asking": self.asking and self.asking.to_json(),
            "aside": self.aside and self.aside.to_json(),
            "consent": self.consent,
            "employer": dict(self.employer),
            "registered": None if self.registered is None else dict(self.registered),
            "refusal": dict(self.refusal),
            "proposal": self.proposal and self.proposal.to_json(),
            "saved": [proposal.to_json() for proposal in self.saved],
            "changing": self.changing,
            "offered": [dict(place) for place in self.offered],
            "pending": list(self.pending),
            "sent": [list(pair) for pair in self.sent],
            "taken": self.taken and list(self.taken),
            "keyboard": self.keyboard,
            "stopped": self.stopped,
            "paused": self.paused,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """The state as it was kept; `{}` is somebody new."""
        registered = value.get("registered")
        consent = value.get("consent")
        return cls(
            turn=_int(value.get("turn")),
            asking=Asking.from_json(value.get("asking")),
            aside=Asking.from_json(value.get("aside")),
            consent=consent if isinstance(consent, str) else None,
            employer=_mapping(value.get("employer")),
            registered=registered if isinstance(registered, Mapping) else None,
            refusal=_mapping(value.get("refusal")),
            proposal=Proposal.from_json(value.get("proposal")),
            saved=tuple(p for kept in _list(value.get("saved")) if (p := Proposal.from_json(kept))),
            changing=bool(value.get("changing")),
            offered=tuple(p for p in _list(value.get("offered")) if isinstance(p, Mapping)),
            pending=tuple(turn for turn in _list(value.get("pending")) if isinstance(turn, int)),
            sent=tuple((_int(p[0]), str(p[1])) for p in _list(value.get("sent")) if len(_list(p)) == 2),
            taken=_taken(value.get("taken")),
            keyboard=bool(value.get("keyboard")),
            stopped=bool(value.get("stopped")),
            paused=bool(value.get("paused")),
        )


def _taken(value: object) -> tuple[int, str, str] | None:
    parts = _list(value)
    return (_int(parts[0]), str(parts[1]), str(parts[2])) if len(parts) == 3 else None


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
