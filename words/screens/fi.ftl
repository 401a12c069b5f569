# Suomi. Tekstien selitykset: en.ftl ja docs/translating.md. Sanavalinnat: words/glossary/fi.md

## Tabs, which are also the titles of their screens

tab-scan = Skannaa
tab-trust = Luottamus
tab-saved = Tallennetut
tab-settings = Asetukset
tab-about = Tietoja
title-result = Tulos

## Buttons

button-light-on = Sytytä valo
button-light-off = Sammuta valo
button-zoom-in = Lähennä
button-zoom-out = Loitonna
button-open-file = Avaa valokuva tai PDF
button-paste = Liitä leiman teksti
button-allow-camera = Salli kamera
button-system-settings = Järjestelmäasetukset
button-try-again = Yritä uudelleen
button-scan-again = Skannaa toinen leima
button-open-trust = Avaa ”Luottamus”
button-update = Päivitä nyt
button-import-file = Tuo paketti tiedostosta
button-import = Tuo
button-do-not-import = Älä tuo
button-cancel = Peruuta
button-save = Tallenna tähän laitteeseen
button-delete = Poista
button-delete-named = Poista { $name }
button-delete-all = Poista kaikki
button-show = Näytä
button-date-settings = Päivämääräasetukset
button-free-storage = Vapauta tilaa
button-start = Aloita

## Scanning

scan-idle = Suunnatkaa kamera paperiasiakirjan leimaan.
hint-closer = Siirtykää lähemmäs.
hint-hold-still = Pitäkää paikallaan.
hint-tilt = Heijastus peittää leiman: kallistakaa asiakirjaa tai puhelinta.
hint-light = Liian pimeää: sytyttäkää valo.
hint-whole = Näyttäkää koko leima valkoisine reunoineen.
camera-ask = Kamera lukee leiman. Kuvaa ei tallenneta eikä lähetetä.
camera-refused = Kameraa ei voi käyttää: lupa on evätty.
    .next = Sallikaa kamera järjestelmäasetuksissa, tai avatkaa paperiasiakirjasta valokuva tai PDF.
camera-busy = Toinen sovellus käyttää kameraa.
    .next = Sulkekaa toinen sovellus ja yrittäkää uudelleen.
camera-failed = Kamera lakkasi toimimasta.
    .next = Yrittäkää uudelleen. Jos se ei auta, käynnistäkää puhelin uudelleen tai avatkaa valokuva paperiasiakirjasta.
camera-absent = Tässä laitteessa ei ole kameraa.
    .next = Avatkaa paperiasiakirjasta valokuva tai PDF.
camera-picture = Kameran kuva

## Results

result-reading = Tarkistetaan…
result-several =
    { $count ->
        [one] { $count } leima luettiin.
       *[other] { $count } leimaa luettiin: valitkaa yksi.
    }
result-choose = Leima { NUMBER($number) }
result-notes = Huomautukset
result-checks = Mitä tarkistettiin
result-check = { $check }: { $finding }
result-saved = Tallennettu tähän laitteeseen.

## Files: photos, PDFs and bundles

file-opening = Avataan tiedostoa…
file-reading = Etsitään leimaa…
file-page = Sivu { NUMBER($page) }/{ NUMBER($pages) }
file-no-stamp = Tästä tiedostosta ei löytynyt leimaa.
    .next = Ottakaa terävä valokuva pelkästä leimasta, tai skannatkaa paperiasiakirja kameralla.
file-too-large = Tämä tiedosto on liian suuri: { $size }. Raja on { $limit }.
    .next = Avatkaa vain sivu, jolla leima on, tai ottakaa siitä valokuva.
file-too-many-pages =
    { $pages ->
        [one] Vain ensimmäinen sivu luettiin, eikä sillä ollut leimaa.
       *[other] Vain ensimmäiset { $pages } sivua luettiin, eikä niillä ollut leimaa.
    }
    .next = Avatkaa vain sivu, jolla leima on.
file-unreadable = Tätä tiedostoa ei voi lukea: se on vioittunut tai tyyppiä, jota tämä laite ei osaa lukea.
    .next = Avatkaa PDF-, JPEG-, PNG- tai HEIC-tiedosto, tai ottakaa paperiasiakirjasta valokuva.
file-locked = Tämä PDF on lukittu salasanalla.
    .next = Pyytäkää lukitsematon kopio, tai ottakaa paperiasiakirjasta valokuva.
file-not-passed-on = Toinen sovellus ei luovuttanut tiedostoa.
    .next = Tallentakaa tiedosto tähän laitteeseen ja avatkaa se sieltä.
file-stuck = Muut sovellukset eivät ole vielä luovuttaneet aiemmin avattuja tiedostoja.
    .next = Sulkekaa tämä sovellus kokonaan, käynnistäkää se uudelleen ja avatkaa tiedosto taas.
