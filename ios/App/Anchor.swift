// The app's built-in root.

import Foundation

enum Anchor {
    /// The root of this build. A released build has its own. A debug build may use the demo's root.
    static let bytes: Data = {
        #if DEBUG
        let names = ["root", "demo-root"]
        #else
        let names = ["root"]
        #endif
        for name in names {
            if let url = Bundle.main.url(forResource: name, withExtension: "cbor"), let data = try? Data(contentsOf: url) {
                return data
            }
        }
        // The trust store refuses an empty root and reports it.
        return Data()
    }()
}
