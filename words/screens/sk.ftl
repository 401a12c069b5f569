# Slovenčina. Vysvetlenie textov: en.ftl a docs/translating.md. Výber slov: words/glossary/sk.md

## Tabs, which are also the titles of their screens

tab-scan = Skenovať
tab-trust = Dôvera
tab-saved = Uložené
tab-settings = Nastavenia
tab-about = O aplikácii
title-result = Výsledok

## Buttons

button-light-on = Zasvietiť
button-light-off = Zhasnúť
button-zoom-in = Priblížiť
button-zoom-out = Oddialiť
button-open-file = Otvoriť fotografiu alebo PDF
button-paste = Vložiť text pečate
button-allow-camera = Povoliť fotoaparát
button-system-settings = Nastavenia systému
button-try-again = Skúsiť znova
button-scan-again = Skenovať ďalšiu pečať
button-open-trust = Otvoriť „Dôvera“
button-update = Aktualizovať
button-import-file = Importovať balík zo súboru
button-import = Importovať
button-do-not-import = Neimportovať
button-cancel = Zrušiť
button-save = Uložiť do tohto zariadenia
button-delete = Vymazať
button-delete-named = Vymazať { $name }
button-delete-all = Vymazať všetko
button-show = Zobraziť
button-date-settings = Nastavenia dátumu
button-free-storage = Uvoľniť miesto
button-start = Začať

## Scanning

scan-idle = Namierte fotoaparát na pečať na papieri.
hint-closer = Priblížte sa.
hint-hold-still = Nehýbte sa.
hint-tilt = Cez pečať je odlesk: nakloňte papier alebo telefón.
hint-light = Príliš tmavé: zasvieťte svetlo.
hint-whole = Ukážte celú pečať s jej bielym okrajom.
camera-ask = Fotoaparát číta pečať. Nijaká snímka sa neukladá ani neodosiela.
camera-refused = Fotoaparát nemožno použiť: povolenie bolo zamietnuté.
    .next = Povoľte fotoaparát v nastaveniach systému alebo otvorte fotografiu či PDF dokladu.
camera-busy = Fotoaparát používa iná aplikácia.
    .next = Zatvorte druhú aplikáciu a skúste to znova.
camera-failed = Fotoaparát sa zastavil.
    .next = Skúste to znova. Ak to nepomôže, reštartujte telefón alebo otvorte fotografiu dokladu.
camera-absent = Toto zariadenie nemá fotoaparát.
    .next = Otvorte fotografiu alebo PDF dokladu.
camera-picture = Obraz z fotoaparátu

## Results

result-reading = Overuje sa…
result-several =
    { $count ->
        [one] Bola prečítaná { $count } pečať.
        [few] Boli prečítané { $count } pečate: vyberte jednu.
       *[other] Bolo prečítaných { $count } pečatí: vyberte jednu.
    }
result-choose = Pečať { NUMBER($number) }
result-notes = Poznámky
result-checks = Čo sa overilo
result-check = { $check }: { $finding }
result-saved = Uložené v tomto zariadení.

## Files: photos, PDFs and bundles

file-opening = Otvára sa súbor…
file-reading = Hľadá sa pečať…
file-page = Strana { NUMBER($page) } z { NUMBER($pages) }
file-no-stamp = V tomto súbore sa nenašla nijaká pečať.
    .next = Odfoťte ostro len samotnú pečať alebo naskenujte papierový doklad fotoaparátom.
file-too-large = Tento súbor je príliš veľký: { $size }. Limit je { $limit }.
    .next = Otvorte len stranu s pečaťou alebo ju odfoťte.
file-too-many-pages =
    { $pages ->
        [one] Bola prečítaná len prvá strana a nijaká pečať na nej nebola.
        [few] Boli prečítané len prvé { $pages } strany a nijaká pečať na nich nebola.
       *[other] Bolo prečítaných len prvých { $pages } strán a nijaká pečať na nich nebola.
    }
    .next = Otvorte len stranu s pečaťou.
file-unreadable = Tento súbor nemožno prečítať: je poškodený alebo je typu, ktorý toto zariadenie nevie čítať.
    .next = Otvorte súbor PDF, JPEG, PNG alebo HEIC alebo papierový doklad odfoťte.
file-locked = Toto PDF je zamknuté heslom.
    .next = Vyžiadajte si nezamknutú kópiu alebo papierový doklad odfoťte.
file-not-passed-on = Druhá aplikácia súbor neodovzdala.
    .next = Uložte súbor do tohto zariadenia a otvorte ho odtiaľ.
