"""Files of employers, served so that a browser never runs what is in them."""

from __future__ import annotations

import pytest

from admin.files import OPAQUE, sniffed

PNG = b"\x89PNG\r\n\x1a\n...."
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"GIF89a", "image/gif"),
        (b"%PDF-1.7", "application/pdf"),
        (SVG, OPAQUE),
        (HTML, OPAQUE),
        (b"", OPAQUE),
    ],
)
def test_the_content_itself_says_what_it_is(content, kind):
    assert sniffed(content) == kind


def test_a_file_is_always_a_download(build, enter):
    offer = build.offer()
    file = build.attachment(offer, content=HTML, mime="text/html", name="x.html")
    answer = enter(build.user()).get(f"/aanbod/{offer.reference}/bestand/{file.id}")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.mimetype == OPAQUE
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_only_a_true_image_is_shown_in_a_page(build, enter):
    offer = build.offer()
    photo = build.attachment(offer, content=PNG, mime="image/png", name="x.png")
    trap = build.attachment(offer, content=SVG, mime="image/png", name="y.png")
    browser = enter(build.user())
    assert browser.get(f"/aanbod/{offer.reference}/foto/{photo.id}").mimetype == "image/png"
    assert browser.get(f"/aanbod/{offer.reference}/foto/{trap.id}").status_code == 404


def test_a_file_that_was_not_fetched_yet_is_named_but_not_offered(build, enter):
    offer = build.offer()
    file = build.attachment(offer, name="later.pdf")
    browser = enter(build.user())
    page = browser.get(f"/aanbod/{offer.reference}").text
    assert "later.pdf" in page
    assert "Nog niet opgehaald" in page
    assert browser.get(f"/aanbod/{offer.reference}/bestand/{file.id}").status_code == 404


def test_a_file_of_another_region_or_another_opening_is_not_there(build, enter):
    mine, foreign = build.offer(), build.offer("AM01")
    file = build.attachment(foreign, content=PNG)
    browser = enter(build.user())
    for reference in (mine.reference, foreign.reference):
        assert browser.get(f"/aanbod/{reference}/bestand/{file.id}").status_code == 404
        assert browser.get(f"/aanbod/{reference}/foto/{file.id}").status_code == 404
