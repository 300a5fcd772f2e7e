"""Drills: something goes wrong on purpose, with real processes, and the promises must hold."""
