# Lessen: what regions learned, failures first. And the bundles of the support team.

lessons-title = Lessen
lessons-lead = Wat niet werkte, staat bovenaan. Daar leren andere regio's het meest van.
lessons-ways = Lessen of bundels
lessons-search = Zoek in de lessen
lessons-whose = Van wie
lessons-whose-all = Iedereen
lessons-whose-regio = Mijn regio
lessons-whose-mij = Van mij
lessons-whose-ingetrokken = Ingetrokken in mijn regio
lessons-nothing = Geen les gevonden.
lessons-nothing-help = Er is geen les die bij deze keuze past. Zoek met minder woorden, of kijk naar alles.
lessons-empty = Nog geen lessen.
lessons-empty-help = Ging er iets mis, of juist goed? Schrijf het op. Een andere regio hoeft dan niet dezelfde fout te maken.

lesson-write = Schrijf een les
lesson-write-lead = Schrijf kort wat er gebeurde en wat u nu anders zou doen. Noem geen namen.
lesson-keep = Bewaar de les
lesson-kept = De les staat erin. Alleen uw regio leest haar.
lesson-kept-shared = De les staat erin. Alle regio's kunnen haar lezen.
lesson-edit = Wijzig de les
lesson-edit-lead = Wat er eerst stond, blijft voor uw eigen regio te lezen.
lesson-changed = De les is gewijzigd.
lesson-not-yours = Deze les kunt u niet wijzigen. Dat doet wie haar schreef, of de coördinator van die regio.
lesson-yours = Deze les bijhouden
lesson-is-read-nationally = Alle regio's lezen deze les. Staat er een naam in? Haal die dan weg.
lesson-is-read-here = Alleen uw regio leest deze les.
lesson-withdraw = Trek de les in
lesson-withdraw-help = Niemand vindt de les dan nog, alleen uw eigen regio. Reacties blijven staan. U kunt de les weer terugzetten.
lesson-withdrawn = De les is ingetrokken. U kunt haar hier weer terugzetten.
lesson-withdrawn-title = Ingetrokken les
lesson-withdrawn-since = Deze les is ingetrokken ({ $when }).
lesson-is-withdrawn = Deze les is intussen ingetrokken.
lesson-is-withdrawn-badge = Ingetrokken
lesson-restore = Zet de les terug
lesson-restored = De les staat er weer.

lesson-verdict = Hoe ging het?
lesson-verdict-failed = Dit werkte niet
lesson-verdict-worked = Dit werkte
lesson-verdict-missing = Kies of het werkte of niet.
lesson-title = Titel
lesson-title-missing = Geef de les een titel.
lesson-title-long = Maak de titel korter: hoogstens { $most } tekens.
lesson-happened = Wat gebeurde er?
lesson-happened-missing = Schrijf op wat er gebeurde.
lesson-advice = Wat zou u nu anders doen, of juist weer zo doen?
lesson-advice-help = Schrijf het zo dat een collega elders er iets aan heeft.
lesson-advice-missing = Schrijf op wat een collega hiervan kan leren.
lesson-advice-failed = Wat zou u nu anders doen?
lesson-advice-worked = Wat maakte dat het werkte?
lesson-text-long = Maak de tekst korter: hoogstens { $most } tekens.
lesson-names = Hier staat een naam: { $name }. Een les noemt geen werkgever en geen persoon. Schrijf bijvoorbeeld: een bakkerij.
lesson-pillar = Pijler
lesson-pillar-missing = Kies waar de les over gaat.
lesson-pillar-aanbod = Aanbod
lesson-pillar-vraag = Vraag
lesson-pillar-route = Route
lesson-pillar-scholing = Scholing
lesson-pillar-aanbod-long = Aanbod: kandidaten vinden en plaatsen
lesson-pillar-vraag-long = Vraag: werkgevers en hun plekken
lesson-pillar-route-long = Route: begeleiding op de werkvloer
lesson-pillar-scholing-long = Scholing: leren en diploma's
lesson-sector = Sector
lesson-sector-any = Alle sectoren
lesson-sector-unknown = Kies een sector uit de lijst.
lesson-region = Regio
lesson-region-missing = Kies van welke regio deze les is.
lesson-shared = Deel deze les met alle regio's
lesson-shared-help = Collega's in het hele land lezen dan mee. Noem geen namen van werkgevers of kandidaten.
lesson-is-shared = Gedeeld met alle regio's
lesson-is-own = Alleen eigen regio
lesson-somebody = Een collega
lesson-by = { $name } ({ $region })
lesson-by-country = { $name } (landelijk)
lesson-article = De les
lesson-written-on = Geschreven: { $when }.
lesson-from = Bij het aanbod:
lesson-history = { $count ->
    [one] Eén keer gewijzigd
   *[other] { $count } keer gewijzigd
}
lesson-changed-it = wijzigde dit. Eerst stond er:
lesson-was-title = Titel:
lesson-was-happened = Wat gebeurde er:
lesson-was-advice = Advies:
lesson-was-pillar = Pijler:
lesson-was-failed = Hoe ging het:
lesson-was-shared = Wie het leest:
lesson-was-sector-id = Sector:
lesson-was-another-sector = een andere sector

