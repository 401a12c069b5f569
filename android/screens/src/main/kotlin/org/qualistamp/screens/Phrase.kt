//! A text to show: its key and the values of its placeholders. The screen chooses the language.
package org.qualistamp.screens

import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** A text from `words/`, with the values of its placeholders, in order. */
data class Phrase(val word: Word, val insets: List<Inset> = emptyList())

/** The value of a placeholder or of a field. */
sealed interface Inset {
    /** Shown unchanged: a name, a title, a code. */
    data class Plain(val text: String) : Inset

    /** A day, formatted for the user's locale. */
    data class Day(val day: LocalDate) : Inset

    /** A whole number. */
    data class Number(val number: Long) : Inset

    /** Another text. */
    data class Said(val phrase: Phrase) : Inset

    /** Several values, separated by commas. */
    data class Several(val insets: List<Inset>) : Inset
}

/** What was found, and what to do next. Every "no" in the app has both. */
data class Explained(val found: Phrase, val next: Phrase)

/** The day of a time in UTC, as in the core's own messages. */
fun dayOf(seconds: Long): LocalDate = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)

internal fun plain(text: String): Inset = Inset.Plain(text)

internal fun said(phrase: Phrase): Inset = Inset.Said(phrase)
