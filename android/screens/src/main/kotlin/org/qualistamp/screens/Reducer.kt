//! Computes the state after an event.
package org.qualistamp.screens

import org.qualistamp.ffi.ScreenNotice
import org.qualistamp.ffi.TrustSummary
import org.qualistamp.ffi.trustNotice

/** The state after [event]. Only this function changes the state, and it has no side effects. */
fun reduce(state: AppState, event: Event): AppState = when (event) {
    is Event.TabChosen -> state.copy(screen = event.screen, kept = state.kept.copy(asking = null))
        .withTrust { copy(isDetailed = false) }
    is Event.BackPressed -> back(state)
    is Event.CameraChanged -> state.copy(scan = state.scan.copy(camera = event.camera, hint = null))
    is Event.HintsSeen -> state.copy(scan = state.scan.copy(hint = event.hints.firstOrNull()))
    is Event.TorchChanged -> state.copy(scan = state.scan.copy(torch = event.torch))
    is Event.ZoomChanged -> state.copy(scan = state.scan.copy(zoom = event.zoom))
    is Event.Verified -> state.copy(
        screen = Screen.RESULT,
        result = ResultState(event.stamps, chosen = if (event.stamps.size == 1) 0 else null),
        file = FileState.None,
        isFileInHand = false,
    )
    is Event.Reread -> state.copy(result = state.result?.copy(stamps = event.stamps))
    is Event.StampChosen -> state.copy(
        result = state.result?.copy(chosen = event.index, keeping = Keeping.NotYet),
    )
    is Event.Arrived -> arrived(state, event.arrival)
    is Event.TakenUp -> takenUp(state)
    is Event.BundleFound -> state.copy(screen = Screen.TRUST, file = FileState.None)
        .withTrust { copy(work = TrustWork.CHECKING, news = null) }
    is Event.BundleOffered -> state.withoutFileInHand().copy(screen = Screen.TRUST)
        .withTrust { copy(work = TrustWork.NONE, news = null, offer = event.offer) }
    is Event.OfferAnswered -> answered(state, event)
    is Event.FileReading ->
        state.copy(screen = Screen.FILE, file = FileState.Reading(event.page, event.pages), result = null)
    is Event.FileFailed ->
        state.withoutFileInHand()
            .copy(screen = Screen.FILE, file = FileState.Trouble(event.trouble), result = null)
            .withTrust { copy(work = if (work == TrustWork.CHECKING) TrustWork.NONE else work) }
    is Event.FileClosed -> state.withoutFile().copy(screen = Screen.SCAN)
    is Event.TrustOpened ->
        state.withTrust { copy(summary = event.summary, now = event.now, closed = null) }.waitingShown()
    is Event.TrustClosed -> state.withTrust { copy(closed = trustNotice(event.cause), work = TrustWork.NONE) }.waitingShown()
    is Event.TrustReopening -> state.withTrust { copy(closed = null) }
    is Event.ImportInterrupted -> state.copy(screen = Screen.TRUST).withTrust { copy(news = TrustNews.Interrupted) }
    is Event.TrustWorking -> state.copy(screen = Screen.TRUST).withTrust { copy(work = event.work, news = null) }
    is Event.TrustImported -> imported(state, event)
    is Event.TrustNotTaken -> state.withoutFileInHand().copy(screen = Screen.TRUST).withTrust {
        // The summary does not change, and neither does the trusted data.
        copy(work = TrustWork.NONE, news = TrustNews.NotTaken(trustNotice(event.cause)))
    }
    is Event.TrustUnchanged -> state.withoutFileInHand().copy(screen = Screen.TRUST).withTrust {
        copy(work = TrustWork.NONE, news = unchanged(summary, event.now))
    }
    is Event.DetailsShown -> state.withTrust { copy(isDetailed = true) }
    is Event.TrustCancelled -> state.withoutFileInHand().withTrust { copy(work = TrustWork.NONE) }
    is Event.BundleNotHad -> state.copy(screen = Screen.TRUST).withTrust {
        copy(work = TrustWork.NONE, news = TrustNews.NotTaken(noticeOf(event.trouble)))
    }
    is Event.KeptRead -> state.copy(kept = KeptState(event.items))
    is Event.DeletionAsked -> state.copy(screen = Screen.KEPT, kept = state.kept.copy(asking = event.deletion))
    is Event.Kept -> state.keeping(Keeping.Kept)
    is Event.KeepFailed -> state.keeping(Keeping.Failed(ScreenNotice.SavedFailed))
    is Event.KeptFull -> state.keeping(Keeping.Failed(ScreenNotice.SavedFull(KEPT_MAX.toLong())))
    is Event.SettingsChanged -> state.copy(settings = event.settings, kept = state.kept.copy(asking = null))
    is Event.AboutKnown -> state.copy(about = event.about).withTrust { copy(updatable = event.updatable) }
}

