# Romanian. Glossary: words/glossary/ro.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VALABIL
verdict-valid-as-of = VALABIL LA { DATE($issued) }
verdict-caution = VALABIL, CU REZERVE
verdict-invalid = NEVALABIL
verdict-not-sure = NECLARIFICAT
verdict-not-read = NECITIT
verdict-no-stamp = NICIUN SIGILIU
support-code = Cod de asistență { $code }

## What was found: a whole sentence or two

found-valid = Un emitent aflat pe lista de încredere a semnat acest sigiliu, care nu a fost modificat de atunci.
found-malformed = Acest cod a fost modificat sau nu a fost creat de un program cunoscut.
found-signature = Semnătura nu este valabilă. Sigiliul a fost modificat după semnare sau este fals: indică cheia { $kid }, cu care nu a fost semnat.
found-contents = Emitentul a semnat acest sigiliu, dar conținutul nu respectă regulile pentru sigilii.
found-specimen = Acesta este un specimen: un exemplu pentru teste, care nu conferă nimic.
found-not-entitled = Emitentul este cunoscut, dar nu are dreptul să acorde această calificare. Calificarea: { $claimed }. Ce poate acorda emitentul: { $allowed }.
found-lacks-place = Toate sigiliile acestui emitent indică o poziție în lista sa de calificări retrase, dar acesta nu. Este posibil ca altcineva să îl fi creat cu cheia emitentului.
found-lacks-time = Toate sigiliile acestui emitent indică momentul semnării, dar acesta nu. Este posibil ca altcineva să îl fi creat cu cheia emitentului.
found-key-early = A fost semnat la { DATE($signed) }, înainte ca cheia emitentului să intre în uz la { DATE($start) }.
found-key-late = A fost semnat la { DATE($signed) }, după ce cheia emitentului a fost scoasă din uz la { DATE($end) }.
found-signed-on-award = Sigiliul nu arată când a fost semnat, așa că se ia în calcul ziua acordării.
found-not-registered = Este posibil ca din { DATE($since) } cheia emitentului să fie în mâini străine, iar acest sigiliu nu se află printre cele pe care emitentul le-a înregistrat înainte de acea dată.
found-withdrawn = Emitentul a retras această calificare.
found-suspended = Emitentul a suspendat această calificare.
found-replaced = Emitentul a înlocuit acest sigiliu cu unul nou.
found-too-early = Devine valabil la { DATE($start) }; astăzi este { DATE($today) }.
found-expired = A fost valabil până la { DATE($end) }; astăzi este { DATE($today) }.
found-no-list = Pe acest dispozitiv nu există o listă de încredere, așa că nu se știe a cui este semnătura.
found-unknown-key = Niciun emitent de pe lista de încredere nu are cheia { $kid }. Este posibil ca emitentul să nu fie pe listă sau ca sigiliul să fie fals.
found-no-consent = Mai multe liste de încredere au cheia emitentului, dar pe niciuna nu apare acordul acestuia. Nu se știe care listă este corectă.
found-other-country = Numai o listă de încredere care nu poate vorbi pentru această țară ({ $country }) are cheia emitentului, așa că nu contează.
found-newer = Un emitent aflat pe lista de încredere a semnat acest sigiliu într-o formă mai nouă, pe care această versiune nu o poate citi.
found-key-stolen = Este posibil ca din { DATE($since) } cheia emitentului să fie în mâini străine: ceea ce este semnat cu ea nu dovedește, în sine, nimic.
found-no-register = Este posibil ca din { DATE($since) } cheia emitentului să fie în mâini străine. Registrul care arată dacă acest sigiliu a fost semnat mai devreme nu se află pe acest dispozitiv.
found-signed-in-future = Potrivit sigiliului, a fost semnat la { DATE($signed) }, dar ceasul acestui dispozitiv arată { DATE($today) }.
found-clock-behind = Ceasul acestui dispozitiv arată { DATE($today) }, dar lista de încredere a fost semnată mai târziu, la { DATE($issued) }. Nu se știe cât de veche este lista și ce s-a întâmplat de atunci.
found-list-old = Lista de încredere a fost emisă la { DATE($issued) }; putea fi folosită cel mai târziu până la { DATE($end) }.
found-status-unpinned = Nu se știe dacă această calificare a fost retrasă: lista de încredere nu arată unde publică emitentul retragerile.
found-status-absent = Nu se știe dacă această calificare a fost retrasă: lista calificărilor retrase de emitent nu se află pe acest dispozitiv.
found-status-old = Nu se știe dacă această calificare a fost retrasă: lista calificărilor retrase a fost emisă la { DATE($issued) } și putea fi folosită până la { DATE($end) }.
found-status-unusable = Nu se știe dacă această calificare a fost retrasă: lista calificărilor retrase este deteriorată, mai veche decât calificarea sau într-o formă mai nouă.
found-file = În acest fișier nu s-a putut citi niciun sigiliu.

