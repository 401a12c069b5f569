# English: the language from which the others are translated. docs/translating.md says how to add one.
# What comes from a stamp or a list ($kid, $name) is put in as it is. DATE($x) is a date in the language, NUMBER($x) a number.
# Glossary: words/glossary/en.md

## Verdicts: one or two words in capitals, read from a distance

verdict-valid = VALID
verdict-valid-as-of = VALID AS OF { DATE($issued) }
verdict-caution = VALID, WITH CAUTION
verdict-invalid = INVALID
# Not enough is known. Never a word that means "not safe".
verdict-not-sure = NOT SURE
# The code or file could not be read at all.
verdict-not-read = NOT READ
# Another kind of code, or no code.
verdict-no-stamp = NO STAMP
support-code = Support code { $code }

## What was found: a whole sentence or two

found-valid = A listed issuer signed this stamp, and it has not been altered since.
found-malformed = This code was altered or was not made by a known program.
found-signature = The signature is not valid. The stamp was altered after it was signed, or it is forged: it names the key { $kid }, which did not sign it.
found-contents = The issuer signed this, but its contents do not follow the rules for stamps.
found-specimen = This is a specimen: an example for testing, which awards nothing.
found-not-entitled = The issuer is known, but not entitled to make this award. The award: { $claimed }. What the issuer may award: { $allowed }.
found-lacks-place = All stamps of this issuer carry a place in its list of withdrawn awards, but this one does not. Somebody else may have made it with the issuer’s key.
found-lacks-time = All stamps of this issuer carry the time of signing, but this one does not. Somebody else may have made it with the issuer’s key.
found-key-early = It was signed on { DATE($signed) }, before the issuer’s key came into use on { DATE($start) }.
found-key-late = It was signed on { DATE($signed) }, after the issuer’s key was taken out of use on { DATE($end) }.
# Put before found-key-early and found-key-late if the stamp does not say when it was signed.
found-signed-on-award = The stamp does not say when it was signed, so the day of the award counts.
found-not-registered = The issuer’s key may have been in the wrong hands since { DATE($since) }, and this stamp is not among those that the issuer registered before that date.
found-withdrawn = The issuer has withdrawn this award.
found-suspended = The issuer has suspended this award.
found-replaced = The issuer has replaced this stamp with a new one.
found-too-early = It becomes valid on { DATE($start) }; today is { DATE($today) }.
found-expired = It was valid until { DATE($end) }; today is { DATE($today) }.
found-no-list = There is no trust list on this device, so it is not known whose signature this is.
found-unknown-key = No issuer on the trust list has the key { $kid }. The issuer may not be on the list, or the stamp may be a forgery.
found-no-consent = Several trust lists have the issuer’s key, but on none of them is the issuer’s consent. It is not known which list is right.
found-other-country = Only a trust list that may not speak for { $country } has the issuer’s key, so it does not count.
found-newer = A listed issuer signed this in a newer form, which this version cannot read.
found-key-stolen = The issuer’s key may have been in the wrong hands since { DATE($since) }: anything signed with it proves nothing by itself.
found-no-register = The issuer’s key may have been in the wrong hands since { DATE($since) }. The register that shows whether this stamp was signed earlier is not on this device.
found-signed-in-future = The stamp says that it was signed on { DATE($signed) }, but this device’s clock says { DATE($today) }.
found-clock-behind = This device’s clock says { DATE($today) }, but the trust list was signed later, on { DATE($issued) }. How old the list is, and what happened since, is not known.
found-list-old = The trust list was issued on { DATE($issued) }; it could be relied on until { DATE($end) } at the latest.
found-status-unpinned = It is not known whether this award was withdrawn: the trust list does not say where the issuer publishes withdrawals.
found-status-absent = It is not known whether this award was withdrawn: the issuer’s list of withdrawn awards is not on this device.
found-status-old = It is not known whether this award was withdrawn: the list of withdrawn awards was issued on { DATE($issued) } and could be relied on until { DATE($end) }.
found-status-unusable = It is not known whether this award was withdrawn: the list of withdrawn awards is damaged, older than the award, or in a newer form.
found-file = No stamp could be read in this file.

## What to know about a valid stamp

