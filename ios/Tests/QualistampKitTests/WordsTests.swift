// Every text that a screen can show exists in every language, with all its placeholders.

import Foundation
import XCTest

@testable import QualistampKit

final class WordsTests: XCTestCase {
    /// The texts of each language, as the app carries them.
    private static let languages: [String: [String: String]] = {
        let folder = checkout.appendingPathComponent("ios/App/Resources")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var languages: [String: [String: String]] = [:]
        for name in names where name.hasSuffix(".lproj") {
            let file = folder.appendingPathComponent(name).appendingPathComponent("Localizable.strings")
            languages[String(name.dropLast(6))] = try? strings(Data(contentsOf: file))
        }
        return languages
    }()

    /// Checks that no text is missing and no placeholder is left.
    private func assertComplete(_ word: Word, _ about: String = "", file: StaticString = #filePath, line: UInt = #line) {
        for (language, texts) in atLeast(3, Self.languages) {
            for key in word.keys {
                XCTAssertNotNil(texts[key], "\(key) in \(language) \(about)", file: file, line: line)
            }
            let text = word.text(in: Locale(identifier: language)) { texts[$0] ?? "" }
            XCTAssertFalse(text.isEmpty, "\(word.keys) in \(language)", file: file, line: line)
            XCTAssertFalse(text.contains("{"), "\(word.keys) in \(language): \(text)", file: file, line: line)
        }
    }

    private func assertComplete(_ explanation: Explanation, _ about: String = "", file: StaticString = #filePath, line: UInt = #line) {
        assertComplete(explanation.found, about, file: file, line: line)
        assertComplete(explanation.next, about, file: file, line: line)
    }

    /// As above, for at least `minimum` words.
    private func assertComplete(
        atLeast minimum: Int, _ words: [Word], _ about: String = "", file: StaticString = #filePath, line: UInt = #line
    ) {
        for word in atLeast(minimum, words, file: file, line: line) {
            assertComplete(word, about, file: file, line: line)
        }
    }

    func testThereAreSeveralLanguages() {
        XCTAssertGreaterThanOrEqual(Self.languages.count, 3)
        XCTAssertTrue(Self.languages.keys.contains("en"))
    }

    /// Every outcome of the test vectors, with its facts. They include every support code.
    func testEveryOutcomeOfTheVectorsHasTexts() throws {
        let vectors = try Vectors.load()
        var codes: Set<String> = []
        var (details, notes, fields) = (0, 0, 0)
        for stamp in atLeast(268, vectors.stamps) {
            let outcome = try vectors.outcome(of: stamp)
            let answer = Answer.decided(outcome: outcome)
            codes.insert(answer.supportCode)
            assertComplete(answer.headline, stamp.id)
            assertComplete(answer.explanation, stamp.id)
            assertComplete(.described(answer), stamp.id)
            assertComplete(.supportCode(answer.supportCode), stamp.id)
            answer.details.forEach { assertComplete($0, stamp.id) }
            details += answer.details.count
            for line in atLeast(7, answer.findings) {
                assertComplete(.described(line), stamp.id)
            }
            if case .valid(_, let found) = outcome.verdict {
                codes.formUnion(found.map(\.supportCode))
                notes += found.count
                answer.remarks.forEach { assertComplete($0, stamp.id) }
            }
            for field in answer.signed?.fields(language: "en") ?? [] {
                fields += 1
                assertComplete(field.label, stamp.id)
                for (language, texts) in atLeast(3, Self.languages) {
                    let value = field.value.text(in: Locale(identifier: language)) { texts[$0] ?? "" }
                    XCTAssertFalse(value.isEmpty, "\(stamp.id): \(field.label.keys)")
                }
            }
        }
        XCTAssertGreaterThan(details, 0)
        XCTAssertGreaterThan(notes, 0)
        XCTAssertGreaterThan(fields, 500)
        for text in atLeast(34, vectors.texts) {
            if case .nothing(let supportCode, let fault) = decodeText(text: text.text) {
                codes.insert(supportCode)
                let answer = Answer.undecodable(supportCode: supportCode, fault: fault)
                assertComplete(answer.headline, text.id)
                assertComplete(answer.explanation, text.id)
            }
        }
        XCTAssertEqual(try specifiedCodes().subtracting(codes), [], "codes of the specification that no vector has")
    }

