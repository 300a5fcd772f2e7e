# The list of openings: how many, in which order, and what to drop when there is nothing.

offers-list-count =
    { $count ->
        [0] Geen aanbod
        [one] 1 aanbod
       *[other] { $count } keer aanbod
    }
offers-list-count-many = Meer dan { $most } keer aanbod
offers-list-age = Gemeld
offers-list-age-7 = De laatste 7 dagen
offers-list-age-30 = De laatste 30 dagen
offers-list-age-90 = De laatste 90 dagen
offers-list-age-90-plus = Langer dan 90 dagen geleden
offers-list-order = Volgorde
offers-list-order-nieuwste = Nieuwste eerst
offers-list-order-oudste = Langst geleden gemeld eerst
offers-list-order-begindatum = Vroegste begindatum eerst
offers-list-before = Vorige
offers-list-after = Volgende
offers-list-no-word = Typ een woord of een nummer. Met alleen leestekens kunnen wij niet zoeken.
offers-list-loosen = Dit vindt u wel als u één ding weglaat:
offers-list-drop = Zonder “{ $what }”: { $found }

# Filters that a colleague keeps.

offers-filters-title = Bewaarde filters
offers-filters-lead = Alleen u ziet ze. Eén ervan kan vanzelf openen als u naar Aanbod gaat.
offers-filters-none = U hebt nog geen filters bewaard.
offers-filters-none-help = Kies in Aanbod wat u wilt zien. Daarna kunt u dat onder een naam bewaren.
offers-filters-manage = Filters beheren
offers-filter-name = Naam van dit filter
offers-filter-name-missing = Geef het filter een naam.
offers-filter-name-long = Neem een naam van hooguit { $most } tekens.
offers-filter-name-taken = U hebt al een filter met deze naam. Kies een andere naam.
offers-filter-too-many = U hebt al { $most } filters. Gooi er eerst een weg.
offers-filter-first = Aanbod opent met dit filter
offers-filter-keep = Bewaar dit filter
offers-filter-kept = Het filter “{ $name }” is bewaard.
offers-filter-change-of = Bewaren: filter { $name }
offers-filter-changed = Het filter “{ $name }” is gewijzigd.
offers-filter-drop = Gooi weg
offers-filter-drop-of = Gooi filter { $name } weg
offers-filter-dropped = Het filter “{ $name }” is weg.

# The list as a file.

offers-file-title = Sla op als
offers-file-csv = CSV
offers-file-excel = Excel
offers-file-reference = Nummer
offers-file-kind = Soort
offers-file-work = Titel
offers-file-places = Plekken
offers-file-hours-min = Uren per week, van
offers-file-hours-max = Uren per week, tot
offers-file-start = Begindatum
offers-file-employer = Werkgever
offers-file-town = Plaats
offers-file-municipality = Gemeente
offers-file-region = Regio
offers-file-sector = Sector
offers-file-state = Status
offers-file-worker = Wie
offers-file-filed = Gemeld op
offers-file-call-by = Bellen voor
offers-file-next-contact = Volgend contact
