// Trusted data in a real folder: bundles that are older, damaged or from another operator, failing storage, a clock in 2015.
// Each case has its text, and what was trusted before is still trusted.

import Foundation
import XCTest

@testable import QualistampKit

final class TrustTests: XCTestCase {
    private let now = Date()

    private func verifier(in folder: URL, holding bundle: Data? = nil) async throws -> StampVerifier {
        let verifier = try await StampVerifier.open(folder: folder, anchor: Demo.ours.root)
        if let bundle { _ = try await verifier.importBundle(bundle, at: now) }
        return verifier
    }

    private func code(_ verifier: StampVerifier, _ name: String, at time: Date? = nil) async throws -> String {
        let text = try Demo.ours.text(name)
        return await verifier.verify(text, at: time ?? now, policy: defaultPolicy()).supportCode
    }

    func testStampsAreVerifiedWithTheImportedBundle() async throws {
        let verifier = try await verifier(in: emptyFolder(), holding: Demo.ours.newest)
        for (name, expected) in [
            ("later/before-the-theft.txt", "V00"), ("later/retired-key.txt", "V00"),
            ("later/by-the-thief.txt", "K03"), ("later/withdrawn.txt", "W01"), ("later/suspended.txt", "W02"),
        ] {
            let found = try await code(verifier, name)
            XCTAssertEqual(found, expected, name)
        }
        let list = await verifier.summary().list
        XCTAssertGreaterThan(try XCTUnwrap(list).issuers, 0)
    }

    func testARefusedBundleLeavesTheTrustUnchanged() async throws {
        let newest = try Demo.ours.newest
        let cases: [(String, Data, ScreenNotice)] = [
            ("older", try Demo.ours.older, .refusedOlder),
            ("foreign", try Demo.foreign.newest, .refusedOtherSigner),
            ("cut short", newest.prefix(newest.count / 2), .refusedDamaged),
            ("a web page", Data("<!doctype html><p>Please log in".utf8), .refusedDamaged),
            ("empty", Data(), .refusedDamaged),
            ("endless", Data(count: FileIntake.bytesMax + 1), .refusedTooLarge),
        ]
        let folder = try emptyFolder()
        let verifier = try await verifier(in: folder, holding: newest)
        let before = await verifier.summary()
        for (name, bundle, expected) in cases {
            let refused = await error { () async throws(TrustError) in try await verifier.importBundle(bundle, at: now) }
            XCTAssertEqual(refused?.notice, expected, name)
            let after = await verifier.summary()
            XCTAssertEqual(after, before, name)
            let stamp = try await code(verifier, "later/before-the-theft.txt")
            XCTAssertEqual(stamp, "V00", name)
        }
        let afterAll = try await StampVerifier.open(folder: folder, anchor: Demo.ours.root).summary()
        XCTAssertEqual(afterAll.list, before.list)
    }

    func testAFlippedByteInABundleNeverMakesAForgedStampValid() async throws {
        let newest = try Demo.ours.newest
        XCTAssertGreaterThan(newest.count, 500)
        for at in stride(from: 0, to: newest.count, by: 29) {
            var damaged = newest
            damaged[at] ^= 0x10
            let verifier = try await verifier(in: emptyFolder())
            // A part may be left out, but a forged part is never accepted.
            _ = await error { () async throws(TrustError) in try await verifier.importBundle(damaged, at: now) }
            let thief = try await code(verifier, "later/by-the-thief.txt")
            XCTAssertNotEqual(thief, "V00", "byte \(at)")
        }
    }

    func testADamagedOrMissingAnchorIsReported() async throws {
        let folder = try emptyFolder()
        for anchor in [Data(), Data([1, 2, 3]), try Demo.ours.root.dropLast()] {
            let refused = await error { () async throws(TrustError) in
                try await StampVerifier.open(folder: folder, anchor: Data(anchor))
            }
            XCTAssertEqual(refused?.notice, .refusedRoot)
        }
    }

