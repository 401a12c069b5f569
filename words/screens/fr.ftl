# Français. Explications des textes : en.ftl et docs/translating.md. Choix des mots : words/glossary/fr.md

## Tabs, which are also the titles of their screens

tab-scan = Scanner
tab-trust = Confiance
tab-saved = Enregistrés
tab-settings = Réglages
tab-about = À propos
title-result = Résultat

## Buttons

button-light-on = Allumer la lumière
button-light-off = Éteindre la lumière
button-zoom-in = Agrandir
button-zoom-out = Réduire
button-open-file = Ouvrir une photo ou un PDF
button-paste = Coller le texte d’un cachet
button-allow-camera = Autoriser l’appareil photo
button-system-settings = Réglages du système
button-try-again = Réessayer
button-scan-again = Scanner un autre cachet
button-open-trust = Ouvrir « Confiance »
button-update = Mettre à jour
button-import-file = Importer un fichier de confiance
button-import = Importer
button-do-not-import = Ne pas importer
button-cancel = Annuler
button-save = Enregistrer sur cet appareil
button-delete = Supprimer
button-delete-named = Supprimer { $name }
button-delete-all = Tout supprimer
button-show = Montrer
button-date-settings = Réglages de date
button-free-storage = Libérer de l’espace
button-start = Commencer

## Scanning

scan-idle = Visez le cachet sur le papier.
hint-closer = Approchez-vous.
hint-hold-still = Ne bougez pas.
hint-tilt = Un reflet couvre le cachet : inclinez le papier ou le téléphone.
hint-light = Trop sombre : allumez la lumière.
hint-whole = Montrez tout le cachet avec sa marge blanche.
camera-ask = L’appareil photo lit le cachet. Aucune image n’est conservée ni envoyée.
camera-refused = L’appareil photo est bloqué : l’autorisation a été refusée.
    .next = Autorisez l’appareil photo dans les réglages du système, ou ouvrez une photo ou un PDF du papier.
camera-busy = Une autre application utilise l’appareil photo.
    .next = Fermez l’autre application et réessayez.
camera-failed = L’appareil photo s’est arrêté.
    .next = Réessayez. Si rien ne change, redémarrez le téléphone, ou ouvrez une photo du papier.
camera-absent = Cet appareil n’a pas d’appareil photo.
    .next = Ouvrez une photo ou un PDF du papier.
camera-picture = Image de l’appareil photo

## Results

result-reading = Vérification…
result-several =
    { $count ->
        [one] { $count } cachet a été lu.
       *[other] { $count } cachets ont été lus : choisissez-en un.
    }
result-choose = Cachet { NUMBER($number) }
result-notes = Remarques
result-checks = Ce qui a été vérifié
result-check = { $check } : { $finding }
result-saved = Enregistré sur cet appareil.

## Files: photos, PDFs and bundles

file-opening = Ouverture du fichier…
file-reading = Recherche d’un cachet…
file-page = Page { NUMBER($page) } sur { NUMBER($pages) }
file-no-stamp = Aucun cachet n’a été trouvé dans ce fichier.
    .next = Prenez une photo nette du cachet seul, ou scannez le papier avec l’appareil photo.
file-too-large = Ce fichier est trop grand : { $size }. La limite est de { $limit }.
    .next = Ouvrez seulement la page avec le cachet, ou prenez-la en photo.
file-too-many-pages =
    { $pages ->
        [one] Seule la première page a été lue, et aucun cachet n’y était.
       *[other] Seules les { $pages } premières pages ont été lues, et aucun cachet n’y était.
    }
    .next = Ouvrez seulement la page avec le cachet.
file-unreadable = Ce fichier ne peut pas être lu : il est endommagé, ou d’un type que cet appareil ne connaît pas.
    .next = Ouvrez un fichier PDF, JPEG, PNG ou HEIC, ou prenez le papier en photo.
file-locked = Ce PDF est verrouillé par un mot de passe.
    .next = Demandez une copie non verrouillée, ou prenez le papier en photo.
file-not-passed-on = L’autre application n’a pas remis le fichier.
    .next = Enregistrez le fichier sur cet appareil et ouvrez-le depuis là.
file-stuck = D’autres applications n’ont pas encore remis les fichiers ouverts auparavant.
    .next = Fermez complètement cette application, relancez-la et ouvrez le fichier de nouveau.
