// Texts of the trust screen: the trusted data, its age, and the result of the last import.

import Foundation

extension TrustPanelState {
    /// Lines about the trusted data.
    public var facts: [Word] {
        guard let summary else { return [] }
        guard let list = summary.list else { return [.key("trust.none")] + summary.rest }
        return [
            .key("trust.issued", ["issued": .moment(list.issued)]),
            .key("trust.next_update", ["next_update": .moment(list.nextUpdate)]),
            .key("trust.version", ["version": .count(list.version)]),
            .key("trust.issuers", ["count": .count(list.issuers)]),
        ] + summary.rest
    }

    /// How old the list is at this time, for these settings.
    public func age(at time: Date, settings: UserSettings) -> TrustAge? {
        guard let list = summary?.list else { return nil }
        return TrustAge(list, now: time.unixSeconds, hardLimitDays: settings.hardLimitDays)
    }

    /// Problems to show first: no trusted data, a wrong clock, repaired damage.
    public func warnings(at time: Date) -> [Explanation] {
        if let closed { return [closed.explanation] }
        guard let summary else { return [] }
        var warnings: [Explanation] = []
        let now = time.unixSeconds
        if let floor = summary.clockFloor, now < floor {
            warnings.append(Explanation("trust.clock_behind", ["now": .moment(now), "floor": .moment(floor)]))
        }
        if !summary.mishaps.isEmpty {
            warnings.append(Explanation(found: .key("trust.recovered"), next: .key("trust.recovered.next")))
        }
        return warnings
    }
}

/// How old a trust list is.
public enum TrustAge: Equatable, Sendable, CaseIterable {
    case fresh
    case due
    case tooOld

    /// For the trust screen only: verdicts use the core's own comparison.
    init(_ list: ListSummary, now: Int64, hardLimitDays: UInt32) {
        let secondsOfDay: Int64 = 86_400
        if now > list.issued.addingClamped(Int64(hardLimitDays) * secondsOfDay) {
            self = .tooOld
        } else if now > list.nextUpdate {
            self = .due
        } else {
            self = .fresh
        }
    }

    public var word: Word {
        switch self {
        case .fresh: .key("trust.fresh")
        case .due: .key("trust.due")
        case .tooOld: .key("trust.too_old")
        }
    }
}

extension Int64 {
    fileprivate func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}

extension TrustSummary {
    fileprivate var rest: [Word] {
        [
            .key("trust.status_lists", ["held": .count(statusLists)]),
            .key("trust.registers", ["held": .count(registers)]),
            .key("trust.root", ["version": .count(rootVersion), "expires": .moment(rootExpires)]),
        ]
    }
}

extension TrustEnding {
    /// Texts for the result of the last update or import.
    public var words: [Word] {
        switch self {
        case .imported(let imported, let summary):
            var words: [Word] = []
            if let list = summary.list { words.append(.key("trust.updated", ["issued": .moment(list.issued)])) }
            if !imported.refused.isEmpty {
                words.append(.key("trust.parts_refused", ["count": .number(Int64(imported.refused.count))]))
            }
            if !imported.stillWithdrawn.isEmpty {
                words.append(.key("trust.still_withdrawn", ["count": .number(Int64(imported.stillWithdrawn.count))]))
            }
            return words
        case .upToDate:
            return [.key("trust.unchanged")]
        case .interrupted:
            return [.key("trust.interrupted.found"), .key("trust.interrupted.next")]
        case .refused(let error):
            return [error.explanation.found, error.explanation.next, .key("trust.kept")]
        case .notFetched(let trouble):
            return [trouble.explanation.found, trouble.explanation.next, .key("trust.kept")]
        }
    }
}
