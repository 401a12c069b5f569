//! Computes the screen for a state.
package org.qualistamp.screens

import org.qualistamp.ffi.Hint
import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.ScreenText
import org.qualistamp.ffi.Words
import org.qualistamp.ffi.limitText
import org.qualistamp.ffi.screenLanguages
import org.qualistamp.ffi.sizeText

/** The screen, in the language of [words]. */
fun present(state: AppState, words: Words): ScreenView {
    val speaking = Speaking(words)
    return when (state.screen) {
        Screen.WELCOME -> presentWelcome(state.about, speaking)
        Screen.SCAN -> presentScan(state, speaking)
        Screen.RESULT -> presentResult(state, speaking)
        Screen.FILE -> presentFile(state.file, speaking)
        Screen.TRUST -> presentTrust(state, speaking)
        Screen.KEPT -> presentKept(state, speaking)
        Screen.SETTINGS -> presentSettings(state, speaking)
        Screen.ABOUT -> presentAbout(state.about, speaking)
    }
}

/** The name of the tab of a screen. */
fun tabOf(screen: Screen): ScreenText = when (screen) {
    Screen.WELCOME, Screen.SCAN, Screen.RESULT, Screen.FILE -> ScreenText.TabScan
    Screen.TRUST -> ScreenText.TabTrust
    Screen.KEPT -> ScreenText.TabSaved
    Screen.SETTINGS -> ScreenText.TabSettings
    Screen.ABOUT -> ScreenText.TabAbout
}

private fun presentScan(state: AppState, speaking: Speaking): ScreenView {
    val camera = state.scan.camera
    val (blocks, announce) = when (camera) {
        CameraState.STARTING, CameraState.RUNNING -> {
            val text = speaking.say(state.scan.hint?.let(::hintOf) ?: ScreenText.ScanIdle)
            listOf(Block.Paragraph(text)) to text
        }
        CameraState.PERMISSION_NOT_ASKED -> listOf(
            speaking.paragraph(ScreenText.CameraAsk),
            speaking.button(ScreenText.ButtonAllowCamera, Action.AllowCamera, Emphasis.MAIN),
        ) to speaking.say(ScreenText.CameraAsk)
        CameraState.PERMISSION_REFUSED -> trouble(
            ScreenNotice.CameraRefused,
            speaking,
            speaking.button(ScreenText.ButtonSystemSettings, Action.OpenAppSettings, Emphasis.MAIN),
        )
        CameraState.TAKEN -> trouble(ScreenNotice.CameraBusy, speaking, restart(speaking))
        CameraState.FAILED -> trouble(ScreenNotice.CameraFailed, speaking, restart(speaking))
        CameraState.ABSENT -> trouble(ScreenNotice.CameraAbsent, speaking)
    }
    val others = listOf(
        speaking.button(ScreenText.ButtonOpenFile, Action.OpenFile),
        speaking.button(ScreenText.ButtonPaste, Action.PasteText),
    )
    val closed = state.trust.closed
    return ScreenView(
        speaking.say(ScreenText.TabScan),
        demo(state.about, speaking) + trustWarning(state, speaking) + blocks + others,
        closed?.let { speaking.explain(it).found } ?: announce,
    )
}

/** Shown before the first scan: without trusted data, every answer would be "not sure". */
private fun trustWarning(state: AppState, speaking: Speaking): List<Block> {
    val closed = state.trust.closed
        ?: return trustText(state, speaking)?.let { warningBlocks(it.warnings, speaking) }.orEmpty()
    return listOf(
        speaking.notice(closed, Tone.UNDECIDED),
        speaking.button(ScreenText.ButtonOpenTrust, Action.Show(Screen.TRUST)),
    )
}

private fun hintOf(hint: Hint): ScreenText = when (hint) {
    Hint.CLOSER -> ScreenText.HintCloser
    Hint.HOLD_STILL -> ScreenText.HintHoldStill
    Hint.TILT_AWAY_FROM_LIGHT -> ScreenText.HintTilt
    Hint.MORE_LIGHT -> ScreenText.HintLight
    Hint.SHOW_WHOLE -> ScreenText.HintWhole
}

private fun restart(speaking: Speaking) =
    speaking.button(ScreenText.ButtonTryAgain, Action.RestartCamera, Emphasis.MAIN)

private fun trouble(
    notice: ScreenNotice,
    speaking: Speaking,
    vararg buttons: Block.Button,
): Pair<List<Block>, String> =
    listOf(speaking.notice(notice, Tone.NEUTRAL), *buttons) to speaking.explain(notice).found

