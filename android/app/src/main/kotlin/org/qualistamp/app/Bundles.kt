//! Fetches bundles from the network, as bytes. The core verifies them.
package org.qualistamp.app

import java.io.Closeable
import java.io.IOException
import java.io.InputStream
import java.net.HttpURLConnection
import java.net.URL
import org.qualistamp.screens.BundleTrouble

/** A bundle, or why there is none. */
sealed interface BundleAnswer {
    /** [tag] identifies this bundle in the next request. */
    class Bytes(val bytes: ByteArray, val tag: String?) : BundleAnswer

    /** The server has nothing newer than the bundle with the tag. */
    data object Unchanged : BundleAnswer

    data class Nothing(val trouble: BundleTrouble) : BundleAnswer
}

/** Fetches the latest bundle, unless it is the one with [tag]. Sends nothing about the user or any stamp. */
fun fetchBundle(leash: Leash, address: String, tag: String?): BundleAnswer {
    if (address.isEmpty()) return BundleAnswer.Nothing(BundleTrouble.NoAddress)
    return try {
        val connection = URL(address).openConnection() as HttpURLConnection
        leash.hold(Closeable { connection.disconnect() })
        connection.connectTimeout = TIMEOUT_MILLISECONDS
        connection.readTimeout = TIMEOUT_MILLISECONDS
        if (tag != null) connection.setRequestProperty("If-None-Match", tag)
        try {
            when (connection.responseCode) {
                HttpURLConnection.HTTP_OK ->
                    connection.inputStream.use { bounded(leash, it, connection.getHeaderField("ETag")) }
                HttpURLConnection.HTTP_NOT_MODIFIED -> notModified(tag)
                else -> BundleAnswer.Nothing(BundleTrouble.NoNetwork) // open: HTTP status codes
            }
        } finally {
            connection.disconnect()
        }
    } catch (cut: Cut) {
        throw cut
    } catch (silent: IOException) {
        BundleAnswer.Nothing(BundleTrouble.NoNetwork)
    }
}

/** A server that was not asked for a change cannot say that there is none. */
internal fun notModified(tag: String?): BundleAnswer =
    if (tag == null) BundleAnswer.Nothing(BundleTrouble.NoNetwork) else BundleAnswer.Unchanged

/** Stops endless data before it fills the memory. */
private fun bounded(leash: Leash, stream: InputStream, tag: String?): BundleAnswer = try {
    BundleAnswer.Bytes(readAtMost(OUTSIDE_BYTES_MAX, stream, leash::check), tag)
} catch (long: TooLong) {
    BundleAnswer.Nothing(BundleTrouble.TooLarge)
} catch (full: OutOfMemoryError) {
    // The device has less memory than a bundle of the maximum size needs.
    BundleAnswer.Nothing(BundleTrouble.TooLarge)
}

/** Without any answer. The whole fetch has a limit of its own. */
private const val TIMEOUT_MILLISECONDS = 20_000
