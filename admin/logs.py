"""What the panel logs: what happened and where, never what was typed or by whom."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

import structlog

from settings import Log, LogFormat

HERE = Path(__file__).parent.parent
FRAMES = 4


def configure_logs(settings: Log) -> None:
    """Every line goes to standard error, as text or as JSON."""
    as_json = settings.format is LogFormat.JSON
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer() if as_json else structlog.processors.KeyValueRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.level.upper()]
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)


def brief(error: BaseException) -> str:
    """Type of an error and where it arose. Its message may quote data, and is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(HERE)][-FRAMES:]
    where = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in own)
    return f"{type(error).__name__} at {where}"
