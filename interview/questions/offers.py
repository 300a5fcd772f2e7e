"""Buttons that depend on the moment, of the questions about the employer and the opening."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from interview.dates import months_later
from interview.place_answer import place_name
from interview.questions.question import Option
from interview.replies import Say

if TYPE_CHECKING:
    from interview.scene import Scene


def preset_company(scene: Scene) -> tuple[Option, ...]:
    """The company that the invitation names, until it is answered: then it may be what must be mended."""
    company = None if "company" in scene.state.employer else scene.interview.preset.company
    return (Option("preset", (company, "ja", "klopt"), company, company),) if company else ()


def sectors(scene: Scene) -> tuple[Option, ...]:
    """The sectors of the company's region, in its own order; former ones only have a name."""
    region = scene.company_region
    if region is None:
        return ()
    former = (Option(s.code, (), s.name, hidden=True) for s in region.former_sectors)
    return (*(Option(s.code, (s.name,), s.name) for s in region.sectors), *former)


def starts(scene: Scene) -> tuple[Option, ...]:
    """At once, or on the first of one of the coming months."""
    today = scene.interview.today
    at_once = Option(
        "now", ("per direct", "direct", "nu", "meteen"), answer={"day": today.isoformat(), "how": "now"}
    )
    return (at_once, *(_on(months_later(today.replace(day=1), ahead)) for ahead in (1, 2, 3)))


def company_place(scene: Scene) -> tuple[Option, ...]:
    """The company's own address, by one tap."""
    place = scene.state.employer.get("place")
    if not place:
        return ()
    name = place_name(place)
    label = Say.of("choice-where-own", place=name)
    return (Option("own", ("ons adres", "op ons adres", "hier", f"op ons adres {name}"), label, dict(place)),)


def file_removal(scene: Scene) -> tuple[Option, ...]:
    """Taking the files away that were sent along."""
    proposal = scene.state.proposal
    return (
        (Option("remove", ("weghalen", "bestanden weghalen")),) if proposal and proposal.draft.files else ()
    )


def _on(day: dt.date) -> Option:
    label = Say.of("shown-day", day=day)
    return Option(day.isoformat(), (day.isoformat(),), label, {"day": day.isoformat(), "how": "exact"})
