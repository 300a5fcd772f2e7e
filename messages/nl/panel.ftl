# The panel: log-in, layout, one's own account, errors.

panel-name = Perspectiefbot
panel-skip = Naar de inhoud
panel-menu = Menu
panel-navigation = Hoofdmenu
panel-log-out = Uitloggen
panel-footer = Perspectiefbot brengt werkgevers en matchmakers bij elkaar.
panel-privacy = Privacyverklaring

## Log-in

panel-login-title = Inloggen
panel-login-lead = Het werk van uw regio op één plek.
panel-login-email = E-mailadres
panel-login-password = Wachtwoord
panel-login-submit = Inloggen
panel-login-help = Nog geen log-in? Vraag een uitnodiging aan uw coördinator.
panel-login-failed = Deze combinatie van e-mailadres en wachtwoord klopt niet. Probeer het nog eens.
panel-login-first = Log eerst in.
panel-login-no-email = Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.
panel-login-no-password = Vul uw wachtwoord in.
panel-login-elsewhere = Wij sturen u niet door naar een ander adres.

## Mijn account

panel-account = Mijn account
panel-account-lead = Hoe collega's en werkgevers u zien, en hoe u inlogt.
panel-account-details = Uw gegevens
panel-account-name = Naam
panel-account-name-help = Zo noemen wij u tegenover werkgevers en collega's.
panel-account-name-missing = Vul uw naam in.
panel-account-name-too-long = Houd uw naam onder 80 tekens.
panel-account-phone = Telefoonnummer
panel-account-phone-help = Dit mag leeg blijven. Werkgevers zien het als u hun aanbod oppakt.
panel-account-phone-wrong = Dit nummer herkennen wij niet. Vul het in zoals 06 12345678.
panel-account-saved = Uw gegevens zijn bewaard.
panel-account-given = Uw log-in
panel-account-given-help = Klopt hier iets niet? Vraag het aan de beheerder.
panel-account-role = Rol
panel-account-regions = Regio
panel-account-national = Heel Nederland

panel-password = Wachtwoord
panel-password-lead = Na een nieuw wachtwoord bent u op al uw andere apparaten uitgelogd.
panel-password-current = Huidig wachtwoord
panel-password-current-missing = Vul uw huidige wachtwoord in.
panel-password-wrong = Dit is niet uw huidige wachtwoord.
panel-password-new = Nieuw wachtwoord
panel-password-help = Minstens { $least } tekens. Een zin van een paar woorden werkt goed.
panel-password-length = Kies een wachtwoord van minstens { $least } en hoogstens { $most } tekens.
panel-password-simple = Dit is te makkelijk te raden. Gebruik meer verschillende tekens.
panel-password-same = Kies een ander wachtwoord dan uw huidige.
panel-password-again = Nieuw wachtwoord, nog een keer
panel-password-differs = Dit is niet hetzelfde als het nieuwe wachtwoord hierboven.
panel-password-save = Wijzig mijn wachtwoord
panel-password-saved = Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.

panel-telegram = Telegram
panel-telegram-lead = Koppel uw eigen Telegram. Nieuw aanbod komt dan ook daar binnen en u pakt het met één tik op.
panel-telegram-linked = Gekoppeld
panel-telegram-linked-help = Nieuw aanbod komt ook in uw Telegram.
panel-telegram-not-linked = Niet gekoppeld
panel-telegram-link = Koppel Telegram
panel-telegram-unlink = Ontkoppel Telegram
panel-telegram-unlinked = Telegram is ontkoppeld. Nieuw aanbod komt nog wel per mail.
panel-telegram-code-lead = Deze code werkt één keer en is { $minutes } minuten geldig. Houd hem voor uzelf.
panel-telegram-open = Open Telegram
panel-telegram-scan = Of scan dit met uw telefoon:
panel-telegram-qr = QR-code die de chat in Telegram opent
panel-telegram-or-type = Lukt dat niet? Stuur de bot dan dit bericht:
panel-telegram-type = Open de chat met de bot in Telegram en stuur dit bericht:
panel-telegram-waiting = Zodra het gelukt is, ziet u dat hier. Ververs de pagina als er niets gebeurt.

## Errors

