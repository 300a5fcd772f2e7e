# What stands around the facts in a mail.

mail-offer-new-subject = Nieuw aanbod { $reference }: { $summary }
mail-offer-new = Er is nieuw aanbod in regio { $region }. Wij hebben de werkgever beloofd dat er uiterlijk { $call_by } iemand belt.
mail-offer-orphan = Er is nieuw aanbod in regio { $region }, maar daar staat nog geen matchmaker klaar. Zorgt u dat iemand uiterlijk { $call_by } belt?
mail-open-offer = Bekijk en pak op
mail-look-at-offer = Bekijk het aanbod
mail-look-at-employer = Bekijk de werkgever
mail-message-subject-general = Bericht van { $employer }
mail-message-subject = Bericht van { $employer } bij { $reference }
mail-footer = U krijgt deze mail omdat u als collega bij Perspectiefbot staat.
mail-stop = Stop deze mails
