# The rooms of the panel: worklist, openings, employers, regions, deliveries.

## What the rooms share

rooms-own-sector = { $name } ({ $region })
rooms-state-new = Nieuw
rooms-state-claimed = Opgepakt
rooms-state-in-contact = In contact
rooms-state-candidate-proposed = Kandidaat voorgesteld
rooms-state-trial = Proefplaatsing
rooms-state-placed = Geplaatst
rooms-state-closed = Afgesloten
rooms-state-withdrawn = Ingetrokken
rooms-state-expired = Verlopen

rooms-about-new = Nog niemand heeft dit aanbod opgepakt.
rooms-about-claimed = Dit is opgepakt. Nu is het tijd om de werkgever te bellen.
rooms-about-in-contact = De werkgever is gesproken. Er wordt een kandidaat gezocht.
rooms-about-partly-placed = Een deel van de plekken is vervuld. Voor de rest gaat het zoeken door.
rooms-about-candidate-proposed = Er is een kandidaat voorgesteld.
rooms-about-trial = Een kandidaat werkt op proef.
rooms-about-placed = Er is iemand geplaatst.
rooms-about-closed = Wij zijn klaar met dit aanbod.
rooms-about-withdrawn = De werkgever trok dit aanbod in.
rooms-about-expired = De werkgever gaf geen antwoord meer.

rooms-next-new = Pak dit op en bel { $contact }.
rooms-next-claimed = Bel { $contact } en noteer wat u hoort.
rooms-next-in-contact = Zoek een kandidaat en stel die voor.
rooms-next-candidate-proposed = Vraag hoe de kennismaking ging.
rooms-next-trial = Vraag hoe de proefplaatsing gaat.

rooms-kind-leerwerkplek = Leerwerkplek
rooms-kind-basisbaan = Basisbaan

rooms-promise-late = { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
}
rooms-promise-today = Bel vandaag
rooms-promise-tomorrow = Bel uiterlijk morgen
rooms-promise-later = Bel uiterlijk { $day }

rooms-moment-today = vandaag om { $time }
rooms-moment-yesterday = gisteren om { $time }
rooms-moment = { $day } om { $time }

rooms-places = { $count ->
    [one] 1 plek
   *[other] { $count } plekken
}
rooms-hours = { $count } uur per week
rooms-hours-range = { $low } tot { $high } uur per week
rooms-somebody = de werkgever
rooms-nobody = Nog niemand
rooms-colleague-elsewhere = Een collega van een andere regio
rooms-claim = Ik pak dit op
rooms-claim-of = Ik pak dit op: { $reference }
rooms-search = Zoeken
rooms-show = Toon
rooms-as-csv = Sla op als CSV
rooms-as-excel = Sla op voor Excel
rooms-clear = Wis filters
rooms-newer = Nieuwere
rooms-older = Oudere
rooms-pages = Bladeren
rooms-all = Alle
rooms-none = Geen
rooms-unknown = Onbekend
rooms-back = Terug
rooms-save = Bewaren

## Worklist

worklist-title = Werkvoorraad
worklist-lead = Het nieuwe aanbod in { $region } en wat u zelf doet.
worklist-lead-country = Het nieuwe aanbod in het hele land.
worklist-count-new = nieuw
worklist-count-late = nieuw en te laat
worklist-count-mine = van mij
worklist-count-late-elsewhere = te laat bij collega's
worklist-count-left = van wie er niet is
worklist-new = Nieuw
worklist-mine = Van mij
worklist-late-elsewhere = Te laat bij collega's
worklist-late-elsewhere-lead = Deze werkgevers wachten langer dan beloofd of afgesproken.
worklist-left = Van collega's die er niet zijn
worklist-left-lead = Hier wacht een werkgever op iemand die afwezig is of hier niet meer werkt. Geef het aan een collega.
worklist-log = Leg contact vast
worklist-planned-meanwhile = Het volgende contact over { $reference } veranderde intussen. Uw dag is niet bewaard: kijk wat er nu staat en kies dan opnieuw.
worklist-pass-on = Geef aan een collega
worklist-more = { $count ->
    [one] Nog 1 in de lijst
   *[other] Nog { $count } in de lijst
}
worklist-new-empty = Er is nu geen nieuw aanbod.
worklist-new-empty-help = Zodra een werkgever een plek meldt, staat die hier. U hoeft de pagina niet te verversen. Meer aanbod? Deel de uitnodiging van uw regio.
worklist-mine-empty = U hebt nu niets onder handen.
worklist-mine-empty-help = Pak nieuw aanbod op. Dan staat het hier, met wat u als eerste doet.
worklist-to-invitation = Naar de uitnodiging
worklist-arrived = Nieuw aanbod:
worklist-gone = Dit aanbod is net opgepakt of gesloten.
worklist-stale = Deze lijst is niet bij: er is even geen verbinding.
worklist-waits-since = Gemeld { $moment }

