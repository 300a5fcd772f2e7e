"""The pages of the panel that show rows of which there may be very many, by what they are called."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from admin.permissions import PERMISSIONS
from admin.queries.seeking import Bookmark
from benchmarks.openings import HALF, LARGE, VISITORS, YEARS
from models import LIVE, Offer, Region, RoleName

PAGES = {
    "Werkvoorraad": "/werkvoorraad/",
    "Aanbod": "/aanbod/",
    "Aanbod, last page": "/aanbod/?blad={last}",
    "Aanbod, oldest first": "/aanbod/?volgorde=oudste",
    "Aanbod, by start date": "/aanbod/?volgorde=begindatum",
    "Aanbod, state: new": "/aanbod/?status=new",
    "Aanbod, state: live": "/aanbod/?status=lopend",
    "Aanbod, state: placed": "/aanbod/?status=placed",
    "Aanbod, state: placed, oldest first": "/aanbod/?status=placed&volgorde=oudste",
    "Aanbod, state: new, oldest first": "/aanbod/?status=new&volgorde=oudste",
    "Aanbod, kind": "/aanbod/?soort=basisbaan",
    "Aanbod, sector": "/aanbod/?sector=techniek",
    "Aanbod, place": "/aanbod/?gemeente={place}",
    "Aanbod, region": "/aanbod/?regio={region}",
    "Aanbod, region with half of all": "/aanbod/?regio={half}&status=lopend",
    "Aanbod, of 90 days": "/aanbod/?binnen=90",
    "Aanbod, older": "/aanbod/?binnen=90-plus",
    "Aanbod, mine": "/aanbod/?van-mij=ja",
    "Aanbod, late": "/aanbod/?te-laat=ja",
    "Aanbod, new and late": "/aanbod/?status=new&te-laat=ja",
    "Aanbod, kind, sector and place": "/aanbod/?soort=basisbaan&sector=techniek&gemeente={place}",
    "Aanbod, search: one in 4": "/aanbod/?q=leerling",
    "Aanbod, search: one in 20": "/aanbod/?q=lasser",
    "Aanbod, search: one in 2,000": "/aanbod/?q=glasblazer",
    "Aanbod, search: one in 50,000": "/aanbod/?q=klokkenmaker",
    "Aanbod, search: none": "/aanbod/?q=klokkenmaker+stukadoor",
    "Aanbod, search: a company": "/aanbod/?q=visser+techniek+{number}",
    "Aanbod, search: a place": "/aanbod/?q={town}",
    "Aanbod, search: a frequent word in late ones": "/aanbod/?q=lasser&te-laat=ja",
    "Aanbod, search: two frequent words, by start date": "/aanbod/?q=leerling+lasser&volgorde=begindatum",
    "Aanbod, one opening": "/aanbod/{reference}",
    "Werkgevers": "/werkgevers/",
    "Werkgevers, last page": "/werkgevers/?blad={last}",
    "Werkgevers, search: frequent": "/werkgevers/?q=visser",
    "Werkgevers, search: one": "/werkgevers/?q={number}",
    "Werkgevers, sector": "/werkgevers/?sector=techniek",
    "Werkgevers, place": "/werkgevers/?gemeente={place}",
    "Werkgevers, with live openings": "/werkgevers/?lopend=ja",
    "Werkgevers, who stopped": "/werkgevers/?stop=ja",
    "Werkgevers, not asked lately": "/werkgevers/?gevraagd-voor={today}",
    "Werkgevers, one company": "/werkgevers/{company}",
    "Herinneringen": "/herinneringen/",
    "Herinneringen, all": "/herinneringen/?status=alle",
    "Herinneringen, sent, last page": "/herinneringen/?status=sent&blad={last}",
    "Herinneringen, of one kind": "/herinneringen/?soort=still_open",
    "Herinneringen, of one colleague": "/herinneringen/?wie={colleague}",
    "Herinneringen, search: a word": "/herinneringen/?q=lasser",
    "Herinneringen, search: a word, all": "/herinneringen/?q=lasser&status=alle",
    "Herinneringen, search: none": "/herinneringen/?q=nergens&status=alle",
    "Herinneringen, search: a reference": "/herinneringen/?q={reference}",
    "Herinneringen, calendar": "/herinneringen/kalender",
    "Rapportage, 3 months": "/rapportage/",
    "Rapportage, 12 months": "/rapportage/?maanden=12",
    "Rapportage, one region": "/rapportage/?regio={region}&maanden=12",
    "Lessen": "/lessen/",
    "Niet opgepakt": "/niet-opgepakt/",
    "Per collega": "/per-collega/",
    "Per collega, one": "/per-collega/{region}/{colleague}",
    "Bezorging": "/bezorging/",
    "Logboek": "/logboek/",
    "Logboek, last page": "/logboek/?blad={last}",
    "Logboek, of one opening": "/logboek/?waarvan={reference}",
    "Logboek, of one kind": "/logboek/?wat=exported",
    "Logboek, of one colleague": "/logboek/?wie={colleague}",
    "Logboek, of one day": "/logboek/?van={today}",
}
FILES = {
    "1% of all": "status=new",
    "30%": "status=placed",
    "all": "alles=ja",
}


def opens(role: RoleName, endpoint: str) -> bool:
    """Whether this page is for them."""
    return role in PERMISSIONS[endpoint]


def particulars(engine: Engine, role: RoleName) -> dict[str, str]:
    """What the addresses name: of the region of this role, and for the whole country of a large one."""
    code = next(iter(VISITORS[role]), LARGE)
    with Session(engine) as session:
        region = session.scalars(select(Region).where(Region.code == code)).one()
        there = select(Offer).where(
            Offer.region_id == region.id, Offer.state.in_(LIVE), Offer.claimed_by_id > 0
        )
        offer = session.scalars(there.order_by(Offer.created_at.desc()).limit(1)).one()
        return {
            "last": str(Bookmark(dt.datetime.now(dt.UTC) - YEARS + dt.timedelta(days=1), 0)),
            "reference": offer.reference,
            "company": str(offer.employer_id),
            "number": offer.employer.name.rpartition(" ")[2],
            "place": offer.municipality_code or "",
            "town": offer.town or "",
            "region": code,
            "half": HALF,
            "colleague": str(offer.claimed_by_id),
            "today": dt.datetime.now(dt.UTC).date().isoformat(),
        }