file-stuck = Iné aplikácie ešte nedodali súbory, ktoré boli otvorené skôr.
    .next = Túto aplikáciu úplne ukončite, znova ju spustite a súbor otvorte ešte raz.
file-no-room = V tomto zariadení nie je miesto na kópiu súboru.
    .next = Uvoľnite miesto a otvorte súbor znova.
file-interrupted = Čítanie bolo prerušené skôr, než sa skončilo.
    .next = Otvorte súbor znova. Nič sa nezmenilo.

## Trust: the trust list on this device

trust-none = Zatiaľ tu nie je dôveryhodný zoznam. Bez neho nemožno nič overiť.
trust-fresh = Aktuálny
trust-due = Už má byť k dispozícii novší
trust-too-old = Príliš starý pre vaše nastavenia
trust-next = Ďalší sa očakáva { DATE($due) }.
trust-details = Podrobnosti
trust-version = Verzia { NUMBER($version) }
trust-issuers = Vydavatelia: { NUMBER($count) }
trust-status-lists = Zoznamy odobratých kvalifikácií: { NUMBER($count) }
trust-root = Koreňový kľúč: verzia { NUMBER($version) }, platný do { DATE($expires) }
trust-offline = Na overovanie netreba sieť. Používa sa len na získanie novšieho dôveryhodného zoznamu.
trust-updating = Sťahuje sa najnovší dôveryhodný zoznam…
trust-checking = Kontroluje sa balík…
trust-importing = Importuje sa…
trust-waiting = Čo ste otvorili, sa skontroluje, hneď ako bude možné prečítať dôveryhodný zoznam.
trust-offer = Importovať tento balík? Mení to, ktoré pečate táto aplikácia prijíma. Zatiaľ sa nič nezmenilo.
    .next = Importujte ho, len ak ste ho čakali. Aplikácia skontrolovala, kto ho podpísal, ale nemôže skontrolovať, kto ho poslal.
offer-size = Veľkosť súboru: { $size }
offer-root = Koreňový kľúč: teraz verzia { NUMBER($held) }, po importe verzia { NUMBER($offered) }
offer-list = Dôveryhodný zoznam: teraz verzia { NUMBER($held) } z { DATE($held_issued) }, po importe verzia { NUMBER($offered) } z { DATE($offered_issued) }
offer-first-list = Dôveryhodný zoznam: teraz nijaký, po importe verzia { NUMBER($offered) } z { DATE($offered_issued) }
offer-issuers = Vydavatelia: teraz { NUMBER($held) }, po importe { NUMBER($offered) }
trust-declined = Nič sa neimportovalo.
trust-updated = Teraz sa používa dôveryhodný zoznam vydaný { DATE($issued) }.
trust-unchanged = Najnovší dôveryhodný zoznam už máte.
trust-overdue = Tento dôveryhodný zoznam už máte. Nový sa očakával { DATE($due) }.
    .next = Skúste to znova neskôr. Ak to potrvá, požiadajte správcu dôveryhodného zoznamu o balík a importujte ho zo súboru.
trust-parts-refused = Časti balíka, ktoré nebolo možné použiť: { NUMBER($count) }. Namiesto nich sa ďalej používa to, čo ste mali predtým.
trust-kept = Ďalej sa používa to, čomu ste dôverovali predtým.
trust-repaired = Predchádzajúci import bol prerušený alebo sa poškodil súbor. Používa sa posledný dobrý dôveryhodný zoznam.
    .next = Importujte alebo aktualizujte znova.
trust-interrupted = Aplikácia sa skončila skôr, než sa dokončil import. Čo sa používa teraz, je uvedené nižšie.
    .next = Importujte alebo aktualizujte znova.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Tento balík je starší než to, čomu toto zariadenie už dôveruje.
    .next = Netreba nič robiť. Ak odosielateľ tvrdí, že je najnovší, opýtajte sa správcu dôveryhodného zoznamu.
refused-incomplete = Tento balík je neúplný: medzi tým, čo máte, a tým, čo prináša, niečo chýba.
    .next = Požiadajte správcu dôveryhodného zoznamu o úplný balík.
refused-damaged = Tento súbor nie je balík alebo sa cestou poškodil.
    .next = Získajte ho znova a znova ho importujte.
refused-too-large = Tento súbor je väčší, než môže byť balík.
    .next = Vyberte balík, teda súbor, ktorého názov sa končí na .cbor, alebo oň požiadajte odosielateľa.
refused-other-signer = Tento balík nepodpísala organizácia, ktorej táto aplikácia dôveruje.
    .next = Nepoužívajte ho. Vyžiadajte si balík od organizácie, od ktorej máte túto aplikáciu.
