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
            return words + imported.leftOut
        case .upToDate(.some(let overdueSince)):
            let overdue = Explanation("trust.overdue", ["next_update": .moment(overdueSince)])
            return [overdue.found, overdue.next]
        case .upToDate(.none):
            return [.key("trust.unchanged")]
        case .declined:
            return [.key("trust.declined")]
        case .interrupted:
            return [.key("trust.interrupted.found"), .key("trust.interrupted.next")]
        case .refused(let error):
            return [error.explanation.found, error.explanation.next, .key("trust.kept")]
        case .notFetched(let trouble):
            return [trouble.explanation.found, trouble.explanation.next, .key("trust.kept")]
        }
    }
}

extension Imported {
    /// What of the bundle is left out.
    fileprivate var leftOut: [Word] {
        [("trust.parts_refused", refused.count), ("trust.still_withdrawn", stillWithdrawn.count)]
            .filter { $0.1 > 0 }
            .map { .key($0.0, ["count": .number(Int64($0.1))]) }
    }
}

extension BundleOffer {
    /// The question.
    public var question: Explanation { Explanation("trust.offer") }

    /// What is trusted now, and what would be.
    public func changes(from held: TrustSummary) -> [Word] {
        let offered = preview.summary
        return [
            .key("trust.offer.size", ["size": .text(sizeText(bytes))]),
            .key("trust.offer.root", ["held": .count(held.rootVersion), "offered": .count(offered.rootVersion)]),
            Self.change(from: held.list, to: offered.list),
            .key(
                "trust.offer.issuers",
                ["held": .count(held.list?.issuers ?? 0), "offered": .count(offered.list?.issuers ?? 0)]),
            .key(
                "trust.offer.status_lists", ["held": .count(held.statusLists), "offered": .count(offered.statusLists)]),
        ] + preview.imported.leftOut
    }

    private static func change(from held: ListSummary?, to offered: ListSummary?) -> Word {
        guard let offered else { return .key("trust.offer.no_list") }
        let new: [String: Piece] = ["offered": .count(offered.version), "offered_issued": .moment(offered.issued)]
        guard let held else { return .key("trust.offer.first_list", new) }
        let old: [String: Piece] = ["held": .count(held.version), "held_issued": .moment(held.issued)]
        return .key("trust.offer.list", new.merging(old) { first, _ in first })
    }
}
