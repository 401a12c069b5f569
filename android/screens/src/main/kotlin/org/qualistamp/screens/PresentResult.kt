//! The result screen: the verdict as word, shape and colour, its reason, what to do, and the signed fields to compare.
package org.qualistamp.screens

import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Axis
import org.qualistamp.ffi.AxisFinding
import org.qualistamp.ffi.Credential
import org.qualistamp.ffi.Finding
import org.qualistamp.ffi.Note
import org.qualistamp.ffi.Outcome
import org.qualistamp.ffi.Reason
import org.qualistamp.ffi.Remark
import org.qualistamp.ffi.TextFault
import org.qualistamp.ffi.Verdict

internal fun presentResult(state: AppState, languages: List<String>): ScreenView {
    val result = state.result
    val shown = result?.shown
    return when {
        result == null -> ScreenView(Words.Result.title, listOf(Block.Progress(Words.Result.reading)))
        shown == null -> chooser(result)
        else -> answer(state, result, shown.answer, languages) // open: what is there to show
    }
}

private fun chooser(result: ResultState): ScreenView {
    val text = Words.Result.more(result.stamps.size.toLong())
    val buttons = result.stamps.indices.map { index ->
        Block.Button(Words.Result.choose(index + 1L), Action.ChooseStamp(index))
    }
    return ScreenView(Words.Result.title, listOf(Block.Paragraph(text)) + buttons, text)
}

private fun answer(
    state: AppState,
    result: ResultState,
    answer: Answer,
    languages: List<String>,
): ScreenView {
    val (verdict, explained) = when (answer) {
        is Answer.Undecodable -> undecodable(answer)
        is Answer.Decided -> decided(answer.outcome)
    }
    val body = when (answer) {
        is Answer.Undecodable -> emptyList()
        is Answer.Decided -> outcomeBlocks(answer.outcome, languages)
    }
    val blocks = listOf(verdict, Block.Notice(explained, verdict.tone)) + body + keepBlocks(state, result, answer) +
        Block.Button(Words.Button.scanAgain, Action.ScanAgain, Emphasis.MAIN)
    return ScreenView(Words.Result.title, blocks, Words.Verdict.described(said(verdict.word), said(explained.found)))
}

/** A text that cannot be decoded is a problem with the input, never a verdict on a qualification. */
private fun undecodable(answer: Answer.Undecodable): Pair<Block.Verdict, Explained> {
    val word = when (answer.fault) {
        is TextFault.NotAStamp -> Words.Verdict.notAStamp
        is TextFault.Empty, is TextFault.UnsupportedProfile, is TextFault.LowerCase, is TextFault.OutsideAlphabet,
        is TextFault.LineBreak, is TextFault.PercentEncoded, is TextFault.SpacesLost,
        is TextFault.ImpossibleLength, is TextFault.GroupOverflow, is TextFault.TooLong, is TextFault.NoPayload,
        -> Words.Verdict.undecodable
    }
    return Block.Verdict(word, Tone.NEUTRAL, Shape.DASH, answer.supportCode) to explain(answer.fault)
}

private fun decided(outcome: Outcome): Pair<Block.Verdict, Explained> {
    val code = outcome.supportCode
    return when (val verdict = outcome.verdict) {
        is Verdict.Valid -> valid(verdict.notes, code) to with(Words.Valid) { Explained(v00Found, v00Next) }
        is Verdict.Invalid ->
            Block.Verdict(Words.Verdict.invalid, Tone.INVALID, Shape.CROSS, code) to explain(verdict.rejection)
        is Verdict.Indeterminate ->
            Block.Verdict(Words.Verdict.indeterminate, Tone.UNDECIDED, Shape.QUESTION, code) to
                explain(verdict.reason)
    }
}

/** Green only if there are no notes that call for caution. */
private fun valid(notes: List<Remark>, code: String): Block.Verdict {
    val cautions = notes.map { it.note }.filter(::isCaution)
    val asOf = cautions.filterIsInstance<Note.ValidAsOf>().firstOrNull()
    return when {
        cautions.isEmpty() -> Block.Verdict(Words.Verdict.valid, Tone.VALID, Shape.CHECK, code)
        asOf != null ->
            Block.Verdict(Words.Verdict.validAsOf(dayOf(asOf.issued)), Tone.CAUTION, Shape.EXCLAMATION, code)
        else -> Block.Verdict(Words.Verdict.validWithCaution, Tone.CAUTION, Shape.EXCLAMATION, code) // open: which cautions there are
    }
}

