# Latviešu. Tekstu skaidrojumi: en.ftl un docs/translating.md. Vārdu izvēle: words/glossary/lv.md

## Tabs, which are also the titles of their screens

tab-scan = Skenēt
tab-trust = Uzticamība
tab-saved = Saglabātie
tab-settings = Iestatījumi
tab-about = Par lietotni
title-result = Rezultāts

## Buttons

button-light-on = Ieslēgt gaismu
button-light-off = Izslēgt gaismu
button-zoom-in = Tuvināt
button-zoom-out = Tālināt
button-open-file = Atvērt fotoattēlu vai PDF
button-paste = Ielīmēt zīmoga tekstu
button-allow-camera = Atļaut kameru
button-system-settings = Sistēmas iestatījumi
button-try-again = Mēģināt vēlreiz
button-scan-again = Skenēt citu zīmogu
button-open-trust = Atvērt „Uzticamība”
button-update = Atjaunināt tūlīt
button-import-file = Importēt pakotni no faila
button-import = Importēt
button-do-not-import = Neimportēt
button-cancel = Atcelt
button-save = Saglabāt šajā ierīcē
button-delete = Dzēst
button-delete-named = Dzēst: { $name }
button-delete-all = Dzēst visus
button-show = Rādīt
button-date-settings = Datuma iestatījumi
button-free-storage = Atbrīvot vietu
button-start = Sākt

## Scanning

scan-idle = Pavērsiet kameru pret zīmogu uz papīra.
hint-closer = Pievirzieties tuvāk.
hint-hold-still = Turiet nekustīgi.
hint-tilt = Zīmogu aizsedz atspīdums: sasveriet papīru vai tālruni.
hint-light = Pārāk tumšs: ieslēdziet gaismu.
hint-whole = Parādiet visu zīmogu kopā ar balto malu.
camera-ask = Kamera nolasa zīmogu. Neviens attēls netiek saglabāts vai nosūtīts.
camera-refused = Kameru nevar lietot: atļauja ir liegta.
    .next = Atļaujiet kameru sistēmas iestatījumos vai atveriet dokumenta fotoattēlu vai PDF.
camera-busy = Kameru lieto cita lietotne.
    .next = Aizveriet otru lietotni un mēģiniet vēlreiz.
camera-failed = Kamera ir apstājusies.
    .next = Mēģiniet vēlreiz. Ja tas nepalīdz, restartējiet tālruni vai atveriet dokumenta fotoattēlu.
camera-absent = Šai ierīcei nav kameras.
    .next = Atveriet dokumenta fotoattēlu vai PDF.
camera-picture = Kameras attēls

## Results

result-reading = Notiek pārbaude…
result-several =
    { $count ->
        [1] Nolasīts { $count } zīmogs.
        [zero] Nolasīti { $count } zīmogi: izvēlieties vienu.
        [one] Nolasīts { $count } zīmogs: izvēlieties vienu.
       *[other] Nolasīti { $count } zīmogi: izvēlieties vienu.
    }
result-choose = Zīmogs { NUMBER($number) }
result-notes = Piezīmes
result-checks = Kas pārbaudīts
result-check = { $check }: { $finding }
result-saved = Saglabāts šajā ierīcē.

## Files: photos, PDFs and bundles

file-opening = Notiek faila atvēršana…
file-reading = Notiek zīmoga meklēšana…
file-page = Lappuse { NUMBER($page) } no { NUMBER($pages) }
file-no-stamp = Šajā failā nav atrasts neviens zīmogs.
    .next = Uzņemiet asu fotoattēlu, kurā ir tikai zīmogs, vai noskenējiet papīra dokumentu ar kameru.
file-too-large = Šis fails ir pārāk liels: { $size }. Ierobežojums ir { $limit }.
    .next = Atveriet tikai lappusi ar zīmogu vai nofotografējiet to.
file-too-many-pages =
    { $pages ->
        [1] Nolasīta tikai pirmā lappuse, un zīmoga tajā nebija.
        [zero] Nolasītas tikai pirmās { $pages } lappuses, un zīmoga tajās nebija.
        [one] Nolasītas tikai pirmās lappuses ({ $pages }), un zīmoga tajās nebija.
       *[other] Nolasītas tikai pirmās { $pages } lappuses, un zīmoga tajās nebija.
    }
    .next = Atveriet tikai lappusi ar zīmogu.
file-unreadable = Šo failu nevar nolasīt: tas ir bojāts vai tāda veida, ko šī ierīce nevar nolasīt.
    .next = Atveriet PDF, JPEG, PNG vai HEIC failu vai nofotografējiet papīra dokumentu.
file-locked = Šis PDF ir aizslēgts ar paroli.
    .next = Palūdziet neaizslēgtu kopiju vai nofotografējiet papīra dokumentu.
file-not-passed-on = Otra lietotne failu nenodeva.
    .next = Saglabājiet failu šajā ierīcē un atveriet to no turienes.
