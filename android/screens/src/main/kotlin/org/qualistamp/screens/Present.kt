//! Computes the screen for a state.
package org.qualistamp.screens

import org.qualistamp.ffi.Hint

/** The screen. [languages] are the user's, by preference, for issuer names that exist in several languages. */
fun present(state: AppState, languages: List<String>): ScreenView = when (state.screen) {
    Screen.SCAN -> presentScan(state)
    Screen.RESULT -> presentResult(state, languages)
    Screen.FILE -> presentFile(state.file)
    Screen.TRUST -> presentTrust(state)
    Screen.KEPT -> presentKept(state)
    Screen.SETTINGS -> presentSettings(state.settings)
    Screen.ABOUT -> presentAbout(state.about)
}

private fun presentScan(state: AppState): ScreenView = with(Words.Scan) {
    val scan = state.scan
    val (blocks, announce) = when (scan.camera) {
        CameraState.STARTING, CameraState.RUNNING -> {
            val text = scan.hint?.let(::hintOf) ?: idle
            listOf(Block.Paragraph(text)) to text
        }
        CameraState.PERMISSION_NOT_ASKED -> listOf(
            Block.Paragraph(permissionAsk),
            Block.Button(Words.Button.allowCamera, Action.AllowCamera, Emphasis.MAIN),
        ) to permissionAsk
        CameraState.PERMISSION_REFUSED -> trouble(
            Explained(permissionFound, permissionNext),
            Block.Button(Words.Button.systemSettings, Action.OpenAppSettings, Emphasis.MAIN),
        )
        CameraState.TAKEN -> trouble(Explained(busyFound, busyNext), TRY_AGAIN)
        CameraState.FAILED -> trouble(Explained(failedFound, failedNext), TRY_AGAIN)
        CameraState.ABSENT -> trouble(Explained(noneFound, noneNext))
    }
    val demo = if (state.about.demo) listOf(DEMO) else emptyList()
    val others = listOf(
        Block.Button(Words.Button.openFile, Action.OpenFile),
        Block.Button(Words.Button.paste, Action.PasteText),
    )
    return ScreenView(title, demo + trustWarning(state) + blocks + others, state.trust.closed?.found ?: announce)
}

/** Shown before the first scan: without trusted data, every answer would be "not sure". */
private fun trustWarning(state: AppState): List<Block> {
    val closed = state.trust.closed
    val summary = state.trust.summary
    val toTrust = Block.Button(Words.Button.openTrust, Action.Show(Screen.TRUST))
    return when {
        closed != null -> listOf(Block.Notice(closed, Tone.UNDECIDED), toTrust)
        summary != null && summary.list == null ->
            listOf(Block.Notice(with(Words.Reason) { Explained(u01Found, u01Next) }, Tone.UNDECIDED), toTrust)
        summary != null && isClockBehind(state.trust) -> listOf(clockNotice(state.trust), DATE_SETTINGS)
        else -> emptyList() // open: what is trusted
    }
}

private fun hintOf(hint: Hint): Phrase = with(Words.Scan) {
    when (hint) {
        Hint.CLOSER -> hintCloser
        Hint.HOLD_STILL -> hintHoldStill
        Hint.TILT_AWAY_FROM_LIGHT -> hintTilt
        Hint.MORE_LIGHT -> hintMoreLight
        Hint.SHOW_WHOLE -> hintShowWhole
    }
}

private fun trouble(explained: Explained, vararg buttons: Block.Button): Pair<List<Block>, Phrase> =
    listOf(Block.Notice(explained, Tone.NEUTRAL), *buttons) to explained.found

private fun presentFile(file: FileState): ScreenView = with(Words.Import) {
    val again = Block.Button(Words.Button.openFile, Action.OpenFile, Emphasis.MAIN)
    val scan = Block.Button(Words.Button.scanAgain, Action.ScanAgain)
    return when (file) {
        is FileState.None -> ScreenView(title, listOf(again, scan))
        is FileState.Reading -> ScreenView(
            title,
            listOf(
                Block.Progress(reading),
                Block.Paragraph(page(file.page.toLong(), file.pages.toLong())),
                Block.Button(Words.Button.cancel, Action.CancelFile),
            ),
            reading,
        )
        is FileState.Trouble -> {
            val explained = explain(file.trouble)
            ScreenView(title, listOf(Block.Notice(explained, Tone.NEUTRAL), again, scan), explained.found)
        }
    }
}

