//! The texts for every reason of the core. No `else`: a new reason does not compile until it has a text.
package org.qualistamp.screens

import org.qualistamp.ffi.ClaimsProblem
import org.qualistamp.ffi.Field
import org.qualistamp.ffi.FrameFault
import org.qualistamp.ffi.Note
import org.qualistamp.ffi.PayloadFault
import org.qualistamp.ffi.Reason
import org.qualistamp.ffi.Rejection
import org.qualistamp.ffi.SigningTime
import org.qualistamp.ffi.StatusDetail
import org.qualistamp.ffi.StatusGap
import org.qualistamp.ffi.TextFault
import org.qualistamp.verifier.toLocalDate

/** Why a stamp is invalid. */
fun explain(rejection: Rejection): Explained = with(Words.Rejection) {
    when (rejection) {
        is Rejection.Malformed -> explain(rejection.fault)
        is Rejection.SignatureMismatch -> Explained(s01Found(plain(rejection.kid)), s01Next)
        is Rejection.Payload -> explain(rejection.fault)
        is Rejection.Claims -> when (val problem = rejection.problem) {
            is ClaimsProblem.NotCbor -> Explained(c01Found, c01Next)
            is ClaimsProblem.BrokenRule -> Explained(c02Found(said(nameOf(problem.problem.field))), c02Next)
        }
        is Rejection.Specimen -> Explained(c03Found, c03Next)
        is Rejection.NotEntitled ->
            Explained(a01Found(claimOf(rejection.claimed), scopesOf(rejection.allowed)), a01Next)
        is Rejection.LacksField -> Explained(a02Found, a02Next)
        is Rejection.KeyNotYetValid -> {
            val from = dayOf(rejection.validFrom)
            when (val signed = rejection.signed) {
                is SigningTime.Stated -> Explained(k01Found(dayOf(signed.time), from), k01Next)
                is SigningTime.DayOfAward -> Explained(k01FoundByAward(signed.date.toLocalDate(), from), k01Next)
            }
        }
        is Rejection.KeyNoLongerValid -> {
            val until = dayOf(rejection.validUntil)
            when (val signed = rejection.signed) {
                is SigningTime.Stated -> Explained(k02Found(dayOf(signed.time), until), k02Next)
                is SigningTime.DayOfAward -> Explained(k02FoundByAward(signed.date.toLocalDate(), until), k02Next)
            }
        }
        is Rejection.NotInRegister -> Explained(k03Found(dayOf(rejection.since)), k03Next)
        is Rejection.Withdrawn -> Explained(w01Found, w01Next)
        is Rejection.Suspended -> Explained(w02Found, w02Next)
        is Rejection.Superseded -> Explained(w03Found, w03Next)
        is Rejection.NotYetValid -> Explained(t01Found(dayOf(rejection.notBefore), dayOf(rejection.now)), t01Next)
        is Rejection.Expired -> Explained(t02Found(dayOf(rejection.expires), dayOf(rejection.now)), t02Next)
    }
}

private fun explain(fault: FrameFault): Explained = with(Words.Rejection) {
    when (fault) {
        is FrameFault.TooLong -> Explained(f01Found, f01Next)
        is FrameFault.NotCoseSign1 -> Explained(f02Found, f02Next)
        is FrameFault.NotDeterministic -> Explained(f03Found, f03Next)
        is FrameFault.MissingAlgorithm -> Explained(f04Found, f04Next)
        is FrameFault.MissingKid -> Explained(f05Found, f05Next)
        is FrameFault.WrongAlgorithm -> Explained(f06Found, f06Next)
        is FrameFault.WrongKidLength -> Explained(f07Found, f07Next)
        is FrameFault.UnexpectedHeader -> Explained(f08Found, f08Next)
        is FrameFault.UnprotectedHeader -> Explained(f09Found, f09Next)
        is FrameFault.DetachedPayload -> Explained(f10Found, f10Next)
        is FrameFault.WrongSignatureLength -> Explained(f11Found, f11Next)
    }
}