## Openings

offers-list-title = Aanbod
offers-list-lead = Alle plekken die werkgevers hebben gemeld.
offers-list-search = Zoek op titel, bedrijf, plaats of nummer
offers-list-state = Status
offers-list-state-live = Alles wat loopt
offers-list-kind = Soort
offers-list-sector = Sector
offers-list-place = Gemeente
offers-list-mine = Alleen van mij
offers-list-late = Alleen te laat
offers-list-filters = Filters
offers-list-column-offer = Aanbod
offers-list-column-employer = Werkgever
offers-list-column-state = Status
offers-list-column-who = Wie
offers-list-column-since = Gemeld
offers-list-caption-nieuwste = Aanbod, het nieuwste eerst
offers-list-caption-oudste = Aanbod, het oudste eerst
offers-list-caption-begindatum = Aanbod, wat het eerst begint eerst
offers-list-empty = Er is nog geen aanbod.
offers-list-empty-help = Deel de uitnodiging van uw regio met werkgevers. Wat zij melden, komt hier te staan.
offers-list-nothing = Niets gevonden.
offers-list-nothing-help = Probeer minder woorden of wis de filters.

offer-title-page = { $reference } { $title }
offer-answers = Wat de werkgever zegt
offer-contact = Contact
offer-files = Bestanden
offer-file-download = Download { $name }
offer-file-shown = Foto van de werkgever: { $name }
offer-file-waiting = Nog niet opgehaald
offer-size-kb = { $size } kB
offer-size-mb = { $size } MB
offer-claimed-by = Opgepakt door
offer-promised = Beloofd
offer-promise = Bellen voor of op { $day }
offer-timeline = Tijdlijn
offer-moves = Wat wilt u doen?
offer-moves-none = Met dit aanbod hoeft niets meer te gebeuren.
offer-moves-read-only = U leest mee. Collega's van de regio werken aan dit aanbod.
offer-call = Bel { $name }: { $phone }
offer-claim-help = Daarna belt u de werkgever. Die krijgt meteen bericht wie er belt.
offer-no-contact = Er is geen contactpersoon meer: die liet de eigen gegevens wissen.
offer-print = Afdrukken

offer-thumb-call = Bel
offer-thumb-log = Noteer
offer-thumb-write = Schrijf

offer-log = Noteer een contact
offer-log-means = Hoe was het contact?
offer-log-means-phone = Telefoon
offer-log-means-mail = E-mail
offer-log-means-visit = Bezoek
offer-log-note = Wat is er gezegd?
offer-log-note-help = Schrijf geen namen of gegevens van kandidaten op.
offer-log-save = Noteren
offer-logged = Het contact staat in de tijdlijn.

offer-close = Afsluiten zonder plaatsing
offer-close-rest = Afsluiten en niet verder zoeken
offer-close-reason = Waarom?
offer-close-choose = Kies een reden
offer-close-note = Toelichting voor collega's
offer-close-note-help = De werkgever leest dit niet. Schrijf geen namen of gegevens van kandidaten op.
offer-close-tell = Laat de werkgever weten dat wij afsluiten, met de reden
offer-close-save = Afsluiten
offer-closed = Het aanbod is afgesloten.
offer-close-reason-missing = Kies waarom u afsluit.
offer-close-note-missing = Leg uit welke andere reden er is.
offer-note-too-long = Gebruik hoogstens { $most } tekens.
offer-means-missing = Kies hoe het contact was.
offer-moved-meanwhile = Dit kan nu niet meer: het aanbod is intussen veranderd. Kijk in de tijdlijn wat er gebeurde.

offer-conversation = Gesprek met de werkgever
offer-conversation-empty = Er zijn nog geen berichten.
offer-conversation-help = De werkgever leest uw bericht in Telegram.
offer-conversation-closed = U kunt nu niet schrijven: deze werkgever krijgt geen berichten van ons. Bel liever.
offer-reply = Uw bericht
offer-reply-send = Versturen
offer-reply-sent = Uw bericht wordt verstuurd.
offer-reply-missing = Schrijf eerst een bericht.
offer-author-employer = Werkgever
offer-author-bot = Bot
offer-author-colleague = Collega

