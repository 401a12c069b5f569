//! Every outcome by its name in the test vectors. No `else`: a new reason does not compile until it has a name.
package org.qualistamp.verifier

import org.qualistamp.ffi.CborFault
import org.qualistamp.ffi.ClaimsProblem
import org.qualistamp.ffi.Field
import org.qualistamp.ffi.Finding
import org.qualistamp.ffi.FrameFault
import org.qualistamp.ffi.MetadataFault
import org.qualistamp.ffi.Note
import org.qualistamp.ffi.Outcome
import org.qualistamp.ffi.PayloadFault
import org.qualistamp.ffi.Reason
import org.qualistamp.ffi.RegisterFault
import org.qualistamp.ffi.Rejection
import org.qualistamp.ffi.Rule
import org.qualistamp.ffi.StatusFault
import org.qualistamp.ffi.StatusGap
import org.qualistamp.ffi.Verdict

fun nameOf(verdict: Verdict): String = when (verdict) {
    is Verdict.Valid -> "valid"
    is Verdict.Invalid -> "invalid"
    is Verdict.Indeterminate -> "indeterminate"
}

/** The support code, written a second time, so that an accidental change is found. */
fun codeOf(rejection: Rejection): String = when (rejection) {
    is Rejection.Malformed -> when (rejection.fault) {
        is FrameFault.TooLong -> "F01"
        is FrameFault.NotCoseSign1 -> "F02"
        is FrameFault.NotDeterministic -> "F03"
        is FrameFault.MissingAlgorithm -> "F04"
        is FrameFault.MissingKid -> "F05"
        is FrameFault.WrongAlgorithm -> "F06"
        is FrameFault.WrongKidLength -> "F07"
        is FrameFault.UnexpectedHeader -> "F08"
        is FrameFault.UnprotectedHeader -> "F09"
        is FrameFault.DetachedPayload -> "F10"
        is FrameFault.WrongSignatureLength -> "F11"
    }
    is Rejection.SignatureMismatch -> "S01"
    is Rejection.Payload -> when (rejection.fault) {
        is PayloadFault.Empty -> "P01"
        is PayloadFault.NotDeflate -> "P02"
        is PayloadFault.Truncated -> "P03"
        is PayloadFault.TrailingBytes -> "P04"
        is PayloadFault.TooLarge -> "P05"
    }
    is Rejection.Claims -> when (rejection.problem) {
        is ClaimsProblem.NotCbor -> "C01"
        is ClaimsProblem.BrokenRule -> "C02"
    }
    is Rejection.Specimen -> "C03"
    is Rejection.NotEntitled -> "A01"
    is Rejection.LacksField -> "A02"
    is Rejection.KeyNotYetValid -> "K01"
    is Rejection.KeyNoLongerValid -> "K02"
    is Rejection.NotInRegister -> "K03"
    is Rejection.Withdrawn -> "W01"
    is Rejection.Suspended -> "W02"
    is Rejection.Superseded -> "W03"
    is Rejection.NotYetValid -> "T01"
    is Rejection.Expired -> "T02"
}

/** The support code, written a second time. */
fun codeOf(reason: Reason): String = when (reason) {
    is Reason.NoTrustList -> "U01"
    is Reason.UnknownKey -> "U02"
    is Reason.UnknownCoding -> "U03"
    is Reason.NewerVersion -> "U15"
    is Reason.NoConsent -> "U16"
    is Reason.OtherCountry -> "U17"
    is Reason.KeyCompromised -> "U04"
    is Reason.SignedInFuture -> "U05"
    is Reason.ClockBehind -> "U06"
    is Reason.TrustTooOld -> "U07"
    is Reason.RegisterMissing -> "U08"
    is Reason.StatusUnknown -> when (reason.gap) {
        is StatusGap.NotPinned -> "U09"
        is StatusGap.Absent -> "U10"
        is StatusGap.Stale -> "U11"
        is StatusGap.Corrupt -> "U12"
        is StatusGap.OutOfRange -> "U13"
        is StatusGap.UnknownValue -> "U14"
    }
}

fun nameOf(note: Note): String = when (note) {
    is Note.ValidAsOf -> "valid as of"
    is Note.StatusNotOffered -> "status not offered"
    is Note.Specimen -> "specimen"
    is Note.AwardedInFuture -> "awarded in future"
    is Note.StatusAsOf -> "status as of"
    is Note.StatusUnknown -> "status unknown"
    is Note.SealedBeforeCompromise -> "sealed before compromise"
    is Note.ClockBehind -> "clock behind"
}

fun nameOf(finding: Finding): String = when (finding) {
    is Finding.Good -> "good"
    is Finding.Bad -> "bad ${codeOf(finding.rejection)}"
    is Finding.NotReached -> "not reached"
    is Finding.Undecided -> "undecided ${codeOf(finding.reason)}"
    is Finding.Noted -> "noted ${nameOf(finding.remark.note)}"
}

