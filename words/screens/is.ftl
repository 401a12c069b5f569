# Íslenska. Skýringar á textunum: en.ftl og docs/translating.md. Orðaval: words/glossary/is.md

## Tabs, which are also the titles of their screens

tab-scan = Skanna
tab-trust = Traust
tab-saved = Vistaðir
tab-settings = Stillingar
tab-about = Um forritið
title-result = Niðurstaða

## Buttons

button-light-on = Kveikja ljós
button-light-off = Slökkva ljós
button-zoom-in = Stækka
button-zoom-out = Minnka
button-open-file = Opna mynd eða PDF
button-paste = Líma inn texta stimpils
button-allow-camera = Leyfa myndavél
button-system-settings = Kerfisstillingar
button-try-again = Reyna aftur
button-scan-again = Skanna annan stimpil
button-open-trust = Opna „Traust“
button-update = Uppfæra núna
button-import-file = Flytja inn pakka úr skrá
button-import = Flytja inn
button-do-not-import = Ekki flytja inn
button-cancel = Hætta við
button-save = Vista í þessu tæki
button-delete = Eyða
button-delete-named = Eyða: { $name }
button-delete-all = Eyða öllum
button-show = Sýna
button-date-settings = Stillingar dagsetningar
button-free-storage = Losa um pláss
button-start = Byrja

## Scanning

scan-idle = Beindu myndavélinni að stimplinum á skjalinu.
hint-closer = Færðu þig nær.
hint-hold-still = Haltu símanum kyrrum.
hint-tilt = Endurskin hylur stimpilinn: hallaðu skjalinu eða símanum.
hint-light = Of dimmt: kveiktu ljósið.
hint-whole = Sýndu allan stimpilinn með hvítu spássíunni.
camera-ask = Myndavélin les stimpilinn. Engin mynd er geymd eða send.
camera-refused = Ekki er hægt að nota myndavélina: leyfi var hafnað.
    .next = Leyfðu myndavélina í kerfisstillingum, eða opnaðu mynd eða PDF af skjalinu.
camera-busy = Annað forrit er að nota myndavélina.
    .next = Lokaðu hinu forritinu og reyndu aftur.
camera-failed = Myndavélin stöðvaðist.
    .next = Reyndu aftur. Ef það dugar ekki skaltu endurræsa símann eða opna mynd af skjalinu.
camera-absent = Engin myndavél er á þessu tæki.
    .next = Opnaðu mynd eða PDF af skjalinu.
camera-picture = Mynd úr myndavél

## Results

result-reading = Sannreyni…
result-several =
    { $count ->
        [1] { $count } stimpill var lesinn.
        [one] { $count } stimpill var lesinn: veldu einn.
       *[other] { $count } stimplar voru lesnir: veldu einn.
    }
result-choose = Stimpill { NUMBER($number) }
result-notes = Athugasemdir
result-checks = Það sem var athugað
result-check = { $check }: { $finding }
result-saved = Vistað í þessu tæki.

## Files: photos, PDFs and bundles

file-opening = Opna skrána…
file-reading = Leita að stimpli…
file-page = Síða { NUMBER($page) } af { NUMBER($pages) }
file-no-stamp = Enginn stimpill fannst í þessari skrá.
    .next = Taktu skýra mynd af stimplinum einum eða skannaðu skjalið á pappír með myndavélinni.
file-too-large = Þessi skrá er of stór: { $size }. Hámarkið er { $limit }.
    .next = Opnaðu aðeins síðuna með stimplinum eða taktu mynd af henni.
file-too-many-pages =
    { $pages ->
        [1] Aðeins fyrsta síðan var lesin og enginn stimpill var á henni.
        [one] Aðeins fyrstu síðurnar ({ $pages }) voru lesnar og enginn stimpill var á þeim.
       *[other] Aðeins fyrstu { $pages } síðurnar voru lesnar og enginn stimpill var á þeim.
    }
    .next = Opnaðu aðeins síðuna með stimplinum.
file-unreadable = Ekki er hægt að lesa þessa skrá: hún er skemmd eða af gerð sem þetta tæki getur ekki lesið.
    .next = Opnaðu PDF-, JPEG-, PNG- eða HEIC-skrá eða taktu mynd af skjalinu á pappír.
file-locked = Þetta PDF-skjal er læst með lykilorði.
    .next = Biddu um ólæst eintak eða taktu mynd af skjalinu á pappír.
file-not-passed-on = Hitt forritið afhenti ekki skrána.
    .next = Vistaðu skrána í þessu tæki og opnaðu hana þaðan.
file-stuck = Önnur forrit hafa ekki enn afhent skrárnar sem voru opnaðar áður.
    .next = Lokaðu þessu forriti alveg, ræstu það aftur og opnaðu skrána á ný.
