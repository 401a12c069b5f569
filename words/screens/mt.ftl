# Malti. Spjegazzjonijiet tat-testi: en.ftl u docs/translating.md. Għażla tal-kliem: words/glossary/mt.md

## Tabs, which are also the titles of their screens

tab-scan = Skennja
tab-trust = Fiduċja
tab-saved = Issejvjati
tab-settings = Settings
tab-about = Dwar
title-result = Eżitu

## Buttons

button-light-on = Ixgħel id-dawl
button-light-off = Itfi d-dawl
button-zoom-in = Kabbar
button-zoom-out = Ċekken
button-open-file = Iftaħ ritratt jew PDF
button-paste = Waħħal it-test ta’ siġill
button-allow-camera = Ippermetti l-kamera
button-system-settings = Settings tas-sistema
button-try-again = Erġa’ pprova
button-scan-again = Skennja siġill ieħor
button-open-trust = Iftaħ “Fiduċja”
button-update = Aġġorna issa
button-import-file = Importa pakkett minn fajl
button-import = Importa
button-do-not-import = Timportax
button-cancel = Ikkanċella
button-save = Issejvja fuq dan l-apparat
button-delete = Ħassar
button-delete-named = Ħassar: { $name }
button-delete-all = Ħassarhom kollha
button-show = Uri
button-date-settings = Settings tad-data
button-free-storage = Illibera l-ispazju
button-start = Ibda

## Scanning

scan-idle = Immira l-kamera lejn is-siġill fuq id-dokument stampat.
hint-closer = Ersaq eqreb.
hint-hold-still = Tiċċaqlaqx.
hint-tilt = Hemm riflessjoni fuq is-siġill: mejjel id-dokument jew it-telefown.
hint-light = Dlam wisq: ixgħel id-dawl.
hint-whole = Uri s-siġill kollu bil-marġni abjad tiegħu.
camera-ask = Il-kamera taqra s-siġill. L-ebda stampa ma tinżamm jew tintbagħat.
camera-refused = Il-kamera ma tistax tintuża: il-permess ġie rrifjutat.
    .next = Ippermetti l-kamera fis-settings tas-sistema, jew iftaħ ritratt jew PDF tad-dokument.
camera-busy = App oħra qed tuża l-kamera.
    .next = Agħlaq l-app l-oħra u erġa’ pprova.
camera-failed = Il-kamera waqfet.
    .next = Erġa’ pprova. Jekk dan ma jgħinx, itfi t-telefown u erġa’ ixgħlu, jew iftaħ ritratt tad-dokument.
camera-absent = Dan l-apparat m’għandux kamera.
    .next = Iftaħ ritratt jew PDF tad-dokument.
camera-picture = Stampa tal-kamera

## Results

result-reading = Qed jiġi vverifikat…
result-several =
    { $count ->
        [one] Inqara siġill wieħed.
        [two] Inqraw żewġ siġilli: agħżel wieħed.
        [few] Inqraw { $count } siġilli: agħżel wieħed.
        [many] Inqraw { $count }-il siġill: agħżel wieħed.
       *[other] Inqraw { $count } siġill: agħżel wieħed.
    }
result-choose = Siġill { NUMBER($number) }
result-notes = Noti
result-checks = X’ġie ċċekkjat
result-check = { $check }: { $finding }
result-saved = Issejvjat fuq dan l-apparat.

## Files: photos, PDFs and bundles

file-opening = Qed jinfetaħ il-fajl…
file-reading = Qed jitfittex siġill…
file-page = Paġna { NUMBER($page) } minn { NUMBER($pages) }
file-no-stamp = Ma nstab l-ebda siġill f’dan il-fajl.
    .next = Ħu ritratt ċar tas-siġill biss, jew skennja d-dokument stampat bil-kamera.
file-too-large = Dan il-fajl kbir wisq: { $size }. Il-limitu huwa { $limit }.
    .next = Iftaħ biss il-paġna bis-siġill, jew ħu ritratt tagħha.
