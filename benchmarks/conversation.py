"""One employer's whole conversation, typed without waiting for the questions."""

from __future__ import annotations

START = "/start"
ANSWERS = (
    "ja",
    "Woonzorg Morgenrood",
    "7511 AB",
    "ja",
    "zorg en welzijn",
    "Petra de Wit",
    "0612345678",
    "overslaan",
    "leerwerkplek",
    "Helpende, vooral in de ochtend",
    "2",
    "32",
    "per direct",
    "7511 AB",
    "ja",
    "versturen",
)
