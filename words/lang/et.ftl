# Estonian. Glossary: words/glossary/et.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = KEHTIV
verdict-valid-as-of = KEHTIV (SEISUGA { DATE($issued) })
verdict-caution = KEHTIV, MÖÖNDUSTEGA
verdict-invalid = KEHTETU
verdict-not-sure = TUVASTAMATA
verdict-not-read = EI LOETUD
verdict-no-stamp = TEMPLIT EI OLE
support-code = Kasutajatoe kood: { $code }

## What was found: a whole sentence or two

found-valid = Selle templi on allkirjastanud usaldusnimekirja kantud väljaandja ja templit ei ole pärast seda muudetud.
found-malformed = Seda koodi on muudetud või selle on loonud tundmatu programm.
found-signature = Allkiri ei kehti. Templit on pärast allkirjastamist muudetud või see on võltsitud: templis on märgitud võti { $kid }, kuid sellega ei ole seda allkirjastatud.
found-contents = Väljaandja on selle allkirjastanud, kuid sisu ei vasta templite reeglitele.
found-specimen = See on näidis: proovimiseks mõeldud näide, millega ei anta ühtegi kvalifikatsiooni.
found-not-entitled = Väljaandja on teada, kuid tal ei ole õigust seda kvalifikatsiooni anda. Kvalifikatsioon: { $claimed }. Mida väljaandja tohib anda: { $allowed }.
found-lacks-place = Selle väljaandja kõigis templites on koht tema tühistatud kvalifikatsioonide loendis, kuid selles templis seda ei ole. Võib-olla on templi teinud väljaandja võtmega keegi teine.
found-lacks-time = Selle väljaandja kõigis templites on allkirjastamise aeg, kuid selles templis seda ei ole. Võib-olla on templi teinud väljaandja võtmega keegi teine.
found-key-early = Tempel on allkirjastatud enne väljaandja võtme kasutuselevõttu (allkirjastatud: { DATE($signed) }; võti kasutusel alates: { DATE($start) }).
found-key-late = Tempel on allkirjastatud pärast väljaandja võtme kasutamise lõpetamist (allkirjastatud: { DATE($signed) }; võtme kasutamise lõpp: { DATE($end) }).
found-signed-on-award = Templis ei ole märgitud, millal see allkirjastati, seepärast lähtutakse kvalifikatsiooni andmise päevast.
found-not-registered = Väljaandja võti võib olla võõrastes kätes (alates: { DATE($since) }) ja see tempel ei ole nende hulgas, mille väljaandja enne seda kuupäeva registreeris.
found-withdrawn = Väljaandja on selle kvalifikatsiooni tühistanud.
found-suspended = Väljaandja on selle kvalifikatsiooni kehtivuse peatanud.
found-replaced = Väljaandja on selle templi uuega asendanud.
found-too-early = Dokument veel ei kehti (kehtiv alates: { DATE($start) }; täna on { DATE($today) }).
found-expired = Dokument enam ei kehti (kehtis kuni: { DATE($end) }; täna on { DATE($today) }).
found-no-list = Selles seadmes ei ole usaldusnimekirja, seepärast ei ole teada, kelle allkiri see on.
found-unknown-key = Ühelgi usaldusnimekirja kantud väljaandjal ei ole võtit { $kid }. Väljaandja ei pruugi nimekirjas olla või võib tempel olla võltsitud.
found-no-consent = Mitmes usaldusnimekirjas on väljaandja võti, kuid üheski neist ei ole väljaandja nõusolekut. Ei ole teada, milline nimekiri on õige.
found-other-country = Väljaandja võti on ainult usaldusnimekirjas, mis ei tohi selle riigi ({ $country }) eest rääkida, seega see ei loe.
found-newer = Selle on allkirjastanud usaldusnimekirja kantud väljaandja, kuid uuemas vormingus, mida see versioon lugeda ei oska.
found-key-stolen = Väljaandja võti võib olla võõrastes kätes (alates: { DATE($since) }): sellega allkirjastatu ei tõenda iseenesest midagi.
found-no-register = Väljaandja võti võib olla võõrastes kätes (alates: { DATE($since) }). Registrit, mis näitab, kas see tempel allkirjastati varem, selles seadmes ei ole.
found-signed-in-future = Templis märgitud allkirjastamise päev ei ole veel käes (allkirjastatud: { DATE($signed) }; selle seadme kell näitab: { DATE($today) }).
found-clock-behind = Usaldusnimekiri on allkirjastatud hiljem, kui näitab selle seadme kell (kell: { DATE($today) }; nimekiri: { DATE($issued) }). Ei ole teada, kui vana nimekiri on ja mis on vahepeal juhtunud.
found-list-old = Usaldusnimekiri on vananenud (välja antud: { DATE($issued) }; sellele sai tugineda kuni: { DATE($end) }).
found-status-unpinned = Ei ole teada, kas see kvalifikatsioon on tühistatud: usaldusnimekirjas ei ole märgitud, kus väljaandja tühistamised avaldab.
found-status-absent = Ei ole teada, kas see kvalifikatsioon on tühistatud: väljaandja tühistatud kvalifikatsioonide loendit selles seadmes ei ole.
found-status-old = Ei ole teada, kas see kvalifikatsioon on tühistatud: tühistatud kvalifikatsioonide loend on vananenud (välja antud: { DATE($issued) }; sellele sai tugineda kuni: { DATE($end) }).
found-status-unusable = Ei ole teada, kas see kvalifikatsioon on tühistatud: tühistatud kvalifikatsioonide loend on rikutud, kvalifikatsioonist vanem või uuemas vormingus.
found-file = Sellest failist ei õnnestunud ühtegi templit lugeda.

