# Campagnes: the question whether there is a place, to many known employers, as colleagues make and follow it.

campaigns-title = Campagnes
campaigns-lead = Vraag veel werkgevers tegelijk of zij een plek hebben. De bot verstuurt het rustig, zodat u elk antwoord kunt opvolgen.
campaigns-national = Landelijk
campaigns-support = Het landelijke team
campaigns-name = Campagne
campaigns-state = Status
campaigns-region = Regio
campaigns-when = Wanneer
campaigns-progress = Voortgang
campaigns-progress-of = Voortgang van { $name }
campaigns-by = Gemaakt door
campaigns-caption = Campagnes, de nieuwste eerst
campaigns-people = { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
}
campaigns-nothing = Geen campagne gevonden.
campaigns-nothing-help = Geen campagne past bij deze keuze. Kies een andere status, of wis de filters.
campaigns-empty = Nog geen campagnes.
campaigns-empty-help = Kies wie u iets wilt vragen en schrijf er een paar zinnen bij. U ziet eerst wie het krijgt en wie niet. Pas als u start, gaat er iets weg.
campaigns-empty-help-reading = Maakt een coördinator of het landelijke team een campagne, dan leest u hier hoe het gaat.

campaign-of = { $done } van { $total }
campaign-nobody-yet = Nog niet proefgedraaid
campaign-no-start = Nog niet gepland
campaign-begins = Begint { $moment }
campaign-begun = Begon { $moment }
campaign-ended = Klaar { $moment }
campaign-cut-short = Gestopt { $moment }

campaign-state-draft = Concept
campaign-state-preparing = Draait proef
campaign-state-ready = Klaar om te starten
campaign-state-planned = Gepland
campaign-state-running = Loopt
campaign-state-paused = Gepauzeerd
campaign-state-done = Klaar
campaign-state-stopped = Gestopt

campaign-about-draft = Er is nog niets verstuurd. Draai eerst proef: dan ziet u wie het krijgt.
campaign-about-preparing = De bot kijkt wie dit bericht krijgt. Er gaat nog niets weg.
campaign-about-ready = Kijk wie het krijgt en wie niet. Er gaat pas iets weg als u start.
campaign-about-planned = De campagne begint vanzelf. Tot dan kunt u alles nog wijzigen.
campaign-about-running = De berichten gaan nu weg, alleen overdag en op werkdagen.
campaign-about-paused = Er gaat niets meer weg tot u verdergaat.
campaign-about-done = Iedereen is gevraagd. Antwoorden blijven welkom, ook weken later.
campaign-about-stopped = Deze campagne is gestopt. Wie nog aan de beurt moest komen, krijgt niets.

## Written and changed

campaign-new = Nieuwe campagne
campaign-choose-lead = Voor welke regio maakt u deze campagne?
campaign-no-place = U werkt nog voor geen regio.
campaign-no-place-help = Een campagne is altijd van een regio, of van het hele land. Vraag uw beheerder u aan een regio te koppelen.
campaign-write-lead = U schrijft een concept. Er gaat nog niets weg: eerst draait u proef.
campaign-change = Wijzig de campagne
campaign-change-help = Na een wijziging draait u opnieuw proef.
campaign-keep = Bewaar het concept
campaign-cancel = Terug zonder bewaren
campaign-kept = Het concept staat er. Draai nu proef, dan ziet u wie het krijgt.
campaign-kept-already = Deze campagne stond er al. U drukte twee keer op de knop.
campaign-changed = De campagne is gewijzigd. Draai opnieuw proef.
campaign-moved-on = Dat kan niet meer: de campagne is intussen verder. Er is niets veranderd.
campaign-name = Naam
campaign-name-help = Alleen collega's lezen de naam, bijvoorbeeld: Zorg, voorjaar.
campaign-name-missing = Geef de campagne een naam.
campaign-words = Wat u de werkgever schrijft
campaign-words-help = Vertel kort waarom u juist nu vraagt. Daaronder zet de bot de vraag of er een plek is, met knoppen. Hoogstens { $most } tekens.
campaign-words-missing = Schrijf een paar zinnen voor de werkgever.
campaign-words-left = tekens over
campaign-long = Maak de tekst korter: hoogstens { $most } tekens.
campaign-trace-bsn = Hier staat iets wat op een burgerservicenummer lijkt. Haal het weg.
campaign-trace-mail = Hier staat een e-mailadres. Haal het weg: de werkgever antwoordt met de knoppen.
campaign-trace-phone = Hier staat een telefoonnummer. Haal het weg: de werkgever antwoordt met de knoppen, en uw loket belt terug.
campaign-trace-birth = Hier staat iets wat op een geboortedatum lijkt. Haal het weg.

