# Reminders: what employers are asked, what their answers do, and what colleagues hear.

## What kinds there are

reminders-kind-first-contact-due = De laatste dag om te bellen
reminders-kind-overdue = Niet op tijd gebeld
reminders-kind-contact-check = Bent u gebeld?
reminders-kind-still-open = Is uw plek nog vrij?
reminders-kind-expiry = Uw plek wordt gesloten
reminders-kind-aftercare = Hoe gaat het met wie bij u begon?
reminders-kind-ask-again = Hebt u weer een plek?
reminders-kind-unfinished-interview = Wilt u verder waar u was?
reminders-kind-digest = Werk dat stil ligt
reminders-kind-consent-lapsing = Mogen wij uw gegevens nog bewaren?

## To employers

reminders-number = <b>{ $number }.</b>
reminders-button-numbered = { $number }. { $label }
reminders-answered = ✓ { $label }
reminders-late = Dit bericht komt later dan wij wilden. Excuses daarvoor.
reminders-remark = { $name } schrijft: { $text }
reminders-rest = Een tijdje rust? Stuur /pauze.

reminders-contact-check = Wij beloofden dat u uiterlijk { $day } iets hoort over <b>{ $reference }</b> ({ $title }). Heeft iemand u gebeld?
reminders-contact-check-yes = Ja, ik ben gebeld
reminders-contact-check-no = Nee, nog niet
reminders-contact-check-thanks-yes = Fijn dat dit gelukt is. Dank u wel!
reminders-contact-check-thanks-no = Dat spijt ons. Wij zeggen het de coördinator van uw regio. Die gaat erachteraan.

reminders-still-open = Is uw plek <b>{ $reference }</b> ({ $title }) nog vrij?
reminders-still-open-yes = Ja, nog vrij
reminders-still-open-filled = Nee, al vervuld
reminders-still-open-withdraw = Nee, ik trek de plek in
reminders-still-open-thanks-yes = Mooi. Uw plek blijft open.
reminders-still-open-thanks-filled = Gefeliciteerd! Wij ronden deze plek af.
reminders-still-open-thanks-withdraw = Goed. Uw plek is ingetrokken.

reminders-expired = Wij hoorden niet of uw plek <b>{ $reference }</b> ({ $title }) nog vrij is. Daarom is deze plek nu gesloten. Hebt u nog een plek? Stuur /nieuw.

reminders-aftercare =
    Op { $day } begon iemand bij u op <b>{ $reference }</b> ({ $title }). Dat is { $count ->
        [one] een maand
       *[other] { $count } maanden
    } geleden. Hoe gaat het?
reminders-aftercare-good = Het gaat goed
reminders-aftercare-poor = Het gaat niet zo goed
reminders-aftercare-stopped = Deze persoon is gestopt
reminders-aftercare-thanks-good = Fijn om te horen!
reminders-aftercare-thanks-poor = Jammer. { $name } hoort dit nu van ons. Wilt u er meer over zeggen? Schrijf het hier.
reminders-aftercare-thanks-stopped = Jammer. { $name } hoort dit nu van ons. Wilt u zeggen waarom? Schrijf het hier.

reminders-ask-again = U vroeg ons om rond { $day } weer iets te laten horen. Hebt u nu een leerwerkplek of een basisbaan?
reminders-ask-again-yes = Ja, ik heb een plek
reminders-ask-again-later = Vraag het over 3 maanden
reminders-ask-again-never = Vraag het niet meer
reminders-ask-again-thanks-yes = Mooi! Hieronder gaan wij verder.
reminders-ask-again-thanks-later = Goed. Wij vragen het over 3 maanden weer.
reminders-ask-again-thanks-never = Goed. Wij vragen het niet meer. Hebt u toch een plek? Stuur /nieuw.

reminders-unfinished = U was begonnen, maar nog niet klaar. Uw antwoorden zijn bewaard. Wilt u verder waar u was?
reminders-unfinished-yes = Ja, verder
reminders-unfinished-no = Nee, nu niet
reminders-unfinished-thanks-yes = Goed. Hieronder gaat u verder.
reminders-unfinished-thanks-no = Goed. U kunt altijd verder met /start.

