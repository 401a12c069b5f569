# Slovenščina. Razlage besedil: en.ftl in docs/translating.md. Izbira besed: words/glossary/sl.md

## Tabs, which are also the titles of their screens

tab-scan = Skeniranje
tab-trust = Zaupanje
tab-saved = Shranjeni
tab-settings = Nastavitve
tab-about = O aplikaciji
title-result = Rezultat

## Buttons

button-light-on = Vklopi luč
button-light-off = Izklopi luč
button-zoom-in = Povečaj
button-zoom-out = Pomanjšaj
button-open-file = Odpri fotografijo ali PDF
button-paste = Prilepi besedilo žiga
button-allow-camera = Dovoli kamero
button-system-settings = Sistemske nastavitve
button-try-again = Poskusi znova
button-scan-again = Skeniraj drug žig
button-open-trust = Odpri »Zaupanje«
button-update = Posodobi zdaj
button-import-file = Uvozi paket iz datoteke
button-import = Uvozi
button-do-not-import = Ne uvozi
button-cancel = Prekliči
button-save = Shrani v to napravo
button-delete = Izbriši
button-delete-named = Izbriši: { $name }
button-delete-all = Izbriši vse
button-show = Prikaži
button-date-settings = Nastavitve datuma
button-free-storage = Sprosti prostor
button-start = Začni

## Scanning

scan-idle = Usmerite kamero v žig na papirni listini.
hint-closer = Približajte se.
hint-hold-still = Držite pri miru.
hint-tilt = Odsev prekriva žig: nagnite listino ali telefon.
hint-light = Pretemno je: vklopite luč.
hint-whole = Pokažite ves žig z belim robom.
camera-ask = Kamera prebere žig. Nobena slika se ne shrani in ne pošlje.
camera-refused = Kamere ni mogoče uporabiti: dovoljenje je bilo zavrnjeno.
    .next = Dovolite kamero v sistemskih nastavitvah ali pa odprite fotografijo ali PDF listine.
camera-busy = Kamero uporablja druga aplikacija.
    .next = Zaprite drugo aplikacijo in poskusite znova.
camera-failed = Kamera se je ustavila.
    .next = Poskusite znova. Če to ne pomaga, znova zaženite telefon ali odprite fotografijo listine.
camera-absent = Ta naprava nima kamere.
    .next = Odprite fotografijo ali PDF listine.
camera-picture = Slika kamere

## Results

result-reading = Preverjanje …
result-several =
    { $count ->
        [1] Prebran je bil { $count } žig.
        [one] Prebran je bil { $count } žig: izberite enega.
        [two] Prebrana sta bila { $count } žiga: izberite enega.
        [few] Prebrani so bili { $count } žigi: izberite enega.
       *[other] Prebranih je bilo { $count } žigov: izberite enega.
    }
result-choose = Žig { NUMBER($number) }
result-notes = Opombe
result-checks = Kaj je bilo preverjeno
result-check = { $check }: { $finding }
result-saved = Shranjeno v to napravo.

## Files: photos, PDFs and bundles

file-opening = Odpiranje datoteke …
file-reading = Iskanje žiga …
file-page = Stran { NUMBER($page) } od { NUMBER($pages) }
file-no-stamp = V tej datoteki ni bil najden noben žig.
    .next = Posnemite ostro fotografijo samega žiga ali skenirajte papirno listino s kamero.
file-too-large = Ta datoteka je prevelika: { $size }. Omejitev je { $limit }.
    .next = Odprite samo stran z žigom ali jo fotografirajte.
file-too-many-pages =
    { $pages ->
        [1] Prebrana je bila samo prva stran in na njej ni bilo žiga.
        [one] Prebrane so bile samo prve strani ({ $pages }) in na njih ni bilo žiga.
        [two] Prebrani sta bili samo prvi { $pages } strani in na njiju ni bilo žiga.
        [few] Prebrane so bile samo prve { $pages } strani in na njih ni bilo žiga.
       *[other] Prebranih je bilo samo prvih { $pages } strani in na njih ni bilo žiga.
    }
    .next = Odprite samo stran z žigom.
file-unreadable = Te datoteke ni mogoče prebrati: poškodovana je ali pa je vrste, ki je ta naprava ne zna prebrati.
    .next = Odprite datoteko PDF, JPEG, PNG ali HEIC ali fotografirajte papirno listino.
file-locked = Ta PDF je zaklenjen z geslom.
    .next = Prosite za nezaklenjeno kopijo ali fotografirajte papirno listino.
file-not-passed-on = Druga aplikacija datoteke ni predala.
    .next = Shranite datoteko v to napravo in jo odprite od tam.
