# Explanation: the welcome, what each room is for, what each state means, and the keys.

guide-title = Uitleg
guide-lead = Wat u waar vindt, wat elke stand betekent en welke toetsen u tijd besparen.
guide-seen = Duidelijk, aan het werk

welcome-title = Welkom, { $name }
welcome-text = In twee minuten leest u hoe het panel werkt. U kunt ook meteen beginnen: de uitleg blijft onderaan elke pagina staan.
welcome-look = Bekijk de uitleg
welcome-skip = Sla over

guide-rooms = Wat u waar vindt
guide-room-worklist = Begin hier uw dag. Wat nieuw is, wat te laat is en wat u vandaag doet, staat bovenaan. Bij elk aanbod staat wat de volgende stap is.
guide-room-team = Wat ieder van uw collega’s heeft lopen en wat er deze week binnenkwam. Hier geeft u veel aanbod in één keer aan een ander.
guide-room-offers = Alle aanbod dat u mag zien. Zoek op een woord, een plaats of een nummer en bewaar filters die u vaak gebruikt.
guide-room-employers = Alle werkgevers, met hun aanbod, hun toestemming en het gesprek met de bot.
guide-room-reminders = Wat de bot vanzelf vraagt of meldt, en wanneer. U kunt het uitstellen, meteen sturen of laten vervallen.
guide-room-campaigns = Vraag veel werkgevers tegelijk of zij een plek hebben, in het tempo dat u kiest. U ziet vooraf wie het krijgt, en daarna wat ervan kwam.
guide-room-regions = De instellingen van een regio: het loket, de termijnen, de vragen, de sectoren en het team.
guide-room-lessons = Wat werkte en wat niet. Schrijf het op, zodat een andere regio er iets aan heeft.
guide-room-unclaimed = Aanbod dat langer nieuw is dan de regio zelf beloofde. Nog niemand pakte het op.
guide-room-deliveries = Berichten die wachten of die niet zijn aangekomen, en wat u daaraan kunt doen.
guide-room-reports = De cijfers: wat er binnenkwam, hoe snel er is gebeld en wie er is geplaatst.
guide-room-users = Wie mag inloggen, met welke rol en voor welke regio.
guide-room-audit = Wie deed wat, en wanneer. Niemand kan hier iets wijzigen.
guide-room-account = Uw naam, uw nummer, uw wachtwoord en de koppeling met Telegram.

guide-states = Wat elke stand betekent
guide-states-lead = Een aanbod gaat van links naar rechts door deze standen. Bij elk aanbod ziet u alleen de stappen die nu kunnen.
guide-state-new = Pak het op: de eerste die dat doet, belt de werkgever. De werkgever hoort wie er belt.
guide-state-claimed = Bel binnen de beloofde termijn en noteer wat u hoort.
guide-state-in-contact = Spreek een dag af voor het volgende contact, dan komt het vanzelf terug.
guide-state-candidate-proposed = Gebruik alleen uw eigen kenmerk, nooit een naam.
guide-state-trial = Vraag na een paar dagen hoe het gaat.
guide-state-placed = De bot vraagt na 1 en 3 maanden hoe het gaat. Zijn er meer plekken, dan loopt het aanbod door.
guide-state-closed = De reden staat erbij. U kunt het weer openen.
guide-state-withdrawn = De reden van de werkgever staat erbij als die er een gaf.
guide-state-expired = De bot vroeg een paar keer of de plek nog vrij is. Meldt de werkgever zich, dan kunt u het aanbod weer openen.

keys-title = Toetsen
keys-lead = U hoeft ze niet te gebruiken: alles kan ook met de muis, met tab en met uw vinger. Een toets doet alleen iets als de knop op de pagina staat.
keys-sheet = Laat de toetsen zien
keys-search = Zoek op deze pagina
keys-rooms = Ga naar dit onderdeel van het menu
keys-list = Ga naar de volgende of de vorige in de lijst
keys-claim = Pak het aanbod op
keys-call = Bel de werkgever
keys-log = Leg een contact vast
keys-plan = Plan het volgende contact
keys-write = Schrijf aan de werkgever
keys-off = Zet deze toetsen uit in deze browser
keys-close = Sluit
