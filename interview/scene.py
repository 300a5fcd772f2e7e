"""A turn in the making: the world, the state so far, and what has been said and ordered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from interview.context import Interview, RegionProfile
from interview.effects import Effect
from interview.replies import Button, Reply, Say, Settled, Turn
from interview.state import State

MENU = "menu"
"""What buttons are about that stand for a command: those never grow old."""


@dataclass(frozen=True)
class Scene:
    """Every step of the engine takes one and gives the next."""

    interview: Interview
    state: State
    replies: tuple[Reply | Settled, ...] = ()
    effects: tuple[Effect, ...] = ()
    notice: Say | None = None
    late: tuple[Settled, ...] = ()
    """What can wait until the rest has been said: Telegram takes about one message a second."""

    @property
    def turn(self) -> int:
        """The number of the turn in the making."""
        return self.state.turn + 1

    @property
    def answers(self) -> Mapping[str, Any]:
        """Of the opening in hand; empty without one."""
        return self.state.proposal.draft.answers if self.state.proposal else {}

    @property
    def kind(self) -> str | None:
        """Of the opening in hand."""
        return self.answers.get("kind")

    @property
    def stopped(self) -> bool:
        return self.state.stopped or self.interview.opted_out

    @property
    def is_stranger(self) -> bool:
        """Whether this person never agreed to anything, so that nothing of them may be kept."""
        return self.state.consent is None and not self.state.employer and not self.interview.openings

    @property
    def company_region(self) -> RegionProfile | None:
        """Of the company's place of business, once that is known."""
        return self._region(self.state.employer.get("place"))

    @property
    def work_region(self) -> RegionProfile | None:
        """Where the opening in hand will go; the company's own region as long as nothing else is known."""
        return self._region(self.answers.get("where")) or self.company_region

    def where(self, **changes: Any) -> Self:
        """The same scene in another state."""
        return replace(self, state=replace(self.state, **changes))

    def reply(self, reply: Reply | Settled) -> Self:
        return replace(self, replies=(*self.replies, reply))

    def reply_late(self, reply: Settled) -> Self:
        return replace(self, late=(*self.late, reply))

    def say(self, say: Say, menu: tuple[str, ...] = ()) -> Self:
        """One message that asks nothing, with buttons for the commands of `menu`.

        Without those it takes a keyboard off the screen that may still be there.
        """
        if menu:
            buttons = tuple((Button(Say.of(f"menu-{name}"), MENU, name),) for name in menu)
            return self.reply(Reply(say, buttons=buttons))
        return self.reply(Reply(say, clears_keyboard=self.state.keyboard)).where(keyboard=False)

    def do(self, effect: Effect) -> Self:
        return replace(self, effects=(*self.effects, effect))

    def noticed(self, say: Say) -> Self:
        return replace(self, notice=say)

    def told(self) -> Turn:
        """The turn as the host gets it; it counts when something was said."""
        spoken = any(isinstance(reply, Reply) for reply in self.replies)
        state = replace(self.state, turn=self.turn) if spoken else self.state
        return Turn(state, (*self.replies, *self.late), self.effects, self.notice)

    def _region(self, place: object) -> RegionProfile | None:
        code = place.get("region") if isinstance(place, Mapping) else None
        return self.interview.regions.get(str(code))
