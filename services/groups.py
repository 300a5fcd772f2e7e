"""What happens to group chats of a region."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from models import Region


def group_moved(session: Session, old_chat_id: int, new_chat_id: int) -> None:
    """The group has become a supergroup, and Telegram gave it another id: the region's cards go there."""
    session.execute(
        update(Region).where(Region.group_chat_id == old_chat_id).values(group_chat_id=new_chat_id)
    )
