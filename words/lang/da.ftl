# Danish. Glossary: words/glossary/da.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GYLDIGT
verdict-valid-as-of = GYLDIGT DEN { DATE($issued) }
verdict-caution = GYLDIGT, MED FORBEHOLD
verdict-invalid = UGYLDIGT
verdict-not-sure = UAFKLARET
verdict-not-read = IKKE LÆST
verdict-no-stamp = INTET STEMPEL
support-code = Supportkode { $code }

## What was found: a whole sentence or two

found-valid = En udsteder på positivlisten har underskrevet dette stempel, og det er ikke blevet ændret siden.
found-malformed = Denne kode er blevet ændret eller er ikke lavet af et kendt program.
found-signature = Underskriften er ikke gyldig. Stemplet er ændret, efter at det blev underskrevet, eller det er forfalsket: det angiver nøglen { $kid }, som det ikke er underskrevet med.
found-contents = Udstederen har underskrevet stemplet, men indholdet følger ikke reglerne for stempler.
found-specimen = Dette er et prøveeksemplar: et eksempel til test, som ikke giver nogen kvalifikation.
found-not-entitled = Udstederen er kendt, men har ikke ret til at tildele denne kvalifikation. Kvalifikationen: { $claimed }. Hvad udstederen må tildele: { $allowed }.
found-lacks-place = Alle stempler fra denne udsteder angiver en plads på udstederens liste over tilbagekaldte kvalifikationer, men det gør dette ikke. En anden kan have lavet det med udstederens nøgle.
found-lacks-time = Alle stempler fra denne udsteder angiver tidspunktet for underskrift, men det gør dette ikke. En anden kan have lavet det med udstederens nøgle.
found-key-early = Det blev underskrevet den { DATE($signed) }, før udstederens nøgle blev taget i brug den { DATE($start) }.
found-key-late = Det blev underskrevet den { DATE($signed) }, efter at udstederens nøgle blev taget ud af brug den { DATE($end) }.
found-signed-on-award = Stemplet angiver ikke, hvornår det blev underskrevet, så dagen for tildelingen gælder.
found-not-registered = Udstederens nøgle kan have været i forkerte hænder siden den { DATE($since) }, og dette stempel er ikke blandt dem, som udstederen registrerede før den dato.
found-withdrawn = Udstederen har tilbagekaldt denne kvalifikation.
found-suspended = Udstederen har suspenderet denne kvalifikation.
found-replaced = Udstederen har erstattet dette stempel med et nyt.
found-too-early = Det bliver gyldigt den { DATE($start) }; i dag er det den { DATE($today) }.
found-expired = Det var gyldigt til og med den { DATE($end) }; i dag er det den { DATE($today) }.
found-no-list = Der er ingen positivliste på denne enhed, så det vides ikke, hvem underskriften tilhører.
found-unknown-key = Ingen udsteder på positivlisten har nøglen { $kid }. Måske er udstederen ikke på listen, eller måske er stemplet forfalsket.
found-no-consent = Flere positivlister har udstederens nøgle, men udstederens samtykke står ikke på nogen af dem. Det vides ikke, hvilken liste der er rigtig.
found-other-country = Kun en positivliste, der ikke må tale for dette land ({ $country }), har udstederens nøgle, så den tæller ikke.
found-newer = En udsteder på positivlisten har underskrevet dette stempel i en nyere form, som denne version ikke kan læse.
found-key-stolen = Udstederens nøgle kan have været i forkerte hænder siden den { DATE($since) }: det, der er underskrevet med den, beviser ikke noget i sig selv.
found-no-register = Udstederens nøgle kan have været i forkerte hænder siden den { DATE($since) }. Det register, der viser, om dette stempel blev underskrevet tidligere, er ikke på denne enhed.
found-signed-in-future = Ifølge stemplet blev det underskrevet den { DATE($signed) }, men enhedens ur viser den { DATE($today) }.
found-clock-behind = Enhedens ur viser den { DATE($today) }, men positivlisten blev underskrevet senere, den { DATE($issued) }. Det vides ikke, hvor gammel listen er, og hvad der er sket siden.
found-list-old = Positivlisten blev udstedt den { DATE($issued) }; den kunne længst bruges til og med den { DATE($end) }.
found-status-unpinned = Det vides ikke, om denne kvalifikation er tilbagekaldt: positivlisten angiver ikke, hvor udstederen offentliggør tilbagekaldelser.
found-status-absent = Det vides ikke, om denne kvalifikation er tilbagekaldt: udstederens liste over tilbagekaldte kvalifikationer er ikke på denne enhed.
found-status-old = Det vides ikke, om denne kvalifikation er tilbagekaldt: listen over tilbagekaldte kvalifikationer blev udstedt den { DATE($issued) } og kunne bruges til og med den { DATE($end) }.
found-status-unusable = Det vides ikke, om denne kvalifikation er tilbagekaldt: listen over tilbagekaldte kvalifikationer er beskadiget, ældre end kvalifikationen eller i en nyere form.
found-file = Der kunne ikke læses noget stempel i denne fil.

## What to know about a valid stamp

