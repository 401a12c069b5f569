# Czech. Glossary: words/glossary/cs.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = PLATNÁ
verdict-valid-as-of = PLATNÁ KE DNI { DATE($issued) }
verdict-caution = PLATNÁ, S VÝHRADOU
verdict-invalid = NEPLATNÁ
verdict-not-sure = NELZE URČIT
verdict-not-read = NEPŘEČTENO
verdict-no-stamp = ŽÁDNÁ PEČEŤ
support-code = Kód podpory { $code }

## What was found: a whole sentence or two

found-valid = Tuto pečeť podepsal vydavatel z důvěryhodného seznamu a od té doby nebyla změněna.
found-malformed = Tento kód byl změněn nebo ho nevytvořil známý program.
found-signature = Podpis není platný. Pečeť byla po podepsání změněna, nebo je padělaná: uvádí klíč { $kid }, kterým podepsána nebyla.
found-contents = Vydavatel tuto pečeť podepsal, ale její obsah neodpovídá pravidlům pro pečeti.
found-specimen = Toto je vzor: příklad pro zkoušení, kterým se nic neuděluje.
found-not-entitled = Vydavatel je znám, ale není oprávněn tuto kvalifikaci udělit. Kvalifikace: { $claimed }. Co vydavatel smí udělovat: { $allowed }.
found-lacks-place = Všechny pečeti tohoto vydavatele uvádějí místo v jeho seznamu odebraných kvalifikací, tato ne. Klíčem vydavatele ji mohl vytvořit někdo jiný.
found-lacks-time = Všechny pečeti tohoto vydavatele uvádějí čas podepsání, tato ne. Klíčem vydavatele ji mohl vytvořit někdo jiný.
found-key-early = Byla podepsána { DATE($signed) }, dříve než se klíč vydavatele začal používat ({ DATE($start) }).
found-key-late = Byla podepsána { DATE($signed) }, až poté, co se klíč vydavatele přestal používat ({ DATE($end) }).
found-signed-on-award = Pečeť neuvádí, kdy byla podepsána, a proto se počítá den udělení.
found-not-registered = Klíč vydavatele může být od { DATE($since) } v nepovolaných rukou a tato pečeť není mezi těmi, které vydavatel zaregistroval před tímto dnem.
found-withdrawn = Vydavatel tuto kvalifikaci odebral.
found-suspended = Vydavatel platnost této kvalifikace pozastavil.
found-replaced = Vydavatel tuto pečeť nahradil novou.
found-too-early = Začne platit { DATE($start) }; dnes je { DATE($today) }.
found-expired = Platila do { DATE($end) }; dnes je { DATE($today) }.
found-no-list = V tomto zařízení není důvěryhodný seznam, a proto se neví, čí je to podpis.
found-unknown-key = Žádný vydavatel v důvěryhodném seznamu nemá klíč { $kid }. Vydavatel možná v seznamu není, nebo může být pečeť padělaná.
found-no-consent = Klíč vydavatele má několik důvěryhodných seznamů, ale v žádném není jeho souhlas. Není známo, který seznam je správný.
found-other-country = Klíč vydavatele má jen důvěryhodný seznam, který nesmí mluvit za tuto zemi ({ $country }), proto se nepočítá.
found-newer = Vydavatel z důvěryhodného seznamu podepsal tuto pečeť v novější podobě, kterou tato verze neumí přečíst.
found-key-stolen = Klíč vydavatele může být od { DATE($since) } v nepovolaných rukou: co je jím podepsáno, samo o sobě nic nedokazuje.
found-no-register = Klíč vydavatele může být od { DATE($since) } v nepovolaných rukou. Registr, který ukazuje, zda byla tato pečeť podepsána dříve, v tomto zařízení není.
found-signed-in-future = Podle pečeti byla podepsána { DATE($signed) }, ale hodiny tohoto zařízení ukazují datum { DATE($today) }.
found-clock-behind = Hodiny tohoto zařízení ukazují datum { DATE($today) }, ale důvěryhodný seznam byl podepsán později, { DATE($issued) }. Neví se, jak je seznam starý a co se od té doby stalo.
found-list-old = Důvěryhodný seznam byl vydán { DATE($issued) }; dalo se na něj spolehnout nejpozději do { DATE($end) }.
found-status-unpinned = Neví se, zda byla tato kvalifikace odebrána: důvěryhodný seznam neuvádí, kde vydavatel odebrání zveřejňuje.
found-status-absent = Neví se, zda byla tato kvalifikace odebrána: seznam odebraných kvalifikací tohoto vydavatele není v tomto zařízení.
found-status-old = Neví se, zda byla tato kvalifikace odebrána: seznam odebraných kvalifikací byl vydán { DATE($issued) } a dalo se na něj spolehnout do { DATE($end) }.
found-status-unusable = Neví se, zda byla tato kvalifikace odebrána: seznam odebraných kvalifikací je poškozený, starší než kvalifikace nebo v novější podobě.
found-file = V tomto souboru se nepodařilo přečíst žádnou pečeť.

