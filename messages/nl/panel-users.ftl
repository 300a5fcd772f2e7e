# Gebruikers: who may come in. And a password by mail.

users-title = Gebruikers
users-lead = Wie hier mag werken, met welke rol en in welke regio.
users-search = Zoek op naam of e-mail
users-caption = Gebruikers, wie het laatst kwam eerst
users-email = E-mailadres
users-email-wrong = Vul een e-mailadres in, zoals naam@voorbeeld.nl.
users-email-taken = Met dit adres is er al iemand. Zoek bij Gebruikers, of vraag het de beheerder.
users-name-missing = Vul een naam in.
users-role = Rol
users-role-missing = Kies een rol.
users-region = Regio
users-regions = Regio's
users-regions-help = Een beheerder en het landelijke team zien het hele land. Voor hen kiest u niets.
users-regions-missing = Kies minstens één regio.
users-active = Log-in
users-active-yes = Actief
users-active-no = Uitgezet
users-invited-badge = Uitgenodigd
users-nothing = Niemand gevonden.
users-nothing-help = Er is niemand die bij deze keuze past. Zoek met minder woorden, of kijk naar alles.
users-since = Hier sinds

users-invite = Nodig iemand uit
users-invite-lead = Uw collega krijgt een mail met een link. Daarmee kiest hij of zij een wachtwoord. De link werkt één keer, en zeven dagen lang.
users-invite-send = Stuur de mail
users-invited = { $name } krijgt een mail met een link.

users-rights = Rol en regio
users-assigned = Bewaard. Voor { $name } geldt dit vanaf nu.
users-not-yours = Dit kunt u hier niet wijzigen. Vraag het de beheerder.
users-log-in = Log-in
users-link-reset = Mail een link voor een nieuw wachtwoord
users-link-again = Mail de uitnodiging nog eens
users-link-sent = { $name } krijgt een mail met een link.
users-deactivate = Zet de log-in uit
users-deactivate-help = Wie u uitzet, is meteen overal uitgelogd en krijgt geen berichten meer. Wat iemand deed, blijft staan.
users-deactivate-work = { $count ->
    [one] Uw collega werkt aan 1 plek. Kies eerst wie daarmee verdergaat.
   *[other] Uw collega werkt aan { $count } plekken. Kies eerst wie daarmee verdergaat.
}
users-deactivated = De log-in van { $name } staat uit.
users-activate = Zet de log-in weer aan
users-activated = { $name } kan weer inloggen.
users-unlink = Ontkoppel Telegram
users-unlink-help = Is een telefoon kwijt? Ontkoppel dan. Koppelen doet uw collega zelf, bij Mijn account.
users-unlinked = De Telegram van { $name } is ontkoppeld.
users-work = Loopt nu
users-work-help = { $count ->
    [one] Aan dit aanbod werkt uw collega nu.
   *[other] Aan deze { $count } plekken werkt uw collega nu.
}
users-work-handed = { $count ->
    [one] 1 plek is overgedragen. De werkgever hoort wie verdergaat.
   *[other] { $count } plekken zijn overgedragen. De werkgevers horen wie verdergaat.
}
users-work-released = { $count ->
    [one] 1 plek is vrij: het hele team kan die oppakken, en kreeg bericht.
   *[other] { $count } plekken zijn vrij: het hele team kan ze oppakken, en kreeg bericht.
}
users-successor = Wie gaat verder met de plekken van uw collega?
users-successor-help = Dit geldt voor plekken waar uw collega straks niet meer aan werkt. De werkgever hoort het als een ander gaat bellen.
users-successor-choose = Maak een keuze
users-successor-nobody = Nog niemand: het hele team kan ze oppakken
users-successor-missing = { $count ->
    [one] Uw collega werkt straks niet meer aan 1 plek: { $references }. Kies wie verdergaat.
   *[other] Uw collega werkt straks niet meer aan { $count } plekken, zoals { $references }. Kies wie verdergaat.
}
users-line-assigned = { $name } werkt niet meer voor deze regio.
users-line-deactivated = { $name } werkt hier niet meer.
users-work-none = Uw collega heeft nu niets onder handen.

users-mail-choose = Kies een wachtwoord
users-mail-invitation-subject = Uw log-in voor Perspectiefbot
users-mail-invitation = Dag { $name }, u kunt nu inloggen bij Perspectiefbot. Kies eerst een wachtwoord. De link werkt één keer, en { $days } dagen lang.
users-mail-reset-subject = Een nieuw wachtwoord voor Perspectiefbot
users-mail-reset = Dag { $name }, met deze link kiest u een nieuw wachtwoord. De link werkt één keer, en een uur lang.
users-mail-reset-not-you = Vroeg u dit niet? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.

users-forgotten-link = Wachtwoord vergeten?
users-forgotten = Wachtwoord vergeten
users-forgotten-lead = Vul uw e-mailadres in. U krijgt een mail met een link. Daarmee kiest u een nieuw wachtwoord.
users-forgotten-send = Stuur de mail
users-forgotten-sent = Kennen wij dit adres? Dan hebt u zo een mail met een link. Die werkt een uur lang. Kijk ook bij de ongewenste mail.
users-to-log-in = Terug naar inloggen
users-choose = Kies een wachtwoord
users-choose-lead = Daarna logt u ermee in. Op al uw apparaten bent u dan eerst uitgelogd.
users-password-kept = Uw wachtwoord is bewaard. Log nu in.
users-link-gone = Deze link werkt niet meer
users-link-gone-help = Een link werkt één keer, en niet voor altijd. Vraag hieronder een nieuwe aan.
users-link-another = Vraag een nieuwe link
deliveries-kind-password-link = Link voor een wachtwoord
