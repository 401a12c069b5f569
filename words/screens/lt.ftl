# Lietuvių. Tekstų paaiškinimai: en.ftl ir docs/translating.md. Žodžių pasirinkimas: words/glossary/lt.md

## Tabs, which are also the titles of their screens

tab-scan = Nuskaitymas
tab-trust = Pasitikėjimas
tab-saved = Išsaugota
tab-settings = Nuostatos
tab-about = Apie programėlę
title-result = Išvada

## Buttons

button-light-on = Įjungti šviesą
button-light-off = Išjungti šviesą
button-zoom-in = Didinti
button-zoom-out = Mažinti
button-open-file = Atverti nuotrauką arba PDF
button-paste = Įklijuoti spaudo tekstą
button-allow-camera = Leisti naudoti kamerą
button-system-settings = Sistemos nuostatos
button-try-again = Bandyti dar kartą
button-scan-again = Nuskaityti kitą spaudą
button-open-trust = Atverti „Pasitikėjimas“
button-update = Atnaujinti dabar
button-import-file = Importuoti paketą iš failo
button-import = Importuoti
button-do-not-import = Neimportuoti
button-cancel = Atsisakyti
button-save = Išsaugoti šiame įrenginyje
button-delete = Ištrinti
button-delete-named = Ištrinti: { $name }
button-delete-all = Ištrinti visus
button-show = Rodyti
button-date-settings = Datos nuostatos
button-free-storage = Atlaisvinti vietos
button-start = Pradėti

## Scanning

scan-idle = Nukreipkite kamerą į spaudą popieriniame dokumente.
hint-closer = Priartinkite.
hint-hold-still = Laikykite nejudindami.
hint-tilt = Spaudą dengia atspindys: pakreipkite dokumentą arba telefoną.
hint-light = Per tamsu: įjunkite šviesą.
hint-whole = Rodykite visą spaudą su baltais kraštais.
camera-ask = Kamera nuskaito spaudą. Joks vaizdas nesaugomas ir nesiunčiamas.
camera-refused = Kameros naudoti negalima: leidimas nesuteiktas.
    .next = Leiskite naudoti kamerą sistemos nuostatose arba atverkite dokumento nuotrauką ar PDF.
camera-busy = Kamerą naudoja kita programėlė.
    .next = Užverkite kitą programėlę ir bandykite dar kartą.
camera-failed = Kamera nustojo veikti.
    .next = Bandykite dar kartą. Jei tai nepadės, paleiskite telefoną iš naujo arba atverkite dokumento nuotrauką.
camera-absent = Šis įrenginys neturi kameros.
    .next = Atverkite dokumento nuotrauką arba PDF.
camera-picture = Kameros vaizdas

## Results

result-reading = Tikrinama…
result-several =
    { $count ->
        [1] Nuskaitytas { $count } spaudas.
        [one] Nuskaitytas { $count } spaudas: pasirinkite vieną.
        [few] Nuskaityti { $count } spaudai: pasirinkite vieną.
        [many] Nuskaityta { $count } spaudo: pasirinkite vieną.
       *[other] Nuskaityta { $count } spaudų: pasirinkite vieną.
    }
result-choose = Spaudas { NUMBER($number) }
result-notes = Pastabos
result-checks = Kas patikrinta
result-check = { $check }: { $finding }
result-saved = Išsaugota šiame įrenginyje.

## Files: photos, PDFs and bundles

file-opening = Atveriamas failas…
file-reading = Ieškoma spaudo…
file-page = Puslapis { NUMBER($page) } iš { NUMBER($pages) }
file-no-stamp = Šiame faile nerasta jokio spaudo.
    .next = Padarykite ryškią vien spaudo nuotrauką arba nuskaitykite popierinį dokumentą kamera.
file-too-large = Šis failas per didelis: { $size }. Didžiausias leidžiamas dydis – { $limit }.
    .next = Atverkite tik puslapį su spaudu arba jį nufotografuokite.
file-too-many-pages =
    { $pages ->
        [1] Nuskaitytas tik pirmas puslapis, ir spaudo jame nebuvo.
        [one] Nuskaityti tik pirmieji puslapiai ({ $pages }), ir spaudo juose nebuvo.
        [few] Nuskaityti tik pirmieji { $pages } puslapiai, ir spaudo juose nebuvo.
        [many] Nuskaityti tik pirmieji puslapiai ({ $pages }), ir spaudo juose nebuvo.
       *[other] Nuskaityta tik { $pages } pirmųjų puslapių, ir spaudo juose nebuvo.
    }
    .next = Atverkite tik puslapį su spaudu.
file-unreadable = Šio failo nuskaityti negalima: jis sugadintas arba tokio tipo, kurio šis įrenginys nenuskaito.
    .next = Atverkite PDF, JPEG, PNG arba HEIC failą arba nufotografuokite popierinį dokumentą.
file-locked = Šis PDF užrakintas slaptažodžiu.
    .next = Paprašykite neužrakintos kopijos arba nufotografuokite popierinį dokumentą.
file-not-passed-on = Kita programėlė failo neperdavė.
    .next = Išsaugokite failą šiame įrenginyje ir atverkite jį iš ten.
file-stuck = Kitos programėlės dar neperdavė anksčiau atvertų failų.
    .next = Visiškai užverkite šią programėlę, paleiskite ją iš naujo ir atverkite failą dar kartą.
file-no-room = Šiame įrenginyje nėra vietos failo kopijai.
    .next = Atlaisvinkite vietos ir atverkite failą dar kartą.
file-interrupted = Nuskaitymas nutrūko nebaigtas.
    .next = Atverkite failą dar kartą. Nieko nepakeista.

## Trust: the trust list on this device

trust-none = Patikimo sąrašo dar nėra. Be jo nieko patikrinti negalima.
trust-fresh = Nepasenęs
trust-due = Jau turėtų būti naujesnis
trust-too-old = Pagal jūsų nuostatas per senas
trust-next = Kitas sąrašas { DATE($due) } turi būti išduotas.
trust-details = Išsamiau
trust-version = Versija { NUMBER($version) }
trust-issuers = Įstaigos: { NUMBER($count) }
trust-status-lists = Atšauktų kvalifikacijų sąrašai: { NUMBER($count) }
trust-root = Šakninis raktas: versija { NUMBER($version) }, galioja iki { DATE($expires) }
trust-offline = Tikrinant tinklas nereikalingas. Jis naudojamas tik naujesniam patikimam sąrašui gauti.
trust-updating = Gaunamas naujausias patikimas sąrašas…
trust-checking = Tikrinamas paketas…
trust-importing = Importuojama…
trust-waiting = Tai, ką atvėrėte, bus patikrinta, kai tik bus galima nuskaityti patikimą sąrašą.
trust-offer = Importuoti šį paketą? Jis keičia tai, kuriuos spaudus ši programėlė priima. Kol kas nieko nepakeista.
    .next = Importuokite jį, tik jei jo laukėte. Programėlė patikrino, kas jį pasirašė, bet negali patikrinti, kas jį atsiuntė.
offer-size = Failo dydis: { $size }
offer-root = Šakninis raktas: dabar versija { NUMBER($held) }, importavus – versija { NUMBER($offered) }
offer-list = Patikimas sąrašas: dabar versija { NUMBER($held) } ({ DATE($held_issued) }), importavus – versija { NUMBER($offered) } ({ DATE($offered_issued) })
offer-first-list = Patikimas sąrašas: dabar nėra, importavus – versija { NUMBER($offered) } ({ DATE($offered_issued) })
offer-issuers = Įstaigos: dabar { NUMBER($held) }, importavus – { NUMBER($offered) }
trust-declined = Nieko neimportuota.
trust-updated = Dabar naudojamas { DATE($issued) } išduotas patikimas sąrašas.
trust-unchanged = Naujausią patikimą sąrašą jau turite.
trust-overdue = Šį patikimą sąrašą jau turite. Naujas { DATE($due) } jau turėjo būti išduotas.
    .next = Bandykite vėliau. Jei tai tęsiasi, paprašykite patikimo sąrašo tvarkytojo paketo ir importuokite jį iš failo.
trust-parts-refused = Paketo dalys, kurių nebuvo galima panaudoti: { NUMBER($count) }. Vietoj jų toliau naudojama tai, ką turėjote anksčiau.
trust-kept = Toliau naudojama tai, kuo pasitikėjote anksčiau.
trust-repaired = Ankstesnis importavimas nutrūko arba failas buvo sugadintas. Naudojamas paskutinis tinkamas patikimas sąrašas.
    .next = Importuokite arba atnaujinkite dar kartą.
trust-interrupted = Programėlė užsivėrė nebaigusi importuoti. Toliau parodyta, kas naudojama dabar.
    .next = Importuokite arba atnaujinkite dar kartą.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Šis paketas senesnis už tai, kuo šis įrenginys jau pasitiki.
    .next = Nieko daryti nereikia. Jei siuntėjas sako, kad paketas naujausias, teiraukitės patikimo sąrašo tvarkytojo.
refused-incomplete = Šis paketas nepilnas: trūksta kažko tarp to, ką turite, ir to, kas yra pakete.
    .next = Paprašykite patikimo sąrašo tvarkytojo pilno paketo.
refused-damaged = Šis failas – ne paketas arba jis buvo sugadintas perduodant.
    .next = Gaukite jį dar kartą ir importuokite iš naujo.
refused-too-large = Šis failas didesnis, nei gali būti bet koks paketas.
    .next = Pasirinkite paketą – failą, kurio pavadinimas baigiasi .cbor, – arba paprašykite jo siuntėjo.
refused-other-signer = Šį paketą pasirašė ne ta organizacija, kuria pasitiki ši programėlė.
    .next = Nenaudokite jo. Gaukite paketą iš organizacijos, kuri jums davė šią programėlę.