private fun explain(trouble: FileTrouble): Explained = with(Words.Import) {
    when (trouble) {
        is FileTrouble.NoStamp -> Explained(noStampFound, noStampNext)
        is FileTrouble.TooLarge ->
            Explained(tooLargeFound(megabytes(trouble.bytes), megabytes(trouble.limit)), tooLargeNext)
        is FileTrouble.TooManyPages -> Explained(tooManyPagesFound(trouble.read.toLong()), tooManyPagesNext)
        is FileTrouble.Unreadable -> Explained(unreadableFound, unreadableNext)
        is FileTrouble.Locked -> Explained(lockedFound, lockedNext)
        is FileTrouble.Gone -> Explained(goneFound, goneNext)
        is FileTrouble.Interrupted -> Explained(interruptedFound, interruptedNext)
    }
}

/** Rounded up, so that a size above the limit is never shown as the limit itself. */
private fun megabytes(bytes: Long): Inset = plain("${(bytes + MEGABYTE - 1) / MEGABYTE} MB")

private const val MEGABYTE = 1_000_000L

private fun presentTrust(state: AppState): ScreenView = with(Words.Trust) {
    val panel = state.trust
    val blocks = buildList<Block> {
        panel.closed?.let {
            add(Block.Notice(it, Tone.UNDECIDED))
            if (state.waiting.isNotEmpty()) add(Block.Paragraph(waiting))
            add(Block.Button(Words.Button.tryAgain, Action.ReopenTrust, Emphasis.MAIN))
        }
        addAll(newsBlocks(panel))
        when (panel.work) {
            TrustWork.NONE -> {}
            TrustWork.UPDATING -> add(Block.Progress(updating))
            TrustWork.IMPORTING -> add(Block.Progress(importing))
        }
        panel.summary?.let { addAll(summaryBlocks(panel, state.settings.hardLimitDays)) }
        if (panel.isOpen && panel.work == TrustWork.NONE) {
            if (panel.updatable) add(Block.Button(Words.Button.update, Action.UpdateTrust, Emphasis.MAIN))
            add(Block.Button(Words.Button.importBundle, Action.ImportBundle))
        }
        add(Block.Paragraph(offline))
    }
    val announce = when (val news = panel.news) {
        null -> panel.closed?.found
        is TrustNews.Updated -> updated(dayOf(news.issued))
        is TrustNews.Unchanged -> unchanged
        is TrustNews.Interrupted -> interruptedFound
        is TrustNews.NotTaken -> news.explained.found
    }
    return ScreenView(title, blocks, announce)
}

