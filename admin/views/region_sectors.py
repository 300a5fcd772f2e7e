"""The sectors of a region: switched on and off, and those of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.forms.sectors import SectorNameForm, SectorsForm, sector_name_form, sectors_form
from admin.rooms import get, post
from admin.sessions import scoped
from messages import text
from models import Region, Sector
from services import sectors as service

UNPROCESSABLE = 422


class RegionSectors:
    """The pages of `Regions` about sectors."""

    if TYPE_CHECKING:

        def region(self, code: str) -> Region: ...
        def region_page(self, template: str, region: Region, **values: Any) -> str: ...

    @get("/<code>/sectoren")
    def sectors(self, code: str) -> str:
        return self._sectors_page(self.region(code))

    @post("/<code>/sectoren")
    def choose_sectors(self, code: str) -> ResponseReturnValue:
        """The sectors that the chat asks about from now on."""
        region = self.region(code)
        form = sectors_form(service.sectors_of(scoped(), region), (), posted=True)
        if not form.validate():
            return self._sectors_page(region, form), UNPROCESSABLE
        service.choose_sectors(scoped(), region, form.sectors.data)
        return _back(region, "region-sectors-saved")

    @post("/<code>/sectoren/eigen")
    def add_sector(self, code: str) -> ResponseReturnValue:
        """A sector of the region's own."""
        region, form = self.region(code), SectorNameForm()
        if form.validate():
            try:
                service.add_sector(scoped(), region, form.name.data)
            except service.SectorNameTakenError:
                form.refuse("region-sector-taken")
            except service.TooManySectorsError:
                form.refuse("region-sectors-enough")
            else:
                return _back(region, "region-sector-added")
        return self._sectors_page(region, adding=form), UNPROCESSABLE

    @post("/<code>/sectoren/<int:key>/naam")
    def rename_sector(self, code: str, key: int) -> ResponseReturnValue:
        region, form = self.region(code), sector_name_form(key)
        sector = _own(region, key)
        if form.validate():
            try:
                service.rename_sector(scoped(), region, sector, form.name.data)
            except service.SectorNameTakenError:
                form.refuse("region-sector-taken")
            else:
                return _back(region, "region-sector-renamed")
        return self._sectors_page(region, renaming=(key, form)), UNPROCESSABLE

    @post("/<code>/sectoren/<int:key>/omhoog")
    def raise_sector(self, code: str, key: int) -> ResponseReturnValue:
        region = self.region(code)
        service.raise_sector(scoped(), region, _own(region, key))
        return _back(region, "region-order-saved")

    @post("/<code>/sectoren/<int:key>/weg")
    def remove_sector(self, code: str, key: int) -> ResponseReturnValue:
        """Gone, as long as nothing was noted under it."""
        region = self.region(code)
        try:
            service.remove_sector(scoped(), region, _own(region, key))
        except service.SectorInUseError:
            return _back(region, "region-sector-used", "warning")
        return _back(region, "region-sector-removed")

    def _sectors_page(
        self,
        region: Region,
        form: SectorsForm | None = None,
        adding: SectorNameForm | None = None,
        renaming: tuple[int, SectorNameForm] | None = None,
    ) -> str:
        session = scoped()
        every, offered = service.sectors_of(session, region), service.offered_sectors(session, region)
        own = service.own_sectors(session, region)
        names = {one.id: sector_name_form(one.id, one.name) for one in own}
        return self.region_page(
            "regions/sectors.html",
            region,
            form=form or sectors_form(every, offered),
            every=every,
            offered=offered,
            adding=adding or SectorNameForm(None),
            names=names | dict([renaming] if renaming else []),
        )


def _own(region: Region, key: int) -> Sector:
    """The sector of this address, if it is one of this region's own."""
    sector = scoped().get(Sector, key)
    return sector if sector and sector.region_id == region.id else abort(404)


def _back(region: Region, message: str, tone: str = "success") -> ResponseReturnValue:
    flash(text(message), tone)
    return redirect(url_for("regions.sectors", code=region.code), 303)
