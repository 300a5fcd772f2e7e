"""The name of a company without what people write now one way and now another."""

from __future__ import annotations

import re
import unicodedata

LEGAL = frozenset({"bv", "nv", "vof", "cv", "firma", "fa", "de", "het", "en", "zn", "zoon", "zonen"})
"""Words that say nothing of which company it is."""
BLOCK = 4
"""Letters with which two names begin alike, if they may be the same."""


def name_key(name: str) -> str:
    """`vecht` of `De Vecht B.V.`: plain letters and digits; two names of one company mostly have one key."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " en "))
    words = re.sub(r"[^a-z0-9\s]", "", plain).split()
    return "".join([word for word in words if word not in LEGAL] or words)


def name_block(name: str) -> str:
    """The beginning of the key, by which an index finds those that it is held against."""
    return name_key(name)[:BLOCK]
