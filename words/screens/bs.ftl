# Bosanski. Objašnjenja tekstova: en.ftl i docs/translating.md. Izbor riječi: words/glossary/bs.md

## Tabs, which are also the titles of their screens

tab-scan = Skeniranje
tab-trust = Povjerenje
tab-saved = Sačuvani
tab-settings = Postavke
tab-about = O aplikaciji
title-result = Rezultat

## Buttons

button-light-on = Uključi svjetlo
button-light-off = Isključi svjetlo
button-zoom-in = Uvećaj
button-zoom-out = Umanji
button-open-file = Otvori fotografiju ili PDF
button-paste = Zalijepi tekst pečata
button-allow-camera = Dozvoli kameru
button-system-settings = Postavke sistema
button-try-again = Pokušaj ponovo
button-scan-again = Skeniraj drugi pečat
button-open-trust = Otvori „Povjerenje“
button-update = Ažuriraj sada
button-import-file = Uvezi paket iz datoteke
button-import = Uvezi
button-do-not-import = Nemoj uvesti
button-cancel = Otkaži
button-save = Sačuvaj na ovom uređaju
button-delete = Izbriši
button-delete-named = Izbriši: { $name }
button-delete-all = Izbriši sve
button-show = Prikaži
button-date-settings = Postavke datuma
button-free-storage = Oslobodi prostor
button-start = Počni

## Scanning

scan-idle = Usmjerite kameru na pečat na papiru.
hint-closer = Približite se.
hint-hold-still = Držite mirno.
hint-tilt = Odsjaj prekriva pečat: nagnite papir ili telefon.
hint-light = Pretamno je: uključite svjetlo.
hint-whole = Pokažite cijeli pečat s bijelom marginom.
camera-ask = Kamera čita pečat. Nijedna se slika ne čuva niti šalje.
camera-refused = Kamera se ne može koristiti: dozvola je odbijena.
    .next = Dozvolite kameru u postavkama sistema ili otvorite fotografiju ili PDF papira.
camera-busy = Kameru koristi druga aplikacija.
    .next = Zatvorite drugu aplikaciju i pokušajte ponovo.
camera-failed = Kamera je prestala raditi.
    .next = Pokušajte ponovo. Ako to ne pomogne, ponovo pokrenite telefon ili otvorite fotografiju papira.
camera-absent = Ovaj uređaj nema kameru.
    .next = Otvorite fotografiju ili PDF papira.
camera-picture = Slika s kamere

## Results

result-reading = Provjera…
result-several =
    { $count ->
        [1] Pročitan je { $count } pečat.
        [one] Pročitan je { $count } pečat: odaberite jedan.
        [few] Pročitana su { $count } pečata: odaberite jedan.
       *[other] Pročitano je { $count } pečata: odaberite jedan.
    }
result-choose = Pečat { NUMBER($number) }
result-notes = Napomene
result-checks = Šta je provjereno
result-check = { $check }: { $finding }
result-saved = Sačuvano na ovom uređaju.

## Files: photos, PDFs and bundles

file-opening = Otvaranje datoteke…
file-reading = Traženje pečata…
file-page = Stranica { NUMBER($page) } od { NUMBER($pages) }
file-no-stamp = U ovoj datoteci nije pronađen nijedan pečat.
    .next = Snimite oštru fotografiju samog pečata ili skenirajte papir kamerom.
file-too-large = Ova datoteka je prevelika: { $size }. Ograničenje je { $limit }.
    .next = Otvorite samo stranicu s pečatom ili je fotografirajte.
file-too-many-pages =
    { $pages ->
        [1] Pročitana je samo prva stranica i na njoj nije bilo pečata.
        [one] Pročitane su samo prve stranice ({ $pages }) i na njima nije bilo pečata.
        [few] Pročitane su samo prve { $pages } stranice i na njima nije bilo pečata.
       *[other] Pročitano je samo prvih { $pages } stranica i na njima nije bilo pečata.
    }
    .next = Otvorite samo stranicu s pečatom.
file-unreadable = Ova datoteka ne može se pročitati: oštećena je ili je vrste koju ovaj uređaj ne čita.
    .next = Otvorite datoteku PDF, JPEG, PNG ili HEIC ili fotografirajte papir.
file-locked = Ovaj PDF je zaključan lozinkom.
    .next = Zatražite otključanu kopiju ili fotografirajte papir.
file-not-passed-on = Druga aplikacija nije predala datoteku.
    .next = Sačuvajte datoteku na ovom uređaju i otvorite je odatle.
