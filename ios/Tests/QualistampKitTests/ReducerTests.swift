// The state after each event.

import Foundation
import XCTest

@testable import QualistampKit

final class ReducerTests: XCTestCase {
    private let stamp = "QS1:AAAA"
    private let link = "https://example.org"

    private func frame(_ texts: [String], hints: [Hint] = []) -> FrameResult {
        let symbols = texts.map {
            ScannedSymbol(
                text: $0, bytes: Data($0.utf8), version: 8, level: .m, corners: [], moduleSize: 4, corrected: 0,
                codewords: 100, structuredAppend: nil)
        }
        let seen = Seen(finders: 0, corners: [], moduleSize: nil, blur: nil, glare: nil, contrast: nil)
        return FrameResult(symbols: symbols, hints: hints, seen: seen)
    }

    private let english = Words(preferred: ["en"])

    /// As the core gives them.
    private var undecodable: AnswerText { unreadText(text: link, words: english)! }
    private var noList: AnswerText { vectorText(folder: Vectors.folder.path, id: "issuer/no-list", words: english)! }

    private var nothingYet: TrustSummary { summary(of: nil) }

    private func summary(of list: ListSummary?) -> TrustSummary {
        TrustSummary(
            rootVersion: 1, rootExpires: 0, list: list, statusLists: 0, registers: 0, withdrawnKeys: 0, clockFloor: nil,
            mishaps: [])
    }

    private func opened(_ settings: UserSettings = UserSettings()) -> AppState {
        var state = AppState(settings: settings)
        XCTAssertEqual(state.receive(.trustOpened(nothingYet)), [])
        return state
    }

    private func running(_ settings: UserSettings = UserSettings()) -> AppState {
        var state = opened(settings)
        XCTAssertEqual(state.receive(.becameActive), [.startCamera])
        XCTAssertEqual(state.receive(.camera(.started(torch: .off, zoomLimit: 4))), [])
        return state
    }

    private var keeping: UserSettings {
        var settings = UserSettings()
        settings.keeping = .on
        return settings
    }

    func testDefaultsAreCautious() {
        let settings = UserSettings()
        XCTAssertEqual(settings.keeping, .off)
        XCTAssertEqual(settings.shield, .on)
        XCTAssertEqual(settings.policy, defaultPolicy())
    }

    func testAStampIsReadVerifiedAndShown() {
        var state = running()
        XCTAssertEqual(state.receive(.frame(frame([], hints: [.closer, .moreLight]))), [])
        XCTAssertEqual(state.scan.hints, [.closer, .moreLight])
        XCTAssertEqual(state.receive(.frame(frame([stamp]))), [.stopCamera, .verify(text: stamp)])
        XCTAssertEqual(state.receive(.frame(frame(["QS1:BBBB"]))), [], "a late frame changes nothing")
        XCTAssertEqual(
            state.receive(.answered(text: stamp, noList)), [.tap(.unsure), .announce(noList)])
        XCTAssertEqual(state.screen, .result)
        XCTAssertEqual(state.result?.answer, noList)
        XCTAssertEqual(state.receive(.dismissed), [.startCamera])
        XCTAssertEqual(state.screen, .scan)
        XCTAssertNil(state.result)
    }

    func testStampsComeBeforeOtherCodesAndOnlyOnce() {
        var state = running()
        let effects = state.receive(.frame(frame([link, stamp, stamp, "QS1:BBBB"])))
        XCTAssertEqual(effects, [.stopCamera, .verify(text: stamp)])
        _ = state.receive(.answered(text: stamp, noList))
        XCTAssertEqual(state.result?.waiting, 2)
        XCTAssertEqual(state.receive(.nextTapped), [.verify(text: "QS1:BBBB")])
        _ = state.receive(.answered(text: "QS1:BBBB", noList))
        XCTAssertEqual(state.receive(.nextTapped), [.verify(text: link)])
        _ = state.receive(.answered(text: link, undecodable))
        XCTAssertEqual(state.result?.waiting, 0)
        XCTAssertEqual(state.receive(.nextTapped), [])
    }

