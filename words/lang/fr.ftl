# Français. Explications des textes : en.ftl et docs/translating.md. Choix des mots : words/glossary/fr.md
# Espace insécable étroite (U+202F) devant ; ? ! et à l’intérieur des guillemets, espace insécable (U+00A0) devant deux-points. On vouvoie.


## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VALABLE
verdict-valid-as-of = VALABLE AU { DATE($issued) }
verdict-caution = VALABLE, AVEC RÉSERVE
verdict-invalid = NON VALABLE
# Not enough is known. Never a word that means "not safe".
verdict-not-sure = INDÉTERMINÉ
# The code or file could not be read at all.
verdict-not-read = NON LU
# Another kind of code, or no code.
verdict-no-stamp = PAS DE CACHET
support-code = Code d’assistance { $code }

## What was found: a whole sentence or two

found-valid = Un établissement de la liste de confiance a signé ce cachet, qui n’a pas été modifié depuis.
found-malformed = Ce code a été modifié ou ne provient pas d’un programme connu.
found-signature = La signature n’est pas valable. Le cachet a été modifié après sa signature, ou il est contrefait : il désigne la clé { $kid }, qui ne l’a pas signé.
found-contents = L’établissement a signé ceci, mais le contenu ne respecte pas les règles des cachets.
found-specimen = C’est un spécimen : un exemple pour des essais, qui ne décerne rien.
found-not-entitled = L’établissement est connu, mais n’a pas le droit de décerner cette qualification. La qualification : { $claimed }. Ce que l’établissement peut décerner : { $allowed }.
found-lacks-place = Tous les cachets de cet établissement indiquent une place dans sa liste des retraits, mais pas celui-ci. Quelqu’un d’autre l’a peut-être fait avec la clé de l’établissement.
found-lacks-time = Tous les cachets de cet établissement indiquent le moment de la signature, mais pas celui-ci. Quelqu’un d’autre l’a peut-être fait avec la clé de l’établissement.
found-key-early = Le cachet a été signé le { DATE($signed) }, avant la mise en service de la clé de l’établissement le { DATE($start) }.
found-key-late = Le cachet a été signé le { DATE($signed) }, après la mise hors service de la clé de l’établissement le { DATE($end) }.
# Put before found-key-early and found-key-late if the stamp does not say when it was signed.
found-signed-on-award = Le cachet ne dit pas quand il a été signé ; c’est donc le jour de l’attribution qui compte.
found-not-registered = La clé de l’établissement est peut-être en d’autres mains depuis le { DATE($since) }, et ce cachet ne figure pas parmi ceux que l’établissement avait enregistrés avant.
found-withdrawn = L’établissement a retiré cette qualification.
found-suspended = L’établissement a suspendu cette qualification.
found-replaced = L’établissement a remplacé ce cachet par un nouveau.
found-too-early = Le cachet sera valable à partir du { DATE($start) } ; nous sommes le { DATE($today) }.
found-expired = Le cachet était valable jusqu’au { DATE($end) } ; nous sommes le { DATE($today) }.
found-no-list = Il n’y a pas de liste de confiance sur cet appareil ; on ne sait donc pas de qui est cette signature.
found-unknown-key = Aucun établissement de la liste de confiance n’a la clé { $kid }. L’établissement n’est peut-être pas dans la liste, ou le cachet est peut-être contrefait.
found-no-consent = Plusieurs listes de confiance ont la clé de l’établissement, mais aucune ne porte son accord. On ne sait pas quelle liste a raison.
found-other-country = Seule une liste de confiance qui ne peut pas parler pour ce pays ({ $country }) a la clé de l’établissement ; elle ne compte donc pas.
found-newer = Un établissement de la liste a signé ceci sous une forme plus récente, que cette version ne sait pas lire.
found-key-stolen = La clé de l’établissement est peut-être en d’autres mains depuis le { DATE($since) } : à elle seule, une signature faite avec cette clé ne prouve rien.
found-no-register = La clé de l’établissement est peut-être en d’autres mains depuis le { DATE($since) }. Le registre qui dit si ce cachet a été signé avant n’est pas sur cet appareil.
found-signed-in-future = Le cachet dit avoir été signé le { DATE($signed) }, mais l’horloge de cet appareil indique le { DATE($today) }.
found-clock-behind = L’horloge de cet appareil indique le { DATE($today) }, mais la liste de confiance a été signée plus tard, le { DATE($issued) }. On ne connaît donc ni l’âge de la liste, ni ce qui s’est passé depuis.
found-list-old = La liste de confiance date du { DATE($issued) } ; on pouvait s’y fier jusqu’au { DATE($end) } au plus tard.
found-status-unpinned = On ne sait pas si cette qualification a été retirée : la liste de confiance ne dit pas où l’établissement publie les retraits.
found-status-absent = On ne sait pas si cette qualification a été retirée : la liste des retraits de l’établissement n’est pas sur cet appareil.
found-status-old = On ne sait pas si cette qualification a été retirée : la liste des retraits date du { DATE($issued) } et on pouvait s’y fier jusqu’au { DATE($end) }.
found-status-unusable = On ne sait pas si cette qualification a été retirée : la liste des retraits est endommagée, plus ancienne que la qualification, ou d’une forme plus récente.
found-file = Aucun cachet n’a pu être lu dans ce fichier.

