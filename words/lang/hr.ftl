# Croatian. Glossary: words/glossary/hr.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VALJAN
verdict-valid-as-of = VALJAN NA DAN { DATE($issued) }
verdict-caution = VALJAN, UZ OGRADU
verdict-invalid = NIJE VALJAN
verdict-not-sure = NEUTVRĐENO
verdict-not-read = NIJE OČITAN
verdict-no-stamp = NEMA PEČATA
support-code = Kod za podršku { $code }

## What was found: a whole sentence or two

found-valid = Ovaj je pečat potpisao izdavatelj s pouzdanog popisa i od tada nije mijenjan.
found-malformed = Ovaj je kod izmijenjen ili ga nije izradio poznati program.
found-signature = Potpis nije valjan. Pečat je izmijenjen nakon potpisivanja ili je krivotvoren: navodi ključ { $kid }, kojim nije potpisan.
found-contents = Izdavatelj je potpisao ovaj pečat, ali njegov sadržaj nije u skladu s pravilima za pečate.
found-specimen = Ovo je ogledni primjerak: primjer za isprobavanje, kojim se ništa ne dodjeljuje.
found-not-entitled = Izdavatelj je poznat, ali nije ovlašten dodijeliti ovu kvalifikaciju. Kvalifikacija: { $claimed }. Što izdavatelj smije dodjeljivati: { $allowed }
found-lacks-place = Svi pečati ovog izdavatelja navode mjesto na njegovu popisu oduzetih kvalifikacija, a ovaj ne. Možda ga je netko drugi izradio ključem izdavatelja.
found-lacks-time = Svi pečati ovog izdavatelja navode vrijeme potpisivanja, a ovaj ne. Možda ga je netko drugi izradio ključem izdavatelja.
found-key-early = Potpisan je { DATE($signed) }, prije nego što se ključ izdavatelja počeo upotrebljavati { DATE($start) }
found-key-late = Potpisan je { DATE($signed) }, nakon što se ključ izdavatelja prestao upotrebljavati { DATE($end) }
found-signed-on-award = Pečat ne navodi kada je potpisan, pa se računa dan dodjele.
found-not-registered = Ključ izdavatelja možda je u tuđim rukama od { DATE($since) }, a ovaj pečat nije među onima koje je izdavatelj evidentirao prije tog dana.
found-withdrawn = Izdavatelj je oduzeo ovu kvalifikaciju.
found-suspended = Izdavatelj je suspendirao ovu kvalifikaciju.
found-replaced = Izdavatelj je zamijenio ovaj pečat novim.
found-too-early = Počinje vrijediti { DATE($start) }, a danas je { DATE($today) }
found-expired = Vrijedio je do { DATE($end) }, a danas je { DATE($today) }
found-no-list = Na ovom uređaju nema pouzdanog popisa, pa se ne zna čiji je potpis.
found-unknown-key = Nijedan izdavatelj na pouzdanom popisu nema ključ { $kid }. Možda izdavatelj nije na popisu ili je pečat krivotvoren.
found-no-consent = Više pouzdanih popisa ima ključ izdavatelja, ali ni na jednom nema njegova pristanka. Ne zna se koji je popis ispravan.
found-other-country = Ključ izdavatelja ima samo pouzdani popis koji ne smije govoriti u ime ove države ({ $country }), pa se ne računa.
found-newer = Izdavatelj s pouzdanog popisa potpisao je ovaj pečat u novijem obliku, koji ova verzija ne može pročitati.
found-key-stolen = Ključ izdavatelja možda je u tuđim rukama (od { DATE($since) }): ono što je njime potpisano samo po sebi ništa ne dokazuje.
found-no-register = Ključ izdavatelja možda je u tuđim rukama (od { DATE($since) }). Evidencija koja pokazuje je li ovaj pečat potpisan ranije nije na ovom uređaju.
found-signed-in-future = Prema pečatu, potpisan je { DATE($signed) }, ali sat ovog uređaja pokazuje datum { DATE($today) }
found-clock-behind = Sat ovog uređaja pokazuje datum { DATE($today) }, ali pouzdani je popis potpisan kasnije, { DATE($issued) } Ne zna se koliko je popis star i što se od tada dogodilo.
found-list-old = Pouzdani je popis izdan { DATE($issued) }, a na njega se moglo osloniti najkasnije do { DATE($end) }
found-status-unpinned = Ne zna se je li ova kvalifikacija oduzeta: pouzdani popis ne navodi gdje izdavatelj objavljuje oduzimanja.
found-status-absent = Ne zna se je li ova kvalifikacija oduzeta: izdavateljev popis oduzetih kvalifikacija nije na ovom uređaju.
found-status-old = Ne zna se je li ova kvalifikacija oduzeta: popis oduzetih kvalifikacija izdan je { DATE($issued) }, a na njega se moglo osloniti do { DATE($end) }
found-status-unusable = Ne zna se je li ova kvalifikacija oduzeta: popis oduzetih kvalifikacija oštećen je, stariji od kvalifikacije ili u novijem obliku.
found-file = U ovoj datoteci nije bilo moguće očitati nijedan pečat.

