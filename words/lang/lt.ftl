# Lithuanian. Glossary: words/glossary/lt.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GALIOJA
verdict-valid-as-of = GALIOJA PAGAL { DATE($issued) } DUOMENIS
verdict-caution = GALIOJA SU IŠLYGA
verdict-invalid = NEGALIOJA
verdict-not-sure = NENUSTATYTA
verdict-not-read = NENUSKAITYTA
verdict-no-stamp = SPAUDO NĖRA
support-code = Pagalbos kodas: { $code }

## What was found: a whole sentence or two

found-valid = Šį spaudą pasirašė įstaiga, įrašyta į patikimą sąrašą, ir nuo to laiko spaudas nepakeistas.
found-malformed = Šis kodas pakeistas arba sukurtas nežinoma programa.
found-signature = Parašas negalioja. Spaudas po pasirašymo buvo pakeistas arba yra suklastotas: jame nurodytas raktas { $kid }, tačiau pasirašyta ne juo.
found-contents = Įstaiga tai pasirašė, tačiau turinys neatitinka spaudams taikomų taisyklių.
found-specimen = Tai pavyzdys, skirtas bandymams: jis nesuteikia jokios kvalifikacijos.
found-not-entitled = Įstaiga žinoma, tačiau neturi teisės suteikti šios kvalifikacijos. Kvalifikacija: { $claimed }. Ką įstaiga gali suteikti: { $allowed }.
found-lacks-place = Visuose šios įstaigos spauduose nurodyta vieta jos atšauktų kvalifikacijų sąraše, o šiame ji nenurodyta. Galbūt jį įstaigos raktu sukūrė kas nors kitas.
found-lacks-time = Visuose šios įstaigos spauduose nurodytas pasirašymo laikas, o šiame jis nenurodytas. Galbūt jį įstaigos raktu sukūrė kas nors kitas.
found-key-early = Spaudas pasirašytas { DATE($signed) }, o įstaigos raktas pradėtas naudoti tik vėliau ({ DATE($start) }).
found-key-late = Spaudas pasirašytas { DATE($signed) }, o įstaigos raktas nustotas naudoti anksčiau ({ DATE($end) }).
found-signed-on-award = Spaude nenurodyta, kada jis pasirašytas, todėl laikomasi kvalifikacijos suteikimo dienos.
found-not-registered = Įstaigos raktas nuo { DATE($since) } galėjo būti svetimose rankose, o šio spaudo nėra tarp tų, kuriuos įstaiga įregistravo iki tos datos.
found-withdrawn = Įstaiga šią kvalifikaciją atšaukė.
found-suspended = Įstaiga sustabdė šios kvalifikacijos galiojimą.
found-replaced = Įstaiga šį spaudą pakeitė nauju.
found-too-early = Dokumentas įsigalioja tik { DATE($start) } (šiandienos data: { DATE($today) }).
found-expired = Dokumentas galiojo iki { DATE($end) } (šiandienos data: { DATE($today) }).
found-no-list = Šiame įrenginyje nėra patikimo sąrašo, todėl nežinoma, kieno tai parašas.
found-unknown-key = Nė viena į patikimą sąrašą įrašyta įstaiga neturi rakto { $kid }. Galbūt įstaiga į sąrašą neįrašyta arba spaudas suklastotas.
found-no-consent = Keliuose patikimuose sąrašuose yra įstaigos raktas, bet nė viename nėra jos sutikimo. Nežinoma, kuris sąrašas teisingas.
found-other-country = Įstaigos raktas yra tik patikimame sąraše, kuris negali kalbėti šios šalies ({ $country }) vardu, todėl į jį neatsižvelgiama.
found-newer = Tai pasirašė įstaiga, įrašyta į patikimą sąrašą, tačiau naujesniu formatu, kurio ši versija nenuskaito.
found-key-stolen = Įstaigos raktas nuo { DATE($since) } galėjo būti svetimose rankose: tai, kas juo pasirašyta, savaime nieko neįrodo.
found-no-register = Įstaigos raktas nuo { DATE($since) } galėjo būti svetimose rankose. Registro, rodančio, ar šis spaudas pasirašytas anksčiau, šiame įrenginyje nėra.
found-signed-in-future = Spaude nurodyta, kad jis pasirašytas { DATE($signed) }, tačiau šio įrenginio laikrodis rodo ankstesnę datą ({ DATE($today) }).
found-clock-behind = Šio įrenginio laikrodis rodo { DATE($today) }, tačiau patikimas sąrašas pasirašytas vėliau ({ DATE($issued) }). Nežinoma, kokio senumo yra sąrašas ir kas nuo to laiko įvyko.
found-list-old = Patikimas sąrašas išduotas { DATE($issued) } ir ne ilgiau kaip iki { DATE($end) } juo buvo galima remtis.
found-status-unpinned = Nežinoma, ar ši kvalifikacija atšaukta: patikimame sąraše nenurodyta, kur įstaiga skelbia atšauktas kvalifikacijas.
found-status-absent = Nežinoma, ar ši kvalifikacija atšaukta: įstaigos atšauktų kvalifikacijų sąrašo šiame įrenginyje nėra.
found-status-old = Nežinoma, ar ši kvalifikacija atšaukta: atšauktų kvalifikacijų sąrašas išduotas { DATE($issued) } ir iki { DATE($end) } juo buvo galima remtis.
found-status-unusable = Nežinoma, ar ši kvalifikacija atšaukta: atšauktų kvalifikacijų sąrašas sugadintas, senesnis už kvalifikaciją arba naujesnio formato.
found-file = Šiame faile nepavyko nuskaityti jokio spaudo.

