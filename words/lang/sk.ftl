# Slovak. Glossary: words/glossary/sk.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = PLATNÁ
verdict-valid-as-of = PLATNÁ KU DŇU { DATE($issued) }
verdict-caution = PLATNÁ, S VÝHRADOU
verdict-invalid = NEPLATNÁ
verdict-not-sure = NEDÁ SA URČIŤ
verdict-not-read = NEPREČÍTANÉ
verdict-no-stamp = ŽIADNA PEČAŤ
support-code = Kód podpory { $code }

## What was found: a whole sentence or two

found-valid = Túto pečať podpísal vydavateľ z dôveryhodného zoznamu a odvtedy nebola zmenená.
found-malformed = Tento kód bol zmenený alebo ho nevytvoril známy program.
found-signature = Podpis nie je platný. Pečať bola po podpísaní zmenená alebo je sfalšovaná: uvádza kľúč { $kid }, ktorým podpísaná nebola.
found-contents = Vydavateľ túto pečať podpísal, ale jej obsah nezodpovedá pravidlám pre pečate.
found-specimen = Toto je vzor: príklad na skúšanie, ktorým sa nič neudeľuje.
found-not-entitled = Vydavateľ je známy, ale nie je oprávnený túto kvalifikáciu udeliť. Kvalifikácia: { $claimed }. Čo vydavateľ smie udeľovať: { $allowed }.
found-lacks-place = Všetky pečate tohto vydavateľa uvádzajú miesto v jeho zozname odobratých kvalifikácií, táto nie. Kľúčom vydavateľa ju mohol vytvoriť niekto iný.
found-lacks-time = Všetky pečate tohto vydavateľa uvádzajú čas podpísania, táto nie. Kľúčom vydavateľa ju mohol vytvoriť niekto iný.
found-key-early = Bola podpísaná { DATE($signed) }, skôr než sa kľúč vydavateľa začal používať ({ DATE($start) }).
found-key-late = Bola podpísaná { DATE($signed) }, až potom, ako sa kľúč vydavateľa prestal používať ({ DATE($end) }).
found-signed-on-award = Pečať neuvádza, kedy bola podpísaná, a preto sa počíta deň udelenia.
found-not-registered = Kľúč vydavateľa môže byť od { DATE($since) } v nepovolaných rukách a táto pečať nie je medzi tými, ktoré vydavateľ zaregistroval pred týmto dňom.
found-withdrawn = Vydavateľ túto kvalifikáciu odobral.
found-suspended = Vydavateľ platnosť tejto kvalifikácie pozastavil.
found-replaced = Vydavateľ túto pečať nahradil novou.
found-too-early = Začne platiť { DATE($start) }; dnes je { DATE($today) }.
found-expired = Platila do { DATE($end) }; dnes je { DATE($today) }.
found-no-list = V tomto zariadení nie je dôveryhodný zoznam, a preto sa nevie, čí je to podpis.
found-unknown-key = Nijaký vydavateľ v dôveryhodnom zozname nemá kľúč { $kid }. Vydavateľ možno v zozname nie je alebo môže byť pečať sfalšovaná.
found-no-consent = Kľúč vydavateľa má viacero dôveryhodných zoznamov, ale v žiadnom nie je jeho súhlas. Nie je známe, ktorý zoznam je správny.
found-other-country = Kľúč vydavateľa má len dôveryhodný zoznam, ktorý nesmie hovoriť za túto krajinu ({ $country }), preto sa nepočíta.
found-newer = Vydavateľ z dôveryhodného zoznamu podpísal túto pečať v novšej podobe, ktorú táto verzia nevie prečítať.
found-key-stolen = Kľúč vydavateľa môže byť od { DATE($since) } v nepovolaných rukách: čo je ním podpísané, samo osebe nič nedokazuje.
found-no-register = Kľúč vydavateľa môže byť od { DATE($since) } v nepovolaných rukách. Register, ktorý ukazuje, či bola táto pečať podpísaná skôr, v tomto zariadení nie je.
found-signed-in-future = Podľa pečate bola podpísaná { DATE($signed) }, ale hodiny tohto zariadenia ukazujú dátum { DATE($today) }.
found-clock-behind = Hodiny tohto zariadenia ukazujú dátum { DATE($today) }, ale dôveryhodný zoznam bol podpísaný neskôr, { DATE($issued) }. Nevie sa, aký starý je zoznam a čo sa odvtedy stalo.
found-list-old = Dôveryhodný zoznam bol vydaný { DATE($issued) }; dalo sa naň spoľahnúť najneskôr do { DATE($end) }.
found-status-unpinned = Nevie sa, či bola táto kvalifikácia odobratá: dôveryhodný zoznam neuvádza, kde vydavateľ odobratia zverejňuje.
found-status-absent = Nevie sa, či bola táto kvalifikácia odobratá: zoznam odobratých kvalifikácií tohto vydavateľa nie je v tomto zariadení.
found-status-old = Nevie sa, či bola táto kvalifikácia odobratá: zoznam odobratých kvalifikácií bol vydaný { DATE($issued) } a dalo sa naň spoľahnúť do { DATE($end) }.
found-status-unusable = Nevie sa, či bola táto kvalifikácia odobratá: zoznam odobratých kvalifikácií je poškodený, starší než kvalifikácia alebo v novšej podobe.
found-file = V tomto súbore sa nepodarilo prečítať žiadnu pečať.

