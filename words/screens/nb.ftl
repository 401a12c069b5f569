# Norsk bokmål. Forklaringer til tekstene: en.ftl og docs/translating.md. Ordvalg: words/glossary/nb.md

## Tabs, which are also the titles of their screens

tab-scan = Skann
tab-trust = Tillit
tab-saved = Lagrede
tab-settings = Innstillinger
tab-about = Om
title-result = Resultat

## Buttons

button-light-on = Slå på lyset
button-light-off = Slå av lyset
button-zoom-in = Zoom inn
button-zoom-out = Zoom ut
button-open-file = Åpne et bilde eller en PDF
button-paste = Lim inn teksten fra et stempel
button-allow-camera = Tillat kameraet
button-system-settings = Systeminnstillinger
button-try-again = Prøv igjen
button-scan-again = Skann et nytt stempel
button-open-trust = Åpne «Tillit»
button-update = Oppdater nå
button-import-file = Importer en pakke fra en fil
button-import = Importer
button-do-not-import = Ikke importer
button-cancel = Avbryt
button-save = Lagre på denne enheten
button-delete = Slett
button-delete-named = Slett { $name }
button-delete-all = Slett alle
button-show = Vis
button-date-settings = Datoinnstillinger
button-free-storage = Frigjør plass
button-start = Start

## Scanning

scan-idle = Rett kameraet mot stempelet på papiret.
hint-closer = Gå nærmere.
hint-hold-still = Hold stille.
hint-tilt = Et gjenskinn dekker stempelet: Vipp papiret eller telefonen.
hint-light = For mørkt: Slå på lyset.
hint-whole = Vis hele stempelet med den hvite margen.
camera-ask = Kameraet leser stempelet. Ingen bilder blir lagret eller sendt.
camera-refused = Kameraet kan ikke brukes: Tillatelsen ble avslått.
    .next = Tillat kameraet i systeminnstillingene, eller åpne et bilde eller en PDF av papiret.
camera-busy = En annen app bruker kameraet.
    .next = Lukk den andre appen, og prøv igjen.
camera-failed = Kameraet har stoppet.
    .next = Prøv igjen. Hvis det ikke hjelper, start telefonen på nytt, eller åpne et bilde av papiret.
camera-absent = Denne enheten har ikke kamera.
    .next = Åpne et bilde eller en PDF av papiret.
camera-picture = Kamerabilde

## Results

result-reading = Kontrollerer …
result-several =
    { $count ->
        [one] { $count } stempel ble lest.
       *[other] { $count } stempler ble lest: Velg ett.
    }
result-choose = Stempel { NUMBER($number) }
result-notes = Merknader
result-checks = Dette ble kontrollert
result-check = { $check }: { $finding }
result-saved = Lagret på denne enheten.

## Files: photos, PDFs and bundles

file-opening = Åpner filen …
file-reading = Ser etter et stempel …
file-page = Side { NUMBER($page) } av { NUMBER($pages) }
file-no-stamp = Det ble ikke funnet noe stempel i denne filen.
    .next = Ta et skarpt bilde av bare stempelet, eller skann papiret med kameraet.
file-too-large = Denne filen er for stor: { $size }. Grensen er { $limit }.
    .next = Åpne bare siden med stempelet, eller ta et bilde av den.
file-too-many-pages =
    { $pages ->
        [one] Bare den første siden ble lest, og det var ikke noe stempel på den.
       *[other] Bare de første { $pages } sidene ble lest, og det var ikke noe stempel på dem.
    }
    .next = Åpne bare siden med stempelet.
file-unreadable = Denne filen kan ikke leses: Den er skadet eller av en type som denne enheten ikke kan lese.
    .next = Åpne en PDF-, JPEG-, PNG- eller HEIC-fil, eller ta et bilde av papiret.
file-locked = Denne PDF-en er låst med et passord.
    .next = Be om en kopi uten lås, eller ta et bilde av papiret.
file-not-passed-on = Den andre appen ga ikke filen videre.
    .next = Lagre filen på denne enheten, og åpne den derfra.
file-stuck = Andre apper har ennå ikke levert filene som ble åpnet tidligere.
    .next = Lukk denne appen helt, start den igjen, og åpne filen på nytt.
