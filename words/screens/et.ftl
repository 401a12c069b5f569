# Eesti. Tekstide selgitused: en.ftl ja docs/translating.md. Sõnavalik: words/glossary/et.md

## Tabs, which are also the titles of their screens

tab-scan = Skannimine
tab-trust = Usaldus
tab-saved = Salvestatud
tab-settings = Seaded
tab-about = Teave
title-result = Tulemus

## Buttons

button-light-on = Lülita valgus sisse
button-light-off = Lülita valgus välja
button-zoom-in = Suurenda
button-zoom-out = Vähenda
button-open-file = Ava foto või PDF
button-paste = Kleebi templi tekst
button-allow-camera = Luba kaamera
button-system-settings = Süsteemi seaded
button-try-again = Proovi uuesti
button-scan-again = Skanni järgmine tempel
button-open-trust = Ava „Usaldus“
button-update = Uuenda kohe
button-import-file = Impordi pakett failist
button-import = Impordi
button-do-not-import = Ära impordi
button-cancel = Loobu
button-save = Salvesta sellesse seadmesse
button-delete = Kustuta
button-delete-named = Kustuta: { $name }
button-delete-all = Kustuta kõik
button-show = Näita
button-date-settings = Kuupäeva seaded
button-free-storage = Vabasta ruumi
button-start = Alusta

## Scanning

scan-idle = Suunake kaamera paberil olevale templile.
hint-closer = Minge lähemale.
hint-hold-still = Hoidke paigal.
hint-tilt = Peegeldus varjab templit: kallutage paberit või telefoni.
hint-light = Liiga pime: lülitage valgus sisse.
hint-whole = Näidake kogu templit koos valge servaga.
camera-ask = Kaamera loeb templit. Ühtegi pilti ei säilitata ega saadeta.
camera-refused = Kaamerat ei saa kasutada: luba ei antud.
    .next = Lubage kaamera süsteemi seadetes või avage dokumendi foto või PDF.
camera-busy = Kaamerat kasutab teine rakendus.
    .next = Sulgege teine rakendus ja proovige uuesti.
camera-failed = Kaamera on seiskunud.
    .next = Proovige uuesti. Kui see ei aita, taaskäivitage telefon või avage dokumendi foto.
camera-absent = Sellel seadmel ei ole kaamerat.
    .next = Avage dokumendi foto või PDF.
camera-picture = Kaamera pilt

## Results

result-reading = Kontrollimine…
result-several =
    { $count ->
        [one] Loeti { $count } tempel.
       *[other] Loeti { $count } templit: valige üks.
    }
result-choose = Tempel { NUMBER($number) }
result-notes = Märkused
result-checks = Mida kontrolliti
result-check = { $check }: { $finding }
result-saved = Salvestatud sellesse seadmesse.

## Files: photos, PDFs and bundles

file-opening = Faili avamine…
file-reading = Templi otsimine…
file-page = Lehekülg { NUMBER($page) } / { NUMBER($pages) }
file-no-stamp = Sellest failist ei leitud ühtegi templit.
    .next = Tehke terav foto ainult templist või skannige paberdokument kaameraga.
file-too-large = See fail on liiga suur: { $size }. Piir on { $limit }.
    .next = Avage ainult templiga lehekülg või tehke sellest foto.
file-too-many-pages =
    { $pages ->
        [one] Loeti ainult esimest lehekülge ja sellel templit ei olnud.
       *[other] Loeti ainult esimest { $pages } lehekülge ja neil templit ei olnud.
    }
    .next = Avage ainult templiga lehekülg.
file-unreadable = Seda faili ei saa lugeda: see on rikutud või sellist tüüpi, mida see seade lugeda ei oska.
    .next = Avage PDF-, JPEG-, PNG- või HEIC-fail või tehke paberdokumendist foto.
file-locked = See PDF on parooliga lukustatud.
    .next = Küsige lukustamata koopiat või tehke paberdokumendist foto.
file-not-passed-on = Teine rakendus ei andnud faili edasi.
    .next = Salvestage fail sellesse seadmesse ja avage see sealt.
file-stuck = Teised rakendused ei ole varem avatud faile veel kätte andnud.
    .next = Sulgege see rakendus täielikult, käivitage see uuesti ja avage fail veel kord.
file-no-room = Selles seadmes ei ole ruumi faili koopia jaoks.
    .next = Vabastage ruumi ja avage fail uuesti.
