"""What the questions about the employer must know of the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview.own_words import introduction
from interview.place_answer import place_name

if TYPE_CHECKING:
    from interview.scene import Scene


def statement(scene: Scene) -> dict[str, Any]:
    return {"url": scene.interview.statement_url}


def region_of_company(scene: Scene) -> dict[str, Any]:
    """The place as it was understood, the region it lies in and who helps there."""
    place = scene.state.employer.get("place") or {}
    region = scene.company_region
    name = region.name if region else str(place.get("region_name") or "")
    helps = introduction(region, region.desk if region else name)
    return {"place": place_name(place), "region": name, "introduction": helps}


def preset_sector(scene: Scene) -> str | None:
    """The sector that the invitation named, if the company's region has it."""
    code, region = scene.interview.preset.sector, scene.company_region
    if code is None or (region and code not in {sector.code for sector in region.sectors}):
        return None
    return code


def sector_is_open(scene: Scene) -> bool:
    """Whether there is anything to choose: the invitation doesn't say it, and the region has sectors."""
    region = scene.company_region
    return preset_sector(scene) is None and (region is None or bool(region.sectors))
