//! The tab bar at the bottom of every screen.
package org.qualistamp.app

import android.annotation.SuppressLint
import android.content.Context
import android.util.TypedValue.COMPLEX_UNIT_PX
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import org.qualistamp.ffi.Words
import org.qualistamp.screens.Screen
import org.qualistamp.screens.tabOf

/** Calls [choose] with the touched tab. */
@SuppressLint("ViewConstructor")
class TabBar(
    context: Context,
    private val words: Words,
    private val choose: (Screen) -> Unit,
) : LinearLayout(context) {
    init {
        gravity = Gravity.CENTER_VERTICAL
        setBackgroundColor(context.getColor(R.color.notice))
    }

    /** Marks the tab of [screen] as selected. */
    fun show(screen: Screen) {
        removeAllViews()
        for (tab in TABS) addView(draw(tab, isSelected = tab.screen == screen), LayoutParams(0, WRAP, 1f))
    }

    private fun draw(tab: Tab, isSelected: Boolean): View {
        val colour = context.getColor(if (isSelected) R.color.accent else R.color.on_surface_soft)
        val view = LinearLayout(context)
        view.orientation = VERTICAL
        view.gravity = Gravity.CENTER
        view.minimumHeight = context.dp(TOUCH_DP)
        view.setPadding(0, context.dp(8), 0, context.dp(8))
        view.addView(context.picture(tab.picture, colour), context.dp(24), context.dp(24))
        val name = words.label(tabOf(tab.screen))
        val label = context.text(name, 12f, colour, bold = isSelected)
        label.textAlignment = View.TEXT_ALIGNMENT_CENTER
        // One word in a quarter of the screen: as large as fits, and in full size on a long press.
        label.maxLines = 1
        label.setAutoSizeTextTypeUniformWithConfiguration(context.dp(8), label.textSize.toInt(), 1, COMPLEX_UNIT_PX)
        view.tooltipText = name
        view.addView(label, MATCH, label.lineHeight)
        view.isSelected = isSelected
        view.isClickable = true
        view.isFocusable = true
        view.contentDescription = name
        view.setOnClickListener { choose(tab.screen) }
        return view
    }

    private class Tab(val screen: Screen, val picture: Int)

    private companion object {
        val TABS = listOf(
            Tab(Screen.SCAN, R.drawable.icon_scan),
            Tab(Screen.TRUST, R.drawable.icon_trust),
            Tab(Screen.KEPT, R.drawable.icon_kept),
            Tab(Screen.SETTINGS, R.drawable.icon_settings),
        )
    }
}
