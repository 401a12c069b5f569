# Icelandic. Glossary: words/glossary/is.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GILDUR
verdict-valid-as-of = GILDUR MIÐAÐ VIÐ { DATE($issued) }
verdict-caution = GILDUR, MEÐ FYRIRVARA
verdict-invalid = ÓGILDUR
verdict-not-sure = ÓVÍST
verdict-not-read = EKKI LESIÐ
verdict-no-stamp = ENGINN STIMPILL
support-code = Þjónustukóði: { $code }

## What was found: a whole sentence or two

found-valid = Útgefandi á traustlistanum undirritaði þennan stimpil og stimplinum hefur ekki verið breytt síðan.
found-malformed = Þessum kóða hefur verið breytt eða hann var ekki búinn til með þekktu forriti.
found-signature = Undirskriftin er ekki gild. Stimplinum var breytt eftir undirritun eða hann er falsaður: hann tilgreinir lykilinn { $kid } en var ekki undirritaður með honum.
found-contents = Útgefandinn undirritaði þetta en innihaldið fylgir ekki reglum um stimpla.
found-specimen = Þetta er sýnishorn: dæmi til prófunar sem veitir enga prófgráðu.
found-not-entitled = Útgefandinn er þekktur en hefur ekki heimild til að veita þessa prófgráðu. Prófgráðan: { $claimed }. Það sem útgefandinn má veita: { $allowed }.
found-lacks-place = Allir stimplar þessa útgefanda hafa númer á lista hans yfir afturkallaðar prófgráður en þessi hefur það ekki. Einhver annar kann að hafa búið hann til með lykli útgefandans.
found-lacks-time = Í öllum stimplum þessa útgefanda kemur fram hvenær þeir voru undirritaðir en ekki í þessum. Einhver annar kann að hafa búið hann til með lykli útgefandans.
found-key-early = Stimpillinn var undirritaður { DATE($signed) }, áður en lykill útgefandans var tekinn í notkun { DATE($start) }.
found-key-late = Stimpillinn var undirritaður { DATE($signed) }, eftir að lykill útgefandans var tekinn úr notkun { DATE($end) }.
found-signed-on-award = Í stimplinum kemur ekki fram hvenær hann var undirritaður og því gildir dagurinn þegar prófgráðan var veitt.
found-not-registered = Lykill útgefandans kann að hafa verið í röngum höndum frá { DATE($since) } og þessi stimpill er ekki meðal þeirra sem útgefandinn skráði fyrir þann dag.
found-withdrawn = Útgefandinn hefur afturkallað þessa prófgráðu.
found-suspended = Útgefandinn hefur fellt þessa prófgráðu tímabundið úr gildi.
found-replaced = Útgefandinn hefur gefið út nýjan stimpil í stað þessa.
found-too-early = Skjalið tekur gildi { DATE($start) }; í dag er { DATE($today) }.
found-expired = Skjalið gilti til { DATE($end) }; í dag er { DATE($today) }.
found-no-list = Enginn traustlisti er í þessu tæki og því er ekki vitað hver á þessa undirskrift.
found-unknown-key = Enginn útgefandi á traustlistanum hefur lykilinn { $kid }. Vera kann að útgefandinn sé ekki á listanum eða að stimpillinn sé falsaður.
found-no-consent = Fleiri en einn traustlisti hefur lykil útgefandans en á engum þeirra er samþykki hans. Ekki er vitað hvaða listi er réttur.
found-other-country = Aðeins traustlisti sem má ekki tala fyrir þetta land ({ $country }) hefur lykil útgefandans og því gildir hann ekki.
found-newer = Útgefandi á traustlistanum undirritaði þetta en á nýrra sniði sem þessi útgáfa forritsins getur ekki lesið.
found-key-stolen = Lykill útgefandans kann að hafa verið í röngum höndum frá { DATE($since) }: það sem undirritað er með honum sannar ekkert eitt og sér.
found-no-register = Lykill útgefandans kann að hafa verið í röngum höndum frá { DATE($since) }. Skráin sem sýnir hvort þessi stimpill var undirritaður fyrr er ekki í þessu tæki.
found-signed-in-future = Í stimplinum segir að hann hafi verið undirritaður { DATE($signed) } en klukka þessa tækis sýnir { DATE($today) }.
found-clock-behind = Klukka þessa tækis sýnir { DATE($today) } en traustlistinn var undirritaður síðar, { DATE($issued) }. Ekki er vitað hve gamall listinn er eða hvað hefur gerst síðan.
found-list-old = Traustlistinn var gefinn út { DATE($issued) } og ekki var hægt að reiða sig á hann lengur en til { DATE($end) }.
found-status-unpinned = Ekki er vitað hvort þessi prófgráða hefur verið afturkölluð: á traustlistanum kemur ekki fram hvar útgefandinn birtir afturkallanir.
found-status-absent = Ekki er vitað hvort þessi prófgráða hefur verið afturkölluð: listi útgefandans yfir afturkallaðar prófgráður er ekki í þessu tæki.
found-status-old = Ekki er vitað hvort þessi prófgráða hefur verið afturkölluð: listinn yfir afturkallaðar prófgráður var gefinn út { DATE($issued) } og hægt var að reiða sig á hann til { DATE($end) }.
found-status-unusable = Ekki er vitað hvort þessi prófgráða hefur verið afturkölluð: listinn yfir afturkallaðar prófgráður er skemmdur, eldri en prófgráðan eða á nýrra sniði.
found-file = Ekki tókst að lesa neinn stimpil í þessari skrá.