note-as-of = Gyldigt den { DATE($issued) }: en nyere positivliste skulle være kommet den { DATE($due) }. Senere ændringer kendes ikke.
note-no-place = Det er ikke kontrolleret, om denne kvalifikation er tilbagekaldt: stemplet har ingen plads på udstederens liste over tilbagekaldte kvalifikationer.
note-no-list = Det er ikke kontrolleret, om denne kvalifikation er tilbagekaldt: udstederen tilbyder ingen liste over tilbagekaldte kvalifikationer.
note-awarded-in-future = Kvalifikationen er dateret den { DATE($awarded) }, som ligger i fremtiden.
note-status-as-of = Status den { DATE($issued) }: ikke tilbagekaldt. En nyere liste over tilbagekaldte kvalifikationer skulle være kommet den { DATE($due) }.
note-accepted = Dine indstillinger accepterer det.
note-sealed = Udstederens nøgle kan have været i forkerte hænder siden den { DATE($since) }, men dette stempel er blandt dem, som udstederen registrerede tidligere, den { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Sammenlign hvert felt med papirdokumentet, og navn og fødselsdato med gyldig legitimation.
next-original = Scan stemplet på det originale papirdokument. Hvis det mislykkes igen, så stol ikke på dokumentet, men spørg udstederen.
next-corrected = Stol ikke på det. Bed udstederen om et rettet stempel via kontaktoplysninger, du allerede kender.
next-specimen = Godtag det ikke som kvalifikation. Prøveeksemplarer kan tillades i indstillingerne til undervisning.
next-entitled = Stol ikke på det. Spørg den, der fører positivlisten, eller landets ministerium, hvad udstederen må tildele.
next-made-it = Stol ikke på det. Spørg udstederen via kontaktoplysninger, du allerede kender, om udstederen har tildelt denne kvalifikation.
next-withdrawn = Stol ikke på det. Udstederen kan give indehaveren flere oplysninger.
next-suspended = Stol ikke på det indtil videre. Spørg udstederen, eller kontrollér igen senere med en nyere positivliste.
next-replaced = Bed indehaveren om det nye dokument, og kontrollér stemplet på det.
next-that-day = Kontrollér igen den dag eller senere.
next-renewed = Spørg indehaveren, om det er blevet fornyet.
next-first-list = Hent positivlisten hos den, der fører den, og kontrollér igen.
next-latest-list = Hent den nyeste positivliste, og kontrollér igen.
next-latest-or-ask = Hent den nyeste positivliste, og kontrollér igen. Hvis det ikke hjælper, så spørg udstederen via kontaktoplysninger, du allerede kender.
next-update = Opdatér dette program, og kontrollér igen.
next-clock = Indstil enhedens dato og klokkeslæt, og kontrollér igen.
next-if-important = Hvis afgørelsen er vigtig, så spørg udstederen.
next-date = Kontrollér enhedens dato, og spørg indehaveren om datoen for tildelingen.
next-nothing = Du skal ikke gøre noget: stemplet blev underskrevet, mens nøglen endnu var i rette hænder.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Sådan har det været siden den { DATE($since) }.
reason-error = Årsag: udstedt ved en fejl.
reason-deception = Årsag: opnået ved svig.
reason-replaced = Årsag: der er udstedt et nyt.
reason-decision = Årsag: påbud fra en domstol eller en offentlig myndighed.
reason-holder = Årsag: indehaveren har bedt om det.
reason-review = Årsag: kvalifikationen er under gennemgang.
reason-other = Årsag: nummer { NUMBER($number) }, som denne version ikke kender.

## Texts that are no stamp

text-empty = Koden er tom.
text-other = Denne kode er ikke et stempel: det er en anden kode, for eksempel et link eller en billet.
text-version = Dette stempel bruger version { $version }, som dette program ikke understøtter.
text-altered = Stemplets tekst er blevet ændret eller afkortet undervejs. Det siger intet om kvalifikationen.
text-altered-next = Scan papirdokumentet igen. Hvis du har indsat eller modtaget teksten, så bed i stedet om et foto af dokumentet.
text-other-next = Find stemplet på papirdokumentet. Åbn ikke den anden kode for at kontrollere en kvalifikation.

## What was checked

axis-integrity = Uændret
axis-issuer = Udsteder kendt
axis-content = Læsbart
axis-authority = Ret til at tildele
axis-status = Stadig i kraft
axis-time = Datoerne stemmer overens
axis-freshness = Positivlisten er aktuel
finding-good = ja
finding-bad = nej
finding-not-checked = ikke kontrolleret
finding-noted = se bemærkning
list-of = Positivliste: { $operator }
list-introduced = Positivliste: { $operator }, introduceret af { $by }

## Names of fields, as on a diploma

field-issuer = Tildelende organ
field-family-name = Efternavn
field-given-names = Fornavne
field-family-name-latin = Efternavn, latinske bogstaver
field-given-names-latin = Fornavne, latinske bogstaver
field-birth = Fødselsdato
field-title = Kvalifikation
field-title-english = Betegnelse på engelsk
field-title-language = Betegnelsens sprog
field-number = Kvalifikationens nummer
field-awarded = Tildelingsdato
field-type = Type kvalifikation
field-country = Land
field-eqf = EQF-niveau
field-nqf = Nationalt niveau
field-isced = Uddannelsesområde
field-credits = Point
field-grade = Karakter
field-mode = Læringsmetode
field-languages = Undervisningssprog
field-profession = Lovreguleret erhverv
field-thesis = Speciale eller afhandling
field-outcomes = Læringsudbytte
field-link = Fuldt digitalt bevis
field-specimen = Prøveeksemplar
field-joint = Tildelt sammen med
field-from = Gyldig fra
field-until = Gyldig til og med
field-other = Felt { $number }
value-link = SHA-256 begynder med { $digest }
value-specimen = ja: et eksempel, giver ingen kvalifikation
value-joint = { $names } (ifølge den underskrivende udsteder)

## Coded values

type-general = almen uddannelse
type-vocational = erhvervsfaglig kvalifikation
type-short-cycle = kort videregående uddannelse
type-bachelor = bachelorgrad (første cyklus)
type-master = kandidatgrad (anden cyklus)
type-doctorate = ph.d.-grad (tredje cyklus)
type-professional = erhvervsmæssig kvalifikation
type-micro-credential = mikroeksamensbevis
type-course = kursus med bedømmelse
type-language = sprogbevis
type-attendance = deltagelse
mode-full-time = heltid
mode-part-time = deltid
mode-online = online
mode-blended = blandet
mode-work-based = arbejdsbaseret
mode-on-site = med fremmøde
credits-ects = { $amount } ECTS
credits-hours = antal timer: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = nationale point: { $amount }
profession-doctor = læge med medicinsk grunduddannelse
profession-nurse = sygeplejerske med ansvar for den almene sundheds- og sygepleje
profession-dentist = tandlæge
profession-vet = dyrlæge
profession-midwife = jordemoder
profession-pharmacist = farmaceut
profession-architect = arkitekt
profession-directive = { $profession } (2005/36/EF, { $annex })
unknown-number = nummer { NUMBER($number) }, som denne version ikke kender
name-with-code = { $name } ({ $code })
eqf-1 = grundlæggende viden og færdigheder
eqf-2 = grundlæggende praktiske færdigheder inden for et område
eqf-3 = faglært arbejde under vejledning, for eksempel efter en kort læretid
eqf-4 = gymnasial eksamen eller et faglært erhverv
eqf-5 = kort videregående uddannelse eller avanceret erhvervskvalifikation
eqf-6 = bachelorniveau
eqf-7 = kandidatniveau
eqf-8 = ph.d.-niveau
eqf-explained = Niveau { $level } af 8 i den europæiske referenceramme for kvalifikationer: { $meaning }
nqf-explained = { $level } ({ $framework }, EQF-niveau { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Almindelig skala ({ $country }): den bedste karakter er { $best }, den dårligste beståede er { $pass }. Til orientering; udstederen har ikke underskrevet dette.

## What an issuer may award, as parts of a list

scope-eqf = EQF-niveau { $level }
scope-eqf-range = EQF-niveau { $lowest } til { $highest }
scope-awarded = tildelt den { DATE($day) }
scope-country = område: { $countries }
scope-from = fra den { DATE($day) }
scope-until = til og med den { DATE($day) }
scope-any = alle kvalifikationer
scope-nothing = ingenting
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] januar
        [2] februar
        [3] marts
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-month =
    { $month ->
        [1] januar
        [2] februar
        [3] marts
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

## The trust list beside a verdict

trust-issued-today = Positivlisten blev udstedt i dag.
trust-issued =
    { $days ->
        [1] Positivlisten blev udstedt i går, den { DATE($issued) }.
       *[other] Positivlisten blev udstedt for { $days } dage siden, den { DATE($issued) }.
    }
trust-issued-future = Positivlisten blev udstedt den { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Sammenlign med papirdokumentet og med indehaverens legitimation:
result-signed-invalid = Hvad der blev underskrevet. Det er UGYLDIGT af ovenstående grund:
result-signed-not-sure = Hvad der blev underskrevet. Det er IKKE BEKRÆFTET af ovenstående grund:
column-verdict = Resultat
column-file = Fil
column-holder = Indehaver ifølge stemplet
column-code = Kode
column-picture = Hvad der blev læst
page = side { $page }
stamp-of = stempel { $number } af { $count }
answers =
    { $count ->
        [one] { $count } svar
       *[other] { $count } svar
    }
report-title = Kontrollerede stempler
report-as-of = Status den { DATE($day) }.
report-compare = Sammenlign hver indehaver med papirdokumentet og med gyldig legitimation.
report-passed-over = Sprunget over
report-no-picture = hverken et billede eller en PDF
report-outlined = Billede: den læste kode er indrammet
report-not-outlined = Billede: der blev ikke læst nogen kode i det
report-show = Vis:
report-all = alle
language-fallback = Der er endnu ingen tekster på dette sprog: { $asked }. Anvendt sprog: { $used }.
