"""An interview without a house around it: effects are carried out in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from interview.context import Interview, Opening
from interview.effects import (
    ChangeOffer,
    Effect,
    EndOffer,
    Erase,
    ForwardMessage,
    OptIn,
    OptOut,
    SubmitOffer,
    TakeBackStop,
)
from interview.engine import advance
from interview.inputs import Changed, Ended, Filed, Forwarded, Input, Outcome
from interview.replies import Turn
from interview.state import State

Change = Callable[[Opening], Opening]
CALL_WITHIN = dt.timedelta(days=2)


@dataclass
class Rehearsal:
    """One employer's conversation. `covered` and `matchmaker` say what the region is like."""

    interview: Interview
    state: State = field(default_factory=State)
    covered: bool = True
    matchmaker: str | None = None

    def give(self, given: Input) -> tuple[Turn, ...]:
        """The turns that this input leads to: its own, and one for each outcome of its effects."""
        turn = advance(self.interview, self.state, given)
        self.state = State.from_json(turn.state.to_json())
        turns = [turn]
        for effect in turn.effects:
            outcome = self._carry_out(effect)
            turns += self.give(outcome) if outcome else ()
        return tuple(turns)

    def _carry_out(self, effect: Effect) -> Outcome | None:
        match effect:
            case SubmitOffer():
                return self._file(effect)
            case ChangeOffer(reference=reference, draft=draft):
                done = self._replace(reference, lambda one: replace(one, draft=draft))
                return Changed(reference, done)
            case EndOffer(reference=reference, filled=filled):
                ended = "placed" if filled else "withdrawn"
                return Ended(
                    reference, self._replace(reference, lambda one: replace(one, live=False, state=ended))
                )
            case ForwardMessage():
                return self._forward()
            case OptOut() | OptIn() | TakeBackStop():
                self.interview = replace(self.interview, opted_out=isinstance(effect, OptOut))
            case Erase():
                self.interview = replace(self.interview, openings=())
        return None

    def _file(self, effect: SubmitOffer) -> Filed:
        today = self.interview.today
        reference = f"PW-{len(self.interview.openings) + 2:04}-2"
        opening = Opening(reference, "new", live=True, draft=effect.draft, filed_on=today)
        self.interview = replace(self.interview, openings=(opening, *self.interview.openings))
        region = self.interview.regions.get(str((effect.draft.answers.get("where") or {}).get("region")))
        desk, name = (region.desk, region.name) if region else ("het werkgeversservicepunt", "uw regio")
        return Filed(reference, desk, name, today + CALL_WITHIN, covered=self.covered)

    def _replace(self, reference: str, change: Change) -> bool:
        found = [one for one in self.interview.openings if one.reference == reference and one.live]
        openings = tuple(change(one) if one in found else one for one in self.interview.openings)
        self.interview = replace(self.interview, openings=openings)
        return bool(found)

    def _forward(self) -> Forwarded:
        newest = self.interview.openings[0].reference if self.interview.openings else None
        return Forwarded(self.matchmaker, "Werkcentrum Twente", newest)
