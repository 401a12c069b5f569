// The hash of the test vectors against the examples of its standard.

import XCTest

final class SHA256Tests: XCTestCase {
    func testExamplesOfTheStandard() {
        for (text, expected) in [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ] {
            XCTAssertEqual(SHA256.hex(Data(text.utf8)), expected)
        }
    }
}
