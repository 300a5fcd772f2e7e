"""The commands of docs/operations.md, as somebody who follows it runs them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

HOUSE: Final = Path(__file__).parents[2]
DOCUMENT: Final = HOUSE / "docs" / "operations.md"


def commands(name: str) -> str:
    """The block of commands that is marked with this name."""
    marked = re.search(rf"<!-- drill: {name} -->\n```sh\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    if marked is None:
        raise LookupError(f"{DOCUMENT.name} has no commands marked {name!r}")
    return marked[1]


def follow(name: str, folder: Path, variables: Mapping[str, str], programs: Path | None = None) -> str:
    """What they said, run in this folder. Raises `CalledProcessError` where one of them fails."""
    paths = [Path(sys.executable).parent, *([programs] if programs else [])]
    path = os.pathsep.join([*map(str, paths), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(HOUSE)} | dict(variables)
    done = subprocess.run(
        ["bash", "-e", "-c", commands(name)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, name, done.stdout, done.stderr)
    return done.stdout
