# Dutch. Glossary: words/glossary/nl.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GELDIG
verdict-valid-as-of = GELDIG OP { DATE($issued) }
verdict-caution = GELDIG, ONDER VOORBEHOUD
verdict-invalid = ONGELDIG
verdict-not-sure = NIET VASTGESTELD
verdict-not-read = NIET GELEZEN
verdict-no-stamp = GEEN STEMPEL
support-code = Hulpcode { $code }

## What was found: a whole sentence or two

found-valid = Een instelling op de vertrouwenslijst heeft deze stempel ondertekend, en de stempel is sindsdien niet gewijzigd.
found-malformed = Deze code is gewijzigd of niet door een bekend programma gemaakt.
found-signature = De handtekening is niet geldig. De stempel is na het ondertekenen gewijzigd of is vervalst: de stempel noemt sleutel { $kid }, maar is daarmee niet ondertekend.
found-contents = De instelling heeft deze stempel ondertekend, maar de inhoud voldoet niet aan de regels voor stempels.
found-specimen = Dit is een specimen: een voorbeeld om mee te testen, waarmee niets wordt toegekend.
found-not-entitled = De instelling is bekend, maar mag deze kwalificatie niet toekennen. De kwalificatie: { $claimed }. Wat de instelling mag toekennen: { $allowed }.
found-lacks-place = Alle stempels van deze instelling vermelden een plaats in haar lijst van ingetrokken kwalificaties, maar deze niet. Misschien heeft iemand anders de stempel gemaakt met de sleutel van de instelling.
found-lacks-time = Alle stempels van deze instelling vermelden het tijdstip van ondertekening, maar deze niet. Misschien heeft iemand anders de stempel gemaakt met de sleutel van de instelling.
found-key-early = De stempel is ondertekend op { DATE($signed) }, voordat de sleutel van de instelling op { DATE($start) } in gebruik kwam.
found-key-late = De stempel is ondertekend op { DATE($signed) }, nadat de sleutel van de instelling op { DATE($end) } buiten gebruik was gesteld.
found-signed-on-award = De stempel vermeldt niet wanneer hij is ondertekend; daarom telt de dag van toekenning.
found-not-registered = De sleutel van de instelling is mogelijk sinds { DATE($since) } in verkeerde handen, en deze stempel hoort niet bij de stempels die de instelling vóór die datum heeft geregistreerd.
found-withdrawn = De instelling heeft deze kwalificatie ingetrokken.
found-suspended = De instelling heeft deze kwalificatie geschorst.
found-replaced = De instelling heeft deze stempel door een nieuwe vervangen.
found-too-early = De stempel wordt geldig op { DATE($start) }; vandaag is het { DATE($today) }.
found-expired = De stempel was geldig tot en met { DATE($end) }; vandaag is het { DATE($today) }.
found-no-list = Op dit apparaat staat geen vertrouwenslijst; daarom is niet bekend van wie deze handtekening is.
found-unknown-key = Geen instelling op de vertrouwenslijst heeft sleutel { $kid }. Misschien staat de instelling niet op de lijst, of is de stempel vals.
found-no-consent = Meerdere vertrouwenslijsten hebben de sleutel van de instelling, maar op geen ervan staat haar toestemming. Het is niet bekend welke lijst klopt.
found-other-country = Alleen een vertrouwenslijst die niet voor dit land ({ $country }) mag spreken, heeft de sleutel van de instelling. Die telt daarom niet.
found-newer = Een instelling op de vertrouwenslijst heeft deze stempel ondertekend in een nieuwere vorm, die deze versie niet kan lezen.
found-key-stolen = De sleutel van de instelling is mogelijk sinds { DATE($since) } in verkeerde handen: wat ermee is ondertekend, bewijst op zichzelf niets.
found-no-register = De sleutel van de instelling is mogelijk sinds { DATE($since) } in verkeerde handen. Het register waaruit blijkt of deze stempel eerder is ondertekend, staat niet op dit apparaat.
found-signed-in-future = Volgens de stempel is hij ondertekend op { DATE($signed) }, maar volgens de klok van dit apparaat is het { DATE($today) }.
found-clock-behind = Volgens de klok van dit apparaat is het { DATE($today) }, maar de vertrouwenslijst is later ondertekend, op { DATE($issued) }. Hoe oud de lijst is en wat er sindsdien is gebeurd, is niet bekend.
found-list-old = De vertrouwenslijst is uitgegeven op { DATE($issued) }; die was tot uiterlijk { DATE($end) } te gebruiken.
found-status-unpinned = Het is niet bekend of deze kwalificatie is ingetrokken: de vertrouwenslijst vermeldt niet waar de instelling intrekkingen bekendmaakt.
found-status-absent = Het is niet bekend of deze kwalificatie is ingetrokken: de lijst van ingetrokken kwalificaties van de instelling staat niet op dit apparaat.
found-status-old = Het is niet bekend of deze kwalificatie is ingetrokken: de lijst van ingetrokken kwalificaties is uitgegeven op { DATE($issued) } en was tot { DATE($end) } te gebruiken.
found-status-unusable = Het is niet bekend of deze kwalificatie is ingetrokken: de lijst van ingetrokken kwalificaties is beschadigd, ouder dan de kwalificatie of in een nieuwere vorm.
found-file = In dit bestand kon geen stempel worden gelezen.