private fun explain(fault: PayloadFault): Explained = with(Words.Rejection) {
    when (fault) {
        is PayloadFault.Empty -> Explained(p01Found, p01Next)
        is PayloadFault.NotDeflate -> Explained(p02Found, p02Next)
        is PayloadFault.Truncated -> Explained(p03Found, p03Next)
        is PayloadFault.TrailingBytes -> Explained(p04Found, p04Next)
        is PayloadFault.TooLarge -> Explained(p05Found, p05Next)
    }
}

/** Since when and why the issuer changed the status of an award, if it says so. */
fun detailsOf(rejection: Rejection): List<Phrase> = when (rejection) {
    is Rejection.Withdrawn -> details(rejection.detail)
    is Rejection.Suspended -> details(rejection.detail)
    is Rejection.Superseded -> details(rejection.detail)
    is Rejection.Malformed, is Rejection.SignatureMismatch, is Rejection.Payload, is Rejection.Claims,
    is Rejection.Specimen, is Rejection.NotEntitled, is Rejection.LacksField, is Rejection.KeyNotYetValid,
    is Rejection.KeyNoLongerValid, is Rejection.NotInRegister, is Rejection.NotYetValid,
    is Rejection.Expired,
    -> emptyList()
}

private fun details(detail: StatusDetail?): List<Phrase> {
    if (detail == null) return emptyList()
    val since = Words.Status.since(detail.since.toLocalDate())
    // 0 means that no reason is given.
    if (detail.reason == 0uL) return listOf(since)
    val number = detail.reason.toLong()
    return listOf(since, STATUS_REASONS[number] ?: Words.Status.reasonOther(number))
}

/** The specification's registry of reasons, section 6.3. */
private val STATUS_REASONS: Map<Long, Phrase> = with(Words.Status) {
    mapOf(
        1L to reasonIssuedInError,
        2L to reasonDeception,
        3L to reasonReplaced,
        4L to reasonDecision,
        5L to reasonHolderRequest,
        6L to reasonUnderReview,
    )
}

/** Why the answer is indeterminate. */
fun explain(reason: Reason): Explained = with(Words.Reason) {
    when (reason) {
        is Reason.NoTrustList -> Explained(u01Found, u01Next)
        is Reason.UnknownKey -> Explained(u02Found(plain(reason.kid)), u02Next)
        is Reason.UnknownCoding -> Explained(u03Found(reason.found.toLong()), u03Next)
        is Reason.NewerVersion -> Explained(u15Found(reason.key), u15Next)
        is Reason.NoConsent -> Explained(u16Found, u16Next)
        is Reason.OtherCountry -> Explained(u17Found(plain(reason.country)), u17Next)
        is Reason.KeyCompromised -> Explained(u04Found(dayOf(reason.since)), u04Next)
        is Reason.SignedInFuture -> Explained(u05Found(dayOf(reason.issuedAt), dayOf(reason.now)), u05Next)
        is Reason.ClockBehind -> Explained(u06Found(dayOf(reason.now), dayOf(reason.floor)), u06Next)
        is Reason.TrustTooOld -> Explained(u07Found(dayOf(reason.issued), dayOf(reason.limit)), u07Next)
        is Reason.RegisterMissing -> Explained(u08Found(dayOf(reason.since)), u08Next)
        is Reason.StatusUnknown -> explain(reason.gap)
    }
}

/** Why it is not known whether an award was withdrawn. */
fun explain(gap: StatusGap): Explained = with(Words.Reason) {
    when (gap) {
        is StatusGap.NotPinned -> Explained(u09Found, u09Next)
        is StatusGap.Absent -> Explained(u10Found, u10Next)
        is StatusGap.Stale -> Explained(u11Found(dayOf(gap.issued), dayOf(gap.limit)), u11Next)
        is StatusGap.Corrupt -> Explained(u12Found, u12Next)
        is StatusGap.OutOfRange -> Explained(u13Found(gap.entries.toLong(), gap.index.toLong()), u13Next)
        is StatusGap.UnknownValue -> Explained(u14Found(gap.value.toLong()), u14Next)
    }
}

