# Deutsch. Erklärungen zu den Texten: en.ftl und docs/translating.md. Wortwahl: words/glossary/de.md
# Nach einem Doppelpunkt beginnt ein ganzer Satz mit großem Buchstaben. Anrede: Sie. Anführungszeichen: „ “.


## Verdicts: one or two words in capitals, read from a distance

verdict-valid = GÜLTIG
verdict-valid-as-of = GÜLTIG, STAND { DATE($issued) }
verdict-caution = GÜLTIG, MIT VORBEHALT
verdict-invalid = UNGÜLTIG
# Not enough is known. Never a word that means "not safe".
verdict-not-sure = UNGEKLÄRT
# The code or file could not be read at all.
verdict-not-read = NICHT GELESEN
# Another kind of code, or no code.
verdict-no-stamp = KEIN STEMPEL
support-code = Hilfecode { $code }

## What was found: a whole sentence or two

found-valid = Ein Aussteller der Vertrauensliste hat diesen Stempel signiert, und er wurde seither nicht verändert.
found-malformed = Dieser Code wurde verändert oder stammt nicht von einem bekannten Programm.
found-signature = Die Signatur ist nicht gültig. Der Stempel wurde nach dem Signieren verändert oder ist gefälscht: Er nennt den Schlüssel { $kid }, der ihn nicht signiert hat.
found-contents = Der Aussteller hat dies signiert, aber der Inhalt entspricht nicht den Regeln für Stempel.
found-specimen = Das ist ein Muster: ein Beispiel zum Testen, mit dem nichts verliehen wird.
found-not-entitled = Der Aussteller ist bekannt, darf diesen Abschluss aber nicht verleihen. Der Abschluss: { $claimed }. Was der Aussteller verleihen darf: { $allowed }.
found-lacks-place = Alle Stempel dieses Ausstellers nennen einen Platz in seiner Widerrufsliste, dieser nicht. Vielleicht hat ihn jemand anders mit dem Schlüssel des Ausstellers gemacht.
found-lacks-time = Alle Stempel dieses Ausstellers nennen den Zeitpunkt der Signatur, dieser nicht. Vielleicht hat ihn jemand anders mit dem Schlüssel des Ausstellers gemacht.
found-key-early = Der Stempel wurde am { DATE($signed) } signiert, bevor der Schlüssel des Ausstellers am { DATE($start) } in Betrieb genommen wurde.
found-key-late = Der Stempel wurde am { DATE($signed) } signiert, nachdem der Schlüssel des Ausstellers am { DATE($end) } außer Betrieb genommen wurde.
# Put before found-key-early and found-key-late if the stamp does not say when it was signed.
found-signed-on-award = Der Stempel sagt nicht, wann er signiert wurde; deshalb zählt der Tag der Verleihung.
found-not-registered = Der Schlüssel des Ausstellers kann seit dem { DATE($since) } in fremden Händen sein, und dieser Stempel gehört nicht zu denen, die der Aussteller vorher registriert hatte.
found-withdrawn = Der Aussteller hat diesen Abschluss widerrufen.
found-suspended = Der Aussteller hat diesen Abschluss ausgesetzt.
found-replaced = Der Aussteller hat diesen Stempel durch einen neuen ersetzt.
found-too-early = Der Stempel wird am { DATE($start) } gültig; heute ist der { DATE($today) }.
found-expired = Der Stempel war bis zum { DATE($end) } gültig; heute ist der { DATE($today) }.
found-no-list = Auf diesem Gerät ist keine Vertrauensliste, deshalb ist nicht bekannt, wessen Signatur das ist.
found-unknown-key = Kein Aussteller der Vertrauensliste hat den Schlüssel { $kid }. Vielleicht kennt die Liste den Aussteller nicht, oder der Stempel ist gefälscht.
found-no-consent = Mehrere Vertrauenslisten haben den Schlüssel des Ausstellers, aber auf keiner steht seine Zustimmung. Welche Liste recht hat, ist nicht bekannt.
found-other-country = Nur eine Vertrauensliste, die nicht für { $country } sprechen darf, hat den Schlüssel des Ausstellers. Sie zählt deshalb nicht.
found-newer = Ein Aussteller der Liste hat dies in einer neueren Form signiert, die diese Version nicht lesen kann.
found-key-stolen = Der Schlüssel des Ausstellers kann seit dem { DATE($since) } in fremden Händen sein: Was damit signiert ist, beweist für sich allein nichts.
found-no-register = Der Schlüssel des Ausstellers kann seit dem { DATE($since) } in fremden Händen sein. Ob dieser Stempel vorher signiert wurde, steht in einem Register, das nicht auf diesem Gerät ist.
found-signed-in-future = Laut Stempel wurde er am { DATE($signed) } signiert, die Uhr dieses Geräts zeigt aber den { DATE($today) }.
found-clock-behind = Die Uhr dieses Geräts zeigt den { DATE($today) }, die Vertrauensliste wurde aber später signiert, am { DATE($issued) }. Wie alt die Liste ist und was seither geschah, ist nicht bekannt.
found-list-old = Die Vertrauensliste ist vom { DATE($issued) }; verlassen konnte man sich auf sie längstens bis zum { DATE($end) }.
found-status-unpinned = Ob dieser Abschluss widerrufen wurde, ist nicht bekannt: Die Vertrauensliste sagt nicht, wo der Aussteller Widerrufe veröffentlicht.
found-status-absent = Ob dieser Abschluss widerrufen wurde, ist nicht bekannt: Die Widerrufsliste des Ausstellers ist nicht auf diesem Gerät.
found-status-old = Ob dieser Abschluss widerrufen wurde, ist nicht bekannt: Die Widerrufsliste ist vom { DATE($issued) } und galt bis zum { DATE($end) }.
found-status-unusable = Ob dieser Abschluss widerrufen wurde, ist nicht bekannt: Die Widerrufsliste ist beschädigt, älter als der Abschluss oder in einer neueren Form.
found-file = In dieser Datei war kein Stempel zu lesen.

