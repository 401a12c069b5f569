# Srpski. Objašnjenja tekstova: en.ftl i docs/translating.md. Izbor reči: words/glossary/sr-Latn.md

## Tabs, which are also the titles of their screens

tab-scan = Skeniranje
tab-trust = Poverenje
tab-saved = Sačuvani
tab-settings = Podešavanja
tab-about = O aplikaciji
title-result = Rezultat

## Buttons

button-light-on = Uključi svetlo
button-light-off = Isključi svetlo
button-zoom-in = Uvećaj
button-zoom-out = Umanji
button-open-file = Otvori fotografiju ili PDF
button-paste = Nalepi tekst pečata
button-allow-camera = Dozvoli kameru
button-system-settings = Podešavanja sistema
button-try-again = Pokušaj ponovo
button-scan-again = Skeniraj drugi pečat
button-open-trust = Otvori „Poverenje“
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
button-date-settings = Podešavanja datuma
button-free-storage = Oslobodi prostor
button-start = Počni

## Scanning

scan-idle = Usmerite kameru na pečat na papiru.
hint-closer = Približite se.
hint-hold-still = Držite mirno.
hint-tilt = Odsjaj prekriva pečat: nagnite papir ili telefon.
hint-light = Previše je mračno: uključite svetlo.
hint-whole = Pokažite ceo pečat sa belom marginom.
camera-ask = Kamera čita pečat. Nijedna slika se ne čuva niti šalje.
camera-refused = Kamera ne može da se koristi: dozvola je odbijena.
    .next = Dozvolite kameru u podešavanjima sistema ili otvorite fotografiju ili PDF papira.
camera-busy = Kameru koristi druga aplikacija.
    .next = Zatvorite drugu aplikaciju i pokušajte ponovo.
camera-failed = Kamera je prestala da radi.
    .next = Pokušajte ponovo. Ako to ne pomogne, ponovo pokrenite telefon ili otvorite fotografiju papira.
camera-absent = Ovaj uređaj nema kameru.
    .next = Otvorite fotografiju ili PDF papira.
camera-picture = Slika sa kamere

## Results

result-reading = Provera…
result-several =
    { $count ->
        [1] Pročitan je { $count } pečat.
        [one] Pročitan je { $count } pečat: izaberite jedan.
        [few] Pročitana su { $count } pečata: izaberite jedan.
       *[other] Pročitano je { $count } pečata: izaberite jedan.
    }
result-choose = Pečat { NUMBER($number) }
result-notes = Napomene
result-checks = Šta je provereno
result-check = { $check }: { $finding }
result-saved = Sačuvano na ovom uređaju.

## Files: photos, PDFs and bundles

file-opening = Otvaranje datoteke…
file-reading = Traženje pečata…
file-page = Strana { NUMBER($page) } od { NUMBER($pages) }
file-no-stamp = U ovoj datoteci nije pronađen nijedan pečat.
    .next = Snimite oštru fotografiju samog pečata ili skenirajte papir kamerom.
file-too-large = Ova datoteka je prevelika: { $size }. Ograničenje je { $limit }.
    .next = Otvorite samo stranu sa pečatom ili je fotografišite.
file-too-many-pages =
    { $pages ->
        [1] Pročitana je samo prva strana i na njoj nije bilo pečata.
        [one] Pročitane su samo prve strane ({ $pages }) i na njima nije bilo pečata.
        [few] Pročitane su samo prve { $pages } strane i na njima nije bilo pečata.
       *[other] Pročitano je samo prvih { $pages } strana i na njima nije bilo pečata.
    }
    .next = Otvorite samo stranu sa pečatom.
file-unreadable = Ova datoteka ne može da se pročita: oštećena je ili je vrste koju ovaj uređaj ne čita.
    .next = Otvorite datoteku PDF, JPEG, PNG ili HEIC ili fotografišite papir.
file-locked = Ovaj PDF je zaključan lozinkom.
    .next = Zatražite otključanu kopiju ili fotografišite papir.
file-not-passed-on = Druga aplikacija nije predala datoteku.
    .next = Sačuvajte datoteku na ovom uređaju i otvorite je odatle.
file-stuck = Druge aplikacije još nisu isporučile datoteke koje su otvorene ranije.
    .next = Potpuno zatvorite ovu aplikaciju, pokrenite je ponovo i još jednom otvorite datoteku.
