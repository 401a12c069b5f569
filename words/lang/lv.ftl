# Latvian. Glossary: words/glossary/lv.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = DERĪGS
verdict-valid-as-of = DERĪGS (ZIŅU DATUMS: { DATE($issued) })
verdict-caution = DERĪGS AR ATRUNU
verdict-invalid = NEDERĪGS
verdict-not-sure = NAV NOSKAIDROTS
verdict-not-read = NAV NOLASĪTS
verdict-no-stamp = NAV ZĪMOGA
support-code = Atbalsta kods: { $code }

## What was found: a whole sentence or two

found-valid = Šo zīmogu parakstīja izdevējiestāde no uzticamības saraksta, un kopš tā laika zīmogs nav mainīts.
found-malformed = Šis kods ir mainīts vai nav veidots ar zināmu programmu.
found-signature = Paraksts nav derīgs. Zīmogs pēc parakstīšanas ir mainīts vai ir viltots: tajā norādīta atslēga { $kid }, taču ar to tas nav parakstīts.
found-contents = Izdevējiestāde to parakstīja, taču saturs neatbilst zīmogu noteikumiem.
found-specimen = Šis ir paraugs: piemērs izmēģināšanai, kas nepiešķir nekādu kvalifikāciju.
found-not-entitled = Izdevējiestāde ir zināma, taču tai nav tiesību piešķirt šo kvalifikāciju. Kvalifikācija: { $claimed }. Ko izdevējiestāde drīkst piešķirt: { $allowed }.
found-lacks-place = Visos šīs izdevējiestādes zīmogos ir vieta tās atsaukto kvalifikāciju sarakstā, bet šajā tās nav. Iespējams, to ar izdevējiestādes atslēgu izveidoja kāds cits.
found-lacks-time = Visos šīs izdevējiestādes zīmogos ir parakstīšanas laiks, bet šajā tā nav. Iespējams, to ar izdevējiestādes atslēgu izveidoja kāds cits.
found-key-early = Zīmogs parakstīts, pirms izdevējiestādes atslēgu sāka lietot (parakstīts: { DATE($signed) }; atslēgas lietošanas sākums: { DATE($start) }).
found-key-late = Zīmogs parakstīts pēc tam, kad izdevējiestādes atslēgu pārstāja lietot (parakstīts: { DATE($signed) }; atslēgas lietošanas beigas: { DATE($end) }).
found-signed-on-award = Zīmogā nav norādīts, kad tas parakstīts, tāpēc tiek ņemta vērā kvalifikācijas piešķiršanas diena.
found-not-registered = Izdevējiestādes atslēga, iespējams, ir svešās rokās (kopš: { DATE($since) }), un šī zīmoga nav starp tiem, kurus izdevējiestāde reģistrēja pirms šī datuma.
found-withdrawn = Izdevējiestāde šo kvalifikāciju ir atsaukusi.
found-suspended = Izdevējiestāde šīs kvalifikācijas derīgumu ir apturējusi.
found-replaced = Izdevējiestāde šo zīmogu ir aizstājusi ar jaunu.
found-too-early = Dokuments vēl nav derīgs (derīgs no: { DATE($start) }; šodien: { DATE($today) }).
found-expired = Dokuments vairs nav derīgs (bija derīgs līdz: { DATE($end) }; šodien: { DATE($today) }).
found-no-list = Šajā ierīcē nav uzticamības saraksta, tāpēc nav zināms, kam pieder šis paraksts.
found-unknown-key = Nevienai izdevējiestādei uzticamības sarakstā nav atslēgas { $kid }. Iespējams, izdevējiestādes sarakstā nav vai arī zīmogs ir viltots.
found-no-consent = Vairākos uzticamības sarakstos ir izdevējiestādes atslēga, bet nevienā no tiem nav tās piekrišanas. Nav zināms, kurš saraksts ir pareizs.
found-other-country = Izdevējiestādes atslēga ir tikai uzticamības sarakstā, kas nedrīkst runāt šīs valsts ({ $country }) vārdā, tāpēc tas netiek ņemts vērā.
found-newer = To parakstīja izdevējiestāde no uzticamības saraksta, taču jaunākā formātā, ko šī versija nevar nolasīt.
found-key-stolen = Izdevējiestādes atslēga, iespējams, ir svešās rokās (kopš: { DATE($since) }): viss, kas ar to parakstīts, pats par sevi neko nepierāda.
found-no-register = Izdevējiestādes atslēga, iespējams, ir svešās rokās (kopš: { DATE($since) }). Reģistra, kas rāda, vai šis zīmogs parakstīts agrāk, šajā ierīcē nav.
found-signed-in-future = Zīmogā norādītais parakstīšanas datums vēl nav pienācis (parakstīts: { DATE($signed) }; šīs ierīces pulkstenis rāda: { DATE($today) }).
found-clock-behind = Uzticamības saraksts parakstīts vēlāk, nekā rāda šīs ierīces pulkstenis (pulkstenis: { DATE($today) }; saraksts: { DATE($issued) }). Nav zināms, cik saraksts ir vecs un kas noticis kopš tā laika.
found-list-old = Uzticamības saraksts ir novecojis (izdots: { DATE($issued) }; uz to varēja paļauties ne ilgāk kā līdz: { DATE($end) }).
found-status-unpinned = Nav zināms, vai šī kvalifikācija ir atsaukta: uzticamības sarakstā nav norādīts, kur izdevējiestāde publicē atsauktās kvalifikācijas.
found-status-absent = Nav zināms, vai šī kvalifikācija ir atsaukta: izdevējiestādes atsaukto kvalifikāciju saraksta šajā ierīcē nav.
found-status-old = Nav zināms, vai šī kvalifikācija ir atsaukta: atsaukto kvalifikāciju saraksts ir novecojis (izdots: { DATE($issued) }; uz to varēja paļauties līdz: { DATE($end) }).
found-status-unusable = Nav zināms, vai šī kvalifikācija ir atsaukta: atsaukto kvalifikāciju saraksts ir bojāts, vecāks par kvalifikāciju vai jaunākā formātā.
found-file = Šajā failā neizdevās nolasīt nevienu zīmogu.

