# Română. Explicații pentru texte: en.ftl și docs/translating.md. Alegerea cuvintelor: words/glossary/ro.md

## Tabs, which are also the titles of their screens

tab-scan = Scanare
tab-trust = Încredere
tab-saved = Salvate
tab-settings = Setări
tab-about = Despre
title-result = Rezultat

## Buttons

button-light-on = Aprinde lumina
button-light-off = Stinge lumina
button-zoom-in = Mărește
button-zoom-out = Micșorează
button-open-file = Deschide o fotografie sau un PDF
button-paste = Lipește textul unui sigiliu
button-allow-camera = Permite camera
button-system-settings = Setările sistemului
button-try-again = Încearcă din nou
button-scan-again = Scanează alt sigiliu
button-open-trust = Deschide „Încredere”
button-update = Actualizează acum
button-import-file = Importă un pachet dintr-un fișier
button-import = Importă
button-do-not-import = Nu importa
button-cancel = Renunță
button-save = Salvează pe acest dispozitiv
button-delete = Șterge
button-delete-named = Șterge { $name }
button-delete-all = Șterge toate
button-show = Afișează
button-date-settings = Setările datei
button-free-storage = Eliberează spațiu
button-start = Începe

## Scanning

scan-idle = Îndreptați camera spre sigiliul de pe hârtie.
hint-closer = Apropiați-vă.
hint-hold-still = Nu mișcați telefonul.
hint-tilt = Un reflex acoperă sigiliul: înclinați hârtia sau telefonul.
hint-light = Prea întuneric: aprindeți lumina.
hint-whole = Arătați tot sigiliul, cu marginea lui albă.
camera-ask = Camera citește sigiliul. Nicio imagine nu este păstrată sau trimisă.
camera-refused = Camera nu poate fi folosită: permisiunea a fost refuzată.
    .next = Permiteți camera în setările sistemului sau deschideți o fotografie ori un PDF al documentului.
camera-busy = Altă aplicație folosește camera.
    .next = Închideți cealaltă aplicație și încercați din nou.
camera-failed = Camera s-a oprit.
    .next = Încercați din nou. Dacă nu ajută, reporniți telefonul sau deschideți o fotografie a documentului.
camera-absent = Acest dispozitiv nu are cameră.
    .next = Deschideți o fotografie sau un PDF al documentului.
camera-picture = Imaginea camerei

## Results

result-reading = Se verifică…
result-several =
    { $count ->
        [one] A fost citit { $count } sigiliu.
        [few] Au fost citite { $count } sigilii: alegeți unul.
       *[other] Au fost citite { $count } de sigilii: alegeți unul.
    }
result-choose = Sigiliul { NUMBER($number) }
result-notes = Note
result-checks = Ce s-a verificat
result-check = { $check }: { $finding }
result-saved = Salvat pe acest dispozitiv.

## Files: photos, PDFs and bundles

file-opening = Se deschide fișierul…
file-reading = Se caută un sigiliu…
file-page = Pagina { NUMBER($page) } din { NUMBER($pages) }
file-no-stamp = În acest fișier nu s-a găsit niciun sigiliu.
    .next = Faceți o fotografie clară doar a sigiliului sau scanați documentul pe hârtie cu camera.
file-too-large = Acest fișier este prea mare: { $size }. Limita este de { $limit }.
    .next = Deschideți doar pagina cu sigiliul sau fotografiați-o.
file-too-many-pages =
    { $pages ->
        [one] A fost citită doar prima pagină, iar pe ea nu era niciun sigiliu.
        [few] Au fost citite doar primele { $pages } pagini, iar pe ele nu era niciun sigiliu.
       *[other] Au fost citite doar primele { $pages } de pagini, iar pe ele nu era niciun sigiliu.
    }
    .next = Deschideți doar pagina cu sigiliul.
file-unreadable = Acest fișier nu poate fi citit: este deteriorat sau de un tip pe care acest dispozitiv nu îl poate citi.
    .next = Deschideți un fișier PDF, JPEG, PNG sau HEIC ori fotografiați documentul pe hârtie.
file-locked = Acest PDF este blocat cu o parolă.
    .next = Cereți o copie neblocată sau fotografiați documentul pe hârtie.
file-not-passed-on = Cealaltă aplicație nu a predat fișierul.
    .next = Salvați fișierul pe acest dispozitiv și deschideți-l de acolo.
