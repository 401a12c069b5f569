//! Reads the texts of all codes in photos and PDFs, page by page, with bounded memory.
package org.qualistamp.app

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Color
import android.graphics.ImageDecoder
import android.graphics.pdf.PdfRenderer
import android.os.Build
import android.os.ParcelFileDescriptor
import java.io.File
import java.io.IOException
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

/** Reads the app's own copies of files. */
object FileReader {
    /** Reads a PDF. Calls [page] before each page, which throws if the result is no longer wanted. */
    fun readPdf(file: File, page: (page: Int, pages: Int) -> Unit): FileAnswer = guarded {
        ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_ONLY).use { readPages(it, page) }
    }

    /** Reads a picture of any type that the system can decode. */
    fun readPicture(file: File): FileAnswer = guarded {
        val texts = textsOf(decode(file) ?: return FileAnswer.Nothing(FileTrouble.Unreadable))
        if (texts.isEmpty()) FileAnswer.Nothing(FileTrouble.NoStamp) else FileAnswer.Texts(texts)
    }

    private inline fun guarded(read: () -> FileAnswer): FileAnswer = try {
        read()
    } catch (cut: Cut) {
        throw cut
    } catch (locked: SecurityException) {
        // PdfRenderer throws this for a password.
        FileAnswer.Nothing(FileTrouble.Locked)
    } catch (broken: IOException) {
        FileAnswer.Nothing(FileTrouble.Unreadable)
    } catch (odd: RuntimeException) {
        // Decoders throw several for damaged files.
        FileAnswer.Nothing(FileTrouble.Unreadable)
    } catch (full: OutOfMemoryError) {
        FileAnswer.Nothing(FileTrouble.Unreadable)
    }

    private fun readPages(file: ParcelFileDescriptor, page: (Int, Int) -> Unit): FileAnswer =
        PdfRenderer(file).use { pdf ->
            val pages = minOf(pdf.pageCount, PAGES_MAX)
            for (index in 0 until pages) {
                page(index + 1, pages)
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

    /** Any picture that the platform can decode, including HEIC, scaled down to a useful size. */
    private fun decode(file: File): Bitmap? {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            return ImageDecoder.decodeBitmap(ImageDecoder.createSource(file)) { decoder, info, _ ->
                // Pixels in main memory: those in graphics memory cannot be read.
                decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
                decoder.setTargetSampleSize(sampleSize(info.size.width, info.size.height))
            }
        }
        val bounds = BitmapFactory.Options()
        bounds.inJustDecodeBounds = true
        BitmapFactory.decodeFile(file.path, bounds)
        val options = BitmapFactory.Options()
        options.inSampleSize = sampleSize(bounds.outWidth, bounds.outHeight)
        return BitmapFactory.decodeFile(file.path, options)
    }

    private fun sampleSize(width: Int, height: Int): Int {
        var sample = 1
        while (maxOf(width, height) / sample > PHOTO_LONG_SIDE) sample *= 2
        return sample
    }

    private fun textsOf(bitmap: Bitmap): List<StampText> = try {
        readSymbols(luma(bitmap)).mapNotNull { it.text }.distinct().map(::StampText)
    } catch (misfit: FrameException) {
        // Empty, or larger than the reader accepts: no stamp can be read.
        emptyList()
    } finally {
        bitmap.recycle()
    }

    /** A diploma with its supplement has fewer pages. Longer documents are not read to the end. */
    private const val PAGES_MAX = 40

    /** An A4 page at about 300 dpi: 35 MB while it is read. */
    private const val PAGE_LONG_SIDE = 3508

    /** A stamp that fills a tenth of a page has 4 pixels in a module. */
    private const val PHOTO_LONG_SIDE = 4096
}

/** The luma of a picture with the weights of ITU-R BT.601, row by row to save memory. */
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
