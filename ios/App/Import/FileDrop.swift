// A file that was dropped on the app or shared with it, copied so that it can be read later.

import SwiftUI
import UniformTypeIdentifiers

enum FileDrop {
    /// Accepts the first file; true if there is one.
    @MainActor static func take(_ providers: [NSItemProvider], open: @escaping @MainActor (URL) -> Void) -> Bool {
        guard let provider = providers.first else { return false }
        _ = provider.loadFileRepresentation(forTypeIdentifier: UTType.data.identifier) { url, _ in
            // A file that could not be copied is reported as gone when it is opened.
            let copy = url.flatMap { try? copy($0) } ?? Places().inbox.appending(path: "gone")
            Task { @MainActor in open(copy) }
        }
        return true
    }

    private static func copy(_ url: URL) throws -> URL {
        let inbox = Places().inbox
        let copy = inbox.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(at: url, to: copy)
        return copy
    }
}
