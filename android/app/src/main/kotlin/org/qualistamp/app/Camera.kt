//! The rear camera: its picture goes to the screen, its luma plane to the reader.
package org.qualistamp.app

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.ImageFormat
import android.graphics.Matrix
import android.graphics.Rect
import android.graphics.RectF
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.hardware.camera2.params.MeteringRectangle
import android.media.Image
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Size
import android.view.Surface
import android.view.TextureView
import org.qualistamp.screens.CameraState

/**
 * Opens the camera and reads from it until it is closed. Call it on the main thread; [changed] is called there too.
 * [frame] is called on the camera's thread, for one frame after another.
 */
class Camera(
    context: Context,
    private val view: TextureView,
    private val changed: (CameraState) -> Unit,
    private val frame: (image: Image, rotationDegrees: Int) -> Unit,
) {
    private val manager = context.getSystemService(CameraManager::class.java)
    private val main = Handler(context.mainLooper)
    private var thread: HandlerThread? = null
    private var device: CameraDevice? = null
    private var session: CameraCaptureSession? = null
    private var reader: ImageReader? = null
    private var request: CaptureRequest.Builder? = null
    private var chosen: Chosen? = null

    /** The camera in use, and its capabilities. */
    private class Chosen(val id: String, val about: CameraCharacteristics, val size: Size) {
        val orientation: Int get() = about[CameraCharacteristics.SENSOR_ORIENTATION] ?: 0
        val hasTorch: Boolean get() = about[CameraCharacteristics.FLASH_INFO_AVAILABLE] ?: false
        val zoomMax: Float get() = about[CameraCharacteristics.SCALER_AVAILABLE_MAX_DIGITAL_ZOOM] ?: 1f
        val sensor: Rect? get() = about[CameraCharacteristics.SENSOR_INFO_ACTIVE_ARRAY_SIZE]
        val focusAreas: Int get() = about[CameraCharacteristics.CONTROL_MAX_REGIONS_AF] ?: 0
    }

    val hasTorch: Boolean get() = chosen?.hasTorch ?: false
    val zoomMax: Float get() = chosen?.zoomMax ?: 1f

    /** Opens the camera. The permission must have been granted. */
    @SuppressLint("MissingPermission")
    fun open() {
        close()
        changed(CameraState.STARTING)
        try {
            val chosen = choose()
            if (chosen == null) {
                changed(CameraState.ABSENT)
                return
            }
            this.chosen = chosen
            thread = HandlerThread("camera").also { it.start() }
            manager.openCamera(chosen.id, opening, main)
        } catch (refused: CameraAccessException) {
            fail(stateOf(refused))
        } catch (refused: SecurityException) {
            // The permission was revoked meanwhile, or the device owner has disabled the camera.
            fail(CameraState.PERMISSION_REFUSED)
        }
    }

    /** Releases the camera for other apps. */
    fun close() {
        session?.close()
        device?.close()
        reader?.close()
        thread?.quitSafely()
        session = null
        device = null
        reader = null
        thread = null
        request = null
    }

    /** Switches the light. */
    fun light(on: Boolean) {
        if (!hasTorch) return
        val mode = if (on) CaptureRequest.FLASH_MODE_TORCH else CaptureRequest.FLASH_MODE_OFF
        request?.set(CaptureRequest.FLASH_MODE, mode)
        repeat()
    }

    /** Shows the middle of the picture, [factor] times as large. */
    fun zoom(factor: Float) {
        val sensor = chosen?.sensor ?: return
        val (width, height) = (sensor.width() / factor).toInt() to (sensor.height() / factor).toInt()
        val (left, top) = (sensor.width() - width) / 2 to (sensor.height() - height) / 2
        request?.set(CaptureRequest.SCALER_CROP_REGION, Rect(left, top, left + width, top + height))
        repeat()
    }

    /** Focuses on a point of the screen's picture, each coordinate from 0 to 1. */
    fun focusOn(x: Float, y: Float) {
        val (chosen, builder) = (chosen ?: return) to (request ?: return)
        val crop = builder[CaptureRequest.SCALER_CROP_REGION] ?: chosen.sensor ?: return
        if (chosen.focusAreas == 0) return
        val point = floatArrayOf(x, y)
        // From the upright picture to sensor coordinates.
        val turn = Matrix()
        turn.setRotate(-chosen.orientation.toFloat(), HALF, HALF)
        turn.mapPoints(point)
        val centreX = crop.left + (point[0].coerceIn(0f, 1f) * crop.width()).toInt()
        val centreY = crop.top + (point[1].coerceIn(0f, 1f) * crop.height()).toInt()
        val reach = crop.width() / FOCUS_SHARE
        val area = Rect(centreX - reach, centreY - reach, centreX + reach, centreY + reach)
        if (!area.intersect(crop)) return
        val metering = arrayOf(MeteringRectangle(area, MeteringRectangle.METERING_WEIGHT_MAX))
        builder[CaptureRequest.CONTROL_AF_REGIONS] = metering
        builder[CaptureRequest.CONTROL_AF_MODE] = CaptureRequest.CONTROL_AF_MODE_AUTO
        builder[CaptureRequest.CONTROL_AF_TRIGGER] = CaptureRequest.CONTROL_AF_TRIGGER_START
        withSession { it.capture(builder.build(), null, null) }
        builder[CaptureRequest.CONTROL_AF_TRIGGER] = CaptureRequest.CONTROL_AF_TRIGGER_IDLE
        repeat()
    }

    /** The first rear camera, or the first camera if there is none. */
    private fun choose(): Chosen? {
        val cameras = manager.cameraIdList.map { it to manager.getCameraCharacteristics(it) }
        val (id, about) = cameras.firstOrNull { (_, about) ->
            about[CameraCharacteristics.LENS_FACING] == CameraCharacteristics.LENS_FACING_BACK
        } ?: cameras.firstOrNull() ?: return null
        val sizes = about[CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP]
            ?.getOutputSizes(ImageFormat.YUV_420_888)
            ?: return null
        // The largest size that can be read within one frame interval.
        val fitting = sizes.filter { it.width * it.height <= FRAME_PIXELS_MAX }
        val size = fitting.maxByOrNull { it.width * it.height } ?: sizes.minByOrNull { it.width * it.height }
        return size?.let { Chosen(id, about, it) }
    }

    private val opening = object : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) {
            device = camera
            whenViewIsReady { texture -> start(camera, texture) }
        }

        /** Another app with higher priority has taken the camera. */
        override fun onDisconnected(camera: CameraDevice) = fail(CameraState.TAKEN)

        override fun onError(camera: CameraDevice, error: Int) = fail(
            when (error) {
                ERROR_CAMERA_IN_USE, ERROR_MAX_CAMERAS_IN_USE -> CameraState.TAKEN
                else -> CameraState.FAILED // open: the system's error numbers
            },
        )
    }

    private fun whenViewIsReady(then: (SurfaceTexture) -> Unit) {
        view.surfaceTexture?.let {
            then(it)
            return
        }
        view.surfaceTextureListener = object : TextureView.SurfaceTextureListener {
            override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) =
                then(texture)

            override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = fit()

            override fun onSurfaceTextureDestroyed(texture: SurfaceTexture) = true

            override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit
        }
    }

    // The newer call with a SessionConfiguration needs API 28. This one works on all versions.
    @Suppress("DEPRECATION")
    private fun start(camera: CameraDevice, texture: SurfaceTexture) {
        val chosen = chosen ?: return
        val handler = Handler((thread ?: return).looper)
        texture.setDefaultBufferSize(chosen.size.width, chosen.size.height)
        fit()
        val reader =
            ImageReader.newInstance(chosen.size.width, chosen.size.height, ImageFormat.YUV_420_888, IMAGES_HELD)
        // Only the latest frame: a reader that is slower than the camera skips frames.
        reader.setOnImageAvailableListener(
            { from -> from.acquireLatestImage()?.use { frame(it, chosen.orientation) } },
            handler,
        )
        this.reader = reader
        try {
            val surfaces = listOf(Surface(texture), reader.surface)
            val builder = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
            surfaces.forEach(builder::addTarget)
            builder[CaptureRequest.CONTROL_AF_MODE] = CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE
            request = builder
            camera.createCaptureSession(surfaces, starting, main)
        } catch (refused: CameraAccessException) {
            fail(stateOf(refused))
        }
    }

    private val starting = object : CameraCaptureSession.StateCallback() {
        override fun onConfigured(configured: CameraCaptureSession) {
            session = configured
            repeat()
            changed(CameraState.RUNNING)
        }

        override fun onConfigureFailed(failed: CameraCaptureSession) = fail(CameraState.FAILED)
    }

    private fun repeat() {
        val builder = request ?: return
        withSession { it.setRepeatingRequest(builder.build(), null, null) }
    }

    private fun withSession(use: (CameraCaptureSession) -> Unit) {
        try {
            session?.let(use)
        } catch (refused: CameraAccessException) {
            fail(stateOf(refused))
        } catch (closed: IllegalStateException) {
            // The session was closed after the touch. There is nothing left to change.
            session = null
        }
    }

    /** The picture is as wide as the screen, in its own proportions. */
    private fun fit() {
        val chosen = chosen ?: return
        val (width, height) = view.width.toFloat() to view.height.toFloat()
        if (width == 0f || height == 0f) return
        val upright = chosen.orientation % 180 != 0
        val (pictureWidth, pictureHeight) =
            if (upright) chosen.size.height to chosen.size.width else chosen.size.width to chosen.size.height
        val scale = maxOf(width / pictureWidth, height / pictureHeight)
        val shown = RectF(0f, 0f, pictureWidth * scale, pictureHeight * scale)
        shown.offset((width - shown.width()) / 2, (height - shown.height()) / 2)
        val matrix = Matrix()
        matrix.setRectToRect(RectF(0f, 0f, width, height), shown, Matrix.ScaleToFit.FILL)
        view.setTransform(matrix)
    }

    private fun fail(state: CameraState) {
        close()
        changed(state)
    }

    private fun stateOf(refused: CameraAccessException): CameraState = when (refused.reason) {
        CameraAccessException.CAMERA_IN_USE, CameraAccessException.MAX_CAMERAS_IN_USE -> CameraState.TAKEN
        else -> CameraState.FAILED // open: the system's error numbers
    }

    private companion object {
        /** 1280 by 720, the size used in the benchmarks. */
        const val FRAME_PIXELS_MAX = 1280 * 720

        /** One to read and one to fill. */
        const val IMAGES_HELD = 2

        const val HALF = 0.5f

        /** A twelfth of the picture on each side of the finger. */
        const val FOCUS_SHARE = 12
    }
}