/** A note on a valid stamp. */
fun explain(note: Note): Explained = with(Words.Note) {
    when (note) {
        is Note.ValidAsOf -> Explained(n01Found(dayOf(note.issued), dayOf(note.nextUpdate)), n01Next)
        is Note.StatusNotOffered -> Explained(n02Found, n02Next)
        is Note.Specimen -> Explained(n03Found, n03Next)
        is Note.AwardedInFuture -> Explained(n04Found(note.awarded.toLocalDate()), n04Next)
        is Note.StatusAsOf -> Explained(n05Found(dayOf(note.issued), dayOf(note.nextUpdate)), n05Next)
        is Note.StatusUnknown -> Explained(n06Found, n06Next)
        is Note.SealedBeforeCompromise -> Explained(n07Found(dayOf(note.since), dayOf(note.sealed)), n07Next)
        is Note.ClockBehind -> Explained(n08Found(dayOf(note.now), dayOf(note.floor)), n08Next)
    }
}

/** Whether a note calls for caution, so that a valid stamp is not shown in green. */
fun isCaution(note: Note): Boolean = when (note) {
    is Note.ValidAsOf, is Note.StatusAsOf, is Note.StatusUnknown, is Note.Specimen, is Note.AwardedInFuture,
    is Note.ClockBehind,
    -> true
    is Note.StatusNotOffered, is Note.SealedBeforeCompromise -> false
}

/** Why a text is not the text of a stamp. */
fun explain(fault: TextFault): Explained = with(Words.Text) {
    when (fault) {
        is TextFault.Empty -> Explained(x01Found, x01Next)
        is TextFault.NotAStamp -> Explained(x02Found, x02Next)
        is TextFault.UnsupportedProfile -> Explained(x03Found(plain(fault.found.toString())), x03Next)
        is TextFault.LowerCase -> Explained(x04Found, x04Next)
        is TextFault.OutsideAlphabet -> Explained(x05Found, x05Next)
        is TextFault.LineBreak -> Explained(x06Found, x06Next)
        is TextFault.PercentEncoded -> Explained(x07Found, x07Next)
        is TextFault.SpacesLost -> Explained(x08Found, x08Next)
        is TextFault.ImpossibleLength -> Explained(x09Found, x09Next)
        is TextFault.GroupOverflow -> Explained(x10Found, x10Next)
        is TextFault.TooLong -> Explained(x11Found, x11Next)
        is TextFault.NoPayload -> Explained(x12Found, x12Next)
    }
}

/** The label of a field. */
fun nameOf(field: Field): Phrase = with(Words.Field) {
    when (field) {
        Field.COUNTRY -> country
        Field.TITLE_LANGUAGE -> titleLang
        Field.EQF -> eqf
        Field.ISCED -> isced
        Field.FAMILY_NAME -> family
        Field.GIVEN_NAMES -> given
        Field.FAMILY_NAME_LATIN -> familyLatin
        Field.GIVEN_NAMES_LATIN -> givenLatin
        Field.TITLE -> title
        Field.TITLE_ENGLISH -> titleEn
        Field.AWARD_ID -> id
        Field.AWARDED -> awarded
        Field.BIRTH_DATE -> dob
        Field.AWARD_TYPE -> type
        Field.NQF_LEVEL -> nqf
        Field.CREDITS -> credits
        Field.GRADE -> grade
        Field.GRADING_SCHEME -> gradeScheme
        Field.MODE -> mode
        Field.LANGUAGES -> langs
        Field.PROFESSION -> profession
        Field.THESIS_TITLE -> thesis
        Field.OUTCOMES -> outcomes
        Field.STATUS_INDEX -> status
        Field.LINK -> link
        Field.SPECIMEN -> specimen
        Field.JOINT_WITH -> jointWith
        Field.EXPIRES -> expires
        Field.NOT_BEFORE -> notBefore
        Field.ISSUED_AT -> issuedAt
        Field.AWARD -> award
        Field.EXTRA -> otherFields
        Field.TRUST_LIST -> trustList
    }
}