file-no-room = Det er ikke plass på denne enheten til en kopi av filen.
    .next = Frigjør plass, og åpne filen på nytt.
file-interrupted = Lesingen ble avbrutt før den var ferdig.
    .next = Åpne filen på nytt. Ingenting er endret.

## Trust: the trust list on this device

trust-none = Ingen tillitsliste ennå. Uten den kan ingenting kontrolleres.
trust-fresh = Oppdatert
trust-due = En nyere skulle ha kommet
trust-too-old = For gammel for innstillingene dine
trust-next = Den neste ventes { DATE($due) }.
trust-details = Detaljer
trust-version = Versjon { NUMBER($version) }
trust-issuers = Utstedere: { NUMBER($count) }
trust-status-lists = Lister over tilbaketrukne kvalifikasjoner: { NUMBER($count) }
trust-root = Rotnøkkel: versjon { NUMBER($version) }, gyldig til { DATE($expires) }
trust-offline = Kontrollen krever ikke nett. Nettet brukes bare til å hente en nyere tillitsliste.
trust-updating = Henter den nyeste tillitslisten …
trust-checking = Kontrollerer pakken …
trust-importing = Importerer …
trust-waiting = Det du åpnet, blir kontrollert så snart tillitslisten kan leses.
trust-offer = Vil du importere denne pakken? Den endrer hvilke stempler appen godtar. Ingenting er endret ennå.
    .next = Importer den bare hvis du ventet den. Appen har kontrollert hvem som har signert den, men kan ikke kontrollere hvem som har sendt den.
offer-size = Filens størrelse: { $size }
offer-root = Rotnøkkel: nå versjon { NUMBER($held) }, etter importen versjon { NUMBER($offered) }
offer-list = Tillitsliste: nå versjon { NUMBER($held) } fra { DATE($held_issued) }, etter importen versjon { NUMBER($offered) } fra { DATE($offered_issued) }
offer-first-list = Tillitsliste: nå ingen, etter importen versjon { NUMBER($offered) } fra { DATE($offered_issued) }
offer-issuers = Utstedere: nå { NUMBER($held) }, etter importen { NUMBER($offered) }
trust-declined = Ingenting ble importert.
trust-updated = Tillitslisten er nå den som ble utstedt { DATE($issued) }.
trust-unchanged = Du har allerede den nyeste tillitslisten.
trust-overdue = Dette er tillitslisten du allerede har. En ny skulle ha kommet { DATE($due) }.
    .next = Prøv igjen senere. Hvis det vedvarer, be tillitslistens forvalter om en pakke, og importer den fra en fil.
trust-parts-refused = Deler av pakken som ikke kunne brukes: { NUMBER($count) }. Det du hadde fra før, brukes fortsatt i stedet for dem.
trust-kept = Det du stolte på før, er fortsatt i bruk.
trust-repaired = En tidligere import ble avbrutt, eller en fil ble skadet. Den siste feilfrie tillitslisten er i bruk.
    .next = Importer eller oppdater på nytt.
trust-interrupted = Appen ble avsluttet før en import var ferdig. Det som er i bruk nå, vises nedenfor.
    .next = Importer eller oppdater på nytt.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Denne pakken er eldre enn det denne enheten allerede stoler på.
    .next = Du trenger ikke å gjøre noe. Hvis avsenderen sier at den er den nyeste, spør tillitslistens forvalter.
refused-incomplete = Denne pakken er ufullstendig: Noe mangler mellom det du har, og det pakken inneholder.
    .next = Be tillitslistens forvalter om en fullstendig pakke.
refused-damaged = Denne filen er ikke en pakke, eller den ble skadet underveis.
    .next = Hent den på nytt, og importer den igjen.
refused-too-large = Denne filen er større enn noen pakke kan være.
    .next = Velg pakken, en fil med et navn som slutter på .cbor, eller be avsenderen om den.
refused-other-signer = Denne pakken er ikke signert av organisasjonen som appen stoler på.
    .next = Ikke bruk den. Hent pakken fra organisasjonen som ga deg appen.
