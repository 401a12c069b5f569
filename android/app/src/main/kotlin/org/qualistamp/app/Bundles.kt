//! Bundles from the network and from files: bytes only, which the core judges.
package org.qualistamp.app

import android.content.ContentResolver
import android.net.Uri
import java.io.IOException
import java.io.InputStream
import java.net.HttpURLConnection
import java.net.URL
import org.qualistamp.screens.BundleTrouble

/** A bundle, or why there is none. */
sealed interface BundleAnswer {
    /** [tag] says on the next fetch which one is here already. */
    class Bytes(val bytes: ByteArray, val tag: String?) : BundleAnswer

    data class Nothing(val trouble: BundleTrouble) : BundleAnswer
}

/** Fetches the newest bundle, unless it is the one with [tag]. Nothing about the reader or any stamp is sent. */
fun fetchBundle(address: String, tag: String?): BundleAnswer {
    if (address.isEmpty()) return BundleAnswer.Nothing(BundleTrouble.NoAddress)
    return try {
        val connection = URL(address).openConnection() as HttpURLConnection
        connection.connectTimeout = TIMEOUT_MILLISECONDS
        connection.readTimeout = TIMEOUT_MILLISECONDS
        if (tag != null) connection.setRequestProperty("If-None-Match", tag)
        try {
            when (connection.responseCode) {
                HttpURLConnection.HTTP_OK ->
                    connection.inputStream.use { bounded(it, connection.getHeaderField("ETag")) }
                HttpURLConnection.HTTP_NOT_MODIFIED -> BundleAnswer.Nothing(BundleTrouble.Unchanged)
                else -> BundleAnswer.Nothing(BundleTrouble.NoNetwork) // open: HTTP status codes
            }
        } finally {
            connection.disconnect()
        }
    } catch (silent: IOException) {
        BundleAnswer.Nothing(BundleTrouble.NoNetwork)
    }
}

/** Reads a bundle that another app hands over. */
fun readBundle(resolver: ContentResolver, uri: Uri): BundleAnswer = try {
    resolver.openInputStream(uri)?.use { bounded(it, null) } ?: BundleAnswer.Nothing(BundleTrouble.Gone)
} catch (gone: IOException) {
    BundleAnswer.Nothing(BundleTrouble.Gone)
} catch (gone: SecurityException) {
    BundleAnswer.Nothing(BundleTrouble.Gone)
}

/** Endless data ends here, before it fills the memory. */
private fun bounded(stream: InputStream, tag: String?): BundleAnswer = try {
    BundleAnswer.Bytes(readAtMost(BUNDLE_BYTES_MAX, stream), tag)
} catch (long: TooLong) {
    BundleAnswer.Nothing(BundleTrouble.TooLarge)
} catch (full: OutOfMemoryError) {
    // A device with less memory than the core's limit takes.
    BundleAnswer.Nothing(BundleTrouble.TooLarge)
}

private const val TIMEOUT_MILLISECONDS = 20_000

/** As in the core, whose own check comes after this one. */
internal const val BUNDLE_BYTES_MAX = 64L * 1024 * 1024
