# The conversation with an employer. How ids are made of a question's key stands in interview/questions/question.py.

## How a question is put together

lines = { $lines }
led =
    { $lead }

    { $question }
own-question = <b>{ $text }</b>
own-hint = <i>{ $text }</i>
question-gone = Die vraag stellen we niet meer. We gaan verder.
current = <i>Dit antwoordde u: { $answer }</i>
settled =
    { $question }
    ✓ { $answer }
preset-known = Wij weten dit al van u:
    { $lines }

    Klopt er iets niet? Dat verandert u met /profiel.
noted = ✓ { $label }: { $answer }
line = <b>{ $label }:</b> { $value }

progress-employer = Over uw bedrijf · vraag { $number } van { $total }
progress-opening = Over de plek · vraag { $number } van { $total }
progress-details = Extra vraag { $number } van { $total }

choice-skip = Overslaan
choice-keep = Zo laten
choice-enough = Naar overzicht
share-contact = Deel mijn nummer
share-location = Deel mijn locatie

## Answers in words

shown-plain = { $text }
shown-skipped = Overgeslagen
shown-count = { $count ->
    [one] 1 plek
   *[other] { $count } plekken
}
shown-counts = { $low } tot { $high } plekken
shown-hours = { $hours } uur per week
shown-hours-range = { $low } tot { $high } uur per week
shown-day = { $day }
shown-about = Rond { $day }
shown-place = { $place } (regio { $region })
shown-files = { $count ->
    [one] 1 bestand
   *[other] { $count } bestanden
}
kind-leerwerkplek = Leerwerkplek
kind-basisbaan = Basisbaan
kind-unknown = Plek

## Consent

ask-consent =
    Welkom bij Perspectiefbot, van gemeenten, UWV en andere partners in uw regio.
    Wij zoeken plekken voor mensen die niet vanzelf aan werk komen. Hebt u een plek? Dan belt een matchmaker u snel.

    Wij bewaren uw naam, telefoonnummer en antwoorden. Alleen de mensen die u helpen, zien die. Meer weten? Lees onze <a href="{ $url }">privacyverklaring</a>.
    U kunt altijd stoppen met /stop.

    <b>Vindt u het goed dat wij uw gegevens zo gebruiken?</b>
choice-consent-yes = Ja, dat is goed
choice-consent-no = Nee, liever niet
consent-refused =
    Dat is prima. Wij wissen wat u stuurde en sturen u geen berichten. Wij onthouden alleen dat u nee zei.
    Denkt u er later anders over? Stuur /start. Dan beginnen we opnieuw.
consent-withdrawn = Goed, u krijgt geen berichten meer van ons. Wat u eerder vertelde, bewaren wij nog. Moeten wij dat wissen? Stuur /vergeet. Toch weer meedoen kan met /start.
consent-changed = Onze tekst over uw gegevens is veranderd. Daarom vragen we het u opnieuw.

## Who are you

ask-company = <b>Hoe heet uw bedrijf?</b>
label-company = Bedrijf
ask-place = <b>Waar zit uw bedrijf?</b>
hint-place = <i>Typ de postcode of de plaats, bijvoorbeeld 7511 AB of Enschede. Of deel uw locatie.</i>
label-place = Plaats
ask-region =
    { $place } hoort bij regio <b>{ $region }</b>. { $introduction }
    <b>Klopt dat?</b>
standard-introduction = Daar helpt { $desk } u verder.
label-region = Regio
choice-region-yes = Ja, dat klopt
choice-region-no = Nee, een andere plaats
ask-sector = <b>In welke sector werkt u?</b>
label-sector = Sector
ask-contact = <b>Wat is uw naam?</b>
label-contact = Uw naam
ask-phone = <b>Op welk nummer kunnen we u bellen?</b>
hint-phone = <i>Druk op Deel mijn nummer, of typ het nummer. Overslaan mag ook.</i>
label-phone = Telefoon
ask-kvk = <b>Wat is uw KvK-nummer?</b>
hint-kvk = <i>Dat zijn 8 cijfers, bijvoorbeeld 12345678. Overslaan mag ook.</i>
label-kvk = KvK-nummer

## The question

