# What commands are answered with, and the buttons that stand for a command.

menu-start = Opnieuw beginnen
menu-nieuw = Nieuwe plek melden
menu-plekken = Mijn plekken
menu-profiel = Mijn gegevens wijzigen
menu-vergeet = Mijn gegevens wissen
menu-weer = Toch weer berichten

help =
    Dit kunt u sturen:
    /nieuw: een plek melden
    /plekken: uw plekken bekijken, wijzigen of intrekken
    /terug: één vraag terug
    /pauze: een tijd geen berichten
    /gegevens: alles wat wij van u bewaren
    /privacy: wat wij met uw gegevens doen
    /vergeet: al uw gegevens wissen
    /stop: geen berichten meer

    Hebt u een vraag aan uw matchmaker? Typ die als er geen vraag openstaat.
unknown-command = Dat ken ik niet. Met /help ziet u wat u kunt sturen.
privacy = Wat wij met uw gegevens doen, leest u in onze <a href="{ $url }">privacyverklaring</a>. Met /gegevens ziet u wat wij bewaren. Met /vergeet wist u alles.
first-this = Graag. Eerst nog deze vraag.
what-next = Goed. Hebt u een nieuwe plek? Stuur /nieuw. Hulp nodig? Stuur /help.

welcome-back = Welkom terug.
going-on = Welkom terug. We gaan verder waar we waren.
one-back = Goed, een vraag terug.
nothing-back = Dit is de eerste vraag. Verder terug kan niet.
nothing-back-idle = Er staat geen vraag open. Een plek veranderen kan met /plekken.

## Own openings

ask-openings =
    <b>Uw plekken</b>
    { $lines }

    { $count ->
        [0] Deze plekken zijn afgesloten. Een nieuwe plek? Stuur /nieuw.
       *[other] <b>Kies een plek, of typ het nummer.</b>
    }
label-openings = Uw plekken
choice-openings-back = Klaar
openings-line = • <b>{ $reference }</b> { $kind }: { $title } ({ $status })
openings-more = … en nog { $count } oudere
openings-none = U hebt nog geen plek gemeld. Dat kan met /nieuw.
ask-opening =
    <b>{ $reference }</b>: { $status }
    { $lines }

    <b>Wat wilt u doen?</b>
label-opening = Plek
choice-opening-change = Veranderen
choice-opening-filled = De plek is vervuld
choice-opening-withdraw = Plek intrekken
choice-opening-back = Terug naar de lijst
opening-over = <b>{ $reference }</b> is al afgesloten en kan niet meer veranderen. Een nieuwe plek? Stuur /nieuw.

status-new = doorgestuurd
status-claimed = opgepakt
status-in_contact = in gesprek
status-candidate_proposed = kandidaat voorgesteld
status-trial = proefplaatsing
status-placed = vervuld
status-closed = afgesloten
status-withdrawn = ingetrokken
status-expired = verlopen
status-with = { $status } door { $name }

ask-withdraw = <b>Wilt u { $reference } ({ $title }) intrekken?</b> Dan zoekt niemand meer een kandidaat.
label-withdraw = Intrekken
choice-withdraw-yes = Ja, trek in
choice-withdraw-no = Nee, laat staan
ask-filled = { $places ->
    [one] <b>Is { $reference } ({ $title }) vervuld?</b> Dan sluiten we de plek af.
   *[other] <b>Zijn alle { $places } plekken van { $reference } ({ $title }) vervuld?</b> Dan sluiten we die af.
}
label-filled = Vervuld
choice-filled-yes = Ja, vervuld
choice-filled-all = Ja, alle plekken
choice-filled-part = Een deel
choice-filled-no = Nee, nog open
ask-left = <b>Hoeveel plekken van { $reference } ({ $title }) zijn er nog vrij?</b> Die blijven open.
label-left = Nog vrij
choice-left-none = Geen
left-too-many = Er waren { $places } plekken. Er moeten er dus minder over zijn. Zijn er juist meer? Kies /plekken en dan Veranderen.

## Silence and data

ask-pause = <b>Hoe lang wilt u geen berichten?</b>
hint-pause = <i>Kies, of typ het zelf, bijvoorbeeld: 2 weken of tot 1 maart.</i>
label-pause = Pauze
choice-pause-1 = 1 maand
choice-pause-3 = 3 maanden
choice-pause-6 = 6 maanden
choice-pause-back = Toch niet
paused = Goed. Tot { $until } stellen wij u geen vragen en sturen wij geen herinneringen. Is er nieuws over een plek die u meldde? Dat hoort u wel. U kunt ons altijd schrijven. Met /start is de pauze voorbij.
pause-cancelled = Goed, geen pauze.
opted-in = U krijgt weer berichten van ons. Stoppen kan altijd met /stop.
stop-button = Geen berichten meer
stop-done = Goed. U krijgt geen berichten meer van ons.
stop-nobody = Wij kennen u niet meer. U krijgt geen berichten van ons.
again-already = U krijgt gewoon berichten van ons.
stopped = U krijgt geen berichten meer van ons. Wilt u later weer meedoen? Stuur /start. Met /vergeet wist u al uw gegevens.
stopped-already = U krijgt al geen berichten meer van ons. Weer meedoen kan met /start.
stopped-still = U krijgt geen berichten meer van ons, dus wij geven dit niet door. Weer meedoen kan met /start.
ask-forget =
    <b>Wilt u dat wij al uw gegevens wissen?</b>
    Dat kan niet ongedaan worden gemaakt. Uw plekken tellen wij alleen nog mee als aantal, zonder uw naam.
label-forget = Wissen
choice-forget-yes = Ja, wis alles
choice-forget-no = Nee, bewaar alles
forget-cancelled = Goed, wij bewaren alles.
forgotten = Uw gegevens zijn gewist. Bedankt voor uw moeite. Ooit weer een plek? Stuur /start.
data-coming = U krijgt zo een bestand met alles wat wij van u bewaren.
ask-profile = <b>Wat wilt u wijzigen?</b>
label-profile = Uw gegevens
choice-profile-back = Klaar
profile-changed = ✅ Uw gegevens zijn gewijzigd.

# A colleague or a group links with a code from the panel.
commands-linked = Gekoppeld: <b>{ $name }</b>. Nieuw aanbod komt vanaf nu ook in deze chat.
commands-link-wrong = Deze code werkt niet. Misschien is hij al gebruikt, of te oud. Maak in het panel een nieuwe code, en stuur die binnen een kwartier.