## What to know about a valid stamp

note-as-of = Platná ke dni { DATE($issued) }: novější důvěryhodný seznam měl vyjít { DATE($due) }. Pozdější změny nejsou známy.
note-no-place = Nebylo ověřeno, zda byla tato kvalifikace odebrána: tato pečeť nemá místo v seznamu odebraných kvalifikací vydavatele.
note-no-list = Nebylo ověřeno, zda byla tato kvalifikace odebrána: vydavatel žádný seznam odebraných kvalifikací nenabízí.
note-awarded-in-future = Kvalifikace má datum { DATE($awarded) }, které je v budoucnosti.
note-status-as-of = Neodebrána ke dni { DATE($issued) }: novější seznam odebraných kvalifikací měl vyjít { DATE($due) }.
note-accepted = Vaše nastavení to připouští.
note-sealed = Klíč vydavatele může být od { DATE($since) } v nepovolaných rukou, ale tato pečeť je mezi těmi, které vydavatel zaregistroval dříve, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Porovnejte každé pole s papírovým dokladem a jméno a datum narození s průkazem totožnosti.
next-original = Naskenujte pečeť z původního papírového dokladu. Pokud se to znovu nepodaří, na doklad se nespoléhejte a zeptejte se vydavatele.
next-corrected = Nespoléhejte se na ni. Požádejte vydavatele o opravenou pečeť; použijte kontaktní údaje, které už znáte.
next-specimen = Neuznávejte to jako kvalifikaci. Pro školení lze vzory povolit v nastavení.
next-entitled = Nespoléhejte se na ni. Zeptejte se správce důvěryhodného seznamu nebo ministerstva dané země, co vydavatel smí udělovat.
next-made-it = Nespoléhejte se na tuto pečeť. Zeptejte se vydavatele, zda tuto kvalifikaci udělil; použijte kontaktní údaje, které už znáte.
next-withdrawn = Nespoléhejte se na ni. Vydavatel může držiteli sdělit více.
next-suspended = Prozatím se na ni nespoléhejte. Zeptejte se vydavatele, nebo ji ověřte znovu později s novějším důvěryhodným seznamem.
next-replaced = Požádejte držitele o nový doklad a ověřte pečeť na něm.
next-that-day = Ověřte ji znovu v uvedený den nebo později.
next-renewed = Zeptejte se držitele, zda byla obnovena.
next-first-list = Vyžádejte si důvěryhodný seznam od jeho správce a pak ověřte znovu.
next-latest-list = Stáhněte nejnovější důvěryhodný seznam a ověřte znovu.
next-latest-or-ask = Stáhněte nejnovější důvěryhodný seznam a ověřte znovu. Pokud to nepomůže, zeptejte se vydavatele; použijte kontaktní údaje, které už znáte.
next-update = Aktualizujte tento program a ověřte znovu.
next-clock = Nastavte datum a čas tohoto zařízení a ověřte znovu.
next-if-important = Pokud je rozhodnutí důležité, zeptejte se vydavatele.
next-date = Zkontrolujte datum tohoto zařízení a zeptejte se držitele na datum udělení.
next-nothing = Není třeba nic dělat: pečeť byla podepsána, když byl klíč ještě ve správných rukou.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Je tomu tak od { DATE($since) }.
reason-error = Důvod: vydána omylem.
reason-deception = Důvod: získána podvodem.
reason-replaced = Důvod: byla vydána nová.
reason-decision = Důvod: nařídil to soud nebo orgán veřejné moci.
reason-holder = Důvod: na žádost držitele.
reason-review = Důvod: probíhá přezkum.
reason-other = Důvod: číslo { NUMBER($number) }, které tato verze nezná.

