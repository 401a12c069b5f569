# Svenska. Förklaringar till texterna: en.ftl och docs/translating.md. Ordval: words/glossary/sv.md

## Tabs, which are also the titles of their screens

tab-scan = Skanna
tab-trust = Tillit
tab-saved = Sparade
tab-settings = Inställningar
tab-about = Om
title-result = Resultat

## Buttons

button-light-on = Tänd ljuset
button-light-off = Släck ljuset
button-zoom-in = Zooma in
button-zoom-out = Zooma ut
button-open-file = Öppna ett foto eller en pdf
button-paste = Klistra in texten till en stämpel
button-allow-camera = Tillåt kameran
button-system-settings = Systeminställningar
button-try-again = Försök igen
button-scan-again = Skanna en stämpel till
button-open-trust = Öppna ”Tillit”
button-update = Uppdatera nu
button-import-file = Importera ett paket från en fil
button-import = Importera
button-do-not-import = Importera inte
button-cancel = Avbryt
button-save = Spara på denna enhet
button-delete = Radera
button-delete-named = Radera { $name }
button-delete-all = Radera alla
button-show = Visa
button-date-settings = Datuminställningar
button-free-storage = Frigör utrymme
button-start = Börja

## Scanning

scan-idle = Rikta kameran mot stämpeln på pappershandlingen.
hint-closer = Gå närmare.
hint-hold-still = Håll stilla.
hint-tilt = En reflex täcker stämpeln: luta handlingen eller telefonen.
hint-light = För mörkt: tänd ljuset.
hint-whole = Visa hela stämpeln med den vita marginalen.
camera-ask = Kameran läser stämpeln. Ingen bild sparas eller skickas.
camera-refused = Kameran kan inte användas: tillståndet nekades.
    .next = Tillåt kameran i systeminställningarna, eller öppna ett foto eller en pdf av pappershandlingen.
camera-busy = En annan app använder kameran.
    .next = Stäng den andra appen och försök igen.
camera-failed = Kameran har slutat fungera.
    .next = Försök igen. Om det inte hjälper, starta om telefonen eller öppna ett foto av pappershandlingen.
camera-absent = Denna enhet har ingen kamera.
    .next = Öppna ett foto eller en pdf av pappershandlingen.
camera-picture = Kamerabild

## Results

result-reading = Kontrollerar…
result-several =
    { $count ->
        [one] { $count } stämpel har lästs.
       *[other] { $count } stämplar har lästs: välj en.
    }
result-choose = Stämpel { NUMBER($number) }
result-notes = Anmärkningar
result-checks = Vad som kontrollerades
result-check = { $check }: { $finding }
result-saved = Sparad på denna enhet.

## Files: photos, PDFs and bundles

file-opening = Öppnar filen…
file-reading = Letar efter en stämpel…
file-page = Sida { NUMBER($page) } av { NUMBER($pages) }
file-no-stamp = Ingen stämpel hittades i denna fil.
    .next = Ta ett skarpt foto av bara stämpeln, eller skanna pappershandlingen med kameran.
file-too-large = Denna fil är för stor: { $size }. Gränsen är { $limit }.
    .next = Öppna bara sidan med stämpeln, eller ta ett foto av den.
file-too-many-pages =
    { $pages ->
        [one] Bara den första sidan lästes, och det fanns ingen stämpel på den.
       *[other] Bara de första { $pages } sidorna lästes, och det fanns ingen stämpel på dem.
    }
    .next = Öppna bara sidan med stämpeln.
file-unreadable = Denna fil kan inte läsas: den är skadad, eller av en typ som enheten inte kan läsa.
    .next = Öppna en PDF-, JPEG-, PNG- eller HEIC-fil, eller ta ett foto av pappershandlingen.
file-locked = Denna pdf är låst med ett lösenord.
    .next = Be om en olåst kopia, eller ta ett foto av pappershandlingen.
file-not-passed-on = Den andra appen lämnade inte över filen.
    .next = Spara filen på denna enhet och öppna den därifrån.
