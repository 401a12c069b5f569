// Shows what happened and what to do. Never in the colour of an invalid stamp.

import QualistampKit
import SwiftUI

struct TroubleView<Actions: View>: View {
    let explanation: Explanation
    @ViewBuilder let actions: Actions
    @Environment(\.words) private var words

    var body: some View {
        ScrollView {
            VStack(spacing: 16) {
                Image(systemName: "info.circle").font(.largeTitle).accessibilityHidden(true)
                Text(words(explanation.found)).font(.title2.bold()).accessibilityAddTraits(.isHeader)
                Text(words(explanation.next))
                actions.buttonStyle(.borderedProminent)
            }
            .multilineTextAlignment(.center)
            .padding()
            .frame(maxWidth: .infinity)
        }
    }
}