file-too-many-pages =
    { $pages ->
        [one] Inqrat biss l-ewwel paġna, u ma kienx hemm siġill fuqha.
        [two] Inqraw biss l-ewwel żewġ paġni, u ma kienx hemm siġill fuqhom.
        [few] Inqraw biss l-ewwel { $pages } paġni, u ma kienx hemm siġill fuqhom.
        [many] Inqraw biss l-ewwel { $pages }-il paġna, u ma kienx hemm siġill fuqhom.
       *[other] Inqraw biss l-ewwel { $pages } paġna, u ma kienx hemm siġill fuqhom.
    }
    .next = Iftaħ biss il-paġna bis-siġill.
file-unreadable = Dan il-fajl ma jistax jinqara: huwa bil-ħsara, jew ta’ tip li dan l-apparat ma jistax jaqra.
    .next = Iftaħ fajl PDF, JPEG, PNG jew HEIC, jew ħu ritratt tad-dokument stampat.
file-locked = Dan il-PDF huwa msakkar b’password.
    .next = Itlob kopja mhux imsakkra, jew ħu ritratt tad-dokument stampat.
file-not-passed-on = L-app l-oħra ma għaddietx il-fajl.
    .next = Issejvja l-fajl fuq dan l-apparat u iftħu minn hemm.
file-stuck = Apps oħra għadhom ma għaddewx il-fajls li nfetħu qabel.
    .next = Agħlaq din l-app għalkollox, erġa’ iftaħha, u iftaħ il-fajl mill-ġdid.
file-no-room = M’hemmx spazju fuq dan l-apparat għal kopja tal-fajl.
    .next = Illibera l-ispazju u iftaħ il-fajl mill-ġdid.
file-interrupted = Il-qari ġie interrott qabel ma ntemm.
    .next = Iftaħ il-fajl mill-ġdid. Ma nbidel xejn.

## Trust: the trust list on this device

trust-none = Għad m’hemmx lista ta’ fiduċja. Mingħajrha ma jista’ jiġi vverifikat xejn.
trust-fresh = Aġġornata
trust-due = Kellha toħroġ waħda aktar ġdida
trust-too-old = Qadima wisq għas-settings tiegħek
trust-next = Il-lista li jmiss għandha toħroġ fi: { DATE($due) }.
trust-details = Dettalji
trust-version = Verżjoni { NUMBER($version) }
trust-issuers = Korpi tal-għoti: { NUMBER($count) }
trust-status-lists = Listi ta’ kwalifiki rtirati: { NUMBER($count) }
trust-root = Ċavetta root: verżjoni { NUMBER($version) }, skadenza: { DATE($expires) }
trust-offline = M’hemmx bżonn ta’ netwerk biex tivverifika. Jintuża biss biex tinkiseb lista ta’ fiduċja aktar ġdida.
trust-updating = Qed tinkiseb l-aħħar lista ta’ fiduċja…
trust-checking = Qed jiġi ċċekkjat il-pakkett…
trust-importing = Qed jiġi importat…
trust-waiting = Dak li ftaħt jiġi ċċekkjat hekk kif il-lista ta’ fiduċja tkun tista’ tinqara.
trust-offer = Timporta dan il-pakkett? Ibiddel liema siġilli taċċetta din l-app. Għadu ma nbidel xejn.
    .next = Importah biss jekk kont qed tistennieh. L-app iċċekkjat min iffirmah, iżda ma tistax tiċċekkja min bagħtu.
