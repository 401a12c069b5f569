//! The trust screen: what is trusted, how old it is, and the question before a bundle from a file is imported.
package org.qualistamp.screens

import org.qualistamp.ffi.ListSummary

internal fun presentTrust(state: AppState): ScreenView = with(Words.Trust) {
    val panel = state.trust
    val blocks = buildList<Block> {
        panel.closed?.let {
            add(Block.Notice(it, Tone.UNDECIDED))
            if (state.waiting.isNotEmpty()) add(Block.Paragraph(waiting))
            add(Block.Button(Words.Button.tryAgain, Action.ReopenTrust, Emphasis.MAIN))
        }
        addAll(newsBlocks(panel))
        addAll(offerBlocks(panel))
        when (panel.work) {
            TrustWork.NONE -> {}
            TrustWork.UPDATING -> addAll(listOf(Block.Progress(updating), CANCEL))
            TrustWork.CHECKING -> addAll(listOf(Block.Progress(checking), CANCEL))
            TrustWork.IMPORTING -> add(Block.Progress(importing))
        }
        panel.summary?.let { addAll(summaryBlocks(panel, state.settings.hardLimitDays)) }
        if (panel.isOpen && panel.work == TrustWork.NONE && panel.offer == null) {
            if (panel.updatable) add(Block.Button(Words.Button.update, Action.UpdateTrust, Emphasis.MAIN))
            add(Block.Button(Words.Button.importBundle, Action.ImportBundle))
        }
        add(Block.Paragraph(offline))
    }
    val announce = if (panel.offer != null) offerFound else when (val news = panel.news) {
        null -> panel.closed?.found
        is TrustNews.Updated -> updated(dayOf(news.issued))
        is TrustNews.Unchanged -> news.overdueSince?.let { overdueFound(dayOf(it)) } ?: unchanged
        is TrustNews.Declined -> declined
        is TrustNews.Interrupted -> interruptedFound
        is TrustNews.NotTaken -> news.explained.found
    }
    return ScreenView(title, blocks, announce)
}

private fun newsBlocks(panel: TrustPanel): List<Block> = with(Words.Trust) {
    when (val news = panel.news) {
        null -> emptyList()
        is TrustNews.Updated ->
            listOf(Block.Paragraph(updated(dayOf(news.issued)))) + leftOut(news.refused, news.stillWithdrawn)
        is TrustNews.Unchanged -> listOf(
            news.overdueSince?.let { Block.Notice(Explained(overdueFound(dayOf(it)), overdueNext), Tone.CAUTION) }
                ?: Block.Paragraph(unchanged),
        )
        is TrustNews.Declined -> listOf(Block.Paragraph(declined))
        is TrustNews.Interrupted ->
            listOf(Block.Notice(Explained(interruptedFound, interruptedNext), Tone.NEUTRAL))
        is TrustNews.NotTaken -> listOfNotNull(
            Block.Notice(news.explained, Tone.NEUTRAL),
            if (panel.summary?.list != null) Block.Paragraph(kept) else null,
            news.remedy?.let { Block.Button(labelOf(it), it) },
        )
    }
}

private fun leftOut(refused: Int, stillWithdrawn: Int): List<Block> = listOfNotNull(
    refused.takeIf { it > 0 }?.let { Block.Paragraph(Words.Trust.partsRefused(it.toLong())) },
    stillWithdrawn.takeIf { it > 0 }?.let { Block.Paragraph(Words.Trust.stillWithdrawn(it.toLong())) },
)

/** The question whether to import a bundle, with what is trusted now and what would be. */
private fun offerBlocks(panel: TrustPanel): List<Block> = with(Words.Trust) {
    val offer = panel.offer ?: return emptyList()
    val held = panel.summary ?: return emptyList()
    val offered = offer.offered
    val paragraphs = listOf(
        offerSize(sizeOf(offer.bytes)),
        offerRoot(held.rootVersion.toLong(), offered.rootVersion.toLong()),
        listChange(held.list, offered.list),
        offerIssuers(held.list?.issuers?.toLong() ?: 0, offered.list?.issuers?.toLong() ?: 0),
        offerStatusLists(held.statusLists.toLong(), offered.statusLists.toLong()),
    )
    return listOf(Block.Notice(Explained(offerFound, offerNext), Tone.CAUTION)) + paragraphs.map(Block::Paragraph) +
        leftOut(offer.refused, offer.stillWithdrawn) +
        Block.Button(Words.Button.doNotImport, Action.AnswerOffer(offer.id, isAccepted = false)) +
        Block.Button(Words.Button.import, Action.AnswerOffer(offer.id, isAccepted = true))
}

private fun listChange(held: ListSummary?, offered: ListSummary?): Phrase = with(Words.Trust) {
    when {
        offered == null -> offerNoList
        held == null -> offerFirstList(offered.version.toLong(), dayOf(offered.issued))
        else -> offerList( // open: which of the two lists there are
            held.version.toLong(),
            dayOf(held.issued),
            offered.version.toLong(),
            dayOf(offered.issued),
        )
    }
}

private fun summaryBlocks(panel: TrustPanel, hardLimitDays: Int): List<Block> = with(Words.Trust) {
    val summary = panel.summary ?: return emptyList()
    val list = summary.list ?: return listOf(Block.Paragraph(none))
    val days = ((panel.now - list.issued) / SECONDS_A_DAY).coerceAtLeast(0)
    val (state, shape) = when {
        days > hardLimitDays -> tooOld to Shape.QUESTION
        panel.now > list.nextUpdate -> due to Shape.EXCLAMATION
        else -> fresh to Shape.CHECK // open: how old the list is
    }
    return buildList {
        if (summary.mishaps.isNotEmpty()) {
            add(Block.Notice(Explained(recovered, recoveredNext), Tone.CAUTION))
        }
        if (isClockBehind(panel)) {
            add(clockNotice(panel))
            add(DATE_SETTINGS)
        }
        add(Block.Check(state, shape))
        add(Block.Paragraph(if (days == 0L) ageToday else ageDays(days)))
        add(Block.Paragraph(issued(dayOf(list.issued))))
        add(Block.Paragraph(nextUpdate(dayOf(list.nextUpdate))))
        add(Block.Paragraph(version(list.version.toLong())))
        add(Block.Paragraph(issuers(list.issuers.toLong())))
        add(Block.Paragraph(statusLists(summary.statusLists.toLong())))
        add(Block.Paragraph(registers(summary.registers.toLong())))
        add(Block.Paragraph(root(summary.rootVersion.toLong(), dayOf(summary.rootExpires))))
    }
}

private const val SECONDS_A_DAY = 86_400L

internal fun isClockBehind(panel: TrustPanel): Boolean = panel.summary?.clockFloor?.let { it > panel.now } ?: false

internal fun clockNotice(panel: TrustPanel): Block = with(Words.Trust) {
    val floor = panel.summary?.clockFloor ?: panel.now
    Block.Notice(Explained(clockBehindFound(dayOf(panel.now), dayOf(floor)), clockBehindNext), Tone.UNDECIDED)
}

private val CANCEL = Block.Button(Words.Button.cancel, Action.CancelTrust)
