// The file of a holder's saved stamps. Each stamp is verified again when it is shown.

import Foundation

/// A saved stamp of a holder.
public struct KeptStamp: Equatable, Sendable, Codable, Identifiable {
    /// Identifier of the stamp.
    public let id: String
    /// The text of its code.
    let text: String
    /// When it was saved.
    public let kept: Date
    /// The title of the award and the names of its holder. Absent in files that an earlier version wrote.
    public let title: String?
    public let holder: String?

    init(id: String, text: String, kept: Date, title: String? = nil, holder: String? = nil) {
        self.id = id
        self.text = text
        self.kept = kept
        self.title = title
        self.holder = holder
    }
}

/// The file with all saved stamps.
public struct KeptFile: Sendable {
    /// Maximum number of saved stamps: more awards than any person has.
    static let stampsMax = 200
    /// Maximum size of the file in bytes: the maximum number of stamps with the longest texts.
    static let bytesMax = 1_000_000

    private let url: URL

    /// The file in `folder`, which is created with the first saved stamp.
    public init(folder: URL) {
        url = folder.appendingPathComponent("kept.json")
    }

    /// The stamps in the file, newest first. A damaged file is moved away, so that it does not block the app at every start.
    public func load() -> (stamps: [KeptStamp], trouble: KeptTrouble?) {
        guard FileManager.default.fileExists(atPath: url.path) else { return ([], nil) }
        guard let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize else {
            return ([], .unreadable)
        }
        guard size <= Self.bytesMax else { return putAside() }
        guard let data = try? Data(contentsOf: url) else { return ([], .unreadable) }
        guard let stamps = try? JSONDecoder().decode([KeptStamp].self, from: data) else { return putAside() }
        return (stamps, nil)
    }

    /// Rewrites the file atomically. It is excluded from backups and readable only while the device is unlocked.
    public func save(_ stamps: [KeptStamp]) throws(KeptTrouble) {
        do {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let data = try JSONEncoder().encode(stamps)
            #if os(iOS)
            try data.write(to: url, options: [.atomic, .completeFileProtection])
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            var excluded = url
            try excluded.setResourceValues(values)
            #else
            try data.write(to: url, options: .atomic)
            #endif
        } catch {
            throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? .noRoom : .notWritten
        }
    }

    /// Deletes the file.
    public func delete() throws(KeptTrouble) {
        do {
            for path in [url.path, asideURL.path] where FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        } catch {
            throw .notWritten
        }
    }

    private var asideURL: URL { url.appendingPathExtension("damaged") }

    private func putAside() -> (stamps: [KeptStamp], trouble: KeptTrouble?) {
        try? FileManager.default.removeItem(at: asideURL)
        do {
            try FileManager.default.moveItem(at: url, to: asideURL)
            return ([], .damaged)
        } catch {
            return ([], .unreadable)
        }
    }
}
