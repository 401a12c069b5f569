//! States and answers for tests. The reducer creates each state, as on a device, and the core each answer: from a test vector.
package org.qualistamp.screens

import org.qualistamp.ffi.AnswerText
import org.qualistamp.ffi.BundleFault
import org.qualistamp.ffi.BundlePreview
import org.qualistamp.ffi.Hint
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.ListSummary
import org.qualistamp.ffi.MetadataFault
import org.qualistamp.ffi.PartFault
import org.qualistamp.ffi.RefreshFault
import org.qualistamp.ffi.RefusedPart
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.TrustSummary
import org.qualistamp.ffi.Words
import org.qualistamp.ffi.unreadText
import org.qualistamp.ffi.vectorText

/** 2026-03-01 and 2015-01-01, in seconds since 1970. */
const val NOW = 1_772_323_200L
const val YEAR_2015 = 1_420_070_400L
private const val DAY = 86_400L

/** The language of the tests. */
val ENGLISH = Words(listOf("en"))

/** The core's answer to the test vector [id]. */
fun vector(id: String, words: Words = ENGLISH): AnswerText =
    checkNotNull(vectorText(System.getProperty("qualistamp.vectors"), id, words)) { "there is no vector $id" }

/** The core's answer to a text that is not the text of a stamp. */
fun unread(text: String, words: Words = ENGLISH): AnswerText = checkNotNull(unreadText(text, words))

fun summary(list: Boolean = true, floor: Long = NOW - DAY) = TrustSummary(
    rootVersion = 2uL,
    rootExpires = NOW + 700 * DAY,
    list = if (list) ListSummary(31uL, NOW - 5 * DAY, NOW + 25 * DAY, 5754uL) else null,
    statusLists = 12uL,
    registers = 3uL,
    withdrawnKeys = 1uL,
    clockFloor = floor,
    mishaps = emptyList(),
)

private val trusted = reduce(AppState(), Event.TrustOpened(summary(), NOW))

fun after(vararg events: Event): AppState = events.fold(trusted, ::reduce)

private fun shown(answer: AnswerText) = after(Event.Verified(listOf(ReadStamp(StampText("QS1:X"), answer))))

private fun camera(state: CameraState) = after(Event.CameraChanged(state))

private fun refused(fault: RefreshFault) = after(Event.TrustNotTaken(TrustException.Refused(fault)))

/** A start on a device without a usable root, with the input that arrived before that was known. */
fun withoutRoot(vararg arrivals: Arrival): AppState {
    val anchor = TrustException.Refused(RefreshFault.Anchor(MetadataFault.FRAME))
    return (arrivals.map(Event::Arrived) + Event.TrustClosed(anchor)).fold(AppState(), ::reduce)
}

/** A bundle with a newer list. */
val OFFER get() = offer(newer())

fun offer(offered: TrustSummary, vararg refused: RefusedPart) =
    BundleOffer(id = 7, bytes = 6_213_000, BundlePreview(offered, Imported(refused.toList(), emptyList()), changes = true))

private val LEFT_OUT = RefusedPart.Register("5f3a90c1", PartFault.NotPinned)

private val MINE = KeptItem(1, "Δίπλωμα Πολιτικού Μηχανικού", "Μαρία Παπαδοπούλου", StampText("QS1:X"))

private val keeping = Settings(keep = true)

/** Every screen in every state that a user can see, by name, in English. */
val STATES: Map<String, AppState> by lazy { statesIn(ENGLISH) }

/** The same in another language. */
fun statesIn(words: Words): Map<String, AppState> = STATES_WITHOUT_ANSWER + mapOf(
    "result-valid" to "valid/full",
    "result-valid-as-of" to "freshness/looser-policy",
    "result-forged" to "integrity/bit-flipped",
    "result-withdrawn" to "status/withdrawn",
    "result-not-entitled" to "authority/elsewhere",
    "result-unknown-key" to "issuer/unknown-key",
    "result-stolen-key" to "issuer/stolen-key",
    "result-clock-behind" to "time/clock-behind",
    "result-valid-clock-behind" to "time/clock-behind-timeless",
    "result-arabic" to "valid/script-arabic",
).mapValues { (_, id) -> shown(vector(id, words)) } + mapOf(
    "result-not-a-stamp" to shown(unread("https://example.org", words)),
    "result-damaged-text" to shown(unread("QS1:abc", words)),
    "result-newer" to shown(unread("QS9:ABC", words)),
    "result-several" to after(
        Event.Verified(
            listOf("valid/full", "status/withdrawn").map { ReadStamp(StampText(it), vector(it, words)) },
        ),
    ),
)

