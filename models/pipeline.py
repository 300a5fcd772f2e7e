"""The pipeline of an opening, as data.

`MOVES` says which action leads from which state to which. An action that the
table does not name is impossible everywhere, not merely hidden in the panel.
"""

from __future__ import annotations

from enum import StrEnum


class OfferState(StrEnum):
    NEW = "new"
    CLAIMED = "claimed"
    IN_CONTACT = "in_contact"
    CANDIDATE_PROPOSED = "candidate_proposed"
    TRIAL = "trial"
    PLACED = "placed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Action(StrEnum):
    SUBMIT = "submit"
    UPDATE = "update"
    CLAIM = "claim"
    LOG_CONTACT = "log_contact"
    PROPOSE = "propose"
    START_TRIAL = "start_trial"
    PLACE_ONE = "place_one"
    """One of several places is filled; for the others the search goes on."""
    PLACE = "place"
    """The last place is filled."""
    FOLLOW_UP = "follow_up"
    """How it goes with somebody who was placed."""
    PLAN_CONTACT = "plan_contact"
    """The day on which the employer is spoken to next."""
    HAND_OVER = "hand_over"
    """Another colleague of the region goes on with it."""
    RELEASE = "release"
    """Who worked on it doesn't any more, and nobody goes on with it yet: anybody may, as if it were new."""
    MOVE_REGION = "move_region"
    """Another region takes it up, as if it were new."""
    FILL = "fill"
    """The employer says that the place is taken."""
    CLOSE = "close"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    REOPEN = "reopen"
    """Somebody worked on it, and goes on."""
    REOPEN_NEW = "reopen_new"
    """Nobody had picked it up: anybody may, now."""
    MERGE = "merge"
    """Its company turned out to be one with another; nothing else changed."""
    UNDO = "undo"
    """Back along the line before it; see `Offer.undone`."""


class Channel(StrEnum):
    """From where something was done."""

    CHAT = "chat"
    TELEGRAM = "telegram"
    PANEL = "panel"
    JOB = "job"


LIVE = frozenset(
    {
        OfferState.NEW,
        OfferState.CLAIMED,
        OfferState.IN_CONTACT,
        OfferState.CANDIDATE_PROPOSED,
        OfferState.TRIAL,
    }
)

WORKED_ON = LIVE - {OfferState.NEW}
"""Live, and somebody's."""
ENDED = frozenset({OfferState.CLOSED, OfferState.WITHDRAWN, OfferState.EXPIRED})
"""Over without a placement, and not for ever."""

MOVES: dict[tuple[OfferState, Action], OfferState] = {
    (OfferState.NEW, Action.CLAIM): OfferState.CLAIMED,
    (OfferState.CLAIMED, Action.LOG_CONTACT): OfferState.IN_CONTACT,
    (OfferState.IN_CONTACT, Action.LOG_CONTACT): OfferState.IN_CONTACT,
    (OfferState.CANDIDATE_PROPOSED, Action.LOG_CONTACT): OfferState.CANDIDATE_PROPOSED,
    (OfferState.TRIAL, Action.LOG_CONTACT): OfferState.TRIAL,
    (OfferState.IN_CONTACT, Action.PROPOSE): OfferState.CANDIDATE_PROPOSED,
    (OfferState.CANDIDATE_PROPOSED, Action.PROPOSE): OfferState.CANDIDATE_PROPOSED,
    (OfferState.TRIAL, Action.PROPOSE): OfferState.CANDIDATE_PROPOSED,
    (OfferState.CANDIDATE_PROPOSED, Action.START_TRIAL): OfferState.TRIAL,
    (OfferState.CANDIDATE_PROPOSED, Action.PLACE): OfferState.PLACED,
    (OfferState.TRIAL, Action.PLACE): OfferState.PLACED,
    (OfferState.CANDIDATE_PROPOSED, Action.PLACE_ONE): OfferState.IN_CONTACT,
    (OfferState.TRIAL, Action.PLACE_ONE): OfferState.IN_CONTACT,
    (OfferState.NEW, Action.HAND_OVER): OfferState.CLAIMED,
    **{(state, Action.UPDATE): state for state in LIVE},
    **{(state, Action.FOLLOW_UP): state for state in OfferState},
    **{(state, Action.PLAN_CONTACT): state for state in WORKED_ON},
    **{(state, Action.HAND_OVER): state for state in WORKED_ON},
    **{(state, Action.RELEASE): OfferState.NEW for state in WORKED_ON},
    **{(state, Action.MOVE_REGION): OfferState.NEW for state in LIVE},
    **{(state, Action.FILL): OfferState.CLOSED for state in LIVE},
    **{(state, Action.CLOSE): OfferState.CLOSED for state in LIVE},
    **{(state, Action.WITHDRAW): OfferState.WITHDRAWN for state in LIVE},
    **{(state, Action.EXPIRE): OfferState.EXPIRED for state in LIVE},
    **{(state, Action.REOPEN): OfferState.IN_CONTACT for state in ENDED},
    **{(state, Action.REOPEN_NEW): OfferState.NEW for state in ENDED},
}


class IllegalMoveError(ValueError):
    """This action is not possible in the state that the opening is in."""

    def __init__(self, state: OfferState, action: Action) -> None:
        super().__init__(f"{action} is not possible in state {state}")
        self.state, self.action = state, action
