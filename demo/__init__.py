"""The whole round trip on one machine: simulator, bot and panel with example data, without Telegram."""

from demo.errors import DemoError
from demo.run import run_demo

__all__ = ["DemoError", "run_demo"]
