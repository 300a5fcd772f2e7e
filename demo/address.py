"""Where each part of the demo is reached, and what its programs are told."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from demo.ports import HOST, free_ports
from settings import PREFIX

TOKEN = "7001:demo-token-that-only-the-simulator-knows"  # noqa: S105  Telegram knows no such token


@dataclass(frozen=True)
class Address:
    """The folder with the data, and three ports of this machine."""

    folder: Path
    simulator_port: int
    panel_port: int
    smtp_port: int

    @classmethod
    def free(cls, folder: Path, first_port: int) -> Self:
        """An address on the next free ports."""
        ports = free_ports(first_port)
        return cls(folder, next(ports), next(ports), next(ports))

    @property
    def chat(self) -> str:
        """The employer's chat page, and the Bot API server."""
        return f"http://{HOST}:{self.simulator_port}"

    @property
    def mailbox(self) -> str:
        return f"{self.chat}/mail"

    @property
    def panel(self) -> str:
        return f"http://{HOST}:{self.panel_port}"

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'perspectiefbot.db'}"

    @property
    def simulator_options(self) -> tuple[str, ...]:
        """The options of `perspectiefbot simulator`."""
        storage = str(self.folder / "simulator.db")
        ports = ("--port", str(self.simulator_port), "--smtp-port", str(self.smtp_port))
        return (*ports, "--host", HOST, "--storage", storage, "--token", TOKEN)

    def environment(self) -> dict[str, str]:
        """The settings of bot and panel; those of the surrounding shell don't count."""
        settings = {
            "TELEGRAM__TOKEN": TOKEN,
            "TELEGRAM__API_URL": self.chat,
            "TELEGRAM__LINK_URL": self.chat,
            "DATABASE__URL": self.database,
            "ADMIN__SECRET_KEY": self._secret(),
            "ADMIN__LISTEN": f"{HOST}:{self.panel_port}",
            "ADMIN__BASE_URL": self.panel,
            "ADMIN__SECOND_FACTOR": "offered",
            "MAIL__SMTP_URL": f"smtp://{HOST}:{self.smtp_port}",
            "MAIL__SENDER": "Perspectiefbot <perspectiefbot@werkcentrum.example>",
        }
        inherited = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
        return inherited | {PREFIX + name: value for name, value in settings.items()}

    def _secret(self) -> str:
        """Made once, so that a log-in survives a restart of the demo."""
        file = self.folder / "secret_key"
        if not file.exists():
            file.touch(mode=0o600)
            file.write_text(secrets.token_hex(32))
        return file.read_text()
