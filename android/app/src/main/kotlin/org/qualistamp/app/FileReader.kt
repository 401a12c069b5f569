//! Photos and PDFs to the texts of the codes on them, page by page, with bounded memory.
package org.qualistamp.app

import android.content.ContentResolver
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Color
import android.graphics.ImageDecoder
import android.graphics.pdf.PdfRenderer
import android.net.Uri
import android.os.Build
import android.os.ParcelFileDescriptor
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import java.nio.ByteBuffer
import org.qualistamp.ffi.FrameException
import org.qualistamp.ffi.Rotation
import org.qualistamp.screens.FileTrouble
import org.qualistamp.screens.StampText
import org.qualistamp.verifier.LumaPlane
import org.qualistamp.verifier.readSymbols

/** What was found in a file. */
sealed interface FileAnswer {
    data class Texts(val texts: List<StampText>) : FileAnswer

    data class Nothing(val trouble: FileTrouble) : FileAnswer
}

/** Reads files that other apps hand over. [cache] takes the one that cannot be read where it lies. */
class FileReader(private val resolver: ContentResolver, private val cache: File) {
    /** Reads [uri]; [page] is told before each page, and says whether to go on. */
    fun read(uri: Uri, page: (page: Int, pages: Int) -> Boolean): FileAnswer = try {
        if (isPdf(uri)) readPdf(uri, page) else readPhoto(uri, page)
    } catch (locked: SecurityException) {
        // PdfRenderer says so of a password; a provider says so of a file that it has taken back.
        FileAnswer.Nothing(if (isPdfOrGone(uri)) FileTrouble.Locked else FileTrouble.Gone)
    } catch (missing: FileNotFoundException) {
        FileAnswer.Nothing(FileTrouble.Gone)
    } catch (long: TooLong) {
        FileAnswer.Nothing(FileTrouble.TooLarge(long.found, long.limit))
    } catch (broken: IOException) {
        FileAnswer.Nothing(FileTrouble.Unreadable)
    } catch (full: OutOfMemoryError) {
        FileAnswer.Nothing(FileTrouble.Unreadable)
    }

    private fun isPdf(uri: Uri): Boolean = open(uri).use { stream ->
        String(readHead(PDF_MARK_WITHIN, stream), Charsets.ISO_8859_1).contains("%PDF-")
    }

    private fun isPdfOrGone(uri: Uri): Boolean = try {
        isPdf(uri)
    } catch (gone: SecurityException) {
        false
    } catch (gone: IOException) {
        false
    }

    private fun open(uri: Uri): InputStream =
        resolver.openInputStream(uri) ?: throw FileNotFoundException()

    /** A PDF of any size is read where it lies; one that comes as a stream is copied, up to a limit. */
    private fun readPdf(uri: Uri, page: (Int, Int) -> Boolean): FileAnswer {
        val there = resolver.openFileDescriptor(uri, "r") ?: throw FileNotFoundException()
        // Pipes have no size: PdfRenderer cannot find its way in them.
        if (there.statSize >= 0) return there.use { readPages(it, page) }
        there.close()
        val copy = File.createTempFile("shared", ".pdf", cache)
        try {
            open(uri).use { from -> copy.outputStream().use { copyAtMost(COPY_BYTES_MAX, from, it) } }
            return ParcelFileDescriptor.open(copy, ParcelFileDescriptor.MODE_READ_ONLY).use {
                readPages(it, page)
            }
        } finally {
            copy.delete()
        }
    }

    private fun readPages(file: ParcelFileDescriptor, page: (Int, Int) -> Boolean): FileAnswer =
        PdfRenderer(file).use { pdf ->
            val pages = minOf(pdf.pageCount, PAGES_MAX)
            for (index in 0 until pages) {
                if (!page(index + 1, pages)) return FileAnswer.Nothing(FileTrouble.Interrupted)
                val texts = pdf.openPage(index).use(::readPage)
                if (texts.isNotEmpty()) return FileAnswer.Texts(texts)
            }
            val trouble =
                if (pdf.pageCount > pages) FileTrouble.TooManyPages(pages) else FileTrouble.NoStamp
            FileAnswer.Nothing(trouble)
        }