file-stuck = Druge aplikacije še niso predale datotek, ki so bile odprte prej.
    .next = Popolnoma zaprite to aplikacijo, jo znova zaženite in še enkrat odprite datoteko.
file-no-room = V tej napravi ni prostora za kopijo datoteke.
    .next = Sprostite prostor in znova odprite datoteko.
file-interrupted = Branje je bilo prekinjeno, preden se je končalo.
    .next = Znova odprite datoteko. Nič ni bilo spremenjeno.

## Trust: the trust list on this device

trust-none = Zanesljivega seznama še ni. Brez njega ni mogoče ničesar preveriti.
trust-fresh = Posodobljen
trust-due = Moral bi že iziti novejši
trust-too-old = Prestar za vaše nastavitve
trust-next = Naslednji bo predvidoma izšel { DATE($due) }.
trust-details = Podrobnosti
trust-version = Različica { NUMBER($version) }
trust-issuers = Izdajatelji: { NUMBER($count) }
trust-status-lists = Seznami odvzetih kvalifikacij: { NUMBER($count) }
trust-root = Korenski ključ: različica { NUMBER($version) }, veljaven do { DATE($expires) }
trust-offline = Za preverjanje omrežje ni potrebno. Uporablja se samo za prenos novejšega zanesljivega seznama.
trust-updating = Prenašanje najnovejšega zanesljivega seznama …
trust-checking = Preverjanje paketa …
trust-importing = Uvažanje …
trust-waiting = Kar ste odprli, bo preverjeno, takoj ko bo mogoče prebrati zanesljivi seznam.
trust-offer = Želite uvoziti ta paket? Z uvozom se spremeni, katere žige sprejema ta aplikacija. Nič še ni bilo spremenjeno.
    .next = Uvozite ga samo, če ste ga pričakovali. Aplikacija je preverila, kdo ga je podpisal, ne more pa preveriti, kdo ga je poslal.
offer-size = Velikost datoteke: { $size }
offer-root = Korenski ključ: zdaj različica { NUMBER($held) }, po uvozu različica { NUMBER($offered) }
offer-list = Zanesljivi seznam: zdaj različica { NUMBER($held) } z dne { DATE($held_issued) }, po uvozu različica { NUMBER($offered) } z dne { DATE($offered_issued) }
offer-first-list = Zanesljivi seznam: zdaj ga ni, po uvozu različica { NUMBER($offered) } z dne { DATE($offered_issued) }
offer-issuers = Izdajatelji: zdaj { NUMBER($held) }, po uvozu { NUMBER($offered) }
trust-declined = Nič ni bilo uvoženo.
trust-updated = Zdaj se uporablja zanesljivi seznam, izdan { DATE($issued) }.
trust-unchanged = Najnovejši zanesljivi seznam že imate.
trust-overdue = To je zanesljivi seznam, ki ga že imate. Nov bi moral iziti { DATE($due) }.
    .next = Poskusite znova pozneje. Če se to ne spremeni, prosite upravljavca zanesljivega seznama za paket in ga uvozite iz datoteke.
trust-parts-refused = Deli paketa, ki jih ni bilo mogoče uporabiti: { NUMBER($count) }. Namesto njih se še vedno uporablja, kar ste imeli prej.
trust-kept = Še vedno se uporablja, čemur ste zaupali prej.
trust-repaired = Prejšnji uvoz je bil prekinjen ali pa je bila datoteka poškodovana. Uporablja se zadnji brezhibni zanesljivi seznam.
    .next = Znova uvozite ali posodobite.
trust-interrupted = Aplikacija se je zaprla, preden se je uvoz končal. Spodaj je prikazano, kaj se zdaj uporablja.
    .next = Znova uvozite ali posodobite.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ta paket je starejši od tistega, čemur ta naprava že zaupa.
    .next = Ničesar vam ni treba storiti. Če pošiljatelj pravi, da je paket najnovejši, vprašajte upravljavca zanesljivega seznama.
refused-incomplete = Ta paket je nepopoln: manjka nekaj med tem, kar imate, in tem, kar prinaša.
    .next = Prosite upravljavca zanesljivega seznama za popoln paket.
refused-damaged = Ta datoteka ni paket ali pa je bila na poti poškodovana.
    .next = Znova jo pridobite in jo znova uvozite.
refused-too-large = Ta datoteka je večja, kot je lahko kateri koli paket.
    .next = Izberite paket, datoteko, katere ime se konča z .cbor, ali prosite zanj pošiljatelja.
