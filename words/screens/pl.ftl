# Polski. Objaśnienia tekstów: en.ftl i docs/translating.md. Dobór słów: words/glossary/pl.md

## Tabs, which are also the titles of their screens

tab-scan = Skanowanie
tab-trust = Zaufanie
tab-saved = Zapisane
tab-settings = Ustawienia
tab-about = O aplikacji
title-result = Wynik

## Buttons

button-light-on = Włącz światło
button-light-off = Wyłącz światło
button-zoom-in = Powiększ
button-zoom-out = Pomniejsz
button-open-file = Otwórz zdjęcie lub PDF
button-paste = Wklej tekst pieczęci
button-allow-camera = Zezwól na aparat
button-system-settings = Ustawienia systemu
button-try-again = Spróbuj ponownie
button-scan-again = Skanuj kolejną pieczęć
button-open-trust = Otwórz „Zaufanie”
button-update = Aktualizuj teraz
button-import-file = Importuj pakiet z pliku
button-import = Importuj
button-do-not-import = Nie importuj
button-cancel = Anuluj
button-save = Zapisz na tym urządzeniu
button-delete = Usuń
button-delete-named = Usuń: { $name }
button-delete-all = Usuń wszystkie
button-show = Pokaż
button-date-settings = Ustawienia daty
button-free-storage = Zwolnij pamięć
button-start = Rozpocznij

## Scanning

scan-idle = Proszę skierować aparat na pieczęć na papierze.
hint-closer = Proszę się zbliżyć.
hint-hold-still = Proszę trzymać nieruchomo.
hint-tilt = Odblask zasłania pieczęć: proszę przechylić papier lub telefon.
hint-light = Za ciemno: proszę włączyć światło.
hint-whole = Proszę pokazać całą pieczęć z białym marginesem.
camera-ask = Aparat odczytuje pieczęć. Żaden obraz nie jest zapisywany ani wysyłany.
camera-refused = Nie można użyć aparatu: odmówiono zezwolenia.
    .next = Proszę zezwolić na aparat w ustawieniach systemu albo otworzyć zdjęcie lub PDF dokumentu.
camera-busy = Aparatu używa inna aplikacja.
    .next = Proszę zamknąć tę inną aplikację i spróbować ponownie.
camera-failed = Aparat przestał działać.
    .next = Proszę spróbować ponownie. Jeśli to nie pomoże, proszę uruchomić telefon ponownie albo otworzyć zdjęcie dokumentu.
camera-absent = To urządzenie nie ma aparatu.
    .next = Proszę otworzyć zdjęcie lub PDF dokumentu.
camera-picture = Obraz z aparatu

## Results

result-reading = Sprawdzanie…
result-several =
    { $count ->
        [one] Odczytano { $count } pieczęć.
        [few] Odczytano { $count } pieczęcie: proszę wybrać jedną.
        [many] Odczytano { $count } pieczęci: proszę wybrać jedną.
       *[other] Odczytano { $count } pieczęci: proszę wybrać jedną.
    }
result-choose = Pieczęć { NUMBER($number) }
result-notes = Uwagi
result-checks = Co sprawdzono
result-check = { $check }: { $finding }
result-saved = Zapisano na tym urządzeniu.

## Files: photos, PDFs and bundles

file-opening = Otwieranie pliku…
file-reading = Szukanie pieczęci…
file-page = Strona { NUMBER($page) } z { NUMBER($pages) }
file-no-stamp = W tym pliku nie znaleziono żadnej pieczęci.
    .next = Proszę zrobić ostre zdjęcie samej pieczęci albo zeskanować dokument papierowy aparatem.
file-too-large = Ten plik jest za duży: { $size }. Największy dopuszczalny rozmiar: { $limit }.
    .next = Proszę otworzyć tylko stronę z pieczęcią albo zrobić jej zdjęcie.
file-too-many-pages =
    { $pages ->
        [one] Odczytano tylko pierwszą stronę i nie było na niej pieczęci.
        [few] Odczytano tylko pierwsze { $pages } strony i nie było na nich pieczęci.
        [many] Odczytano tylko pierwszych { $pages } stron i nie było na nich pieczęci.
       *[other] Odczytano tylko pierwsze { $pages } strony i nie było na nich pieczęci.
    }
    .next = Proszę otworzyć tylko stronę z pieczęcią.
file-unreadable = Nie można odczytać tego pliku: jest uszkodzony albo takiego typu, którego to urządzenie nie odczytuje.
    .next = Proszę otworzyć plik PDF, JPEG, PNG lub HEIC albo zrobić zdjęcie dokumentu papierowego.
file-locked = Ten PDF jest zabezpieczony hasłem.
    .next = Proszę poprosić o kopię bez hasła albo zrobić zdjęcie dokumentu papierowego.
file-not-passed-on = Druga aplikacja nie przekazała pliku.
    .next = Proszę zapisać plik na tym urządzeniu i stąd go otworzyć.
