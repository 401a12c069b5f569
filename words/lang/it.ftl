# Italian. Glossary: words/glossary/it.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VALIDO
verdict-valid-as-of = VALIDO AL GIORNO { DATE($issued) }
verdict-caution = VALIDO, CON RISERVA
verdict-invalid = NON VALIDO
verdict-not-sure = DA ACCERTARE
verdict-not-read = NON LETTO
verdict-no-stamp = NESSUN TIMBRO
support-code = Codice di assistenza { $code }

## What was found: a whole sentence or two

found-valid = Un ente presente nell’elenco di fiducia ha firmato questo timbro, che da allora non è stato modificato.
found-malformed = Questo codice è stato modificato o non è stato creato da un programma conosciuto.
found-signature = La firma non è valida. Il timbro è stato modificato dopo la firma oppure è falso: indica la chiave { $kid }, ma non è stato firmato con essa.
found-contents = L’ente di rilascio ha firmato questo timbro, ma il contenuto non rispetta le regole dei timbri.
found-specimen = Questo è un facsimile: un esempio per prove, che non conferisce nulla.
found-not-entitled = L’ente di rilascio è conosciuto, ma non è autorizzato a conferire questo titolo. Il titolo: { $claimed }. Ciò che l’ente può conferire: { $allowed }.
found-lacks-place = Tutti i timbri di questo ente indicano una posizione nel suo elenco dei titoli ritirati, questo no. È possibile che qualcun altro lo abbia creato con la chiave dell’ente.
found-lacks-time = Tutti i timbri di questo ente indicano il momento della firma, questo no. È possibile che qualcun altro lo abbia creato con la chiave dell’ente.
found-key-early = È stato firmato in data { DATE($signed) }, prima che la chiave dell’ente entrasse in uso in data { DATE($start) }.
found-key-late = È stato firmato in data { DATE($signed) }, dopo che la chiave dell’ente era stata messa fuori uso in data { DATE($end) }.
found-signed-on-award = Il timbro non indica quando è stato firmato; vale quindi il giorno del conferimento.
found-not-registered = È possibile che la chiave dell’ente sia in mani altrui dal giorno { DATE($since) }, e questo timbro non è tra quelli che l’ente ha registrato prima di tale data.
found-withdrawn = L’ente di rilascio ha ritirato questo titolo.
found-suspended = L’ente di rilascio ha sospeso questo titolo.
found-replaced = L’ente di rilascio ha sostituito questo timbro con uno nuovo.
found-too-early = Sarà valido dal giorno { DATE($start) }; oggi è il giorno { DATE($today) }.
found-expired = Era valido fino al giorno { DATE($end) }; oggi è il giorno { DATE($today) }.
found-no-list = Su questo dispositivo non c’è un elenco di fiducia; non si sa quindi di chi sia la firma.
found-unknown-key = Nessun ente dell’elenco di fiducia ha la chiave { $kid }. È possibile che l’ente non sia nell’elenco o che il timbro sia falso.
found-no-consent = Più elenchi di fiducia hanno la chiave dell’ente, ma in nessuno figura il suo consenso. Non si sa quale elenco sia corretto.
found-other-country = Solo un elenco di fiducia che non può parlare per questo paese ({ $country }) ha la chiave dell’ente, quindi non conta.
found-newer = Un ente presente nell’elenco di fiducia ha firmato questo timbro in un formato più recente, che questa versione non può leggere.
found-key-stolen = È possibile che la chiave dell’ente sia in mani altrui dal giorno { DATE($since) }: ciò che è firmato con essa, da solo, non prova nulla.
found-no-register = È possibile che la chiave dell’ente sia in mani altrui dal giorno { DATE($since) }. Il registro da cui risulta se questo timbro è stato firmato prima non è su questo dispositivo.
found-signed-in-future = Secondo il timbro, la firma è avvenuta in data { DATE($signed) }, ma l’orologio di questo dispositivo indica { DATE($today) }.
found-clock-behind = L’orologio di questo dispositivo indica { DATE($today) }, ma l’elenco di fiducia è stato firmato dopo, in data { DATE($issued) }. Non si sa quanto sia vecchio l’elenco, né che cosa sia accaduto da allora.
found-list-old = L’elenco di fiducia è stato emesso in data { DATE($issued) }; era utilizzabile al più tardi fino al giorno { DATE($end) }.
found-status-unpinned = Non si sa se questo titolo sia stato ritirato: l’elenco di fiducia non indica dove l’ente pubblica i ritiri.
found-status-absent = Non si sa se questo titolo sia stato ritirato: l’elenco dei titoli ritirati dell’ente non è su questo dispositivo.
found-status-old = Non si sa se questo titolo sia stato ritirato: l’elenco dei titoli ritirati è stato emesso in data { DATE($issued) } ed era utilizzabile fino al giorno { DATE($end) }.
found-status-unusable = Non si sa se questo titolo sia stato ritirato: l’elenco dei titoli ritirati è danneggiato, anteriore al titolo o in un formato più recente.
found-file = In questo file non è stato possibile leggere alcun timbro.

## What to know about a valid stamp

