"""The clock's work for campaigns: dry runs, messages at their pace, and what became of them."""

from __future__ import annotations

import datetime as dt
from typing import Final

from bot.clock import Job, Rounds
from services.campaigns.following import follow_outbox
from services.campaigns.pacing import LOOKS
from services.campaigns.preparing import prepare_some
from services.campaigns.sending import begin_planned, send_some

SOON: Final = dt.timedelta(seconds=2)
BATCHES: Final = 25
"""Of a dry run, in one tick: between two of them others write."""
CAMPAIGNS: Final = 50


def campaign_jobs() -> tuple[Job, ...]:
    return (
        Rounds("campaigns in preparation", SOON, prepare_some, BATCHES),
        Job("messages of campaigns that left", LOOKS, follow_outbox),
        Job("campaigns whose time has come", LOOKS, begin_planned),
        Rounds("campaigns that go on", LOOKS, send_some, CAMPAIGNS),
    )