    func testEveryScreenHasItsTexts() {
        assertComplete(atLeast: 20, Phrase.allCases.map(\.word))
        for screen in atLeast(5, Screen.allCases) {
            assertComplete(screen.title)
            assertComplete(screen.tab)
        }
        atLeast(5, CameraTrouble.allCases).forEach { assertComplete($0.explanation) }
        assertComplete(atLeast: 3, TrustAge.allCases.map(\.word))
        assertComplete(atLeast: 4, FindingState.allCases.map(\.word))
        for hint in [Hint.closer, .holdStill, .tiltAwayFromLight, .moreLight, .showWhole] {
            assertComplete(hint.word)
        }
        for trouble in [
            ImportTrouble.tooLarge(bytes: 200_000_001, limit: 100_000_000), .gone, .unreadable, .locked, .notAllowed,
            .tooSlow(seconds: 120), .stuck, .noRoom,
            .nothingFound(pages: 1), .nothingFound(pages: StillPicture.pagesMax), .interrupted,
        ] {
            assertComplete(trouble.explanation)
        }
        for trouble in [
            FetchTrouble.noAddress, .offline, .timedOut, .notConnected, .status(500), .tooLarge(limit: 1),
        ] {
            assertComplete(trouble.explanation)
        }
        for trouble in [KeptTrouble.damaged, .unreadable, .notWritten, .noRoom, .full(limit: 5)] {
            assertComplete(trouble.explanation)
        }
        for word in [Word.hardLimit(365), .version("1"), .core("1"), .moreStamps(2)] {
            assertComplete(word)
        }
        assertComplete(KeptStamp(id: "", text: "", kept: Date()).label(number: 1))
    }

    private func summary(of list: ListSummary?) -> TrustSummary {
        TrustSummary(
            rootVersion: 1, rootExpires: 0, list: list, statusLists: 1, registers: 1, withdrawnKeys: 1, clockFloor: 9,
            mishaps: [.floorsLost])
    }