lesson-with-closing = Schrijf er een les bij
lesson-with-closing-help = Dit mag u overslaan. Ging het mis? Dan heeft een andere regio er iets aan.
lesson-optional = Laat de titel en de tekst leeg als u geen les wilt schrijven.
lesson-from-here-help = Wat leerde u hiervan? Schrijf het op voor uw collega's.
lesson-gone-with-undo = De les die u erbij schreef, is ook ingetrokken. U vindt haar bij Lessen en kunt haar daar terugzetten.

lesson-also = Wie had dit ook?
lesson-also-count = { $count ->
    [one] Ook bij één andere regio
   *[other] Ook bij { $count } andere regio's
}
lesson-also-none = Nog geen andere regio zei dat het daar ook zo ging.
lesson-also-help = Elke regio telt één keer, wie er ook klikt.
lesson-us-too = Wij hadden dit ook
lesson-ours-too = { $region } had dit ook
lesson-not-us = Wij hadden dit toch niet
lesson-not-ours = { $region } had dit toch niet
lesson-marked = Genoteerd: uw regio had dit ook.
lesson-unmarked = Uw regio staat er niet meer bij.
lesson-is-ours = Deze les komt uit uw eigen regio. Die telt al mee.

lesson-comments = Reacties
lesson-comments-none = Nog geen reactie. Weet u hoe het beter kan? Schrijf het hier.
lesson-comment = Uw reactie
lesson-comment-help = Wie de les kan lezen, kan ook uw reactie lezen. Noem geen namen.
lesson-comment-missing = Schrijf eerst uw reactie.
lesson-comment-send = Plaats de reactie
lesson-commented = Uw reactie staat erbij.
lesson-comment-retract = Trek mijn reactie in
lesson-comment-withdrawn = Deze reactie is ingetrokken.
lesson-comment-gone = Uw reactie is ingetrokken.

lesson-bundles = Bundels
lesson-bundles-none = Deze les staat nog in geen bundel.
bundles-title = Bundels
bundles-lead = Lessen over één onderwerp, bij elkaar gezet door het landelijke team.
bundles-empty = Nog geen bundels.
bundles-empty-help = Het landelijke team zet lessen bij elkaar die over hetzelfde gaan. Zodra er een bundel is, leest u die hier.
bundles-to-lessons = Naar de lessen
bundle-write = Maak een bundel
bundle-write-lead = Schrijf waar de bundel over gaat. De lessen voegt u daarna toe, op de pagina van elke les.
bundle-edit = Wijzig de tekst
bundle-name = Titel
bundle-name-missing = Geef de bundel een titel.
bundle-introduction = Inleiding
bundle-introduction-help = Wat hebben deze lessen met elkaar te maken, en wat kan een regio ermee?
bundle-introduction-missing = Schrijf een inleiding.
bundle-kept = Het concept is bewaard. Voeg nu lessen toe, op de pagina van elke les.
bundle-changed = De tekst is bewaard.
bundle-choose = Kies een bundel
bundle-add = Zet de les in de bundel
bundle-added = De les staat in de bundel.
bundle-not-shared = Alleen een les die met alle regio's gedeeld is, kan in een bundel.
bundle-draft = Concept
bundle-draft-help = Concept, nog niet te lezen voor de regio's
bundle-new = Nieuw
bundle-news = Van het landelijke team:
bundle-count = { $count ->
    [one] Eén les
   *[other] { $count } lessen
}
bundle-published-on = Gepubliceerd: { $when }
bundle-publish = Publiceer voor alle regio's
bundle-published = De bundel is gepubliceerd. Alle regio's kunnen hem lezen.
bundle-empty = Zet eerst een les in de bundel.
bundle-unpublish = Terug naar concept
bundle-unpublished = De bundel is weer een concept. De regio's zien hem niet meer.
bundle-no-lessons = Nog geen lessen in deze bundel.
bundle-no-lessons-help = Open een les die alle regio's lezen, en kies daar deze bundel.
bundle-lesson-gone = Deze les is ingetrokken, of wordt niet meer gedeeld.
bundle-up = Omhoog
bundle-down = Omlaag
bundle-out = Uit de bundel
bundle-up-of = Omhoog: { $title }
bundle-down-of = Omlaag: { $title }
bundle-out-of = Uit de bundel: { $title }
bundle-arranged = De volgorde is bewaard.

lesson-column-number = Nummer
lesson-column-when = Geschreven
lesson-column-region = Regio
lesson-column-verdict = Hoe ging het
lesson-column-pillar = Pijler
lesson-column-sector = Sector
lesson-column-title = Titel
lesson-column-happened = Wat gebeurde er
lesson-column-advice = Advies
lesson-column-shared = Wie het leest
lesson-column-also = Ook bij
