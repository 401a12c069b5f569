//! A screen as a list of blocks from top to bottom: its content, not its drawing.
package org.qualistamp.screens

/** One screen. Screen readers read [announce] aloud when it changes. */
data class ScreenView(val title: Phrase, val blocks: List<Block>, val announce: Phrase? = null)

/** The colour of a statement. Problems with the device, a file or the network are never [INVALID]. */
enum class Tone { VALID, CAUTION, INVALID, UNDECIDED, NEUTRAL }

/** The shape that has the same meaning without colour. */
enum class Shape { CHECK, EXCLAMATION, CROSS, QUESTION, DASH }

/** One part of a screen. */
sealed interface Block {
    /** The verdict as word, shape and colour. */
    data class Verdict(val word: Phrase, val tone: Tone, val shape: Shape, val code: String) : Block

    data class Heading(val text: Phrase) : Block

    data class Paragraph(val text: Phrase) : Block

    /** A notice, with what to do about it. */
    data class Notice(val explained: Explained, val tone: Tone) : Block

    data class Field(val row: FieldRow) : Block

    /** What was found on one axis. */
    data class Check(val text: Phrase, val shape: Shape) : Block

    data class Button(val label: Phrase, val action: Action, val emphasis: Emphasis = Emphasis.NORMAL) : Block

    /** A switch. */
    data class Switch(val label: Phrase, val why: Phrase?, val on: Boolean, val action: Action) : Block

    /** A choice of one option from several. */
    data class Choice(val label: Phrase, val why: Phrase?, val options: List<Option>) : Block

    /** Work of unknown duration. */
    data class Progress(val text: Phrase) : Block

    data class Kept(val item: KeptItem) : Block
}

enum class Emphasis { MAIN, NORMAL, DESTRUCTIVE }

/** One of the options of a choice. */
data class Option(val label: Inset, val chosen: Boolean, val action: Action)