file-stuck = Alte aplicații nu au predat încă fișierele deschise mai devreme.
    .next = Închideți complet această aplicație, porniți-o din nou și deschideți iar fișierul.
file-no-room = Pe acest dispozitiv nu este loc pentru o copie a fișierului.
    .next = Eliberați spațiu și deschideți din nou fișierul.
file-interrupted = Citirea a fost întreruptă înainte de a se încheia.
    .next = Deschideți din nou fișierul. Nu s-a modificat nimic.

## Trust: the trust list on this device

trust-none = Nu există încă o listă de încredere. Fără ea nu se poate verifica nimic.
trust-fresh = La zi
trust-due = Ar trebui să existe una mai nouă
trust-too-old = Prea veche pentru setările dumneavoastră
trust-next = Următoarea este așteptată la { DATE($due) }.
trust-details = Detalii
trust-version = Versiunea { NUMBER($version) }
trust-issuers = Emitenți: { NUMBER($count) }
trust-status-lists = Liste ale calificărilor retrase: { NUMBER($count) }
trust-root = Cheie rădăcină: versiunea { NUMBER($version) }, valabilă până la { DATE($expires) }
trust-offline = Pentru verificare nu este nevoie de rețea. Ea se folosește doar pentru a obține o listă de încredere mai nouă.
trust-updating = Se obține cea mai nouă listă de încredere…
trust-checking = Se verifică pachetul…
trust-importing = Se importă…
trust-waiting = Ce ați deschis va fi verificat imediat ce lista de încredere poate fi citită.
trust-offer = Importați acest pachet? El schimbă ce sigilii acceptă această aplicație. Încă nu s-a modificat nimic.
    .next = Importați-l numai dacă îl așteptați. Aplicația a verificat cine l-a semnat, dar nu poate verifica cine l-a trimis.
offer-size = Dimensiunea fișierului: { $size }
offer-root = Cheie rădăcină: acum versiunea { NUMBER($held) }, după import versiunea { NUMBER($offered) }
offer-list = Listă de încredere: acum versiunea { NUMBER($held) } din { DATE($held_issued) }, după import versiunea { NUMBER($offered) } din { DATE($offered_issued) }
offer-first-list = Listă de încredere: acum niciuna, după import versiunea { NUMBER($offered) } din { DATE($offered_issued) }
offer-issuers = Emitenți: acum { NUMBER($held) }, după import { NUMBER($offered) }
trust-declined = Nu s-a importat nimic.
trust-updated = Lista de încredere este acum cea emisă la { DATE($issued) }.
trust-unchanged = Aveți deja cea mai nouă listă de încredere.
trust-overdue = Aceasta este lista de încredere pe care o aveți deja. Una nouă era așteptată la { DATE($due) }.
    .next = Încercați din nou mai târziu. Dacă situația continuă, cereți un pachet administratorului listei de încredere și importați-l dintr-un fișier.
trust-parts-refused = Părți ale pachetului care nu au putut fi folosite: { NUMBER($count) }. În locul lor se folosește în continuare ce aveați înainte.
trust-kept = Se folosește în continuare lista în care aveați încredere înainte.
trust-repaired = Un import anterior a fost întrerupt sau un fișier a fost deteriorat. Se folosește ultima listă de încredere bună.
    .next = Importați sau actualizați din nou.
trust-interrupted = Aplicația s-a închis înainte de încheierea unui import. Ce se folosește acum este arătat mai jos.
    .next = Importați sau actualizați din nou.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Acest pachet este mai vechi decât ceea ce acest dispozitiv consideră deja de încredere.
    .next = Nu trebuie făcut nimic. Dacă expeditorul spune că este cel mai nou, întrebați administratorul listei de încredere.
refused-incomplete = Acest pachet este incomplet: lipsește ceva între ce aveți și ce aduce pachetul.
    .next = Cereți administratorului listei de încredere un pachet complet.
refused-damaged = Acest fișier nu este un pachet sau a fost deteriorat pe drum.
    .next = Obțineți-l din nou și importați-l din nou.
refused-too-large = Acest fișier este mai mare decât poate fi un pachet.
    .next = Alegeți pachetul, un fișier al cărui nume se termină în .cbor, sau cereți-l expeditorului.
refused-other-signer = Acest pachet nu este semnat de organizația în care această aplicație are încredere.
    .next = Nu îl folosiți. Obțineți pachetul de la organizația care v-a dat această aplicație.
