# Magyar. A szövegek magyarázata: en.ftl és docs/translating.md. Szóválasztás: words/glossary/hu.md

## Tabs, which are also the titles of their screens

tab-scan = Beolvasás
tab-trust = Bizalom
tab-saved = Mentett
tab-settings = Beállítások
tab-about = Névjegy
title-result = Eredmény

## Buttons

button-light-on = Fény be
button-light-off = Fény ki
button-zoom-in = Nagyítás
button-zoom-out = Kicsinyítés
button-open-file = Fénykép vagy PDF megnyitása
button-paste = Pecsét szövegének beillesztése
button-allow-camera = Kamera engedélyezése
button-system-settings = Rendszerbeállítások
button-try-again = Újrapróbálás
button-scan-again = Másik pecsét beolvasása
button-open-trust = „Bizalom” megnyitása
button-update = Frissítés most
button-import-file = Csomag importálása fájlból
button-import = Importálás
button-do-not-import = Nem importálom
button-cancel = Mégse
button-save = Mentés erre az eszközre
button-delete = Törlés
button-delete-named = Törlés: { $name }
button-delete-all = Összes törlése
button-show = Megjelenítés
button-date-settings = Dátumbeállítások
button-free-storage = Hely felszabadítása
button-start = Kezdés

## Scanning

scan-idle = Irányítsa a kamerát a papíron lévő pecsétre.
hint-closer = Menjen közelebb.
hint-hold-still = Tartsa mozdulatlanul.
hint-tilt = Tükröződés takarja a pecsétet: döntse meg a papírt vagy a telefont.
hint-light = Túl sötét van: kapcsolja be a fényt.
hint-whole = Mutassa az egész pecsétet, fehér szegélyével együtt.
camera-ask = A kamera leolvassa a pecsétet. Képet az alkalmazás nem tárol és nem küld el.
camera-refused = A kamera nem használható: az engedélyt megtagadták.
    .next = Engedélyezze a kamerát a rendszerbeállításokban, vagy nyisson meg egy fényképet vagy PDF-et az okmányról.
camera-busy = Egy másik alkalmazás használja a kamerát.
    .next = Zárja be a másik alkalmazást, és próbálja újra.
camera-failed = A kamera leállt.
    .next = Próbálja újra. Ha ez nem segít, indítsa újra a telefont, vagy nyisson meg egy fényképet az okmányról.
camera-absent = Ezen az eszközön nincs kamera.
    .next = Nyisson meg egy fényképet vagy PDF-et az okmányról.
camera-picture = Kamerakép

## Results

result-reading = Ellenőrzés…
result-several =
    { $count ->
        [one] { $count } pecsét beolvasva.
       *[other] { $count } pecsét beolvasva: válasszon egyet.
    }
result-choose = { NUMBER($number) }. pecsét
result-notes = Megjegyzések
result-checks = Elvégzett ellenőrzések
result-check = { $check }: { $finding }
result-saved = Mentve erre az eszközre.

## Files: photos, PDFs and bundles

file-opening = Fájl megnyitása…
file-reading = Pecsét keresése…
file-page = { NUMBER($page) }. oldal, összesen: { NUMBER($pages) }
file-no-stamp = Ebben a fájlban nem található pecsét.
    .next = Készítsen éles fényképet csak a pecsétről, vagy olvassa be a papíralapú okmányt a kamerával.
file-too-large = Ez a fájl túl nagy: { $size }. A felső határ: { $limit }.
    .next = Csak a pecsétet tartalmazó oldalt nyissa meg, vagy készítsen róla fényképet.
file-too-many-pages =
    { $pages ->
        [one] A program csak az első oldalt olvasta be, és azon nem volt pecsét.
       *[other] A program csak az első { $pages } oldalt olvasta be, és azokon nem volt pecsét.
    }
    .next = Csak a pecsétet tartalmazó oldalt nyissa meg.
file-unreadable = Ez a fájl nem olvasható: sérült, vagy olyan típusú, amelyet ez az eszköz nem tud olvasni.
    .next = Nyisson meg egy PDF-, JPEG-, PNG- vagy HEIC-fájlt, vagy készítsen fényképet a papíralapú okmányról.
file-locked = Ez a PDF jelszóval van zárolva.
    .next = Kérjen zárolás nélküli másolatot, vagy készítsen fényképet a papíralapú okmányról.
file-not-passed-on = A másik alkalmazás nem adta át a fájlt.
    .next = Mentse a fájlt erre az eszközre, és innen nyissa meg.
file-stuck = Más alkalmazások még nem adták át a korábban megnyitott fájlokat.
    .next = Zárja be teljesen ezt az alkalmazást, indítsa el újra, és nyissa meg ismét a fájlt.
