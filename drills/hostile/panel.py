"""Every kind of page of the panel, as each role sees it after the attack."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

from drills.hostile.markup import Reading
from drills.hostile.town import PASSWORD
from drills.program import Program, free_port
from drills.visitor import Visitor
from drills.waiting import until

VISITED_BY: Final = ("mirjam@example.org", "carla@example.org", "ada@example.org")


async def read_panel(folder: Path, database_url: str, alike_at_most: int) -> tuple[list[str], int, int]:
    """What would run on its pages; how many pages were read, and on how many a text was seen."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    settings = {
        "admin__listen": f"127.0.0.1:{port}",
        "admin__base_url": address,
        "admin__secret_key": "een sleutel voor de oefening",
        "admin__second_factor": "offered",
        "database__url": database_url,
    }
    async with Program(folder, "hostile-panel", "admin", settings=settings) as panel:
        await until(lambda: address in panel.said, 120)
        return await asyncio.to_thread(_live_markup, address, alike_at_most)


def _live_markup(panel: str, alike_at_most: int) -> tuple[list[str], int, int]:
    wrong, read, shown = [], 0, 0
    for email in VISITED_BY:
        visitor = Visitor(panel)
        visitor.log_in(email, PASSWORD)
        for page in visitor.wander(alike_at_most):
            read += 1
            if page.status >= 500:
                wrong.append(f"{page.address}: {page.status}")
            if page.kind == "text/html":
                reading = Reading(page.body)
                shown += reading.shows
                wrong += [f"{page.address}: {what}" for what in reading.wrong]
    return wrong, read, shown
