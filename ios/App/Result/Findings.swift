// One line for each axis: good, bad or not checked, as word and shape.

import QualistampKit
import SwiftUI

struct Findings: View {
    let axes: [AxisText]
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if !axes.isEmpty {
                Text(words(.resultChecks)).font(.headline).accessibilityAddTraits(.isHeader)
            }
            ForEach(axes, id: \.axis) { line in
                HStack(alignment: .firstTextBaseline) {
                    Image(systemName: symbol(line.kind)).accessibilityHidden(true)
                    Text(line.line)
                }
            }
        }
    }

    private func symbol(_ kind: FindingKind) -> String {
        switch kind {
        case .good: "checkmark"
        case .bad: "xmark"
        case .noted: "exclamationmark"
        case .undecided: "questionmark"
        case .notReached: "minus"
        }
    }
}
