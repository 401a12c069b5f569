// The file in which holders keep their stamps: texts alone, verified anew each time they are shown.

import Foundation

/// A stamp that its holder keeps.
public struct KeptStamp: Equatable, Sendable, Codable, Identifiable {
    /// What the stamp is known by.
    public let id: String
    /// The text of its code.
    let text: String
    /// When it was kept.
    public let kept: Date
}

/// The file with all of them.
public struct KeptFile: Sendable {
    /// Most stamps that are kept: more than anybody has awards.
    static let stampsMax = 200
    /// Most bytes of the file: that many of the longest texts.
    static let bytesMax = 1_000_000

    private let url: URL

    /// The file in `folder`, which is made when something is kept.
    public init(folder: URL) {
        url = folder.appendingPathComponent("kept.json")
    }

    /// The stamps in the file, newest first. A damaged file is put aside, so that it cannot stop the app at every start.
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

    /// Writes all of it anew; the file appears whole or not at all. It stays out of backups and needs an unlocked device.
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
