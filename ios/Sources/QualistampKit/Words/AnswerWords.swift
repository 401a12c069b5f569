// The texts for an answer: verdict, what was found, what to do next. Every variant of the core is named here.

import Foundation

/// How an answer looks: each differs from the others in word, shape and colour.
public enum Appearance: Equatable, Sendable, CaseIterable {
    case valid
    /// Valid, but only together with its notes.
    case validWithCaution
    case invalid
    case indeterminate
    /// Not a stamp, or a damaged text: no verdict on a diploma.
    case undecodable

    /// Whether the user may rely on the fields, after comparing them.
    public var isProof: Bool {
        switch self {
        case .valid, .validWithCaution: true
        case .invalid, .indeterminate, .undecodable: false
        }
    }

    /// Haptic feedback.
    var haptic: Haptic {
        switch self {
        case .valid: .good
        case .validWithCaution: .caution
        case .invalid: .bad
        case .indeterminate, .undecodable: .unsure
        }
    }
}

extension Answer {
    /// How it looks.
    public var appearance: Appearance {
        switch self {
        case .undecodable: .undecodable
        case .decided(let outcome):
            switch outcome.verdict {
            case .valid(_, let notes): notes.contains { $0.note.isCaution } ? .validWithCaution : .valid
            case .invalid: .invalid
            case .indeterminate: .indeterminate
            }
        }
    }

    /// The verdict in large letters.
    public var headline: Word {
        switch self {
        case .undecodable(_, let fault): fault == .notAStamp ? .key("verdict.not_a_stamp") : .key("verdict.undecodable")
        case .decided(let outcome):
            switch outcome.verdict {
            case .valid(_, let notes): Self.headline(notes)
            case .invalid: .key("verdict.invalid")
            case .indeterminate: .key("verdict.indeterminate")
            }
        }
    }

    private static func headline(_ notes: [Remark]) -> Word {
        for remark in notes {
            if case .validAsOf(let issued, _) = remark.note {
                return .key("verdict.valid_as_of", ["issued": .moment(issued)])
            }
        }
        return .key(notes.contains { $0.note.isCaution } ? "verdict.valid_with_caution" : "verdict.valid")
    }

    /// Support code: short enough to read aloud on the phone.
    public var supportCode: String {
        switch self {
        case .undecodable(let supportCode, _): supportCode
        case .decided(let outcome): outcome.supportCode
        }
    }

    /// What was found, and what to do next.
    public var explanation: Explanation {
        switch self {
        case .undecodable(let supportCode, let fault):
            return fault.explanation(supportCode)
        case .decided(let outcome):
            switch outcome.verdict {
            case .valid: return Explanation("valid.\(outcome.supportCode)")
            case .invalid(let rejection, _): return rejection.explanation(outcome.supportCode)
            case .indeterminate(let reason, _): return reason.explanation(outcome.supportCode)
            }
        }
    }

    /// Details next to the verdict: the notes of a valid stamp, date and reason of a withdrawal.
    public var remarks: [Explanation] {
        switch self {
        case .undecodable: return []
        case .decided(let outcome):
            switch outcome.verdict {
            case .valid(_, let notes): return notes.map { $0.note.explanation($0.supportCode) }
            case .invalid, .indeterminate: return []
            }
        }
    }

    /// Since when and why the award is not valid, if its issuer says so.
    public var details: [Word] {
        guard case .decided(let outcome) = self, case .invalid(let rejection, _) = outcome.verdict else { return [] }
        return rejection.detail.map { [.key("status.since", ["since": .day($0.since)])] + $0.reasonWords } ?? []
    }

    /// What a listed key signed, whatever the verdict. Show it next to the verdict, never instead of it.
    public var signed: Credential? {
        switch self {
        case .undecodable: nil
        case .decided(let outcome):
            switch outcome.verdict {
            case .valid(let credential, _): credential
            case .invalid(_, let signed): signed
            case .indeterminate(_, let signed): signed
            }
        }
    }

    /// One line for each axis.
    public var findings: [FindingLine] {
        switch self {
        case .undecodable: []
        case .decided(let outcome): outcome.findings.map(FindingLine.init)
        }
    }
}

/// One line of the report.
public struct FindingLine: Equatable, Sendable, Identifiable {
    public let axis: Word
    public let state: FindingState
    public var id: Word { axis }

