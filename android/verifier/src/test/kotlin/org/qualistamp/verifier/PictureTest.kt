//! The demo's printed stamp, read from its pixels at every rotation of the device.
package org.qualistamp.verifier

import java.awt.image.BufferedImage
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import javax.imageio.ImageIO
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.qualistamp.ffi.Rotation

class PictureTest {
    private val demo = Path.of(System.getProperty("qualistamp.demo"))
    private val picture: BufferedImage = ImageIO.read(demo.resolve("stamps/1-greek.png").toFile())
    private val text = Files.readString(demo.resolve("stamps/1-greek.txt")).trim()

    /** So long that the speed of the machine does not matter. */
    private val unlimited = Duration.ofHours(1)

    /** The picture from a camera whose frames must be rotated by [rotation] to be upright. */
    private fun seen(rotation: Rotation, buffer: (ByteArray) -> ByteBuffer = ByteBuffer::wrap): LumaPlane {
        val (w, h) = picture.width to picture.height
        val sideways = rotation == Rotation.CLOCKWISE90 || rotation == Rotation.CLOCKWISE270
        val (width, height) = if (sideways) h to w else w to h
        val stride = width + 16
        val pixels = ByteArray(stride * height)
        for (y in 0 until h) for (x in 0 until w) {
            val (column, row) = when (rotation) {
                Rotation.NONE -> x to y
                Rotation.CLOCKWISE90 -> y to w - 1 - x
                Rotation.CLOCKWISE180 -> w - 1 - x to h - 1 - y
                Rotation.CLOCKWISE270 -> h - 1 - y to x
            }
            pixels[row * stride + column] = picture.raster.getSample(x, y, 0).let { if (it == 0) 0 else -1 }
        }
        return LumaPlane(buffer(pixels), width, height, stride, rotation)
    }

    @Test
    fun `still pictures and frames yield the text, and corners in the upright picture`() {
        val upright = readSymbols(seen(Rotation.NONE), unlimited).single()
        assertEquals(text, upright.text)
        assertEquals(4, Rotation.entries.size)
        for (rotation in Rotation.entries) {
            val still = readSymbols(seen(rotation), unlimited).single()
            val frame = CameraReader().use { it.read(seen(rotation), unlimited).symbols.single() }
            for (symbol in listOf(still, frame)) {
                assertEquals(text, symbol.text)
                assertEquals(4, symbol.corners.size)
                for ((expected, corner) in upright.corners.zip(symbol.corners)) {
                    assertEquals(expected.x, corner.x, 3f, "$rotation")
                    assertEquals(expected.y, corner.y, 3f, "$rotation")
                }
            }
        }
    }

    @Test
    fun `the plane begins at the buffer's position, in heap and direct buffers`() {
        fun within(all: ByteBuffer, pixels: ByteArray): ByteBuffer = all.position(7).put(pixels).flip().position(7)
        val buffers = listOf<(ByteArray) -> ByteBuffer>(
            { within(ByteBuffer.allocate(it.size + 9), it) },
            { within(ByteBuffer.allocateDirect(it.size + 9), it) },
            { within(ByteBuffer.allocateDirect(it.size + 9), it).asReadOnlyBuffer() },
        )
        val corners = readSymbols(seen(Rotation.NONE), unlimited).single().corners
        for (buffer in buffers) {
            val symbol = readSymbols(seen(Rotation.NONE, buffer), unlimited).single()
            assertEquals(text, symbol.text)
            assertEquals(corners, symbol.corners)
        }
    }
}
