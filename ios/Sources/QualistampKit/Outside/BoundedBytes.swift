// Collects bytes from a server up to a limit: an answer without end must not fill the memory.

import Foundation

extension AsyncSequence where Element == UInt8 {
    /// All bytes; nil if there are more than `limit`.
    public func collected(atMost limit: Int) async throws -> Data? {
        var bytes = Data()
        for try await byte in self {
            guard bytes.count < limit else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