/** Maximum number of saved stamps: enough for one person, not for an office. */
const val KEPT_MAX = 20

private fun AppState.withTrust(change: TrustPanel.() -> TrustPanel) = copy(trust = trust.change())

private fun AppState.keeping(keeping: Keeping) = copy(result = result?.copy(keeping = keeping))

/** Closes the current file, and removes files that are still waiting. */
private fun AppState.withoutFile() =
    withoutFileInHand().copy(file = FileState.None, waiting = waiting.filter { it is Arrival.Texts })

private fun AppState.withoutFileInHand() = copy(isFileInHand = false)

private fun arrived(state: AppState, arrival: Arrival): AppState =
    state.copy(waiting = (state.waiting + arrival).takeLast(WAITING_MAX)).waitingShown()

private fun takenUp(state: AppState): AppState {
    val taken = state.due ?: return state
    val rest = state.copy(waiting = state.waiting - taken)
    return when (taken) {
        is Arrival.Texts -> rest
        is Arrival.Document, is Arrival.Bundle -> rest.fileOpening().copy(isFileInHand = true)
    }
}

private fun AppState.fileOpening() =
    copy(screen = Screen.FILE, file = FileState.Opening, result = null).withTrust { copy(news = null) }

/** The answer to another question than the one that is shown changes nothing. */
private fun answered(state: AppState, event: Event.OfferAnswered): AppState {
    if (state.trust.offer?.id != event.id) return state
    return state.withTrust {
        if (event.isAccepted) {
            copy(offer = null, work = TrustWork.IMPORTING, news = null)
        } else {
            copy(offer = null, news = TrustNews.Declined)
        }
    }
}

/** Shows that the last input is being processed, or why it cannot be: the trusted data cannot be opened. */
private fun AppState.waitingShown(): AppState {
    val last = waiting.lastOrNull() ?: return this
    if (trust.closed != null) return copy(screen = Screen.TRUST, file = FileState.None)
    return when (last) {
        is Arrival.Texts -> this
        is Arrival.Document, is Arrival.Bundle -> when {
            // The question comes first.
            trust.offer != null -> copy(screen = Screen.TRUST)
            isFileInHand -> this
            else -> fileOpening() // open: what keeps a file waiting
        }
    }
}

private fun back(state: AppState): AppState = when (state.screen) {
    Screen.RESULT -> {
        val result = state.result
        if (result != null && result.stamps.size > 1 && result.chosen != null) {
            state.copy(result = result.copy(chosen = null, keeping = Keeping.NotYet))
        } else {
            state.copy(screen = Screen.SCAN, result = null)
        }
    }
    Screen.FILE -> state.withoutFile().copy(screen = Screen.SCAN)
    Screen.KEPT -> if (state.kept.asking != null) {
        state.copy(kept = state.kept.copy(asking = null))
    } else {
        state.copy(screen = Screen.SCAN)
    }
    Screen.WELCOME, Screen.SCAN, Screen.TRUST, Screen.SETTINGS, Screen.ABOUT -> state.copy(screen = Screen.SCAN)
}

private fun imported(state: AppState, event: Event.TrustImported): AppState {
    val before = state.trust.summary?.list
    val list = event.summary.list
    val news = if (list == null || list == before && event.imported.refused.isEmpty()) {
        unchanged(event.summary, event.now)
    } else {
        TrustNews.Updated(list.issued, event.imported)
    }
    return state.copy(screen = Screen.TRUST).withTrust {
        copy(summary = event.summary, now = event.now, work = TrustWork.NONE, news = news, closed = null)
    }
}

/** That nothing newer was found must not sound as if all were well when the next list is overdue. */
private fun unchanged(summary: TrustSummary?, now: Long) =
    TrustNews.Unchanged(summary?.list?.nextUpdate?.takeIf { it < now })

private fun noticeOf(trouble: BundleTrouble): ScreenNotice = when (trouble) {
    is BundleTrouble.NoNetwork -> ScreenNotice.RefusedNetwork
    is BundleTrouble.NoAddress -> ScreenNotice.RefusedNoAddress
    is BundleTrouble.TooLarge -> ScreenNotice.RefusedTooLarge
}