## What to know about a valid stamp

note-as-of = Galioja pagal { DATE($issued) } duomenis: naujesnis patikimas sąrašas { DATE($due) } jau turėjo būti išduotas. Vėlesni pakeitimai nežinomi.
note-no-place = Netikrinta, ar ši kvalifikacija atšaukta: šis spaudas neturi vietos įstaigos atšauktų kvalifikacijų sąraše.
note-no-list = Netikrinta, ar ši kvalifikacija atšaukta: įstaiga neteikia atšauktų kvalifikacijų sąrašo.
note-awarded-in-future = Nurodyta kvalifikacijos suteikimo data ({ DATE($awarded) }) dar neatėjo.
note-status-as-of = Neatšaukta pagal { DATE($issued) } duomenis: naujesnis atšauktų kvalifikacijų sąrašas { DATE($due) } jau turėjo būti išduotas.
note-accepted = Pagal jūsų nuostatas tai priimtina.
note-sealed = Įstaigos raktas nuo { DATE($since) } galėjo būti svetimose rankose, tačiau šis spaudas yra tarp tų, kuriuos įstaiga įregistravo anksčiau ({ DATE($sealed) }).

## What to do next: a whole sentence, addressed to the reader

next-compare = Palyginkite kiekvieną lauką su popieriniu dokumentu, o vardą, pavardę ir gimimo datą – su asmens tapatybės dokumentu.
next-original = Nuskaitykite spaudą nuo popierinio originalo. Jei patikra vėl nepavyks, dokumentu nesiremkite; kreipkitės į jį išdavusią įstaigą.
next-corrected = Nesiremkite šiuo dokumentu. Kreipkitės į įstaigą jums jau žinomais kontaktais ir paprašykite pataisyto spaudo.
next-specimen = Nepriimkite jo kaip kvalifikacijos įrodymo. Mokymams pavyzdžius galima leisti nuostatose.
next-entitled = Nesiremkite šiuo dokumentu. Teiraukitės patikimo sąrašo tvarkytojo arba tos šalies ministerijos, ką ši įstaiga gali suteikti.
next-made-it = Nesiremkite šiuo dokumentu. Teiraukitės įstaigos jums jau žinomais kontaktais, ar ji suteikė šią kvalifikaciją.
next-withdrawn = Nesiremkite šiuo dokumentu. Daugiau informacijos dokumento turėtojui gali suteikti įstaiga.
next-suspended = Kol kas nesiremkite šiuo dokumentu. Kreipkitės į įstaigą arba patikrinkite vėliau, gavę naujesnį patikimą sąrašą.
next-replaced = Paprašykite turėtojo naujo dokumento ir patikrinkite jo spaudą.
next-that-day = Patikrinkite dar kartą tą dieną arba vėliau.
next-renewed = Paklauskite turėtojo, ar dokumento galiojimas pratęstas.
next-first-list = Gaukite patikimą sąrašą iš jo tvarkytojo ir patikrinkite dar kartą.
next-latest-list = Gaukite naujausią patikimą sąrašą ir patikrinkite dar kartą.
next-latest-or-ask = Gaukite naujausią patikimą sąrašą ir patikrinkite dar kartą. Jei tai nepadės, kreipkitės į įstaigą jums jau žinomais kontaktais.
next-update = Atnaujinkite šią programą ir patikrinkite dar kartą.
next-clock = Nustatykite šio įrenginio datą ir laiką ir patikrinkite dar kartą.
next-if-important = Jei sprendimas svarbus, kreipkitės į įstaigą.
next-date = Patikrinkite šio įrenginio datą ir paklauskite turėtojo, kada suteikta kvalifikacija.
next-nothing = Nieko daryti nereikia: spaudas pasirašytas, kai raktas buvo saugus.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Taip yra nuo šios datos: { DATE($since) }
reason-error = Priežastis: išduota per klaidą.
reason-deception = Priežastis: gauta apgaule.
reason-replaced = Priežastis: išduotas naujas dokumentas.
reason-decision = Priežastis: teismo arba valdžios institucijos sprendimas.
reason-holder = Priežastis: turėtojo prašymas.
reason-review = Priežastis: vyksta peržiūra.
reason-other = Priežastis: numeris { NUMBER($number) }, kurio ši versija nežino.

