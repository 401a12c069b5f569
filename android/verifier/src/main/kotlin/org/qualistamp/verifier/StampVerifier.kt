//! Verifies scanned texts with what one directory holds, and imports into it.
package org.qualistamp.verifier

import java.nio.file.Path
import java.time.Instant
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.Policy
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.TrustSummary
import org.qualistamp.ffi.Verifier

/** How an import ended. A refusal is an answer: what was trusted before still is. */
sealed interface ImportResult {
    /** Verified and kept. */
    data class Kept(val imported: Imported) : ImportResult

    /** Refused, or not to be written. */
    data class NotTaken(val cause: TrustException) : ImportResult
}

/**
 * Verifies scanned texts with what the directory holds. May be used from several threads.
 *
 * Answers hold personal data: they are for the screen, never for a log or a file.
 */
class StampVerifier private constructor(private val verifier: Verifier) : AutoCloseable {
    /** Verifies the text of a QR code at the moment [now]. */
    fun verify(text: String, now: Instant, policy: Policy): Answer =
        // Half a surrogate pair, which a share sheet may hand over, has no UTF-8 form: as `?` it is a character of no stamp.
        verifier.verifyText(text.toByteArray().decodeToString(), now.epochSecond, policy)

    /** Verifies [bundle] at the moment [now] and keeps what it brings: when this returns, it survives a power failure. */
    fun importBundle(bundle: ByteArray, now: Instant): ImportResult =
        try {
            ImportResult.Kept(verifier.importBundle(bundle, now.epochSecond))
        } catch (refused: TrustException) {
            ImportResult.NotTaken(refused)
        }

    /** What is trusted now. */
    fun trustSummary(): TrustSummary = verifier.trustSummary()

    /**
     * Reads the directory again, for what another process has imported.
     *
     * @throws TrustException when it cannot be read; what was trusted before still is.
     */
    fun reload() = verifier.reload()

    override fun close() = verifier.close()

    companion object {
        /**
         * Opens [directory], which is made if need be. Use one that no cleaner empties and no backup carries away.
         *
         * @param anchor the signed root that the app was born with.
         * @throws TrustException when the directory cannot be read or the anchor is damaged.
         */
        fun open(directory: Path, anchor: ByteArray): StampVerifier =
            StampVerifier(Verifier.open(directory.toString(), anchor))
    }
}
