# Deutsch. Erklärungen zu den Texten: en.ftl und docs/translating.md. Wortwahl: words/glossary/de.md

## Tabs, which are also the titles of their screens

tab-scan = Scannen
tab-trust = Vertrauen
tab-saved = Gespeichert
tab-settings = Einstellungen
tab-about = Über
title-result = Ergebnis

## Buttons

button-light-on = Licht ein
button-light-off = Licht aus
button-zoom-in = Vergrößern
button-zoom-out = Verkleinern
button-open-file = Foto oder PDF öffnen
button-paste = Text eines Stempels einfügen
button-allow-camera = Kamera erlauben
button-system-settings = Systemeinstellungen
button-try-again = Noch einmal
button-scan-again = Weiteren Stempel scannen
button-open-trust = „Vertrauen“ öffnen
button-update = Jetzt aktualisieren
button-import-file = Paket aus einer Datei importieren
button-import = Importieren
button-do-not-import = Nicht importieren
button-cancel = Abbrechen
button-save = Auf diesem Gerät speichern
button-delete = Löschen
button-delete-named = { $name } löschen
button-delete-all = Alle löschen
button-show = Zeigen
button-date-settings = Datumseinstellungen
button-free-storage = Speicher freigeben
button-start = Los geht’s

## Scanning

scan-idle = Richten Sie die Kamera auf den Stempel auf dem Papier.
hint-closer = Gehen Sie näher heran.
hint-hold-still = Halten Sie still.
hint-tilt = Eine Spiegelung verdeckt den Stempel: Neigen Sie Papier oder Telefon.
hint-light = Zu dunkel: Schalten Sie das Licht ein.
hint-whole = Zeigen Sie den ganzen Stempel mit seinem weißen Rand.
camera-ask = Die Kamera liest den Stempel. Kein Bild wird gespeichert oder gesendet.
camera-refused = Die Kamera darf nicht benutzt werden: Die Berechtigung wurde verweigert.
    .next = Erlauben Sie die Kamera in den Systemeinstellungen, oder öffnen Sie ein Foto oder PDF des Papiers.
camera-busy = Eine andere App benutzt die Kamera.
    .next = Schließen Sie die andere App und versuchen Sie es noch einmal.
camera-failed = Die Kamera wurde angehalten.
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, starten Sie das Telefon neu, oder öffnen Sie ein Foto des Papiers.
camera-absent = Dieses Gerät hat keine Kamera.
    .next = Öffnen Sie ein Foto oder PDF des Papiers.
camera-picture = Kamerabild

## Results

result-reading = Wird geprüft …
result-several =
    { $count ->
        [one] { $count } Stempel wurde gelesen.
       *[other] { $count } Stempel wurden gelesen: Wählen Sie einen.
    }
result-choose = Stempel { NUMBER($number) }
result-notes = Zu beachten
result-checks = Was geprüft wurde
result-check = { $check }: { $finding }
result-saved = Auf diesem Gerät gespeichert.

## Files: photos, PDFs and bundles

file-opening = Die Datei wird geöffnet …
file-reading = Suche nach einem Stempel …
file-page = Seite { NUMBER($page) } von { NUMBER($pages) }
file-no-stamp = In dieser Datei wurde kein Stempel gefunden.
    .next = Machen Sie ein scharfes Foto vom Stempel allein, oder scannen Sie das Papier mit der Kamera.
file-too-large = Diese Datei ist zu groß: { $size }. Die Grenze ist { $limit }.
    .next = Öffnen Sie nur die Seite mit dem Stempel, oder machen Sie ein Foto davon.
file-too-many-pages =
    { $pages ->
        [one] Nur die erste Seite wurde gelesen, und darauf war kein Stempel.
       *[other] Nur die ersten { $pages } Seiten wurden gelesen, und darauf war kein Stempel.
    }
    .next = Öffnen Sie nur die Seite mit dem Stempel.
file-unreadable = Diese Datei kann nicht gelesen werden: Sie ist beschädigt oder von einer Art, die dieses Gerät nicht kennt.
    .next = Öffnen Sie eine PDF-, JPEG-, PNG- oder HEIC-Datei, oder machen Sie ein Foto des Papiers.
file-locked = Dieses PDF ist mit einem Passwort gesperrt.
    .next = Bitten Sie um eine nicht gesperrte Kopie, oder machen Sie ein Foto des Papiers.
file-not-passed-on = Die andere App hat die Datei nicht übergeben.
    .next = Speichern Sie die Datei auf diesem Gerät und öffnen Sie sie von dort.
file-stuck = Andere Apps haben Dateien, die früher geöffnet wurden, noch nicht geliefert.
    .next = Beenden Sie diese App ganz, starten Sie sie neu und öffnen Sie die Datei noch einmal.
