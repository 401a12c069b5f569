//! 200 MB from another app: read only up to the limit, and never held in memory.
package org.qualistamp.app

import android.app.Application
import android.content.ContentProvider
import android.content.ContentValues
import android.database.Cursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.InputStream
import java.lang.management.ManagementFactory
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.qualistamp.screens.BundleTrouble
import org.qualistamp.screens.FileTrouble
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowParcelFileDescriptor

@RunWith(RobolectricTestRunner::class)
class BoundedTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val pdf = "%PDF-1.7\n".toByteArray()

    /** Provides pipes, as mail apps do: they have no size and cannot seek. */
    class Pipes : ContentProvider() {
        override fun onCreate() = true

        override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor =
            ParcelFileDescriptor.createPipe().also { it[1].close() }[0]

        override fun getType(uri: Uri) = "application/pdf"

        override fun query(uri: Uri, columns: Array<String>?, selection: String?, args: Array<String>?, order: String?): Cursor? = null

        override fun insert(uri: Uri, values: ContentValues?): Uri? = null

        override fun update(uri: Uri, values: ContentValues?, selection: String?, args: Array<String>?) = 0

        override fun delete(uri: Uri, selection: String?, args: Array<String>?) = 0
    }

    /** Robolectric's pipes are files; a device's have no size. */
    @Implements(ParcelFileDescriptor::class)
    class Sizeless : ShadowParcelFileDescriptor() {
        @Implementation
        public override fun getStatSize() = -1L
    }

    @Before
    fun mailApp() {
        Robolectric.buildContentProvider(Pipes::class.java).create("org.example.mail")
    }

    @Test
    @Config(shadows = [Sizeless::class])
    fun aPdfOf200MegabytesFromAPipeIsRefusedAndLeavesNoFiles() {
        val streams = ArrayList<Endless>()
        val uri = app.shared("thesis.pdf") { Endless(pdf, SIZE).also(streams::add) }
        val reader = FileReader(app.contentResolver, app.cacheDir)
        val held = heldBy { assertTooLarge(reader.read(uri) { _, _ -> true }) }
        val given = streams.maxOf { it.given }
        assertTrue("copied $given bytes", given in FileReader.COPY_BYTES_MAX..FileReader.COPY_BYTES_MAX + BUFFER)
        assertTrue("held $held bytes", held < SMALL)
        assertEquals(emptyList<File>(), app.cacheDir.listFiles().orEmpty().toList())
    }

    private fun assertTooLarge(answer: FileAnswer) {
        val trouble = (answer as FileAnswer.Nothing).trouble as FileTrouble.TooLarge
        assertEquals(FileReader.COPY_BYTES_MAX, trouble.limit)
        assertTrue("$trouble", trouble.bytes > trouble.limit)
    }

    @Test
    fun aBundleOf200MegabytesIsRefusedAtTheLimit() {
        lateinit var stream: Endless
        val uri = app.shared("bundle.cbor") { Endless(byteArrayOf(0xa5.toByte()), SIZE).also { stream = it } }
        val answer = readBundle(app.contentResolver, uri)
        assertEquals(BundleAnswer.Nothing(BundleTrouble.TooLarge), answer)
        assertTrue("read ${stream.given}", stream.given in BUNDLE_BYTES_MAX..BUNDLE_BYTES_MAX + BUFFER)
    }

    @Test
    fun readingABundleUsesAtMostTwiceItsSize() {
        val held = heldBy { assertEquals(BUNDLE_BYTES_MAX.toInt(), readAtMost(BUNDLE_BYTES_MAX, Endless(pdf, BUNDLE_BYTES_MAX)).size) }
        assertTrue("allocated $held bytes", held < 2 * BUNDLE_BYTES_MAX + SMALL)
    }

    @Test
    fun aStreamOfExactlyTheLimitIsRead() {
        val bytes = ByteArray(100_000) { it.toByte() }
        assertArrayEquals(bytes, readAtMost(100_000, ByteArrayInputStream(bytes)))
        val long = assertThrows(TooLong::class.java) { readAtMost(99_999, ByteArrayInputStream(bytes)) }
        assertEquals(99_999, long.limit)
        val copy = ByteArrayOutputStream()
        copyAtMost(100_000, ByteArrayInputStream(bytes), copy)
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

    /** Bytes that this thread allocates during [work]: an upper bound of what it holds at any time. */
    private fun heldBy(work: () -> Unit): Long {
        val threads = ManagementFactory.getThreadMXBean() as com.sun.management.ThreadMXBean
        val before = threads.currentThreadAllocatedBytes
        work()
        return threads.currentThreadAllocatedBytes - before
    }

    private companion object {
        const val SIZE = 200_000_000L
        const val BUFFER = 8192L
        const val SMALL = 10_000_000L
    }
}
