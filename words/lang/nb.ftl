# Norwegian Bokmål. Glossary: words/glossary/nb.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GYLDIG
verdict-valid-as-of = GYLDIG DEN { DATE($issued) }
verdict-caution = GYLDIG, MED FORBEHOLD
verdict-invalid = UGYLDIG
verdict-not-sure = UAVKLART
verdict-not-read = IKKE LEST
verdict-no-stamp = INTET STEMPEL
support-code = Kode for brukerstøtte: { $code }

## What was found: a whole sentence or two

found-valid = En utsteder på tillitslisten har signert dette stempelet, og det er ikke endret siden.
found-malformed = Denne koden er endret, eller den er ikke laget av et kjent program.
found-signature = Signaturen er ikke gyldig. Stempelet er endret etter at det ble signert, eller det er forfalsket: Det oppgir nøkkelen { $kid }, men er ikke signert med den.
found-contents = Utstederen har signert dette, men innholdet følger ikke reglene for stempler.
found-specimen = Dette er et prøveeksemplar: et eksempel til testing, som ikke gir noen kvalifikasjon.
found-not-entitled = Utstederen er kjent, men har ikke rett til å tildele denne kvalifikasjonen. Kvalifikasjonen: { $claimed }. Dette kan utstederen tildele: { $allowed }.
found-lacks-place = Alle stempler fra denne utstederen har en plass i utstederens liste over tilbaketrukne kvalifikasjoner, men dette har det ikke. Noen andre kan ha laget det med utstederens nøkkel.
found-lacks-time = Alle stempler fra denne utstederen har signeringstidspunktet med, men dette har det ikke. Noen andre kan ha laget det med utstederens nøkkel.
found-key-early = Stempelet ble signert { DATE($signed) }, før utstederens nøkkel ble tatt i bruk { DATE($start) }.
found-key-late = Stempelet ble signert { DATE($signed) }, etter at utstederens nøkkel ble tatt ut av bruk { DATE($end) }.
found-signed-on-award = Stempelet oppgir ikke når det ble signert, og derfor gjelder dagen da kvalifikasjonen ble tildelt.
found-not-registered = Utstederens nøkkel kan ha vært i gale hender siden { DATE($since) }, og dette stempelet er ikke blant dem som utstederen registrerte før den datoen.
found-withdrawn = Utstederen har trukket tilbake denne kvalifikasjonen.
found-suspended = Utstederen har midlertidig satt denne kvalifikasjonen ut av kraft.
found-replaced = Utstederen har erstattet dette stempelet med et nytt.
found-too-early = Dokumentet blir gyldig { DATE($start) }; i dag er det { DATE($today) }.
found-expired = Dokumentet var gyldig til { DATE($end) }; i dag er det { DATE($today) }.
found-no-list = Det finnes ingen tillitsliste på denne enheten, så det er ikke kjent hvem signaturen tilhører.
found-unknown-key = Ingen utsteder på tillitslisten har nøkkelen { $kid }. Det kan være at utstederen ikke står på listen, eller at stempelet er forfalsket.
found-no-consent = Flere tillitslister har utstederens nøkkel, men utstederens samtykke står ikke på noen av dem. Det er ikke kjent hvilken liste som er riktig.
found-other-country = Bare en tillitsliste som ikke kan tale for dette landet ({ $country }), har utstederens nøkkel, så den teller ikke.
found-newer = En utsteder på tillitslisten har signert dette i et nyere format, som denne versjonen ikke kan lese.
found-key-stolen = Utstederens nøkkel kan ha vært i gale hender siden { DATE($since) }: Det som er signert med den, beviser ingenting i seg selv.
found-no-register = Utstederens nøkkel kan ha vært i gale hender siden { DATE($since) }. Registeret som viser om dette stempelet ble signert tidligere, finnes ikke på denne enheten.
found-signed-in-future = Stempelet oppgir at det ble signert { DATE($signed) }, men klokken på denne enheten viser { DATE($today) }.
found-clock-behind = Klokken på denne enheten viser { DATE($today) }, men tillitslisten ble signert senere, { DATE($issued) }. Det er ikke kjent hvor gammel listen er, eller hva som har skjedd siden.
found-list-old = Tillitslisten ble utstedt { DATE($issued) } og kunne ikke legges til grunn lenger enn til { DATE($end) }.
found-status-unpinned = Det er ikke kjent om denne kvalifikasjonen er trukket tilbake: Tillitslisten oppgir ikke hvor utstederen kunngjør tilbaketrekkinger.
found-status-absent = Det er ikke kjent om denne kvalifikasjonen er trukket tilbake: Utstederens liste over tilbaketrukne kvalifikasjoner finnes ikke på denne enheten.
found-status-old = Det er ikke kjent om denne kvalifikasjonen er trukket tilbake: Listen over tilbaketrukne kvalifikasjoner ble utstedt { DATE($issued) } og kunne legges til grunn til { DATE($end) }.
found-status-unusable = Det er ikke kjent om denne kvalifikasjonen er trukket tilbake: Listen over tilbaketrukne kvalifikasjoner er skadet, eldre enn kvalifikasjonen eller i et nyere format.
found-file = Det var ikke mulig å lese noe stempel i denne filen.

