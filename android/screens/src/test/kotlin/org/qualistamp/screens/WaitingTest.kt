//! Input that arrives before the trusted data is open: kept, processed in order, and explained if opening fails.
package org.qualistamp.screens

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.ScreenText
import org.qualistamp.ffi.TrustException

class WaitingTest {
    private val texts = Arrival.Texts(listOf(StampText("QS1:SECRET")))
    private val document = Arrival.Document("content://mail/maria-papadopoulou.pdf")
    private val bundle = Arrival.Bundle("content://mail/maria-papadopoulou.cbor")
    private val opened = Event.TrustOpened(summary(), NOW)
    private val closed = Event.TrustClosed(TrustException.Unreadable("EIO"))

    private fun start(vararg events: Event) = events.fold(AppState(), ::reduce)

    /** What the app processes after these events, until nothing is due. Each file fails before the next. */
    private fun takenUp(state: AppState): List<Arrival> =
        generateSequence(state) { listOf(Event.TakenUp, Event.FileFailed(FileTrouble.Gone)).fold(it, ::reduce) }
            .map { it.due }.takeWhile { it != null }.filterNotNull().toList()

    @Test
    fun `input waits until the trusted data is open, then is due in order`() {
        val early = start(Event.Arrived(texts), Event.Arrived(document), Event.Arrived(bundle))
        assertNull(early.due)
        assertEquals(listOf(texts, document, bundle), takenUp(reduce(early, opened)))
    }

    @Test
    fun `input is due at once if the trusted data is open, and only once`() {
        for (arrival in listOf(texts, document, bundle)) {
            assertEquals(listOf(arrival), takenUp(after(Event.Arrived(arrival))))
        }
    }

    @Test
    fun `waiting input is shown as in progress`() {
        for (file in listOf(document, bundle)) {
            assertEquals(FileState.Opening, start(Event.Arrived(file)).file)
            assertEquals(Screen.FILE, start(Event.Arrived(file)).screen)
        }
    }

    @Test
    fun `if the trusted data cannot be opened, that is the reason shown, not a missing file`() {
        for (arrival in listOf(texts, document, bundle)) {
            val before = start(Event.Arrived(arrival), closed)
            val afterwards = start(closed, Event.Arrived(arrival))
            for (state in listOf(before, afterwards)) {
                assertEquals(Screen.TRUST, state.screen, "$arrival")
                assertEquals(FileState.None, state.file, "$arrival")
                val view = present(state, ENGLISH)
                val notices = view.blocks.filterIsInstance<Block.Notice>().map { it.explained }
                assertEquals(listOf(ENGLISH.explain(ScreenNotice.RefusedStorage)), notices, "$arrival")
                assertTrue(view.blocks.contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustWaiting))), "$arrival")
                assertTrue(view.blocks.none { it is Block.Progress }, "$arrival")
                assertEquals(ENGLISH.explain(ScreenNotice.RefusedStorage).found, view.announce)
            }
        }
    }

    @Test
    fun `waiting input is processed once the trusted data can be opened`() {
        val state = start(Event.Arrived(texts), Event.Arrived(bundle), closed, Event.TrustReopening)
        assertNull(state.due)
        assertEquals(listOf(texts, bundle), takenUp(reduce(state, opened)))
        assertEquals(FileState.Opening, reduce(state, opened).file)
    }

    @Test
    fun `no button offers an update or import before the trusted data is open`() {
        val actions = { state: AppState ->
            present(reduce(state, Event.TabChosen(Screen.TRUST)), ENGLISH).blocks.filterIsInstance<Block.Button>().map { it.action }
        }
        val updatable = Event.AboutKnown(About(), updatable = true)
        assertEquals(emptyList<Action>(), actions(start(updatable)))
        assertEquals(listOf(Action.ReopenTrust), actions(start(updatable, closed)))
        assertEquals(listOf(Action.UpdateTrust, Action.ImportBundle), actions(start(updatable, opened)) - Action.ShowDetails)
    }

    @Test
    fun `a waiting file that the user closes is not read later`() {
        val waiting = start(Event.Arrived(bundle), Event.Arrived(texts), Event.Arrived(document))
        for (away in listOf(Event.FileClosed, Event.BackPressed)) {
            val state = reduce(waiting, away)
            assertEquals(FileState.None, state.file)
            assertEquals(listOf(texts), takenUp(reduce(state, opened)))
        }
    }

    @Test
    fun `an unfinished earlier import is reported with the data in use`() {
        for (name in listOf("trust-interrupted", "trust-interrupted-first")) {
            val state = STATES.getValue(name)
            assertEquals(Screen.TRUST, state.screen)
            assertEquals(TrustNews.Interrupted, state.trust.news)
            val blocks = present(state, ENGLISH).blocks
            // It is not known whether the imported data is in use, so the screen claims nothing about the earlier data.
            assertFalse(blocks.contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustKept))), name)
            assertTrue(blocks.any { it is Block.Button && it.action == Action.ImportBundle }, name)
        }
        val list = summary().list
        assertEquals(list, STATES.getValue("trust-interrupted").trust.summary?.list)
        assertTrue(present(STATES.getValue("trust-interrupted-first"), ENGLISH).blocks.contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustNone))))
        // The next import reports its own result.
        assertNull(reduce(STATES.getValue("trust-interrupted"), Event.TrustWorking(TrustWork.UPDATING)).trust.news)
    }

    @Test
    fun `an app that sends files without end fills no memory`() {
        val flood = List(1000) { Event.Arrived(Arrival.Document("content://flood/$it")) }
        assertEquals(WAITING_MAX, flood.fold<Event, AppState>(AppState(), ::reduce).waiting.size)
        assertEquals(WAITING_MAX, flood.fold<Event, AppState>(after(Event.BundleOffered(OFFER)), ::reduce).waiting.size)
    }

    @Test
    fun `one file at a time`() {
        val state = after(Event.Arrived(document), Event.TakenUp, Event.Arrived(bundle), Event.Arrived(texts))
        assertEquals(texts, state.due)
        val later = reduce(state, Event.TakenUp)
        assertNull(later.due)
        assertEquals(bundle, reduce(later, Event.Verified(emptyList())).due)
        assertEquals(bundle, reduce(later, Event.TrustUnchanged(NOW)).due)
        // The user closes this one, and does not want those that wait either.
        assertNull(reduce(later, Event.FileClosed).due)
    }

    @Test
    fun `waiting input is not revealed to a log`() {
        val state = start(Event.Arrived(texts), Event.Arrived(document), Event.Arrived(bundle))
        for (secret in listOf("SECRET", "papadopoulou")) assertFalse(state.toString().contains(secret))
    }

    @Test
    fun `without a root the first screen reports it, also aloud`() {
        for (name in listOf("scan-no-root", "trust-no-root")) {
            assertEquals(ENGLISH.explain(ScreenNotice.RefusedRoot).found, present(STATES.getValue(name), ENGLISH).announce, name)
        }
    }
}
