// What can happen to the screens, and what the app is to do about it.

import Foundation

/// Something that happened.
public enum AppEvent: Sendable {
    /// The app came to the front, or left it.
    case becameActive
    case becameInactive
    /// The user chose a screen.
    case show(Screen)
    /// The user put the result, or what failed, away.
    case dismissed

    case camera(CameraEvent)
    case torchTapped
    case zoomed(Double)
    /// A frame was looked at.
    case frame(FrameResult)
    /// A stamp was verified: the text, and what came of it.
    case answered(text: String, Answer)
    /// The user wants the next of several codes.
    case nextTapped

    /// A file arrived: its size and how it begins.
    case fileArrived(bytes: Int, head: Data)
    /// The texts of all codes in a picture or PDF, and how many pages were looked at.
    case fileRead(texts: [String], pages: Int)
    case fileFailed(ImportTrouble)
    /// A file cannot be opened, or an earlier run of the app ended while it read one.
    case fileUnavailable(ImportTrouble)

    /// What is trusted was read.
    case trustOpened(TrustSummary)
    /// The trust store cannot be opened.
    case trustFailed(TrustError)
    case reopenTapped
    /// The app ended during an earlier import.
    case importInterrupted
    case updateTapped
    case fetched(FetchAnswer)
    case bundleImported(Imported, TrustSummary)
    case bundleRefused(TrustError)

    case keepTapped(at: Date)
    case keptLoaded([KeptStamp], KeptTrouble?)
    case keptFailed(KeptTrouble)
    case keptTapped(KeptStamp)
    case keptRemoved(KeptStamp)
    case keptCleared

    case settingsChanged(UserSettings)
}

/// Something that happened to the camera.
public enum CameraEvent: Equatable, Sendable {
    case started(torch: TorchState, zoomLimit: Double)
    case stopped
    case unavailable(CameraTrouble)
}

/// Something for the app to do. What comes of it returns as an event.
public enum AppEffect: Equatable, Sendable {
    case startCamera
    case stopCamera
    case setTorch(TorchState)
    case setZoom(Double)
    case verify(text: String)
    case tap(Haptic)
    /// Read every code in the picture or PDF that arrived.
    case readFile(ImportKind)
    /// Hand the file that arrived to the trust store.
    case importFile
    /// Close the file that arrived, and delete our copy of it.
    case forgetFile
    /// Open what is trusted once more.
    case openTrust
    case fetchBundle
    /// Hand what was fetched to the trust store.
    case importFetched
    case saveKept([KeptStamp])
    case deleteKept
    case saveSettings(UserSettings)
    /// Say it aloud, where a screen reader runs: the words are those of the verdict.
    case announce(Answer)
}

/// What the hand feels.
public enum Haptic: Equatable, Sendable, CaseIterable {
    case good
    case caution
    case bad
    case unsure
}

/// What a server answered.
public enum FetchAnswer: Equatable, Sendable {
    /// A bundle, still to be verified.
    case bundle
    case notModified
    case failed(FetchTrouble)
}

extension AppEffect {
    /// Whether it takes an open trust store.
    var needsTrust: Bool {
        switch self {
        case .verify, .importFile, .importFetched: true
        case .startCamera, .stopCamera, .setTorch, .setZoom, .tap, .readFile, .forgetFile, .openTrust, .fetchBundle,
            .saveKept, .deleteKept, .saveSettings, .announce:
            false
        }
    }
}