## What to know about a valid stamp

note-as-of = Gyldig den { DATE($issued) }: En nyere tillitsliste skulle ha kommet { DATE($due) }. Senere endringer er ikke kjent.
note-no-place = Det er ikke kontrollert om denne kvalifikasjonen er trukket tilbake: Dette stempelet har ingen plass i utstederens liste over tilbaketrukne kvalifikasjoner.
note-no-list = Det er ikke kontrollert om denne kvalifikasjonen er trukket tilbake: Utstederen tilbyr ingen liste over tilbaketrukne kvalifikasjoner.
note-awarded-in-future = Kvalifikasjonen er datert { DATE($awarded) }, som er fram i tid.
note-status-as-of = Status den { DATE($issued) }: ikke trukket tilbake. En nyere liste over tilbaketrukne kvalifikasjoner skulle ha kommet { DATE($due) }.
note-accepted = Innstillingene dine godtar dette.
note-sealed = Utstederens nøkkel kan ha vært i gale hender siden { DATE($since) }, men dette stempelet er blant dem som utstederen registrerte tidligere, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Sammenlign hvert felt med papiret, og navn og fødselsdato med et identitetsdokument.
next-original = Skann stempelet på det originale papiret. Hvis kontrollen mislykkes igjen, må du ikke stole på papiret; spør utstederen.
next-corrected = Ikke stol på dokumentet. Be utstederen om et rettet stempel, og bruk kontaktopplysninger du allerede kjenner.
next-specimen = Ikke godta det som en kvalifikasjon. Prøveeksemplarer kan tillates i innstillingene, til opplæring.
next-entitled = Ikke stol på dokumentet. Spør tillitslistens forvalter, eller departementet i det landet, hva utstederen kan tildele.
next-made-it = Ikke stol på dokumentet. Spør utstederen om den har tildelt denne kvalifikasjonen, og bruk kontaktopplysninger du allerede kjenner.
next-withdrawn = Ikke stol på dokumentet. Utstederen kan gi innehaveren mer informasjon.
next-suspended = Ikke stol på dokumentet inntil videre. Spør utstederen, eller kontroller på nytt senere med en nyere tillitsliste.
next-replaced = Be innehaveren om det nye dokumentet, og kontroller stempelet på det.
next-that-day = Kontroller det på nytt den dagen eller senere.
next-renewed = Spør innehaveren om dokumentet er fornyet.
next-first-list = Hent tillitslisten fra den som forvalter den, og kontroller på nytt.
next-latest-list = Hent den nyeste tillitslisten, og kontroller på nytt.
next-latest-or-ask = Hent den nyeste tillitslisten, og kontroller på nytt. Hvis det ikke hjelper, spør utstederen, og bruk kontaktopplysninger du allerede kjenner.
next-update = Oppdater dette programmet, og kontroller på nytt.
next-clock = Still inn dato og klokkeslett på denne enheten, og kontroller på nytt.
next-if-important = Hvis avgjørelsen er viktig, spør utstederen.
next-date = Kontroller datoen på denne enheten, og spør innehaveren om datoen kvalifikasjonen ble tildelt.
next-nothing = Du trenger ikke å gjøre noe: Stempelet ble signert mens nøkkelen var i trygge hender.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Slik har det vært siden { DATE($since) }.
reason-error = Grunn: Det ble utstedt ved en feil.
reason-deception = Grunn: Det ble skaffet ved bedrag.
reason-replaced = Grunn: Et nytt er utstedt.
reason-decision = Grunn: En domstol eller en offentlig myndighet har bestemt det.
reason-holder = Grunn: Innehaveren har bedt om det.
reason-review = Grunn: Det er under vurdering.
reason-other = Grunn: nummer { NUMBER($number) }, som denne versjonen ikke kjenner.