## What to know about a valid stamp

note-as-of = Gildur miðað við { DATE($issued) }: nýrri traustlisti átti að koma út { DATE($due) }. Ekki er vitað um síðari breytingar.
note-no-place = Ekki var athugað hvort þessi prófgráða hefur verið afturkölluð: þessi stimpill hefur ekkert númer á lista útgefandans yfir afturkallaðar prófgráður.
note-no-list = Ekki var athugað hvort þessi prófgráða hefur verið afturkölluð: útgefandinn býður ekki upp á lista yfir afturkallaðar prófgráður.
note-awarded-in-future = Prófgráðan er dagsett { DATE($awarded) } og sá dagur er ekki runninn upp.
note-status-as-of = Ekki afturkölluð miðað við { DATE($issued) }: nýrri listi yfir afturkallaðar prófgráður átti að koma út { DATE($due) }.
note-accepted = Stillingarnar þínar leyfa það.
note-sealed = Lykill útgefandans kann að hafa verið í röngum höndum frá { DATE($since) } en þessi stimpill er meðal þeirra sem útgefandinn skráði fyrr, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Berðu hvern reit saman við skjalið á pappír, og nafn og fæðingardag saman við persónuskilríki.
next-original = Skannaðu stimpilinn á upprunalega skjalinu. Ef sannprófunin mistekst aftur skaltu ekki reiða þig á skjalið heldur spyrja útgefandann.
next-corrected = Ekki reiða þig á skjalið. Biddu útgefandann um leiðréttan stimpil og notaðu samskiptaupplýsingar sem þú þekkir fyrir.
next-specimen = Ekki taka það gilt sem prófgráðu. Í stillingum má leyfa sýnishorn vegna þjálfunar.
next-entitled = Ekki reiða þig á skjalið. Spyrðu umsjónaraðila traustlistans, eða ráðuneyti viðkomandi lands, hvað útgefandinn má veita.
next-made-it = Ekki reiða þig á skjalið. Spyrðu útgefandann hvort hann hafi veitt þessa prófgráðu og notaðu samskiptaupplýsingar sem þú þekkir fyrir.
next-withdrawn = Ekki reiða þig á skjalið. Útgefandinn getur veitt handhafanum frekari upplýsingar.
next-suspended = Ekki reiða þig á skjalið að sinni. Spyrðu útgefandann eða sannreyndu skjalið aftur síðar með nýrri traustlista.
next-replaced = Biddu handhafann um nýja skjalið og sannreyndu stimpilinn á því.
next-that-day = Sannreyndu aftur þann dag eða síðar.
next-renewed = Spyrðu handhafann hvort skjalið hafi verið endurnýjað.
next-first-list = Sæktu traustlistann til umsjónaraðila hans og sannreyndu svo aftur.
next-latest-list = Sæktu nýjasta traustlistann og sannreyndu aftur.
next-latest-or-ask = Sæktu nýjasta traustlistann og sannreyndu aftur. Ef það dugar ekki skaltu spyrja útgefandann og nota samskiptaupplýsingar sem þú þekkir fyrir.
next-update = Uppfærðu þetta forrit og sannreyndu aftur.
next-clock = Stilltu dagsetningu og tíma í þessu tæki og sannreyndu aftur.
next-if-important = Ef ákvörðunin er mikilvæg skaltu spyrja útgefandann.
next-date = Athugaðu dagsetninguna í þessu tæki og spyrðu handhafann hvenær prófgráðan var veitt.
next-nothing = Ekkert þarf að gera: stimpillinn var undirritaður meðan lykillinn var óhultur.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Svo hefur verið frá { DATE($since) }.
reason-error = Ástæða: gefið út fyrir mistök.
reason-deception = Ástæða: fengið með blekkingum.
reason-replaced = Ástæða: nýtt skjal var gefið út.
reason-decision = Ástæða: ákvörðun dómstóls eða stjórnvalds.
reason-holder = Ástæða: ósk handhafans.
reason-review = Ástæða: málið er til skoðunar.
reason-other = Ástæða: númer { NUMBER($number) } sem þessi útgáfa forritsins þekkir ekki.