    func testEachCameraProblemIsShownAndFilesCanStillBeOpened() {
        let troubles: [CameraTrouble] = [.refused, .restricted, .takenByAnotherApp, .absent, .failed]
        for trouble in troubles {
            var state = running()
            XCTAssertEqual(state.receive(.camera(.unavailable(trouble))), [])
            XCTAssertEqual(state.scan.camera, .unavailable(trouble))
            XCTAssertEqual(state.receive(.frame(frame([stamp]))), [])
            XCTAssertEqual(state.receive(.torchTapped), [])
            XCTAssertEqual(state.receive(.fileArrived(bytes: 9, head: Data("%PDF".utf8))), [.readFile(.pdf)])
        }
        XCTAssertEqual(troubles.count, CameraTrouble.allCases.count)
    }

    func testTorchAndZoomStayWithinTheirLimits() {
        var state = running()
        XCTAssertEqual(state.receive(.torchTapped), [.setTorch(.on)])
        XCTAssertEqual(state.receive(.torchTapped), [.setTorch(.off)])
        XCTAssertEqual(state.receive(.zoomed(99)), [.setZoom(4)])
        XCTAssertEqual(state.receive(.zoomed(-1)), [.setZoom(1)])
        XCTAssertEqual(state.receive(.becameInactive), [.stopCamera])
        XCTAssertEqual(state.receive(.torchTapped), [])
    }

    func testFileTypesAreDetectedFromTheFirstBytes() {
        for (head, expected) in [
            ([0xff, 0xd8, 0xff, 0xe0], AppEffect.readFile(.picture)), ([0x89, 0x50, 0x4e, 0x47], .readFile(.picture)),
            ([0, 0, 0, 0x18] + Array("ftypheic".utf8), .readFile(.picture)), (Array("%PDF-1.7".utf8), .readFile(.pdf)),
            ([0xa5, 0x00, 0x73], .checkFile), ([], .checkFile),
        ] as [([UInt8], AppEffect)] {
            var state = opened()
            XCTAssertTrue(state.receive(.fileArrived(bytes: 100, head: Data(head))).contains(expected), "\(head)")
        }
    }

    func testAFileOf200MegabytesIsRefusedWithoutReadingIt() {
        for head in ["%PDF", "GIF8", "anything"] {
            var state = running()
            let effects = state.receive(.fileArrived(bytes: 200_000_000, head: Data(head.utf8)))
            XCTAssertEqual(effects, [.stopCamera, .forgetFile])
            guard case .failed(.tooLarge(let bytes, let limit)) = state.importing else { return XCTFail(head) }
            XCTAssertEqual(bytes, 200_000_000)
            XCTAssertEqual(limit, 64 * 1024 * 1024)
            XCTAssertEqual(state.receive(.dismissed), [.forgetFile, .startCamera])
            XCTAssertEqual(state.importing, .idle)
        }
    }

    func testEachResultOfReadingAFile() {
        let pdf = AppEvent.fileArrived(bytes: 9, head: Data("%PDF".utf8))
        var state = opened()
        _ = state.receive(pdf)
        XCTAssertEqual(state.screen, .importing)
        XCTAssertEqual(state.receive(.fileRead(texts: [stamp], pages: 1)), [.forgetFile, .verify(text: stamp)])

        for (event, expected) in [
            (AppEvent.fileRead(texts: [], pages: 3), ImportTrouble.nothingFound(pages: 3)),
            (.fileFailed(.locked), .locked), (.fileFailed(.unreadable), .unreadable),
            (.fileUnavailable(.interrupted), .interrupted), (.fileUnavailable(.gone), .gone),
        ] {
            var state = opened()
            _ = state.receive(pdf)
            XCTAssertEqual(state.receive(event).last, .forgetFile)
            XCTAssertEqual(state.importing, .failed(expected))
            XCTAssertEqual(state.screen, .importing)
        }

        var putAway = opened()
        _ = putAway.receive(pdf)
        _ = putAway.receive(.dismissed)
        XCTAssertEqual(putAway.receive(.fileRead(texts: [stamp], pages: 1)), [.forgetFile])
        XCTAssertEqual(putAway.screen, .scan)
    }

