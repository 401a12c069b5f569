//! What the tests share: files of the demonstration, and streams that other apps hand over.
package org.qualistamp.app

import android.content.Context
import android.net.Uri
import android.os.Looper
import java.io.File
import java.io.InputStream
import org.junit.Assert.fail
import org.qualistamp.screens.AppState
import org.robolectric.Shadows.shadowOf

/** A file that `qualistamp demo` wrote. */
fun demo(name: String) = File(System.getProperty("qualistamp.demo")!!, name)

fun demoText(name: String): String = demo(name).readText().trim()

/** A place from which another app hands over what [stream] gives. */
fun Context.shared(name: String, stream: () -> InputStream): Uri {
    val uri = Uri.parse("content://org.example.mail/$name")
    shadowOf(contentResolver).registerInputStreamSupplier(uri) { stream() }
    return uri
}

/** Runs what is posted to the main thread until the state is as wanted. */
fun AppModel.until(what: String, wanted: (AppState) -> Boolean): AppState {
    val end = System.nanoTime() + PATIENCE_NANOSECONDS
    while (!wanted(state)) {
        if (System.nanoTime() > end) fail("waited in vain: $what")
        shadowOf(Looper.getMainLooper()).idle()
        Thread.sleep(5)
    }
    return state
}

/** [size] bytes that begin with [head] and are nowhere: made as they are read, and counted. */
class Endless(private val head: ByteArray, private val size: Long) : InputStream() {
    var given = 0L
        private set

    override fun read(): Int {
        val one = ByteArray(1)
        return if (read(one, 0, 1) < 0) -1 else one[0].toInt() and 0xff
    }

    override fun read(bytes: ByteArray, offset: Int, length: Int): Int {
        if (given == size) return -1
        // As a pipe does: never more than it holds, and seldom as much as was asked for.
        val count = minOf(length.toLong(), size - given, PIPE_BYTES).toInt()
        for (index in 0 until count) {
            val at = given + index
            bytes[offset + index] = if (at < head.size) head[at.toInt()] else 0x20
        }
        given += count
        return count
    }

    private companion object {
        const val PIPE_BYTES = 4000L
    }
}

private const val PATIENCE_NANOSECONDS = 60_000_000_000