refused-root-expired = Rotnøkkelen i denne pakken utløp { DATE($expires) }. Ingenting nytt godtas med den.
    .next = Kontroller datoen på denne enheten, og hent deretter den nyeste pakken.
refused-conflict = To motstridende tillitslister med samme versjon er signert: Noen som har nøklene, handler kanskje uærlig.
    .next = Ikke bruk dette, og si fra til tillitslistens forvalter med en gang.
refused-future = Pakken oppgir at den ble laget { DATE($issued) }, men klokken på denne enheten viser { DATE($today) }.
    .next = Kontroller datoen på denne enheten, og importer pakken på nytt.
refused-storage-full = Lagringsplassen på denne enheten er full: { $size } trengs.
    .next = Frigjør plass, og importer pakken på nytt.
refused-storage = Tillitslisten kan ikke leses eller skrives på denne enheten.
    .next = Start enheten på nytt, og prøv igjen. Hvis det ikke hjelper, installer appen på nytt, og importer den nyeste pakken.
refused-busy = En annen import pågår fortsatt.
    .next = Vent litt, og prøv igjen.
refused-root = Rotnøkkelen i denne appen er skadet eller mangler. Ingenting kan kontrolleres med dette eksemplaret av appen.
    .next = Installer appen på nytt fra den opprinnelige kilden.
refused-network = Tillitslisten kunne ikke hentes: Det er ikke noe nett, eller tjeneren svarer ikke.
    .next = Prøv igjen senere, eller importer en pakke fra en fil.
refused-no-address = Det er ikke satt opp noen oppdateringsadresse i denne appen.
    .next = Importer en pakke fra en fil.

## Saved stamps of a holder

saved-off = Ingenting blir lagret på denne enheten.
    .next = Hvis du selv har en kvalifikasjon, slå dette på for å lagre stempelet og vise det igjen.
saved-empty = Ingen stempler er lagret.
    .next = Skann ditt eget stempel, og velg deretter «Lagre på denne enheten».
saved-full = Det er ikke plass til flere stempler: { NUMBER($limit) } er lagret.
    .next = Slett et du ikke lenger trenger.
saved-failed = Stempelet kunne ikke lagres: Lagringsplassen er full, eller det er ikke mulig å skrive til den.
    .next = Frigjør plass, og prøv igjen.
saved-again = Kontrolleres på nytt hver gang det vises.
saved-delete-one = Vil du slette dette stempelet fra denne enheten?
    .next = Det kan ikke hentes tilbake. Papiret forblir som det er: Du kan skanne det igjen.
saved-delete-all = Vil du slette alle lagrede stempler fra denne enheten?
    .next = De kan ikke hentes tilbake. Papirene forblir som de er: Du kan skanne dem igjen.

## Settings

settings-language = Språk
settings-language-device = Samme som enheten
settings-accept = Hva som godtas
settings-max-age = Tillitslistens høyeste alder, i dager
settings-max-age-why = Hvis listen er eldre, vises ingen stempler som gyldige.
settings-specimens = Godta prøveeksemplarer (til opplæring)
settings-unknown-status = Godta kvalifikasjoner når det ikke er kjent om de er trukket tilbake
settings-unknown-status-why = De vises da med forbehold. La dette være slått av, med mindre arbeidsplassen din har bestemt noe annet.
settings-hide = Skjul resultater i skjermbilder og ved skjermdeling
settings-save = Tillat at stempler lagres på denne enheten
settings-save-why = For innehavere. Når dette slås av, slettes alle lagrede stempler.
demo = Dette er en prøveversjon: Den stoler på utstedere som bare finnes for demonstrasjon.
    .next = Ikke kontroller ekte kvalifikasjoner med den.

## About, also shown at the first start

about-what = Qualistamp kontrollerer signerte stempler på kvalifikasjoner, uten nett.
about-compare = Et stempel teller bare sammen med papiret og personen: Sammenlign alltid.
about-privacy = Ingenting du skanner, blir sendt eller loggført. Det lagres bare hvis du velger «Lagre på denne enheten».
about-version = Versjon { $version }
about-library = Programbibliotek { $version }
about-licence = Lisens: MIT eller Apache-2.0