## What to know about a valid stamp

note-as-of = Kehtiv seisuga { DATE($issued) }: uuema usaldusnimekirja tähtpäev oli { DATE($due) }. Hilisemad muudatused ei ole teada.
note-no-place = Ei ole kontrollitud, kas see kvalifikatsioon on tühistatud: sellel templil ei ole kohta väljaandja tühistatud kvalifikatsioonide loendis.
note-no-list = Ei ole kontrollitud, kas see kvalifikatsioon on tühistatud: väljaandja ei paku tühistatud kvalifikatsioonide loendit.
note-awarded-in-future = Kvalifikatsiooni andmise kuupäev ei ole veel käes: { DATE($awarded) }.
note-status-as-of = Ei ole tühistatud seisuga { DATE($issued) }: uuema tühistatud kvalifikatsioonide loendi tähtpäev oli { DATE($due) }.
note-accepted = Teie seaded lubavad seda.
note-sealed = Väljaandja võti võib olla võõrastes kätes (alates: { DATE($since) }), kuid see tempel on nende hulgas, mille väljaandja registreeris varem (registreeritud: { DATE($sealed) }).

## What to do next: a whole sentence, addressed to the reader

next-compare = Võrrelge iga välja paberdokumendiga ning nime ja sünnikuupäeva isikut tõendava dokumendiga.
next-original = Skannige tempel paberoriginaalilt. Kui kontroll jälle ebaõnnestub, ärge dokumendile tuginege; küsige väljaandjalt.
next-corrected = Ärge dokumendile tuginege. Küsige väljaandjalt parandatud templit, kasutades teile juba teada olevaid kontaktandmeid.
next-specimen = Ärge võtke seda kvalifikatsiooni tõendina vastu. Koolituseks saab näidised seadetes lubada.
next-entitled = Ärge dokumendile tuginege. Küsige usaldusnimekirja haldajalt või selle riigi ministeeriumilt, mida väljaandja tohib anda.
next-made-it = Ärge dokumendile tuginege. Küsige väljaandjalt, kasutades teile juba teada olevaid kontaktandmeid, kas tema on selle kvalifikatsiooni andnud.
next-withdrawn = Ärge dokumendile tuginege. Väljaandja saab omanikule anda lisateavet.
next-suspended = Ärge dokumendile praegu tuginege. Küsige väljaandjalt või kontrollige hiljem uuesti uuema usaldusnimekirjaga.
next-replaced = Küsige omanikult uut dokumenti ja kontrollige selle templit.
next-that-day = Kontrollige uuesti sel päeval või hiljem.
next-renewed = Küsige omanikult, kas dokumendi kehtivust on pikendatud.
next-first-list = Hankige usaldusnimekiri selle haldajalt ja kontrollige uuesti.
next-latest-list = Hankige uusim usaldusnimekiri ja kontrollige uuesti.
next-latest-or-ask = Hankige uusim usaldusnimekiri ja kontrollige uuesti. Kui see ei aita, küsige väljaandjalt, kasutades teile juba teada olevaid kontaktandmeid.
next-update = Uuendage seda programmi ja kontrollige uuesti.
next-clock = Seadke selle seadme kuupäev ja kellaaeg õigeks ja kontrollige uuesti.
next-if-important = Kui otsus on tähtis, küsige väljaandjalt.
next-date = Kontrollige selle seadme kuupäeva ja küsige omanikult kvalifikatsiooni andmise kuupäeva kohta.
next-nothing = Midagi ei ole vaja teha: tempel allkirjastati ajal, mil võti oli kaitstud.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Nii on alates: { DATE($since) }.
reason-error = Põhjus: välja antud ekslikult.
reason-deception = Põhjus: saadud pettusega.
reason-replaced = Põhjus: välja on antud uus dokument.
reason-decision = Põhjus: kohtu või ametiasutuse otsus.
reason-holder = Põhjus: omaniku soov.
reason-review = Põhjus: käib läbivaatamine.
reason-other = Põhjus: number { NUMBER($number) }, mida see versioon ei tunne.

