//! Copies a file from another app and finds out what it is. Nothing that the other app says about it is trusted.
package org.qualistamp.app

import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import org.qualistamp.screens.FileTrouble

/** What a file is, by its own bytes. */
enum class FileKind {
    PDF,
    BUNDLE,

    /** Everything else: the system knows more types of pictures than the app. */
    PICTURE,
}

/** The file was not received. */
class NotReceived(val trouble: FileTrouble) : IOException("not received")

/** Files from other apps, copied into [folder] while they are read. */
class Intake(private val folder: File, private val bytesMax: Long = OUTSIDE_BYTES_MAX) {
    /**
     * Copies what [open] returns, and passes the copy to [use]. Deletes it afterwards.
     *
     * The copy cannot change while it is parsed. Its bytes are counted: a size, name or type that the other app states is not used.
     *
     * @throws NotReceived with the reason.
     * @throws Cut if the result is no longer wanted.
     */
    fun <T> receive(leash: Leash, open: () -> InputStream?, use: (File) -> T): T {
        val copy = create()
        try {
            copyTo(copy, leash, open)
            return use(copy)
        } finally {
            copy.delete()
        }
    }

    private fun copyTo(copy: File, leash: Leash, open: () -> InputStream?) {
        val trouble = try {
            leash.hold(open() ?: throw FileNotFoundException()).use { from ->
                Output(copy).use { copyAtMost(bytesMax, from, it, leash::check) }
            }
            return
        } catch (long: TooLong) {
            FileTrouble.TooLarge(long.found, long.limit)
        } catch (full: NoRoom) {
            FileTrouble.NoRoom
        } catch (refused: SecurityException) {
            FileTrouble.NotAllowed
        } catch (gone: IOException) {
            // Also if the stream was closed because the result is no longer wanted.
            leash.check()
            FileTrouble.Gone
        } catch (odd: RuntimeException) {
            // Whatever the other app throws, it did not pass on the file.
            FileTrouble.Gone
        }
        throw NotReceived(trouble)
    }

    /** Deletes the copies that an earlier process left. */
    fun clear() {
        folder.listFiles { file -> file.name.startsWith(PREFIX) }?.forEach { it.delete() }
    }

    private fun create(): File = try {
        folder.mkdirs()
        File.createTempFile(PREFIX, null, folder)
    } catch (full: IOException) {
        throw NotReceived(FileTrouble.NoRoom)
    }

    private companion object {
        const val PREFIX = "shared"
    }
}

/** What [file] is. */
fun kindOf(file: File): FileKind = kindOf(file.inputStream().use { readHead(HEAD_BYTES, it) })

/** The kind of a file that begins with [head]. */
fun kindOf(head: ByteArray): FileKind {
    val text = String(head, Charsets.ISO_8859_1)
    return when {
        // A CBOR map whose first field, 0, is the text that names the file type.
        text.startsWith(BUNDLE_MARK, BUNDLE_MARK_AT) -> FileKind.BUNDLE
        text.contains("%PDF-") -> FileKind.PDF
        else -> FileKind.PICTURE // open: what other apps share
    }
}

/** The PDF signature is within the first kilobyte. */
private const val HEAD_BYTES = 1024

private const val BUNDLE_MARK = "qualistamp/bundle/"
private const val BUNDLE_MARK_AT = 3

/** The maximum size of a file from another app: 64 MiB, the core's limit for a bundle. */
const val OUTSIDE_BYTES_MAX = 64L * 1024 * 1024

/** The device's own storage is full or cannot be written. */
private class NoRoom : IOException("the copy cannot be written")

/** Tells a full storage from a broken source. */
private class Output(file: File) : OutputStream() {
    private val inner = try {
        file.outputStream()
    } catch (full: IOException) {
        throw NoRoom()
    }

    override fun write(byte: Int) = guarded { inner.write(byte) }

    override fun write(bytes: ByteArray, offset: Int, length: Int) = guarded { inner.write(bytes, offset, length) }

    override fun close() = guarded { inner.close() }

    private fun guarded(work: () -> Unit) = try {
        work()
    } catch (full: IOException) {
        throw NoRoom()
    }
}
