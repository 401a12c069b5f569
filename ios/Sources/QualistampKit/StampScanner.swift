// Reading codes: from the frames of a camera, and from still pictures.

import Foundation

/// A plane of 8-bit luma. Its bytes are lent to the library without a copy.
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

/// Reads codes from the frames of a camera; what they show is put together.
public final class StampScanner: Sendable {
    private let session = ScanSession()

    /// A scanner that has seen nothing.
    public init() {}

    /// Looks at the next frame.
    public func frame(_ plane: LumaPlane) throws(FrameError) -> FrameResult {
        do {
            return try session.frame(pixels: plane.bytes, layout: plane.layout, milliseconds: nil)
        } catch let error as FrameError {
            throw error
        } catch {
            // The library caught a panic of its own: this frame shows nothing.
            return FrameResult(
                symbols: [], hints: [],
                seen: Seen(finders: 0, corners: [], moduleSize: nil, blur: nil, glare: nil, contrast: nil))
        }
    }
}

/// Reading still pictures with full effort.
public enum StillPicture {
    /// The longest side that pictures are scaled down to while they are decoded, in pixels: a page at 400 dpi.
    public static let longestSide = 4_800
    /// Pages of a PDF that are looked at.
    public static let pagesMax = 100
    /// How long one picture is looked at.
    static let milliseconds: UInt32 = 4_000
    /// How finely pages are drawn, in dots per inch: four pixels for the smallest module that is printed.
    private static let dotsPerInch = 300.0
    private static let pointsPerInch = 72.0

    /// The texts of all codes in the picture.
    public static func texts(_ plane: LumaPlane) -> [String] {
        // A plane that is none, or a panic that the library caught: no codes.
        let symbols = (try? readPicture(pixels: plane.bytes, layout: plane.layout, milliseconds: milliseconds)) ?? []
        return symbols.compactMap(\.text)
    }

    /// How many pixels to draw a page of this size in points with. Pages larger than any paper are drawn coarser.
    public static func pagePixels(width: Double, height: Double) -> (width: Int, height: Int) {
        guard width.isFinite, height.isFinite, width > 0, height > 0 else { return (0, 0) }
        let wanted = dotsPerInch / pointsPerInch
        let scale = min(wanted, Double(longestSide) / max(width, height))
        return (max(1, Int(width * scale)), max(1, Int(height * scale)))
    }
}
