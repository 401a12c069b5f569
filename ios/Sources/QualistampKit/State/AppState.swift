// What every screen shows, as one value. The app draws it and sends events; it decides nothing itself.

import Foundation

/// Everything that the screens show.
public struct AppState: Equatable, Sendable {
    /// The screen in front.
    public internal(set) var screen = Screen.scan
    /// The camera screen.
    public internal(set) var scan = ScanState()
    /// The answer about the stamp that was read last, until it is put away.
    public internal(set) var result: ResultState?
    /// A picture, a page or a bundle that is being read from a file.
    public internal(set) var importing = ImportState.idle
    /// What this device trusts.
    public internal(set) var trust = TrustPanelState()
    /// Stamps that their holder keeps on this device.
    public internal(set) var kept = KeptState()
    /// What the user chose.
    public internal(set) var settings: UserSettings
    /// Texts of other codes in the picture that was read last.
    var waiting: [String] = []
    /// What is to be done once the trust is open, in order: nothing that is handed over before is lost.
    var held: [AppEffect] = []

    /// Whether something that came in waits for the trust to be opened.
    public var isHolding: Bool { !held.isEmpty }

    /// The state in which the app starts.
    public init(settings: UserSettings = UserSettings()) {
        self.settings = settings
    }
}

/// The screens.
public enum Screen: Equatable, Sendable, CaseIterable {
    case scan
    case result
    case importing
    case trust
    case kept
    case settings
    case about
}

/// The camera screen.
public struct ScanState: Equatable, Sendable {
    /// Whether there are pictures, and if not, why.
    public internal(set) var camera = CameraState.starting
    /// Whether the light is on.
    public internal(set) var torch = TorchState.unavailable
    /// How much the picture is enlarged, from 1 to `zoomLimit`.
    public internal(set) var zoom = 1.0
    /// The most that the camera enlarges.
    public internal(set) var zoomLimit = 1.0
    /// What would help, the most helpful first.
    public internal(set) var hints: [Hint] = []
}

/// Whether the camera gives pictures.
public enum CameraState: Equatable, Sendable {
    case starting
    case running
    case stopped
    case unavailable(CameraTrouble)
}

/// Why the camera gives none. The other ways in (photo, PDF, file) stay open in each of these.
public enum CameraTrouble: Equatable, Sendable, CaseIterable {
    /// The user does not let this app use it.
    case refused
    /// Whoever manages the device does not let anyone use it.
    case restricted
    /// Another app has it.
    case takenByAnotherApp
    /// There is none.
    case absent
    /// It does not start.
    case failed
}

/// The light beside the camera.
public enum TorchState: Equatable, Sendable {
    case unavailable
    case off
    case on
}

/// The answer about one stamp.
public struct ResultState: Equatable, Sendable {
    /// What came of it.
    public let answer: Answer
    /// The text that was read, for keeping; never shown or logged.
    let text: String
    /// Whether the user may keep it, or has.
    public internal(set) var keeping: Keeping
    /// How many other codes of the same picture are still to be looked at.
    public internal(set) var waiting: Int
}

/// Whether a stamp may be kept, or is.
public enum Keeping: Equatable, Sendable {
    /// Keeping is off, or this is nothing to keep.
    case notOffered
    case offered
    case kept
}

/// Reading a file that was shared, picked or dropped.
public enum ImportState: Equatable, Sendable {
    case idle
    /// Being read.
    case reading(ImportKind)
    /// Nothing came of it.
    case failed(ImportTrouble)
}

/// What a file is taken for.
public enum ImportKind: Equatable, Sendable, CaseIterable {
    case picture
    case pdf
    case bundle
}

/// Why no stamp was read from a file.
public enum ImportTrouble: Error, Equatable, Sendable {
    /// Larger than anything this app reads.
    case tooLarge(bytes: Int, limit: Int)
    /// It is no longer there, or another app holds it back.
    case gone
    /// It is damaged, or of a kind that the device does not know.
    case unreadable
    /// The PDF asks for a password.
    case locked
    /// No code in it, on any of the pages looked at.
    case nothingFound(pages: Int)
    /// The app ended while it read the file.
    case interrupted
}

/// What this device trusts, and how it gets newer.
public struct TrustPanelState: Equatable, Sendable {
    /// What is trusted; nil until it has been read.
    public internal(set) var summary: TrustSummary?
    /// Why it cannot even be read.
    public internal(set) var closed: TrustError?
    /// What is going on.
    public internal(set) var activity = TrustActivity.idle
    /// How the last update or import ended.
    public internal(set) var last: TrustEnding?

    /// Whether stamps can be verified and bundles imported.
    public var isOpen: Bool { summary != nil && closed == nil }
}

/// What the trust panel is doing.
public enum TrustActivity: Equatable, Sendable {
    case idle
    case fetching
    case importing
}

/// How an update or an import of trust data ended.
public enum TrustEnding: Equatable, Sendable {
    /// Taken over, perhaps without some of its parts; what is trusted since.
    case imported(Imported, TrustSummary)
    /// The server has nothing newer.
    case upToDate
    /// The app ended during it, before or after what it brought was in use.
    case interrupted
    /// Not taken over; what was trusted before still is.
    case refused(TrustError)
    /// Not fetched; what was trusted before still is.
    case notFetched(FetchTrouble)
}

/// Why nothing was fetched.
public enum FetchTrouble: Equatable, Sendable {
    /// No address is set.
    case noAddress
    /// No network.
    case offline
    /// The server did not answer in time.
    case timedOut
    /// The connection could not be made or was not secure.
    case notConnected
    /// The server answered with this status.
    case status(Int)
    /// The answer is larger than any bundle.
    case tooLarge(limit: Int)
}

/// Stamps that their holder keeps.
public struct KeptState: Equatable, Sendable {
    /// The stamps, newest first.
    public internal(set) var stamps: [KeptStamp] = []
    /// What went wrong with the file.
    public internal(set) var trouble: KeptTrouble?
}

/// Why the kept stamps are not all there.
public enum KeptTrouble: Error, Equatable, Sendable {
    /// The file is damaged: it was put aside, and the list starts anew.
    case damaged
    /// The file cannot be read.
    case unreadable
    /// The file cannot be written: the last change is not kept.
    case notWritten
    /// No room is left on the device: the last change is not kept.
    case noRoom
    /// There are as many as are kept.
    case full(limit: Int)
}
