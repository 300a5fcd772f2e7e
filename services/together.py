"""One move for many openings: what can be done is done, the rest stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from models import IllegalMoveError, Offer
from services.handovers import CannotTakeError
from services.steps import OvertakenError


@dataclass(frozen=True)
class Outcome:
    """Openings that the move was made with, and those that stayed as they were."""

    done: list[Offer] = field(default_factory=list)
    left: list[Offer] = field(default_factory=list)


def together(seen: Mapping[Offer, int], move: Callable[[Offer, int], object]) -> Outcome:
    """The move made with each; `seen` has the latest line of each on the page that they are chosen on.

    What somebody else did something with meanwhile is left: its move raises before it changes anything, or
    says False. All are locked in the same order by everybody.
    """
    outcome = Outcome()
    for offer in sorted(seen, key=lambda offer: offer.id):
        try:
            made = move(offer, seen[offer]) is not False
        except (CannotTakeError, IllegalMoveError, OvertakenError):
            made = False
        (outcome.done if made else outcome.left).append(offer)
    return outcome
