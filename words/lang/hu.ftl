# Hungarian. Glossary: words/glossary/hu.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = ÉRVÉNYES
verdict-valid-as-of = ÉRVÉNYES, ÁLLAPOT: { DATE($issued) }
verdict-caution = ÉRVÉNYES, FENNTARTÁSSAL
verdict-invalid = ÉRVÉNYTELEN
verdict-not-sure = TISZTÁZATLAN
verdict-not-read = NINCS BEOLVASVA
verdict-no-stamp = NINCS PECSÉT
support-code = Ügyfélszolgálati kód: { $code }

## What was found: a whole sentence or two

found-valid = Ezt a pecsétet a bizalmi listán szereplő kibocsátó írta alá, és azóta nem módosították.
found-malformed = Ezt a kódot módosították, vagy nem ismert program készítette.
found-signature = Az aláírás nem érvényes. A pecsétet az aláírás után módosították, vagy hamis: nem azzal a kulccsal írták alá, amelyet megnevez ({ $kid }).
found-contents = A kibocsátó aláírta ezt a pecsétet, de a tartalma nem felel meg a pecsétek szabályainak.
found-specimen = Ez minta: kipróbálásra szolgáló példa, amely semmilyen képesítést nem ad.
found-not-entitled = A kibocsátó ismert, de nem jogosult ennek a képesítésnek az odaítélésére. A képesítés: { $claimed }. Amit a kibocsátó odaítélhet: { $allowed }
found-lacks-place = Ennek a kibocsátónak minden pecsétje megad egy helyet a visszavont képesítések listáján, ez azonban nem. Lehet, hogy valaki más készítette a kibocsátó kulcsával.
found-lacks-time = Ennek a kibocsátónak minden pecsétje megadja az aláírás idejét, ez azonban nem. Lehet, hogy valaki más készítette a kibocsátó kulcsával.
found-key-early = Az aláírás napja ({ DATE($signed) }) korábbi annál, mint amikor a kibocsátó kulcsát használatba vették ({ DATE($start) }).
found-key-late = Az aláírás napja ({ DATE($signed) }) későbbi annál, mint amikor a kibocsátó kulcsát kivonták a használatból ({ DATE($end) }).
found-signed-on-award = A pecsét nem adja meg, hogy mikor írták alá, ezért az odaítélés napja számít.
found-not-registered = A kibocsátó kulcsa { DATE($since) } óta illetéktelen kezekben lehet, és ez a pecsét nincs azok között, amelyeket a kibocsátó e nap előtt nyilvántartásba vett.
found-withdrawn = A kibocsátó visszavonta ezt a képesítést.
found-suspended = A kibocsátó felfüggesztette ezt a képesítést.
found-replaced = A kibocsátó ezt a pecsétet új pecséttel váltotta fel.
found-too-early = Még nem érvényes (az érvényesség kezdete: { DATE($start) }, a mai nap: { DATE($today) }).
found-expired = Már nem érvényes (az érvényesség vége: { DATE($end) }, a mai nap: { DATE($today) }).
found-no-list = Ezen az eszközön nincs bizalmi lista, ezért nem tudható, kié az aláírás.
found-unknown-key = A bizalmi listán egyetlen kibocsátónak sincs ilyen kulcsa: { $kid }. Lehet, hogy a kibocsátó nincs a listán, vagy a pecsét hamis.
found-no-consent = Több bizalmi listán is szerepel a kibocsátó kulcsa, de egyiken sincs ott a kibocsátó hozzájárulása. Nem tudni, melyik lista helyes.
found-other-country = A kibocsátó kulcsa csak olyan bizalmi listán szerepel, amely nem szólhat ennek az országnak a nevében ({ $country }), ezért nem számít.
found-newer = A bizalmi listán szereplő kibocsátó újabb formában írta alá ezt a pecsétet, amelyet ez a változat nem tud elolvasni.
found-key-stolen = A kibocsátó kulcsa { DATE($since) } óta illetéktelen kezekben lehet: amit ezzel írtak alá, az önmagában semmit sem bizonyít.
found-no-register = A kibocsátó kulcsa { DATE($since) } óta illetéktelen kezekben lehet. Az a nyilvántartás, amelyből kiderül, hogy ezt a pecsétet korábban írták-e alá, nincs ezen az eszközön.
found-signed-in-future = A pecsét szerint az aláírás napja ({ DATE($signed) }) későbbi, mint amit ennek az eszköznek az órája mutat ({ DATE($today) }).
found-clock-behind = Ennek az eszköznek az órája korábbi napot mutat ({ DATE($today) }), mint amikor a bizalmi listát aláírták ({ DATE($issued) }). Nem tudható, hogy milyen régi a lista, és mi történt azóta.
found-list-old = A bizalmi lista kiadásának napja: { DATE($issued) } Legkésőbb eddig lehetett rá támaszkodni: { DATE($end) }
found-status-unpinned = Nem tudható, hogy ezt a képesítést visszavonták-e: a bizalmi lista nem adja meg, hol teszi közzé a kibocsátó a visszavonásokat.
found-status-absent = Nem tudható, hogy ezt a képesítést visszavonták-e: a kibocsátó visszavont képesítéseinek listája nincs ezen az eszközön.
found-status-old = Nem tudható, hogy ezt a képesítést visszavonták-e: a visszavont képesítések listája túl régi (kiadva: { DATE($issued) }, eddig lehetett rá támaszkodni: { DATE($end) }).
found-status-unusable = Nem tudható, hogy ezt a képesítést visszavonták-e: a visszavont képesítések listája sérült, régebbi a képesítésnél, vagy újabb formájú.
found-file = Ebben a fájlban nem sikerült pecsétet olvasni.

