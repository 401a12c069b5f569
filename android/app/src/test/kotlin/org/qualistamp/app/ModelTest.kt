//! The app with the real core and files of the demo: shared early, interrupted, without a root, and nothing in a log.
package org.qualistamp.app

import android.app.Application
import android.net.Uri
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.PrintStream
import java.util.concurrent.CountDownLatch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.ListSummary
import org.qualistamp.ffi.Verdict
import org.qualistamp.screens.FileState
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.Screen
import org.qualistamp.screens.Settings
import org.qualistamp.screens.StampText
import org.qualistamp.screens.TrustNews
import org.qualistamp.screens.TrustWork
import org.qualistamp.screens.Words
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.shadows.ShadowLog

@RunWith(RobolectricTestRunner::class)
class ModelTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val text = demoText("later/before-the-theft.txt")
    private val marker get() = File(app.noBackupFilesDir, "importing")

    /** Starts the app on the device as the last start left it. */
    private fun start() = AppModel(app) { demo("later/root.cbor").readBytes() }

    private fun bundle(name: String = "later/bundle.cbor"): Uri = app.shared(name) { demo(name).inputStream() }

    private fun AppModel.imported(): ListSummary {
        importBundle(bundle())
        val state = until("an import") { it.trust.work == TrustWork.NONE && it.trust.news != null }
        assertTrue("${state.trust.news}", state.trust.news is TrustNews.Updated)
        return state.trust.summary?.list!!
    }

    @Test
    fun aTextSharedIntoAStartingAppIsAnswered() {
        start().imported()
        val model = start()
        // Nothing has been opened: the main thread has not run since.
        assertNull(model.state.trust.summary)
        model.showTexts(listOf(StampText(text)))
        val answer = model.until("an answer") { it.result != null }.result?.shown?.answer
        assertTrue("$answer", (answer as Answer.Decided).outcome.verdict is Verdict.Valid)
    }

    @Test
    fun aBundleSharedIntoAStartingAppIsImported() {
        val model = start()
        model.importBundle(bundle())
        val state = model.until("an import") { it.trust.news != null }
        assertTrue("${state.trust.news}", state.trust.news is TrustNews.Updated)
        assertFalse(marker.exists())
    }

    @Test
    fun withoutARootNoFileIsReportedAsGone() {
        val model = AppModel(app)
        model.importBundle(bundle())
        val state = model.until("an explanation") { it.trust.closed != null }
        assertEquals(Words.TrustError.anchorFound, state.trust.closed?.found)
        assertEquals(Screen.TRUST, state.screen)
        model.showTexts(listOf(StampText(text)))
        model.reopenTrust()
        val again = model.until("the same explanation") { it.trust.closed != null }
        assertNull(again.trust.news)
        assertNull(again.result)
        assertEquals(2, again.waiting.size)
    }

    @Test
    fun anInterruptedImportIsReportedAtTheNextStartAndTheOldTrustStays() {
        val list = start().imported()
        val (reached, end) = CountDownLatch(1) to CountDownLatch(1)
        val dying = start()
        dying.importBundle(
            app.shared("slow.cbor") {
                object : InputStream() {
                    override fun read(): Int {
                        reached.countDown()
                        end.await()
                        throw IOException("the process has ended")
                    }
                }
            },
        )
        dying.until("an import that hangs") { reached.count == 0L }
        assertTrue(marker.exists())

        val next = start()
        val state = next.until("an open trust") { it.trust.isOpen }
        assertEquals(TrustNews.Interrupted, state.trust.news)
        assertEquals(Screen.TRUST, state.screen)
        assertEquals(list, state.trust.summary?.list)
        next.showTexts(listOf(StampText(text)))
        next.until("an answer by the old trust") { it.result?.shown?.answer is Answer.Decided }

        val third = start().until("an open trust") { it.trust.isOpen }
        assertNull("said once", third.trust.news)
        end.countDown()
    }

    @Test
    fun aMarkerThatCannotBeWrittenDoesNotStopAnImport() {
        val folder = File(app.cacheDir, "absent")
        assertEquals(7, ImportMarker(folder).during { 7 })
        assertFalse(ImportMarker(folder).wasLeft())
    }

    @Test
    fun noPayloadIsLoggedOrPrinted() {
        val printed = ByteArrayOutputStream()
        val (out, err) = System.out to System.err
        PrintStream(printed, true).use { stream ->
            System.setOut(stream)
            System.setErr(stream)
            ShadowLog.stream = stream
            try {
                useEverything()
            } finally {
                ShadowLog.stream = null
                System.setOut(out)
                System.setErr(err)
            }
        }
        val award = credentials.single().award
        val secrets = listOfNotNull(text, text.takeLast(40), award.familyName, award.givenNames, award.title, award.id, "thesis-of-maria")
        val logged = ShadowLog.getLogs().joinToString("\n") { "${it.tag} ${it.msg} ${it.throwable?.stackTraceToString()}" }
        for (secret in secrets) {
            assertTrue("too short to search for", secret.length > 3)
            assertFalse("logged", logged.contains(secret))
            assertFalse("printed", printed.toString().contains(secret))
        }
        // The right log was searched.
        android.util.Log.i("probe", "found")
        assertTrue(ShadowLog.getLogsForTag("probe").any { it.msg == "found" })
    }

    private val credentials = ArrayList<org.qualistamp.ffi.Credential>()

    private fun useEverything() {
        val model = start()
        val everyState = StringBuilder()
        model.changed = { everyState.append(it) }
        model.imported()
        model.change(Settings(keep = true, acceptSpecimens = true))
        for (name in listOf("later/before-the-theft.txt", "later/withdrawn.txt", "bad/4-bit-flipped.txt")) {
            model.showTexts(listOf(StampText(demoText(name))))
            val shown = model.until(name) { it.result?.shown?.text?.text == demoText(name) }.result?.shown
            val verdict = (shown?.answer as Answer.Decided).outcome.verdict
            if (verdict is Verdict.Valid) {
                credentials += verdict.credential
                model.keepShown()
                assertEquals(1, model.state.kept.items.size)
            }
        }
        model.showTexts(listOf(StampText("https://example.org/?q=$text")))
        model.until("a text that is no stamp") { it.result?.shown?.answer is Answer.Undecodable }
        model.importBundle(bundle("later/bundle-before-the-theft.cbor"))
        model.until("a refused bundle") { it.trust.news is TrustNews.NotTaken }
        model.openDocument(app.shared("thesis-of-maria.jpg") { "no picture".byteInputStream() })
        model.until("a damaged file") { it.file == FileState.Trouble(FileTrouble.Unreadable) || it.file == FileState.Trouble(FileTrouble.Gone) }
        model.deleteKept(model.state.kept.items.single())
        assertEquals(0, model.state.kept.items.size)
        assertFalse("a state tells what was read", everyState.contains(text))
    }
}
