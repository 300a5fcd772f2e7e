"""An opening in words: the label and the value of each answer."""

from __future__ import annotations

from interview.context import RegionProfile
from interview.draft import Draft
from interview.replies import Say


def described(
    draft: Draft, region: RegionProfile | None, *, brief: bool = False
) -> tuple[tuple[Say, Say | str], ...]:
    """Label and value of each answer given, in the order of the questions; `brief`: the core ones only."""
    return ()
