# Shqip. Shpjegime për tekstet: en.ftl dhe docs/translating.md. Zgjedhja e fjalëve: words/glossary/sq.md

## Tabs, which are also the titles of their screens

tab-scan = Skanim
tab-trust = Besimi
tab-saved = Të ruajtura
tab-settings = Cilësimet
tab-about = Rreth aplikacionit
title-result = Rezultati

## Buttons

button-light-on = Ndiz dritën
button-light-off = Fik dritën
button-zoom-in = Zmadho
button-zoom-out = Zvogëlo
button-open-file = Hap një fotografi ose PDF
button-paste = Ngjit tekstin e një vule
button-allow-camera = Lejo kamerën
button-system-settings = Cilësimet e sistemit
button-try-again = Provo përsëri
button-scan-again = Skano një vulë tjetër
button-open-trust = Hap “Besimi”
button-update = Përditëso tani
button-import-file = Importo një paketë nga një skedar
button-import = Importo
button-do-not-import = Mos importo
button-cancel = Anulo
button-save = Ruaj në këtë pajisje
button-delete = Fshi
button-delete-named = Fshi: { $name }
button-delete-all = Fshi të gjitha
button-show = Shfaq
button-date-settings = Cilësimet e datës
button-free-storage = Liro hapësirë
button-start = Fillo

## Scanning

scan-idle = Drejtojeni kamerën te vula në dokumentin në letër.
hint-closer = Afrohuni.
hint-hold-still = Mbajeni pa lëvizur.
hint-tilt = Një reflektim e mbulon vulën: anoni dokumentin ose telefonin.
hint-light = Shumë errët: ndizni dritën.
hint-whole = Tregoni gjithë vulën me anën e bardhë përreth.
camera-ask = Kamera e lexon vulën. Asnjë figurë nuk ruhet e as dërgohet.
camera-refused = Kamera nuk mund të përdoret: leja u refuzua.
    .next = Lejoni kamerën te cilësimet e sistemit, ose hapni një fotografi a një PDF të dokumentit.
camera-busy = Kamerën po e përdor një aplikacion tjetër.
    .next = Mbyllni aplikacionin tjetër dhe provoni përsëri.
camera-failed = Kamera ka ndaluar.
    .next = Provoni përsëri. Nëse kjo nuk ndihmon, rindizni telefonin ose hapni një fotografi të dokumentit.
camera-absent = Kjo pajisje nuk ka kamerë.
    .next = Hapni një fotografi ose një PDF të dokumentit.
camera-picture = Figura e kamerës

## Results

result-reading = Po verifikohet…
result-several =
    { $count ->
        [one] U lexua { $count } vulë.
       *[other] U lexuan { $count } vula: zgjidhni njërën.
    }
result-choose = Vula { NUMBER($number) }
result-notes = Shënime
result-checks = Çfarë u kontrollua
result-check = { $check }: { $finding }
result-saved = E ruajtur në këtë pajisje.

## Files: photos, PDFs and bundles

file-opening = Po hapet skedari…
file-reading = Po kërkohet një vulë…
file-page = Faqja { NUMBER($page) } nga { NUMBER($pages) }
file-no-stamp = Në këtë skedar nuk u gjet asnjë vulë.
    .next = Bëni një fotografi të qartë vetëm të vulës, ose skanoni dokumentin në letër me kamerë.
file-too-large = Ky skedar është shumë i madh: { $size }. Kufiri është { $limit }.
    .next = Hapni vetëm faqen me vulën, ose bëjini një fotografi.
file-too-many-pages =
    { $pages ->
        [one] U lexua vetëm faqja e parë dhe në të nuk kishte vulë.
       *[other] U lexuan vetëm { $pages } faqet e para dhe në to nuk kishte vulë.
    }
    .next = Hapni vetëm faqen me vulën.
file-unreadable = Ky skedar nuk mund të lexohet: është i dëmtuar ose i një lloji që kjo pajisje nuk e lexon.
    .next = Hapni një skedar PDF, JPEG, PNG ose HEIC, ose bëni një fotografi të dokumentit në letër.
file-locked = Ky PDF është i kyçur me fjalëkalim.
    .next = Kërkoni një kopje të pakyçur, ose bëni një fotografi të dokumentit në letër.
file-not-passed-on = Aplikacioni tjetër nuk e përcolli skedarin.
    .next = Ruajeni skedarin në këtë pajisje dhe hapeni prej andej.
file-stuck = Aplikacionet e tjera ende nuk i kanë dorëzuar skedarët që u hapën më herët.
    .next = Mbylleni plotësisht këtë aplikacion, niseni përsëri dhe hapeni skedarin edhe një herë.
