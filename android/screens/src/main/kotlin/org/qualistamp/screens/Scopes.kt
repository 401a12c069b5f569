//! Describes what an award claims and what its issuer may award, so that users can compare them.
package org.qualistamp.screens

import org.qualistamp.ffi.CodedValue
import org.qualistamp.ffi.Scope
import org.qualistamp.ffi.ScopeClaim
import org.qualistamp.verifier.toLocalDate

internal fun claimOf(claim: ScopeClaim): Inset = with(Words.Scope) {
    Inset.Several(
        listOfNotNull(
            claim.awardType?.let { said(awardTypeOf(it)) },
            claim.eqf?.let { said(eqf(it.toLong())) },
            said(awarded(claim.awarded.toLocalDate())),
            said(country(plain(claim.country))),
        ),
    )
}

internal fun scopesOf(scopes: List<Scope>): Inset =
    if (scopes.isEmpty()) said(Words.Scope.nothing) else Inset.Several(scopes.map(::scopeOf))

private fun scopeOf(scope: Scope): Inset = with(Words.Scope) {
    val parts = listOfNotNull(
        scope.awardTypes?.let { types -> Inset.Several(types.map { said(awardTypeOf(it)) }) },
        levels(scope)?.let(::said),
        scope.from?.let { said(from(it.toLocalDate())) },
        scope.until?.let { said(until(it.toLocalDate())) },
        scope.countries?.let { said(country(plain(it.joinToString(", ")))) },
    )
    if (parts.isEmpty()) said(any) else Inset.Several(parts)
}

private fun levels(scope: Scope): Phrase? {
    if (scope.eqfFrom == null && scope.eqfTo == null) return null
    val lowest = scope.eqfFrom?.toLong() ?: LOWEST_EQF
    val highest = scope.eqfTo?.toLong() ?: HIGHEST_EQF
    return if (lowest == highest) Words.Scope.eqf(lowest) else Words.Scope.eqfRange(lowest, highest)
}

/** The European Qualifications Framework has eight levels. */
private const val LOWEST_EQF = 1L
private const val HIGHEST_EQF = 8L

/** The kind of award, from the specification's registry. */
internal fun awardTypeOf(value: CodedValue): Phrase =
    AWARD_TYPES[value.code.toInt()] ?: Words.AwardType.unregistered(value.code.toLong())

private val AWARD_TYPES: Map<Int, Phrase> = with(Words.AwardType) {
    mapOf(
        1 to general,
        2 to vocational,
        3 to shortCycle,
        4 to bachelor,
        5 to master,
        6 to doctorate,
        7 to professional,
        8 to microCredential,
        9 to course,
        10 to language,
        11 to attendance,
    )
}