refused-other-signer = Tega paketa ni podpisala organizacija, ki ji ta aplikacija zaupa.
    .next = Ne uporabite ga. Pridobite paket od organizacije, ki vam je dala to aplikacijo.
refused-root-expired = Korenski ključ tega paketa je potekel { DATE($expires) }. Z njim se ne sprejme nič novega.
    .next = Preverite datum te naprave, nato pridobite najnovejši paket.
refused-conflict = Podpisana sta bila dva nasprotujoča si zanesljiva seznama z isto različico: nekdo, ki ima ključe, morda ravna nepošteno.
    .next = Ne uporabite tega in takoj obvestite upravljavca zanesljivega seznama.
refused-future = Paket navaja, da je bil narejen { DATE($issued) }, ura te naprave pa kaže datum { DATE($today) }.
    .next = Preverite datum te naprave in znova uvozite paket.
refused-storage-full = Pomnilnik te naprave je poln: potrebno je { $size }.
    .next = Sprostite prostor in znova uvozite paket.
refused-storage = Zanesljivega seznama v tej napravi ni mogoče prebrati ali zapisati.
    .next = Znova zaženite napravo in poskusite še enkrat. Če to ne pomaga, znova namestite aplikacijo in uvozite najnovejši paket.
refused-busy = Drug uvoz še poteka.
    .next = Malo počakajte in poskusite znova.
refused-root = Korenski ključ v tej aplikaciji je poškodovan ali manjka. S to kopijo aplikacije ni mogoče ničesar preveriti.
    .next = Znova namestite aplikacijo iz njenega prvotnega vira.
refused-network = Zanesljivega seznama ni bilo mogoče prenesti: ni omrežja ali pa se strežnik ne odziva.
    .next = Poskusite znova pozneje ali uvozite paket iz datoteke.
refused-no-address = V tej aplikaciji ni nastavljen naslov za posodobitve.
    .next = Uvozite paket iz datoteke.

## Saved stamps of a holder

saved-off = V to napravo se nič ne shranjuje.
    .next = Če imate sami kvalifikacijo, vklopite to, da shranite njen žig in ga znova pokažete.
saved-empty = Ni shranjenih žigov.
    .next = Skenirajte svoj žig, nato izberite »Shrani v to napravo«.
saved-full = Za več žigov ni prostora: število shranjenih je { NUMBER($limit) }.
    .next = Izbrišite katerega, ki ga ne potrebujete več.
saved-failed = Žiga ni bilo mogoče shraniti: pomnilnik je poln ali pa vanj ni mogoče zapisati.
    .next = Sprostite prostor in poskusite znova.
saved-again = Preveri se znova ob vsakem prikazu.
saved-delete-one = Želite izbrisati ta žig iz te naprave?
    .next = Ni ga mogoče obnoviti. Papirna listina ostane, kakršna je: znova jo lahko skenirate.
saved-delete-all = Želite izbrisati vse shranjene žige iz te naprave?
    .next = Ni jih mogoče obnoviti. Papirne listine ostanejo, kakršne so: znova jih lahko skenirate.

## Settings

settings-language = Jezik
settings-language-device = Kot v napravi
settings-accept = Kaj se sprejema
settings-max-age = Največja starost zanesljivega seznama v dneh
settings-max-age-why = Če je seznam starejši, noben žig ni prikazan kot veljaven.
settings-specimens = Sprejmi vzorce (za usposabljanje)
settings-unknown-status = Sprejmi kvalifikacije, za katere ni znano, ali so bile odvzete
settings-unknown-status-why = Takrat so prikazane s pridržkom. Pustite to izklopljeno, razen če se je vaš urad odločil drugače.
settings-hide = Skrij rezultate na posnetkih zaslona in pri deljenju zaslona
settings-save = Dovoli shranjevanje žigov v to napravo
settings-save-why = Za imetnike. Ob izklopu se izbrišejo vsi shranjeni žigi.
demo = To je preizkusna različica: zaupa izdajateljem, ki so namenjeni samo prikazu.
    .next = Z njo ne preverjajte pravih kvalifikacij.

## About, also shown at the first start

about-what = Qualistamp preverja podpisane žige na listinah o kvalifikacijah, brez omrežja.
about-compare = Žig šteje samo skupaj s papirno listino in osebo: vedno primerjajte.
about-privacy = Nič, kar skenirate, se ne pošlje in ne zapiše v dnevnik. Shrani se samo, če izberete »Shrani v to napravo«.
about-version = Različica { $version }
about-library = Programska knjižnica { $version }
about-licence = Licenca: MIT ali Apache-2.0