ask-main = <b>Hebt u de komende maanden een plek voor iemand?</b>
choice-main-both = Allebei
choice-main-not_now = Nu niet
choice-main-explain = Wat houdt dat in?
choice-main-yes = Ja
ask-kind = <b>Wat voor plek is het?</b>
explanation =
    <b>Leerwerkplek</b>
    Iemand werkt bij u en leert tegelijk het vak. Dat kan met een opleiding, maar ook zonder. Een collega van u begeleidt.

    <b>Basisbaan</b>
    Iemand krijgt bij u een betaalde baan. Het werk past u aan op wat diegene kan. De gemeente helpt daarbij.

    <b>Welke hulp is er?</b>
    • Loonkostensubsidie: de gemeente betaalt mee aan het loon.
    • No-riskpolis: UWV betaalt het loon bij ziekte.
    • Jobcoach: iemand die op de werkvloer helpt.
    • Proefplaatsing: eerst proberen of het past.
    • Subsidie praktijkleren: geld voor de begeleiding van wie leert.
    De matchmaker vertelt u wat bij u past.

## Not now

ask-reason = <b>Jammer, maar goed dat u het zegt. Waarom nu niet?</b>
hint-reason = <i>Kies, of typ het zelf.</i>
label-reason = Reden
choice-reason-no_work = Nu geen werk
choice-reason-no_time = Begeleiding kost te veel tijd
choice-reason-no_support = Ik weet niet welke hulp er is
choice-reason-no_candidate = Er kwam geen kandidaat
choice-reason-no_call = Er belde niemand terug
choice-reason-many_people = Steeds een ander contact
choice-reason-paperwork = Te veel loketten of formulieren
choice-reason-experience = Eerder een slechte ervaring
choice-reason-risk = Risico bij ziekte of ontslag
choice-reason-unreachable = Werkplek slecht bereikbaar
choice-reason-demands = Eisen: veiligheid of taal
choice-reason-other = Iets anders
choice-reason-unsaid = Geen reden gegeven
ask-note = <b>Wilt u vertellen wat de reden is?</b>
label-note = Toelichting
ask-again = <b>Mogen we het later nog eens vragen?</b>
label-again = Opnieuw vragen
choice-again-1 = Over 1 maand
choice-again-3 = Over 3 maanden
choice-again-6 = Over 6 maanden
choice-again-never = Nooit
refused = Dank u wel voor uw eerlijke antwoord. Wij vragen het niet meer. Hebt u later toch een plek? Stuur /nieuw.
refused-until = Dank u wel voor uw eerlijke antwoord. Na { $day } vragen we het nog eens. Eerder een plek? Stuur /nieuw.

## The opening

label-kind = Soort plek
ask-work = <b>Welk werk is het?</b>
hint-work = <i>Noem de functie en één ding erover, bijvoorbeeld: lasser, kleine series in de werkplaats.</i>
label-work = Werk
ask-places = <b>Hoeveel plekken hebt u?</b>
hint-places = <i>Kies een getal of typ het, bijvoorbeeld 8 of 2 à 3.</i>
label-places = Plekken
ask-hours = <b>Hoeveel uur per week?</b>
hint-hours = <i>Kies, of typ het zelf, bijvoorbeeld 28 of 32-36 uur.</i>
label-hours = Uren
choice-hours-full = Fulltime
choice-hours-most = 32 uur
choice-hours-more = 24 tot 32
choice-hours-half = 16 tot 24
ask-start = <b>Vanaf wanneer?</b>
hint-start = <i>Kies, of typ het zelf, bijvoorbeeld 15 maart of na de zomer.</i>
label-start = Vanaf
choice-start-now = Per direct
ask-where = <b>Waar is het werk?</b>
label-where = Werkplek
choice-where-own = Op ons adres: { $place }
choice-where-other = Ergens anders
where-other = Goed. Typ de postcode of de plaats, bijvoorbeeld 7511 AB of Enschede.
ask-sbb = <b>Bent u een erkend leerbedrijf?</b>
hint-sbb = <i>SBB erkent bedrijven die mbo-studenten opleiden. Zonder erkenning kan er ook veel.</i>
label-sbb = Erkend leerbedrijf
choice-sbb-yes = Ja, erkend
choice-sbb-no = Nee, nog niet
choice-sbb-unknown = Weet ik niet
ask-adaptable = <b>Wat kunt u aanpassen aan het werk?</b>
hint-adaptable = <i>Kies, of typ het zelf, bijvoorbeeld: alleen inpakken, geen telefoon.</i>
label-adaptable = Aan te passen
choice-adaptable-tasks = Taken
choice-adaptable-hours = Uren of werktijden
choice-adaptable-pace = Tempo
choice-adaptable-all = Alles in overleg
choice-adaptable-unknown = Weet ik nog niet

