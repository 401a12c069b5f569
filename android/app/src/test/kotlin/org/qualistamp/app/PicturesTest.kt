//! Every screen in every state, drawn by the framework's own code: light, dark, with large fonts, from right to left.
package org.qualistamp.app

import android.app.Activity
import android.content.res.Configuration
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.qualistamp.screens.Block
import org.qualistamp.screens.STATES
import org.qualistamp.screens.Tone
import org.qualistamp.screens.present
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class PicturesTest {
    private val folder = File(System.getProperty("qualistamp.pictures")!!).also { it.mkdirs() }

    private class Look(val name: String, val change: Configuration.() -> Unit)

    private val looks = listOf(
        Look("light") { uiMode = Configuration.UI_MODE_NIGHT_NO },
        Look("dark") { uiMode = Configuration.UI_MODE_NIGHT_YES },
        Look("large") { fontScale = 2f },
        Look("right-to-left") { setLayoutDirection(java.util.Locale.forLanguageTag("ar")) },
    )

    @Test
    fun everyScreenInEveryLook() {
        for (look in looks) for (name in STATES.keys) draw(name, look)
    }

    private fun draw(name: String, look: Look) {
        val activity = Robolectric.buildActivity(Activity::class.java).get()
        val configuration = Configuration(activity.resources.configuration)
        look.change(configuration)
        val context = activity.createConfigurationContext(configuration)
        context.setTheme(R.style.App)
        val shown = present(STATES.getValue(name), listOf("en"))
        val view = BlockViews(context) {}.screen(shown)
        view.layoutDirection = configuration.layoutDirection
        view.measure(exactly(WIDTH), View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED))
        view.layout(0, 0, view.measuredWidth, view.measuredHeight)
        val what = "$name, ${look.name}"

        val texts = all(view).filterIsInstance<TextView>()
        for (text in texts) {
            assertTrue("$what: clipped: ${text.text}", text.layout.height <= text.height)
            assertEquals("$what: cut: ${text.text}", 0, text.layout.getEllipsisCount(text.lineCount - 1))
        }
        val speech = Speech(context)
        for (block in shown.blocks.filterIsInstance<Block.Verdict>()) {
            val word = speech.say(block.word)
            assertTrue("$what: no $word", texts.any { it.text.toString() == word })
            assertTrue("$what: not read aloud", all(view).any { it.contentDescription?.startsWith(word) ?: false })
        }
        val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        view.draw(Canvas(bitmap))
        val colours = HashSet<Int>()
        for (y in 0 until bitmap.height step 3) for (x in 0 until bitmap.width step 3) colours += bitmap.getPixel(x, y)
        assertTrue("$what: blank", colours.size > COLOURS_LEAST)
        File(folder, "$name-${look.name}.png").outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    @Test
    fun everyTextStandsOutFromItsGround() {
        for (look in looks.take(2)) {
            val activity = Robolectric.buildActivity(Activity::class.java).get()
            val configuration = Configuration(activity.resources.configuration).also(look.change)
            val context = activity.createConfigurationContext(configuration)
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

    private fun all(view: View): List<View> =
        listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { all(group.getChildAt(it)) } }.orEmpty())

    private fun exactly(size: Int) = View.MeasureSpec.makeMeasureSpec(size, View.MeasureSpec.EXACTLY)

    private companion object {
        /** A narrow phone. */
        const val WIDTH = 360

        /** Smoothed letters alone have more. */
        const val COLOURS_LEAST = 8

        /** WCAG 2.2, level AA. */
        const val CONTRAST_LEAST = 4.5f
    }
}
