# Finnish. Glossary: words/glossary/fi.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = PÄTEVÄ
verdict-valid-as-of = PÄTEVÄ, TILANNE { DATE($issued) }
verdict-caution = PÄTEVÄ, VARAUKSIN
verdict-invalid = EI PÄTEVÄ
verdict-not-sure = SELVITTÄMÄTTÄ
verdict-not-read = EI LUETTU
verdict-no-stamp = EI LEIMAA
support-code = Tukikoodi { $code }

## What was found: a whole sentence or two

found-valid = Luotetussa luettelossa oleva myöntäjä on allekirjoittanut tämän leiman, eikä sitä ole sen jälkeen muutettu.
found-malformed = Tätä koodia on muutettu, tai sitä ei ole tehty tunnetulla ohjelmalla.
found-signature = Allekirjoitus ei ole pätevä. Leimaa on muutettu allekirjoittamisen jälkeen, tai se on väärennetty: se ilmoittaa avaimen { $kid }, jolla sitä ei ole allekirjoitettu.
found-contents = Myöntäjä on allekirjoittanut tämän leiman, mutta sen sisältö ei ole leimoja koskevien sääntöjen mukainen.
found-specimen = Tämä on mallikappale: testaukseen tarkoitettu esimerkki, jolla ei myönnetä mitään.
found-not-entitled = Myöntäjä tunnetaan, mutta sillä ei ole oikeutta myöntää tätä tutkintoa. Tutkinto: { $claimed }. Mitä myöntäjä saa myöntää: { $allowed }.
found-lacks-place = Kaikkiin tämän myöntäjän leimoihin on merkitty paikka sen peruutettujen tutkintojen luettelossa, mutta tähän ei. Joku muu on voinut tehdä tämän leiman myöntäjän avaimella.
found-lacks-time = Kaikissa tämän myöntäjän leimoissa on allekirjoitusaika, mutta tässä ei ole. Joku muu on voinut tehdä sen myöntäjän avaimella.
found-key-early = Se on allekirjoitettu { DATE($signed) }, ennen kuin myöntäjän avain otettiin käyttöön { DATE($start) }.
found-key-late = Se on allekirjoitettu { DATE($signed) }, sen jälkeen kun myöntäjän avain poistettiin käytöstä { DATE($end) }.
found-signed-on-award = Leimasta ei käy ilmi, milloin se on allekirjoitettu, joten ratkaisee myöntämispäivä.
found-not-registered = Myöntäjän avain on voinut olla väärissä käsissä { DATE($since) } alkaen, eikä tämä leima ole niiden joukossa, jotka myöntäjä rekisteröi ennen sitä.
found-withdrawn = Myöntäjä on peruuttanut tämän tutkinnon.
found-suspended = Myöntäjä on keskeyttänyt tämän tutkinnon voimassaolon.
found-replaced = Myöntäjä on korvannut tämän leiman uudella.
found-too-early = Sen voimassaolo alkaa { DATE($start) }; tänään on { DATE($today) }.
found-expired = Se oli voimassa { DATE($end) } asti; tänään on { DATE($today) }.
found-no-list = Tässä laitteessa ei ole luotettua luetteloa, joten ei tiedetä, kenen allekirjoitus tämä on.
found-unknown-key = Yhdelläkään luotetun luettelon myöntäjällä ei ole avainta { $kid }. Myöntäjä ei ehkä ole luettelossa, tai leima voi olla väärennös.
found-no-consent = Useassa luotetussa luettelossa on myöntäjän avain, mutta missään niistä ei ole myöntäjän suostumusta. Ei tiedetä, mikä luettelo on oikea.
found-other-country = Myöntäjän avain on vain luetteloissa, jotka eivät saa puhua tämän maan ({ $country }) puolesta, joten niitä ei oteta huomioon.
found-newer = Luotetussa luettelossa oleva myöntäjä on allekirjoittanut tämän leiman uudemmassa muodossa, jota tämä versio ei osaa lukea.
found-key-stolen = Myöntäjän avain on voinut olla väärissä käsissä { DATE($since) } alkaen: avaimella allekirjoitettu sisältö ei yksinään todista mitään.
found-no-register = Myöntäjän avain on voinut olla väärissä käsissä { DATE($since) } alkaen. Rekisteri, josta näkyy, onko tämä leima allekirjoitettu aikaisemmin, ei ole tässä laitteessa.
found-signed-in-future = Leiman mukaan se on allekirjoitettu { DATE($signed) }, mutta laitteen kellon mukaan tänään on { DATE($today) }.
found-clock-behind = Laitteen kellon mukaan tänään on { DATE($today) }, mutta luotettu luettelo on allekirjoitettu myöhemmin, { DATE($issued) }. Ei tiedetä, kuinka vanha luettelo on ja mitä sen jälkeen on tapahtunut.
found-list-old = Luotettu luettelo on annettu { DATE($issued) }; siihen saattoi luottaa enintään { DATE($end) } asti.
found-status-unpinned = Ei tiedetä, onko tämä tutkinto peruutettu: luotetusta luettelosta ei käy ilmi, missä myöntäjä julkaisee peruutukset.
found-status-absent = Ei tiedetä, onko tämä tutkinto peruutettu: myöntäjän peruutettujen tutkintojen luettelo ei ole tässä laitteessa.
found-status-old = Ei tiedetä, onko tämä tutkinto peruutettu: peruutettujen tutkintojen luettelo on annettu { DATE($issued) }, ja siihen saattoi luottaa { DATE($end) } asti.
found-status-unusable = Ei tiedetä, onko tämä tutkinto peruutettu: peruutettujen tutkintojen luettelo on vioittunut, tutkintoa vanhempi tai uudemmassa muodossa.
found-file = Tästä tiedostosta ei voitu lukea leimaa.

