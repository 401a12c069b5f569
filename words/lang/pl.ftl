# Polish. Glossary: words/glossary/pl.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = WAŻNA
verdict-valid-as-of = WAŻNA, STAN NA { DATE($issued) }
verdict-caution = WAŻNA, Z ZASTRZEŻENIEM
verdict-invalid = NIEWAŻNA
verdict-not-sure = NIE USTALONO
verdict-not-read = NIE ODCZYTANO
verdict-no-stamp = BRAK PIECZĘCI
support-code = Kod pomocy { $code }

## What was found: a whole sentence or two

found-valid = Wystawca z zaufanej listy podpisał tę pieczęć i od tego czasu jej nie zmieniono.
found-malformed = Ten kod został zmieniony albo nie pochodzi ze znanego programu.
found-signature = Podpis jest nieważny. Pieczęć zmieniono po podpisaniu albo ją sfałszowano: wskazuje klucz { $kid }, którym jej nie podpisano.
found-contents = Wystawca podpisał tę pieczęć, ale jej treść nie spełnia zasad dotyczących pieczęci.
found-specimen = To jest wzór: przykład do prób, który nie nadaje żadnej kwalifikacji.
found-not-entitled = Wystawca jest znany, ale nie jest uprawniony do nadania tej kwalifikacji. Kwalifikacja: { $claimed }. Co wystawca może nadawać: { $allowed }
found-lacks-place = Wszystkie pieczęcie tego wystawcy zawierają pozycję na jego liście cofniętych kwalifikacji, a ta nie. Możliwe, że ktoś inny utworzył ją kluczem wystawcy.
found-lacks-time = Wszystkie pieczęcie tego wystawcy zawierają czas podpisania, a ta nie. Możliwe, że ktoś inny utworzył ją kluczem wystawcy.
found-key-early = Podpisano ją { DATE($signed) }, zanim klucz wystawcy wszedł do użytku (nastąpiło to { DATE($start) }).
found-key-late = Podpisano ją { DATE($signed) }, po wycofaniu klucza wystawcy z użytku (nastąpiło to { DATE($end) }).
found-signed-on-award = Pieczęć nie podaje, kiedy ją podpisano, więc liczy się dzień nadania kwalifikacji.
found-not-registered = Możliwe, że od { DATE($since) } klucz wystawcy jest w niepowołanych rękach, a tej pieczęci nie ma wśród tych, które wystawca zarejestrował przed tym dniem.
found-withdrawn = Wystawca cofnął tę kwalifikację.
found-suspended = Wystawca zawiesił tę kwalifikację.
found-replaced = Wystawca zastąpił tę pieczęć nową.
found-too-early = Stanie się ważna { DATE($start) }; dziś jest { DATE($today) }
found-expired = Była ważna do { DATE($end) }; dziś jest { DATE($today) }
found-no-list = Na tym urządzeniu nie ma zaufanej listy, więc nie wiadomo, czyj to podpis.
found-unknown-key = Żaden wystawca na zaufanej liście nie ma klucza { $kid }. Możliwe, że wystawcy nie ma na liście albo że pieczęć jest sfałszowana.
found-no-consent = Kilka zaufanych list ma klucz wystawcy, ale na żadnej nie ma jego zgody. Nie wiadomo, która lista jest właściwa.
found-other-country = Klucz wystawcy ma tylko zaufana lista, która nie może wypowiadać się za ten kraj ({ $country }), więc się nie liczy.
found-newer = Wystawca z zaufanej listy podpisał tę pieczęć w nowszej postaci, której ta wersja nie umie odczytać.
found-key-stolen = Możliwe, że od { DATE($since) } klucz wystawcy jest w niepowołanych rękach: sam podpis tym kluczem niczego nie dowodzi.
found-no-register = Możliwe, że od { DATE($since) } klucz wystawcy jest w niepowołanych rękach. Na tym urządzeniu nie ma rejestru, który pokazuje, czy tę pieczęć podpisano wcześniej.
found-signed-in-future = Według pieczęci podpisano ją { DATE($signed) }, ale zegar tego urządzenia wskazuje datę { DATE($today) }
found-clock-behind = Zegar tego urządzenia wskazuje datę { DATE($today) }, ale zaufaną listę podpisano później, { DATE($issued) } Nie wiadomo, jak stara jest lista i co się od tego czasu wydarzyło.
found-list-old = Zaufaną listę wydano { DATE($issued) }; można było na niej polegać najpóźniej do { DATE($end) }
found-status-unpinned = Nie wiadomo, czy tę kwalifikację cofnięto: zaufana lista nie podaje, gdzie wystawca ogłasza cofnięcia.
found-status-absent = Nie wiadomo, czy tę kwalifikację cofnięto: na tym urządzeniu nie ma listy cofniętych kwalifikacji tego wystawcy.
found-status-old = Nie wiadomo, czy tę kwalifikację cofnięto: listę cofniętych kwalifikacji wydano { DATE($issued) }, a polegać na niej można było do { DATE($end) }
found-status-unusable = Nie wiadomo, czy tę kwalifikację cofnięto: lista cofniętych kwalifikacji jest uszkodzona, starsza niż kwalifikacja albo w nowszej postaci.
found-file = W tym pliku nie udało się odczytać żadnej pieczęci.