## Texts that are no stamp

text-empty = Kodas tuščias.
text-other = Šis kodas – ne spaudas: tai kitoks kodas, pavyzdžiui, nuoroda arba bilietas.
text-version = Šio spaudo versija – { $version }; ši programa jos nepalaiko.
text-altered = Šio spaudo tekstas perduodant pakeistas arba nukirptas. Apie pačią kvalifikaciją tai nieko nesako.
text-altered-next = Nuskaitykite popierinį dokumentą dar kartą. Jei tekstą įklijavote arba gavote iš kitų, vietoj jo paprašykite dokumento nuotraukos.
text-other-next = Ieškokite spaudo popieriniame dokumente. Norėdami patikrinti kvalifikaciją, kito kodo neatidarykite.

## What was checked

axis-integrity = Nepakeista
axis-issuer = Įstaiga žinoma
axis-content = Įskaitoma
axis-authority = Turi teisę suteikti
axis-status = Kvalifikacija išlieka
axis-time = Datos dera
axis-freshness = Patikimas sąrašas nepasenęs
finding-good = taip
finding-bad = ne
finding-not-checked = netikrinta
finding-noted = žr. pastabą
list-of = Patikimas sąrašas: { $operator }
list-introduced = Patikimas sąrašas: { $operator }, pristatė { $by }

## Names of fields, as on a diploma

field-issuer = Suteikiančioji įstaiga
field-family-name = Pavardė
field-given-names = Vardas (-ai)
field-family-name-latin = Pavardė lotyniškais rašmenimis
field-given-names-latin = Vardas (-ai) lotyniškais rašmenimis
field-birth = Gimimo data
field-title = Kvalifikacija
field-title-english = Pavadinimas anglų kalba
field-title-language = Pavadinimo kalba
field-number = Dokumento numeris
field-awarded = Suteikimo data
field-type = Kvalifikacijos rūšis
field-country = Šalis
field-eqf = EKS lygis
field-nqf = Nacionalinis lygis
field-isced = Švietimo sritis
field-credits = Kreditai
field-grade = Įvertinimas
field-mode = Mokymosi būdas
field-languages = Mokymo kalba (-os)
field-profession = Reglamentuojamoji profesija
field-thesis = Baigiamasis darbas
field-outcomes = Mokymosi rezultatai
field-link = Visas skaitmeninis dokumentas
field-specimen = Pavyzdys
field-joint = Kartu suteikė
field-from = Galioja nuo
field-until = Galioja iki
field-other = Laukas { $number }
value-link = SHA-256 pradžia: { $digest }
value-specimen = taip: pavyzdys, nesuteikiantis kvalifikacijos
value-joint = { $names } (nurodė pasirašiusi įstaiga)

## Coded values

