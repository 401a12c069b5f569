//! The state of the app, which determines the screen.
package org.qualistamp.screens

import org.qualistamp.ffi.AnswerText
import org.qualistamp.ffi.BundlePreview
import org.qualistamp.ffi.Hint
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.TrustSummary

/** The state of the app. Only [reduce] creates new states. */
data class AppState(
    val screen: Screen = Screen.SCAN,
    val scan: ScanState = ScanState(),
    val result: ResultState? = null,
    val file: FileState = FileState.None,
    val trust: TrustPanel = TrustPanel(),
    val kept: KeptState = KeptState(),
    val settings: Settings = Settings(),
    val about: About = About(),
    /** Input that is still to be processed, oldest first. Nothing is lost while the trusted data is not open. */
    val waiting: List<Arrival> = emptyList(),
    /** Whether a file is being processed. The next one waits. */
    val isFileInHand: Boolean = false,
) {
    /** The next input to process now. No other file may come between a question and its answer. */
    val due: Arrival? get() {
        val isFree = !isFileInHand && trust.offer == null && trust.work != TrustWork.IMPORTING
        return if (trust.isOpen) waiting.firstOrNull { isFree || it is Arrival.Texts } else null
    }

    /** Whether a file would have to be opened again if the app ended now. */
    val isFileUnfinished: Boolean get() = isFileInHand || trust.offer != null || waiting.isNotEmpty()
}

/** Input that may wait. Of more, the oldest is dropped: any app can send any number. */
const val WAITING_MAX = 10

enum class Screen { WELCOME, SCAN, RESULT, FILE, TRUST, KEPT, SETTINGS, ABOUT }

/** The camera and its hints. */
data class ScanState(
    val camera: CameraState = CameraState.STARTING,
    val hint: Hint? = null,
    val torch: Torch = Torch.ABSENT,
    val zoom: Float = 1f,
)

enum class CameraState { STARTING, RUNNING, PERMISSION_NOT_ASKED, PERMISSION_REFUSED, TAKEN, FAILED, ABSENT }

enum class Torch { ABSENT, OFF, ON }

/** A text that was read. Personal data: [toString] does not reveal it. */
class StampText(val text: String) {
    override fun equals(other: Any?) = other is StampText && other.text == text

    override fun hashCode() = text.hashCode()

    override fun toString() = "StampText(${text.length} characters)"
}

/** One stamp and the answer to it, in the language in which it was read. Personal data, like [StampText]. */
data class ReadStamp(val text: StampText, val answer: AnswerText) {
    override fun toString() = "ReadStamp"
}

/** A page may contain several stamps. One is shown. */
data class ResultState(
    val stamps: List<ReadStamp>,
    val chosen: Int?,
    val keeping: Keeping = Keeping.NotYet,
) {
    val shown: ReadStamp? get() = chosen?.let(stamps::getOrNull)
}

/** Whether the shown stamp is saved. */
sealed interface Keeping {
    data object NotYet : Keeping

    data object Kept : Keeping

    data class Failed(val notice: ScreenNotice) : Keeping
}

/** Input from another app or chosen by the user. Personal data, including the URIs, which contain file names. */
sealed interface Arrival {
    data class Texts(val texts: List<StampText>) : Arrival

    /** A photo, a PDF or a bundle: its bytes tell. [place] is its URI. */
    data class Document(val place: String) : Arrival {
        override fun toString() = "Document"
    }

    /** A file that the user chose as a bundle. */
    data class Bundle(val place: String) : Arrival {
        override fun toString() = "Bundle"
    }
}

/** A file that was shared or picked. */
sealed interface FileState {
    data object None : FileState

    /** Being copied from another app. */
    data object Opening : FileState

    /** [page] of [pages], counted from 1; a photo has one. */
    data class Reading(val page: Int, val pages: Int) : FileState

    data class Trouble(val trouble: FileTrouble) : FileState
}

/** Why no stamp was read from a file. */
sealed interface FileTrouble {
    data object NoStamp : FileTrouble

    data class TooLarge(val bytes: Long, val limit: Long) : FileTrouble

    data class TooManyPages(val read: Int) : FileTrouble

    data object Unreadable : FileTrouble

    data object Locked : FileTrouble

    data object Gone : FileTrouble

    /** The other app does not allow it. */
    data object NotAllowed : FileTrouble

    /** The other app did not deliver it within [seconds]. */
    data class TooSlow(val seconds: Long) : FileTrouble

    /** Too many earlier files have not been delivered. */
    data object Stuck : FileTrouble

    /** The device has no room for a copy. */
    data object NoRoom : FileTrouble

    data object Interrupted : FileTrouble
}

/** The trusted data, and the result of the last change. */
data class TrustPanel(
    val summary: TrustSummary? = null,
    /** When the summary was made, in seconds since 1970. */
    val now: Long = 0,
    val work: TrustWork = TrustWork.NONE,
    val news: TrustNews? = null,
    /** A bundle from a file that waits for the user's answer. */
    val offer: BundleOffer? = null,
    /** The trusted data cannot be opened. */
    val closed: ScreenNotice? = null,
    val updatable: Boolean = false,
    /** Whether versions and numbers are shown. */
    val isDetailed: Boolean = false,
) {
    /** Whether stamps can be verified and bundles imported. */
    val isOpen: Boolean get() = summary != null && closed == null
}

enum class TrustWork { NONE, UPDATING, CHECKING, IMPORTING }

/**
 * A bundle from a file: verified, but not imported. Any app can pass one on, so the user is asked.
 *
 * @param id the question; an answer to another one does not count.
 * @param bytes the size of the file.
 * @param preview what would be trusted after the import, and what would be left out.
 */
data class BundleOffer(val id: Long, val bytes: Long, val preview: BundlePreview)

/** The result of an update or import. */
sealed interface TrustNews {
    data class Updated(val issued: Long, val imported: Imported) : TrustNews

    /** Nothing newer was found. [overdueSince] is when the next list was due, if that is past: seconds since 1970. */
    data class Unchanged(val overdueSince: Long?) : TrustNews

    /** The user did not want to import a bundle. */
    data object Declined : TrustNews

    /** The process ended during an import. It is not known whether the imported data is in use. */
    data object Interrupted : TrustNews

    /** Nothing was changed; what was trusted before is still trusted. */
    data class NotTaken(val notice: ScreenNotice) : TrustNews {
        /** The setting that helps, if there is one. */
        val remedy: Remedy? get() = remedyOf(notice)
    }
}

/** The saved stamps of a holder. [asking] is what the user is asked about before it is deleted. */
data class KeptState(val items: List<KeptItem> = emptyList(), val asking: Deletion? = null)

/** A saved stamp: the title of the award, and the names of its holder. Personal data, like [StampText]. */
data class KeptItem(val id: Long, val title: String, val holder: String, val text: StampText) {
    override fun toString() = "KeptItem"
}

/** What the user wants to delete. */
sealed interface Deletion {
    data class One(val item: KeptItem) : Deletion

    data object All : Deletion

    /** All, because saving is switched off. */
    data object AllAndOff : Deletion
}

/** The user's settings. Every default is the cautious choice. */
data class Settings(
    /** A language code such as `de`; none means the device's language. */
    val language: String? = null,
    val hardLimitDays: Int = 365,
    val acceptSpecimens: Boolean = false,
    val acceptUnknownStatus: Boolean = false,
    /** Results are hidden from screenshots. */
    val secure: Boolean = true,
    val keep: Boolean = false,
    /** Whether the first page was read. */
    val started: Boolean = false,
)

/** Versions of this app. */
data class About(val version: String = "", val core: String = "", val demo: Boolean = false)
