// Reads codes from the frames of a camera and from still pictures.

import Foundation

/// A plane of 8-bit luma. The library borrows its bytes without a copy.
public struct LumaPlane: Sendable {
    let bytes: Data
    let layout: PlaneLayout

    /// An upright plane of `height` rows of `stride` bytes, of which the first `width` are pixels.
    public init(bytes: Data, width: Int, height: Int, stride: Int) {
        self.bytes = bytes
        layout = PlaneLayout(
            width: UInt32(clamping: width),
            height: UInt32(clamping: height),
            stride: UInt32(clamping: stride),
            rotation: .none
        )
    }
}

/// Reads codes from the frames of a camera, and combines what they show.
public final class StampScanner: Sendable {
    private let session = ScanSession()

    /// A new scanner.
    public init() {}

    /// Reads the next frame.
    public func frame(_ plane: LumaPlane) throws(FrameError) -> FrameResult {
        do {
            return try session.frame(pixels: plane.bytes, layout: plane.layout, milliseconds: nil)
        } catch let error as FrameError {
            throw error
        } catch {
            // The library caught a panic: treat the frame as empty.
            return FrameResult(
                symbols: [], hints: [],
                seen: Seen(finders: 0, corners: [], moduleSize: nil, blur: nil, glare: nil, contrast: nil))
        }
    }
}

/// Reads still pictures with full effort.
public enum StillPicture {
    /// Pictures are scaled down to this longest side while decoding, in pixels: a page at 400 dpi.
    public static let longestSide = 4_800
    /// Maximum number of pages read from a PDF.
    public static let pagesMax = 100
    /// Time limit for one picture.
    static let milliseconds: UInt32 = 4_000
    /// Resolution for drawing pages, in dots per inch: four pixels for the smallest printed module.
    private static let dotsPerInch = 300.0
    private static let pointsPerInch = 72.0

    /// The texts of all codes in the picture.
    public static func texts(_ plane: LumaPlane) -> [String] {
        // An invalid plane, or a panic caught by the library: no codes.
        let symbols = (try? readPicture(pixels: plane.bytes, layout: plane.layout, milliseconds: milliseconds)) ?? []
        return symbols.compactMap(\.text)
    }

    /// The size in pixels for drawing a page of this size in points. Very large pages are drawn at a lower resolution.
    public static func pagePixels(width: Double, height: Double) -> (width: Int, height: Int) {
        guard width.isFinite, height.isFinite, width > 0, height > 0 else { return (0, 0) }
        let wanted = dotsPerInch / pointsPerInch
        let scale = min(wanted, Double(longestSide) / max(width, height))
        return (max(1, Int(width * scale)), max(1, Int(height * scale)))
    }
}
