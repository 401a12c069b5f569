//! What each state shows, and that no technical problem looks like fraud or loses trusted data.
package org.qualistamp.screens

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.ScreenText
import org.qualistamp.ffi.Words
import org.qualistamp.ffi.screenLanguages

class ScreensTest {
    private fun blocks(name: String) = present(STATES.getValue(name), ENGLISH).blocks

    private inline fun <reified T : Block> only(name: String): T = blocks(name).filterIsInstance<T>().first()

    @Test
    fun `a valid answer under a wrong clock says so, is not green, and leads to the clock`() {
        val blocks = blocks("result-valid-clock-behind")
        val found = blocks.filterIsInstance<Block.Notice>().map { it.explained.found }
        assertTrue(found.any { it.startsWith("This device’s clock says 20 June 2026") }, "$found")
        assertEquals(Tone.CAUTION, only<Block.Verdict>("result-valid-clock-behind").tone)
        assertTrue(blocks.filterIsInstance<Block.Button>().any { it.action == Action.OpenDateSettings }, "$blocks")
    }

    @Test
    fun `each bad input explains what happened and what to do`() {
        val expected = mapOf(
            "scan-permission-refused" to ScreenNotice.CameraRefused,
            "scan-camera-taken" to ScreenNotice.CameraBusy,
            "scan-camera-absent" to ScreenNotice.CameraAbsent,
            "file-too-large" to ScreenNotice.FileTooLarge(limit = "64 MB", size = "200 MB"),
            "file-unreadable" to ScreenNotice.FileUnreadable,
            "file-interrupted" to ScreenNotice.FileInterrupted,
            "file-gone" to ScreenNotice.FileNotPassedOn,
            "file-not-allowed" to ScreenNotice.FileNotPassedOn,
            "file-too-slow" to ScreenNotice.FileNotPassedOn,
            "file-stuck" to ScreenNotice.FileStuck,
            "file-no-room" to ScreenNotice.FileNoRoom,
            "trust-older" to ScreenNotice.RefusedOlder,
            "trust-damaged" to ScreenNotice.RefusedDamaged,
            "trust-other-root" to ScreenNotice.RefusedOtherSigner,
            "trust-storage-full" to ScreenNotice.RefusedStorageFull("3 MB"),
            "trust-no-network" to ScreenNotice.RefusedNetwork,
            "trust-interrupted" to ScreenNotice.TrustInterrupted,
            "trust-interrupted-first" to ScreenNotice.TrustInterrupted,
            "scan-no-root" to ScreenNotice.RefusedRoot,
            "trust-no-root" to ScreenNotice.RefusedRoot,
            "trust-no-root-shared" to ScreenNotice.RefusedRoot,
            "kept-delete-one" to ScreenNotice.SavedDeleteOne,
            "kept-delete-all" to ScreenNotice.SavedDeleteAll,
        )
        for ((name, notice) in expected) {
            assertEquals(ENGLISH.explain(notice), only<Block.Notice>(name).explained, name)
        }
        for (name in listOf("scan-clock-2015", "result-clock-behind")) {
            assertTrue(only<Block.Notice>(name).explained.found.startsWith("This device’s clock says"), name)
        }
    }

    @Test
    fun `every state is said in every language of the screens`() {
        val languages = screenLanguages()
        assertTrue(languages.size >= 3, "$languages")
        for (language in languages) {
            val words = Words(listOf(language.code))
            for ((name, state) in statesIn(words)) {
                val view = present(state, words)
                val notices = view.blocks.filterIsInstance<Block.Notice>().flatMap { listOf(it.explained.found, it.explained.next) }
                for (text in listOf(view.title) + notices) assertTrue(text.isNotBlank() && !text.contains("{"), "$name, ${language.code}: $text")
            }
        }
    }

    @Test
    fun `awarding body and age of the list stand directly below the verdict`() {
        val blocks = blocks("result-valid")
        val source = blocks[blocks.indexOfFirst { it is Block.Verdict } + 1] as Block.Source
        assertTrue(source.issuer!!.name.isNotBlank())
        assertTrue(source.trust!!.startsWith("The trust list was issued"), "${source.trust}")
    }

