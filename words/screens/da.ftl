# Dansk. Forklaringer til teksterne: en.ftl og docs/translating.md. Ordvalg: words/glossary/da.md

## Tabs, which are also the titles of their screens

tab-scan = Scan
tab-trust = Tillid
tab-saved = Gemte
tab-settings = Indstillinger
tab-about = Om
title-result = Resultat

## Buttons

button-light-on = Tænd lyset
button-light-off = Sluk lyset
button-zoom-in = Zoom ind
button-zoom-out = Zoom ud
button-open-file = Åbn et foto eller en PDF
button-paste = Indsæt teksten fra et stempel
button-allow-camera = Tillad kameraet
button-system-settings = Systemindstillinger
button-try-again = Prøv igen
button-scan-again = Scan et andet stempel
button-open-trust = Åbn ”Tillid”
button-update = Opdatér nu
button-import-file = Importér en pakke fra en fil
button-import = Importér
button-do-not-import = Importér ikke
button-cancel = Annullér
button-save = Gem på denne enhed
button-delete = Slet
button-delete-named = Slet { $name }
button-delete-all = Slet alle
button-show = Vis
button-date-settings = Datoindstillinger
button-free-storage = Frigør plads
button-start = Start

## Scanning

scan-idle = Ret kameraet mod stemplet på papirdokumentet.
hint-closer = Gå tættere på.
hint-hold-still = Hold stille.
hint-tilt = En refleks dækker stemplet: vip dokumentet eller telefonen.
hint-light = For mørkt: tænd lyset.
hint-whole = Vis hele stemplet med den hvide margen.
camera-ask = Kameraet læser stemplet. Intet billede gemmes eller sendes.
camera-refused = Kameraet kan ikke bruges: tilladelsen blev nægtet.
    .next = Tillad kameraet i systemindstillingerne, eller åbn et foto eller en PDF af papirdokumentet.
camera-busy = En anden app bruger kameraet.
    .next = Luk den anden app, og prøv igen.
camera-failed = Kameraet er stoppet.
    .next = Prøv igen. Hvis det ikke hjælper, så genstart telefonen, eller åbn et foto af papirdokumentet.
camera-absent = Denne enhed har intet kamera.
    .next = Åbn et foto eller en PDF af papirdokumentet.
camera-picture = Kamerabillede

## Results

result-reading = Kontrollerer…
result-several =
    { $count ->
        [one] { $count } stempel blev læst.
       *[other] { $count } stempler blev læst: vælg et.
    }
result-choose = Stempel { NUMBER($number) }
result-notes = Bemærkninger
result-checks = Hvad der blev kontrolleret
result-check = { $check }: { $finding }
result-saved = Gemt på denne enhed.

## Files: photos, PDFs and bundles

file-opening = Åbner filen…
file-reading = Leder efter et stempel…
file-page = Side { NUMBER($page) } af { NUMBER($pages) }
file-no-stamp = Der blev ikke fundet noget stempel i denne fil.
    .next = Tag et skarpt foto af selve stemplet, eller scan papirdokumentet med kameraet.
file-too-large = Denne fil er for stor: { $size }. Grænsen er { $limit }.
    .next = Åbn kun siden med stemplet, eller tag et foto af den.
file-too-many-pages =
    { $pages ->
        [one] Kun den første side blev læst, og der var intet stempel på den.
       *[other] Kun de første { $pages } sider blev læst, og der var intet stempel på dem.
    }
    .next = Åbn kun siden med stemplet.
file-unreadable = Denne fil kan ikke læses: den er beskadiget eller af en type, som enheden ikke kan læse.
    .next = Åbn en PDF-, JPEG-, PNG- eller HEIC-fil, eller tag et foto af papirdokumentet.
file-locked = Denne PDF er låst med en adgangskode.
    .next = Bed om en kopi uden lås, eller tag et foto af papirdokumentet.
file-not-passed-on = Den anden app gav ikke filen videre.
    .next = Gem filen på denne enhed, og åbn den derfra.
file-stuck = Andre apps har endnu ikke afleveret de filer, der blev åbnet tidligere.
    .next = Luk denne app helt, start den igen, og åbn filen på ny.
