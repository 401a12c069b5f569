// Verifies and imports from Swift: with `Date`, typed errors, and off the main actor.

import Foundation

extension Date {
    /// Whole seconds since 1970 in UTC, as the core counts. Dates out of range become the nearest value.
    var unixSeconds: Int64 {
        Int64(exactly: timeIntervalSince1970.rounded(.down)) ?? (timeIntervalSince1970 < 0 ? .min : .max)
    }

    /// The date for a time of the core.
    init(unixSeconds: Int64) {
        self.init(timeIntervalSince1970: TimeInterval(unixSeconds))
    }
}

/// Verifies stamps with the trusted data in one folder. May be used from any thread; verification continues during an import.
public struct StampVerifier: Sendable {
    private let verifier: Verifier

    /// Opens the folder, and creates it if necessary. `anchor` is the app's built-in signed root.
    public static func open(folder: URL, anchor: Data) async throws(TrustError) -> StampVerifier {
        try typed { StampVerifier(verifier: try Verifier.open(path: folder.path, anchor: anchor)) }
    }

    /// Verifies the text of a code at this time.
    public func verify(_ text: String, at time: Date, policy: Policy) async -> Answer {
        verifier.verifyText(text: text, now: time.unixSeconds, policy: policy)
    }

    /// As `verify`, with the answer in the language of `words`, ready to lay out.
    public func read(_ text: String, at time: Date, policy: Policy, words: Words) async -> AnswerText {
        verifier.readText(text: text, now: time.unixSeconds, policy: policy, words: words)
    }

    /// Verifies a bundle and stores nothing: to ask the user before an import.
    public func preview(_ bundle: Data, at time: Date) async throws(TrustError) -> BundlePreview {
        try typed { try verifier.previewBundle(bundle: bundle, now: time.unixSeconds) }
    }

    /// Verifies a bundle and stores it. If this throws, what was trusted before is still trusted.
    public func importBundle(_ bundle: Data, at time: Date) async throws(TrustError) -> Imported {
        try typed { try verifier.importBundle(bundle: bundle, now: time.unixSeconds) }
    }

    /// As `importBundle`, for a bundle that was fetched from this address with this HTTP tag.
    public func importFetched(
        _ bundle: Data, from address: URL, tag: String?, at time: Date
    ) async throws(TrustError) -> Imported {
        try typed {
            try verifier.importFetched(
                bundle: bundle, address: address.absoluteString, etag: tag, now: time.unixSeconds)
        }
    }

    /// The HTTP tag to ask this server with; nil if "nothing new" would be a wrong answer.
    public func tag(for address: URL) async -> String? {
        verifier.etagFor(address: address.absoluteString)
    }

    /// Reads the folder again, to pick up imports by another process.
    public func reload() async throws(TrustError) {
        try typed { try verifier.reload() }
    }

    /// What is trusted now.
    public func summary() async -> TrustSummary {
        verifier.trustSummary()
    }
}

/// Converts the error to its type. A panic caught by the library is reported as a file error: nothing was imported.
private func typed<Value>(_ body: () throws -> Value) throws(TrustError) -> Value {
    do {
        return try body()
    } catch let error as TrustError {
        throw error
    } catch {
        throw .FileTrouble(osError: "Panic")
    }
}

/// Version of the verifying library.
public var coreVersion: String { libraryVersion() }

extension UserSettings {
    /// The core's policy for these settings.
    public var policy: Policy {
        let specimens: SpecimenPolicy =
            switch specimens {
            case .refuse: .refuse
            case .accept: .accept
            }
        let unknownStatus: UnknownStatusPolicy =
            switch unknownStatus {
            case .deny: .deny
            case .allow: .allow
            }
        return Policy(hardLimitDays: hardLimitDays, specimens: specimens, unknownStatus: unknownStatus)
    }
}
