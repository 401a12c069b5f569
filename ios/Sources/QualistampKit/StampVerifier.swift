// Verifying, importing and telling what is trusted, for Swift: dates for moments, typed errors, off the main actor.

import Foundation

extension Date {
    /// Whole seconds since 1970 in UTC, as the core counts. Dates beyond all calendars become the outermost moments.
    var unixSeconds: Int64 {
        Int64(exactly: timeIntervalSince1970.rounded(.down)) ?? (timeIntervalSince1970 < 0 ? .min : .max)
    }

    /// The moment that the core counts so.
    init(unixSeconds: Int64) {
        self.init(timeIntervalSince1970: TimeInterval(unixSeconds))
    }
}

/// Verifies stamps with what lies in one folder. May be used from anywhere: verifying goes on during an import.
public struct StampVerifier: Sendable {
    private let verifier: Verifier

    /// Opens the folder, which is made if need be. `anchor` is the signed root that the app was born with.
    public static func open(folder: URL, anchor: Data) async throws(TrustError) -> StampVerifier {
        try typed { StampVerifier(verifier: try Verifier.open(path: folder.path, anchor: anchor)) }
    }

    /// Verifies the text of a code at this moment.
    public func verify(_ text: String, at time: Date, policy: Policy) async -> Answer {
        verifier.verifyText(text: text, now: time.unixSeconds, policy: policy)
    }

    /// Verifies a bundle and keeps what it brings. When this throws, what was trusted before still is.
    public func importBundle(_ bundle: Data, at time: Date) async throws(TrustError) -> Imported {
        try typed { try verifier.importBundle(bundle: bundle, now: time.unixSeconds) }
    }

    /// Reads the folder again.
    public func reload() async throws(TrustError) {
        try typed { try verifier.reload() }
    }

    /// What is trusted now.
    public func summary() async -> TrustSummary {
        verifier.trustSummary()
    }
}

/// Gives the error its type. A panic that the library caught is told as trouble with files: nothing was taken over.
private func typed<Value>(_ body: () throws -> Value) throws(TrustError) -> Value {
    do {
        return try body()
    } catch let error as TrustError {
        throw error
    } catch {
        throw .FileTrouble(osError: "Panic")
    }
}

/// Version of the library that verifies.
public var coreVersion: String { libraryVersion() }

extension UserSettings {
    /// What the core is told about these settings.
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
