# Who is away and who covers what; the work of a region by colleague.

absence-title = Afwezig
absence-lead = Bent u met vakantie of ziek? Dan gaat nieuw aanbod naar uw collega's. Uw eigen aanbod ziet de coördinator.
absence-first = Eerste dag
absence-first-missing = Kies de eerste dag.
absence-first-far = Deze dag is meer dan twee jaar weg. Klopt het jaar?
absence-last = Laatste dag
absence-last-missing = Kies de laatste dag.
absence-last-help = Daarna loopt alles vanzelf weer gewoon.
absence-last-before = De laatste dag ligt voor de eerste.
absence-none = Er is geen afwezigheid bekend.
absence-until = Afwezig tot en met { $last }
absence-planned = Afwezig van { $first } tot en met { $last }
absence-saved = Uw afwezigheid is bewaard. Nieuw aanbod gaat dan naar uw collega's.
absence-saved-of = De afwezigheid van { $name } is bewaard. Nieuw aanbod gaat dan naar de anderen.
absence-end = Ik ben er (weer)
absence-end-of = Haal de afwezigheid weg
absence-ended = U staat weer als aanwezig.
absence-ended-of = { $name } staat weer als aanwezig.
cover-title = Sectoren
cover-sectors = Van welke sectoren hoort uw collega als eerste?
cover-help = Wie de sector doet, krijgt nieuw aanbod als eerste. Kiest u niets, dan maakt de sector niet uit.
cover-saved = De sectoren van { $name } zijn bewaard.
member-lead = Wanneer uw collega er niet is, en welke sectoren uw collega doet.
member-not-yours = Uw collega werkt ook voor een andere regio. Alleen uw collega zelf of de beheerder kan dit wijzigen.
region-team-absent = Afwezig
region-team-change = Wijzigen
region-team-absent-no = Nee

## By colleague

team-title = Per collega
team-lead = Wie wat onder handen heeft in { $region }, en wat er deze week binnenkwam.
team-region = Regio
team-loads = Wie heeft wat
team-caption = Collega's in { $region } met hun aanbod
team-unclaimed = { $count ->
    [0] Al het aanbod is opgepakt.
    [one] 1 plek is nog door niemand opgepakt.
   *[other] { $count } plekken zijn nog door niemand opgepakt.
}
team-column-open = Loopt
team-column-late = Te laat
team-column-still = Langst stil sinds
team-column-there = Aanwezig
team-there = Ja
team-gone = Werkt hier niet meer
team-came = Deze week binnengekomen
team-came-caption = Aanbod van deze week, het nieuwste eerst
team-came-most = Hier staan de nieuwste { $count }. Er kunnen er meer zijn.
team-came-all = Bekijk al het aanbod van de laatste zeven dagen
team-work-most = Hier staan hoogstens { $count } plekken. Draagt u deze over, dan komt de rest hier te staan.
team-came-none = Deze week kwam er nog niets binnen.
team-work-lead = Het aanbod van uw collega in { $region }.
team-work-none = Uw collega heeft nu niets onder handen.
team-work-none-help = Er is hier niets om over te dragen.
team-choose = { $count ->
    [one] 1 plek. Kies wat u overdraagt.
   *[other] { $count } plekken. Kies wat u overdraagt.
}
team-tick-all = Kies alles
team-to = Aan wie geeft u dit?
team-next = Verder
team-nothing-chosen = Kies minstens één plek, en een collega die verdergaat.
team-confirm = Overdragen
team-confirm-lead = { $count ->
    [one] U geeft 1 plek van { $old } aan { $name }.
   *[other] U geeft { $count } plekken van { $old } aan { $name }.
}
team-confirm-what = { $count ->
    [one] { $name } krijgt bericht. De werkgever hoort dat { $name } verdergaat. De eerste minuut kunt u dit terugdraaien.
   *[other] { $name } krijgt één bericht. De werkgevers horen dat { $name } verdergaat. De eerste minuut kunt u dit terugdraaien.
}
team-do = { $count ->
    [one] Geef 1 plek aan { $name }
   *[other] Geef { $count } plekken aan { $name }
}
team-nobody = Hier werkt nog niemand.
team-back = Toch niet
team-handed = { $count ->
    [one] 1 plek is overgedragen aan { $name }.
   *[other] { $count } plekken zijn overgedragen aan { $name }.
}
team-left = { $count ->
    [one] Deze plek is intussen veranderd en bleef zoals die was: { $references }.
   *[other] Deze { $count } plekken zijn intussen veranderd en bleven zoals ze waren: { $references }.
}
team-undone = { $count ->
    [one] 1 plek is weer van { $name }.
   *[other] { $count } plekken zijn weer van { $name }.
}
team-not-undone = { $count ->
    [one] Deze plek kan niet meer terug: { $references }.
   *[other] Deze { $count } plekken kunnen niet meer terug: { $references }.
}
