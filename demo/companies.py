"""Employers of the demo. None of them exists; the places do, the phone numbers lead nowhere."""

from __future__ import annotations

from demo.story import Company

UTRECHT, NIEUWEGEIN, ZEIST, HOUTEN = "GM0344", "GM0356", "GM0355", "GM0321"
ENSCHEDE, HENGELO, ALMELO, AMERSFOORT = "GM0153", "GM0164", "GM0141", "GM0307"

VAN_DIJK = Company(
    "Installatiebedrijf Van Dijk",
    "energie",
    "3542AD",
    "Utrecht",
    UTRECHT,
    "Petra van Dijk",
    "+31301110001",
    "90000001",
)
DE_LINDE = Company(
    "Zorggroep De Linde", "zorg", "3703CD", "Zeist", ZEIST, "Amina Bouzid", "+31301110002", "90000002"
)
KADE = Company("Brood van de Kade", "horeca", "3511AB", "Utrecht", UTRECHT, "Tom Kuipers", "+31301110003")
RIJNPOORT = Company(
    "Rijnpoort Logistiek",
    "transport",
    "3439LW",
    "Nieuwegein",
    NIEUWEGEIN,
    "Dennis Smit",
    "+31301110004",
    "90000004",
)
GROENHORST = Company(
    "Hoveniers Groenhorst", "groen", "3991SZ", "Houten", HOUTEN, "Wim Groenhorst", "+31301110005"
)
STADSBEHEER = Company(
    "Wijkonderhoud Overvecht",
    "bouw",
    "3562AA",
    "Utrecht",
    UTRECHT,
    "Nadia Yilmaz",
    "+31301110006",
    "90000006",
)
TWENTEMETAAL = Company(
    "Twentemetaal", "techniek", "7553AA", "Hengelo", HENGELO, "Gerrit Nijhuis", "+31741110007", "90000007"
)
BOUWHUIS = Company(
    "Bouwhuis Oost", "bouw", "7521AG", "Enschede", ENSCHEDE, "Ilse Wolters", "+31531110008", "90000008"
)
WEVERIJ = Company("De Nieuwe Weverij", "techniek", "7607AA", "Almelo", ALMELO, "Hakan Demir", "+31546111009")
KEISTAD = Company(
    "Keistad Kringloop",
    "detailhandel",
    "3811AA",
    "Amersfoort",
    AMERSFOORT,
    "Marja Post",
    "+31331110010",
    "90000010",
)
