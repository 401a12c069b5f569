//! A screen as a list of blocks from top to bottom: what it says, not how it is drawn.
package org.qualistamp.screens

/** One screen. [announce] is read aloud when it changes, for people who do not see the screen. */
data class ScreenView(val title: Phrase, val blocks: List<Block>, val announce: Phrase? = null)

/** How a statement is coloured. Trouble of the device, the file or the network is never [INVALID]. */
enum class Tone { VALID, CAUTION, INVALID, UNDECIDED, NEUTRAL }

/** The shape that says the same without colour. */
enum class Shape { CHECK, EXCLAMATION, CROSS, QUESTION, DASH }

/** One part of a screen. */
sealed interface Block {
    /** The answer, by word, shape and colour. */
    data class Verdict(val word: Phrase, val tone: Tone, val shape: Shape, val code: String) : Block

    data class Heading(val text: Phrase) : Block

    data class Paragraph(val text: Phrase) : Block

    /** Something to be known, with what to do about it. */
    data class Notice(val explained: Explained, val tone: Tone) : Block

    data class Field(val row: FieldRow) : Block

    /** What was found on one axis. */
    data class Check(val text: Phrase, val shape: Shape) : Block

    data class Button(val label: Phrase, val action: Action, val emphasis: Emphasis = Emphasis.NORMAL) : Block

    /** A choice of yes or no. */
    data class Switch(val label: Phrase, val why: Phrase?, val on: Boolean, val action: Action) : Block

    /** One of several. */
    data class Choice(val label: Phrase, val why: Phrase?, val options: List<Option>) : Block

    /** Work that has no end that could be foretold. */
    data class Progress(val text: Phrase) : Block

    data class Kept(val item: KeptItem) : Block
}

enum class Emphasis { MAIN, NORMAL, DESTRUCTIVE }

/** One of the options of a choice. */
data class Option(val label: Inset, val chosen: Boolean, val action: Action)