## What to know about a valid stamp

note-as-of = Érvényes, állapot: { DATE($issued) } Újabb bizalmi listának kellett volna megjelennie, ekkor: { DATE($due) } A későbbi változások nem ismertek.
note-no-place = Nem ellenőriztük, hogy ezt a képesítést visszavonták-e: ennek a pecsétnek nincs helye a kibocsátó visszavont képesítéseinek listáján.
note-no-list = Nem ellenőriztük, hogy ezt a képesítést visszavonták-e: a kibocsátó nem tesz közzé listát a visszavont képesítésekről.
note-awarded-in-future = A képesítés dátuma a jövőben van: { DATE($awarded) }
note-status-as-of = Nincs visszavonva, állapot: { DATE($issued) } A visszavont képesítések újabb listájának kellett volna megjelennie, ekkor: { DATE($due) }
note-accepted = Az Ön beállításai ezt megengedik.
note-sealed = A kibocsátó kulcsa { DATE($since) } óta illetéktelen kezekben lehet, de ez a pecsét azok között van, amelyeket a kibocsátó korábban nyilvántartásba vett ({ DATE($sealed) }).

## What to do next: a whole sentence, addressed to the reader

next-compare = Hasonlítson össze minden mezőt a papíralapú okmánnyal, a nevet és a születési időt pedig egy személyazonosító okmánnyal.
next-original = Olvassa be a pecsétet az eredeti, papíralapú okmányról. Ha ismét nem sikerül, ne hagyatkozzon az okmányra; kérdezze meg a kibocsátót.
next-corrected = Ne hagyatkozzon rá. Kérjen a kibocsátótól javított pecsétet olyan elérhetőségen, amelyet már ismer.
next-specimen = Ne fogadja el képesítésként. Oktatáshoz a minták a beállításokban engedélyezhetők.
next-entitled = Ne hagyatkozzon rá. Kérdezze meg a bizalmi lista kezelőjét vagy az adott ország minisztériumát, hogy mit ítélhet oda a kibocsátó.
next-made-it = Ne hagyatkozzon rá. Kérdezze meg a kibocsátót olyan elérhetőségen, amelyet már ismer, hogy odaítélte-e ezt a képesítést.
next-withdrawn = Ne hagyatkozzon rá. A kibocsátó bővebb felvilágosítást adhat a képesítés birtokosának.
next-suspended = Egyelőre ne hagyatkozzon rá. Kérdezze meg a kibocsátót, vagy ellenőrizze újra később, frissebb bizalmi listával.
next-replaced = Kérje el a birtokostól az új okmányt, és ellenőrizze annak pecsétjét.
next-that-day = Ellenőrizze újra azon a napon vagy később.
next-renewed = Kérdezze meg a birtokost, hogy megújították-e.
next-first-list = Szerezze be a bizalmi listát a kezelőjétől, majd ellenőrizze újra.
next-latest-list = Szerezze be a legfrissebb bizalmi listát, és ellenőrizze újra.
next-latest-or-ask = Szerezze be a legfrissebb bizalmi listát, és ellenőrizze újra. Ha ez nem segít, kérdezze meg a kibocsátót olyan elérhetőségen, amelyet már ismer.
next-update = Frissítse ezt a programot, és ellenőrizze újra.
next-clock = Állítsa be az eszköz dátumát és idejét, és ellenőrizze újra.
next-if-important = Ha fontos döntésről van szó, kérdezze meg a kibocsátót.
next-date = Ellenőrizze az eszköz dátumát, és kérdezze meg a birtokost az odaítélés napjáról.
next-nothing = Nincs teendő: a pecsétet akkor írták alá, amikor a kulcs még jó kezekben volt.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Ez { DATE($since) } óta így van.
reason-error = Indok: tévedésből adták ki.
reason-deception = Indok: megtévesztéssel szerezték meg.
reason-replaced = Indok: újat adtak ki.
reason-decision = Indok: bíróság vagy hatóság rendelte el.
reason-holder = Indok: a birtokos kérte.
reason-review = Indok: felülvizsgálat alatt áll.
reason-other = Indok: { NUMBER($number) }. számú, amelyet ez a változat nem ismer.

