# English: the texts of the screens of the apps that say nothing about one credential. What is said about a credential is in words/lang.
# docs/translating.md says how to add a language. A text with “.next” says what was found or asked, and then what to do next.
# Buttons and tabs are short: they stand on a phone, also in very large letters. Glossary: words/glossary/en.md

## Tabs, which are also the titles of their screens

tab-scan = Scan
tab-trust = Trust
tab-saved = Saved
tab-settings = Settings
tab-about = About
title-result = Result

## Buttons

button-light-on = Light on
button-light-off = Light off
button-zoom-in = Zoom in
button-zoom-out = Zoom out
button-open-file = Open a photo or PDF
button-paste = Paste the text of a stamp
button-allow-camera = Allow the camera
button-system-settings = System settings
button-try-again = Try again
button-scan-again = Scan another stamp
# “Trust” is tab-trust.
button-open-trust = Open “Trust”
button-update = Update now
# A bundle is the file with the trust list and what belongs to it.
button-import-file = Import a bundle from a file
button-import = Import
button-do-not-import = Do not import
button-cancel = Cancel
button-save = Save on this device
button-delete = Delete
# For screen readers. $name is the title of an award.
button-delete-named = Delete { $name }
button-delete-all = Delete all
button-show = Show
button-date-settings = Date settings
button-free-storage = Free storage
button-start = Start

## Scanning

scan-idle = Point the camera at the stamp on the paper.
hint-closer = Move closer.
hint-hold-still = Hold still.
hint-tilt = A reflection covers the stamp: tilt the paper or the phone.
hint-light = Too dark: turn on the light.
hint-whole = Show the whole stamp with its white margin.
# Also shown by the system when it asks for the camera.
camera-ask = The camera reads the stamp. No picture is kept or sent.
camera-refused = The camera cannot be used: permission was refused.
    .next = Allow the camera in the system settings, or open a photo or a PDF of the paper.
camera-busy = Another app is using the camera.
    .next = Close the other app and try again.
camera-failed = The camera has stopped.
    .next = Try again. If that does not help, restart the phone, or open a photo of the paper.
camera-absent = This device has no camera.
    .next = Open a photo or a PDF of the paper.
# For screen readers.
camera-picture = Camera picture

## Results

result-reading = Verifying…
result-several =
    { $count ->
        [one] { $count } stamp was read.
       *[other] { $count } stamps were read: choose one.
    }
result-choose = Stamp { NUMBER($number) }
result-notes = Notes
result-checks = What was checked
# A check and what was found, as in “Unaltered: yes”.
result-check = { $check }: { $finding }
result-saved = Saved on this device.

## Files: photos, PDFs and bundles

file-opening = Opening the file…
file-reading = Looking for a stamp…
file-page = Page { NUMBER($page) } of { NUMBER($pages) }
file-no-stamp = No stamp was found in this file.
    .next = Take a sharp photo of just the stamp, or scan the paper with the camera.
file-too-large = This file is too large: { $size }. The limit is { $limit }.
    .next = Open only the page with the stamp, or take a photo of it.
file-too-many-pages =
    { $pages ->
        [one] Only the first page was read, and no stamp was on it.
       *[other] Only the first { $pages } pages were read, and no stamp was on them.
    }
    .next = Open only the page with the stamp.
file-unreadable = This file cannot be read: it is damaged, or of a type that this device cannot read.
    .next = Open a PDF, JPEG, PNG or HEIC file, or take a photo of the paper.
file-locked = This PDF is locked with a password.
    .next = Ask for an unlocked copy, or take a photo of the paper.
file-not-passed-on = The other app did not pass the file on.
    .next = Save the file on this device and open it from there.
file-stuck = Other apps have not yet delivered the files that were opened earlier.
    .next = Close this app completely, start it again, and open the file again.
file-no-room = There is no room on this device for a copy of the file.
    .next = Free some storage and open the file again.
file-interrupted = Reading was interrupted before it was finished.
    .next = Open the file again. Nothing was changed.

## Trust: the trust list on this device

trust-none = No trust list yet. Nothing can be verified until you get one.
trust-fresh = Up to date
trust-due = A newer one is due
trust-too-old = Too old for your settings
trust-next = The next one is due on { DATE($due) }.
# What is below is for experts: shown when it is asked for.
trust-details = Details
trust-version = Version { NUMBER($version) }
trust-issuers = Issuers: { NUMBER($count) }
trust-status-lists = Lists of withdrawn awards: { NUMBER($count) }
trust-root = Root: version { NUMBER($version) }, valid until { DATE($expires) }
trust-offline = No network is needed to verify. It is used only to get a newer trust list.
trust-updating = Getting the latest trust list…
trust-checking = Checking the bundle…
trust-importing = Importing…
trust-waiting = What you opened will be checked as soon as the trust list can be read.
trust-offer = Import this bundle? It changes which stamps this app accepts. Nothing has been changed yet.
    .next = Import it only if you expected it. The app has checked who signed it, but it cannot check who sent it.
