# Maltese. Glossary: words/glossary/mt.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VALIDU
verdict-valid-as-of = VALIDU (SITWAZZJONI: { DATE($issued) })
verdict-caution = VALIDU, B’KAWTELA
verdict-invalid = INVALIDU
verdict-not-sure = MHUX STABBILIT
verdict-not-read = MA NQARAX
verdict-no-stamp = L-EBDA SIĠILL
support-code = Kodiċi tal-appoġġ: { $code }

## What was found: a whole sentence or two

found-valid = Dan is-siġill ġie ffirmat minn korp tal-għoti li jinsab fil-lista ta’ fiduċja, u minn dakinhar ma nbidilx.
found-malformed = Dan il-kodiċi nbidel jew ma sarx bi programm magħruf.
found-signature = Il-firma mhijiex valida. Is-siġill inbidel wara li ġie ffirmat, jew huwa falsifikat: isemmi din iċ-ċavetta: { $kid }, iżda ma ġiex iffirmat biha.
found-contents = Il-korp tal-għoti ffirma dan, iżda l-kontenut ma jsegwix ir-regoli għas-siġilli.
found-specimen = Dan huwa kampjun: eżempju għall-ittestjar, li ma jagħti l-ebda kwalifika.
found-not-entitled = Il-korp tal-għoti huwa magħruf, iżda m’għandux id-dritt jagħti din il-kwalifika. Il-kwalifika: { $claimed }. X’jista’ jagħti l-korp: { $allowed }.
found-lacks-place = Is-siġilli kollha ta’ dan il-korp tal-għoti għandhom post fil-lista tiegħu tal-kwalifiki rtirati, iżda dan m’għandux. Jista’ jkun li għamlu ħaddieħor biċ-ċavetta tal-korp.
found-lacks-time = Is-siġilli kollha ta’ dan il-korp tal-għoti juru l-ħin tal-firma, iżda dan le. Jista’ jkun li għamlu ħaddieħor biċ-ċavetta tal-korp.
found-key-early = Is-siġill ġie ffirmat qabel ma bdiet tintuża ċ-ċavetta tal-korp tal-għoti (data tal-firma: { DATE($signed) }; bidu tal-użu taċ-ċavetta: { DATE($start) }).
found-key-late = Is-siġill ġie ffirmat wara li ċ-ċavetta tal-korp tal-għoti ma baqgħetx tintuża (data tal-firma: { DATE($signed) }; tmiem l-użu taċ-ċavetta: { DATE($end) }).
found-signed-on-award = Is-siġill ma jgħidx meta ġie ffirmat, u għalhekk tgħodd id-data tal-għoti.
found-not-registered = Iċ-ċavetta tal-korp tal-għoti tista’ tkun f’idejn ħżiena (minn: { DATE($since) }), u dan is-siġill mhuwiex fost dawk li l-korp irreġistra qabel dik id-data.
found-withdrawn = Il-korp tal-għoti rtira din il-kwalifika.
found-suspended = Il-korp tal-għoti ssospenda din il-kwalifika.
found-replaced = Il-korp tal-għoti ssostitwixxa dan is-siġill b’wieħed ġdid.
found-too-early = Id-dokument għadu mhux validu (isir validu fi: { DATE($start) }; illum: { DATE($today) }).
found-expired = Id-dokument ma għadux validu (l-aħħar jum: { DATE($end) }; illum: { DATE($today) }).
found-no-list = M’hemmx lista ta’ fiduċja fuq dan l-apparat, u għalhekk mhux magħruf ta’ min hija din il-firma.
found-unknown-key = L-ebda korp tal-għoti fil-lista ta’ fiduċja m’għandu din iċ-ċavetta: { $kid }. Jista’ jkun li l-korp mhux fil-lista, jew li s-siġill huwa falsifikat.
found-no-consent = Diversi listi ta’ fiduċja għandhom iċ-ċavetta tal-korp, iżda fl-ebda waħda minnhom m’hemm il-kunsens tiegħu. Mhux magħruf liema lista hija korretta.
found-other-country = Lista ta’ fiduċja biss li ma tistax titkellem għal dan il-pajjiż ({ $country }) għandha ċ-ċavetta tal-korp, għalhekk ma tgħoddx.
found-newer = Dan ġie ffirmat minn korp tal-għoti li jinsab fil-lista ta’ fiduċja, iżda f’format aktar ġdid li din il-verżjoni ma tistax taqra.
found-key-stolen = Iċ-ċavetta tal-korp tal-għoti tista’ tkun f’idejn ħżiena (minn: { DATE($since) }): dak li ġie ffirmat biha ma jipprova xejn waħdu.
found-no-register = Iċ-ċavetta tal-korp tal-għoti tista’ tkun f’idejn ħżiena (minn: { DATE($since) }). Ir-reġistru li juri jekk dan is-siġill ġiex iffirmat qabel mhuwiex fuq dan l-apparat.
found-signed-in-future = Id-data tal-firma fis-siġill għadha ma waslitx (data tal-firma: { DATE($signed) }; l-arloġġ ta’ dan l-apparat: { DATE($today) }).
found-clock-behind = Il-lista ta’ fiduċja ġiet iffirmata wara d-data li juri l-arloġġ ta’ dan l-apparat (arloġġ: { DATE($today) }; lista: { DATE($issued) }). Mhux magħruf kemm ilha maħruġa l-lista u x’ġara minn dakinhar.
found-list-old = Il-lista ta’ fiduċja skadiet (data tal-ħruġ: { DATE($issued) }; l-aħħar jum li fih setgħet tintuża: { DATE($end) }).
found-status-unpinned = Mhux magħruf jekk din il-kwalifika ġietx irtirata: il-lista ta’ fiduċja ma tgħidx fejn il-korp tal-għoti jippubblika l-kwalifiki rtirati.
found-status-absent = Mhux magħruf jekk din il-kwalifika ġietx irtirata: il-lista tal-kwalifiki rtirati tal-korp tal-għoti mhijiex fuq dan l-apparat.
found-status-old = Mhux magħruf jekk din il-kwalifika ġietx irtirata: il-lista tal-kwalifiki rtirati skadiet (data tal-ħruġ: { DATE($issued) }; l-aħħar jum li fih setgħet tintuża: { DATE($end) }).
found-status-unusable = Mhux magħruf jekk din il-kwalifika ġietx irtirata: il-lista tal-kwalifiki rtirati hija bil-ħsara, eqdem mill-kwalifika, jew f’format aktar ġdid.
found-file = Ma setax jinqara siġill f’dan il-fajl.