## Texts that are no stamp

text-empty = Kód je prázdný.
text-other = Tento kód není pečeť: je to jiný kód, například odkaz nebo vstupenka.
text-version = Tato pečeť používá verzi { $version }, kterou tento program nepodporuje.
text-altered = Text této pečeti byl při přenosu změněn nebo zkrácen. O kvalifikaci to nic nevypovídá.
text-altered-next = Naskenujte papírový doklad znovu. Pokud jste text vložili nebo dostali, vyžádejte si místo něj fotografii dokladu.
text-other-next = Najděte pečeť na papírovém dokladu. Ten jiný kód k ověření kvalifikace neotvírejte.

## What was checked

axis-integrity = Nezměněná
axis-issuer = Vydavatel známý
axis-content = Čitelná
axis-authority = Vydavatel oprávněn
axis-status = Kvalifikace stále trvá
axis-time = Data si neodporují
axis-freshness = Důvěryhodný seznam aktuální
finding-good = ano
finding-bad = ne
finding-not-checked = neověřeno
finding-noted = viz poznámka
list-of = Důvěryhodný seznam: { $operator }
list-introduced = Důvěryhodný seznam: { $operator }, představil: { $by }

## Names of fields, as on a diploma

field-issuer = Udělující subjekt
field-family-name = Příjmení
field-given-names = Jména
field-family-name-latin = Příjmení, latinkou
field-given-names-latin = Jména, latinkou
field-birth = Datum narození
field-title = Kvalifikace
field-title-english = Název anglicky
field-title-language = Jazyk názvu
field-number = Číslo kvalifikace
field-awarded = Datum udělení
field-type = Druh kvalifikace
field-country = Země
field-eqf = Úroveň EQF
field-nqf = Národní úroveň
field-isced = Obor vzdělání
field-credits = Kredity
field-grade = Známka
field-mode = Způsob výuky
field-languages = Vyučovací jazyk(y)
field-profession = Regulované povolání
field-thesis = Závěrečná práce
field-outcomes = Výsledky učení
field-link = Úplný digitální doklad
field-specimen = Vzor
field-joint = Uděleno společně s
field-from = Platnost od
field-until = Platnost do
field-other = Pole { $number }
value-link = SHA-256 začíná znaky { $digest }
value-specimen = ano: příklad, nic neuděluje
value-joint = { $names } (uvádí podepisující vydavatel)

## Coded values