file-no-room = Il n’y a pas assez de place sur cet appareil pour une copie du fichier.
    .next = Libérez de l’espace et ouvrez le fichier de nouveau.
file-interrupted = La lecture a été interrompue avant la fin.
    .next = Ouvrez le fichier de nouveau. Rien n’a été changé.

## Trust: the trust list on this device

trust-none = Pas encore de liste de confiance. Rien ne peut être vérifié sans elle.
trust-fresh = À jour
trust-due = Une plus récente est attendue
trust-too-old = Trop ancienne pour vos réglages
trust-next = La prochaine est attendue le { DATE($due) }.
trust-details = Détails
trust-version = Version { NUMBER($version) }
trust-issuers = Établissements : { NUMBER($count) }
trust-status-lists = Listes des retraits : { NUMBER($count) }
trust-root = Certificat racine : version { NUMBER($version) }, valable jusqu’au { DATE($expires) }
trust-offline = Aucun réseau n’est nécessaire pour vérifier. Il ne sert qu’à obtenir une liste plus récente.
trust-updating = Récupération de la liste la plus récente…
trust-checking = Examen du fichier de confiance…
trust-importing = Importation…
trust-waiting = Ce que vous avez ouvert sera examiné dès que la liste de confiance pourra être lue.
trust-offer = Importer ce fichier de confiance ? Il change les cachets que cette application accepte. Rien n’est encore changé.
    .next = Ne l’importez que si vous l’attendiez. L’application a vérifié qui l’a signé ; elle ne peut pas vérifier qui l’a envoyé.
offer-size = Taille du fichier : { $size }
offer-root = Certificat racine : version { NUMBER($held) } maintenant, version { NUMBER($offered) } après l’importation
offer-list = Liste de confiance : version { NUMBER($held) } du { DATE($held_issued) } maintenant, version { NUMBER($offered) } du { DATE($offered_issued) } après l’importation
offer-first-list = Liste de confiance : aucune maintenant, version { NUMBER($offered) } du { DATE($offered_issued) } après l’importation
offer-issuers = Établissements : { NUMBER($held) } maintenant, { NUMBER($offered) } après l’importation
trust-declined = Rien n’a été importé.
trust-updated = La liste de confiance est maintenant celle du { DATE($issued) }.
trust-unchanged = Vous avez déjà la liste la plus récente.
trust-overdue = C’est la liste de confiance que vous avez déjà. Une nouvelle était attendue le { DATE($due) }.
    .next = Réessayez plus tard. Si cela dure, demandez un fichier de confiance à l’organisme qui tient la liste et importez-le.
trust-parts-refused = Parties du fichier de confiance inutilisables : { NUMBER($count) }. Ce que vous aviez à leur place sert encore.
trust-kept = Ce à quoi vous faisiez confiance sert encore.
trust-repaired = Une importation a été interrompue ou un fichier endommagé. La dernière bonne liste de confiance est utilisée.
    .next = Importez ou mettez à jour encore une fois.
trust-interrupted = L’application s’est arrêtée avant la fin d’une importation. Ce qui est utilisé maintenant est indiqué ci-dessous.
    .next = Importez ou mettez à jour encore une fois.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Ce fichier de confiance est plus ancien que ce à quoi cet appareil fait déjà confiance.
    .next = Rien à faire. Si l’expéditeur dit que c’est le plus récent, renseignez-vous auprès de l’organisme qui tient la liste.
refused-incomplete = Ce fichier de confiance est incomplet : il manque quelque chose entre ce que vous avez et ce qu’il apporte.
    .next = Demandez à l’organisme qui tient la liste un fichier de confiance complet.
refused-damaged = Ce fichier n’est pas un fichier de confiance, ou il a été endommagé en route.
    .next = Reprenez-le et importez-le de nouveau.
refused-too-large = Ce fichier est plus grand que ne peut l’être un fichier de confiance.
    .next = Choisissez le fichier de confiance, dont le nom finit par .cbor, ou demandez-le à l’expéditeur.
refused-other-signer = Ce fichier de confiance n’est pas signé par l’organisme auquel cette application fait confiance.
    .next = Ne l’utilisez pas. Prenez le fichier de confiance de l’organisme qui vous a donné cette application.
