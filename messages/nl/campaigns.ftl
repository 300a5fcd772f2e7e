# Campaigns: what employers are asked, and the words for the bubbles of pressed buttons.

campaigns-from = Een vraag van { $desk }:
campaigns-desk-of-region = het loket van uw regio
campaigns-words = { $text }
campaigns-trial = <i>Dit is een proef. Alleen u krijgt dit bericht.</i>
campaigns-answered = ✓ { $label }

campaigns-thanks-leerwerkplek = Mooi! Hieronder gaan wij verder.
campaigns-thanks-basisbaan = Mooi! Hieronder gaan wij verder.
campaigns-thanks-both = Mooi! Hieronder gaan wij verder.
campaigns-thanks-not-now = Dank u wel voor uw antwoord.
campaigns-explained = De uitleg staat hieronder.
campaigns-answered-before = Deze vraag hebt u al beantwoord. Hebt u nog een plek? Stuur /nieuw.
campaigns-unknown = Deze knop werkt niet meer. Hebt u een plek? Stuur /nieuw.
campaigns-only-trial = Dit was een proef. Bij een werkgever begint nu het gesprek.
