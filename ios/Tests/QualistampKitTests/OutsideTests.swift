// Other apps that deliver files without end, never, or not as they say.

import Foundation
import XCTest

@testable import QualistampKit

final class OutsideTests: XCTestCase {
    /// Alarms that go off when the test says so.
    private final class Clock: @unchecked Sendable {
        private let lock = NSLock()
        private var alarms: [@Sendable () -> Void] = []

        func set(_ alarm: @escaping @Sendable () -> Void) {
            lock.lock()
            alarms.append(alarm)
            lock.unlock()
        }

        func goOff() {
            lock.lock()
            let all = alarms
            lock.unlock()
            all.forEach { $0() }
        }
    }

    /// What was reported, in order.
    private final class Endings<Value: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private let some = DispatchSemaphore(value: 0)
        private var all: [Result<Value, ImportTrouble>] = []

        func add(_ ending: Result<Value, ImportTrouble>) {
            lock.lock()
            all.append(ending)
            lock.unlock()
            some.signal()
        }

        func next() -> Result<Value, ImportTrouble> {
            some.wait()
            lock.lock()
            defer { lock.unlock() }
            return all.removeFirst()
        }

        var count: Int {
            lock.lock()
            defer { lock.unlock() }
            return all.count
        }
    }

    private let clock = Clock()
    private let returned = DispatchSemaphore(value: 0)
    private lazy var work = OutsideWork(
        threads: { [returned] task in
            Thread.detachNewThread {
                task()
                returned.signal()
            }
        },
        alarm: { [clock] _, task in clock.set(task) })

    private let late = ImportTrouble.tooSlow(seconds: 120)

    /// A leash of work that is not over.
    private var free: Leash { Leash { _, _ in } }

    private func files(_ folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

    private func trouble<Value>(_ body: () throws(ImportTrouble) -> Value) -> ImportTrouble? {
        do throws(ImportTrouble) {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }

    func testAProviderThatNeverEndsIsCutAtTheLimit() throws {
        let folder = try emptyFolder()
        let intake = FileIntake(folder: folder, bytesMax: 1_000_000)
        let piece = Data(repeating: 0x20, count: 4_000)
        let found = trouble { () throws(ImportTrouble) in try intake.copy(free) { piece } }
        XCTAssertEqual(found, .tooLarge(bytes: 1_004_000, limit: 1_000_000))
        XCTAssertEqual(try files(folder), [])
    }

    func testAProviderThatDeliversNothingIsGivenUp() throws {
        let folder = try emptyFolder()
        let endings = Endings<ReceivedFile>()
        let (reached, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let leash = work.start(within: 120, late: late) { (leash) throws(ImportTrouble) in
            try FileIntake(folder: folder).copy(leash) {
                reached.signal()
                end.wait()
                return Data([1])
            }
        } ended: {
            endings.add($0)
        }
        reached.wait()
        clock.goOff()
        XCTAssertEqual(endings.next(), .failure(late))
        end.signal()
        returned.wait()
        XCTAssertEqual(endings.count, 0, "reported once")
        XCTAssertEqual(try files(folder), [])
        XCTAssertEqual(trouble { () throws(ImportTrouble) in try leash.progress() }, .interrupted)
    }

    func testAProviderThatDripsIsGivenUpToo() throws {
        let folder = try emptyFolder()
        let endings = Endings<ReceivedFile>()
        let dripped = DispatchSemaphore(value: 0)
        _ = work.start(within: 120, late: late) { (leash) throws(ImportTrouble) in
            try FileIntake(folder: folder).copy(leash) {
                dripped.signal()
                return Data([1])
            }
        } ended: {
            endings.add($0)
        }
        for _ in 0..<100 { dripped.wait() }
        clock.goOff()
        XCTAssertEqual(endings.next(), .failure(late))
        // The thread ends by itself: otherwise the test does not.
        returned.wait()
        XCTAssertEqual(try files(folder), [])
    }

    func testProvidersThatNeverReturnUseAFewThreadsOnly() {
        let endings = Endings<Int>()
        let end = DispatchSemaphore(value: 0)
        func start() {
            _ = work.start(within: 120, late: late) { (_) throws(ImportTrouble) in
                end.wait()
                return 7
            } ended: {
                endings.add($0)
            }
        }
        for _ in 0..<OutsideWork.unfinishedMax {
            start()
            clock.goOff()
            XCTAssertEqual(endings.next(), .failure(late))
        }
        start()
        XCTAssertEqual(endings.next(), .failure(.stuck))
        for _ in 0..<OutsideWork.unfinishedMax { end.signal() }
        for _ in 0..<OutsideWork.unfinishedMax { returned.wait() }
        end.signal()
        start()
        XCTAssertEqual(endings.next(), .success(7))
    }

    func testWhatIsCancelledIsNeverHeardOfAgain() {
        let endings = Endings<Int>()
        let (end, closed) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let leash = work.start(within: 120, late: late) { (_) throws(ImportTrouble) in
            end.wait()
            return 7
        } ended: {
            endings.add($0)
        }
        leash.whenOver { closed.signal() }
        leash.cancel()
        leash.cancel()
        closed.wait()
        leash.whenOver { closed.signal() }
        closed.wait()
        end.signal()
        returned.wait()
        clock.goOff()
        XCTAssertEqual(endings.count, 0)
    }

    func testProgressRestartsTheTimeLimitAndThenTheFileIsToBlame() {
        let endings = Endings<Int>()
        let (moved, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        _ = work.start(within: 120, late: late) { (leash) throws(ImportTrouble) in
            try leash.progress()
            moved.signal()
            end.wait()
            return 7
        } ended: {
            endings.add($0)
        }
        moved.wait()
        clock.goOff()
        XCTAssertEqual(endings.next(), .failure(.unreadable))
        end.signal()
    }

    func testEveryRefusalOfAProviderHasAReason() throws {
        let folder = try emptyFolder()
        let intake = FileIntake(folder: folder)
        for (fault, expected) in [
            (CocoaError(.fileReadNoPermission), ImportTrouble.notAllowed), (CocoaError(.fileReadNoSuchFile), .gone),
            (CocoaError(.fileReadUnknown), .gone),
        ] {
            let found = trouble { () throws(ImportTrouble) in try intake.copy(free) { throw fault } }
            XCTAssertEqual(found, expected)
        }
        let absent = trouble { () throws(ImportTrouble) in try intake.copy(folder.appendingPathComponent("absent"), free) }
        XCTAssertEqual(absent, .gone)
        let unusable = FileIntake(folder: folder.appendingPathComponent("no folder"))
        XCTAssertEqual(trouble { () throws(ImportTrouble) in try unusable.copy(free) { nil } }, .noRoom)
        XCTAssertEqual(try files(folder), [])
    }

    func testACopyIsCompleteAndItsBytesAreCounted() throws {
        let folder = try emptyFolder()
        let intake = FileIntake(folder: folder)
        let source = folder.appendingPathComponent("holiday.jpg")
        let bundle = try Demo.ours.newest
        try bundle.write(to: source)
        let file = try intake.copy(source, free)
        XCTAssertEqual(file.bytes, bundle.count)
        XCTAssertEqual(try Data(contentsOf: file.url), bundle)
        XCTAssertEqual(ImportKind(head: file.head), .bundle, "the bytes tell, not the name")
        XCTAssertEqual(file.head.count, ImportKind.headBytes)
        XCTAssertEqual(try intake.copy(free) { nil }.bytes, 0)
    }

    func testAbandonedCopiesAreDeleted() throws {
        let folder = try emptyFolder()
        for name in [".partial", "whole"] { try Data().write(to: folder.appendingPathComponent(name)) }
        let intake = FileIntake(folder: folder)
        intake.removeAbandoned(at: Date())
        XCTAssertEqual(try files(folder).count, 2, "it may still be written")
        intake.removeAbandoned(at: Date(timeIntervalSinceNow: 86_400))
        XCTAssertEqual(try files(folder), ["whole"])
    }

    func testAnAnswerWithoutEndIsCut() async throws {
        let bytes = { (count: Int) in
            AsyncStream<UInt8> { stream in
                for _ in 0..<count { stream.yield(7) }
                stream.finish()
            }
        }
        let (whole, cut) = (try await bytes(1_000).collected(atMost: 1_000), try await bytes(1_001).collected(atMost: 1_000))
        XCTAssertEqual(whole, Data(repeating: 7, count: 1_000))
        XCTAssertNil(cut)
    }

    func testAPreviewImportsNothing() async throws {
        let folder = try emptyFolder()
        let verifier = try await StampVerifier.open(folder: folder, anchor: Demo.ours.root)
        let newest = try Demo.ours.newest
        let preview = try await verifier.preview(newest, at: Date())
        XCTAssertTrue(preview.changes)
        XCTAssertNotNil(preview.summary.list)
        let summary = await verifier.summary()
        XCTAssertNil(summary.list)
        XCTAssertEqual(try files(folder).filter { $0.hasPrefix("bundle") }, [])
        let imported = try await verifier.importBundle(newest, at: Date())
        XCTAssertEqual(imported, preview.imported)
        let after = await verifier.summary()
        XCTAssertEqual(after.list, preview.summary.list)
        let again = try await verifier.preview(newest, at: Date())
        XCTAssertFalse(again.changes)
        let older = try Demo.ours.older
        let refused = await error { () async throws(TrustError) in try await verifier.preview(older, at: Date()) }
        XCTAssertNotNil(refused)
    }
}
