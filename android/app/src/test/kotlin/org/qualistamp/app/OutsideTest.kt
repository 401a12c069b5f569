//! Other apps that deliver files without end, never, or not as they say.
package org.qualistamp.app

import java.io.ByteArrayInputStream
import java.io.Closeable
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import java.nio.file.Files
import java.util.concurrent.CountDownLatch
import java.util.concurrent.LinkedBlockingQueue
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.qualistamp.screens.FileTrouble

class OutsideTest {
    private val folder: File = Files.createTempDirectory("outside").toFile()
    private val intake = Intake(folder)

    @After
    fun removeFolder() {
        folder.deleteRecursively()
    }

    /** Alarms that go off when the test says so. */
    private class Clock : Alarm {
        val set = ArrayList<Pair<Long, () -> Unit>>()

        override fun after(milliseconds: Long, task: () -> Unit): () -> Unit {
            val alarm = milliseconds to task
            set += alarm
            return { set -= alarm }
        }

        fun goOff() = set.toList().forEach { (_, task) -> task() }
    }

    private val clock = Clock()
    private val threads = ArrayList<Thread>()
    private val work = OutsideWork({ task -> Thread(task).also { synchronized(threads) { threads += it } }.start() }, clock)
    private val endings = LinkedBlockingQueue<Ending<*>>()

    private fun <T> start(task: (Leash) -> T): Leash = work.start(120_000, task) { endings.add(it) }

    /** Waits for the threads, so that whatever they do wrong is done. */
    private fun join() {
        while (true) {
            val thread = synchronized(threads) { threads.removeFirstOrNull() } ?: return
            thread.join()
        }
    }

    private fun <T> receive(open: () -> InputStream?, use: (File) -> T): T {
        start { leash -> intake.receive(leash, open, use) }
        @Suppress("UNCHECKED_CAST")
        return (endings.take() as Ending.Done<T>).value
    }

    private fun troubleOf(open: () -> InputStream?): FileTrouble {
        start { leash -> assertThrows(NotReceived::class.java) { intake.receive(leash, open) { } }.trouble }
        val trouble = (endings.take() as Ending.Done<*>).value as FileTrouble
        assertEquals("a copy is left", emptyList<String>(), folder.list()!!.toList())
        return trouble
    }

    /** A stream that waits for [end] as a stalled pipe does, also after it was closed. */
    private class Stalled(private val end: CountDownLatch, private val first: ByteArray = ByteArray(0)) : InputStream() {
        val reached = CountDownLatch(1)
        val closed = CountDownLatch(1)
        private var given = 0

        override fun read(): Int {
            if (given < first.size) return first[given++].toInt()
            reached.countDown()
            end.await()
            return 7
        }

        override fun close() = closed.countDown()
    }

    @Test
    fun aProviderThatNeverEndsIsCutAtTheLimitAndFillsNoMemory() {
        val stream = Endless("%PDF-1.7".toByteArray(), 200_000_000)
        var held = 0L
        val leash = start { }
        endings.take()
        val other = work.start(1, { running ->
            held = heldBy {
                val trouble = assertThrows(NotReceived::class.java) { intake.receive(running, { stream }) { } }.trouble
                assertEquals(FileTrouble.TooLarge(trouble.found(), OUTSIDE_BYTES_MAX), trouble)
            }
        }, endings::add)
        assertEquals(Ending.Done(Unit), endings.take())
        assertTrue("read ${stream.given}", stream.given in OUTSIDE_BYTES_MAX..OUTSIDE_BYTES_MAX + DEFAULT_BUFFER_SIZE)
        assertTrue("held $held bytes", held < 10_000_000)
        assertEquals(emptyList<String>(), folder.list()!!.toList())
        listOf(leash, other).forEach { it.cancel() }
    }

    private fun FileTrouble.found() = (this as FileTrouble.TooLarge).bytes

    @Test
    fun aProviderThatDeliversNothingIsGivenUpAndItsStreamClosed() {
        val end = CountDownLatch(1)
        val stream = Stalled(end, "%PDF".toByteArray())
        start { leash -> intake.receive(leash, { stream }) { fail() } }
        stream.reached.await()
        assertEquals(listOf(120_000L), clock.set.map { it.first })
        clock.goOff()
        assertEquals(Ending.TimedOut, endings.take())
        stream.closed.await()
        end.countDown()
        join()
        assertEquals("said once", 0, endings.size)
        assertEquals("a copy is left", emptyList<String>(), folder.list()!!.toList())
    }

    private fun fail(): Nothing = throw AssertionError("a file that was not delivered is used")

    @Test
    fun aProviderThatDripsIsGivenUpToo() {
        val dripped = CountDownLatch(100)
        val stream = object : InputStream() {
            override fun read(): Int = 0x20.also { dripped.countDown() }

            override fun read(bytes: ByteArray, offset: Int, length: Int): Int {
                bytes[offset] = read().toByte()
                return 1
            }
        }
        start { leash -> intake.receive(leash, { stream }) { fail() } }
        dripped.await()
        clock.goOff()
        assertEquals(Ending.TimedOut, endings.take())
        // The thread ends by itself: otherwise the test does.
        join()
        assertEquals(emptyList<String>(), folder.list()!!.toList())
    }

    @Test
    fun aProviderThatStallsBeforeItOpensIsGivenUp() {
        val end = CountDownLatch(1)
        start { leash -> intake.receive(leash, { end.await(); ByteArrayInputStream(ByteArray(9)) }) { fail() } }
        clock.goOff()
        assertEquals(Ending.TimedOut, endings.take())
        end.countDown()
        join()
        assertEquals(emptyList<String>(), folder.list()!!.toList())
    }

