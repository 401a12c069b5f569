# Čeština. Vysvětlení textů: en.ftl a docs/translating.md. Volba slov: words/glossary/cs.md

## Tabs, which are also the titles of their screens

tab-scan = Skenovat
tab-trust = Důvěra
tab-saved = Uložené
tab-settings = Nastavení
tab-about = O aplikaci
title-result = Výsledek

## Buttons

button-light-on = Rozsvítit
button-light-off = Zhasnout
button-zoom-in = Přiblížit
button-zoom-out = Oddálit
button-open-file = Otevřít fotografii nebo PDF
button-paste = Vložit text pečeti
button-allow-camera = Povolit fotoaparát
button-system-settings = Nastavení systému
button-try-again = Zkusit znovu
button-scan-again = Skenovat další pečeť
button-open-trust = Otevřít „Důvěra“
button-update = Aktualizovat
button-import-file = Importovat balíček ze souboru
button-import = Importovat
button-do-not-import = Neimportovat
button-cancel = Zrušit
button-save = Uložit do tohoto zařízení
button-delete = Smazat
button-delete-named = Smazat { $name }
button-delete-all = Smazat vše
button-show = Zobrazit
button-date-settings = Nastavení data
button-free-storage = Uvolnit místo
button-start = Začít

## Scanning

scan-idle = Namiřte fotoaparát na pečeť na papíru.
hint-closer = Přibližte se.
hint-hold-still = Nehýbejte se.
hint-tilt = Přes pečeť je odlesk: nakloňte papír nebo telefon.
hint-light = Příliš tmavé: rozsviťte světlo.
hint-whole = Ukažte celou pečeť s jejím bílým okrajem.
camera-ask = Fotoaparát čte pečeť. Žádný snímek se neukládá ani neodesílá.
camera-refused = Fotoaparát nelze použít: oprávnění bylo odepřeno.
    .next = Povolte fotoaparát v nastavení systému, nebo otevřete fotografii či PDF dokladu.
camera-busy = Fotoaparát používá jiná aplikace.
    .next = Zavřete tu druhou aplikaci a zkuste to znovu.
camera-failed = Fotoaparát se zastavil.
    .next = Zkuste to znovu. Pokud to nepomůže, restartujte telefon, nebo otevřete fotografii dokladu.
camera-absent = Toto zařízení nemá fotoaparát.
    .next = Otevřete fotografii nebo PDF dokladu.
camera-picture = Obraz z fotoaparátu

## Results

result-reading = Ověřuje se…
result-several =
    { $count ->
        [one] Byla přečtena { $count } pečeť.
        [few] Byly přečteny { $count } pečeti: vyberte jednu.
       *[other] Bylo přečteno { $count } pečetí: vyberte jednu.
    }
result-choose = Pečeť { NUMBER($number) }
result-notes = Poznámky
result-checks = Co bylo ověřeno
result-check = { $check }: { $finding }
result-saved = Uloženo v tomto zařízení.

## Files: photos, PDFs and bundles

file-opening = Otevírá se soubor…
file-reading = Hledá se pečeť…
file-page = Strana { NUMBER($page) } z { NUMBER($pages) }
file-no-stamp = V tomto souboru nebyla nalezena žádná pečeť.
    .next = Vyfoťte ostře jen samotnou pečeť, nebo naskenujte papírový doklad fotoaparátem.
file-too-large = Tento soubor je příliš velký: { $size }. Limit je { $limit }.
    .next = Otevřete jen stranu s pečetí, nebo ji vyfoťte.
file-too-many-pages =
    { $pages ->
        [one] Byla přečtena jen první strana a žádná pečeť na ní nebyla.
        [few] Byly přečteny jen první { $pages } strany a žádná pečeť na nich nebyla.
       *[other] Bylo přečteno jen prvních { $pages } stran a žádná pečeť na nich nebyla.
    }
    .next = Otevřete jen stranu s pečetí.
file-unreadable = Tento soubor nelze přečíst: je poškozený, nebo je typu, který toto zařízení číst neumí.
    .next = Otevřete soubor PDF, JPEG, PNG nebo HEIC, nebo papírový doklad vyfoťte.
file-locked = Toto PDF je zamčené heslem.
    .next = Vyžádejte si nezamčenou kopii, nebo papírový doklad vyfoťte.
file-not-passed-on = Druhá aplikace soubor nepředala.
    .next = Uložte soubor do tohoto zařízení a otevřete jej odtud.
