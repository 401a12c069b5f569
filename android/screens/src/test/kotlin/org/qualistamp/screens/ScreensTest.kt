//! What each state shows, and that no technical problem looks like fraud or loses trusted data.
package org.qualistamp.screens

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.TextFault

class ScreensTest {
    private fun blocks(name: String) = present(STATES.getValue(name), listOf("en")).blocks

    private inline fun <reified T : Block> only(name: String): T = blocks(name).filterIsInstance<T>().first()

    @Test
    fun `a valid answer under a wrong clock says so, is not green, and leads to the clock`() {
        val blocks = blocks("result-valid-clock-2015")
        val words = blocks.filterIsInstance<Block.Notice>().map { it.explained.found.word }
        assertTrue(Word.NOTE_N08_FOUND in words, "$words")
        assertEquals(Tone.CAUTION, only<Block.Verdict>("result-valid-clock-2015").tone)
        assertTrue(blocks.filterIsInstance<Block.Button>().any { it.action == Action.OpenDateSettings }, "$blocks")
    }

    @Test
    fun `each bad input explains what happened and what to do`() {
        val expected = mapOf(
            "scan-permission-refused" to Word.SCAN_PERMISSION_FOUND,
            "scan-camera-taken" to Word.SCAN_BUSY_FOUND,
            "scan-camera-absent" to Word.SCAN_NONE_FOUND,
            "scan-clock-2015" to Word.TRUST_CLOCK_BEHIND_FOUND,
            "result-clock-2015" to Word.REASON_U06_FOUND,
            "file-too-large" to Word.IMPORT_TOO_LARGE_FOUND,
            "file-unreadable" to Word.IMPORT_UNREADABLE_FOUND,
            "file-interrupted" to Word.IMPORT_INTERRUPTED_FOUND,
            "trust-older" to Word.TRUST_ERROR_OLDER_FOUND,
            "trust-damaged" to Word.TRUST_ERROR_DAMAGED_FOUND,
            "trust-other-root" to Word.TRUST_ERROR_OTHER_ROOT_FOUND,
            "trust-storage-full" to Word.TRUST_ERROR_STORAGE_FULL_FOUND,
            "file-gone" to Word.IMPORT_GONE_FOUND,
            "file-not-allowed" to Word.IMPORT_NOT_ALLOWED_FOUND,
            "file-too-slow" to Word.IMPORT_TOO_SLOW_FOUND,
            "file-stuck" to Word.IMPORT_STUCK_FOUND,
            "file-no-room" to Word.IMPORT_NO_ROOM_FOUND,
            "trust-no-network" to Word.TRUST_ERROR_NETWORK_FOUND,
            "trust-overdue" to Word.TRUST_OVERDUE_FOUND,
            "trust-interrupted" to Word.TRUST_INTERRUPTED_FOUND,
            "trust-interrupted-first" to Word.TRUST_INTERRUPTED_FOUND,
            "scan-no-root" to Word.TRUST_ERROR_ANCHOR_FOUND,
            "trust-no-root" to Word.TRUST_ERROR_ANCHOR_FOUND,
            "trust-no-root-shared" to Word.TRUST_ERROR_ANCHOR_FOUND,
        )
        for ((name, word) in expected) {
            assertEquals(word, only<Block.Notice>(name).explained.found.word, name)
        }
    }

    @Test
    fun `only an invalid stamp has the colour of an invalid stamp`() {
        val bad = STATES.keys.filter { name ->
            blocks(name).any {
                it is Block.Verdict && it.tone == Tone.INVALID || it is Block.Notice && it.tone == Tone.INVALID
            }
        }
        assertEquals(listOf("result-forged", "result-withdrawn"), bad)
    }

    @Test
    fun `each verdict has its own word, shape and colour`() {
        val verdicts = STATES.keys.flatMap(::blocks).filterIsInstance<Block.Verdict>()
        val byTone = verdicts.groupBy { it.tone }
        assertEquals(Tone.entries.toSet(), byTone.keys)
        assertTrue(byTone.values.all { group -> group.map { it.shape }.toSet().size == 1 })
        assertEquals(Tone.entries.size, verdicts.map { it.shape }.toSet().size)
        assertEquals(Tone.VALID, only<Block.Verdict>("result-valid").tone)
        assertEquals(Tone.CAUTION, only<Block.Verdict>("result-valid-as-of").tone)
    }

    @Test
    fun `a refused bundle leaves the trusted data unchanged`() {
        val before = STATES.getValue("trust-fresh").trust.summary
        for (name in listOf("trust-older", "trust-damaged", "trust-other-root", "trust-storage-full")) {
            assertEquals(before, STATES.getValue(name).trust.summary, name)
            assertTrue(blocks(name).contains(Block.Paragraph(Words.Trust.kept)), name)
        }
    }

    @Test
    fun `signed fields next to a bad verdict carry a warning`() {
        assertTrue(blocks("result-withdrawn").contains(Block.Paragraph(Words.Result.signedNotProof)))
        assertFalse(blocks("result-valid").contains(Block.Paragraph(Words.Result.signedNotProof)))
        assertTrue(blocks("result-forged").none { it is Block.Field })
    }

    @Test
    fun `saving is off until the user switches it on`() {
        val keep = Block.Button(Words.Button.keep, Action.Keep)
        val valid = STATES.getValue("result-valid")
        assertFalse(blocks("result-valid").contains(keep))
        val allowed = reduce(valid, Event.SettingsChanged(Settings(keep = true)))
        assertTrue(present(allowed, listOf("en")).blocks.contains(keep))
    }

    @Test
    fun `a stamp is shown at once, another code only if no stamp follows`() {
        val other = ReadStamp(StampText("a link"), Answer.Undecodable("X02", TextFault.NotAStamp))
        val stamp = ReadStamp(StampText("QS1:X"), valid())
        assertEquals(listOf(stamp), Sightings().after(listOf(other, stamp)))
        val sightings = Sightings()
        val shown = List(30) { sightings.after(listOf(other)) }
        assertTrue(shown.dropLast(1).all { it.isEmpty() })
        assertEquals(listOf(other), shown.last())
    }

    @Test
    fun `nothing newer is not good news when the next list is overdue`() {
        assertTrue(blocks("trust-unchanged").contains(Block.Paragraph(Words.Trust.unchanged)))
        assertFalse(blocks("trust-overdue").contains(Block.Paragraph(Words.Trust.unchanged)))
        val overdue = Words.Trust.overdueFound(dayOf(summary().list!!.nextUpdate))
        assertEquals(overdue, only<Block.Notice>("trust-overdue").explained.found)
        assertEquals(overdue, present(STATES.getValue("trust-overdue"), listOf("en")).announce)
        // The same bundle again, as a file or from the server.
        val imported = Event.TrustImported(Imported(emptyList(), emptyList()), summary(), summary().list!!.nextUpdate + 1)
        assertEquals(STATES.getValue("trust-overdue").trust.news, after(imported).trust.news)
    }

    @Test
    fun `descriptions that may reach a log contain no personal data`() {
        assertFalse(STATES.getValue("result-valid").toString().contains("Papadopoulou"))
        assertFalse(StampText("QS1:SECRET").toString().contains("SECRET"))
    }
}
