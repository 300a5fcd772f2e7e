# The moves of an opening, as colleagues do and read them.

pipeline-handed-to = Aan { $name }. { $note }
pipeline-moved-to = Van { $old } naar { $new }. { $note }
pipeline-planned-on = Op { $day }.
pipeline-outcome-line = Na { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}, { $reference }: { $outcome }
pipeline-outcome-well = het gaat goed
pipeline-outcome-hard = het gaat moeizaam
pipeline-outcome-moved-on = ander werk of een opleiding
pipeline-outcome-stopped = gestopt

## What every move may say

pipeline-missed = Er is intussen iets veranderd
pipeline-missed-help = Uw stap is niet gezet en niets is overschreven. Wat u typte, staat er nog. Klopt het zo? Verstuur het dan opnieuw.
pipeline-missed-typed = U schreef:
pipeline-undo = Draai terug
pipeline-undone = De stap is teruggedraaid.
pipeline-undone-told = De stap is teruggedraaid. De werkgever had al bericht gekregen. Bel of schrijf even.
pipeline-undo-too-late = Terugdraaien kan niet meer. De minuut is voorbij, of iemand kreeg al bericht.
pipeline-note = Toelichting voor collega's
pipeline-note-bsn = Hier staat iets wat op een burgerservicenummer lijkt. Haal het weg: wij bewaren niets waaraan een kandidaat te herkennen is.
pipeline-note-mail = Hier staat een e-mailadres. Haal het weg: wij bewaren niets waaraan een kandidaat te herkennen is.
pipeline-note-phone = Hier staat een telefoonnummer. Haal het weg: wij bewaren niets waaraan een kandidaat te herkennen is.
pipeline-note-birth = Hier staat iets wat op een geboortedatum lijkt. Haal het weg: wij bewaren niets waaraan een kandidaat te herkennen is.
pipeline-note-name = Hier staat iets wat op een naam lijkt. Haal het weg: wij bewaren niets waaraan een kandidaat te herkennen is.
pipeline-day-missing = Kies een dag.
pipeline-day-past = Kies vandaag of een latere dag.
pipeline-day-far = Kies een dag binnen twee jaar.

## The next contact

pipeline-plan = Plan het volgende contact
pipeline-next-short = Volgend contact:
pipeline-next-of = { $label }: volgend contact over { $reference } op { $day }
pipeline-next-other = Andere dag
pipeline-tomorrow = Morgen
pipeline-next-week = Volgende week
pipeline-next-day = Op welke dag?
pipeline-plan-save = Plannen
pipeline-planned = Het volgende contact is gepland.
pipeline-next = Contact op { $day }
pipeline-next-today = Vandaag contact
pipeline-next-late = Contact was op { $day }
pipeline-next-on = Wanneer is het volgende contact?
pipeline-next-on-help = Laat dit leeg als u nog geen dag weet. Is er een kandidaat? Dan staat het volgende contact over een week, tot u een andere dag kiest.

## Candidates and placements

