//! A bundle that any app can pass on: nothing is imported before the user agrees, and they agree to what they see.
package org.qualistamp.screens

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class OfferTest {
    private val document = Arrival.Document("content://mail/newest.jpg")
    private val offered = STATES.getValue("trust-offer")

    private fun blocks(state: AppState) = present(state, listOf("en")).blocks

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
    fun `the question shows what is held and what would be`() = with(Words.Trust) {
        val held = summary()
        val list = held.list!!
        val expected = listOf(
            offerSize(plain("7 MB")),
            offerRoot(2, 2),
            offerList(31, dayOf(list.issued), 32, dayOf(NOW - 86_400)),
            offerIssuers(5754, 5755),
            offerStatusLists(12, 12),
        )
        assertTrue(blocks(offered).containsAll(expected.map(Block::Paragraph)), "${blocks(offered)}")
        assertEquals(offerFound, blocks(offered).filterIsInstance<Block.Notice>().first().explained.found)
        assertEquals(offerFound, present(offered, listOf("en")).announce)
        // The only buttons: neither an update nor another import.
        assertEquals(listOf(no, yes), actions(offered))

        val first = blocks(STATES.getValue("trust-offer-first"))
        assertTrue(first.contains(Block.Paragraph(offerFirstList(32, dayOf(NOW - 86_400)))))
        assertTrue(first.contains(Block.Paragraph(partsRefused(2))))
        assertTrue(first.contains(Block.Paragraph(stillWithdrawn(1))))
        assertTrue(blocks(STATES.getValue("trust-offer-no-list")).contains(Block.Paragraph(offerNoList)))
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
        assertTrue(blocks(declined).contains(Block.Paragraph(Words.Trust.declined)))
    }

    @Test
    fun `a file can be cancelled while it is copied, read or checked`() {
        for (name in listOf("file-opening", "file-reading")) {
            assertTrue(actions(STATES.getValue(name)).contains(Action.CancelFile), name)
        }
        val checking = STATES.getValue("trust-checking")
        assertEquals(listOf(Action.CancelTrust), actions(checking))
        assertEquals(TrustWork.NONE, reduce(checking, Event.TrustCancelled).trust.work)
        assertEquals(TrustWork.NONE, reduce(checking, Event.FileFailed(FileTrouble.Unreadable)).trust.work)
        val updating = reduce(STATES.getValue("trust-fresh"), Event.TrustWorking(TrustWork.UPDATING))
        assertEquals(listOf(Action.CancelTrust), actions(updating))
    }

    @Test
    fun `a file that must be opened again is known at the end of the process`() {
        assertTrue(offered.isFileUnfinished)
        assertTrue(after(Event.Arrived(document), Event.TakenUp).isFileUnfinished)
        assertTrue(after(Event.Arrived(document)).isFileUnfinished)
        assertFalse(STATES.getValue("trust-declined").isFileUnfinished)
    }

    @Test
    fun `sizes never look smaller than they are`() {
        val sizes = listOf(0L, 1, 1000, 1001, 999_999, 1_000_000, 67_108_865).map { (sizeOf(it) as Inset.Plain).text }
        assertEquals(listOf("0 kB", "1 kB", "1 kB", "2 kB", "1000 kB", "1 MB", "68 MB"), sizes)
    }
}