panel-error-back = Naar het begin
panel-error-400 = Dit verzoek begrijpen wij niet
panel-error-400-help = Ga terug en probeer het nog eens. Blijft het misgaan? Vraag het aan de beheerder.
panel-error-csrf = Dit formulier is verlopen
panel-error-csrf-help = Uw log-in is er nog, maar dit formulier stond te lang open of kwam van een andere plek. Er is niets veranderd. Ga terug, ververs de pagina en probeer het nog eens.
panel-error-csrf-stranger = Dit formulier is verlopen
panel-error-csrf-stranger-help = Er is niets veranderd. Ga terug, ververs de pagina en log in. Lukt dat niet? Sta dan cookies toe voor dit adres.
panel-error-host = Onder dit adres is het panel niet bereikbaar. Gebruik het adres dat bij admin.base_url staat.
panel-error-403 = Hier mag u niet bij
panel-error-403-help = Deze pagina hoort niet bij uw rol. Denkt u van wel? Vraag het aan uw coördinator.
panel-error-404 = Deze pagina is er niet
panel-error-404-help = De pagina bestaat niet, of is niet voor u. Kijk of het adres klopt.
panel-error-405 = Zo kan het niet
panel-error-405-help = Dit adres is er voor een knop, niet om te openen. Ga terug en gebruik de knop.
panel-error-415 = Dit verzoek begrijpen wij niet
panel-error-415-help = Het panel leest alleen zijn eigen formulieren. Ga terug en probeer het nog eens.
panel-error-413 = Dat is te groot
panel-error-413-help = Wat u stuurde, is groter dan 2 MB. Kies een kleiner bestand.
panel-error-429 = Even wachten
panel-error-429-help = Dit is nu te vaak geprobeerd. Wacht een paar minuten en probeer het dan nog eens.
panel-error-locked = Inloggen kan nu even niet
panel-error-locked-help = Er is te vaak geprobeerd om in te loggen. Wacht een kwartier, en probeer het dan nog eens. Haast? Uw coördinator of de beheerder kan uw log-in openen.
panel-error-500 = Er ging iets mis
panel-error-500-help = Dit is onze fout, niet de uwe. Er is niets veranderd. Probeer het later nog eens.

## Toegankelijkheid

panel-accessibility = Toegankelijkheid

## Roles

panel-role-matchmaker = Matchmaker
panel-role-coordinator = Coördinator
panel-role-support = Landelijk team
panel-role-administrator = Beheerder

## Forms

panel-form-wrong = Er klopt nog iets niet:

panel-accessibility-lead = Iedereen moet met dit panel kunnen werken: met muis, toetsenbord of schermlezer, op een groot en op een klein scherm.
panel-accessibility-goal = Wat wij nastreven
panel-accessibility-goal-text = Dit panel moet voldoen aan EN 301 549 en WCAG 2.2, niveau AA. Dat vraagt het Besluit digitale toegankelijkheid overheid.
panel-accessibility-done = Hoe wij dat toetsen
panel-accessibility-done-text = Bij elke wijziging toetst een programma (axe) de pagina's, in licht en donker. Een andere toets werkt met alleen het toetsenbord. Mensen met een beperking hebben het panel nog niet getest. Er is ook nog geen onafhankelijk onderzoek.
panel-accessibility-state = Wat u van ons mag verwachten
panel-accessibility-state-text = Omdat dat onderzoek er nog niet is, verklaren wij nog niet dat het panel helemaal voldoet. Wij kennen nu geen onderdelen die u buitensluiten.
panel-accessibility-report = Werkt er iets niet voor u?
panel-accessibility-report-text = Meld het bij de beheerder van uw organisatie. Vertel op welke pagina u was, wat u wilde doen en welke hulpmiddelen u gebruikt. U hoort binnen twee weken wat wij eraan doen. Intussen helpt een collega u op een andere manier.
panel-accessibility-complain = Komt u er samen niet uit? Dan kunt u een klacht indienen bij uw organisatie. Daarna kunt u naar de Nationale ombudsman of het College voor de Rechten van de Mens.

## Letters to colleagues

panel-mail = E-mail over het werk
panel-mail-on = U krijgt mail
panel-mail-off = U krijgt geen mail
panel-mail-help = Nieuw aanbod en herinneringen komen per e-mail, en in Telegram als u dat gekoppeld hebt. Mail over uw account komt altijd.
panel-mail-nothing = U krijgt nu niets: geen mail, en Telegram is niet gekoppeld. Nieuw aanbod gaat naar uw collega's.
panel-mail-stopped = U krijgt geen mail meer over het werk. U kunt dit hier weer aanzetten.
panel-mail-resumed = U krijgt weer mail.
panel-mail-resume = Zet de mail weer aan
panel-mail-none = Geen mail
mail-stop-title = Geen mail meer over het werk?
mail-stop-lead = U krijgt dan geen mail meer over nieuw aanbod en herinneringen. Wat in Telegram komt, blijft komen. Uw collega's zien dat u geen mail krijgt.
mail-stop-done = De mail is gestopt
mail-stop-done-help = Er gaat geen mail over het werk meer naar dit adres. Was het een vergissing? Zet de mail weer aan bij Mijn account.
mail-stop-account = Naar Mijn account