## What to know about a valid stamp

note-as-of = Validu skont il-lista maħruġa fi: { DATE($issued) }. Lista ta’ fiduċja aktar ġdida kellha toħroġ fi: { DATE($due) }. Il-bidliet ta’ wara mhumiex magħrufa.
note-no-place = Ma ġiex iċċekkjat jekk din il-kwalifika ġietx irtirata: dan is-siġill m’għandux post fil-lista tal-kwalifiki rtirati tal-korp tal-għoti.
note-no-list = Ma ġiex iċċekkjat jekk din il-kwalifika ġietx irtirata: il-korp tal-għoti ma joffrix lista ta’ kwalifiki rtirati.
note-awarded-in-future = Id-data tal-għoti tal-kwalifika għadha ma waslitx: { DATE($awarded) }.
note-status-as-of = Mhux irtirata skont il-lista maħruġa fi: { DATE($issued) }. Lista aktar ġdida tal-kwalifiki rtirati kellha toħroġ fi: { DATE($due) }.
note-accepted = Is-settings tiegħek jaċċettaw dan.
note-sealed = Iċ-ċavetta tal-korp tal-għoti tista’ tkun f’idejn ħżiena (minn: { DATE($since) }), iżda dan is-siġill huwa fost dawk li l-korp irreġistra qabel (data tar-reġistrazzjoni: { DATE($sealed) }).

