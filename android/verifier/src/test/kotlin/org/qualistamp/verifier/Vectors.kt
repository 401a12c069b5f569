//! Loads the test vectors and checks their counts and hashes against the manifest.
package org.qualistamp.verifier

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.util.HexFormat
import org.qualistamp.ffi.ListParts
import org.qualistamp.ffi.Policy
import org.qualistamp.ffi.RegisterParts
import org.qualistamp.ffi.SpecimenPolicy
import org.qualistamp.ffi.StatusParts
import org.qualistamp.ffi.UnknownStatusPolicy
import org.qualistamp.ffi.VectorTrust
import org.qualistamp.ffi.sha256

fun String.unhex(): ByteArray = HexFormat.of().parseHex(this)

fun ByteArray.hex(): String = HexFormat.of().formatHex(this)

fun JsonNode.text(name: String): String = this[name].asText()

fun JsonNode.optionalText(name: String): String? = this[name]?.asText()

fun JsonNode.seconds(name: String): Long? = optionalText(name)?.let { Instant.parse(it).epochSecond }

/** All files of the manifest that the library is tested with, with the stated hashes and numbers of cases. */
class Vectors {
    private val folder = Path.of(System.getProperty("qualistamp.vectors"))
    private val files: Map<String, List<JsonNode>>

    init {
        val mapper = ObjectMapper()
        val manifest = mapper.readTree(folder.resolve("manifest.json").toFile())
        val all = manifest["files"].filter { !it["cases"].isNull }.associate { entry ->
            val name = entry.text("file")
            val bytes = Files.readAllBytes(folder.resolve(name))
            check(sha256(bytes).hex() == entry.text("sha256")) { "$name is not the file of the manifest" }
            val cases = mapper.readTree(bytes)["cases"].toList()
            check(cases.size == entry["cases"].asInt()) { "$name has ${cases.size} cases" }
            name.removeSuffix(".json") to cases
        }
        files = all - CORE_ONLY
        check(files.size >= KNOWN.size && files.keys.containsAll(KNOWN)) { "files are missing: ${KNOWN - files.keys}" }
    }

    fun cases(file: String): List<JsonNode> = files.getValue(file)

    /** All stamps: every file that is not of another kind, including new files. */
    val stamps: List<JsonNode> get() = (files.keys - OTHER_KINDS).sorted().flatMap(::cases)

    val count: Int get() = files.values.sumOf { it.size }

    private fun byId(file: String, id: String): JsonNode = cases(file).single { it.text("id") == id }

    fun listParts(case: JsonNode) = ListParts(
        case["role"]["keys"].map { it.asText().unhex() },
        case["role"]["threshold"].asInt().toUInt(),
        case.text("signed").unhex(),
    )

    fun statusParts(case: JsonNode) = StatusParts(case.text("address"), case.text("token").unhex())

    fun registerParts(case: JsonNode) = RegisterParts(
        case.text("seal").unhex(),
        case.optionalText("ids")?.unhex(),
        case.optionalText("proof")?.unhex(),
    )

    /** The trusted data for the stamp of [case]. */
    fun trust(case: JsonNode) = VectorTrust(
        case.optionalText("list")?.let { listParts(byId("trust-lists", it)) },
        case["status"].orEmpty().map { statusParts(byId("status-lists", it.asText())) },
        case["registers"].orEmpty().map { registerParts(byId("registers", it.asText())) },
        case.seconds("root_expires"),
        case.seconds("clock_floor"),
    )

    fun policy(case: JsonNode): Policy {
        val policy = case["policy"]
        return Policy(
            policy["hard_limit_days"].asInt().toUInt(),
            SpecimenPolicy.valueOf(policy.text("specimens").uppercase()),
            UnknownStatusPolicy.valueOf(policy.text("unknown_status").uppercase()),
        )
    }

    private fun JsonNode?.orEmpty(): List<JsonNode> = this?.toList() ?: emptyList()

    companion object {
        /** Sequences of refreshes, digests of files, and several operators. */
        private val CORE_ONLY = setOf("refresh", "links", "federation")
        private val OTHER_KINDS = setOf("keys", "trust-lists", "status-lists", "registers", "text")
        private val KNOWN = OTHER_KINDS +
            setOf("valid", "integrity", "issuer", "content", "authority", "status", "time", "freshness")
    }
}
