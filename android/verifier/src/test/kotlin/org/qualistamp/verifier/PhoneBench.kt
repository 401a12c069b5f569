//! Measures the calls from Kotlin into the library. Run by `cargo xtask bench phone`, never by the tests.
package org.qualistamp.verifier

import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Test
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Rotation
import org.qualistamp.ffi.Verdict
import org.qualistamp.ffi.defaultPolicy

@Tag("bench")
class PhoneBench {
    private fun millis(nanos: Long) = "%.3f ms".format(nanos / 1e6)

    /** Least and middle of [times] runs. */
    private fun measure(times: Int, run: () -> Unit): Pair<Long, Long> {
        val taken = List(times) { System.nanoTime().let { start -> run(); System.nanoTime() - start } }.sorted()
        return taken.first() to taken[times / 2]
    }

    @Test
    fun `open and verify`() {
        val folder = Path.of(System.getProperty("qualistamp.bench"))
        val anchor = Files.readAllBytes(folder.resolve("root.cbor"))
        val stamp = Files.readString(folder.resolve("stamp.txt"))
        val now = Instant.ofEpochSecond(Files.readString(folder.resolve("now.txt")).toLong())
        val run = {
            StampVerifier.open(folder.resolve("trust"), anchor).use { verifier ->
                val answer = assertInstanceOf(Answer.Decided::class.java, verifier.verify(stamp, now, defaultPolicy()))
                assertInstanceOf(Verdict.Valid::class.java, answer.outcome.verdict)
                Unit
            }
        }
        val first = measure(1, run).first
        val (least, middle) = measure(21, run)
        println("open 5,754 issuers and verify, through JNA: first ${millis(first)} (loads the library), least ${millis(least)}, middle ${millis(middle)}")
    }

    /** With a budget of zero, no frame is analysed: the time is the cost of the call. */
    @Test
    fun `pass frames`() = CameraReader().use { reader ->
        for ((width, height) in listOf(1280 to 720, 1920 to 1080)) {
            val pixels = ByteBuffer.allocateDirect(width * height)
            val run = {
                val plane = LumaPlane(pixels, width, height, width, Rotation.CLOCKWISE90)
                check(reader.read(plane, Duration.ZERO).symbols.isEmpty())
            }
            measure(200, run)
            val (least, middle) = measure(201, run)
            println("hand over ${width}x$height, through JNA: least ${millis(least)}, middle ${millis(middle)}")
        }
    }
}
