//! A screen as a list of blocks from top to bottom: its content, not its drawing.
package org.qualistamp.screens

import org.qualistamp.ffi.Explained
import org.qualistamp.ffi.FieldText
import org.qualistamp.ffi.IssuerText

/** One screen. Screen readers read [announce] aloud when it changes. */
data class ScreenView(val title: String, val blocks: List<Block>, val announce: String? = null)

/** The colour of a statement. Problems with the device, a file or the network are never [INVALID]. */
enum class Tone { VALID, CAUTION, INVALID, UNDECIDED, NEUTRAL }

/** The shape that has the same meaning without colour. */
enum class Shape { CHECK, EXCLAMATION, CROSS, QUESTION, DASH }

/** One part of a screen. */
sealed interface Block {
    /** The verdict as word, shape and colour, with the support code. */
    data class Verdict(val word: String, val tone: Tone, val shape: Shape, val code: String) : Block

    /** On what the verdict rests: the awarding body, and how old the trust list is. */
    data class Source(val issuer: IssuerText?, val trust: String?) : Block

    data class Heading(val text: String) : Block

    data class Paragraph(val text: String) : Block

    /** A notice, with what to do about it. */
    data class Notice(val explained: Explained, val tone: Tone) : Block

    data class Field(val field: FieldText) : Block

    /** What was found on one axis, or how old the trust list is. */
    data class Check(val text: String, val shape: Shape) : Block

    data class Button(val label: String, val action: Action, val emphasis: Emphasis = Emphasis.NORMAL) : Block

    /** A switch. */
    data class Switch(val label: String, val why: String?, val on: Boolean, val action: Action) : Block

    /** A choice of one option from several. */
    data class Choice(val label: String, val why: String?, val options: List<Option>) : Block

    /** Work of unknown duration. */
    data class Progress(val text: String) : Block

    /** A saved stamp with its buttons; [deleteLabel] is what a screen reader says for [delete]. */
    data class Kept(val item: KeptItem, val show: Button, val delete: Button, val deleteLabel: String) : Block
}

enum class Emphasis { MAIN, NORMAL, DESTRUCTIVE }

/** One of the options of a choice. */
data class Option(val label: String, val chosen: Boolean, val action: Action)
