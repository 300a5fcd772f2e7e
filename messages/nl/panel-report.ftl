# The report: what came of the openings of some months.

report-title = Rapportage
report-lead = Wat kwam er binnen in { $region }, en hoe liep het af?
report-regions = { $count } regio's
report-months = { $first } tot en met { $last }
report-period = Periode
report-period-length = { $count ->
    [one] Deze maand
   *[other] Laatste { $count } maanden
}
report-period-vorige-maand = Vorige maand
report-period-vorig-kwartaal = Vorig kwartaal
report-period-dit-jaar = Dit jaar ({ $year })
report-period-vorig-jaar = Vorig jaar ({ $year })
report-region = Regio
report-empty = Nog niets te tellen.
report-empty-help = In deze maanden kwam er geen aanbod binnen en stopte er geen.

## Figures

report-figure-filed = aanbod binnen
report-figure-placed = mensen geplaatst
report-figure-median = tot het eerste contact
report-figure-claimed = op tijd opgepakt
report-figure-called = op tijd gebeld
report-how-measured = De tijd tot het eerste contact is de middelste waarde: de helft ging sneller. Wij tellen werkuren: op werkdagen van 9 tot 17 uur. Op tijd is uiterlijk op de dag die de werkgever hoorde.
report-hours = { $value } uur
report-percent = { $count }%
report-nothing = –
report-nothing-here = Dit kwam in deze maanden niet voor.

## Charts

report-by-month = Per maand
report-by-kind = Per soort
report-by-sector = Per sector
report-month = Maand
report-kind = Soort
report-sector = Sector
report-no-sector = Geen sector
report-reason = Reden
report-column-filed = Aanbod
report-column-placed = Geplaatst
report-column-times = Aantal
report-why-not-now = Waarom nu niet?
report-why-not-now-lead = Zo vaak zei een werkgever ‘nu niet’.
report-why-ended = Waarom ging het niet door?
report-why-ended-lead = Aanbod dat ophield zonder plaatsing, door ons of door de werkgever.
report-ended-withdrawn = De werkgever trok de plek in.
report-ended-filled = De werkgever meldde dat de plek bezet is.
report-ended-expired = De werkgever gaf geen antwoord meer.

## Regions beside each other

report-side-by-side = Regio's naast elkaar
report-side-by-side-lead = Kies een kop om te sorteren. Geplaatst telt mensen: twee mensen op één aanbod tellen als twee. Nu te laat gaat over vandaag.
report-column-regio = Regio
report-column-aanbod = Aanbod
report-column-opgepakt = Opgepakt
report-column-contact = Eerste contact
report-column-op-tijd = Op tijd gebeld
report-column-geplaatst = Geplaatst
report-column-gestopt = Gestopt
report-column-reden = Vooral om
report-column-te-laat = Nu te laat

## The map

report-map = Kaart van de regio's
report-map-choose = Wat de kaart laat zien
report-map-aanbod = Aanbod
report-map-contact = Eerste contact
report-map-geplaatst = Geplaatst
report-map-lead-aanbod = Hoeveel aanbod er binnenkwam. Donker is veel.
report-map-lead-contact = Werkuren tot het eerste contact. Donker is lang.
report-map-lead-geplaatst = Hoeveel mensen er geplaatst zijn. Donker is veel.
report-map-says-aanbod = { $region }: aanbod { $value }
report-map-says-contact = { $region }: eerste contact { $value }
report-map-says-geplaatst = { $region }: geplaatst { $value }
report-map-none-aanbod = geen
report-map-none-contact = nog niet
report-map-none-geplaatst = niemand
report-map-up-to = tot en met { $bound }
report-map-honest = Elke regio is een even groot vak, ongeveer op de plek waar zij ligt.
report-map-table = Dezelfde cijfers in een tabel

## The file

report-file-region = Regio
report-file-what = Wat
report-file-month = Maand
report-file-kind = Soort
report-file-sector = Sector
report-file-reason = Reden
report-file-value = Getal
report-file-filed = Aanbod
report-file-placed = Geplaatst
report-file-refused = Nu niet
report-file-ended = Gestopt zonder plaatsing
report-file-median = Werkuren tot eerste contact (mediaan)
report-file-claimed = Op tijd opgepakt (%)
report-file-called = Op tijd gebeld (%)
report-file-picked-up = Opgepakt
report-file-late = Nu te laat

report-learned = Wat regio's hiervan leerden
report-learned-lead = Waarom iets niet lukte, staat bij Lessen. Kies waar het over gaat.