    @Test
    fun `nothing is deleted before the user agrees`() {
        val list = STATES.getValue("kept-list")
        val actions = blocks("kept-list").flatMap {
            when (it) {
                is Block.Kept -> listOf(it.show.action, it.delete.action)
                is Block.Button -> listOf(it.action)
                else -> emptyList() // open: blocks without a button
            }
        }
        assertTrue(actions.none { it is Action.DeleteKept || it is Action.DeleteAllKept }, "$actions")
        val item = list.kept.items.single()
        val asked = reduce(list, Event.DeletionAsked(Deletion.One(item)))
        assertEquals(list.kept.items, asked.kept.items)
        assertEquals(
            listOf(Action.DeleteKept(item), Action.AskDelete(null)),
            present(asked, ENGLISH).blocks.filterIsInstance<Block.Button>().map { it.action },
        )
        // Switching saving off deletes too.
        val settings = reduce(list, Event.TabChosen(Screen.SETTINGS))
        val switches = present(settings, ENGLISH).blocks.filterIsInstance<Block.Switch>().map { it.action }
        assertTrue(Action.AskDelete(Deletion.AllAndOff) in switches, "$switches")
        assertNull(reduce(asked, Event.BackPressed).kept.asking)
        assertNull(reduce(asked, Event.TabChosen(Screen.SCAN)).kept.asking)
    }

    @Test
    fun `versions and numbers are shown only when asked for`() {
        val details = ENGLISH.trust(summary(), NOW, 365u).details.map(Block::Paragraph)
        assertTrue(details.isNotEmpty() && blocks("trust-fresh").none { it in details })
        assertTrue(blocks("trust-details").containsAll(details))
    }

    @Test
    fun `only an invalid stamp has the colour of an invalid stamp`() {
        val bad = STATES.keys.filter { name ->
            blocks(name).any {
                it is Block.Verdict && it.tone == Tone.INVALID || it is Block.Notice && it.tone == Tone.INVALID
            }
        }
        assertEquals(listOf("result-forged", "result-withdrawn", "result-not-entitled"), bad)
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
            assertTrue(blocks(name).contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustKept))), name)
        }
    }

    @Test
    fun `signed fields next to a bad verdict carry a warning`() {
        fun headings(name: String) = blocks(name).filterIsInstance<Block.Heading>().map { it.text }
        assertTrue(headings("result-withdrawn").any { it.contains("INVALID") }, "${headings("result-withdrawn")}")
        assertTrue(headings("result-stolen-key").any { it.contains("NOT CONFIRMED") }, "${headings("result-stolen-key")}")
        assertTrue(headings("result-valid").none { it.contains("INVALID") || it.contains("NOT CONFIRMED") })
        assertTrue(blocks("result-forged").none { it is Block.Field })
    }

    @Test
    fun `saving is off until the user switches it on`() {
        val keep = Block.Button(ENGLISH.label(ScreenText.ButtonSave), Action.Keep)
        val valid = STATES.getValue("result-valid")
        assertFalse(blocks("result-valid").contains(keep))
        val allowed = reduce(valid, Event.SettingsChanged(Settings(keep = true)))
        assertTrue(present(allowed, ENGLISH).blocks.contains(keep))
    }

    @Test
    fun `a stamp is shown at once, another code only if no stamp follows`() {
        val other = ReadStamp(StampText("a link"), unread("a link"))
        val stamp = ReadStamp(StampText("QS1:X"), vector("valid/full"))
        assertEquals(listOf(stamp), Sightings().after(listOf(other, stamp)))
        val sightings = Sightings()
        val shown = List(30) { sightings.after(listOf(other)) }
        assertTrue(shown.dropLast(1).all { it.isEmpty() })
        assertEquals(listOf(other), shown.last())
    }

    @Test
    fun `nothing newer is not good news when the next list is overdue`() {
        assertTrue(blocks("trust-unchanged").contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustUnchanged))))
        assertFalse(blocks("trust-overdue").contains(Block.Paragraph(ENGLISH.label(ScreenText.TrustUnchanged))))
        val overdue = ENGLISH.explain(ScreenNotice.TrustOverdue(summary().list!!.nextUpdate)).found
        assertEquals(overdue, only<Block.Notice>("trust-overdue").explained.found)
        assertEquals(overdue, present(STATES.getValue("trust-overdue"), ENGLISH).announce)
        // The same bundle again, as a file or from the server.
        val imported = Event.TrustImported(Imported(emptyList(), emptyList()), summary(), summary().list!!.nextUpdate + 1)
        assertEquals(STATES.getValue("trust-overdue").trust.news, after(imported).trust.news)
    }

    @Test
    fun `descriptions that may reach a log contain no personal data`() {
        val secret = vector("valid/full").keepsake!!.holder
        assertTrue(secret.length > 3)
        assertFalse(STATES.getValue("result-valid").toString().contains(secret))
        assertFalse(STATES.getValue("kept-list").toString().contains("Παπαδοπούλου"))
        assertFalse(StampText("QS1:SECRET").toString().contains("SECRET"))
    }
}
