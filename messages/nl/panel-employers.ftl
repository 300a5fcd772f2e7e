# Werkgevers and the conversation with them.

## Conversation

talk-log = Gesprek
talk-employer = { $name }, werkgever
talk-colleague = { $name }, collega
talk-bot = Perspectiefbot, automatisch
talk-pressed = Koos: { $answer }
talk-stale = Dit gesprek is niet bij: er is even geen verbinding.
talk-fate-queued = In de wachtrij
talk-fate-again = Nog niet gelukt, wordt weer geprobeerd
talk-fate-sent = Verstuurd
talk-fate-failed = Mislukt
talk-fate-cancelled = Niet verstuurd
talk-again = Opnieuw versturen
talk-sent-again = Het bericht staat weer in de wachtrij.
talk-not-again = Dit bericht kan nu niet opnieuw. Misschien is het al verstuurd, of wil de werkgever geen berichten.
