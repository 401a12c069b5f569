// The state of all screens as one value. The app draws it and sends events; it decides nothing itself.

import Foundation

/// The state of all screens.
public struct AppState: Equatable, Sendable {
    /// The current screen.
    public internal(set) var screen = Screen.scan
    /// The camera screen.
    public internal(set) var scan = ScanState()
    /// The answer for the last stamp, until the user dismisses it.
    public internal(set) var result: ResultState?
    /// The file that is being read: a picture, a PDF or a bundle.
    public internal(set) var importing = ImportState.idle
    /// The trusted data on this device.
    public internal(set) var trust = TrustPanelState()
    /// The holder's saved stamps on this device.
    public internal(set) var kept = KeptState()
    /// The user's settings.
    public internal(set) var settings: UserSettings
    /// Texts of the other codes in the last picture.
    var waiting: [String] = []
    /// Work to do once the trusted data is open, in order. No input that arrives earlier is lost.
    var held: [AppEffect] = []
    /// Whether a file waits until the question about another one is answered, and its import has ended.
    var isFileWaiting = false

    /// Whether input is waiting for the trusted data to be opened.
    public var isHolding: Bool { !held.isEmpty }

    /// The state in which the app starts: with the first page, if it was not read and is asked for.
    public init(settings: UserSettings = UserSettings(), welcome: Bool = false) {
        self.settings = settings
        if welcome && settings.started != true { screen = .welcome }
    }
}

/// The screens.
public enum Screen: Equatable, Sendable, CaseIterable {
    /// The first page: what the app does, and what it does not.
    case welcome
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
    /// Whether the camera delivers frames, and if not, why.
    public internal(set) var camera = CameraState.starting
    /// Whether the light is on.
    public internal(set) var torch = TorchState.unavailable
    /// Zoom factor, from 1 to `zoomLimit`.
    public internal(set) var zoom = 1.0
    /// Maximum zoom factor of the camera.
    public internal(set) var zoomLimit = 1.0
    /// Hints for the user, the most helpful first.
    public internal(set) var hints: [Hint] = []
}

/// Whether the camera delivers frames.
public enum CameraState: Equatable, Sendable {
    case starting
    case running
    case stopped
    case unavailable(CameraTrouble)
}

/// Why the camera delivers no frames. Photos, PDFs and files can still be opened in each case.
public enum CameraTrouble: Equatable, Sendable, CaseIterable {
    /// The user has not granted permission.
    case refused
    /// The device's administrator has disabled it.
    case restricted
    /// Another app is using it.
    case takenByAnotherApp
    /// The device has no camera.
    case absent
    /// It failed to start.
    case failed
}

/// The camera's light.
public enum TorchState: Equatable, Sendable {
    case unavailable
    case off
    case on
}

/// The answer about one stamp.
public struct ResultState: Equatable, Sendable {
    /// The answer, in the language in which it was read.
    public internal(set) var answer: AnswerText
    /// The text that was read, for saving; never shown or logged.
    let text: String
    /// Whether the stamp can be saved, or is saved.
    public internal(set) var keeping: Keeping
    /// How many other codes in the same picture are still to be verified.
    public internal(set) var waiting: Int
}

/// Whether a stamp can be saved, or is saved.
public enum Keeping: Equatable, Sendable {
    /// Saving is switched off, or this cannot be saved.
    case notOffered
    case offered
    case kept
}

/// Reading a file that was shared, picked or dropped.
public enum ImportState: Equatable, Sendable {
    case idle
    /// Being copied from another app.
    case opening
    /// Being read.
    case reading(ImportKind)
    /// No stamp or bundle was read.
    case failed(ImportTrouble)
}

/// The detected type of a file.
public enum ImportKind: Equatable, Sendable, CaseIterable {
    case picture
    case pdf
    case bundle
}

/// Why no stamp was read from a file.
public enum ImportTrouble: Error, Equatable, Sendable {
    /// Larger than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// It no longer exists, or the other app did not share it.
    case gone
    /// The other app does not allow it.
    case notAllowed
    /// The other app did not deliver it in time.
    case tooSlow(seconds: Int)
    /// Too many earlier files have not been delivered.
    case stuck
    /// The device has no room for a copy.
    case noRoom
    /// It is damaged, or of a type that the device cannot read.
    case unreadable
    /// The PDF needs a password.
    case locked
    /// No code on any of the pages that were read.
    case nothingFound(pages: Int)
    /// The app ended while reading the file.
    case interrupted
}

/// The trusted data on this device, and its updates.
public struct TrustPanelState: Equatable, Sendable {
    /// The trusted data; nil until it has been read.
    public internal(set) var summary: TrustSummary?
    /// Why the trusted data cannot be read.
    public internal(set) var closed: TrustError?
    /// The update or import that is running.
    public internal(set) var activity = TrustActivity.idle
    /// The result of the last update or import.
    public internal(set) var last: TrustEnding?
    /// A bundle from a file that waits for the user's answer.
    public internal(set) var offer: BundleOffer?

    /// Whether stamps can be verified and bundles imported.
    public var isOpen: Bool { summary != nil && closed == nil }
}

/// Activity of the trust screen.
public enum TrustActivity: Equatable, Sendable {
    case idle
    case fetching
    /// A bundle from a file is being verified.
    case checking
    case importing
}

/// A bundle from a file: verified, but not imported. Any app can pass one on, so the user is asked.
public struct BundleOffer: Equatable, Sendable {
    /// The question; an answer to another one does not count.
    public let id: Int
    /// The size of the file.
    public let bytes: Int
    /// What the import would change.
    public let preview: BundlePreview

    public init(id: Int, bytes: Int, preview: BundlePreview) {
        self.id = id
        self.bytes = bytes
        self.preview = preview
    }
}

/// The result of an update or import of trusted data.
public enum TrustEnding: Equatable, Sendable {
    /// Imported, possibly without some parts; with a summary of the trusted data.
    case imported(Imported, TrustSummary)
    /// There is nothing newer. `overdueSince` is when the next list was due, if that is past: seconds since 1970.
    case upToDate(overdueSince: Int64?)
    /// The user did not want to import a bundle.
    case declined
    /// The app ended during the import. It is not known whether the imported data is in use.
    case interrupted
    /// Refused; what was trusted before is still trusted.
    case refused(TrustError)
    /// Not fetched; what was trusted before is still trusted.
    case notFetched(FetchTrouble)
}

/// Why nothing was fetched.
public enum FetchTrouble: Equatable, Sendable {
    /// No update address is configured.
    case noAddress
    /// No network.
    case offline
    /// The server did not answer in time.
    case timedOut
    /// The connection failed or was not secure.
    case notConnected
    /// The server answered with this status.
    case status(Int)
    /// The answer is larger than a bundle can be.
    case tooLarge(limit: Int)
}

/// The holder's saved stamps.
public struct KeptState: Equatable, Sendable {
    /// The stamps, newest first.
    public internal(set) var stamps: [KeptStamp] = []
    /// What went wrong with the file.
    public internal(set) var trouble: KeptTrouble?
}

/// Why some saved stamps are missing.
public enum KeptTrouble: Error, Equatable, Sendable {
    /// The file is damaged. It was moved away, and the list starts empty.
    case damaged
    /// The file cannot be read.
    case unreadable
    /// The file cannot be written: the last change is not saved.
    case notWritten
    /// The storage is full: the last change is not saved.
    case noRoom
    /// The maximum number of stamps is saved.
    case full(limit: Int)
}
