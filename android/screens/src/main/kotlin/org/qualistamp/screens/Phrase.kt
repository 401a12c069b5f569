//! A text to be shown: which, and what is put into it. The language comes last, on the screen.
package org.qualistamp.screens

import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** A text of `words/`, with what is put into its placeholders, in order. */
data class Phrase(val word: Word, val insets: List<Inset> = emptyList())

/** What is put into a placeholder, or stands alone as the value of a field. */
sealed interface Inset {
    /** As it is: a name, a title, a code. */
    data class Plain(val text: String) : Inset

    /** A day, written as the reader's country writes it. */
    data class Day(val day: LocalDate) : Inset

    /** A whole number. */
    data class Number(val number: Long) : Inset

    /** Another text. */
    data class Said(val phrase: Phrase) : Inset

    /** Several, with commas between them. */
    data class Several(val insets: List<Inset>) : Inset
}

/** What was found, and what to do next. Every "no" of the app has both. */
data class Explained(val found: Phrase, val next: Phrase)

/** The day of a moment in UTC, as the core's own messages give it. */
fun dayOf(seconds: Long): LocalDate = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)

internal fun plain(text: String): Inset = Inset.Plain(text)

internal fun said(phrase: Phrase): Inset = Inset.Said(phrase)