## What to do next: a whole sentence, addressed to the reader

next-compare = Qabbel kull qasam mad-dokument stampat, u l-isem u d-data tat-twelid ma’ dokument tal-identità.
next-original = Skennja s-siġill fuq id-dokument oriġinali stampat. Jekk ifalli mill-ġdid, tistrieħx fuq id-dokument; staqsi lill-korp tal-għoti.
next-corrected = Tistrieħx fuq dan id-dokument. Itlob siġill ikkoreġut mingħand il-korp tal-għoti, billi tuża dettalji ta’ kuntatt li diġà taf.
next-specimen = Taċċettahx bħala kwalifika. Il-kampjuni jistgħu jiġu permessi fis-settings, għat-taħriġ.
next-entitled = Tistrieħx fuq dan id-dokument. Staqsi lill-operatur tal-lista ta’ fiduċja, jew lill-ministeru ta’ dak il-pajjiż, x’jista’ jagħti l-korp.
next-made-it = Tistrieħx fuq dan id-dokument. Staqsi lill-korp tal-għoti, billi tuża dettalji ta’ kuntatt li diġà taf, jekk tax din il-kwalifika.
next-withdrawn = Tistrieħx fuq dan id-dokument. Il-korp tal-għoti jista’ jagħti aktar informazzjoni lid-detentur.
next-suspended = Għalissa tistrieħx fuq dan id-dokument. Staqsi lill-korp tal-għoti, jew ivverifika mill-ġdid aktar tard b’lista ta’ fiduċja aktar ġdida.
next-replaced = Itlob id-dokument il-ġdid mingħand id-detentur u vverifika s-siġill tiegħu.
next-that-day = Ivverifikah mill-ġdid dakinhar jew wara.
next-renewed = Staqsi lid-detentur jekk id-dokument ġiex imġedded.
next-first-list = Ikseb il-lista ta’ fiduċja mingħand l-operatur tagħha, u mbagħad ivverifika mill-ġdid.
next-latest-list = Ikseb l-aħħar lista ta’ fiduċja u vverifika mill-ġdid.
next-latest-or-ask = Ikseb l-aħħar lista ta’ fiduċja u vverifika mill-ġdid. Jekk dan ma jgħinx, staqsi lill-korp tal-għoti, billi tuża dettalji ta’ kuntatt li diġà taf.
next-update = Aġġorna dan il-programm u vverifika mill-ġdid.
next-clock = Issettja d-data u l-ħin ta’ dan l-apparat u vverifika mill-ġdid.
next-if-important = Jekk id-deċiżjoni hija importanti, staqsi lill-korp tal-għoti.
next-date = Iċċekkja d-data ta’ dan l-apparat, u staqsi lid-detentur dwar id-data tal-għoti.
next-nothing = M’hemmx bżonn tagħmel xejn: is-siġill ġie ffirmat meta ċ-ċavetta kienet protetta.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Dan japplika minn din id-data: { DATE($since) }.
reason-error = Raġuni: inħareġ bi żball.
reason-deception = Raġuni: inkiseb b’qerq.
reason-replaced = Raġuni: inħareġ wieħed ġdid.
reason-decision = Raġuni: ordni ta’ qorti jew ta’ awtorità pubblika.
reason-holder = Raġuni: talba tad-detentur.
reason-review = Raġuni: qed isir rieżami.
reason-other = Raġuni: numru { NUMBER($number) }, li din il-verżjoni ma tafux.

## Texts that are no stamp

text-empty = Il-kodiċi huwa vojt.
text-other = Dan il-kodiċi mhuwiex siġill: huwa kodiċi ieħor, bħal link jew biljett.
text-version = Dan is-siġill juża l-verżjoni { $version }, li dan il-programm ma jappoġġjax.
text-altered = It-test ta’ dan is-siġill inbidel jew inqata’ meta ntbagħat. Dan ma jgħid xejn dwar il-kwalifika.
text-altered-next = Skennja d-dokument stampat mill-ġdid. Jekk ikkupjajt it-test jew irċevejtu, minflok itlob ritratt tad-dokument.
text-other-next = Fittex is-siġill fuq id-dokument stampat. Tiftaħx il-kodiċi l-ieħor biex tivverifika kwalifika.

