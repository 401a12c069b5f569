// Invalid planes are refused, and empty planes yield no symbols.

import Foundation
import XCTest

@testable import QualistampKit

final class ScannerTests: XCTestCase {
    func testPlanesWithInconsistentSizesAreRefused() {
        let scanner = StampScanner()
        for (bytes, width, height, stride, expected) in [
            (0, 0, 0, 0, FrameError.Empty),
            (100, 10, 10, 5, .StrideTooSmall(stride: 5, width: 10)),
            (50, 10, 10, 10, .TooShort(found: 50, needed: 100)),
        ] {
            let plane = LumaPlane(bytes: Data(count: bytes), width: width, height: height, stride: stride)
            XCTAssertThrowsError(try scanner.frame(plane)) { XCTAssertEqual($0 as? FrameError, expected) }
            XCTAssertEqual(StillPicture.texts(plane), [])
        }
    }

    func testAnEmptyPictureContainsNoCodes() throws {
        let plane = LumaPlane(bytes: Data(repeating: 255, count: 320 * 240), width: 320, height: 240, stride: 320)
        let frame = try StampScanner().frame(plane)
        XCTAssertEqual(frame.symbols, [])
        XCTAssertEqual(StillPicture.texts(plane), [])
    }
}
