//! The trust screen: what is trusted, how old it is, and the question before a bundle from a file is imported.
package org.qualistamp.screens

import org.qualistamp.ffi.NextStep
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.ScreenText
import org.qualistamp.ffi.TrustAge
import org.qualistamp.ffi.TrustText
import org.qualistamp.ffi.TrustWarning

internal fun presentTrust(state: AppState, speaking: Speaking): ScreenView {
    val panel = state.trust
    val news = panel.news
    val offer = offerOf(panel, speaking)
    val blocks = buildList<Block> {
        panel.closed?.let {
            add(speaking.notice(it, Tone.UNDECIDED))
            if (state.waiting.isNotEmpty()) add(speaking.paragraph(ScreenText.TrustWaiting))
            add(speaking.button(ScreenText.ButtonTryAgain, Action.ReopenTrust, Emphasis.MAIN))
        }
        if (news != null) addAll(newsBlocks(news, panel, speaking))
        if (offer != null) addAll(offer)
        addAll(workBlocks(panel.work, speaking))
        trustText(state, speaking)?.let { addAll(summaryBlocks(it, panel, speaking)) }
        if (panel.isOpen && panel.work == TrustWork.NONE && offer == null) {
            if (panel.updatable) add(speaking.button(ScreenText.ButtonUpdate, Action.UpdateTrust, Emphasis.MAIN))
            add(speaking.button(ScreenText.ButtonImportFile, Action.ImportBundle))
        }
        add(speaking.paragraph(ScreenText.TrustOffline))
    }
    val announce = when {
        offer != null -> speaking.explain(ScreenNotice.TrustOffer).found
        news != null -> announce(news, speaking)
        else -> panel.closed?.let { speaking.explain(it).found } // open: what there is to say
    }
    return ScreenView(speaking.say(ScreenText.TabTrust), blocks, announce)
}

/** The trusted data in words; none before it has been opened. */
internal fun trustText(state: AppState, speaking: Speaking): TrustText? = state.trust.summary?.let {
    speaking.words.trust(it, state.trust.now, state.settings.hardLimitDays.toUInt())
}

internal fun warningBlocks(warnings: List<TrustWarning>, speaking: Speaking): List<Block> = warnings.flatMap {
    listOfNotNull(Block.Notice(it.explained, Tone.UNDECIDED), remedyOf(it.step, speaking))
}

private fun workBlocks(work: TrustWork, speaking: Speaking): List<Block> {
    val cancel = speaking.button(ScreenText.ButtonCancel, Action.CancelTrust)
    return when (work) {
        TrustWork.NONE -> emptyList()
        TrustWork.UPDATING -> listOf(Block.Progress(speaking.say(ScreenText.TrustUpdating)), cancel)
        TrustWork.CHECKING -> listOf(Block.Progress(speaking.say(ScreenText.TrustChecking)), cancel)
        TrustWork.IMPORTING -> listOf(Block.Progress(speaking.say(ScreenText.TrustImporting)))
    }
}

private fun announce(news: TrustNews, speaking: Speaking): String = when (news) {
    is TrustNews.Updated -> speaking.say(ScreenText.TrustUpdated(news.issued))
    is TrustNews.Unchanged ->
        news.overdueSince?.let { speaking.explain(ScreenNotice.TrustOverdue(it)).found }
            ?: speaking.say(ScreenText.TrustUnchanged)
    is TrustNews.Declined -> speaking.say(ScreenText.TrustDeclined)
    is TrustNews.Interrupted -> speaking.explain(ScreenNotice.TrustInterrupted).found
    is TrustNews.NotTaken -> speaking.explain(news.notice).found
}

private fun newsBlocks(news: TrustNews, panel: TrustPanel, speaking: Speaking): List<Block> = when (news) {
    is TrustNews.Updated -> listOfNotNull(
        speaking.paragraph(ScreenText.TrustUpdated(news.issued)),
        speaking.words.leftOut(news.imported)?.let(Block::Paragraph),
    )
    is TrustNews.Unchanged -> listOf(
        news.overdueSince?.let { speaking.notice(ScreenNotice.TrustOverdue(it), Tone.CAUTION) }
            ?: speaking.paragraph(ScreenText.TrustUnchanged),
    )
    is TrustNews.Declined -> listOf(speaking.paragraph(ScreenText.TrustDeclined))
    is TrustNews.Interrupted -> listOf(speaking.notice(ScreenNotice.TrustInterrupted, Tone.NEUTRAL))
    is TrustNews.NotTaken -> listOfNotNull(
        speaking.notice(news.notice, Tone.NEUTRAL),
        if (panel.summary?.list != null) speaking.paragraph(ScreenText.TrustKept) else null,
        news.remedy?.let { speaking.button(labelOf(it), it.action) },
    )
}

/** The question whether to import a bundle, with what is trusted now and what would be. */
private fun offerOf(panel: TrustPanel, speaking: Speaking): List<Block>? {
    val offer = panel.offer ?: return null
    val held = panel.summary ?: return null
    val text = speaking.words.offer(held, offer.preview, offer.bytes.toULong())
    return listOf(Block.Notice(text.question, Tone.CAUTION)) + text.changes.map(Block::Paragraph) +
        speaking.button(ScreenText.ButtonDoNotImport, Action.AnswerOffer(offer.id, isAccepted = false)) +
        speaking.button(ScreenText.ButtonImport, Action.AnswerOffer(offer.id, isAccepted = true))
}

private fun summaryBlocks(text: TrustText, panel: TrustPanel, speaking: Speaking): List<Block> = buildList<Block> {
    addAll(warningBlocks(text.warnings.filter { it.step != NextStep.GET_FIRST_LIST }, speaking)
        // The buttons of this screen are below.
        .filterNot { it is Block.Button && it.action == Action.Show(Screen.TRUST) })
    when (text.age) {
        TrustAge.ABSENT -> add(Block.Paragraph(text.ageLine))
        TrustAge.FRESH -> add(Block.Check(text.ageLine, Shape.CHECK))
        TrustAge.DUE -> add(Block.Check(text.ageLine, Shape.EXCLAMATION))
        TrustAge.TOO_OLD -> add(Block.Check(text.ageLine, Shape.QUESTION))
    }
    addAll(text.dates.map(Block::Paragraph))
    if (panel.isDetailed) {
        addAll(text.details.map(Block::Paragraph))
    } else {
        add(speaking.button(ScreenText.TrustDetails, Action.ShowDetails))
    }
}

/** What helps when trusted data could not be changed. */
enum class Remedy(val action: Action) {
    STORAGE(Action.OpenStorageSettings),
    CLOCK(Action.OpenDateSettings),
}

private fun labelOf(remedy: Remedy): ScreenText = when (remedy) {
    Remedy.STORAGE -> ScreenText.ButtonFreeStorage
    Remedy.CLOCK -> ScreenText.ButtonDateSettings
}

/** The setting that helps, if there is one. */
internal fun remedyOf(notice: ScreenNotice): Remedy? = when (notice) {
    is ScreenNotice.RefusedStorageFull -> Remedy.STORAGE
    is ScreenNotice.RefusedRootExpired, is ScreenNotice.RefusedFuture -> Remedy.CLOCK
    else -> null // open: what is said about trusted data
}
