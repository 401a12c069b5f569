//! The only window: draws the state and carries out the actions of its buttons.
package org.qualistamp.app

import android.Manifest
import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.ClipboardManager
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.provider.Settings as SystemSettings
import android.view.HapticFeedbackConstants
import android.view.View
import android.view.WindowManager
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import org.qualistamp.screens.Action
import org.qualistamp.screens.AppState
import org.qualistamp.screens.CameraState
import org.qualistamp.screens.Event
import org.qualistamp.screens.FileState
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.Screen
import org.qualistamp.screens.StampText
import org.qualistamp.screens.Torch
import org.qualistamp.screens.present

class MainActivity : Activity() {
    private lateinit var model: AppModel
    private lateinit var content: FrameLayout
    private lateinit var tabs: TabBar
    private lateinit var scan: ScanScreen
    private lateinit var camera: Camera
    private lateinit var frames: FrameReader
    private var drawn: AppState? = null
    private var announced: String? = null
    private var isInFront = false

    /** The language of the screens, for everything in this window. */
    override fun attachBaseContext(base: Context) {
        val model = (base.applicationContext as QualistampApp).model
        model.useLanguage()
        super.attachBaseContext(base.speaking(model.words))
    }

    override fun onCreate(saved: Bundle?) {
        super.onCreate(saved)
        model = (application as QualistampApp).model
        val words = model.words
        content = FrameLayout(this)
        tabs = TabBar(this, words) { model.send(Event.TabChosen(it)) }
        scan = ScanScreen(this, words, ::act) { x, y -> camera.focusOn(x, y) }
        frames = FrameReader(
            verify = model::verify,
            found = { stamps ->
                runOnUiThread {
                    content.performHapticFeedback(HapticFeedbackConstants.LONG_PRESS)
                    model.send(Event.Verified(stamps))
                }
            },
            hinted = { hints -> runOnUiThread { model.send(Event.HintsSeen(hints)) } },
        )
        camera = Camera(this, scan.viewfinder, ::cameraChanged, frames::read)
        val window = LinearLayout(this)
        window.orientation = LinearLayout.VERTICAL
        window.fitsSystemWindows = true
        window.addView(content, LinearLayout.LayoutParams(MATCH, 0, 1f))
        window.addView(tabs, LinearLayout.LayoutParams(MATCH, WRAP))
        setContentView(window)
        model.changed = ::draw
        if (saved == null) {
            take(intent)
        } else if (saved.getBoolean(READING) && !model.state.isFileUnfinished && model.state.file is FileState.None) {
            // The process has ended since then. The file cannot be requested again, but the user can be informed.
            model.fileInterrupted()
        }
        draw(model.state)
    }

    override fun onSaveInstanceState(saved: Bundle) {
        super.onSaveInstanceState(saved)
        saved.putBoolean(READING, model.state.isFileUnfinished)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        take(intent)
    }

    override fun onResume() {
        super.onResume()
        isInFront = true
        useCamera()
    }

    override fun onPause() {
        isInFront = false
        camera.close()
        super.onPause()
    }

    override fun onDestroy() {
        model.changed = {}
        super.onDestroy()
    }

    @Deprecated("Its successor is of API 33.")
    override fun onBackPressed() {
        if (model.state.screen == Screen.SCAN || model.state.screen == Screen.WELCOME) {
            @Suppress("DEPRECATION")
            super.onBackPressed()
        } else {
            model.cancelFileIfReading()
            model.send(Event.BackPressed)
        }
    }

    private fun AppModel.cancelFileIfReading() {
        if (state.file is FileState.Opening || state.file is FileState.Reading) cancelFile()
    }

    // -- Drawing -----------------------------------------------------------------------------------

    private fun draw(state: AppState) {
        val before = drawn
        drawn = state
        hideFromScreenshots(state)
        val view = present(state, model.words)
        if (state.screen == Screen.SCAN) {
            scan.show(state.scan, view)
            replaceContent(scan)
        } else {
            val scrolled = (content.getChildAt(0) as? ScrollView)?.scrollY ?: 0
            val screen = BlockViews(this, ::act).screen(view)
            replaceContent(screen)
            // The same screen with one change keeps its scroll position.
            if (before?.screen == state.screen) screen.post { screen.scrollTo(0, scrolled) }
        }
        tabs.show(state.screen)
        if (view.announce != announced) {
            announced = view.announce
            view.announce?.let(content::announceForAccessibility)
        }
        if (before?.screen != state.screen) useCamera()
    }

    private fun replaceContent(view: View) {
        if (content.getChildAt(0) === view) return
        content.removeAllViews()
        content.addView(view, MATCH, MATCH)
    }

    private fun hideFromScreenshots(state: AppState) {
        val isPersonal = state.screen == Screen.RESULT || state.screen == Screen.KEPT
        if (state.settings.secure && isPersonal) {
            window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        } else {
            window.clearFlags(WindowManager.LayoutParams.FLAG_SECURE)
        }
    }

    // -- Camera ------------------------------------------------------------------------------------

    private fun useCamera() {
        if (!isInFront || model.state.screen != Screen.SCAN) {
            camera.close()
            return
        }
        when {
            !packageManager.hasSystemFeature(PackageManager.FEATURE_CAMERA_ANY) ->
                cameraChanged(CameraState.ABSENT)
            checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED -> {
                frames.restart()
                camera.open()
            }
            model.state.scan.camera != CameraState.PERMISSION_REFUSED ->
                cameraChanged(CameraState.PERMISSION_NOT_ASKED)
        }
    }

