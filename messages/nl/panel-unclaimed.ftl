# Openings that nobody picked up, for the national team.

unclaimed-title = Niet opgepakt
unclaimed-heading = Aanbod dat niemand oppakte
unclaimed-lead = Nieuw aanbod dat langer wacht dan de regio zelf beloofde. De regio met de oudste belofte staat bovenaan.
unclaimed-ask = Vraag het aan
unclaimed-nobody = Deze regio heeft geen coördinator
unclaimed-caption = Aanbod in { $region } dat niemand oppakte, de oudste belofte eerst
unclaimed-promised = Beloofd
unclaimed-days = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
}
unclaimed-empty = Alles is opgepakt.
unclaimed-empty-help = In geen enkele regio wacht nieuw aanbod langer dan beloofd.
