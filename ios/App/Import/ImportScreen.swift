// A file that is being read, or why nothing was read from it.

import QualistampKit
import SwiftUI

struct ImportScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        switch model.state.importing {
        case .idle:
            Color.clear.onAppear { model.send(.dismissed) }
        case .opening:
            waiting(words(.fileOpening))
        case .reading:
            waiting(words(.fileReading))
        case .failed(let trouble):
            TroubleView(explained: words.explained(trouble.notice)) {
                Button(words(.buttonScanAgain)) { model.send(.dismissed) }
            }
        }
    }

    private func waiting(_ text: String) -> some View {
        VStack(spacing: 16) {
            ProgressView(text)
            Button(words(.buttonCancel)) { model.send(.dismissed) }
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
    }
}