file-interrupted = Lugemine katkes enne lõpetamist.
    .next = Avage fail uuesti. Midagi ei muudetud.

## Trust: the trust list on this device

trust-none = Usaldusnimekirja veel ei ole. Ilma selleta ei saa midagi kontrollida.
trust-fresh = Ajakohane
trust-due = Uuem peaks juba olemas olema
trust-too-old = Teie seadete jaoks liiga vana
trust-next = Järgmise tähtpäev: { DATE($due) }.
trust-details = Üksikasjad
trust-version = Versioon { NUMBER($version) }
trust-issuers = Väljaandjad: { NUMBER($count) }
trust-status-lists = Tühistatud kvalifikatsioonide loendid: { NUMBER($count) }
trust-root = Juurvõti: versioon { NUMBER($version) }, kehtib kuni: { DATE($expires) }
trust-offline = Kontrollimiseks ei ole võrku vaja. Võrku kasutatakse ainult uuema usaldusnimekirja hankimiseks.
trust-updating = Uusima usaldusnimekirja hankimine…
trust-checking = Paketi kontrollimine…
trust-importing = Importimine…
trust-waiting = Teie avatud sisu kontrollitakse kohe, kui usaldusnimekirja saab lugeda.
trust-offer = Kas importida see pakett? See muudab, milliseid templeid see rakendus vastu võtab. Praegu ei ole veel midagi muudetud.
    .next = Importige see ainult siis, kui te seda ootasite. Rakendus on kontrollinud, kes paketi allkirjastas, kuid ei saa kontrollida, kes selle saatis.
offer-size = Faili suurus: { $size }
offer-root = Juurvõti: praegu versioon { NUMBER($held) }, pärast importimist versioon { NUMBER($offered) }
offer-list = Usaldusnimekiri: praegu versioon { NUMBER($held) } ({ DATE($held_issued) }), pärast importimist versioon { NUMBER($offered) } ({ DATE($offered_issued) })
offer-first-list = Usaldusnimekiri: praegu puudub, pärast importimist versioon { NUMBER($offered) } ({ DATE($offered_issued) })
offer-issuers = Väljaandjad: praegu { NUMBER($held) }, pärast importimist { NUMBER($offered) }
trust-declined = Midagi ei imporditud.
trust-updated = Usaldusnimekiri on uuendatud (välja antud: { DATE($issued) }).
trust-unchanged = Teil on juba uusim usaldusnimekiri.
trust-overdue = See on usaldusnimekiri, mis teil juba on. Uue tähtpäev oli { DATE($due) }.
    .next = Proovige hiljem uuesti. Kui olukord ei muutu, küsige usaldusnimekirja haldajalt paketti ja importige see failist.
trust-parts-refused = Paketi osi, mida ei saanud kasutada: { NUMBER($count) }. Nende asemel on endiselt kasutusel see, mis teil varem oli.
trust-kept = Endiselt on kasutusel see, mida te varem usaldasite.
trust-repaired = Varasem importimine katkes või fail sai rikutud. Kasutusel on viimane korras usaldusnimekiri.
    .next = Importige või uuendage uuesti.
trust-interrupted = Rakendus suleti enne importimise lõppu. Allpool on näha, mis on praegu kasutusel.
    .next = Importige või uuendage uuesti.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = See pakett on vanem kui see, mida see seade juba usaldab.
    .next = Midagi ei ole vaja teha. Kui saatja väidab, et pakett on uusim, küsige usaldusnimekirja haldajalt.
refused-incomplete = See pakett on puudulik: teil oleva ja paketis oleva vahelt on midagi puudu.
    .next = Küsige usaldusnimekirja haldajalt terviklikku paketti.
refused-damaged = See fail ei ole pakett või on see edastamisel rikutud.
    .next = Hankige see uuesti ja importige uuesti.
refused-too-large = See fail on suurem, kui ükski pakett olla saab.
    .next = Valige pakett – fail, mille nime lõpus on .cbor – või küsige seda saatjalt.
refused-other-signer = Seda paketti ei ole allkirjastanud asutus, mida see rakendus usaldab.
    .next = Ärge seda kasutage. Hankige pakett asutuselt, mis teile selle rakenduse andis.
refused-root-expired = Selle paketi juurvõti on aegunud (kehtis kuni: { DATE($expires) }). Midagi uut selle alusel vastu ei võeta.
    .next = Kontrollige selle seadme kuupäeva ja hankige seejärel uusim pakett.
