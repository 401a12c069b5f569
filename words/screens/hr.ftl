# Hrvatski. Objašnjenja tekstova: en.ftl i docs/translating.md. Izbor riječi: words/glossary/hr.md

## Tabs, which are also the titles of their screens

tab-scan = Skeniranje
tab-trust = Povjerenje
tab-saved = Spremljeni
tab-settings = Postavke
tab-about = O aplikaciji
title-result = Rezultat

## Buttons

button-light-on = Uključi svjetlo
button-light-off = Isključi svjetlo
button-zoom-in = Povećaj
button-zoom-out = Smanji
button-open-file = Otvori fotografiju ili PDF
button-paste = Zalijepi tekst pečata
button-allow-camera = Dopusti kameru
button-system-settings = Postavke sustava
button-try-again = Pokušaj ponovno
button-scan-again = Skeniraj drugi pečat
button-open-trust = Otvori „Povjerenje”
button-update = Ažuriraj sada
button-import-file = Uvezi paket iz datoteke
button-import = Uvezi
button-do-not-import = Nemoj uvesti
button-cancel = Odustani
button-save = Spremi na ovaj uređaj
button-delete = Izbriši
button-delete-named = Izbriši: { $name }
button-delete-all = Izbriši sve
button-show = Prikaži
button-date-settings = Postavke datuma
button-free-storage = Oslobodi prostor
button-start = Započni

## Scanning

scan-idle = Usmjerite kameru na pečat na papiru.
hint-closer = Približite se.
hint-hold-still = Držite mirno.
hint-tilt = Odsjaj prekriva pečat: nagnite papir ili telefon.
hint-light = Pretamno je: uključite svjetlo.
hint-whole = Pokažite cijeli pečat s bijelim rubom.
camera-ask = Kamera očitava pečat. Nijedna se slika ne čuva niti šalje.
camera-refused = Kamera se ne može upotrijebiti: dopuštenje je odbijeno.
    .next = Dopustite kameru u postavkama sustava ili otvorite fotografiju ili PDF isprave.
camera-busy = Kameru upotrebljava druga aplikacija.
    .next = Zatvorite drugu aplikaciju i pokušajte ponovno.
camera-failed = Kamera je prestala raditi.
    .next = Pokušajte ponovno. Ako to ne pomogne, ponovno pokrenite telefon ili otvorite fotografiju isprave.
camera-absent = Ovaj uređaj nema kameru.
    .next = Otvorite fotografiju ili PDF isprave.
camera-picture = Slika s kamere

## Results

result-reading = Provjera…
result-several =
    { $count ->
        [1] Očitan je { $count } pečat.
        [one] Očitan je { $count } pečat: odaberite jedan.
        [few] Očitana su { $count } pečata: odaberite jedan.
       *[other] Očitano je { $count } pečata: odaberite jedan.
    }
result-choose = Pečat { NUMBER($number) }
result-notes = Napomene
result-checks = Što je provjereno
result-check = { $check }: { $finding }
result-saved = Spremljeno na ovaj uređaj.

## Files: photos, PDFs and bundles

file-opening = Otvaranje datoteke…
file-reading = Traženje pečata…
file-page = Stranica { NUMBER($page) } od { NUMBER($pages) }
file-no-stamp = U ovoj datoteci nije pronađen nijedan pečat.
    .next = Snimite oštru fotografiju samog pečata ili skenirajte papirnatu ispravu kamerom.
file-too-large = Ova je datoteka prevelika: { $size }. Ograničenje je { $limit }.
    .next = Otvorite samo stranicu s pečatom ili je fotografirajte.
file-too-many-pages =
    { $pages ->
        [1] Pročitana je samo prva stranica i na njoj nije bilo pečata.
        [one] Pročitana je samo prva { $pages } stranica i ni na jednoj nije bilo pečata.
        [few] Pročitane su samo prve { $pages } stranice i na njima nije bilo pečata.
       *[other] Pročitano je samo prvih { $pages } stranica i na njima nije bilo pečata.
    }
    .next = Otvorite samo stranicu s pečatom.
file-unreadable = Ova se datoteka ne može pročitati: oštećena je ili je vrste koju ovaj uređaj ne može čitati.
    .next = Otvorite datoteku PDF, JPEG, PNG ili HEIC ili fotografirajte papirnatu ispravu.
file-locked = Ovaj je PDF zaključan lozinkom.
    .next = Zatražite otključanu kopiju ili fotografirajte papirnatu ispravu.
file-not-passed-on = Druga aplikacija nije predala datoteku.
    .next = Spremite datoteku na ovaj uređaj i otvorite je odatle.
