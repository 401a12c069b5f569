// A file dropped on the app or shared with it, copied to where it may be read after that has ended.

import SwiftUI
import UniformTypeIdentifiers

enum FileDrop {
    /// Takes the first file; true when there is one.
    @MainActor static func take(_ providers: [NSItemProvider], open: @escaping @MainActor (URL) -> Void) -> Bool {
        guard let provider = providers.first else { return false }
        _ = provider.loadFileRepresentation(forTypeIdentifier: UTType.data.identifier) { url, _ in
            // What could not be copied is told as gone when it is opened.
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