## What to know about a valid stamp

note-as-of = Derīgs saskaņā ar uzticamības sarakstu (izdots: { DATE($issued) }); jaunāka saraksta izdošanas termiņš bija: { DATE($due) }. Vēlākas izmaiņas nav zināmas.
note-no-place = Nav pārbaudīts, vai šī kvalifikācija ir atsaukta: šim zīmogam nav vietas izdevējiestādes atsaukto kvalifikāciju sarakstā.
note-no-list = Nav pārbaudīts, vai šī kvalifikācija ir atsaukta: izdevējiestāde atsaukto kvalifikāciju sarakstu nepiedāvā.
note-awarded-in-future = Kvalifikācijas piešķiršanas datums vēl nav pienācis: { DATE($awarded) }.
note-status-as-of = Nav atsaukta saskaņā ar atsaukto kvalifikāciju sarakstu (izdots: { DATE($issued) }); jaunāka saraksta izdošanas termiņš bija: { DATE($due) }.
note-accepted = Jūsu iestatījumi to pieļauj.
note-sealed = Izdevējiestādes atslēga, iespējams, ir svešās rokās (kopš: { DATE($since) }), taču šis zīmogs ir starp tiem, kurus izdevējiestāde reģistrēja agrāk (reģistrēts: { DATE($sealed) }).

## What to do next: a whole sentence, addressed to the reader

next-compare = Salīdziniet katru lauku ar papīra dokumentu, bet vārdu, uzvārdu un dzimšanas datumu – ar personu apliecinošu dokumentu.
next-original = Noskenējiet zīmogu no papīra oriģināla. Ja pārbaude atkal neizdodas, nepaļaujieties uz dokumentu; jautājiet izdevējiestādei.
next-corrected = Nepaļaujieties uz šo dokumentu. Lūdziet izdevējiestādei labotu zīmogu, izmantojot jums jau zināmu kontaktinformāciju.
next-specimen = Nepieņemiet to kā kvalifikācijas apliecinājumu. Mācībām paraugus var atļaut iestatījumos.
next-entitled = Nepaļaujieties uz šo dokumentu. Jautājiet uzticamības saraksta uzturētājam vai attiecīgās valsts ministrijai, ko izdevējiestāde drīkst piešķirt.
next-made-it = Nepaļaujieties uz šo dokumentu. Jautājiet izdevējiestādei, izmantojot jums jau zināmu kontaktinformāciju, vai tā ir piešķīrusi šo kvalifikāciju.
next-withdrawn = Nepaļaujieties uz šo dokumentu. Dokumenta turētājs sīkāku informāciju var saņemt izdevējiestādē.
next-suspended = Pagaidām nepaļaujieties uz šo dokumentu. Jautājiet izdevējiestādei vai pārbaudiet vēlreiz vēlāk ar jaunāku uzticamības sarakstu.
next-replaced = Lūdziet turētājam jauno dokumentu un pārbaudiet tā zīmogu.
next-that-day = Pārbaudiet vēlreiz tajā dienā vai vēlāk.
next-renewed = Jautājiet turētājam, vai dokuments ir atjaunots.
next-first-list = Saņemiet uzticamības sarakstu no tā uzturētāja un pārbaudiet vēlreiz.
next-latest-list = Saņemiet jaunāko uzticamības sarakstu un pārbaudiet vēlreiz.
next-latest-or-ask = Saņemiet jaunāko uzticamības sarakstu un pārbaudiet vēlreiz. Ja tas nepalīdz, jautājiet izdevējiestādei, izmantojot jums jau zināmu kontaktinformāciju.
next-update = Atjauniniet šo programmu un pārbaudiet vēlreiz.
next-clock = Iestatiet šīs ierīces datumu un laiku un pārbaudiet vēlreiz.
next-if-important = Ja lēmums ir svarīgs, jautājiet izdevējiestādei.
next-date = Pārbaudiet šīs ierīces datumu un jautājiet turētājam par kvalifikācijas piešķiršanas datumu.
next-nothing = Nekas nav jādara: zīmogs parakstīts, kamēr atslēga bija drošībā.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Tā tas ir kopš: { DATE($since) }.
reason-error = Iemesls: izdots kļūdas dēļ.
reason-deception = Iemesls: iegūts ar viltu.
reason-replaced = Iemesls: izdots jauns dokuments.
reason-decision = Iemesls: tiesas vai valsts iestādes lēmums.
reason-holder = Iemesls: turētāja lūgums.
reason-review = Iemesls: notiek pārskatīšana.
reason-other = Iemesls: numurs { NUMBER($number) }, ko šī versija nepazīst.

