//! States and answers for tests. The reducer creates each state, as on a device.
package org.qualistamp.screens

import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Award
import org.qualistamp.ffi.Axis
import org.qualistamp.ffi.AxisFinding
import org.qualistamp.ffi.BirthDate
import org.qualistamp.ffi.BundleFault
import org.qualistamp.ffi.CalendarDay
import org.qualistamp.ffi.CodedValue
import org.qualistamp.ffi.Credential
import org.qualistamp.ffi.Finding
import org.qualistamp.ffi.Hint
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.Issuer
import org.qualistamp.ffi.ListSummary
import org.qualistamp.ffi.LocalName
import org.qualistamp.ffi.MetadataFault
import org.qualistamp.ffi.Note
import org.qualistamp.ffi.Outcome
import org.qualistamp.ffi.Reason
import org.qualistamp.ffi.RefreshFault
import org.qualistamp.ffi.Rejection
import org.qualistamp.ffi.Remark
import org.qualistamp.ffi.SigningTime
import org.qualistamp.ffi.TextFault
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.TrustSummary
import org.qualistamp.ffi.Verdict

/** 2026-03-01 and 2015-01-01, in seconds since 1970. */
const val NOW = 1_772_323_200L
const val YEAR_2015 = 1_420_070_400L
private const val DAY = 86_400L

val CREDENTIAL = Credential(
    award = Award(
        familyName = "Παπαδοπούλου",
        givenNames = "Μαρία Ελένη",
        familyNameLatin = "Papadopoulou",
        givenNamesLatin = "Maria Eleni",
        birth = BirthDate.OnDay(CalendarDay(1998, 3.toUByte(), 14.toUByte())),
        title = "Δίπλωμα Πολιτικού Μηχανικού",
        titleLanguage = "el",
        titleEnglish = "Diploma in Civil Engineering",
        awardType = CodedValue(5.toUShort(), "master"),
        id = "CIV-2025-0412",
        awarded = CalendarDay(2025, 7.toUByte(), 11.toUByte()),
        country = "GR",
        eqf = 7.toUByte(),
        nqfLevel = null,
        isced = "0732",
        credits = null,
        grade = "8.72",
        gradingScheme = "GR-10",
        mode = null,
        languages = listOf("el", "en"),
        profession = null,
        thesisTitle = null,
        outcomes = null,
        statusIndex = 41u,
        link = null,
        specimen = false,
        jointWith = emptyList(),
        otherFields = emptyList(),
    ),
    issuer = Issuer(
        id = "ntua",
        names = listOf(
            LocalName("el", "Εθνικό Μετσόβιο Πολυτεχνείο"),
            LocalName("en", "National Technical University of Athens"),
        ),
        country = "GR",
        homepage = null,
        identifiers = emptyList(),
    ),
    kid = "5f3a90c1",
    stampId = "00",
    signed = SigningTime.DayOfAward(CalendarDay(2025, 7.toUByte(), 11.toUByte())),
    expires = null,
    notBefore = null,
    otherClaims = emptyList(),
)

/**
 * As the core reports them: without a known signer, the other axes are not reached.
 */
private fun findings(bad: Axis? = null, finding: Finding = Finding.Good): List<AxisFinding> {
    val others = if (bad == Axis.INTEGRITY || bad == Axis.ISSUER) Finding.NotReached else Finding.Good
    return Axis.entries.map { AxisFinding(it, if (it == bad) finding else others) }
}

fun valid(vararg remarks: Remark): Answer =
    Answer.Decided(Outcome(Verdict.Valid(CREDENTIAL, remarks.toList()), "V00", findings()))

fun invalid(code: String, axis: Axis, rejection: Rejection, signed: Credential? = null): Answer =
    Answer.Decided(
        Outcome(Verdict.Invalid(rejection, signed), code, findings(axis, Finding.Bad(code, rejection))),
    )

