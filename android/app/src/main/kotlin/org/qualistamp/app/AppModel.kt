//! Holds the state and does the slow work: verifying, reading files, importing.
package org.qualistamp.app

import android.content.Context
import android.net.Uri
import android.os.Handler
import java.io.File
import java.io.IOException
import java.time.Instant
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Policy
import org.qualistamp.ffi.SpecimenPolicy
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.UnknownStatusPolicy
import org.qualistamp.ffi.Verdict
import org.qualistamp.ffi.libraryVersion
import org.qualistamp.screens.About
import org.qualistamp.screens.AppState
import org.qualistamp.screens.Arrival
import org.qualistamp.screens.Event
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.KEPT_MAX
import org.qualistamp.screens.KeptItem
import org.qualistamp.screens.ReadStamp
import org.qualistamp.screens.Settings
import org.qualistamp.screens.StampText
import org.qualistamp.screens.TrustWork
import org.qualistamp.screens.reduce
import org.qualistamp.verifier.ImportResult
import org.qualistamp.verifier.StampVerifier

/** The state and the work behind it. Call everything on the main thread unless documented otherwise. */
class AppModel(
    private val context: Context,
    /** The app's built-in root. Without one, opening the trusted data reports an error. */
    private val anchor: () -> ByteArray = { rootOf(context) },
) {
    private val main = Handler(context.mainLooper)
    private val work: ExecutorService = Executors.newSingleThreadExecutor()
    private val importing = ImportMarker(context.noBackupFilesDir)
    private val settings = SettingsStore(context)
    private val kept = KeptStore(context.noBackupFilesDir)
    private val readings = AtomicInteger()

    /** Absent while the trusted data cannot be opened; the state has the reason. */
    @Volatile private var verifier: StampVerifier? = null

    @Volatile private var policy = policyOf(settings.read())

    var state = AppState(settings = settings.read())
        private set

    /** Called after every change, on the main thread. */
    var changed: (AppState) -> Unit = {}

    init {
        work.execute(::open)
        readKept()
    }

    fun send(event: Event) {
        become(reduce(state, event))
        while (true) {
            val due = state.due ?: return
            become(reduce(state, Event.TakenUp))
            takeUp(due)
        }
    }

    private fun become(next: AppState) {
        state = next
        changed(next)
    }

    /** Starts to process the next input that the state says is due. */
    private fun takeUp(due: Arrival) {
        when (due) {
            is Arrival.Texts -> work.execute { verifyAndShow(due.texts) }
            is Arrival.Document -> readFile(Uri.parse(due.place))
            is Arrival.Bundle -> work.execute {
                importing.during { take(readBundle(context.contentResolver, Uri.parse(due.place))) }
            }
        }
    }

    /** As above, from another thread. */
    private fun post(event: Event) {
        main.post { send(event) }
    }

    private fun open() {
        val demo = context.resources.getBoolean(R.bool.demo)
        val address = context.getString(R.string.bundle_address)
        val version = context.packageManager.getPackageInfo(context.packageName, 0).versionName.orEmpty()
        post(Event.AboutKnown(About(version, libraryVersion(), demo), updatable = address.isNotEmpty()))
        if (importing.wasLeft()) post(Event.ImportInterrupted)
        openTrust()
    }

    private fun openTrust() {
        try {
            val opened = StampVerifier.open(File(context.noBackupFilesDir, "trust").toPath(), anchor())
            verifier = opened
            post(Event.TrustOpened(opened.trustSummary(), now().epochSecond))
        } catch (refused: TrustException) {
            post(Event.TrustClosed(refused))
        }
    }

    /** Tries again to open the trusted data. */
    fun reopenTrust() {
        send(Event.TrustReopening)
        work.execute(::openTrust)
    }

    private fun now(): Instant = Instant.now()

    /** Verifies a text, from any thread. No answer while the trusted data is not open: the camera will see the stamp again. */
    fun verify(text: StampText): ReadStamp? =
        verifier?.let { ReadStamp(text, it.verify(text.text, now(), policy)) }

    /** Verifies texts and shows the answers for the stamps, or for all texts if there are no stamps. */
    fun showTexts(texts: List<StampText>) = send(Event.Arrived(Arrival.Texts(texts)))

    /** Reads a photo or a PDF. */
    fun openDocument(uri: Uri) = send(Event.Arrived(Arrival.Document(uri.toString())))

    /** Imports a bundle from a file. If the process ends meanwhile, the last good data is still there. */
    fun importBundle(uri: Uri) = send(Event.Arrived(Arrival.Bundle(uri.toString())))

    private fun verifyAndShow(texts: List<StampText>) {
        val read = texts.mapNotNull(::verify)
        val stamps = read.filter { it.answer is Answer.Decided }
        val shown = stamps.ifEmpty { read }
        post(Event.Verified(shown))
    }

    private fun readFile(uri: Uri) {
        val reading = readings.incrementAndGet()
        work.execute {
            val answer = FileReader(context.contentResolver, context.cacheDir).read(uri) { page, pages ->
                val isWanted = readings.get() == reading
                if (isWanted) post(Event.FileReading(page, pages))
                isWanted
            }
            if (readings.get() != reading) return@execute
            when (answer) {
                is FileAnswer.Texts -> verifyAndShow(answer.texts)
                is FileAnswer.Nothing -> post(Event.FileFailed(answer.trouble))
            }
        }
    }

    /** Stops reading the current file. */
    fun cancelFile() {
        readings.incrementAndGet()
        send(Event.FileClosed)
    }

    /** The process ended while a file was being read. */
    fun fileInterrupted() = send(Event.FileFailed(FileTrouble.Interrupted))

    /** Fetches the newest bundle. */
    fun updateTrust() {
        send(Event.TrustWorking(TrustWork.UPDATING))
        work.execute {
            // Without a list, the bundle with the last tag is not on this device.
            val tag = settings.bundleTag.takeIf { verifier?.trustSummary()?.list != null }
            val fetched = fetchBundle(context.getString(R.string.bundle_address), tag)
            importing.during { take(fetched) }
        }
    }

    private fun take(answer: BundleAnswer) {
        // No input is processed and no update is offered before the trusted data is open.
        val open = verifier ?: return
        when (answer) {
            is BundleAnswer.Nothing -> post(Event.BundleNotHad(answer.trouble))
            is BundleAnswer.Bytes -> when (val result = open.importBundle(answer.bytes, now())) {
                is ImportResult.NotTaken -> post(Event.TrustNotTaken(result.cause))
                is ImportResult.Kept -> {
                    answer.tag?.let { settings.bundleTag = it }
                    post(Event.TrustImported(result.imported, open.trustSummary(), now().epochSecond))
                }
            }
        }
    }

    fun change(changed: Settings) {
        settings.write(changed)
        policy = policyOf(changed)
        // Switching it off deletes the saved stamps.
        if (!changed.keep && state.kept.items.isNotEmpty()) writeKept(emptyList())
        send(Event.SettingsChanged(changed))
    }

    /** Saves the shown stamp. */
    fun keepShown() {
        val shown = state.result?.shown ?: return
        val items = state.kept.items
        if (items.any { it.text == shown.text }) {
            send(Event.Kept)
            return
        }
        if (items.size >= KEPT_MAX) {
            send(Event.KeptFull)
            return
        }
        val id = (items.maxOfOrNull { it.id } ?: 0) + 1
        if (writeKept(items + KeptItem(id, titleOf(shown.answer), shown.text))) send(Event.Kept)
    }

    fun deleteKept(item: KeptItem) {
        writeKept(state.kept.items.filter { it.id != item.id })
    }

    fun deleteAllKept() {
        writeKept(emptyList())
    }

    private fun readKept() = send(Event.KeptRead(kept.read()))

    private fun writeKept(items: List<KeptItem>): Boolean = try {
        kept.write(items)
        send(Event.KeptRead(items))
        true
    } catch (full: IOException) {
        send(Event.KeepFailed)
        false
    }

    private fun titleOf(answer: Answer): String = when (answer) {
        is Answer.Undecodable -> ""
        is Answer.Decided -> when (val verdict = answer.outcome.verdict) {
            is Verdict.Valid -> verdict.credential.award.title
            is Verdict.Invalid, is Verdict.Indeterminate -> ""
        }
    }

    private fun policyOf(settings: Settings) = Policy(
        settings.hardLimitDays.toUInt(),
        if (settings.acceptSpecimens) SpecimenPolicy.ACCEPT else SpecimenPolicy.REFUSE,
        if (settings.acceptUnknownStatus) UnknownStatusPolicy.ALLOW else UnknownStatusPolicy.DENY,
    )
}

private fun rootOf(context: Context): ByteArray = try {
    context.assets.open("root.cbor").use { it.readBytes() }
} catch (absent: IOException) {
    ByteArray(0)
}
