# Serbian (Cyrillic). Glossary: words/glossary/sr.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = ВАЖЕЋИ
verdict-valid-as-of = ВАЖЕЋИ НА ДАН { DATE($issued) }
verdict-caution = ВАЖЕЋИ, УЗ ОГРАДУ
verdict-invalid = НЕВАЖЕЋИ
verdict-not-sure = НЕУТВРЂЕНО
verdict-not-read = НИЈЕ ПРОЧИТАНО
verdict-no-stamp = НЕМА ПЕЧАТА
support-code = Код за подршку: { $code }

## What was found: a whole sentence or two

found-valid = Овај печат је потписао издавалац са листе поверења и од тада печат није мењан.
found-malformed = Овај код је измењен или није направљен познатим програмом.
found-signature = Потпис није важећи. Печат је измењен после потписивања или је фалсификован: у њему је наведен кључ { $kid }, али њиме није потписан.
found-contents = Издавалац је ово потписао, али садржај не поштује правила за печате.
found-specimen = Ово је пробни примерак: служи за испробавање и њиме се не додељује никаква квалификација.
found-not-entitled = Издавалац је познат, али нема право да додели ову квалификацију. Квалификација: { $claimed }. Шта издавалац сме да додели: { $allowed }.
found-lacks-place = Сви печати овог издаваоца имају место на његовом списку повучених квалификација, а овај га нема. Можда га је неко други направио кључем издаваоца.
found-lacks-time = Сви печати овог издаваоца садрже време потписивања, а овај га не садржи. Можда га је неко други направио кључем издаваоца.
found-key-early = Печат је потписан { DATE($signed) }, пре него што је кључ издаваоца ушао у употребу { DATE($start) }.
found-key-late = Печат је потписан { DATE($signed) }, пошто је кључ издаваоца повучен из употребе { DATE($end) }.
found-signed-on-award = У печату није наведено када је потписан, па се рачуна дан доделе квалификације.
found-not-registered = Кључ издаваоца је можда у погрешним рукама од { DATE($since) }, а овај печат није међу онима које је издавалац уписао у регистар пре тог датума.
found-withdrawn = Издавалац је повукао ову квалификацију.
found-suspended = Издавалац је привремено обуставио важење ове квалификације.
found-replaced = Издавалац је овај печат заменио новим.
found-too-early = Документ почиње да важи { DATE($start) }; данашњи датум: { DATE($today) }.
found-expired = Документ је важио до { DATE($end) }; данашњи датум: { DATE($today) }.
found-no-list = На овом уређају нема листе поверења, па се не зна чији је ово потпис.
found-unknown-key = Ниједан издавалац са листе поверења нема кључ { $kid }. Можда издавалац није на листи или је печат фалсификован.
found-no-consent = Више листа поверења има кључ издаваоца, али ни на једној нема његовог пристанка. Не зна се која је листа исправна.
found-other-country = Кључ издаваоца има само листа поверења која не сме да говори у име ове државе ({ $country }), па се не рачуна.
found-newer = Ово је потписао издавалац са листе поверења, али у новијем облику који ова верзија не може да прочита.
found-key-stolen = Кључ издаваоца је можда у погрешним рукама од { DATE($since) }: оно што је њиме потписано само по себи ништа не доказује.
found-no-register = Кључ издаваоца је можда у погрешним рукама од { DATE($since) }. Регистар који показује да ли је овај печат потписан раније није на овом уређају.
found-signed-in-future = У печату је наведено да је потписан { DATE($signed) }, али сат овог уређаја показује ранији датум: { DATE($today) }.
found-clock-behind = Сат овог уређаја показује датум { DATE($today) }, али листа поверења је потписана касније, { DATE($issued) }. Не зна се колико је листа стара ни шта се од тада догодило.
found-list-old = Листа поверења је издата { DATE($issued) }; на њу се могло ослонити најдуже до { DATE($end) }.
found-status-unpinned = Не зна се да ли је ова квалификација повучена: на листи поверења није наведено где издавалац објављује повлачења.
found-status-absent = Не зна се да ли је ова квалификација повучена: списак повучених квалификација овог издаваоца није на овом уређају.
found-status-old = Не зна се да ли је ова квалификација повучена: списак повучених квалификација издат је { DATE($issued) } и на њега се могло ослонити до { DATE($end) }.
found-status-unusable = Не зна се да ли је ова квалификација повучена: списак повучених квалификација је оштећен, старији од квалификације или у новијем облику.
found-file = У овој датотеци није било могуће прочитати ниједан печат.

## What to know about a valid stamp