file-no-room = Nincs hely ezen az eszközön a fájl másolatának.
    .next = Szabadítson fel helyet, és nyissa meg újra a fájlt.
file-interrupted = A beolvasás félbeszakadt, mielőtt befejeződött volna.
    .next = Nyissa meg újra a fájlt. Semmi sem változott.

## Trust: the trust list on this device

trust-none = Még nincs bizalmi lista. Enélkül semmi sem ellenőrizhető.
trust-fresh = Friss
trust-due = Újabb lista esedékes
trust-too-old = Túl régi az Ön beállításaihoz
trust-next = A következő esedékességének napja: { DATE($due) }
trust-details = Részletek
trust-version = { NUMBER($version) }. verzió
trust-issuers = Kibocsátók: { NUMBER($count) }
trust-status-lists = Visszavont képesítések listái: { NUMBER($count) }
trust-root = Gyökérkulcs: { NUMBER($version) }. verzió, érvényességének vége: { DATE($expires) }
trust-offline = Az ellenőrzéshez nem kell hálózat. Az csak újabb bizalmi lista letöltéséhez szükséges.
trust-updating = A legfrissebb bizalmi lista letöltése…
trust-checking = A csomag ellenőrzése…
trust-importing = Importálás…
trust-waiting = Amit megnyitott, annak ellenőrzése megkezdődik, amint a bizalmi lista olvasható lesz.
trust-offer = Importálja ezt a csomagot? Megváltoztatja, hogy ez az alkalmazás mely pecséteket fogadja el. Még semmi sem változott.
    .next = Csak akkor importálja, ha várta. Az alkalmazás ellenőrizte, ki írta alá, de azt nem tudja ellenőrizni, ki küldte.
offer-size = A fájl mérete: { $size }
offer-root = Gyökérkulcs: most { NUMBER($held) }. verzió, az importálás után { NUMBER($offered) }. verzió
offer-list = Bizalmi lista: most { NUMBER($held) }. verzió ({ DATE($held_issued) }), az importálás után { NUMBER($offered) }. verzió ({ DATE($offered_issued) })
offer-first-list = Bizalmi lista: most nincs, az importálás után { NUMBER($offered) }. verzió ({ DATE($offered_issued) })
offer-issuers = Kibocsátók: most { NUMBER($held) }, az importálás után { NUMBER($offered) }
trust-declined = Nem történt importálás.
trust-updated = A most használt bizalmi lista kiadásának napja: { DATE($issued) }
trust-unchanged = A legfrissebb bizalmi lista már megvan.
trust-overdue = Ez a bizalmi lista már megvan. Új lista ezen a napon volt esedékes: { DATE($due) }
    .next = Próbálja újra később. Ha ez tartósan így marad, kérjen csomagot a bizalmi lista kezelőjétől, és importálja fájlból.
trust-parts-refused = A csomag nem használható részei: { NUMBER($count) }. Helyettük továbbra is az van használatban, ami korábban megvolt.
trust-kept = Továbbra is az van használatban, amiben korábban megbízott.
trust-repaired = Egy korábbi importálás félbeszakadt, vagy egy fájl megsérült. Az utolsó jó bizalmi lista van használatban.
    .next = Importáljon vagy frissítsen újra.
trust-interrupted = Az alkalmazás leállt, mielőtt egy importálás befejeződött. Alább látható, mi van most használatban.
    .next = Importáljon vagy frissítsen újra.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ez a csomag régebbi annál, amiben ez az eszköz már megbízik.
    .next = Nincs teendő. Ha a küldő szerint ez a legfrissebb, kérdezze meg a bizalmi lista kezelőjét.
refused-incomplete = Ez a csomag hiányos: valami hiányzik aközött, ami megvan, és amit a csomag hoz.
    .next = Kérjen teljes csomagot a bizalmi lista kezelőjétől.
refused-damaged = Ez a fájl nem csomag, vagy útközben megsérült.
    .next = Szerezze be újra, és importálja ismét.
refused-too-large = Ez a fájl nagyobb, mint amekkora egy csomag lehet.
    .next = Válassza ki a csomagot, vagyis azt a fájlt, amelynek a neve .cbor végződésű, vagy kérje el a küldőtől.
refused-other-signer = Ezt a csomagot nem az a szervezet írta alá, amelyben ez az alkalmazás megbízik.
    .next = Ne használja. Attól a szervezettől szerezze be a csomagot, amelytől ezt az alkalmazást kapta.