    func testUpdating() {
        let summary = nothingYet
        let imported = Imported(refused: [], stillWithdrawn: [])
        var state = opened()
        XCTAssertEqual(state.receive(.updateTapped), [.fetchBundle])
        XCTAssertEqual(state.receive(.updateTapped), [], "one at a time")
        XCTAssertEqual(state.receive(.fetched(.bundle, at: now)), [.importFetched])
        XCTAssertEqual(state.receive(.bundleImported(imported, summary)), [])
        XCTAssertEqual(state.trust.last, .imported(imported, summary))
        for (answer, ending) in [
            (FetchAnswer.notModified, TrustEnding.upToDate(overdueSince: nil)),
            (.failed(.offline), .notFetched(.offline)), (.failed(.status(503)), .notFetched(.status(503))),
        ] {
            _ = state.receive(.updateTapped)
            XCTAssertEqual(state.receive(.fetched(answer, at: now)), [])
            XCTAssertEqual(state.trust.last, ending)
            XCTAssertEqual(state.trust.activity, .idle)
            XCTAssertEqual(state.trust.summary, summary, "what was trusted still is")
        }
        _ = state.receive(.updateTapped)
        _ = state.receive(.fetched(.bundle, at: now))
        XCTAssertEqual(state.receive(.bundleRefused(.DiskFull(bytes: 5))), [])
        XCTAssertEqual(state.trust.last, .refused(.DiskFull(bytes: 5)))
        XCTAssertEqual(state.trust.summary, summary)
        XCTAssertEqual(state.receive(.fetched(.bundle, at: now)), [], "nothing was asked for")
    }

    func testABundleFromAFile() {
        var state = opened()
        let effects = state.receive(.fileArrived(bytes: 900, head: Data([0xa5])))
        XCTAssertEqual(effects.last, .checkFile)
        XCTAssertEqual(state.screen, .trust)
        XCTAssertEqual(state.trust.activity, .checking)
        XCTAssertEqual(state.receive(.bundleRefused(.Busy)), [.forgetFile])
        XCTAssertEqual(state.importing, .idle)
    }

    // MARK: A bundle that any app can pass on

    private let now = Date(unixSeconds: 1_772_323_200)

    private func summary(version: UInt64, nextUpdate: Int64 = 0) -> TrustSummary {
        summary(of: ListSummary(version: version, issued: 0, nextUpdate: nextUpdate, issuers: 9))
    }

    private func offer(_ id: Int = 7) -> BundleOffer {
        let imported = Imported(refused: [], stillWithdrawn: [])
        return BundleOffer(
            id: id, bytes: 900, preview: BundlePreview(summary: summary(version: 2), imported: imported, changes: true))
    }

    private func asked() -> AppState {
        var state = opened()
        _ = state.receive(bundleArrived)
        XCTAssertEqual(state.receive(.bundleChecked(offer())), [], "nothing is imported without a yes")
        XCTAssertEqual(state.trust.offer, offer())
        XCTAssertEqual(state.trust.activity, .idle)
        return state
    }

    func testAnAppThatPassesOnABundleChangesNothingWithoutAYes() {
        let before = asked()
        XCTAssertEqual(before.trust.summary, nothingYet)
        XCTAssertEqual(before.screen, .trust)

        var other = before
        XCTAssertEqual(other.receive(.offerAnswered(id: 6, isAccepted: true)), [], "another question")
        XCTAssertEqual(other, before)

        var no = before
        XCTAssertEqual(no.receive(.offerAnswered(id: 7, isAccepted: false)), [.forgetFile])
        XCTAssertEqual(no.trust.last, .declined)
        XCTAssertEqual(no.trust.summary, nothingYet)
        XCTAssertEqual(no.receive(.offerAnswered(id: 7, isAccepted: true)), [], "answered once")

        var yes = before
        XCTAssertEqual(yes.receive(.offerAnswered(id: 7, isAccepted: true)), [.importFile])
        XCTAssertEqual(yes.trust.activity, .importing)
        let imported = AppEvent.bundleImported(Imported(refused: [], stillWithdrawn: []), summary(version: 2))
        XCTAssertEqual(yes.receive(imported), [.forgetFile])
        XCTAssertEqual(yes.trust.summary?.list?.version, 2)
        XCTAssertEqual(yes.importing, .idle)
    }