## What to know about a valid stamp

note-as-of = Gültig mit Stand { DATE($issued) }: Eine neuere Vertrauensliste war am { DATE($due) } fällig. Spätere Änderungen sind nicht bekannt.
note-no-place = Ob dieser Abschluss widerrufen wurde, wurde nicht geprüft: Dieser Stempel hat keinen Platz in der Widerrufsliste des Ausstellers.
note-no-list = Ob dieser Abschluss widerrufen wurde, wurde nicht geprüft: Der Aussteller führt keine Widerrufsliste.
note-awarded-in-future = Der Abschluss ist auf den { DATE($awarded) } datiert; dieser Tag liegt in der Zukunft.
note-status-as-of = Nicht widerrufen mit Stand { DATE($issued) }: Eine neuere Widerrufsliste war am { DATE($due) } fällig.
# Put after a sentence that begins with “It is not known whether this award was withdrawn”.
note-accepted = Ihre Einstellungen lassen das zu.
note-sealed = Der Schlüssel des Ausstellers kann seit dem { DATE($since) } in fremden Händen sein, aber dieser Stempel gehört zu denen, die der Aussteller vorher, am { DATE($sealed) }, registriert hat.

## What to do next: a whole sentence, addressed to the reader

next-compare = Vergleichen Sie jedes Feld mit dem Papier, Name und Geburtsdatum mit einem Ausweis.
next-original = Scannen Sie den Stempel auf dem Originalpapier. Scheitert es wieder, verlassen Sie sich nicht auf das Papier; fragen Sie den Aussteller.
next-corrected = Verlassen Sie sich nicht darauf. Bitten Sie den Aussteller über Kontaktdaten, die Sie bereits kennen, um einen berichtigten Stempel.
next-specimen = Erkennen Sie es nicht als Abschluss an. Für Schulungen lassen sich Muster in den Einstellungen erlauben.
next-entitled = Verlassen Sie sich nicht darauf. Fragen Sie die Stelle, die die Vertrauensliste führt, oder das Ministerium des Landes, was der Aussteller verleihen darf.
next-made-it = Verlassen Sie sich nicht darauf. Fragen Sie den Aussteller über Kontaktdaten, die Sie bereits kennen, ob er diesen Abschluss verliehen hat.
next-withdrawn = Verlassen Sie sich nicht darauf. Der Aussteller kann der Inhaberin oder dem Inhaber mehr sagen.
next-suspended = Verlassen Sie sich vorerst nicht darauf. Fragen Sie den Aussteller, oder prüfen Sie später mit einer neueren Vertrauensliste.
next-replaced = Bitten Sie um das neue Dokument und prüfen Sie dessen Stempel.
next-that-day = Prüfen Sie an diesem Tag oder später noch einmal.
next-renewed = Fragen Sie, ob der Abschluss erneuert wurde.
next-first-list = Holen Sie die Vertrauensliste von der Stelle, die sie führt, und prüfen Sie noch einmal.
next-latest-list = Holen Sie die neueste Vertrauensliste und prüfen Sie noch einmal.
next-latest-or-ask = Holen Sie die neueste Vertrauensliste und prüfen Sie noch einmal. Bleibt es dabei, fragen Sie den Aussteller über Kontaktdaten, die Sie bereits kennen.
next-update = Aktualisieren Sie dieses Programm und prüfen Sie noch einmal.
next-clock = Stellen Sie Datum und Uhrzeit dieses Geräts und prüfen Sie noch einmal.
next-if-important = Wenn viel davon abhängt, fragen Sie den Aussteller.
next-date = Prüfen Sie das Datum dieses Geräts, und fragen Sie nach dem Datum der Verleihung.
next-nothing = Nichts zu tun: Der Stempel wurde signiert, als der Schlüssel noch sicher war.

