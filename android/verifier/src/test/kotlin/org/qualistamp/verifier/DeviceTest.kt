//! A device with real files from the demo: imports, refusals, damage, wrong clocks and unexpected input.
package org.qualistamp.verifier

import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.temporal.ChronoUnit
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.random.Random
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.qualistamp.ffi.Answer
import org.qualistamp.ffi.BundleFault
import org.qualistamp.ffi.FrameException
import org.qualistamp.ffi.RefreshFault
import org.qualistamp.ffi.Rotation
import org.qualistamp.ffi.Note
import org.qualistamp.ffi.Reason
import org.qualistamp.ffi.Rejection
import org.qualistamp.ffi.TrustException
import org.qualistamp.ffi.Verdict
import org.qualistamp.ffi.defaultPolicy

class DeviceTest {
    @TempDir
    lateinit var directory: Path

    private val demo = Path.of(System.getProperty("qualistamp.demo"))
    private val otherDemo = Path.of(System.getProperty("qualistamp.demo.other"))
    private val now: Instant = Instant.now()

    private fun bytes(name: String) = Files.readAllBytes(demo.resolve(name))

    private fun text(name: String) = Files.readString(demo.resolve(name)).trim()

    private fun open(): StampVerifier = StampVerifier.open(directory, bytes("later/root.cbor"))

    private fun <T> withTrust(use: (StampVerifier) -> T): T = open().use { verifier ->
        assertInstanceOf(ImportResult.Kept::class.java, verifier.importBundle(bytes("later/bundle.cbor"), now))
        use(verifier)
    }

    private fun StampVerifier.verdict(text: String, at: Instant = now): Verdict =
        assertInstanceOf(Answer.Decided::class.java, verify(text, at, defaultPolicy())).outcome.verdict

    @Test
    fun `each stamp of the demo gets its verdict, also after a restart`() {
        withTrust { }
        open().use { verifier ->
            val valid = assertInstanceOf(Verdict.Valid::class.java, verifier.verdict(text("later/before-the-theft.txt")))
            assertTrue(valid.notes.any { it.note is Note.SealedBeforeCompromise }, "${valid.notes}")
            for ((file, rejection) in mapOf(
                "later/withdrawn.txt" to Rejection.Withdrawn::class.java,
                "later/suspended.txt" to Rejection.Suspended::class.java,
                "later/by-the-thief.txt" to Rejection.NotInRegister::class.java,
            )) {
                val verdict = assertInstanceOf(Verdict.Invalid::class.java, verifier.verdict(text(file)), file)
                assertInstanceOf(rejection, verdict.rejection, file)
            }
            val unknown = verifier.verdict(text("bad/5-unknown-key.txt"))
            assertInstanceOf(Reason.UnknownKey::class.java, assertInstanceOf(Verdict.Indeterminate::class.java, unknown).reason)
            assertInstanceOf(Verdict.Valid::class.java, verifier.verdict(text("later/retired-key.txt")))
        }
    }

    @Test
    fun `without a trust list every answer is indeterminate`() = open().use { verifier ->
        val verdict = verifier.verdict(text("stamps/1-greek.txt"))
        assertEquals(Reason.NoTrustList, assertInstanceOf(Verdict.Indeterminate::class.java, verdict).reason)
        assertEquals(null, verifier.trustSummary().list)
    }

    @Test
    fun `a preview imports nothing`() = open().use { verifier ->
        val bundle = bytes("later/bundle.cbor")
        val preview = assertInstanceOf(PreviewResult.Shown::class.java, verifier.previewBundle(bundle, now)).preview
        assertTrue(preview.changes)
        assertEquals(null, verifier.trustSummary().list)
        assertTrue(Files.list(directory).use { it.noneMatch { file -> file.fileName.toString().startsWith("bundle") } })
        val kept = assertInstanceOf(ImportResult.Kept::class.java, verifier.importBundle(bundle, now))
        assertEquals(preview.imported, kept.imported)
        assertEquals(preview.summary.list, verifier.trustSummary().list)
        val again = assertInstanceOf(PreviewResult.Shown::class.java, verifier.previewBundle(bundle, now)).preview
        assertEquals(false, again.changes)
        assertInstanceOf(PreviewResult.NotTaken::class.java, verifier.previewBundle(bytes("later/bundle-before-the-theft.cbor"), now))
        Unit
    }