    init(_ finding: AxisFinding) {
        axis = finding.axis.word
        state = FindingState(finding.finding)
    }
}

/// The finding for one axis, without its facts.
public enum FindingState: Equatable, Sendable, CaseIterable {
    case good
    case bad
    case noted
    case undecided
    case notReached

    init(_ finding: Finding) {
        switch finding {
        case .good: self = .good
        case .bad: self = .bad
        case .noted: self = .noted
        case .undecided: self = .undecided
        case .notReached: self = .notReached
        }
    }

    public var word: Word {
        switch self {
        case .good: .key("finding.good")
        case .bad: .key("finding.bad")
        case .noted: .key("finding.noted")
        case .undecided, .notReached: .key("finding.not_checked")
        }
    }
}

extension Axis {
    var word: Word {
        switch self {
        case .integrity: .key("axis.integrity")
        case .issuer: .key("axis.issuer")
        case .content: .key("axis.content")
        case .authority: .key("axis.authority")
        case .status: .key("axis.status")
        case .time: .key("axis.time")
        case .freshness: .key("axis.freshness")
        }
    }
}

extension TextFault {
    func explanation(_ code: String) -> Explanation {
        switch self {
        case .unsupportedProfile(let found, _):
            Explanation("text.\(code)", ["found": .text(String(found))])
        case .empty, .notAStamp, .lowerCase, .outsideAlphabet, .lineBreak, .percentEncoded, .spacesLost,
            .impossibleLength, .groupOverflow, .tooLong, .noPayload:
            Explanation("text.\(code)")
        }
    }
}

extension Rejection {
    func explanation(_ code: String) -> Explanation {
        let key = "rejection.\(code)"
        switch self {
        case .malformed, .payload, .specimen, .lacksField, .withdrawn, .suspended, .superseded:
            return Explanation(key)
        case .signatureMismatch(let kid, _):
            return Explanation(key, ["kid": .text(kid)])
        case .claims(let problem):
            return Explanation(key, problem.pieces)
        case .notEntitled(let claimed, let allowed):
            return Explanation(key, ["claimed": .word(claimed.words), "allowed": .word(Scope.words(allowed))])
        case .keyNotYetValid(let signed, let validFrom):
            return signed.explanation(key, ["valid_from": .moment(validFrom)])
        case .keyNoLongerValid(let signed, let validUntil):
            return signed.explanation(key, ["valid_until": .moment(validUntil)])
        case .notInRegister(let since, _):
            return Explanation(key, ["since": .moment(since)])
        case .notYetValid(let notBefore, let now):
            return Explanation(key, ["not_before": .moment(notBefore), "now": .moment(now)])
        case .expired(let expires, let now):
            return Explanation(key, ["expires": .moment(expires), "now": .moment(now)])
        }
    }

    fileprivate var detail: StatusDetail? {
        switch self {
        case .withdrawn(let detail), .suspended(let detail), .superseded(let detail): detail
        case .malformed, .signatureMismatch, .payload, .claims, .specimen, .notEntitled, .lacksField,
            .keyNotYetValid, .keyNoLongerValid, .notInRegister, .notYetValid, .expired:
            nil
        }
    }
}

extension Reason {
    func explanation(_ code: String) -> Explanation {
        let key = "reason.\(code)"
        switch self {
        case .noTrustList:
            return Explanation(key)
        case .unknownKey(let kid):
            return Explanation(key, ["kid": .text(kid)])
        case .unknownCoding(let found):
            return Explanation(key, ["coding": .number(Int64(found))])
        case .newerVersion(let field):
            return Explanation(key, ["key": .number(field)])
        case .noConsent:
            return Explanation(key)
        case .otherCountry(_, let country):
            return Explanation(key, ["country": .text(country)])
        case .keyCompromised(let since), .registerMissing(let since, _, _):
            return Explanation(key, ["since": .moment(since)])
        case .statusUnknown(let gap):
            return Explanation(key, gap.pieces)
        case .signedInFuture(let issuedAt, let now):
            return Explanation(key, ["issued_at": .moment(issuedAt), "now": .moment(now)])
        case .clockBehind(let now, let floor):
            return Explanation(key, ["now": .moment(now), "floor": .moment(floor)])
        case .trustTooOld(let issued, let limit):
            return Explanation(key, ["issued": .moment(issued), "limit": .moment(limit)])
        }
    }
}

