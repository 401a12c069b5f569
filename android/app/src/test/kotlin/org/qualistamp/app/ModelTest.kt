//! The app with the real core and files of the demo: shared early, interrupted, without a root, and nothing in a log.
package org.qualistamp.app

import android.app.Application
import android.net.Uri
import android.os.Looper
import java.io.ByteArrayOutputStream
import java.io.DataOutputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.PrintStream
import java.time.Duration
import java.util.concurrent.CountDownLatch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.qualistamp.ffi.AnswerKind
import org.qualistamp.ffi.Keepsake
import org.qualistamp.ffi.ListSummary
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.screens.FileState
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.KeptItem
import org.qualistamp.screens.Screen
import org.qualistamp.screens.Settings
import org.qualistamp.screens.StampText
import org.qualistamp.screens.TrustNews
import org.qualistamp.screens.TrustWork
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowLog

@RunWith(RobolectricTestRunner::class)
class ModelTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val text = demoText("later/before-the-theft.txt")

    private companion object {
        val VALID = setOf(AnswerKind.VALID, AnswerKind.CAUTION)
    }

    private val marker get() = File(app.noBackupFilesDir, "importing")

    /** Starts the app on the device as the last start left it. */
    private fun start() = AppModel(app) { demo("later/root.cbor").readBytes() }

    private fun bundle(name: String = "later/bundle.cbor"): Uri = app.shared(name) { demo(name).inputStream() }

    private fun AppModel.imported(): ListSummary {
        importBundle(bundle())
        val question = until("a question") { it.trust.offer != null }.trust.offer!!
        answerOffer(question.id, isAccepted = true)
        val state = until("an import") { it.trust.work == TrustWork.NONE && it.trust.news != null }
        assertTrue("${state.trust.news}", state.trust.news is TrustNews.Updated)
        return state.trust.summary?.list!!
    }

    /** The files with trust data. */
    private fun stored() = File(app.noBackupFilesDir, "trust").list().orEmpty().filter { it != "lock" }

    @Test
    fun aTextSharedIntoAStartingAppIsAnswered() {
        start().imported()
        val model = start()
        // Nothing has been opened: the main thread has not run since.
        assertNull(model.state.trust.summary)
        model.showTexts(listOf(StampText(text)))
        val answer = model.until("an answer") { it.result != null }.result?.shown?.answer
        assertTrue("$answer", answer!!.kind in VALID)
    }

    @Test
    fun anAppThatSendsABundleChangesNothingWithoutAYes() {
        val model = start()
        // As a picture, which the type and the name of the file claim.
        model.openDocument(app.shared("holiday.jpg") { demo("later/bundle.cbor").inputStream() })
        val state = model.until("a question") { it.trust.offer != null }
        val question = state.trust.offer!!
        assertEquals(Screen.TRUST, state.screen)
        assertNull(state.trust.summary?.list)
        assertEquals(demo("later/bundle.cbor").length(), question.bytes)
        assertTrue(question.preview.summary.list!!.issuers > 0uL)
        assertEquals(emptyList<String>(), stored())
        assertFalse(marker.exists())
        // Another question, or none, is not agreed to.
        model.answerOffer(question.id + 1, isAccepted = true)
        assertEquals(question, model.state.trust.offer)
        model.answerOffer(question.id, isAccepted = false)
        assertEquals(TrustNews.Declined, model.state.trust.news)
        model.answerOffer(question.id, isAccepted = true)
        model.showTexts(listOf(StampText(text)))
        val answer = model.until("an answer") { it.result != null }.result?.shown?.answer!!
        assertEquals("U01", answer.supportCode)
        assertEquals(emptyList<String>(), stored())

        assertEquals(question.preview.summary.list, model.imported())
        assertFalse(marker.exists())
    }

    @Test
    fun aSecondBundleCannotTakeThePlaceOfTheQuestion() {
        val model = start()
        model.openDocument(bundle("later/bundle-before-the-theft.cbor"))
        val question = model.until("a question") { it.trust.offer != null }.trust.offer!!
        model.openDocument(bundle())
        assertEquals(question, model.state.trust.offer)
        model.answerOffer(question.id, isAccepted = true)
        val next = model.until("the next question") { it.trust.offer != null }
        assertEquals(question.preview.summary.list, next.trust.summary?.list)
        assertTrue(next.trust.offer!!.preview.summary.list!!.version > question.preview.summary.list!!.version)
    }

    @Test
    fun theSameBundleAgainIsNoQuestion() {
        val model = start()
        model.imported()
        model.importBundle(bundle())
        val state = model.until("an answer") { it.trust.news is TrustNews.Unchanged }
        assertNull(state.trust.offer)
    }

    @Test
    fun aProviderThatNeverAnswersHoldsUpNothingAndIsGivenUp() {
        val model = start()
        model.imported()
        val (reached, end) = CountDownLatch(1) to CountDownLatch(1)
        model.openDocument(app.shared("stalled.pdf") { stalled(reached, end) })
        model.until("a file that stalls") { reached.count == 0L }
        assertEquals(FileState.Opening, model.state.file)
        // Meanwhile stamps are verified, and another file waits.
        model.showTexts(listOf(StampText(text)))
        model.until("an answer") { it.result?.shown?.answer?.kind in VALID }
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(OutsideFiles.COPY_SECONDS_MAX))
        assertEquals(FileState.Trouble(FileTrouble.TooSlow(OutsideFiles.COPY_SECONDS_MAX)), model.state.file)
        model.openDocument(app.shared("thesis.jpg") { "no picture".byteInputStream() })
        model.until("the next file") { it.file is FileState.Trouble && it.file != FileState.Trouble(FileTrouble.TooSlow(OutsideFiles.COPY_SECONDS_MAX)) }
        end.countDown()
    }

    @Test
    fun aFileThatTheUserCancelsIsForgotten() {
        val model = start()
        model.until("an open trust") { it.trust.isOpen }
        val (reached, end) = CountDownLatch(1) to CountDownLatch(1)
        model.importBundle(app.shared("stalled.cbor") { stalled(reached, end) })
        model.until("a file that stalls") { reached.count == 0L }
        model.cancelFile()
        assertEquals(Screen.SCAN, model.state.screen)
        end.countDown()
        model.imported()
    }

    private fun stalled(reached: CountDownLatch, end: CountDownLatch) = object : InputStream() {
        override fun read(): Int {
            reached.countDown()
            end.await()
            throw IOException("the other app has ended")
        }
    }

    @Test
    fun refusalsOfProvidersAreExplained() {
        val model = start()
        for ((fault, trouble) in listOf(
            SecurityException("Permission Denial") to FileTrouble.NotAllowed,
            IllegalStateException("an exception of the other app") to FileTrouble.Gone,
        )) {
            model.openDocument(app.shared("refused.pdf") { throw fault })
            model.until("$trouble") { it.file == FileState.Trouble(trouble) }
        }
        // With such an address, another app would make this one read its own files.
        val own = File(app.noBackupFilesDir, "trust/secret").also { it.parentFile?.mkdirs() }
        own.writeBytes(demo("later/bundle.cbor").readBytes())
        model.cancelFile()
        model.openDocument(Uri.fromFile(own))
        model.until("no file of this app") { it.file == FileState.Trouble(FileTrouble.Gone) }
    }

    @Test
    fun withoutARootNoFileIsReportedAsGone() {
        val model = AppModel(app)
        model.importBundle(bundle())
        val state = model.until("an explanation") { it.trust.closed != null }
        assertEquals(ScreenNotice.RefusedRoot, state.trust.closed)
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
        // As a process leaves it that ends during an import.
        assertTrue(marker.createNewFile())

        val next = start()
        val state = next.until("an open trust") { it.trust.isOpen }
        assertEquals(TrustNews.Interrupted, state.trust.news)
        assertEquals(Screen.TRUST, state.screen)
        assertEquals(list, state.trust.summary?.list)
        next.showTexts(listOf(StampText(text)))
        next.until("an answer by the old trust") { it.result?.shown?.answer?.kind in VALID }

        val third = start().until("an open trust") { it.trust.isOpen }
        assertNull("said once", third.trust.news)
    }

    @Test
    fun aMarkerThatCannotBeWrittenDoesNotStopAnImport() {
        val folder = File(app.cacheDir, "absent")
        assertEquals(7, ImportMarker(folder).during { 7 })
        assertFalse(ImportMarker(folder).wasLeft())
    }

    @Test
    fun theFirstPageIsShownOnce() {
        val model = start()
        assertEquals(Screen.WELCOME, model.state.screen)
        model.start()
        assertEquals(Screen.SCAN, model.state.screen)
        assertEquals(Screen.SCAN, start().state.screen)
    }

    @Test
    fun anotherLanguageIsUsedAlsoForWhatIsShown() {
        val model = start()
        model.imported()
        model.showTexts(listOf(StampText(text)))
        val english = model.until("an answer") { it.result != null }.result?.shown?.answer!!
        model.change(Settings(language = "de"))
        val german = model.until("German") { it.result?.shown?.answer != english }.result?.shown?.answer!!
        assertTrue(german.verdict, german.verdict.startsWith("GÜLTIG"))
        assertEquals(english.supportCode, german.supportCode)
        assertEquals("de", model.words.screenLanguage().code)
    }

    @Test
    fun whatAnEarlierVersionSavedIsStillRead() {
        DataOutputStream(File(app.noBackupFilesDir, "kept").outputStream()).use { output ->
            output.writeInt(1)
            output.writeLong(7)
            output.writeUTF("Diploma")
            output.writeUTF("QS1:X")
        }
        val store = KeptStore(app.noBackupFilesDir)
        val old = KeptItem(7, "Diploma", "", StampText("QS1:X"))
        assertEquals(listOf(old), store.read())
        val both = listOf(old, KeptItem(8, "Master", "Maria", StampText("QS1:Y")))
        store.write(both)
        assertEquals(both, store.read())
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
        val (_, title, holder) = keepsakes.single()
        val secrets = listOf(text, text.takeLast(40), title, "thesis-of-maria") + holder.split(" ")
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

    private val keepsakes = ArrayList<Keepsake>()

    private fun useEverything() {
        val model = start()
        val everyState = StringBuilder()
        model.changed = { everyState.append(it) }
        model.imported()
        model.change(Settings(keep = true, acceptSpecimens = true))
        for (name in listOf("later/before-the-theft.txt", "later/withdrawn.txt", "bad/4-bit-flipped.txt")) {
            model.showTexts(listOf(StampText(demoText(name))))
            val shown = model.until(name) { it.result?.shown?.text?.text == demoText(name) }.result?.shown
            val keepsake = shown?.answer?.keepsake
            if (keepsake != null) {
                keepsakes += keepsake
                model.keepShown()
                assertEquals(1, model.state.kept.items.size)
            }
        }
        model.showTexts(listOf(StampText("https://example.org/?q=$text")))
        model.until("a text that is no stamp") { it.result?.shown?.answer?.kind == AnswerKind.NOT_READ || it.result?.shown?.answer?.kind == AnswerKind.NO_STAMP }
        model.importBundle(bundle("later/bundle-before-the-theft.cbor"))
        model.until("a refused bundle") { it.trust.news is TrustNews.NotTaken }
        model.openDocument(app.shared("thesis-of-maria.jpg") { "no picture".byteInputStream() })
        model.until("a damaged file") { it.file == FileState.Trouble(FileTrouble.Unreadable) || it.file == FileState.Trouble(FileTrouble.Gone) }
        model.deleteKept(model.state.kept.items.single())
        assertEquals(0, model.state.kept.items.size)
        assertFalse("a state tells what was read", everyState.contains(text))
    }
}