note-as-of = Важећи на дан { DATE($issued) }: новија листа поверења требало је да изађе { DATE($due) }. Касније промене нису познате.
note-no-place = Није проверено да ли је ова квалификација повучена: овај печат нема место на списку повучених квалификација овог издаваоца.
note-no-list = Није проверено да ли је ова квалификација повучена: издавалац не нуди списак повучених квалификација.
note-awarded-in-future = Датум доделе квалификације још није наступио: { DATE($awarded) }.
note-status-as-of = Стање на дан { DATE($issued) }: није повучена; новији списак повучених квалификација требало је да изађе { DATE($due) }.
note-accepted = Ваша подешавања то прихватају.
note-sealed = Кључ издаваоца је можда у погрешним рукама од { DATE($since) }, али овај печат је међу онима које је издавалац раније уписао у регистар, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Упоредите свако поље са папирним документом, а име и датум рођења са личним документом.
next-original = Скенирајте печат на оригиналном папиру. Ако провера поново не успе, немојте се ослањати на папир; питајте издаваоца.
next-corrected = Немојте се ослањати на документ. Затражите од издаваоца исправљен печат, користећи податке за контакт које већ знате.
next-specimen = Немојте га прихватити као квалификацију. Пробни примерци се за обуку могу дозволити у подешавањима.
next-entitled = Немојте се ослањати на документ. Питајте оператора листе поверења или министарство те земље шта издавалац сме да додели.
next-made-it = Немојте се ослањати на документ. Питајте издаваоца, користећи податке за контакт које већ знате, да ли је доделио ову квалификацију.
next-withdrawn = Немојте се ослањати на документ. Издавалац може имаоцу дати више информација.
next-suspended = Засад се немојте ослањати на документ. Питајте издаваоца или проверите поново касније са новијом листом поверења.
next-replaced = Затражите од имаоца нови документ и проверите његов печат.
next-that-day = Проверите поново тог дана или касније.
next-renewed = Питајте имаоца да ли је документ обновљен.
next-first-list = Набавите листу поверења од њеног оператора, па проверите поново.
next-latest-list = Набавите најновију листу поверења и проверите поново.
next-latest-or-ask = Набавите најновију листу поверења и проверите поново. Ако то не помогне, питајте издаваоца, користећи податке за контакт које већ знате.
next-update = Ажурирајте овај програм и проверите поново.
next-clock = Подесите датум и време овог уређаја и проверите поново.
next-if-important = Ако је одлука важна, питајте издаваоца.
next-date = Проверите датум овог уређаја и питајте имаоца за датум доделе квалификације.
next-nothing = Не треба ништа предузимати: печат је потписан док је кључ био безбедан.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Тако је од { DATE($since) }.
reason-error = Разлог: издато је грешком.
reason-deception = Разлог: добијено је преваром.
reason-replaced = Разлог: издат је нови документ.
reason-decision = Разлог: одлука суда или органа јавне власти.
reason-holder = Разлог: захтев имаоца.
reason-review = Разлог: преиспитивање је у току.
reason-other = Разлог: број { NUMBER($number) }, који ова верзија не познаје.

## Texts that are no stamp

text-empty = Код је празан.
text-other = Овај код није печат: то је неки други код, на пример линк или улазница.
text-version = Овај печат користи верзију { $version }, коју овај програм не подржава.
text-altered = Текст овог печата је измењен или одсечен приликом преноса. То не говори ништа о квалификацији.
text-altered-next = Скенирајте папир поново. Ако сте текст налепили или добили од других, затражите уместо њега фотографију папира.
text-other-next = Потражите печат на папиру. Немојте отварати други код да бисте проверили квалификацију.

## What was checked

axis-integrity = Неизмењено
axis-issuer = Издавалац познат
axis-content = Читљиво
axis-authority = Право на доделу
axis-status = Још је на снази
axis-time = Датуми су усклађени
axis-freshness = Листа поверења ажурна
finding-good = да
finding-bad = не
finding-not-checked = није проверено
finding-noted = видети напомену
list-of = Листа поверења: { $operator }
list-introduced = Листа поверења: { $operator }, представио: { $by }

## Names of fields, as on a diploma

field-issuer = Издавалац
field-family-name = Презиме
field-given-names = Име
field-family-name-latin = Презиме, латинична слова
field-given-names-latin = Име, латинична слова
field-birth = Датум рођења
field-title = Квалификација
field-title-english = Назив на енглеском
field-title-language = Језик назива
field-number = Број документа
field-awarded = Датум доделе
field-type = Врста квалификације
field-country = Држава
field-eqf = Ниво ЕОК
field-nqf = Национални ниво
field-isced = Област образовања
field-credits = Бодови
field-grade = Оцена
field-mode = Начин студирања
field-languages = Језик наставе
field-profession = Регулисана професија
field-thesis = Завршни рад
field-outcomes = Исходи учења
field-link = Потпун дигитални документ
field-specimen = Пробни примерак
field-joint = Заједнички доделили
field-from = Важи од
field-until = Важи до
field-other = Поље { $number }
value-link = SHA-256 почиње са { $digest }
value-specimen = да: пример, не додељује квалификацију
value-joint = { $names } (наводи издавалац који је потписао)