private fun outcomeBlocks(outcome: Outcome, languages: List<String>): List<Block> = with(Words.Result) {
    buildList {
        when (val verdict = outcome.verdict) {
            is Verdict.Valid -> {
                addAll(noteBlocks(verdict.notes))
                add(Block.Heading(compare))
                addAll(fieldBlocks(verdict.credential, languages))
            }
            is Verdict.Invalid -> {
                addAll(detailsOf(verdict.rejection).map(Block::Paragraph))
                addAll(signedBlocks(verdict.signed, languages))
            }
            is Verdict.Indeterminate -> {
                addAll(remediesOf(verdict.reason).map { Block.Button(labelOf(it), it) })
                addAll(signedBlocks(verdict.signed, languages))
            }
        }
        add(Block.Heading(checks))
        addAll(outcome.findings.map(::check))
    }
}

private fun noteBlocks(notes: List<Remark>): List<Block> =
    if (notes.isEmpty()) {
        emptyList()
    } else {
        listOf(Block.Heading(Words.Result.notes)) + notes.flatMap { (_, note) ->
            val notice = Block.Notice(explain(note), if (isCaution(note)) Tone.CAUTION else Tone.NEUTRAL)
            val remedy = Action.OpenDateSettings.takeIf { note is Note.ClockBehind }
            listOfNotNull(notice, remedy?.let { Block.Button(labelOf(it), it) })
        }
    }

/** The fields that a listed key signed, next to a verdict that is not valid. The screen says that they prove nothing. */
private fun signedBlocks(signed: Credential?, languages: List<String>): List<Block> =
    if (signed == null) {
        emptyList()
    } else {
        with(Words.Result) { listOf(Block.Heading(signedFields), Block.Paragraph(signedNotProof)) } +
            fieldBlocks(signed, languages)
    }

private fun fieldBlocks(credential: Credential, languages: List<String>): List<Block> =
    rowsOf(credential, languages).map(Block::Field)

/** The screen or setting that helps with a reason, if there is one. */
private fun remediesOf(reason: Reason): List<Action> = when (reason) {
    is Reason.NoTrustList, is Reason.UnknownKey, is Reason.TrustTooOld, is Reason.RegisterMissing,
    is Reason.StatusUnknown, is Reason.NoConsent, is Reason.OtherCountry,
    -> listOf(Action.Show(Screen.TRUST))
    is Reason.SignedInFuture, is Reason.ClockBehind -> listOf(Action.OpenDateSettings)
    is Reason.UnknownCoding, is Reason.NewerVersion, is Reason.KeyCompromised -> emptyList()
}

private fun check(finding: AxisFinding): Block.Check {
    val (word, shape) = with(Words.Finding) {
        when (finding.finding) {
            is Finding.Good -> good to Shape.CHECK
            is Finding.Bad -> bad to Shape.CROSS
            is Finding.NotReached -> notChecked to Shape.DASH
            is Finding.Undecided -> notChecked to Shape.QUESTION
            is Finding.Noted -> noted to Shape.EXCLAMATION
        }
    }
    return Block.Check(Words.Result.finding(said(nameOf(finding.axis)), said(word)), shape)
}

private fun nameOf(axis: Axis): Phrase = with(Words.Axis) {
    when (axis) {
        Axis.INTEGRITY -> integrity
        Axis.ISSUER -> issuer
        Axis.CONTENT -> content
        Axis.AUTHORITY -> authority
        Axis.STATUS -> status
        Axis.TIME -> time
        Axis.FRESHNESS -> freshness
    }
}

/** Only valid stamps can be saved, and only if the holder has switched saving on. */
private fun keepBlocks(state: AppState, result: ResultState, answer: Answer): List<Block> {
    val valid = when (answer) {
        is Answer.Undecodable -> false
        is Answer.Decided -> answer.outcome.verdict is Verdict.Valid
    }
    if (!valid || !state.settings.keep) return emptyList()
    return when (val keeping = result.keeping) {
        is Keeping.NotYet -> listOf(Block.Button(Words.Button.keep, Action.Keep))
        is Keeping.Kept -> listOf(Block.Paragraph(Words.Result.kept))
        is Keeping.Failed -> listOf(Block.Notice(keeping.explained, Tone.NEUTRAL))
    }
}
