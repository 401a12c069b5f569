# Nederlands. Uitleg bij de teksten: en.ftl en docs/translating.md. Woordkeuze: words/glossary/nl.md

## Tabs, which are also the titles of their screens

tab-scan = Scannen
tab-trust = Vertrouwen
tab-saved = Opgeslagen
tab-settings = Instellingen
tab-about = Over
title-result = Resultaat

## Buttons

button-light-on = Licht aan
button-light-off = Licht uit
button-zoom-in = Inzoomen
button-zoom-out = Uitzoomen
button-open-file = Foto of PDF openen
button-paste = Tekst van een stempel plakken
button-allow-camera = Camera toestaan
button-system-settings = Systeeminstellingen
button-try-again = Opnieuw proberen
button-scan-again = Andere stempel scannen
button-open-trust = ‘Vertrouwen’ openen
button-update = Nu bijwerken
button-import-file = Pakket uit een bestand importeren
button-import = Importeren
button-do-not-import = Niet importeren
button-cancel = Annuleren
button-save = Op dit apparaat opslaan
button-delete = Verwijderen
button-delete-named = { $name } verwijderen
button-delete-all = Alles verwijderen
button-show = Tonen
button-date-settings = Datuminstellingen
button-free-storage = Ruimte vrijmaken
button-start = Beginnen

## Scanning

scan-idle = Richt de camera op de stempel op het papier.
hint-closer = Ga dichterbij.
hint-hold-still = Niet bewegen.
hint-tilt = Een weerspiegeling bedekt de stempel: kantel het papier of de telefoon.
hint-light = Te donker: doe het licht aan.
hint-whole = Breng de hele stempel met de witte rand in beeld.
camera-ask = De camera leest de stempel. Er wordt geen beeld bewaard of verzonden.
camera-refused = De camera kan niet worden gebruikt: de toestemming is geweigerd.
    .next = Sta de camera toe in de systeeminstellingen, of open een foto of PDF van het papieren document.
camera-busy = Een andere app gebruikt de camera.
    .next = Sluit de andere app en probeer het opnieuw.
camera-failed = De camera is gestopt.
    .next = Probeer het opnieuw. Helpt dat niet, start de telefoon dan opnieuw op, of open een foto van het papieren document.
camera-absent = Dit apparaat heeft geen camera.
    .next = Open een foto of PDF van het papieren document.
camera-picture = Camerabeeld

## Results

result-reading = Wordt gecontroleerd…
result-several =
    { $count ->
        [one] Er is { $count } stempel gelezen.
       *[other] Er zijn { $count } stempels gelezen: kies er een.
    }
result-choose = Stempel { NUMBER($number) }
result-notes = Opmerkingen
result-checks = Wat er is gecontroleerd
result-check = { $check }: { $finding }
result-saved = Op dit apparaat opgeslagen.

## Files: photos, PDFs and bundles

file-opening = Bestand wordt geopend…
file-reading = Er wordt een stempel gezocht…
file-page = Pagina { NUMBER($page) } van { NUMBER($pages) }
file-no-stamp = In dit bestand is geen stempel gevonden.
    .next = Maak een scherpe foto van alleen de stempel, of scan het papieren document met de camera.
file-too-large = Dit bestand is te groot: { $size }. De grens is { $limit }.
    .next = Open alleen de pagina met de stempel, of maak daar een foto van.
file-too-many-pages =
    { $pages ->
        [one] Alleen de eerste pagina is gelezen, en daar stond geen stempel op.
       *[other] Alleen de eerste { $pages } pagina’s zijn gelezen, en daar stond geen stempel op.
    }
    .next = Open alleen de pagina met de stempel.
file-unreadable = Dit bestand kan niet worden gelezen: het is beschadigd, of van een soort die dit apparaat niet kan lezen.
    .next = Open een PDF-, JPEG-, PNG- of HEIC-bestand, of maak een foto van het papieren document.
file-locked = Deze PDF is beveiligd met een wachtwoord.
    .next = Vraag om een onbeveiligde kopie, of maak een foto van het papieren document.
file-not-passed-on = De andere app heeft het bestand niet doorgegeven.
    .next = Sla het bestand op dit apparaat op en open het daar.
file-stuck = Andere apps hebben de bestanden die eerder zijn geopend, nog niet aangeleverd.
    .next = Sluit deze app helemaal, start de app opnieuw en open het bestand nog een keer.
file-no-room = Op dit apparaat is geen ruimte voor een kopie van het bestand.
    .next = Maak ruimte vrij en open het bestand opnieuw.