campaign-for-whom = Voor wie
campaign-for-whom-help = Kiest u niets, dan vraagt de bot alle werkgevers. Wie geen berichten wil, of nog rust heeft, krijgt nooit iets.
campaign-narrow-regions = Alleen sommige regio's
campaign-narrow-sectors = Alleen sommige sectoren
campaign-narrow-municipalities = Alleen sommige gemeenten
campaign-regions = Regio's
campaign-sectors = Sectoren
campaign-municipalities = Gemeenten
campaign-all-joined = Alle regio's die meedoen
campaign-all-sectors = Alle sectoren
campaign-all-municipalities = Alle gemeenten
campaign-offered = Had de werkgever eerder een plek?
campaign-offered-any = Dat maakt niet uit
campaign-offered-yes = Ja, al eens
campaign-offered-no = Nee, nog nooit
campaign-not-asked = Niet gevraagd in de laatste dagen
campaign-not-asked-help = Een aantal dagen. Leeg is goed: dan telt alleen de rusttijd van de regio.
campaign-not-asked-fact = Niet gevraagd
campaign-not-asked-for = In de laatste { $count } dagen
campaign-how-fast = Hoe snel
campaign-spread = Spreid de berichten over uren
campaign-spread-help = Alleen uren waarop de bot mag schrijven. Neem er meer, en uw collega's kunnen elk antwoord rustig opvolgen.
campaign-spread-fact = Gespreid over
campaign-spread-over = { $count } uur
campaign-made = Gemaakt
campaign-about = Over deze campagne

campaign-beside = Wat dit betekent
campaign-reach = Zo veel mensen
campaign-reached = { $count ->
    [one] persoon past bij deze keuze.
   *[other] mensen passen bij deze keuze.
}
campaign-reach-help = De proef kijkt daarna per persoon of die echt gevraagd mag worden. Het worden er dus vaak minder.
campaign-pace = Dat zijn er hoogstens { $count } per uur.
campaign-joined = { $count ->
    [0] Nog geen regio doet mee met landelijke campagnes.
    [one] 1 regio doet mee met landelijke campagnes.
   *[other] { $count } regio's doen mee met landelijke campagnes.
}
campaign-look = Zo ziet de werkgever het
campaign-look-help = De knoppen doen hier niets.
campaign-look-nothing = Schrijf eerst wat u de werkgever wilt zeggen.

## What can be done

campaign-moves = Wat wilt u doen?
campaign-prepare = Draai proef
campaign-prepare-help = De bot kijkt bij iedereen of die gevraagd mag worden. Er gaat niets weg.
campaign-preparing = De proef loopt. U ziet hier hoe ver het is.
campaign-discard = Gooi deze campagne weg
campaign-discard-help = Er is nog niemand gevraagd. De campagne is daarna helemaal weg.
campaign-discard-sure = Ja, gooi weg
campaign-discarded = De campagne is weg.
campaign-pause = Pauzeer
campaign-pause-help = Wat nog niet weg is, blijft hier. U kunt later verdergaan.
campaign-paused = De campagne staat stil. Er gaat niets meer weg tot u verdergaat.
campaign-resume = Ga verder
campaign-resumed = De campagne gaat verder, in hetzelfde tempo.
campaign-test = Stuur mij een proefbericht
campaign-test-help = U krijgt het bericht in uw eigen Telegram, zoals de werkgever het ziet.
campaign-test-sent = Het proefbericht is onderweg naar uw Telegram.
campaign-no-chat = Uw Telegram is nog niet gekoppeld. Dat doet u bij Mijn account.
campaign-link-first = Wilt u het bericht eerst zelf zien? Koppel dan uw Telegram.
campaign-link = Naar Mijn account
campaign-start = { $count ->
    [one] Start nu, voor 1 persoon
   *[other] Start nu, voor { $count } mensen
}
campaign-start-help = De bot schrijft alleen overdag en op werkdagen, en kijkt bij iedereen nog één keer of het mag.
campaign-started = De campagne is begonnen. De eerste berichten gaan nu weg.
campaign-starts-later = De campagne is begonnen. Het is nu avond, nacht of een vrije dag: het eerste bericht gaat { $moment }.
campaign-nobody-to-ask = Niemand van deze keuze mag nu gevraagd worden. Hierboven leest u waarom.
campaign-plan = Start op een dag
campaign-plan-again = Kies een ander moment
campaign-plan-day = Dag
campaign-plan-time = Tijd
campaign-plan-time-help = Nederlandse tijd. Is het dan avond of een vrije dag? Dan begint de bot op de eerste werkdag erna.
campaign-plan-time-wrong = Vul een tijd in, zoals 9:30.
campaign-plan-day-wrong = Kies een moment dat nog komt, binnen een jaar.
campaign-plan-save = Plan de campagne
campaign-planned = De campagne begint { $moment }.
campaign-stop = Stop voorgoed
campaign-stop-help = Wie nog niet gevraagd is, krijgt niets meer. Dit kunt u niet terugdraaien. Antwoorden van anderen blijven welkom.
campaign-stop-sure = Ja, stop voorgoed
campaign-stopped = De campagne is gestopt.

## How it stands, and what came of it

