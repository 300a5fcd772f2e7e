"""Forgetting who was not heard for the whole term: by the clock each day, and by an operator's command."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.clock import Batches, in_batches
from models.database import connect, reading, sessions
from services.house import KnowsPanel, PanelAddress
from services.retention import erase_lapsed, forget_campaigns, lapsed_by_region, old_in_campaigns
from settings import Settings

HELD = "Een open plek houdt de contactpersoon vast."
IN_CAMPAIGNS = "Naamloos in oude campagnes"
DAY = dt.timedelta(days=1)


def retention_job(house: KnowsPanel, months: int) -> Batches:
    return Batches("retention", DAY, lambda session, now: erase_lapsed(session, house, now, months))


def campaigns_job(months: int) -> Batches:
    return Batches("retention of campaigns", DAY, lambda session, now: forget_campaigns(session, now, months))


def retain(settings: Settings, dry_run: bool) -> tuple[str, ...]:
    """What was done, or with `dry_run` would be, in lines for the operator."""
    months, engine = settings.privacy.retention_months, connect(settings.database.url)
    try:
        return (
            _count(engine, months)
            if dry_run
            else _forget(engine, PanelAddress(settings.admin.base_url), months)
        )
    finally:
        engine.dispose()


def _count(engine: Engine, months: int) -> tuple[str, ...]:
    with Session(reading(engine)) as session:
        now = dt.datetime.now(dt.UTC)
        found, in_campaigns = lapsed_by_region(session, now, months), old_in_campaigns(session, now, months)
    regions = (f"{region or 'zonder regio'}: {number}" for region, number in found.items())
    campaigns = (f"{IN_CAMPAIGNS}: {in_campaigns}",) if in_campaigns else ()
    return (*regions, *campaigns, f"Te wissen: {sum(found.values())}. Er is niets veranderd. {HELD}")


def _forget(engine: Engine, house: KnowsPanel, months: int) -> tuple[str, ...]:
    factory = sessions(engine)
    number = in_batches(factory, retention_job(house, months).work)
    in_campaigns = in_batches(factory, campaigns_job(months).work)
    campaigns = (f"{IN_CAMPAIGNS}: {in_campaigns}",) if in_campaigns else ()
    return (*campaigns, f"Gewist: {number}. {HELD}")
