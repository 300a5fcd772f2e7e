"""Bundels: lessons that the support team put together; every region reads those that are published."""

from __future__ import annotations

from flask import abort, flash, request
from flask.typing import ResponseReturnValue

from admin.forms.lessons import BundleForm
from admin.queries import bundles as queries
from admin.queries.seeking import Bookmark
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.workroom import Workroom
from messages import text
from models import Bundle, BundledLesson, Lesson, Region
from services.bundles import (
    EmptyBundleError,
    Shift,
    change_bundle,
    publish,
    shift,
    start_bundle,
    unpublish,
)

UNPROCESSABLE = 422


class Bundles(Workroom):
    title = "bundles-title"
    in_navigation = False
    belongs_to = "lessons"
    shows = (Bundle, BundledLesson, Lesson, Region)

    @get()
    def index(self) -> str:
        """The bundles, the newest first."""
        page = queries.bundles(scoped(), Bookmark.read(request.args.get("blad", "")))
        return self.page("bundles/list.html", page=page, new_since=now() - queries.NEW_FOR)

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        return self.page("bundles/detail.html", bundle=_bundle(key))

    @get("/nieuw")
    def write(self) -> str:
        return self.page("bundles/write.html", form=BundleForm(None), bundle=None)

    @post("/nieuw")
    def keep(self) -> ResponseReturnValue:
        """A new draft."""
        form = BundleForm()
        if not form.validate():
            return self.page("bundles/write.html", form=form, bundle=None), UNPROCESSABLE
        bundle = start_bundle(scoped(), colleague(), form.title.data, form.introduction.data, now())
        return self._back(bundle, "bundle-kept")

    @get("/<int:key>/wijzigen")
    def edit(self, key: int) -> str:
        bundle = _bundle(key)
        form = BundleForm(None, title=bundle.title, introduction=bundle.introduction)
        return self.page("bundles/write.html", form=form, bundle=bundle)

    @post("/<int:key>/wijzigen")
    def change(self, key: int) -> ResponseReturnValue:
        bundle, form = _bundle(key), BundleForm()
        if not form.validate():
            return self.page("bundles/write.html", form=form, bundle=bundle), UNPROCESSABLE
        change_bundle(scoped(), bundle, form.title.data, form.introduction.data)
        return self._back(bundle, "bundle-changed")

    @post("/<int:key>/volgorde")
    def arrange(self, key: int) -> ResponseReturnValue:
        """A lesson of the bundle goes up, down, or out."""
        bundle, way = _bundle(key), request.form.get("hoe", "")
        if way not in set(Shift):
            abort(400)
        shift(scoped(), bundle, request.form.get("les", 0, int), Shift(way))
        return self._back(bundle, "bundle-arranged")

    @post("/<int:key>/publiceren")
    def publish(self, key: int) -> ResponseReturnValue:
        bundle = _bundle(key)
        try:
            publish(scoped(), bundle, now())
        except EmptyBundleError:
            return self._back(bundle, "bundle-empty", "error")
        return self._back(bundle, "bundle-published")

    @post("/<int:key>/terugtrekken")
    def unpublish(self, key: int) -> ResponseReturnValue:
        bundle = _bundle(key)
        unpublish(scoped(), bundle)
        return self._back(bundle, "bundle-unpublished")

    def _back(self, bundle: Bundle, message: str, category: str = "success") -> ResponseReturnValue:
        flash(text(message), category)
        return self.to("detail", key=bundle.id)


def _bundle(key: int) -> Bundle:
    """The bundle of this address; a draft exists for the support team alone."""
    return queries.bundle_of(scoped(), key) or abort(404)
