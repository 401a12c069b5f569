//! Draws a state with the real framework code, in every look that users may choose.
package org.qualistamp.app

import android.app.Activity
import android.content.Context
import android.content.res.Configuration
import android.graphics.Bitmap
import android.graphics.Canvas
import android.view.View
import android.view.ViewGroup
import android.widget.LinearLayout
import java.util.Locale
import org.qualistamp.ffi.Words
import org.qualistamp.ffi.screenLanguages
import org.qualistamp.screens.AppState
import org.qualistamp.screens.Screen
import org.qualistamp.screens.present
import org.robolectric.Robolectric

/** Display settings of a user's device. */
class Look(val name: String, private val change: Configuration.() -> Unit) {
    val context: Context = run {
        val activity = Robolectric.buildActivity(Activity::class.java).get()
        val configuration = Configuration(activity.resources.configuration).also(change)
        activity.createConfigurationContext(configuration).also { it.setTheme(R.style.App) }
    }

    /** The language of the device. */
    val words = Words(preferredLanguages(context, chosen = null))
}

fun looks() = listOf(
    Look("light") { uiMode = Configuration.UI_MODE_NIGHT_NO },
    Look("dark") { uiMode = Configuration.UI_MODE_NIGHT_YES },
    Look("right-to-left") { setLayoutDirection(Locale.forLanguageTag("ar")) },
) + largeLooks()

/** Twice as large, in every language of the screens. */
fun languageLooks() = screenLanguages().map { language ->
    Look("large-${language.code}") { fontScale = 2f; setLocale(Locale.forLanguageTag(language.code)) }
}

/** Twice as large; German and French texts are the longest. */
fun largeLooks() = listOf(
    Look("large") { fontScale = 2f },
    Look("large-german") { fontScale = 2f; setLocale(Locale.GERMAN) },
    Look("large-french") { fontScale = 2f; setLocale(Locale.FRENCH) },
)

/** A whole screen in its full length. */
fun Look.page(state: AppState): View {
    val view = BlockViews(context) {}.screen(present(state, words))
    return laidOut(view, View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED))
}

/** The visible part on a phone, with the tab bar. */
fun Look.window(state: AppState): View {
    val view = present(state, words)
    val content = when (state.screen) {
        Screen.SCAN -> ScanScreen(context, words, {}) { _, _ -> }.also { it.show(state.scan, view) }
        Screen.WELCOME, Screen.RESULT, Screen.FILE, Screen.TRUST, Screen.KEPT, Screen.SETTINGS, Screen.ABOUT ->
            BlockViews(context) {}.screen(view)
    }
    val window = LinearLayout(context)
    window.orientation = LinearLayout.VERTICAL
    window.addView(content, LinearLayout.LayoutParams(MATCH, 0, 1f))
    window.addView(TabBar(context, words) {}.also { it.show(state.screen) }, LinearLayout.LayoutParams(MATCH, WRAP))
    return laidOut(window, exactly(HEIGHT))
}

private fun Look.laidOut(view: View, height: Int): View {
    view.layoutDirection = context.resources.configuration.layoutDirection
    view.measure(exactly(WIDTH), height)
    view.layout(0, 0, view.measuredWidth, view.measuredHeight)
    return view
}

private fun exactly(size: Int) = View.MeasureSpec.makeMeasureSpec(size, View.MeasureSpec.EXACTLY)

fun View.drawn(): Bitmap {
    val bitmap = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888)
    draw(Canvas(bitmap))
    return bitmap
}

/** The view and all its visible descendants. */
fun View.all(): List<View> {
    val children = (this as? ViewGroup)?.let { group -> List(group.childCount, group::getChildAt) }.orEmpty()
    return listOf(this) + children.filter { it.visibility == View.VISIBLE }.flatMap { it.all() }
}

/** A narrow phone. */
const val WIDTH = 360
const val HEIGHT = 640
