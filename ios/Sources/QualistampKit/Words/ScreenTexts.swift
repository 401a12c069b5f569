// Which text of the library each screen and each trouble has. The texts themselves come from the library, in the reader's language.

import Foundation

extension Words {
    /// A text of the screens.
    public func callAsFunction(_ text: ScreenText) -> String { label(label: text) }

    /// What a text says was found, and what to do next.
    public func explained(_ notice: ScreenNotice) -> Explained { explain(notice: notice) }
}

extension AnswerKind {
    /// Haptic feedback.
    var haptic: Haptic {
        switch self {
        case .valid: .good
        case .caution: .caution
        case .invalid: .bad
        case .notSure, .notRead, .noStamp: .unsure
        }
    }
}

extension Screen {
    /// The title of the screen; nil for the name of the app.
    public var title: ScreenText? {
        switch self {
        case .welcome: nil
        case .scan: .tabScan
        case .result: .titleResult
        case .importing: .buttonOpenFile
        case .trust: .tabTrust
        case .kept: .tabSaved
        case .settings: .tabSettings
        case .about: .tabAbout
        }
    }

    /// The label of its tab.
    public var tab: ScreenText {
        switch self {
        case .welcome, .scan, .result, .importing: .tabScan
        case .trust: .tabTrust
        case .kept: .tabSaved
        case .settings: .tabSettings
        case .about: .tabAbout
        }
    }

    /// The tab that it belongs to.
    public var home: Screen {
        switch self {
        case .welcome, .scan, .result, .importing: .scan
        case .trust, .kept, .settings, .about: self
        }
    }

    /// The screens that can be chosen.
    public static let tabs: [Screen] = [.scan, .trust, .kept, .settings, .about]
}

extension Hint {
    public var text: ScreenText {
        switch self {
        case .closer: .hintCloser
        case .holdStill: .hintHoldStill
        case .tiltAwayFromLight: .hintTilt
        case .moreLight: .hintLight
        case .showWhole: .hintWhole
        }
    }
}

extension CameraTrouble {
    public var notice: ScreenNotice {
        switch self {
        case .refused, .restricted: .cameraRefused
        case .takenByAnotherApp: .cameraBusy
        case .absent: .cameraAbsent
        case .failed: .cameraFailed
        }
    }
}

extension ImportTrouble {
    public var notice: ScreenNotice {
        switch self {
        case .tooLarge(let bytes, let limit):
            .fileTooLarge(
                limit: limitText(bytes: UInt64(clamping: limit)), size: sizeText(bytes: UInt64(clamping: bytes)))
        case .gone, .notAllowed, .tooSlow: .fileNotPassedOn
        case .stuck: .fileStuck
        case .noRoom: .fileNoRoom
        case .unreadable: .fileUnreadable
        case .locked: .fileLocked
        case .nothingFound(let pages) where pages >= StillPicture.pagesMax: .fileTooManyPages(pages: Int64(pages))
        case .nothingFound: .fileNoStamp
        case .interrupted: .fileInterrupted
        }
    }
}

extension FetchTrouble {
    public var notice: ScreenNotice {
        switch self {
        case .noAddress: .refusedNoAddress
        case .offline, .timedOut, .notConnected, .status: .refusedNetwork
        case .tooLarge: .refusedTooLarge
        }
    }
}

extension KeptTrouble {
    public var notice: ScreenNotice {
        switch self {
        case .damaged, .unreadable, .notWritten, .noRoom: .savedFailed
        case .full(let limit): .savedFull(limit: Int64(limit))
        }
    }
}

extension TrustError {
    public var notice: ScreenNotice { trustNotice(error: self) }
}

extension AppState {
    /// What went wrong with saved stamps, or why there are none.
    public var keptNotice: ScreenNotice? {
        if let trouble = kept.trouble { return trouble.notice }
        switch settings.keeping {
        case .off: return .savedOff
        case .on: return kept.stamps.isEmpty ? .savedEmpty : nil
        }
    }
}

extension TrustPanelState {
    /// The trusted data in words; nil before it has been read.
    public func text(in words: Words, at time: Date, settings: UserSettings) -> TrustText? {
        summary.map { words.trust(summary: $0, now: time.unixSeconds, hardLimitDays: settings.hardLimitDays) }
    }
}

extension TrustEnding {
    /// The result of the last update or import, line by line.
    public func lines(in words: Words) -> [String] {
        switch self {
        case .imported(let imported, let summary):
            let updated = summary.list.map { words(.trustUpdated(issued: $0.issued)) }
            return [updated, words.leftOut(imported: imported)].compactMap { $0 }
        case .upToDate(.some(let overdueSince)):
            return Self.both(words.explained(.trustOverdue(due: overdueSince)))
        case .upToDate(.none):
            return [words(.trustUnchanged)]
        case .declined:
            return [words(.trustDeclined)]
        case .interrupted:
            return Self.both(words.explained(.trustInterrupted))
        case .refused(let error):
            return Self.both(words.explained(error.notice)) + [words(.trustKept)]
        case .notFetched(let trouble):
            return Self.both(words.explained(trouble.notice)) + [words(.trustKept)]
        }
    }

    private static func both(_ explained: Explained) -> [String] { [explained.found, explained.next] }
}

extension BundleOffer {
    /// The question, with what is trusted now and what would be.
    public func text(beside held: TrustSummary, in words: Words) -> OfferText {
        words.offer(held: held, preview: preview, bytes: UInt64(clamping: bytes))
    }
}
