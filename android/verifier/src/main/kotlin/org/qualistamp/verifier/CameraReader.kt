//! Reads QR symbols from the frames of a camera and from pictures.
package org.qualistamp.verifier

import java.nio.ByteBuffer
import java.time.Duration
import org.qualistamp.ffi.FrameResult
import org.qualistamp.ffi.LumaPlane
import org.qualistamp.ffi.Rotation
import org.qualistamp.ffi.ScanSession
import org.qualistamp.ffi.ScannedSymbol
import org.qualistamp.ffi.readPicture

/** How far a camera's picture must be turned clockwise to stand upright: the nearest quarter turn to [degrees]. */
fun rotationOf(degrees: Int): Rotation = Rotation.entries[(Math.floorMod(degrees, 360) + 45) / 90 % 4]

/**
 * The plane in [pixels], from its position to its limit: a camera's Y plane is handed over with one copy.
 *
 * @param width pixels in a row.
 * @param height rows.
 * @param stride bytes from one row's first pixel to the next row's.
 */
fun lumaPlane(pixels: ByteBuffer, width: Int, height: Int, stride: Int, rotation: Rotation): LumaPlane {
    val bytes = ByteArray(pixels.remaining())
    pixels.duplicate().get(bytes)
    return LumaPlane(bytes, width.toUInt(), height.toUInt(), stride.toUInt(), rotation)
}

/** Reads the frames of one camera, one after another, adding up what they show. */
class CameraReader : AutoCloseable {
    private val session = ScanSession()

    /**
     * Reads the next frame, for at most [budget] if given.
     *
     * @throws org.qualistamp.ffi.FrameException when the sizes do not fit the bytes.
     */
    fun read(plane: LumaPlane, budget: Duration? = null): FrameResult =
        session.frame(plane, budget?.toMillis()?.toUInt())

    override fun close() = session.close()
}

/**
 * Reads every symbol of one picture with full effort, for at most [budget].
 *
 * @throws org.qualistamp.ffi.FrameException when the sizes do not fit the bytes.
 */
fun readSymbols(plane: LumaPlane, budget: Duration = Duration.ofSeconds(3)): List<ScannedSymbol> =
    readPicture(plane, budget.toMillis().toUInt())