## Texts that are no stamp

text-empty = Kods ir tukšs.
text-other = Šis kods nav zīmogs: tas ir cits kods, piemēram, saite vai biļete.
text-version = Šī zīmoga versija ir { $version }, un šī programma to neatbalsta.
text-altered = Šī zīmoga teksts pārsūtīšanas laikā ir mainīts vai apgriezts. Par pašu kvalifikāciju tas neko neliecina.
text-altered-next = Noskenējiet papīra dokumentu vēlreiz. Ja tekstu ielīmējāt vai saņēmāt no citiem, palūdziet tā vietā dokumenta fotoattēlu.
text-other-next = Meklējiet zīmogu uz papīra dokumenta. Lai pārbaudītu kvalifikāciju, otru kodu neatveriet.

## What was checked

axis-integrity = Nav mainīts
axis-issuer = Izdevējiestāde zināma
axis-content = Nolasāms
axis-authority = Ir tiesības piešķirt
axis-status = Joprojām spēkā
axis-time = Datumi saskan
axis-freshness = Uzticamības saraksts aktuāls
finding-good = jā
finding-bad = nē
finding-not-checked = nav pārbaudīts
finding-noted = skat. piezīmi
list-of = Uzticamības saraksts: { $operator }
list-introduced = Uzticamības saraksts: { $operator }, iepazīstināja { $by }

## Names of fields, as on a diploma

field-issuer = Izdevējiestāde
field-family-name = Uzvārds
field-given-names = Vārds(-i)
field-family-name-latin = Uzvārds latīņu burtiem
field-given-names-latin = Vārds(-i) latīņu burtiem
field-birth = Dzimšanas datums
field-title = Kvalifikācija
field-title-english = Nosaukums angļu valodā
field-title-language = Nosaukuma valoda
field-number = Dokumenta numurs
field-awarded = Piešķiršanas datums
field-type = Kvalifikācijas veids
field-country = Valsts
field-eqf = EKI līmenis
field-nqf = Nacionālais līmenis
field-isced = Izglītības joma
field-credits = Kredītpunkti
field-grade = Novērtējums
field-mode = Mācību veids
field-languages = Mācību valoda(-as)
field-profession = Reglamentētā profesija
field-thesis = Noslēguma darbs
field-outcomes = Mācīšanās rezultāti
field-link = Pilns digitālais apliecinājums
field-specimen = Paraugs
field-joint = Kopīgi piešķīra
field-from = Derīgs no
field-until = Derīgs līdz
field-other = Lauks { $number }
value-link = SHA-256 sākums: { $digest }
value-specimen = jā: piemērs, kas nepiešķir kvalifikāciju
value-joint = { $names } (norādījusi izdevējiestāde, kas parakstīja)

## Coded values