file-no-room = Ekki er pláss í þessu tæki fyrir afrit af skránni.
    .next = Losaðu um pláss og opnaðu skrána aftur.
file-interrupted = Lesturinn var rofinn áður en honum lauk.
    .next = Opnaðu skrána aftur. Engu var breytt.

## Trust: the trust list on this device

trust-none = Enginn traustlisti enn. Án hans er ekki hægt að sannreyna neitt.
trust-fresh = Uppfærður
trust-due = Nýrri listi ætti að vera kominn
trust-too-old = Of gamall samkvæmt stillingum þínum
trust-next = Von er á næsta lista { DATE($due) }.
trust-details = Nánar
trust-version = Útgáfa { NUMBER($version) }
trust-issuers = Útgefendur: { NUMBER($count) }
trust-status-lists = Listar yfir afturkallaðar prófgráður: { NUMBER($count) }
trust-root = Rótarlykill: útgáfa { NUMBER($version) }, gildir til { DATE($expires) }
trust-offline = Ekki þarf net til að sannreyna. Netið er aðeins notað til að sækja nýrri traustlista.
trust-updating = Sæki nýjasta traustlistann…
trust-checking = Athuga pakkann…
trust-importing = Flyt inn…
trust-waiting = Það sem þú opnaðir verður athugað um leið og hægt er að lesa traustlistann.
trust-offer = Flytja inn þennan pakka? Hann breytir því hvaða stimpla þetta forrit tekur gilda. Engu hefur verið breytt enn.
    .next = Flyttu hann aðeins inn ef þú áttir von á honum. Forritið hefur athugað hver undirritaði hann en getur ekki athugað hver sendi hann.
offer-size = Stærð skrárinnar: { $size }
offer-root = Rótarlykill: nú útgáfa { NUMBER($held) }, eftir innflutning útgáfa { NUMBER($offered) }
offer-list = Traustlisti: nú útgáfa { NUMBER($held) } frá { DATE($held_issued) }, eftir innflutning útgáfa { NUMBER($offered) } frá { DATE($offered_issued) }
offer-first-list = Traustlisti: nú enginn, eftir innflutning útgáfa { NUMBER($offered) } frá { DATE($offered_issued) }
offer-issuers = Útgefendur: nú { NUMBER($held) }, eftir innflutning { NUMBER($offered) }
trust-declined = Ekkert var flutt inn.
trust-updated = Nú er í notkun traustlistinn sem var gefinn út { DATE($issued) }.
trust-unchanged = Þú ert þegar með nýjasta traustlistann.
trust-overdue = Þetta er traustlistinn sem þú ert þegar með. Nýr átti að koma út { DATE($due) }.
    .next = Reyndu aftur síðar. Ef þetta breytist ekki skaltu biðja umsjónaraðila traustlistans um pakka og flytja hann inn úr skrá.
trust-parts-refused = Hlutar pakkans sem ekki var hægt að nota: { NUMBER($count) }. Það sem þú varst með áður er enn notað í þeirra stað.
trust-kept = Það sem þú treystir áður er enn í notkun.
trust-repaired = Fyrri innflutningur var rofinn eða skrá skemmdist. Síðasti traustlistinn sem var í lagi er í notkun.
    .next = Flyttu inn eða uppfærðu aftur.
trust-interrupted = Forritið hætti áður en innflutningi lauk. Hér að neðan sést hvað er í notkun núna.
    .next = Flyttu inn eða uppfærðu aftur.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Þessi pakki er eldri en það sem þetta tæki treystir nú þegar.
    .next = Þú þarft ekkert að gera. Ef sendandinn segir að pakkinn sé sá nýjasti skaltu spyrja umsjónaraðila traustlistans.
refused-incomplete = Þessi pakki er ekki heill: eitthvað vantar á milli þess sem þú ert með og þess sem pakkinn færir.
    .next = Biddu umsjónaraðila traustlistans um heilan pakka.
refused-damaged = Þessi skrá er ekki pakki eða hún skemmdist á leiðinni.
    .next = Sæktu hana aftur og flyttu hana inn á ný.
refused-too-large = Þessi skrá er stærri en nokkur pakki getur verið.
    .next = Veldu pakkann, skrá með heiti sem endar á .cbor, eða biddu sendandann um hann.
refused-other-signer = Þessi pakki er ekki undirritaður af þeim aðila sem þetta forrit treystir.
    .next = Ekki nota hann. Fáðu pakkann hjá þeim aðila sem lét þig hafa þetta forrit.