file-stuck = Druge aplikacije još nisu isporučile datoteke koje su otvorene ranije.
    .next = Potpuno zatvorite ovu aplikaciju, pokrenite je ponovo i još jednom otvorite datoteku.
file-no-room = Na ovom uređaju nema mjesta za kopiju datoteke.
    .next = Oslobodite prostor i ponovo otvorite datoteku.
file-interrupted = Čitanje je prekinuto prije nego što je završeno.
    .next = Ponovo otvorite datoteku. Ništa nije promijenjeno.

## Trust: the trust list on this device

trust-none = Još nema liste povjerenja. Bez nje se ništa ne može provjeriti.
trust-fresh = Ažurna
trust-due = Već se očekuje novija
trust-too-old = Prestara za vaše postavke
trust-next = Sljedeća se očekuje { DATE($due) }.
trust-details = Detalji
trust-version = Verzija { NUMBER($version) }
trust-issuers = Izdavaoci: { NUMBER($count) }
trust-status-lists = Spiskovi povučenih kvalifikacija: { NUMBER($count) }
trust-root = Korijenski ključ: verzija { NUMBER($version) }, važi do { DATE($expires) }
trust-offline = Za provjeru nije potrebna mreža. Ona služi samo za preuzimanje novije liste povjerenja.
trust-updating = Preuzimanje najnovije liste povjerenja…
trust-checking = Provjera paketa…
trust-importing = Uvoz…
trust-waiting = To što ste otvorili provjerit će se čim se lista povjerenja bude mogla pročitati.
trust-offer = Želite li uvesti ovaj paket? On mijenja koje pečate ova aplikacija prihvata. Još ništa nije promijenjeno.
    .next = Uvezite ga samo ako ste ga očekivali. Aplikacija je provjerila ko ga je potpisao, ali ne može provjeriti ko ga je poslao.
offer-size = Veličina datoteke: { $size }
offer-root = Korijenski ključ: sada verzija { NUMBER($held) }, nakon uvoza verzija { NUMBER($offered) }
offer-list = Lista povjerenja: sada verzija { NUMBER($held) } od { DATE($held_issued) }, nakon uvoza verzija { NUMBER($offered) } od { DATE($offered_issued) }
offer-first-list = Lista povjerenja: sada nijedna, nakon uvoza verzija { NUMBER($offered) } od { DATE($offered_issued) }
offer-issuers = Izdavaoci: sada { NUMBER($held) }, nakon uvoza { NUMBER($offered) }
trust-declined = Ništa nije uvezeno.
trust-updated = Sada se koristi lista povjerenja izdata { DATE($issued) }.
trust-unchanged = Već imate najnoviju listu povjerenja.
trust-overdue = Ovo je lista povjerenja koju već imate. Nova se očekivala { DATE($due) }.
    .next = Pokušajte ponovo kasnije. Ako to potraje, zatražite paket od operatera liste povjerenja i uvezite ga iz datoteke.
trust-parts-refused = Dijelovi paketa koji se nisu mogli upotrijebiti: { NUMBER($count) }. Umjesto njih i dalje se koristi ono što ste imali ranije.
trust-kept = I dalje se koristi ono u što ste imali povjerenja ranije.
trust-repaired = Raniji uvoz je prekinut ili je datoteka oštećena. Koristi se posljednja ispravna lista povjerenja.
    .next = Ponovo uvezite ili ažurirajte.
trust-interrupted = Aplikacija je prestala raditi prije nego što je uvoz završen. Ispod je prikazano šta se sada koristi.
    .next = Ponovo uvezite ili ažurirajte.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ovaj paket je stariji od onoga u što ovaj uređaj već ima povjerenja.
    .next = Ne treba ništa poduzimati. Ako pošiljalac kaže da je paket najnoviji, pitajte operatera liste povjerenja.
refused-incomplete = Ovaj paket je nepotpun: nedostaje nešto između onoga što imate i onoga što paket donosi.
    .next = Zatražite potpun paket od operatera liste povjerenja.
refused-damaged = Ova datoteka nije paket ili je oštećena u prijenosu.
    .next = Nabavite je ponovo i ponovo je uvezite.
refused-too-large = Ova datoteka je veća nego što ijedan paket može biti.
    .next = Odaberite paket, datoteku čiji naziv završava na .cbor, ili ga zatražite od pošiljaoca.
refused-other-signer = Ovaj paket nije potpisalo tijelo u koje ova aplikacija ima povjerenja.
    .next = Nemojte ga koristiti. Nabavite paket od tijela od kojeg ste dobili ovu aplikaciju.
