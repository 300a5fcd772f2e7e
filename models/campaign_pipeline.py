"""The life of a campaign, as data.

`CAMPAIGN_MOVES` says which step leads from which state to which. A step that the table does not name is
impossible everywhere.
"""

from __future__ import annotations

from enum import StrEnum


class CampaignState(StrEnum):
    DRAFT = "draft"
    PREPARING = "preparing"
    """The clock looks at everybody it may be for, in batches."""
    READY = "ready"
    """The dry run is done: who gets it, and who doesn't and why."""
    PLANNED = "planned"
    """It starts by itself at its time."""
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    STOPPED = "stopped"
    """Ended before everybody was asked."""


UNCERTAIN = frozenset({CampaignState.DRAFT, CampaignState.PREPARING, CampaignState.READY})
"""While it is in the making, and may well never go."""


CAMPAIGN_OVER = frozenset({CampaignState.DONE, CampaignState.STOPPED})
"""The states in which nobody else is asked any more."""


class CampaignStep(StrEnum):
    PREPARE = "prepare"
    PREPARED = "prepared"
    EDIT = "edit"
    """Its audience or words change, so a dry run says nothing any more."""
    PLAN = "plan"
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    FINISH = "finish"
    STOP = "stop"


class IllegalStepError(Exception):
    """This step is not possible in the state of the campaign."""


CAMPAIGN_MOVES = {
    (CampaignState.DRAFT, CampaignStep.EDIT): CampaignState.DRAFT,
    (CampaignState.DRAFT, CampaignStep.PREPARE): CampaignState.PREPARING,
    (CampaignState.PREPARING, CampaignStep.PREPARED): CampaignState.READY,
    (CampaignState.PREPARING, CampaignStep.EDIT): CampaignState.DRAFT,
    (CampaignState.READY, CampaignStep.EDIT): CampaignState.DRAFT,
    (CampaignState.READY, CampaignStep.PREPARE): CampaignState.PREPARING,
    (CampaignState.READY, CampaignStep.PLAN): CampaignState.PLANNED,
    (CampaignState.READY, CampaignStep.START): CampaignState.RUNNING,
    (CampaignState.PLANNED, CampaignStep.EDIT): CampaignState.DRAFT,
    (CampaignState.PLANNED, CampaignStep.PLAN): CampaignState.PLANNED,
    (CampaignState.PLANNED, CampaignStep.START): CampaignState.RUNNING,
    (CampaignState.PLANNED, CampaignStep.STOP): CampaignState.STOPPED,
    (CampaignState.RUNNING, CampaignStep.PAUSE): CampaignState.PAUSED,
    (CampaignState.RUNNING, CampaignStep.FINISH): CampaignState.DONE,
    (CampaignState.RUNNING, CampaignStep.STOP): CampaignState.STOPPED,
    (CampaignState.PAUSED, CampaignStep.RESUME): CampaignState.RUNNING,
    (CampaignState.PAUSED, CampaignStep.STOP): CampaignState.STOPPED,
}
