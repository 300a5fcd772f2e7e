"""Names of towns as keys to look them up by, whichever way they are written."""

from __future__ import annotations

import re

from interview.spelling import plain

ALSO_CALLED = {
    "a'dam": "Amsterdam",
    "r'dam": "Rotterdam",
    "haag": "Den Haag",
    "den hage": "Den Haag",
    "the hague": "Den Haag",
    "s bosch": "Den Bosch",
    "boz": "Bergen op Zoom",
    "ljouwert": "Leeuwarden",
    "snits": "Sneek",
    "harns": "Harlingen",
    "frjentsjer": "Franeker",
    "boalsert": "Bolsward",
    "warkum": "Workum",
    "it hearrenfean": "Heerenveen",
    "de jouwer": "Joure",
    "starum": "Stavoren",
    "hylpen": "Hindeloopen",
    "sleat": "Sloten",
    "drylts": "IJlst",
    "bergum": "Burgum",
    "veenwouden": "Feanwâlden",
    "damwoude": "Damwâld",
    "grouw": "Grou",
    "irnsum": "Jirnsum",
    "warga": "Wergea",
    "hardegarijp": "Hurdegaryp",
    "ferwerd": "Ferwert",
    "zwaagwesteinde": "De Westereen",
    "eernewoude": "Earnewâld",
    "giekerk": "Gytsjerk",
}
"""Names in use that lists of places leave out: mostly the other of a Dutch and a Frisian one."""

_SAINT = re.compile(r"\b(?:sint|st\b\.?)")
_ON_THE = re.compile(r"\baan (?:den|de|het|'t)\b|\ba ?/ ?d\b|\ba\. ?d\.")
_SIGNS = re.compile(r"[\W_]+")


def town_key(name: str) -> str:
    """One key for `Sint-Oedenrode` and `st. oedenrode`, `IJmuiden` and `Ymuiden`, `aan den` and `a/d`."""
    said = _ON_THE.sub("ad", _SAINT.sub("st", plain(name)))
    return _SIGNS.sub("", said.replace("ij", "y"))


OFFICIAL_KEYS = {town_key(other): town_key(name) for other, name in ALSO_CALLED.items()}