## More about the opening

ask-dutch = <b>Hoeveel Nederlands is nodig?</b>
label-dutch = Nederlands
choice-dutch-none = Niet nodig
choice-dutch-little = Een beetje
choice-dutch-good = Goed
ask-licence = <b>Welk rijbewijs of papier is nodig?</b>
hint-licence = <i>Kies, of typ het zelf, bijvoorbeeld: rijbewijs C en code 95.</i>
label-licence = Rijbewijs of papieren
choice-licence-none = Niet nodig
choice-licence-car = Rijbewijs B
choice-licence-forklift = Heftruck
choice-licence-vca = VCA
ask-shifts = <b>Op welke dagen en tijden?</b>
hint-shifts = <i>Kies, of typ het zelf, bijvoorbeeld: maandag tot donderdag van 7 tot 15 uur.</i>
label-shifts = Dagen en tijden
choice-shifts-day = Alleen overdag
choice-shifts-evening = Ook in de avond
choice-shifts-weekend = Ook in het weekend
choice-shifts-shifts = Ploegendienst
ask-physical = <b>Hoe zwaar is het werk?</b>
hint-physical = <i>Kies, of typ het zelf, bijvoorbeeld: soms tillen tot 20 kilo.</i>
label-physical = Lichamelijk
choice-physical-light = Licht werk
choice-physical-standing = Veel staan of lopen
choice-physical-heavy = Zwaar tillen
choice-physical-outdoors = Buiten werken
ask-guide = <b>Wie begeleidt op de werkvloer?</b>
hint-guide = <i>Kies, of typ het zelf, bijvoorbeeld: de voorman, 4 uur per week.</i>
label-guide = Begeleiding
choice-guide-colleague = Een vaste collega
choice-guide-several = Verschillende collega's
choice-guide-help = Graag hulp van een jobcoach
ask-level = <b>Welk mbo-niveau past bij het werk?</b>
label-level = Niveau
choice-level-1 = Mbo 1
choice-level-2 = Mbo 2
choice-level-3 = Mbo 3
choice-level-4 = Mbo 4
choice-level-any = Maakt niet uit
ask-qualification = <b>Voor welke opleiding is de plek?</b>
hint-qualification = <i>Bijvoorbeeld: allround lasser of helpende zorg.</i>
label-qualification = Opleiding
ask-contract = <b>Is er daarna kans op een contract?</b>
label-contract = Kans op een contract
choice-contract-yes = Grote kans
choice-contract-maybe = Misschien
choice-contract-no = Nee
ask-until = <b>Tot wanneer is de plek er?</b>
hint-until = <i>Bijvoorbeeld: 1 juli, of geen einddatum.</i>
label-until = Einddatum
choice-until-open = Geen einddatum
ask-transport = <b>Is de werkplek bereikbaar met bus of trein?</b>
label-transport = Bus of trein
choice-transport-yes = Ja
choice-transport-partly = Niet altijd
choice-transport-no = Nee
ask-sroi = <b>Telt de plek mee voor social return?</b>
hint-sroi = <i>Social return (SROI) is een afspraak bij een opdracht van de overheid.</i>
label-sroi = Social return
choice-sroi-yes = Ja
choice-sroi-no = Nee
ask-remarks = <b>Wilt u nog iets kwijt?</b>
hint-remarks = <i>Bijvoorbeeld: bel het liefst op dinsdagochtend.</i>
label-remarks = Opmerkingen
ask-files = <b>Hebt u een foto of een pdf van de vacature?</b>
hint-files = <i>Stuur die hier. Klaar? Kies Naar overzicht.</i>
label-files = Foto of pdf
choice-files-remove = Bestanden weghalen

## The overview

ask-review =
    <b>Dit is uw plek. Klopt alles?</b>

    { $lines }
