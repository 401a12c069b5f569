//! The fields of an award under the names of the specification, in the notation of the test vectors.
package org.qualistamp.verifier

import java.time.Instant
import org.qualistamp.ffi.Award
import org.qualistamp.ffi.BirthDate
import org.qualistamp.ffi.CalendarDay
import org.qualistamp.ffi.CodedValue
import org.qualistamp.ffi.Inspection
import org.qualistamp.ffi.Profession

/** Facts of an inspected stamp; claims and fields of later versions are left to [extraFacts]. */
fun factsOf(inspection: Inspection): Map<String, Any>? = inspection.award?.let { award ->
    val moments = mapOf(
        "expires" to inspection.expires,
        "not_before" to inspection.notBefore,
        "issued_at" to inspection.issuedAt,
    ).mapValues { it.value?.let { seconds -> Instant.ofEpochSecond(seconds).toString() } }
    (moments + factsOf(award)).filterValues { it != null }.mapValues { it.value!! }
}

private fun factsOf(award: Award): Map<String, Any?> = mapOf(
    "country" to award.country,
    "title_lang" to award.titleLanguage,
    "eqf" to award.eqf?.toLong(),
    "isced" to award.isced,
    "family" to award.familyName,
    "given" to award.givenNames,
    "family_latin" to award.familyNameLatin,
    "given_latin" to award.givenNamesLatin,
    "title" to award.title,
    "title_en" to award.titleEnglish,
    "id" to award.id,
    "awarded" to iso(award.awarded),
    "dob" to award.birth?.let(::iso),
    "type" to award.awardType?.let(::word),
    "nqf" to award.nqfLevel,
    "credit_tenths" to award.credits?.tenths?.toLong(),
    "credit_system" to award.credits?.system?.let(::word),
    "grade" to award.grade,
    "grade_scheme" to award.gradingScheme,
    "mode" to award.mode?.let(::word),
    "langs" to award.languages.takeIf { it.isNotEmpty() },
    "profession" to (award.profession as? Profession.Sectoral)?.let { word(it.profession) },
    "profession_name" to (award.profession as? Profession.Named)?.name,
    "thesis" to award.thesisTitle,
    "outcomes" to award.outcomes,
    "status" to award.statusIndex?.toLong(),
    "link" to award.link,
    "specimen" to award.specimen.takeIf { it },
    "joint_with" to award.jointWith.takeIf { it.isNotEmpty() },
) + award.otherFields.associate { "field ${it.key}" to it.value }

private fun word(value: CodedValue): String = value.name ?: "number ${value.code}"

private fun iso(day: CalendarDay): String = day.toLocalDate().toString()

private fun iso(birth: BirthDate): String = when (birth) {
    is BirthDate.OnDay -> iso(birth.date)
    is BirthDate.InMonth -> "%04d-%02d".format(birth.year, birth.month.toInt())
    is BirthDate.InYear -> "%04d".format(birth.year)
}