file-stuck = Citas lietotnes vēl nav nodevušas agrāk atvērtos failus.
    .next = Pilnībā aizveriet šo lietotni, palaidiet to no jauna un atveriet failu vēlreiz.
file-no-room = Šajā ierīcē nav vietas faila kopijai.
    .next = Atbrīvojiet vietu un atveriet failu vēlreiz.
file-interrupted = Lasīšana tika pārtraukta, pirms tā bija pabeigta.
    .next = Atveriet failu vēlreiz. Nekas nav mainīts.

## Trust: the trust list on this device

trust-none = Uzticamības saraksta vēl nav. Bez tā neko nevar pārbaudīt.
trust-fresh = Aktuāls
trust-due = Jau vajadzētu būt jaunākam
trust-too-old = Jūsu iestatījumiem pārāk vecs
trust-next = Nākamā saraksta izdošanas termiņš: { DATE($due) }.
trust-details = Sīkāk
trust-version = Versija { NUMBER($version) }
trust-issuers = Izdevējiestādes: { NUMBER($count) }
trust-status-lists = Atsaukto kvalifikāciju saraksti: { NUMBER($count) }
trust-root = Saknes atslēga: versija { NUMBER($version) }, derīga līdz: { DATE($expires) }
trust-offline = Lai pārbaudītu, tīkls nav vajadzīgs. To izmanto tikai jaunāka uzticamības saraksta saņemšanai.
trust-updating = Notiek jaunākā uzticamības saraksta saņemšana…
trust-checking = Notiek pakotnes pārbaude…
trust-importing = Notiek importēšana…
trust-waiting = Tas, ko atvērāt, tiks pārbaudīts, tiklīdz varēs nolasīt uzticamības sarakstu.
trust-offer = Vai importēt šo pakotni? Tā maina, kurus zīmogus šī lietotne pieņem. Pagaidām nekas nav mainīts.
    .next = Importējiet to tikai tad, ja to gaidījāt. Lietotne ir pārbaudījusi, kas to parakstīja, bet nevar pārbaudīt, kas to nosūtīja.
offer-size = Faila lielums: { $size }
offer-root = Saknes atslēga: tagad versija { NUMBER($held) }, pēc importēšanas versija { NUMBER($offered) }
offer-list = Uzticamības saraksts: tagad versija { NUMBER($held) } ({ DATE($held_issued) }), pēc importēšanas versija { NUMBER($offered) } ({ DATE($offered_issued) })
offer-first-list = Uzticamības saraksts: tagad nav, pēc importēšanas versija { NUMBER($offered) } ({ DATE($offered_issued) })
offer-issuers = Izdevējiestādes: tagad { NUMBER($held) }, pēc importēšanas { NUMBER($offered) }
trust-declined = Nekas netika importēts.
trust-updated = Uzticamības saraksts ir atjaunināts (izdots: { DATE($issued) }).
trust-unchanged = Jums jau ir jaunākais uzticamības saraksts.
trust-overdue = Šis ir uzticamības saraksts, kas jums jau ir. Jauna saraksta izdošanas termiņš bija: { DATE($due) }.
    .next = Mēģiniet vēlreiz vēlāk. Ja tas turpinās, lūdziet uzticamības saraksta uzturētājam pakotni un importējiet to no faila.
trust-parts-refused = Pakotnes daļas, ko nevarēja izmantot: { NUMBER($count) }. To vietā joprojām izmanto to, kas jums bija iepriekš.
trust-kept = Joprojām tiek izmantots tas, kam uzticējāties iepriekš.
trust-repaired = Agrāka importēšana tika pārtraukta vai kāds fails tika bojāts. Tiek izmantots pēdējais nebojātais uzticamības saraksts.
    .next = Importējiet vai atjauniniet vēlreiz.
trust-interrupted = Lietotne beidza darbu, pirms importēšana bija pabeigta. Tālāk ir parādīts, kas tiek izmantots tagad.
    .next = Importējiet vai atjauniniet vēlreiz.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Šī pakotne ir vecāka par to, kam šī ierīce jau uzticas.
    .next = Jums nekas nav jādara. Ja sūtītājs saka, ka tā ir jaunākā, jautājiet uzticamības saraksta uzturētājam.
refused-incomplete = Šī pakotne ir nepilnīga: trūkst kaut kā starp to, kas jums ir, un to, kas ir pakotnē.
    .next = Lūdziet uzticamības saraksta uzturētājam pilnīgu pakotni.
refused-damaged = Šis fails nav pakotne, vai arī tas tika bojāts pārsūtot.
    .next = Saņemiet to vēlreiz un importējiet vēlreiz.
refused-too-large = Šis fails ir lielāks, nekā var būt jebkura pakotne.
    .next = Izvēlieties pakotni – failu, kura nosaukums beidzas ar .cbor, – vai palūdziet to sūtītājam.
refused-other-signer = Šo pakotni nav parakstījusi organizācija, kurai šī lietotne uzticas.
    .next = Nelietojiet to. Saņemiet pakotni no organizācijas, kas jums deva šo lietotni.
