# Swedish. Glossary: words/glossary/sv.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GILTIG
verdict-valid-as-of = GILTIG DEN { DATE($issued) }
verdict-caution = GILTIG, MED FÖRBEHÅLL
verdict-invalid = OGILTIG
verdict-not-sure = OKLART
verdict-not-read = EJ LÄST
verdict-no-stamp = INGEN STÄMPEL
support-code = Supportkod { $code }

## What was found: a whole sentence or two

found-valid = En utfärdare på tillitslistan har undertecknat denna stämpel, och den har inte ändrats sedan dess.
found-malformed = Denna kod har ändrats eller har inte skapats av ett känt program.
found-signature = Underskriften är inte giltig. Stämpeln har ändrats efter undertecknandet eller är förfalskad: den anger nyckeln { $kid }, som den inte är undertecknad med.
found-contents = Utfärdaren har undertecknat stämpeln, men innehållet följer inte reglerna för stämplar.
found-specimen = Detta är ett provexemplar: ett exempel för test som inte ger någon kvalifikation.
found-not-entitled = Utfärdaren är känd men har inte rätt att utfärda denna kvalifikation. Kvalifikationen: { $claimed }. Vad utfärdaren får utfärda: { $allowed }.
found-lacks-place = Alla stämplar från denna utfärdare anger en plats i utfärdarens lista över återkallade kvalifikationer, men inte denna. Någon annan kan ha skapat den med utfärdarens nyckel.
found-lacks-time = Alla stämplar från denna utfärdare anger tidpunkten för undertecknandet, men inte denna. Någon annan kan ha skapat den med utfärdarens nyckel.
found-key-early = Den undertecknades den { DATE($signed) }, innan utfärdarens nyckel togs i bruk den { DATE($start) }.
found-key-late = Den undertecknades den { DATE($signed) }, efter att utfärdarens nyckel togs ur bruk den { DATE($end) }.
found-signed-on-award = Stämpeln anger inte när den undertecknades, så dagen för utfärdandet gäller.
found-not-registered = Utfärdarens nyckel kan ha varit i orätta händer sedan den { DATE($since) }, och denna stämpel finns inte bland dem som utfärdaren registrerade före det datumet.
found-withdrawn = Utfärdaren har återkallat denna kvalifikation.
found-suspended = Utfärdaren har tillfälligt upphävt denna kvalifikation.
found-replaced = Utfärdaren har ersatt denna stämpel med en ny.
found-too-early = Den börjar gälla den { DATE($start) }; i dag är det den { DATE($today) }.
found-expired = Den gällde till och med den { DATE($end) }; i dag är det den { DATE($today) }.
found-no-list = Det finns ingen tillitslista på denna enhet, så det är inte känt vems underskriften är.
found-unknown-key = Ingen utfärdare på tillitslistan har nyckeln { $kid }. Utfärdaren kanske inte finns på listan, eller så är stämpeln förfalskad.
found-no-consent = Flera tillitslistor har utfärdarens nyckel, men utfärdarens samtycke finns inte på någon av dem. Det är inte känt vilken lista som är rätt.
found-other-country = Bara en tillitslista som inte får tala för detta land ({ $country }) har utfärdarens nyckel, så den räknas inte.
found-newer = En utfärdare på tillitslistan har undertecknat denna stämpel i en nyare form, som denna version inte kan läsa.
found-key-stolen = Utfärdarens nyckel kan ha varit i orätta händer sedan den { DATE($since) }: det som är undertecknat med den bevisar ingenting i sig.
found-no-register = Utfärdarens nyckel kan ha varit i orätta händer sedan den { DATE($since) }. Registret som visar om denna stämpel undertecknades tidigare finns inte på denna enhet.
found-signed-in-future = Enligt stämpeln skedde undertecknandet den { DATE($signed) }, men enligt enhetens klocka är det den { DATE($today) }.
found-clock-behind = Enligt enhetens klocka är det den { DATE($today) }, men tillitslistan undertecknades senare, den { DATE($issued) }. Hur gammal listan är och vad som har hänt sedan dess är inte känt.
found-list-old = Tillitslistan utfärdades den { DATE($issued) }; den kunde användas längst till och med den { DATE($end) }.
found-status-unpinned = Det är inte känt om denna kvalifikation har återkallats: tillitslistan anger inte var utfärdaren publicerar återkallelser.
found-status-absent = Det är inte känt om denna kvalifikation har återkallats: utfärdarens lista över återkallade kvalifikationer finns inte på denna enhet.
found-status-old = Det är inte känt om denna kvalifikation har återkallats: listan över återkallade kvalifikationer utfärdades den { DATE($issued) } och kunde användas till och med den { DATE($end) }.
found-status-unusable = Det är inte känt om denna kvalifikation har återkallats: listan över återkallade kvalifikationer är skadad, äldre än kvalifikationen eller i en nyare form.
found-file = Ingen stämpel kunde läsas i denna fil.

