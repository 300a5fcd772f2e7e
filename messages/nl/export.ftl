# All that is held on a person, as a file for themselves.

export-file-name = perspectiefbot-{ $day }
export-title = Uw gegevens bij Perspectiefbot
export-lead = Dit is alles wat wij van u bewaren. Klopt er iets niet? Stuur /gegevens in de chat en kies Mijn gegevens wijzigen. Met /vergeet wist u alles.
export-moment = { $at }
export-person = U
export-consent = Uw toestemming
export-employer = Uw bedrijf
export-offers = Uw plekken
export-refusals = Toen u geen plek had
export-campaigns = Vragen van een campagne
export-reminders = Vragen en herinneringen aan u
export-messages = Berichten tussen u en de regio
export-unfinished = Nog niet verstuurd
export-sent = Wat de bot u schreef
export-raw = Wat u stuurde, zoals het binnenkwam
export-by-employer = U
export-by-colleague = Een collega van de regio
export-by-bot = De bot
export-label-telegram = Nummer van deze chat
export-label-last = Laatst actief
export-label-name = Naam
export-label-phone = Telefoon
export-label-since = Bij ons sinds
export-label-stopped = Geen berichten sinds
export-label-paused = Geen berichten tot
export-label-again = Opnieuw vragen op
export-label-version = Versie van de tekst
export-label-given = Gegeven op
export-label-company = Naam
export-label-kvk = KvK-nummer
export-label-sector = Sector
export-label-postcode = Postcode
export-label-town = Plaats
export-label-municipality = Gemeente
export-label-region = Regio
export-label-reference = Nummer
export-label-state = Stand
export-label-matchmaker = Opgepakt door
export-label-filed = Verstuurd op
export-label-files = Bestanden
export-label-when = Wanneer
export-label-reason = Reden
export-label-note = Toelichting
export-label-by = Van
export-label-text = Tekst
export-label-answer = Antwoord

# After reading an official file, on the command line.

import-regions = { $towns } gemeenten in { $regions } arbeidsmarktregio's zijn ingelezen. Herstart de bot om ze te gebruiken.
import-postcodes = De postcodes zijn ingelezen, als { $ranges } reeksen. Herstart de bot om ze te gebruiken.