refused-root-expired = Le certificat racine de ce fichier de confiance a expiré le { DATE($expires) }. Rien de nouveau n’est accepté avec lui.
    .next = Vérifiez la date de cet appareil, puis prenez le fichier de confiance le plus récent.
refused-conflict = Deux listes contradictoires de même version ont été signées : quelqu’un qui a les clés agit peut-être malhonnêtement.
    .next = Ne l’utilisez pas, et prévenez aussitôt l’organisme qui tient la liste.
refused-future = Ce fichier de confiance dit avoir été fait le { DATE($issued) }, mais l’horloge de cet appareil indique { DATE($today) }.
    .next = Vérifiez la date de cet appareil et importez-le de nouveau.
refused-storage-full = La mémoire de cet appareil est pleine : il faut { $size }.
    .next = Libérez de l’espace et importez-le de nouveau.
refused-storage = La liste de confiance ne peut pas être lue ou écrite sur cet appareil.
    .next = Redémarrez l’appareil et réessayez. Si rien ne change, réinstallez l’application et importez le fichier de confiance le plus récent.
refused-busy = Une autre importation est en cours.
    .next = Attendez un moment et réessayez.
refused-root = Le certificat racine contenu dans cette application est endommagé ou absent. Rien ne peut être vérifié avec cette copie.
    .next = Réinstallez l’application depuis sa source d’origine.
refused-network = La liste n’a pas pu être récupérée : pas de réseau, ou le serveur ne répond pas.
    .next = Réessayez plus tard, ou importez un fichier de confiance.
refused-no-address = Aucune adresse de mise à jour n’est configurée dans cette application.
    .next = Importez un fichier de confiance.

## Saved stamps of a holder

saved-off = Rien n’est enregistré sur cet appareil.
    .next = Si vous êtes vous-même titulaire, activez ceci pour enregistrer votre cachet et le montrer.
saved-empty = Aucun cachet n’est enregistré.
    .next = Scannez votre propre cachet, puis choisissez « Enregistrer sur cet appareil ».
saved-full = Il n’y a plus de place : { NUMBER($limit) } cachets sont enregistrés.
    .next = Supprimez-en un dont vous n’avez plus besoin.
saved-failed = Le cachet n’a pas pu être enregistré : la mémoire est pleine ou protégée.
    .next = Libérez de l’espace et réessayez.
saved-again = Vérifié de nouveau à chaque affichage.
saved-delete-one = Supprimer ce cachet de cet appareil ?
    .next = Il ne peut pas être récupéré. Le papier reste tel quel : vous pouvez le scanner de nouveau.
saved-delete-all = Supprimer de cet appareil tous les cachets enregistrés ?
    .next = Ils ne peuvent pas être récupérés. Les papiers restent tels quels : vous pouvez les scanner de nouveau.

## Settings

settings-language = Langue
settings-language-device = Comme sur l’appareil
settings-accept = Ce qui est accepté
settings-max-age = Âge maximal de la liste de confiance, en jours
settings-max-age-why = Au-delà, aucun cachet n’est présenté comme valable.
settings-specimens = Accepter les spécimens (formations)
settings-unknown-status = Accepter les qualifications dont on ignore si elles ont été retirées
settings-unknown-status-why = Elles sont alors montrées avec réserve. Laissez désactivé sauf décision de votre service.
settings-hide = Cacher les résultats aux captures et au partage d’écran
settings-save = Permettre d’enregistrer des cachets sur cet appareil
settings-save-why = Pour les titulaires. Désactiver supprime tous les cachets enregistrés.
demo = Ceci est une version d’essai : elle fait confiance à des établissements de démonstration.
    .next = Ne vérifiez pas de vraies qualifications avec elle.

## About, also shown at the first start

about-what = Qualistamp vérifie les cachets signés des qualifications, sans réseau.
about-compare = Un cachet ne vaut qu’avec le papier et la personne : comparez toujours.
about-privacy = Rien de ce que vous scannez n’est envoyé ni journalisé. Ce n’est conservé que si vous choisissez « Enregistrer sur cet appareil ».
about-version = Version { $version }
about-library = Bibliothèque { $version }
about-licence = Licence : MIT ou Apache-2.0