type-general = všeobecné vzdělání
type-vocational = odborná kvalifikace
type-short-cycle = krátký cyklus vysokoškolského vzdělávání
type-bachelor = bakalářský titul (první cyklus)
type-master = magisterský titul (druhý cyklus)
type-doctorate = doktorát (třetí cyklus)
type-professional = profesní kvalifikace
type-micro-credential = mikrocertifikát
type-course = kurz s hodnocením
type-language = jazykový certifikát
type-attendance = účast
mode-full-time = plný rozsah
mode-part-time = částečný rozsah
mode-online = online
mode-blended = smíšený
mode-work-based = učení se prací
mode-on-site = prezenční
credits-ects = { $amount } ECTS
credits-hours = počet hodin: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = národní kredity: { $amount }
profession-doctor = lékař se základním lékařským vzděláním
profession-nurse = zdravotní sestra odpovědná za všeobecnou péči
profession-dentist = zubní lékař
profession-vet = veterinární lékař
profession-midwife = porodní asistentka
profession-pharmacist = farmaceut
profession-architect = architekt
profession-directive = { $profession } (2005/36/ES, { $annex })
unknown-number = číslo { NUMBER($number) }, které tato verze nezná
name-with-code = { $name } ({ $code })
eqf-1 = základní znalosti a dovednosti
eqf-2 = základní praktické dovednosti v oboru
eqf-3 = kvalifikovaná práce pod vedením, např. po krátkém vyučení
eqf-4 = maturita nebo vyučení v oboru
eqf-5 = krátké vysokoškolské nebo vyšší odborné vzdělání
eqf-6 = úroveň bakaláře
eqf-7 = úroveň magistra
eqf-8 = úroveň doktorátu
eqf-explained = Úroveň { $level } z 8 v Evropském rámci kvalifikací: { $meaning }
nqf-explained = { $level } ({ $framework }, úroveň EQF { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Obvyklá stupnice ({ $country }): nejlepší známka je { $best }, nejhorší, která ještě stačí, je { $pass }. Pro informaci; vydavatel to nepodepsal.

## What an issuer may award, as parts of a list

scope-eqf = úroveň EQF { $level }
scope-eqf-range = úrovně EQF od { $lowest } do { $highest }
scope-awarded = udělení dne { DATE($day) }
scope-country = území: { $countries }
scope-from = od { DATE($day) }
scope-until = do { DATE($day) }
scope-any = jakákoli kvalifikace
scope-nothing = nic
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] ledna
        [2] února
        [3] března
        [4] dubna
        [5] května
        [6] června
        [7] července
        [8] srpna
        [9] září
        [10] října
        [11] listopadu
       *[12] prosince
    } { $year }
date-month =
    { $month ->
        [1] leden
        [2] únor
        [3] březen
        [4] duben
        [5] květen
        [6] červen
        [7] červenec
        [8] srpen
        [9] září
        [10] říjen
        [11] listopad
       *[12] prosinec
    } { $year }

## The trust list beside a verdict

trust-issued-today = Důvěryhodný seznam byl vydán dnes.
trust-issued =
    { $days ->
        [1] Důvěryhodný seznam byl vydán včera, { DATE($issued) }.
        [few] Důvěryhodný seznam byl vydán před { $days } dny, { DATE($issued) }.
       *[other] Důvěryhodný seznam byl vydán před { $days } dny, { DATE($issued) }.
    }
trust-issued-future = Důvěryhodný seznam byl vydán { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Porovnejte s papírovým dokladem a s průkazem totožnosti držitele:
result-signed-invalid = Co bylo podepsáno. Z uvedeného důvodu je to NEPLATNÉ:
result-signed-not-sure = Co bylo podepsáno. Z uvedeného důvodu to NENÍ POTVRZENO:
column-verdict = Výsledek
column-file = Soubor
column-holder = Držitel podle pečeti
column-code = Kód
column-picture = Co bylo přečteno
page = strana { $page }
stamp-of = pečeť { $number } z { $count }
answers =
    { $count ->
        [one] { $count } odpověď
        [few] { $count } odpovědi
       *[other] { $count } odpovědí
    }
report-title = Ověřené pečeti
report-as-of = Stav ke dni { DATE($day) }.
report-compare = Porovnejte každého držitele s papírovým dokladem a s průkazem totožnosti.
report-passed-over = Vynechané soubory
report-no-picture = ani obrázek, ani PDF
report-outlined = Obrázek: přečtený kód je orámován
report-not-outlined = Obrázek: žádný kód v něm nebyl přečten
report-show = Zobrazit:
report-all = vše
language-fallback = V tomto jazyce zatím texty nejsou: { $asked }. Použitý jazyk: { $used }.