private fun presentFile(file: FileState, speaking: Speaking): ScreenView {
    val title = speaking.say(ScreenText.ButtonOpenFile)
    val again = speaking.button(ScreenText.ButtonOpenFile, Action.OpenFile, Emphasis.MAIN)
    val scan = speaking.button(ScreenText.ButtonScanAgain, Action.ScanAgain)
    val cancel = speaking.button(ScreenText.ButtonCancel, Action.CancelFile)
    return when (file) {
        is FileState.None -> ScreenView(title, listOf(again, scan))
        is FileState.Opening -> {
            val opening = speaking.say(ScreenText.FileOpening)
            ScreenView(title, listOf(Block.Progress(opening), cancel), opening)
        }
        is FileState.Reading -> {
            val reading = speaking.say(ScreenText.FileReading)
            val page = speaking.paragraph(ScreenText.FilePage(page = file.page.toLong(), pages = file.pages.toLong()))
            ScreenView(title, listOf(Block.Progress(reading), page, cancel), reading)
        }
        is FileState.Trouble -> {
            val explained = speaking.explain(noticeOf(file.trouble))
            ScreenView(title, listOf(Block.Notice(explained, Tone.NEUTRAL), again, scan), explained.found)
        }
    }
}

internal fun noticeOf(trouble: FileTrouble): ScreenNotice = when (trouble) {
    is FileTrouble.NoStamp -> ScreenNotice.FileNoStamp
    is FileTrouble.TooLarge ->
        ScreenNotice.FileTooLarge(limit = limitText(trouble.limit.toULong()), size = sizeText(trouble.bytes.toULong()))
    is FileTrouble.TooManyPages -> ScreenNotice.FileTooManyPages(trouble.read.toLong())
    is FileTrouble.Unreadable -> ScreenNotice.FileUnreadable
    is FileTrouble.Locked -> ScreenNotice.FileLocked
    is FileTrouble.Gone, is FileTrouble.NotAllowed, is FileTrouble.TooSlow -> ScreenNotice.FileNotPassedOn
    is FileTrouble.Stuck -> ScreenNotice.FileStuck
    is FileTrouble.NoRoom -> ScreenNotice.FileNoRoom
    is FileTrouble.Interrupted -> ScreenNotice.FileInterrupted
}

private fun presentKept(state: AppState, speaking: Speaking): ScreenView {
    val items = state.kept.items
    val title = speaking.say(ScreenText.TabSaved)
    state.kept.asking?.let { return question(title, it, state.settings, speaking) }
    val blocks = buildList<Block> {
        when {
            !state.settings.keep -> {
                add(speaking.notice(ScreenNotice.SavedOff, Tone.NEUTRAL))
                add(keepSwitch(state, speaking))
            }
            items.isEmpty() -> add(speaking.notice(ScreenNotice.SavedEmpty, Tone.NEUTRAL))
            else -> { // open: how many are kept
                add(speaking.paragraph(ScreenText.SavedAgain))
                items.forEach { add(kept(it, speaking)) }
                val all = Action.AskDelete(Deletion.All)
                add(speaking.button(ScreenText.ButtonDeleteAll, all, Emphasis.DESTRUCTIVE))
            }
        }
    }
    return ScreenView(title, blocks)
}

private fun kept(item: KeptItem, speaking: Speaking) = Block.Kept(
    item,
    speaking.button(ScreenText.ButtonShow, Action.ShowKept(item), Emphasis.MAIN),
    speaking.button(ScreenText.ButtonDelete, Action.AskDelete(Deletion.One(item))),
    speaking.say(ScreenText.ButtonDeleteNamed(item.title)),
)

/** Asked before anything is deleted. */
private fun question(title: String, deletion: Deletion, settings: Settings, speaking: Speaking): ScreenView {
    val (notice, action) = when (deletion) {
        is Deletion.One -> ScreenNotice.SavedDeleteOne to Action.DeleteKept(deletion.item)
        is Deletion.All -> ScreenNotice.SavedDeleteAll to Action.DeleteAllKept
        is Deletion.AllAndOff -> ScreenNotice.SavedDeleteAll to Action.Change(settings.copy(keep = false))
    }
    val named = if (deletion is Deletion.One) {
        listOf(Block.Heading(deletion.item.title), Block.Paragraph(deletion.item.holder)).filterNot {
            it is Block.Paragraph && it.text.isEmpty()
        }
    } else {
        emptyList()
    }
    val asked = speaking.explain(notice)
    val blocks = listOf(Block.Notice(asked, Tone.CAUTION)) + named +
        speaking.button(ScreenText.ButtonDelete, action, Emphasis.DESTRUCTIVE) +
        speaking.button(ScreenText.ButtonCancel, Action.AskDelete(null))
    return ScreenView(title, blocks, asked.found)
}