## What to know about a valid stamp

note-as-of = Valable au { DATE($issued) } : une liste de confiance plus récente était attendue le { DATE($due) }. On ne connaît pas les changements ultérieurs.
note-no-place = On n’a pas vérifié si cette qualification a été retirée : ce cachet n’a pas de place dans la liste des retraits de l’établissement.
note-no-list = On n’a pas vérifié si cette qualification a été retirée : l’établissement ne publie pas de liste des retraits.
note-awarded-in-future = La qualification est datée du { DATE($awarded) }, une date future.
note-status-as-of = Pas de retrait au { DATE($issued) } : une liste des retraits plus récente était attendue le { DATE($due) }.
# Put after a sentence that begins with “It is not known whether this award was withdrawn”.
note-accepted = Vos réglages l’acceptent.
note-sealed = La clé de l’établissement est peut-être en d’autres mains depuis le { DATE($since) }, mais ce cachet figure parmi ceux que l’établissement a enregistrés avant, le { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Comparez chaque champ avec le papier, et le nom et la date de naissance avec une pièce d’identité.
next-original = Scannez le cachet sur le papier d’origine. Si cela échoue encore, ne vous fiez pas au papier ; renseignez-vous auprès de l’établissement.
next-corrected = Ne vous y fiez pas. Demandez à l’établissement, en utilisant des coordonnées que vous connaissez déjà, un cachet corrigé.
next-specimen = Ne l’acceptez pas comme qualification. Pour une formation, les réglages permettent d’accepter les spécimens.
next-entitled = Ne vous y fiez pas. Demandez à l’organisme qui tient la liste de confiance, ou au ministère du pays, ce que l’établissement peut décerner.
next-made-it = Ne vous y fiez pas. Demandez à l’établissement, en utilisant des coordonnées que vous connaissez déjà, s’il a décerné cette qualification.
next-withdrawn = Ne vous y fiez pas. L’établissement peut en dire plus au titulaire.
next-suspended = Ne vous y fiez pas pour l’instant. Renseignez-vous auprès de l’établissement, ou vérifiez plus tard avec une liste de confiance plus récente.
next-replaced = Demandez le nouveau document au titulaire et vérifiez son cachet.
next-that-day = Vérifiez de nouveau ce jour-là ou plus tard.
next-renewed = Demandez au titulaire si la qualification a été renouvelée.
next-first-list = Prenez la liste de confiance auprès de l’organisme qui la tient, puis vérifiez de nouveau.
next-latest-list = Prenez la liste de confiance la plus récente et vérifiez de nouveau.
next-latest-or-ask = Prenez la liste de confiance la plus récente et vérifiez de nouveau. Si rien ne change, renseignez-vous auprès de l’établissement, en utilisant des coordonnées que vous connaissez déjà.
next-update = Mettez ce programme à jour et vérifiez de nouveau.
next-clock = Réglez la date et l’heure de cet appareil et vérifiez de nouveau.
next-if-important = Si l’enjeu est important, renseignez-vous auprès de l’établissement.
next-date = Vérifiez la date de cet appareil, et demandez au titulaire la date de l’attribution.
next-nothing = Rien à faire : le cachet a été signé quand la clé était sûre.

## Why and since when an award is withdrawn, suspended or replaced

status-since = C’est le cas depuis le { DATE($since) }.
reason-error = Motif : la délivrance était une erreur.
reason-deception = Motif : la qualification a été obtenue par tromperie.
reason-replaced = Motif : un nouveau cachet a été délivré.
reason-decision = Motif : un tribunal ou une autorité publique l’a décidé.
reason-holder = Motif : le titulaire l’a demandé.
reason-review = Motif : la qualification est en cours d’examen.
reason-other = Motif : numéro { NUMBER($number) }, que cette version ne connaît pas.

## Texts that are no stamp

text-empty = Le code est vide.
text-other = Ce code n’est pas un cachet : c’est un autre code, comme un lien ou un billet.
text-version = Ce cachet utilise la version { $version }, que ce programme ne prend pas en charge.
text-altered = Le texte de ce cachet a été modifié ou coupé en route. Cela ne dit rien de la qualification.
text-altered-next = Scannez de nouveau le papier. Si vous avez collé ou reçu le texte, demandez plutôt une photo du papier.
text-other-next = Cherchez le cachet sur le papier. N’ouvrez pas l’autre code pour vérifier une qualification.

## What was checked

axis-integrity = Non modifié
axis-issuer = Établissement connu
axis-content = Lisible
axis-authority = Habilité à décerner
axis-status = Toujours en vigueur
axis-time = Dates cohérentes
axis-freshness = Liste de confiance à jour
finding-good = oui
finding-bad = non
finding-not-checked = non vérifié
finding-noted = voir la remarque
list-of = Liste de confiance : { $operator }
list-introduced = Liste de confiance : { $operator }, présentée par { $by }

## Names of fields, as on a diploma

field-issuer = Organisme qui décerne
field-family-name = Nom de famille
field-given-names = Prénoms
field-family-name-latin = Nom, caractères latins
field-given-names-latin = Prénoms, caractères latins
field-birth = Date de naissance
field-title = Qualification
field-title-english = Intitulé en anglais
field-title-language = Langue de l’intitulé
field-number = Numéro de la qualification
field-awarded = Date d’attribution
field-type = Type de qualification
field-country = Pays
field-eqf = Niveau CEC
field-nqf = Niveau national
field-isced = Domaine d’études
field-credits = Crédits
field-grade = Note
field-mode = Mode d’études
field-languages = Langues d’enseignement
field-profession = Profession réglementée
field-thesis = Mémoire ou thèse
field-outcomes = Acquis d’apprentissage
field-link = Attestation numérique complète
field-specimen = Spécimen
field-joint = Décerné conjointement avec
field-from = Valable à partir du
field-until = Valable jusqu’au
field-other = Champ { $number }
value-link = SHA-256 commence par { $digest }
value-specimen = oui : un exemple, qui ne décerne rien
value-joint = { $names } (selon l’établissement signataire)

## Coded values

type-general = enseignement général
type-vocational = qualification professionnelle initiale
type-short-cycle = cycle court
type-bachelor = licence ou bachelor (premier cycle)
type-master = master (deuxième cycle)
type-doctorate = doctorat (troisième cycle)
type-professional = qualification professionnelle
type-micro-credential = microcertification
type-course = cours avec évaluation
type-language = certificat de langue
type-attendance = participation
mode-full-time = temps plein
mode-part-time = temps partiel
mode-online = en ligne
mode-blended = en partie en ligne
mode-work-based = en entreprise
mode-on-site = sur place
credits-ects = { $amount } ECTS
credits-hours = { $amount } heures
credits-ecvet = { $amount } ECVET
credits-national = { $amount } crédits nationaux
profession-doctor = médecin avec formation médicale de base
profession-nurse = infirmier responsable de soins généraux
profession-dentist = praticien de l’art dentaire
profession-vet = vétérinaire
profession-midwife = sage-femme
profession-pharmacist = pharmacien
profession-architect = architecte
# For professions of Directive 2005/36/EC, annex V.
profession-directive = { $profession } (2005/36/CE, { $annex })
unknown-number = numéro { NUMBER($number) }, que cette version ne connaît pas
# The code after the name: “Chemical engineering and processes (0711)”.
name-with-code = { $name } ({ $code })
# What the levels of the European Qualifications Framework mean, in plain words. Ours, not official.
eqf-1 = savoirs et savoir-faire de base
eqf-2 = savoir-faire pratiques de base dans un domaine
eqf-3 = travail qualifié sous supervision, par exemple après une formation courte
eqf-4 = fin d’études secondaires supérieures, ou métier qualifié
eqf-5 = enseignement supérieur court, ou formation professionnelle supérieure
eqf-6 = niveau d’une licence ou d’un bachelor
eqf-7 = niveau d’un master
eqf-8 = niveau d’un doctorat
eqf-explained = Niveau { $level } sur 8 du cadre européen des certifications : { $meaning }
nqf-explained = { $level } ({ $framework }, niveau CEC { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
# What a grade means. The two grades are written as in that country.
grade-explained = Barème usuel, { $country } : la meilleure note est { $best }, la moins bonne admise est { $pass }. À titre d’information ; l’établissement ne l’a pas signé.

## What an issuer may award, as parts of a list

scope-eqf = niveau CEC { $level }
scope-eqf-range = niveaux CEC { $lowest } à { $highest }
scope-awarded = décernée le { DATE($day) }
scope-country = pays : { $countries }
scope-from = à partir du { DATE($day) }
scope-until = jusqu’au { DATE($day) }
scope-any = toute qualification
scope-nothing = rien
list-and = { ", " }
list-or = { " ; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }
date-month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }

## The trust list beside a verdict

trust-issued-today = La liste de confiance a été établie aujourd’hui.
trust-issued =
    { $days ->
        [one] La liste de confiance a été établie hier, le { DATE($issued) }.
       *[other] La liste de confiance a été établie il y a { $days } jours, le { DATE($issued) }.
    }
trust-issued-future = La liste de confiance est datée du { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Comparez avec le papier et avec une pièce d’identité :
result-signed-invalid = Ce qui a été signé. NON VALABLE pour la raison ci-dessus :
result-signed-not-sure = Ce qui a été signé. NON CONFIRMÉ pour la raison ci-dessus :
column-verdict = Résultat
column-file = Fichier
column-holder = Titulaire selon le cachet
column-code = Code
column-picture = Ce qui a été lu
page = page { $page }
stamp-of = cachet { $number } sur { $count }
answers =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
report-title = Cachets vérifiés
report-as-of = Situation au { DATE($day) }.
report-compare = Comparez chaque titulaire avec le papier et avec une pièce d’identité.
report-passed-over = Fichiers laissés de côté
report-no-picture = ni une image ni un PDF
report-outlined = Image : le code lu est encadré
report-not-outlined = Image : aucun code n’y a été lu
report-show = Afficher :
report-all = tout
language-fallback = { $asked } n’existe pas encore : ceci est en { $used }.
