//! Draws the blocks of a screen.
package org.qualistamp.app

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.RadioButton
import android.widget.RadioGroup
import android.widget.ScrollView
import android.widget.Switch
import org.qualistamp.ffi.FieldKind
import org.qualistamp.screens.Action
import org.qualistamp.screens.Block
import org.qualistamp.screens.Emphasis
import org.qualistamp.screens.ScreenView
import org.qualistamp.screens.Tone

/** Draws the blocks of a screen. Actions of buttons go to [act]. */
class BlockViews(private val context: Context, private val act: (Action) -> Unit) {
    private val ink = context.getColor(R.color.on_surface)
    private val soft = context.getColor(R.color.on_surface_soft)

    /** The whole screen, scrollable: with large fonts it does not fit on one page. */
    fun screen(view: ScreenView): ScrollView {
        val scroll = ScrollView(context)
        scroll.isFillViewport = true
        scroll.setBackgroundColor(context.getColor(R.color.surface))
        scroll.addView(column(view, withTitle = true), MATCH, WRAP)
        return scroll
    }

    /** Only the blocks, one below the other. */
    fun column(view: ScreenView, withTitle: Boolean): LinearLayout {
        val column = LinearLayout(context)
        column.orientation = LinearLayout.VERTICAL
        val margin = context.dp(16)
        column.setPadding(margin, margin, margin, margin)
        if (withTitle) {
            val title = context.text(view.title, 24f, ink, bold = true)
            markAsHeading(title)
            column.addView(title, MATCH, WRAP)
        }
        for (block in view.blocks) {
            val params = LinearLayout.LayoutParams(MATCH, WRAP)
            params.topMargin = context.dp(12)
            column.addView(draw(block), params)
        }
        return column
    }

    private fun draw(block: Block): View = when (block) {
        is Block.Verdict -> verdict(block)
        is Block.Source -> source(block)
        is Block.Heading -> heading(block)
        is Block.Paragraph -> context.text(block.text, 16f, ink)
        is Block.Notice -> notice(block)
        is Block.Field -> field(block)
        is Block.Check -> check(block)
        is Block.Button -> button(block.label, block.action, block.emphasis)
        is Block.Switch -> switch(block)
        is Block.Choice -> choice(block)
        is Block.Progress -> progress(block)
        is Block.Kept -> kept(block)
    }

    private fun verdict(block: Block.Verdict): View {
        val (ground, on) = context.colours(block.tone)
        val texts = LinearLayout(context)
        texts.orientation = LinearLayout.VERTICAL
        texts.addView(context.text(block.word, 30f, on, bold = true), MATCH, WRAP)
        texts.addView(context.text(block.code, 14f, on), MATCH, WRAP)
        val box = beside(context.picture(pictureOf(block.shape), on), 56, texts)
        // The word of the verdict is never broken. In large fonts there is no room for it next to the picture.
        if (context.resources.configuration.fontScale > LARGE_FONT) stack(box)
        box.background = context.ground(ground)
        // Screen readers read it as one item, as soon as it appears.
        box.contentDescription = "${block.word}. ${block.code}"
        box.isFocusable = true
        box.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        markAsHeading(box)
        return box
    }

    private fun heading(block: Block.Heading): View {
        val view = context.text(block.text, 20f, ink, bold = true)
        view.setPadding(0, context.dp(12), 0, 0)
        markAsHeading(view)
        return view
    }

    private fun notice(block: Block.Notice): View {
        val texts = LinearLayout(context)
        texts.orientation = LinearLayout.VERTICAL
        texts.addView(context.text(block.explained.found, 17f, ink, bold = true), MATCH, WRAP)
        val next = context.text(block.explained.next, 16f, ink)
        next.setPadding(0, context.dp(8), 0, 0)
        texts.addView(next, MATCH, WRAP)
        val bar = View(context)
        bar.background = context.ground(context.colours(block.tone).first)
        val box = LinearLayout(context)
        box.background = context.ground(context.getColor(R.color.notice))
        val padding = context.dp(12)
        box.setPadding(padding, padding, padding, padding)
        box.addView(bar, context.dp(6), MATCH)
        val params = LinearLayout.LayoutParams(0, WRAP, 1f)
        params.marginStart = padding
        box.addView(texts, params)
        return box
    }

    /** What the verdict rests on, directly below it. */
    private fun source(block: Block.Source): View {
        val box = LinearLayout(context)
        box.orientation = LinearLayout.VERTICAL
        val lines = ArrayList<String>()
        fun add(text: String, size: Float, colour: Int, bold: Boolean = false) {
            box.addView(context.text(text, size, colour, bold), MATCH, WRAP)
            lines += text
        }
        block.issuer?.let { issuer ->
            add(issuer.label, 14f, soft)
            add(issuer.name, 20f, ink, bold = true)
            issuer.translated?.let { add(it, 16f, ink) }
            add(issuer.country, 16f, ink)
        }
        block.trust?.let { add(it, 14f, soft) }
        box.contentDescription = lines.joinToString(". ")
        box.isFocusable = true
        return box
    }

    private fun field(block: Block.Field): View {
        val field = block.field
        val isCompared = isCompared(field.kind)
        val box = LinearLayout(context)
        box.orientation = LinearLayout.VERTICAL
        box.addView(context.text(field.label, 14f, soft), MATCH, WRAP)
        box.addView(context.text(field.value, if (isCompared) 22f else 16f, ink, bold = isCompared), MATCH, WRAP)
        field.explained?.let { box.addView(context.text(it, 14f, soft), MATCH, WRAP) }
        box.contentDescription = listOfNotNull("${field.label}: ${field.value}", field.explained).joinToString(". ")
        box.isFocusable = true
        return box
    }

    /** Large, to compare with the paper and an identity document. */
    private fun isCompared(kind: FieldKind): Boolean = when (kind) {
        FieldKind.FAMILY_NAME, FieldKind.FAMILY_NAME_LATIN, FieldKind.GIVEN_NAMES, FieldKind.GIVEN_NAMES_LATIN,
        FieldKind.BIRTH, FieldKind.TITLE, FieldKind.TITLE_ENGLISH,
        -> true
        FieldKind.OTHER -> false
    }

    private fun check(block: Block.Check): View =
        beside(context.picture(pictureOf(block.shape), ink), 20, context.text(block.text, 16f, ink), 0)

    /** A button that is large enough for a finger and grows with its text. */
    fun button(label: String, action: Action, emphasis: Emphasis): Button {
        val (ground, on) = when (emphasis) {
            Emphasis.MAIN -> context.getColor(R.color.accent) to context.getColor(R.color.on_accent)
            Emphasis.NORMAL -> context.getColor(R.color.notice) to ink
            Emphasis.DESTRUCTIVE -> context.colours(Tone.NEUTRAL)
        }
        val button = Button(context)
        button.text = label
        button.isAllCaps = false
        button.textSize = 17f
        button.setTextColor(on)
        button.background = context.touchGround(ground, on)
        button.stateListAnimator = null
        button.minHeight = context.dp(TOUCH_DP)
        val padding = context.dp(12)
        button.setPadding(padding, padding, padding, padding)
        button.setOnClickListener { act(action) }
        // Another app may lay a window over this one, so that the user agrees to something that they cannot see.
        button.filterTouchesWhenObscured = action is Action.AnswerOffer
        return button
    }

    private fun switch(block: Block.Switch): View {
        val view = Switch(context)
        view.text = block.label
        view.textSize = 16f
        view.setTextColor(ink)
        view.textDirection = View.TEXT_DIRECTION_LOCALE
        view.isChecked = block.on
        view.minHeight = context.dp(TOUCH_DP)
        view.switchPadding = context.dp(12)
        view.setOnClickListener { act(block.action) }
        view.jumpDrawablesToCurrentState()
        return withReason(view, block.why)
    }

    private fun choice(block: Block.Choice): View {
        val group = RadioGroup(context)
        group.addView(context.text(block.label, 16f, ink), MATCH, WRAP)
        for (option in block.options) {
            val radio = RadioButton(context)
            radio.id = View.generateViewId()
            radio.text = option.label
            radio.textSize = 16f
            radio.setTextColor(ink)
            radio.minHeight = context.dp(TOUCH_DP)
            group.addView(radio, MATCH, WRAP)
            radio.isChecked = option.chosen
            radio.setOnClickListener { act(option.action) }
            // The screen is redrawn after each change. Earlier choices must not be animated again.
            radio.jumpDrawablesToCurrentState()
        }
        return withReason(group, block.why)
    }

    private fun withReason(view: View, reason: String?): View {
        if (reason == null) return view
        val box = LinearLayout(context)
        box.orientation = LinearLayout.VERTICAL
        box.addView(view, MATCH, WRAP)
        box.addView(context.text(reason, 14f, soft), MATCH, WRAP)
        return box
    }

    private fun progress(block: Block.Progress): View {
        val bar = ProgressBar(context)
        bar.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        val text = context.text(block.text, 16f, ink)
        text.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        return beside(bar, 32, text)
    }

    private fun kept(block: Block.Kept): View {
        val box = LinearLayout(context)
        box.orientation = LinearLayout.VERTICAL
        box.addView(context.text(block.item.title, 20f, ink, bold = true), MATCH, WRAP)
        if (block.item.holder.isNotEmpty()) box.addView(context.text(block.item.holder, 16f, ink), MATCH, WRAP)
        val show = button(block.show.label, block.show.action, block.show.emphasis)
        val delete = button(block.delete.label, block.delete.action, block.delete.emphasis)
        delete.contentDescription = block.deleteLabel
        for (button in listOf(show, delete)) {
            val params = LinearLayout.LayoutParams(MATCH, WRAP)
            params.topMargin = context.dp(8)
            box.addView(button, params)
        }
        return box
    }

    private fun stack(box: LinearLayout) {
        box.orientation = LinearLayout.VERTICAL
        box.gravity = Gravity.START
        val params = LinearLayout.LayoutParams(MATCH, WRAP)
        params.topMargin = context.dp(8)
        box.getChildAt(1).layoutParams = params
    }

    private fun beside(picture: View, sizeDp: Int, content: View, paddingDp: Int = 16): LinearLayout {
        val box = LinearLayout(context)
        box.gravity = Gravity.CENTER_VERTICAL
        val padding = context.dp(paddingDp)
        box.setPadding(padding, padding, padding, padding)
        (picture as? ImageView)?.scaleType = ImageView.ScaleType.FIT_CENTER
        box.addView(picture, context.dp(sizeDp), context.dp(sizeDp))
        val params = LinearLayout.LayoutParams(0, WRAP, 1f)
        params.marginStart = context.dp(12)
        box.addView(content, params)
        return box
    }
}

/** From this font scale on, long words take the full width of a phone. */
private const val LARGE_FONT = 1.3f

internal const val MATCH = ViewGroup.LayoutParams.MATCH_PARENT
internal const val WRAP = ViewGroup.LayoutParams.WRAP_CONTENT