file-no-room = Auf diesem Gerät ist kein Platz für eine Kopie der Datei.
    .next = Geben Sie Speicher frei und öffnen Sie die Datei noch einmal.
file-interrupted = Das Lesen wurde unterbrochen, bevor es fertig war.
    .next = Öffnen Sie die Datei noch einmal. Es wurde nichts verändert.

## Trust: the trust list on this device

trust-none = Noch keine Vertrauensliste. Ohne sie lässt sich nichts prüfen.
trust-fresh = Aktuell
trust-due = Eine neuere ist fällig
trust-too-old = Zu alt für Ihre Einstellungen
trust-next = Die nächste ist am { DATE($due) } fällig.
trust-details = Einzelheiten
trust-version = Version { NUMBER($version) }
trust-issuers = Aussteller: { NUMBER($count) }
trust-status-lists = Widerrufslisten: { NUMBER($count) }
trust-root = Stammschlüssel: Version { NUMBER($version) }, gültig bis { DATE($expires) }
trust-offline = Zum Prüfen braucht es kein Netz. Es dient nur dazu, eine neuere Vertrauensliste zu holen.
trust-updating = Die neueste Vertrauensliste wird geholt …
trust-checking = Das Paket wird geprüft …
trust-importing = Wird importiert …
trust-waiting = Was Sie geöffnet haben, wird geprüft, sobald die Vertrauensliste gelesen werden kann.
trust-offer = Dieses Paket importieren? Es ändert, welche Stempel diese App anerkennt. Noch ist nichts geändert.
    .next = Importieren Sie es nur, wenn Sie es erwartet haben. Die App hat geprüft, wer es signiert hat; wer es geschickt hat, kann sie nicht prüfen.
offer-size = Größe der Datei: { $size }
offer-root = Stammschlüssel: jetzt Version { NUMBER($held) }, nach dem Import Version { NUMBER($offered) }
offer-list = Vertrauensliste: jetzt Version { NUMBER($held) } vom { DATE($held_issued) }, nach dem Import Version { NUMBER($offered) } vom { DATE($offered_issued) }
offer-first-list = Vertrauensliste: jetzt keine, nach dem Import Version { NUMBER($offered) } vom { DATE($offered_issued) }
offer-issuers = Aussteller: jetzt { NUMBER($held) }, nach dem Import { NUMBER($offered) }
trust-declined = Es wurde nichts importiert.
trust-updated = Die Vertrauensliste ist jetzt die vom { DATE($issued) }.
trust-unchanged = Sie haben schon die neueste Vertrauensliste.
trust-overdue = Das ist die Vertrauensliste, die Sie schon haben. Eine neue war am { DATE($due) } fällig.
    .next = Versuchen Sie es später noch einmal. Bleibt es dabei, bitten Sie die Stelle, die die Vertrauensliste führt, um ein Paket und importieren Sie es aus einer Datei.
trust-parts-refused = Teile des Pakets waren nicht brauchbar: { NUMBER($count) }. Was Sie an ihrer Stelle hatten, gilt weiter.
trust-kept = Was vorher galt, gilt weiter.
trust-repaired = Ein früherer Import wurde unterbrochen oder eine Datei beschädigt. Die letzte gute Vertrauensliste ist in Gebrauch.
    .next = Importieren oder aktualisieren Sie noch einmal.
trust-interrupted = Die App wurde beendet, bevor ein Import fertig war. Was jetzt in Gebrauch ist, steht unten.
    .next = Importieren oder aktualisieren Sie noch einmal.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = Dieses Paket ist älter als das, dem dieses Gerät schon vertraut.
    .next = Es ist nichts zu tun. Wenn der Absender sagt, es sei das neueste, fragen Sie die Stelle, die die Vertrauensliste führt.
refused-incomplete = Dieses Paket ist unvollständig: Etwas zwischen dem, was Sie haben, und dem, was es bringt, fehlt.
    .next = Bitten Sie die Stelle, die die Vertrauensliste führt, um ein vollständiges Paket.
refused-damaged = Diese Datei ist kein Paket, oder sie wurde unterwegs beschädigt.
    .next = Holen Sie sie noch einmal und importieren Sie sie erneut.
refused-too-large = Diese Datei ist größer, als ein Paket sein kann.
    .next = Wählen Sie das Paket: eine Datei, die auf .cbor endet, oder bitten Sie den Absender darum.
refused-other-signer = Dieses Paket ist nicht von der Stelle signiert, der diese App vertraut.
    .next = Verwenden Sie es nicht. Holen Sie das Paket der Stelle, von der Sie diese App haben.
refused-root-expired = Der Stammschlüssel dieses Pakets ist am { DATE($expires) } abgelaufen. Neues wird mit ihm nicht mehr angenommen.
    .next = Prüfen Sie das Datum dieses Geräts, und holen Sie dann das neueste Paket.
