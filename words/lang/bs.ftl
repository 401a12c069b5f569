# Bosnian. Glossary: words/glossary/bs.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VAŽEĆI
verdict-valid-as-of = VAŽEĆI NA DAN { DATE($issued) }
verdict-caution = VAŽEĆI, UZ OGRADU
verdict-invalid = NEVAŽEĆI
verdict-not-sure = NEUTVRĐENO
verdict-not-read = NIJE PROČITANO
verdict-no-stamp = NEMA PEČATA
support-code = Kod za podršku: { $code }

## What was found: a whole sentence or two

found-valid = Ovaj pečat potpisao je izdavalac s liste povjerenja i otada pečat nije mijenjan.
found-malformed = Ovaj kod je izmijenjen ili nije napravljen poznatim programom.
found-signature = Potpis nije važeći. Pečat je izmijenjen nakon potpisivanja ili je krivotvoren: u njemu je naveden ključ { $kid }, ali njime nije potpisan.
found-contents = Izdavalac je ovo potpisao, ali sadržaj ne slijedi pravila za pečate.
found-specimen = Ovo je probni primjerak: služi za isprobavanje i njime se ne dodjeljuje nikakva kvalifikacija.
found-not-entitled = Izdavalac je poznat, ali nema pravo dodijeliti ovu kvalifikaciju. Kvalifikacija: { $claimed }. Šta izdavalac smije dodijeliti: { $allowed }.
found-lacks-place = Svi pečati ovog izdavaoca imaju mjesto na njegovom spisku povučenih kvalifikacija, a ovaj ga nema. Možda ga je neko drugi napravio ključem izdavaoca.
found-lacks-time = Svi pečati ovog izdavaoca sadrže vrijeme potpisivanja, a ovaj ga ne sadrži. Možda ga je neko drugi napravio ključem izdavaoca.
found-key-early = Pečat je potpisan { DATE($signed) }, prije nego što je ključ izdavaoca ušao u upotrebu { DATE($start) }.
found-key-late = Pečat je potpisan { DATE($signed) }, nakon što je ključ izdavaoca povučen iz upotrebe { DATE($end) }.
found-signed-on-award = U pečatu nije navedeno kada je potpisan, pa se računa dan dodjele kvalifikacije.
found-not-registered = Ključ izdavaoca možda je u pogrešnim rukama od { DATE($since) }, a ovaj pečat nije među onima koje je izdavalac upisao u registar prije tog datuma.
found-withdrawn = Izdavalac je povukao ovu kvalifikaciju.
found-suspended = Izdavalac je privremeno obustavio važenje ove kvalifikacije.
found-replaced = Izdavalac je ovaj pečat zamijenio novim.
found-too-early = Dokument počinje važiti { DATE($start) }; današnji datum: { DATE($today) }.
found-expired = Dokument je važio do { DATE($end) }; današnji datum: { DATE($today) }.
found-no-list = Na ovom uređaju nema liste povjerenja, pa se ne zna čiji je ovo potpis.
found-unknown-key = Nijedan izdavalac s liste povjerenja nema ključ { $kid }. Možda izdavalac nije na listi ili je pečat krivotvoren.
found-no-consent = Više listi povjerenja ima ključ izdavaoca, ali ni na jednoj nema njegovog pristanka. Ne zna se koja je lista ispravna.
found-other-country = Ključ izdavaoca ima samo lista povjerenja koja ne smije govoriti u ime ove države ({ $country }), pa se ne računa.
found-newer = Ovo je potpisao izdavalac s liste povjerenja, ali u novijem obliku koji ova verzija ne može pročitati.
found-key-stolen = Ključ izdavaoca možda je u pogrešnim rukama od { DATE($since) }: ono što je njime potpisano samo po sebi ništa ne dokazuje.
found-no-register = Ključ izdavaoca možda je u pogrešnim rukama od { DATE($since) }. Registar koji pokazuje je li ovaj pečat potpisan ranije nije na ovom uređaju.
found-signed-in-future = U pečatu je navedeno da je potpisan { DATE($signed) }, ali sat ovog uređaja pokazuje raniji datum: { DATE($today) }.
found-clock-behind = Sat ovog uređaja pokazuje datum { DATE($today) }, ali lista povjerenja potpisana je kasnije, { DATE($issued) }. Ne zna se koliko je lista stara ni šta se otada dogodilo.
found-list-old = Lista povjerenja izdata je { DATE($issued) }; na nju se moglo osloniti najduže do { DATE($end) }.
found-status-unpinned = Ne zna se je li ova kvalifikacija povučena: na listi povjerenja nije navedeno gdje izdavalac objavljuje povlačenja.
found-status-absent = Ne zna se je li ova kvalifikacija povučena: spisak povučenih kvalifikacija ovog izdavaoca nije na ovom uređaju.
found-status-old = Ne zna se je li ova kvalifikacija povučena: spisak povučenih kvalifikacija izdat je { DATE($issued) } i na njega se moglo osloniti do { DATE($end) }.
found-status-unusable = Ne zna se je li ova kvalifikacija povučena: spisak povučenih kvalifikacija oštećen je, stariji od kvalifikacije ili u novijem obliku.
found-file = U ovoj datoteci nije bilo moguće pročitati nijedan pečat.

