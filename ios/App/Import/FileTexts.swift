// Reads the texts of all codes in a picture or PDF. The system decodes the file to luma, the core reads the codes.

import CoreGraphics
import ImageIO
import PDFKit
import QualistampKit

enum FileTexts {
    /// The texts, and the number of pages read.
    struct Found: Sendable {
        let texts: [String]
        let pages: Int
    }

    /// Reads the app's own copy of the file. Blocks: do not call it on the main actor.
    static func read(_ url: URL, as kind: ImportKind, _ leash: Leash) throws(ImportTrouble) -> Found {
        switch kind {
        case .picture: return try readPicture(url)
        case .pdf: return try readPDF(url, leash)
        case .bundle: throw .unreadable
        }
    }

    private static func readPicture(_ url: URL) throws(ImportTrouble) -> Found {
        guard let source = CGImageSourceCreateWithURL(url as CFURL, nil) else { throw .unreadable }
        // Scaled while decoding, so that a picture of 200 megapixels need not fit into memory.
        let options: [CFString: Any] = [
            kCGImageSourceCreateThumbnailFromImageAlways: true,
            kCGImageSourceThumbnailMaxPixelSize: StillPicture.longestSide,
            kCGImageSourceCreateThumbnailWithTransform: true,
        ]
        guard let picture = CGImageSourceCreateThumbnailAtIndex(source, 0, options as CFDictionary) else {
            throw .unreadable
        }
        let drawn = plane(width: picture.width, height: picture.height) { context, frame in
            context.draw(picture, in: frame)
        }
        guard let drawn else { throw .unreadable }
        return Found(texts: StillPicture.texts(drawn), pages: 1)
    }

    private static func readPDF(_ url: URL, _ leash: Leash) throws(ImportTrouble) -> Found {
        guard let document = PDFDocument(url: url) else { throw .unreadable }
        guard !document.isLocked else { throw .locked }
        var texts: [String] = []
        let pages = min(document.pageCount, StillPicture.pagesMax)
        for index in 0..<pages {
            try leash.progress()
            autoreleasepool {
                guard let page = document.page(at: index) else { return }
                let size = page.bounds(for: .cropBox).size
                let pixels = StillPicture.pagePixels(width: size.width, height: size.height)
                let drawn = plane(width: pixels.width, height: pixels.height) { context, _ in
                    context.scaleBy(x: CGFloat(pixels.width) / size.width, y: CGFloat(pixels.height) / size.height)
                    page.draw(with: .cropBox, to: context)
                }
                if let drawn { texts += StillPicture.texts(drawn) }
            }
        }
        return Found(texts: texts, pages: pages)
    }

    /// Draws on a white background with one byte per pixel.
    private static func plane(width: Int, height: Int, draw: (CGContext, CGRect) -> Void) -> LumaPlane? {
        guard width > 0, height > 0 else { return nil }
        var bytes = Data(repeating: 0xff, count: width * height)
        let drawn = bytes.withUnsafeMutableBytes { buffer in
            let context = CGContext(
                data: buffer.baseAddress, width: width, height: height, bitsPerComponent: 8, bytesPerRow: width,
                space: CGColorSpaceCreateDeviceGray(), bitmapInfo: CGImageAlphaInfo.none.rawValue)
            guard let context else { return false }
            context.interpolationQuality = .high
            draw(context, CGRect(x: 0, y: 0, width: width, height: height))
            return true
        }
        return drawn ? LumaPlane(bytes: bytes, width: width, height: height, stride: width) : nil
    }
}