## Coded values

type-general = опште образовање
type-vocational = стручна квалификација
type-short-cycle = степен кратког циклуса
type-bachelor = основне студије (први циклус)
type-master = мастер (други циклус)
type-doctorate = докторат (трећи циклус)
type-professional = професионална квалификација
type-micro-credential = микроквалификација
type-course = курс са провером знања
type-language = уверење о знању језика
type-attendance = присуство
mode-full-time = пуно време
mode-part-time = непуно време
mode-online = онлајн
mode-blended = делимично онлајн
mode-work-based = на радном месту
mode-on-site = уз присуство
credits-ects = { $amount } ЕСПБ
credits-hours = { $amount } ч
credits-ecvet = { $amount } ECVET
credits-national = национални бодови: { $amount }
profession-doctor = доктор медицине са основним медицинским образовањем
profession-nurse = медицинска сестра / техничар опште неге
profession-dentist = доктор стоматологије
profession-vet = доктор ветеринарске медицине
profession-midwife = бабица
profession-pharmacist = фармацеут
profession-architect = архитекта
profession-directive = { $profession } (2005/36/ЕЗ, { $annex })
unknown-number = број { NUMBER($number) }, који ова верзија не познаје
name-with-code = { $name } ({ $code })
eqf-1 = основна знања и вештине
eqf-2 = основне практичне вештине у некој области
eqf-3 = стручни рад под надзором, на пример после кратке обуке за занат
eqf-4 = диплома средње школе или стручно занимање
eqf-5 = кратко високо образовање или виша стручна квалификација
eqf-6 = ниво дипломе основних студија
eqf-7 = ниво дипломе мастер студија
eqf-8 = ниво доктората
eqf-explained = Ниво { $level } од 8 Европског оквира квалификација: { $meaning }
nqf-explained = { $level } ({ $framework }, ниво ЕОК: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Уобичајена скала ({ $country }): најбоља оцена је { $best }, најслабија пролазна је { $pass }. Ради информације; издавалац ово није потписао.

## What an issuer may award, as parts of a list

scope-eqf = ниво ЕОК { $level }
scope-eqf-range = нивои ЕОК од { $lowest } до { $highest }
scope-awarded = додељено { DATE($day) }
scope-country = држава: { $countries }
scope-from = од { DATE($day) }
scope-until = до { DATE($day) }
scope-any = било која квалификација
scope-nothing = ништа
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] јануара
        [2] фебруара
        [3] марта
        [4] априла
        [5] маја
        [6] јуна
        [7] јула
        [8] августа
        [9] септембра
        [10] октобра
        [11] новембра
       *[12] децембра
    } { $year }. године
date-month =
    { $month ->
        [1] јануар
        [2] фебруар
        [3] март
        [4] април
        [5] мај
        [6] јун
        [7] јул
        [8] август
        [9] септембар
        [10] октобар
        [11] новембар
       *[12] децембар
    } { $year }. године

## The trust list beside a verdict

trust-issued-today = Листа поверења је издата данас.
trust-issued =
    { $days ->
        [1] Листа поверења је издата јуче, { DATE($issued) }.
        [one] Листа поверења је издата пре { $days } дан, { DATE($issued) }.
        [few] Листа поверења је издата пре { $days } дана, { DATE($issued) }.
       *[other] Листа поверења је издата пре { $days } дана, { DATE($issued) }.
    }
trust-issued-future = Листа поверења је издата { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Упоредите са папирним документом и са личним документом имаоца:
result-signed-invalid = Шта је потписано. То је НЕВАЖЕЋЕ из горе наведеног разлога:
result-signed-not-sure = Шта је потписано. То НИЈЕ ПОТВРЂЕНО из горе наведеног разлога:
column-verdict = Резултат
column-file = Датотека
column-holder = Ималац (према печату)
column-code = Код
column-picture = Шта је прочитано
page = страна { $page }
stamp-of = печат { $number } од { $count }
answers =
    { $count ->
        [one] { $count } одговор
        [few] { $count } одговора
       *[other] { $count } одговора
    }
report-title = Проверени печати
report-as-of = Стање на дан { DATE($day) }.
report-compare = Упоредите податке сваког имаоца са папирним документом и са личним документом.
report-passed-over = Прескочено
report-no-picture = ни слика ни PDF
report-outlined = Слика: прочитани код је уоквирен
report-not-outlined = Слика: у њој није прочитан ниједан код
report-show = Прикажи:
report-all = све
language-fallback = Још нема превода (језик: { $asked }). Језик овог текста: { $used }.
