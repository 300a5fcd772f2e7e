"""Whether an opening was told of before."""

from __future__ import annotations

from rapidfuzz import fuzz, utils

from interview.context import Opening
from interview.draft import Draft

ALIKE = 85
"""Of 100: *lasser* and *lasser mig/mag* are alike, *lasser* and *slager* are not."""


def similar(draft: Draft, openings: tuple[Opening, ...]) -> Opening | None:
    """The live opening of the same kind whose title is most like this one's; None when none is alike."""
    alike = [(_likeness(draft, one), one) for one in openings if one.live and one.draft.kind == draft.kind]
    best = max(alike, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None


def _likeness(draft: Draft, opening: Opening) -> float:
    return fuzz.token_set_ratio(draft.title, opening.draft.title, processor=utils.default_process)
