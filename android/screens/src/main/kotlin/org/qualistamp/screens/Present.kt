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
        is FileState.Opening -> ScreenView(
            title,
            listOf(Block.Progress(opening), Block.Button(Words.Button.cancel, Action.CancelFile)),
            opening,
        )
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
            Explained(tooLargeFound(sizeOf(trouble.bytes), limitOf(trouble.limit)), tooLargeNext)
        is FileTrouble.TooManyPages -> Explained(tooManyPagesFound(trouble.read.toLong()), tooManyPagesNext)
        is FileTrouble.Unreadable -> Explained(unreadableFound, unreadableNext)
        is FileTrouble.Locked -> Explained(lockedFound, lockedNext)
        is FileTrouble.Gone -> Explained(goneFound, goneNext)
        is FileTrouble.NotAllowed -> Explained(notAllowedFound, notAllowedNext)
        is FileTrouble.TooSlow -> Explained(tooSlowFound(trouble.seconds), tooSlowNext)
        is FileTrouble.Stuck -> Explained(stuckFound, stuckNext)
        is FileTrouble.NoRoom -> Explained(noRoomFound, noRoomNext)
        is FileTrouble.Interrupted -> Explained(interruptedFound, interruptedNext)
    }
}

/** Rounded up, so that a size above the limit is never shown as the limit itself. */
internal fun sizeOf(bytes: Long): Inset =
    if (bytes < MEGABYTE) plain("${(bytes + KILOBYTE - 1) / KILOBYTE} kB") else plain("${(bytes + MEGABYTE - 1) / MEGABYTE} MB")

/** Rounded down. */
private fun limitOf(bytes: Long): Inset = plain("${bytes / MEGABYTE} MB")

private const val KILOBYTE = 1_000L
private const val MEGABYTE = 1_000_000L

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

internal val DATE_SETTINGS = Block.Button(Words.Button.dateSettings, Action.OpenDateSettings)

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
        is Action.CancelFile, is Action.CancelTrust -> cancel
        is Action.AnswerOffer -> if (action.isAccepted) import else doNotImport
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
