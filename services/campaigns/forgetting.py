"""Who is forgotten leaves an empty row: what they answered still counts, and says nothing of anybody."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from models import CampaignRecipient, RecipientState, SkipReason


def forget_recipient(session: Session, contact_id: int) -> None:
    """Nothing says any more who this was, and they are asked nothing; the contact's row goes elsewhere."""
    theirs = CampaignRecipient.contact_id == contact_id
    coming = CampaignRecipient.state.in_((RecipientState.WAITING, RecipientState.QUEUED))
    never = {"state": RecipientState.SKIPPED, "skipped_for": SkipReason.OPTED_OUT}
    for statement in (
        update(CampaignRecipient).where(theirs, coming).values(never),
        update(CampaignRecipient).where(theirs).values(employer_id=None),
    ):
        session.execute(statement.execution_options(synchronize_session=False))