## What to know about a valid stamp

note-as-of = Platná ku dňu { DATE($issued) }: novší dôveryhodný zoznam mal vyjsť { DATE($due) }. Neskoršie zmeny nie sú známe.
note-no-place = Neoverilo sa, či bola táto kvalifikácia odobratá: táto pečať nemá miesto v zozname odobratých kvalifikácií vydavateľa.
note-no-list = Neoverilo sa, či bola táto kvalifikácia odobratá: vydavateľ neponúka zoznam odobratých kvalifikácií.
note-awarded-in-future = Kvalifikácia má dátum { DATE($awarded) }, ktorý je v budúcnosti.
note-status-as-of = Neodobratá ku dňu { DATE($issued) }: novší zoznam odobratých kvalifikácií mal vyjsť { DATE($due) }.
note-accepted = Vaše nastavenia to pripúšťajú.
note-sealed = Kľúč vydavateľa môže byť od { DATE($since) } v nepovolaných rukách, ale táto pečať je medzi tými, ktoré vydavateľ zaregistroval skôr, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Porovnajte každé pole s papierovým dokladom a meno a dátum narodenia s dokladom totožnosti.
next-original = Naskenujte pečať z pôvodného papierového dokladu. Ak sa to znova nepodarí, na doklad sa nespoliehajte a opýtajte sa vydavateľa.
next-corrected = Nespoliehajte sa na ňu. Požiadajte vydavateľa o opravenú pečať; použite kontaktné údaje, ktoré už poznáte.
next-specimen = Neuznávajte to ako kvalifikáciu. Na školenie možno vzory povoliť v nastaveniach.
next-entitled = Nespoliehajte sa na ňu. Opýtajte sa správcu dôveryhodného zoznamu alebo ministerstva danej krajiny, čo vydavateľ smie udeľovať.
next-made-it = Nespoliehajte sa na túto pečať. Opýtajte sa vydavateľa, či túto kvalifikáciu udelil; použite kontaktné údaje, ktoré už poznáte.
next-withdrawn = Nespoliehajte sa na ňu. Vydavateľ môže držiteľovi povedať viac.
next-suspended = Zatiaľ sa na ňu nespoliehajte. Opýtajte sa vydavateľa alebo ju overte znova neskôr s novším dôveryhodným zoznamom.
next-replaced = Požiadajte držiteľa o nový doklad a overte pečať na ňom.
next-that-day = Overte ju znova v uvedený deň alebo neskôr.
next-renewed = Opýtajte sa držiteľa, či bola obnovená.
next-first-list = Vyžiadajte si dôveryhodný zoznam od jeho správcu a potom overte znova.
next-latest-list = Stiahnite najnovší dôveryhodný zoznam a overte znova.
next-latest-or-ask = Stiahnite najnovší dôveryhodný zoznam a overte znova. Ak to nepomôže, opýtajte sa vydavateľa; použite kontaktné údaje, ktoré už poznáte.
next-update = Aktualizujte tento program a overte znova.
next-clock = Nastavte dátum a čas tohto zariadenia a overte znova.
next-if-important = Ak je rozhodnutie dôležité, opýtajte sa vydavateľa.
next-date = Skontrolujte dátum tohto zariadenia a opýtajte sa držiteľa na dátum udelenia.
next-nothing = Netreba nič robiť: pečať bola podpísaná, keď bol kľúč ešte v správnych rukách.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Je to tak od { DATE($since) }.
reason-error = Dôvod: vydaná omylom.
reason-deception = Dôvod: získaná podvodom.
reason-replaced = Dôvod: bola vydaná nová.
reason-decision = Dôvod: nariadil to súd alebo orgán verejnej moci.
reason-holder = Dôvod: na žiadosť držiteľa.
reason-review = Dôvod: prebieha preskúmanie.
reason-other = Dôvod: číslo { NUMBER($number) }, ktoré táto verzia nepozná.