fun undecided(code: String, axis: Axis, reason: Reason, signed: Credential? = null): Answer =
    Answer.Decided(
        Outcome(Verdict.Indeterminate(reason, signed), code, findings(axis, Finding.Undecided(code, reason))),
    )

val OLD_LIST = Remark("N01", Note.ValidAsOf(NOW - 200 * DAY, NOW - 20 * DAY))

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

private fun shown(answer: Answer) = after(Event.Verified(listOf(ReadStamp(StampText("QS1:X"), answer))))

private fun camera(state: CameraState) = after(Event.CameraChanged(state))

private fun refused(fault: RefreshFault) = after(Event.TrustNotTaken(TrustException.Refused(fault)))

/** A start on a device without a usable root, with the input that arrived before that was known. */
fun withoutRoot(vararg arrivals: Arrival): AppState {
    val anchor = TrustException.Refused(RefreshFault.Anchor(MetadataFault.FRAME))
    return (arrivals.map(Event::Arrived) + Event.TrustClosed(anchor)).fold(AppState(), ::reduce)
}

/** A bundle with a newer list. */
val OFFER get() = BundleOffer(id = 7, bytes = 6_213_000, offered = newer())

private val keeping = Settings(keep = true)

/** Every screen in every state that a user can see, by name. */
val STATES: Map<String, AppState> = mapOf(
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
    "result-valid" to shown(valid()),
    "result-valid-as-of" to shown(valid(OLD_LIST)),
    "result-forged" to
        shown(invalid("S01", Axis.INTEGRITY, Rejection.SignatureMismatch("5f3a90c1", 1uL))),
    "result-withdrawn" to shown(invalid("W01", Axis.STATUS, Rejection.Withdrawn(null), CREDENTIAL)),
    "result-unknown-key" to shown(undecided("U02", Axis.ISSUER, Reason.UnknownKey("5f3a90c1"))),
    "result-clock-2015" to
        shown(undecided("U06", Axis.TIME, Reason.ClockBehind(YEAR_2015, NOW), CREDENTIAL)),
    "result-valid-clock-2015" to shown(valid(Remark("N08", Note.ClockBehind(YEAR_2015, NOW)))),
    "result-not-a-stamp" to shown(Answer.Undecodable("X02", TextFault.NotAStamp)),
    "result-damaged-text" to shown(Answer.Undecodable("X08", TextFault.SpacesLost(420uL))),
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
        Event.BundleOffered(OFFER.copy(refused = 2, stillWithdrawn = 1)),
    ),
    "trust-offer-no-list" to after(Event.BundleOffered(OFFER.copy(offered = summary(list = false)))),
    "trust-declined" to after(Event.BundleOffered(OFFER), Event.OfferAnswered(OFFER.id, isAccepted = false)),
    "trust-unchanged" to after(Event.TrustUnchanged(NOW)),
    "trust-overdue" to after(Event.TrustUnchanged(NOW + 26 * DAY)),
    "trust-interrupted" to after(Event.ImportInterrupted),
    "trust-interrupted-first" to
        listOf(Event.ImportInterrupted, Event.TrustOpened(summary(list = false), NOW)).fold(AppState(), ::reduce),
    "kept-off" to after(Event.TabChosen(Screen.KEPT)),
    "kept-list" to after(
        Event.SettingsChanged(keeping),
        Event.KeptRead(listOf(KeptItem(1, "Δίπλωμα Πολιτικού Μηχανικού", StampText("QS1:X")))),
        Event.TabChosen(Screen.KEPT),
    ),
    "settings" to after(Event.TabChosen(Screen.SETTINGS)),
    "about" to after(Event.AboutKnown(About("0.1.0", "0.1.0"), updatable = true), Event.TabChosen(Screen.ABOUT)),
)

private fun newer(): TrustSummary {
    val list = ListSummary(32uL, NOW - DAY, NOW + 30 * DAY, 5755uL)
    return summary().copy(list = list)
}