## What was checked

axis-integrity = Mhux mibdul
axis-issuer = Korp tal-għoti magħruf
axis-content = Jinqara
axis-authority = Intitolat jagħti
axis-status = Għadha fis-seħħ
axis-time = Dati konsistenti
axis-freshness = Lista ta’ fiduċja aġġornata
finding-good = iva
finding-bad = le
finding-not-checked = mhux iċċekkjat
finding-noted = ara n-nota
list-of = Lista ta’ fiduċja: { $operator }
list-introduced = Lista ta’ fiduċja: { $operator }, introdotta minn { $by }

## Names of fields, as on a diploma

field-issuer = Korp tal-għoti
field-family-name = Kunjom
field-given-names = Ismijiet
field-family-name-latin = Kunjom, ittri Latini
field-given-names-latin = Ismijiet, ittri Latini
field-birth = Data tat-twelid
field-title = Kwalifika
field-title-english = Titlu bl-Ingliż
field-title-language = Lingwa tat-titlu
field-number = Numru tal-kwalifika
field-awarded = Data tal-għoti
field-type = Tip ta’ kwalifika
field-country = Pajjiż
field-eqf = Livell tal-QEK
field-nqf = Livell nazzjonali
field-isced = Qasam tal-edukazzjoni
field-credits = Krediti
field-grade = Marka
field-mode = Mod tat-tagħlim
field-languages = Lingwa/i tal-istruzzjoni
field-profession = Professjoni regolata
field-thesis = Teżi
field-outcomes = Eżiti tat-tagħlim
field-link = Kredenzjal diġitali sħiħ
field-specimen = Kampjun
field-joint = Mogħtija flimkien ma’
field-from = Validu minn
field-until = Validu sa
field-other = Qasam { $number }
value-link = Bidu ta’ SHA-256: { $digest }
value-specimen = iva: eżempju, ma jagħti l-ebda kwalifika
value-joint = { $names } (skont il-korp li ffirma)

## Coded values