## What to know about a valid stamp

note-as-of = Važeći na dan { DATE($issued) }: novija lista povjerenja trebala je izaći { DATE($due) }. Kasnije promjene nisu poznate.
note-no-place = Nije provjereno je li ova kvalifikacija povučena: ovaj pečat nema mjesto na spisku povučenih kvalifikacija ovog izdavaoca.
note-no-list = Nije provjereno je li ova kvalifikacija povučena: izdavalac ne nudi spisak povučenih kvalifikacija.
note-awarded-in-future = Datum dodjele kvalifikacije još nije nastupio: { DATE($awarded) }.
note-status-as-of = Stanje na dan { DATE($issued) }: nije povučena; noviji spisak povučenih kvalifikacija trebao je izaći { DATE($due) }.
note-accepted = Vaše postavke to prihvataju.
note-sealed = Ključ izdavaoca možda je u pogrešnim rukama od { DATE($since) }, ali ovaj je pečat među onima koje je izdavalac ranije upisao u registar, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Uporedite svako polje s papirnim dokumentom, a ime i datum rođenja s ličnim dokumentom.
next-original = Skenirajte pečat na originalnom papiru. Ako provjera ponovo ne uspije, nemojte se oslanjati na papir; pitajte izdavaoca.
next-corrected = Nemojte se oslanjati na dokument. Zatražite od izdavaoca ispravljen pečat, koristeći podatke za kontakt koje već znate.
next-specimen = Nemojte ga prihvatiti kao kvalifikaciju. Probni primjerci se za obuku mogu dozvoliti u postavkama.
next-entitled = Nemojte se oslanjati na dokument. Pitajte operatera liste povjerenja ili ministarstvo te zemlje šta izdavalac smije dodijeliti.
next-made-it = Nemojte se oslanjati na dokument. Pitajte izdavaoca, koristeći podatke za kontakt koje već znate, je li dodijelio ovu kvalifikaciju.
next-withdrawn = Nemojte se oslanjati na dokument. Izdavalac može imaocu dati više informacija.
next-suspended = Zasad se nemojte oslanjati na dokument. Pitajte izdavaoca ili provjerite ponovo kasnije s novijom listom povjerenja.
next-replaced = Zatražite od imaoca novi dokument i provjerite njegov pečat.
next-that-day = Provjerite ponovo tog dana ili kasnije.
next-renewed = Pitajte imaoca je li dokument obnovljen.
next-first-list = Nabavite listu povjerenja od njenog operatera, pa provjerite ponovo.
next-latest-list = Nabavite najnoviju listu povjerenja i provjerite ponovo.
next-latest-or-ask = Nabavite najnoviju listu povjerenja i provjerite ponovo. Ako to ne pomogne, pitajte izdavaoca, koristeći podatke za kontakt koje već znate.
next-update = Ažurirajte ovaj program i provjerite ponovo.
next-clock = Podesite datum i vrijeme ovog uređaja i provjerite ponovo.
next-if-important = Ako je odluka važna, pitajte izdavaoca.
next-date = Provjerite datum ovog uređaja i pitajte imaoca za datum dodjele kvalifikacije.
next-nothing = Ne treba ništa poduzimati: pečat je potpisan dok je ključ bio siguran.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Tako je od { DATE($since) }.
reason-error = Razlog: izdato je greškom.
reason-deception = Razlog: dobijeno je prevarom.
reason-replaced = Razlog: izdat je novi dokument.
reason-decision = Razlog: odluka suda ili organa vlasti.
reason-holder = Razlog: zahtjev imaoca.
reason-review = Razlog: preispitivanje je u toku.
reason-other = Razlog: broj { NUMBER($number) }, koji ova verzija ne poznaje.

