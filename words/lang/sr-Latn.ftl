# Serbian (Latin). Glossary: words/glossary/sr-Latn.md

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

found-valid = Ovaj pečat je potpisao izdavalac sa liste poverenja i od tada pečat nije menjan.
found-malformed = Ovaj kod je izmenjen ili nije napravljen poznatim programom.
found-signature = Potpis nije važeći. Pečat je izmenjen posle potpisivanja ili je falsifikovan: u njemu je naveden ključ { $kid }, ali njime nije potpisan.
found-contents = Izdavalac je ovo potpisao, ali sadržaj ne poštuje pravila za pečate.
found-specimen = Ovo je probni primerak: služi za isprobavanje i njime se ne dodeljuje nikakva kvalifikacija.
found-not-entitled = Izdavalac je poznat, ali nema pravo da dodeli ovu kvalifikaciju. Kvalifikacija: { $claimed }. Šta izdavalac sme da dodeli: { $allowed }.
found-lacks-place = Svi pečati ovog izdavaoca imaju mesto na njegovom spisku povučenih kvalifikacija, a ovaj ga nema. Možda ga je neko drugi napravio ključem izdavaoca.
found-lacks-time = Svi pečati ovog izdavaoca sadrže vreme potpisivanja, a ovaj ga ne sadrži. Možda ga je neko drugi napravio ključem izdavaoca.
found-key-early = Pečat je potpisan { DATE($signed) }, pre nego što je ključ izdavaoca ušao u upotrebu { DATE($start) }.
found-key-late = Pečat je potpisan { DATE($signed) }, pošto je ključ izdavaoca povučen iz upotrebe { DATE($end) }.
found-signed-on-award = U pečatu nije navedeno kada je potpisan, pa se računa dan dodele kvalifikacije.
found-not-registered = Ključ izdavaoca je možda u pogrešnim rukama od { DATE($since) }, a ovaj pečat nije među onima koje je izdavalac upisao u registar pre tog datuma.
found-withdrawn = Izdavalac je povukao ovu kvalifikaciju.
found-suspended = Izdavalac je privremeno obustavio važenje ove kvalifikacije.
found-replaced = Izdavalac je ovaj pečat zamenio novim.
found-too-early = Dokument počinje da važi { DATE($start) }; današnji datum: { DATE($today) }.
found-expired = Dokument je važio do { DATE($end) }; današnji datum: { DATE($today) }.
found-no-list = Na ovom uređaju nema liste poverenja, pa se ne zna čiji je ovo potpis.
found-unknown-key = Nijedan izdavalac sa liste poverenja nema ključ { $kid }. Možda izdavalac nije na listi ili je pečat falsifikovan.
found-no-consent = Više lista poverenja ima ključ izdavaoca, ali ni na jednoj nema njegovog pristanka. Ne zna se koja je lista ispravna.
found-other-country = Ključ izdavaoca ima samo lista poverenja koja ne sme da govori u ime ove države ({ $country }), pa se ne računa.
found-newer = Ovo je potpisao izdavalac sa liste poverenja, ali u novijem obliku koji ova verzija ne može da pročita.
found-key-stolen = Ključ izdavaoca je možda u pogrešnim rukama od { DATE($since) }: ono što je njime potpisano samo po sebi ništa ne dokazuje.
found-no-register = Ključ izdavaoca je možda u pogrešnim rukama od { DATE($since) }. Registar koji pokazuje da li je ovaj pečat potpisan ranije nije na ovom uređaju.
found-signed-in-future = U pečatu je navedeno da je potpisan { DATE($signed) }, ali sat ovog uređaja pokazuje raniji datum: { DATE($today) }.
found-clock-behind = Sat ovog uređaja pokazuje datum { DATE($today) }, ali lista poverenja je potpisana kasnije, { DATE($issued) }. Ne zna se koliko je lista stara ni šta se od tada dogodilo.
found-list-old = Lista poverenja je izdata { DATE($issued) }; na nju se moglo osloniti najduže do { DATE($end) }.
found-status-unpinned = Ne zna se da li je ova kvalifikacija povučena: na listi poverenja nije navedeno gde izdavalac objavljuje povlačenja.
found-status-absent = Ne zna se da li je ova kvalifikacija povučena: spisak povučenih kvalifikacija ovog izdavaoca nije na ovom uređaju.
found-status-old = Ne zna se da li je ova kvalifikacija povučena: spisak povučenih kvalifikacija izdat je { DATE($issued) } i na njega se moglo osloniti do { DATE($end) }.
found-status-unusable = Ne zna se da li je ova kvalifikacija povučena: spisak povučenih kvalifikacija je oštećen, stariji od kvalifikacije ili u novijem obliku.
found-file = U ovoj datoteci nije bilo moguće pročitati nijedan pečat.

## What to know about a valid stamp