file-no-room = Në këtë pajisje nuk ka vend për një kopje të skedarit.
    .next = Lironi hapësirë dhe hapeni skedarin përsëri.
file-interrupted = Leximi u ndërpre para se të përfundonte.
    .next = Hapeni skedarin përsëri. Asgjë nuk është ndryshuar.

## Trust: the trust list on this device

trust-none = Ende nuk ka listë të besuar. Pa të asgjë nuk mund të verifikohet.
trust-fresh = E përditësuar
trust-due = Duhej të kishte dalë një më e re
trust-too-old = Tepër e vjetër për cilësimet tuaja
trust-next = Lista tjetër pritet të dalë më { DATE($due) }.
trust-details = Hollësi
trust-version = Versioni { NUMBER($version) }
trust-issuers = Lëshues: { NUMBER($count) }
trust-status-lists = Lista të kualifikimeve të tërhequra: { NUMBER($count) }
trust-root = Çelësi rrënjë: versioni { NUMBER($version) }, i vlefshëm deri më { DATE($expires) }
trust-offline = Për të verifikuar nuk nevojitet rrjet. Ai përdoret vetëm për të marrë një listë të besuar më të re.
trust-updating = Po merret lista e besuar më e fundit…
trust-checking = Po kontrollohet paketa…
trust-importing = Po importohet…
trust-waiting = Ajo që hapët do të kontrollohet sapo të mund të lexohet lista e besuar.
trust-offer = Të importohet kjo paketë? Ajo ndryshon se cilat vula i pranon ky aplikacion. Ende nuk është ndryshuar asgjë.
    .next = Importojeni vetëm nëse e prisnit. Aplikacioni ka kontrolluar se kush e ka nënshkruar, por nuk mund të kontrollojë se kush e ka dërguar.
offer-size = Madhësia e skedarit: { $size }
offer-root = Çelësi rrënjë: tani versioni { NUMBER($held) }, pas importimit versioni { NUMBER($offered) }
offer-list = Lista e besuar: tani versioni { NUMBER($held) } i datës { DATE($held_issued) }, pas importimit versioni { NUMBER($offered) } i datës { DATE($offered_issued) }
offer-first-list = Lista e besuar: tani asnjë, pas importimit versioni { NUMBER($offered) } i datës { DATE($offered_issued) }
offer-issuers = Lëshues: tani { NUMBER($held) }, pas importimit { NUMBER($offered) }
trust-declined = Nuk u importua asgjë.
trust-updated = Tani përdoret lista e besuar e lëshuar më { DATE($issued) }.
trust-unchanged = E keni tashmë listën e besuar më të fundit.
trust-overdue = Kjo është lista e besuar që e keni tashmë. Një e re duhej të dilte më { DATE($due) }.
    .next = Provoni përsëri më vonë. Nëse kjo vazhdon, kërkojini operatorit të listës së besuar një paketë dhe importojeni nga një skedar.
trust-parts-refused = Pjesë të paketës që nuk mund të përdoreshin: { NUMBER($count) }. Në vend të tyre vazhdon të përdoret ajo që kishit më parë.
trust-kept = Vazhdon të përdoret ajo së cilës i besonit më parë.
trust-repaired = Një importim i mëparshëm u ndërpre ose një skedar u dëmtua. Përdoret lista e besuar e fundit që është në rregull.
    .next = Importoni ose përditësoni përsëri.
trust-interrupted = Aplikacioni u mbyll para se të përfundonte një importim. Ajo që përdoret tani shfaqet më poshtë.
    .next = Importoni ose përditësoni përsëri.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Kjo paketë është më e vjetër se ajo së cilës i beson tashmë kjo pajisje.
    .next = Nuk nevojitet asnjë veprim. Nëse dërguesi thotë se paketa është më e fundit, pyetni operatorin e listës së besuar.
refused-incomplete = Kjo paketë është e paplotë: mungon diçka midis asaj që keni dhe asaj që sjell paketa.
    .next = Kërkojini operatorit të listës së besuar një paketë të plotë.
refused-damaged = Ky skedar nuk është paketë, ose u dëmtua gjatë përcjelljes.
    .next = Merreni dhe importojeni përsëri.
refused-too-large = Ky skedar është më i madh se ç’mund të jetë një paketë.
    .next = Zgjidhni paketën, një skedar me emër që mbaron me .cbor, ose kërkojani dërguesit.
refused-other-signer = Kjo paketë nuk është nënshkruar nga organi të cilit i beson ky aplikacion.
    .next = Mos e përdorni. Merreni paketën nga organi që ju dha këtë aplikacion.
refused-root-expired = Çelësi rrënjë i kësaj pakete skadoi më { DATE($expires) }. Me të nuk pranohet asgjë e re.
    .next = Kontrolloni datën e kësaj pajisjeje, pastaj merrni paketën më të fundit.
