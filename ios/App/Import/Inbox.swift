// The folder with the app's own copies of files from other apps. App and share extension have it in common.

import Foundation
import QualistampKit

struct Inbox {
    let folder: URL

    /// A waiting file.
    func next() -> URL? {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return files?.first { !$0.lastPathComponent.hasPrefix(FileIntake.unfinished) }
    }

    /// Deletes the file if it is our copy. Other files belong to their apps.
    func forget(_ url: URL) {
        guard url.deletingLastPathComponent().standardizedFileURL == folder.standardizedFileURL else { return }
        try? FileManager.default.removeItem(at: url)
    }
}