offer-size = Daqs tal-fajl: { $size }
offer-root = Ċavetta root: issa verżjoni { NUMBER($held) }, wara l-importazzjoni verżjoni { NUMBER($offered) }
offer-list = Lista ta’ fiduċja: issa verżjoni { NUMBER($held) } ({ DATE($held_issued) }), wara l-importazzjoni verżjoni { NUMBER($offered) } ({ DATE($offered_issued) })
offer-first-list = Lista ta’ fiduċja: issa m’hemmx, wara l-importazzjoni verżjoni { NUMBER($offered) } ({ DATE($offered_issued) })
offer-issuers = Korpi tal-għoti: issa { NUMBER($held) }, wara l-importazzjoni { NUMBER($offered) }
trust-declined = Ma ġie importat xejn.
trust-updated = Il-lista ta’ fiduċja ġiet aġġornata (data tal-ħruġ: { DATE($issued) }).
trust-unchanged = Diġà għandek l-aħħar lista ta’ fiduċja.
trust-overdue = Din hija l-lista ta’ fiduċja li diġà għandek. Waħda ġdida kellha toħroġ fi: { DATE($due) }.
    .next = Erġa’ pprova aktar tard. Jekk dan ikompli, itlob pakkett mingħand l-operatur tal-lista ta’ fiduċja u importah minn fajl.
trust-parts-refused = Partijiet tal-pakkett li ma setgħux jintużaw: { NUMBER($count) }. Minflokhom għadu jintuża dak li kellek qabel.
trust-kept = Għadu jintuża dak li kellek fiduċja fih qabel.
trust-repaired = Importazzjoni preċedenti ġiet interrotta jew fajl ġarrab ħsara. Qed tintuża l-aħħar lista ta’ fiduċja tajba.
    .next = Importa jew aġġorna mill-ġdid.
trust-interrupted = L-app waqfet qabel ma ntemmet importazzjoni. Hawn taħt jidher x’qed jintuża issa.
    .next = Importa jew aġġorna mill-ġdid.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Dan il-pakkett huwa eqdem minn dak li dan l-apparat diġà għandu fiduċja fih.
    .next = M’hemmx bżonn tagħmel xejn. Jekk min bagħtu jgħid li huwa l-aħħar wieħed, staqsi lill-operatur tal-lista ta’ fiduċja.
refused-incomplete = Dan il-pakkett mhuwiex komplut: hemm xi ħaġa nieqsa bejn dak li għandek u dak li jġib il-pakkett.
    .next = Itlob pakkett komplut mingħand l-operatur tal-lista ta’ fiduċja.
refused-damaged = Dan il-fajl mhuwiex pakkett, jew ġarrab ħsara fit-triq.
    .next = Iksbu mill-ġdid u importah mill-ġdid.
refused-too-large = Dan il-fajl huwa akbar minn kwalunkwe pakkett possibbli.
    .next = Agħżel il-pakkett, fajl b’isem li fl-aħħar għandu .cbor, jew itolbu mingħand min bagħtu.
refused-other-signer = Dan il-pakkett mhuwiex iffirmat mill-organizzazzjoni li din l-app għandha fiduċja fiha.
    .next = Tużahx. Ikseb il-pakkett mingħand l-organizzazzjoni li tatek din l-app.
refused-root-expired = Iċ-ċavetta root ta’ dan il-pakkett skadiet (skadenza: { DATE($expires) }). Xejn ġdid ma jiġi aċċettat biha.
    .next = Iċċekkja d-data ta’ dan l-apparat, u mbagħad ikseb l-aħħar pakkett.
refused-conflict = Ġew iffirmati żewġ listi ta’ fiduċja kontradittorji bl-istess verżjoni: jista’ jkun li xi ħadd li għandu ċ-ċwievet qed jaġixxi b’mod diżonest.
    .next = Tużahx, u għid minnufih lill-operatur tal-lista ta’ fiduċja.
refused-future = Id-data tal-ħolqien f’dan il-pakkett għadha ma waslitx (data tal-ħolqien: { DATE($issued) }; l-arloġġ ta’ dan l-apparat: { DATE($today) }).
    .next = Iċċekkja d-data ta’ dan l-apparat u importa l-pakkett mill-ġdid.
refused-storage-full = Il-ħażna ta’ dan l-apparat hija mimlija: hemm bżonn { $size }.
    .next = Illibera l-ispazju u importa l-pakkett mill-ġdid.
refused-storage = Il-lista ta’ fiduċja ma tistax tinqara jew tinkiteb fuq dan l-apparat.
    .next = Itfi l-apparat, erġa’ ixgħlu u erġa’ pprova. Jekk dan ma jgħinx, erġa’ installa l-app u importa l-aħħar pakkett.
