// Shows what happened and what to do. Never in the colour of an invalid stamp.

import QualistampKit
import SwiftUI

struct TroubleView<Actions: View>: View {
    let explained: Explained
    @ViewBuilder let actions: Actions

    var body: some View {
        ScrollView {
            VStack(spacing: 16) {
                Image(systemName: "info.circle").font(.largeTitle).accessibilityHidden(true)
                Text(explained.found).font(.title2.bold()).accessibilityAddTraits(.isHeader)
                Text(explained.next)
                actions.buttonStyle(.borderedProminent)
            }
            .multilineTextAlignment(.center)
            .padding()
            .frame(maxWidth: .infinity)
        }
    }
}