## What to know about a valid stamp

note-as-of = Ważna według stanu na { DATE($issued) }: nowsza zaufana lista powinna się ukazać { DATE($due) } Późniejsze zmiany nie są znane.
note-no-place = Nie sprawdzono, czy tę kwalifikację cofnięto: ta pieczęć nie ma pozycji na liście cofniętych kwalifikacji wystawcy.
note-no-list = Nie sprawdzono, czy tę kwalifikację cofnięto: wystawca nie udostępnia listy cofniętych kwalifikacji.
note-awarded-in-future = Kwalifikacja ma datę { DATE($awarded) }, a ten dzień jeszcze nie nadszedł.
note-status-as-of = Nie cofnięto według stanu na { DATE($issued) }: nowsza lista cofniętych kwalifikacji powinna się ukazać { DATE($due) }
note-accepted = Państwa ustawienia na to zezwalają.
note-sealed = Możliwe, że od { DATE($since) } klucz wystawcy jest w niepowołanych rękach, ale ta pieczęć należy do tych, które wystawca zarejestrował wcześniej, { DATE($sealed) }

## What to do next: a whole sentence, addressed to the reader

next-compare = Proszę porównać każde pole z dokumentem papierowym, a imię, nazwisko i datę urodzenia z dokumentem tożsamości.
next-original = Proszę zeskanować pieczęć z oryginału na papierze. Jeśli znów się nie uda, proszę nie polegać na dokumencie i zapytać wystawcę.
next-corrected = Proszę na niej nie polegać. Proszę zwrócić się do wystawcy, korzystając ze znanych już danych kontaktowych, o poprawioną pieczęć.
next-specimen = Proszę nie uznawać wzoru za kwalifikację. Na potrzeby szkoleń wzory można dopuścić w ustawieniach.
next-entitled = Proszę na niej nie polegać. Proszę zapytać podmiot prowadzący zaufaną listę albo ministerstwo danego kraju, co wystawca może nadawać.
next-made-it = Proszę nie polegać na tej pieczęci. Proszę zapytać wystawcę, korzystając ze znanych już danych kontaktowych, czy nadał tę kwalifikację.
next-withdrawn = Proszę na niej nie polegać. Wystawca może udzielić posiadaczowi dalszych informacji.
next-suspended = Na razie proszę na niej nie polegać. Proszę zapytać wystawcę albo sprawdzić ponownie później z nowszą zaufaną listą.
next-replaced = Proszę poprosić posiadacza o nowy dokument i sprawdzić pieczęć na tym dokumencie.
next-that-day = Proszę sprawdzić ponownie tego dnia lub później.
next-renewed = Proszę zapytać posiadacza, czy kwalifikację odnowiono.
next-first-list = Proszę pobrać zaufaną listę od podmiotu, który ją prowadzi, i sprawdzić ponownie.
next-latest-list = Proszę pobrać najnowszą zaufaną listę i sprawdzić ponownie.
next-latest-or-ask = Proszę pobrać najnowszą zaufaną listę i sprawdzić ponownie. Jeśli to nie pomoże, proszę zapytać wystawcę, korzystając ze znanych już danych kontaktowych.
next-update = Proszę zaktualizować ten program i sprawdzić ponownie.
next-clock = Proszę ustawić datę i godzinę tego urządzenia i sprawdzić ponownie.
next-if-important = Jeśli decyzja jest ważna, proszę zapytać wystawcę.
next-date = Proszę sprawdzić datę tego urządzenia i zapytać posiadacza o datę nadania.
next-nothing = Nie trzeba nic robić: pieczęć podpisano, gdy klucz był jeszcze w dobrych rękach.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Jest tak od { DATE($since) }
reason-error = Powód: wydano ją omyłkowo.
reason-deception = Powód: uzyskano ją podstępem.
reason-replaced = Powód: wydano nową.
reason-decision = Powód: nakazał to sąd lub organ publiczny.
reason-holder = Powód: na wniosek posiadacza.
reason-review = Powód: trwa ponowne rozpatrzenie.
reason-other = Powód: numer { NUMBER($number) }, którego ta wersja nie zna.

