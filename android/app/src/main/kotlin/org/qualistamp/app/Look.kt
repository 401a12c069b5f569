//! Sizes, colours and shapes shared by all screens.
package org.qualistamp.app

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.os.Build
import android.text.TextPaint
import android.util.TypedValue
import android.view.View
import android.widget.ImageView
import android.widget.TextView
import org.qualistamp.screens.Shape
import org.qualistamp.screens.Tone

/** [size] density-independent pixels in pixels. */
fun Context.dp(size: Int): Int =
    TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_DIP, size.toFloat(), resources.displayMetrics).toInt()

/** Minimum size of touch targets. */
const val TOUCH_DP = 48

/** The colour of a tone, and the text colour on it. */
fun Context.colours(tone: Tone): Pair<Int, Int> {
    val (ground, ink) = when (tone) {
        Tone.VALID -> R.color.valid to R.color.on_valid
        Tone.CAUTION -> R.color.caution to R.color.on_caution
        Tone.INVALID -> R.color.invalid to R.color.on_invalid
        Tone.UNDECIDED -> R.color.undecided to R.color.on_undecided
        Tone.NEUTRAL -> R.color.neutral to R.color.on_neutral
    }
    return getColor(ground) to getColor(ink)
}

/** Each has a different outline: disc, triangle, octagon, diamond, square. */
fun pictureOf(shape: Shape): Int = when (shape) {
    Shape.CHECK -> R.drawable.shape_check
    Shape.EXCLAMATION -> R.drawable.shape_exclamation
    Shape.CROSS -> R.drawable.shape_cross
    Shape.QUESTION -> R.drawable.shape_question
    Shape.DASH -> R.drawable.shape_dash
}

/** Longer ones are no words but identifiers, which may be broken anywhere. */
private const val LONGEST_WORD = 40

/** A text in which no word is broken: where its longest word is wider than a line, the letters are smaller, by half at most. */
private class WholeWords(context: Context, size: Float) : TextView(context) {
    private val full = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, size, resources.displayMetrics)

    override fun onMeasure(widthMeasureSpec: Int, heightMeasureSpec: Int) {
        val room = MeasureSpec.getSize(widthMeasureSpec) - compoundPaddingLeft - compoundPaddingRight
        val measure = TextPaint(paint).apply { textSize = full }
        val words = text.split(' ', '\n').filter { it.length <= LONGEST_WORD }
        val longest = words.maxOfOrNull { measure.measureText(it) } ?: 0f
        val isLimited = MeasureSpec.getMode(widthMeasureSpec) != MeasureSpec.UNSPECIFIED && room > 0
        val share = if (isLimited && longest > room) (room / longest * 0.98f).coerceAtLeast(0.5f) else 1f
        if (textSize != full * share) setTextSize(TypedValue.COMPLEX_UNIT_PX, full * share)
        super.onMeasure(widthMeasureSpec, heightMeasureSpec)
    }
}

/** A text of [size] scaled pixels, which grow with the user's font size. */
fun Context.text(text: String, size: Float, colour: Int, bold: Boolean = false): TextView {
    val view = WholeWords(this, size)
    view.text = text
    view.setTextSize(TypedValue.COMPLEX_UNIT_SP, size)
    view.setTextColor(colour)
    // Names may have another writing direction than the screen.
    view.textDirection = View.TEXT_DIRECTION_FIRST_STRONG
    view.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
    if (bold) view.typeface = Typeface.DEFAULT_BOLD
    return view
}

/** Marks the heading of a section for screen readers. */
fun markAsHeading(view: View) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) view.isAccessibilityHeading = true
}

/** A decorative picture: the text next to it says the same. */
fun Context.picture(resource: Int, colour: Int): ImageView {
    val view = ImageView(this)
    view.setImageResource(resource)
    view.imageTintList = ColorStateList.valueOf(colour)
    view.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    return view
}

/** A rounded background. */
fun Context.ground(colour: Int): GradientDrawable {
    val drawable = GradientDrawable()
    drawable.setColor(colour)
    drawable.cornerRadius = dp(CORNER_DP).toFloat()
    return drawable
}

/** A rounded background that shows touches. */
fun Context.touchGround(colour: Int, ink: Int): Drawable =
    RippleDrawable(ColorStateList.valueOf(ink and RIPPLE_ALPHA), ground(colour), null)

private const val CORNER_DP = 12
private const val RIPPLE_ALPHA = 0x33FFFFFF