/** Switching it off deletes what is saved, so it is asked first. */
private fun keepSwitch(state: AppState, speaking: Speaking): Block.Switch {
    val settings = state.settings
    val isAsked = settings.keep && state.kept.items.isNotEmpty()
    return Block.Switch(
        speaking.say(ScreenText.SettingsSave),
        speaking.say(ScreenText.SettingsSaveWhy),
        settings.keep,
        if (isAsked) Action.AskDelete(Deletion.AllAndOff) else Action.Change(settings.copy(keep = !settings.keep)),
    )
}

private fun presentSettings(state: AppState, speaking: Speaking): ScreenView {
    val settings = state.settings
    // Each name in its own language, so that users find their language again.
    val languages = listOf<Pair<String?, String>>(null to speaking.say(ScreenText.SettingsLanguageDevice)) +
        screenLanguages().map { it.code to it.name }
    fun switch(label: ScreenText, why: ScreenText?, on: Boolean, change: Settings.() -> Settings) =
        Block.Switch(speaking.say(label), why?.let(speaking::say), on, Action.Change(settings.change()))
    val blocks = listOfNotNull(
        speaking.words.fallbackNotice()?.let(Block::Paragraph),
        Block.Choice(
            speaking.say(ScreenText.SettingsLanguage),
            null,
            languages.map { (code, name) ->
                Option(name, code == settings.language, Action.Change(settings.copy(language = code)))
            },
        ),
        Block.Heading(speaking.say(ScreenText.SettingsAccept)),
        Block.Choice(
            speaking.say(ScreenText.SettingsMaxAge),
            speaking.say(ScreenText.SettingsMaxAgeWhy),
            HARD_LIMITS.map { days ->
                val change = Action.Change(settings.copy(hardLimitDays = days))
                Option(days.toString(), days == settings.hardLimitDays, change)
            },
        ),
        switch(ScreenText.SettingsSpecimens, null, settings.acceptSpecimens) {
            copy(acceptSpecimens = !acceptSpecimens)
        },
        switch(ScreenText.SettingsUnknownStatus, ScreenText.SettingsUnknownStatusWhy, settings.acceptUnknownStatus) {
            copy(acceptUnknownStatus = !acceptUnknownStatus)
        },
        Block.Heading(speaking.say(ScreenText.TabSaved)),
        switch(ScreenText.SettingsHide, null, settings.secure) { copy(secure = !secure) },
        keepSwitch(state, speaking),
        speaking.button(ScreenText.TabAbout, Action.Show(Screen.ABOUT)),
    )
    return ScreenView(speaking.say(ScreenText.TabSettings), blocks)
}

/** Days; the last is the core's default. */
private val HARD_LIMITS = listOf(30, 90, 180, 365)

/** The first start: what the app does, and what it does not. */
private fun presentWelcome(about: About, speaking: Speaking): ScreenView {
    val blocks = demo(about, speaking) +
        listOf(ScreenText.AboutWhat, ScreenText.AboutCompare, ScreenText.AboutPrivacy).map(speaking::paragraph) +
        speaking.button(ScreenText.ButtonStart, Action.Start, Emphasis.MAIN)
    return ScreenView(APP_NAME, blocks, speaking.say(ScreenText.AboutWhat))
}

private const val APP_NAME = "Qualistamp"

private fun presentAbout(about: About, speaking: Speaking): ScreenView {
    val texts = listOf(
        ScreenText.AboutWhat,
        ScreenText.AboutCompare,
        ScreenText.AboutPrivacy,
        ScreenText.AboutVersion(about.version),
        ScreenText.AboutLibrary(about.core),
        ScreenText.AboutLicence,
    )
    return ScreenView(speaking.say(ScreenText.TabAbout), demo(about, speaking) + texts.map(speaking::paragraph))
}

private fun demo(about: About, speaking: Speaking): List<Block> =
    if (about.demo) listOf(speaking.notice(ScreenNotice.Demo, Tone.CAUTION)) else emptyList()