## Texts that are no stamp

text-empty = Kod jest pusty.
text-other = Ten kod nie jest pieczęcią: to inny kod, na przykład link lub bilet.
text-version = Ta pieczęć ma wersję { $version }, której ten program nie obsługuje.
text-altered = Tekst tej pieczęci po drodze zmieniono lub ucięto. Nie mówi to nic o samej kwalifikacji.
text-altered-next = Proszę ponownie zeskanować papier. Jeśli tekst wklejono lub otrzymano, proszę poprosić zamiast niego o zdjęcie dokumentu.
text-other-next = Proszę poszukać pieczęci na papierze. Proszę nie otwierać tego innego kodu, aby sprawdzić kwalifikację.

## What was checked

axis-integrity = Niezmieniona
axis-issuer = Wystawca znany
axis-content = Czytelna
axis-authority = Wystawca uprawniony
axis-status = Nadal w mocy
axis-time = Daty są spójne
axis-freshness = Zaufana lista aktualna
finding-good = tak
finding-bad = nie
finding-not-checked = nie sprawdzono
finding-noted = zob. uwagę
list-of = Zaufana lista: { $operator }
list-introduced = Zaufana lista: { $operator }, przedstawiona przez: { $by }

## Names of fields, as on a diploma

field-issuer = Instytucja nadająca
field-family-name = Nazwisko
field-given-names = Imiona
field-family-name-latin = Nazwisko, alfabet łaciński
field-given-names-latin = Imiona, alfabet łaciński
field-birth = Data urodzenia
field-title = Kwalifikacja
field-title-english = Nazwa po angielsku
field-title-language = Język nazwy
field-number = Numer kwalifikacji
field-awarded = Data nadania
field-type = Rodzaj kwalifikacji
field-country = Kraj
field-eqf = Poziom ERK
field-nqf = Poziom krajowy
field-isced = Dziedzina kształcenia
field-credits = Punkty
field-grade = Ocena
field-mode = Sposób nauki
field-languages = Język/i nauczania
field-profession = Zawód regulowany
field-thesis = Praca dyplomowa
field-outcomes = Efekty uczenia się
field-link = Pełne poświadczenie cyfrowe
field-specimen = Wzór
field-joint = Nadana wspólnie z
field-from = Ważna od
field-until = Ważna do
field-other = Pole { $number }
value-link = SHA-256 zaczyna się od { $digest }
value-specimen = tak: przykład, nie nadaje kwalifikacji
value-joint = { $names } (według podpisującego wystawcy)

## Coded values

