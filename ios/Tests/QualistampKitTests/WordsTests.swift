// Every screen and every trouble has its text in every language of the screens, and every outcome has words.

import Foundation
import XCTest

@testable import QualistampKit

final class WordsTests: XCTestCase {
    private var languages: [Words] { screenLanguages().map { Words(preferred: [$0.code]) } }

    /// Checks that a text is there and no placeholder is left.
    private func assertSaid(_ text: String, _ about: String = "", file: StaticString = #filePath, line: UInt = #line) {
        let isText = !text.trimmingCharacters(in: .whitespaces).isEmpty && !text.contains("{")
        XCTAssertTrue(isText, "\(about): \(text)", file: file, line: line)
    }

    private func assertSaid(_ notice: ScreenNotice, file: StaticString = #filePath, line: UInt = #line) {
        for words in atLeast(3, languages, file: file, line: line) {
            let explained = words.explained(notice)
            assertSaid(explained.found, words.screenLanguage().code, file: file, line: line)
            assertSaid(explained.next, words.screenLanguage().code, file: file, line: line)
        }
    }

    /// Every outcome of the test vectors, in words. They include every support code.
    func testEveryOutcomeOfTheVectorsHasTexts() throws {
        let vectors = try Vectors.load()
        var codes: Set<String> = []
        let words = Words(preferred: ["en"])
        for stamp in atLeast(268, vectors.stamps) {
            let answer = try XCTUnwrap(vectorText(folder: Vectors.folder.path, id: stamp.id, words: words), stamp.id)
            codes.insert(answer.supportCode)
            codes.formUnion(answer.notes.map(\.supportCode))
            let lines = [answer.verdict, answer.codeLine, answer.found, answer.next, answer.announcement]
            let notes = answer.notes.flatMap { [$0.found, $0.next] }
            let labels = answer.fields.map(\.label)
            for text in lines + notes + labels + atLeast(7, answer.axes).map(\.line) { assertSaid(text, stamp.id) }
            XCTAssertTrue(answer.fields.allSatisfy { !$0.value.isEmpty }, stamp.id)
            XCTAssertEqual(answer.keepsake != nil, [.valid, .caution].contains(answer.kind), stamp.id)
        }
        for text in atLeast(34, vectors.texts) {
            guard let answer = unreadText(text: text.text, words: words) else { continue }
            codes.insert(answer.supportCode)
            for line in [answer.verdict, answer.codeLine, answer.found, answer.next] { assertSaid(line, text.id) }
            XCTAssertTrue([.notRead, .noStamp].contains(answer.kind), text.id)
        }
        // Only verification over several lists gives these, for which the library has no interface yet.
        codes.formUnion(["U16", "U17"])
        XCTAssertEqual(try specifiedCodes().subtracting(codes), [], "codes of the specification that no vector has")
    }

    func testEveryScreenHasItsTexts() {
        for words in atLeast(3, languages) {
            for screen in atLeast(5, Screen.allCases) {
                if let title = screen.title { assertSaid(words(title)) }
                assertSaid(words(screen.tab))
            }
            for hint in [Hint.closer, .holdStill, .tiltAwayFromLight, .moreLight, .showWhole] {
                assertSaid(words(hint.text))
            }
        }
        atLeast(5, CameraTrouble.allCases).forEach { assertSaid($0.notice) }
        for trouble in [
            ImportTrouble.tooLarge(bytes: 200_000_001, limit: 100_000_000), .gone, .unreadable, .locked, .notAllowed,
            .tooSlow(seconds: 120), .stuck, .noRoom,
            .nothingFound(pages: 1), .nothingFound(pages: StillPicture.pagesMax), .interrupted,
        ] {
            assertSaid(trouble.notice)
        }
        for trouble in [
            FetchTrouble.noAddress, .offline, .timedOut, .notConnected, .status(500), .tooLarge(limit: 1),
        ] {
            assertSaid(trouble.notice)
        }
        for trouble in [KeptTrouble.damaged, .unreadable, .notWritten, .noRoom, .full(limit: 5)] {
            assertSaid(trouble.notice)
        }
        XCTAssertEqual(
            ImportTrouble.tooLarge(bytes: 200_000_001, limit: 100_000_000).notice,
            .fileTooLarge(limit: "100 MB", size: "201 MB"))
    }

    private func summary(of list: ListSummary?) -> TrustSummary {
        TrustSummary(
            rootVersion: 1, rootExpires: 0, list: list, statusLists: 1, registers: 1, withdrawnKeys: 1, clockFloor: 9,
            mishaps: [.floorsLost])
    }

    func testEveryEndingOfAnImportHasItsTexts() {
        let errors: [TrustError] = [
            .Unreadable(osError: ""), .NotWritable(osError: ""), .DiskFull(bytes: 1), .Busy, .FileTrouble(osError: ""),
            .Refused(fault: .listMissing(root: 2)), .Refused(fault: .bundle(fault: .empty)),
        ]
        let list = ListSummary(version: 1, issued: 0, nextUpdate: 1, issuers: 1)
        let (empty, summary) = (self.summary(of: nil), self.summary(of: list))
        let refused = RefusedPart.register(kid: "00", fault: .notPinned)
        let imported = Imported(refused: [refused], stillWithdrawn: ["00"])
        for words in atLeast(3, languages) {
            for error in errors {
                for line in atLeast(3, TrustEnding.refused(error).lines(in: words)) { assertSaid(line) }
            }
            let endings: [TrustEnding] = [
                .imported(imported, summary), .interrupted, .upToDate(overdueSince: nil), .upToDate(overdueSince: 1),
                .declined, .notFetched(.offline),
            ]
            for ending in endings {
                for line in atLeast(1, ending.lines(in: words)) { assertSaid(line) }
            }
            for (held, offered) in [(summary, summary), (empty, summary), (empty, empty)] {
                let preview = BundlePreview(summary: offered, imported: imported, changes: true)
                let offer = BundleOffer(id: 1, bytes: 67_108_865, preview: preview)
                // Size, root, issuers; then what is left out.
                let text = offer.text(beside: held, in: words)
                for line in atLeast(4, text.changes) { assertSaid(line) }
                XCTAssertTrue(text.changes.contains { $0.contains("68 MB") })
            }
        }
        let words = Words(preferred: ["en"])
        var state = AppState()
        XCTAssertNil(state.trust.text(in: words, at: Date(), settings: UserSettings()))
        _ = state.receive(.trustOpened(summary))
        let text = state.trust.text(in: words, at: Date(unixSeconds: 0), settings: UserSettings())
        XCTAssertEqual(text?.warnings.map(\.step), [.getLatestList, .setClock])
        for (days, expected) in [(0, TrustAge.fresh), (2, .due), (400, .tooOld)] {
            let time = Date(unixSeconds: Int64(days) * 86_400)
            XCTAssertEqual(state.trust.text(in: words, at: time, settings: UserSettings())?.age, expected)
        }
        XCTAssertNotNil(state.keptNotice)
    }

    func testTheLanguageIsTheFirstThatExists() {
        let words = Words(preferred: ["tlh", "de-AT", "fr"])
        XCTAssertEqual(words.screenLanguage().code, "de")
        XCTAssertEqual(words(.trustUpdated(issued: 0)), "Die Vertrauensliste ist jetzt die vom 1. Januar 1970.")
        XCTAssertNil(words.fallbackNotice())
        XCTAssertNotNil(Words(preferred: ["tlh"]).fallbackNotice())
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
