# The panel: log-in, layout, one's own account, errors.

panel-name = Perspectiefbot
panel-skip = Naar de inhoud
panel-menu = Menu
panel-navigation = Hoofdmenu
panel-log-out = Uitloggen
panel-close-message = Sluit deze melding
panel-footer = Perspectiefbot brengt werkgevers en matchmakers bij elkaar.
panel-privacy = Privacyverklaring

## Log-in

panel-login-title = Inloggen
panel-login-lead = Het werk van uw regio op één plek.
panel-login-email = E-mailadres
panel-login-password = Wachtwoord
panel-login-submit = Inloggen
panel-login-help = Nog geen log-in, of uw wachtwoord kwijt? Vraag het aan de beheerder.
panel-login-failed = Deze combinatie van e-mailadres en wachtwoord klopt niet. Probeer het nog eens.
panel-login-first = Log eerst in.
panel-login-no-email = Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.
panel-login-no-password = Vul uw wachtwoord in.
panel-login-elsewhere = Wij sturen u niet door naar een ander adres.

## Mijn account

panel-account = Mijn account

## Errors

panel-error-back = Naar het begin
panel-error-400 = Dit verzoek begrijpen wij niet
panel-error-400-help = Ga terug en probeer het nog eens. Blijft het misgaan? Vraag het aan de beheerder.
panel-error-csrf = Dit formulier is verlopen
panel-error-csrf-help = Uw log-in is er nog, maar dit formulier stond te lang open of kwam van een andere plek. Er is niets veranderd. Ga terug, ververs de pagina en probeer het nog eens.
panel-error-403 = Hier mag u niet bij
panel-error-403-help = Deze pagina hoort niet bij uw rol. Denkt u van wel? Vraag het aan uw coördinator.
panel-error-404 = Deze pagina is er niet
panel-error-404-help = De pagina bestaat niet, of is niet voor u. Kijk of het adres klopt.
panel-error-405 = Zo kan het niet
panel-error-405-help = Dit adres is er voor een knop, niet om te openen. Ga terug en gebruik de knop.
panel-error-413 = Dat is te groot
panel-error-413-help = Wat u stuurde, is groter dan 2 MB. Kies een kleiner bestand.
panel-error-429 = Even wachten
panel-error-429-help = Dit is nu te vaak geprobeerd. Wacht een paar minuten en probeer het dan nog eens.
panel-error-500 = Er ging iets mis
panel-error-500-help = Dit is onze fout, niet de uwe. Er is niets veranderd. Probeer het later nog eens.

## Toegankelijkheid

panel-accessibility = Toegankelijkheid

## Roles

panel-role-matchmaker = Matchmaker
panel-role-coordinator = Coördinator
panel-role-support = Ondersteuningsteam
panel-role-administrator = Beheerder

## Forms

panel-form-wrong = Er klopt nog iets niet:
