# Italiano. Spiegazioni dei testi: en.ftl e docs/translating.md. Scelta delle parole: words/glossary/it.md

## Tabs, which are also the titles of their screens

tab-scan = Scansione
tab-trust = Fiducia
tab-saved = Salvati
tab-settings = Impostazioni
tab-about = Info
title-result = Risultato

## Buttons

button-light-on = Accendi luce
button-light-off = Spegni luce
button-zoom-in = Ingrandisci
button-zoom-out = Riduci
button-open-file = Apri una foto o un PDF
button-paste = Incolla il testo di un timbro
button-allow-camera = Consenti la fotocamera
button-system-settings = Impostazioni di sistema
button-try-again = Riprova
button-scan-again = Scansiona un altro timbro
button-open-trust = Apri «Fiducia»
button-update = Aggiorna ora
button-import-file = Importa un pacchetto da un file
button-import = Importa
button-do-not-import = Non importare
button-cancel = Annulla
button-save = Salva su questo dispositivo
button-delete = Elimina
button-delete-named = Elimina { $name }
button-delete-all = Elimina tutti
button-show = Mostra
button-date-settings = Impostazioni della data
button-free-storage = Libera spazio
button-start = Inizia

## Scanning

scan-idle = Inquadri il timbro sul documento cartaceo.
hint-closer = Si avvicini.
hint-hold-still = Non si muova.
hint-tilt = Un riflesso copre il timbro: inclini il foglio o il telefono.
hint-light = Troppo buio: accenda la luce.
hint-whole = Mostri il timbro intero con il suo margine bianco.
camera-ask = La fotocamera legge il timbro. Nessuna immagine viene conservata o inviata.
camera-refused = La fotocamera non può essere usata: l’autorizzazione è stata negata.
    .next = Consenta la fotocamera nelle impostazioni di sistema, o apra una foto o un PDF del documento.
camera-busy = Un’altra app sta usando la fotocamera.
    .next = Chiuda l’altra app e riprovi.
camera-failed = La fotocamera si è fermata.
    .next = Riprovi. Se non basta, riavvii il telefono, o apra una foto del documento.
camera-absent = Questo dispositivo non ha una fotocamera.
    .next = Apra una foto o un PDF del documento.
camera-picture = Immagine della fotocamera

## Results

result-reading = Verifica in corso…
result-several =
    { $count ->
        [one] È stato letto { $count } timbro.
       *[other] Sono stati letti { $count } timbri: ne scelga uno.
    }
result-choose = Timbro { NUMBER($number) }
result-notes = Note
result-checks = Che cosa è stato verificato
result-check = { $check }: { $finding }
result-saved = Salvato su questo dispositivo.

## Files: photos, PDFs and bundles

file-opening = Apertura del file…
file-reading = Ricerca di un timbro…
file-page = Pagina { NUMBER($page) } di { NUMBER($pages) }
file-no-stamp = In questo file non è stato trovato alcun timbro.
    .next = Scatti una foto nitida del solo timbro, o scansioni il documento cartaceo con la fotocamera.
file-too-large = Questo file è troppo grande: { $size }. Il limite è di { $limit }.
    .next = Apra solo la pagina con il timbro, o ne scatti una foto.
file-too-many-pages =
    { $pages ->
        [one] È stata letta solo la prima pagina, e non conteneva alcun timbro.
       *[other] Sono state lette solo le prime { $pages } pagine, e non contenevano alcun timbro.
    }
    .next = Apra solo la pagina con il timbro.
file-unreadable = Questo file non può essere letto: è danneggiato, o di un tipo che questo dispositivo non sa leggere.
    .next = Apra un file PDF, JPEG, PNG o HEIC, o scatti una foto del documento cartaceo.
file-locked = Questo PDF è protetto da una password.
    .next = Chieda una copia non protetta, o scatti una foto del documento cartaceo.
file-not-passed-on = L’altra app non ha consegnato il file.
    .next = Salvi il file su questo dispositivo e lo apra da lì.
file-stuck = Altre app non hanno ancora consegnato i file aperti in precedenza.
    .next = Chiuda completamente questa app, la riavvii e apra di nuovo il file.
file-no-room = Su questo dispositivo non c’è spazio per una copia del file.
    .next = Liberi spazio e apra di nuovo il file.
file-interrupted = La lettura è stata interrotta prima della fine.
    .next = Apra di nuovo il file. Nulla è stato modificato.

## Trust: the trust list on this device

trust-none = Non c’è ancora un elenco di fiducia. Senza, non si può verificare nulla.
trust-fresh = Aggiornato
trust-due = È atteso uno più recente
trust-too-old = Troppo vecchio per le Sue impostazioni
trust-next = Il prossimo è atteso in data { DATE($due) }.
trust-details = Dettagli
trust-version = Versione { NUMBER($version) }
trust-issuers = Enti di rilascio: { NUMBER($count) }
trust-status-lists = Elenchi dei titoli ritirati: { NUMBER($count) }
trust-root = Chiave radice: versione { NUMBER($version) }, valida fino al giorno { DATE($expires) }
trust-offline = Per verificare non serve la rete. Serve solo per ottenere un elenco di fiducia più recente.
trust-updating = Si sta scaricando l’elenco di fiducia più recente…
trust-checking = Controllo del pacchetto…
trust-importing = Importazione…
trust-waiting = Ciò che ha aperto sarà controllato appena l’elenco di fiducia potrà essere letto.
trust-offer = Importare questo pacchetto? Cambia quali timbri questa app accetta. Per ora nulla è cambiato.
    .next = Lo importi solo se lo aspettava. L’app ha controllato chi lo ha firmato, ma non può controllare chi lo ha inviato.
offer-size = Dimensione del file: { $size }
offer-root = Chiave radice: ora versione { NUMBER($held) }, dopo l’importazione versione { NUMBER($offered) }
offer-list = Elenco di fiducia: ora versione { NUMBER($held) } in data { DATE($held_issued) }, dopo l’importazione versione { NUMBER($offered) } in data { DATE($offered_issued) }
offer-first-list = Elenco di fiducia: ora nessuno, dopo l’importazione versione { NUMBER($offered) } in data { DATE($offered_issued) }
offer-issuers = Enti di rilascio: ora { NUMBER($held) }, dopo l’importazione { NUMBER($offered) }
trust-declined = Non è stato importato nulla.
trust-updated = L’elenco di fiducia è ora quello emesso in data { DATE($issued) }.
trust-unchanged = Ha già l’elenco di fiducia più recente.
trust-overdue = Questo è l’elenco di fiducia che ha già. Uno nuovo era atteso in data { DATE($due) }.
    .next = Riprovi più tardi. Se la situazione continua, chieda un pacchetto al gestore dell’elenco di fiducia e lo importi da un file.
trust-parts-refused = Parti del pacchetto che non è stato possibile usare: { NUMBER($count) }. Al loro posto si usa ancora ciò che aveva prima.
trust-kept = È ancora in uso ciò a cui dava fiducia prima.
trust-repaired = Un’importazione precedente è stata interrotta o un file era danneggiato. È in uso l’ultimo elenco di fiducia integro.
    .next = Importi o aggiorni di nuovo.
trust-interrupted = L’app si è chiusa prima della fine di un’importazione. Ciò che è in uso ora è indicato sotto.
    .next = Importi o aggiorni di nuovo.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Questo pacchetto è più vecchio di ciò a cui questo dispositivo dà già fiducia.
    .next = Non occorre fare nulla. Se il mittente dice che è il più recente, chieda al gestore dell’elenco di fiducia.
refused-incomplete = Questo pacchetto è incompleto: manca qualcosa tra ciò che ha e ciò che il pacchetto porta.
    .next = Chieda un pacchetto completo al gestore dell’elenco di fiducia.
refused-damaged = Questo file non è un pacchetto, o è stato danneggiato durante il trasferimento.
    .next = Se lo procuri di nuovo e ripeta l’importazione.
refused-too-large = Questo file è più grande di quanto possa essere un pacchetto.
    .next = Scelga il pacchetto, un file il cui nome termina con .cbor, o lo chieda al mittente.
refused-other-signer = Questo pacchetto non è firmato dall’organismo a cui questa app dà fiducia.
    .next = Non lo usi. Ottenga il pacchetto dall’organismo che Le ha dato questa app.