file-stuck = Jiné aplikace ještě nedodaly soubory, které byly otevřeny dříve.
    .next = Tuto aplikaci úplně ukončete, znovu ji spusťte a otevřete soubor ještě jednou.
file-no-room = V tomto zařízení není místo pro kopii souboru.
    .next = Uvolněte místo a otevřete soubor znovu.
file-interrupted = Čtení bylo přerušeno dříve, než skončilo.
    .next = Otevřete soubor znovu. Nic se nezměnilo.

## Trust: the trust list on this device

trust-none = Zatím tu není důvěryhodný seznam. Bez něj nelze nic ověřit.
trust-fresh = Aktuální
trust-due = Už má být k dispozici novější
trust-too-old = Příliš starý pro vaše nastavení
trust-next = Další se očekává { DATE($due) }.
trust-details = Podrobnosti
trust-version = Verze { NUMBER($version) }
trust-issuers = Vydavatelé: { NUMBER($count) }
trust-status-lists = Seznamy odebraných kvalifikací: { NUMBER($count) }
trust-root = Kořenový klíč: verze { NUMBER($version) }, platný do { DATE($expires) }
trust-offline = K ověřování není potřeba síť. Používá se jen k získání novějšího důvěryhodného seznamu.
trust-updating = Stahuje se nejnovější důvěryhodný seznam…
trust-checking = Kontroluje se balíček…
trust-importing = Importuje se…
trust-waiting = Co jste otevřeli, bude zkontrolováno, jakmile bude možné přečíst důvěryhodný seznam.
trust-offer = Importovat tento balíček? Mění to, které pečeti tato aplikace přijímá. Zatím se nic nezměnilo.
    .next = Importujte jej, jen pokud jste jej čekali. Aplikace zkontrolovala, kdo jej podepsal, ale nemůže zkontrolovat, kdo jej poslal.
offer-size = Velikost souboru: { $size }
offer-root = Kořenový klíč: nyní verze { NUMBER($held) }, po importu verze { NUMBER($offered) }
offer-list = Důvěryhodný seznam: nyní verze { NUMBER($held) } z { DATE($held_issued) }, po importu verze { NUMBER($offered) } z { DATE($offered_issued) }
offer-first-list = Důvěryhodný seznam: nyní žádný, po importu verze { NUMBER($offered) } z { DATE($offered_issued) }
offer-issuers = Vydavatelé: nyní { NUMBER($held) }, po importu { NUMBER($offered) }
trust-declined = Nic nebylo importováno.
trust-updated = Nyní se používá důvěryhodný seznam vydaný { DATE($issued) }.
trust-unchanged = Nejnovější důvěryhodný seznam už máte.
trust-overdue = Tento důvěryhodný seznam už máte. Nový se očekával { DATE($due) }.
    .next = Zkuste to znovu později. Pokud to potrvá, požádejte správce důvěryhodného seznamu o balíček a importujte jej ze souboru.
trust-parts-refused = Části balíčku, které nebylo možné použít: { NUMBER($count) }. Místo nich se dál používá to, co jste měli předtím.
trust-kept = Dál se používá to, čemu jste důvěřovali předtím.
trust-repaired = Dřívější import byl přerušen, nebo byl poškozen soubor. Používá se poslední dobrý důvěryhodný seznam.
    .next = Importujte nebo aktualizujte znovu.
trust-interrupted = Aplikace skončila dříve, než se dokončil import. Co se používá nyní, je uvedeno níže.
    .next = Importujte nebo aktualizujte znovu.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Tento balíček je starší než to, čemu toto zařízení už důvěřuje.
    .next = Není třeba nic dělat. Pokud odesílatel tvrdí, že je nejnovější, zeptejte se správce důvěryhodného seznamu.
refused-incomplete = Tento balíček je neúplný: mezi tím, co máte, a tím, co přináší, něco chybí.
    .next = Požádejte správce důvěryhodného seznamu o úplný balíček.
refused-damaged = Tento soubor není balíček, nebo se cestou poškodil.
    .next = Získejte jej znovu a znovu jej importujte.
refused-too-large = Tento soubor je větší, než může být balíček.
    .next = Vyberte balíček, tedy soubor, jehož název končí na .cbor, nebo o něj požádejte odesílatele.
refused-other-signer = Tento balíček nepodepsala organizace, které tato aplikace důvěřuje.
    .next = Nepoužívejte jej. Vyžádejte si balíček od organizace, od které máte tuto aplikaci.