    @Test
    fun providersThatNeverReturnUseAFewThreadsOnly() {
        val end = CountDownLatch(1)
        repeat(OutsideWork.UNFINISHED_MAX) {
            start { end.await() }
            clock.goOff()
            assertEquals(Ending.TimedOut, endings.take())
        }
        start { throw AssertionError("one too many") }
        assertEquals(Ending.Stuck, endings.take())
        end.countDown()
        join()
        start { 7 }
        assertEquals(Ending.Done(7), endings.take())
    }

    @Test
    fun whatIsCancelledIsNeverHeardOfAgain() {
        val end = CountDownLatch(1)
        val stream = Stalled(end)
        val leash = start { running -> intake.receive(running, { stream }) { fail() } }
        stream.reached.await()
        leash.cancel()
        leash.cancel()
        stream.closed.await()
        end.countDown()
        join()
        clock.goOff()
        assertEquals(0, endings.size)
        assertEquals(emptyList<Any>(), clock.set)
        assertThrows(Cut::class.java) { leash.progress() }
        var closed = false
        assertThrows(Cut::class.java) { leash.hold(Closeable { closed = true }) }
        assertTrue(closed)
    }

    @Test
    fun progressRestartsTheTimeLimit() {
        val (first, second) = CountDownLatch(1) to CountDownLatch(1)
        val (reached, end) = CountDownLatch(1) to CountDownLatch(1)
        start { leash ->
            first.countDown()
            second.await()
            leash.progress()
            reached.countDown()
            end.await()
        }
        first.await()
        val old = clock.set.single()
        second.countDown()
        reached.await()
        // The old one is cancelled.
        assertTrue(old !== clock.set.single())
        end.countDown()
        assertEquals(Ending.Done(Unit), endings.take())
        join()
        assertEquals(emptyList<Any>(), clock.set)
    }

    @Test
    fun everyRefusalOfAProviderHasAReason() {
        for ((open, trouble) in listOf<Pair<() -> InputStream?, FileTrouble>>(
            { throw SecurityException("Permission Denial") } to FileTrouble.NotAllowed,
            { null } to FileTrouble.Gone,
            { throw FileNotFoundException() } to FileTrouble.Gone,
            { throw IllegalStateException("an exception of the other app") } to FileTrouble.Gone,
            { throw NullPointerException() } to FileTrouble.Gone,
            { broken { throw IOException("the other app has ended") } } to FileTrouble.Gone,
            { broken { throw SecurityException("revoked") } } to FileTrouble.NotAllowed,
            { broken { throw UnsupportedOperationException() } } to FileTrouble.Gone,
        )) {
            assertEquals(trouble, troubleOf(open))
        }
    }

    /** Delivers some bytes, then fails. */
    private fun broken(fault: () -> Nothing) = object : InputStream() {
        private var given = 0

        override fun read(): Int = if (given++ < 5000) 1 else fault()
    }

    @Test
    fun aSizeThatTheProviderStatesIsNotUsed() {
        for (stated in listOf(0, 3, Int.MAX_VALUE)) {
            val lying = object : ByteArrayInputStream(ByteArray(20_000)) {
                override fun available() = stated
            }
            assertEquals(20_000L, receive({ lying }) { it.length() })
        }
        assertEquals(0L, receive({ InputStream.nullInputStream() }) { it.length() })
    }

    @Test
    fun aFullStorageIsNotBlamedOnTheOtherApp() {
        val blocked = File(folder, "file").also { it.writeText("no folder") }
        start { leash ->
            assertThrows(NotReceived::class.java) { Intake(blocked).receive(leash, { ByteArrayInputStream(ByteArray(9)) }) { } }.trouble
        }
        assertEquals(Ending.Done(FileTrouble.NoRoom), endings.take())
    }

    @Test
    fun aCopyIsDeletedWhateverHappensToIt() {
        val open = { ByteArrayInputStream(byteArrayOf(1, 2, 3)) }
        receive(open) { assertArrayEquals(byteArrayOf(1, 2, 3), it.readBytes()) }
        start { leash -> intake.receive(leash, open) { throw IllegalStateException("a decoder") } }
        assertEquals(Ending.Broken, endings.take())
        assertEquals(emptyList<String>(), folder.list()!!.toList())
        // What an earlier process left.
        File(folder, "shared123.tmp").writeText("x")
        File(folder, "other").writeText("x")
        intake.clear()
        assertEquals(listOf("other"), folder.list()!!.toList())
    }

    @Test
    fun theBytesTellWhatAFileIs() {
        val bundle = byteArrayOf(0xa3.toByte(), 0x00, 0x73) + "qualistamp/bundle/1".toByteArray()
        for ((head, kind) in listOf(
            bundle to FileKind.BUNDLE,
            bundle + "%PDF-".toByteArray() to FileKind.BUNDLE,
            "%PDF-1.7".toByteArray() to FileKind.PDF,
            "junk before %PDF-1.7".toByteArray() to FileKind.PDF,
            byteArrayOf(-1, -40, -1) to FileKind.PICTURE,
            "<!doctype html>".toByteArray() to FileKind.PICTURE,
            ByteArray(0) to FileKind.PICTURE,
        )) {
            assertEquals(kind, kindOf(head))
        }
    }

    @Test
    fun aServerThatWasNotAskedForAChangeCannotDenyOne() {
        assertEquals(BundleAnswer.Unchanged, notModified("\"7\""))
        assertTrue(notModified(null) is BundleAnswer.Nothing)
    }
}
