// Files from two runs of `qualistamp demo`, which stand for two unrelated operators.

import Foundation
import XCTest

@testable import QualistampKit

enum Demo: String {
    /// The operator of the app's built-in root.
    case ours = "demo-one"
    /// Another operator.
    case foreign = "demo-other"

    func file(_ name: String) throws -> Data {
        let folder = checkout.appendingPathComponent("target/xtask/\(rawValue)/qualistamp-demo")
        return try Data(contentsOf: folder.appendingPathComponent(name))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try file(name), as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    var root: Data { get throws { try file("later/root.cbor") } }
    var newest: Data { get throws { try file("later/bundle.cbor") } }
    var older: Data { get throws { try file("later/bundle-before-the-theft.cbor") } }
}

extension XCTestCase {
    /// An empty folder that is deleted after the test.
    func emptyFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
        return folder
    }

    /// The error that the body throws.
    func error<Value>(_ body: () async throws(TrustError) -> Value) async -> TrustError? {
        do throws(TrustError) {
            _ = try await body()
            return nil
        } catch {
            return error
        }
    }
}
