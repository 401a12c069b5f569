//! The signed fields in the order in which they are compared with the paper: the person, the award, the rest.
package org.qualistamp.screens

import java.text.DecimalFormat
import java.text.DecimalFormatSymbols
import java.util.Locale
import org.qualistamp.ffi.Award
import org.qualistamp.ffi.BirthDate
import org.qualistamp.ffi.CodedValue
import org.qualistamp.ffi.Credential
import org.qualistamp.ffi.Credits
import org.qualistamp.ffi.Issuer
import org.qualistamp.ffi.Profession
import org.qualistamp.ffi.SigningTime
import org.qualistamp.verifier.toLocalDate

/** One signed field. */
data class FieldRow(val label: Phrase, val value: Inset, val weight: Weight)

/** How prominently a field is shown. */
enum class Weight {
    /** Large, to compare with the paper and an identity document. */
    COMPARE,

    /** Smaller, below the large fields. */
    DETAIL,
}

/** All signed fields, including those that this version has no name for. */
fun rowsOf(credential: Credential, languages: List<String>): List<FieldRow> {
    val award = credential.award
    val rows = Rows()
    with(Words.Field) {
        rows.compare(family, award.familyName)
        rows.compare(given, award.givenNames)
        rows.compare(familyLatin, award.familyNameLatin)
        rows.compare(givenLatin, award.givenNamesLatin)
        rows.compare(dob, award.birth?.let(::birthOf))
        rows.compare(title, award.title)
        rows.compare(titleEn, award.titleEnglish)
        rows.compare(issuer, nameOf(credential.issuer, languages))
        rows.compare(id, award.id)
        rows.compare(awarded, Inset.Day(award.awarded.toLocalDate()))
        rows.compare(grade, award.grade)
        rows.detail(gradeScheme, award.gradingScheme?.let(::plain))
        rows.detail(type, award.awardType?.let { said(awardTypeOf(it)) })
        rows.detail(country, plain(award.country ?: credential.issuer.country))
        rows.detail(eqf, award.eqf?.let { Inset.Number(it.toLong()) })
        rows.detail(nqf, award.nqfLevel?.let(::plain))
        rows.detail(isced, award.isced?.let(::plain))
        rows.detail(credits, award.credits?.let { said(creditsOf(it)) })
        rows.detail(mode, award.mode?.let { said(modeOf(it)) })
        rows.detail(langs, award.languages.takeIf { it.isNotEmpty() }?.let { plain(it.joinToString(", ")) })
        rows.detail(profession, award.profession?.let(::professionOf))
        rows.detail(jointWith, award.jointWith.takeIf { it.isNotEmpty() }?.let { plain(it.joinToString(", ")) })
        rows.detail(thesis, award.thesisTitle?.let(::plain))
        rows.detail(outcomes, award.outcomes?.let(::plain))
        rows.detail(titleLang, award.titleLanguage?.let(::plain))
        rows.detail(issuedAt, signedOn(credential.signed))
        rows.detail(notBefore, credential.notBefore?.let { Inset.Day(dayOf(it)) })
        rows.detail(expires, credential.expires?.let { Inset.Day(dayOf(it)) })
        rows.detail(status, award.statusIndex?.let { Inset.Number(it.toLong()) })
        rows.detail(link, award.link?.let(::plain))
        rows.detail(kid, plain(credential.kid))
        for (field in award.otherFields + credential.otherClaims) {
            rows.detail(extra(field.key), plain(field.value))
        }
    }
    return rows.rows
}

private class Rows {
    val rows = mutableListOf<FieldRow>()

    fun compare(label: Phrase, text: String?) = compare(label, text?.let(::plain))

    fun compare(label: Phrase, value: Inset?) = add(label, value, Weight.COMPARE)

    fun detail(label: Phrase, value: Inset?) = add(label, value, Weight.DETAIL)

    private fun add(label: Phrase, value: Inset?, weight: Weight) {
        if (value != null) rows += FieldRow(label, value, weight)
    }
}

/** The issuer's name in the first of the user's languages that it has, or its official name. */
private fun nameOf(issuer: Issuer, languages: List<String>): String {
    val named = languages.firstNotNullOfOrNull { wanted -> issuer.names.find { it.language == wanted } }
    return (named ?: issuer.names.firstOrNull())?.name ?: issuer.id
}

/** Only the parts that are known. */
private fun birthOf(birth: BirthDate): Inset = when (birth) {
    is BirthDate.OnDay -> Inset.Day(birth.date.toLocalDate())
    is BirthDate.InMonth -> plain("%04d-%02d".format(Locale.ROOT, birth.year, birth.month.toInt()))
    is BirthDate.InYear -> plain("%04d".format(Locale.ROOT, birth.year))
}

/** The day of signing, if the stamp states it. */
private fun signedOn(signed: SigningTime): Inset? = when (signed) {
    is SigningTime.Stated -> Inset.Day(dayOf(signed.time))
    is SigningTime.DayOfAward -> null
}

private fun creditsOf(credits: Credits): Phrase {
    val amount = plain(
        DecimalFormat("0.#", DecimalFormatSymbols(Locale.ROOT)).format(credits.tenths.toLong() / TENTHS),
    )
    val code = credits.system.code
    val known = with(Words.Credits) { listOf(::ects, ::hours, ::ecvet, ::national) }
    return known.getOrNull(code.toInt())?.invoke(amount) ?: Words.Credits.unregistered(amount, code.toLong())
}

private const val TENTHS = 10.0

private fun modeOf(value: CodedValue): Phrase {
    val known = with(Words.Mode) { listOf(fullTime, partTime, online, blended, workBased, onSite) }
    return known.getOrNull(value.code.toInt()) ?: Words.Mode.unregistered(value.code.toLong())
}

private fun professionOf(profession: Profession): Inset = when (profession) {
    is Profession.Named -> plain(profession.name)
    is Profession.Sectoral -> {
        val code = profession.profession.code
        val known = with(Words.Profession) { listOf(doctor, nurse, dentist, vet, midwife, pharmacist, architect) }
        // Numbered like the sections of annex V, from 1.
        said(known.getOrNull(code.toInt() - 1) ?: Words.Profession.unregistered(code.toLong()))
    }
}