refused-root-expired = Šio paketo šakninio rakto galiojimas { DATE($expires) } baigėsi. Pagal jį nieko naujo nebepriimama.
    .next = Patikrinkite šio įrenginio datą, tada gaukite naujausią paketą.
refused-conflict = Pasirašyti du vienas kitam prieštaraujantys tos pačios versijos patikimi sąrašai: galbūt kažkas, kas turi raktus, elgiasi nesąžiningai.
    .next = Nenaudokite to ir nedelsdami praneškite patikimo sąrašo tvarkytojui.
refused-future = Pakete nurodyta, kad jis sukurtas { DATE($issued) }, tačiau šio įrenginio laikrodis rodo ankstesnę datą ({ DATE($today) }).
    .next = Patikrinkite šio įrenginio datą ir importuokite paketą dar kartą.
refused-storage-full = Šio įrenginio atmintis pilna: reikia { $size }.
    .next = Atlaisvinkite vietos ir importuokite paketą dar kartą.
refused-storage = Šiame įrenginyje nepavyksta nuskaityti arba įrašyti patikimo sąrašo.
    .next = Paleiskite įrenginį iš naujo ir bandykite dar kartą. Jei tai nepadės, įdiekite programėlę iš naujo ir importuokite naujausią paketą.
refused-busy = Tebevyksta kitas importavimas.
    .next = Šiek tiek palaukite ir bandykite dar kartą.
refused-root = Šakninis raktas šioje programėlėje sugadintas arba jo nėra. Su šia programėlės kopija nieko patikrinti negalima.
    .next = Įdiekite programėlę iš naujo iš pirminio jos šaltinio.
refused-network = Nepavyko gauti patikimo sąrašo: nėra tinklo arba serveris neatsako.
    .next = Bandykite vėliau arba importuokite paketą iš failo.
refused-no-address = Šioje programėlėje nenustatytas naujinimų adresas.
    .next = Importuokite paketą iš failo.

## Saved stamps of a holder

saved-off = Šiame įrenginyje nieko nesaugoma.
    .next = Jei patys turite kvalifikaciją, įjunkite tai, kad galėtumėte išsaugoti jos spaudą ir vėl jį parodyti.
saved-empty = Išsaugotų spaudų nėra.
    .next = Nuskaitykite savo spaudą, tada pasirinkite „Išsaugoti šiame įrenginyje“.
saved-full = Daugiau spaudų netelpa: išsaugota { NUMBER($limit) }.
    .next = Ištrinkite tą, kurio jums nebereikia.
saved-failed = Spaudo išsaugoti nepavyko: atmintis pilna arba į ją negalima įrašyti.
    .next = Atlaisvinkite vietos ir bandykite dar kartą.
saved-again = Tikrinama iš naujo kaskart, kai rodoma.
saved-delete-one = Ištrinti šį spaudą iš šio įrenginio?
    .next = Jo grąžinti nebus galima. Popierinis dokumentas lieka, koks yra: galėsite jį nuskaityti dar kartą.
saved-delete-all = Ištrinti visus išsaugotus spaudus iš šio įrenginio?
    .next = Jų grąžinti nebus galima. Popieriniai dokumentai lieka, kokie yra: galėsite juos nuskaityti dar kartą.

## Settings

settings-language = Kalba
settings-language-device = Kaip įrenginio
settings-accept = Ką priimti
settings-max-age = Didžiausias patikimo sąrašo senumas dienomis
settings-max-age-why = Jei sąrašas senesnis, joks spaudas nerodomas kaip galiojantis.
settings-specimens = Priimti pavyzdžius (mokymams)
settings-unknown-status = Priimti kvalifikacijas, kai nežinoma, ar jos atšauktos
settings-unknown-status-why = Tada jos rodomos su išlyga. Palikite tai išjungta, nebent jūsų darbovietė nusprendė kitaip.
settings-hide = Slėpti išvadas ekrano nuotraukose ir bendrinant ekraną
settings-save = Leisti išsaugoti spaudus šiame įrenginyje
settings-save-why = Skirta turėtojams. Išjungus ištrinami visi išsaugoti spaudai.
demo = Tai bandomoji versija: ji pasitiki demonstracinėmis įstaigomis.
    .next = Netikrinkite ja tikrų kvalifikacijų.

## About, also shown at the first start

about-what = Qualistamp be tinklo tikrina pasirašytus spaudus kvalifikacijos dokumentuose.
about-compare = Spaudas turi reikšmę tik kartu su popieriniu dokumentu ir asmeniu: visada palyginkite.
about-privacy = Tai, ką nuskaitote, niekur nesiunčiama ir neregistruojama žurnale. Tai išsaugoma, tik jei pasirenkate „Išsaugoti šiame įrenginyje“.
about-version = Versija { $version }
about-library = Programų biblioteka { $version }
about-licence = Licencija: MIT arba Apache-2.0
