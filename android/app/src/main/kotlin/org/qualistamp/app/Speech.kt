//! Phrases in the user's language.
package org.qualistamp.app

import android.content.Context
import java.text.NumberFormat
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.util.Locale
import org.qualistamp.screens.Inset
import org.qualistamp.screens.Phrase

/** Formats phrases in the language of [context]. */
class Speech(private val context: Context) {
    private val locale: Locale = context.resources.configuration.locales[0]
    private val days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)
    private val numbers = NumberFormat.getIntegerInstance(locale)

    fun say(phrase: Phrase): String {
        // Numbers are passed as numbers: their placeholders are %d.
        val insets = phrase.insets.map<Inset, Any> { if (it is Inset.Number) it.number else say(it) }
        return context.getString(phrase.word.resource, *insets.toTypedArray())
    }

    fun say(inset: Inset): String = when (inset) {
        is Inset.Plain -> inset.text
        is Inset.Day -> days.format(inset.day)
        is Inset.Number -> numbers.format(inset.number)
        is Inset.Said -> say(inset.phrase)
        is Inset.Several -> inset.insets.joinToString(", ", transform = ::say)
    }
}