    func testAnAppThatPassesOnAnotherBundleCannotExchangeTheQuestionUnderTheFinger() {
        var state = asked()
        XCTAssertEqual(state.receive(.fileOffered), [])
        XCTAssertEqual(state.trust.offer, offer())
        XCTAssertEqual(state.screen, .trust)
        // It follows after the answer, or after the import.
        var no = state
        XCTAssertEqual(no.receive(.offerAnswered(id: 7, isAccepted: false)), [.forgetFile, .openFile])
        XCTAssertEqual(no.importing, .opening)
        var yes = state
        XCTAssertEqual(yes.receive(.offerAnswered(id: 7, isAccepted: true)), [.importFile])
        XCTAssertEqual(yes.receive(.fileOffered), [])
        XCTAssertEqual(yes.receive(.bundleRefused(.Busy)), [.forgetFile, .openFile])
        // A bundle that was checked too late is not asked about.
        XCTAssertEqual(yes.receive(.bundleChecked(offer(8))), [])
        XCTAssertNil(yes.trust.offer)
    }

    func testAQuestionSurvivesAStampThatIsReadMeanwhile() {
        var state = asked()
        _ = state.receive(.answered(text: stamp, noList))
        _ = state.receive(.dismissed)
        XCTAssertEqual(state.trust.offer, offer())
        XCTAssertEqual(state.receive(.updateTapped), [], "one question at a time")
        XCTAssertEqual(state.receive(.offerAnswered(id: 7, isAccepted: false)), [.forgetFile])
    }

    func testAFileCanBeCancelledWhileItIsCopiedReadOrChecked() {
        var state = running()
        XCTAssertEqual(state.receive(.fileOffered), [.stopCamera, .openFile])
        XCTAssertEqual(state.importing, .opening)
        XCTAssertEqual(state.receive(.dismissed), [.forgetFile, .startCamera])
        for head in ["%PDF", "a bundle"] {
            _ = state.receive(.fileOffered)
            _ = state.receive(.fileArrived(bytes: 9, head: Data(head.utf8)))
            XCTAssertEqual(state.receive(.dismissed), [.forgetFile, .startCamera], head)
            XCTAssertEqual(state.importing, .idle)
            XCTAssertEqual(state.trust.activity, .idle)
        }
        // The next file replaces one that is still on its way.
        _ = state.receive(.fileOffered)
        XCTAssertEqual(state.receive(.fileOffered).suffix(2), [.forgetFile, .openFile])
    }

    func testNothingNewerIsNotGoodNewsWhenTheNextListIsOverdue() {
        for (due, expected) in [(now.unixSeconds + 1, nil), (now.unixSeconds - 1, now.unixSeconds - 1)] as [(Int64, Int64?)] {
            var state = AppState()
            _ = state.receive(.trustOpened(summary(version: 1, nextUpdate: due)))
            _ = state.receive(.updateTapped)
            _ = state.receive(.fetched(.notModified, at: now))
            XCTAssertEqual(state.trust.last, .upToDate(overdueSince: expected))
            _ = state.receive(bundleArrived)
            XCTAssertEqual(state.receive(.bundleUnchanged(at: now)), [.forgetFile])
            XCTAssertEqual(state.trust.last, .upToDate(overdueSince: expected))
        }
    }

    private let bundleArrived = AppEvent.fileArrived(bytes: 900, head: Data([0xa5]))