refused-root-expired = Korijenski ključ ovog paketa istekao je { DATE($expires) }. S njim se ne prihvata ništa novo.
    .next = Provjerite datum ovog uređaja, a zatim nabavite najnoviji paket.
refused-conflict = Potpisane su dvije proturječne liste povjerenja s istom verzijom: neko ko ima ključeve možda postupa nepošteno.
    .next = Nemojte to koristiti i odmah obavijestite operatera liste povjerenja.
refused-future = U ovom paketu je navedeno da je napravljen { DATE($issued) }, ali sat ovog uređaja pokazuje raniji datum: { DATE($today) }.
    .next = Provjerite datum ovog uređaja i ponovo uvezite paket.
refused-storage-full = Memorija ovog uređaja je puna: potrebno je { $size }.
    .next = Oslobodite prostor i ponovo uvezite paket.
refused-storage = Lista povjerenja ne može se pročitati ili zapisati na ovom uređaju.
    .next = Ponovo pokrenite uređaj i pokušajte opet. Ako to ne pomogne, ponovo instalirajte aplikaciju i uvezite najnoviji paket.
refused-busy = Drugi uvoz još traje.
    .next = Sačekajte malo i pokušajte ponovo.
refused-root = Korijenski ključ u ovoj aplikaciji je oštećen ili nedostaje. Ovim primjerkom aplikacije ništa se ne može provjeriti.
    .next = Ponovo instalirajte aplikaciju iz njenog prvobitnog izvora.
refused-network = Lista povjerenja nije se mogla preuzeti: nema mreže ili server ne odgovara.
    .next = Pokušajte ponovo kasnije ili uvezite paket iz datoteke.
refused-no-address = U ovoj aplikaciji nije postavljena adresa za ažuriranje.
    .next = Uvezite paket iz datoteke.

## Saved stamps of a holder

saved-off = Na ovom uređaju se ništa ne čuva.
    .next = Ako sami imate kvalifikaciju, uključite ovo da biste sačuvali njen pečat i ponovo ga pokazali.
saved-empty = Nema sačuvanih pečata.
    .next = Skenirajte vlastiti pečat, pa odaberite „Sačuvaj na ovom uređaju“.
saved-full = Nema mjesta za još pečata: broj sačuvanih je { NUMBER($limit) }.
    .next = Izbrišite neki koji vam više nije potreban.
saved-failed = Pečat se nije mogao sačuvati: memorija je puna ili se u nju ne može upisivati.
    .next = Oslobodite prostor i pokušajte ponovo.
saved-again = Provjerava se iznova pri svakom prikazivanju.
saved-delete-one = Želite li izbrisati ovaj pečat s ovog uređaja?
    .next = Ne može se vratiti. Papir ostaje kakav jest: možete ga ponovo skenirati.
saved-delete-all = Želite li izbrisati sve sačuvane pečate s ovog uređaja?
    .next = Ne mogu se vratiti. Papiri ostaju kakvi jesu: možete ih ponovo skenirati.

## Settings

settings-language = Jezik
settings-language-device = Kao na uređaju
settings-accept = Šta se prihvata
settings-max-age = Najveća starost liste povjerenja, u danima
settings-max-age-why = Ako je lista starija, nijedan se pečat ne prikazuje kao važeći.
settings-specimens = Prihvati probne primjerke (za obuku)
settings-unknown-status = Prihvati kvalifikacije za koje se ne zna jesu li povučene
settings-unknown-status-why = Tada se prikazuju uz ogradu. Ostavite isključeno, osim ako je vaša služba odlučila drugačije.
settings-hide = Sakrij rezultate na snimcima ekrana i pri dijeljenju ekrana
settings-save = Dozvoli čuvanje pečata na ovom uređaju
settings-save-why = Za imaoce. Isključivanjem se brišu svi sačuvani pečati.
demo = Ovo je probna verzija: ona ima povjerenja u izdavaoce koji služe samo za prikaz.
    .next = Nemojte njome provjeravati stvarne kvalifikacije.

## About, also shown at the first start

about-what = Qualistamp provjerava potpisane pečate na dokumentima o kvalifikacijama, bez mreže.
about-compare = Pečat vrijedi samo zajedno s papirom i osobom: uvijek uporedite.
about-privacy = Ništa od onoga što skenirate ne šalje se niti bilježi. Čuva se samo ako odaberete „Sačuvaj na ovom uređaju“.
about-version = Verzija { $version }
about-library = Programska biblioteka { $version }
about-licence = Licenca: MIT ili Apache-2.0
