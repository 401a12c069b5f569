//! Holds the state and does the slow work: verifying, importing, fetching.
package org.qualistamp.app

import android.content.Context
import android.net.Uri
import android.os.Handler
import java.io.File
import java.io.IOException
import java.time.Instant
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import org.qualistamp.ffi.AnswerKind
import org.qualistamp.ffi.Policy
import org.qualistamp.ffi.SpecimenPolicy
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.UnknownStatusPolicy
import org.qualistamp.ffi.Words
import org.qualistamp.ffi.libraryVersion
import org.qualistamp.screens.About
import org.qualistamp.screens.AppState
import org.qualistamp.screens.Arrival
import org.qualistamp.screens.Event
import org.qualistamp.screens.BundleTrouble
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.KEPT_MAX
import org.qualistamp.screens.KeptItem
import org.qualistamp.screens.ReadStamp
import org.qualistamp.screens.Screen
import org.qualistamp.screens.Settings
import org.qualistamp.screens.StampText
import org.qualistamp.screens.TrustWork
import org.qualistamp.screens.reduce
import org.qualistamp.verifier.ImportResult
import org.qualistamp.verifier.StampVerifier

/** The state and the work behind it. Call everything on the main thread unless documented otherwise. */
class AppModel(
    private val context: Context,
    /** The app's built-in root. Without one, opening the trusted data reports an error. */
    private val anchor: () -> ByteArray = { rootOf(context) },
) {
    private val main = Handler(context.mainLooper)
    private val work: ExecutorService = Executors.newSingleThreadExecutor()
    private val importing = ImportMarker(context.noBackupFilesDir)
    private val settings = SettingsStore(context)
    private val kept = KeptStore(context.noBackupFilesDir)
    private val outside = OutsideFiles(context, main, ::verifier, ::send)
    private val network = OutsideWork(newThreads, alarmOf(main))
    private var fetching: Leash? = null
    private val bundleAddress = context.getString(R.string.bundle_address)

    /** Absent while the trusted data cannot be opened; the state has the reason. */
    @Volatile private var verifier: StampVerifier? = null

    @Volatile private var policy = policyOf(settings.read())

    private val texts = Texts(context)

    var state = settings.read().let {
        AppState(settings = it, screen = if (it.started) Screen.SCAN else Screen.WELCOME)
    }
        private set

    /** The language of the screens and of what they say. */
    @Volatile var words: Words = texts.words(state.settings.language)
        private set

    /** Called after every change, on the main thread. */
    var changed: (AppState) -> Unit = {}

    init {
        work.execute(::open)
        readKept()
    }

    fun send(event: Event) {
        become(reduce(state, event))
        while (true) {
            val due = state.due ?: return
            become(reduce(state, Event.TakenUp))
            takeUp(due)
        }
    }

    private fun become(next: AppState) {
        state = next
        changed(next)
    }

    /** Starts to process the next input that the state says is due. */
    private fun takeUp(due: Arrival) {
        when (due) {
            is Arrival.Texts -> verifyLater(due.texts)
            is Arrival.Document -> outside.read(Uri.parse(due.place), mustBeBundle = false, ::verifyLater)
            is Arrival.Bundle -> outside.read(Uri.parse(due.place), mustBeBundle = true, ::verifyLater)
        }
    }

    /** As above, from another thread. */
    private fun post(event: Event) {
        main.post { send(event) }
    }

    private fun open() {
        val demo = context.resources.getBoolean(R.bool.demo)
        val version = context.packageManager.getPackageInfo(context.packageName, 0).versionName.orEmpty()
        post(Event.AboutKnown(About(version, libraryVersion(), demo), updatable = bundleAddress.isNotEmpty()))
        if (importing.wasLeft()) post(Event.ImportInterrupted)
        openTrust()
    }

    private fun openTrust() {
        try {
            val opened = StampVerifier.open(File(context.noBackupFilesDir, "trust").toPath(), anchor())
            verifier = opened
            post(Event.TrustOpened(opened.trustSummary(), now().epochSecond))
        } catch (refused: TrustException) {
            post(Event.TrustClosed(refused))
        }
    }

    /** Tries again to open the trusted data. */
    fun reopenTrust() {
        send(Event.TrustReopening)
        work.execute(::openTrust)
    }

    private fun now(): Instant = Instant.now()

    /** Verifies a text, from any thread. No answer while the trusted data is not open: the camera will see the stamp again. */
    fun verify(text: StampText): ReadStamp? =
        verifier?.let { ReadStamp(text, it.read(text.text, now(), policy, words)) }

    /** Uses the language of the settings or of the device, and says what is shown again in it if it is another one. */
    fun useLanguage() {
        val before = words
        words = texts.words(state.settings.language)
        if (words === before) return
        val shown = state.result?.stamps ?: return
        work.execute {
            val again = shown.mapNotNull { verify(it.text) }
            main.post { if (state.result?.stamps == shown && again.size == shown.size) send(Event.Reread(again)) }
        }
    }

    /** Leaves the first page, for good. */
    fun start() {
        change(state.settings.copy(started = true))
        send(Event.TabChosen(Screen.SCAN))
    }

    /** Verifies texts and shows the answers for the stamps, or for all texts if there are no stamps. */
    fun showTexts(texts: List<StampText>) = send(Event.Arrived(Arrival.Texts(texts)))

    /** Reads a photo, a PDF or a bundle. */
    fun openDocument(uri: Uri) = send(Event.Arrived(Arrival.Document(uri.toString())))

    /** Reads a bundle, and asks the user whether to import it. */
    fun importBundle(uri: Uri) = send(Event.Arrived(Arrival.Bundle(uri.toString())))

    private fun verifyLater(texts: List<StampText>) = work.execute { verifyAndShow(texts) }

    private fun verifyAndShow(texts: List<StampText>) {
        val read = texts.mapNotNull(::verify)
        val stamps = read.filterNot { it.answer.kind == AnswerKind.NOT_READ || it.answer.kind == AnswerKind.NO_STAMP }
        val shown = stamps.ifEmpty { read }
        post(Event.Verified(shown))
    }

    /** Stops reading the current file. */
    fun cancelFile() {
        outside.cancel()
        send(Event.FileClosed)
    }

    /** The process ended while a file was being read. */
    fun fileInterrupted() = send(Event.FileFailed(FileTrouble.Interrupted))

    /** Imports the bundle of the question [id], if the user agreed and it is still the one that is asked. */
    fun answerOffer(id: Long, isAccepted: Boolean) {
        val bundle = outside.takeOffer(id) ?: return
        send(Event.OfferAnswered(id, isAccepted))
        if (isAccepted) import { it.importBundle(bundle, now()) }
    }

    /** Fetches the newest bundle. */
    fun updateTrust() {
        send(Event.TrustWorking(TrustWork.UPDATING))
        fetching?.cancel()
        lateinit var mine: Leash
        mine = network.start(
            FETCH_MILLISECONDS_MAX,
            { leash ->
                fetchBundle(leash, bundleAddress, verifier?.etagFor(bundleAddress))
            },
            { ending -> main.post { if (fetching === mine) fetched(ending) } },
        )
        fetching = mine
    }

    private fun fetched(ending: Ending<BundleAnswer>) {
        fetching = null
        when (ending) {
            is Ending.Done -> when (val answer = ending.value) {
                is BundleAnswer.Nothing -> send(Event.BundleNotHad(answer.trouble))
                is BundleAnswer.Unchanged -> send(Event.TrustUnchanged(now().epochSecond))
                is BundleAnswer.Bytes -> {
                    send(Event.TrustWorking(TrustWork.IMPORTING))
                    import { it.importFetched(answer.bytes, bundleAddress, answer.tag, now()) }
                }
            }
            is Ending.TimedOut, is Ending.Stuck, is Ending.Broken -> send(Event.BundleNotHad(BundleTrouble.NoNetwork))
        }
    }

    /** Stops the update or the check of a bundle. */
    fun cancelTrust() {
        fetching?.cancel()
        fetching = null
        outside.cancel()
        send(Event.TrustCancelled)
    }

    private fun import(bundle: (StampVerifier) -> ImportResult) = work.execute {
        importing.during {
            // No input is processed and no update is offered before the trusted data is open.
            val open = verifier ?: return@during
            when (val result = bundle(open)) {
                is ImportResult.NotTaken -> post(Event.TrustNotTaken(result.cause))
                is ImportResult.Kept ->
                    post(Event.TrustImported(result.imported, open.trustSummary(), now().epochSecond))
            }
        }
    }

    fun change(changed: Settings) {
        settings.write(changed)
        policy = policyOf(changed)
        // Switching it off deletes the saved stamps.
        if (!changed.keep && state.kept.items.isNotEmpty()) writeKept(emptyList())
        send(Event.SettingsChanged(changed))
        useLanguage()
    }

    /** Saves the shown stamp. */
    fun keepShown() {
        val shown = state.result?.shown ?: return
        val keepsake = shown.answer.keepsake ?: return
        val items = state.kept.items
        if (items.any { it.text == shown.text }) {
            send(Event.Kept)
            return
        }
        if (items.size >= KEPT_MAX) {
            send(Event.KeptFull)
            return
        }
        val id = (items.maxOfOrNull { it.id } ?: 0) + 1
        if (writeKept(items + KeptItem(id, keepsake.title, keepsake.holder, shown.text))) send(Event.Kept)
    }

    fun deleteKept(item: KeptItem) {
        writeKept(state.kept.items.filter { it.id != item.id })
    }

    fun deleteAllKept() {
        writeKept(emptyList())
    }

    private fun readKept() = send(Event.KeptRead(kept.read()))

    private fun writeKept(items: List<KeptItem>): Boolean = try {
        kept.write(items)
        send(Event.KeptRead(items))
        true
    } catch (full: IOException) {
        send(Event.KeepFailed)
        false
    }

    private fun policyOf(settings: Settings) = Policy(
        settings.hardLimitDays.toUInt(),
        if (settings.acceptSpecimens) SpecimenPolicy.ACCEPT else SpecimenPolicy.REFUSE,
        if (settings.acceptUnknownStatus) UnknownStatusPolicy.ALLOW else UnknownStatusPolicy.DENY,
    )
}

/** On a slow network, the largest bundle takes this long. */
private const val FETCH_MILLISECONDS_MAX = 600_000L

private fun rootOf(context: Context): ByteArray = try {
    context.assets.open("root.cbor").use { it.readBytes() }
} catch (absent: IOException) {
    ByteArray(0)
}