file-stuck = Inne aplikacje nie dostarczyły jeszcze plików otwartych wcześniej.
    .next = Proszę całkowicie zamknąć tę aplikację, uruchomić ją ponownie i jeszcze raz otworzyć plik.
file-no-room = Na tym urządzeniu nie ma miejsca na kopię pliku.
    .next = Proszę zwolnić pamięć i otworzyć plik ponownie.
file-interrupted = Odczyt przerwano, zanim się zakończył.
    .next = Proszę otworzyć plik ponownie. Nic nie zostało zmienione.

## Trust: the trust list on this device

trust-none = Nie ma jeszcze zaufanej listy. Bez niej nie można niczego sprawdzić.
trust-fresh = Aktualna
trust-due = Powinna już być nowsza
trust-too-old = Zbyt stara według Państwa ustawień
trust-next = Następnej należy się spodziewać { DATE($due) }
trust-details = Szczegóły
trust-version = Wersja { NUMBER($version) }
trust-issuers = Wystawcy: { NUMBER($count) }
trust-status-lists = Listy cofniętych kwalifikacji: { NUMBER($count) }
trust-root = Klucz główny: wersja { NUMBER($version) }, ważny do { DATE($expires) }
trust-offline = Do sprawdzania sieć nie jest potrzebna. Służy tylko do pobrania nowszej zaufanej listy.
trust-updating = Pobieranie najnowszej zaufanej listy…
trust-checking = Kontrola pakietu…
trust-importing = Importowanie…
trust-waiting = To, co zostało otwarte, będzie sprawdzone, gdy tylko da się odczytać zaufaną listę.
trust-offer = Importować ten pakiet? Zmienia on to, które pieczęcie uznaje ta aplikacja. Na razie nic nie zostało zmienione.
    .next = Proszę go importować tylko wtedy, gdy był oczekiwany. Aplikacja sprawdziła, kto go podpisał, ale nie może sprawdzić, kto go przysłał.
offer-size = Rozmiar pliku: { $size }
offer-root = Klucz główny: teraz wersja { NUMBER($held) }, po imporcie wersja { NUMBER($offered) }
offer-list = Zaufana lista: teraz wersja { NUMBER($held) } z { DATE($held_issued) }, po imporcie wersja { NUMBER($offered) } z { DATE($offered_issued) }
offer-first-list = Zaufana lista: teraz brak, po imporcie wersja { NUMBER($offered) } z { DATE($offered_issued) }
offer-issuers = Wystawcy: teraz { NUMBER($held) }, po imporcie { NUMBER($offered) }
trust-declined = Niczego nie zaimportowano.
trust-updated = Obowiązuje teraz zaufana lista wydana { DATE($issued) }
trust-unchanged = Najnowsza zaufana lista już jest na tym urządzeniu.
trust-overdue = Ta zaufana lista już jest na tym urządzeniu. Nowa miała się ukazać { DATE($due) }
    .next = Proszę spróbować później. Jeśli to potrwa, proszę poprosić podmiot prowadzący zaufaną listę o pakiet i zaimportować go z pliku.
trust-parts-refused = Części pakietu, których nie dało się użyć: { NUMBER($count) }. Zamiast nich nadal używane jest to, co było wcześniej.
trust-kept = Nadal używane jest to, czemu ufano wcześniej.
trust-repaired = Wcześniejszy import został przerwany albo plik był uszkodzony. Używana jest ostatnia dobra zaufana lista.
    .next = Proszę zaimportować lub zaktualizować ponownie.
trust-interrupted = Aplikacja zakończyła działanie przed końcem importu. To, co jest teraz używane, podano poniżej.
    .next = Proszę zaimportować lub zaktualizować ponownie.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ten pakiet jest starszy niż to, czemu to urządzenie już ufa.
    .next = Nie trzeba nic robić. Jeśli nadawca twierdzi, że to najnowszy pakiet, proszę zapytać podmiot prowadzący zaufaną listę.
refused-incomplete = Ten pakiet jest niepełny: brakuje czegoś między tym, co już jest na urządzeniu, a tym, co zawiera pakiet.
    .next = Proszę poprosić podmiot prowadzący zaufaną listę o pełny pakiet.
refused-damaged = Ten plik nie jest pakietem albo został uszkodzony po drodze.
    .next = Proszę uzyskać go jeszcze raz i ponownie zaimportować.
refused-too-large = Ten plik jest większy, niż może być pakiet.
    .next = Proszę wybrać pakiet, czyli plik o nazwie kończącej się na .cbor, albo poprosić o niego nadawcę.
refused-other-signer = Tego pakietu nie podpisał podmiot, któremu ufa ta aplikacja.
    .next = Proszę go nie używać. Pakiet należy uzyskać od podmiotu, od którego pochodzi ta aplikacja.