file-stuck = Andra appar har ännu inte levererat de filer som öppnades tidigare.
    .next = Stäng denna app helt, starta den igen och öppna filen på nytt.
file-no-room = Det finns inte plats på denna enhet för en kopia av filen.
    .next = Frigör utrymme och öppna filen igen.
file-interrupted = Läsningen avbröts innan den var klar.
    .next = Öppna filen igen. Ingenting har ändrats.

## Trust: the trust list on this device

trust-none = Ingen tillitslista ännu. Utan den kan ingenting kontrolleras.
trust-fresh = Aktuell
trust-due = Det är dags för en nyare
trust-too-old = För gammal enligt dina inställningar
trust-next = Nästa väntas den { DATE($due) }.
trust-details = Detaljer
trust-version = Version { NUMBER($version) }
trust-issuers = Utfärdare: { NUMBER($count) }
trust-status-lists = Listor över återkallade kvalifikationer: { NUMBER($count) }
trust-root = Rotnyckel: version { NUMBER($version) }, giltig till den { DATE($expires) }
trust-offline = Kontrollen kräver inget nätverk. Nätverket används bara för att hämta en nyare tillitslista.
trust-updating = Hämtar den senaste tillitslistan…
trust-checking = Kontrollerar paketet…
trust-importing = Importerar…
trust-waiting = Det du öppnade kontrolleras så snart tillitslistan kan läsas.
trust-offer = Importera detta paket? Det ändrar vilka stämplar som appen godtar. Ännu har ingenting ändrats.
    .next = Importera det bara om du väntade dig det. Appen har kontrollerat vem som har undertecknat det, men kan inte kontrollera vem som har skickat det.
offer-size = Filens storlek: { $size }
offer-root = Rotnyckel: nu version { NUMBER($held) }, efter importen version { NUMBER($offered) }
offer-list = Tillitslista: nu version { NUMBER($held) } från den { DATE($held_issued) }, efter importen version { NUMBER($offered) } från den { DATE($offered_issued) }
offer-first-list = Tillitslista: nu ingen, efter importen version { NUMBER($offered) } från den { DATE($offered_issued) }
offer-issuers = Utfärdare: nu { NUMBER($held) }, efter importen { NUMBER($offered) }
trust-declined = Ingenting importerades.
trust-updated = Tillitslistan är nu den som utfärdades den { DATE($issued) }.
trust-unchanged = Du har redan den senaste tillitslistan.
trust-overdue = Detta är den tillitslista som du redan har. En ny väntades den { DATE($due) }.
    .next = Försök igen senare. Om det fortsätter så, be den som ansvarar för tillitslistan om ett paket och importera det från en fil.
trust-parts-refused = Delar av paketet som inte kunde användas: { NUMBER($count) }. Det du hade tidigare används fortfarande i stället för dem.
trust-kept = Det som du litade på tidigare används fortfarande.
trust-repaired = En tidigare import avbröts eller en fil skadades. Den senaste felfria tillitslistan används.
    .next = Importera eller uppdatera igen.
trust-interrupted = Appen avslutades innan en import var klar. Vad som används nu visas nedan.
    .next = Importera eller uppdatera igen.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Detta paket är äldre än det som denna enhet redan litar på.
    .next = Du behöver inte göra något. Om avsändaren säger att det är det senaste, fråga den som ansvarar för tillitslistan.
refused-incomplete = Detta paket är ofullständigt: något saknas mellan det du har och det som paketet innehåller.
    .next = Be den som ansvarar för tillitslistan om ett fullständigt paket.
refused-damaged = Denna fil är inget paket, eller så skadades den på vägen.
    .next = Hämta den på nytt och importera den igen.
refused-too-large = Denna fil är större än något paket kan vara.
    .next = Välj paketet, en fil vars namn slutar på .cbor, eller be avsändaren om det.
refused-other-signer = Detta paket är inte undertecknat av den organisation som appen litar på.
    .next = Använd det inte. Hämta paketet från den organisation som gav dig appen.
