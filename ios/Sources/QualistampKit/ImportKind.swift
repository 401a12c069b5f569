// Detects the type of a file from its first bytes.

import Foundation

extension ImportKind {
    /// Number of bytes needed to detect the type.
    public static let headBytes = 16

    /// The type of a file with these first bytes. A file that is neither picture nor PDF goes to the trust store as a bundle.
    public init(head: Data) {
        let bytes = [UInt8](head.prefix(Self.headBytes))
        if bytes.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else if Self.pictures.contains(where: { $0.matches(bytes) }) {
            self = .picture
        } else {
            self = .bundle
        }
    }

    private struct Beginning {
        let bytes: [UInt8]
        let offset: Int

        func matches(_ head: [UInt8]) -> Bool {
            head.dropFirst(offset).starts(with: bytes)
        }
    }

    /// JPEG, PNG, GIF, BMP, TIFF in both byte orders, WebP, and the HEIC family.
    private static let pictures = [
        Beginning(bytes: [0xff, 0xd8, 0xff], offset: 0),
        Beginning(bytes: [0x89] + Array("PNG".utf8), offset: 0),
        Beginning(bytes: Array("GIF8".utf8), offset: 0),
        Beginning(bytes: Array("BM".utf8), offset: 0),
        Beginning(bytes: [0x49, 0x49, 0x2a, 0x00], offset: 0),
        Beginning(bytes: [0x4d, 0x4d, 0x00, 0x2a], offset: 0),
        Beginning(bytes: Array("WEBP".utf8), offset: 8),
        Beginning(bytes: Array("ftyp".utf8), offset: 4),
    ]
}
