"""What must be done because of a turn. The host carries each out in the turn's own transaction.

An effect with an outcome (see `inputs`) leads to a second turn in the same transaction: the engine says the
receipt when it knows the reference.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from interview.draft import Draft, File


@dataclass(frozen=True)
class GiveConsent:
    """The person agreed to this version of the text."""

    version: str


@dataclass(frozen=True)
class WithdrawConsent:
    """The person takes back what they agreed to; from when on is kept as well."""


@dataclass(frozen=True)
class Register:
    """Who the employer is; sent again whenever one of these was changed. Codes as in `Interview`."""

    company: str
    contact: str
    municipality: str
    postcode: str | None
    town: str | None
    sector: str
    phone: str | None
    """In E.164 form."""
    kvk: str | None


@dataclass(frozen=True)
class SubmitOffer:
    """File this opening. Outcome: `Filed`."""

    draft: Draft


@dataclass(frozen=True)
class ChangeOffer:
    """New answers for an opening that was sent before. Outcome: `Changed`."""

    reference: str
    draft: Draft


@dataclass(frozen=True)
class EndOffer:
    """The employer withdraws it, or says that the place is taken. Outcome: `Ended`."""

    reference: str
    filled: bool


@dataclass(frozen=True)
class Refuse:
    """*Nu niet*: why (a code of `REASONS`), in their own words, and when to ask again; None is never."""

    reason: str
    note: str
    ask_again_on: dt.date | None


@dataclass(frozen=True)
class ForwardMessage:
    """A free message, for whoever works on this employer's openings. Outcome: `Forwarded`."""

    text: str
    file: File | None = None


@dataclass(frozen=True)
class OptOut:
    """No more messages; whatever is queued for this person is cancelled."""


@dataclass(frozen=True)
class OptIn:
    """The person starts anew after an opt-out or a pause."""


@dataclass(frozen=True)
class TakeBackStop:
    """The opt-out was a mistake: what it held back goes after all, and all else is as it was."""


@dataclass(frozen=True)
class Pause:
    """No messages that aren't answers until this day."""

    until: dt.date


@dataclass(frozen=True)
class SendData:
    """Send the person all that is held on them, as files."""


@dataclass(frozen=True)
class Erase:
    """Forget this person; openings stay as anonymous counts."""


@dataclass(frozen=True)
class Forget:
    """Nothing stays of what somebody sent who never agreed, but that they want no messages."""


Effect = (
    GiveConsent
    | WithdrawConsent
    | Register
    | SubmitOffer
    | ChangeOffer
    | EndOffer
    | Refuse
    | ForwardMessage
    | OptOut
    | OptIn
    | TakeBackStop
    | Pause
    | SendData
    | Erase
    | Forget
)