refused-conflict = Zwei widersprüchliche Vertrauenslisten mit derselben Version wurden signiert: Jemand, der die Schlüssel hat, handelt vielleicht unredlich.
    .next = Verwenden Sie es nicht, und melden Sie es sofort der Stelle, die die Vertrauensliste führt.
refused-future = Laut Paket wurde es am { DATE($issued) } erstellt, die Uhr dieses Geräts sagt aber { DATE($today) }.
    .next = Prüfen Sie das Datum dieses Geräts und importieren Sie es noch einmal.
refused-storage-full = Der Speicher dieses Geräts ist voll: { $size } werden gebraucht.
    .next = Geben Sie Speicher frei und importieren Sie es noch einmal.
refused-storage = Die Vertrauensliste kann auf diesem Gerät nicht gelesen oder geschrieben werden.
    .next = Starten Sie das Gerät neu und versuchen Sie es noch einmal. Bleibt es dabei, installieren Sie die App neu und importieren das neueste Paket.
refused-busy = Ein anderer Import läuft noch.
    .next = Warten Sie einen Moment und versuchen Sie es noch einmal.
refused-root = Der Stammschlüssel in dieser App ist beschädigt oder fehlt. Mit dieser Kopie der App lässt sich nichts prüfen.
    .next = Installieren Sie die App aus der ursprünglichen Quelle neu.
refused-network = Die Vertrauensliste konnte nicht geholt werden: Es gibt kein Netz, oder der Server antwortet nicht.
    .next = Versuchen Sie es später noch einmal, oder importieren Sie ein Paket aus einer Datei.
refused-no-address = In dieser App ist keine Adresse für Aktualisierungen eingerichtet.
    .next = Importieren Sie ein Paket aus einer Datei.

## Saved stamps of a holder

saved-off = Auf diesem Gerät wird nichts gespeichert.
    .next = Wenn Sie selbst einen Abschluss haben, schalten Sie dies ein, um den Stempel zu speichern und wieder zu zeigen.
saved-empty = Es sind keine Stempel gespeichert.
    .next = Scannen Sie Ihren eigenen Stempel und wählen Sie „Auf diesem Gerät speichern“.
saved-full = Es ist kein Platz für weitere Stempel: { NUMBER($limit) } sind gespeichert.
    .next = Löschen Sie einen, den Sie nicht mehr brauchen.
saved-failed = Der Stempel konnte nicht gespeichert werden: Der Speicher ist voll oder nicht beschreibbar.
    .next = Geben Sie Speicher frei und versuchen Sie es noch einmal.
saved-again = Wird bei jedem Zeigen neu geprüft.
saved-delete-one = Diesen Stempel von diesem Gerät löschen?
    .next = Er lässt sich nicht zurückholen. Das Papier bleibt, wie es ist: Sie können es wieder scannen.
saved-delete-all = Alle gespeicherten Stempel von diesem Gerät löschen?
    .next = Sie lassen sich nicht zurückholen. Die Papiere bleiben, wie sie sind: Sie können sie wieder scannen.

## Settings

settings-language = Sprache
settings-language-device = Wie das Gerät
settings-accept = Was akzeptiert wird
settings-max-age = Höchstalter der Vertrauensliste in Tagen
settings-max-age-why = Ist die Liste älter, wird kein Stempel als gültig angezeigt.
settings-specimens = Muster zulassen (für Schulungen)
settings-unknown-status = Abschlüsse zulassen, bei denen nicht bekannt ist, ob sie widerrufen wurden
settings-unknown-status-why = Sie werden dann mit Vorbehalt gezeigt. Lassen Sie dies aus, wenn Ihre Stelle es nicht anders entschieden hat.
settings-hide = Ergebnisse vor Bildschirmfotos und Bildschirmfreigabe verbergen
settings-save = Speichern von Stempeln auf diesem Gerät erlauben
settings-save-why = Für Inhaberinnen und Inhaber. Ausschalten löscht alle gespeicherten Stempel.
demo = Das ist eine Testversion: Sie vertraut Beispielausstellern.
    .next = Prüfen Sie damit keine echten Abschlüsse.

## About, also shown at the first start

about-what = Qualistamp prüft signierte Stempel auf Abschlüssen, ohne Netz.
about-compare = Ein Stempel gilt nur zusammen mit Papier und Person: Vergleichen Sie immer.
about-privacy = Nichts, was Sie scannen, wird gesendet oder protokolliert. Gespeichert wird es nur, wenn Sie „Auf diesem Gerät speichern“ wählen.
about-version = Version { $version }
about-library = Programmbibliothek { $version }
about-licence = Lizenz: MIT oder Apache-2.0
