"""The rooms of the panel, in the order of the navigation."""

from __future__ import annotations

from admin.rooms import Room
from admin.views.about import About
from admin.views.account import Account
from admin.views.audit import Audit
from admin.views.bundles import Bundles
from admin.views.campaigns import Campaigns
from admin.views.canned_answers import CannedAnswers
from admin.views.deliveries import Deliveries
from admin.views.employers import Employers
from admin.views.guide import Guide
from admin.views.home import Home
from admin.views.invitations import Invitations
from admin.views.lessons import Lessons
from admin.views.log_ins import LogIns
from admin.views.mail_stop import MailStop
from admin.views.offers import Offers
from admin.views.password import Password
from admin.views.regions import Regions
from admin.views.reminders import Reminders
from admin.views.reports import Reports
from admin.views.saved_filters import SavedFilters
from admin.views.second_factor import SecondFactorRoom
from admin.views.second_step import SecondStep
from admin.views.team import Team
from admin.views.together import Together
from admin.views.unclaimed import UnclaimedOpenings
from admin.views.users import Users
from admin.views.worklist import Worklist


def home() -> Home:
    """The way in."""
    return Home()


def rooms() -> list[Room]:
    """All rooms, each made anew for one application."""
    return [
        Worklist("worklist", "/werkvoorraad"),
        Team("team", "/per-collega"),
        Offers("offers", "/aanbod"),
        SavedFilters("filters", "/aanbod/filters"),
        Together("together", "/aanbod/samen"),
        Employers("employers", "/werkgevers"),
        Reminders("reminders", "/herinneringen"),
        Campaigns("campaigns", "/campagnes"),
        Invitations("invitations", "/uitnodigingen"),
        Regions("regions", "/regios"),
        CannedAnswers("canned", "/standaardantwoorden"),
        Lessons("lessons", "/lessen"),
        Bundles("bundles", "/bundels"),
        UnclaimedOpenings("unclaimed", "/niet-opgepakt"),
        Deliveries("deliveries", "/bezorging"),
        Reports("reports", "/rapportage"),
        Users("users", "/gebruikers"),
        Audit("audit", "/logboek"),
        Account("account", "/mijn-account"),
        LogIns("log_ins", "/mijn-account/sessies"),
        SecondFactorRoom("second_factor", "/mijn-account/tweede-stap"),
        SecondStep("second_step", "/tweede-stap"),
        Password("password", "/wachtwoord"),
        MailStop("mail_stop", "/stop"),
        Guide("guide", "/uitleg"),
        About("about", "/toegankelijkheid"),
    ]