offer-event-submit = meldde dit aanbod
offer-event-update = veranderde de antwoorden
offer-event-claim = pakte dit op
offer-event-log-contact = had contact
offer-event-propose = stelde een kandidaat voor
offer-event-start-trial = begon een proefplaatsing
offer-event-place = plaatste iemand
offer-event-place-one = plaatste iemand op een van de plekken
offer-event-corrected = verbeterde een plaatsing
offer-event-follow-up = vroeg hoe het gaat
offer-event-plan-contact = koos de dag voor het volgende contact
offer-event-hand-over = droeg dit over aan een collega
offer-event-release = gaf dit vrij voor het hele team
offer-event-move-region = droeg dit over aan een andere regio
offer-event-reopen = ging hier weer mee verder
offer-event-reopen-new = zette dit terug bij nieuw aanbod
offer-event-merge = voegde dit bedrijf samen met een ander
offer-event-undo = maakte de vorige stap ongedaan
offer-event-fill = meldde dat de plek vervuld is
offer-event-close = sloot dit aanbod af
offer-event-withdraw = trok dit aanbod in
offer-event-expire = liet dit aanbod verlopen
offer-actor-employer = De werkgever
offer-actor-job = Perspectiefbot
offer-line-of-others = Van een andere regio. Alleen die regio leest over wie het gaat.
offer-from-chat = in de chat
offer-from-telegram = in Telegram
offer-from-panel = in het panel
offer-from-job = vanzelf

## Employers

employers-title = Werkgevers
employers-lead = Bedrijven die met ons praten.
employers-search = Zoek op bedrijf, plaats of KvK-nummer
employers-asked-before = Niet meer gevraagd sinds
employers-with-live = Met lopend aanbod
employers-with-stop = Wil geen berichten
employers-invite = Werkgever uitnodigen
employers-caption = Werkgevers, de nieuwste eerst
employers-column-name = Bedrijf
employers-column-place = Plaats
employers-column-sector = Sector
employers-column-live = Lopend aanbod
employers-empty = Er zijn nog geen werkgevers.
employers-empty-help = Nodig een bedrijf uit met een link of QR-code. Na het eerste gesprek staat het hier.
employers-nothing = Geen bedrijf gevonden.
employers-nothing-help = Probeer minder woorden, of zoek op plaats.

employer-facts = Gegevens
employer-kvk = KvK-nummer
employer-place = Plaats
employer-municipality = Gemeente
employer-region = Regio
employer-sector = Sector
employer-last-asked = Laatst gevraagd naar een plek
employer-never-asked = Nog nooit
employer-since = Bekend sinds
employer-contacts = Contactpersonen
employer-contacts-none = Er is geen contactpersoon (meer) bekend.
employer-contact-nameless = Naam nog niet gegeven
employer-contact-reachable = Krijgt berichten
employer-contact-opted-out = Wil geen berichten sinds { $day }
employer-contact-unreachable = Niet bereikbaar sinds { $day }
employer-contact-paused = Pauze tot { $day }
employer-contact-no-chat = Nog geen gesprek
employer-contact-ask-again = Weer vragen vanaf { $day }
employer-contact-consent = Toestemming
employer-contact-consent-given = Versie { $version }, gegeven { $moment }
employer-contact-consent-withdrawn = Versie { $version }, ingetrokken { $moment }
employer-contact-consent-none = Nog niet gegeven
employer-offers = Aanbod
employer-offers-none = Dit bedrijf heeft nog geen plek gemeld.
employer-conversation = Gesprek met { $name }
employer-conversation-help = Dit gaat niet over één plek. Berichten over een plek staan bij dat aanbod.
employer-refusals = Zei: nu niet
employer-refusal-again = Weer vragen op { $day }.
employer-refusal-never = Niet meer vragen.

## Invitations