## What to know about a valid stamp

note-as-of = Giltig den { DATE($issued) }: en nyare tillitslista skulle ha kommit den { DATE($due) }. Senare ändringar är inte kända.
note-no-place = Det har inte kontrollerats om denna kvalifikation har återkallats: stämpeln har ingen plats i utfärdarens lista över återkallade kvalifikationer.
note-no-list = Det har inte kontrollerats om denna kvalifikation har återkallats: utfärdaren erbjuder ingen lista över återkallade kvalifikationer.
note-awarded-in-future = Kvalifikationen är daterad den { DATE($awarded) }, som ligger i framtiden.
note-status-as-of = Läget den { DATE($issued) }: inte återkallad. En nyare lista över återkallade kvalifikationer skulle ha kommit den { DATE($due) }.
note-accepted = Dina inställningar godtar det.
note-sealed = Utfärdarens nyckel kan ha varit i orätta händer sedan den { DATE($since) }, men denna stämpel finns bland dem som utfärdaren registrerade tidigare, den { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Jämför varje fält med pappershandlingen, och namn och födelsedatum med en id-handling.
next-original = Skanna stämpeln på originalhandlingen på papper. Om det misslyckas igen, lita inte på handlingen utan fråga utfärdaren.
next-corrected = Lita inte på den. Be utfärdaren om en rättad stämpel, via kontaktuppgifter som du redan känner till.
next-specimen = Godta den inte som kvalifikation. Provexemplar kan tillåtas i inställningarna, för utbildning.
next-entitled = Lita inte på den. Fråga den som ansvarar för tillitslistan, eller ministeriet i det landet, vad utfärdaren får utfärda.
next-made-it = Lita inte på den. Fråga utfärdaren, via kontaktuppgifter som du redan känner till, om denna kvalifikation har utfärdats där.
next-withdrawn = Lita inte på den. Utfärdaren kan ge innehavaren mer information.
next-suspended = Lita inte på den tills vidare. Fråga utfärdaren, eller kontrollera igen senare med en nyare tillitslista.
next-replaced = Be innehavaren om den nya handlingen och kontrollera dess stämpel.
next-that-day = Kontrollera igen den dagen eller senare.
next-renewed = Fråga innehavaren om den har förnyats.
next-first-list = Hämta tillitslistan från den som ansvarar för den och kontrollera sedan igen.
next-latest-list = Hämta den senaste tillitslistan och kontrollera igen.
next-latest-or-ask = Hämta den senaste tillitslistan och kontrollera igen. Om det inte hjälper, fråga utfärdaren via kontaktuppgifter som du redan känner till.
next-update = Uppdatera detta program och kontrollera igen.
next-clock = Ställ in enhetens datum och tid och kontrollera igen.
next-if-important = Om beslutet är viktigt, fråga utfärdaren.
next-date = Kontrollera enhetens datum och fråga innehavaren om datumet för utfärdandet.
next-nothing = Inget att göra: stämpeln undertecknades medan nyckeln ännu var i rätta händer.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Så har det varit sedan den { DATE($since) }.
reason-error = Skäl: utfärdad av misstag.
reason-deception = Skäl: erhållen genom vilseledande.
reason-replaced = Skäl: en ny har utfärdats.
reason-decision = Skäl: beslut av domstol eller myndighet.
reason-holder = Skäl: på innehavarens begäran.
reason-review = Skäl: den är under granskning.
reason-other = Skäl: nummer { NUMBER($number) }, som denna version inte känner till.

## Texts that are no stamp

text-empty = Koden är tom.
text-other = Denna kod är ingen stämpel: det är en annan kod, till exempel en länk eller en biljett.
text-version = Denna stämpel använder version { $version }, som detta program inte stöder.
text-altered = Stämpelns text har ändrats eller kapats på vägen. Det säger ingenting om kvalifikationen.
text-altered-next = Skanna pappershandlingen igen. Om du har klistrat in eller fått texten, be i stället om ett foto av handlingen.
text-other-next = Leta efter stämpeln på pappershandlingen. Öppna inte den andra koden för att kontrollera en kvalifikation.

## What was checked

axis-integrity = Oförändrad
axis-issuer = Utfärdaren känd
axis-content = Läsbar
axis-authority = Rätt att utfärda
axis-status = Fortfarande i kraft
axis-time = Datumen stämmer överens
axis-freshness = Tillitslistan aktuell
finding-good = ja
finding-bad = nej
finding-not-checked = inte kontrollerat
finding-noted = se anmärkning
list-of = Tillitslista: { $operator }
list-introduced = Tillitslista: { $operator }, introducerad av { $by }

## Names of fields, as on a diploma

field-issuer = Utfärdare
field-family-name = Efternamn
field-given-names = Förnamn
field-family-name-latin = Efternamn, latinska bokstäver
field-given-names-latin = Förnamn, latinska bokstäver
field-birth = Födelsedatum
field-title = Kvalifikation
field-title-english = Benämning på engelska
field-title-language = Benämningens språk
field-number = Kvalifikationens nummer
field-awarded = Utfärdandedatum
field-type = Typ av kvalifikation
field-country = Land
field-eqf = EQF-nivå
field-nqf = Nationell nivå
field-isced = Utbildningsområde
field-credits = Poäng
field-grade = Betyg
field-mode = Studieform
field-languages = Undervisningsspråk
field-profession = Reglerat yrke
field-thesis = Examensarbete eller avhandling
field-outcomes = Läranderesultat
field-link = Fullständigt digitalt bevis
field-specimen = Provexemplar
field-joint = Utfärdad gemensamt med
field-from = Giltig från
field-until = Giltig t.o.m.
field-other = Fält { $number }
value-link = SHA-256 börjar med { $digest }
value-specimen = ja: ett exempel, ger ingen kvalifikation
value-joint = { $names } (enligt den undertecknande utfärdaren)

## Coded values

type-general = allmän utbildning
type-vocational = kvalifikation från yrkesutbildning
type-short-cycle = kort högre utbildning
type-bachelor = kandidatexamen (första cykeln)
type-master = masterexamen (andra cykeln)
type-doctorate = doktorsexamen (tredje cykeln)
type-professional = yrkeskvalifikation
type-micro-credential = mikromerit
type-course = kurs med bedömning
type-language = språkintyg
type-attendance = deltagarintyg
mode-full-time = heltid
mode-part-time = deltid
mode-online = på nätet
mode-blended = blandat lärande
mode-work-based = arbetsplatsförlagt
mode-on-site = på plats
credits-ects = { $amount } ECTS
credits-hours = antal timmar: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = nationella poäng: { $amount }
profession-doctor = läkare med medicinsk grundutbildning
profession-nurse = sjuksköterska med ansvar för allmän hälso- och sjukvård
profession-dentist = tandläkare
profession-vet = veterinär
profession-midwife = barnmorska
profession-pharmacist = apotekare
profession-architect = arkitekt
profession-directive = { $profession } (2005/36/EG, { $annex })
unknown-number = nummer { NUMBER($number) }, som denna version inte känner till
name-with-code = { $name } ({ $code })
eqf-1 = grundläggande kunskaper och färdigheter
eqf-2 = grundläggande praktiska färdigheter inom ett område
eqf-3 = yrkesarbete under vägledning, till exempel efter en kort lärlingstid
eqf-4 = gymnasieexamen eller en yrkesutbildning
eqf-5 = kort högre utbildning eller avancerad yrkesutbildning
eqf-6 = kandidatnivå
eqf-7 = masternivå
eqf-8 = doktorsnivå
eqf-explained = Nivå { $level } av 8 i den europeiska referensramen för kvalifikationer: { $meaning }
nqf-explained = { $level } ({ $framework }, EQF-nivå { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Vanlig skala ({ $country }): det bästa betyget är { $best }, det sämsta som är godkänt är { $pass }. För information; utfärdaren har inte undertecknat detta.

## What an issuer may award, as parts of a list

scope-eqf = EQF-nivå { $level }
scope-eqf-range = EQF-nivåerna { $lowest } till { $highest }
scope-awarded = utfärdad den { DATE($day) }
scope-country = territorium: { $countries }
scope-from = från den { DATE($day) }
scope-until = till och med den { DATE($day) }
scope-any = alla kvalifikationer
scope-nothing = ingenting
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-month =
    { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

## The trust list beside a verdict

trust-issued-today = Tillitslistan utfärdades i dag.
trust-issued =
    { $days ->
        [1] Tillitslistan utfärdades i går, den { DATE($issued) }.
       *[other] Tillitslistan utfärdades för { $days } dagar sedan, den { DATE($issued) }.
    }
trust-issued-future = Tillitslistan utfärdades den { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Jämför med pappershandlingen och med innehavarens id-handling:
result-signed-invalid = Vad som undertecknades. Det är OGILTIGT av ovanstående skäl:
result-signed-not-sure = Vad som undertecknades. Det är INTE BEKRÄFTAT av ovanstående skäl:
column-verdict = Resultat
column-file = Fil
column-holder = Innehavare enligt stämpeln
column-code = Kod
column-picture = Vad som lästes
page = sida { $page }
stamp-of = stämpel { $number } av { $count }
answers =
    { $count ->
        [one] { $count } svar
       *[other] { $count } svar
    }
report-title = Kontrollerade stämplar
report-as-of = Läget den { DATE($day) }.
report-compare = Jämför varje innehavare med pappershandlingen och med en id-handling.
report-passed-over = Överhoppade
report-no-picture = varken bild eller pdf
report-outlined = Bild: den lästa koden är inramad
report-not-outlined = Bild: ingen kod lästes i den
report-show = Visa:
report-all = alla
language-fallback = Det finns ännu inga texter på detta språk: { $asked }. Språk som används: { $used }.