extension StatusGap {
    fileprivate var pieces: [String: Piece] {
        switch self {
        case .notPinned, .absent, .corrupt: [:]
        case .stale(let issued, let limit): ["issued": .moment(issued), "limit": .moment(limit)]
        case .outOfRange(let index, let entries): ["index": .number(Int64(index)), "entries": .count(entries)]
        case .unknownValue(let value): ["value": .number(Int64(value))]
        }
    }
}

extension Note {
    /// Whether it calls for caution, so that a valid stamp is not shown in green.
    var isCaution: Bool {
        switch self {
        case .validAsOf, .statusAsOf, .statusUnknown, .specimen, .awardedInFuture, .clockBehind: true
        case .statusNotOffered, .sealedBeforeCompromise: false
        }
    }

    func explanation(_ code: String) -> Explanation {
        let key = "note.\(code)"
        switch self {
        case .statusNotOffered, .specimen, .statusUnknown:
            return Explanation(key)
        case .validAsOf(let issued, let nextUpdate), .statusAsOf(let issued, let nextUpdate):
            return Explanation(key, ["issued": .moment(issued), "next_update": .moment(nextUpdate)])
        case .sealedBeforeCompromise(let since, let sealed):
            return Explanation(key, ["since": .moment(since), "sealed": .moment(sealed)])
        case .awardedInFuture(let awarded):
            return Explanation(key, ["awarded": .day(awarded)])
        case .clockBehind(let now, let floor):
            return Explanation(key, ["now": .moment(now), "floor": .moment(floor)])
        }
    }
}

extension SigningTime {
    fileprivate func explanation(_ key: String, _ pieces: [String: Piece]) -> Explanation {
        switch self {
        case .stated(let time):
            Explanation(key, pieces.merging(["signed": .moment(time)]) { _, new in new })
        case .dayOfAward(let date):
            Explanation(key, pieces.merging(["signed": .day(date)]) { _, new in new }, found: "found_by_award")
        }
    }
}

extension StatusDetail {
    /// The issuer's reason, if given. The numbers are from the specification's registry.
    fileprivate var reasonWords: [Word] {
        let names = [
            1: "issued_in_error", 2: "deception", 3: "replaced", 4: "decision", 5: "holder_request", 6: "under_review",
        ]
        if reason == 0 { return [] }
        if let name = names[Int(clamping: reason)] { return [.key("status.reason.\(name)")] }
        return [.key("status.reason.other", ["number": .count(reason)])]
    }
}

extension ClaimsProblem {
    fileprivate var pieces: [String: Piece] {
        switch self {
        case .notCbor: [:]
        case .brokenRule(let problem): ["field": .word(problem.field.label)]
        }
    }
}

extension ScopeClaim {
    fileprivate var words: Word {
        let parts: [Word?] = [
            awardType.map { $0.word("award_type") },
            eqf.map { .key("scope.eqf", ["level": .number(Int64($0))]) },
            .key("scope.awarded", ["awarded": .day(awarded)]),
            .key("scope.country", ["country": .text(country)]),
        ]
        return .joined(parts.compactMap { $0 }, separator: ", ")
    }
}

extension Scope {
    fileprivate static func words(_ scopes: [Scope]) -> Word {
        scopes.isEmpty ? .key("scope.nothing") : .joined(scopes.map(\.words), separator: "; ")
    }

    private var words: Word {
        let types = (awardTypes ?? []).map { $0.word("award_type") }
        let places = (countries ?? []).map(Word.literal)
        let parts: [Word?] = [
            types.isEmpty ? nil : .joined(types, separator: " / "),
            levels,
            from.map { .key("scope.from", ["from": .day($0)]) },
            until.map { .key("scope.until", ["until": .day($0)]) },
            places.isEmpty
                ? nil : .key("scope.country", ["country": .word(.joined(places, separator: " / "))]),
        ]
        let said = parts.compactMap { $0 }
        return said.isEmpty ? .key("scope.any") : .joined(said, separator: ", ")
    }

    private var levels: Word? {
        guard let eqfFrom, let eqfTo else { return nil }
        if eqfFrom == eqfTo { return .key("scope.eqf", ["level": .number(Int64(eqfFrom))]) }
        return .key("scope.eqf_range", ["lowest": .number(Int64(eqfFrom)), "highest": .number(Int64(eqfTo))])
    }
}