note-as-of = Valid as of { DATE($issued) }: a newer trust list was due on { DATE($due) }. Later changes are not known.
note-no-place = It was not checked whether this award was withdrawn: this stamp has no place in the issuer’s list of withdrawn awards.
note-no-list = It was not checked whether this award was withdrawn: the issuer offers no list of withdrawn awards.
note-awarded-in-future = The award is dated { DATE($awarded) }, which is in the future.
note-status-as-of = Not withdrawn as of { DATE($issued) }: a newer list of withdrawn awards was due on { DATE($due) }.
# Put after a sentence that begins with “It is not known whether this award was withdrawn”.
note-accepted = Your settings accept that.
note-sealed = The issuer’s key may have been in the wrong hands since { DATE($since) }, but this stamp is among those that the issuer registered earlier, on { DATE($sealed) }.

## What to do next: a whole sentence, addressed to the reader

next-compare = Compare every field with the paper, and the name and date of birth with an identity document.
next-original = Scan the stamp on the original paper. If it fails again, do not rely on the paper; ask the issuer.
next-corrected = Do not rely on it. Ask the issuer, using contact details you already know, for a corrected stamp.
next-specimen = Do not accept it as a qualification. Specimens can be allowed in the settings, for training.
next-entitled = Do not rely on it. Ask the operator of the trust list, or the ministry of that country, what the issuer may award.
next-made-it = Do not rely on it. Ask the issuer, using contact details you already know, whether it made this award.
next-withdrawn = Do not rely on it. The issuer can give the holder more information.
next-suspended = Do not rely on it for now. Ask the issuer, or verify again later with a newer trust list.
next-replaced = Ask the holder for the new document and verify its stamp.
next-that-day = Verify it again on or after that day.
next-renewed = Ask the holder whether it has been renewed.
next-first-list = Get the trust list from its operator, then verify again.
next-latest-list = Get the latest trust list and verify again.
next-latest-or-ask = Get the latest trust list and verify again. If that does not help, ask the issuer, using contact details you already know.
next-update = Update this program and verify again.
next-clock = Set the date and time of this device and verify again.
next-if-important = If the decision is important, ask the issuer.
next-date = Check the date of this device, and ask the holder about the date of the award.
next-nothing = Nothing to do: the stamp was signed while the key was safe.

## Why and since when an award is withdrawn, suspended or replaced

status-since = This has applied since { DATE($since) }.
reason-error = Reason: it was issued in error.
reason-deception = Reason: it was obtained by deception.
reason-replaced = Reason: a new one was issued.
reason-decision = Reason: a court or a public authority ordered it.
reason-holder = Reason: the holder asked for it.
reason-review = Reason: it is under review.
reason-other = Reason: number { NUMBER($number) }, which this version does not know.

## Texts that are no stamp

text-empty = The code is empty.
text-other = This code is not a stamp: it is some other code, such as a link or a ticket.
text-version = This stamp uses version { $version }, which this program does not support.
text-altered = The text of this stamp was changed or cut off on the way. That says nothing about the award.
text-altered-next = Scan the paper again. If you pasted or received the text, ask for a photo of the paper instead.
text-other-next = Look for the stamp on the paper. Do not open the other code to verify a qualification.

## What was checked

axis-integrity = Unaltered
axis-issuer = Issuer known
axis-content = Readable
axis-authority = Entitled to award
axis-status = Still in force
axis-time = Dates are consistent
axis-freshness = Trust list up to date
finding-good = yes
finding-bad = no
finding-not-checked = not checked
finding-noted = see note
list-of = Trust list: { $operator }
list-introduced = Trust list: { $operator }, introduced by { $by }

## Names of fields, as on a diploma

field-issuer = Awarding body
field-family-name = Family name
field-given-names = Given names
field-family-name-latin = Family name, Latin letters
field-given-names-latin = Given names, Latin letters
field-birth = Date of birth
field-title = Award
field-title-english = Title in English
field-title-language = Language of the title
field-number = Award number
field-awarded = Date awarded
field-type = Kind of award
field-country = Country
field-eqf = EQF level
field-nqf = National level
field-isced = Field of education
field-credits = Credits
field-grade = Grade
field-mode = Mode of study
field-languages = Taught in
field-profession = Regulated profession
field-thesis = Thesis
field-outcomes = Learning outcomes
field-link = Full digital credential
field-specimen = Specimen
field-joint = Awarded jointly with
field-from = Valid from
field-until = Valid until
field-other = Field { $number }
value-link = SHA-256 begins with { $digest }
value-specimen = yes: an example, awards nothing
value-joint = { $names } (stated by the signing issuer)

