# Slovenian. Glossary: words/glossary/sl.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VELJAVEN
verdict-valid-as-of = VELJAVEN NA DAN { DATE($issued) }
verdict-caution = VELJAVEN, S PRIDRŽKOM
verdict-invalid = NEVELJAVEN
verdict-not-sure = NERAZJASNJENO
verdict-not-read = NI PREBRAN
verdict-no-stamp = NI ŽIGA
support-code = Koda za pomoč { $code }

## What was found: a whole sentence or two

found-valid = Ta žig je podpisal izdajatelj z zanesljivega seznama in od takrat ni bil spremenjen.
found-malformed = Ta koda je bila spremenjena ali je ni izdelal znan program.
found-signature = Podpis ni veljaven. Žig je bil po podpisu spremenjen ali pa je ponarejen: navaja ključ { $kid }, s katerim ni bil podpisan.
found-contents = Izdajatelj je ta žig podpisal, vendar njegova vsebina ni v skladu s pravili za žige.
found-specimen = To je vzorec: primer za preizkušanje, s katerim se nič ne podeljuje.
found-not-entitled = Izdajatelj je znan, vendar ni pooblaščen za podelitev te kvalifikacije. Kvalifikacija: { $claimed }. Kaj sme izdajatelj podeljevati: { $allowed }.
found-lacks-place = Vsi žigi tega izdajatelja navajajo mesto na njegovem seznamu odvzetih kvalifikacij, ta pa ne. Morda ga je z izdajateljevim ključem izdelal kdo drug.
found-lacks-time = Vsi žigi tega izdajatelja navajajo čas podpisa, ta pa ne. Morda ga je z izdajateljevim ključem izdelal kdo drug.
found-key-early = Podpisan je bil { DATE($signed) }, preden se je izdajateljev ključ začel uporabljati ({ DATE($start) }).
found-key-late = Podpisan je bil { DATE($signed) }, potem ko se je izdajateljev ključ prenehal uporabljati ({ DATE($end) }).
found-signed-on-award = Žig ne navaja, kdaj je bil podpisan, zato šteje dan podelitve.
found-not-registered = Izdajateljev ključ je morda od { DATE($since) } v nepravih rokah, tega žiga pa ni med tistimi, ki jih je izdajatelj evidentiral pred tem dnem.
found-withdrawn = Izdajatelj je to kvalifikacijo odvzel.
found-suspended = Izdajatelj je veljavnost te kvalifikacije začasno ustavil.
found-replaced = Izdajatelj je ta žig nadomestil z novim.
found-too-early = Veljati začne { DATE($start) }; danes smo { DATE($today) }.
found-expired = Veljal je do { DATE($end) }; danes smo { DATE($today) }.
found-no-list = V tej napravi ni zanesljivega seznama, zato ni znano, čigav je podpis.
found-unknown-key = Noben izdajatelj na zanesljivem seznamu nima ključa { $kid }. Morda izdajatelja ni na seznamu ali pa je žig ponarejen.
found-no-consent = Ključ izdajatelja ima več zanesljivih seznamov, a na nobenem ni njegovega soglasja. Ni znano, kateri seznam je pravi.
found-other-country = Ključ izdajatelja ima le zanesljiv seznam, ki ne sme govoriti v imenu te države ({ $country }), zato ne šteje.
found-newer = Izdajatelj z zanesljivega seznama je ta žig podpisal v novejši obliki, ki je ta različica ne zna prebrati.
found-key-stolen = Izdajateljev ključ je morda od { DATE($since) } v nepravih rokah: kar je podpisano z njim, samo po sebi ničesar ne dokazuje.
found-no-register = Izdajateljev ključ je morda od { DATE($since) } v nepravih rokah. Evidence, ki pokaže, ali je bil ta žig podpisan prej, ni v tej napravi.
found-signed-in-future = Po navedbi žiga je bil podpisan { DATE($signed) }, ura te naprave pa kaže datum { DATE($today) }.
found-clock-behind = Ura te naprave kaže datum { DATE($today) }, zanesljivi seznam pa je bil podpisan pozneje, { DATE($issued) }. Ni znano, kako star je seznam in kaj se je zgodilo od takrat.
found-list-old = Zanesljivi seznam je bil izdan { DATE($issued) }; nanj se je bilo mogoče zanesti najpozneje do { DATE($end) }.
found-status-unpinned = Ni znano, ali je bila ta kvalifikacija odvzeta: zanesljivi seznam ne navaja, kje izdajatelj objavlja odvzeme.
found-status-absent = Ni znano, ali je bila ta kvalifikacija odvzeta: izdajateljevega seznama odvzetih kvalifikacij ni v tej napravi.
found-status-old = Ni znano, ali je bila ta kvalifikacija odvzeta: seznam odvzetih kvalifikacij je bil izdan { DATE($issued) }, nanj pa se je bilo mogoče zanesti do { DATE($end) }.
found-status-unusable = Ni znano, ali je bila ta kvalifikacija odvzeta: seznam odvzetih kvalifikacij je poškodovan, starejši od kvalifikacije ali v novejši obliki.
found-file = V tej datoteki ni bilo mogoče prebrati nobenega žiga.