refused-root-expired = Klucz główny tego pakietu stracił ważność { DATE($expires) } Nic nowego nie jest na jego podstawie przyjmowane.
    .next = Proszę sprawdzić datę tego urządzenia, a potem uzyskać najnowszy pakiet.
refused-conflict = Podpisano dwie sprzeczne zaufane listy o tej samej wersji: ktoś, kto ma klucze, może działać nieuczciwie.
    .next = Proszę go nie używać i natychmiast powiadomić podmiot prowadzący zaufaną listę.
refused-future = Według tego pakietu utworzono go { DATE($issued) }, ale zegar tego urządzenia wskazuje datę { DATE($today) }
    .next = Proszę sprawdzić datę tego urządzenia i zaimportować pakiet ponownie.
refused-storage-full = Pamięć tego urządzenia jest pełna: potrzeba { $size }.
    .next = Proszę zwolnić pamięć i zaimportować pakiet ponownie.
refused-storage = Na tym urządzeniu nie można odczytać lub zapisać zaufanej listy.
    .next = Proszę uruchomić urządzenie ponownie i spróbować jeszcze raz. Jeśli to nie pomoże, proszę ponownie zainstalować aplikację i zaimportować najnowszy pakiet.
refused-busy = Trwa jeszcze inny import.
    .next = Proszę chwilę poczekać i spróbować ponownie.
refused-root = Klucz główny w tej aplikacji jest uszkodzony lub go brakuje. Tą kopią aplikacji nie można niczego sprawdzić.
    .next = Proszę ponownie zainstalować aplikację z jej pierwotnego źródła.
refused-network = Nie udało się pobrać zaufanej listy: nie ma sieci albo serwer nie odpowiada.
    .next = Proszę spróbować później albo zaimportować pakiet z pliku.
refused-no-address = W tej aplikacji nie ustawiono adresu aktualizacji.
    .next = Proszę zaimportować pakiet z pliku.

## Saved stamps of a holder

saved-off = Na tym urządzeniu nic nie jest zapisywane.
    .next = Kto sam posiada kwalifikację, może to włączyć, aby zapisać jej pieczęć i ponownie ją pokazywać.
saved-empty = Nie zapisano żadnych pieczęci.
    .next = Proszę zeskanować własną pieczęć, a potem wybrać „Zapisz na tym urządzeniu”.
saved-full = Nie ma miejsca na więcej pieczęci: liczba zapisanych to { NUMBER($limit) }.
    .next = Proszę usunąć jedną z tych, które nie są już potrzebne.
saved-failed = Nie udało się zapisać pieczęci: pamięć jest pełna albo nie da się w niej zapisywać.
    .next = Proszę zwolnić pamięć i spróbować ponownie.
saved-again = Sprawdzana na nowo przy każdym pokazaniu.
saved-delete-one = Usunąć tę pieczęć z tego urządzenia?
    .next = Nie da się jej przywrócić. Dokument papierowy się nie zmienia: można go zeskanować ponownie.
saved-delete-all = Usunąć z tego urządzenia wszystkie zapisane pieczęcie?
    .next = Nie da się ich przywrócić. Dokumenty papierowe się nie zmieniają: można je zeskanować ponownie.

## Settings

settings-language = Język
settings-language-device = Jak w urządzeniu
settings-accept = Co uznawać
settings-max-age = Największy wiek zaufanej listy, w dniach
settings-max-age-why = Jeśli lista jest starsza, żadna pieczęć nie jest pokazywana jako ważna.
settings-specimens = Uznawaj wzory (na potrzeby szkoleń)
settings-unknown-status = Uznawaj kwalifikacje, o których nie wiadomo, czy je cofnięto
settings-unknown-status-why = Są wtedy pokazywane z zastrzeżeniem. Proszę tego nie włączać, chyba że Państwa urząd zdecydował inaczej.
settings-hide = Ukrywaj wyniki na zrzutach i przy udostępnianiu ekranu
settings-save = Zezwalaj na zapisywanie pieczęci na tym urządzeniu
settings-save-why = Dla posiadaczy kwalifikacji. Wyłączenie usuwa wszystkie zapisane pieczęcie.
demo = To wersja próbna: ufa przykładowym wystawcom.
    .next = Proszę nie sprawdzać nią prawdziwych kwalifikacji.

## About, also shown at the first start

about-what = Qualistamp sprawdza podpisane pieczęcie na dokumentach kwalifikacji, bez sieci.
about-compare = Pieczęć liczy się tylko razem z papierem i osobą: proszę zawsze porównywać.
about-privacy = Nic z tego, co jest skanowane, nie jest wysyłane ani rejestrowane. Zapis następuje tylko po wybraniu „Zapisz na tym urządzeniu”.
about-version = Wersja { $version }
about-library = Biblioteka programistyczna { $version }
about-licence = Licencja: MIT lub Apache-2.0