## Texts that are no stamp

text-empty = Kóðinn er tómur.
text-other = Þessi kóði er ekki stimpill: þetta er annar kóði, til dæmis tengill eða miði.
text-version = Þessi stimpill notar útgáfu { $version } sem þetta forrit styður ekki.
text-altered = Texta þessa stimpils var breytt eða hann skorinn af á leiðinni. Það segir ekkert um prófgráðuna.
text-altered-next = Skannaðu skjalið aftur. Ef þú límdir textann inn eða fékkst hann sendan skaltu heldur biðja um mynd af skjalinu.
text-other-next = Finndu stimpilinn á skjalinu. Ekki opna hinn kóðann til að sannreyna prófgráðu.

## What was checked

axis-integrity = Óbreytt
axis-issuer = Útgefandi þekktur
axis-content = Læsilegt
axis-authority = Heimild til að veita
axis-status = Prófgráðan stendur enn
axis-time = Dagsetningar í samræmi
axis-freshness = Traustlisti uppfærður
finding-good = já
finding-bad = nei
finding-not-checked = ekki athugað
finding-noted = sjá athugasemd
list-of = Traustlisti: { $operator }
list-introduced = Traustlisti: { $operator }, kynntur af { $by }

## Names of fields, as on a diploma

field-issuer = Útgefandi
field-family-name = Kenninafn
field-given-names = Eiginnöfn
field-family-name-latin = Kenninafn, latneskir bókstafir
field-given-names-latin = Eiginnöfn, latneskir bókstafir
field-birth = Fæðingardagur
field-title = Prófgráða
field-title-english = Heiti á ensku
field-title-language = Tungumál heitis
field-number = Númer skjals
field-awarded = Dagsetning veitingar
field-type = Tegund prófgráðu
field-country = Land
field-eqf = EQF-þrep
field-nqf = Innlent þrep
field-isced = Námssvið
field-credits = Einingar
field-grade = Einkunn
field-mode = Námsform
field-languages = Kennslumál
field-profession = Lögverndað starf
field-thesis = Lokaritgerð
field-outcomes = Hæfniviðmið
field-link = Rafrænt skjal í heild
field-specimen = Sýnishorn
field-joint = Veitt í sameiningu með
field-from = Gildir frá
field-until = Gildir til
field-other = Reitur { $number }
value-link = SHA-256 byrjar á { $digest }
value-specimen = já: dæmi sem veitir enga prófgráðu
value-joint = { $names } (samkvæmt útgefandanum sem undirritaði)

## Coded values