## Coded values

type-general = general education
type-vocational = vocational qualification
type-short-cycle = short-cycle degree
type-bachelor = bachelor (first cycle)
type-master = master (second cycle)
type-doctorate = doctorate (third cycle)
type-professional = professional qualification
type-micro-credential = micro-credential
type-course = course with assessment
type-language = language certificate
type-attendance = attendance
mode-full-time = full time
mode-part-time = part time
mode-online = online
mode-blended = partly online
mode-work-based = at work
mode-on-site = on site
credits-ects = { $amount } ECTS
credits-hours = { $amount } hours
credits-ecvet = { $amount } ECVET
credits-national = { $amount } national credits
profession-doctor = doctor with basic medical training
profession-nurse = nurse responsible for general care
profession-dentist = dental practitioner
profession-vet = veterinary surgeon
profession-midwife = midwife
profession-pharmacist = pharmacist
profession-architect = architect
# For professions of Directive 2005/36/EC, annex V.
profession-directive = { $profession } (2005/36/EC, { $annex })
unknown-number = number { NUMBER($number) }, which this version does not know
# The code after the name: “Chemical engineering and processes (0711)”.
name-with-code = { $name } ({ $code })
# What the levels of the European Qualifications Framework mean, in plain words. Ours, not official.
eqf-1 = basic knowledge and skills
eqf-2 = basic practical skills in a field
eqf-3 = skilled work under guidance, such as a short apprenticeship
eqf-4 = leaving certificate of upper secondary school, or a skilled trade
eqf-5 = short higher education, or an advanced vocational qualification
eqf-6 = level of a bachelor’s degree
eqf-7 = level of a master’s degree
eqf-8 = level of a doctorate
eqf-explained = Level { $level } of 8 of the European Qualifications Framework: { $meaning }
nqf-explained = { $level } ({ $framework }, EQF level { $eqf })
grade-with-scheme = { $grade } ({ $scheme })
# What a grade means. The two grades are written as in that country.
grade-explained = Usual scale in { $country }: the best grade is { $best }, the weakest that passes is { $pass }. For information; the issuer did not sign this.

## What an issuer may award, as parts of a list

scope-eqf = EQF level { $level }
scope-eqf-range = EQF levels { $lowest } to { $highest }
scope-awarded = awarded on { DATE($day) }
scope-country = in { $countries }
scope-from = from { DATE($day) }
scope-until = until { DATE($day) }
scope-any = any award
scope-nothing = nothing
list-and = { ", " }
list-or = { "; " }
decimal-sign = .

## Dates: the whole date, and a month without a day

date =
    { NUMBER($day) } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

## The trust list beside a verdict

trust-issued-today = The trust list was issued today.
trust-issued =
    { $days ->
        [one] The trust list was issued yesterday, on { DATE($issued) }.
       *[other] The trust list was issued { $days } days ago, on { DATE($issued) }.
    }
trust-issued-future = The trust list was issued on { DATE($issued) }.

## Results: headings of a card, a table and a report

result-compare = Compare with the paper and with the holder’s identity document:
result-signed-invalid = What was signed. It is INVALID for the reason above:
result-signed-not-sure = What was signed. It is NOT CONFIRMED for the reason above:
column-verdict = Verdict
column-file = File
column-holder = Holder, as signed
column-code = Code
column-picture = What was read
page = page { $page }
stamp-of = stamp { $number } of { $count }
answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
report-title = Verified stamps
report-as-of = As of { DATE($day) }.
report-compare = Compare each holder with the paper and with an identity document.
report-passed-over = Passed over
report-no-picture = neither a picture nor a PDF
report-outlined = Picture: the code that was read is outlined
report-not-outlined = Picture: no code was read in it
report-show = Show:
report-all = all
language-fallback = There is no { $asked } yet: this is in { $used }.