## Texts that are no stamp

text-empty = Kod je prazan.
text-other = Ovaj kod nije pečat: to je neki drugi kod, naprimjer link ili ulaznica.
text-version = Ovaj pečat koristi verziju { $version }, koju ovaj program ne podržava.
text-altered = Tekst ovog pečata izmijenjen je ili odsječen prilikom prijenosa. To ne govori ništa o kvalifikaciji.
text-altered-next = Skenirajte papir ponovo. Ako ste tekst zalijepili ili dobili od drugih, zatražite umjesto njega fotografiju papira.
text-other-next = Potražite pečat na papiru. Nemojte otvarati drugi kod da biste provjerili kvalifikaciju.

## What was checked

axis-integrity = Neizmijenjeno
axis-issuer = Izdavalac poznat
axis-content = Čitljivo
axis-authority = Pravo na dodjelu
axis-status = Još je na snazi
axis-time = Datumi su usklađeni
axis-freshness = Lista povjerenja ažurna
finding-good = da
finding-bad = ne
finding-not-checked = nije provjereno
finding-noted = vidjeti napomenu
list-of = Lista povjerenja: { $operator }
list-introduced = Lista povjerenja: { $operator }, predstavio: { $by }

## Names of fields, as on a diploma

field-issuer = Izdavalac
field-family-name = Prezime
field-given-names = Ime
field-family-name-latin = Prezime, latinična slova
field-given-names-latin = Ime, latinična slova
field-birth = Datum rođenja
field-title = Kvalifikacija
field-title-english = Naziv na engleskom
field-title-language = Jezik naziva
field-number = Broj dokumenta
field-awarded = Datum dodjele
field-type = Vrsta kvalifikacije
field-country = Država
field-eqf = Nivo EQF
field-nqf = Državni nivo
field-isced = Područje obrazovanja
field-credits = Bodovi
field-grade = Ocjena
field-mode = Način studiranja
field-languages = Jezik nastave
field-profession = Regulirana profesija
field-thesis = Završni rad
field-outcomes = Ishodi učenja
field-link = Potpun digitalni dokument
field-specimen = Probni primjerak
field-joint = Zajednički dodijelili
field-from = Važi od
field-until = Važi do
field-other = Polje { $number }
value-link = SHA-256 počinje sa { $digest }
value-specimen = da: primjer, ne dodjeljuje kvalifikaciju
value-joint = { $names } (navodi izdavalac koji je potpisao)

## Coded values