## Why and since when an award is withdrawn, suspended or replaced

status-since = Seit dem { DATE($since) } ist das so.
reason-error = Grund: Die Ausstellung war ein Irrtum.
reason-deception = Grund: Der Abschluss wurde durch Täuschung erlangt.
reason-replaced = Grund: Es wurde ein neuer Stempel ausgestellt.
reason-decision = Grund: Ein Gericht oder eine Behörde hat so entschieden.
reason-holder = Grund: Die Inhaberin oder der Inhaber hat darum gebeten.
reason-review = Grund: Der Abschluss wird überprüft.
reason-other = Grund: Nummer { NUMBER($number) }, die diese Version nicht kennt.

## Texts that are no stamp

text-empty = Der Code ist leer.
text-other = Dieser Code ist kein Stempel: Es ist ein anderer Code, etwa ein Link oder eine Fahrkarte.
text-version = Dieser Stempel hat die Version { $version }, die dieses Programm nicht unterstützt.
text-altered = Der Text dieses Stempels wurde unterwegs verändert oder abgeschnitten. Über den Abschluss sagt das nichts.
text-altered-next = Scannen Sie noch einmal vom Papier. Wenn Sie den Text eingefügt oder erhalten haben, bitten Sie um ein Foto des Papiers.
text-other-next = Suchen Sie den Stempel auf dem Papier. Öffnen Sie den anderen Code nicht, um einen Abschluss zu prüfen.

## What was checked

axis-integrity = Unverändert
axis-issuer = Aussteller bekannt
axis-content = Lesbar
axis-authority = Zur Verleihung berechtigt
axis-status = Weiterhin in Kraft
axis-time = Daten stimmig
axis-freshness = Vertrauensliste aktuell
finding-good = ja
finding-bad = nein
finding-not-checked = nicht geprüft
finding-noted = siehe Hinweis
list-of = Vertrauensliste: { $operator }
list-introduced = Vertrauensliste: { $operator }, eingeführt durch { $by }

## Names of fields, as on a diploma

field-issuer = Verleihende Stelle
field-family-name = Familienname
field-given-names = Vornamen
field-family-name-latin = Familienname, lateinische Schrift
field-given-names-latin = Vornamen, lateinische Schrift
field-birth = Geburtsdatum
field-title = Abschluss
field-title-english = Bezeichnung auf Englisch
field-title-language = Sprache der Bezeichnung
field-number = Nummer des Abschlusses
field-awarded = Datum der Verleihung
field-type = Art des Abschlusses
field-country = Land
field-eqf = EQR-Niveau
field-nqf = Nationales Niveau
field-isced = Bildungsfeld
field-credits = Leistungspunkte
field-grade = Note
field-mode = Studienform
field-languages = Unterrichtssprachen
field-profession = Reglementierter Beruf
field-thesis = Abschlussarbeit
field-outcomes = Lernergebnisse
field-link = Voller digitaler Nachweis
field-specimen = Muster
field-joint = Gemeinsam verliehen mit
field-from = Gültig ab
field-until = Gültig bis
field-other = Feld { $number }
value-link = SHA-256 beginnt mit { $digest }
value-specimen = ja: ein Beispiel, mit dem nichts verliehen wird
value-joint = { $names } (Angabe des signierenden Ausstellers)

## Coded values

