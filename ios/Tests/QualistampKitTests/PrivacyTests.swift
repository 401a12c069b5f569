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
            let words = Words(preferred: ["en"])
            let answer = await verifier.read(text, at: Date(), policy: defaultPolicy(), words: words)
            let whole = await verifier.verify(text, at: Date(), policy: defaultPolicy())
            let signed = try XCTUnwrap(whole.signed, name)
            let event = AppEvent.answered(text: text, answer)
            let effects = state.receive(event)
            let kept = state.receive(.keepTapped(at: Date()))
            var holding = AppState()
            _ = holding.receive(.keptTapped(KeptStamp(id: "1", text: text, kept: Date())))
            XCTAssertTrue(holding.isHolding)
            let secrets = [text, signed.award.familyName, signed.award.title, signed.award.id]
            let values: [Any] = [
                state, holding, event, effects, kept, answer, answer.fields, answer.keepsake as Any, whole, signed, signed.award, state.result as Any, state.kept,
                AppEffect.verify(text: text),
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

extension Answer {
    /// What a listed key signed, whatever the verdict.
    var signed: Credential? {
        guard case .decided(let outcome) = self else { return nil }
        switch outcome.verdict {
        case .valid(let credential, _): return credential
        case .invalid(_, let signed), .indeterminate(_, let signed): return signed
        }
    }

    /// The support code of the verdict, or of the text.
    var supportCode: String {
        switch self {
        case .undecodable(let supportCode, _): supportCode
        case .decided(let outcome): outcome.supportCode
        }
    }
}