    func testInputBeforeTheTrustIsOpenIsProcessedAfterwardsInOrder() {
        var state = AppState()
        XCTAssertEqual(state.receive(.fileArrived(bytes: 9, head: Data("%PDF".utf8))), [.stopCamera, .readFile(.pdf)])
        XCTAssertEqual(state.receive(.fileRead(texts: [stamp], pages: 1)), [.forgetFile])
        XCTAssertEqual(state.receive(bundleArrived), [])
        XCTAssertEqual(state.trust.activity, .checking)
        XCTAssertTrue(state.isHolding)
        XCTAssertEqual(state.receive(.trustOpened(nothingYet)), [.verify(text: stamp), .checkFile])
        XCTAssertFalse(state.isHolding)
        XCTAssertEqual(state.receive(.trustOpened(nothingYet)), [], "once")
    }

    func testIfTheTrustCannotBeOpenedThatIsShownAndNoInputIsLost() {
        let failed = AppEvent.trustFailed(.Unreadable(osError: "x"))
        for events in [[failed, bundleArrived], [bundleArrived, failed]] {
            var state = AppState()
            XCTAssertEqual(state.receive(.becameActive), [.startCamera])
            XCTAssertFalse(events.flatMap { state.receive($0) }.contains(.checkFile))
            XCTAssertEqual(state.screen, .trust)
            XCTAssertEqual(state.trust.closed, .Unreadable(osError: "x"))
            XCTAssertEqual(state.trust.activity, .idle)
            XCTAssertNil(state.trust.last, "neither a missing file nor trusted data in use is reported")
            XCTAssertEqual(state.trust.closed?.notice, .refusedStorage)
            XCTAssertEqual(state.receive(.updateTapped), [])
            XCTAssertEqual(state.receive(.reopenTapped), [.openTrust])
            XCTAssertEqual(state.receive(.reopenTapped), [], "one at a time")
            XCTAssertEqual(state.receive(.trustOpened(nothingYet)), [.checkFile])
            XCTAssertEqual(state.trust.activity, .checking)
        }
        var state = AppState()
        _ = state.receive(failed)
        XCTAssertEqual(state.receive(.show(.scan)), [.startCamera])
        XCTAssertEqual(state.receive(.camera(.started(torch: .off, zoomLimit: 4))), [])
        XCTAssertEqual(state.receive(.frame(frame([stamp]))), [.stopCamera])
        XCTAssertEqual(state.screen, .trust)
    }

    func testAWaitingFileThatIsDismissedIsNotImportedLater() {
        var state = AppState()
        _ = state.receive(bundleArrived)
        XCTAssertEqual(state.receive(.dismissed).first, .forgetFile)
        XCTAssertEqual(state.receive(.trustOpened(nothingYet)), [])
        var other = AppState()
        _ = other.receive(bundleArrived)
        _ = other.receive(.fileArrived(bytes: 9, head: Data("%PDF".utf8)))
        XCTAssertEqual(other.receive(.trustOpened(nothingYet)), [], "the bytes at hand are those of the PDF")
    }

    func testAnUnfinishedEarlierImportIsReportedWithTheDataInUse() {
        var state = AppState()
        XCTAssertEqual(state.receive(.becameActive), [.startCamera])
        XCTAssertEqual(state.receive(.importInterrupted), [.stopCamera])
        XCTAssertEqual(state.receive(.trustOpened(nothingYet)), [])
        XCTAssertEqual(state.screen, .trust)
        XCTAssertEqual(state.trust.last, .interrupted)
        let said = english.explained(.trustInterrupted)
        XCTAssertEqual(state.trust.last?.lines(in: english), [said.found, said.next])
        XCTAssertEqual(state.trust.summary, nothingYet)
        _ = state.receive(bundleArrived)
        XCTAssertNil(state.trust.last)
    }

