// The root that the app is born with.

import Foundation

enum Anchor {
    /// The root of this build. A build that is handed out has its own; a debug build may have that of the demonstration.
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
        // The trust store refuses it and says so.
        return Data()
    }()
}
