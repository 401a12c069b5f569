// Loads the test vectors that the manifest lists.

import Foundation
import XCTest

/// Everything in `test-vectors/` that the library is tested with, each file checked against the manifest.
struct Vectors {
    let keys: [KeyVector]
    let lists: [ListVector]
    let tokens: [TokenVector]
    let registers: [RegisterVector]
    let texts: [TextVector]
    let stamps: [StampVector]
    /// How many of these cases the manifest lists.
    let listed: Int

    /// Loads everything. Throws if a file is missing or not listed, or has another hash or number of cases.
    static func load() throws -> Vectors {
        let manifest = try decode(Manifest.self, from: data("manifest.json"))
        let kinds: Set = ["keys.json", "trust-lists.json", "status-lists.json", "registers.json", "text.json"]
        var stamps: [StampVector] = []
        var listed = 0
        for entry in manifest.files {
            let bytes = try data(entry.file)
            guard SHA256.hex(bytes) == entry.sha256 else { throw Mismatch(what: "\(entry.file) is another file") }
            guard let cases = entry.cases else { continue }
            let found = try decode(File<Identified>.self, from: bytes).cases
            guard found.count == cases, cases > 0, Set(found.map(\.id)).count == cases else {
                throw Mismatch(what: "\(entry.file) has \(found.count) cases, \(cases) are listed")
            }
            // Sequences of refreshes are run against the core only.
            if ["refresh.json", "links.json", "federation.json"].contains(entry.file) { continue }
            listed += cases
            if !kinds.contains(entry.file) {
                stamps += try decode(File<StampVector>.self, from: bytes).cases
            }
        }
        let files = Set(manifest.files.map(\.file)).union(["manifest.json"])
        let present = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard Set(present.filter { $0.hasSuffix(".json") }) == files, kinds.isSubset(of: files) else {
            throw Mismatch(what: "other files than the manifest lists")
        }
        return Vectors(
            keys: try decode(File.self, from: data("keys.json")).cases,
            lists: try decode(File.self, from: data("trust-lists.json")).cases,
            tokens: try decode(File.self, from: data("status-lists.json")).cases,
            registers: try decode(File.self, from: data("registers.json")).cases,
            texts: try decode(File.self, from: data("text.json")).cases,
            stamps: stamps,
            listed: listed
        )
    }

    /// How many cases were loaded.
    var count: Int {
        keys.count + lists.count + tokens.count + registers.count + texts.count + stamps.count
    }

    private static func data(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    private static func decode<Content: Decodable>(_ type: Content.Type, from data: Data) throws -> Content {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: data)
    }

    static let folder = checkout.appendingPathComponent("test-vectors")
}

/// The items, of which there must be at least `minimum`: a loop over nothing tests nothing.
func atLeast<Items: Collection>(
    _ minimum: Int, _ items: Items, file: StaticString = #filePath, line: UInt = #line
) -> Items {
    XCTAssertGreaterThanOrEqual(items.count, minimum, "too few items to test", file: file, line: line)
    return items
}

/// The root of the checkout.
let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

struct Mismatch: Error, CustomStringConvertible {
    let what: String
    var description: String { what }
}

private struct Manifest: Decodable {
    let files: [Entry]

    struct Entry: Decodable {
        let file: String
        let cases: Int?
        let sha256: String
    }
}

private struct File<Case: Decodable>: Decodable {
    let cases: [Case]
}

private struct Identified: Decodable {
    let id: String
}

struct KeyVector: Decodable {
    let id: String
    let `public`: String
    let thumbprint: String
    let kid: String
}

struct ListVector: Decodable {
    let id: String
    let role: Role
    let signed: String
    let expected: String

    struct Role: Decodable {
        let keys: [String]
        let threshold: Int
    }
}

struct TokenVector: Decodable {
    let id: String
    let address: String
    let key: String
    let token: String
    let expected: String
}

struct RegisterVector: Decodable {
    let id: String
    let seal: String
    let ids: String?
    let proof: String?
    let expected: String
}

struct TextVector: Decodable {
    let id: String
    let text: String
    let bytes: String?
    let code: String?
}

struct StampVector: Decodable {
    let id: String
    let stamp: String
    let stampId: String
    let text: String?
    let list: String?
    let status: [String]?
    let registers: [String]?
    let rootExpires: String?
    let clockFloor: String?
    let now: String
    let policy: PolicyVector
    let expected: Expected

    struct PolicyVector: Decodable {
        let hardLimitDays: UInt32
        let specimens: String
        let unknownStatus: String
    }

    struct Expected: Decodable {
        let verdict: String
        let code: String
        let findings: [String: String]
        let notes: [String]
    }
}
