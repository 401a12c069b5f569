// Copies a file from another app. Nothing that the other app says about it is trusted: neither its name, nor its size, nor its type.

import Foundation

/// A complete copy of a file, in the app's own folder.
public struct ReceivedFile: Equatable, Sendable {
    public let url: URL
    /// Its size in bytes, counted.
    public let bytes: Int
    /// Its first bytes, which tell the type.
    public let head: Data
}

/// Copies files into one folder.
public struct FileIntake: Sendable {
    /// Time for another app to deliver a file, in seconds; then for the app to read a page or to verify a bundle.
    public static let secondsMax = 120
    /// Maximum size of a file in bytes: 64 MiB, the core's limit for a bundle.
    public static let bytesMax = 64 * 1024 * 1024
    /// Unfinished copies have names that begin with this.
    public static let unfinished = "."

    private static let pieceBytes = 64 * 1024

    private let folder: URL
    private let bytesMax: Int

    public init(folder: URL, bytesMax: Int = Self.bytesMax) {
        self.folder = folder
        self.bytesMax = bytesMax
    }

    /// Copies a file. The copy cannot change while it is read.
    public func copy(_ source: URL, _ leash: Leash) throws(ImportTrouble) -> ReceivedFile {
        let file: FileHandle
        do {
            file = try FileHandle(forReadingFrom: source)
        } catch {
            throw Self.trouble(ofReading: error)
        }
        defer { try? file.close() }
        return try copy(leash) { try file.read(upToCount: Self.pieceBytes) }
    }

    /// Copies what `next` returns, until it returns nothing.
    func copy(_ leash: Leash, _ next: () throws -> Data?) throws(ImportTrouble) -> ReceivedFile {
        let name = UUID().uuidString
        let partial = folder.appendingPathComponent(Self.unfinished + name)
        defer { try? FileManager.default.removeItem(at: partial) }
        guard FileManager.default.createFile(atPath: partial.path, contents: nil),
            let output = try? FileHandle(forWritingTo: partial)
        else { throw .noRoom }
        defer { try? output.close() }
        var (bytes, head) = (0, Data())
        while true {
            try leash.check()
            let piece: Data
            do {
                guard let more = try next(), !more.isEmpty else { break }
                piece = more
            } catch {
                throw Self.trouble(ofReading: error)
            }
            bytes += piece.count
            guard bytes <= bytesMax else { throw .tooLarge(bytes: bytes, limit: bytesMax) }
            head += piece.prefix(ImportKind.headBytes - head.count)
            do {
                try output.write(contentsOf: piece)
            } catch {
                throw .noRoom
            }
        }
        try leash.check()
        let whole = folder.appendingPathComponent(name)
        do {
            try FileManager.default.moveItem(at: partial, to: whole)
        } catch {
            throw .noRoom
        }
        return ReceivedFile(url: whole, bytes: bytes, head: head)
    }

    /// Deletes unfinished copies that are older than any that is still being written.
    public func removeAbandoned(at now: Date) {
        let keys: [URLResourceKey] = [.contentModificationDateKey]
        let all = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys)
        for url in all ?? [] where url.lastPathComponent.hasPrefix(Self.unfinished) {
            let changed = try? url.resourceValues(forKeys: Set(keys)).contentModificationDate
            guard let changed, now.timeIntervalSince(changed) > TimeInterval(2 * Self.secondsMax) else { continue }
            try? FileManager.default.removeItem(at: url)
        }
    }

    private static func trouble(ofReading error: Error) -> ImportTrouble {
        (error as? CocoaError)?.code == .fileReadNoPermission ? .notAllowed : .gone
    }
}
