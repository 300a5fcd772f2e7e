# What the demo says in the terminal.

demo-preparing = De demo wordt klaargezet ...
demo-running =
    Perspectiefbot draait. Stoppen: Ctrl-C.
demo-chat = Chat van een werkgever: { $url }
demo-mailbox = Postvak: { $url }
demo-panel = Panel: { $url }
demo-login = Inloggen als { $role }: { $email } / { $password }
demo-role-matchmaker = matchmaker ({ $region })
demo-role-coordinator = coördinator ({ $region })
demo-role-support = landelijk team
demo-role-administrator = beheerder
demo-hint = Kies in de chat links een werkgever, en stuur een bericht. Met een plek in Utrecht krijgt Mirjam die meteen.
demo-stopped = De demo is gestopt. De gegevens blijven bewaard.