## Texts that are no stamp

text-empty = Kód je prázdny.
text-other = Tento kód nie je pečať: je to iný kód, napríklad odkaz alebo vstupenka.
text-version = Táto pečať používa verziu { $version }, ktorú tento program nepodporuje.
text-altered = Text tejto pečate bol pri prenose zmenený alebo skrátený. O kvalifikácii to nič nehovorí.
text-altered-next = Naskenujte papierový doklad znova. Ak ste text vložili alebo dostali, vyžiadajte si namiesto neho fotografiu dokladu.
text-other-next = Nájdite pečať na papierovom doklade. Ten iný kód na overenie kvalifikácie neotvárajte.

## What was checked

axis-integrity = Nezmenená
axis-issuer = Vydavateľ známy
axis-content = Čitateľná
axis-authority = Vydavateľ oprávnený
axis-status = Kvalifikácia stále trvá
axis-time = Dátumy si neodporujú
axis-freshness = Dôveryhodný zoznam aktuálny
finding-good = áno
finding-bad = nie
finding-not-checked = neoverené
finding-noted = pozri poznámku
list-of = Dôveryhodný zoznam: { $operator }
list-introduced = Dôveryhodný zoznam: { $operator }, predstavil: { $by }

## Names of fields, as on a diploma

field-issuer = Udeľujúca inštitúcia
field-family-name = Priezvisko
field-given-names = Mená
field-family-name-latin = Priezvisko, latinkou
field-given-names-latin = Mená, latinkou
field-birth = Dátum narodenia
field-title = Kvalifikácia
field-title-english = Názov v angličtine
field-title-language = Jazyk názvu
field-number = Číslo kvalifikácie
field-awarded = Dátum udelenia
field-type = Druh kvalifikácie
field-country = Krajina
field-eqf = Úroveň EKR
field-nqf = Národná úroveň
field-isced = Odbor vzdelania
field-credits = Kredity
field-grade = Známka
field-mode = Forma vzdelávania
field-languages = Vyučovací(-ie) jazyk(-y)
field-profession = Regulované povolanie
field-thesis = Záverečná práca
field-outcomes = Vzdelávacie výstupy
field-link = Úplný digitálny doklad
field-specimen = Vzor
field-joint = Udelená spoločne s
field-from = Platnosť od
field-until = Platnosť do
field-other = Pole { $number }
value-link = SHA-256 sa začína znakmi { $digest }
value-specimen = áno: príklad, nič neudeľuje
value-joint = { $names } (uvádza podpisujúci vydavateľ)

## Coded values