file-no-room = Na ovom uređaju nema mesta za kopiju datoteke.
    .next = Oslobodite prostor i ponovo otvorite datoteku.
file-interrupted = Čitanje je prekinuto pre nego što je završeno.
    .next = Ponovo otvorite datoteku. Ništa nije promenjeno.

## Trust: the trust list on this device

trust-none = Još nema liste poverenja. Bez nje ništa ne može da se proveri.
trust-fresh = Ažurna
trust-due = Već se očekuje novija
trust-too-old = Prestara za vaša podešavanja
trust-next = Sledeća se očekuje { DATE($due) }.
trust-details = Detalji
trust-version = Verzija { NUMBER($version) }
trust-issuers = Izdavaoci: { NUMBER($count) }
trust-status-lists = Spiskovi povučenih kvalifikacija: { NUMBER($count) }
trust-root = Korenski ključ: verzija { NUMBER($version) }, važi do { DATE($expires) }
trust-offline = Za proveru nije potrebna mreža. Ona služi samo za preuzimanje novije liste poverenja.
trust-updating = Preuzimanje najnovije liste poverenja…
trust-checking = Provera paketa…
trust-importing = Uvoz…
trust-waiting = To što ste otvorili proveriće se čim lista poverenja bude mogla da se pročita.
trust-offer = Želite li da uvezete ovaj paket? On menja koje pečate ova aplikacija prihvata. Još ništa nije promenjeno.
    .next = Uvezite ga samo ako ste ga očekivali. Aplikacija je proverila ko ga je potpisao, ali ne može da proveri ko ga je poslao.
offer-size = Veličina datoteke: { $size }
offer-root = Korenski ključ: sada verzija { NUMBER($held) }, posle uvoza verzija { NUMBER($offered) }
offer-list = Lista poverenja: sada verzija { NUMBER($held) } od { DATE($held_issued) }, posle uvoza verzija { NUMBER($offered) } od { DATE($offered_issued) }
offer-first-list = Lista poverenja: sada nijedna, posle uvoza verzija { NUMBER($offered) } od { DATE($offered_issued) }
offer-issuers = Izdavaoci: sada { NUMBER($held) }, posle uvoza { NUMBER($offered) }
trust-declined = Ništa nije uvezeno.
trust-updated = Sada se koristi lista poverenja izdata { DATE($issued) }.
trust-unchanged = Već imate najnoviju listu poverenja.
trust-overdue = Ovo je lista poverenja koju već imate. Nova se očekivala { DATE($due) }.
    .next = Pokušajte ponovo kasnije. Ako to potraje, zatražite paket od operatora liste poverenja i uvezite ga iz datoteke.
trust-parts-refused = Delovi paketa koji nisu mogli da se upotrebe: { NUMBER($count) }. Umesto njih se i dalje koristi ono što ste imali ranije.
trust-kept = I dalje se koristi ono u šta ste imali poverenja ranije.
trust-repaired = Raniji uvoz je prekinut ili je datoteka oštećena. Koristi se poslednja ispravna lista poverenja.
    .next = Ponovo uvezite ili ažurirajte.
trust-interrupted = Aplikacija je prestala da radi pre nego što je uvoz završen. Ispod je prikazano šta se sada koristi.
    .next = Ponovo uvezite ili ažurirajte.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ovaj paket je stariji od onoga u šta ovaj uređaj već ima poverenja.
    .next = Ne treba ništa preduzimati. Ako pošiljalac kaže da je paket najnoviji, pitajte operatora liste poverenja.
refused-incomplete = Ovaj paket je nepotpun: nedostaje nešto između onoga što imate i onoga što paket donosi.
    .next = Zatražite potpun paket od operatora liste poverenja.
refused-damaged = Ova datoteka nije paket ili je oštećena u prenosu.
    .next = Nabavite je ponovo i ponovo je uvezite.
refused-too-large = Ova datoteka je veća nego što ijedan paket može da bude.
    .next = Izaberite paket, datoteku čiji se naziv završava na .cbor, ili ga zatražite od pošiljaoca.
refused-other-signer = Ovaj paket nije potpisalo telo u koje ova aplikacija ima poverenja.
    .next = Nemojte ga koristiti. Nabavite paket od tela od kojeg ste dobili ovu aplikaciju.
refused-root-expired = Korenski ključ ovog paketa istekao je { DATE($expires) }. Sa njim se ne prihvata ništa novo.
    .next = Proverite datum ovog uređaja, a zatim nabavite najnoviji paket.