note-as-of = Valido al giorno { DATE($issued) }: un elenco di fiducia più recente era atteso in data { DATE($due) }. Le modifiche successive non sono note.
note-no-place = Non è stato verificato se questo titolo sia stato ritirato: il timbro non ha una posizione nell’elenco dei titoli ritirati dell’ente.
note-no-list = Non è stato verificato se questo titolo sia stato ritirato: l’ente non offre un elenco dei titoli ritirati.
note-awarded-in-future = Il titolo reca la data { DATE($awarded) }, che è nel futuro.
note-status-as-of = Non ritirato al giorno { DATE($issued) }: un elenco dei titoli ritirati più recente era atteso in data { DATE($due) }.
note-accepted = Le Sue impostazioni lo consentono.
note-sealed = È possibile che la chiave dell’ente sia in mani altrui dal giorno { DATE($since) }, ma questo timbro è tra quelli che l’ente ha registrato prima, in data { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Confronti ogni campo con il documento cartaceo, e il nome e la data di nascita con un documento d’identità.
next-original = Scansioni il timbro sul documento cartaceo originale. Se anche questa volta non riesce, non faccia affidamento sul documento e si rivolga all’ente di rilascio.
next-corrected = Non vi faccia affidamento. Chieda un timbro corretto all’ente di rilascio, usando recapiti che già conosce.
next-specimen = Non lo accetti come titolo. Per la formazione, i facsimile si possono consentire nelle impostazioni.
next-entitled = Non vi faccia affidamento. Chieda al gestore dell’elenco di fiducia, o al ministero di quel paese, che cosa l’ente può conferire.
next-made-it = Non vi faccia affidamento. Chieda all’ente di rilascio, usando recapiti che già conosce, se ha conferito questo titolo.
next-withdrawn = Non vi faccia affidamento. L’ente di rilascio può dare alla persona titolare maggiori informazioni.
next-suspended = Per ora non vi faccia affidamento. Si rivolga all’ente di rilascio, o verifichi di nuovo più avanti con un elenco di fiducia più recente.
next-replaced = Chieda alla persona titolare il nuovo documento e ne verifichi il timbro.
next-that-day = Verifichi di nuovo in quel giorno o dopo.
next-renewed = Chieda alla persona titolare se è stato rinnovato.
next-first-list = Richieda l’elenco di fiducia al gestore, poi verifichi di nuovo.
next-latest-list = Scarichi l’elenco di fiducia più recente e verifichi di nuovo.
next-latest-or-ask = Scarichi l’elenco di fiducia più recente e verifichi di nuovo. Se non basta, si rivolga all’ente di rilascio, usando recapiti che già conosce.
next-update = Aggiorni questo programma e verifichi di nuovo.
next-clock = Imposti la data e l’ora di questo dispositivo e verifichi di nuovo.
next-if-important = Se la decisione è importante, si rivolga all’ente di rilascio.
next-date = Controlli la data di questo dispositivo e chieda alla persona titolare la data di rilascio del titolo.
next-nothing = Non occorre fare nulla: il timbro è stato firmato quando la chiave era ancora al sicuro.

## Why and since when an award is withdrawn, suspended or replaced

status-since = È così dal giorno { DATE($since) }.
reason-error = Motivo: rilascio avvenuto per errore.
reason-deception = Motivo: ottenuto con l’inganno.
reason-replaced = Motivo: ne è stato rilasciato uno nuovo.
reason-decision = Motivo: lo ha disposto un giudice o un’autorità pubblica.
reason-holder = Motivo: lo ha chiesto la persona titolare.
reason-review = Motivo: è in corso un riesame.
reason-other = Motivo: numero { NUMBER($number) }, che questa versione non conosce.

## Texts that are no stamp

text-empty = Il codice è vuoto.
text-other = Questo codice non è un timbro: è un codice di altro tipo, come un link o un biglietto.
text-version = Questo timbro usa la versione { $version }, che questo programma non supporta.
text-altered = Il testo di questo timbro è stato modificato o troncato durante la trasmissione. Questo non dice nulla sul titolo.
text-altered-next = Scansioni di nuovo il documento cartaceo. Se ha incollato o ricevuto il testo, chieda invece una foto del documento.
text-other-next = Cerchi il timbro sul documento. Non apra l’altro codice per verificare un titolo.

## What was checked

axis-integrity = Non modificato
axis-issuer = Ente conosciuto
axis-content = Leggibile
axis-authority = Ente autorizzato
axis-status = Tuttora in vigore
axis-time = Date coerenti
axis-freshness = Elenco di fiducia aggiornato
finding-good = sì
finding-bad = no
finding-not-checked = non verificato
finding-noted = vedi nota
list-of = Elenco di fiducia: { $operator }
list-introduced = Elenco di fiducia: { $operator }, presentato da { $by }

## Names of fields, as on a diploma

field-issuer = Ente di rilascio
field-family-name = Cognome
field-given-names = Nome
field-family-name-latin = Cognome, caratteri latini
field-given-names-latin = Nome, caratteri latini
field-birth = Data di nascita
field-title = Titolo
field-title-english = Denominazione in inglese
field-title-language = Lingua della denominazione
field-number = Numero del titolo
field-awarded = Data di rilascio
field-type = Tipo di titolo
field-country = Paese
field-eqf = Livello EQF
field-nqf = Livello nazionale
field-isced = Settore di studio
field-credits = Crediti
field-grade = Voto
field-mode = Modalità di apprendimento
field-languages = Lingue di insegnamento
field-profession = Professione regolamentata
field-thesis = Tesi
field-outcomes = Risultati dell’apprendimento
field-link = Credenziale digitale completa
field-specimen = Facsimile
field-joint = Rilasciato insieme a
field-from = Valido dal
field-until = Valido fino al
field-other = Campo { $number }
value-link = SHA-256 inizia con { $digest }
value-specimen = sì: un esempio, non conferisce nulla
value-joint = { $names } (secondo l’ente firmatario)

## Coded values

type-general = istruzione generale
type-vocational = qualifica di formazione professionale
type-short-cycle = titolo di ciclo breve
type-bachelor = laurea (primo ciclo)
type-master = laurea magistrale (secondo ciclo)
type-doctorate = dottorato (terzo ciclo)
type-professional = qualifica professionale
type-micro-credential = microcredenziale
type-course = corso con valutazione
type-language = certificato linguistico
type-attendance = attestato di frequenza
mode-full-time = a tempo pieno
mode-part-time = a tempo parziale
mode-online = online
mode-blended = mista
mode-work-based = basata sul lavoro
mode-on-site = in presenza
credits-ects = { $amount } ECTS
credits-hours = { $amount } ore
credits-ecvet = { $amount } ECVET
credits-national = { $amount } crediti nazionali
profession-doctor = medico con formazione di base
profession-nurse = infermiere responsabile dell’assistenza generale
profession-dentist = dentista
profession-vet = veterinario
profession-midwife = ostetrica
profession-pharmacist = farmacista
profession-architect = architetto
profession-directive = { $profession } (2005/36/CE, { $annex })
unknown-number = numero { NUMBER($number) }, che questa versione non conosce
name-with-code = { $name } ({ $code })
eqf-1 = conoscenze e abilità di base
eqf-2 = abilità pratiche di base in un settore
eqf-3 = lavoro qualificato sotto guida, come un breve apprendistato
eqf-4 = diploma di scuola secondaria di secondo grado o mestiere qualificato
eqf-5 = istruzione terziaria di ciclo breve o formazione professionale avanzata
eqf-6 = livello della laurea
eqf-7 = livello della laurea magistrale
eqf-8 = livello del dottorato
eqf-explained = Livello { $level } di 8 del Quadro europeo delle qualifiche: { $meaning }
nqf-explained = { $level } ({ $framework }, livello EQF { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
grade-explained = Scala consueta ({ $country }): il voto migliore è { $best }, il peggiore ancora sufficiente è { $pass }. A titolo informativo: l’ente non ha firmato questa indicazione.

## What an issuer may award, as parts of a list

scope-eqf = livello EQF { $level }
scope-eqf-range = livelli EQF da { $lowest } a { $highest }
scope-awarded = conferito in data { DATE($day) }
scope-country = territorio: { $countries }
scope-from = dal giorno { DATE($day) }
scope-until = fino al giorno { DATE($day) }
scope-any = qualsiasi titolo
scope-nothing = nulla
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
       *[12] dicembre
    } { $year }
date-month =
    { $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
       *[12] dicembre
    } { $year }

## The trust list beside a verdict

trust-issued-today = L’elenco di fiducia è stato emesso oggi.
trust-issued =
    { $days ->
        [1] L’elenco di fiducia è stato emesso ieri, in data { DATE($issued) }.
        [many] L’elenco di fiducia è stato emesso { $days } di giorni fa, in data { DATE($issued) }.
       *[other] L’elenco di fiducia è stato emesso { $days } giorni fa, in data { DATE($issued) }.
    }
trust-issued-future = L’elenco di fiducia è stato emesso in data { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Confronti con il documento cartaceo e con il documento d’identità della persona titolare:
result-signed-invalid = Ciò che è stato firmato. NON È VALIDO per il motivo indicato sopra:
result-signed-not-sure = Ciò che è stato firmato. NON È CONFERMATO per il motivo indicato sopra:
column-verdict = Esito
column-file = File
column-holder = Titolare, secondo il timbro
column-code = Codice
column-picture = Che cosa è stato letto
page = pagina { $page }
stamp-of = timbro { $number } di { $count }
answers =
    { $count ->
        [one] { $count } risposta
        [many] { $count } di risposte
       *[other] { $count } risposte
    }
report-title = Timbri verificati
report-as-of = Situazione al giorno { DATE($day) }.
report-compare = Confronti ogni titolare con il documento cartaceo e con un documento d’identità.
report-passed-over = File ignorati
report-no-picture = né un’immagine né un PDF
report-outlined = Immagine: il codice letto è evidenziato
report-not-outlined = Immagine: nessun codice letto
report-show = Mostra:
report-all = tutti
language-fallback = Non esistono ancora testi in questa lingua: { $asked }. Lingua usata: { $used }.
