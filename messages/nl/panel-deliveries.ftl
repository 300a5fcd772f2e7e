# Deliveries: what waits, what failed and what was set aside.

deliveries-title = Bezorging
deliveries-lead = Wat er nog uit moet, en wat niet lukte.
deliveries-queue = Wachtrij
deliveries-carrier-telegram = Telegram
deliveries-carrier-mail = E-mail
deliveries-carrier-file = Bestanden ophalen
deliveries-waiting = { $count ->
    [one] wacht
   *[other] wachten
}
deliveries-oldest = Langste wacht: { $age }
deliveries-no-wait = Alles is verstuurd.
deliveries-no-files = Alles is opgehaald.
deliveries-slow = Dit gaat te langzaam. Draait de bot?
deliveries-lane-answer = Antwoorden
deliveries-lane-notification = Nieuws
deliveries-lane-reminder = Herinneringen
deliveries-lane-campaign = Campagnes
deliveries-lane-later = Gaat later weg
deliveries-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
deliveries-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
deliveries-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
deliveries-moment = minder dan een minuut
deliveries-program-receive = Ontvangen
deliveries-program-sender = Versturen
deliveries-program-clock = Klok
deliveries-program-seen = laatst gezien { $moment }
deliveries-programs-none = Er heeft nog geen programma van zich laten horen. Start de bot.
deliveries-failures = Mislukt
deliveries-failures-none = Er is niets mislukt.
deliveries-failures-caption = Mislukte bezorgingen, de nieuwste eerst
deliveries-failures-more = { $count ->
    [one] En nog 1 oudere. Kies een oorzaak of een kanaal om minder te zien.
   *[other] En nog { $count } oudere. Kies een oorzaak of een kanaal om minder te zien.
}
deliveries-aside-more = { $count ->
    [one] En nog 1 die eerder kwam.
   *[other] En nog { $count } die eerder kwamen.
}
deliveries-aside-retry-all = Lees alle { $count } nog eens
deliveries-aside-all-retried = { $count ->
    [0] Er was niets meer opzij gezet.
    [one] Het bericht wordt nog eens gelezen.
   *[other] De { $count } berichten worden nog eens gelezen.
}
deliveries-failures-filtered = Niets gevonden.
deliveries-failures-filtered-help = Met dit kanaal en deze oorzaak is er niets mislukt.
deliveries-error-address = De mailserver weigert dit adres ({ $code }).
deliveries-error-mail = De mailserver weigert dit bericht ({ $code }).
deliveries-error-silence = Er kwam geen antwoord.
deliveries-error-large = Het bestand is te groot.
deliveries-error-many = Er gingen te veel berichten tegelijk.
deliveries-error-blocked = Deze persoon blokkeerde de bot.
deliveries-error-gone = Telegram kent deze persoon of groep niet meer.
deliveries-error-kicked = De bot staat niet meer in deze groep.
deliveries-error-rights = De bot mag in deze groep niet schrijven.
deliveries-error-telegram = Telegram weigert dit bericht: “{ $words }”.
deliveries-error-fault = Er ging iets mis bij het versturen ({ $fault }).
deliveries-filter-carrier = Kanaal
deliveries-filter-cause = Oorzaak
deliveries-filter-region = Regio
deliveries-cause = { $error } ({ $count })
deliveries-column-what = Wat
deliveries-column-whom = Voor
deliveries-column-why = Waarom niet
deliveries-column-when = Sinds
deliveries-column-do = Doe
deliveries-for-employer = Werkgever
deliveries-for-nobody = Onbekend
deliveries-for-group = Groepschat
deliveries-attempts = { $count ->
    [one] 1 poging
   *[other] { $count } pogingen
}
deliveries-retry = Opnieuw proberen
deliveries-retry-of = Bezorging { $key } opnieuw proberen
deliveries-take-off = Van de lijst halen
deliveries-take-off-of = Bezorging { $key } van de lijst halen
deliveries-clear-all = Alles van de lijst halen
deliveries-give-up = Niet meer versturen
deliveries-give-up-of = Bezorging { $key } niet meer versturen
deliveries-give-up-lead = Niemand krijgt dan nog wat hier in de lijst staat. Dit kan niet terug.
deliveries-give-up-all = { $count ->
    [one] Deze ene niet meer versturen
   *[other] Alle { $count } niet meer versturen
}
deliveries-given-up = Niet meer verstuurd: een collega haalde het van de lijst.
deliveries-gave-up = { $count ->
    [0] Er stond niets meer in de lijst.
    [one] Eén bericht is van de lijst. Niemand krijgt het nog.
   *[other] { $count } berichten zijn van de lijst. Niemand krijgt ze nog.
}
deliveries-not-again = Niet nog eens verstuurd: de ontvanger krijgt geen berichten meer van ons.
deliveries-stayed = { $count ->
    [one] Eén bericht ging niet: de ontvanger krijgt geen berichten meer van ons. Het staat niet meer in de lijst.
   *[other] { $count } berichten gingen niet: de ontvangers krijgen geen berichten meer van ons. Ze staan niet meer in de lijst.
}

