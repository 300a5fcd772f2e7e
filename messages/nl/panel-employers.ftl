# Werkgevers and the conversation with them.

## Conversation

talk-log = Gesprek
talk-employer = { $name }, werkgever
talk-colleague = { $name }, collega
talk-bot = Perspectiefbot, automatisch
talk-pressed = Koos: { $answer }
talk-stale = Dit gesprek is niet bij: er is even geen verbinding.
talk-fate-queued = In de wachtrij
talk-fate-again = Nog niet gelukt, wordt weer geprobeerd
talk-fate-sent = Verstuurd
talk-fate-failed = Mislukt
talk-fate-cancelled = Niet verstuurd
talk-again = Opnieuw versturen
talk-sent-again = Het bericht staat weer in de wachtrij.
talk-sent-before = Dit bericht is al verstuurd. Het gaat niet nog een keer weg.
talk-not-again = Dit bericht kan nu niet opnieuw. Misschien is het al verstuurd, of wil de werkgever geen berichten.

## A company typed in by hand

typed-title = Werkgever toevoegen
typed-lead = U vult in wat u al weet. Daarna krijgt u een link en een QR-code voor deze werkgever. De bot vraagt dan niet opnieuw wat hier staat.
typed-edit-title = { $name } wijzigen
typed-edit-lead = Wat er eerst stond, blijft bij het bedrijf te lezen.
typed-name-missing = Vul de naam van het bedrijf in.
typed-place-unknown = Vul een postcode of een plaats in die bestaat, bijvoorbeeld 3511 AB of Utrecht.
typed-place-several = Er zijn meer plaatsen met deze naam: { $names }. Vul de postcode in.
typed-place-elsewhere = Deze plaats ligt in regio { $region }. U voegt alleen werkgevers van uw eigen regio toe.
typed-sector-unknown = Weet ik niet
typed-kvk = KvK-nummer (mag leeg)
typed-kvk-help = Acht cijfers, bijvoorbeeld 12345678.
typed-kvk-wrong = Een KvK-nummer heeft acht cijfers.
typed-contact = Contactpersoon (mag leeg)
typed-contact-help = Vul alleen in wat deze persoon u zelf gaf.
typed-phone = Telefoon (mag leeg)
typed-phone-wrong = Vul een telefoonnummer in dat bestaat, bijvoorbeeld 06 12345678.
typed-quiet = Wij sturen deze werkgever niets. Dat kan pas als de werkgever zelf het gesprek begint.
typed-save = Toevoegen en uitnodigen
typed-added = De werkgever is toegevoegd. Geef de link of de QR-code aan deze werkgever.
typed-changed = De gegevens zijn gewijzigd.
typed-same = Er was niets anders.
typed-forgotten = De contactpersoon is gewist.
typed-forget = Wis deze contactpersoon
typed-forget-help = Deze persoon is door een collega ingevuld en heeft nog geen gesprek. U kunt dit niet terugdraaien.
typed-forget-company = Er is geen andere contactpersoon. Daarom gaat ook weg wat wij van dit bedrijf weten. Klopt alleen de naam of het nummer niet? Gebruik dan Wijzigen.
typed-forget-sure = Ja, wis deze persoon
employer-offers-more = Dit zijn de nieuwste { $count }. Zoek alles van dit bedrijf in Aanbod.
typed-change = Wijzigen
typed-invite = Uitnodigen voor de chat
typed-before = Eerder bekend
typed-before-line = { $name } wijzigde dit { $moment }. Eerst stond er:
typed-map = Bekijk op de kaart
typed-for = Geef alleen { $whom } deze link. Wie hem opent, krijgt te zien wat hier van het bedrijf is ingevuld.
employer-postcode = Postcode

## Canned answers

canned-title = Standaardantwoorden
canned-lead = Wat uw team vaak schrijft. Een collega zet het met één druk in een bericht en leest het na voor het weggaat.
canned-name = Naam
canned-name-help = Zo heet het antwoord voor uw collega's. De werkgever ziet dit niet.
canned-name-missing = Geef het antwoord een naam.
canned-text = Tekst
canned-text-help = U mag invullen: { $names }. De bot zet daar de juiste woorden neer.
canned-text-missing = Vul de tekst in.
canned-unknown = Dit kent de bot niet: { $names }. Kijk hierboven wat er wel kan.
canned-new = Nieuw antwoord
canned-save = Toevoegen
canned-added = Het antwoord is toegevoegd.
canned-changed = Het antwoord is gewijzigd.
canned-removed = Het antwoord is gewist.
canned-up = Naar boven
canned-up-of = { $name } naar boven
canned-remove = Wissen
canned-remove-sure = Wilt u { $name } wissen? Dit kan niet terug.
canned-remove-yes = Ja, wis dit antwoord
canned-empty = Er zijn nog geen standaardantwoorden.
canned-empty-help = Voeg toe wat u vaak schrijft, zoals: Dag { "{" }voornaam{ "}" }, wanneer kan ik u bellen?
canned-put = Zet in het bericht:
canned-somebody = heer of mevrouw
canned-company = uw bedrijf
canned-place = uw plek

## Companies that may be one

alike-title = Misschien dubbel
alike-lead = Deze bedrijven lijken op elkaar. Leg ze naast elkaar: is het één bedrijf, dan voegt u ze samen.
alike-pair = Bedrijven
alike-why = Waarom
alike-why-kvk = Hetzelfde KvK-nummer
alike-why-name = Bijna dezelfde naam in dezelfde gemeente
alike-why-phone = Hetzelfde telefoonnummer
alike-compare = Vergelijk
alike-compare-title = Is dit één bedrijf?
alike-compare-lead = Er gaat niets verloren: alles van het ene bedrijf gaat naar het andere. Dit kan niet terug. Wie geen berichten wil, krijgt die ook daarna niet.
alike-empty = Er is niets dubbel.
alike-empty-help = Komt er een bedrijf bij dat op een ander lijkt, dan staat het hier.
alike-moves = Dit gaat mee als { $name } blijft
alike-moves-people = { $count ->
    [one] 1 contactpersoon, met toestemming en wensen
   *[other] { $count } contactpersonen, met toestemming en wensen
}
alike-moves-offers = { $count ->
    [one] 1 aanbod, met bestanden
   *[other] { $count } keer aanbod, met bestanden
}
alike-moves-placements = { $count ->
    [one] 1 plaatsing
   *[other] { $count } plaatsingen
}
alike-moves-messages = { $count ->
    [one] 1 bericht
   *[other] { $count } berichten
}
alike-moves-reminders = { $count ->
    [one] 1 geplande herinnering
   *[other] { $count } geplande herinneringen
}
alike-moves-invitations = { $count ->
    [one] 1 uitnodiging
   *[other] { $count } uitnodigingen
}
alike-keep = Voeg samen: { $name } blijft
alike-two = Zijn het er toch twee?
alike-two-help = Dan vragen wij het niet meer.
alike-two-do = Dit zijn twee bedrijven
alike-merged = De bedrijven zijn samengevoegd.
alike-apart = Wij onthouden dat dit twee bedrijven zijn.
alike-elsewhere = Het bedrijf dat zou verdwijnen, heeft aanbod in een andere regio. Laat dat bedrijf blijven.
alike-maybe = Misschien is dit hetzelfde bedrijf als:
alike-was = { $name } voegde { $company } hiermee samen, { $moment }. Daar stond:
