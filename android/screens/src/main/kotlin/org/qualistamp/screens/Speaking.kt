//! Short forms for the texts of the library: labels, and what was found with what to do next.
package org.qualistamp.screens

import org.qualistamp.ffi.Explained
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.ScreenText
import org.qualistamp.ffi.Words

/** What a screen is drawn with: texts in one language. */
internal class Speaking(val words: Words) {
    fun say(text: ScreenText): String = words.label(text)

    fun explain(notice: ScreenNotice): Explained = words.explain(notice)

    fun button(text: ScreenText, action: Action, emphasis: Emphasis = Emphasis.NORMAL) =
        Block.Button(say(text), action, emphasis)

    fun paragraph(text: ScreenText) = Block.Paragraph(say(text))

    fun notice(notice: ScreenNotice, tone: Tone) = Block.Notice(explain(notice), tone)
}