refused-root-expired = La chiave radice di questo pacchetto è scaduta in data { DATE($expires) }. Con essa non si accetta più nulla di nuovo.
    .next = Controlli la data di questo dispositivo, poi si procuri il pacchetto più recente.
refused-conflict = Sono stati firmati due elenchi di fiducia contraddittori con la stessa versione: chi ha le chiavi potrebbe agire in modo disonesto.
    .next = Non lo usi, e avvisi subito il gestore dell’elenco di fiducia.
refused-future = Secondo questo pacchetto, è stato creato in data { DATE($issued) }, ma l’orologio di questo dispositivo indica { DATE($today) }.
    .next = Controlli la data di questo dispositivo e lo importi di nuovo.
refused-storage-full = La memoria di questo dispositivo è piena: servono { $size }.
    .next = Liberi spazio e lo importi di nuovo.
refused-storage = L’elenco di fiducia non può essere letto o scritto su questo dispositivo.
    .next = Riavvii il dispositivo e riprovi. Se non basta, reinstalli l’app e importi il pacchetto più recente.
refused-busy = È in corso un’altra importazione.
    .next = Attenda un momento e riprovi.
refused-root = La chiave radice contenuta in questa app è danneggiata o manca. Con questa copia dell’app non si può verificare nulla.
    .next = Reinstalli l’app dalla fonte originale.
refused-network = Non è stato possibile scaricare l’elenco di fiducia: non c’è rete, o il server non risponde.
    .next = Riprovi più tardi, o importi un pacchetto da un file.
refused-no-address = In questa app non è configurato alcun indirizzo per gli aggiornamenti.
    .next = Importi un pacchetto da un file.

## Saved stamps of a holder

saved-off = Su questo dispositivo non viene salvato nulla.
    .next = Se è Lei titolare di un titolo, attivi questa opzione per salvarne il timbro e mostrarlo di nuovo.
saved-empty = Nessun timbro salvato.
    .next = Scansioni il Suo timbro, poi scelga «Salva su questo dispositivo».
saved-full = Non c’è spazio per altri timbri: ne sono salvati { NUMBER($limit) }.
    .next = Ne elimini uno che non Le serve più.
saved-failed = Non è stato possibile salvare il timbro: la memoria è piena o non è scrivibile.
    .next = Liberi spazio e riprovi.
saved-again = Verificato di nuovo ogni volta che viene mostrato.
saved-delete-one = Eliminare questo timbro da questo dispositivo?
    .next = Non può essere recuperato. Il documento cartaceo resta com’è: può scansionarlo di nuovo.
saved-delete-all = Eliminare da questo dispositivo tutti i timbri salvati?
    .next = Non possono essere recuperati. I documenti cartacei restano come sono: può scansionarli di nuovo.

## Settings

settings-language = Lingua
settings-language-device = Come il dispositivo
settings-accept = Che cosa accettare
settings-max-age = Età massima dell’elenco di fiducia, in giorni
settings-max-age-why = Se l’elenco è più vecchio, nessun timbro viene mostrato come valido.
settings-specimens = Accetta facsimile (per la formazione)
settings-unknown-status = Accetta titoli di cui non si sa se siano stati ritirati
settings-unknown-status-why = Vengono allora mostrati con riserva. Lasci disattivato, salvo diversa decisione del Suo ufficio.
settings-hide = Nascondi i risultati negli screenshot e nella condivisione dello schermo
settings-save = Consenti di salvare timbri su questo dispositivo
settings-save-why = Per chi è titolare. Disattivando si eliminano tutti i timbri salvati.
demo = Questa è una versione di prova: dà fiducia a enti di rilascio dimostrativi.
    .next = Non la usi per verificare titoli reali.

## About, also shown at the first start

about-what = Qualistamp verifica i timbri firmati sui titoli, senza rete.
about-compare = Un timbro vale solo insieme al documento e alla persona: confronti sempre.
about-privacy = Nulla di ciò che scansiona viene inviato o registrato. Viene conservato solo se sceglie «Salva su questo dispositivo».
about-version = Versione { $version }
about-library = Libreria software { $version }
about-licence = Licenza: MIT o Apache-2.0
