# Herinneringen: what the bot asks and tells by itself, as colleagues see it.

reminders-title = Herinneringen
reminders-lead = Dit vraagt of zegt de bot vanzelf. U kunt elke herinnering verzetten, nu sturen of annuleren.
reminders-lead-reading = Dit vraagt of zegt de bot vanzelf. U leest waarom, en wat ervan kwam.
reminders-ways = Weergave
reminders-way-list = Lijst
reminders-way-calendar = Kalender
reminders-search = Zoek op titel, bedrijf of nummer
reminders-kind = Soort
reminders-colleague = Collega
reminders-state = Status
reminders-day = Dag
reminders-when = Wanneer
reminders-about = Waarover
reminders-about-nothing = Al het werk
reminders-for = Voor wie
reminders-caption = Herinneringen, de laatste eerst
reminders-caption-planned = Wat gepland is, het eerste eerst
reminders-earlier = Eerder
reminders-later = Later
reminders-nothing = Niets gevonden.
reminders-nothing-help = Geen herinnering past bij deze keuze. Kies een andere status, of wis de filters.
reminders-empty = Er is niets gepland.
reminders-empty-help = De bot plant herinneringen vanzelf, zodra er aanbod is. Wat al weg is, vindt u bij alle herinneringen.
reminders-see-all = Toon alle herinneringen

reminders-calendar-title = Kalender
reminders-calendar-lead = Twee weken van wat gepland is. In het weekend en op feestdagen sturen wij niets.
reminders-calendar-caption = Wat gepland is van { $first } tot en met { $last }
reminders-today = vandaag
reminders-weekend = Weekend
reminders-none-planned = Niets gepland
reminders-no-more = Voorbij
reminders-more-of-day = { $count ->
    [one] En nog 1
   *[other] En nog { $count }
}
reminders-weeks-earlier = Twee weken eerder
reminders-weeks-later = Twee weken later

reminders-none-of-offer = Er is niets gepland.
reminders-all-of-offer = Alle herinneringen van dit aanbod

reminder-kind-first-contact-due = Laatste dag om te bellen
reminder-kind-overdue = Niet op tijd gebeld
reminder-kind-contact-check = Is er gebeld?
reminder-kind-still-open = Is de plek nog vrij?
reminder-kind-expiry = De plek gaat dicht
reminder-kind-aftercare = Nazorg
reminder-kind-ask-again = Weer een plek?
reminder-kind-unfinished-interview = Gesprek niet af
reminder-kind-digest = Werk dat stil ligt
reminder-kind-consent-lapsing = Gegevens bewaren?

reminder-state-planned = Gepland
reminder-state-sent = Verstuurd
reminder-state-answered = Beantwoord
reminder-state-cancelled = Vervallen

## One of them

reminder-somebody = Iemand buiten uw regio
reminder-goes = Gaat { $moment }
reminder-was-due = Stond gepland voor { $moment }
reminder-why = Waarom deze er is
reminder-until = Wanneer deze vervalt
reminder-text = Wat de ontvanger leest
reminder-text-later = De bot maakt dit overzicht op het moment van sturen.
reminder-buttons = Knoppen onder het bericht
reminder-about = Gegevens
reminder-opening = Aanbod
reminder-company = Bedrijf
reminder-planned-for = Volgens de regels
reminder-changed-by = Gewijzigd door
reminder-became = Wat ervan kwam
reminder-not-sent = Deze herinnering is nog niet verstuurd.
reminder-sent-at = Verstuurd { $moment }.
reminder-answered = Antwoord { $moment }: { $answer }
reminder-unanswered = Er is nog geen antwoord.
reminder-answer-over = Het antwoord kwam te laat. Er is niets veranderd.

reminder-why-first-contact-due = Wij beloofden de werkgever een telefoontje, uiterlijk { $day }. Op de laatste dag waarschuwen wij wie belt.
reminder-why-overdue = Wij beloofden de werkgever een telefoontje, uiterlijk { $day }. Is er dan geen contact, dan hoort de coördinator het. Dat gaat elke week zo door.
reminder-why-contact-check = Wij beloofden de werkgever een telefoontje, uiterlijk { $day }. Daarna vragen wij of het gelukt is.
reminder-why-still-open = Als er lang niets gebeurt met een plek, vragen wij of die nog vrij is. Dit is keer { $count }.
reminder-why-expiry = Wij vroegen de werkgever of de plek nog vrij is. Komt er geen antwoord, dan sluiten wij de plek.
reminder-why-aftercare = { $count ->
    [one] Op deze plek begon iemand. Na een maand vragen wij hoe het gaat.
   *[other] Op deze plek begon iemand. Na { $count } maanden vragen wij hoe het gaat.
}
reminder-why-ask-again = De werkgever had geen plek, maar wil rond { $day } weer iets van ons horen.
reminder-why-unfinished-interview = De werkgever begon een gesprek met de bot en stopte halverwege. Wij vragen dit één keer.
reminder-why-digest = Van deze collega ligt werk stil. Elke werkdag sturen wij daar één overzicht van.
reminder-why-consent-lapsing = Wij hoorden lang niets van de werkgever. Wij mogen gegevens niet langer bewaren dan nodig.