refused-conflict = Allkirjastatud on kaks vastuolulist sama versiooniga usaldusnimekirja: keegi, kelle käes on võtmed, võib tegutseda ebaausalt.
    .next = Ärge seda kasutage ja teatage kohe usaldusnimekirja haldajale.
refused-future = Paketis märgitud loomise päev ei ole veel käes (loodud: { DATE($issued) }; selle seadme kell näitab: { DATE($today) }).
    .next = Kontrollige selle seadme kuupäeva ja importige pakett uuesti.
refused-storage-full = Selle seadme mälu on täis: vaja on { $size }.
    .next = Vabastage ruumi ja importige pakett uuesti.
refused-storage = Usaldusnimekirja ei saa selles seadmes lugeda või kirjutada.
    .next = Taaskäivitage seade ja proovige uuesti. Kui see ei aita, paigaldage rakendus uuesti ja importige uusim pakett.
refused-busy = Teine importimine on veel pooleli.
    .next = Oodake veidi ja proovige uuesti.
refused-root = Selle rakenduse juurvõti on rikutud või puudub. Selle rakenduse koopiaga ei saa midagi kontrollida.
    .next = Paigaldage rakendus uuesti selle algsest allikast.
refused-network = Usaldusnimekirja ei õnnestunud hankida: võrku ei ole või server ei vasta.
    .next = Proovige hiljem uuesti või importige pakett failist.
refused-no-address = Selles rakenduses ei ole uuenduste aadressi määratud.
    .next = Importige pakett failist.

## Saved stamps of a holder

saved-off = Sellesse seadmesse ei salvestata midagi.
    .next = Kui teil endal on kvalifikatsioon, lülitage salvestamine sisse, et oma templit salvestada ja uuesti näidata.
saved-empty = Salvestatud templeid ei ole.
    .next = Skannige oma tempel ja valige „Salvesta sellesse seadmesse“.
saved-full = Rohkemate templite jaoks ei ole ruumi: salvestatud on { NUMBER($limit) }.
    .next = Kustutage mõni, mida te enam ei vaja.
saved-failed = Templit ei õnnestunud salvestada: mälu on täis või sellesse ei saa kirjutada.
    .next = Vabastage ruumi ja proovige uuesti.
saved-again = Kontrollitakse uuesti iga kord, kui seda näidatakse.
saved-delete-one = Kas kustutada see tempel sellest seadmest?
    .next = Seda ei saa taastada. Paberdokument jääb samaks: saate selle uuesti skannida.
saved-delete-all = Kas kustutada kõik salvestatud templid sellest seadmest?
    .next = Neid ei saa taastada. Paberdokumendid jäävad samaks: saate need uuesti skannida.

## Settings

settings-language = Keel
settings-language-device = Sama mis seadmel
settings-accept = Mida vastu võtta
settings-max-age = Usaldusnimekirja suurim vanus päevades
settings-max-age-why = Kui nimekiri on vanem, ei näidata ühtegi templit kehtivana.
settings-specimens = Võta vastu näidiseid (koolituseks)
settings-unknown-status = Võta vastu kvalifikatsioone, mille kohta ei ole teada, kas need on tühistatud
settings-unknown-status-why = Neid näidatakse siis mööndustega. Jätke see välja lülitatuks, kui teie asutus ei ole teisiti otsustanud.
settings-hide = Peida tulemused ekraanipiltidel ja ekraani jagamisel
settings-save = Luba salvestada templeid sellesse seadmesse
settings-save-why = Omanikele. Väljalülitamisel kustutatakse kõik salvestatud templid.
demo = See on prooviversioon: see usaldab väljaandjaid, mis on mõeldud ainult tutvustamiseks.
    .next = Ärge kontrollige sellega päris kvalifikatsioone.

## About, also shown at the first start

about-what = Qualistamp kontrollib ilma võrguta tunnistustel olevaid allkirjastatud templeid.
about-compare = Tempel loeb ainult koos paberdokumendi ja isikuga: võrrelge alati.
about-privacy = Midagi sellest, mida te skannite, ei saadeta ega logita. See salvestatakse ainult siis, kui valite „Salvesta sellesse seadmesse“.
about-version = Versioon { $version }
about-library = Programmiteek { $version }
about-licence = Litsents: MIT või Apache-2.0