file-stuck = Druge aplikacije još nisu dostavile datoteke koje su otvorene ranije.
    .next = Potpuno zatvorite ovu aplikaciju, pokrenite je ponovno i još jednom otvorite datoteku.
file-no-room = Na ovom uređaju nema mjesta za kopiju datoteke.
    .next = Oslobodite prostor i ponovno otvorite datoteku.
file-interrupted = Čitanje je prekinuto prije nego što je završilo.
    .next = Ponovno otvorite datoteku. Ništa nije promijenjeno.

## Trust: the trust list on this device

trust-none = Još nema pouzdanog popisa. Bez njega se ništa ne može provjeriti.
trust-fresh = Ažuran
trust-due = Već se očekuje noviji
trust-too-old = Prestar za Vaše postavke
trust-next = Sljedeći se očekuje { DATE($due) }
trust-details = Pojedinosti
trust-version = Verzija { NUMBER($version) }
trust-issuers = Izdavatelji: { NUMBER($count) }
trust-status-lists = Popisi oduzetih kvalifikacija: { NUMBER($count) }
trust-root = Korijenski ključ: verzija { NUMBER($version) }, valjan do { DATE($expires) }
trust-offline = Za provjeru nije potrebna mreža. Ona služi samo za preuzimanje novijeg pouzdanog popisa.
trust-updating = Preuzimanje najnovijeg pouzdanog popisa…
trust-checking = Provjera paketa…
trust-importing = Uvoz…
trust-waiting = Ono što ste otvorili provjerit će se čim se pouzdani popis bude mogao pročitati.
trust-offer = Želite li uvesti ovaj paket? On mijenja koje pečate ova aplikacija prihvaća. Još ništa nije promijenjeno.
    .next = Uvezite ga samo ako ste ga očekivali. Aplikacija je provjerila tko ga je potpisao, ali ne može provjeriti tko ga je poslao.
offer-size = Veličina datoteke: { $size }
offer-root = Korijenski ključ: sada verzija { NUMBER($held) }, nakon uvoza verzija { NUMBER($offered) }
offer-list = Pouzdani popis: sada verzija { NUMBER($held) } od { DATE($held_issued) }, nakon uvoza verzija { NUMBER($offered) } od { DATE($offered_issued) }
offer-first-list = Pouzdani popis: sada nijedan, nakon uvoza verzija { NUMBER($offered) } od { DATE($offered_issued) }
offer-issuers = Izdavatelji: sada { NUMBER($held) }, nakon uvoza { NUMBER($offered) }
trust-declined = Ništa nije uvezeno.
trust-updated = Sada je u upotrebi pouzdani popis izdan { DATE($issued) }
trust-unchanged = Već imate najnoviji pouzdani popis.
trust-overdue = To je pouzdani popis koji već imate. Novi se očekivao { DATE($due) }
    .next = Pokušajte ponovno poslije. Ako to potraje, zatražite paket od upravitelja pouzdanog popisa i uvezite ga iz datoteke.
trust-parts-refused = Dijelovi paketa koji se nisu mogli upotrijebiti: { NUMBER($count) }. Umjesto njih i dalje se upotrebljava ono što ste imali prije.
trust-kept = I dalje se upotrebljava ono u što ste imali povjerenja prije.
trust-repaired = Prijašnji je uvoz prekinut ili je datoteka oštećena. U upotrebi je posljednji ispravni pouzdani popis.
    .next = Ponovno uvezite ili ažurirajte.
trust-interrupted = Aplikacija je završila prije nego što je uvoz dovršen. U nastavku je prikazano što je sada u upotrebi.
    .next = Ponovno uvezite ili ažurirajte.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ovaj je paket stariji od onoga u što ovaj uređaj već ima povjerenja.
    .next = Ne trebate ništa učiniti. Ako pošiljatelj kaže da je najnoviji, pitajte upravitelja pouzdanog popisa.
refused-incomplete = Ovaj je paket nepotpun: nešto nedostaje između onoga što imate i onoga što paket donosi.
    .next = Zatražite potpun paket od upravitelja pouzdanog popisa.
refused-damaged = Ova datoteka nije paket ili je oštećena na putu.
    .next = Nabavite je ponovno i ponovno je uvezite.
refused-too-large = Ova je datoteka veća nego što paket može biti.
    .next = Odaberite paket, datoteku čiji naziv završava na .cbor, ili ga zatražite od pošiljatelja.
refused-other-signer = Ovaj paket nije potpisalo tijelo u koje ova aplikacija ima povjerenja.
    .next = Nemojte ga upotrijebiti. Nabavite paket od tijela koje Vam je dalo ovu aplikaciju.