## What to know about a valid stamp

note-as-of = Valabil la { DATE($issued) }: o listă de încredere mai nouă era așteptată la { DATE($due) }. Modificările ulterioare nu sunt cunoscute.
note-no-place = Nu s-a verificat dacă această calificare a fost retrasă: acest sigiliu nu are o poziție în lista calificărilor retrase de emitent.
note-no-list = Nu s-a verificat dacă această calificare a fost retrasă: emitentul nu oferă o listă a calificărilor retrase.
note-awarded-in-future = Calificarea poartă data { DATE($awarded) }, care este în viitor.
note-status-as-of = Situația la { DATE($issued) }: neretrasă; o listă mai nouă a calificărilor retrase era așteptată la { DATE($due) }.
note-accepted = Setările dumneavoastră acceptă acest lucru.
note-sealed = Este posibil ca din { DATE($since) } cheia emitentului să fie în mâini străine, dar acest sigiliu se află printre cele pe care emitentul le-a înregistrat mai devreme, la { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Comparați fiecare câmp cu documentul pe hârtie, iar numele și data nașterii cu un act de identitate.
next-original = Scanați sigiliul de pe documentul original pe hârtie. Dacă nu reușește nici acum, nu vă bazați pe document; întrebați emitentul.
next-corrected = Nu vă bazați pe acest sigiliu. Cereți emitentului un sigiliu corectat, folosind date de contact pe care le cunoașteți deja.
next-specimen = Nu îl acceptați drept calificare. Pentru instruire, specimenele pot fi permise din setări.
next-entitled = Nu vă bazați pe acest sigiliu. Întrebați administratorul listei de încredere sau ministerul din țara respectivă ce poate acorda emitentul.
next-made-it = Nu vă bazați pe acest sigiliu. Întrebați emitentul, folosind date de contact pe care le cunoașteți deja, dacă a acordat această calificare.
next-withdrawn = Nu vă bazați pe acest sigiliu. Emitentul poate da titularului mai multe informații.
next-suspended = Deocamdată nu vă bazați pe acest sigiliu. Întrebați emitentul sau verificați din nou mai târziu, cu o listă de încredere mai nouă.
next-replaced = Cereți titularului documentul nou și verificați sigiliul de pe acesta.
next-that-day = Verificați din nou în acea zi sau mai târziu.
next-renewed = Întrebați titularul dacă documentul a fost reînnoit.
next-first-list = Obțineți lista de încredere de la administratorul ei, apoi verificați din nou.
next-latest-list = Obțineți cea mai nouă listă de încredere și verificați din nou.
next-latest-or-ask = Obțineți cea mai nouă listă de încredere și verificați din nou. Dacă nu ajută, întrebați emitentul, folosind date de contact pe care le cunoașteți deja.
next-update = Actualizați acest program și verificați din nou.
next-clock = Setați data și ora acestui dispozitiv și verificați din nou.
next-if-important = Dacă decizia este importantă, întrebați emitentul.
next-date = Verificați data acestui dispozitiv și întrebați titularul despre data acordării.
next-nothing = Nu trebuie făcut nimic: sigiliul a fost semnat când cheia era încă în mâini bune.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Această situație durează din { DATE($since) }.
reason-error = Motiv: eliberare din eroare.
reason-deception = Motiv: obținere prin înșelăciune.
reason-replaced = Motiv: s-a eliberat un document nou.
reason-decision = Motiv: decizia unei instanțe sau a unei autorități publice.
reason-holder = Motiv: cererea titularului.
reason-review = Motiv: este în curs de reexaminare.
reason-other = Motiv: numărul { NUMBER($number) }, pe care această versiune nu îl cunoaște.

## Texts that are no stamp

text-empty = Codul este gol.
text-other = Acest cod nu este un sigiliu: este un alt cod, de exemplu un link sau un bilet.
text-version = Acest sigiliu folosește versiunea { $version }, pe care acest program nu o acceptă.
text-altered = Textul acestui sigiliu a fost modificat sau tăiat pe parcurs. Aceasta nu spune nimic despre calificare.
text-altered-next = Scanați din nou documentul pe hârtie. Dacă ați lipit sau ați primit textul, cereți în schimb o fotografie a documentului.
text-other-next = Căutați sigiliul pe documentul pe hârtie. Nu deschideți celălalt cod pentru a verifica o calificare.

## What was checked

axis-integrity = Nemodificat
axis-issuer = Emitent cunoscut
axis-content = Lizibil
axis-authority = Cu drept de acordare
axis-status = Încă în vigoare
axis-time = Date calendaristice coerente
axis-freshness = Listă de încredere la zi
finding-good = da
finding-bad = nu
finding-not-checked = neverificat
finding-noted = vezi nota
list-of = Listă de încredere: { $operator }
list-introduced = Listă de încredere: { $operator }, prezentată de { $by }

## Names of fields, as on a diploma

field-issuer = Instituția emitentă
field-family-name = Nume de familie
field-given-names = Prenume
field-family-name-latin = Nume de familie, litere latine
field-given-names-latin = Prenume, litere latine
field-birth = Data nașterii
field-title = Calificare
field-title-english = Titlul în engleză
field-title-language = Limba titlului
field-number = Numărul calificării
field-awarded = Data acordării
field-type = Tipul calificării
field-country = Țara
field-eqf = Nivelul CEC
field-nqf = Nivelul național
field-isced = Domeniul de studii
field-credits = Credite
field-grade = Notă
field-mode = Forma de studiu
field-languages = Limba (limbile) de predare
field-profession = Profesie reglementată
field-thesis = Lucrare finală
field-outcomes = Rezultatele învățării
field-link = Certificatul digital complet
field-specimen = Specimen
field-joint = Acordată împreună cu
field-from = Valabil de la
field-until = Valabil până la
field-other = Câmpul { $number }
value-link = SHA-256 începe cu { $digest }
value-specimen = da: un exemplu, nu conferă nimic
value-joint = { $names } (potrivit emitentului care semnează)

## Coded values

type-general = învățământ general
type-vocational = calificare profesională (învățământ profesional)
type-short-cycle = diplomă de ciclu scurt
type-bachelor = licență (ciclul I)
type-master = master (ciclul II)
type-doctorate = doctorat (ciclul III)
type-professional = calificare pentru exercitarea unei profesii
type-micro-credential = microcertificat
type-course = curs cu evaluare
type-language = certificat de competență lingvistică
type-attendance = participare
mode-full-time = cu frecvență
mode-part-time = cu frecvență redusă
mode-online = online
mode-blended = mixtă
mode-work-based = bazată pe muncă
mode-on-site = cu prezență fizică
credits-ects = { $amount } ECTS
credits-hours = ore: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = credite naționale: { $amount }
profession-doctor = medic cu formare de bază
profession-nurse = asistent medical generalist
profession-dentist = medic dentist
profession-vet = medic veterinar
profession-midwife = moașă
profession-pharmacist = farmacist
profession-architect = arhitect
profession-directive = { $profession } (2005/36/CE, { $annex })
unknown-number = numărul { NUMBER($number) }, pe care această versiune nu îl cunoaște
name-with-code = { $name } ({ $code })
eqf-1 = cunoștințe și abilități de bază
eqf-2 = abilități practice de bază într-un domeniu
eqf-3 = muncă calificată sub îndrumare, de exemplu după o ucenicie scurtă
eqf-4 = diplomă de absolvire a liceului sau o meserie calificată
eqf-5 = studii superioare de scurtă durată sau o calificare profesională avansată
eqf-6 = nivel de licență
eqf-7 = nivel de master
eqf-8 = nivel de doctorat
eqf-explained = Nivelul { $level } din 8 al Cadrului european al calificărilor: { $meaning }
nqf-explained = { $level } ({ $framework }, nivelul CEC { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Scala obișnuită ({ $country }): cea mai bună notă este { $best }, iar cea mai slabă notă de trecere este { $pass }. Cu titlu informativ; emitentul nu a semnat această indicație.

## What an issuer may award, as parts of a list

scope-eqf = nivelul CEC { $level }
scope-eqf-range = nivelurile CEC de la { $lowest } la { $highest }
scope-awarded = acordată la { DATE($day) }
scope-country = teritoriu: { $countries }
scope-from = de la { DATE($day) }
scope-until = până la { DATE($day) }
scope-any = orice calificare
scope-nothing = nimic
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] ianuarie
        [2] februarie
        [3] martie
        [4] aprilie
        [5] mai
        [6] iunie
        [7] iulie
        [8] august
        [9] septembrie
        [10] octombrie
        [11] noiembrie
       *[12] decembrie
    } { $year }
date-month =
    { $month ->
        [1] ianuarie
        [2] februarie
        [3] martie
        [4] aprilie
        [5] mai
        [6] iunie
        [7] iulie
        [8] august
        [9] septembrie
        [10] octombrie
        [11] noiembrie
       *[12] decembrie
    } { $year }

## The trust list beside a verdict

trust-issued-today = Lista de încredere a fost emisă astăzi.
trust-issued =
    { $days ->
        [1] Lista de încredere a fost emisă ieri, la { DATE($issued) }.
        [few] Lista de încredere a fost emisă acum { $days } zile, la { DATE($issued) }.
       *[other] Lista de încredere a fost emisă acum { $days } de zile, la { DATE($issued) }.
    }
trust-issued-future = Lista de încredere a fost emisă la { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Comparați cu documentul pe hârtie și cu actul de identitate al titularului:
result-signed-invalid = Ce s-a semnat. NU ESTE VALABIL din motivul de mai sus:
result-signed-not-sure = Ce s-a semnat. NU ESTE CONFIRMAT din motivul de mai sus:
column-verdict = Rezultat
column-file = Fișier
column-holder = Titular, conform sigiliului
column-code = Cod
column-picture = Ce s-a citit
page = pagina { $page }
stamp-of = sigiliul { $number } din { $count }
answers =
    { $count ->
        [one] { $count } răspuns
        [few] { $count } răspunsuri
       *[other] { $count } de răspunsuri
    }
report-title = Sigilii verificate
report-as-of = Situația la { DATE($day) }.
report-compare = Comparați fiecare titular cu documentul pe hârtie și cu un act de identitate.
report-passed-over = Fișiere omise
report-no-picture = nici imagine, nici PDF
report-outlined = Imagine: codul citit este încadrat
report-not-outlined = Imagine: nu s-a citit niciun cod
report-show = Afișează:
report-all = toate
language-fallback = Nu există încă texte în această limbă: { $asked }. Limba folosită: { $used }.