## What to know about a valid stamp

note-as-of = Pätevä, tilanne { DATE($issued) }: uudemman luotetun luettelon piti ilmestyä { DATE($due) }. Myöhempiä muutoksia ei tiedetä.
note-no-place = Ei ole tarkistettu, onko tämä tutkinto peruutettu: leimalla ei ole paikkaa myöntäjän peruutettujen tutkintojen luettelossa.
note-no-list = Ei ole tarkistettu, onko tämä tutkinto peruutettu: myöntäjä ei tarjoa luetteloa peruutetuista tutkinnoista.
note-awarded-in-future = Tutkinto on päivätty { DATE($awarded) }, joka on tulevaisuudessa.
note-status-as-of = Ei peruutettu, tilanne { DATE($issued) }: uudemman peruutettujen tutkintojen luettelon piti ilmestyä { DATE($due) }.
note-accepted = Asetuksenne sallivat sen.
note-sealed = Myöntäjän avain on voinut olla väärissä käsissä { DATE($since) } alkaen, mutta tämä leima on niiden joukossa, jotka myöntäjä rekisteröi aikaisemmin, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Verratkaa jokaista kohtaa paperiasiakirjaan sekä nimeä ja syntymäaikaa henkilöllisyysasiakirjaan.
next-original = Skannatkaa leima alkuperäisestä paperiasiakirjasta. Jos se ei vieläkään onnistu, älkää luottako asiakirjaan vaan kysykää myöntäjältä.
next-corrected = Älkää luottako siihen. Pyytäkää myöntäjältä korjattu leima käyttäen yhteystietoja, jotka jo tunnette.
next-specimen = Älkää hyväksykö sitä tutkinnoksi. Mallikappaleet voi sallia asetuksissa koulutusta varten.
next-entitled = Älkää luottako siihen. Kysykää luotetun luettelon ylläpitäjältä tai kyseisen maan ministeriöstä, mitä myöntäjä saa myöntää.
next-made-it = Älkää luottako siihen. Kysykää myöntäjältä, käyttäen yhteystietoja, jotka jo tunnette, onko se myöntänyt tämän tutkinnon.
next-withdrawn = Älkää luottako siihen. Myöntäjä voi antaa haltijalle lisätietoja.
next-suspended = Älkää toistaiseksi luottako siihen. Kysykää myöntäjältä, tai tarkistakaa myöhemmin uudelleen uudemman luotetun luettelon avulla.
next-replaced = Pyytäkää haltijalta uusi asiakirja ja tarkistakaa sen leima.
next-that-day = Tarkistakaa uudelleen tuona päivänä tai myöhemmin.
next-renewed = Kysykää haltijalta, onko tutkinto uusittu.
next-first-list = Hankkikaa luotettu luettelo sen ylläpitäjältä ja tarkistakaa sitten uudelleen.
next-latest-list = Hankkikaa uusin luotettu luettelo ja tarkistakaa uudelleen.
next-latest-or-ask = Hankkikaa uusin luotettu luettelo ja tarkistakaa uudelleen. Jos se ei auta, kysykää myöntäjältä käyttäen yhteystietoja, jotka jo tunnette.
next-update = Päivittäkää tämä ohjelma ja tarkistakaa uudelleen.
next-clock = Asettakaa laitteen päivämäärä ja kellonaika ja tarkistakaa uudelleen.
next-if-important = Jos päätös on tärkeä, kysykää myöntäjältä.
next-date = Tarkistakaa laitteen päivämäärä ja kysykää haltijalta tutkinnon myöntämispäivää.
next-nothing = Mitään ei tarvitse tehdä: leima allekirjoitettiin, kun avain oli vielä oikeissa käsissä.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Näin on ollut { DATE($since) } alkaen.
reason-error = Syy: annettu erehdyksessä.
reason-deception = Syy: hankittu vilpillisesti.
reason-replaced = Syy: tilalle on annettu uusi.
reason-decision = Syy: tuomioistuimen tai viranomaisen määräys.
reason-holder = Syy: haltijan pyyntö.
reason-review = Syy: tutkintoa tarkastellaan uudelleen.
reason-other = Syy: numero { NUMBER($number) }, jota tämä versio ei tunne.

