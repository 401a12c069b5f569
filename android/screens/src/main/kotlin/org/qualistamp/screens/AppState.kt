//! Everything that decides what is on the screen.
package org.qualistamp.screens

import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Hint
import org.qualistamp.ffi.TrustSummary

/** What the app shows and why. Made only by [reduce]. */
data class AppState(
    val screen: Screen = Screen.SCAN,
    val scan: ScanState = ScanState(),
    val result: ResultState? = null,
    val file: FileState = FileState.None,
    val trust: TrustPanel = TrustPanel(),
    val kept: KeptState = KeptState(),
    val settings: Settings = Settings(),
    val about: About = About(),
    /** What came in and is still to be taken up, the oldest first: nothing is lost while the trust is not open. */
    val waiting: List<Arrival> = emptyList(),
) {
    /** What the app is to take up now. */
    val due: Arrival? get() = if (trust.isOpen) waiting.firstOrNull() else null
}

enum class Screen { SCAN, RESULT, FILE, TRUST, KEPT, SETTINGS, ABOUT }

/** The camera and what it sees. */
data class ScanState(
    val camera: CameraState = CameraState.STARTING,
    val hint: Hint? = null,
    val torch: Torch = Torch.ABSENT,
    val zoom: Float = 1f,
)

enum class CameraState { STARTING, RUNNING, PERMISSION_NOT_ASKED, PERMISSION_REFUSED, TAKEN, FAILED, ABSENT }

enum class Torch { ABSENT, OFF, ON }

/** A text that was read. Personal data: it says nothing of itself in a log. */
class StampText(val text: String) {
    override fun equals(other: Any?) = other is StampText && other.text == text

    override fun hashCode() = text.hashCode()

    override fun toString() = "StampText(${text.length} characters)"
}

/** One stamp and the answer to it. Personal data, as above. */
data class ReadStamp(val text: StampText, val answer: Answer) {
    override fun toString() = "ReadStamp"
}

/** Several stamps may stand on one page; one is shown. */
data class ResultState(
    val stamps: List<ReadStamp>,
    val chosen: Int?,
    val keeping: Keeping = Keeping.NotYet,
) {
    val shown: ReadStamp? get() = chosen?.let(stamps::getOrNull)
}

/** Whether the shown stamp is kept. */
sealed interface Keeping {
    data object NotYet : Keeping

    data object Kept : Keeping

    data class Failed(val explained: Explained) : Keeping
}

/** What another app handed over, or the reader chose. Personal data, places too: they are names of files. */
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

/** A file that came in by the share sheet or was picked. */
sealed interface FileState {
    data object None : FileState

    /** [page] of [pages], counted from 1; a photo has one. */
    data class Reading(val page: Int, val pages: Int) : FileState

    data class Trouble(val trouble: FileTrouble) : FileState
}

/** Why a file gave no stamp. */
sealed interface FileTrouble {
    data object NoStamp : FileTrouble

    data class TooLarge(val bytes: Long, val limit: Long) : FileTrouble

    data class TooManyPages(val read: Int) : FileTrouble

    data object Unreadable : FileTrouble

    data object Locked : FileTrouble

    data object Gone : FileTrouble

    data object Interrupted : FileTrouble
}

/** What is trusted, and what last came of changing it. */
data class TrustPanel(
    val summary: TrustSummary? = null,
    /** Seconds since 1970, when the summary was made. */
    val now: Long = 0,
    val work: TrustWork = TrustWork.NONE,
    val news: TrustNews? = null,
    /** The trust cannot even be opened. */
    val closed: Explained? = null,
    val updatable: Boolean = false,
) {
    /** Whether stamps can be verified and bundles imported. */
    val isOpen: Boolean get() = summary != null && closed == null
}

enum class TrustWork { NONE, UPDATING, IMPORTING }

/** What came of an update or an import. */
sealed interface TrustNews {
    data class Updated(val issued: Long, val refused: Int, val stillWithdrawn: Int) : TrustNews

    data object Unchanged : TrustNews

    /** The process ended during an import, before or after what it brought was in use. */
    data object Interrupted : TrustNews

    /** Nothing was changed; what was trusted before still is. */
    data class NotTaken(val explained: Explained, val remedy: Action?) : TrustNews
}

/** Stamps that a holder keeps. */
data class KeptState(val items: List<KeptItem> = emptyList(), val news: Phrase? = null)

/** Kept under [id]; [title] is that of the award. */
data class KeptItem(val id: Long, val title: String, val text: StampText)

/** The reader's choices. Every default is the cautious one. */
data class Settings(
    /** A code such as `de`; none follows the device. */
    val language: String? = null,
    val hardLimitDays: Int = 365,
    val acceptSpecimens: Boolean = false,
    val acceptUnknownStatus: Boolean = false,
    /** Results are hidden from screenshots. */
    val secure: Boolean = true,
    val keep: Boolean = false,
)

/** What this app is. */
data class About(val version: String = "", val core: String = "", val demo: Boolean = false)