offer-size = Size of the file: { $size }
offer-root = Root: version { NUMBER($held) } now, version { NUMBER($offered) } after the import
offer-list = Trust list: version { NUMBER($held) } of { DATE($held_issued) } now, version { NUMBER($offered) } of { DATE($offered_issued) } after the import
offer-first-list = Trust list: none now, version { NUMBER($offered) } of { DATE($offered_issued) } after the import
offer-issuers = Issuers: { NUMBER($held) } now, { NUMBER($offered) } after the import
trust-declined = Nothing was imported.
trust-updated = The trust list is now the one issued on { DATE($issued) }.
trust-unchanged = You already have the latest trust list.
trust-overdue = This is the trust list that you already have. A new one was due on { DATE($due) }.
    .next = Try again later. If this lasts, ask the operator of the trust list for a bundle and import it from a file.
trust-parts-refused = Parts of the bundle that could not be used: { NUMBER($count) }. What you had before is still used in their place.
trust-kept = What you trusted before is still in use.
trust-repaired = An earlier import was interrupted or a file was damaged. The last good trust list is in use.
    .next = Import or update again.
trust-interrupted = The app ended before an import was finished. What is in use now is shown below.
    .next = Import or update again.

## Why a trust list or a bundle was not accepted. What was trusted before is still trusted.

refused-older = This bundle is older than what this device already trusts.
    .next = You do not need to do anything. If the sender says that it is the latest, ask the operator of the trust list.
refused-incomplete = This bundle is incomplete: something between what you have and what it brings is missing.
    .next = Ask the operator of the trust list for a complete bundle.
refused-damaged = This file is not a bundle, or it was damaged on the way.
    .next = Get it again and import it again.
refused-too-large = This file is larger than any bundle can be.
    .next = Choose the bundle, a file whose name ends in .cbor, or ask the sender for it.
refused-other-signer = This bundle is not signed by the body that this app trusts.
    .next = Do not use it. Get the bundle from the body that gave you this app.
refused-root-expired = The root of this bundle expired on { DATE($expires) }. Nothing new is accepted under it.
    .next = Check the date of this device, then get the latest bundle.
refused-conflict = Two conflicting trust lists with the same version were signed: someone with the keys may be acting dishonestly.
    .next = Do not use it, and tell the operator of the trust list at once.
refused-future = This bundle says that it was made on { DATE($issued) }, but this device’s clock says { DATE($today) }.
    .next = Check the date of this device and import it again.
refused-storage-full = The storage of this device is full: { $size } are needed.
    .next = Free some storage and import it again.
refused-storage = The trust list cannot be read or written on this device.
    .next = Restart the device and try again. If that does not help, reinstall the app and import the latest bundle.
refused-busy = Another import is still running.
    .next = Wait a moment and try again.
refused-root = The root inside this app is damaged or missing. Nothing can be verified with this copy of the app.
    .next = Reinstall the app from its original source.
refused-network = The trust list could not be fetched: there is no network, or the server does not answer.
    .next = Try again later, or import a bundle from a file.
refused-no-address = No update address is configured in this app.
    .next = Import a bundle from a file.

## Saved stamps of a holder

saved-off = Nothing is saved on this device.
    .next = If you hold an award yourself, switch this on to save its stamp and show it again.
# “Save on this device” is button-save.
saved-empty = No stamps are saved.
    .next = Scan your own stamp, then choose “Save on this device”.
saved-full = There is no room for more stamps: { NUMBER($limit) } are saved.
    .next = Delete one that you no longer need.
saved-failed = The stamp could not be saved: the storage is full or cannot be written.
    .next = Free some storage and try again.
saved-again = Verified again each time it is shown.
# Asked before one or all saved stamps are deleted.
saved-delete-one = Delete this stamp from this device?
    .next = It cannot be brought back. The paper stays as it is: you can scan it again.
saved-delete-all = Delete all saved stamps from this device?
    .next = They cannot be brought back. The papers stay as they are: you can scan them again.

## Settings

settings-language = Language
settings-language-device = Same as device
settings-accept = What to accept
settings-max-age = Maximum age of the trust list, in days
settings-max-age-why = If the list is older, no stamp is shown as valid.
settings-specimens = Accept specimens (for training)
settings-unknown-status = Accept awards when it is not known whether they were withdrawn
settings-unknown-status-why = They are then shown with caution. Leave this off unless your office has decided otherwise.
settings-hide = Hide results from screenshots and screen sharing
settings-save = Allow saving stamps on this device
settings-save-why = For holders. Switching this off deletes all saved stamps.
demo = This is a trial version: it trusts demonstration issuers.
    .next = Do not verify real qualifications with it.

## About, also shown at the first start

about-what = Qualistamp verifies signed stamps on qualifications, without a network.
about-compare = A stamp counts only together with the paper and the person: always compare.
# “Save on this device” is button-save.
about-privacy = Nothing that you scan is sent or logged. It is stored only if you choose “Save on this device”.
about-version = Version { $version }
about-library = Library { $version }
about-licence = Licence: MIT or Apache-2.0