file-no-room = Der er ikke plads på denne enhed til en kopi af filen.
    .next = Frigør plads, og åbn filen igen.
file-interrupted = Læsningen blev afbrudt, før den var færdig.
    .next = Åbn filen igen. Intet er ændret.

## Trust: the trust list on this device

trust-none = Ingen positivliste endnu. Uden den kan intet kontrolleres.
trust-fresh = Aktuel
trust-due = Det er tid til en nyere
trust-too-old = For gammel ifølge dine indstillinger
trust-next = Den næste ventes den { DATE($due) }.
trust-details = Detaljer
trust-version = Version { NUMBER($version) }
trust-issuers = Udstedere: { NUMBER($count) }
trust-status-lists = Lister over tilbagekaldte kvalifikationer: { NUMBER($count) }
trust-root = Rodnøgle: version { NUMBER($version) }, gyldig til den { DATE($expires) }
trust-offline = Kontrollen kræver intet netværk. Netværket bruges kun til at hente en nyere positivliste.
trust-updating = Henter den nyeste positivliste…
trust-checking = Kontrollerer pakken…
trust-importing = Importerer…
trust-waiting = Det, du åbnede, bliver kontrolleret, så snart positivlisten kan læses.
trust-offer = Vil du importere denne pakke? Den ændrer, hvilke stempler appen accepterer. Intet er ændret endnu.
    .next = Importér den kun, hvis du ventede den. Appen har kontrolleret, hvem der har underskrevet den, men kan ikke kontrollere, hvem der har sendt den.
offer-size = Filens størrelse: { $size }
offer-root = Rodnøgle: nu version { NUMBER($held) }, efter importen version { NUMBER($offered) }
offer-list = Positivliste: nu version { NUMBER($held) } fra den { DATE($held_issued) }, efter importen version { NUMBER($offered) } fra den { DATE($offered_issued) }
offer-first-list = Positivliste: nu ingen, efter importen version { NUMBER($offered) } fra den { DATE($offered_issued) }
offer-issuers = Udstedere: nu { NUMBER($held) }, efter importen { NUMBER($offered) }
trust-declined = Intet blev importeret.
trust-updated = Positivlisten er nu den, der blev udstedt den { DATE($issued) }.
trust-unchanged = Du har allerede den nyeste positivliste.
trust-overdue = Det er den positivliste, du allerede har. En ny var ventet den { DATE($due) }.
    .next = Prøv igen senere. Hvis det fortsætter, så bed den, der fører positivlisten, om en pakke, og importér den fra en fil.
trust-parts-refused = Dele af pakken, der ikke kunne bruges: { NUMBER($count) }. I stedet bruges fortsat det, du havde før.
trust-kept = Det, du havde tillid til før, bruges fortsat.
trust-repaired = En tidligere import blev afbrudt, eller en fil blev beskadiget. Den seneste fejlfri positivliste bruges.
    .next = Importér eller opdatér igen.
trust-interrupted = Appen stoppede, før en import var færdig. Det, der bruges nu, er vist nedenfor.
    .next = Importér eller opdatér igen.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Denne pakke er ældre end det, som enheden allerede har tillid til.
    .next = Du skal ikke gøre noget. Hvis afsenderen siger, at den er den nyeste, så spørg den, der fører positivlisten.
refused-incomplete = Denne pakke er ufuldstændig: der mangler noget mellem det, du har, og det, pakken indeholder.
    .next = Bed den, der fører positivlisten, om en fuldstændig pakke.
refused-damaged = Denne fil er ikke en pakke, eller den blev beskadiget undervejs.
    .next = Hent den igen, og importér den på ny.
refused-too-large = Denne fil er større, end en pakke kan være.
    .next = Vælg pakken, en fil med et navn, der ender på .cbor, eller bed afsenderen om den.
refused-other-signer = Denne pakke er ikke underskrevet af den organisation, som appen har tillid til.
    .next = Brug den ikke. Hent pakken hos den organisation, der gav dig appen.
