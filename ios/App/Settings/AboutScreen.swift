// About: what the app does and does not do, and its version.

import QualistampKit
import SwiftUI

struct AboutScreen: View {
    @Environment(\.words) private var words

    var body: some View {
        List {
            Text(words(.aboutWhat))
            Text(words(.aboutCompare))
            Text(words(.aboutPrivacy))
            Text(words(.aboutVersion(version: app)))
            Text(words(.aboutLibrary(version: coreVersion)))
            Text(words(.aboutLicence))
        }
    }

    private var app: String {
        Bundle.main.object(forInfoDictionaryKey: "CFBundleShortVersionString") as? String ?? "?"
    }
}
