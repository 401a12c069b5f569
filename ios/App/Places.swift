// The places of files on the device, in the folder shared by app and share extension. Nothing is backed up.

import Foundation

struct Places {
    let trust: URL
    let kept: URL
    let inbox: URL

    init() {
        let group = FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: Self.group)
        let base = group ?? URL.applicationSupportDirectory
        trust = Self.folder(base.appending(path: "trust"))
        kept = Self.folder(base.appending(path: "kept"))
        inbox = Self.folder(base.appending(path: "inbox"))
    }

    /// The settings, shared by app and share extension.
    static let defaults = UserDefaults(suiteName: group) ?? .standard

    private static let group = "group.org.qualistamp"

    private static func folder(_ url: URL) -> URL {
        var url = url
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try? url.setResourceValues(values)
        return url
    }
}