## What to know about a valid stamp

note-as-of = Valjan na dan { DATE($issued) }, a noviji pouzdani popis trebao je izaći { DATE($due) } Kasnije promjene nisu poznate.
note-no-place = Nije provjereno je li ova kvalifikacija oduzeta: ovaj pečat nema mjesto na izdavateljevu popisu oduzetih kvalifikacija.
note-no-list = Nije provjereno je li ova kvalifikacija oduzeta: izdavatelj ne nudi popis oduzetih kvalifikacija.
note-awarded-in-future = Kvalifikacija nosi datum { DATE($awarded) }, koji je u budućnosti.
note-status-as-of = Stanje na dan { DATE($issued) }: nije oduzeta; noviji popis oduzetih kvalifikacija trebao je izaći { DATE($due) }
note-accepted = Vaše postavke to dopuštaju.
note-sealed = Ključ izdavatelja možda je u tuđim rukama od { DATE($since) }, ali ovaj je pečat među onima koje je izdavatelj evidentirao ranije, { DATE($sealed) }

## What to do next: a whole sentence, addressed to the reader

next-compare = Usporedite svako polje s papirnatom ispravom, a ime i datum rođenja s osobnim dokumentom.
next-original = Skenirajte pečat na izvornoj papirnatoj ispravi. Ako opet ne uspije, nemojte se osloniti na ispravu, nego pitajte izdavatelja.
next-corrected = Nemojte se osloniti na ovaj pečat. Zatražite od izdavatelja ispravljen pečat, putem podataka za kontakt koje već znate.
next-specimen = Nemojte ga prihvatiti kao kvalifikaciju. Za obuku se ogledni primjerci mogu dopustiti u postavkama.
next-entitled = Nemojte se osloniti na ovaj pečat. Pitajte upravitelja pouzdanog popisa ili ministarstvo te zemlje što izdavatelj smije dodjeljivati.
next-made-it = Nemojte se osloniti na ovaj pečat. Pitajte izdavatelja, putem podataka za kontakt koje već znate, je li dodijelio ovu kvalifikaciju.
next-withdrawn = Nemojte se osloniti na ovaj pečat. Izdavatelj može nositelju dati više informacija.
next-suspended = Zasad se nemojte osloniti na ovaj pečat. Pitajte izdavatelja ili provjerite ponovno poslije, s novijim pouzdanim popisom.
next-replaced = Zatražite od nositelja novu ispravu i provjerite njezin pečat.
next-that-day = Provjerite ponovno tog dana ili poslije.
next-renewed = Pitajte nositelja je li isprava obnovljena.
next-first-list = Nabavite pouzdani popis od njegova upravitelja, zatim provjerite ponovno.
next-latest-list = Preuzmite najnoviji pouzdani popis i provjerite ponovno.
next-latest-or-ask = Preuzmite najnoviji pouzdani popis i provjerite ponovno. Ako to ne pomogne, pitajte izdavatelja, putem podataka za kontakt koje već znate.
next-update = Ažurirajte ovaj program i provjerite ponovno.
next-clock = Namjestite datum i vrijeme ovog uređaja i provjerite ponovno.
next-if-important = Ako je odluka važna, pitajte izdavatelja.
next-date = Provjerite datum ovog uređaja i pitajte nositelja za datum dodjele.
next-nothing = Ne trebate ništa učiniti: pečat je potpisan dok je ključ još bio u pravim rukama.