reminders-lapsing = Wij hebben lang niets van u gehoord. Mogen wij uw gegevens nog bewaren? Horen wij 30 dagen niets, en hebt u dan geen plek open? Dan wissen wij ze.
reminders-lapsing-keep = Ja, bewaar ze
reminders-lapsing-forget = Nee, wis ze
reminders-lapsing-thanks-keep = Goed. Wij bewaren uw gegevens.
reminders-lapsing-thanks-forget = Goed. Hieronder vragen wij het voor de zekerheid nog een keer.

## An answer that comes too late, or from somewhere else

reminders-over = Dit is intussen afgehandeld. Er is niets veranderd.
reminders-answered-before = U hebt hier al op geantwoord. Dank u wel.
reminders-unknown = Deze knop werkt niet meer. Stuur /plekken om te zien hoe het met uw plekken staat.

## On the timeline

reminders-line-called = De werkgever zegt dat er is gebeld.
reminders-line-not-called = De werkgever zegt dat er nog niemand heeft gebeld.
reminders-line-still-open = De werkgever zegt dat de plek nog vrij is.
reminders-line-expired = De werkgever antwoordde niet op de vraag of de plek nog vrij is.
reminders-line-good = Nazorg: het gaat goed.
reminders-line-poor = Nazorg: het gaat niet zo goed.
reminders-line-stopped = Nazorg: de persoon is gestopt.

## To colleagues

reminders-due = Vandaag bellen: { $employer } over { $reference } ({ $title }). Dat hebben wij beloofd.
reminders-due-unclaimed = Vandaag bellen: { $employer } over { $reference } ({ $title }). Nog niemand heeft dit opgepakt.
reminders-overdue = Te laat: { $employer } zou uiterlijk { $day } iets horen over { $reference } ({ $title }). { $name } pakt dit op, maar er is nog geen contact.
reminders-overdue-unclaimed = Te laat: { $employer } zou uiterlijk { $day } iets horen over { $reference } ({ $title }). Nog niemand heeft dit opgepakt.
reminders-digest =
    { $count ->
        [one] Van uw aanbod ligt 1 plek stil:
       *[other] Van uw aanbod liggen { $count } plekken stil:
    }
reminders-digest-left =
    { $count ->
        [one] Van collega's die er niet zijn ligt 1 plek stil. U kunt die in het panel aan iemand geven:
       *[other] Van collega's die er niet zijn liggen { $count } plekken stil. U kunt die in het panel aan iemand geven:
    }
reminders-digest-late = • { $reference } ({ $title }): { $employer } zou uiterlijk { $day } iets horen.
reminders-digest-agreed = • { $reference } ({ $title }): het contact met { $employer } was gepland op { $day }.
reminders-digest-still = • { $reference } ({ $title }): bij { $employer } gebeurde lang niets.
reminders-more =
    { $count ->
        [one] En nog 1. U ziet alles in het panel.
       *[other] En nog { $count }. U ziet alles in het panel.
    }
reminders-colleague-footer = Liever geen herinneringen? Vraag het uw coördinator.

reminders-subject = Herinnering: { $reference } { $title }
reminders-subject-many = Uw herinneringen van vandaag
reminders-open-worklist = Naar de werkvoorraad

reminders-not-called = { $employer } zegt: nog niemand heeft gebeld over { $reference } ({ $title }). Wilt u ervoor zorgen dat dit vandaag nog gebeurt?
reminders-not-called-subject = Niemand belde: { $reference } { $title }
reminders-poor = { $employer } zegt over { $reference } ({ $title }): het gaat niet zo goed met de persoon die op { $day } begon. Wilt u bellen?
reminders-poor-subject = Nazorg: het gaat niet goed bij { $reference }
reminders-stopped = { $employer } zegt over { $reference } ({ $title }): de persoon die op { $day } begon, is gestopt. Wilt u bellen?
reminders-stopped-subject = Nazorg: gestopt bij { $reference }
reminders-mute = Wij willen weten of { $reference } ({ $title }) van { $employer } nog vrij is. Maar wij kunnen de werkgever geen bericht sturen. Wilt u bellen?
reminders-mute-subject = Nog vrij? { $reference } { $title }
reminders-ended = { $reference } ({ $title }) van { $employer } is gesloten. De werkgever antwoordde niet op de vraag of de plek nog vrij is.
reminders-ended-subject = Gesloten: { $reference } { $title }
