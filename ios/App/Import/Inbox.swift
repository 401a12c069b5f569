// The folder through which the share extension hands files to the app.

import Foundation

struct Inbox {
    let folder: URL

    /// A file that is waiting there.
    func next() -> URL? {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return files?.first { !$0.lastPathComponent.hasPrefix(".") }
    }

    /// Deletes the file if it is one of ours; others belong to their apps.
    func forget(_ url: URL) {
        guard url.deletingLastPathComponent().standardizedFileURL == folder.standardizedFileURL else { return }
        try? FileManager.default.removeItem(at: url)
    }
}