file-interrupted = Het lezen is onderbroken voordat het klaar was.
    .next = Open het bestand opnieuw. Er is niets gewijzigd.

## Trust: the trust list on this device

trust-none = Nog geen vertrouwenslijst. Zonder die lijst kan niets worden gecontroleerd.
trust-fresh = Actueel
trust-due = Er zou een nieuwere moeten zijn
trust-too-old = Te oud volgens de programma-instellingen
trust-next = De volgende wordt verwacht op { DATE($due) }.
trust-details = Details
trust-version = Versie { NUMBER($version) }
trust-issuers = Instellingen op de lijst: { NUMBER($count) }
trust-status-lists = Lijsten van ingetrokken kwalificaties: { NUMBER($count) }
trust-root = Hoofdsleutel: versie { NUMBER($version) }, geldig tot { DATE($expires) }
trust-offline = Voor het controleren is geen netwerk nodig. Dat wordt alleen gebruikt om een nieuwere vertrouwenslijst op te halen.
trust-updating = Nieuwste vertrouwenslijst wordt opgehaald…
trust-checking = Pakket wordt gecontroleerd…
trust-importing = Wordt geïmporteerd…
trust-waiting = Wat u hebt geopend, wordt gecontroleerd zodra de vertrouwenslijst kan worden gelezen.
trust-offer = Dit pakket importeren? Het verandert welke stempels deze app accepteert. Er is nog niets gewijzigd.
    .next = Importeer het alleen als u het verwachtte. De app heeft gecontroleerd wie het heeft ondertekend, maar kan niet controleren wie het heeft gestuurd.
offer-size = Grootte van het bestand: { $size }
offer-root = Hoofdsleutel: nu versie { NUMBER($held) }, na het importeren versie { NUMBER($offered) }
offer-list = Vertrouwenslijst: nu versie { NUMBER($held) } van { DATE($held_issued) }, na het importeren versie { NUMBER($offered) } van { DATE($offered_issued) }
offer-first-list = Vertrouwenslijst: nu geen, na het importeren versie { NUMBER($offered) } van { DATE($offered_issued) }
offer-issuers = Instellingen op de lijst: nu { NUMBER($held) }, na het importeren { NUMBER($offered) }
trust-declined = Er is niets geïmporteerd.
trust-updated = De vertrouwenslijst is nu die van { DATE($issued) }.
trust-unchanged = U hebt de nieuwste vertrouwenslijst al.
trust-overdue = Dit is de vertrouwenslijst die u al hebt. Een nieuwe werd verwacht op { DATE($due) }.
    .next = Probeer het later opnieuw. Blijft dit zo, vraag de beheerder van de vertrouwenslijst dan om een pakket en importeer dat uit een bestand.
trust-parts-refused = Delen van het pakket die niet konden worden gebruikt: { NUMBER($count) }. In plaats daarvan wordt nog gebruikt wat u eerder had.
trust-kept = Wat u eerder vertrouwde, wordt nog steeds gebruikt.
trust-repaired = Een eerdere import is onderbroken of een bestand was beschadigd. De laatste goede vertrouwenslijst wordt gebruikt.
    .next = Importeer opnieuw of werk opnieuw bij.
trust-interrupted = De app is gestopt voordat een import klaar was. Hieronder staat wat nu wordt gebruikt.
    .next = Importeer opnieuw of werk opnieuw bij.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Dit pakket is ouder dan wat dit apparaat al vertrouwt.
    .next = U hoeft niets te doen. Zegt de afzender dat dit het nieuwste is, vraag het dan na bij de beheerder van de vertrouwenslijst.
refused-incomplete = Dit pakket is onvolledig: er ontbreekt iets tussen wat u hebt en wat het pakket brengt.
    .next = Vraag de beheerder van de vertrouwenslijst om een volledig pakket.
refused-damaged = Dit bestand is geen pakket, of het is onderweg beschadigd.
    .next = Haal het nog een keer op en importeer het opnieuw.
refused-too-large = Dit bestand is groter dan een pakket kan zijn.
    .next = Kies het pakket, een bestand met een naam die eindigt op .cbor, of vraag de afzender erom.
refused-other-signer = Dit pakket is niet ondertekend door de organisatie die deze app vertrouwt.
    .next = Gebruik het niet. Haal het pakket bij de organisatie van wie u deze app hebt.
refused-root-expired = De hoofdsleutel van dit pakket is verlopen op { DATE($expires) }. Daarmee wordt niets nieuws meer geaccepteerd.
    .next = Controleer de datum van dit apparaat en haal dan het nieuwste pakket op.
