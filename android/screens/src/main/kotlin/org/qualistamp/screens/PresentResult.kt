//! The result screen: the verdict as word, shape and colour, its reason, what to do, and the signed fields to compare.
package org.qualistamp.screens

import org.qualistamp.ffi.AnswerKind
import org.qualistamp.ffi.AnswerText
import org.qualistamp.ffi.AxisText
import org.qualistamp.ffi.Explained
import org.qualistamp.ffi.FindingKind
import org.qualistamp.ffi.NextStep
import org.qualistamp.ffi.NoteText
import org.qualistamp.ffi.ScreenText

internal fun presentResult(state: AppState, speaking: Speaking): ScreenView {
    val result = state.result
    val shown = result?.shown
    val title = speaking.say(ScreenText.TitleResult)
    return when {
        result == null -> ScreenView(title, listOf(Block.Progress(speaking.say(ScreenText.ResultReading))))
        shown == null -> chooser(title, result, speaking)
        else -> answer(title, state, result, shown.answer, speaking) // open: what is there to show
    }
}

private fun chooser(title: String, result: ResultState, speaking: Speaking): ScreenView {
    val text = speaking.say(ScreenText.ResultSeveral(result.stamps.size.toLong()))
    val buttons = result.stamps.indices.map { index ->
        speaking.button(ScreenText.ResultChoose(index + 1L), Action.ChooseStamp(index))
    }
    return ScreenView(title, listOf(Block.Paragraph(text)) + buttons, text)
}

private fun answer(
    title: String,
    state: AppState,
    result: ResultState,
    answer: AnswerText,
    speaking: Speaking,
): ScreenView {
    val (tone, shape) = lookOf(answer.kind)
    val blocks = buildList<Block> {
        add(Block.Verdict(answer.verdict, tone, shape, answer.codeLine))
        if (answer.issuer != null || answer.trust != null) add(Block.Source(answer.issuer, answer.trust))
        add(Block.Notice(Explained(answer.found, answer.next), tone))
        remedyOf(answer.step, speaking)?.let(::add)
        addAll(noteBlocks(answer.notes, speaking))
        answer.heading?.let { add(Block.Heading(it)) }
        addAll(answer.fields.map(Block::Field))
        if (answer.axes.isNotEmpty()) add(Block.Heading(speaking.say(ScreenText.ResultChecks)))
        addAll(answer.axes.map(::check))
        addAll(keepBlocks(state, result, answer, speaking))
        add(speaking.button(ScreenText.ButtonScanAgain, Action.ScanAgain, Emphasis.MAIN))
    }
    return ScreenView(title, blocks, answer.announcement)
}

/** A text that cannot be decoded is a problem with the input, never a verdict on a qualification. */
private fun lookOf(kind: AnswerKind): Pair<Tone, Shape> = when (kind) {
    AnswerKind.VALID -> Tone.VALID to Shape.CHECK
    AnswerKind.CAUTION -> Tone.CAUTION to Shape.EXCLAMATION
    AnswerKind.INVALID -> Tone.INVALID to Shape.CROSS
    AnswerKind.NOT_SURE -> Tone.UNDECIDED to Shape.QUESTION
    AnswerKind.NOT_READ, AnswerKind.NO_STAMP -> Tone.NEUTRAL to Shape.DASH
}

/** The button for the screen or setting that helps, if there is one. */
internal fun remedyOf(step: NextStep, speaking: Speaking): Block.Button? = when (step) {
    NextStep.GET_FIRST_LIST, NextStep.GET_LATEST_LIST ->
        speaking.button(ScreenText.ButtonOpenTrust, Action.Show(Screen.TRUST))
    NextStep.SET_CLOCK -> speaking.button(ScreenText.ButtonDateSettings, Action.OpenDateSettings)
    NextStep.COMPARE, NextStep.SCAN, NextStep.ASK, NextStep.WAIT, NextStep.UPDATE, NextStep.ALLOW_SPECIMENS,
    NextStep.NOTHING,
    -> null
}

private fun noteBlocks(notes: List<NoteText>, speaking: Speaking): List<Block> =
    if (notes.isEmpty()) {
        emptyList()
    } else {
        listOf(Block.Heading(speaking.say(ScreenText.ResultNotes))) + notes.flatMap { note ->
            val tone = if (note.isCaution) Tone.CAUTION else Tone.NEUTRAL
            listOfNotNull(Block.Notice(Explained(note.found, note.next), tone), remedyOf(note.step, speaking))
        }
    }

private fun check(line: AxisText): Block.Check = Block.Check(
    line.line,
    when (line.kind) {
        FindingKind.GOOD -> Shape.CHECK
        FindingKind.BAD -> Shape.CROSS
        FindingKind.NOT_REACHED -> Shape.DASH
        FindingKind.UNDECIDED -> Shape.QUESTION
        FindingKind.NOTED -> Shape.EXCLAMATION
    },
)

/** Only valid stamps can be saved, and only if the holder has switched saving on. */
private fun keepBlocks(state: AppState, result: ResultState, answer: AnswerText, speaking: Speaking): List<Block> {
    if (answer.keepsake == null || !state.settings.keep) return emptyList()
    return when (val keeping = result.keeping) {
        is Keeping.NotYet -> listOf(speaking.button(ScreenText.ButtonSave, Action.Keep))
        is Keeping.Kept -> listOf(speaking.paragraph(ScreenText.ResultSaved))
        is Keeping.Failed -> listOf(speaking.notice(keeping.notice, Tone.NEUTRAL))
    }
}
