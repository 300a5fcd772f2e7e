"""Companies that may be one: beside each other, made one, or told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from admin.queries import likenesses as queries
from admin.queries.seeking import Bookmark
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.views.employer_talks import own_employer
from messages import text
from models import Employer, Likeness
from services.likenesses import pair_of, tell_apart
from services.merging import ElsewhereError, merge


class EmployerMerges:
    """Likely duplicates, of `Employers`."""

    if TYPE_CHECKING:

        def page(self, template: str, **values: Any) -> str: ...

    @get("/dubbel")
    def alike(self) -> str:
        """Pairs of which nobody decided yet."""
        bookmark = Bookmark.read(request.args.get("blad", ""))
        return self.page("employers/alike.html", page=queries.open_pairs(scoped(), bookmark))

    @get("/<int:key>/naast/<int:other>")
    def compare(self, key: int, other: int) -> str:
        """Both beside each other, with what would go along."""
        pair = _pair(own_employer(key), own_employer(other))
        sides = [queries.belongings(scoped(), one) for one in (key, other)]
        return self.page("employers/compare.html", pair=pair, sides=sides)

    @post("/<int:key>/samen/<int:other>")
    def merge(self, key: int, other: int) -> ResponseReturnValue:
        """The first stays, and has all of the other from now on."""
        kept, gone = own_employer(key), own_employer(other)
        _pair(kept, gone)
        try:
            merge(scoped(), kept, gone, colleague(), now())
        except ElsewhereError:
            flash(text("alike-elsewhere"), "error")
            return redirect(url_for("employers.compare", key=key, other=other), 303)
        flash(text("alike-merged"), "success")
        return redirect(url_for("employers.detail", key=key), 303)

    @post("/<int:key>/apart/<int:other>")
    def distinct(self, key: int, other: int) -> ResponseReturnValue:
        """These are two, and nobody is asked again."""
        tell_apart(scoped(), _pair(own_employer(key), own_employer(other)), colleague(), now())
        flash(text("alike-apart"), "success")
        return redirect(url_for("employers.alike"), 303)


def _pair(one: Employer, other: Employer) -> Likeness:
    """The pair of these two; what was never noticed as a pair is not decided upon."""
    return pair_of(scoped(), one, other) or abort(404)