## Texts that are no stamp

text-empty = Koodi on tyhjä.
text-other = Tämä koodi ei ole leima: se on jokin muu koodi, esimerkiksi linkki tai pääsylippu.
text-version = Tämä leima käyttää versiota { $version }, jota tämä ohjelma ei tue.
text-altered = Leiman teksti on muuttunut tai katkennut matkalla. Se ei kerro mitään tutkinnosta.
text-altered-next = Skannatkaa paperiasiakirja uudelleen. Jos liititte tai saitte tekstin, pyytäkää sen sijaan valokuva asiakirjasta.
text-other-next = Etsikää leima paperiasiakirjasta. Älkää avatko tuota toista koodia tutkinnon tarkistamiseksi.

## What was checked

axis-integrity = Muuttumaton
axis-issuer = Myöntäjä tunnetaan
axis-content = Luettavissa
axis-authority = Oikeus myöntää
axis-status = Myöntö on voimassa
axis-time = Päivämäärät yhtäpitäviä
axis-freshness = Luotettu luettelo ajan tasalla
finding-good = kyllä
finding-bad = ei
finding-not-checked = ei tarkistettu
finding-noted = ks. huomautus
list-of = Luotettu luettelo: { $operator }
list-introduced = Luotettu luettelo: { $operator }, esitellyt { $by }

## Names of fields, as on a diploma

field-issuer = Myöntävä elin
field-family-name = Sukunimi
field-given-names = Etunimet
field-family-name-latin = Sukunimi, latinalaiset kirjaimet
field-given-names-latin = Etunimet, latinalaiset kirjaimet
field-birth = Syntymäaika
field-title = Tutkinto
field-title-english = Nimike englanniksi
field-title-language = Nimikkeen kieli
field-number = Tutkinnon numero
field-awarded = Myöntämispäivä
field-type = Tutkinnon laji
field-country = Maa
field-eqf = EQF-taso
field-nqf = Kansallinen taso
field-isced = Koulutusala
field-credits = Opintopisteet
field-grade = Arvosana
field-mode = Oppimistapa
field-languages = Opetuskieli/-kielet
field-profession = Säännelty ammatti
field-thesis = Opinnäytetyö
field-outcomes = Oppimistulokset
field-link = Koko digitaalinen todistus
field-specimen = Mallikappale
field-joint = Muut myöntäjät
field-from = Voimassa alkaen
field-until = Voimassaolo päättyy
field-other = Kenttä { $number }
value-link = SHA-256, alku: { $digest }
value-specimen = kyllä: esimerkki, ei myönnä mitään
value-joint = { $names } (allekirjoittavan myöntäjän mukaan)

## Coded values

