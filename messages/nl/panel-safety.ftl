# Sessions, lock-out and the second step.

safety-title = Veilig inloggen
safety-sessions = Kijk in welke browsers u bent ingelogd.

sessions-title = Mijn sessies
sessions-lead = Hier bent u nu ingelogd. Kent u er een niet? Beëindig die, en kies een nieuw wachtwoord.
sessions-caption = Browsers waarin u bent ingelogd, de laatst gebruikte eerst
sessions-browser = Browser
sessions-browser-unknown = Onbekende browser
sessions-device = { $browser } op { $system }
sessions-network = Netwerk
sessions-network-unknown = Onbekend
sessions-since = Ingelogd sinds
sessions-used = Laatst gebruikt
sessions-this = Deze browser
sessions-end = Beëindig
sessions-end-this = Beëindig de sessie in { $device }
sessions-ended = Deze sessie is beëindigd.
sessions-end-others = Beëindig andere sessies
sessions-others-ended = U bent alleen nog in deze browser ingelogd.
sessions-help = Van een adres bewaren wij alleen het deel dat bij het netwerk hoort. Een sessie eindigt vanzelf: tien uur na de laatste klik, en altijd na veertien uur.

lockout-mail-subject = Uw log-in bij Perspectiefbot zit even op slot
lockout-mail = Dag { $name }, iemand probeerde te vaak in te loggen met uw adres en een verkeerd wachtwoord. Daarom kan dat nu een kwartier niet.
lockout-mail-help = Was u dat zelf? Wacht dan even, of vraag uw coördinator om uw log-in te openen. Was u dat niet? Dan is er niets gebeurd. Laat het wel weten aan uw beheerder.
lockout-badge = Op slot tot { $until }
lockout-unlock = Open de log-in
lockout-unlocked = { $name } kan weer inloggen.
deliveries-kind-locked-out = Log-in op slot

lockout-step-mail = Dag { $name }, iemand met uw wachtwoord vulde te vaak een verkeerde code in. Daarom kan dat nu een kwartier niet.
lockout-step-mail-help = Was u dat zelf? Wacht dan even, of gebruik straks een herstelcode. Was u dat niet? Dan kent iemand uw wachtwoord. Kies meteen een nieuw.

second-step-title = Uw code
second-step-lead = Open de app op uw telefoon en vul de code in die u daar ziet.
second-step-stale = De codes van uw app werken niet meer. Dat komt door een wijziging op de server. Log in met een herstelcode. Daarna stelt u de app opnieuw in.
second-step-enter = Verder
second-step-lost = Telefoon kwijt?
second-step-recover = Gebruik deze herstelcode
second-step-lost-all = Ook geen herstelcode? Vraag uw coördinator of de beheerder om de tweede stap opnieuw te beginnen.
second-code = Code
second-code-help = Zes cijfers uit de app op uw telefoon.
second-code-wrong = Deze code klopt niet. Wacht op een nieuwe code in de app. Blijft het fout? Kijk of de klok van uw telefoon goed staat.
second-recovery = Herstelcode
second-recovery-help = Vier groepjes van vier tekens, van uw lijst. Elke code werkt één keer.
second-recovery-wrong = Deze herstelcode klopt niet, of is al gebruikt.

second-title = Tweede stap
second-lead = Met een code van uw telefoon komt niemand binnen die alleen uw wachtwoord kent.
second-app = App op uw telefoon
second-on = Staat aan
second-off = Staat uit
second-off-help = U logt nu in met alleen uw wachtwoord.
second-since = Ingesteld op { $at }.
second-another = Andere telefoon instellen
second-drop = Zet de tweede stap uit
second-dropped = De tweede stap staat uit.
second-back = Terug
second-account = Log ook in met een code van uw telefoon.

second-set-up = Stel de tweede stap in
second-set-up-lead = Dit duurt twee minuten. Daarna logt u in met uw wachtwoord en een code van uw telefoon.
second-set-up-forced = Bij uw rol hoort een tweede stap. Stel die eerst in, dit duurt twee minuten. Daarna logt u in met uw wachtwoord en een code van uw telefoon.
second-set-up-app = Zet een app voor codes op uw telefoon, als u die nog niet hebt. Elke app voor eenmalige codes (TOTP) werkt.
second-set-up-scan = Scan dit met die app:
second-set-up-qr = QR-code voor de app
second-set-up-open = Of open de app op dit apparaat
second-set-up-type = Lukt scannen niet? Typ dan deze sleutel
second-set-up-keep = Zet aan

second-codes = Herstelcodes
second-codes-lead = De tweede stap staat aan. Bewaar nu deze codes. U ziet ze maar één keer.
second-codes-help = Is uw telefoon kwijt? Dan logt u in met een van deze codes. Elke code werkt één keer. Bewaar ze niet in uw telefoon.
second-codes-file = Herstelcodes van { $email } voor Perspectiefbot. Elke code werkt één keer.
second-codes-download = Bewaar als bestand
second-codes-print = Druk af
second-codes-done = Ik heb ze bewaard
second-codes-left = { $count ->
    [0] Geen codes meer
    [one] Nog 1 code
   *[other] Nog { $count } codes
}
second-codes-why = Met een herstelcode komt u binnen zonder uw telefoon. Maakt u nieuwe? Dan werken de oude niet meer.
second-codes-renew = Maak nieuwe codes

second-user = Tweede stap
second-reset = Begin de tweede stap opnieuw
second-reset-help = Is de telefoon kwijt, en zijn de herstelcodes op? Weet zeker dat het uw collega is die dit vraagt.
second-reset-done = De tweede stap van { $name } begint opnieuw. Uw collega hoort het per mail.
second-mail-reset-subject = Uw tweede stap bij Perspectiefbot begint opnieuw
second-mail-reset = Dag { $name }, een collega zette uw tweede stap terug. U bent overal uitgelogd. Logt u weer in? Dan stelt u de app opnieuw in.
second-mail-reset-help = Vroeg u dit niet? Laat het meteen weten aan uw coördinator of beheerder.
deliveries-kind-second-factor-reset = Tweede stap opnieuw