type-general = vispārējā izglītība
type-vocational = profesionālās izglītības kvalifikācija
type-short-cycle = īsā cikla grāds
type-bachelor = bakalaura grāds (pirmais cikls)
type-master = maģistra grāds (otrais cikls)
type-doctorate = doktora grāds (trešais cikls)
type-professional = profesionālā kvalifikācija
type-micro-credential = mikrokvalifikācija
type-course = kurss ar novērtēšanu
type-language = valodas prasmes apliecība
type-attendance = apliecinājums par dalību
mode-full-time = pilna laika
mode-part-time = nepilna laika
mode-online = internetā
mode-blended = daļēji internetā
mode-work-based = darba vietā
mode-on-site = klātienē
credits-ects = { $amount } ECTS
credits-hours = { $amount } st.
credits-ecvet = { $amount } ECVET
credits-national = nacionālie kredītpunkti: { $amount }
profession-doctor = ārsts ar medicīnas pamatizglītību
profession-nurse = vispārējās aprūpes māsa
profession-dentist = zobārsts
profession-vet = veterinārārsts
profession-midwife = vecmāte
profession-pharmacist = farmaceits
profession-architect = arhitekts
profession-directive = { $profession } (2005/36/EK, { $annex })
unknown-number = numurs { NUMBER($number) }, ko šī versija nepazīst
name-with-code = { $name } ({ $code })
eqf-1 = pamatzināšanas un pamatprasmes
eqf-2 = praktiskas pamatprasmes kādā jomā
eqf-3 = kvalificēts darbs citas personas vadībā, piemēram, pēc īsas profesionālās apmācības
eqf-4 = atestāts par vispārējo vidējo izglītību vai kvalificēts amats
eqf-5 = īsā cikla augstākā izglītība vai augstāka profesionālā kvalifikācija
eqf-6 = bakalaura grāda līmenis
eqf-7 = maģistra grāda līmenis
eqf-8 = doktora grāda līmenis
eqf-explained = { $level }. līmenis no 8 Eiropas kvalifikāciju ietvarstruktūrā: { $meaning }
nqf-explained = { $level } ({ $framework }, EKI { $eqf }. līmenis)
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Parastā vērtējumu skala ({ $country }): labākais vērtējums – { $best }, vājākais sekmīgais – { $pass }. Tikai informācijai; izdevējiestāde to nav parakstījusi.

## What an issuer may award, as parts of a list

scope-eqf = EKI { $level }. līmenis
scope-eqf-range = EKI { $lowest }.–{ $highest }. līmenis
scope-awarded = piešķirts: { DATE($day) }
scope-country = valsts: { $countries }
scope-from = no: { DATE($day) }
scope-until = līdz: { DATE($day) }
scope-any = jebkura kvalifikācija
scope-nothing = nekas
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { $year }. gada { NUMBER($day) }. { $month ->
        [1] janvāris
        [2] februāris
        [3] marts
        [4] aprīlis
        [5] maijs
        [6] jūnijs
        [7] jūlijs
        [8] augusts
        [9] septembris
        [10] oktobris
        [11] novembris
       *[12] decembris
    }
date-month =
    { $year }. gada { $month ->
        [1] janvāris
        [2] februāris
        [3] marts
        [4] aprīlis
        [5] maijs
        [6] jūnijs
        [7] jūlijs
        [8] augusts
        [9] septembris
        [10] oktobris
        [11] novembris
       *[12] decembris
    }

## The trust list beside a verdict

trust-issued-today = Uzticamības saraksts izdots šodien.
trust-issued =
    { $days ->
        [1] Uzticamības saraksts izdots vakar ({ DATE($issued) }).
        [zero] Uzticamības saraksts izdots pirms { $days } dienām ({ DATE($issued) }).
        [one] Uzticamības saraksts izdots pirms { $days } dienas ({ DATE($issued) }).
       *[other] Uzticamības saraksts izdots pirms { $days } dienām ({ DATE($issued) }).
    }
trust-issued-future = Uzticamības saraksta izdošanas datums: { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Salīdziniet ar papīra dokumentu un ar turētāja personu apliecinošu dokumentu:
result-signed-invalid = Kas tika parakstīts. Tas ir NEDERĪGS iepriekš minētā iemesla dēļ:
result-signed-not-sure = Kas tika parakstīts. Tas NAV APSTIPRINĀTS iepriekš minētā iemesla dēļ:
column-verdict = Rezultāts
column-file = Fails
column-holder = Turētājs (pēc zīmoga)
column-code = Kods
column-picture = Kas nolasīts
page = { $page }. lappuse
stamp-of = { $number }. zīmogs no { $count }
answers =
    { $count ->
        [zero] { $count } rezultātu
        [one] { $count } rezultāts
       *[other] { $count } rezultāti
    }
report-title = Pārbaudītie zīmogi
report-as-of = Ziņu datums: { DATE($day) }.
report-compare = Katra turētāja datus salīdziniet ar papīra dokumentu un ar personu apliecinošu dokumentu.
report-passed-over = Izlaists
report-no-picture = nav ne attēls, ne PDF
report-outlined = Attēls: nolasītais kods ir apvilkts
report-not-outlined = Attēls: tajā nav nolasīts neviens kods
report-show = Rādīt:
report-all = visus
language-fallback = Tulkojuma vēl nav (valoda: { $asked }). Šī teksta valoda: { $used }.