type-general = bendrasis ugdymas
type-vocational = profesinio mokymo kvalifikacija
type-short-cycle = trumposios pakopos kvalifikacija
type-bachelor = bakalauras (pirmoji pakopa)
type-master = magistras (antroji pakopa)
type-doctorate = daktaras (trečioji pakopa)
type-professional = profesinė kvalifikacija
type-micro-credential = mikrokredencialas
type-course = kursas su vertinimu
type-language = kalbos mokėjimo pažymėjimas
type-attendance = dalyvavimo pažyma
mode-full-time = visu krūviu
mode-part-time = daliniu krūviu
mode-online = internetu
mode-blended = iš dalies internetu
mode-work-based = darbo vietoje
mode-on-site = akivaizdinis
credits-ects = { $amount } ECTS
credits-hours = { $amount } val.
credits-ecvet = { $amount } ECVET
credits-national = nacionaliniai kreditai: { $amount }
profession-doctor = gydytojas, baigęs bazinį medicinos mokymą
profession-nurse = bendrosios praktikos slaugytojas
profession-dentist = gydytojas odontologas
profession-vet = veterinarijos gydytojas
profession-midwife = akušeris
profession-pharmacist = vaistininkas
profession-architect = architektas
profession-directive = { $profession } (2005/36/EB, { $annex })
unknown-number = numeris { NUMBER($number) }, kurio ši versija nežino
name-with-code = { $name } ({ $code })
eqf-1 = pagrindinės žinios ir gebėjimai
eqf-2 = pagrindiniai praktiniai tam tikros srities gebėjimai
eqf-3 = kvalifikuotas darbas vadovaujant kitam asmeniui, pavyzdžiui, po trumpo profesinio mokymo
eqf-4 = brandos atestatas arba kvalifikuoto darbininko profesija
eqf-5 = trumposios aukštojo mokslo studijos arba aukštesnė profesinė kvalifikacija
eqf-6 = bakalauro laipsnio lygis
eqf-7 = magistro laipsnio lygis
eqf-8 = daktaro laipsnio lygis
eqf-explained = { $level } lygis iš 8 pagal Europos kvalifikacijų sandarą: { $meaning }
nqf-explained = { $level } ({ $framework }, EKS { $eqf } lygis)
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Įprasta vertinimo skalė ({ $country }): geriausias įvertinimas – { $best }, silpniausias teigiamas – { $pass }. Tik informacijai; įstaiga to nepasirašė.

## What an issuer may award, as parts of a list

scope-eqf = EKS { $level } lygis
scope-eqf-range = EKS { $lowest }–{ $highest } lygiai
scope-awarded = suteikta { DATE($day) }
scope-country = šalis: { $countries }
scope-from = nuo { DATE($day) }
scope-until = iki { DATE($day) }
scope-any = bet kuri kvalifikacija
scope-nothing = nieko
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { $year } m. { $month ->
        [1] sausio
        [2] vasario
        [3] kovo
        [4] balandžio
        [5] gegužės
        [6] birželio
        [7] liepos
        [8] rugpjūčio
        [9] rugsėjo
        [10] spalio
        [11] lapkričio
       *[12] gruodžio
    } { NUMBER($day) } d.
date-month =
    { $year } m. { $month ->
        [1] sausis
        [2] vasaris
        [3] kovas
        [4] balandis
        [5] gegužė
        [6] birželis
        [7] liepa
        [8] rugpjūtis
        [9] rugsėjis
        [10] spalis
        [11] lapkritis
       *[12] gruodis
    }

## The trust list beside a verdict

trust-issued-today = Patikimas sąrašas išduotas šiandien.
trust-issued =
    { $days ->
        [1] Patikimas sąrašas išduotas vakar ({ DATE($issued) }).
        [one] Patikimas sąrašas išduotas prieš { $days } dieną ({ DATE($issued) }).
        [few] Patikimas sąrašas išduotas prieš { $days } dienas ({ DATE($issued) }).
        [many] Patikimas sąrašas išduotas prieš { $days } dienos ({ DATE($issued) }).
       *[other] Patikimas sąrašas išduotas prieš { $days } dienų ({ DATE($issued) }).
    }
trust-issued-future = Patikimo sąrašo išdavimo data: { DATE($issued) }

## Results: headings of a card, a table and a report

result-compare = Palyginkite su popieriniu dokumentu ir su turėtojo asmens tapatybės dokumentu:
result-signed-invalid = Kas buvo pasirašyta. Tai NEGALIOJA dėl pirmiau nurodytos priežasties:
result-signed-not-sure = Kas buvo pasirašyta. Tai NEPATVIRTINTA dėl pirmiau nurodytos priežasties:
column-verdict = Išvada
column-file = Failas
column-holder = Turėtojas (pagal spaudą)
column-code = Kodas
column-picture = Kas nuskaityta
page = { $page } psl.
stamp-of = spaudas { $number } iš { $count }
answers =
    { $count ->
        [one] { $count } atsakymas
        [few] { $count } atsakymai
        [many] { $count } atsakymo
       *[other] { $count } atsakymų
    }
report-title = Patikrinti spaudai
report-as-of = Duomenų data: { DATE($day) }
report-compare = Kiekvieno turėtojo duomenis palyginkite su popieriniu dokumentu ir su asmens tapatybės dokumentu.
report-passed-over = Praleista
report-no-picture = ne paveikslas ir ne PDF
report-outlined = Paveikslas: nuskaitytas kodas apvestas rėmeliu
report-not-outlined = Paveikslas: jame nenuskaityta jokio kodo
report-show = Rodyti:
report-all = visus
language-fallback = Vertimo dar nėra (kalba: { $asked }). Šio teksto kalba: { $used }.