invite-title = Werkgever uitnodigen
invite-lead = U krijgt een link en een QR-code. De bot weet dan al wat u hier invult.
invite-region = Regio
invite-sector = Sector
invite-sector-open = De werkgever kiest zelf
invite-company = Naam van het bedrijf
invite-company-help = Laat dit leeg voor een uitnodiging die u aan meer bedrijven geeft.
invite-save = Maak de uitnodiging
invite-region-missing = Kies een van uw regio's.
invite-company-too-long = Gebruik hoogstens 120 tekens.
invite-made = De uitnodiging is klaar.
invite-made-before = Deze link is al gemaakt. Hier kunt u een nieuwe maken.
invite-ready-title = Uitnodiging voor { $whom }
invite-anybody = werkgevers in { $region }
invite-link = Link
invite-link-help = Mail deze link, of zet hem op uw website.
invite-qr = QR-code die de chat met Perspectiefbot opent
invite-qr-svg = Download als SVG
invite-qr-png = Download als PNG
invite-poster = Poster om af te drukken
invite-bot-unknown = De bot heeft nog niet gedraaid, dus de link is nog niet bekend. Start de bot en kijk hier opnieuw.
invite-again = Nog een uitnodiging

poster-title = Hebt u een plek?
poster-lead = Een leerwerkplek of een basisbaan meldt u in twee minuten.
poster-scan = Scan de code. De chat met Perspectiefbot opent vanzelf.
poster-promise = { $days ->
    [one] Binnen 1 werkdag belt een collega van { $desk }.
   *[other] Binnen { $days } werkdagen belt een collega van { $desk }.
}
poster-print = Afdrukken

## Regions

regions-title = Regio's
regions-lead = De arbeidsmarktregio's waarvoor u werkt.
regions-lead-country = Alle arbeidsmarktregio's.
regions-caption = Regio's op naam
regions-column-name = Regio
regions-column-desk = Loket
regions-column-team = Collega's
regions-column-live = Lopend aanbod
regions-no-team = Niemand
regions-lookup-label = Zoek op postcode of plaats
regions-lookup-help = Bijvoorbeeld 3511 AB, 3511 of Utrecht
regions-lookup-found = { $name } ligt in de gemeente { $municipality }, regio { $region }.
regions-lookup-nothing = Wij kennen { $typed } niet. Klopt de postcode of de naam?

region-settings = Instellingen
region-desk = Naam van uw loket
region-desk-help = Zo noemt de bot u tegen werkgevers.
region-days = Werkdagen tot het eerste telefoontje
region-days-help = De bot belooft dit aan werkgevers. Een belofte die al gedaan is, verandert niet.
region-sectors = Sectoren waar de bot naar vraagt
region-saved = De instellingen zijn bewaard.
region-desk-missing = Vul de naam van uw loket in.
region-desk-too-long = Gebruik hoogstens 80 tekens.
region-days-wrong = Vul een heel getal in van 1 tot en met 20.
region-sectors-missing = Kies minstens één sector.
region-only-coordinator = Een coördinator van de regio kan dit veranderen.
region-municipalities = Gemeenten
region-municipalities-count = { $count ->
    [one] 1 gemeente
   *[other] { $count } gemeenten
}
region-team = Team
region-team-empty = Er is nog geen collega in deze regio. Nieuw aanbod gaat nu naar het landelijke team.
region-team-no-matchmaker = Er is nog geen matchmaker. Nieuw aanbod gaat nu naar de coördinatoren.
region-team-caption = Collega's in deze regio
region-team-name = Naam
region-team-role = Rol
region-team-sectors = Sectoren
region-team-telegram = Telegram
region-team-linked = Gekoppeld
region-team-not-linked = Niet gekoppeld
region-team-inactive = Niet actief
region-team-all-sectors = Alle sectoren
region-role-matchmaker = Matchmaker
region-role-coordinator = Coördinator
region-role-support = Landelijk team
region-role-administrator = Beheerder

region-group = Groepschat
region-group-help = Nieuw aanbod komt ook in de Telegram-groep van uw team. Wie het eerst op de knop drukt, pakt het op.
region-group-linked = De groep is gekoppeld.
region-group-not-linked = Er is nog geen groep gekoppeld.
region-group-code-make = Maak een code
region-group-code-new = Maak een code voor een andere groep
region-group-code = Uw code
region-group-steps-add = Voeg { $bot } toe aan de groep.
region-group-steps-send = Stuur in de groep: { $command }
region-group-steps-done = De bot zegt dat het gelukt is. De code werkt één keer en een kwartier lang.
region-group-unlink = Ontkoppel de groep
region-group-unlinked = De groep is ontkoppeld.
region-bot = de bot

region-invitation = Uitnodiging voor werkgevers
region-invitation-help = Met deze link of QR-code begint een werkgever een gesprek in uw regio.
region-invitation-open = Open de uitnodiging
region-invitation-make = Maak de uitnodiging