## Texts that are no stamp

text-empty = A kód üres.
text-other = Ez a kód nem pecsét, hanem más kód, például hivatkozás vagy jegy.
text-version = Ennek a pecsétnek olyan a változata ({ $version }), amelyet ez a program nem támogat.
text-altered = A pecsét szövege útközben megváltozott vagy csonka lett. Ez semmit sem mond a képesítésről.
text-altered-next = Olvassa be újra a papíralapú okmányt. Ha a szöveget beillesztette vagy kapta, kérjen helyette fényképet az okmányról.
text-other-next = Keresse meg a pecsétet a papíralapú okmányon. Ne nyissa meg a másik kódot képesítés ellenőrzéséhez.

## What was checked

axis-integrity = Változatlan
axis-issuer = Ismert kibocsátó
axis-content = Olvasható
axis-authority = Jogosult odaítélni
axis-status = Továbbra is fennáll
axis-time = A dátumok összhangban vannak
axis-freshness = A bizalmi lista friss
finding-good = igen
finding-bad = nem
finding-not-checked = nincs ellenőrizve
finding-noted = lásd a megjegyzést
list-of = Bizalmi lista: { $operator }
list-introduced = Bizalmi lista: { $operator }, bemutatta: { $by }

## Names of fields, as on a diploma

field-issuer = Odaítélő szerv
field-family-name = Családi név
field-given-names = Utónevek
field-family-name-latin = Családi név latin betűkkel
field-given-names-latin = Utónevek latin betűkkel
field-birth = Születési idő
field-title = Képesítés
field-title-english = Megnevezés angolul
field-title-language = A megnevezés nyelve
field-number = A képesítés száma
field-awarded = Az odaítélés napja
field-type = A képesítés típusa
field-country = Ország
field-eqf = EKKR-szint
field-nqf = Nemzeti szint
field-isced = Tanulmányi terület
field-credits = Kreditek
field-grade = Érdemjegy
field-mode = A tanulás módja
field-languages = Az oktatás nyelve(i)
field-profession = Szabályozott szakma
field-thesis = Szakdolgozat vagy értekezés
field-outcomes = Tanulási kimenetek
field-link = Teljes digitális tanúsítvány
field-specimen = Minta
field-joint = További odaítélők
field-from = Érvényesség kezdete
field-until = Érvényesség vége
field-other = { $number }. mező
value-link = SHA-256, az eleje: { $digest }
value-specimen = igen: példa, semmit nem ad
value-joint = { $names } (az aláíró kibocsátó közlése)

## Coded values

