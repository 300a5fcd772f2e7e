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
