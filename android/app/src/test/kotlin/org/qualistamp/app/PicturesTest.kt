//! Draws every screen in every state and look. Checks that nothing is cut off and that screen readers find every label.
package org.qualistamp.app

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.view.View
import android.widget.CompoundButton
import android.widget.ImageView
import android.widget.ProgressBar
import android.widget.ScrollView
import android.widget.TextView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.qualistamp.screens.AppState
import org.qualistamp.screens.Block
import org.qualistamp.screens.Tone
import org.qualistamp.screens.present
import org.qualistamp.screens.statesIn
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class PicturesTest {
    private val folder = File(System.getProperty("qualistamp.pictures")!!).also { it.mkdirs() }

    @Test
    fun everyScreenInEveryLook() {
        for (look in everyLook()) for ((name, state) in everyState(look)) draw(name, state, look)
    }

    /** A loop over nothing tests nothing. */
    private fun everyLook() = looks().also { assertTrue("only ${it.size} looks", it.size >= 6) }

    private fun everyState(look: Look) = statesIn(look.words).also { assertTrue("only ${it.size} states", it.size >= 56) }

    private fun draw(name: String, state: AppState, look: Look) {
        val view = look.page(state)
        val what = "$name, ${look.name}"
        assertNothingIsCut(what, view)
        for (block in present(state, look.words).blocks.filterIsInstance<Block.Verdict>()) {
            val word = block.word
            assertTrue("$what: no $word", view.all().any { it is TextView && it.text.toString() == word })
            assertTrue("$what: not read aloud", view.all().any { it.contentDescription?.startsWith(word) ?: false })
        }
        val bitmap = view.drawn()
        val colours = HashSet<Int>()
        for (y in 0 until bitmap.height step 3) for (x in 0 until bitmap.width step 3) colours += bitmap.getPixel(x, y)
        assertTrue("$what: blank", colours.size > COLOURS_LEAST)
        save(bitmap, "$name-${look.name}.png")
    }

    @Test
    fun nothingIsCutInAnyLanguageInLargeLetters() {
        val drawn = largeLooks().map { it.words.screenLanguage() }
        val found = mutableListOf<String?>()
        // The others are drawn above.
        for (look in languageLooks().filter { it.words.screenLanguage() !in drawn }) {
            for ((name, state) in everyState(look)) {
                try {
                    assertNothingIsCut("$name, ${look.name}", look.page(state))
                } catch (failure: AssertionError) {
                    found += failure.message
                }
            }
        }
        assertEquals("all that is cut", "", found.joinToString("\n"))
        assertTrue("${languageLooks().size} languages", languageLooks().size >= drawn.size)
    }

    private fun save(bitmap: Bitmap, name: String) =
        File(folder, name).outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }

    private fun wordAt(text: CharSequence, at: Int): String =
        text.substring(0, at).substringAfterLast(' ') + text.substring(at).substringBefore(' ')

    private fun assertNothingIsCut(what: String, view: View) {
        val texts = view.all().filterIsInstance<TextView>()
        assertTrue("$what: no text", texts.isNotEmpty())
        for (text in texts) {
            val about = "$what: “${text.text}”"
            val room = text.height - text.compoundPaddingTop - text.compoundPaddingBottom
            assertTrue("$about is clipped: ${text.layout.height} in $room", text.layout.height <= room)
            for (line in 0 until text.lineCount) {
                assertEquals("$about is cut", 0, text.layout.getEllipsisCount(line))
                assertTrue("$about is too wide", text.layout.getLineMax(line) <= text.layout.width + 1)
                val end = text.layout.getLineEnd(line)
                val isBetweenLetters =
                    end in 1 until text.text.length && text.text[end - 1].isLetter() && text.text[end].isLetter()
                // An identifier has digits, and may be broken anywhere.
                val isBroken = isBetweenLetters && wordAt(text.text, end).none(Char::isDigit)
                assertFalse("$about is broken within a word", isBroken)
            }
        }
        for (child in view.all()) {
            val parent = child.parent as? View ?: continue
            assertTrue("$what: $child is wider than its parent", child.left >= 0 && child.right <= parent.width)
            if (parent is ScrollView) continue
            assertTrue("$what: $child is higher than its parent", child.top >= 0 && child.bottom <= parent.height)
        }
    }

    @Test
    fun theWindowWithItsTabBarFitsInEveryState() {
        for (look in everyLook()) for ((name, state) in everyState(look)) {
            val window = look.window(state)
            val what = "$name, ${look.name}, window"
            assertNothingIsCut(what, window)
            assertEverythingIsReadAloud(what, window)
        }
    }

    /** Touch targets have a label and the minimum size; pictures have a description or are decorative. */
    private fun assertEverythingIsReadAloud(what: String, view: View) {
        var touched = 0
        for (part in view.all()) {
            if (part is ImageView || part is ProgressBar) {
                val isPassedOver = part.importantForAccessibility == View.IMPORTANT_FOR_ACCESSIBILITY_NO
                assertTrue("$what: $part says nothing", isPassedOver || labelOf(part).isNotBlank())
            }
            if (part is TextView) assertTrue("$what: an empty text", part.text.isNotBlank())
            if (part is ScrollView || !(part.isClickable || part.isFocusable)) continue
            assertTrue("$what: $part has no label", labelOf(part).isNotBlank())
            if (part.isClickable) {
                touched += 1
                assertTrue("$what: ${labelOf(part)} is ${part.height} high", part.height >= TOUCH_DP)
            }
        }
        assertTrue("$what: only $touched places to touch", touched >= TABS)
    }

    /** The label for TalkBack: the description, or the text, or the texts inside. */
    private fun labelOf(view: View): String {
        view.contentDescription?.let { return it.toString() }
        return view.all().filterIsInstance<TextView>().joinToString(" ") { it.text }
    }

    @Test
    fun largeLooksUseTheirLanguage() {
        val titles = largeLooks().associate { look ->
            look.name to (look.page(statesIn(look.words).getValue("settings")).all().first { it is TextView } as TextView).text.toString()
        }
        assertEquals(mapOf("large" to "Settings", "large-german" to "Einstellungen", "large-french" to "Réglages"), titles)
    }

    @Test
    fun switchesAndChoicesAreDrawnInTheirFinalState() {
        val look = looks().first()
        val parts = look.page(statesIn(look.words).getValue("settings")).all().filterIsInstance<CompoundButton>()
        assertEquals(setOf(true, false), parts.map { it.isChecked }.toSet())
        for (part in parts) {
            val before = part.drawn()
            part.jumpDrawablesToCurrentState()
            assertTrue("“${part.text}” was still moving", before.sameAs(part.drawn()))
        }
    }

    /** `cargo xtask pictures` copies it to docs/. */
    @Test
    fun theSheetOfTheMainScreens() {
        val (light, dark) = looks()
        val shown = SHEET.first.map { light to it } + SHEET.second.map { dark to it }
        val columns = SHEET.first.size
        val states = statesIn(light.words)
        val sheet = Bitmap.createBitmap(GAP + columns * (WIDTH + GAP), GAP + 2 * (HEIGHT + GAP), Bitmap.Config.ARGB_8888)
        val canvas = Canvas(sheet)
        canvas.drawColor(Color.GRAY)
        for ((index, picture) in shown.withIndex()) {
            val (look, name) = picture
            val bitmap = look.window(states.getValue(name)).drawn()
            val (x, y) = GAP + index % columns * (WIDTH + GAP) to GAP + index / columns * (HEIGHT + GAP)
            canvas.drawBitmap(bitmap, x.toFloat(), y.toFloat(), null)
        }
        save(sheet, "sheet.png")
    }

    @Test
    fun everyTextHasEnoughContrast() {
        for (look in everyLook().take(2)) {
            val context = look.context
            val pairs = Tone.entries.map(context::colours) + listOf(
                context.getColor(R.color.surface) to context.getColor(R.color.on_surface),
                context.getColor(R.color.surface) to context.getColor(R.color.on_surface_soft),
                context.getColor(R.color.notice) to context.getColor(R.color.on_surface),
                context.getColor(R.color.notice) to context.getColor(R.color.on_surface_soft),
                context.getColor(R.color.accent) to context.getColor(R.color.on_accent),
            )
            for ((ground, ink) in pairs) {
                val ratio = contrast(ground, ink)
                assertTrue("${look.name}: %08x on %08x: $ratio".format(ink, ground), ratio >= CONTRAST_LEAST)
            }
        }
    }

    private fun contrast(one: Int, other: Int): Float {
        val (dark, light) = listOf(Color.luminance(one), Color.luminance(other)).sorted()
        return (light + 0.05f) / (dark + 0.05f)
    }

    private companion object {
        /** Anti-aliased letters alone have more colours. */
        const val COLOURS_LEAST = 8

        /** WCAG 2.2, level AA. */
        const val CONTRAST_LEAST = 4.5f

        /** At the bottom of every screen. */
        const val TABS = 4

        /** Light above, dark below. */
        val SHEET = Pair(
            listOf("scan-closer", "result-valid", "result-forged", "result-unknown-key"),
            listOf("result-withdrawn", "trust-fresh", "kept-list", "settings"),
        )
        const val GAP = 16
    }
}
