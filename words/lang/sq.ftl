# Albanian. Glossary: words/glossary/sq.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = E VLEFSHME
verdict-valid-as-of = E VLEFSHME SIPAS GJENDJES MË { DATE($issued) }
verdict-caution = E VLEFSHME, ME REZERVË
verdict-invalid = E PAVLEFSHME
verdict-not-sure = E PAPËRCAKTUAR
verdict-not-read = NUK U LEXUA
verdict-no-stamp = NUK KA VULË
support-code = Kodi i mbështetjes: { $code }

## What was found: a whole sentence or two

found-valid = Këtë vulë e ka nënshkruar një lëshues që ndodhet në listën e besuar dhe që atëherë vula nuk është ndryshuar.
found-malformed = Ky kod është ndryshuar ose nuk është krijuar me një program të njohur.
found-signature = Nënshkrimi nuk është i vlefshëm. Vula është ndryshuar pas nënshkrimit ose është e falsifikuar: në të shënohet çelësi { $kid }, por ajo nuk është nënshkruar me të.
found-contents = Lëshuesi e ka nënshkruar këtë, por përmbajtja nuk i respekton rregullat për vulat.
found-specimen = Ky është një ekzemplar prove: shërben për testim dhe nuk jep asnjë kualifikim.
found-not-entitled = Lëshuesi njihet, por nuk ka të drejtë ta japë këtë kualifikim. Kualifikimi: { $claimed }. Çfarë mund të japë lëshuesi: { $allowed }.
found-lacks-place = Të gjitha vulat e këtij lëshuesi kanë një vend në listën e tij të kualifikimeve të tërhequra, por kjo nuk e ka. Mund ta ketë bërë dikush tjetër me çelësin e lëshuesit.
found-lacks-time = Të gjitha vulat e këtij lëshuesi përmbajnë kohën e nënshkrimit, por kjo nuk e përmban. Mund ta ketë bërë dikush tjetër me çelësin e lëshuesit.
found-key-early = Vula është nënshkruar më { DATE($signed) }, para se çelësi i lëshuesit të hynte në përdorim më { DATE($start) }.
found-key-late = Vula është nënshkruar më { DATE($signed) }, pasi çelësi i lëshuesit u hoq nga përdorimi më { DATE($end) }.
found-signed-on-award = Në vulë nuk shënohet se kur është nënshkruar, prandaj merret parasysh dita e dhënies së kualifikimit.
found-not-registered = Çelësi i lëshuesit mund të jetë në duar të gabuara që prej datës { DATE($since) }, dhe kjo vulë nuk është ndër ato që lëshuesi i ka regjistruar para asaj date.
found-withdrawn = Lëshuesi e ka tërhequr këtë kualifikim.
found-suspended = Lëshuesi e ka pezulluar këtë kualifikim.
found-replaced = Lëshuesi e ka zëvendësuar këtë vulë me një të re.
found-too-early = Dokumenti bëhet i vlefshëm më { DATE($start) }; sot është { DATE($today) }.
found-expired = Dokumenti ka qenë i vlefshëm deri më { DATE($end) }; sot është { DATE($today) }.
found-no-list = Në këtë pajisje nuk ka listë të besuar, prandaj nuk dihet se i kujt është ky nënshkrim.
found-unknown-key = Asnjë lëshues në listën e besuar nuk e ka çelësin { $kid }. Lëshuesi mund të mos jetë në listë, ose vula mund të jetë e falsifikuar.
found-no-consent = Disa lista të besuara e kanë çelësin e lëshuesit, por në asnjërën nuk është pëlqimi i tij. Nuk dihet cila listë është e saktë.
found-other-country = Çelësin e lëshuesit e ka vetëm një listë e besuar që nuk mund të flasë për këtë vend ({ $country }), prandaj nuk merret parasysh.
found-newer = Këtë e ka nënshkruar një lëshues që ndodhet në listën e besuar, por në një format më të ri, të cilin ky version nuk mund ta lexojë.
found-key-stolen = Çelësi i lëshuesit mund të jetë në duar të gabuara që prej datës { DATE($since) }: ajo që është nënshkruar me të nuk provon asgjë më vete.
found-no-register = Çelësi i lëshuesit mund të jetë në duar të gabuara që prej datës { DATE($since) }. Regjistri që tregon nëse kjo vulë është nënshkruar më herët nuk ndodhet në këtë pajisje.
found-signed-in-future = Në vulë shënohet se është nënshkruar më { DATE($signed) }, por ora e kësaj pajisjeje tregon datën { DATE($today) }.
found-clock-behind = Ora e kësaj pajisjeje tregon datën { DATE($today) }, por lista e besuar është nënshkruar më vonë, më { DATE($issued) }. Nuk dihet sa e vjetër është lista dhe çfarë ka ndodhur që atëherë.
found-list-old = Lista e besuar është lëshuar më { DATE($issued) }; mund të mbështeteshit në të deri më { DATE($end) } e jo më vonë.
found-status-unpinned = Nuk dihet nëse ky kualifikim është tërhequr: në listën e besuar nuk shënohet se ku i publikon lëshuesi tërheqjet.
found-status-absent = Nuk dihet nëse ky kualifikim është tërhequr: lista e kualifikimeve të tërhequra të lëshuesit nuk ndodhet në këtë pajisje.
found-status-old = Nuk dihet nëse ky kualifikim është tërhequr: lista e kualifikimeve të tërhequra është lëshuar më { DATE($issued) } dhe mund të mbështeteshit në të deri më { DATE($end) }.
found-status-unusable = Nuk dihet nëse ky kualifikim është tërhequr: lista e kualifikimeve të tërhequra është e dëmtuar, më e vjetër se kualifikimi ose në një format më të ri.
found-file = Në këtë skedar nuk mund të lexohej asnjë vulë.