## Texts that are no stamp

text-empty = Kood on tühi.
text-other = See kood ei ole tempel: see on mõni muu kood, näiteks link või pilet.
text-version = Selle templi versioon on { $version }, mida see programm ei toeta.
text-altered = Selle templi teksti on edastamisel muudetud või kärbitud. Kvalifikatsiooni enda kohta ei ütle see midagi.
text-altered-next = Skannige paberdokument uuesti. Kui te kleepisite teksti või see saadeti teile, küsige selle asemel dokumendist fotot.
text-other-next = Otsige templit paberdokumendilt. Ärge avage kvalifikatsiooni kontrollimiseks teist koodi.

## What was checked

axis-integrity = Muutmata
axis-issuer = Väljaandja teada
axis-content = Loetav
axis-authority = Õigus anda
axis-status = Endiselt jõus
axis-time = Kuupäevad klapivad
axis-freshness = Usaldusnimekiri ajakohane
finding-good = jah
finding-bad = ei
finding-not-checked = kontrollimata
finding-noted = vt märkust
list-of = Usaldusnimekiri: { $operator }
list-introduced = Usaldusnimekiri: { $operator }, tutvustanud { $by }

## Names of fields, as on a diploma

field-issuer = Väljaandja
field-family-name = Perekonnanimi
field-given-names = Eesnimed
field-family-name-latin = Perekonnanimi ladina tähtedega
field-given-names-latin = Eesnimed ladina tähtedega
field-birth = Sünnikuupäev
field-title = Kvalifikatsioon
field-title-english = Nimetus inglise keeles
field-title-language = Nimetuse keel
field-number = Dokumendi number
field-awarded = Andmise kuupäev
field-type = Kvalifikatsiooni liik
field-country = Riik
field-eqf = EQFi tase
field-nqf = Riiklik tase
field-isced = Haridusvaldkond
field-credits = Ainepunktid
field-grade = Hinne
field-mode = Õppimisviis
field-languages = Õppekeel(ed)
field-profession = Reguleeritud kutseala
field-thesis = Lõputöö
field-outcomes = Õpiväljundid
field-link = Täielik digidokument
field-specimen = Näidis
field-joint = Antud koos
field-from = Kehtiv alates
field-until = Kehtiv kuni
field-other = Väli { $number }
value-link = SHA-256 algus: { $digest }
value-specimen = jah: näide, millega ei anta kvalifikatsiooni
value-joint = { $names } (allkirjastanud väljaandja teatel)

## Coded values

