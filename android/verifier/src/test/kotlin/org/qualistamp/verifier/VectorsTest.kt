//! Every test vector, through the compiled core and back into Kotlin's types.
package org.qualistamp.verifier

import com.fasterxml.jackson.databind.JsonNode
import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.qualistamp.ffi.Decoded
import org.qualistamp.ffi.decodeText
import org.qualistamp.ffi.inspectStamp
import org.qualistamp.ffi.keyNames
import org.qualistamp.ffi.openList
import org.qualistamp.ffi.openRegister
import org.qualistamp.ffi.openStatusList

class VectorsTest {
    private val vectors = Vectors()

    /** One test for each case. There must be at least [minimum] cases: a loop over nothing tests nothing. */
    private fun each(minimum: Int, cases: List<JsonNode>, check: (JsonNode) -> Unit): List<DynamicTest> {
        assertTrue(cases.size >= minimum, "${cases.size} cases instead of at least $minimum")
        return cases.map { case -> DynamicTest.dynamicTest(case.text("id")) { check(case) } }
    }

    /** The number of tests is the number of cases in the manifest. */
    @Test
    fun `no case is left out`() {
        val run = listOf(keys(), lists(), statusLists(), registers(), texts(), stamps()).sumOf { it.size }
        assertTrue(run >= 375, "only $run test vectors")
        assertEquals(vectors.count, run)
        println("$run test vectors")
    }

    @TestFactory
    fun keys() = each(12, vectors.cases("keys")) { case ->
        assertEquals(listOf(case.text("thumbprint"), case.text("kid")), keyNames(case.text("public").unhex()))
    }

    @TestFactory
    fun lists() = each(34, vectors.cases("trust-lists")) { case ->
        assertEquals(case.text("expected"), openList(vectors.listParts(case))?.let(::nameOf) ?: "opens")
    }

    @TestFactory
    fun statusLists() = each(19, vectors.cases("status-lists")) { case ->
        val fault = openStatusList(vectors.statusParts(case), case.text("key").unhex())
        assertEquals(case.text("expected"), fault?.let(::nameOf) ?: "opens")
    }

    @TestFactory
    fun registers() = each(8, vectors.cases("registers")) { case ->
        assertEquals(case.text("expected"), openRegister(vectors.registerParts(case))?.let(::nameOf) ?: "opens")
    }

    @TestFactory
    fun texts() = each(34, vectors.cases("text")) { case ->
        when (val decoded = decodeText(case.text("text"))) {
            is Decoded.Stamp -> assertEquals(case.optionalText("bytes"), decoded.bytes.hex())
            is Decoded.Nothing -> assertEquals(case.optionalText("code"), decoded.supportCode)
        }
    }

    @TestFactory
    fun stamps() = each(268, vectors.stamps) { case ->
        val stamp = case.text("stamp").unhex()
        val now = Instant.parse(case.text("now")).epochSecond
        val outcome = vectors.trust(case).use { it.verify(stamp, now, vectors.policy(case)) }
        val expected = case["expected"]

        assertEquals(expected.text("verdict"), nameOf(outcome.verdict))
        assertEquals(expected.text("code"), outcome.supportCode)
        assertEquals(expected.optionalText("detail"), detailOf(outcome))
        assertEquals(
            expected["findings"].properties().associate { it.key to it.value.asText() },
            outcome.findings.associate { it.axis.name.lowercase() to nameOf(it.finding) },
        )
        assertEquals(expected["notes"]?.map { it.asText() } ?: emptyList<String>(), notesOf(outcome))
        steps(case, stamp)
    }

    private fun notesOf(outcome: org.qualistamp.ffi.Outcome): List<String> =
        when (val verdict = outcome.verdict) {
            is org.qualistamp.ffi.Verdict.Valid -> verdict.notes.map { nameOf(it.note) }
            is org.qualistamp.ffi.Verdict.Invalid, is org.qualistamp.ffi.Verdict.Indeterminate -> emptyList()
        }

    /** The intermediate bytes and the contents of the stamp. */
    private fun steps(case: JsonNode, stamp: ByteArray) {
        val inspection = inspectStamp(stamp)
        if (inspection == null) {
            assertTrue(case.text("id").startsWith("integrity/"), "has no frame")
            return
        }
        assertEquals(case.text("protected"), inspection.protected.hex())
        assertEquals(case.text("payload"), inspection.payload.hex())
        assertEquals(case.text("signature"), inspection.signature.hex())
        assertEquals(case.text("to_be_signed"), inspection.toBeSigned.hex())
        assertEquals(case.text("stamp_id"), inspection.stampId)
        assertEquals(case.optionalText("claims"), inspection.claims?.hex())
        val facts = case["facts"]?.properties()
            ?.filter { !it.key.startsWith("claim ") }
            ?.associate { it.key to shown(it.value) }
        // Vectors may have facts for claims that do not parse, if their author wrote them by hand.
        if (inspection.award != null) assertEquals(facts, factsOf(inspection))
    }

    /** As the library returns it: misleading characters are escaped. */
    private fun shown(value: JsonNode): Any = when {
        value.isArray -> value.map { it.asText() }
        value.isBoolean -> value.asBoolean()
        value.isIntegralNumber -> value.asLong()
        else -> value.asText().replace(MISLEADING) { "\\u{${it.value.codePointAt(0).toString(16)}}" } // open: kinds of JSON value
    }

    private companion object {
        /** Of the misleading characters, those in the vectors. A joiner is one only where it joins nothing. */
        val MISLEADING = Regex("[\u00ad\u202e]|(?<=[A-Za-z])\u200d")
    }
}