    func testEveryTrustErrorHasItsTexts() {
        let faults: [RefreshFault] = [
            .bundle(fault: .empty), .bundle(fault: .tooLarge(bytes: 2, max: 1)), .bundle(fault: .notABundle),
            .bundle(fault: .malformed(at: 1, fault: .syntax)), .bundle(fault: .unknownField(key: 9)),
            .bundle(fault: .tooManyRoots(found: 2, max: 1)), .bundle(fault: .rootsUnsorted(version: 1)),
            .bundle(fault: .tooManyParts(found: 2, max: 1)), .bundle(fault: .statusUnsorted(index: 1)),
            .bundle(fault: .registersUnsorted(index: 1)), .listBeforeRoot(issued: 1, rootIssued: 2),
            .anchor(fault: .frame), .root(version: 2, fault: .underSigned), .root(version: 2, fault: .frame),
            .rootMisfiled(filed: 1, found: 2), .rootSkipped(trusted: 1, found: 3),
            .rootRolledBack(floor: 2, offered: 1), .rootExpired(version: 1, expires: 0, now: 1),
            .list(fault: .underSigned), .list(fault: .payload), .listRolledBack(floor: 2, offered: 1),
            .listMissing(root: 2), .equivocation(kind: .root, version: 1),
            .fromTheFuture(kind: .trustList, issued: 2, now: 1),
        ]
        let errors: [TrustError] =
            [.Unreadable(osError: ""), .NotWritable(osError: ""), .DiskFull(bytes: 1), .Busy, .FileTrouble(osError: "")]
            + faults.map { .Refused(fault: $0) }
        for error in errors {
            assertComplete(error.explanation)
            assertComplete(atLeast: 1, TrustEnding.refused(error).words)
        }
        let list = ListSummary(version: 1, issued: 0, nextUpdate: 1, issuers: 1)
        let (empty, summary) = (self.summary(of: nil), self.summary(of: list))
        let refused = RefusedPart.register(kid: "00", fault: .notPinned)
        let imported = Imported(refused: [refused], stillWithdrawn: ["00"])
        assertComplete(atLeast: 2, TrustEnding.imported(imported, summary).words)
        assertComplete(atLeast: 1, TrustEnding.interrupted.words)
        assertComplete(atLeast: 1, TrustEnding.upToDate(overdueSince: nil).words)
        assertComplete(atLeast: 2, TrustEnding.upToDate(overdueSince: 1).words)
        assertComplete(atLeast: 1, TrustEnding.declined.words)
        for (held, offered) in [(summary, summary), (empty, summary), (empty, empty)] {
            let preview = BundlePreview(summary: offered, imported: imported, changes: true)
            let offer = BundleOffer(id: 1, bytes: 67_108_865, preview: preview)
            assertComplete(offer.question)
            // Size, root, list, issuers, status lists; then what is left out.
            assertComplete(atLeast: 7, offer.changes(from: held))
        }
        XCTAssertEqual([0, 1, 1_001, 1_000_000, 67_108_865].map(sizeText), ["0 kB", "1 kB", "2 kB", "1 MB", "68 MB"])
        assertComplete(atLeast: 1, TrustEnding.notFetched(.offline).words)
        var state = AppState()
        XCTAssertEqual(state.trust.facts, [])
        _ = state.receive(.trustOpened(summary))
        assertComplete(atLeast: 3, state.trust.facts)
        atLeast(2, state.trust.warnings(at: Date(unixSeconds: 0))).forEach { assertComplete($0) }
        XCTAssertEqual(state.trust.warnings(at: Date(unixSeconds: 0)).count, 2)
        for (days, expected) in [(0, TrustAge.fresh), (2, .due), (400, .tooOld)] {
            let time = Date(unixSeconds: Int64(days) * 86_400)
            XCTAssertEqual(state.trust.age(at: time, settings: UserSettings()), expected)
        }
        XCTAssertNotNil(state.keptNotice)
        state.keptNotice.map { assertComplete($0) }
    }

    func testDatesAreFormattedForTheLanguage() {
        let word = Word.piece(.day(CalendarDay(year: 2025, month: 7, day: 15)))
        for (language, expected) in [("en_GB", "15 July 2025"), ("de", "15. Juli 2025"), ("fr", "15 juillet 2025")] {
            XCTAssertEqual(word.text(in: Locale(identifier: language)) { $0 }, expected)
        }
        XCTAssertEqual(Word.piece(.moment(0)).text(in: Locale(identifier: "de")) { $0 }, "1. Januar 1970")
    }

    /// The support codes in the specification's table, with ranges such as X01–X12 expanded.
    private func specifiedCodes() throws -> Set<String> {
        let spec = try String(contentsOf: checkout.appendingPathComponent("docs/spec.md"), encoding: .utf8)
        let section = try XCTUnwrap(spec.components(separatedBy: "\n## 8.").last?.components(separatedBy: "\n## ").first)
        var codes: Set<String> = []
        for line in section.split(separator: "\n") where line.hasPrefix("| ") {
            let cell = line.dropFirst(2).prefix { $0 != " " }
            let ends = cell.split(separator: "–").map(String.init)
            guard let first = ends.first, let from = Int(first.dropFirst()) else { continue }
            let to = ends.count == 2 ? try XCTUnwrap(Int(ends[1].dropFirst())) : from
            for number in from...to {
                codes.insert("\(first.prefix(1))\(number < 10 ? "0" : "")\(number)")
            }
        }
        XCTAssertGreaterThan(codes.count, 50)
        return codes
    }
}

/// The entries of a strings file.
func strings(_ data: Data) throws -> [String: String] {
    let parsed = try PropertyListSerialization.propertyList(from: data, format: nil)
    guard let strings = parsed as? [String: String] else { throw Mismatch(what: "no pairs of texts") }
    return strings
}