refused-root-expired = Rótarlykill þessa pakka rann út { DATE($expires) }. Ekkert nýtt er tekið gilt með honum.
    .next = Athugaðu dagsetninguna í þessu tæki og sæktu svo nýjasta pakkann.
refused-conflict = Tveir ósamrýmanlegir traustlistar með sömu útgáfu hafa verið undirritaðir: vera kann að einhver sem hefur lyklana sé óheiðarlegur.
    .next = Ekki nota þetta og láttu umsjónaraðila traustlistans vita strax.
refused-future = Í þessum pakka segir að hann hafi verið búinn til { DATE($issued) } en klukka þessa tækis sýnir { DATE($today) }.
    .next = Athugaðu dagsetninguna í þessu tæki og flyttu pakkann inn aftur.
refused-storage-full = Geymsla þessa tækis er full: { $size } þarf til.
    .next = Losaðu um pláss og flyttu pakkann inn aftur.
refused-storage = Ekki er hægt að lesa eða skrifa traustlistann í þessu tæki.
    .next = Endurræstu tækið og reyndu aftur. Ef það dugar ekki skaltu setja forritið upp aftur og flytja inn nýjasta pakkann.
refused-busy = Annar innflutningur stendur enn yfir.
    .next = Bíddu augnablik og reyndu aftur.
refused-root = Rótarlykilinn í þessu forriti vantar eða hann er skemmdur. Ekki er hægt að sannreyna neitt með þessu eintaki af forritinu.
    .next = Settu forritið upp aftur frá upprunalegum stað.
refused-network = Ekki tókst að sækja traustlistann: ekkert net er til staðar eða netþjónninn svarar ekki.
    .next = Reyndu aftur síðar eða flyttu inn pakka úr skrá.
refused-no-address = Engin slóð fyrir uppfærslur er stillt í þessu forriti.
    .next = Flyttu inn pakka úr skrá.

## Saved stamps of a holder

saved-off = Ekkert er vistað í þessu tæki.
    .next = Ef þú ert handhafi prófgráðu skaltu kveikja á þessu til að vista stimpil hennar og sýna hann aftur.
saved-empty = Engir stimplar eru vistaðir.
    .next = Skannaðu þinn eigin stimpil og veldu svo „Vista í þessu tæki“.
saved-full = Ekki er pláss fyrir fleiri stimpla: { NUMBER($limit) } eru vistaðir.
    .next = Eyddu einum sem þú þarft ekki lengur á að halda.
saved-failed = Ekki tókst að vista stimpilinn: geymslan er full eða ekki er hægt að skrifa í hana.
    .next = Losaðu um pláss og reyndu aftur.
saved-again = Sannreyndur á ný í hvert skipti sem hann er sýndur.
saved-delete-one = Eyða þessum stimpli úr þessu tæki?
    .next = Ekki er hægt að endurheimta hann. Skjalið á pappír helst óbreytt: þú getur skannað það aftur.
saved-delete-all = Eyða öllum vistuðum stimplum úr þessu tæki?
    .next = Ekki er hægt að endurheimta þá. Skjölin á pappír haldast óbreytt: þú getur skannað þau aftur.

## Settings

settings-language = Tungumál
settings-language-device = Eins og tækið
settings-accept = Hvað er tekið gilt
settings-max-age = Hámarksaldur traustlistans, í dögum
settings-max-age-why = Ef listinn er eldri er enginn stimpill sýndur sem gildur.
settings-specimens = Taka sýnishorn gild (til þjálfunar)
settings-unknown-status = Taka gildar prófgráður þegar ekki er vitað hvort þær hafa verið afturkallaðar
settings-unknown-status-why = Þær eru þá sýndar með fyrirvara. Hafðu slökkt á þessu nema vinnustaður þinn hafi ákveðið annað.
settings-hide = Fela niðurstöður á skjámyndum og við skjádeilingu
settings-save = Leyfa vistun stimpla í þessu tæki
settings-save-why = Fyrir handhafa. Ef slökkt er á þessu er öllum vistuðum stimplum eytt.
demo = Þetta er prufuútgáfa: hún treystir útgefendum sem eru aðeins til sýnis.
    .next = Ekki sannreyna raunverulegar prófgráður með henni.

## About, also shown at the first start

about-what = Qualistamp sannreynir undirritaða stimpla á prófskjölum, án nettengingar.
about-compare = Stimpill hefur aðeins gildi ásamt skjalinu á pappír og einstaklingnum: berðu alltaf saman.
about-privacy = Ekkert sem þú skannar er sent eða skráð. Það er aðeins vistað ef þú velur „Vista í þessu tæki“.
about-version = Útgáfa { $version }
about-library = Forritasafn { $version }
about-licence = Leyfi: MIT eða Apache-2.0