refused-root-expired = Platnost kořenového klíče tohoto balíčku skončila { DATE($expires) }. Nic nového se na jeho základě nepřijímá.
    .next = Zkontrolujte datum tohoto zařízení a pak si vyžádejte nejnovější balíček.
refused-conflict = Byly podepsány dva důvěryhodné seznamy se stejnou verzí, které si odporují: někdo, kdo má klíče, možná jedná nepoctivě.
    .next = Balíček nepoužívejte a ihned to oznamte správci důvěryhodného seznamu.
refused-future = Podle balíčku byl vytvořen { DATE($issued) }, ale hodiny tohoto zařízení ukazují datum { DATE($today) }.
    .next = Zkontrolujte datum tohoto zařízení a importujte balíček znovu.
refused-storage-full = Úložiště tohoto zařízení je plné: je potřeba { $size }.
    .next = Uvolněte místo a importujte balíček znovu.
refused-storage = Důvěryhodný seznam nelze v tomto zařízení přečíst nebo zapsat.
    .next = Restartujte zařízení a zkuste to znovu. Pokud to nepomůže, přeinstalujte aplikaci a importujte nejnovější balíček.
refused-busy = Ještě probíhá jiný import.
    .next = Chvíli počkejte a zkuste to znovu.
refused-root = Kořenový klíč v této aplikaci je poškozený nebo chybí. Touto kopií aplikace nelze nic ověřit.
    .next = Přeinstalujte aplikaci z jejího původního zdroje.
refused-network = Důvěryhodný seznam se nepodařilo stáhnout: není síť, nebo server neodpovídá.
    .next = Zkuste to znovu později, nebo importujte balíček ze souboru.
refused-no-address = V této aplikaci není nastavena žádná adresa pro aktualizace.
    .next = Importujte balíček ze souboru.

## Saved stamps of a holder

saved-off = V tomto zařízení se nic neukládá.
    .next = Pokud sami máte kvalifikaci, zapněte tuto volbu, abyste si mohli její pečeť uložit a znovu ji ukazovat.
saved-empty = Nejsou uloženy žádné pečeti.
    .next = Naskenujte vlastní pečeť a pak zvolte „Uložit do tohoto zařízení“.
saved-full = Pro další pečeti není místo: počet uložených je { NUMBER($limit) }.
    .next = Smažte některou, kterou už nepotřebujete.
saved-failed = Pečeť se nepodařilo uložit: úložiště je plné nebo do něj nelze zapisovat.
    .next = Uvolněte místo a zkuste to znovu.
saved-again = Ověřuje se znovu při každém zobrazení.
saved-delete-one = Smazat tuto pečeť z tohoto zařízení?
    .next = Nelze ji vrátit. Papírový doklad zůstane, jak je: můžete jej naskenovat znovu.
saved-delete-all = Smazat všechny uložené pečeti z tohoto zařízení?
    .next = Nelze je vrátit. Papírové doklady zůstanou, jak jsou: můžete je naskenovat znovu.

## Settings

settings-language = Jazyk
settings-language-device = Podle zařízení
settings-accept = Co přijímat
settings-max-age = Nejvyšší stáří důvěryhodného seznamu, ve dnech
settings-max-age-why = Pokud je seznam starší, žádná pečeť se nezobrazí jako platná.
settings-specimens = Přijímat vzory (pro školení)
settings-unknown-status = Přijímat kvalifikace, u nichž se neví, zda byly odebrány
settings-unknown-status-why = Zobrazí se pak s výhradou. Nechte vypnuto, pokud váš úřad nerozhodl jinak.
settings-hide = Skrývat výsledky na snímcích obrazovky a při jejím sdílení
settings-save = Povolit ukládání pečetí do tohoto zařízení
settings-save-why = Pro držitele. Vypnutím se smažou všechny uložené pečeti.
demo = Toto je zkušební verze: důvěřuje ukázkovým vydavatelům.
    .next = Neověřujte s ní skutečné kvalifikace.

## About, also shown at the first start

about-what = Qualistamp ověřuje podepsané pečeti na dokladech o kvalifikaci, bez sítě.
about-compare = Pečeť má váhu jen společně s papírem a osobou: vždy porovnávejte.
about-privacy = Nic z toho, co naskenujete, se neodesílá ani nezaznamenává. Uloží se to, jen když zvolíte „Uložit do tohoto zařízení“.
about-version = Verze { $version }
about-library = Softwarová knihovna { $version }
about-licence = Licence: MIT nebo Apache-2.0
