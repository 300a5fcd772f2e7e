"""Telegram and a mail server on this machine: for the demo, the tests and the benchmarks.

It speaks the Bot API with Telegram's semantics and knows nothing of our bot.
"""

from bot.simulator.options import SimulatorOptions
from bot.simulator.people import Person, Role
from bot.simulator.run import run_simulator
from bot.simulator.simulator import Simulator

__all__ = ["Person", "Role", "Simulator", "SimulatorOptions", "run_simulator"]