    private fun cameraChanged(camera: CameraState) {
        model.send(Event.CameraChanged(camera))
        if (camera == CameraState.RUNNING) {
            model.send(Event.TorchChanged(if (this.camera.hasTorch) Torch.OFF else Torch.ABSENT))
            model.send(Event.ZoomChanged(1f))
        }
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        super.onRequestPermissionsResult(code, permissions, results)
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) {
            useCamera()
        } else {
            cameraChanged(CameraState.PERMISSION_REFUSED)
        }
    }

    private fun switchTorch() {
        val on = model.state.scan.torch == Torch.OFF
        camera.light(on)
        model.send(Event.TorchChanged(if (on) Torch.ON else Torch.OFF))
    }

    private fun zoomBy(factor: Float) {
        val zoom = (model.state.scan.zoom * factor).coerceIn(1f, camera.zoomMax.coerceAtLeast(1f))
        camera.zoom(zoom)
        model.send(Event.ZoomChanged(zoom))
    }

    // -- Actions of buttons ----------------------------------------------------------------------

    private fun act(action: Action) {
        when (action) {
            is Action.Start -> model.start()
            is Action.AllowCamera -> requestPermissions(arrayOf(Manifest.permission.CAMERA), ASK_CAMERA)
            is Action.OpenAppSettings -> openSettings(
                Intent(SystemSettings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", packageName, null)),
            )
            is Action.OpenDateSettings -> openSettings(Intent(SystemSettings.ACTION_DATE_SETTINGS))
            is Action.OpenStorageSettings -> openSettings(Intent(SystemSettings.ACTION_INTERNAL_STORAGE_SETTINGS))
            is Action.RestartCamera -> useCamera()
            is Action.SwitchTorch -> switchTorch()
            is Action.ZoomBy -> zoomBy(action.factor)
            is Action.OpenFile -> pick(PICK_FILE, "image/*", "application/pdf")
            is Action.PasteText -> paste()
            is Action.ScanAgain -> model.send(Event.TabChosen(Screen.SCAN))
            is Action.CancelFile -> model.cancelFile()
            is Action.ChooseStamp -> model.send(Event.StampChosen(action.index))
            is Action.Show -> model.send(Event.TabChosen(action.screen))
            is Action.ReopenTrust -> model.reopenTrust()
            is Action.UpdateTrust -> model.updateTrust()
            is Action.ImportBundle -> pick(PICK_BUNDLE, "*/*")
            is Action.ShowDetails -> model.send(Event.DetailsShown)
            is Action.CancelTrust -> model.cancelTrust()
            is Action.AnswerOffer -> model.answerOffer(action.id, action.isAccepted)
            is Action.Keep -> model.keepShown()
            is Action.ShowKept -> model.showTexts(listOf(action.item.text))
            is Action.AskDelete -> model.send(Event.DeletionAsked(action.deletion))
            is Action.DeleteKept -> model.deleteKept(action.item)
            is Action.DeleteAllKept -> model.deleteAllKept()
            is Action.Change -> change(action)
        }
    }

    private fun change(action: Action.Change) {
        val isNewLanguage = action.settings.language != model.state.settings.language
        model.change(action.settings)
        if (isNewLanguage) recreate()
    }

    private fun openSettings(intent: Intent) {
        try {
            startActivity(intent)
        } catch (absent: ActivityNotFoundException) {
            // Some devices have no separate settings page for it. The main page leads there.
            startActivity(Intent(SystemSettings.ACTION_SETTINGS))
        }
    }

    private fun paste() {
        val clip = getSystemService(ClipboardManager::class.java).primaryClip
        // Only a text: a file on the clipboard would be read here, on the main thread, for as long as its app likes.
        val text = clip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.text?.toString().orEmpty()
        model.showTexts(listOf(StampText(text)))
    }

    private fun pick(request: Int, vararg types: String) {
        val intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
        intent.addCategory(Intent.CATEGORY_OPENABLE)
        intent.type = "*/*"
        intent.putExtra(Intent.EXTRA_MIME_TYPES, types)
        try {
            @Suppress("DEPRECATION") // Its successor is of a library, not of the framework.
            startActivityForResult(intent, request)
        } catch (absent: ActivityNotFoundException) {
            // A device without a file picker: the share sheet of other apps still works.
            model.send(Event.FileFailed(FileTrouble.Gone))
        }
    }

    @Deprecated("Its successor is of a library, not of the framework.")
    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        @Suppress("DEPRECATION")
        super.onActivityResult(request, result, data)
        val uri = data?.data ?: return
        when (request) {
            PICK_FILE -> model.openDocument(uri)
            PICK_BUNDLE -> model.importBundle(uri)
        }
    }

    /** Input shared by another app: a photo, a PDF, a bundle, or the text of a stamp. The type that it states is not used. */
    private fun take(intent: Intent) {
        try {
            val uri = when (intent.action) {
                Intent.ACTION_SEND -> streamOf(intent)
                Intent.ACTION_VIEW -> intent.data
                else -> return // open: actions of intents
            }
            val text = intent.getStringExtra(Intent.EXTRA_TEXT)
            when {
                uri != null -> model.openDocument(uri)
                text != null -> model.showTexts(listOf(StampText(text)))
            }
        } catch (malformed: RuntimeException) {
            // Extras are unpacked here, and those of another app may be anything.
            model.send(Event.FileFailed(FileTrouble.Gone))
        }
    }

    private fun streamOf(intent: Intent): Uri? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            intent.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java)
        } else {
            @Suppress("DEPRECATION") // The one above is of API 33.
            intent.getParcelableExtra(Intent.EXTRA_STREAM)
        }

    private companion object {
        const val READING = "reading"
        const val ASK_CAMERA = 1
        const val PICK_FILE = 2
        const val PICK_BUNDLE = 3
    }
}