refused-root-expired = Platnosť koreňového kľúča tohto balíka sa skončila { DATE($expires) }. Nič nové sa na jeho základe neprijíma.
    .next = Skontrolujte dátum tohto zariadenia a potom si vyžiadajte najnovší balík.
refused-conflict = Boli podpísané dva dôveryhodné zoznamy s rovnakou verziou, ktoré si odporujú: niekto, kto má kľúče, možno koná nečestne.
    .next = Balík nepoužívajte a ihneď to oznámte správcovi dôveryhodného zoznamu.
refused-future = Podľa balíka bol vytvorený { DATE($issued) }, ale hodiny tohto zariadenia ukazujú dátum { DATE($today) }.
    .next = Skontrolujte dátum tohto zariadenia a importujte balík znova.
refused-storage-full = Úložisko tohto zariadenia je plné: treba { $size }.
    .next = Uvoľnite miesto a importujte balík znova.
refused-storage = Dôveryhodný zoznam nemožno v tomto zariadení prečítať alebo zapísať.
    .next = Reštartujte zariadenie a skúste to znova. Ak to nepomôže, preinštalujte aplikáciu a importujte najnovší balík.
refused-busy = Ešte prebieha iný import.
    .next = Chvíľu počkajte a skúste to znova.
refused-root = Koreňový kľúč v tejto aplikácii je poškodený alebo chýba. Touto kópiou aplikácie nemožno nič overiť.
    .next = Preinštalujte aplikáciu z jej pôvodného zdroja.
refused-network = Dôveryhodný zoznam sa nepodarilo stiahnuť: nie je sieť alebo server neodpovedá.
    .next = Skúste to znova neskôr alebo importujte balík zo súboru.
refused-no-address = V tejto aplikácii nie je nastavená nijaká adresa na aktualizácie.
    .next = Importujte balík zo súboru.

## Saved stamps of a holder

saved-off = V tomto zariadení sa nič neukladá.
    .next = Ak sami máte kvalifikáciu, zapnite túto voľbu, aby ste si mohli jej pečať uložiť a znova ju ukazovať.
saved-empty = Nie sú uložené nijaké pečate.
    .next = Naskenujte vlastnú pečať a potom zvoľte „Uložiť do tohto zariadenia“.
saved-full = Na ďalšie pečate nie je miesto: počet uložených je { NUMBER($limit) }.
    .next = Vymažte niektorú, ktorú už nepotrebujete.
saved-failed = Pečať sa nepodarilo uložiť: úložisko je plné alebo doň nemožno zapisovať.
    .next = Uvoľnite miesto a skúste to znova.
saved-again = Overuje sa znova pri každom zobrazení.
saved-delete-one = Vymazať túto pečať z tohto zariadenia?
    .next = Nemožno ju vrátiť. Papierový doklad zostane, aký je: môžete ho naskenovať znova.
saved-delete-all = Vymazať všetky uložené pečate z tohto zariadenia?
    .next = Nemožno ich vrátiť. Papierové doklady zostanú, aké sú: môžete ich naskenovať znova.

## Settings

settings-language = Jazyk
settings-language-device = Podľa zariadenia
settings-accept = Čo prijímať
settings-max-age = Najvyšší vek dôveryhodného zoznamu, v dňoch
settings-max-age-why = Ak je zoznam starší, nijaká pečať sa nezobrazí ako platná.
settings-specimens = Prijímať vzory (na školenie)
settings-unknown-status = Prijímať kvalifikácie, o ktorých sa nevie, či boli odobraté
settings-unknown-status-why = Zobrazia sa potom s výhradou. Nechajte vypnuté, ak váš úrad nerozhodol inak.
settings-hide = Skrývať výsledky na snímkach obrazovky a pri jej zdieľaní
settings-save = Povoliť ukladanie pečatí do tohto zariadenia
settings-save-why = Pre držiteľov. Vypnutím sa vymažú všetky uložené pečate.
demo = Toto je skúšobná verzia: dôveruje ukážkovým vydavateľom.
    .next = Neoverujte ňou skutočné kvalifikácie.

## About, also shown at the first start

about-what = Qualistamp overuje podpísané pečate na dokladoch o kvalifikácii, bez siete.
about-compare = Pečať má váhu len spolu s papierom a osobou: vždy porovnávajte.
about-privacy = Nič z toho, čo naskenujete, sa neodosiela ani nezaznamenáva. Uloží sa to, len keď zvolíte „Uložiť do tohto zariadenia“.
about-version = Verzia { $version }
about-library = Softvérová knižnica { $version }
about-licence = Licencia: MIT alebo Apache-2.0
