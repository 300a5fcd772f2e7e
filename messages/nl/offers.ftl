# What colleagues and employers hear about an opening.

offers-card =
    <b>{ $reference }</b>: { $summary }
    { $facts }

    { $claimed }
offers-claim-button = Ik pak dit op
offers-claimed-by = ✅ { $name } pakt dit op.

offers-claimed-you = U pakt { $reference } op. Veel succes met bellen!
offers-claimed-already = { $name } pakt { $reference } al op.
offers-claimed-over = { $reference } is niet meer open.
offers-claim-unknown = U kunt dit aanbod niet oppakken. Koppel eerst uw account: open het panel, kies Mijn account en volg de stappen.

offers-claimed-employer =
    Goed nieuws over <b>{ $reference }</b> ({ $title }).
    { $name } heeft uw aanbod opgepakt en neemt contact met u op.

    Geen berichten meer? Stuur /stop.

offers-changed = { $employer } heeft { $reference } ({ $title }) aangepast.
offers-changed-subject = Aangepast: { $reference } { $title }
offers-withdrawn = { $employer } heeft { $reference } ({ $title }) ingetrokken. U hoeft niets meer te doen.
offers-withdrawn-subject = Ingetrokken: { $reference } { $title }
offers-filled = { $employer } meldt dat { $reference } ({ $title }) vervuld is. U hoeft niets meer te doen.
offers-filled-subject = Vervuld: { $reference } { $title }
offers-message =
    Bericht van { $employer } bij { $reference }:

    { $text }