type-general = almenn menntun
type-vocational = starfsmenntapróf
type-short-cycle = grunndiplóma (stutt námsleið)
type-bachelor = bakkalárgráða (fyrsti hringur)
type-master = meistaragráða (annar hringur)
type-doctorate = doktorsgráða (þriðji hringur)
type-professional = starfsréttindi
type-micro-credential = örnám
type-course = námskeið með námsmati
type-language = tungumálavottorð
type-attendance = þátttaka
mode-full-time = fullt nám
mode-part-time = hlutanám
mode-online = á netinu
mode-blended = að hluta á netinu
mode-work-based = á vinnustað
mode-on-site = staðnám
credits-ects = { $amount } ECTS
credits-hours = { $amount } klst.
credits-ecvet = { $amount } ECVET
credits-national = innlendar einingar: { $amount }
profession-doctor = læknir með grunnmenntun í læknisfræði
profession-nurse = hjúkrunarfræðingur í almennri hjúkrun
profession-dentist = tannlæknir
profession-vet = dýralæknir
profession-midwife = ljósmóðir
profession-pharmacist = lyfjafræðingur
profession-architect = arkitekt
profession-directive = { $profession } (2005/36/EB, { $annex })
unknown-number = númer { NUMBER($number) } sem þessi útgáfa forritsins þekkir ekki
name-with-code = { $name } ({ $code })
eqf-1 = grunnþekking og grunnfærni
eqf-2 = verkleg grunnfærni á tilteknu sviði
eqf-3 = fagleg vinna undir leiðsögn, til dæmis eftir stutt starfsnám
eqf-4 = stúdentspróf eða sveinspróf
eqf-5 = stutt háskólanám eða framhaldsnám í starfsgrein
eqf-6 = sambærilegt við bakkalárgráðu
eqf-7 = sambærilegt við meistaragráðu
eqf-8 = sambærilegt við doktorsgráðu
eqf-explained = Þrep { $level } af 8 í evrópska hæfnirammanum: { $meaning }
nqf-explained = { $level } ({ $framework }, EQF-þrep { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Venjulegur einkunnaskali ({ $country }): besta einkunn er { $best }, lakasta einkunn til að standast er { $pass }. Til upplýsingar; útgefandinn undirritaði þetta ekki.

## What an issuer may award, as parts of a list

scope-eqf = EQF-þrep { $level }
scope-eqf-range = EQF-þrep { $lowest } til { $highest }
scope-awarded = veitt { DATE($day) }
scope-country = land: { $countries }
scope-from = frá { DATE($day) }
scope-until = til { DATE($day) }
scope-any = hvaða prófgráða sem er
scope-nothing = ekkert
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] janúar
        [2] febrúar
        [3] mars
        [4] apríl
        [5] maí
        [6] júní
        [7] júlí
        [8] ágúst
        [9] september
        [10] október
        [11] nóvember
       *[12] desember
    } { $year }
date-month =
    { $month ->
        [1] janúar
        [2] febrúar
        [3] mars
        [4] apríl
        [5] maí
        [6] júní
        [7] júlí
        [8] ágúst
        [9] september
        [10] október
        [11] nóvember
       *[12] desember
    } { $year }

## The trust list beside a verdict

trust-issued-today = Traustlistinn var gefinn út í dag.
trust-issued =
    { $days ->
        [1] Traustlistinn var gefinn út í gær, { DATE($issued) }.
        [one] Traustlistinn var gefinn út fyrir { $days } degi, { DATE($issued) }.
       *[other] Traustlistinn var gefinn út fyrir { $days } dögum, { DATE($issued) }.
    }
trust-issued-future = Traustlistinn var gefinn út { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Berðu saman við skjalið á pappír og persónuskilríki handhafans:
result-signed-invalid = Þetta var undirritað. Það er ÓGILT af ástæðunni hér að ofan:
result-signed-not-sure = Þetta var undirritað. Það er ÓSTAÐFEST af ástæðunni hér að ofan:
column-verdict = Niðurstaða
column-file = Skrá
column-holder = Handhafi (skv. stimplinum)
column-code = Kóði
column-picture = Það sem var lesið
page = síða { $page }
stamp-of = stimpill { $number } af { $count }
answers =
    { $count ->
        [one] { $count } svar
       *[other] { $count } svör
    }
report-title = Sannreyndir stimplar
report-as-of = Miðað við { DATE($day) }.
report-compare = Berðu hvern handhafa saman við skjalið á pappír og persónuskilríki.
report-passed-over = Sleppt
report-no-picture = hvorki mynd né PDF
report-outlined = Mynd: rammi er um kóðann sem var lesinn
report-not-outlined = Mynd: enginn kóði var lesinn í henni
report-show = Sýna:
report-all = allt
language-fallback = Þýðing er ekki til enn (tungumál: { $asked }). Tungumál þessa texta: { $used }.