/** Which of several faults with the same support code; none if the code has only one. */
fun detailOf(outcome: Outcome): String? = when (val verdict = outcome.verdict) {
    is Verdict.Valid -> null
    is Verdict.Invalid -> detailOf(verdict.rejection)
    is Verdict.Indeterminate -> when (val reason = verdict.reason) {
        is Reason.StatusUnknown -> when (val gap = reason.gap) {
            is StatusGap.Corrupt -> nameOf(gap.fault)
            is StatusGap.NotPinned, is StatusGap.Absent, is StatusGap.Stale, is StatusGap.OutOfRange,
            is StatusGap.UnknownValue,
            -> null
        }
        is Reason.NewerVersion -> reason.key.toString()
        is Reason.NoTrustList, is Reason.UnknownKey, is Reason.UnknownCoding, is Reason.KeyCompromised,
        is Reason.SignedInFuture, is Reason.ClockBehind, is Reason.TrustTooOld, is Reason.RegisterMissing,
        is Reason.NoConsent, is Reason.OtherCountry,
        -> null
    }
}

private fun detailOf(rejection: Rejection): String? = when (rejection) {
    is Rejection.Malformed -> when (val fault = rejection.fault) {
        is FrameFault.NotCoseSign1 -> nameOf(fault.problem.fault)
        is FrameFault.NotDeterministic -> nameOf(fault.problem.fault)
        is FrameFault.TooLong, is FrameFault.MissingAlgorithm, is FrameFault.MissingKid,
        is FrameFault.WrongAlgorithm, is FrameFault.WrongKidLength, is FrameFault.UnexpectedHeader,
        is FrameFault.UnprotectedHeader, is FrameFault.DetachedPayload, is FrameFault.WrongSignatureLength,
        -> null
    }
    is Rejection.Claims -> when (val problem = rejection.problem) {
        is ClaimsProblem.NotCbor -> nameOf(problem.problem.fault)
        is ClaimsProblem.BrokenRule -> "${nameOf(problem.problem.field)}: ${nameOf(problem.problem.rule)}"
    }
    is Rejection.SignatureMismatch, is Rejection.Payload, is Rejection.Specimen, is Rejection.NotEntitled,
    is Rejection.LacksField,
    is Rejection.KeyNotYetValid, is Rejection.KeyNoLongerValid, is Rejection.NotInRegister,
    is Rejection.Withdrawn, is Rejection.Suspended, is Rejection.Superseded, is Rejection.NotYetValid,
    is Rejection.Expired,
    -> null
}

private fun Enum<*>.words(): String = name.lowercase().replace('_', ' ')

fun nameOf(fault: CborFault): String = if (fault == CborFault.INVALID_UTF8) "invalid utf-8" else fault.words()

fun nameOf(rule: Rule): String = rule.words()

fun nameOf(fault: StatusFault): String = fault.words()

fun nameOf(fault: RegisterFault): String = fault.words()

fun nameOf(fault: MetadataFault): String =
    if (fault == MetadataFault.UNDER_SIGNED) "under-signed" else fault.words()

fun nameOf(field: Field): String = when (field) {
    Field.COUNTRY -> "country"
    Field.TITLE_LANGUAGE -> "title_lang"
    Field.EQF -> "eqf"
    Field.ISCED -> "isced"
    Field.FAMILY_NAME -> "family"
    Field.GIVEN_NAMES -> "given"
    Field.FAMILY_NAME_LATIN -> "family_latin"
    Field.GIVEN_NAMES_LATIN -> "given_latin"
    Field.TITLE -> "title"
    Field.TITLE_ENGLISH -> "title_en"
    Field.AWARD_ID -> "id"
    Field.AWARDED -> "awarded"
    Field.BIRTH_DATE -> "dob"
    Field.AWARD_TYPE -> "type"
    Field.NQF_LEVEL -> "nqf"
    Field.CREDITS -> "credits"
    Field.GRADE -> "grade"
    Field.GRADING_SCHEME -> "grade_scheme"
    Field.MODE -> "mode"
    Field.LANGUAGES -> "langs"
    Field.PROFESSION -> "profession"
    Field.THESIS_TITLE -> "thesis"
    Field.OUTCOMES -> "outcomes"
    Field.STATUS_INDEX -> "status"
    Field.LINK -> "link"
    Field.SPECIMEN -> "specimen"
    Field.JOINT_WITH -> "joint_with"
    Field.EXPIRES -> "expires"
    Field.NOT_BEFORE -> "not_before"
    Field.ISSUED_AT -> "issued_at"
    Field.AWARD -> "award"
    Field.EXTRA -> "extra"
    Field.TRUST_LIST -> "trust list"
}
