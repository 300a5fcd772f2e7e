"""Each transcript is a chat that must go exactly so. `REWRITE_TRANSCRIPTS=1 pytest ...` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from script import play

TRANSCRIPTS = sorted((Path(__file__).parents[1] / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_the_chat_goes_as_it_was_written_down(file: Path) -> None:
    wanted = file.read_text("utf-8")
    played = play(wanted)
    if os.environ.get("REWRITE_TRANSCRIPTS"):
        file.write_text(played, "utf-8")
    assert played == wanted or os.environ.get("REWRITE_TRANSCRIPTS")


def test_there_is_a_transcript_for_every_branch() -> None:
    assert len(TRANSCRIPTS) >= 20