refused-root-expired = Rodnøglen i denne pakke udløb den { DATE($expires) }. Intet nyt accepteres med den.
    .next = Kontrollér enhedens dato, og hent derefter den nyeste pakke.
refused-conflict = To modstridende positivlister med samme version er blevet underskrevet: måske handler nogen, der har nøglerne, uærligt.
    .next = Brug den ikke, og giv straks besked til den, der fører positivlisten.
refused-future = Ifølge pakken blev den lavet den { DATE($issued) }, men enhedens ur viser den { DATE($today) }.
    .next = Kontrollér enhedens dato, og importér pakken igen.
refused-storage-full = Lagerpladsen på denne enhed er brugt op: der skal bruges { $size }.
    .next = Frigør plads, og importér pakken igen.
refused-storage = Positivlisten kan ikke læses eller skrives på denne enhed.
    .next = Genstart enheden, og prøv igen. Hvis det ikke hjælper, så geninstallér appen, og importér den nyeste pakke.
refused-busy = En anden import er stadig i gang.
    .next = Vent et øjeblik, og prøv igen.
refused-root = Rodnøglen i denne app er beskadiget eller mangler. Intet kan kontrolleres med dette eksemplar af appen.
    .next = Geninstallér appen fra dens oprindelige kilde.
refused-network = Positivlisten kunne ikke hentes: der er intet netværk, eller serveren svarer ikke.
    .next = Prøv igen senere, eller importér en pakke fra en fil.
refused-no-address = Der er ikke angivet nogen adresse til opdateringer i denne app.
    .next = Importér en pakke fra en fil.

## Saved stamps of a holder

saved-off = Intet bliver gemt på denne enhed.
    .next = Hvis du selv har en kvalifikation, så slå dette til for at gemme stemplet og vise det igen.
saved-empty = Der er ikke gemt nogen stempler.
    .next = Scan dit eget stempel, og vælg derefter ”Gem på denne enhed”.
saved-full = Der er ikke plads til flere stempler: { NUMBER($limit) } er gemt.
    .next = Slet et, som du ikke længere har brug for.
saved-failed = Stemplet kunne ikke gemmes: lagerpladsen er brugt op, eller der kan ikke skrives til den.
    .next = Frigør plads, og prøv igen.
saved-again = Kontrolleres på ny, hver gang det vises.
saved-delete-one = Vil du slette dette stempel fra enheden?
    .next = Det kan ikke hentes tilbage. Papirdokumentet forbliver, som det er: du kan scanne det igen.
saved-delete-all = Vil du slette alle gemte stempler fra enheden?
    .next = De kan ikke hentes tilbage. Papirdokumenterne forbliver, som de er: du kan scanne dem igen.

## Settings

settings-language = Sprog
settings-language-device = Samme som enheden
settings-accept = Hvad der accepteres
settings-max-age = Positivlistens højeste alder, i dage
settings-max-age-why = Hvis listen er ældre, vises intet stempel som gyldigt.
settings-specimens = Acceptér prøveeksemplarer (til undervisning)
settings-unknown-status = Acceptér kvalifikationer, når det ikke vides, om de er tilbagekaldt
settings-unknown-status-why = De vises så med forbehold. Lad dette være slået fra, medmindre din arbejdsplads har besluttet andet.
settings-hide = Skjul resultater på skærmbilleder og ved skærmdeling
settings-save = Tillad, at stempler gemmes på denne enhed
settings-save-why = For indehavere. Når det slås fra, slettes alle gemte stempler.
demo = Dette er en prøveversion: den har tillid til udstedere, der kun er til demonstration.
    .next = Kontrollér ikke rigtige kvalifikationer med den.

## About, also shown at the first start

about-what = Qualistamp kontrollerer underskrevne stempler på kvalifikationer, uden netværk.
about-compare = Et stempel tæller kun sammen med papirdokumentet og personen: sammenlign altid.
about-privacy = Intet af det, du scanner, sendes eller logges. Det gemmes kun, hvis du vælger ”Gem på denne enhed”.
about-version = Version { $version }
about-library = Programbibliotek { $version }
about-licence = Licens: MIT eller Apache-2.0
