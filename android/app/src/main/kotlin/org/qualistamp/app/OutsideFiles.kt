//! Reads files from other apps one at a time: copies them, finds out what they are, and reads or verifies them.
package org.qualistamp.app

import android.content.ContentResolver
import android.content.Context
import android.net.Uri
import android.os.Handler
import java.io.File
import java.io.InputStream
import java.time.Instant
import java.util.concurrent.Executor
import java.util.concurrent.atomic.AtomicReference
import org.qualistamp.screens.BundleOffer
import org.qualistamp.screens.Event
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.StampText
import org.qualistamp.verifier.PreviewResult
import org.qualistamp.verifier.StampVerifier

/** Starts each task on a new thread, which does not keep the process alive. */
internal val newThreads = Executor { task -> Thread(task, "outside").also { it.isDaemon = true }.start() }

/** An alarm on the thread of [handler]. */
internal fun alarmOf(handler: Handler) = Alarm { milliseconds, task ->
    val call = Runnable(task)
    handler.postDelayed(call, milliseconds)
    return@Alarm { handler.removeCallbacks(call) }
}

/** Reads files from other apps. Call everything on the main thread, which [main] belongs to. */
class OutsideFiles(
    private val context: Context,
    private val main: Handler,
    private val verifier: () -> StampVerifier?,
    private val send: (Event) -> Unit,
) {
    private val work = OutsideWork(newThreads, alarmOf(main))
    private val intake = Intake(File(context.cacheDir, "outside")).also { it.clear() }
    private var reading: Leash? = null
    private var questions = 0L

    /** The bundle that the user is asked about. */
    private var asked: Pair<Long, ByteArray>? = null

    /** Reads [uri]. The file decides what it is, unless it [mustBeBundle]. Calls [found] with the texts of codes. */
    fun read(uri: Uri, mustBeBundle: Boolean, found: (List<StampText>) -> Unit) {
        reading?.cancel()
        // What it means if the time is over: first for the other app, then for the file.
        val late = AtomicReference<FileTrouble>(FileTrouble.TooSlow(COPY_SECONDS_MAX))
        lateinit var mine: Leash
        val show: (Event) -> Unit = { event -> main.post { if (reading === mine) send(event) } }
        mine = work.start(
            COPY_SECONDS_MAX * 1000,
            { leash ->
                try {
                    intake.receive(leash, { open(uri) }) { file ->
                        leash.progress()
                        late.set(FileTrouble.Unreadable)
                        process(file, mustBeBundle, leash, show)
                    }
                } catch (none: NotReceived) {
                    Found.Nothing(none.trouble)
                }
            },
            { ending -> main.post { if (reading === mine) finish(ending, late.get(), found) } },
        )
        reading = mine
    }

    /** Only files that another app passes on: with other addresses, it could make this app read its own files. */
    private fun open(uri: Uri): InputStream? =
        if (uri.scheme == ContentResolver.SCHEME_CONTENT) context.contentResolver.openInputStream(uri) else null

    private fun process(file: File, mustBeBundle: Boolean, leash: Leash, show: (Event) -> Unit): Found {
        val page = { page: Int, pages: Int ->
            leash.progress()
            show(Event.FileReading(page, pages))
        }
        return when (if (mustBeBundle) FileKind.BUNDLE else kindOf(file)) {
            FileKind.BUNDLE -> {
                show(Event.BundleFound)
                val bundle = file.readBytes()
                // Files are only read while the trusted data is open.
                val open = verifier() ?: throw Cut()
                Found.Bundle(bundle, open.previewBundle(bundle, Instant.now()))
            }
            FileKind.PDF -> Found.Codes(FileReader.readPdf(file, page))
            FileKind.PICTURE -> {
                page(1, 1)
                Found.Codes(FileReader.readPicture(file))
            }
        }
    }

    private fun finish(ending: Ending<Found>, late: FileTrouble, found: (List<StampText>) -> Unit) {
        reading = null
        when (ending) {
            is Ending.TimedOut -> send(Event.FileFailed(late))
            is Ending.Stuck -> send(Event.FileFailed(FileTrouble.Stuck))
            is Ending.Broken -> send(Event.FileFailed(FileTrouble.Unreadable))
            is Ending.Done -> when (val value = ending.value) {
                is Found.Nothing -> send(Event.FileFailed(value.trouble))
                is Found.Codes -> when (val answer = value.answer) {
                    is FileAnswer.Texts -> found(answer.texts)
                    is FileAnswer.Nothing -> send(Event.FileFailed(answer.trouble))
                }
                is Found.Bundle -> offer(value)
            }
        }
    }

    private fun offer(found: Found.Bundle) {
        when (val result = found.result) {
            is PreviewResult.NotTaken -> send(Event.TrustNotTaken(result.cause))
            is PreviewResult.Shown -> {
                val preview = result.preview
                if (!preview.changes) {
                    send(Event.TrustUnchanged(Instant.now().epochSecond))
                    return
                }
                questions += 1
                asked = questions to found.bytes
                send(Event.BundleOffered(BundleOffer(questions, found.bytes.size.toLong(), preview)))
            }
        }
    }

    /** The bundle of the question [id], once; none if that is not the question that is asked. */
    fun takeOffer(id: Long): ByteArray? {
        val (question, bundle) = asked ?: return null
        if (question != id) return null
        asked = null
        return bundle
    }

    /** Stops reading. The question that is asked stays. */
    fun cancel() {
        reading?.cancel()
        reading = null
    }

    private sealed interface Found {
        class Nothing(val trouble: FileTrouble) : Found

        class Codes(val answer: FileAnswer) : Found

        class Bundle(val bytes: ByteArray, val result: PreviewResult) : Found
    }

    companion object {
        /** For the other app to deliver a file, then for the app to read a page or to verify a bundle. */
        const val COPY_SECONDS_MAX = 120L
    }
}