    func testServerAnswers() {
        let tooLarge = FetchAnswer.failed(.tooLarge(limit: FileIntake.bytesMax))
        for (status, bytes, expected) in [
            (200, 900, FetchAnswer.bundle), (304, 0, .notModified), (404, 900, .failed(.status(404))),
            (0, 0, .failed(.status(0))), (200, FileIntake.bytesMax + 1, tooLarge), (200, nil, tooLarge),
        ] as [(Int, Int?, FetchAnswer)] {
            XCTAssertEqual(FetchAnswer(status: status, hasTag: true, bytes: bytes), expected)
        }
        XCTAssertEqual(
            FetchAnswer(status: 304, hasTag: false, bytes: 0), .failed(.status(304)),
            "a server that was not asked for a change cannot deny one")
        for address in [nil, "", "http://trust.example/bundle.cbor"] { XCTAssertNil(BundleRequest.url(address)) }
        let url = BundleRequest.url("https://trust.example/bundle.cbor")
        let request = url.map { BundleRequest(url: $0, tag: "\"7\"").urlRequest }
        XCTAssertEqual(request?.value(forHTTPHeaderField: "If-None-Match"), "\"7\"")
    }

    func testSavingIsOffByDefaultAndOnlyForValidStamps() async throws {
        let folder = try emptyFolder()
        let verifier = try await StampVerifier.open(folder: folder, anchor: Demo.ours.root)
        _ = try await verifier.importBundle(Demo.ours.newest, at: Date())
        let text = try Demo.ours.text("later/before-the-theft.txt")
        let answer = await verifier.read(text, at: Date(), policy: defaultPolicy(), words: english)

        var off = opened()
        _ = off.receive(.answered(text: text, answer))
        XCTAssertEqual(off.result?.keeping, .notOffered)
        XCTAssertEqual(off.receive(.keepTapped(at: Date())), [])

        var state = opened(keeping)
        _ = state.receive(.answered(text: stamp, noList))
        XCTAssertEqual(state.result?.keeping, .notOffered)
        _ = state.receive(.answered(text: text, answer))
        XCTAssertEqual(state.result?.keeping, .offered)
        XCTAssertEqual(state.receive(.keepTapped(at: Date())), [.saveKept(state.kept.stamps)])
        XCTAssertEqual(state.result?.keeping, .kept)
        XCTAssertEqual(state.receive(.keepTapped(at: Date())), [])
        let kept = try XCTUnwrap(state.kept.stamps.first)
        XCTAssertEqual(state.receive(.keptTapped(kept)), [.verify(text: text)])

        let file = KeptFile(folder: folder.appendingPathComponent("kept"))
        try file.save(state.kept.stamps)
        XCTAssertEqual(file.load().stamps, state.kept.stamps)

        var cleared = state
        XCTAssertEqual(cleared.receive(.keptRemoved(kept)), [.saveKept([])])
        XCTAssertEqual(cleared.kept.stamps, [])

        var settings = state.settings
        settings.keeping = .off
        XCTAssertEqual(state.receive(.settingsChanged(settings)), [.saveSettings(settings), .deleteKept])
        XCTAssertEqual(state.kept.stamps, [])
        try file.delete()
        XCTAssertEqual(file.load().stamps, [])
    }

