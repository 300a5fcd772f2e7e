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