## Why and since when an award is withdrawn, suspended or replaced

status-since = To stanje traje od { DATE($since) }
reason-error = Razlog: izdana je pogreškom.
reason-deception = Razlog: stečena je prijevarom.
reason-replaced = Razlog: izdana je nova.
reason-decision = Razlog: nalog suda ili tijela javne vlasti.
reason-holder = Razlog: na zahtjev nositelja.
reason-review = Razlog: u postupku je preispitivanja.
reason-other = Razlog: broj { NUMBER($number) }, koji ova verzija ne poznaje.

## Texts that are no stamp

text-empty = Kod je prazan.
text-other = Ovaj kod nije pečat: to je neki drugi kod, primjerice poveznica ili ulaznica.
text-version = Ovaj pečat upotrebljava verziju { $version }, koju ovaj program ne podržava.
text-altered = Tekst ovog pečata u prijenosu je izmijenjen ili odrezan. To ne govori ništa o kvalifikaciji.
text-altered-next = Skenirajte papirnatu ispravu ponovno. Ako ste tekst zalijepili ili primili, umjesto njega zatražite fotografiju isprave.
text-other-next = Potražite pečat na papirnatoj ispravi. Nemojte otvarati taj drugi kod da biste provjerili kvalifikaciju.

## What was checked

axis-integrity = Neizmijenjen
axis-issuer = Poznat izdavatelj
axis-content = Čitljiv
axis-authority = Ovlašten za dodjelu
axis-status = Još je na snazi
axis-time = Datumi su usklađeni
axis-freshness = Pouzdani popis ažuran
finding-good = da
finding-bad = ne
finding-not-checked = nije provjereno
finding-noted = vidi napomenu
list-of = Pouzdani popis: { $operator }
list-introduced = Pouzdani popis: { $operator }, predstavio: { $by }

## Names of fields, as on a diploma

field-issuer = Tijelo za dodjelu
field-family-name = Prezime
field-given-names = Imena
field-family-name-latin = Prezime, latinica
field-given-names-latin = Imena, latinica
field-birth = Datum rođenja
field-title = Kvalifikacija
field-title-english = Naziv na engleskom
field-title-language = Jezik naziva
field-number = Broj kvalifikacije
field-awarded = Datum dodjele
field-type = Vrsta kvalifikacije
field-country = Država
field-eqf = Razina EKO-a
field-nqf = Nacionalna razina
field-isced = Područje obrazovanja
field-credits = Bodovi
field-grade = Ocjena
field-mode = Način učenja
field-languages = Jezik/jezici nastave
field-profession = Regulirana profesija
field-thesis = Završni rad ili disertacija
field-outcomes = Ishodi učenja
field-link = Potpuna digitalna isprava
field-specimen = Ogledni primjerak
field-joint = Dodijeljena zajedno s
field-from = Vrijedi od
field-until = Vrijedi do
field-other = Polje { $number }
value-link = SHA-256 počinje s { $digest }
value-specimen = da: primjer, ništa ne dodjeljuje
value-joint = { $names } (prema izdavatelju koji potpisuje)

## Coded values

