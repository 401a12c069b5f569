//! Verifies scanned texts with the trusted data in one directory, and imports bundles into it.
package org.qualistamp.verifier

import java.nio.file.Path
import java.time.Instant
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.AnswerText
import org.qualistamp.ffi.BundlePreview
import org.qualistamp.ffi.Imported
import org.qualistamp.ffi.Policy
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.TrustSummary
import org.qualistamp.ffi.Verifier
import org.qualistamp.ffi.Words

/** The result of an import. After a refusal, what was trusted before is still trusted. */
sealed interface ImportResult {
    /** Verified and stored. */
    data class Kept(val imported: Imported) : ImportResult

    /** Refused, or could not be written. */
    data class NotTaken(val cause: TrustException) : ImportResult
}

/** What an import would lead to. */
sealed interface PreviewResult {
    data class Shown(val preview: BundlePreview) : PreviewResult

    /** The import would refuse it. */
    data class NotTaken(val cause: TrustException) : PreviewResult
}

/**
 * Verifies scanned texts with the trusted data in a directory. May be used from several threads.
 *
 * Answers contain personal data. Show them on the screen; never write them to a log or a file.
 */
class StampVerifier private constructor(private val verifier: Verifier) : AutoCloseable {
    /** Verifies the text of a QR code at the time [now]. */
    fun verify(text: String, now: Instant, policy: Policy): Answer =
        verifier.verifyText(wellFormed(text), now.epochSecond, policy)

    /** As [verify], with the answer in the language of [words], ready to lay out. */
    fun read(text: String, now: Instant, policy: Policy, words: Words): AnswerText =
        verifier.readText(wellFormed(text), now.epochSecond, policy, words)

    /** An unpaired surrogate, which a share sheet may pass on, has no UTF-8 form. It becomes `?`, which no stamp contains. */
    private fun wellFormed(text: String) = text.toByteArray().decodeToString()

    /** Verifies [bundle] at the time [now] and stores nothing: to ask the user before an import. */
    fun previewBundle(bundle: ByteArray, now: Instant): PreviewResult =
        try {
            PreviewResult.Shown(verifier.previewBundle(bundle, now.epochSecond))
        } catch (refused: TrustException) {
            PreviewResult.NotTaken(refused)
        }

    /** Verifies [bundle] at the time [now] and stores it. Once this returns, it survives a power failure. */
    fun importBundle(bundle: ByteArray, now: Instant): ImportResult =
        try {
            ImportResult.Kept(verifier.importBundle(bundle, now.epochSecond))
        } catch (refused: TrustException) {
            ImportResult.NotTaken(refused)
        }

    /** As [importBundle], for a bundle that was fetched from [address] with this HTTP [etag]. */
    fun importFetched(bundle: ByteArray, address: String, etag: String?, now: Instant): ImportResult =
        try {
            ImportResult.Kept(verifier.importFetched(bundle, address, etag, now.epochSecond))
        } catch (refused: TrustException) {
            ImportResult.NotTaken(refused)
        }

    /** The HTTP tag to ask the server at [address] with; none if "nothing new" would be a wrong answer. */
    fun etagFor(address: String): String? = verifier.etagFor(address)

    /** What is trusted now. */
    fun trustSummary(): TrustSummary = verifier.trustSummary()

    /**
     * Reads the directory again, to pick up imports by another process.
     *
     * @throws TrustException if it cannot be read; what was trusted before is still trusted.
     */
    fun reload() = verifier.reload()

    override fun close() = verifier.close()

    companion object {
        /**
         * Opens [directory], and creates it if necessary. Use one that is never cleaned automatically and never backed up.
         *
         * @param anchor the app's built-in signed root.
         * @throws TrustException if the directory cannot be read or the anchor is damaged.
         */
        fun open(directory: Path, anchor: ByteArray): StampVerifier =
            StampVerifier(Verifier.open(directory.toString(), anchor))
    }
}
