# Several openings ticked in the list, and one move for all of them.

together-title = Met meer plekken tegelijk
together-all = Alles op deze pagina
together-pick = Kies { $reference }, { $title }
together-with = Met wat u kiest:
together-count = gekozen
together-nothing = Kies eerst minstens één plek.
together-do-claim = Oppakken
together-do-hand-over = Overdragen
together-do-plan-contact = Volgend contact
together-do-close = Afsluiten
together-none = Dit kan met geen van de plekken die u koos.
together-back = Terug naar de lijst
together-lead-claim = { $count ->
    [one] U pakt 1 plek op.
   *[other] U pakt { $count } plekken op.
}
together-lead-hand-over = { $count ->
    [one] U geeft 1 plek aan een collega.
   *[other] U geeft { $count } plekken aan één collega.
}
together-lead-plan-contact = { $count ->
    [one] U plant het volgende contact over 1 plek.
   *[other] U plant het volgende contact over { $count } plekken.
}
together-lead-close = { $count ->
    [one] U sluit 1 plek af zonder plaatsing.
   *[other] U sluit { $count } plekken af zonder plaatsing.
}
together-what-claim = { $count ->
    [one] De werkgever hoort dat u belt. De eerste minuut kunt u dit terugdraaien.
   *[other] De werkgevers horen dat u belt. De eerste minuut kunt u dit terugdraaien.
}
together-what-hand-over = { $count ->
    [one] Uw collega krijgt bericht. De werkgever hoort wie er verdergaat. De eerste minuut kunt u dit terugdraaien.
   *[other] Uw collega krijgt één bericht. De werkgevers horen wie er verdergaat. De eerste minuut kunt u dit terugdraaien.
}
together-what-plan-contact = { $count ->
    [one] De plek krijgt deze dag. De eerste minuut kunt u dit terugdraaien.
   *[other] Alle { $count } plekken krijgen dezelfde dag. De eerste minuut kunt u dit terugdraaien.
}
together-what-close = { $count ->
    [one] De plek krijgt deze reden. De eerste minuut kunt u dit terugdraaien.
   *[other] Alle { $count } plekken krijgen dezelfde reden. De eerste minuut kunt u dit terugdraaien.
}
together-press-claim = { $count ->
    [one] Pak 1 plek op
   *[other] Pak { $count } plekken op
}
together-press-hand-over = { $count ->
    [one] Geef 1 plek aan uw collega
   *[other] Geef { $count } plekken aan uw collega
}
together-press-plan-contact = { $count ->
    [one] Plan dit voor 1 plek
   *[other] Plan dit voor { $count } plekken
}
together-press-close = { $count ->
    [one] Sluit 1 plek af
   *[other] Sluit { $count } plekken af
}
together-left = { $count ->
    [one] Met deze plek kan het niet
   *[other] Met deze { $count } plekken kan het niet
}
together-taken = Al opgepakt door { $name }.
together-unclaimed = Nog door niemand opgepakt.
together-over = Loopt niet meer: { $state }.
together-done-claim = { $count ->
    [one] U hebt 1 plek opgepakt.
   *[other] U hebt { $count } plekken opgepakt.
}
together-done-hand-over = { $count ->
    [one] 1 plek is overgedragen.
   *[other] { $count } plekken zijn overgedragen.
}
together-done-plan-contact = { $count ->
    [one] Het volgende contact over 1 plek is gepland.
   *[other] Het volgende contact over { $count } plekken is gepland.
}
together-done-close = { $count ->
    [one] 1 plek is afgesloten.
   *[other] { $count } plekken zijn afgesloten.
}
together-kept = { $count ->
    [one] Deze plek bleef zoals die was, want die veranderde intussen of was al van deze collega: { $references }.
   *[other] Deze { $count } plekken bleven zoals ze waren, want ze veranderden intussen of waren al van deze collega: { $references }.
}
together-undone = { $count ->
    [one] 1 plek is weer zoals die was.
   *[other] { $count } plekken zijn weer zoals ze waren.
}
