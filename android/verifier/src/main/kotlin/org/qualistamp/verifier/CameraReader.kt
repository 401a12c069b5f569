//! Reads QR symbols from the frames of a camera and from pictures.
package org.qualistamp.verifier

import java.nio.ByteBuffer
import java.time.Duration
import org.qualistamp.ffi.FrameResult
import org.qualistamp.ffi.PlaneLayout
import org.qualistamp.ffi.Rotation
import org.qualistamp.ffi.ScanSession
import org.qualistamp.ffi.ScannedSymbol
import org.qualistamp.ffi.readPicture

/** How far a camera picture must be rotated clockwise to be upright: the quarter turn nearest to [degrees]. */
fun rotationOf(degrees: Int): Rotation = Rotation.entries[(Math.floorMod(degrees, 360) + 45) / 90 % 4]

/**
 * A plane of 8-bit luma, from the position of the buffer to its limit. A direct buffer, such as a camera's Y plane, is
 * not copied and must not change until it has been read. A buffer on the heap is copied.
 *
 * @param width pixels in a row.
 * @param height rows.
 * @param stride bytes from one row's first pixel to the next row's.
 */
class LumaPlane(pixels: ByteBuffer, width: Int, height: Int, stride: Int, rotation: Rotation) {
    /** Direct and at position 0: the library gets the buffer's address and ignores its position. */
    internal val pixels: ByteBuffer =
        if (pixels.isDirect) pixels.slice()
        else ByteBuffer.allocateDirect(pixels.remaining()).put(pixels.duplicate()).flip() as ByteBuffer

    internal val layout = PlaneLayout(width.toUInt(), height.toUInt(), stride.toUInt(), rotation)
}

/** Reads the frames of one camera in order, and combines what they show. */
class CameraReader : AutoCloseable {
    private val session = ScanSession()

    /**
     * Reads the next frame, for at most [budget] if given.
     *
     * @throws org.qualistamp.ffi.FrameException if the layout does not fit the bytes.
     */
    fun read(plane: LumaPlane, budget: Duration? = null): FrameResult =
        session.frame(plane.pixels, plane.layout, budget?.toMillis()?.toUInt())

    override fun close() = session.close()
}

/**
 * Reads every symbol of one picture with full effort, for at most [budget].
 *
 * @throws org.qualistamp.ffi.FrameException if the layout does not fit the bytes.
 */
fun readSymbols(plane: LumaPlane, budget: Duration = Duration.ofSeconds(3)): List<ScannedSymbol> =
    readPicture(plane.pixels, plane.layout, budget.toMillis().toUInt())
