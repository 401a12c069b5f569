// The names of faults and axes in the test vectors.

@testable import QualistampKit

func vectorName(_ fault: MetadataFault) -> String {
    switch fault {
    case .tooLarge: "too large"
    case .frame: "frame"
    case .header: "header"
    case .unexpectedHeader: "unexpected header"
    case .tooManySignatures: "too many signatures"
    case .underSigned: "under-signed"
    case .unknownCoding: "unknown coding"
    case .payload: "payload"
    case .role: "role"
    case .content: "content"
    case .field: "field"
    case .unknownField: "unknown field"
    case .issuerTwice: "issuer twice"
    case .keyTwice: "key twice"
    case .tooManyKeys: "too many keys"
    case .addressTwice: "address twice"
    case .pinWithoutKey: "pin without key"
    case .completeAfterSealed: "complete after sealed"
    case .tooManyIntroduced: "too many introduced"
    case .introducedTwice: "introduced twice"
    case .countriesUnsorted: "countries unsorted"
    }
}

func vectorName(_ fault: StatusFault) -> String {
    switch fault {
    case .tooLarge: "too large"
    case .malformed: "malformed"
    case .wrongHeader: "wrong header"
    case .notSigned: "not signed"
    case .keyCompromised: "key compromised"
    case .wrongAddress: "wrong address"
    case .missingClaim: "missing claim"
    case .wrongBits: "wrong bits"
    case .wrongTime: "wrong time"
    case .list: "list"
    case .details: "details"
    }
}

func vectorName(_ fault: RegisterFault) -> String {
    switch fault {
    case .ragged: "ragged"
    case .tooLarge: "too large"
    case .unsorted: "unsorted"
    case .sealMismatch: "seal mismatch"
    case .notPinned: "not pinned"
    case .notAProof: "not a proof"
    case .malformed: "malformed"
    case .unknownField: "unknown field"
    case .placeBeyondCount: "place beyond count"
    case .leafSize: "leaf size"
    case .pathTooShort: "path too short"
    case .pathTooLong: "path too long"
    }
}

func vectorName(_ axis: Axis) -> String {
    switch axis {
    case .integrity: "integrity"
    case .issuer: "issuer"
    case .content: "content"
    case .authority: "authority"
    case .status: "status"
    case .time: "time"
    case .freshness: "freshness"
    }
}
