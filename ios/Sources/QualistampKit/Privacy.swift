// Keeps scanned data out of logs: descriptions of values do not contain it.

import Foundation

/// A value whose description, dump and reflection contain only its type.
public protocol Undisclosed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Undisclosed {
    public var description: String { "\(Self.self)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension AppState: Undisclosed {}
extension AppEvent: Undisclosed {}
extension AppEffect: Undisclosed {}
extension ResultState: Undisclosed {}
extension KeptState: Undisclosed {}
extension KeptStamp: Undisclosed {}
extension Answer: Undisclosed {}
extension Outcome: Undisclosed {}
extension Verdict: Undisclosed {}
extension Credential: Undisclosed {}
extension Award: Undisclosed {}
extension BirthDate: Undisclosed {}
extension ExtraField: Undisclosed {}
extension ScannedSymbol: Undisclosed {}
extension FrameResult: Undisclosed {}
extension LumaPlane: Undisclosed {}
extension AnswerText: Undisclosed {}
extension FieldText: Undisclosed {}
extension Keepsake: Undisclosed {}