deliveries-prospect = Wat doet opnieuw proberen?
deliveries-prospect-goes = { $count ->
    [one] Eén bericht gaat opnieuw weg.
   *[other] { $count } berichten gaan opnieuw weg, naar { $recipients ->
        [one] één ontvanger.
       *[other] { $recipients } ontvangers.
    }
}
deliveries-prospect-twice = { $count ->
    [one] Eén daarvan kwam misschien al aan. Dan krijgt iemand dat twee keer.
   *[other] { $count } daarvan kwamen misschien al aan. Dan krijgt iemand die twee keer.
}
deliveries-prospect-stopped = { $count ->
    [one] Eén bericht gaat niet: deze persoon wil intussen geen berichten meer.
   *[other] { $count } berichten gaan niet: deze mensen willen intussen geen berichten meer.
}
deliveries-prospect-unreachable = { $count ->
    [one] Eén bericht gaat niet: deze persoon blokkeerde de bot of is weg.
   *[other] { $count } berichten gaan niet: deze mensen blokkeerden de bot of zijn weg.
}
deliveries-prospect-paused = { $count ->
    [one] Eén herinnering gaat niet: deze persoon vroeg om rust.
   *[other] { $count } herinneringen gaan niet: deze mensen vroegen om rust.
}
deliveries-prospect-left = { $count ->
    [one] Eén bericht gaat niet: deze collega werkt hier niet meer.
   *[other] { $count } berichten gaan niet: deze collega's werken hier niet meer.
}
deliveries-prospect-elsewhere = { $count ->
    [one] Eén bericht gaat niet: deze werkgever hoort nu bij een andere regio.
   *[other] { $count } berichten gaan niet: deze werkgevers horen nu bij een andere regio.
}
deliveries-prospect-off = Wat niet gaat, verdwijnt uit deze lijst.
deliveries-hindrance-stopped = Wil geen berichten meer
deliveries-hindrance-unreachable = Niet meer te bereiken
deliveries-hindrance-paused = Vroeg om rust
deliveries-hindrance-left = Werkt hier niet meer
deliveries-hindrance-elsewhere = Hoort nu bij een andere regio

deliveries-retry-all = { $count ->
    [one] Deze ene opnieuw proberen
   *[other] Alle { $count } opnieuw proberen
}
deliveries-retried = { $count ->
    [one] De bezorging staat weer in de wachtrij.
   *[other] { $count } bezorgingen staan weer in de wachtrij.
}
deliveries-retried-none = Er was niets meer om opnieuw te proberen.
deliveries-aside = Opzij gezet
deliveries-aside-lead = Deze berichten van Telegram lukten drie keer niet. De afzender kreeg een vriendelijk bericht. Wat de afzender schreef, staat hier niet.
deliveries-aside-none = Er is niets opzij gezet.
deliveries-aside-update = Bericht { $key }
deliveries-aside-received = Ontvangen { $moment }
deliveries-aside-traceback = Wat er misging
deliveries-aside-all = Alles bekijken
deliveries-aside-personal = Hier staat alles wat binnenkwam, ook wat iemand schreef. Dat u dit bekijkt, staat in het logboek.
deliveries-aside-raw = Wat er binnenkwam
deliveries-aside-retried = Het bericht wordt opnieuw verwerkt.
deliveries-kind-alarm = Waarschuwing
deliveries-kind-campaign = Vraag van een campagne
deliveries-kind-campaign-trial = Proefbericht van een campagne
deliveries-kind-offer-new = Nieuw aanbod
deliveries-kind-offer-card = Wie het oppakt
deliveries-kind-offers-changed = Gewijzigd aanbod
deliveries-kind-offers-withdrawn = Ingetrokken aanbod
deliveries-kind-offers-filled = Vervulde plek
deliveries-kind-offer-gone = Aanbod dat naar een andere regio ging
deliveries-kind-offers-left = Aanbod dat naar een andere regio ging
deliveries-kind-offers-released = Aanbod dat weer vrij is
deliveries-kind-offers-handed = Overgedragen aanbod
deliveries-kind-offers-forgotten = Ingetrokken aanbod van wie alles liet wissen
deliveries-kind-farewell = Afscheid
deliveries-kind-data = Eigen gegevens
deliveries-kind-colleague = Antwoord aan een collega
deliveries-kind-reminder = Herinnering
deliveries-kind-offer-news = Nieuws voor de werkgever
deliveries-kind-interview = Gesprek
deliveries-kind-message = Bericht
deliveries-kind-link = Koppeling
deliveries-kind-attachment = Bestand
deliveries-kind-other = Ander bericht