label-review = Overzicht
choice-review-send = Versturen
choice-review-send-change = Wijziging doorgeven
choice-review-more = Meer vertellen
choice-review-change = Iets veranderen
choice-review-save = Bewaren voor later
choice-review-cancel = Niet wijzigen
ask-change = <b>Wat wilt u veranderen?</b>
label-change = Veranderen
choice-change-back = Terug
saved = Uw plek is bewaard, maar nog niet verstuurd. Stuur /nieuw om verder te gaan.
change-cancelled = Goed, er is niets gewijzigd.

ask-duplicate =
    U meldde { $days ->
        [0] vandaag
        [one] gisteren
       *[other] { $days } dagen geleden
    } al { $places ->
        [one] 1 plek
       *[other] { $places } plekken
    }: <b>{ $title }</b> ({ $reference }).
    <b>Is dit dezelfde plek?</b>
label-duplicate = Dezelfde plek?
choice-duplicate-update = Ja, werk die bij
choice-duplicate-new = Nee, het is een nieuwe plek
choice-duplicate-back = Terug naar het overzicht

ask-resume = { $count ->
    [one] <b>U hebt nog een plek bewaard. Wilt u daarmee verder?</b>
   *[other] <b>U hebt nog { $count } plekken bewaard. Wilt u met een ervan verder?</b>
}
label-resume = Bewaarde plekken
choice-resume-go-on = { $kind }: { $title }
choice-resume-new = Een nieuwe plek
choice-resume-discard = { $count ->
    [one] Weggooien
   *[other] Alles weggooien
}
discarded = { $count ->
    [one] De bewaarde plek is weggegooid.
   *[other] De bewaarde plekken zijn weggegooid.
}

## What became of it

receipt =
    ✅ Dank u wel, uw plek is doorgestuurd.
    Uw nummer: <b>{ $reference }</b>

    { $promise }
standard-promise = { $desk } neemt uiterlijk <b>{ $day }</b> contact met u op.
own-promise = { $before }<b>{ $day }</b>{ $after }
receipt-uncovered =
    ✅ Dank u wel, uw plek is bewaard.
    Uw nummer: <b>{ $reference }</b>

    Eerlijk is eerlijk: in regio { $region } staat nog geen matchmaker klaar. Het landelijke team weet van uw plek en zoekt iemand. Wij doen ons best voor contact uiterlijk <b>{ $day }</b>.
now-the-other = Dan nu de andere plek: <b>{ $kind }</b>. Wat we al weten, vragen we niet nog eens.
changed = ✅ Uw wijziging van <b>{ $reference }</b> is doorgegeven.
changed-too-late = <b>{ $reference }</b> is al afgesloten. Daarom is er niets gewijzigd. Is er weer een plek? Stuur /nieuw.
ended = ✅ Dank u wel. <b>{ $reference }</b> is afgesloten. De matchmaker weet het.
ended-already = <b>{ $reference }</b> was al afgesloten. U hoeft niets meer te doen.
forwarded-then-question = Wilt u een plek melden? Kies dan hieronder.
forwarded-to = Uw bericht is bij { $name } van { $desk }. Het antwoord krijgt u hier.
forwarded = Uw bericht is bij { $desk }. Het antwoord krijgt u hier.
forwarded-about-to = Uw bericht bij <b>{ $reference }</b> is bij { $name } van { $desk }. Het antwoord krijgt u hier.
forwarded-about = Uw bericht bij <b>{ $reference }</b> is bij { $desk }. Het antwoord krijgt u hier.

## When an answer can't be used

