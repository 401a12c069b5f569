//! Turns camera frames into verified stamps, on the camera's thread.
package org.qualistamp.app

import android.media.Image
import org.qualistamp.ffi.FrameException
import org.qualistamp.ffi.Hint
import org.qualistamp.screens.ReadStamp
import org.qualistamp.screens.Sightings
import org.qualistamp.screens.StampText
import org.qualistamp.verifier.CameraReader
import org.qualistamp.verifier.LumaPlane
import org.qualistamp.verifier.rotationOf

/** Reads frames until there is something to show. */
class FrameReader(
    private val verify: (StampText) -> ReadStamp?,
    private val found: (List<ReadStamp>) -> Unit,
    private val hinted: (List<Hint>) -> Unit,
) {
    private var reader = CameraReader()
    private var sightings = Sightings()
    private var hints = emptyList<Hint>()
    @Volatile private var isDone = false

    /** Starts again: earlier frames belong to another paper. */
    @Synchronized
    fun restart() {
        reader.close()
        reader = CameraReader()
        sightings = Sightings()
        hints = emptyList()
        isDone = false
    }

    /** Reads one frame. The first plane of a camera's picture holds its grey values. */
    @Synchronized
    fun read(image: Image, rotationDegrees: Int) {
        if (isDone) return
        val grey = image.planes[0]
        val plane = LumaPlane(grey.buffer, image.width, image.height, grey.rowStride, rotationOf(rotationDegrees))
        val result = try {
            reader.read(plane)
        } catch (misfit: FrameException) {
            // The camera's stated size differs from its data. The next frame may be correct.
            return
        }
        val show = sightings.after(result.symbols.mapNotNull { it.text }.mapNotNull { verify(StampText(it)) })
        if (show.isNotEmpty()) {
            isDone = true
            found(show)
        } else if (result.hints != hints) {
            hints = result.hints
            hinted(hints)
        }
    }
}