    func testADamagedFileOfSavedStampsIsMovedAway() throws {
        let folder = try emptyFolder()
        let file = KeptFile(folder: folder)
        try Data("{".utf8).write(to: folder.appendingPathComponent("kept.json"))
        XCTAssertEqual(file.load().trouble, .damaged)
        XCTAssertNil(file.load().trouble, "the next start is not blocked")
        try file.delete()
        XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), [])
    }

    func testTheNumberOfSavedStampsIsLimited() async throws {
        let verifier = try await StampVerifier.open(folder: emptyFolder(), anchor: Demo.ours.root)
        _ = try await verifier.importBundle(Demo.ours.newest, at: Date())
        let text = try Demo.ours.text("later/before-the-theft.txt")
        let answer = await verifier.read(text, at: Date(), policy: defaultPolicy(), words: english)
        var state = opened(keeping)
        let full = (0..<KeptFile.stampsMax).map { KeptStamp(id: "\($0)", text: stamp, kept: Date()) }
        _ = state.receive(.keptLoaded(full, nil))
        _ = state.receive(.answered(text: text, answer))
        XCTAssertEqual(state.receive(.keepTapped(at: Date())), [])
        XCTAssertEqual(state.kept.trouble, .full(limit: KeptFile.stampsMax))
        XCTAssertEqual(state.kept.stamps.count, KeptFile.stampsMax)
    }

    func testSettingsAreRestoredAndDamagedOnesBecomeDefaults() {
        var settings = keeping
        settings.language = "fr"
        settings.hardLimitDays = 30
        XCTAssertEqual(UserSettings(saved: settings.saved), settings)
        XCTAssertEqual(UserSettings(saved: Data("x".utf8)), UserSettings())
        XCTAssertEqual(UserSettings(saved: nil), UserSettings())
    }

    func testTheAnswerStaysUntilItIsDismissed() {
        var state = running()
        _ = state.receive(.answered(text: stamp, noList))
        XCTAssertEqual(state.receive(.show(.trust)), [])
        XCTAssertEqual(state.receive(.show(.scan)), [])
        XCTAssertEqual(state.screen, .result)
        XCTAssertEqual(state.receive(.show(.scan)), [.startCamera])
        XCTAssertNil(state.result)
    }

    func testTheFirstPageIsShownOnce() {
        var state = AppState(welcome: true)
        XCTAssertEqual(state.screen, .welcome)
        XCTAssertEqual(state.receive(.becameActive), [])
        XCTAssertEqual(state.receive(.started), [.saveSettings(state.settings), .startCamera])
        XCTAssertEqual(state.screen, .scan)
        XCTAssertEqual(AppState(settings: state.settings, welcome: true).screen, .scan)
        XCTAssertEqual(AppState().screen, .scan, "not asked for")
        // Settings that an earlier version saved do not have it.
        let old = Data(#"{"keeping":"on","shield":"on","hardLimitDays":30,"specimens":"refuse","unknownStatus":"deny"}"#.utf8)
        XCTAssertEqual(UserSettings(saved: old).hardLimitDays, 30)
        XCTAssertNil(UserSettings(saved: old).started)
    }

    func testAnotherLanguageIsUsedAlsoForWhatIsShown() {
        var state = opened()
        _ = state.receive(.answered(text: stamp, noList))
        var settings = state.settings
        settings.language = "de"
        XCTAssertEqual(state.receive(.settingsChanged(settings)), [.saveSettings(settings), .readAgain(text: stamp)])
        let german = vectorText(folder: Vectors.folder.path, id: "issuer/no-list", words: Words(preferred: ["de"]))!
        XCTAssertEqual(state.receive(.answeredAgain(text: "QS1:BBBB", german)), [])
        XCTAssertEqual(state.result?.answer, noList, "another stamp")
        XCTAssertEqual(state.receive(.answeredAgain(text: stamp, german)), [])
        XCTAssertEqual(state.result?.answer.verdict, "UNGEKLÄRT")
    }

    func testASavedStampHasTitleAndHolderAndOldFilesAreRead() throws {
        let folder = try emptyFolder()
        try Data(#"[{"id":"1","text":"QS1:X","kept":0}]"#.utf8).write(to: folder.appendingPathComponent("kept.json"))
        XCTAssertEqual(KeptFile(folder: folder).load().stamps.map(\.title), [nil])
        let both = [KeptStamp(id: "1", text: "QS1:X", kept: now, title: "Master", holder: "Maria")]
        try KeptFile(folder: folder).save(both)
        XCTAssertEqual(KeptFile(folder: folder).load().stamps.map(\.holder), ["Maria"])
    }

    func testPagesAreDrawnAtHighResolutionUpToALimit() {
        let page = StillPicture.pagePixels(width: 595, height: 842)
        XCTAssertEqual(page.width, 2479)
        XCTAssertEqual(page.height, 3508)
        let poster = StillPicture.pagePixels(width: 1e9, height: 1)
        XCTAssertEqual(poster.width, StillPicture.longestSide)
        XCTAssertEqual(poster.height, 1)
        XCTAssertEqual(StillPicture.pagePixels(width: .nan, height: 1).width, 0)
    }
}
