// A file from another app: inspected, read and closed.

import Foundation
import QualistampKit

struct ArrivedFile {
    let url: URL

    /// Its size and first bytes; nil if it cannot be opened.
    func look() -> (bytes: Int, head: Data)? {
        withAccess {
            guard let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize,
                let file = try? FileHandle(forReadingFrom: url)
            else { return nil }
            defer { try? file.close() }
            guard let head = try? file.read(upToCount: ImportKind.headBytes) else { return (size, Data()) }
            return (size, head)
        }
    }

    /// The whole contents, memory-mapped if possible.
    func contents() -> Data? {
        withAccess { try? Data(contentsOf: url, options: .mappedIfSafe) }
    }

    private func withAccess<Value>(_ body: () -> Value) -> Value {
        let open = url.startAccessingSecurityScopedResource()
        defer { if open { url.stopAccessingSecurityScopedResource() } }
        return body()
    }
}
