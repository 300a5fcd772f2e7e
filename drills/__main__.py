"""Runs the drills that are named, or all; prints one table; ends with 1 when a promise did not hold."""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import structlog

from drills.database import databases
from drills.drill import DRILLS
from drills.outcome import Outcome
from drills.progress import tell
from drills.size import Size
from drills.table import table

BOTH = {"sqlite", "postgresql"}


def main() -> int:
    asked = _arguments()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    kinds = BOTH if asked.database == "both" else {asked.database}
    outcomes = []
    for outcome in run(asked.names or list(DRILLS), Size(asked.size), kinds, asked.logs):
        outcomes.append(outcome)
        tell(f"{outcome.drill} on {outcome.database}: {outcome.verdict}")
        if not outcome.holds:
            print(outcome.complaint())
    print(table(outcomes))
    if asked.write:
        asked.write.write_text(table(outcomes) + "\n", "utf-8")
    return 0 if all(outcome.holds for outcome in outcomes) else 1


def run(names: Sequence[str], size: Size, kinds: set[str], logs: Path | None = None) -> Iterator[Outcome]:
    """One outcome after the other. What the drills leave behind is kept where `logs` says, or not."""
    with tempfile.TemporaryDirectory(prefix="perspectiefbot-drills-") as name:
        folder = logs or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        with databases(kinds, folder) as found:
            for drill in names:
                for database in found:
                    tell(f"{drill} on {database.name}")
                    yield DRILLS[drill](size, database)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m drills", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(DRILLS)}; all if none")
    parser.add_argument("--database", choices=[*sorted(BOTH), "both"], default="both")
    parser.add_argument("--size", choices=list(Size), default=Size.FULL)
    parser.add_argument("--logs", type=Path, help="an empty folder for logs and databases")
    parser.add_argument("--write", type=Path, help="a file for the table, as Markdown")
    asked = parser.parse_args()
    if unknown := [name for name in asked.names if name not in DRILLS]:
        parser.error(f"no such drill: {', '.join(unknown)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
