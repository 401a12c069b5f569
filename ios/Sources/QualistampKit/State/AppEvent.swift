// Events that change the screens, and effects for the app to carry out.

import Foundation

/// An event.
public enum AppEvent: Sendable {
    /// The app became active, or inactive.
    case becameActive
    case becameInactive
    /// The user chose a screen.
    case show(Screen)
    /// The user has read the first page.
    case started
    /// The user dismissed the result or the error.
    case dismissed

    case camera(CameraEvent)
    case torchTapped
    case zoomed(Double)
    /// A frame was read.
    case frame(FrameResult)
    /// A stamp was verified: its text and the answer.
    case answered(text: String, AnswerText)
    /// The shown stamp was read again in another language.
    case answeredAgain(text: String, AnswerText)
    /// The user asked for the next of several codes.
    case nextTapped

    /// Another app passed on a file, or the user chose one. It has not been read.
    case fileOffered
    /// The file was copied: its size and its first bytes.
    case fileArrived(bytes: Int, head: Data)
    /// The texts of all codes in a picture or PDF, and the number of pages read.
    case fileRead(texts: [String], pages: Int)
    case fileFailed(ImportTrouble)
    /// A file cannot be opened, or the app ended earlier while reading one.
    case fileUnavailable(ImportTrouble)

    /// The trusted data was read.
    case trustOpened(TrustSummary)
    /// The trust store cannot be opened.
    case trustFailed(TrustError)
    case reopenTapped
    /// The app ended during an earlier import.
    case importInterrupted
    /// The bundle in the file was verified. Nothing is imported before the user agrees.
    case bundleChecked(BundleOffer)
    /// The bundle in the file would change nothing.
    case bundleUnchanged(at: Date)
    /// The user answered the question with this number.
    case offerAnswered(id: Int, isAccepted: Bool)
    case updateTapped
    case fetched(FetchAnswer, at: Date)
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

/// A camera event.
public enum CameraEvent: Equatable, Sendable {
    case started(torch: TorchState, zoomLimit: Double)
    case stopped
    case unavailable(CameraTrouble)
}

/// An effect for the app to carry out. Its result returns as an event.
public enum AppEffect: Equatable, Sendable {
    case startCamera
    case stopCamera
    case setTorch(TorchState)
    case setZoom(Double)
    case verify(text: String)
    /// Read the shown stamp again, in the language of the settings.
    case readAgain(text: String)
    case tap(Haptic)
    /// Read every code in the picture or PDF that arrived.
    case readFile(ImportKind)
    /// Copy the file that was offered last.
    case openFile
    /// Verify the bundle that arrived, without importing it.
    case checkFile
    /// Import the bundle that the user agreed to into the trust store.
    case importFile
    /// Close the file that arrived, and delete our copy of it.
    case forgetFile
    /// Try again to open the trusted data.
    case openTrust
    case fetchBundle
    /// Import the fetched bundle into the trust store.
    case importFetched
    case saveKept([KeptStamp])
    case deleteKept
    case saveSettings(UserSettings)
    /// Let the screen reader, if one is running, announce the verdict.
    case announce(AnswerText)
}

/// Haptic feedback.
public enum Haptic: Equatable, Sendable, CaseIterable {
    case good
    case caution
    case bad
    case unsure
}

/// The answer of a server.
public enum FetchAnswer: Equatable, Sendable {
    /// A bundle that is not verified yet.
    case bundle
    case notModified
    case failed(FetchTrouble)
}

extension AppEffect {
    /// Whether it needs an open trust store.
    var needsTrust: Bool {
        switch self {
        case .verify, .readAgain, .checkFile, .importFile, .importFetched: true
        case .startCamera, .stopCamera, .setTorch, .setZoom, .tap, .openFile, .readFile, .forgetFile, .openTrust, .fetchBundle,
            .saveKept, .deleteKept, .saveSettings, .announce:
            false
        }
    }
}