refused-root-expired = Ennek a csomagnak a gyökérkulcsa lejárt ({ DATE($expires) }). Ezzel már semmi új nem fogadható el.
    .next = Ellenőrizze az eszköz dátumát, majd szerezze be a legfrissebb csomagot.
refused-conflict = Két egymásnak ellentmondó, azonos verziójú bizalmi listát írtak alá: lehet, hogy valaki, akinél a kulcsok vannak, tisztességtelenül jár el.
    .next = Ne használja a csomagot, és azonnal értesítse a bizalmi lista kezelőjét.
refused-future = A csomag szerint a készítésének napja ({ DATE($issued) }) későbbi, mint amit ennek az eszköznek az órája mutat ({ DATE($today) }).
    .next = Ellenőrizze az eszköz dátumát, és importálja újra a csomagot.
refused-storage-full = Ennek az eszköznek a tárhelye megtelt. Szükséges hely: { $size }.
    .next = Szabadítson fel helyet, és importálja újra a csomagot.
refused-storage = A bizalmi lista nem olvasható vagy nem írható ezen az eszközön.
    .next = Indítsa újra az eszközt, és próbálja meg ismét. Ha ez nem segít, telepítse újra az alkalmazást, és importálja a legfrissebb csomagot.
refused-busy = Még folyamatban van egy másik importálás.
    .next = Várjon egy kicsit, és próbálja újra.
refused-root = Az alkalmazásban lévő gyökérkulcs sérült vagy hiányzik. Az alkalmazásnak ezzel a példányával semmi sem ellenőrizhető.
    .next = Telepítse újra az alkalmazást az eredeti forrásából.
refused-network = A bizalmi listát nem sikerült letölteni: nincs hálózat, vagy a kiszolgáló nem válaszol.
    .next = Próbálja újra később, vagy importáljon egy csomagot fájlból.
refused-no-address = Ebben az alkalmazásban nincs beállítva frissítési cím.
    .next = Importáljon egy csomagot fájlból.

## Saved stamps of a holder

saved-off = Ezen az eszközön nem történik mentés.
    .next = Ha Ön maga képesítés birtokosa, kapcsolja be ezt, hogy elmenthesse és újra megmutathassa a pecsétjét.
saved-empty = Nincs mentett pecsét.
    .next = Olvassa be a saját pecsétjét, majd válassza ezt: „Mentés erre az eszközre”.
saved-full = Nincs hely több pecsétnek: { NUMBER($limit) } van mentve.
    .next = Töröljön egyet, amelyre már nincs szüksége.
saved-failed = A pecsétet nem sikerült menteni: a tárhely megtelt vagy nem írható.
    .next = Szabadítson fel helyet, és próbálja újra.
saved-again = Minden megjelenítéskor új ellenőrzés történik.
saved-delete-one = Törli ezt a pecsétet erről az eszközről?
    .next = Nem állítható vissza. A papíralapú okmány változatlan marad: újra beolvashatja.
saved-delete-all = Törli az összes mentett pecsétet erről az eszközről?
    .next = Nem állíthatók vissza. A papíralapú okmányok változatlanok maradnak: újra beolvashatja őket.

## Settings

settings-language = Nyelv
settings-language-device = Az eszköz nyelve
settings-accept = Mi fogadható el
settings-max-age = A bizalmi lista legnagyobb kora, napokban
settings-max-age-why = Ha a lista ennél régebbi, egyetlen pecsét sem jelenik meg érvényesként.
settings-specimens = Minták elfogadása (oktatáshoz)
settings-unknown-status = Képesítések elfogadása akkor is, ha nem tudható, hogy visszavonták-e őket
settings-unknown-status-why = Ilyenkor fenntartással jelennek meg. Hagyja kikapcsolva, hacsak az Ön hivatala másként nem döntött.
settings-hide = Eredmények elrejtése képernyőképen és megosztott képernyőn
settings-save = Pecsétek mentésének engedélyezése ezen az eszközön
settings-save-why = Birtokosoknak. A kikapcsolás törli az összes mentett pecsétet.
demo = Ez próbaverzió: bemutató célú kibocsátókban bízik meg.
    .next = Ne ellenőrizzen vele valódi képesítéseket.

## About, also shown at the first start

about-what = A Qualistamp képesítések aláírt pecsétjeit ellenőrzi, hálózat nélkül.
about-compare = A pecsét csak a papírral és a személlyel együtt számít: mindig hasonlítsa össze őket.
about-privacy = Semmi sem kerül elküldésre vagy naplózásra abból, amit beolvas. Csak akkor tárolódik, ha ezt választja: „Mentés erre az eszközre”.
about-version = Verzió: { $version }
about-library = Programkönyvtár: { $version }
about-licence = Licenc: MIT vagy Apache-2.0
