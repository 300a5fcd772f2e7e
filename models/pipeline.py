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
    PLACE = "place"
    FILL = "fill"
    """The employer says that the place is taken."""
    CLOSE = "close"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


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

MOVES: dict[tuple[OfferState, Action], OfferState] = {
    (OfferState.NEW, Action.CLAIM): OfferState.CLAIMED,
    (OfferState.CLAIMED, Action.LOG_CONTACT): OfferState.IN_CONTACT,
    (OfferState.IN_CONTACT, Action.LOG_CONTACT): OfferState.IN_CONTACT,
    (OfferState.CANDIDATE_PROPOSED, Action.LOG_CONTACT): OfferState.CANDIDATE_PROPOSED,
    (OfferState.TRIAL, Action.LOG_CONTACT): OfferState.TRIAL,
    (OfferState.IN_CONTACT, Action.PROPOSE): OfferState.CANDIDATE_PROPOSED,
    (OfferState.CANDIDATE_PROPOSED, Action.START_TRIAL): OfferState.TRIAL,
    (OfferState.CANDIDATE_PROPOSED, Action.PLACE): OfferState.PLACED,
    (OfferState.TRIAL, Action.PLACE): OfferState.PLACED,
    **{(state, Action.UPDATE): state for state in LIVE},
    **{(state, Action.FILL): OfferState.CLOSED for state in LIVE},
    **{(state, Action.CLOSE): OfferState.CLOSED for state in LIVE},
    **{(state, Action.WITHDRAW): OfferState.WITHDRAWN for state in LIVE},
    **{(state, Action.EXPIRE): OfferState.EXPIRED for state in LIVE},
}


class IllegalMoveError(ValueError):
    """This action is not possible in the state that the opening is in."""

    def __init__(self, state: OfferState, action: Action) -> None:
        super().__init__(f"{action} is not possible in state {state}")
        self.state, self.action = state, action
