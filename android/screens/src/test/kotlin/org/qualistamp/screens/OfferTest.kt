//! A bundle that any app can pass on: nothing is imported before the user agrees, and they agree to what they see.
package org.qualistamp.screens

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.qualistamp.ffi.ScreenText

class OfferTest {
    private val document = Arrival.Document("content://mail/newest.jpg")
    private val offered = STATES.getValue("trust-offer")

    private fun blocks(state: AppState) = present(state, ENGLISH).blocks

    private fun actions(state: AppState) = blocks(state).filterIsInstance<Block.Button>().map { it.action }

    private val yes = Action.AnswerOffer(OFFER.id, isAccepted = true)
    private val no = Action.AnswerOffer(OFFER.id, isAccepted = false)

    @Test
    fun `an offered bundle changes nothing that is trusted`() {
        val before = STATES.getValue("trust-fresh").trust
        assertEquals(before.summary, offered.trust.summary)
        assertEquals(TrustWork.NONE, offered.trust.work)
        assertEquals(Screen.TRUST, offered.screen)
    }

    @Test
    fun `the question shows what is held and what would be`() {
        val texts = ENGLISH.offer(summary(), OFFER.preview, OFFER.bytes.toULong())
        assertTrue(texts.changes.any { it.contains("version 31") && it.contains("version 32") }, "$texts")
        assertTrue(blocks(offered).containsAll(texts.changes.map(Block::Paragraph)), "${blocks(offered)}")
        assertEquals(texts.question, blocks(offered).filterIsInstance<Block.Notice>().first().explained)
        assertEquals(texts.question.found, present(offered, ENGLISH).announce)
        // The only buttons that change anything: neither an update nor another import.
        assertEquals(listOf(no, yes), actions(offered) - Action.ShowDetails)

        val first = blocks(STATES.getValue("trust-offer-first")).filterIsInstance<Block.Paragraph>().map { it.text }
        assertTrue(first.any { it.startsWith("Trust list: none now, version 32") }, "$first")
        assertTrue(first.any { it.startsWith("Parts of the bundle that could not be used: 2.") }, "$first")
    }

    @Test
    fun `only the answer to the question that is shown counts`() {
        for (answer in listOf(true, false)) {
            assertEquals(offered, reduce(offered, Event.OfferAnswered(OFFER.id + 1, answer)))
            assertNull(reduce(offered, Event.OfferAnswered(OFFER.id, answer)).trust.offer)
        }
        val trusted = STATES.getValue("trust-fresh")
        assertEquals(trusted, reduce(trusted, Event.OfferAnswered(OFFER.id, isAccepted = true)))
    }

    @Test
    fun `an app that sends another bundle cannot exchange the question under the finger`() {
        val exchanged = reduce(offered, Event.Arrived(document))
        assertEquals(OFFER, exchanged.trust.offer)
        assertEquals(Screen.TRUST, exchanged.screen)
        assertNull(exchanged.due)
        // It follows after the answer, with a question of its own.
        assertEquals(document, reduce(exchanged, Event.OfferAnswered(OFFER.id, isAccepted = false)).due)
        val importing = reduce(exchanged, Event.OfferAnswered(OFFER.id, isAccepted = true))
        assertEquals(TrustWork.IMPORTING, importing.trust.work)
        assertNull(importing.due)
        assertEquals(document, reduce(importing, Event.TrustUnchanged(NOW)).due)
    }

    @Test
    fun `a refusal by the user is reported and keeps everything`() {
        val declined = STATES.getValue("trust-declined")
        assertEquals(summary(), declined.trust.summary)
        assertTrue(blocks(declined).contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustDeclined))))
    }

    @Test
    fun `a file can be cancelled while it is copied, read or checked`() {
        for (name in listOf("file-opening", "file-reading")) {
            assertTrue(actions(STATES.getValue(name)).contains(Action.CancelFile), name)
        }
        val checking = STATES.getValue("trust-checking")
        assertEquals(listOf(Action.CancelTrust), actions(checking) - Action.ShowDetails)
        assertEquals(TrustWork.NONE, reduce(checking, Event.TrustCancelled).trust.work)
        assertEquals(TrustWork.NONE, reduce(checking, Event.FileFailed(FileTrouble.Unreadable)).trust.work)
        val updating = reduce(STATES.getValue("trust-fresh"), Event.TrustWorking(TrustWork.UPDATING))
        assertEquals(listOf(Action.CancelTrust), actions(updating) - Action.ShowDetails)
    }

    @Test
    fun `a file that must be opened again is known at the end of the process`() {
        assertTrue(offered.isFileUnfinished)
        assertTrue(after(Event.Arrived(document), Event.TakenUp).isFileUnfinished)
        assertTrue(after(Event.Arrived(document)).isFileUnfinished)
        assertFalse(STATES.getValue("trust-declined").isFileUnfinished)
    }
}
