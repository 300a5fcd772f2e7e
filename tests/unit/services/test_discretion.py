"""What gives a jobseeker away is refused; what does not, is not."""

from __future__ import annotations

import pytest

from services.discretion import Flaw, Trace, flaw_in, holds_bsn, trace_in

NOTES = [
    ("", None),
    ("Goed gesprek, begint maandag.", None),
    ("Begint op 1-12-2026, 32 uur per week.", None),
    ("Drie dagen in Utrecht, daarna Den Haag.", None),
    ("In Utrecht is het druk. Het Werkcentrum belt.", None),
    ("Gemeente Utrecht betaalt de subsidie.", None),
    ("Referentie K-1042, traject 2026-00017.", None),
    ("KvK 12345678 van het bedrijf.", None),
    ("BSN 111222333", Trace.BSN),
    ("nummer 1112.22.333 staat in het dossier", Trace.BSN),
    ("111222334", None),
    ("mail naar k.bakker@example.org", Trace.MAIL),
    ("bel 06 12345678", Trace.PHONE),
    ("bel 06-12 34 56 78 vanavond", Trace.PHONE),
    ("via +31 6 12345678", Trace.PHONE),
    ("0031612345678", Trace.PHONE),
    ("030-1234567", Trace.PHONE),
    ("Karim Bakker begint maandag", Trace.NAME),
    ("het gaat om Fatima el Idrissi", Trace.NAME),
    ("Jan van der Berg past goed", Trace.NAME),
    ("Na Karim Bakker kwam er nog een", Trace.NAME),
    ("mevrouw Bakker wil graag", Trace.NAME),
    ("dhr. de Vries belt", Trace.NAME),
    ("K. Bakker heeft een rijbewijs", Trace.NAME),
    ("Anne-Marie Jansen", Trace.NAME),
    ("JAN DE VRIES", Trace.NAME),
    ("Jan de VRIES past goed", Trace.NAME),
    ("K. BAKKER", Trace.NAME),
    ("Łukasz Nowak", Trace.NAME),
    ("Ömer Şahin", Trace.NAME),
    ("O\u0308mer S\u0327ahin", Trace.NAME),
    ("Çağla Yılmaz", Trace.NAME),
    ("Иван Петров", Trace.NAME),
    ("mevrouw Öztürk", Trace.NAME),
    ("Karim\u00a0Bakker", Trace.NAME),
    ("Karim  Bakker", Trace.NAME),
    ("Heeft VCA en EHBO. Haalt VOG.", None),
    ("UWV WSP betaalt", None),
    ("111/222/333", Trace.BSN),
    ("111.222.333", Trace.BSN),
    ("111-222-333", Trace.BSN),
    ("111 - 222 - 333", Trace.BSN),
    ("111\u2013222\u2011333", Trace.BSN),
    ("111\u00a0222\u202f333", Trace.BSN),
    ("111\u200b222\u200b333", Trace.BSN),
    ("K 1042 11122 2333", Trace.BSN),
    ("Karim, geb. 12-03-1988", Trace.BIRTH),
    ("Karim Bakker, 12 maart 1988", Trace.BIRTH),
    ("Bakker 1988-03-12", Trace.BIRTH),
    ("geboren in 1988", Trace.BIRTH),
    ("geb. 12-03-88", Trace.BIRTH),
    ("Geb. 3, tweede verdieping", None),
    ("Begint 12 maart 2027.", None),
]

REFERENCES = [
    ("K-1042", None),
    ("AM14-2026-017", None),
    ("kandidaat-12", None),
    ("R097", None),
    ("42", None),
    ("", Flaw.MISSING),
    ("KAND", Flaw.DIGIT),
    ("K 1042", Flaw.SHAPE),
    ("K_1042", Flaw.SHAPE),
    ("K-1042/3", Flaw.SHAPE),
    ("A-1234567890123456789", Flaw.SHAPE),
    ("111222333", Trace.BSN),
    ("111-222-333", Trace.BSN),
    ("0612345678", Trace.PHONE),
    ("k.bakker@example.org", Trace.MAIL),
    ("Karim Bakker", Trace.NAME),
    ("Karim_Bakker", Trace.NAME),
    ("Bakker-12", Trace.NAME),
    ("karim12", Trace.NAME),
    ("BAKKER-12", Trace.NAME),
    ("KarimB1", Trace.NAME),
]


@pytest.mark.parametrize(("note", "found"), NOTES)
def test_a_note_is_searched_for_what_leads_to_a_person(note: str, found: Trace | None) -> None:
    assert trace_in(note) is found


@pytest.mark.parametrize(("reference", "flaw"), REFERENCES)
def test_a_reference_says_nothing_of_who_it_is(reference: str, flaw: Flaw | Trace | None) -> None:
    assert flaw_in(reference) is flaw


def test_names_that_everybody_knows_already_may_be_written() -> None:
    note = "Gesproken met Jan Jansen van Albert Heijn."

    assert trace_in(note) is Trace.NAME
    assert trace_in(note, ["jan jansen", "Albert Heijn", ""]) is None


def test_known_names_are_cut_out_as_whole_words_only() -> None:
    assert trace_in("Jan Jansen", ["Jan Jans", "an Jansen"]) is Trace.NAME
    assert trace_in("111222333", ["11122233"]) is Trace.BSN


def test_a_phone_number_with_its_country_is_no_bsn() -> None:
    assert not holds_bsn("bel +31 111222333 of 0031 111222333")
    assert holds_bsn("bel +31 612345678, 111222333")