refused-root-expired = Korijenski ključ ovog paketa istekao je { DATE($expires) } S njime se ne prihvaća ništa novo.
    .next = Provjerite datum ovog uređaja, a zatim nabavite najnoviji paket.
refused-conflict = Potpisana su dva proturječna pouzdana popisa s istom verzijom: netko tko ima ključeve možda postupa nepošteno.
    .next = Nemojte ga upotrijebiti i odmah obavijestite upravitelja pouzdanog popisa.
refused-future = Prema paketu, izrađen je { DATE($issued) }, ali sat ovog uređaja pokazuje datum { DATE($today) }
    .next = Provjerite datum ovog uređaja i ponovno uvezite paket.
refused-storage-full = Pohrana ovog uređaja je puna: potrebno je { $size }.
    .next = Oslobodite prostor i ponovno uvezite paket.
refused-storage = Pouzdani se popis na ovom uređaju ne može pročitati ili zapisati.
    .next = Ponovno pokrenite uređaj i pokušajte opet. Ako to ne pomogne, ponovno instalirajte aplikaciju i uvezite najnoviji paket.
refused-busy = Drugi je uvoz još u tijeku.
    .next = Pričekajte malo i pokušajte ponovno.
refused-root = Korijenski ključ u ovoj aplikaciji oštećen je ili nedostaje. Ovom se kopijom aplikacije ništa ne može provjeriti.
    .next = Ponovno instalirajte aplikaciju iz njezina prvotnog izvora.
refused-network = Pouzdani se popis nije mogao preuzeti: nema mreže ili poslužitelj ne odgovara.
    .next = Pokušajte ponovno poslije ili uvezite paket iz datoteke.
refused-no-address = U ovoj aplikaciji nije postavljena adresa za ažuriranje.
    .next = Uvezite paket iz datoteke.

## Saved stamps of a holder

saved-off = Na ovaj se uređaj ništa ne sprema.
    .next = Ako sami imate kvalifikaciju, uključite ovo da biste spremili njezin pečat i ponovno ga pokazali.
saved-empty = Nema spremljenih pečata.
    .next = Skenirajte vlastiti pečat, zatim odaberite „Spremi na ovaj uređaj”.
saved-full = Nema mjesta za još pečata: broj spremljenih je { NUMBER($limit) }.
    .next = Izbrišite neki koji Vam više ne treba.
saved-failed = Pečat se nije mogao spremiti: pohrana je puna ili se u nju ne može zapisivati.
    .next = Oslobodite prostor i pokušajte ponovno.
saved-again = Provjerava se ponovno pri svakom prikazu.
saved-delete-one = Želite li izbrisati ovaj pečat s ovog uređaja?
    .next = Ne može se vratiti. Papirnata isprava ostaje kakva jest: možete je ponovno skenirati.
saved-delete-all = Želite li izbrisati sve spremljene pečate s ovog uređaja?
    .next = Ne mogu se vratiti. Papirnate isprave ostaju kakve jesu: možete ih ponovno skenirati.

## Settings

settings-language = Jezik
settings-language-device = Kao na uređaju
settings-accept = Što se prihvaća
settings-max-age = Najveća starost pouzdanog popisa, u danima
settings-max-age-why = Ako je popis stariji, nijedan se pečat ne prikazuje kao valjan.
settings-specimens = Prihvati ogledne primjerke (za obuku)
settings-unknown-status = Prihvati kvalifikacije za koje se ne zna jesu li oduzete
settings-unknown-status-why = Tada se prikazuju uz ogradu. Ostavite isključeno, osim ako je Vaša služba odlučila drukčije.
settings-hide = Sakrij rezultate na snimkama i pri dijeljenju zaslona
settings-save = Dopusti spremanje pečata na ovaj uređaj
settings-save-why = Za nositelje. Isključivanjem se brišu svi spremljeni pečati.
demo = Ovo je probna verzija: ima povjerenja u ogledne izdavatelje.
    .next = Nemojte njome provjeravati stvarne kvalifikacije.

## About, also shown at the first start

about-what = Qualistamp provjerava potpisane pečate na ispravama o kvalifikaciji, bez mreže.
about-compare = Pečat ima vrijednost samo zajedno s papirom i osobom: uvijek usporedite.
about-privacy = Ništa od onoga što skenirate ne šalje se niti bilježi. Sprema se samo ako odaberete „Spremi na ovaj uređaj”.
about-version = Verzija { $version }
about-library = Programska knjižnica { $version }
about-licence = Licencija: MIT ili Apache-2.0