refused-root-expired = Cheia rădăcină a acestui pachet a expirat la { DATE($expires) }. Cu ea nu se mai acceptă nimic nou.
    .next = Verificați data acestui dispozitiv, apoi obțineți cel mai nou pachet.
refused-conflict = Au fost semnate două liste de încredere contradictorii cu aceeași versiune: este posibil ca cineva care are cheile să acționeze necinstit.
    .next = Nu îl folosiți și anunțați imediat administratorul listei de încredere.
refused-future = Potrivit acestui pachet, a fost creat la { DATE($issued) }, dar ceasul acestui dispozitiv arată { DATE($today) }.
    .next = Verificați data acestui dispozitiv și importați-l din nou.
refused-storage-full = Spațiul de stocare al acestui dispozitiv este plin: este nevoie de { $size }.
    .next = Eliberați spațiu și importați-l din nou.
refused-storage = Lista de încredere nu poate fi citită sau scrisă pe acest dispozitiv.
    .next = Reporniți dispozitivul și încercați din nou. Dacă nu ajută, reinstalați aplicația și importați cel mai nou pachet.
refused-busy = Un alt import este încă în curs.
    .next = Așteptați un moment și încercați din nou.
refused-root = Cheia rădăcină din această aplicație este deteriorată sau lipsește. Cu acest exemplar al aplicației nu se poate verifica nimic.
    .next = Reinstalați aplicația din sursa ei inițială.
refused-network = Lista de încredere nu a putut fi obținută: nu există rețea sau serverul nu răspunde.
    .next = Încercați din nou mai târziu sau importați un pachet dintr-un fișier.
refused-no-address = În această aplicație nu este configurată nicio adresă de actualizare.
    .next = Importați un pachet dintr-un fișier.

## Saved stamps of a holder

saved-off = Pe acest dispozitiv nu se salvează nimic.
    .next = Dacă dumneavoastră aveți o calificare, activați această opțiune pentru a-i salva sigiliul și a-l afișa din nou.
saved-empty = Nu există sigilii salvate.
    .next = Scanați propriul sigiliu, apoi alegeți „Salvează pe acest dispozitiv”.
saved-full = Nu mai este loc pentru alte sigilii: sunt deja salvate { NUMBER($limit) }.
    .next = Ștergeți unul de care nu mai aveți nevoie.
saved-failed = Sigiliul nu a putut fi salvat: spațiul de stocare este plin sau nu se poate scrie în el.
    .next = Eliberați spațiu și încercați din nou.
saved-again = Se verifică din nou la fiecare afișare.
saved-delete-one = Ștergeți acest sigiliu de pe acest dispozitiv?
    .next = Nu poate fi recuperat. Documentul pe hârtie rămâne cum este: îl puteți scana din nou.
saved-delete-all = Ștergeți toate sigiliile salvate de pe acest dispozitiv?
    .next = Nu pot fi recuperate. Documentele pe hârtie rămân cum sunt: le puteți scana din nou.

## Settings

settings-language = Limba
settings-language-device = Cea a dispozitivului
settings-accept = Ce se acceptă
settings-max-age = Vechimea maximă a listei de încredere, în zile
settings-max-age-why = Dacă lista este mai veche, niciun sigiliu nu este arătat ca valabil.
settings-specimens = Acceptă specimene (pentru instruire)
settings-unknown-status = Acceptă calificări despre care nu se știe dacă au fost retrase
settings-unknown-status-why = Ele sunt atunci arătate cu rezerve. Lăsați dezactivat, dacă instituția dumneavoastră nu a decis altfel.
settings-hide = Ascunde rezultatele în capturi și la partajarea ecranului
settings-save = Permite salvarea sigiliilor pe acest dispozitiv
settings-save-why = Pentru titulari. Dezactivarea șterge toate sigiliile salvate.
demo = Aceasta este o versiune de probă: are încredere în emitenți demonstrativi.
    .next = Nu verificați cu ea calificări reale.

## About, also shown at the first start

about-what = Qualistamp verifică sigiliile semnate de pe documentele de calificare, fără rețea.
about-compare = Un sigiliu contează numai împreună cu hârtia și cu persoana: comparați întotdeauna.
about-privacy = Nimic din ce scanați nu este trimis sau înregistrat. Se păstrează numai dacă alegeți „Salvează pe acest dispozitiv”.
about-version = Versiunea { $version }
about-library = Bibliotecă software { $version }
about-licence = Licență: MIT sau Apache-2.0