    func testDamagedFilesAreRepairedAndReported() async throws {
        let folder = try emptyFolder()
        _ = try await verifier(in: folder, holding: Demo.ours.older)
        _ = try await verifier(in: folder, holding: Demo.ours.newest)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("bundle-") }
        let last = try XCTUnwrap(names.max())
        try Data("damaged".utf8).write(to: folder.appendingPathComponent(last))
        let reopened = try await verifier(in: folder)
        let summary = await reopened.summary()
        XCTAssertFalse(summary.mishaps.isEmpty)
        XCTAssertNotNil(summary.list)
        var state = AppState()
        _ = state.receive(.trustOpened(summary))
        let warnings = state.trust.text(in: Words(preferred: ["en"]), at: now, settings: UserSettings())?.warnings
        XCTAssertEqual(warnings?.map(\.step), [.getLatestList])
        // Damage does not weaken the rollback protection.
        let older = try Demo.ours.older
        let refused = await error { () async throws(TrustError) in
            try await reopened.importBundle(older, at: now)
        }
        XCTAssertNotNil(refused)
    }

    func testATagIsLostWithItsBundleAndNotKeptForAnother() async throws {
        let folder = try emptyFolder()
        let address = try XCTUnwrap(URL(string: "https://trust.example/bundle.cbor"))
        let fresh = try await verifier(in: folder)
        let none = await fresh.tag(for: address)
        XCTAssertNil(none)
        _ = try await fresh.importFetched(Demo.ours.newest, from: address, tag: "\"7\"", at: now)
        let reopened = try await verifier(in: folder)
        let tag = await reopened.tag(for: address)
        XCTAssertEqual(tag, "\"7\"")
        let other = await reopened.tag(for: address.appendingPathComponent("other"))
        XCTAssertNil(other)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("bundle-") {
            try Data("damaged".utf8).write(to: folder.appendingPathComponent(name))
        }
        let damaged = await (try verifier(in: folder)).tag(for: address)
        XCTAssertNil(damaged, "\"nothing new\" would be wrong for ever")
    }

    func testAClockIn2015ChangesNoVerdictThatDoesNotDependOnThePresentTime() async throws {
        let verifier = try await verifier(in: emptyFolder(), holding: Demo.ours.newest)
        let longAgo = Date(timeIntervalSince1970: 1_430_000_000)
        // The test vectors have stamps that depend on it.
        for (name, expected) in [
            ("later/before-the-theft.txt", "V00"), ("later/by-the-thief.txt", "K03"), ("later/withdrawn.txt", "W01"),
        ] {
            let found = try await code(verifier, name, at: longAgo)
            XCTAssertEqual(found, expected, name)
        }
        var state = AppState()
        _ = state.receive(.trustOpened(await verifier.summary()))
        let words = Words(preferred: ["en"])
        let (behind, right) = (longAgo, now)
        let warnings = state.trust.text(in: words, at: behind, settings: UserSettings())?.warnings
        XCTAssertEqual(warnings?.map(\.step), [.setClock])
        XCTAssertEqual(state.trust.text(in: words, at: right, settings: UserSettings())?.warnings, [])
        // Importing with such a clock: data issued later is refused with a reason.
        let fresh = try await self.verifier(in: emptyFolder())
        let newest = try Demo.ours.newest
        let refused = await error { () async throws(TrustError) in
            try await fresh.importBundle(newest, at: longAgo)
        }
        guard case .refusedFuture = refused?.notice else { return XCTFail("\(String(describing: refused))") }
    }

    func testFoldersThatCannotBeWritten() async throws {
        let (root, newest) = (try Demo.ours.root, try Demo.ours.newest)
        let readOnly: URL
        if let path = ProcessInfo.processInfo.environment["QUALISTAMP_READ_ONLY"] {
            readOnly = URL(fileURLWithPath: path)
        } else {
            readOnly = try emptyFolder()
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: readOnly.path)
        }
        let verifier = try await verifier(in: readOnly)
        let refused = await error { () async throws(TrustError) in
            try await verifier.importBundle(newest, at: now)
        }
        guard case .NotWritable = refused else { return XCTFail("\(String(describing: refused))") }
        XCTAssertEqual(refused?.notice, .refusedStorage)

        let file = try emptyFolder().appendingPathComponent("file")
        try Data([1]).write(to: file)
        let notAFolder = await error { () async throws(TrustError) in
            try await StampVerifier.open(folder: file, anchor: root)
        }
        XCTAssertEqual(notAFolder?.notice, .refusedStorage)
    }

    func testFullStorageKeepsTheOldTrust() async throws {
        let path = ProcessInfo.processInfo.environment["QUALISTAMP_SMALL"]
        let small = URL(fileURLWithPath: try XCTUnwrap(path ?? { throw XCTSkip("there is no small volume here") }()))
        let folder = small.appendingPathComponent("trust")
        let filler = small.appendingPathComponent("filler")
        addTeardownBlock {
            try? FileManager.default.removeItem(at: folder)
            try? FileManager.default.removeItem(at: filler)
        }
        let verifier = try await verifier(in: folder, holding: Demo.ours.older)
        let before = await verifier.summary()
        XCTAssertTrue(FileManager.default.createFile(atPath: filler.path, contents: nil))
        let handle = try FileHandle(forWritingTo: filler)
        while (try? handle.write(contentsOf: Data(count: 4096))) != nil {}
        try? handle.close()
        let newest = try Demo.ours.newest
        let refused = await error { () async throws(TrustError) in
            try await verifier.importBundle(newest, at: now)
        }
        guard case .DiskFull = refused else { return XCTFail("\(String(describing: refused))") }
        guard case .refusedStorageFull = refused?.notice else { return XCTFail("\(String(describing: refused))") }
        let after = await verifier.summary()
        XCTAssertEqual(after.list, before.list)
        let kept = KeptFile(folder: small.appendingPathComponent("kept"))
        XCTAssertThrowsError(try kept.save([KeptStamp(id: "00", text: "QS1:AAAA", kept: now)])) {
            XCTAssertTrue([.noRoom, .notWritten].contains($0 as? KeptTrouble), "\($0)")
        }
        try FileManager.default.removeItem(at: filler)
        _ = try await verifier.importBundle(Demo.ours.newest, at: now)
        let list = await verifier.summary().list
        XCTAssertGreaterThan(try XCTUnwrap(list).version, try XCTUnwrap(before.list).version)
    }

    func testDatesOutsideEveryCalendar() {
        XCTAssertEqual(Date(timeIntervalSince1970: -0.5).unixSeconds, -1)
        XCTAssertEqual(Date(timeIntervalSince1970: 1e300).unixSeconds, .max)
        XCTAssertEqual(Date(timeIntervalSince1970: -1e300).unixSeconds, .min)
        XCTAssertEqual(Date(unixSeconds: 86_400).unixSeconds, 86_400)
    }
}