    @Test
    fun `a tag is lost with its bundle and not kept for another`() {
        val address = "https://trust.example/bundle.cbor"
        open().use { verifier ->
            assertEquals(null, verifier.etagFor(address))
            val kept = verifier.importFetched(bytes("later/bundle.cbor"), address, "\"7\"", now)
            assertInstanceOf(ImportResult.Kept::class.java, kept)
        }
        open().use { verifier ->
            assertEquals("\"7\"", verifier.etagFor(address))
            assertEquals(null, verifier.etagFor("https://mirror.example/bundle.cbor"))
        }
        val bundles = Files.list(directory).use { files -> files.filter { it.fileName.toString().startsWith("bundle") }.toList() }
        assertTrue(bundles.isNotEmpty())
        for (file in bundles) Files.writeString(file, "damaged")
        open().use { assertEquals(null, it.etagFor(address), "\"nothing new\" would be wrong for ever") }
    }

    @Test
    fun `a refused bundle leaves the trust unchanged`() = withTrust { verifier ->
        val before = verifier.trustSummary()
        val bundle = bytes("later/bundle.cbor")
        val damaged = bundle.copyOf().also { it[it.size / 2] = (it[it.size / 2].toInt() xor 1).toByte() }
        for ((what, offered) in mapOf(
            "older" to bytes("later/bundle-before-the-theft.cbor"),
            "of another root" to Files.readAllBytes(otherDemo.resolve("later/bundle.cbor")),
            "damaged" to damaged,
            "cut short" to bundle.copyOf(bundle.size / 2),
            "a web page" to "<!doctype html><title>Log in</title>".toByteArray(),
            "nothing" to ByteArray(0),
        )) {
            val cause = assertInstanceOf(ImportResult.NotTaken::class.java, verifier.importBundle(offered, now), what).cause
            val fault = assertInstanceOf(TrustException.Refused::class.java, cause, what).fault
            when (what) {
                "older" -> assertInstanceOf(RefreshFault.ListRolledBack::class.java, fault)
                "a web page" -> assertEquals(RefreshFault.Bundle(BundleFault.NotABundle), fault)
                "nothing" -> assertEquals(RefreshFault.Bundle(BundleFault.Empty), fault)
            }
            assertEquals(before, verifier.trustSummary(), what)
        }
        assertInstanceOf(Verdict.Invalid::class.java, verifier.verdict(text("later/withdrawn.txt")))
        Unit
    }

    @Test
    fun `a clock set to 2015 changes no verdict that does not depend on the present time`() = withTrust { verifier ->
        // The test vectors have stamps that depend on it.
        val files = listOf("retired-key", "before-the-theft", "withdrawn", "by-the-thief").map { "later/$it.txt" }
        for (then in listOf(Instant.parse("2015-01-01T00:00:00Z"), Instant.MIN)) {
            for (file in files) {
                val found = verifier.verdict(text(file), then)
                // How old the list is is not known then, and a valid answer says so.
                val noted = found is Verdict.Valid && found.notes.any { it.note is Note.ClockBehind }
                assertEquals(found is Verdict.Valid, noted, "$file $then")
                val rest = (found as? Verdict.Valid)?.run { copy(notes = notes.filter { it.note !is Note.ClockBehind }) }
                assertEquals(verifier.verdict(text(file)), rest ?: found, "$file $then")
            }
        }
        assertInstanceOf(Verdict.Indeterminate::class.java, verifier.verdict(text("later/retired-key.txt"), Instant.MAX))
        Unit
    }

    @Test
    fun `old data makes the answer cautious, then indeterminate, never invalid`() = withTrust { verifier ->
        val stamp = text("later/retired-key.txt")
        val soon = assertInstanceOf(Verdict.Valid::class.java, verifier.verdict(stamp, now.plus(200, ChronoUnit.DAYS)))
        assertTrue(soon.notes.any { it.note is Note.ValidAsOf }, "${soon.notes}")
        assertInstanceOf(Verdict.Indeterminate::class.java, verifier.verdict(stamp, now.plus(1000, ChronoUnit.DAYS)))
        Unit
    }