private fun newsBlocks(panel: TrustPanel): List<Block> = with(Words.Trust) {
    when (val news = panel.news) {
        null -> emptyList()
        is TrustNews.Updated -> listOfNotNull(
            Block.Paragraph(updated(dayOf(news.issued))),
            news.refused.takeIf { it > 0 }?.let { Block.Paragraph(partsRefused(it.toLong())) },
            news.stillWithdrawn.takeIf { it > 0 }?.let { Block.Paragraph(stillWithdrawn(it.toLong())) },
        )
        is TrustNews.Unchanged -> listOf(Block.Paragraph(unchanged))
        is TrustNews.Interrupted ->
            listOf(Block.Notice(Explained(interruptedFound, interruptedNext), Tone.NEUTRAL))
        is TrustNews.NotTaken -> listOfNotNull(
            Block.Notice(news.explained, Tone.NEUTRAL),
            if (panel.summary?.list != null) Block.Paragraph(kept) else null,
            news.remedy?.let { Block.Button(labelOf(it), it) },
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

private fun isClockBehind(panel: TrustPanel): Boolean = panel.summary?.clockFloor?.let { it > panel.now } ?: false

private fun clockNotice(panel: TrustPanel): Block = with(Words.Trust) {
    val floor = panel.summary?.clockFloor ?: panel.now
    Block.Notice(Explained(clockBehindFound(dayOf(panel.now), dayOf(floor)), clockBehindNext), Tone.UNDECIDED)
}

private fun presentKept(state: AppState): ScreenView = with(Words.Kept) {
    val items = state.kept.items
    val blocks = buildList<Block> {
        state.kept.news?.let { add(Block.Paragraph(it)) }
        when {
            !state.settings.keep -> {
                add(Block.Notice(Explained(offFound, offNext), Tone.NEUTRAL))
                add(keepSwitch(state.settings))
            }
            items.isEmpty() -> add(Block.Notice(Explained(emptyFound, emptyNext), Tone.NEUTRAL))
            else -> { // open: how many are kept
                add(Block.Paragraph(again))
                items.forEach { add(Block.Kept(it)) }
                add(Block.Button(Words.Button.deleteAll, Action.DeleteAllKept, Emphasis.DESTRUCTIVE))
            }
        }
    }
    return ScreenView(title, blocks, state.kept.news)
}

private fun keepSwitch(settings: Settings) = Block.Switch(
    Words.Settings.keep,
    Words.Settings.keepWhy,
    settings.keep,
    Action.Change(settings.copy(keep = !settings.keep)),
)

private fun presentSettings(settings: Settings): ScreenView = with(Words.Settings) {
    val languages = listOf<Pair<String?, Inset>>(null to said(languageSystem)) + LANGUAGE_NAMES
    val blocks = listOf(
        Block.Choice(
            language,
            null,
            languages.map { (code, name) ->
                Option(name, code == settings.language, Action.Change(settings.copy(language = code)))
            },
        ),
        Block.Heading(policy),
        Block.Choice(
            hardLimit(settings.hardLimitDays.toLong()),
            hardLimitWhy,
            HARD_LIMITS.map { days ->
                val change = Action.Change(settings.copy(hardLimitDays = days))
                Option(Inset.Number(days.toLong()), days == settings.hardLimitDays, change)
            },
        ),
        Block.Switch(
            specimens,
            null,
            settings.acceptSpecimens,
            Action.Change(settings.copy(acceptSpecimens = !settings.acceptSpecimens)),
        ),
        Block.Switch(
            unknownStatus,
            unknownStatusWhy,
            settings.acceptUnknownStatus,
            Action.Change(settings.copy(acceptUnknownStatus = !settings.acceptUnknownStatus)),
        ),
        Block.Heading(Words.Tab.kept),
        Block.Switch(secure, null, settings.secure, Action.Change(settings.copy(secure = !settings.secure))),
        keepSwitch(settings),
        Block.Button(Words.Tab.about, Action.Show(Screen.ABOUT)),
    )
    return ScreenView(title, blocks)
}

/** Each name in its own language, so that users find their language again. */
private val LANGUAGE_NAMES = listOf("en" to plain("English"), "de" to plain("Deutsch"), "fr" to plain("Français"))

/** Days; the last is the core's default. */
private val HARD_LIMITS = listOf(30, 90, 180, 365)

private fun presentAbout(about: About): ScreenView = with(Words.About) {
    val blocks = listOf(
        Block.Paragraph(what),
        Block.Paragraph(compare),
        Block.Paragraph(privacy),
        Block.Paragraph(version(plain(about.version))),
        Block.Paragraph(core(plain(about.core))),
        Block.Paragraph(licence),
    )
    return ScreenView(title, if (about.demo) listOf(DEMO) + blocks else blocks)
}

internal val TRY_AGAIN = Block.Button(Words.Button.tryAgain, Action.RestartCamera, Emphasis.MAIN)

private val DATE_SETTINGS = Block.Button(Words.Button.dateSettings, Action.OpenDateSettings)

private val DEMO =
    Block.Notice(Explained(Words.Settings.demoFound, Words.Settings.demoNext), Tone.CAUTION)

/** The label of the button for [action], for actions that help with a problem. */
internal fun labelOf(action: Action): Phrase = with(Words.Button) {
    when (action) {
        is Action.OpenStorageSettings -> freeStorage
        is Action.OpenDateSettings -> dateSettings
        is Action.AllowCamera -> allowCamera
        is Action.OpenAppSettings -> systemSettings
        is Action.RestartCamera, is Action.ReopenTrust -> tryAgain
        is Action.SwitchTorch -> torchOn
        is Action.ZoomBy -> if (action.factor > 1f) zoomIn else zoomOut
        is Action.OpenFile -> openFile
        is Action.PasteText -> paste
        is Action.ScanAgain -> scanAgain
        is Action.CancelFile -> cancel
        is Action.ChooseStamp, is Action.ShowKept -> show
        is Action.Show -> openTrust
        is Action.UpdateTrust -> update
        is Action.ImportBundle -> importBundle
        is Action.Keep -> keep
        is Action.DeleteKept -> delete
        is Action.DeleteAllKept -> deleteAll
        is Action.Change -> done
    }
}