## What to know about a valid stamp

note-as-of = E vlefshme sipas gjendjes më { DATE($issued) }: një listë e besuar më e re duhej të dilte më { DATE($due) }. Ndryshimet e mëvonshme nuk dihen.
note-no-place = Nuk është kontrolluar nëse ky kualifikim është tërhequr: kjo vulë nuk ka vend në listën e kualifikimeve të tërhequra të lëshuesit.
note-no-list = Nuk është kontrolluar nëse ky kualifikim është tërhequr: lëshuesi nuk ofron listë të kualifikimeve të tërhequra.
note-awarded-in-future = Data e dhënies së kualifikimit është { DATE($awarded) }, e cila nuk ka ardhur ende.
note-status-as-of = Sipas gjendjes më { DATE($issued) } nuk rezulton i tërhequr: një listë më e re e kualifikimeve të tërhequra duhej të dilte më { DATE($due) }.
note-accepted = Cilësimet tuaja e pranojnë këtë.
note-sealed = Çelësi i lëshuesit mund të jetë në duar të gabuara që prej datës { DATE($since) }, por kjo vulë është ndër ato që lëshuesi i ka regjistruar më herët, më { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Krahasoni çdo fushë me dokumentin në letër, si dhe emrin dhe datëlindjen me një dokument identiteti.
next-original = Skanoni vulën në dokumentin origjinal në letër. Nëse verifikimi dështon përsëri, mos u mbështetni në dokument; pyetni lëshuesin.
next-corrected = Mos u mbështetni në dokument. Kërkojini lëshuesit një vulë të korrigjuar, duke përdorur të dhëna kontakti që i njihni tashmë.
next-specimen = Mos e pranoni si kualifikim. Ekzemplarët e provës mund të lejohen te cilësimet, për trajnim.
next-entitled = Mos u mbështetni në dokument. Pyetni operatorin e listës së besuar ose ministrinë e atij vendi se çfarë mund të japë lëshuesi.
next-made-it = Mos u mbështetni në dokument. Pyetni lëshuesin, duke përdorur të dhëna kontakti që i njihni tashmë, nëse e ka dhënë këtë kualifikim.
next-withdrawn = Mos u mbështetni në dokument. Lëshuesi mund t’i japë mbajtësit më shumë informacion.
next-suspended = Për momentin mos u mbështetni në dokument. Pyetni lëshuesin ose verifikoni përsëri më vonë me një listë të besuar më të re.
next-replaced = Kërkojini mbajtësit dokumentin e ri dhe verifikoni vulën e tij.
next-that-day = Verifikoni përsëri atë ditë ose më vonë.
next-renewed = Pyetni mbajtësin nëse dokumenti është rinovuar.
next-first-list = Merrni listën e besuar nga operatori i saj, pastaj verifikoni përsëri.
next-latest-list = Merrni listën e besuar më të fundit dhe verifikoni përsëri.
next-latest-or-ask = Merrni listën e besuar më të fundit dhe verifikoni përsëri. Nëse kjo nuk ndihmon, pyetni lëshuesin, duke përdorur të dhëna kontakti që i njihni tashmë.
next-update = Përditësoni këtë program dhe verifikoni përsëri.
next-clock = Vendosni datën dhe orën e kësaj pajisjeje dhe verifikoni përsëri.
next-if-important = Nëse vendimi është i rëndësishëm, pyetni lëshuesin.
next-date = Kontrolloni datën e kësaj pajisjeje dhe pyetni mbajtësin për datën e dhënies së kualifikimit.
next-nothing = Nuk nevojitet asnjë veprim: vula është nënshkruar kur çelësi ishte i mbrojtur.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Kështu është që prej datës { DATE($since) }.
reason-error = Arsyeja: është lëshuar gabimisht.
reason-deception = Arsyeja: është marrë me mashtrim.
reason-replaced = Arsyeja: është lëshuar një dokument i ri.
reason-decision = Arsyeja: vendim i një gjykate ose i një autoriteti publik.
reason-holder = Arsyeja: kërkesë e mbajtësit.
reason-review = Arsyeja: është në shqyrtim.
reason-other = Arsyeja: numri { NUMBER($number) }, të cilin ky version nuk e njeh.

## Texts that are no stamp

text-empty = Kodi është bosh.
text-other = Ky kod nuk është vulë: është një kod tjetër, për shembull lidhje interneti ose biletë.
text-version = Kjo vulë përdor versionin { $version }, të cilin ky program nuk e mbështet.
text-altered = Teksti i kësaj vule është ndryshuar ose është prerë gjatë përcjelljes. Kjo nuk thotë asgjë për kualifikimin.
text-altered-next = Skanoni përsëri dokumentin në letër. Nëse e keni ngjitur tekstin ose ju është dërguar, kërkoni në vend të tij një fotografi të dokumentit.
text-other-next = Gjeni vulën në dokumentin në letër. Mos e hapni kodin tjetër për të verifikuar një kualifikim.

## What was checked

axis-integrity = E pandryshuar
axis-issuer = Lëshuesi njihet
axis-content = E lexueshme
axis-authority = E drejta për ta dhënë
axis-status = Ende në fuqi
axis-time = Datat përputhen
axis-freshness = Lista e besuar e përditësuar
finding-good = po
finding-bad = jo
finding-not-checked = nuk u kontrollua
finding-noted = shih shënimin
list-of = Lista e besuar: { $operator }
list-introduced = Lista e besuar: { $operator }, e paraqitur nga { $by }

## Names of fields, as on a diploma

field-issuer = Lëshuesi
field-family-name = Mbiemri
field-given-names = Emri
field-family-name-latin = Mbiemri, shkronja latine
field-given-names-latin = Emri, shkronja latine
field-birth = Datëlindja
field-title = Kualifikimi
field-title-english = Titulli në anglisht
field-title-language = Gjuha e titullit
field-number = Numri i dokumentit
field-awarded = Data e dhënies
field-type = Lloji i kualifikimit
field-country = Vendi
field-eqf = Niveli EQF
field-nqf = Niveli kombëtar
field-isced = Fusha e arsimit
field-credits = Kreditet
field-grade = Nota
field-mode = Mënyra e studimit
field-languages = Gjuha e mësimit
field-profession = Profesion i rregulluar
field-thesis = Punimi i diplomës
field-outcomes = Rezultatet e të nxënit
field-link = Dokumenti i plotë digjital
field-specimen = Ekzemplar prove
field-joint = Dhënë së bashku me
field-from = I vlefshëm nga
field-until = I vlefshëm deri më
field-other = Fusha { $number }
value-link = SHA-256 fillon me { $digest }
value-specimen = po: shembull, nuk jep kualifikim
value-joint = { $names } (sipas lëshuesit që ka nënshkruar)

## Coded values

type-general = arsim i përgjithshëm
type-vocational = kualifikim i arsimit profesional
type-short-cycle = diplomë e ciklit të shkurtër
type-bachelor = bachelor (cikli i parë)
type-master = master (cikli i dytë)
type-doctorate = doktoratë (cikli i tretë)
type-professional = kualifikim për ushtrim profesioni
type-micro-credential = mikrokredencial
type-course = kurs me vlerësim
type-language = certifikatë gjuhe
type-attendance = pjesëmarrje
mode-full-time = me kohë të plotë
mode-part-time = me kohë të pjesshme
mode-online = online
mode-blended = pjesërisht online
mode-work-based = në vendin e punës
mode-on-site = me prani fizike
credits-ects = { $amount } ECTS
credits-hours = { $amount } orë
credits-ecvet = { $amount } ECVET
credits-national = kredite kombëtare: { $amount }
profession-doctor = mjek me formim bazë mjekësor
profession-nurse = infermier përgjegjës për kujdesin e përgjithshëm
profession-dentist = mjek stomatolog
profession-vet = mjek veteriner
profession-midwife = mami
profession-pharmacist = farmacist
profession-architect = arkitekt
profession-directive = { $profession } (2005/36/KE, { $annex })
unknown-number = numri { NUMBER($number) }, të cilin ky version nuk e njeh
name-with-code = { $name } ({ $code })
eqf-1 = njohuri dhe aftësi bazë
eqf-2 = aftësi bazë praktike në një fushë
eqf-3 = punë e kualifikuar nën drejtim, për shembull pas një praktike të shkurtër profesionale
eqf-4 = diplomë e shkollës së mesme ose zanat i kualifikuar
eqf-5 = arsim i lartë i shkurtër ose kualifikim profesional i avancuar
eqf-6 = niveli i diplomës bachelor
eqf-7 = niveli i diplomës master
eqf-8 = niveli i doktoratës
eqf-explained = Niveli { $level } nga 8 i Kornizës Evropiane të Kualifikimeve: { $meaning }
nqf-explained = { $level } ({ $framework }, niveli EQF: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Shkalla e zakonshme ({ $country }): nota më e mirë është { $best }, nota më e dobët kaluese është { $pass }. Për informim; lëshuesi nuk e ka nënshkruar këtë.

## What an issuer may award, as parts of a list

scope-eqf = niveli EQF: { $level }
scope-eqf-range = nivelet EQF: nga { $lowest } deri në { $highest }
scope-awarded = dhënë më { DATE($day) }
scope-country = vendi: { $countries }
scope-from = nga data { DATE($day) }
scope-until = deri më { DATE($day) }
scope-any = çdo kualifikim
scope-nothing = asgjë
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] janar
        [2] shkurt
        [3] mars
        [4] prill
        [5] maj
        [6] qershor
        [7] korrik
        [8] gusht
        [9] shtator
        [10] tetor
        [11] nëntor
       *[12] dhjetor
    } { $year }
