// Every test vector through the compiled core, as Swift calls it.

import Foundation
import XCTest

@testable import QualistampKit

final class VectorTests: XCTestCase {
    private static let loaded = Result { try Vectors.load() }
    private var vectors: Vectors {
        get throws { try Self.loaded.get() }
    }

    func testEveryListedCaseIsThere() throws {
        let vectors = try vectors
        XCTAssertEqual(vectors.count, vectors.listed)
        XCTAssertGreaterThanOrEqual(vectors.listed, 375)
        print("\(vectors.count) test vectors, \(vectors.stamps.count) of them stamps")
    }

    func testTheLibraryHashesAsTheStandardDoes() {
        let bytes = Data((0..<1000).map { UInt8($0 % 251) })
        XCTAssertEqual(sha256(bytes: bytes).hexDigits, SHA256.hex(bytes))
    }

    func testKeys() throws {
        for key in atLeast(12, try vectors.keys) {
            XCTAssertEqual(keyNames(point: try hex(key.public)), [key.thumbprint, key.kid], key.id)
        }
    }

    func testTrustLists() throws {
        for list in atLeast(34, try vectors.lists) {
            let fault = openList(parts: try parts(of: list))
            XCTAssertEqual(fault.map(vectorName) ?? "opens", list.expected, list.id)
        }
    }

    func testStatusLists() throws {
        for token in atLeast(19, try vectors.tokens) {
            let parts = StatusParts(address: token.address, token: try hex(token.token))
            let fault = openStatusList(parts: parts, key: try hex(token.key))
            XCTAssertEqual(fault.map(vectorName) ?? "opens", token.expected, token.id)
        }
    }

    func testRegisters() throws {
        for register in atLeast(8, try vectors.registers) {
            let fault = openRegister(parts: try parts(of: register))
            XCTAssertEqual(fault.map(vectorName) ?? "opens", register.expected, register.id)
        }
    }

    func testTexts() throws {
        for text in atLeast(34, try vectors.texts) {
            switch decodeText(text: text.text) {
            case .stamp(let bytes):
                XCTAssertEqual(bytes.hexDigits, text.bytes, text.id)
                XCTAssertNil(text.code, text.id)
            case .nothing(let supportCode, _):
                XCTAssertEqual(supportCode, text.code, text.id)
                XCTAssertNil(text.bytes, text.id)
            }
        }
    }

    func testStamps() throws {
        let vectors = try vectors
        var (texts, signedStamps, inspected) = (0, 0, 0)
        for stamp in atLeast(268, vectors.stamps) {
            let outcome = try vectors.outcome(of: stamp)
            let (verdict, notes) = vectorName(outcome.verdict)
            XCTAssertEqual(verdict, stamp.expected.verdict, stamp.id)
            XCTAssertEqual(outcome.supportCode, stamp.expected.code, stamp.id)
            XCTAssertEqual(notes, stamp.expected.notes, stamp.id)
            XCTAssertEqual(outcome.findings.count, 7, stamp.id)
            let findings = outcome.findings.map { (vectorName($0.axis), vectorName($0.finding)) }
            XCTAssertEqual(Dictionary(uniqueKeysWithValues: findings), stamp.expected.findings, stamp.id)
            if let text = stamp.text {
                texts += 1
                XCTAssertEqual(decodeText(text: text), .stamp(bytes: try hex(stamp.stamp)), stamp.id)
            }
            if let signed = Answer.decided(outcome: outcome).signed {
                signedStamps += 1
                XCTAssertEqual(signed.stampId, stamp.stampId, stamp.id)
            }
            if let inspection = inspectStamp(stamp: try hex(stamp.stamp)) {
                inspected += 1
                XCTAssertEqual(inspection.stampId, stamp.stampId, stamp.id)
            }
        }
        XCTAssertGreaterThanOrEqual(texts, 260)
        XCTAssertGreaterThanOrEqual(signedStamps, 60)
        XCTAssertGreaterThanOrEqual(inspected, 200)
    }
}

