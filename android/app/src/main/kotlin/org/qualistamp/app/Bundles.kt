//! Gets bundles from the network and from files, as bytes. The core verifies them.
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
    /** [tag] identifies this bundle in the next request. */
    class Bytes(val bytes: ByteArray, val tag: String?) : BundleAnswer

    data class Nothing(val trouble: BundleTrouble) : BundleAnswer
}

/** Fetches the latest bundle, unless it is the one with [tag]. Sends nothing about the user or any stamp. */
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

/** Reads a bundle from another app. */
fun readBundle(resolver: ContentResolver, uri: Uri): BundleAnswer = try {
    resolver.openInputStream(uri)?.use { bounded(it, null) } ?: BundleAnswer.Nothing(BundleTrouble.Gone)
} catch (gone: IOException) {
    BundleAnswer.Nothing(BundleTrouble.Gone)
} catch (gone: SecurityException) {
    BundleAnswer.Nothing(BundleTrouble.Gone)
}

/** Stops endless data before it fills the memory. */
private fun bounded(stream: InputStream, tag: String?): BundleAnswer = try {
    BundleAnswer.Bytes(readAtMost(BUNDLE_BYTES_MAX, stream), tag)
} catch (long: TooLong) {
    BundleAnswer.Nothing(BundleTrouble.TooLarge)
} catch (full: OutOfMemoryError) {
    // The device has less memory than a bundle of the maximum size needs.
    BundleAnswer.Nothing(BundleTrouble.TooLarge)
}

private const val TIMEOUT_MILLISECONDS = 20_000

/** The same limit as in the core, which checks it again. */
internal const val BUNDLE_BYTES_MAX = 64L * 1024 * 1024
