"""What a visitor may know of this site."""

from __future__ import annotations

from admin.rooms import Room, get


class About(Room):
    title = "panel-accessibility"
    in_navigation = False

    @get()
    def index(self) -> str:
        """The accessibility statement."""
        return self.page("about/accessibility.html")
