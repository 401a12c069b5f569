//! Reads streams from other apps with a limit: they may be larger than stated, or never end.
package org.qualistamp.app

import java.io.IOException
import java.io.InputStream
import java.io.OutputStream

/** A stream has more than [limit] bytes: at least [found]. */
class TooLong(val found: Long, val limit: Long) : IOException("more than $limit bytes")

/**
 * Copies all bytes of [from] to [to], and returns their number. Calls [check] before each part, which may throw.
 *
 * @throws TooLong if there are more than [limit].
 */
fun copyAtMost(limit: Long, from: InputStream, to: OutputStream, check: () -> Unit = {}): Long {
    val buffer = ByteArray(DEFAULT_BUFFER_SIZE)
    var copied = 0L
    while (true) {
        check()
        val length = from.read(buffer)
        if (length < 0) return copied
        copied += length
        if (copied > limit) throw TooLong(copied, limit)
        to.write(buffer, 0, length)
    }
}

/**
 * Reads all bytes of [from]. Uses at most twice their size in memory.
 *
 * @throws TooLong if there are more than [limit].
 */
fun readAtMost(limit: Long, from: InputStream, check: () -> Unit = {}): ByteArray {
    val pieces = Pieces()
    copyAtMost(limit, from, pieces, check)
    return pieces.joined()
}

/** The first [length] bytes of [from], or all if there are fewer, even if they arrive one at a time. */
fun readHead(length: Int, from: InputStream): ByteArray {
    val head = ByteArray(length)
    var filled = 0
    while (filled < length) {
        val more = from.read(head, filled, length - filled)
        if (more < 0) break
        filled += more
    }
    return head.copyOf(filled)
}

/** Grows without copying: doubling one array would need three times its content. */
private class Pieces : OutputStream() {
    private val pieces = ArrayList<ByteArray>()
    private var size = 0

    override fun write(byte: Int) = write(byteArrayOf(byte.toByte()), 0, 1)

    override fun write(bytes: ByteArray, offset: Int, length: Int) {
        pieces += bytes.copyOfRange(offset, offset + length)
        size += length
    }

    fun joined(): ByteArray {
        val whole = ByteArray(size)
        var at = 0
        for (piece in pieces) {
            piece.copyInto(whole, at)
            at += piece.size
        }
        return whole
    }
}
