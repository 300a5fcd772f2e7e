# What colleagues and employers hear about an opening.

offers-card =
    <b>{ $reference }</b>: { $summary }
    { $facts }

    { $status }
offers-claim-button = Ik pak dit op
offers-card-gone =
    <b>{ $reference }</b>
    ⬜ Dit aanbod ging naar regio { $region }.
offers-claimed-by = ✅ { $name } pakt dit op.

offers-status-claimed = ✅ Opgepakt.
offers-status-in-contact = ✅ Er is contact met de werkgever.
offers-status-candidate-proposed = ✅ Er is een kandidaat voorgesteld.
offers-status-trial = ✅ De proefplaatsing loopt.
offers-status-placed = ✅ De plek is vervuld.
offers-status-closed = ⬜ Dit aanbod is afgesloten.
offers-status-withdrawn = ⬜ De werkgever heeft dit aanbod ingetrokken.
offers-status-expired = ⬜ Dit aanbod is verlopen.

offers-claimed-you = U pakt { $reference } op. Veel succes met bellen!
offers-claimed-already = { $name } pakt { $reference } al op.
offers-claimed-over = { $reference } is niet meer open.
offers-claim-unknown = U kunt dit aanbod niet oppakken. Koppel eerst uw account: open het panel, kies Mijn account en volg de stappen.

offers-claim-elsewhere = Dit aanbod is van regio { $region }. Alleen matchmakers en coördinatoren van die regio pakken het op.

offers-claimed-employer =
    Goed nieuws over <b>{ $reference }</b> ({ $title }).
    { $name } heeft uw aanbod opgepakt en neemt contact met u op.

offers-claimed-employer-phone =
    Goed nieuws over <b>{ $reference }</b> ({ $title }).
    { $name } heeft uw aanbod opgepakt en neemt contact met u op. { $name } is te bereiken op { $phone }.

offers-apology = Sorry, bij ons ging iets mis met uw bericht. Wij kijken ernaar. Wilt u het nog een keer proberen?
offers-colleague = Dag { $name }. U bent hier gekoppeld als collega. Nieuw aanbod komt vanzelf in deze chat. Al het andere doet u in het panel.

offers-changed = { $employer } heeft { $reference } ({ $title }) aangepast.
offers-changed-subject = Aangepast: { $reference } { $title }
offers-left = De werkgever heeft de werkplek van { $reference } veranderd. Het aanbod ging naar regio { $region }. U hoeft niets meer te doen.
offers-left-subject = Naar regio { $region }: { $reference }
offers-withdrawn = { $employer } heeft { $reference } ({ $title }) ingetrokken. U hoeft niets meer te doen.
offers-withdrawn-subject = Ingetrokken: { $reference } { $title }
offers-filled = { $employer } meldt dat { $reference } ({ $title }) vervuld is. U hoeft niets meer te doen.
offers-filled-subject = Vervuld: { $reference } { $title }
offers-forgotten = De werkgever van { $reference } heeft alle gegevens laten wissen. Het aanbod is daarmee ingetrokken. U hoeft niets meer te doen.
offers-forgotten-subject = Ingetrokken: { $reference }
offers-forgotten-employer = Vergeten werkgever
offers-forgotten-title = Vergeten aanbod

offers-message =
    Bericht van { $employer } bij { $reference }:

    { $text }

offers-message-general =
    Bericht van { $employer }:

    { $text }
offers-message-file =
    📎 { $name }
    { $text }

offers-closed-employer =
    Wij ronden <b>{ $reference }</b> ({ $title }) af. De reden: { $why }

    Hebt u weer een plek? Stuur /nieuw. Klopt dit niet? Schrijf het hier, dan leest een collega het.

offers-handed-employer =
    Een andere collega gaat verder met <b>{ $reference }</b> ({ $title }): { $name }. { $name } neemt contact met u op.
offers-handed-employer-phone =
    Een andere collega gaat verder met <b>{ $reference }</b> ({ $title }): { $name }. { $name } is te bereiken op { $phone }.
offers-moved-employer =
    De regio { $region } gaat verder met <b>{ $reference }</b> ({ $title }). Een collega van { $desk } belt u uiterlijk { $call_by }.
offers-moved-employer-uncovered =
    De regio { $region } gaat verder met <b>{ $reference }</b> ({ $title }). Daar staat nog geen matchmaker klaar. Het landelijke team weet van uw plek en zoekt iemand.
offers-reopened-employer =
    Wij zoeken weer verder voor <b>{ $reference }</b> ({ $title }). Klopt dit niet? Schrijf het hier, dan leest een collega het.
offers-handed = { $giver } geeft u { $reference } ({ $title }) van { $employer }. { $note }
offers-handed-subject = Voor u: { $reference } { $title }
offers-handed-many = { $count ->
    [one] { $giver } geeft u 1 plek om mee verder te gaan. { $note }
   *[other] { $giver } geeft u { $count } plekken om mee verder te gaan. { $note }
}
offers-handed-many-subject = { $count ->
    [one] Voor u: 1 plek
   *[other] Voor u: { $count } plekken
}
offers-handed-many-chat =
    { $said }
    { $references }
offers-released = { $why } { $count ->
    [one] Deze plek is weer vrij: { $references }. Wilt u die oppakken?
   *[other] Deze { $count } plekken zijn weer vrij: { $references }. Wie pakt ze op?
}
offers-released-subject = { $count ->
    [one] 1 plek is weer vrij
   *[other] { $count } plekken zijn weer vrij
}

# Why an opening was closed, as the employer and colleagues read it.

offers-closing-no-candidate = Wij vonden niemand voor deze plek.
offers-closing-no-match = De kandidaat en de plek pasten niet bij elkaar.
offers-closing-guidance = De begeleiding kost te veel tijd.
offers-closing-demands = De eisen van het werk zijn te hoog.
offers-closing-unreachable = De werkplek is niet goed te bereiken.
offers-closing-risk = De werkgever vindt het risico te groot.
offers-closing-no-work = Er is nu geen werk.
offers-closing-no-answer = Wij kregen geen contact met de werkgever.
offers-closing-found-somebody = De werkgever vond zelf iemand.
offers-closing-duplicate = De plek was al gemeld.
offers-closing-other = Een andere reden.

offers-reply =
    Bericht van { $name } over <b>{ $reference }</b>:

    { $text }

    Antwoord gewoon hier, dan leest { $name } het.

offers-reply-general =
    Bericht van { $name }:

    { $text }

    Antwoord gewoon hier, dan leest { $name } het.

# An opening in words, for mail, cards and the panel.

offers-summary-leerwerkplek =
    { $places ->
        [one] 1 leerwerkplek
       *[other] { $places } leerwerkplekken
    }: { $title }, { $where }
offers-summary-basisbaan =
    { $places ->
        [one] 1 basisbaan
       *[other] { $places } basisbanen
    }: { $title }, { $where }
offers-day = { $day }
offers-fact-employer = Werkgever
offers-fact-sector = Sector
offers-fact-kvk = KvK-nummer
offers-fact-contact = Contactpersoon
offers-fact-phone = Telefoon
offers-fact-call-by = Bellen uiterlijk
