"""What the menus must know of the moment."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from interview.context import Opening
from interview.described import described, kind_name
from interview.replies import Say

if TYPE_CHECKING:
    from interview.scene import Scene

CARD = 3000
"""Characters of a card's values together, so that it fits in a message of Telegram (4,096)."""
LISTED = 20
"""Openings in one list."""


def card(scene: Scene) -> dict[str, Any]:
    """The opening in hand, line by line."""
    proposal = scene.state.proposal
    if proposal is None:
        return {"lines": ()}
    facts = described(proposal.draft, scene.work_region)
    room = CARD // (2 * len(facts))
    lines = tuple(
        Say.of("line", label=_short(label, room), value=_short(value, room)) for label, value in facts
    )
    return {"lines": lines}


def saved(scene: Scene) -> dict[str, Any]:
    return {"count": len(scene.state.saved)}


def duplicate(scene: Scene) -> dict[str, Any]:
    """The opening that looks like the one in hand."""
    found = subject_of(scene)
    if found is None:
        return {"title": "", "reference": "", "places": 1, "days": 0}
    days = (scene.interview.today - found.filed_on).days
    return {**_named(found), "places": found.draft.places, "days": max(days, 0)}


def subject(scene: Scene) -> dict[str, Any]:
    found = subject_of(scene)
    return _named(found) if found else {"title": "", "reference": ""}


def filled(scene: Scene) -> dict[str, Any]:
    """The opening, and for how many places it is."""
    return {**subject(scene), "places": places_of(subject_of(scene))}


def places_of(found: Opening | None) -> int:
    """How many places an opening has at most: of *2 à 3* it is 3."""
    places = found.draft.answers.get("places", 1) if found else 1
    return int(places[-1] if isinstance(places, list | tuple) else places)


def most_left(found: Opening | None) -> int:
    """How many places can be left at most, once some are taken."""
    return places_of(found) - max(found.placed if found else 0, 1)


def opening(scene: Scene) -> dict[str, Any]:
    """One of the employer's openings in full."""
    found = subject_of(scene)
    if found is None:
        return {"reference": "", "status": "", "lines": ()}
    facts = described(found.draft, scene.interview.regions.get(_region(found)), brief=True)
    lines = tuple(_line(label, _short(value, 300)) for label, value in facts)
    return {"reference": found.reference, "status": status(found), "lines": lines}


def openings(scene: Scene) -> dict[str, Any]:
    """A line for each opening, the live ones first."""
    found = listed(scene)
    more = len(scene.interview.openings) - len(found)
    lines = tuple(_listed(one) for one in found)
    lines = (*lines, *((Say.of("openings-more", count=more),) if more > 0 else ()))
    return {"lines": lines, "count": sum(one.live for one in found)}


def listed(scene: Scene) -> tuple[Opening, ...]:
    """The openings that fit in one list: live before ended, newest first."""
    return tuple(sorted(scene.interview.openings, key=lambda one: not one.live)[:LISTED])


def subject_of(scene: Scene) -> Opening | None:
    """The opening that the open question is about."""
    reference = scene.state.asking.subject if scene.state.asking else ""
    return opening_of(scene, reference)


def opening_of(scene: Scene, reference: str) -> Opening | None:
    return next((one for one in scene.interview.openings if one.reference == reference), None)


def status(found: Opening) -> Say:
    """How it stands with an opening, and with whom."""
    if found.matchmaker and found.live:
        return Say.of("status-with", status=Say.of(f"status-{found.state}"), name=found.matchmaker)
    return Say.of(f"status-{found.state}")


def _line(label: Say | str, value: Say | str) -> Say:
    return Say.of("line", label=label, value=value)


def _listed(found: Opening) -> Say:
    title = _short(found.draft.title, 60)
    return Say.of(
        "openings-line",
        reference=found.reference,
        kind=kind_name(found.draft),
        title=title,
        status=status(found),
    )


def _named(found: Opening) -> dict[str, Any]:
    return {"title": found.draft.title, "reference": found.reference}


def _region(found: Opening) -> str:
    place = found.draft.answers.get("where")
    return str(place.get("region")) if isinstance(place, dict) else ""


def _short(value: Say | str, room: int) -> Say | str:
    """A text cut to fit; what has to be escaped counts for what it becomes."""
    if isinstance(value, Say):
        text = value.arguments.get("text")
        return Say.of(value.message, text=_short(text, room)) if isinstance(text, str) else value
    while len(escape(value, quote=False)) > room:
        value = value[: max(len(value) * 9 // 10 - 1, 0)] + "…" if len(value) > 2 else ""
    return value
