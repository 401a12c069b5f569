//! The scan screen: camera picture, hints, light and zoom.
package org.qualistamp.app

import android.annotation.SuppressLint
import android.content.Context
import android.view.Gravity
import android.view.MotionEvent
import android.view.ScaleGestureDetector
import android.view.TextureView
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import org.qualistamp.ffi.ScreenText
import org.qualistamp.ffi.Words
import org.qualistamp.screens.Action
import org.qualistamp.screens.CameraState
import org.qualistamp.screens.Emphasis
import org.qualistamp.screens.ScanState
import org.qualistamp.screens.ScreenView
import org.qualistamp.screens.Torch

/** Is kept while its contents change, because the camera draws into [viewfinder]. */
@SuppressLint("ViewConstructor")
class ScanScreen(
    context: Context,
    private val words: Words,
    private val act: (Action) -> Unit,
    private val focus: (x: Float, y: Float) -> Unit,
) : LinearLayout(context) {
    val viewfinder = TextureView(context)
    private val blocks = BlockViews(context, act)
    private val finder = FrameLayout(context)
    private val controls = LinearLayout(context)
    private val below = ScrollView(context)

    private val pinch = ScaleGestureDetector(
        context,
        object : ScaleGestureDetector.SimpleOnScaleGestureListener() {
            override fun onScale(detector: ScaleGestureDetector): Boolean {
                act(Action.ZoomBy(detector.scaleFactor))
                return true
            }
        },
    )

    init {
        orientation = VERTICAL
        setBackgroundColor(context.getColor(R.color.surface))
        finder.addView(viewfinder, MATCH, MATCH)
        finder.addView(controls, FrameLayout.LayoutParams(MATCH, WRAP, Gravity.BOTTOM))
        viewfinder.contentDescription = words.label(ScreenText.CameraPicture)
        viewfinder.setOnTouchListener(::touched)
        addView(finder, LayoutParams(MATCH, 0, 1f))
        addView(below, LayoutParams(MATCH, WRAP))
    }

    /** Shows [view] below the camera picture, or alone if there is no picture. */
    fun show(scan: ScanState, view: ScreenView) {
        val isLive = when (scan.camera) {
            CameraState.STARTING, CameraState.RUNNING -> true
            CameraState.PERMISSION_NOT_ASKED, CameraState.PERMISSION_REFUSED, CameraState.TAKEN,
            CameraState.FAILED, CameraState.ABSENT,
            -> false
        }
        finder.visibility = if (isLive) View.VISIBLE else View.GONE
        below.layoutParams = if (isLive) LayoutParams(MATCH, 0, SHARE_BELOW) else LayoutParams(MATCH, MATCH)
        below.removeAllViews()
        val column = blocks.column(view, withTitle = !isLive)
        below.addView(column, MATCH, WRAP)
        below.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        showControls(scan)
    }

    private fun showControls(scan: ScanState) {
        controls.removeAllViews()
        val torch = when (scan.torch) {
            Torch.ABSENT -> null
            Torch.OFF -> ScreenText.ButtonLightOn
            Torch.ON -> ScreenText.ButtonLightOff
        }
        if (torch != null) add(words.label(torch), Action.SwitchTorch, weight = 2f)
        // Symbols, because words for these two are too long for a narrow screen in large fonts.
        add("−", Action.ZoomBy(1 / ZOOM_STEP)).contentDescription = words.label(ScreenText.ButtonZoomOut)
        add("+", Action.ZoomBy(ZOOM_STEP)).contentDescription = words.label(ScreenText.ButtonZoomIn)
    }

    private fun add(label: String, action: Action, weight: Float = 1f): View {
        val params = LayoutParams(0, MATCH, weight)
        params.setMargins(context.dp(4), context.dp(4), context.dp(4), context.dp(4))
        val button = blocks.button(label, action, Emphasis.NORMAL)
        button.textSize = 15f
        controls.addView(button, params)
        return button
    }

    /** Two fingers zoom, one focuses. */
    private fun touched(view: View, event: MotionEvent): Boolean {
        pinch.onTouchEvent(event)
        if (event.actionMasked == MotionEvent.ACTION_UP && !pinch.isInProgress) {
            focus(event.x / view.width, event.y / view.height)
            view.performClick()
        }
        return true
    }

    private companion object {
        const val ZOOM_STEP = 1.5f

        /** The part below the picture is smaller than the picture itself. */
        const val SHARE_BELOW = 0.8f
    }
}