    private fun readPage(page: PdfRenderer.Page): List<StampText> {
        val scale = PAGE_LONG_SIDE / maxOf(page.width, page.height, 1).toFloat()
        val width = (page.width * scale).toInt().coerceAtLeast(1)
        val height = (page.height * scale).toInt().coerceAtLeast(1)
        val bitmap = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888)
        // Paper is white where nothing is printed.
        bitmap.eraseColor(Color.WHITE)
        page.render(bitmap, null, null, PdfRenderer.Page.RENDER_MODE_FOR_PRINT)
        return textsOf(bitmap)
    }

    private fun readPhoto(uri: Uri, page: (Int, Int) -> Boolean): FileAnswer {
        page(1, 1)
        val texts = textsOf(decode(uri) ?: return FileAnswer.Nothing(FileTrouble.Unreadable))
        return if (texts.isEmpty()) FileAnswer.Nothing(FileTrouble.NoStamp) else FileAnswer.Texts(texts)
    }

    /** Whatever the platform knows, HEIC among it, no larger than is of use. */
    private fun decode(uri: Uri): Bitmap? {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            return ImageDecoder.decodeBitmap(ImageDecoder.createSource(resolver, uri)) { decoder, info, _ ->
                // Pixels that the program can look at, which those of the graphics memory are not.
                decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
                decoder.setTargetSampleSize(sampleSize(info.size.width, info.size.height))
            }
        }
        val bounds = BitmapFactory.Options()
        bounds.inJustDecodeBounds = true
        open(uri).use { BitmapFactory.decodeStream(it, null, bounds) }
        val options = BitmapFactory.Options()
        options.inSampleSize = sampleSize(bounds.outWidth, bounds.outHeight)
        return open(uri).use { BitmapFactory.decodeStream(it, null, options) }
    }

    private fun sampleSize(width: Int, height: Int): Int {
        var sample = 1
        while (maxOf(width, height) / sample > PHOTO_LONG_SIDE) sample *= 2
        return sample
    }

    private fun textsOf(bitmap: Bitmap): List<StampText> = try {
        readSymbols(luma(bitmap)).mapNotNull { it.text }.distinct().map(::StampText)
    } catch (misfit: FrameException) {
        // No pixel, or more than the reader takes: there is no stamp to be had from it.
        emptyList()
    } finally {
        bitmap.recycle()
    }

    companion object {
        /** A PDF says what it is within its first kilobyte. */
        private const val PDF_MARK_WITHIN = 1024

        /** What may lie in the cache for a moment. */
        const val COPY_BYTES_MAX = 64_000_000L

        /** A diploma with its supplement is shorter; a book is not read to its end. */
        private const val PAGES_MAX = 40

        /** A page of A4 with about 300 dots in an inch: 35 MB while it is read. */
        private const val PAGE_LONG_SIDE = 3508

        /** A stamp that fills a tenth of a page has 4 pixels in a module. */
        private const val PHOTO_LONG_SIDE = 4096
    }
}

/** The grey values of a picture, by the weights of ITU-R BT.601, row by row to save memory. */
internal fun luma(bitmap: Bitmap): LumaPlane {
    val (width, height) = bitmap.width to bitmap.height
    val grey = ByteBuffer.allocateDirect(width * height)
    val row = IntArray(width)
    for (y in 0 until height) {
        bitmap.getPixels(row, 0, width, 0, y, width, 1)
        for (pixel in row) {
            val sum = 299 * Color.red(pixel) + 587 * Color.green(pixel) + 114 * Color.blue(pixel)
            grey.put((sum / 1000).toByte())
        }
    }
    grey.flip()
    return LumaPlane(grey, width, height, width, Rotation.NONE)
}