pipeline-reference = Kenmerk van de kandidaat
pipeline-reference-help = Het kenmerk uit uw eigen systeem, zoals K-1042. Nooit een naam of nummer van de persoon.
pipeline-reference-missing = Vul het kenmerk van de kandidaat in.
pipeline-reference-shape = Gebruik alleen letters, cijfers en streepjes, zonder spaties. Hoogstens { $most } tekens.
pipeline-reference-digit = Een kenmerk heeft een cijfer, zoals K-1042.
pipeline-reference-bsn = Dit lijkt op een burgerservicenummer. Gebruik het kenmerk uit uw eigen systeem.
pipeline-reference-mail = Dit is een e-mailadres. Gebruik het kenmerk uit uw eigen systeem.
pipeline-reference-phone = Dit lijkt op een telefoonnummer. Gebruik het kenmerk uit uw eigen systeem.
pipeline-reference-birth = Dit lijkt op een geboortedatum. Gebruik het kenmerk uit uw eigen systeem.
pipeline-reference-name = Dit lijkt op een naam. Gebruik het kenmerk uit uw eigen systeem.
pipeline-propose = Stel een kandidaat voor
pipeline-propose-save = Voorstellen
pipeline-proposed = De kandidaat is voorgesteld.
pipeline-trial = Begin een proefplaatsing
pipeline-trial-save = Begin
pipeline-trial-started = De proefplaatsing loopt.
pipeline-place = Plaats iemand
pipeline-place-save = Plaatsen
pipeline-placed = De plaatsing is bewaard.
pipeline-placements = Plaatsingen
pipeline-places-filled = { $filled } van { $places ->
    [one] 1 plek
   *[other] { $places } plekken
} vervuld
pipeline-starts-on = Begint op
pipeline-hours = Uren per week
pipeline-hours-wrong = Vul een heel getal in van 1 tot en met 60.
pipeline-guide = Wie begeleidt op de werkvloer?
pipeline-guide-missing = Kies wie begeleidt.
pipeline-guide-employer = Iemand van het bedrijf
pipeline-guide-jobcoach = Een jobcoach
pipeline-guide-school = De school
pipeline-guide-other = Iemand anders
pipeline-support = Hulp die wordt ingezet
pipeline-support-loonkostensubsidie = Loonkostensubsidie
pipeline-support-loonkostenvoordeel = Loonkostenvoordeel
pipeline-support-no-riskpolis = No-riskpolis
pipeline-support-jobcoach = Jobcoach
pipeline-support-proefplaatsing = Proefplaatsing
pipeline-support-praktijkleren = Subsidie praktijkleren
pipeline-correct = Verbeter deze gegevens
pipeline-correct-title = Plaatsing verbeteren
pipeline-correct-lead = De vragen aan de werkgever over hoe het gaat, schuiven mee met de eerste werkdag.
pipeline-corrected = De plaatsing is verbeterd.
pipeline-corrected-line = De gegevens van { $reference }.
pipeline-outcome = Schrijf op hoe het gaat
pipeline-outcome-when = Na hoeveel tijd?
pipeline-outcome-how = Hoe gaat het?
pipeline-outcome-choose = Kies hoe het gaat.
pipeline-outcome-kept = Het verloop is bewaard.
pipeline-outcome-not-yet = Dat kunt u nu nog niet zeggen: zo lang werkt deze persoon daar nog niet.
pipeline-after = { $months ->
    [one] Na 1 maand
   *[other] Na { $months } maanden
}

## Other hands

pipeline-hand-over = Geef aan een collega
pipeline-hand-over-note = Wat moet uw collega weten?
pipeline-hand-over-note-help = Uw collega krijgt dit ook per e-mail. Schrijf geen namen of gegevens van kandidaten op.
pipeline-hand-over-save = Overdragen
pipeline-handed-over = Het aanbod is overgedragen. Uw collega krijgt bericht.
pipeline-colleague = Collega
pipeline-colleague-missing = Kies een collega
pipeline-move-region = Geef aan een andere regio
pipeline-region = Regio
pipeline-region-missing = Kies een regio
pipeline-region-note = Waarom naar die regio?
pipeline-region-note-help = De andere regio leest dit. Die regio en de werkgever krijgen meteen bericht. U ziet het aanbod daarna niet meer, en u kunt het niet terugdraaien.
pipeline-move-region-save = Geef aan die regio
pipeline-why-missing = Schrijf op waarom.
pipeline-moved = De andere regio heeft het aanbod gekregen.
pipeline-placed-here = Hier werkt iemand die uw regio geplaatst heeft. De nazorg is van uw regio. Daarom kan dit aanbod niet naar een andere regio. Sluit u het af, dan gaat de nazorg door.
pipeline-reopen = Open dit weer
pipeline-reopen-note = Waarom gaat dit verder?
pipeline-reopen-save = Open weer
pipeline-reopened = Het aanbod loopt weer.
pipeline-employer-told = De werkgever krijgt bericht.
pipeline-employer-not-told = De werkgever krijgt geen berichten van de bot. Bel liever even.

## The worklist

worklist-count-mine-late = van mij en te laat
worklist-count-mine-today = van mij, vandaag
worklist-my-late = Te laat
worklist-my-today = Vandaag
worklist-my-employer = De werkgever beslist
worklist-my-rest = De rest