reminder-until-first-contact-due = Deze vervalt als u een contact noteert, of als de plek sluit. Pas op: één dag te laat gaat hij niet meer.
reminder-until-overdue = Deze vervalt als u een contact noteert, of als de plek sluit.
reminder-until-contact-check = Deze vervalt als u een contact noteert, of als de plek sluit.
reminder-until-still-open = Deze vervalt als er iets met de plek gebeurt: een contact, een kandidaat, of het einde.
reminder-until-expiry = Deze vervalt als de werkgever antwoordt, of als er iets anders met de plek gebeurt.
reminder-until-aftercare = Deze vervalt als de plaatsing wordt teruggedraaid, of als de plek sluit.
reminder-until-ask-again = Deze vervalt als de werkgever zelf een plek meldt, of een andere dag kiest.
reminder-until-unfinished-interview = Deze vervalt als de werkgever weer iets schrijft.
reminder-until-digest = Deze vervalt als er geen werk meer stil ligt.
reminder-until-consent-lapsing = Deze vervalt als de werkgever weer iets schrijft, of een plek open heeft. Als u deze annuleert, komt er na 30 dagen een nieuwe.

reminder-reason-pointless = Vervallen: de reden is er niet meer.
reminder-reason-late = Vervallen: het werd te laat om dit nog te sturen.
reminder-reason-silent = Vervallen: deze persoon krijgt geen berichten van ons.
reminder-reason-by-hand = Een collega annuleerde dit.

reminder-delivery-chat-queued = Chat: wacht op versturen
reminder-delivery-chat-sent = Chat: bezorgd
reminder-delivery-chat-failed = Chat: mislukt
reminder-delivery-chat-cancelled = Chat: niet verstuurd
reminder-delivery-mail-queued = Mail: wacht op versturen
reminder-delivery-mail-sent = Mail: bezorgd
reminder-delivery-mail-failed = Mail: mislukt
reminder-delivery-mail-cancelled = Mail: niet verstuurd

## What can be done

reminder-moves = Wat wilt u doen?
reminder-send = Stuur nu
reminder-send-help = Praat de werkgever net met de bot, of wil die even rust? Dan wacht de bot tot het kan.
reminder-send-later = Het is nu avond, nacht of een vrije dag. Dan sturen wij niets. De herinnering gaat { $moment }.
reminder-send-expiry = Let op: als u dit stuurt, gaat de plek meteen dicht.
reminder-goes-now = De herinnering gaat nu weg. Dat duurt hoogstens een minuut.
reminder-goes-later = Het is nu avond, nacht of een vrije dag. De herinnering gaat { $moment }.
reminder-tomorrow = Volgende werkdag ({ $day })
reminder-next-week = Over een week ({ $day })
reminder-snooze = Kies een andere dag
reminder-snooze-save = Verzetten
reminder-snoozed = De herinnering gaat { $moment }.
reminder-day = Dag
reminder-day-help = In het weekend of op een feestdag sturen wij niets. Dan wordt het de eerste werkdag erna.
reminder-day-wrong = Kies een dag na vandaag, binnen een jaar.
reminder-reword = Schrijf er iets bij
reminder-remark = Uw woorden
reminder-remark-help = De ontvanger leest dit onder de herinnering, met uw naam erbij. Maak het leeg om het weg te halen.
reminder-reworded = Uw tekst is bewaard.
reminder-cancel = Annuleer deze herinnering
reminder-cancel-reason = Waarom hoeft dit niet?
reminder-cancel-reason-help = Uw collega's lezen dit terug.
reminder-cancel-missing = Schrijf kort waarom dit niet hoeft.
reminder-cancel-save = Annuleren
reminder-cancelled = De herinnering is geannuleerd. De bot plant deze niet opnieuw.
reminder-gone = Deze herinnering is intussen verstuurd of vervallen. Er is niets veranderd.

## What a region decides

region-terms = Termijnen van herinneringen
region-terms-lead = Zo lang wacht de bot voordat die iets vraagt. Dit geldt ook voor wat al gepland is.
region-terms-weeks = Weken stilte tot de vraag of een plek nog vrij is
region-terms-again = Dagen tot die vraag weer komt
region-terms-times = Hoe vaak de bot het vraagt
region-terms-times-help = Komt er na de laatste keer geen antwoord, dan gaat de plek dicht.
region-terms-months = Maanden na een plaatsing
region-terms-months-help = Dan vraagt de bot hoe het gaat. Zet komma's tussen de getallen, zoals 1, 3. Leeg is: nooit.
region-terms-quiet = Stilte en rust
region-terms-quiet-help = De bot schrijft nooit tussen 20 en 8 uur, in het weekend of op een feestdag. Uw regio kan strenger zijn. Een antwoord in een gesprek komt altijd meteen.
region-terms-earliest = Eerste uur van een bericht
region-terms-earliest-help = Van 8 tot en met 12. Vul 9 in, en de bot schrijft pas na 9 uur.
region-terms-latest = Laatste uur van een bericht
region-terms-latest-help = Van 13 tot en met 20. Vul 17 in, en de bot schrijft niet meer na 17 uur.
region-terms-rest = Dagen rust tussen twee campagnes
region-terms-rest-help = Zo lang krijgt dezelfde werkgever geen nieuwe campagne. Van 30 tot en met 365 dagen.
region-terms-between = Vul een heel getal in van { $low } tot en met { $high }.
region-terms-months-wrong = Vul hoogstens vier maanden in, elk van 1 tot en met 12. Noem elke maand één keer.
region-terms-saved = De termijnen zijn bewaard.
region-terms-save = Termijnen bewaren