refused-conflict = Er zijn twee tegenstrijdige vertrouwenslijsten met dezelfde versie ondertekend: misschien handelt iemand die de sleutels heeft, niet eerlijk.
    .next = Gebruik het pakket niet en waarschuw meteen de beheerder van de vertrouwenslijst.
refused-future = Volgens het pakket is het gemaakt op { DATE($issued) }, maar volgens de klok van dit apparaat is het { DATE($today) }.
    .next = Controleer de datum van dit apparaat en importeer het pakket opnieuw.
refused-storage-full = De opslag van dit apparaat is vol: er is { $size } nodig.
    .next = Maak ruimte vrij en importeer het pakket opnieuw.
refused-storage = De vertrouwenslijst kan op dit apparaat niet worden gelezen of geschreven.
    .next = Start het apparaat opnieuw op en probeer het nog een keer. Helpt dat niet, installeer de app dan opnieuw en importeer het nieuwste pakket.
refused-busy = Er loopt nog een andere import.
    .next = Wacht even en probeer het opnieuw.
refused-root = De hoofdsleutel in deze app is beschadigd of ontbreekt. Met dit exemplaar van de app kan niets worden gecontroleerd.
    .next = Installeer de app opnieuw vanuit de oorspronkelijke bron.
refused-network = De vertrouwenslijst kon niet worden opgehaald: er is geen netwerk, of de server antwoordt niet.
    .next = Probeer het later opnieuw, of importeer een pakket uit een bestand.
refused-no-address = In deze app is geen adres voor updates ingesteld.
    .next = Importeer een pakket uit een bestand.

## Saved stamps of a holder

saved-off = Op dit apparaat wordt niets opgeslagen.
    .next = Hebt u zelf een kwalificatie, zet dit dan aan om de stempel ervan op te slaan en opnieuw te tonen.
saved-empty = Er zijn geen stempels opgeslagen.
    .next = Scan uw eigen stempel en kies dan ‘Op dit apparaat opslaan’.
saved-full = Er is geen ruimte voor meer stempels: er zijn er { NUMBER($limit) } opgeslagen.
    .next = Verwijder er een die u niet meer nodig hebt.
saved-failed = De stempel kon niet worden opgeslagen: de opslag is vol of er kan niet naar worden geschreven.
    .next = Maak ruimte vrij en probeer het opnieuw.
saved-again = Wordt bij elk tonen opnieuw gecontroleerd.
saved-delete-one = Deze stempel van dit apparaat verwijderen?
    .next = U kunt de stempel niet terughalen. Het papieren document blijft zoals het is: u kunt het opnieuw scannen.
saved-delete-all = Alle opgeslagen stempels van dit apparaat verwijderen?
    .next = U kunt ze niet terughalen. De papieren documenten blijven zoals ze zijn: u kunt ze opnieuw scannen.

## Settings

settings-language = Taal
settings-language-device = Zoals het apparaat
settings-accept = Wat wordt geaccepteerd
settings-max-age = Maximale leeftijd van de vertrouwenslijst, in dagen
settings-max-age-why = Is de lijst ouder, dan wordt geen enkele stempel als geldig getoond.
settings-specimens = Specimens accepteren (voor opleidingsdoeleinden)
settings-unknown-status = Kwalificaties accepteren waarvan niet bekend is of ze zijn ingetrokken
settings-unknown-status-why = Die worden dan onder voorbehoud getoond. Laat dit uit, tenzij uw dienst anders heeft besloten.
settings-hide = Resultaten verbergen in schermafbeeldingen en bij scherm delen
settings-save = Toestaan dat stempels op dit apparaat worden opgeslagen
settings-save-why = Voor houders. Uitzetten verwijdert alle opgeslagen stempels.
demo = Dit is een proefversie: deze vertrouwt fictieve toekennende instanties.
    .next = Controleer er geen echte kwalificaties mee.

## About, also shown at the first start

about-what = Qualistamp controleert ondertekende stempels op kwalificaties, zonder netwerk.
about-compare = Een stempel telt alleen samen met het papier en de persoon: vergelijk altijd.
about-privacy = Niets van wat u scant, wordt verzonden of vastgelegd. Het wordt alleen bewaard als u ‘Op dit apparaat opslaan’ kiest.
about-version = Versie { $version }
about-library = Softwarebibliotheek { $version }
about-licence = Licentie: MIT of Apache-2.0