private val STATES_WITHOUT_ANSWER: Map<String, AppState> = mapOf(
    "welcome" to AppState(screen = Screen.WELCOME),
    "scan-idle" to after(Event.CameraChanged(CameraState.RUNNING), Event.TorchChanged(Torch.OFF)),
    "scan-closer" to after(Event.CameraChanged(CameraState.RUNNING), Event.HintsSeen(listOf(Hint.CLOSER))),
    "scan-permission-refused" to camera(CameraState.PERMISSION_REFUSED),
    "scan-camera-taken" to camera(CameraState.TAKEN),
    "scan-camera-absent" to camera(CameraState.ABSENT),
    "scan-clock-2015" to after(
        Event.CameraChanged(CameraState.RUNNING),
        Event.TrustOpened(summary(), YEAR_2015),
    ),
    "scan-no-root" to reduce(withoutRoot(), Event.CameraChanged(CameraState.RUNNING)),
    "file-opening" to after(Event.Arrived(Arrival.Document("content://mail/thesis.pdf"))),
    "file-reading" to after(Event.FileReading(2, 5)),
    "file-too-large" to after(Event.FileFailed(FileTrouble.TooLarge(200_000_000, 64_000_000))),
    "file-unreadable" to after(Event.FileFailed(FileTrouble.Unreadable)),
    "file-interrupted" to after(Event.FileFailed(FileTrouble.Interrupted)),
    "file-gone" to after(Event.FileFailed(FileTrouble.Gone)),
    "file-not-allowed" to after(Event.FileFailed(FileTrouble.NotAllowed)),
    "file-too-slow" to after(Event.FileFailed(FileTrouble.TooSlow(120))),
    "file-stuck" to after(Event.FileFailed(FileTrouble.Stuck)),
    "file-no-room" to after(Event.FileFailed(FileTrouble.NoRoom)),
    "trust-fresh" to after(Event.TabChosen(Screen.TRUST)),
    "trust-details" to after(Event.TabChosen(Screen.TRUST), Event.DetailsShown),
    "trust-updated" to after(Event.TrustImported(Imported(emptyList(), emptyList()), newer(), NOW)),
    "trust-older" to refused(RefreshFault.ListRolledBack(31uL, 30uL)),
    "trust-damaged" to refused(RefreshFault.Bundle(BundleFault.NotABundle)),
    "trust-other-root" to refused(RefreshFault.List(MetadataFault.UNDER_SIGNED)),
    "trust-storage-full" to after(Event.TrustNotTaken(TrustException.DiskFull(2_400_000uL))),
    "trust-no-root" to reduce(withoutRoot(), Event.TabChosen(Screen.TRUST)),
    "trust-no-root-shared" to withoutRoot(Arrival.Bundle("content://mail/newest")),
    "trust-no-network" to after(Event.BundleNotHad(BundleTrouble.NoNetwork)),
    "trust-checking" to after(Event.BundleFound),
    "trust-offer" to after(Event.BundleOffered(OFFER)),
    "trust-offer-first" to reduce(
        reduce(AppState(), Event.TrustOpened(summary(list = false), NOW)),
        Event.BundleOffered(offer(newer(), LEFT_OUT, LEFT_OUT)),
    ),
    "trust-offer-no-list" to after(Event.BundleOffered(offer(summary(list = false)))),
    "trust-declined" to after(Event.BundleOffered(OFFER), Event.OfferAnswered(OFFER.id, isAccepted = false)),
    "trust-unchanged" to after(Event.TrustUnchanged(NOW)),
    "trust-overdue" to after(Event.TrustUnchanged(NOW + 26 * DAY)),
    "trust-interrupted" to after(Event.ImportInterrupted),
    "trust-interrupted-first" to
        listOf(Event.ImportInterrupted, Event.TrustOpened(summary(list = false), NOW)).fold(AppState(), ::reduce),
    "kept-off" to after(Event.TabChosen(Screen.KEPT)),
    "kept-list" to after(
        Event.SettingsChanged(keeping),
        Event.KeptRead(listOf(MINE)),
        Event.TabChosen(Screen.KEPT),
    ),
    "kept-delete-one" to after(
        Event.SettingsChanged(keeping),
        Event.KeptRead(listOf(MINE)),
        Event.DeletionAsked(Deletion.One(MINE)),
    ),
    "kept-delete-all" to after(
        Event.SettingsChanged(keeping),
        Event.KeptRead(listOf(MINE)),
        Event.DeletionAsked(Deletion.All),
    ),
    "settings" to after(Event.TabChosen(Screen.SETTINGS)),
    "about" to after(Event.AboutKnown(About("0.1.0", "0.1.0"), updatable = true), Event.TabChosen(Screen.ABOUT)),
)

private fun newer(): TrustSummary {
    val list = ListSummary(32uL, NOW - DAY, NOW + 30 * DAY, 5755uL)
    return summary().copy(list = list)
}
