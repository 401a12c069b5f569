// The answer: verdict, what was found, what to do next, the signed fields, and a line for each axis.

import QualistampKit
import SwiftUI

struct ResultScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        if let result = model.state.result {
            ScrollView {
                VStack(alignment: .leading, spacing: 20) {
                    VerdictBanner(answer: result.answer)
                    Remarks(answer: result.answer)
                    if let signed = result.answer.signed {
                        SignedFields(credential: signed, proof: result.answer.appearance.isProof)
                    }
                    Findings(answer: result.answer)
                    Actions(result: result)
                }
                .padding()
            }
        } else {
            Color.clear.onAppear { model.send(.dismissed) }
        }
    }
}

/// Notes next to the verdict.
private struct Remarks: View {
    let answer: Answer
    @Environment(\.words) private var words

    var body: some View {
        if !answer.remarks.isEmpty {
            VStack(alignment: .leading, spacing: 8) {
                Text(words(.notes)).font(.headline).accessibilityAddTraits(.isHeader)
                ForEach(answer.remarks, id: \.self) { remark in
                    Text(words(remark.found))
                    Text(words(remark.next)).font(.callout).foregroundStyle(.secondary)
                }
            }
        }
    }
}

private struct Actions: View {
    let result: ResultState
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            if result.waiting > 0 {
                Button(words(.moreStamps(result.waiting))) { model.send(.nextTapped) }
            }
            switch result.keeping {
            case .notOffered: EmptyView()
            case .offered: Button(words(.keep)) { model.send(.keepTapped(at: Date())) }
            case .kept: Label(words(.isKept), systemImage: "checkmark")
            }
            Button(words(.scanAgain)) { model.send(.dismissed) }.buttonStyle(.borderedProminent)
        }
        .buttonStyle(.bordered)
    }
}