note-as-of = Važeći na dan { DATE($issued) }: novija lista poverenja trebalo je da izađe { DATE($due) }. Kasnije promene nisu poznate.
note-no-place = Nije provereno da li je ova kvalifikacija povučena: ovaj pečat nema mesto na spisku povučenih kvalifikacija ovog izdavaoca.
note-no-list = Nije provereno da li je ova kvalifikacija povučena: izdavalac ne nudi spisak povučenih kvalifikacija.
note-awarded-in-future = Datum dodele kvalifikacije još nije nastupio: { DATE($awarded) }.
note-status-as-of = Stanje na dan { DATE($issued) }: nije povučena; noviji spisak povučenih kvalifikacija trebalo je da izađe { DATE($due) }.
note-accepted = Vaša podešavanja to prihvataju.
note-sealed = Ključ izdavaoca je možda u pogrešnim rukama od { DATE($since) }, ali ovaj pečat je među onima koje je izdavalac ranije upisao u registar, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Uporedite svako polje sa papirnim dokumentom, a ime i datum rođenja sa ličnim dokumentom.
next-original = Skenirajte pečat na originalnom papiru. Ako provera ponovo ne uspe, nemojte se oslanjati na papir; pitajte izdavaoca.
next-corrected = Nemojte se oslanjati na dokument. Zatražite od izdavaoca ispravljen pečat, koristeći podatke za kontakt koje već znate.
next-specimen = Nemojte ga prihvatiti kao kvalifikaciju. Probni primerci se za obuku mogu dozvoliti u podešavanjima.
next-entitled = Nemojte se oslanjati na dokument. Pitajte operatora liste poverenja ili ministarstvo te zemlje šta izdavalac sme da dodeli.
next-made-it = Nemojte se oslanjati na dokument. Pitajte izdavaoca, koristeći podatke za kontakt koje već znate, da li je dodelio ovu kvalifikaciju.
next-withdrawn = Nemojte se oslanjati na dokument. Izdavalac može imaocu dati više informacija.
next-suspended = Zasad se nemojte oslanjati na dokument. Pitajte izdavaoca ili proverite ponovo kasnije sa novijom listom poverenja.
next-replaced = Zatražite od imaoca novi dokument i proverite njegov pečat.
next-that-day = Proverite ponovo tog dana ili kasnije.
next-renewed = Pitajte imaoca da li je dokument obnovljen.
next-first-list = Nabavite listu poverenja od njenog operatora, pa proverite ponovo.
next-latest-list = Nabavite najnoviju listu poverenja i proverite ponovo.
next-latest-or-ask = Nabavite najnoviju listu poverenja i proverite ponovo. Ako to ne pomogne, pitajte izdavaoca, koristeći podatke za kontakt koje već znate.
next-update = Ažurirajte ovaj program i proverite ponovo.
next-clock = Podesite datum i vreme ovog uređaja i proverite ponovo.
next-if-important = Ako je odluka važna, pitajte izdavaoca.
next-date = Proverite datum ovog uređaja i pitajte imaoca za datum dodele kvalifikacije.
next-nothing = Ne treba ništa preduzimati: pečat je potpisan dok je ključ bio bezbedan.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Tako je od { DATE($since) }.
reason-error = Razlog: izdato je greškom.
reason-deception = Razlog: dobijeno je prevarom.
reason-replaced = Razlog: izdat je novi dokument.
reason-decision = Razlog: odluka suda ili organa javne vlasti.
reason-holder = Razlog: zahtev imaoca.
reason-review = Razlog: preispitivanje je u toku.
reason-other = Razlog: broj { NUMBER($number) }, koji ova verzija ne poznaje.

## Texts that are no stamp

text-empty = Kod je prazan.
text-other = Ovaj kod nije pečat: to je neki drugi kod, na primer link ili ulaznica.
text-version = Ovaj pečat koristi verziju { $version }, koju ovaj program ne podržava.
text-altered = Tekst ovog pečata je izmenjen ili odsečen prilikom prenosa. To ne govori ništa o kvalifikaciji.
text-altered-next = Skenirajte papir ponovo. Ako ste tekst nalepili ili dobili od drugih, zatražite umesto njega fotografiju papira.
text-other-next = Potražite pečat na papiru. Nemojte otvarati drugi kod da biste proverili kvalifikaciju.

## What was checked

axis-integrity = Neizmenjeno
axis-issuer = Izdavalac poznat
axis-content = Čitljivo
axis-authority = Pravo na dodelu
axis-status = Još je na snazi
axis-time = Datumi su usklađeni
axis-freshness = Lista poverenja ažurna
finding-good = da
finding-bad = ne
finding-not-checked = nije provereno
finding-noted = videti napomenu
list-of = Lista poverenja: { $operator }
list-introduced = Lista poverenja: { $operator }, predstavio: { $by }

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
field-awarded = Datum dodele
field-type = Vrsta kvalifikacije
field-country = Država
field-eqf = Nivo EOK
field-nqf = Nacionalni nivo
field-isced = Oblast obrazovanja
field-credits = Bodovi
field-grade = Ocena
field-mode = Način studiranja
field-languages = Jezik nastave
field-profession = Regulisana profesija
field-thesis = Završni rad
field-outcomes = Ishodi učenja
field-link = Potpun digitalni dokument
field-specimen = Probni primerak
field-joint = Zajednički dodelili
field-from = Važi od
field-until = Važi do
field-other = Polje { $number }
value-link = SHA-256 počinje sa { $digest }
value-specimen = da: primer, ne dodeljuje kvalifikaciju
value-joint = { $names } (navodi izdavalac koji je potpisao)