// MARK: - Reading vectors

extension Vectors {
    /// The core's outcome for the stamp, verified with the data that the vector names.
    func outcome(of stamp: StampVector) throws -> Outcome {
        func named<Case>(_ id: String, in cases: [Case], _ path: KeyPath<Case, String>) throws -> Case {
            try XCTUnwrap(cases.first { $0[keyPath: path] == id }, id)
        }
        let trust = VectorTrust(
            list: try stamp.list.map { try parts(of: named($0, in: lists, \.id)) },
            status: try (stamp.status ?? []).map {
                let token = try named($0, in: tokens, \.id)
                return StatusParts(address: token.address, token: try hex(token.token))
            },
            registers: try (stamp.registers ?? []).map { try parts(of: named($0, in: registers, \.id)) },
            rootExpires: try stamp.rootExpires.map(seconds),
            clockFloor: try stamp.clockFloor.map(seconds)
        )
        return trust.verify(
            stamp: try hex(stamp.stamp), now: try seconds(stamp.now), policy: try policy(stamp.policy))
    }
}

private func parts(of list: ListVector) throws -> ListParts {
    ListParts(
        keys: try list.role.keys.map(hex), threshold: UInt32(list.role.threshold), signed: try hex(list.signed))
}

private func parts(of register: RegisterVector) throws -> RegisterParts {
    RegisterParts(
        seal: try hex(register.seal), ids: try register.ids.map(hex), proof: try register.proof.map(hex))
}

private func policy(_ policy: StampVector.PolicyVector) throws -> Policy {
    let specimens: [String: SpecimenPolicy] = ["refuse": .refuse, "accept": .accept]
    let unknownStatus: [String: UnknownStatusPolicy] = ["deny": .deny, "allow": .allow]
    return Policy(
        hardLimitDays: policy.hardLimitDays,
        specimens: try XCTUnwrap(specimens[policy.specimens]),
        unknownStatus: try XCTUnwrap(unknownStatus[policy.unknownStatus])
    )
}

private func seconds(_ time: String) throws -> Int64 {
    try XCTUnwrap(ISO8601DateFormatter().date(from: time), time).unixSeconds
}

func hex(_ digits: String) throws -> Data {
    guard digits.count.isMultiple(of: 2) else { throw Mismatch(what: "an odd number of digits") }
    var data = Data(capacity: digits.count / 2)
    var rest = Substring(digits)
    while !rest.isEmpty {
        guard let byte = UInt8(rest.prefix(2), radix: 16) else { throw Mismatch(what: "no hexadecimal digits") }
        data.append(byte)
        rest = rest.dropFirst(2)
    }
    return data
}

extension Data {
    var hexDigits: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

// MARK: - Names in the vectors

private func vectorName(_ verdict: Verdict) -> (String, notes: [String]) {
    switch verdict {
    case .valid(_, let notes): ("valid", notes.map(vectorName))
    case .invalid: ("invalid", [])
    case .indeterminate: ("indeterminate", [])
    }
}

private func vectorName(_ finding: Finding) -> String {
    switch finding {
    case .good: "good"
    case .bad(let supportCode, _): "bad \(supportCode)"
    case .notReached: "not reached"
    case .undecided(let supportCode, _): "undecided \(supportCode)"
    case .noted(let remark): "noted \(vectorName(remark))"
    }
}

private func vectorName(_ remark: Remark) -> String {
    switch remark.note {
    case .validAsOf: "valid as of"
    case .statusNotOffered: "status not offered"
    case .statusAsOf: "status as of"
    case .statusUnknown: "status unknown"
    case .sealedBeforeCompromise: "sealed before compromise"
    case .specimen: "specimen"
    case .awardedInFuture: "awarded in future"
    case .clockBehind: "clock behind"
    }
}