type-general = kształcenie ogólne
type-vocational = kwalifikacja zawodowa
type-short-cycle = studia krótkiego cyklu
type-bachelor = licencjat (pierwszy stopień)
type-master = magister (drugi stopień)
type-doctorate = doktorat (trzeci stopień)
type-professional = kwalifikacje do wykonywania zawodu
type-micro-credential = mikropoświadczenie
type-course = kurs z oceną
type-language = certyfikat językowy
type-attendance = uczestnictwo
mode-full-time = w pełnym wymiarze
mode-part-time = w niepełnym wymiarze
mode-online = online
mode-blended = mieszany
mode-work-based = oparty na pracy
mode-on-site = na miejscu
credits-ects = { $amount } ECTS
credits-hours = { $amount } godz.
credits-ecvet = { $amount } ECVET
credits-national = punkty krajowe: { $amount }
profession-doctor = lekarz z podstawowym wykształceniem medycznym
profession-nurse = pielęgniarka odpowiedzialna za opiekę ogólną
profession-dentist = lekarz dentysta
profession-vet = lekarz weterynarii
profession-midwife = położna
profession-pharmacist = farmaceuta
profession-architect = architekt
profession-directive = { $profession } (2005/36/WE, { $annex })
unknown-number = numer { NUMBER($number) }, którego ta wersja nie zna
name-with-code = { $name } ({ $code })
eqf-1 = podstawowa wiedza i umiejętności
eqf-2 = podstawowe umiejętności praktyczne w danej dziedzinie
eqf-3 = praca wykwalifikowana pod kierunkiem, np. po krótkiej nauce zawodu
eqf-4 = świadectwo ukończenia szkoły średniej lub wyuczony zawód
eqf-5 = krótkie studia wyższe lub zaawansowana kwalifikacja zawodowa
eqf-6 = poziom licencjatu
eqf-7 = poziom magisterium
eqf-8 = poziom doktoratu
eqf-explained = Poziom { $level } z 8 w europejskich ramach kwalifikacji: { $meaning }
nqf-explained = { $level } ({ $framework }, poziom ERK { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Zwykła skala ({ $country }): najlepsza ocena to { $best }, najsłabsza pozytywna to { $pass }. Informacyjnie; wystawca tego nie podpisał.

## What an issuer may award, as parts of a list

scope-eqf = poziom ERK { $level }
scope-eqf-range = poziomy ERK od { $lowest } do { $highest }
scope-awarded = nadanie { DATE($day) }
scope-country = terytorium: { $countries }
scope-from = od { DATE($day) }
scope-until = do { DATE($day) }
scope-any = dowolna kwalifikacja
scope-nothing = nic
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] stycznia
        [2] lutego
        [3] marca
        [4] kwietnia
        [5] maja
        [6] czerwca
        [7] lipca
        [8] sierpnia
        [9] września
        [10] października
        [11] listopada
       *[12] grudnia
    } { $year } r.
date-month =
    { $month ->
        [1] styczeń
        [2] luty
        [3] marzec
        [4] kwiecień
        [5] maj
        [6] czerwiec
        [7] lipiec
        [8] sierpień
        [9] wrzesień
        [10] październik
        [11] listopad
       *[12] grudzień
    } { $year } r.

## The trust list beside a verdict

trust-issued-today = Zaufaną listę wydano dzisiaj.
trust-issued =
    { $days ->
        [1] Zaufaną listę wydano wczoraj, { DATE($issued) }
        [few] Zaufaną listę wydano { $days } dni temu, { DATE($issued) }
        [many] Zaufaną listę wydano { $days } dni temu, { DATE($issued) }
       *[other] Zaufaną listę wydano { $days } dnia temu, { DATE($issued) }
    }
trust-issued-future = Zaufaną listę wydano { DATE($issued) }

## Results: headings of a card, a table and a report

result-compare = Proszę porównać z dokumentem papierowym i z dokumentem tożsamości posiadacza:
result-signed-invalid = Co podpisano. Jest to NIEWAŻNE z podanego wyżej powodu:
result-signed-not-sure = Co podpisano. Jest to NIEPOTWIERDZONE z podanego wyżej powodu:
column-verdict = Wynik
column-file = Plik
column-holder = Posiadacz według pieczęci
column-code = Kod
column-picture = Co odczytano
page = strona { $page }
stamp-of = pieczęć { $number } z { $count }
answers =
    { $count ->
        [one] { $count } odpowiedź
        [few] { $count } odpowiedzi
        [many] { $count } odpowiedzi
       *[other] { $count } odpowiedzi
    }
report-title = Sprawdzone pieczęcie
report-as-of = Stan na { DATE($day) }
report-compare = Proszę porównać dane każdej osoby z dokumentem papierowym i z dokumentem tożsamości.
report-passed-over = Pominięte pliki
report-no-picture = ani obraz, ani PDF
report-outlined = Obraz: odczytany kod jest obrysowany
report-not-outlined = Obraz: nie odczytano w nim żadnego kodu
report-show = Pokaż:
report-all = wszystko
language-fallback = Nie ma jeszcze tekstów w tym języku: { $asked }. Użyty język: { $used }.