type-general = edukazzjoni ġenerali
type-vocational = kwalifika vokazzjonali
type-short-cycle = grad ta’ ċiklu qasir
type-bachelor = baċellerat (l-ewwel ċiklu)
type-master = master (it-tieni ċiklu)
type-doctorate = dottorat (it-tielet ċiklu)
type-professional = kwalifika professjonali
type-micro-credential = mikrokredenzjal
type-course = kors b’valutazzjoni
type-language = ċertifikat tal-lingwa
type-attendance = attendenza
mode-full-time = full-time
mode-part-time = part-time
mode-online = online
mode-blended = parzjalment online
mode-work-based = fuq ix-xogħol
mode-on-site = preżenzjali
credits-ects = { $amount } ECTS
credits-hours = sigħat: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = krediti nazzjonali: { $amount }
profession-doctor = tabib b’taħriġ mediku bażiku
profession-nurse = infermier responsabbli għall-kura ġenerali
profession-dentist = dentist
profession-vet = kirurgu veterinarju
profession-midwife = qabla
profession-pharmacist = spiżjar
profession-architect = perit
profession-directive = { $profession } (2005/36/KE, { $annex })
unknown-number = numru { NUMBER($number) }, li din il-verżjoni ma tafux
name-with-code = { $name } ({ $code })
eqf-1 = għarfien u ħiliet bażiċi
eqf-2 = ħiliet prattiċi bażiċi f’qasam partikolari
eqf-3 = xogħol tas-sengħa taħt gwida, bħal apprendistat qasir
eqf-4 = ċertifikat ta’ tmiem l-edukazzjoni sekondarja għolja, jew sengħa
eqf-5 = edukazzjoni għolja qasira, jew kwalifika vokazzjonali avvanzata
eqf-6 = livell ta’ baċellerat
eqf-7 = livell ta’ master
eqf-8 = livell ta’ dottorat
eqf-explained = Livell { $level } minn 8 tal-Qafas Ewropew tal-Kwalifiki: { $meaning }
nqf-explained = { $level } ({ $framework }, livell tal-QEK: { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Skala tas-soltu ({ $country }): l-aħjar marka hija { $best }, l-aktar marka dgħajfa li biha tgħaddi hija { $pass }. Għall-informazzjoni; il-korp tal-għoti ma ffirmax dan.

## What an issuer may award, as parts of a list

scope-eqf = livell tal-QEK: { $level }
scope-eqf-range = livelli tal-QEK: { $lowest }–{ $highest }
scope-awarded = data tal-għoti: { DATE($day) }
scope-country = pajjiż: { $countries }
scope-from = minn: { DATE($day) }
scope-until = sa: { DATE($day) }
scope-any = kull kwalifika
scope-nothing = xejn
list-and = { ", " }
list-or = { "; " }
decimal-sign = .

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } ta’ { $month ->
        [1] Jannar
        [2] Frar
        [3] Marzu
        [4] April
        [5] Mejju
        [6] Ġunju
        [7] Lulju
        [8] Awwissu
        [9] Settembru
        [10] Ottubru
        [11] Novembru
       *[12] Diċembru
    } { $year }
date-month =
    { $month ->
        [1] Jannar
        [2] Frar
        [3] Marzu
        [4] April
        [5] Mejju
        [6] Ġunju
        [7] Lulju
        [8] Awwissu
        [9] Settembru
        [10] Ottubru
        [11] Novembru
       *[12] Diċembru
    } { $year }

## The trust list beside a verdict

trust-issued-today = Il-lista ta’ fiduċja nħarġet illum.
trust-issued =
    { $days ->
        [1] Il-lista ta’ fiduċja nħarġet ilbieraħ ({ DATE($issued) }).
        [one] Il-lista ta’ fiduċja nħarġet jum ilu ({ DATE($issued) }).
        [two] Il-lista ta’ fiduċja nħarġet jumejn ilu ({ DATE($issued) }).
        [few] Il-lista ta’ fiduċja nħarġet { $days } ijiem ilu ({ DATE($issued) }).
        [many] Il-lista ta’ fiduċja nħarġet { $days }-il jum ilu ({ DATE($issued) }).
       *[other] Il-lista ta’ fiduċja nħarġet { $days } jum ilu ({ DATE($issued) }).
    }
trust-issued-future = Data tal-ħruġ tal-lista ta’ fiduċja: { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Qabbel mad-dokument stampat u mad-dokument tal-identità tad-detentur:
result-signed-invalid = X’ġie ffirmat. Dan huwa INVALIDU għar-raġuni msemmija hawn fuq:
result-signed-not-sure = X’ġie ffirmat. Dan MHUX IKKONFERMAT għar-raġuni msemmija hawn fuq:
column-verdict = Eżitu
column-file = Fajl
column-holder = Detentur (skont is-siġill)
column-code = Kodiċi
column-picture = X’inqara
page = paġna { $page }
stamp-of = siġill { $number } minn { $count }
answers =
    { $count ->
        [one] tweġiba waħda
        [two] żewġ tweġibiet
        [few] { $count } tweġibiet
        [many] { $count }-il tweġiba
       *[other] { $count } tweġiba
    }
report-title = Siġilli vverifikati
report-as-of = Sitwazzjoni: { DATE($day) }.
report-compare = Qabbel kull detentur mad-dokument stampat u ma’ dokument tal-identità.
report-passed-over = Maqbuża
report-no-picture = la stampa u lanqas PDF
report-outlined = Stampa: il-kodiċi li nqara huwa mdawwar b’linja
report-not-outlined = Stampa: ma nqara l-ebda kodiċi fiha
report-show = Uri:
report-all = kollha
language-fallback = Għad m’hemmx traduzzjoni (lingwa: { $asked }). Lingwa ta’ dan it-test: { $used }.