file-no-room = Tässä laitteessa ei ole tilaa tiedoston kopiolle.
    .next = Vapauttakaa tilaa ja avatkaa tiedosto uudelleen.
file-interrupted = Lukeminen keskeytyi ennen kuin se oli valmis.
    .next = Avatkaa tiedosto uudelleen. Mitään ei muutettu.

## Trust: the trust list on this device

trust-none = Luotettua luetteloa ei ole vielä. Ilman sitä mitään ei voi tarkistaa.
trust-fresh = Ajan tasalla
trust-due = Uudemman pitäisi jo olla saatavilla
trust-too-old = Liian vanha asetustenne mukaan
trust-next = Seuraavan on määrä ilmestyä { DATE($due) }.
trust-details = Lisätiedot
trust-version = Versio { NUMBER($version) }
trust-issuers = Myöntäjiä: { NUMBER($count) }
trust-status-lists = Peruutettujen tutkintojen luetteloita: { NUMBER($count) }
trust-root = Juuriavain: versio { NUMBER($version) }, voimassa { DATE($expires) } asti
trust-offline = Tarkistamiseen ei tarvita verkkoa. Sitä käytetään vain uudemman luotetun luettelon hakemiseen.
trust-updating = Haetaan uusinta luotettua luetteloa…
trust-checking = Tarkistetaan pakettia…
trust-importing = Tuodaan…
trust-waiting = Avaamanne kohde tarkistetaan heti, kun luotettu luettelo voidaan lukea.
trust-offer = Tuodaanko tämä paketti? Se muuttaa sitä, mitkä leimat tämä sovellus hyväksyy. Vielä mitään ei ole muutettu.
    .next = Tuokaa se vain, jos odotitte sitä. Sovellus on tarkistanut, kuka sen on allekirjoittanut, mutta se ei voi tarkistaa, kuka sen on lähettänyt.
offer-size = Tiedoston koko: { $size }
offer-root = Juuriavain: nyt versio { NUMBER($held) }, tuonnin jälkeen versio { NUMBER($offered) }
offer-list = Luotettu luettelo: nyt versio { NUMBER($held) }, annettu { DATE($held_issued) }; tuonnin jälkeen versio { NUMBER($offered) }, annettu { DATE($offered_issued) }
offer-first-list = Luotettu luettelo: nyt ei mitään; tuonnin jälkeen versio { NUMBER($offered) }, annettu { DATE($offered_issued) }
offer-issuers = Myöntäjiä: nyt { NUMBER($held) }, tuonnin jälkeen { NUMBER($offered) }
trust-declined = Mitään ei tuotu.
trust-updated = Käytössä on nyt luotettu luettelo, joka on annettu { DATE($issued) }.
trust-unchanged = Teillä on jo uusin luotettu luettelo.
trust-overdue = Tämä luotettu luettelo teillä on jo. Uuden oli määrä ilmestyä { DATE($due) }.
    .next = Yrittäkää myöhemmin uudelleen. Jos tilanne jatkuu, pyytäkää luotetun luettelon ylläpitäjältä paketti ja tuokaa se tiedostosta.
trust-parts-refused = Paketin osia, joita ei voitu käyttää: { NUMBER($count) }. Niiden sijasta käytetään edelleen sitä, mitä teillä oli ennestään.
trust-kept = Se, mihin luotitte ennen, on edelleen käytössä.
trust-repaired = Aiempi tuonti keskeytyi tai tiedosto vioittui. Käytössä on viimeisin kunnossa oleva luotettu luettelo.
    .next = Tuokaa tai päivittäkää uudelleen.
trust-interrupted = Sovellus sulkeutui ennen kuin tuonti oli valmis. Nyt käytössä oleva näkyy alla.
    .next = Tuokaa tai päivittäkää uudelleen.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Tämä paketti on vanhempi kuin se, mihin tämä laite jo luottaa.
    .next = Mitään ei tarvitse tehdä. Jos lähettäjä sanoo, että se on uusin, kysykää luotetun luettelon ylläpitäjältä.
refused-incomplete = Tämä paketti on epätäydellinen: jotakin puuttuu sen väliltä, mitä teillä on ja mitä paketti tuo.
    .next = Pyytäkää luotetun luettelon ylläpitäjältä täydellinen paketti.
refused-damaged = Tämä tiedosto ei ole paketti, tai se vioittui matkalla.
    .next = Hankkikaa se uudelleen ja tuokaa se uudelleen.
refused-too-large = Tämä tiedosto on suurempi kuin paketti voi olla.
    .next = Valitkaa paketti, eli tiedosto, jonka nimen lopussa on .cbor, tai pyytäkää se lähettäjältä.
refused-other-signer = Tätä pakettia ei ole allekirjoittanut se taho, johon tämä sovellus luottaa.
    .next = Älkää käyttäkö sitä. Hankkikaa paketti siltä taholta, jolta saitte tämän sovelluksen.
