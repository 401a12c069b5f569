// No description, dump or reflection contains signed or scanned data.

import Foundation
import XCTest

@testable import QualistampKit

final class PrivacyTests: XCTestCase {
    func testNoPayloadInDescriptions() async throws {
        let verifier = try await StampVerifier.open(folder: emptyFolder(), anchor: Demo.ours.root)
        _ = try await verifier.importBundle(Demo.ours.newest, at: Date())
        var settings = UserSettings()
        settings.keeping = .on
        var state = AppState(settings: settings)
        _ = state.receive(.trustOpened(await verifier.summary()))
        for name in ["later/before-the-theft.txt", "later/withdrawn.txt", "later/by-the-thief.txt"] {
            let text = try Demo.ours.text(name)
            let answer = await verifier.verify(text, at: Date(), policy: defaultPolicy())
            let signed = try XCTUnwrap(answer.signed, name)
            let event = AppEvent.answered(text: text, answer)
            let effects = state.receive(event)
            let kept = state.receive(.keepTapped(at: Date()))
            var holding = AppState()
            _ = holding.receive(.keptTapped(KeptStamp(id: "1", text: text, kept: Date())))
            XCTAssertTrue(holding.isHolding)
            let secrets = [text, signed.award.familyName, signed.award.title, signed.award.id]
            let values: [Any] = [
                state, holding, event, effects, kept, answer, signed, signed.award, state.result as Any, state.kept,
                signed.fields(language: "en"), AppEffect.verify(text: text), answer.explanation,
            ]
            for value in values {
                var dumped = ""
                dump(value, to: &dumped)
                for description in ["\(value)", String(describing: value), String(reflecting: value), dumped] {
                    for secret in secrets {
                        XCTAssertFalse(description.contains(secret), "\(type(of: value)) reveals what was signed")
                    }
                }
            }
        }
    }
}
