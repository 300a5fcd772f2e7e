# The pages of a region: its sectors, its own questions, its own words.

region-pages = Pagina's van de regio
region-page-desk = Loket en team
region-page-sectors = Sectoren
region-town-help = Bij welke regio hoort een werkgever? Typ de postcode of de plaats.
region-changed = Het laatst gewijzigd door { $name } op { $when }.
region-changed-elsewhere = Het laatst gewijzigd door een collega van elders op { $when }.
region-changed-log = Bekijk het logboek
region-order-up = Omhoog
region-order-up-what = { $name } een plaats omhoog
region-order-saved = De volgorde is bewaard.

## Sectors

region-sectors-title = Sectoren in de chat
region-sectors-help = Een werkgever kiest uit deze lijst. Wat er al is, houdt zijn sector, ook als u die hier uitzet.
region-sectors-saved = De sectoren zijn bewaard.
region-sector-on = Aan
region-sector-off = Uit
region-own-sectors = Eigen sectoren
region-own-sectors-help = Die ziet alleen uw regio. Ze staan ook in het filter en in het rapport.
region-own-sectors-none = Uw regio heeft nog geen eigen sector.
region-sector-name = Naam van de sector
region-sector-name-help = Kort, want de naam komt op een knop. Bijvoorbeeld: Toerisme.
region-sector-name-missing = Vul een naam in.
region-sector-name-long = Gebruik hoogstens { $most } tekens.
region-sector-taken = Deze naam is er al. Kies een andere naam.
region-sectors-enough = U hebt al tien eigen sectoren. Haal er eerst een weg.
region-sector-add = Voeg toe
region-sector-added = De sector is toegevoegd en staat aan.
region-sector-change = Andere naam
region-sector-rename = Bewaar de naam
region-sector-renamed = De naam is bewaard. Die geldt ook voor wat er al is.
region-sector-remove = Haal weg
region-sector-remove-what = Haal { $name } weg
region-sector-removed = De sector is weg.
region-sector-used = Deze sector is al gebruikt, of is de enige die aan staat. U kunt hem niet weghalen. Uitzetten kan wel.

## Own questions

region-page-questions = Vragen
region-questions-title = Vragen van uw regio
region-questions-help = De bot stelt deze vragen na zijn eigen vragen over de plek. Hoogstens { $most }, want het gesprek moet kort blijven.
region-questions-none = Uw regio stelt nog geen eigen vragen.
region-questions-none-help = De bot stelt alleen zijn eigen vragen. Een vraag van uw regio komt daarna.
region-questions-enough = U stelt al { $most } vragen. Zet er eerst een uit.
region-questions-off = Uitgezet
region-questions-off-help = Deze vragen stelt de bot niet meer. Wat er al op is geantwoord, blijft bij het aanbod staan.
region-question-new = Nieuwe vraag
region-question-change = Wijzig de vraag
region-question-text = De vraag
region-question-text-help = Eén korte vraag, met u. Bijvoorbeeld: Is er een bushalte in de buurt?
region-question-text-missing = Vul de vraag in.
region-question-long = Gebruik hoogstens { $most } tekens.
region-question-help = Uitleg onder de vraag
region-question-help-help = Mag leeg blijven. Eén zin of een voorbeeld helpt vaak.
region-question-answer = Hoe antwoordt de werkgever?
region-answer-choice = Kiezen uit een lijst
region-answer-yes-no = Ja of nee
region-answer-number = Een getal
region-answer-text = In eigen woorden
region-question-choices = De keuzes
region-question-choices-help = Alleen bij kiezen uit een lijst. Eén keuze per regel: { $fewest } tot en met { $most } regels van hoogstens { $longest } tekens.
region-choices-number = Geef { $fewest } tot en met { $most } keuzes, elk op een eigen regel.
region-choice-long = Deze keuze past niet op een knop: { $choice }. Gebruik hoogstens { $most } tekens.
region-choice-taken = { $choice } kan geen keuze zijn. Met dat woord stopt een werkgever, of gaat die terug. Kies een ander woord.
region-choices-same = Twee keuzes zijn hetzelfde. Maak ze verschillend.
region-question-kind = Bij welke plek stelt de bot deze vraag?
region-question-both = Allebei
region-question-choose = Kies een van de mogelijkheden.
region-question-required = De werkgever moet antwoorden
region-question-required-help = Staat dit uit, dan is er een knop Overslaan.
region-question-must = Verplicht
region-question-bsn = Vraag nooit naar een BSN. Dat mag niet in Perspectiefbot staan.
region-question-person = Deze vraag lijkt te gaan over een werkzoekende. Vraag niets waaraan iemand te herkennen is. Gaat het toch over de plek? Zet dan het vinkje hieronder en bewaar nog eens.
region-question-sure = Deze vraag gaat over de plek. Het antwoord zegt niets over een werkzoekende.
region-question-words = Wijzigt u de woorden of de keuzes, dan houdt ouder aanbod de oude vraag met het antwoord.
region-question-cancel = Terug zonder te bewaren
region-question-added = De vraag is toegevoegd. De bot stelt die vanaf nu.
region-question-saved = De vraag is bewaard.
region-question-on = De bot stelt de vraag weer.
region-question-off = De bot stelt de vraag niet meer. De antwoorden blijven.
region-question-switch-on = Zet weer aan
region-question-switch-off = Zet uit
region-question-remove = Haal weg
region-question-removed = De vraag is weg.
region-question-answered = Op deze vraag is al geantwoord. U kunt hem uitzetten. Dan blijven de antwoorden.
region-preview = Zo ziet het eruit in de chat
region-preview-help = U ziet de vraag, en daaronder hoe die blijft staan na een antwoord.
region-preview-nothing = Typ de vraag. Dan ziet u hier het voorbeeld.
region-preview-buttons = Knoppen
region-preview-number = 12
region-preview-answer = Een antwoord in eigen woorden
region-preview-town = Uw gemeente

## Own words

region-page-texts = Teksten
region-texts-help = Deze zinnen mag uw regio in eigen woorden zeggen. Kies korte zinnen en gewone woorden, en zeg u.
region-text-introduction = Wie helpt hier?
region-text-promise = Wat gebeurt er na het versturen?
region-text-own = Uw tekst
region-text-is-own = Eigen tekst
region-text-is-standard = Standaardtekst
region-text-places = Dit vult de bot zelf in: { $places }
region-text-standard = Standaardtekst
region-text-back = Terug naar de standaardtekst
region-text-saved = De tekst is bewaard. De bot zegt het vanaf nu zo.
region-text-reset = De bot zegt weer de standaardtekst.
region-text-missing = Vul een tekst in. Wilt u de standaardtekst? Kies dan: Terug naar de standaardtekst.
region-text-long = Gebruik hoogstens { $most } tekens.
region-text-placeholder = Tussen haakjes mag hier alleen staan: { $places }
region-text-day = Noem één keer { "{" }datum{ "}" }. De werkgever moet weten wanneer u belt.
region-text-long-sentence = Een zin heeft { $count } woorden. Knip die in tweeën, dan leest het makkelijker.
region-text-long-word = { $word } is een lang woord. Weet u een korter?
