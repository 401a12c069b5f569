// One line for each axis: good, bad or not checked, as word and shape.

import QualistampKit
import SwiftUI

struct Findings: View {
    let answer: Answer
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if !answer.findings.isEmpty {
                Text(words(.details)).font(.headline).accessibilityAddTraits(.isHeader)
            }
            ForEach(answer.findings) { line in
                HStack(alignment: .firstTextBaseline) {
                    Image(systemName: symbol(line.state)).accessibilityHidden(true)
                    Text(words(line.axis))
                    Spacer()
                    Text(words(line.state.word)).foregroundStyle(.secondary)
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(words(.described(line)))
            }
        }
    }

    private func symbol(_ state: FindingState) -> String {
        switch state {
        case .good: "checkmark"
        case .bad: "xmark"
        case .noted: "exclamationmark"
        case .undecided: "questionmark"
        case .notReached: "minus"
        }
    }
}