date-month =
    { $month ->
        [1] janar
        [2] shkurt
        [3] mars
        [4] prill
        [5] maj
        [6] qershor
        [7] korrik
        [8] gusht
        [9] shtator
        [10] tetor
        [11] nëntor
       *[12] dhjetor
    } { $year }

## The trust list beside a verdict

trust-issued-today = Lista e besuar është lëshuar sot.
trust-issued =
    { $days ->
        [1] Lista e besuar është lëshuar dje, më { DATE($issued) }.
        [one] Lista e besuar është lëshuar para { $days } dite, më { DATE($issued) }.
       *[other] Lista e besuar është lëshuar para { $days } ditësh, më { DATE($issued) }.
    }
trust-issued-future = Lista e besuar është lëshuar më { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Krahasoni me dokumentin në letër dhe me dokumentin e identitetit të mbajtësit:
result-signed-invalid = Çfarë është nënshkruar. Kjo është E PAVLEFSHME për arsyen e mësipërme:
result-signed-not-sure = Çfarë është nënshkruar. Kjo është E PAKONFIRMUAR për arsyen e mësipërme:
column-verdict = Rezultati
column-file = Skedari
column-holder = Mbajtësi (sipas vulës)
column-code = Kodi
column-picture = Çfarë është lexuar
page = faqja { $page }
stamp-of = vula { $number } nga { $count }
answers =
    { $count ->
        [one] { $count } përgjigje
       *[other] { $count } përgjigje
    }
report-title = Vula të verifikuara
report-as-of = Gjendja më { DATE($day) }.
report-compare = Krahasoni të dhënat e çdo mbajtësi me dokumentin në letër dhe me një dokument identiteti.
report-passed-over = Të kapërcyera
report-no-picture = as figurë, as PDF
report-outlined = Figurë: kodi i lexuar është i rrethuar me vijë
report-not-outlined = Figurë: në të nuk u lexua asnjë kod
report-show = Shfaq:
report-all = të gjitha
language-fallback = Ende nuk ka përkthim (gjuha: { $asked }). Gjuha e këtij teksti: { $used }.