refused-conflict = Potpisane su dve protivrečne liste poverenja sa istom verzijom: neko ko ima ključeve možda postupa nepošteno.
    .next = Nemojte to koristiti i odmah obavestite operatora liste poverenja.
refused-future = U ovom paketu je navedeno da je napravljen { DATE($issued) }, ali sat ovog uređaja pokazuje raniji datum: { DATE($today) }.
    .next = Proverite datum ovog uređaja i ponovo uvezite paket.
refused-storage-full = Memorija ovog uređaja je puna: potrebno je { $size }.
    .next = Oslobodite prostor i ponovo uvezite paket.
refused-storage = Lista poverenja ne može da se pročita ili zapiše na ovom uređaju.
    .next = Ponovo pokrenite uređaj i pokušajte opet. Ako to ne pomogne, ponovo instalirajte aplikaciju i uvezite najnoviji paket.
refused-busy = Drugi uvoz još traje.
    .next = Sačekajte malo i pokušajte ponovo.
refused-root = Korenski ključ u ovoj aplikaciji je oštećen ili nedostaje. Ovim primerkom aplikacije ništa ne može da se proveri.
    .next = Ponovo instalirajte aplikaciju iz njenog prvobitnog izvora.
refused-network = Lista poverenja nije mogla da se preuzme: nema mreže ili server ne odgovara.
    .next = Pokušajte ponovo kasnije ili uvezite paket iz datoteke.
refused-no-address = U ovoj aplikaciji nije podešena adresa za ažuriranje.
    .next = Uvezite paket iz datoteke.

## Saved stamps of a holder

saved-off = Na ovom uređaju se ništa ne čuva.
    .next = Ako sami imate kvalifikaciju, uključite ovo da biste sačuvali njen pečat i ponovo ga pokazali.
saved-empty = Nema sačuvanih pečata.
    .next = Skenirajte sopstveni pečat, pa izaberite „Sačuvaj na ovom uređaju“.
saved-full = Nema mesta za još pečata: broj sačuvanih je { NUMBER($limit) }.
    .next = Izbrišite neki koji vam više nije potreban.
saved-failed = Pečat nije mogao da se sačuva: memorija je puna ili u nju ne može da se upisuje.
    .next = Oslobodite prostor i pokušajte ponovo.
saved-again = Proverava se iznova pri svakom prikazivanju.
saved-delete-one = Želite li da izbrišete ovaj pečat sa ovog uređaja?
    .next = Ne može da se vrati. Papir ostaje kakav jeste: možete ponovo da ga skenirate.
saved-delete-all = Želite li da izbrišete sve sačuvane pečate sa ovog uređaja?
    .next = Ne mogu da se vrate. Papiri ostaju kakvi jesu: možete ponovo da ih skenirate.

## Settings

settings-language = Jezik
settings-language-device = Kao na uređaju
settings-accept = Šta se prihvata
settings-max-age = Najveća starost liste poverenja, u danima
settings-max-age-why = Ako je lista starija, nijedan pečat se ne prikazuje kao važeći.
settings-specimens = Prihvati probne primerke (za obuku)
settings-unknown-status = Prihvati kvalifikacije za koje se ne zna da li su povučene
settings-unknown-status-why = Tada se prikazuju uz ogradu. Ostavite isključeno, osim ako je vaša služba odlučila drugačije.
settings-hide = Sakrij rezultate na snimcima ekrana i pri deljenju ekrana
settings-save = Dozvoli čuvanje pečata na ovom uređaju
settings-save-why = Za imaoce. Isključivanjem se brišu svi sačuvani pečati.
demo = Ovo je probna verzija: ona ima poverenja u izdavaoce koji služe samo za prikaz.
    .next = Nemojte njome proveravati stvarne kvalifikacije.

## About, also shown at the first start

about-what = Qualistamp proverava potpisane pečate na dokumentima o kvalifikacijama, bez mreže.
about-compare = Pečat vredi samo zajedno sa papirom i osobom: uvek uporedite.
about-privacy = Ništa od onoga što skenirate ne šalje se niti beleži. Čuva se samo ako izaberete „Sačuvaj na ovom uređaju“.
about-version = Verzija { $version }
about-library = Programska biblioteka { $version }
about-licence = Licenca: MIT ili Apache-2.0
