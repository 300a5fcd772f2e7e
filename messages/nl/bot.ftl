# What the bot itself says: the menu of commands, and what became of a message that could not be delivered.

bot-command-nieuw = Een plek aanbieden
bot-command-plekken = Uw plekken bekijken of wijzigen
bot-command-terug = Eén vraag terug
bot-command-pauze = Een tijd geen berichten
bot-command-help = Hulp
bot-command-gegevens = Wat wij over u bewaren
bot-command-vergeet = Uw gegevens wissen
bot-command-stop = Geen berichten meer

bot-undelivered-lost = De verzender stopte halverwege. Misschien is dit bericht aangekomen. Het is niet nog eens verstuurd.
bot-undelivered-unsure = Telegram gaf geen antwoord. Misschien is dit bericht aangekomen. Het is niet nog eens verstuurd.
bot-undelivered-stopped = Deze collega stopte de mail voordat dit bericht weg was.
bot-undelivered-restored = Stond in de rij van een teruggezette back-up. Misschien is dit bericht al aangekomen.
bot-undelivered-pointless = Het bericht dat hiermee zou veranderen, bestaat niet of is nooit verstuurd.