refused-root-expired = Šīs pakotnes saknes atslēgai ir beidzies derīgums (bija derīga līdz: { DATE($expires) }). Ar to vairs nepieņem neko jaunu.
    .next = Pārbaudiet šīs ierīces datumu un pēc tam saņemiet jaunāko pakotni.
refused-conflict = Ir parakstīti divi pretrunīgi uzticamības saraksti ar vienu un to pašu versiju: iespējams, kāds, kam ir atslēgas, rīkojas negodīgi.
    .next = Nelietojiet to un nekavējoties ziņojiet uzticamības saraksta uzturētājam.
refused-future = Pakotnē norādītais izveides datums vēl nav pienācis (izveidota: { DATE($issued) }; šīs ierīces pulkstenis rāda: { DATE($today) }).
    .next = Pārbaudiet šīs ierīces datumu un importējiet pakotni vēlreiz.
refused-storage-full = Šīs ierīces krātuve ir pilna: vajadzīgi { $size }.
    .next = Atbrīvojiet vietu un importējiet pakotni vēlreiz.
refused-storage = Uzticamības sarakstu šajā ierīcē nevar nolasīt vai ierakstīt.
    .next = Restartējiet ierīci un mēģiniet vēlreiz. Ja tas nepalīdz, instalējiet lietotni no jauna un importējiet jaunāko pakotni.
refused-busy = Vēl notiek cita importēšana.
    .next = Brīdi uzgaidiet un mēģiniet vēlreiz.
refused-root = Saknes atslēga šajā lietotnē ir bojāta vai tās nav. Ar šo lietotnes eksemplāru neko nevar pārbaudīt.
    .next = Instalējiet lietotni no jauna no tās sākotnējā avota.
refused-network = Uzticamības sarakstu nevarēja saņemt: nav tīkla vai serveris neatbild.
    .next = Mēģiniet vēlreiz vēlāk vai importējiet pakotni no faila.
refused-no-address = Šajā lietotnē nav iestatīta atjaunināšanas adrese.
    .next = Importējiet pakotni no faila.

## Saved stamps of a holder

saved-off = Šajā ierīcē nekas netiek saglabāts.
    .next = Ja kvalifikācija piešķirta jums, ieslēdziet šo, lai saglabātu tās zīmogu un rādītu to atkal.
saved-empty = Nav saglabātu zīmogu.
    .next = Noskenējiet savu zīmogu un pēc tam izvēlieties „Saglabāt šajā ierīcē”.
saved-full = Vairāk zīmogiem nav vietas: saglabāti { NUMBER($limit) }.
    .next = Izdzēsiet kādu, kas jums vairs nav vajadzīgs.
saved-failed = Zīmogu nevarēja saglabāt: krātuve ir pilna vai tajā nevar ierakstīt.
    .next = Atbrīvojiet vietu un mēģiniet vēlreiz.
saved-again = Tiek pārbaudīts no jauna katru reizi, kad to rāda.
saved-delete-one = Vai dzēst šo zīmogu no šīs ierīces?
    .next = To nevar atgūt. Papīra dokuments paliek, kāds tas ir: varat to noskenēt vēlreiz.
saved-delete-all = Vai dzēst visus saglabātos zīmogus no šīs ierīces?
    .next = Tos nevar atgūt. Papīra dokumenti paliek, kādi tie ir: varat tos noskenēt vēlreiz.

## Settings

settings-language = Valoda
settings-language-device = Kā ierīcē
settings-accept = Ko pieņemt
settings-max-age = Uzticamības saraksta lielākais vecums dienās
settings-max-age-why = Ja saraksts ir vecāks, nevienu zīmogu nerāda kā derīgu.
settings-specimens = Pieņemt paraugus (mācībām)
settings-unknown-status = Pieņemt kvalifikācijas, ja nav zināms, vai tās ir atsauktas
settings-unknown-status-why = Tad tās rāda ar atrunu. Atstājiet to izslēgtu, ja vien jūsu iestāde nav nolēmusi citādi.
settings-hide = Slēpt rezultātus ekrānuzņēmumos un ekrāna kopīgošanā
settings-save = Atļaut saglabāt zīmogus šajā ierīcē
settings-save-why = Turētājiem. Izslēdzot tiek dzēsti visi saglabātie zīmogi.
demo = Šī ir izmēģinājuma versija: tā uzticas izdevējiestādēm, kas paredzētas tikai demonstrēšanai.
    .next = Nepārbaudiet ar to īstas kvalifikācijas.

## About, also shown at the first start

about-what = Qualistamp bez tīkla pārbauda parakstītus zīmogus uz kvalifikāciju dokumentiem.
about-compare = Zīmogam ir nozīme tikai kopā ar papīra dokumentu un personu: vienmēr salīdziniet.
about-privacy = Nekas no tā, ko skenējat, netiek nosūtīts vai reģistrēts žurnālā. To saglabā tikai tad, ja izvēlaties „Saglabāt šajā ierīcē”.
about-version = Versija { $version }
about-library = Programmu bibliotēka { $version }
about-licence = Licence: MIT vai Apache-2.0