refused-busy = Għadha għaddejja importazzjoni oħra.
    .next = Stenna ftit u erġa’ pprova.
refused-root = Iċ-ċavetta root f’din l-app hija bil-ħsara jew nieqsa. B’din il-kopja tal-app ma jista’ jiġi vverifikat xejn.
    .next = Erġa’ installa l-app mis-sors oriġinali tagħha.
refused-network = Il-lista ta’ fiduċja ma setgħetx tinkiseb: m’hemmx netwerk, jew is-server mhux qed iwieġeb.
    .next = Erġa’ pprova aktar tard, jew importa pakkett minn fajl.
refused-no-address = F’din l-app m’hemmx indirizz issettjat għall-aġġornamenti.
    .next = Importa pakkett minn fajl.

## Saved stamps of a holder

saved-off = Xejn ma jiġi ssejvjat fuq dan l-apparat.
    .next = Jekk għandek kwalifika int stess, ixgħel din l-għażla biex tissejvja s-siġill tagħha u turih mill-ġdid.
saved-empty = M’hemmx siġilli ssejvjati.
    .next = Skennja s-siġill tiegħek, u mbagħad agħżel “Issejvja fuq dan l-apparat”.
saved-full = M’hemmx spazju għal aktar siġilli: l-għadd ta’ siġilli ssejvjati huwa { NUMBER($limit) }.
    .next = Ħassar wieħed li m’għandekx bżonn aktar.
saved-failed = Is-siġill ma setax jiġi ssejvjat: il-ħażna hija mimlija jew ma tistax tinkiteb.
    .next = Illibera l-ispazju u erġa’ pprova.
saved-again = Jiġi vverifikat mill-ġdid kull darba li jintwera.
saved-delete-one = Tħassar dan is-siġill minn dan l-apparat?
    .next = Ma jistax jinġieb lura. Id-dokument stampat jibqa’ kif inhu: tista’ terġa’ tiskennjah.
saved-delete-all = Tħassar is-siġilli kollha ssejvjati minn dan l-apparat?
    .next = Ma jistgħux jinġiebu lura. Id-dokumenti stampati jibqgħu kif inhuma: tista’ terġa’ tiskennjahom.

## Settings

settings-language = Lingwa
settings-language-device = Bħall-apparat
settings-accept = X’jiġi aċċettat
settings-max-age = Età massima tal-lista ta’ fiduċja, f’jiem
settings-max-age-why = Jekk il-lista tkun eqdem, l-ebda siġill ma jintwera bħala validu.
settings-specimens = Aċċetta kampjuni (għat-taħriġ)
settings-unknown-status = Aċċetta kwalifiki meta mhux magħruf jekk ġewx irtirati
settings-unknown-status-why = F’dak il-każ jintwerew b’kawtela. Ħalli din l-għażla mitfija sakemm l-uffiċċju tiegħek ma jkunx iddeċieda mod ieħor.
settings-hide = Aħbi l-eżiti fl-iscreenshots u meta taqsam l-iskrin
settings-save = Ippermetti li jiġu ssejvjati siġilli fuq dan l-apparat
settings-save-why = Għad-detenturi. Jekk titfi din l-għażla, jitħassru s-siġilli kollha ssejvjati.
demo = Din hija verżjoni ta’ prova: għandha fiduċja f’korpi tal-għoti ta’ dimostrazzjoni.
    .next = Tivverifikax kwalifiki veri biha.

## About, also shown at the first start

about-what = Qualistamp jivverifika siġilli ffirmati fuq kwalifiki, mingħajr netwerk.
about-compare = Siġill jgħodd biss flimkien mad-dokument stampat u mal-persuna: qabbel dejjem.
about-privacy = Xejn minn dak li tiskennja ma jintbagħat jew jiġi rreġistrat. Jinħażen biss jekk tagħżel “Issejvja fuq dan l-apparat”.
about-version = Verżjoni { $version }
about-library = Librerija tas-software { $version }
about-licence = Liċenzja: MIT jew Apache-2.0