## Texts that are no stamp

text-empty = Koden er tom.
text-other = Denne koden er ikke et stempel: Det er en annen kode, for eksempel en lenke eller en billett.
text-version = Dette stempelet bruker versjon { $version }, som dette programmet ikke støtter.
text-altered = Teksten i dette stempelet er endret eller avkortet underveis. Det sier ingenting om kvalifikasjonen.
text-altered-next = Skann papiret på nytt. Hvis du har limt inn eller mottatt teksten, be heller om et bilde av papiret.
text-other-next = Se etter stempelet på papiret. Ikke åpne den andre koden for å kontrollere en kvalifikasjon.

## What was checked

axis-integrity = Uendret
axis-issuer = Utsteder kjent
axis-content = Lesbart
axis-authority = Rett til å tildele
axis-status = Fortsatt i kraft
axis-time = Datoene stemmer overens
axis-freshness = Tillitslisten er oppdatert
finding-good = ja
finding-bad = nei
finding-not-checked = ikke kontrollert
finding-noted = se merknad
list-of = Tillitsliste: { $operator }
list-introduced = Tillitsliste: { $operator }, introdusert av { $by }

## Names of fields, as on a diploma

field-issuer = Utsteder
field-family-name = Etternavn
field-given-names = Fornavn
field-family-name-latin = Etternavn, latinske bokstaver
field-given-names-latin = Fornavn, latinske bokstaver
field-birth = Fødselsdato
field-title = Kvalifikasjon
field-title-english = Tittel på engelsk
field-title-language = Språk i tittelen
field-number = Dokumentnummer
field-awarded = Dato for tildeling
field-type = Type kvalifikasjon
field-country = Land
field-eqf = EQF-nivå
field-nqf = Nasjonalt nivå
field-isced = Fagområde
field-credits = Studiepoeng
field-grade = Karakter
field-mode = Studieform
field-languages = Undervisningsspråk
field-profession = Lovregulert yrke
field-thesis = Oppgave/avhandling
field-outcomes = Læringsutbytte
field-link = Fullt digitalt dokument
field-specimen = Prøveeksemplar
field-joint = Tildelt sammen med
field-from = Gyldig fra
field-until = Gyldig til
field-other = Felt { $number }
value-link = SHA-256 begynner med { $digest }
value-specimen = ja: et eksempel, gir ingen kvalifikasjon
value-joint = { $names } (oppgitt av utstederen som signerte)

## Coded values