type-general = všeobecné vzdelanie
type-vocational = odborná kvalifikácia
type-short-cycle = krátky cyklus vysokoškolského vzdelávania
type-bachelor = bakalársky titul (prvý cyklus)
type-master = magisterský titul (druhý cyklus)
type-doctorate = doktorát (tretí cyklus)
type-professional = profesijná kvalifikácia
type-micro-credential = mikrocertifikát
type-course = kurz s hodnotením
type-language = jazykový certifikát
type-attendance = účasť
mode-full-time = denná
mode-part-time = externá
mode-online = online
mode-blended = zmiešaná
mode-work-based = učenie sa prácou
mode-on-site = prezenčná
credits-ects = { $amount } ECTS
credits-hours = počet hodín: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = národné kredity: { $amount }
profession-doctor = lekár so základným lekárskym vzdelaním
profession-nurse = sestra zodpovedná za všeobecnú starostlivosť
profession-dentist = zubný lekár
profession-vet = veterinárny lekár
profession-midwife = pôrodná asistentka
profession-pharmacist = farmaceut
profession-architect = architekt
profession-directive = { $profession } (2005/36/ES, { $annex })
unknown-number = číslo { NUMBER($number) }, ktoré táto verzia nepozná
name-with-code = { $name } ({ $code })
eqf-1 = základné vedomosti a zručnosti
eqf-2 = základné praktické zručnosti v odbore
eqf-3 = kvalifikovaná práca pod vedením, napr. po krátkom vyučení
eqf-4 = maturita alebo vyučenie v odbore
eqf-5 = krátke vysokoškolské alebo vyššie odborné vzdelanie
eqf-6 = úroveň bakalára
eqf-7 = úroveň magistra
eqf-8 = úroveň doktorátu
eqf-explained = Úroveň { $level } z 8 v Európskom kvalifikačnom rámci: { $meaning }
nqf-explained = { $level } ({ $framework }, úroveň EKR { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Bežná stupnica ({ $country }): najlepšia známka je { $best }, najhoršia, ktorá ešte stačí, je { $pass }. Pre informáciu; vydavateľ to nepodpísal.

## What an issuer may award, as parts of a list

scope-eqf = úroveň EKR { $level }
scope-eqf-range = úrovne EKR od { $lowest } do { $highest }
scope-awarded = udelenie dňa { DATE($day) }
scope-country = územie: { $countries }
scope-from = od { DATE($day) }
scope-until = do { DATE($day) }
scope-any = akákoľvek kvalifikácia
scope-nothing = nič
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] januára
        [2] februára
        [3] marca
        [4] apríla
        [5] mája
        [6] júna
        [7] júla
        [8] augusta
        [9] septembra
        [10] októbra
        [11] novembra
       *[12] decembra
    } { $year }
date-month =
    { $month ->
        [1] január
        [2] február
        [3] marec
        [4] apríl
        [5] máj
        [6] jún
        [7] júl
        [8] august
        [9] september
        [10] október
        [11] november
       *[12] december
    } { $year }

## The trust list beside a verdict

trust-issued-today = Dôveryhodný zoznam bol vydaný dnes.
trust-issued =
    { $days ->
        [1] Dôveryhodný zoznam bol vydaný včera, { DATE($issued) }.
        [few] Dôveryhodný zoznam bol vydaný pred { $days } dňami, { DATE($issued) }.
       *[other] Dôveryhodný zoznam bol vydaný pred { $days } dňami, { DATE($issued) }.
    }
trust-issued-future = Dôveryhodný zoznam bol vydaný { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Porovnajte s papierovým dokladom a s dokladom totožnosti držiteľa:
result-signed-invalid = Čo bolo podpísané. Z uvedeného dôvodu je to NEPLATNÉ:
result-signed-not-sure = Čo bolo podpísané. Z uvedeného dôvodu to NIE JE POTVRDENÉ:
column-verdict = Výsledok
column-file = Súbor
column-holder = Držiteľ podľa pečate
column-code = Kód
column-picture = Čo sa prečítalo
page = strana { $page }
stamp-of = pečať { $number } z { $count }
answers =
    { $count ->
        [one] { $count } odpoveď
        [few] { $count } odpovede
       *[other] { $count } odpovedí
    }
report-title = Overené pečate
report-as-of = Stav ku dňu { DATE($day) }.
report-compare = Porovnajte každého držiteľa s papierovým dokladom a s dokladom totožnosti.
report-passed-over = Vynechané súbory
report-no-picture = ani obrázok, ani PDF
report-outlined = Obrázok: prečítaný kód je orámovaný
report-not-outlined = Obrázok: nijaký kód v ňom nebol prečítaný
report-show = Zobraziť:
report-all = všetko
language-fallback = V tomto jazyku zatiaľ texty nie sú: { $asked }. Použitý jazyk: { $used }.