refused-conflict = Janë nënshkruar dy lista të besuara kundërthënëse me të njëjtin version: dikush që i ka çelësat mund të jetë duke vepruar pandershmërisht.
    .next = Mos e përdorni dhe njoftoni menjëherë operatorin e listës së besuar.
refused-future = Në këtë paketë shënohet se është krijuar më { DATE($issued) }, por ora e kësaj pajisjeje tregon datën { DATE($today) }.
    .next = Kontrolloni datën e kësaj pajisjeje dhe importojeni paketën përsëri.
refused-storage-full = Memoria e kësaj pajisjeje është plot: nevojiten { $size }.
    .next = Lironi hapësirë dhe importojeni paketën përsëri.
refused-storage = Lista e besuar nuk mund të lexohet ose të shkruhet në këtë pajisje.
    .next = Rindizni pajisjen dhe provoni përsëri. Nëse kjo nuk ndihmon, riinstaloni aplikacionin dhe importoni paketën më të fundit.
refused-busy = Një importim tjetër është ende në vazhdim.
    .next = Prisni pak dhe provoni përsëri.
refused-root = Çelësi rrënjë në këtë aplikacion është i dëmtuar ose mungon. Me këtë kopje të aplikacionit asgjë nuk mund të verifikohet.
    .next = Riinstaloni aplikacionin nga burimi i tij fillestar.
refused-network = Lista e besuar nuk mund të merrej: nuk ka rrjet, ose serveri nuk përgjigjet.
    .next = Provoni përsëri më vonë, ose importoni një paketë nga një skedar.
refused-no-address = Në këtë aplikacion nuk është caktuar asnjë adresë për përditësime.
    .next = Importoni një paketë nga një skedar.

## Saved stamps of a holder

saved-off = Në këtë pajisje nuk ruhet asgjë.
    .next = Nëse keni vetë një kualifikim, aktivizojeni këtë për ta ruajtur vulën e tij dhe për ta treguar përsëri.
saved-empty = Nuk ka vula të ruajtura.
    .next = Skanoni vulën tuaj, pastaj zgjidhni “Ruaj në këtë pajisje”.
saved-full = Nuk ka vend për vula të tjera: janë ruajtur { NUMBER($limit) }.
    .next = Fshini një që nuk ju duhet më.
saved-failed = Vula nuk mund të ruhej: memoria është plot ose në të nuk mund të shkruhet.
    .next = Lironi hapësirë dhe provoni përsëri.
saved-again = Verifikohet nga e para sa herë që shfaqet.
saved-delete-one = Të fshihet kjo vulë nga kjo pajisje?
    .next = Ajo nuk mund të kthehet. Dokumenti në letër mbetet siç është: mund ta skanoni përsëri.
saved-delete-all = Të fshihen të gjitha vulat e ruajtura nga kjo pajisje?
    .next = Ato nuk mund të kthehen. Dokumentet në letër mbeten siç janë: mund t’i skanoni përsëri.

## Settings

settings-language = Gjuha
settings-language-device = Si pajisja
settings-accept = Çfarë të pranohet
settings-max-age = Vjetërsia më e madhe e listës së besuar, në ditë
settings-max-age-why = Nëse lista është më e vjetër, asnjë vulë nuk shfaqet si e vlefshme.
settings-specimens = Prano ekzemplarë prove (për trajnim)
settings-unknown-status = Prano kualifikime edhe kur nuk dihet nëse janë tërhequr
settings-unknown-status-why = Atëherë ato shfaqen me rezervë. Lëreni këtë të çaktivizuar, përveç nëse zyra juaj ka vendosur ndryshe.
settings-hide = Fshihi rezultatet në pamjet e ekranit dhe gjatë ndarjes së ekranit
settings-save = Lejo ruajtjen e vulave në këtë pajisje
settings-save-why = Për mbajtësit. Çaktivizimi i fshin të gjitha vulat e ruajtura.
demo = Ky është një version prove: ai u beson lëshuesve që shërbejnë vetëm për demonstrim.
    .next = Mos verifikoni me të kualifikime të vërteta.

## About, also shown at the first start

about-what = Qualistamp verifikon vula të nënshkruara në dokumente kualifikimi, pa rrjet.
about-compare = Vula vlen vetëm bashkë me dokumentin në letër dhe me personin: krahasoni gjithmonë.
about-privacy = Asgjë që skanoni nuk dërgohet e as regjistrohet. Ajo ruhet vetëm nëse zgjidhni “Ruaj në këtë pajisje”.
about-version = Versioni { $version }
about-library = Biblioteka e programit { $version }
about-licence = Licenca: MIT ose Apache-2.0
