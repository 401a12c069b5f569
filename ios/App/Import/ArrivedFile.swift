// A file from another app, before and after it is copied.

import Foundation
import QualistampKit

/// Where a file comes from.
enum FileSource: @unchecked Sendable {
    /// An address that another app, the file picker or the inbox gave.
    case address(URL)
    /// A shared or dropped item. Providers may be used from any thread.
    case provider(NSItemProvider)
    /// Nothing was passed on.
    case nothing
}

/// A file that was copied into the app's own folder.
struct ArrivedFile {
    let url: URL

    /// Copies the file. Blocks for as long as the other app likes.
    static func receive(_ source: FileSource, into inbox: URL, _ leash: Leash) throws(ImportTrouble) -> ReceivedFile {
        let intake = FileIntake(folder: inbox)
        switch source {
        case .address(let url):
            let open = url.startAccessingSecurityScopedResource()
            defer { if open { url.stopAccessingSecurityScopedResource() } }
            return try intake.copy(url, leash)
        case .provider(let provider):
            return try FileDrop.receive(provider, intake, leash)
        case .nothing:
            throw .gone
        }
    }
}