## Coded values

type-general = opšte obrazovanje
type-vocational = stručna kvalifikacija
type-short-cycle = stepen kratkog ciklusa
type-bachelor = osnovne studije (prvi ciklus)
type-master = master (drugi ciklus)
type-doctorate = doktorat (treći ciklus)
type-professional = profesionalna kvalifikacija
type-micro-credential = mikrokvalifikacija
type-course = kurs sa proverom znanja
type-language = uverenje o znanju jezika
type-attendance = prisustvo
mode-full-time = puno vreme
mode-part-time = nepuno vreme
mode-online = onlajn
mode-blended = delimično onlajn
mode-work-based = na radnom mestu
mode-on-site = uz prisustvo
credits-ects = { $amount } ESPB
credits-hours = { $amount } č
credits-ecvet = { $amount } ECVET
credits-national = nacionalni bodovi: { $amount }
profession-doctor = doktor medicine sa osnovnim medicinskim obrazovanjem
profession-nurse = medicinska sestra / tehničar opšte nege
profession-dentist = doktor stomatologije
profession-vet = doktor veterinarske medicine
profession-midwife = babica
profession-pharmacist = farmaceut
profession-architect = arhitekta
profession-directive = { $profession } (2005/36/EZ, { $annex })
unknown-number = broj { NUMBER($number) }, koji ova verzija ne poznaje
name-with-code = { $name } ({ $code })
eqf-1 = osnovna znanja i veštine
eqf-2 = osnovne praktične veštine u nekoj oblasti
eqf-3 = stručni rad pod nadzorom, na primer posle kratke obuke za zanat
eqf-4 = diploma srednje škole ili stručno zanimanje
eqf-5 = kratko visoko obrazovanje ili viša stručna kvalifikacija
eqf-6 = nivo diplome osnovnih studija
eqf-7 = nivo diplome master studija
eqf-8 = nivo doktorata
eqf-explained = Nivo { $level } od 8 Evropskog okvira kvalifikacija: { $meaning }
nqf-explained = { $level } ({ $framework }, nivo EOK: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Uobičajena skala ({ $country }): najbolja ocena je { $best }, najslabija prolazna je { $pass }. Radi informacije; izdavalac ovo nije potpisao.

## What an issuer may award, as parts of a list

scope-eqf = nivo EOK { $level }
scope-eqf-range = nivoi EOK od { $lowest } do { $highest }
scope-awarded = dodeljeno { DATE($day) }
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
        [8] avgusta
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
        [6] jun
        [7] jul
        [8] avgust
        [9] septembar
        [10] oktobar
        [11] novembar
       *[12] decembar
    } { $year }. godine

## The trust list beside a verdict

trust-issued-today = Lista poverenja je izdata danas.
trust-issued =
    { $days ->
        [1] Lista poverenja je izdata juče, { DATE($issued) }.
        [one] Lista poverenja je izdata pre { $days } dan, { DATE($issued) }.
        [few] Lista poverenja je izdata pre { $days } dana, { DATE($issued) }.
       *[other] Lista poverenja je izdata pre { $days } dana, { DATE($issued) }.
    }
trust-issued-future = Lista poverenja je izdata { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Uporedite sa papirnim dokumentom i sa ličnim dokumentom imaoca:
result-signed-invalid = Šta je potpisano. To je NEVAŽEĆE iz gore navedenog razloga:
result-signed-not-sure = Šta je potpisano. To NIJE POTVRĐENO iz gore navedenog razloga:
column-verdict = Rezultat
column-file = Datoteka
column-holder = Imalac (prema pečatu)
column-code = Kod
column-picture = Šta je pročitano
page = strana { $page }
stamp-of = pečat { $number } od { $count }
answers =
    { $count ->
        [one] { $count } odgovor
        [few] { $count } odgovora
       *[other] { $count } odgovora
    }
report-title = Provereni pečati
report-as-of = Stanje na dan { DATE($day) }.
report-compare = Uporedite podatke svakog imaoca sa papirnim dokumentom i sa ličnim dokumentom.
report-passed-over = Preskočeno
report-no-picture = ni slika ni PDF
report-outlined = Slika: pročitani kod je uokviren
report-not-outlined = Slika: u njoj nije pročitan nijedan kod
report-show = Prikaži:
report-all = sve
language-fallback = Još nema prevoda (jezik: { $asked }). Jezik ovog teksta: { $used }.