refused-root-expired = Rotnyckeln i detta paket gick ut den { DATE($expires) }. Ingenting nytt godtas med den.
    .next = Kontrollera enhetens datum och hämta sedan det senaste paketet.
refused-conflict = Två motstridiga tillitslistor med samma version har undertecknats: någon som har nycklarna handlar kanske oärligt.
    .next = Använd det inte, och meddela genast den som ansvarar för tillitslistan.
refused-future = Enligt paketet skapades det den { DATE($issued) }, men enligt enhetens klocka är det den { DATE($today) }.
    .next = Kontrollera enhetens datum och importera paketet igen.
refused-storage-full = Lagringsutrymmet på denna enhet är fullt: { $size } behövs.
    .next = Frigör utrymme och importera paketet igen.
refused-storage = Tillitslistan kan inte läsas eller skrivas på denna enhet.
    .next = Starta om enheten och försök igen. Om det inte hjälper, installera om appen och importera det senaste paketet.
refused-busy = En annan import pågår fortfarande.
    .next = Vänta en stund och försök igen.
refused-root = Rotnyckeln i denna app är skadad eller saknas. Ingenting kan kontrolleras med detta exemplar av appen.
    .next = Installera om appen från dess ursprungliga källa.
refused-network = Tillitslistan kunde inte hämtas: det finns inget nätverk, eller så svarar inte servern.
    .next = Försök igen senare, eller importera ett paket från en fil.
refused-no-address = Ingen adress för uppdateringar är inställd i denna app.
    .next = Importera ett paket från en fil.

## Saved stamps of a holder

saved-off = Ingenting sparas på denna enhet.
    .next = Om du själv har en kvalifikation, slå på detta för att spara dess stämpel och visa den igen.
saved-empty = Inga stämplar är sparade.
    .next = Skanna din egen stämpel och välj sedan ”Spara på denna enhet”.
saved-full = Det finns inte plats för fler stämplar: { NUMBER($limit) } är sparade.
    .next = Radera en som du inte längre behöver.
saved-failed = Stämpeln kunde inte sparas: lagringsutrymmet är fullt eller går inte att skriva till.
    .next = Frigör utrymme och försök igen.
saved-again = Kontrolleras på nytt varje gång den visas.
saved-delete-one = Radera denna stämpel från enheten?
    .next = Den kan inte återställas. Pappershandlingen förblir som den är: du kan skanna den igen.
saved-delete-all = Radera alla sparade stämplar från enheten?
    .next = De kan inte återställas. Pappershandlingarna förblir som de är: du kan skanna dem igen.

## Settings

settings-language = Språk
settings-language-device = Samma som enheten
settings-accept = Vad som godtas
settings-max-age = Tillitslistans högsta ålder, i dagar
settings-max-age-why = Om listan är äldre visas ingen stämpel som giltig.
settings-specimens = Godta provexemplar (för utbildning)
settings-unknown-status = Godta kvalifikationer när det inte är känt om de har återkallats
settings-unknown-status-why = De visas då med förbehåll. Låt detta vara avslaget om inte din arbetsplats har beslutat något annat.
settings-hide = Dölj resultat vid skärmbilder och skärmdelning
settings-save = Tillåt att stämplar sparas på denna enhet
settings-save-why = För innehavare. Om detta slås av raderas alla sparade stämplar.
demo = Detta är en testversion: den litar på utfärdare som bara finns för demonstration.
    .next = Kontrollera inga riktiga kvalifikationer med den.

## About, also shown at the first start

about-what = Qualistamp kontrollerar undertecknade stämplar på kvalifikationer, utan nätverk.
about-compare = En stämpel räknas bara tillsammans med pappershandlingen och personen: jämför alltid.
about-privacy = Ingenting som du skannar skickas eller loggas. Det sparas bara om du väljer ”Spara på denna enhet”.
about-version = Version { $version }
about-library = Programbibliotek { $version }
about-licence = Licens: MIT eller Apache-2.0