type-general = allmennutdanning
type-vocational = yrkesfaglig kvalifikasjon
type-short-cycle = grad fra kort høyere utdanning
type-bachelor = bachelor (første syklus)
type-master = master (andre syklus)
type-doctorate = doktorgrad (tredje syklus)
type-professional = profesjonskvalifikasjon
type-micro-credential = mikrokvalifikasjon
type-course = kurs med vurdering
type-language = språkbevis
type-attendance = deltakelse
mode-full-time = heltid
mode-part-time = deltid
mode-online = på nett
mode-blended = delvis på nett
mode-work-based = på arbeidsplassen
mode-on-site = stedbasert
credits-ects = { $amount } ECTS
credits-hours = { $amount } timer
credits-ecvet = { $amount } ECVET
credits-national = { $amount } nasjonale studiepoeng
profession-doctor = lege med medisinsk grunnutdanning
profession-nurse = sykepleier med ansvar for alminnelig sykepleie
profession-dentist = tannlege
profession-vet = veterinær
profession-midwife = jordmor
profession-pharmacist = farmasøyt
profession-architect = arkitekt
profession-directive = { $profession } (2005/36/EF, { $annex })
unknown-number = nummer { NUMBER($number) }, som denne versjonen ikke kjenner
name-with-code = { $name } ({ $code })
eqf-1 = grunnleggende kunnskaper og ferdigheter
eqf-2 = grunnleggende praktiske ferdigheter på et fagområde
eqf-3 = faglig arbeid under veiledning, for eksempel etter kort opplæring i bedrift
eqf-4 = vitnemål fra videregående opplæring, eller fagbrev
eqf-5 = kort høyere utdanning, eller høyere yrkesfaglig utdanning
eqf-6 = nivå tilsvarende bachelorgrad
eqf-7 = nivå tilsvarende mastergrad
eqf-8 = nivå tilsvarende doktorgrad
eqf-explained = Nivå { $level } av 8 i det europeiske kvalifikasjonsrammeverket: { $meaning }
nqf-explained = { $level } ({ $framework }, EQF-nivå { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Vanlig skala ({ $country }): Beste karakter er { $best }, svakeste ståkarakter er { $pass }. Til orientering; utstederen har ikke signert dette.

## What an issuer may award, as parts of a list

scope-eqf = EQF-nivå { $level }
scope-eqf-range = EQF-nivå { $lowest } til { $highest }
scope-awarded = tildelt { DATE($day) }
scope-country = land: { $countries }
scope-from = fra { DATE($day) }
scope-until = til { DATE($day) }
scope-any = enhver kvalifikasjon
scope-nothing = ingenting
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    } { $year }
date-month =
    { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    } { $year }

## The trust list beside a verdict

trust-issued-today = Tillitslisten ble utstedt i dag.
trust-issued =
    { $days ->
        [1] Tillitslisten ble utstedt i går, { DATE($issued) }.
        [one] Tillitslisten ble utstedt for { $days } dag siden, { DATE($issued) }.
       *[other] Tillitslisten ble utstedt for { $days } dager siden, { DATE($issued) }.
    }
trust-issued-future = Tillitslisten ble utstedt { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Sammenlign med papiret og med innehaverens identitetsdokument:
result-signed-invalid = Dette ble signert. Det er UGYLDIG av grunnen ovenfor:
result-signed-not-sure = Dette ble signert. Det er IKKE BEKREFTET av grunnen ovenfor:
column-verdict = Resultat
column-file = Fil
column-holder = Innehaver (ifølge stempelet)
column-code = Kode
column-picture = Dette ble lest
page = side { $page }
stamp-of = stempel { $number } av { $count }
answers =
    { $count ->
        [one] { $count } svar
       *[other] { $count } svar
    }
report-title = Kontrollerte stempler
report-as-of = Status den { DATE($day) }.
report-compare = Sammenlign hver innehaver med papiret og med et identitetsdokument.
report-passed-over = Hoppet over
report-no-picture = verken et bilde eller en PDF
report-outlined = Bilde: koden som ble lest, er rammet inn
report-not-outlined = Bilde: ingen kode ble lest i det
report-show = Vis:
report-all = alle
language-fallback = Det finnes ingen oversettelse ennå (språk: { $asked }). Språket i denne teksten: { $used }.