type-general = opće obrazovanje
type-vocational = strukovna kvalifikacija
type-short-cycle = kratki ciklus visokog obrazovanja
type-bachelor = prvostupnik (prvi ciklus)
type-master = magistar (drugi ciklus)
type-doctorate = doktorat (treći ciklus)
type-professional = profesionalna kvalifikacija
type-micro-credential = mikrokvalifikacija
type-course = tečaj s vrednovanjem
type-language = potvrda o znanju jezika
type-attendance = pohađanje
mode-full-time = redovito
mode-part-time = izvanredno
mode-online = na internetu
mode-blended = kombinirano
mode-work-based = temeljeno na radu
mode-on-site = uz fizičku prisutnost
credits-ects = { $amount } ECTS
credits-hours = broj sati: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = nacionalni bodovi: { $amount }
profession-doctor = doktor medicine s osnovnim osposobljavanjem
profession-nurse = medicinska sestra za opću zdravstvenu njegu
profession-dentist = doktor dentalne medicine
profession-vet = doktor veterinarske medicine
profession-midwife = primalja
profession-pharmacist = farmaceut
profession-architect = arhitekt
profession-directive = { $profession } (2005/36/EZ, { $annex })
unknown-number = broj { NUMBER($number) }, koji ova verzija ne poznaje
name-with-code = { $name } ({ $code })
eqf-1 = osnovna znanja i vještine
eqf-2 = osnovne praktične vještine u nekom području
eqf-3 = stručan rad uz vođenje, primjerice nakon kratkog naukovanja
eqf-4 = svjedodžba srednje škole ili izučeno zanimanje
eqf-5 = kratki ciklus visokog obrazovanja ili viša strukovna kvalifikacija
eqf-6 = razina prvostupnika
eqf-7 = razina magistra
eqf-8 = razina doktorata
eqf-explained = Razina { $level } od 8 u Europskom kvalifikacijskom okviru: { $meaning }
nqf-explained = { $level } ({ $framework }, razina EKO-a { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Uobičajena ljestvica ({ $country }): najbolja je ocjena { $best }, a najslabija prolazna { $pass }. Informativno; izdavatelj to nije potpisao.

## What an issuer may award, as parts of a list

scope-eqf = razina EKO-a { $level }
scope-eqf-range = razine EKO-a od { $lowest } do { $highest }
scope-awarded = dodjela { DATE($day) }
scope-country = područje: { $countries }
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
        [1] siječnja
        [2] veljače
        [3] ožujka
        [4] travnja
        [5] svibnja
        [6] lipnja
        [7] srpnja
        [8] kolovoza
        [9] rujna
        [10] listopada
        [11] studenoga
       *[12] prosinca
    } { $year }.
date-month =
    { $month ->
        [1] siječanj
        [2] veljača
        [3] ožujak
        [4] travanj
        [5] svibanj
        [6] lipanj
        [7] srpanj
        [8] kolovoz
        [9] rujan
        [10] listopad
        [11] studeni
       *[12] prosinac
    } { $year }.

## The trust list beside a verdict

trust-issued-today = Pouzdani je popis izdan danas.
trust-issued =
    { $days ->
        [1] Pouzdani je popis izdan jučer, { DATE($issued) }
        [one] Pouzdani je popis izdan prije { $days } dan, { DATE($issued) }
        [few] Pouzdani je popis izdan prije { $days } dana, { DATE($issued) }
       *[other] Pouzdani je popis izdan prije { $days } dana, { DATE($issued) }
    }
trust-issued-future = Pouzdani je popis izdan { DATE($issued) }

## Results: headings of a card, a table and a report

result-compare = Usporedite s papirnatom ispravom i s osobnim dokumentom nositelja:
result-signed-invalid = Što je potpisano. NIJE VALJANO zbog gore navedenog razloga:
result-signed-not-sure = Što je potpisano. NIJE POTVRĐENO zbog gore navedenog razloga:
column-verdict = Rezultat
column-file = Datoteka
column-holder = Nositelj prema pečatu
column-code = Kod
column-picture = Što je očitano
page = stranica { $page }
stamp-of = pečat { $number } od { $count }
answers =
    { $count ->
        [one] { $count } odgovor
        [few] { $count } odgovora
       *[other] { $count } odgovora
    }
report-title = Provjereni pečati
report-as-of = Stanje na dan { DATE($day) }
report-compare = Usporedite svakog nositelja s papirnatom ispravom i s osobnim dokumentom.
report-passed-over = Preskočene datoteke
report-no-picture = ni slika ni PDF
report-outlined = Slika: očitani je kod uokviren
report-not-outlined = Slika: na njoj nije očitan nijedan kod
report-show = Prikaži:
report-all = sve
language-fallback = Na ovom jeziku još nema tekstova: { $asked }. Upotrijebljeni jezik: { $used }.
