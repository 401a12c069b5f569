//! Helpers for the tests: files of the demo, and streams from other apps.
package org.qualistamp.app

import android.content.Context
import android.net.Uri
import android.os.Looper
import java.io.File
import java.io.InputStream
import java.lang.management.ManagementFactory
import org.junit.Assert.fail
import org.qualistamp.screens.AppState
import org.robolectric.Shadows.shadowOf

/** A file that `qualistamp demo` wrote. */
fun demo(name: String) = File(System.getProperty("qualistamp.demo")!!, name)

fun demoText(name: String): String = demo(name).readText().trim()

/** The address of a file that another app shares; its content comes from [stream]. */
fun Context.shared(name: String, stream: () -> InputStream): Uri {
    val uri = Uri.parse("content://org.example.mail/$name")
    shadowOf(contentResolver).registerInputStreamSupplier(uri) { stream() }
    return uri
}

/** Runs the tasks of the main thread until the state is as [wanted]. */
fun AppModel.until(what: String, wanted: (AppState) -> Boolean): AppState {
    val end = System.nanoTime() + GIVE_UP_NANOSECONDS
    while (!wanted(state)) {
        if (System.nanoTime() > end) fail("never happened: $what")
        shadowOf(Looper.getMainLooper()).idle()
        Thread.sleep(5)
    }
    return state
}

/** [size] bytes that begin with [head]. They are generated as they are read, and counted. */
class Endless(private val head: ByteArray, private val size: Long) : InputStream() {
    var given = 0L
        private set

    override fun read(): Int {
        val one = ByteArray(1)
        return if (read(one, 0, 1) < 0) -1 else one[0].toInt() and 0xff
    }

    override fun read(bytes: ByteArray, offset: Int, length: Int): Int {
        if (given == size) return -1
        // Like a pipe: at most what its buffer holds, often less than was asked for.
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

/** Bytes that this thread allocates during [work]: an upper bound of what it holds at any time. */
fun heldBy(work: () -> Unit): Long {
    val threads = ManagementFactory.getThreadMXBean() as com.sun.management.ThreadMXBean
    val before = threads.currentThreadAllocatedBytes
    work()
    return threads.currentThreadAllocatedBytes - before
}

/** Half an hour. Ends a test that would wait for ever; no machine is so slow that a passing test reaches it. */
private const val GIVE_UP_NANOSECONDS = 1_800_000_000_000
