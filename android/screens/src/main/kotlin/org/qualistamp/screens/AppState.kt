//! The state of the app, which determines the screen.
package org.qualistamp.screens

import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Hint
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
) {
    /** The next input to process now. */
    val due: Arrival? get() = if (trust.isOpen) waiting.firstOrNull() else null
}

enum class Screen { SCAN, RESULT, FILE, TRUST, KEPT, SETTINGS, ABOUT }

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

/** One stamp and the answer to it. Personal data, like [StampText]. */
data class ReadStamp(val text: StampText, val answer: Answer) {
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

    data class Failed(val explained: Explained) : Keeping
}

/** Input from another app or chosen by the user. Personal data, including the URIs, which contain file names. */
sealed interface Arrival {
    data class Texts(val texts: List<StampText>) : Arrival

    /** A photo or a PDF; [place] is its URI. */
    data class Document(val place: String) : Arrival {
        override fun toString() = "Document"
    }

    data class Bundle(val place: String) : Arrival {
        override fun toString() = "Bundle"
    }
}

/** A file that was shared or picked. */
sealed interface FileState {
    data object None : FileState

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

    data object Interrupted : FileTrouble
}

/** The trusted data, and the result of the last change. */
data class TrustPanel(
    val summary: TrustSummary? = null,
    /** When the summary was made, in seconds since 1970. */
    val now: Long = 0,
    val work: TrustWork = TrustWork.NONE,
    val news: TrustNews? = null,
    /** The trusted data cannot be opened. */
    val closed: Explained? = null,
    val updatable: Boolean = false,
) {
    /** Whether stamps can be verified and bundles imported. */
    val isOpen: Boolean get() = summary != null && closed == null
}

enum class TrustWork { NONE, UPDATING, IMPORTING }

/** The result of an update or import. */
sealed interface TrustNews {
    data class Updated(val issued: Long, val refused: Int, val stillWithdrawn: Int) : TrustNews

    data object Unchanged : TrustNews

    /** The process ended during an import. It is not known whether the imported data is in use. */
    data object Interrupted : TrustNews

    /** Nothing was changed; what was trusted before is still trusted. */
    data class NotTaken(val explained: Explained, val remedy: Action?) : TrustNews
}

/** The saved stamps of a holder. */
data class KeptState(val items: List<KeptItem> = emptyList(), val news: Phrase? = null)

/** A saved stamp; [title] is the title of the award. */
data class KeptItem(val id: Long, val title: String, val text: StampText)

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
)

/** Versions of this app. */
data class About(val version: String = "", val core: String = "", val demo: Boolean = false)