type-general = yleissivistävä koulutus
type-vocational = ammatillinen tutkinto
type-short-cycle = lyhyen syklin korkeakoulututkinto
type-bachelor = kandidaatti (ensimmäinen sykli)
type-master = maisteri (toinen sykli)
type-doctorate = tohtori (kolmas sykli)
type-professional = ammattipätevyys
type-micro-credential = pieni osaamiskokonaisuus
type-course = kurssi, jossa arviointi
type-language = kielitodistus
type-attendance = osallistuminen
mode-full-time = kokoaikainen
mode-part-time = osa-aikainen
mode-online = verkossa
mode-blended = yhdistelmä
mode-work-based = työpohjainen
mode-on-site = paikan päällä
credits-ects = { $amount } ECTS
credits-hours = tunteja: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = kansallisia pisteitä: { $amount }
profession-doctor = lääkäri, lääkärin peruskoulutus
profession-nurse = yleissairaanhoidosta vastaava sairaanhoitaja
profession-dentist = hammaslääkäri
profession-vet = eläinlääkäri
profession-midwife = kätilö
profession-pharmacist = proviisori
profession-architect = arkkitehti
profession-directive = { $profession } (2005/36/EY, { $annex })
unknown-number = numero { NUMBER($number) }, jota tämä versio ei tunne
name-with-code = { $name } ({ $code })
eqf-1 = perustiedot ja -taidot
eqf-2 = käytännön perustaidot jollakin alalla
eqf-3 = ammattityö ohjattuna, esimerkiksi lyhyen oppisopimuksen jälkeen
eqf-4 = ylioppilastutkinto tai ammatillinen perustutkinto
eqf-5 = lyhyt korkeakoulutus tai vaativa ammatillinen tutkinto
eqf-6 = kandidaatin tutkinnon taso
eqf-7 = maisterin tutkinnon taso
eqf-8 = tohtorin tutkinnon taso
eqf-explained = Taso { $level } (asteikko 1–8) eurooppalaisessa tutkintojen viitekehyksessä: { $meaning }
nqf-explained = { $level } ({ $framework }, EQF-taso { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Tavallinen asteikko ({ $country }): paras arvosana on { $best }, heikoin hyväksytty on { $pass }. Tiedoksi; myöntäjä ei ole allekirjoittanut tätä.

## What an issuer may award, as parts of a list

scope-eqf = EQF-taso { $level }
scope-eqf-range = EQF-tasot { $lowest }–{ $highest }
scope-awarded = myönnetty { DATE($day) }
scope-country = alue: { $countries }
scope-from = { DATE($day) } alkaen
scope-until = { DATE($day) } asti
scope-any = mikä tahansa tutkinto
scope-nothing = ei mitään
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] tammikuuta
        [2] helmikuuta
        [3] maaliskuuta
        [4] huhtikuuta
        [5] toukokuuta
        [6] kesäkuuta
        [7] heinäkuuta
        [8] elokuuta
        [9] syyskuuta
        [10] lokakuuta
        [11] marraskuuta
       *[12] joulukuuta
    } { $year }
date-month =
    { $month ->
        [1] tammikuu
        [2] helmikuu
        [3] maaliskuu
        [4] huhtikuu
        [5] toukokuu
        [6] kesäkuu
        [7] heinäkuu
        [8] elokuu
        [9] syyskuu
        [10] lokakuu
        [11] marraskuu
       *[12] joulukuu
    } { $year }

## The trust list beside a verdict

trust-issued-today = Luotettu luettelo on annettu tänään.
trust-issued =
    { $days ->
        [1] Luotettu luettelo on annettu eilen, { DATE($issued) }.
       *[other] Luotettu luettelo on annettu { $days } päivää sitten, { DATE($issued) }.
    }
trust-issued-future = Luotettu luettelo on annettu { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Verratkaa paperiasiakirjaan ja haltijan henkilöllisyysasiakirjaan:
result-signed-invalid = Mitä on allekirjoitettu. Se EI OLE PÄTEVÄ edellä mainitusta syystä:
result-signed-not-sure = Mitä on allekirjoitettu. Sitä EI OLE VAHVISTETTU edellä mainitusta syystä:
column-verdict = Tulos
column-file = Tiedosto
column-holder = Haltija leiman mukaan
column-code = Koodi
column-picture = Mitä luettiin
page = sivu { $page }
stamp-of = leima { $number }/{ $count }
answers =
    { $count ->
        [one] { $count } vastaus
       *[other] { $count } vastausta
    }
report-title = Tarkistetut leimat
report-as-of = Tilanne { DATE($day) }.
report-compare = Verratkaa jokaista haltijaa paperiasiakirjaan ja henkilöllisyysasiakirjaan.
report-passed-over = Ohitetut tiedostot
report-no-picture = ei kuva eikä PDF
report-outlined = Kuva: luettu koodi on kehystetty
report-not-outlined = Kuva: siitä ei luettu koodia
report-show = Näytä:
report-all = kaikki
language-fallback = Tällä kielellä ei ole vielä tekstejä: { $asked }. Käytetty kieli: { $used }.