campaign-standing = Hoe het staat
campaign-prepared-so-far = Hoe ver de proef is
campaign-prepared-help = Deze pagina gaat vanzelf verder als de proef klaar is.
campaign-says-prepared = De proef is voor { $count } procent klaar.
campaign-sent-so-far = Hoe ver het versturen is
campaign-says-sent = { $count } procent van de berichten is weg.
campaign-expected = Hoogstens { $count } per uur. Naar verwachting klaar { $moment }.
campaign-get-it = { $count ->
    [one] persoon krijgt het bericht.
   *[other] mensen krijgen het bericht.
}
campaign-got-it = { $count ->
    [one] persoon kreeg het bericht.
   *[other] mensen kregen het bericht.
}
campaign-see-asked = Bekijk wie het bericht krijgt ({ $count })
campaign-see-told = Bekijk wie het bericht kreeg ({ $count })
campaign-not-asked-title = { $count ->
    [one] 1 persoon krijgt niets, en dit is waarom
   *[other] { $count } mensen krijgen niets, en dit is waarom
}
campaign-not-told-title = { $count ->
    [one] 1 persoon kreeg niets, en dit is waarom
   *[other] { $count } mensen kregen niets, en dit is waarom
}
campaign-turn-waiting = Wacht
campaign-turn-queued = Onderweg
campaign-turn-sent = Bezorgd
campaign-turn-skipped = Krijgt niets
campaign-turn-failed = Mislukt
campaign-reason-opted-out = Wil geen berichten
campaign-reason-unreachable = Heeft geen chat met de bot
campaign-reason-no-consent = Gaf geen toestemming
campaign-reason-paused = Nam een pauze
campaign-reason-said-later = Wil later weer gevraagd worden
campaign-reason-said-never = Wil dit nooit meer gevraagd worden
campaign-reason-open-offer = Het bedrijf heeft al een plek open
campaign-reason-resting = Het bedrijf heeft nog rust
campaign-reason-colleague-asked = Een collega van het bedrijf wordt gevraagd
campaign-reason-region-declined = De regio doet niet mee
campaign-reason-stopped = De campagne stopte eerder

campaign-course = Van vraag tot plek
campaign-course-lead = Gelezen is het minste dat wij weten: Telegram vertelt een bot alleen dat iemand daarna iets deed.
campaign-course-step = Stap
campaign-course-count = Aantal
campaign-course-asked = Verstuurd
campaign-course-delivered = Bezorgd
campaign-course-seen = Zeker gelezen
campaign-course-answered = Geantwoord
campaign-course-openings = Plekken die ervan kwamen
campaign-answers = Antwoorden
campaign-answers-lead = Op welke knop werkgevers drukten.
campaign-answers-none = Er heeft nog niemand geantwoord.
campaign-answer = Antwoord
campaign-openings = Aanbod dat ervan kwam
campaign-openings-none = Er is nog geen aanbod van gekomen.
campaign-openings-more = { $count ->
    [one] En nog 1.
   *[other] En nog { $count }.
}
campaign-opted-out = { $count ->
    [one] 1 persoon meldde zich af na dit bericht
   *[other] { $count } mensen meldden zich af na dit bericht
}
campaign-nobody-opted-out = Niemand meldde zich af na dit bericht.

## Its people

campaign-people = Wie het krijgt en wie niet
campaign-people-lead = In de volgorde waarin de bot vraagt.
campaign-people-search = Zoek op bedrijf, plaats of KvK-nummer
campaign-which = Wie
campaign-which-krijgt-het = Wie het krijgt
campaign-which-krijgt-niets = Wie niets krijgt
campaign-which-antwoordde = Wie antwoordde
campaign-which-meldde-zich-af = Wie zich afmeldde
campaign-why = Waarom niet
campaign-company = Bedrijf
campaign-person = Persoon
campaign-person-stopped = Meldde zich af
campaign-forgotten = Gewist
campaign-sent = Verstuurd
campaign-not-yet = Nog niet
campaign-earlier = Eerder
campaign-later = Verder
campaign-people-none = Niemand gevonden.
campaign-people-none-help = Niemand past bij deze keuze. Kies een andere groep, of zoek met minder woorden.

campaign-file-region = Regio
campaign-file-company = Bedrijf
campaign-file-person = Persoon
campaign-file-state = Status
campaign-file-reason = Waarom niet
campaign-file-sent = Verstuurd
campaign-file-seen = Zeker gelezen
campaign-file-answer = Antwoord
campaign-file-answered = Geantwoord op
campaign-file-opted = Afgemeld op

## On the pages of regions, employers and openings

region-national = Landelijke campagnes
region-national-help = Het landelijke team vraagt soms werkgevers in veel regio's tegelijk. Doet u mee, dan krijgen ook uw werkgevers die vraag. De rusttijd en de stille uren van uw regio blijven gelden, en de antwoorden komen bij u.
region-national-joins = Doet mee met landelijke campagnes
region-national-stays-out = Doet niet mee
region-national-join = Doe mee
region-national-leave = Doe niet meer mee
region-national-joined = Uw regio doet mee met landelijke campagnes.
region-national-left = Uw regio doet niet meer mee. Werkgevers die nog aan de beurt moesten komen, krijgen niets.
employer-campaign-answered = Antwoord: { $answer }.
employer-campaign-silent = Nog geen antwoord.
employer-campaign-stopped = Meldde zich daarna af.
offer-campaign = Kwam uit campagne