refused-root-expired = Tämän paketin juuriavain vanheni { DATE($expires) }. Sen perusteella ei hyväksytä mitään uutta.
    .next = Tarkistakaa laitteen päivämäärä ja hankkikaa sitten uusin paketti.
refused-conflict = On allekirjoitettu kaksi ristiriitaista luotettua luetteloa, joilla on sama versio: joku, jolla avaimet ovat, saattaa toimia epärehellisesti.
    .next = Älkää käyttäkö sitä, ja ilmoittakaa heti luotetun luettelon ylläpitäjälle.
refused-future = Paketin mukaan se on tehty { DATE($issued) }, mutta laitteen kellon mukaan tänään on { DATE($today) }.
    .next = Tarkistakaa laitteen päivämäärä ja tuokaa paketti uudelleen.
refused-storage-full = Tämän laitteen tallennustila on täynnä: tarvitaan { $size }.
    .next = Vapauttakaa tilaa ja tuokaa paketti uudelleen.
refused-storage = Luotettua luetteloa ei voi lukea tai kirjoittaa tässä laitteessa.
    .next = Käynnistäkää laite uudelleen ja yrittäkää uudelleen. Jos se ei auta, asentakaa sovellus uudelleen ja tuokaa uusin paketti.
refused-busy = Toinen tuonti on vielä kesken.
    .next = Odottakaa hetki ja yrittäkää uudelleen.
refused-root = Tämän sovelluksen juuriavain on vioittunut tai puuttuu. Tällä sovelluksen kappaleella ei voi tarkistaa mitään.
    .next = Asentakaa sovellus uudelleen sen alkuperäisestä lähteestä.
refused-network = Luotettua luetteloa ei voitu hakea: verkkoa ei ole, tai palvelin ei vastaa.
    .next = Yrittäkää myöhemmin uudelleen, tai tuokaa paketti tiedostosta.
refused-no-address = Tähän sovellukseen ei ole määritetty päivitysosoitetta.
    .next = Tuokaa paketti tiedostosta.

## Saved stamps of a holder

saved-off = Tähän laitteeseen ei tallenneta mitään.
    .next = Jos teillä itsellänne on tutkinto, ottakaa tämä käyttöön, niin voitte tallentaa sen leiman ja näyttää sen uudelleen.
saved-empty = Tallennettuja leimoja ei ole.
    .next = Skannatkaa oma leimanne ja valitkaa sitten ”Tallenna tähän laitteeseen”.
saved-full = Enemmille leimoille ei ole tilaa: tallennettuja on { NUMBER($limit) }.
    .next = Poistakaa jokin, jota ette enää tarvitse.
saved-failed = Leimaa ei voitu tallentaa: tallennustila on täynnä tai siihen ei voi kirjoittaa.
    .next = Vapauttakaa tilaa ja yrittäkää uudelleen.
saved-again = Tarkistetaan uudelleen joka kerta, kun se näytetään.
saved-delete-one = Poistetaanko tämä leima tästä laitteesta?
    .next = Sitä ei voi palauttaa. Paperiasiakirja pysyy ennallaan: voitte skannata sen uudelleen.
saved-delete-all = Poistetaanko kaikki tallennetut leimat tästä laitteesta?
    .next = Niitä ei voi palauttaa. Paperiasiakirjat pysyvät ennallaan: voitte skannata ne uudelleen.

## Settings

settings-language = Kieli
settings-language-device = Sama kuin laitteessa
settings-accept = Mitä hyväksytään
settings-max-age = Luotetun luettelon enimmäisikä päivinä
settings-max-age-why = Jos luettelo on vanhempi, mitään leimaa ei näytetä pätevänä.
settings-specimens = Hyväksy mallikappaleet (koulutusta varten)
settings-unknown-status = Hyväksy tutkinnot, joista ei tiedetä, onko ne peruutettu
settings-unknown-status-why = Ne näytetään silloin varauksin. Jättäkää tämä pois käytöstä, ellei virastonne ole päättänyt toisin.
settings-hide = Piilota tulokset näyttökuvista ja näytön jakamisesta
settings-save = Salli leimojen tallentaminen tähän laitteeseen
settings-save-why = Haltijoille. Jos tämä otetaan pois käytöstä, kaikki tallennetut leimat poistetaan.
demo = Tämä on kokeiluversio: se luottaa esimerkkimyöntäjiin.
    .next = Älkää tarkistako sillä oikeita tutkintoja.

## About, also shown at the first start

about-what = Qualistamp tarkistaa tutkintojen allekirjoitetut leimat ilman verkkoa.
about-compare = Leimalla on merkitystä vain yhdessä paperiasiakirjan ja henkilön kanssa: verratkaa aina.
about-privacy = Mitään skannaamaanne ei lähetetä eikä kirjata lokiin. Se tallennetaan vain, jos valitsette ”Tallenna tähän laitteeseen”.
about-version = Versio { $version }
about-library = Ohjelmakirjasto { $version }
about-licence = Lisenssi: MIT tai Apache-2.0