## What to know about a valid stamp

note-as-of = Veljaven na dan { DATE($issued) }: novejši zanesljivi seznam bi moral iziti { DATE($due) }. Poznejše spremembe niso znane.
note-no-place = Ni bilo preverjeno, ali je bila ta kvalifikacija odvzeta: ta žig nima mesta na izdajateljevem seznamu odvzetih kvalifikacij.
note-no-list = Ni bilo preverjeno, ali je bila ta kvalifikacija odvzeta: izdajatelj ne ponuja seznama odvzetih kvalifikacij.
note-awarded-in-future = Kvalifikacija ima datum { DATE($awarded) }, ki je v prihodnosti.
note-status-as-of = Stanje na dan { DATE($issued) }: ni odvzeta; novejši seznam odvzetih kvalifikacij bi moral iziti { DATE($due) }.
note-accepted = Vaše nastavitve to dopuščajo.
note-sealed = Izdajateljev ključ je morda od { DATE($since) } v nepravih rokah, vendar je ta žig med tistimi, ki jih je izdajatelj evidentiral prej, { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Primerjajte vsako polje s papirno listino, ime in datum rojstva pa z osebnim dokumentom.
next-original = Skenirajte žig na izvirni papirni listini. Če spet ne uspe, se na listino ne zanašajte; vprašajte izdajatelja.
next-corrected = Ne zanašajte se na ta žig. Prosite izdajatelja za popravljen žig, pri tem pa uporabite kontaktne podatke, ki jih že poznate.
next-specimen = Ne sprejmite ga kot kvalifikacijo. Za usposabljanje je vzorce mogoče dovoliti v nastavitvah.
next-entitled = Ne zanašajte se na ta žig. Vprašajte upravljavca zanesljivega seznama ali ministrstvo te države, kaj sme izdajatelj podeljevati.
next-made-it = Ne zanašajte se na ta žig. Vprašajte izdajatelja, ali je podelil to kvalifikacijo, pri tem pa uporabite kontaktne podatke, ki jih že poznate.
next-withdrawn = Ne zanašajte se na ta žig. Izdajatelj lahko imetniku da več informacij.
next-suspended = Zaenkrat se ne zanašajte na ta žig. Vprašajte izdajatelja ali preverite znova pozneje z novejšim zanesljivim seznamom.
next-replaced = Prosite imetnika za novo listino in preverite njen žig.
next-that-day = Preverite znova na ta dan ali pozneje.
next-renewed = Vprašajte imetnika, ali je bila listina obnovljena.
next-first-list = Pridobite zanesljivi seznam od njegovega upravljavca, nato preverite znova.
next-latest-list = Pridobite najnovejši zanesljivi seznam in preverite znova.
next-latest-or-ask = Pridobite najnovejši zanesljivi seznam in preverite znova. Če to ne pomaga, vprašajte izdajatelja, pri tem pa uporabite kontaktne podatke, ki jih že poznate.
next-update = Posodobite ta program in preverite znova.
next-clock = Nastavite datum in uro te naprave in preverite znova.
next-if-important = Če je odločitev pomembna, vprašajte izdajatelja.
next-date = Preverite datum te naprave in vprašajte imetnika o datumu podelitve.
next-nothing = Ničesar ni treba storiti: žig je bil podpisan, ko je bil ključ še v pravih rokah.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Tako je od { DATE($since) }.
reason-error = Razlog: izdano pomotoma.
reason-deception = Razlog: pridobljeno s prevaro.
reason-replaced = Razlog: izdana je bila nova listina.
reason-decision = Razlog: odredba sodišča ali javnega organa.
reason-holder = Razlog: na zahtevo imetnika.
reason-review = Razlog: v ponovni presoji.
reason-other = Razlog: številka { NUMBER($number) }, ki je ta različica ne pozna.

## Texts that are no stamp

text-empty = Koda je prazna.
text-other = Ta koda ni žig: je druga koda, na primer povezava ali vstopnica.
text-version = Ta žig uporablja različico { $version }, ki je ta program ne podpira.
text-altered = Besedilo tega žiga je bilo na poti spremenjeno ali odrezano. To ne pove ničesar o kvalifikaciji.
text-altered-next = Skenirajte papirno listino znova. Če ste besedilo prilepili ali prejeli, prosite namesto njega za fotografijo listine.
text-other-next = Poiščite žig na papirni listini. Te druge kode ne odpirajte za preverjanje kvalifikacije.

## What was checked

axis-integrity = Nespremenjen
axis-issuer = Znan izdajatelj
axis-content = Berljiv
axis-authority = Pooblaščen izdajatelj
axis-status = Podelitev v veljavi
axis-time = Datumi so skladni
axis-freshness = Zanesljivi seznam posodobljen
finding-good = da
finding-bad = ne
finding-not-checked = ni preverjeno
finding-noted = glej opombo
list-of = Zanesljiv seznam: { $operator }
list-introduced = Zanesljiv seznam: { $operator }, predstavil: { $by }

## Names of fields, as on a diploma

field-issuer = Podeljujoči organ
field-family-name = Priimek
field-given-names = Imena
field-family-name-latin = Priimek, latinica
field-given-names-latin = Imena, latinica
field-birth = Datum rojstva
field-title = Kvalifikacija
field-title-english = Naziv v angleščini
field-title-language = Jezik naziva
field-number = Številka kvalifikacije
field-awarded = Datum podelitve
field-type = Vrsta kvalifikacije
field-country = Država
field-eqf = Raven EOK
field-nqf = Nacionalna raven
field-isced = Področje izobraževanja
field-credits = Kreditne točke
field-grade = Ocena
field-mode = Način izobraževanja
field-languages = Jezik(-i) poučevanja
field-profession = Reguliran poklic
field-thesis = Zaključno delo
field-outcomes = Učni izidi
field-link = Popolno digitalno potrdilo
field-specimen = Vzorec
field-joint = Podeljeno skupaj z
field-from = Veljavno od
field-until = Veljavno do
field-other = Polje { $number }
value-link = SHA-256 se začne z { $digest }
value-specimen = da: primer, ne podeljuje ničesar
value-joint = { $names } (po navedbi izdajatelja, ki podpisuje)

## Coded values

type-general = splošno izobraževanje
type-vocational = poklicna izobrazba
type-short-cycle = diploma kratkega cikla
type-bachelor = diploma prve stopnje (prvi cikel)
type-master = magisterij (drugi cikel)
type-doctorate = doktorat (tretji cikel)
type-professional = poklicna kvalifikacija
type-micro-credential = mikrodokazilo
type-course = tečaj z ocenjevanjem
type-language = jezikovno potrdilo
type-attendance = udeležba
mode-full-time = redni
mode-part-time = izredni
mode-online = spletni
mode-blended = mešani
mode-work-based = na podlagi dela
mode-on-site = z navzočnostjo
credits-ects = { $amount } ECTS
credits-hours = število ur: { $amount }
credits-ecvet = { $amount } ECVET
credits-national = nacionalne kreditne točke: { $amount }
profession-doctor = zdravnik z osnovno zdravniško izobrazbo
profession-nurse = medicinska sestra za splošno zdravstveno nego
profession-dentist = zobozdravnik
profession-vet = veterinar
profession-midwife = babica
profession-pharmacist = farmacevt
profession-architect = arhitekt
profession-directive = { $profession } (2005/36/ES, { $annex })
unknown-number = številka { NUMBER($number) }, ki je ta različica ne pozna
name-with-code = { $name } ({ $code })
eqf-1 = osnovno znanje in spretnosti
eqf-2 = osnovne praktične spretnosti na nekem področju
eqf-3 = strokovno delo pod vodstvom, na primer po kratkem vajeništvu
eqf-4 = spričevalo srednje šole ali izučen poklic
eqf-5 = kratko višje izobraževanje ali zahtevnejša poklicna izobrazba
eqf-6 = raven diplome prve stopnje
eqf-7 = raven magisterija
eqf-8 = raven doktorata
eqf-explained = Raven { $level } od 8 v Evropskem ogrodju kvalifikacij: { $meaning }
nqf-explained = { $level } ({ $framework }, raven EOK { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Običajna lestvica ({ $country }): najboljša ocena je { $best }, najslabša, ki je še pozitivna, je { $pass }. Informativno; izdajatelj tega ni podpisal.

## What an issuer may award, as parts of a list

scope-eqf = raven EOK { $level }
scope-eqf-range = ravni EOK od { $lowest } do { $highest }
scope-awarded = podelitev dne { DATE($day) }
scope-country = ozemlje: { $countries }
scope-from = od { DATE($day) }
scope-until = do { DATE($day) }
scope-any = katera koli kvalifikacija
scope-nothing = nič
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) }. { $month ->
        [1] januarja
        [2] februarja
        [3] marca
        [4] aprila
        [5] maja
        [6] junija
        [7] julija
        [8] avgusta
        [9] septembra
        [10] oktobra
        [11] novembra
       *[12] decembra
    } { $year }
date-month =
    { $month ->
        [1] januar
        [2] februar
        [3] marec
        [4] april
        [5] maj
        [6] junij
        [7] julij
        [8] avgust
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

## The trust list beside a verdict

trust-issued-today = Zanesljivi seznam je bil izdan danes.
trust-issued =
    { $days ->
        [1] Zanesljivi seznam je bil izdan včeraj, { DATE($issued) }.
        [one] Zanesljivi seznam je bil izdan pred { $days } dnevom, { DATE($issued) }.
        [two] Zanesljivi seznam je bil izdan pred { $days } dnevoma, { DATE($issued) }.
        [few] Zanesljivi seznam je bil izdan pred { $days } dnevi, { DATE($issued) }.
       *[other] Zanesljivi seznam je bil izdan pred { $days } dnevi, { DATE($issued) }.
    }
trust-issued-future = Zanesljivi seznam je bil izdan { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Primerjajte s papirno listino in z osebnim dokumentom imetnika:
result-signed-invalid = Kaj je bilo podpisano. Iz zgoraj navedenega razloga je NEVELJAVNO:
result-signed-not-sure = Kaj je bilo podpisano. Iz zgoraj navedenega razloga NI POTRJENO:
column-verdict = Rezultat
column-file = Datoteka
column-holder = Imetnik glede na žig
column-code = Koda
column-picture = Kaj je bilo prebrano
page = stran { $page }
stamp-of = žig { $number } od { $count }
answers =
    { $count ->
        [one] { $count } odgovor
        [two] { $count } odgovora
        [few] { $count } odgovori
       *[other] { $count } odgovorov
    }
report-title = Preverjeni žigi
report-as-of = Stanje na dan { DATE($day) }.
report-compare = Primerjajte vsakega imetnika s papirno listino in z osebnim dokumentom.
report-passed-over = Preskočene datoteke
report-no-picture = niti slika niti PDF
report-outlined = Slika: prebrana koda je obrobljena
report-not-outlined = Slika: v njej ni bila prebrana nobena koda
report-show = Prikaži:
report-all = vse
language-fallback = V tem jeziku še ni besedil: { $asked }. Uporabljeni jezik: { $used }.