type-general = üldharidus
type-vocational = kutsehariduse kvalifikatsioon
type-short-cycle = lühitsükli kraad
type-bachelor = bakalaureus (esimene aste)
type-master = magister (teine aste)
type-doctorate = doktor (kolmas aste)
type-professional = kutsekvalifikatsioon
type-micro-credential = mikrokvalifikatsioon
type-course = hindamisega kursus
type-language = keeletunnistus
type-attendance = osavõtutõend
mode-full-time = täiskoormusega
mode-part-time = osakoormusega
mode-online = veebipõhine
mode-blended = osaliselt veebis
mode-work-based = töökohal
mode-on-site = kohapealne
credits-ects = { $amount } ECTS
credits-hours = { $amount } h
credits-ecvet = { $amount } ECVET
credits-national = riiklikud ainepunktid: { $amount }
profession-doctor = arsti põhiõppe läbinud arst
profession-nurse = üldõde
profession-dentist = hambaarst
profession-vet = loomaarst
profession-midwife = ämmaemand
profession-pharmacist = proviisor
profession-architect = arhitekt
profession-directive = { $profession } (2005/36/EÜ, { $annex })
unknown-number = number { NUMBER($number) }, mida see versioon ei tunne
name-with-code = { $name } ({ $code })
eqf-1 = põhiteadmised ja -oskused
eqf-2 = praktilised põhioskused ühel alal
eqf-3 = oskustöö juhendamisel, näiteks pärast lühikest väljaõpet
eqf-4 = gümnaasiumi lõputunnistus või oskustöölise kutse
eqf-5 = lühike kõrgharidus või kõrgem kutsekvalifikatsioon
eqf-6 = bakalaureusekraadi tase
eqf-7 = magistrikraadi tase
eqf-8 = doktorikraadi tase
eqf-explained = { $level }. tase Euroopa kvalifikatsiooniraamistiku 8 tasemest: { $meaning }
nqf-explained = { $level } ({ $framework }, EQFi { $eqf }. tase)
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Tavaline hindamisskaala ({ $country }): parim hinne on { $best }, nõrgim positiivne hinne on { $pass }. Teadmiseks; väljaandja ei ole seda allkirjastanud.

## What an issuer may award, as parts of a list

scope-eqf = EQFi { $level }. tase
scope-eqf-range = EQFi { $lowest }.–{ $highest }. tase
scope-awarded = antud: { DATE($day) }
scope-country = riik: { $countries }
scope-from = alates: { DATE($day) }
scope-until = kuni: { DATE($day) }
scope-any = mis tahes kvalifikatsioon
scope-nothing = mitte midagi
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] jaanuar
        [2] veebruar
        [3] märts
        [4] aprill
        [5] mai
        [6] juuni
        [7] juuli
        [8] august
        [9] september
        [10] oktoober
        [11] november
       *[12] detsember
    } { $year }
date-month =
    { $month ->
        [1] jaanuar
        [2] veebruar
        [3] märts
        [4] aprill
        [5] mai
        [6] juuni
        [7] juuli
        [8] august
        [9] september
        [10] oktoober
        [11] november
       *[12] detsember
    } { $year }

## The trust list beside a verdict

trust-issued-today = Usaldusnimekiri on välja antud täna.
trust-issued =
    { $days ->
        [1] Usaldusnimekiri on välja antud eile ({ DATE($issued) }).
        [one] Usaldusnimekiri on välja antud { $days } päev tagasi ({ DATE($issued) }).
       *[other] Usaldusnimekiri on välja antud { $days } päeva tagasi ({ DATE($issued) }).
    }
trust-issued-future = Usaldusnimekirja väljaandmise kuupäev: { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Võrrelge paberdokumendiga ja omaniku isikut tõendava dokumendiga:
result-signed-invalid = Mis allkirjastati. See on KEHTETU ülal nimetatud põhjusel:
result-signed-not-sure = Mis allkirjastati. See on KINNITAMATA ülal nimetatud põhjusel:
column-verdict = Tulemus
column-file = Fail
column-holder = Omanik (templi järgi)
column-code = Kood
column-picture = Mida loeti
page = lk { $page }
stamp-of = { $number }. tempel (kokku { $count })
answers =
    { $count ->
        [one] { $count } vastus
       *[other] { $count } vastust
    }
report-title = Kontrollitud templid
report-as-of = Seis: { DATE($day) }.
report-compare = Võrrelge iga omaniku andmeid paberdokumendiga ja isikut tõendava dokumendiga.
report-passed-over = Vahele jäetud
report-no-picture = ei ole pilt ega PDF
report-outlined = Pilt: loetud kood on ümbritsetud joonega
report-not-outlined = Pilt: ühtegi koodi ei loetud
report-show = Näita:
report-all = kõik
language-fallback = Tõlget veel ei ole (keel: { $asked }). Selle teksti keel: { $used }.