type-general = általános képzés
type-vocational = szakképesítés
type-short-cycle = rövid ciklusú felsőfokú végzettség
type-bachelor = alapfokozat (első ciklus)
type-master = mesterfokozat (második ciklus)
type-doctorate = doktori fokozat (harmadik ciklus)
type-professional = szakmai képesítés
type-micro-credential = mikrotanúsítvány
type-course = értékeléssel záruló tanfolyam
type-language = nyelvi bizonyítvány
type-attendance = részvétel
mode-full-time = teljes idejű
mode-part-time = részidejű
mode-online = online
mode-blended = vegyes
mode-work-based = munkaalapú
mode-on-site = jelenléti
credits-ects = { $amount } ECTS
credits-hours = { $amount } óra
credits-ecvet = { $amount } ECVET
credits-national = { $amount } nemzeti kredit
profession-doctor = orvos, orvosi alapképzéssel
profession-nurse = általános ápoló
profession-dentist = fogorvos
profession-vet = állatorvos
profession-midwife = szülésznő
profession-pharmacist = gyógyszerész
profession-architect = építészmérnök
profession-directive = { $profession } (2005/36/EK, { $annex })
unknown-number = { NUMBER($number) }. számú, amelyet ez a változat nem ismer
name-with-code = { $name } ({ $code })
eqf-1 = alapvető ismeretek és készségek
eqf-2 = alapvető gyakorlati készségek egy területen
eqf-3 = szakmunka irányítás mellett, például rövid tanulóidő után
eqf-4 = érettségi vagy szakma
eqf-5 = rövid felsőfokú képzés vagy emelt szintű szakképesítés
eqf-6 = alapképzés (BA, BSc) szintje
eqf-7 = mesterképzés (MA, MSc) szintje
eqf-8 = doktori fokozat szintje
eqf-explained = { $level }. szint a 8 közül az európai képesítési keretrendszerben: { $meaning }
nqf-explained = { $level } ({ $framework }, EKKR-szint: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Szokásos skála ({ $country }): a legjobb jegy: { $best }, a leggyengébb jegy, amellyel még át lehet menni: { $pass }. Tájékoztatás; ezt a kibocsátó nem írta alá.

## What an issuer may award, as parts of a list

scope-eqf = EKKR-szint: { $level }
scope-eqf-range = EKKR-szint: { $lowest }–{ $highest }
scope-awarded = az odaítélés napja: { DATE($day) }
scope-country = terület: { $countries }
scope-from = ettől a naptól: { DATE($day) }
scope-until = eddig a napig: { DATE($day) }
scope-any = bármilyen képesítés
scope-nothing = semmi
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { $year }. { $month ->
        [1] január
        [2] február
        [3] március
        [4] április
        [5] május
        [6] június
        [7] július
        [8] augusztus
        [9] szeptember
        [10] október
        [11] november
       *[12] december
    } { NUMBER($day) }.
date-month =
    { $year }. { $month ->
        [1] január
        [2] február
        [3] március
        [4] április
        [5] május
        [6] június
        [7] július
        [8] augusztus
        [9] szeptember
        [10] október
        [11] november
       *[12] december
    }

## The trust list beside a verdict

trust-issued-today = A bizalmi listát ma adták ki.
trust-issued =
    { $days ->
        [1] A bizalmi listát tegnap adták ki: { DATE($issued) }
        [one] A bizalmi listát { $days } napja adták ki: { DATE($issued) }
       *[other] A bizalmi listát { $days } napja adták ki: { DATE($issued) }
    }
trust-issued-future = A bizalmi lista kiadásának napja: { DATE($issued) }

## Results: headings of a card, a table and a report

result-compare = Hasonlítsa össze a papíralapú okmánnyal és a birtokos személyazonosító okmányával:
result-signed-invalid = Amit aláírtak. A fenti okból ÉRVÉNYTELEN:
result-signed-not-sure = Amit aláírtak. A fenti okból NINCS MEGERŐSÍTVE:
column-verdict = Eredmény
column-file = Fájl
column-holder = Birtokos a pecsét szerint
column-code = Kód
column-picture = Amit beolvastunk
page = { $page }. oldal
stamp-of = { $number }. pecsét, összesen: { $count }
answers =
    { $count ->
        [one] { $count } válasz
       *[other] { $count } válasz
    }
report-title = Ellenőrzött pecsétek
report-as-of = Állapot: { DATE($day) }
report-compare = Minden birtokost hasonlítson össze a papíralapú okmánnyal és egy személyazonosító okmánnyal.
report-passed-over = Kihagyott fájlok
report-no-picture = se nem kép, se nem PDF
report-outlined = Kép: a beolvasott kód be van keretezve
report-not-outlined = Kép: nem sikerült kódot olvasni róla
report-show = Megjelenítés:
report-all = összes
language-fallback = Ezen a nyelven még nincs szöveg: { $asked }. A használt nyelv: { $used }.
