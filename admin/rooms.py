"""What every room of the panel is: a Flask-Admin view that says what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar, cast

from flask import Response, redirect, url_for
from flask_admin import BaseView, expose
from werkzeug.wrappers import Response as AnyResponse

from admin.colleagues import my_roles
from admin.permissions import may_open
from messages import text
from models import Base, Global, RegionScoped

View = TypeVar("View", bound=Callable[..., Any])


def get(rule: str = "/") -> Callable[[View], View]:
    """The method shows a page of its room at this address."""
    return cast("Callable[[View], View]", expose(rule, ("GET",)))


def post(rule: str) -> Callable[[View], View]:
    """The method does something when this address is posted to."""
    return cast("Callable[[View], View]", expose(rule, ("POST",)))


class UnscopedModelError(TypeError):
    """A room shows rows that belong to no region and are not declared `Global`."""


class Room(BaseView):  # type: ignore[misc]
    """A room with an entry in the navigation.

    `shows` names the models whose rows are on its pages; each must be scoped.
    """

    title: ClassVar[str]
    """The message id of its name."""
    icon: ClassVar[str] = "dot"
    shows: ClassVar[tuple[type[Base], ...]] = ()
    in_navigation: ClassVar[bool] = True
    belongs_to: ClassVar[str] = ""
    """The endpoint of the room by which this one is found, where it is not in the navigation itself."""

    def __init__(self, endpoint: str, url: str) -> None:
        _refuse_unscoped(type(self))
        super().__init__(name=text(self.title), endpoint=endpoint, url=url)

    def is_accessible(self) -> bool:
        """Whether who is logged in may come in: `permissions` knows."""
        return may_open(f"{self.endpoint}.index", my_roles())

    def is_visible(self) -> bool:
        return self.in_navigation

    def page(self, template: str, **values: Any) -> str:
        """The template, written out with these values."""
        written: str = self.render(template, **values)
        return written

    def to(self, page: str = "index", **values: Any) -> AnyResponse:
        """A redirect to a page of this room, to be fetched with GET."""
        return redirect(url_for(f"{self.endpoint}.{page}", **values), 303, Response)


def _refuse_unscoped(room: type[Room]) -> None:
    for model in room.shows:
        if not issubclass(model, RegionScoped | Global):
            raise UnscopedModelError(f"{room.__name__} shows {model.__name__}")
