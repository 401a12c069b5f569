// The first page: what the app does, and what it does not.

import QualistampKit
import SwiftUI

struct WelcomeScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 16) {
                Text(words(.aboutWhat)).font(.title2.bold())
                Text(words(.aboutCompare))
                Text(words(.aboutPrivacy))
                Button(words(.buttonStart)) { model.send(.started) }.buttonStyle(.borderedProminent)
            }
            .padding()
            .frame(maxWidth: .infinity, alignment: .leading)
        }
    }
}