type-general = Allgemeinbildung
type-vocational = Berufsabschluss
type-short-cycle = Kurzstudium
type-bachelor = Bachelor (erster Zyklus)
type-master = Master (zweiter Zyklus)
type-doctorate = Doktorat (dritter Zyklus)
type-professional = berufliche Qualifikation
type-micro-credential = Micro-Credential
type-course = Kurs mit Prüfung
type-language = Sprachzeugnis
type-attendance = Teilnahme
mode-full-time = Vollzeit
mode-part-time = Teilzeit
mode-online = online
mode-blended = teilweise online
mode-work-based = im Betrieb
mode-on-site = vor Ort
credits-ects = { $amount } ECTS
credits-hours = { $amount } Stunden
credits-ecvet = { $amount } ECVET
credits-national = { $amount } nationale Punkte
profession-doctor = Ärztin oder Arzt mit ärztlicher Grundausbildung
profession-nurse = Pflegefachkraft für allgemeine Pflege
profession-dentist = Zahnärztin oder Zahnarzt
profession-vet = Tierärztin oder Tierarzt
profession-midwife = Hebamme
profession-pharmacist = Apothekerin oder Apotheker
profession-architect = Architektin oder Architekt
# For professions of Directive 2005/36/EC, annex V.
profession-directive = { $profession } (2005/36/EG, { $annex })
unknown-number = Nummer { NUMBER($number) }, die diese Version nicht kennt
# The code after the name: “Chemical engineering and processes (0711)”.
name-with-code = { $name } ({ $code })
# What the levels of the European Qualifications Framework mean, in plain words. Ours, not official.
eqf-1 = einfaches Wissen und Können
eqf-2 = grundlegendes praktisches Können in einem Bereich
eqf-3 = Facharbeit unter Anleitung, etwa nach einer kurzen Lehre
eqf-4 = Abschluss der Oberstufe oder einer Berufsausbildung
eqf-5 = Kurzstudium oder höhere Berufsbildung
eqf-6 = Niveau eines Bachelors oder Meisters
eqf-7 = Niveau eines Masters
eqf-8 = Niveau eines Doktorats
eqf-explained = Niveau { $level } von 8 im Europäischen Qualifikationsrahmen: { $meaning }
nqf-explained = { $level } ({ $framework }, EQR-Niveau { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
# What a grade means. The two grades are written as in that country.
grade-explained = Übliche Notenskala, { $country }: Die beste Note ist { $best }, die schlechteste bestandene { $pass }. Nur zur Information; der Aussteller hat dies nicht signiert.

## What an issuer may award, as parts of a list

scope-eqf = EQR-Niveau { $level }
scope-eqf-range = EQR-Niveaus { $lowest } bis { $highest }
scope-awarded = verliehen am { DATE($day) }
scope-country = Land: { $countries }
scope-from = ab { DATE($day) }
scope-until = bis { DATE($day) }
scope-any = jeder Abschluss
scope-nothing = nichts
list-and = { ", " }
list-or = { "; " }
decimal-sign = ,

## Dates: the whole date, and a month without a day

date =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
date-month =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }

## The trust list beside a verdict

trust-issued-today = Die Vertrauensliste wurde heute ausgestellt.
trust-issued =
    { $days ->
        [one] Die Vertrauensliste wurde gestern ausgestellt, am { DATE($issued) }.
       *[other] Die Vertrauensliste wurde vor { $days } Tagen ausgestellt, am { DATE($issued) }.
    }
trust-issued-future = Die Vertrauensliste ist auf den { DATE($issued) } datiert.

## Results: headings of a card, a table and a report

result-compare = Vergleichen Sie mit dem Papier und mit einem Ausweis:
result-signed-invalid = Was signiert wurde. Es ist UNGÜLTIG; der Grund steht oben:
result-signed-not-sure = Was signiert wurde. Es ist NICHT BESTÄTIGT; der Grund steht oben:
column-verdict = Ergebnis
column-file = Datei
column-holder = Inhaber/in laut Stempel
column-code = Code
column-picture = Was gelesen wurde
page = Seite { $page }
stamp-of = Stempel { $number } von { $count }
answers =
    { $count ->
        [one] { $count } Ergebnis
       *[other] { $count } Ergebnisse
    }
report-title = Geprüfte Stempel
report-as-of = Stand: { DATE($day) }.
report-compare = Vergleichen Sie jede Angabe mit dem Papier und mit einem Ausweis.
report-passed-over = Übergangen
report-no-picture = weder ein Bild noch ein PDF
report-outlined = Bild: Der gelesene Code ist umrandet
report-not-outlined = Bild: Darin wurde kein Code gelesen
report-show = Zeigen:
report-all = alle
language-fallback = { $asked } gibt es hier noch nicht: Das ist { $used }.