type-general = opće obrazovanje
type-vocational = stručna kvalifikacija
type-short-cycle = stepen kratkog ciklusa
type-bachelor = bachelor (prvi ciklus)
type-master = magistar (drugi ciklus)
type-doctorate = doktor (treći ciklus)
type-professional = profesionalna kvalifikacija
type-micro-credential = mikrokvalifikacija
type-course = kurs s provjerom znanja
type-language = uvjerenje o znanju jezika
type-attendance = prisustvo
mode-full-time = puno vrijeme
mode-part-time = nepuno vrijeme
mode-online = online
mode-blended = djelimično online
mode-work-based = na radnom mjestu
mode-on-site = uz prisustvo
credits-ects = { $amount } ECTS
credits-hours = { $amount } h
credits-ecvet = { $amount } ECVET
credits-national = državni bodovi: { $amount }
profession-doctor = doktor medicine s osnovnom medicinskom obukom
profession-nurse = medicinska sestra / tehničar opće njege
profession-dentist = doktor stomatologije
profession-vet = doktor veterinarske medicine
profession-midwife = babica
profession-pharmacist = farmaceut
profession-architect = arhitekt
profession-directive = { $profession } (2005/36/EZ, { $annex })
unknown-number = broj { NUMBER($number) }, koji ova verzija ne poznaje
name-with-code = { $name } ({ $code })
eqf-1 = osnovna znanja i vještine
eqf-2 = osnovne praktične vještine u nekoj oblasti
eqf-3 = stručni rad pod nadzorom, naprimjer nakon kratke obuke za zanat
eqf-4 = diploma srednje škole ili stručno zanimanje
eqf-5 = kratko visoko obrazovanje ili viša stručna kvalifikacija
eqf-6 = nivo diplome prvog ciklusa studija
eqf-7 = nivo diplome drugog ciklusa studija
eqf-8 = nivo doktorata
eqf-explained = Nivo { $level } od 8 Evropskog kvalifikacijskog okvira: { $meaning }
nqf-explained = { $level } ({ $framework }, nivo EQF: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Uobičajena skala ({ $country }): najbolja ocjena je { $best }, najslabija prolazna je { $pass }. Radi informacije; izdavalac ovo nije potpisao.

## What an issuer may award, as parts of a list

scope-eqf = nivo EQF { $level }
scope-eqf-range = nivoi EQF od { $lowest } do { $highest }
scope-awarded = dodijeljeno { DATE($day) }
scope-country = država: { $countries }
scope-from = od { DATE($day) }
scope-until = do { DATE($day) }
scope-any = bilo koja kvalifikacija
scope-nothing = ništa
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] januara
        [2] februara
        [3] marta
        [4] aprila
        [5] maja
        [6] juna
        [7] jula
        [8] augusta
        [9] septembra
        [10] oktobra
        [11] novembra
       *[12] decembra
    } { $year }. godine
date-month =
    { $month ->
        [1] januar
        [2] februar
        [3] mart
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] august
        [9] septembar
        [10] oktobar
        [11] novembar
       *[12] decembar
    } { $year }. godine

## The trust list beside a verdict

trust-issued-today = Lista povjerenja izdata je danas.
trust-issued =
    { $days ->
        [1] Lista povjerenja izdata je jučer, { DATE($issued) }.
        [one] Lista povjerenja izdata je prije { $days } dan, { DATE($issued) }.
        [few] Lista povjerenja izdata je prije { $days } dana, { DATE($issued) }.
       *[other] Lista povjerenja izdata je prije { $days } dana, { DATE($issued) }.
    }
trust-issued-future = Lista povjerenja izdata je { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Uporedite s papirnim dokumentom i s ličnim dokumentom imaoca:
result-signed-invalid = Šta je potpisano. To je NEVAŽEĆE iz gore navedenog razloga:
result-signed-not-sure = Šta je potpisano. To NIJE POTVRĐENO iz gore navedenog razloga:
column-verdict = Rezultat
column-file = Datoteka
column-holder = Imalac (prema pečatu)
column-code = Kod
column-picture = Šta je pročitano
page = stranica { $page }
stamp-of = pečat { $number } od { $count }
answers =
    { $count ->
        [one] { $count } odgovor
        [few] { $count } odgovora
       *[other] { $count } odgovora
    }
report-title = Provjereni pečati
report-as-of = Stanje na dan { DATE($day) }.
report-compare = Uporedite podatke svakog imaoca s papirnim dokumentom i s ličnim dokumentom.
report-passed-over = Preskočeno
report-no-picture = ni slika ni PDF
report-outlined = Slika: pročitani kod je uokviren
report-not-outlined = Slika: u njoj nije pročitan nijedan kod
report-show = Prikaži:
report-all = sve
language-fallback = Još nema prijevoda (jezik: { $asked }). Jezik ovog teksta: { $used }.