expected-choice = Dat begrijp ik niet. Kies een van de knoppen, of typ wat erop staat. Weet u het niet? Stuur /help.
stop-or-answer = Wilt u geen berichten meer van ons? Stuur dan /stop. Bedoelt u iets anders? Geef dan antwoord op de vraag.
expected-text = Typ uw antwoord in woorden.
expected-count = Ik lees hier geen aantal in. Typ een getal van 1 tot 500, bijvoorbeeld 3 of 2 à 3.
expected-number = Ik lees hier geen getal in. Typ één heel getal, bijvoorbeeld 12.
expected-hours = Ik lees hier geen uren per week in. Typ bijvoorbeeld 32, 24-32 uur of fulltime.
expected-start = Ik lees hier geen datum in. Typ een dag die nog komt, bijvoorbeeld 1 september, per direct of na de zomer.
expected-later = Ik weet niet wanneer u bedoelt. Kies een van de knoppen, of typ bijvoorbeeld 2 weken, 1 jaar of tot 1 september.
expected-phone = Ik lees hier geen telefoonnummer in. Typ bijvoorbeeld 06 12345678 of 053 4871111.
expected-place = Die plaats ken ik niet. Typ een postcode of een plaats in Nederland, bijvoorbeeld 7511 AB of Enschede.
expected-region = Dat begrijp ik niet. Klopt de regio? Kies Ja. Klopt die niet? Typ de postcode of de plaats van uw bedrijf, bijvoorbeeld 7511 AB.
expected-files = Stuur een foto of een pdf, of kies Overslaan.
expected-kvk-establishment = Dit lijkt een vestigingsnummer, want het heeft 12 cijfers. Het KvK-nummer heeft er 8, bijvoorbeeld 12345678.
expected-kvk-too-short = Dit nummer is te kort. Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.
expected-kvk-too-long = Dit nummer is te lang. Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.
expected-kvk-no-number = Ik lees hier geen KvK-nummer in. Dat heeft 8 cijfers, bijvoorbeeld 12345678. Weet u het niet? Typ overslaan.
which-place = Dat kunnen meer plaatsen zijn. Welke bedoelt u?
which-suggestion = Die plaats ken ik niet. Bedoelt u een van deze? Anders typt u het nog eens.
choice-place = { $place }, gemeente { $municipality }
unknown-postcode = De postcode { $postcode } ken ik niet. Typ liever de naam van de plaats, bijvoorbeeld Enschede.
location-abroad = Op die plek ken ik geen plaats in Nederland. Typ de postcode of de plaats, bijvoorbeeld Enschede.
location-not-here = Dank u wel, maar uw locatie heb ik nu niet nodig.
contact-not-here = Dank u wel, maar een telefoonnummer heb ik nu niet nodig.
contact-of-other = Dat is het nummer van iemand anders. Deel uw eigen nummer, of typ het nummer waarop we u kunnen bellen, bijvoorbeeld 06 12345678.
too-long = Dat is te lang: { $length } tekens. Er passen er { $longest }. Kunt u het korter zeggen?
gone-choice = Die keuze is er niet meer. Kies opnieuw.
odd-emoji = Leuk! Maar ik kan alleen woorden en cijfers lezen.
odd-voice = Ik kan geen spraakbericht beluisteren. Wilt u het typen?
odd-sticker = Leuke sticker! Maar ik kan alleen woorden en cijfers lezen.
odd-video = Ik kan geen video bekijken. Een foto of pdf mag wel, als u over een plek vertelt.
odd-edited = U hebt een eerder bericht aangepast. Dat kan ik niet verwerken. Met /terug kunt u een antwoord veranderen.
odd-edited-later = U hebt een eerder bericht aangepast. Dat zien wij niet. Stuur het liever als nieuw bericht.
odd-forwarded = Een doorgestuurd bericht kan ik niet als antwoord lezen. Wilt u het zelf typen?
odd-other = Dit soort bericht kan ik niet lezen. Wilt u het typen?
file-kept = 📎 Bewaard bij deze plek ({ $count } van { $most }).
file-kept-caption = 📎 Bewaard bij deze plek ({ $count } van { $most }). De tekst erbij heb ik niet gelezen. Is het een antwoord? Typ het dan los.
file-known = Dit bestand had ik al.
file-too-many = Er passen { $most } bestanden bij een plek, en die zijn er al. Dit bestand is niet bewaard.
file-too-large = Dit bestand is te groot. Het mag hooguit { $megabytes } MB zijn.
file-of-other-kind = Dit soort bestand kan ik niet doorsturen. Een foto (jpg, png, webp) of een pdf mag wel.
file-not-here = Een foto of pdf kunt u sturen als u over een plek vertelt. Hier heb ik die niet nodig.

## Old buttons

stale-sent = Deze plek is al verstuurd. Uw nummer is { $reference }.
stale-taken = Dat antwoord heb ik al.
stale-stopped = U krijgt geen berichten meer van ons. Stuur /start om weer te beginnen.
stale-resumed = Deze knop is van een eerdere vraag. Hieronder staat waar we nu zijn.
stale-done = Dit is al afgehandeld. Een nieuwe plek? Stuur /nieuw.
