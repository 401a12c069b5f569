//! Streams that are longer than they say, or arrive in single bytes.
package org.qualistamp.app

import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.InputStream
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test

class BoundedTest {
    private val pdf = "%PDF-1.7\n".toByteArray()

    @Test
    fun readingUsesAtMostTwiceTheSizeInMemory() {
        val held = heldBy { assertEquals(OUTSIDE_BYTES_MAX.toInt(), readAtMost(OUTSIDE_BYTES_MAX, Endless(pdf, OUTSIDE_BYTES_MAX)).size) }
        assertTrue("allocated $held bytes", held < 2 * OUTSIDE_BYTES_MAX + 10_000_000)
    }

    @Test
    fun aStreamOfExactlyTheLimitIsRead() {
        val bytes = ByteArray(100_000) { it.toByte() }
        assertArrayEquals(bytes, readAtMost(100_000, ByteArrayInputStream(bytes)))
        val long = assertThrows(TooLong::class.java) { readAtMost(99_999, ByteArrayInputStream(bytes)) }
        assertEquals(99_999, long.limit)
        val copy = ByteArrayOutputStream()
        assertEquals(100_000, copyAtMost(100_000, ByteArrayInputStream(bytes), copy))
        assertArrayEquals(bytes, copy.toByteArray())
        assertArrayEquals(ByteArray(0), readAtMost(0, InputStream.nullInputStream()))
    }

    @Test
    fun aHeadIsReadCompletelyFromAStreamOfSingleBytes() {
        val trickle = object : InputStream() {
            private val inner = ByteArrayInputStream(pdf)

            override fun read() = inner.read()

            override fun read(bytes: ByteArray, offset: Int, length: Int) = inner.read(bytes, offset, minOf(length, 1))
        }
        assertArrayEquals(pdf, readHead(1024, trickle))
        assertArrayEquals(pdf.copyOf(4), readHead(4, ByteArrayInputStream(pdf)))
    }
}
