//! Holds the state and does what takes time: verifying, reading files, importing.
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
import org.qualistamp.screens.BundleTrouble
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

/** The state and the work behind it. All calls come on the main thread unless said otherwise. */
class AppModel(private val context: Context) {
    private val main = Handler(context.mainLooper)
    private val work: ExecutorService = Executors.newSingleThreadExecutor()
    private val settings = SettingsStore(context)
    private val kept = KeptStore(context.noBackupFilesDir)
    private val readings = AtomicInteger()

    /** Absent while the trust cannot be opened; the state says why. */
    @Volatile private var verifier: StampVerifier? = null

    @Volatile private var policy = policyOf(settings.read())

    var state = AppState(settings = settings.read())
        private set

    /** Told after every change, on the main thread. */
    var changed: (AppState) -> Unit = {}

    init {
        work.execute(::open)
        readKept()
    }

    fun send(event: Event) {
        state = reduce(state, event)
        changed(state)
    }

    /** The same from another thread. */
    private fun post(event: Event) {
        main.post { send(event) }
    }

    private fun open() {
        val demo = context.resources.getBoolean(R.bool.demo)
        val address = context.getString(R.string.bundle_address)
        val version = context.packageManager.getPackageInfo(context.packageName, 0).versionName.orEmpty()
        post(Event.AboutKnown(About(version, libraryVersion(), demo), updatable = address.isNotEmpty()))
        try {
            val opened = StampVerifier.open(File(context.noBackupFilesDir, "trust").toPath(), anchor())
            verifier = opened
            post(Event.TrustOpened(opened.trustSummary(), now().epochSecond))
        } catch (refused: TrustException) {
            post(Event.TrustClosed(refused))
        }
    }

    /** The root that this app was born with; without one, opening says that it is damaged. */
    private fun anchor(): ByteArray = try {
        context.assets.open("root.cbor").use { it.readBytes() }
    } catch (absent: IOException) {
        ByteArray(0)
    }

    private fun now(): Instant = Instant.now()

    /** Verifies a text, from any thread. Nothing is decided while the trust is not open: the text is kept waiting. */
    fun verify(text: StampText): ReadStamp? =
        verifier?.let { ReadStamp(text, it.verify(text.text, now(), policy)) }

    /** Verifies texts and shows the answers: those that are stamps, or else all. */
    fun showTexts(texts: List<StampText>) = work.execute { verifyAndShow(texts) }

    private fun verifyAndShow(texts: List<StampText>) {
        val read = texts.mapNotNull(::verify)
        val stamps = read.filter { it.answer is Answer.Decided }
        val shown = stamps.ifEmpty { read }
        if (shown.isEmpty()) post(Event.FileClosed) else post(Event.Verified(shown))
    }

    /** Reads a photo or a PDF. */
    fun readFile(uri: Uri) {
        val reading = readings.incrementAndGet()
        send(Event.FileReading(1, 1))
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

    /** Leaves the file that is being read. */
    fun cancelFile() {
        readings.incrementAndGet()
        send(Event.FileClosed)
    }

    /** The process ended while a file was being read. */
    fun fileInterrupted() = send(Event.FileFailed(FileTrouble.Interrupted))

    /** Imports a bundle from a file. Should the process end in between, the last good trust is still there. */
    fun importBundle(uri: Uri) {
        send(Event.TrustWorking(TrustWork.IMPORTING))
        work.execute { take(readBundle(context.contentResolver, uri)) }
    }

    /** Fetches the newest bundle. */
    fun updateTrust() {
        send(Event.TrustWorking(TrustWork.UPDATING))
        work.execute {
            // Without a list, the bundle of the last tag is not what is here.
            val tag = settings.bundleTag.takeIf { verifier?.trustSummary()?.list != null }
            take(fetchBundle(context.getString(R.string.bundle_address), tag))
        }
    }

    private fun take(answer: BundleAnswer) {
        val open = verifier
        when (answer) {
            is BundleAnswer.Nothing -> post(Event.BundleNotHad(answer.trouble))
            is BundleAnswer.Bytes -> when {
                open == null -> post(Event.BundleNotHad(BundleTrouble.Gone))
                else -> when (val result = open.importBundle(answer.bytes, now())) { // open: whether the trust is open
                    is ImportResult.NotTaken -> post(Event.TrustNotTaken(result.cause))
                    is ImportResult.Kept -> {
                        answer.tag?.let { settings.bundleTag = it }
                        val summary = open.trustSummary()
                        post(Event.TrustImported(result.imported, summary, now().epochSecond))
                    }
                }
            }
        }
    }

    fun change(changed: Settings) {
        settings.write(changed)
        policy = policyOf(changed)
        // Switching it off deletes what is kept.
        if (!changed.keep && state.kept.items.isNotEmpty()) writeKept(emptyList())
        send(Event.SettingsChanged(changed))
    }

    /** Keeps the stamp that is shown. */
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
