// The texts for problems with camera, files, network and storage: what happened, and what to do.

import Foundation

extension Hint {
    public var word: Word {
        switch self {
        case .closer: .key("scan.hint.closer")
        case .holdStill: .key("scan.hint.hold_still")
        case .tiltAwayFromLight: .key("scan.hint.tilt")
        case .moreLight: .key("scan.hint.more_light")
        case .showWhole: .key("scan.hint.show_whole")
        }
    }
}

extension CameraTrouble {
    public var explanation: Explanation {
        switch self {
        case .refused, .restricted: Explanation("scan.permission")
        case .takenByAnotherApp: Explanation("scan.busy")
        case .absent: Explanation("scan.none")
        case .failed: Explanation("scan.failed")
        }
    }
}

extension ImportTrouble {
    public var explanation: Explanation {
        switch self {
        case .tooLarge(let bytes, let limit):
            Explanation("import.too_large", ["found": .text(sizeText(bytes)), "limit": .text(limitText(limit))])
        case .gone: Explanation("import.gone")
        case .notAllowed: Explanation("import.not_allowed")
        case .tooSlow(let seconds): Explanation("import.too_slow", ["seconds": .number(Int64(seconds))])
        case .stuck: Explanation("import.stuck")
        case .noRoom: Explanation("import.no_room")
        case .unreadable: Explanation("import.unreadable")
        case .locked: Explanation("import.locked")
        case .nothingFound(let pages) where pages >= StillPicture.pagesMax:
            Explanation("import.too_many_pages", ["pages": .number(Int64(pages))])
        case .nothingFound: Explanation("import.no_stamp")
        case .interrupted: Explanation("import.interrupted")
        }
    }

}

/// Rounded up, so that a size above the limit is never shown as the limit itself.
func sizeText(_ bytes: Int) -> String {
    bytes < megabyte ? "\((bytes + kilobyte - 1) / kilobyte) kB" : "\((bytes + megabyte - 1) / megabyte) MB"
}

/// Rounded down.
private func limitText(_ bytes: Int) -> String { "\(bytes / megabyte) MB" }

private let kilobyte = 1_000
private let megabyte = 1_000_000

extension FetchTrouble {
    public var explanation: Explanation {
        switch self {
        case .noAddress: Explanation("trust_error.no_address")
        case .offline, .timedOut, .notConnected, .status: Explanation("trust_error.network")
        case .tooLarge: Explanation("trust_error.too_large")
        }
    }
}

extension KeptTrouble {
    public var explanation: Explanation {
        switch self {
        case .damaged, .unreadable, .notWritten, .noRoom: Explanation("kept.failed")
        case .full(let limit): Explanation("kept.full", ["limit": .number(Int64(limit))])
        }
    }
}

extension TrustError {
    public var explanation: Explanation {
        switch self {
        case .Unreadable, .NotWritable, .FileTrouble: Explanation("trust_error.storage")
        case .DiskFull(let bytes): Explanation("trust_error.storage_full", ["bytes": .count(bytes)])
        case .Busy: Explanation("trust_error.busy")
        case .Refused(let fault): fault.explanation
        }
    }
}

extension RefreshFault {
    fileprivate var explanation: Explanation {
        switch self {
        case .bundle(let fault): fault.explanation
        case .anchor: Explanation("trust_error.anchor")
        case .root(_, let fault), .list(let fault): fault.explanation
        case .rootMisfiled: Explanation("trust_error.damaged")
        case .rootSkipped(let trusted, let found):
            Explanation("trust_error.root_skipped", ["trusted": .count(trusted), "found": .count(found)])
        case .rootRolledBack(let floor, let offered), .listRolledBack(let floor, let offered):
            Explanation("trust_error.older", ["floor": .count(floor), "offered": .count(offered)])
        case .rootExpired(_, let expires, _):
            Explanation("trust_error.root_expired", ["expires": .moment(expires)])
        case .listBeforeRoot(let issued, let rootIssued):
            Explanation("trust_error.list_before_root", ["issued": .moment(issued), "root_issued": .moment(rootIssued)])
        case .listMissing: Explanation("trust_error.list_missing")
        case .equivocation: Explanation("trust_error.equivocation")
        case .fromTheFuture(_, let issued, let now):
            Explanation("trust_error.future", ["issued": .moment(issued), "now": .moment(now)])
        }
    }
}

extension BundleFault {
    fileprivate var explanation: Explanation {
        switch self {
        case .tooLarge: Explanation("trust_error.too_large")
        case .empty, .notABundle, .malformed, .unknownField, .tooManyRoots, .tooManyParts, .statusUnsorted,
            .registersUnsorted, .rootsUnsorted, .nestedUnsorted, .nestedInNested:
            Explanation("trust_error.damaged")
        }
    }
}

extension MetadataFault {
    /// A bundle of another operator appears as under-signed.
    fileprivate var explanation: Explanation {
        switch self {
        case .underSigned: Explanation("trust_error.other_root")
        case .tooLarge, .frame, .header, .unexpectedHeader, .tooManySignatures, .unknownCoding, .payload, .role,
            .content, .field, .unknownField, .issuerTwice, .keyTwice, .tooManyKeys, .addressTwice, .pinWithoutKey,
            .completeAfterSealed, .tooManyIntroduced, .introducedTwice, .countriesUnsorted:
            Explanation("trust_error.damaged")
        }
    }
}
