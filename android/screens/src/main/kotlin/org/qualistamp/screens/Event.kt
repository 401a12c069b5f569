//! Events of the app, and the actions of its buttons.
package org.qualistamp.screens

import org.qualistamp.ffi.Hint
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.TrustSummary

/** An event; [reduce] computes the state after it. */
sealed interface Event {
    data class TabChosen(val screen: Screen) : Event

    data object BackPressed : Event

    data class CameraChanged(val camera: CameraState) : Event

    data class HintsSeen(val hints: List<Hint>) : Event

    data class TorchChanged(val torch: Torch) : Event

    data class ZoomChanged(val zoom: Float) : Event

    /** Stamps were read and verified: from the camera, a file, the clipboard or the saved stamps. */
    data class Verified(val stamps: List<ReadStamp>) : Event

    /** The shown stamps were read again in another language. */
    data class Reread(val stamps: List<ReadStamp>) : Event

    data class StampChosen(val index: Int) : Event

    /** A file or text was shared or chosen. It waits until the trusted data is open. */
    data class Arrived(val arrival: Arrival) : Event

    /** The app has started to process the item that was due. */
    data object TakenUp : Event

    /** The file that is being processed is a bundle. */
    data object BundleFound : Event

    /** The bundle in the file was verified. Nothing is imported before the user agrees. */
    data class BundleOffered(val offer: BundleOffer) : Event

    /** The user answered the question [id]. */
    data class OfferAnswered(val id: Long, val isAccepted: Boolean) : Event

    data class FileReading(val page: Int, val pages: Int) : Event

    data class FileFailed(val trouble: FileTrouble) : Event

    data object FileClosed : Event

    data class TrustOpened(val summary: TrustSummary, val now: Long) : Event

    data class TrustClosed(val cause: TrustException) : Event

    /** The trusted data is being opened again. */
    data object TrustReopening : Event

    /** The app ended during an earlier import. */
    data object ImportInterrupted : Event

    data class TrustWorking(val work: TrustWork) : Event

    data class TrustImported(val imported: Imported, val summary: TrustSummary, val now: Long) : Event

    data class TrustNotTaken(val cause: TrustException) : Event

    /** There is nothing newer: the server says so, or the bundle would change nothing. */
    data class TrustUnchanged(val now: Long) : Event

    /** The user stopped the update or the check of a bundle. */
    data object TrustCancelled : Event

    /** The user wants to see versions and numbers. */
    data object DetailsShown : Event

    /** No bundle could be obtained. */
    data class BundleNotHad(val trouble: BundleTrouble) : Event

    data class KeptRead(val items: List<KeptItem>) : Event

    /** What the user wants to delete; none if not any more. Nothing is deleted before they agree. */
    data class DeletionAsked(val deletion: Deletion?) : Event

    data object Kept : Event

    data object KeepFailed : Event

    data object KeptFull : Event

    data class SettingsChanged(val settings: Settings) : Event

    data class AboutKnown(val about: About, val updatable: Boolean) : Event
}

/** Why there is no bundle to import. */
sealed interface BundleTrouble {
    data object NoNetwork : BundleTrouble

    data object NoAddress : BundleTrouble

    data object TooLarge : BundleTrouble
}

/** The action of a button. */
sealed interface Action {
    /** Leaves the first page. */
    data object Start : Action

    data object AllowCamera : Action

    data object OpenAppSettings : Action

    data object OpenDateSettings : Action

    data object OpenStorageSettings : Action

    data object RestartCamera : Action

    data object SwitchTorch : Action

    data class ZoomBy(val factor: Float) : Action

    data object OpenFile : Action

    data object PasteText : Action

    data object ScanAgain : Action

    data object CancelFile : Action

    data class ChooseStamp(val index: Int) : Action

    data class Show(val screen: Screen) : Action

    data object ReopenTrust : Action

    data object UpdateTrust : Action

    data object ShowDetails : Action

    data object ImportBundle : Action

    /** Stops the update or the check of a bundle. */
    data object CancelTrust : Action

    data class AnswerOffer(val id: Long, val isAccepted: Boolean) : Action

    data object Keep : Action

    data class ShowKept(val item: KeptItem) : Action

    /** Asks before deleting; none takes the question back. */
    data class AskDelete(val deletion: Deletion?) : Action

    data class DeleteKept(val item: KeptItem) : Action

    data object DeleteAllKept : Action

    data class Change(val settings: Settings) : Action
}