    @Test
    fun `damaged files are repaired and reported`() {
        withTrust { }
        val newest = Files.list(directory).use { files ->
            files.filter { it.fileName.toString().startsWith("bundle-") }.sorted().reduce { _, last -> last }.get()
        }
        Files.write(newest, Files.readAllBytes(newest).also { it[it.size - 1] = (it[it.size - 1] + 1).toByte() })
        open().use { verifier ->
            assertTrue(verifier.trustSummary().mishaps.isNotEmpty())
            assertInstanceOf(Verdict.Indeterminate::class.java, verifier.verdict(text("stamps/1-greek.txt")))
            // Importing the same bundle again repairs it.
            assertInstanceOf(ImportResult.Kept::class.java, verifier.importBundle(bytes("later/bundle.cbor"), now))
            assertTrue(verifier.trustSummary().mishaps.isEmpty())
        }
    }

    @Test
    fun `a directory that cannot be created is an error with a cause`() {
        val file = Files.writeString(directory.resolve("file"), "in the way")
        assertThrows(TrustException.Unreadable::class.java) {
            StampVerifier.open(file.resolve("trust"), bytes("later/root.cbor"))
        }
        assertThrows(TrustException.Refused::class.java) { StampVerifier.open(directory, ByteArray(3)) }
    }

    @Test
    fun `unexpected texts give no verdict and no crash`() = withTrust { verifier ->
        val stamp = text("stamps/1-greek.txt")
        val lone = "\ud800"
        val texts = listOf(
            "", " ", "https://example.org/$stamp", stamp.lowercase(), stamp.replace(" ", "%20"), stamp.replace(" ", ""),
            stamp.dropLast(1), "QS9:" + stamp.drop(4), lone, "QS1:$lone", "\u0000", "QS1:" + "0".repeat(5_000_000), stamp + "\n" + stamp,
        )
        for (text in texts) {
            assertInstanceOf(Answer.Undecodable::class.java, verifier.verify(text, now, defaultPolicy()), text.take(20))
        }
        val random = Random(7)
        repeat(300) {
            val at = 4 + random.nextInt(stamp.length - 4)
            val altered = stamp.replaceRange(at, at + 1, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".random(random).toString())
            val answer = verifier.verify(altered, now, defaultPolicy())
            val passed = answer is Answer.Decided && answer.outcome.verdict is Verdict.Valid
            assertTrue(!passed || altered == stamp, "character $at")
        }
    }

    @Test
    fun `verification continues while bundles are imported`() = withTrust { verifier ->
        val stamp = text("later/before-the-theft.txt")
        val pool = Executors.newFixedThreadPool(4)
        try {
            val verifying = List(3) { Callable { repeat(100) { assertInstanceOf(Verdict.Valid::class.java, verifier.verdict(stamp)) } } }
            val importing = Callable { repeat(20) { verifier.importBundle(bytes("later/bundle.cbor"), now) } }
            pool.invokeAll(verifying + importing).forEach { it.get() }
        } finally {
            pool.shutdownNow()
        }
        Unit
    }

    @Test
    fun `a closed verifier throws`() {
        val verifier = open().also { it.close() }
        assertThrows(IllegalStateException::class.java) { verifier.trustSummary() }
    }

    @Test
    fun `frames of every shape are read or refused`() = CameraReader().use { reader ->
        fun plane(bytes: Int, width: Int, height: Int, stride: Int) =
            LumaPlane(ByteBuffer.allocate(bytes), width, height, stride, Rotation.NONE)
        for ((refused, cause) in mapOf(
            plane(0, 0, 0, 0) to FrameException.Empty::class.java,
            plane(9, 3, 3, 2) to FrameException.StrideTooSmall::class.java,
            plane(8, 3, 3, 3) to FrameException.TooShort::class.java,
            plane(8, -1, -1, -1) to FrameException.TooShort::class.java,
        )) {
            val thrown = assertThrows(FrameException::class.java) { reader.read(refused) }
            assertTrue(cause.isInstance(thrown) || thrown is FrameException.TooLarge, "$thrown")
        }
        for (fine in listOf(plane(1, 1, 1, 1), plane(60_000, 1, 60_000, 1), plane(640 * 480, 640, 480, 640))) {
            assertEquals(emptyList<Any>(), reader.read(fine).symbols)
        }
        assertEquals(listOf(Rotation.NONE, Rotation.CLOCKWISE90, Rotation.CLOCKWISE180, Rotation.CLOCKWISE270, Rotation.NONE),
            listOf(0, 90, 180, 270, -360).map(::rotationOf))
    }
}