## What to know about a valid stamp

note-as-of = Geldig op { DATE($issued) }: op { DATE($due) } had er een nieuwere vertrouwenslijst moeten zijn. Latere wijzigingen zijn niet bekend.
note-no-place = Er is niet nagegaan of deze kwalificatie is ingetrokken: deze stempel heeft geen plaats in de lijst van ingetrokken kwalificaties van de instelling.
note-no-list = Er is niet nagegaan of deze kwalificatie is ingetrokken: de instelling biedt geen lijst van ingetrokken kwalificaties.
note-awarded-in-future = De kwalificatie heeft als datum { DATE($awarded) }; die dag ligt in de toekomst.
note-status-as-of = Stand op { DATE($issued) }: niet ingetrokken. Op { DATE($due) } had er een nieuwere lijst van ingetrokken kwalificaties moeten zijn.
note-accepted = De programma-instellingen laten dat toe.
note-sealed = De sleutel van de instelling is mogelijk sinds { DATE($since) } in verkeerde handen, maar deze stempel hoort bij de stempels die de instelling eerder heeft geregistreerd, op { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Vergelijk elk veld met het papieren document, en de naam en geboortedatum met een identiteitsbewijs.
next-original = Scan de stempel op het originele papieren document. Lukt het weer niet, ga dan niet op het document af en neem contact op met de instelling.
next-corrected = Ga hier niet op af. Vraag de instelling om een verbeterde stempel, via contactgegevens die u al kent.
next-specimen = Accepteer dit niet als kwalificatie. Voor opleidingsdoeleinden kunt u specimens toestaan in de programma-instellingen.
next-entitled = Ga hier niet op af. Vraag de beheerder van de vertrouwenslijst of het ministerie van dat land wat de instelling mag toekennen.
next-made-it = Ga hier niet op af. Vraag de instelling, via contactgegevens die u al kent, of zij deze kwalificatie heeft toegekend.
next-withdrawn = Ga hier niet op af. De instelling kan de houder meer informatie geven.
next-suspended = Ga hier voorlopig niet op af. Vraag het na bij de instelling, of controleer later opnieuw met een nieuwere vertrouwenslijst.
next-replaced = Vraag de houder om het nieuwe document en controleer de stempel daarop.
next-that-day = Controleer opnieuw op die dag of later.
next-renewed = Vraag de houder of het document is vernieuwd.
next-first-list = Haal de vertrouwenslijst op bij de beheerder en controleer dan opnieuw.
next-latest-list = Haal de nieuwste vertrouwenslijst op en controleer opnieuw.
next-latest-or-ask = Haal de nieuwste vertrouwenslijst op en controleer opnieuw. Helpt dat niet, vraag het dan na bij de instelling, via contactgegevens die u al kent.
next-update = Werk dit programma bij en controleer opnieuw.
next-clock = Stel de datum en tijd van dit apparaat in en controleer opnieuw.
next-if-important = Is de beslissing belangrijk, vraag het dan na bij de instelling.
next-date = Controleer de datum van dit apparaat, en vraag de houder naar de datum van toekenning.
next-nothing = U hoeft niets te doen: de stempel is ondertekend toen de sleutel nog in goede handen was.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Dat is zo sinds { DATE($since) }.
reason-error = Reden: bij vergissing afgegeven.
reason-deception = Reden: door bedrog verkregen.
reason-replaced = Reden: er is een nieuwe afgegeven.
reason-decision = Reden: een rechter of overheidsinstantie heeft dit bevolen.
reason-holder = Reden: op verzoek van de houder.
reason-review = Reden: de kwalificatie wordt opnieuw beoordeeld.
reason-other = Reden: nummer { NUMBER($number) }, dat deze versie niet kent.

## Texts that are no stamp

text-empty = De code is leeg.
text-other = Deze code is geen stempel: het is een andere code, zoals een link of een ticket.
text-version = Deze stempel gebruikt versie { $version }, die dit programma niet ondersteunt.
text-altered = De tekst van deze stempel is onderweg gewijzigd of afgekapt. Dat zegt niets over de kwalificatie.
text-altered-next = Scan het papieren document opnieuw. Hebt u de tekst geplakt of ontvangen, vraag dan in plaats daarvan om een foto van het document.
text-other-next = Zoek de stempel op het papieren document. Open de andere code niet om een kwalificatie te controleren.

## What was checked

axis-integrity = Ongewijzigd
axis-issuer = Instelling bekend
axis-content = Leesbaar
axis-authority = Bevoegd tot toekennen
axis-status = Nog steeds van kracht
axis-time = Datums kloppen onderling
axis-freshness = Vertrouwenslijst actueel
finding-good = ja
finding-bad = nee
finding-not-checked = niet gecontroleerd
finding-noted = zie opmerking
list-of = Vertrouwenslijst: { $operator }
list-introduced = Vertrouwenslijst: { $operator }, geïntroduceerd door { $by }

## Names of fields, as on a diploma

field-issuer = Toekennende instantie
field-family-name = Achternaam
field-given-names = Voornamen
field-family-name-latin = Achternaam, Latijns schrift
field-given-names-latin = Voornamen, Latijns schrift
field-birth = Geboortedatum
field-title = Kwalificatie
field-title-english = Titel in het Engels
field-title-language = Taal van de titel
field-number = Nummer kwalificatie
field-awarded = Datum toekenning
field-type = Soort kwalificatie
field-country = Land
field-eqf = EKK-niveau
field-nqf = Nationaal niveau
field-isced = Studierichting
field-credits = Studiepunten
field-grade = Cijfer
field-mode = Leerwijze
field-languages = Onderwijstaal (-talen)
field-profession = Gereglementeerd beroep
field-thesis = Scriptie
field-outcomes = Leerresultaten
field-link = Volledig digitaal bewijs
field-specimen = Specimen
field-joint = Samen toegekend met
field-from = Geldig vanaf
field-until = Geldig tot en met
field-other = Veld { $number }
value-link = SHA-256 begint met { $digest }
value-specimen = ja: een voorbeeld, kent niets toe
value-joint = { $names } (volgens de ondertekenende instelling)

## Coded values

type-general = algemeen onderwijs
type-vocational = beroepskwalificatie
type-short-cycle = diploma van een korte hogere opleiding
type-bachelor = bachelor (eerste cyclus)
type-master = master (tweede cyclus)
type-doctorate = doctoraat (derde cyclus)
type-professional = professionele kwalificatie
type-micro-credential = microcredential
type-course = cursus met toetsing
type-language = taalcertificaat
type-attendance = deelname
mode-full-time = voltijd
mode-part-time = deeltijd
mode-online = online
mode-blended = gemengd
mode-work-based = werkend leren
mode-on-site = op locatie
credits-ects = { $amount } ECTS
credits-hours = { $amount } uur
credits-ecvet = { $amount } ECVET
credits-national = { $amount } nationale studiepunten
profession-doctor = arts met een medische basisopleiding
profession-nurse = verantwoordelijk algemeen ziekenverpleger
profession-dentist = beoefenaar der tandheelkunde
profession-vet = dierenarts
profession-midwife = verloskundige
profession-pharmacist = apotheker
profession-architect = architect
profession-directive = { $profession } (2005/36/EG, { $annex })
unknown-number = nummer { NUMBER($number) }, dat deze versie niet kent
name-with-code = { $name } ({ $code })
eqf-1 = basiskennis en -vaardigheden
eqf-2 = praktische basisvaardigheden op een gebied
eqf-3 = geschoold werk onder begeleiding, zoals na een korte leertijd
eqf-4 = einddiploma van het hoger secundair onderwijs of een vakdiploma
eqf-5 = korte hogere opleiding of hogere beroepskwalificatie
eqf-6 = niveau van een bachelor
eqf-7 = niveau van een master
eqf-8 = niveau van een doctoraat
eqf-explained = Niveau { $level } van 8 van het Europees kwalificatiekader: { $meaning }
nqf-explained = { $level } ({ $framework }, EKK-niveau { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Gebruikelijke schaal ({ $country }): het beste cijfer is { $best }, het slechtste cijfer dat nog voldoende is, is { $pass }. Ter informatie; de instelling heeft dit niet ondertekend.

## What an issuer may award, as parts of a list

scope-eqf = EKK-niveau { $level }
scope-eqf-range = EKK-niveaus { $lowest } tot en met { $highest }
scope-awarded = toegekend op { DATE($day) }
scope-country = grondgebied: { $countries }
scope-from = vanaf { DATE($day) }
scope-until = tot en met { DATE($day) }
scope-any = elke kwalificatie
scope-nothing = niets
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-month =
    { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

## The trust list beside a verdict

trust-issued-today = De vertrouwenslijst is vandaag uitgegeven.
trust-issued =
    { $days ->
        [1] De vertrouwenslijst is gisteren uitgegeven, op { DATE($issued) }.
       *[other] De vertrouwenslijst is { $days } dagen geleden uitgegeven, op { DATE($issued) }.
    }
trust-issued-future = De vertrouwenslijst is uitgegeven op { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Vergelijk met het papieren document en met het identiteitsbewijs van de houder:
result-signed-invalid = Wat er is ondertekend. Dit is ONGELDIG om de bovenstaande reden:
result-signed-not-sure = Wat er is ondertekend. Dit is NIET BEVESTIGD om de bovenstaande reden:
column-verdict = Uitkomst
column-file = Bestand
column-holder = Houder volgens de stempel
column-code = Code
column-picture = Wat is gelezen
page = pagina { $page }
stamp-of = stempel { $number } van { $count }
answers =
    { $count ->
        [one] { $count } antwoord
       *[other] { $count } antwoorden
    }
report-title = Gecontroleerde stempels
report-as-of = Stand op { DATE($day) }.
report-compare = Vergelijk elke houder met het papieren document en met een identiteitsbewijs.
report-passed-over = Overgeslagen
report-no-picture = geen afbeelding en geen PDF
report-outlined = Afbeelding: de gelezen code is omlijnd
report-not-outlined = Afbeelding: er is geen code in gelezen
report-show = Tonen:
report-all = alles
language-fallback = Er zijn nog geen teksten in deze taal: { $asked }. Gebruikte taal: { $used }.
