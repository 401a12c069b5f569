// The verdict as word, shape and colour, its reason, what to do next, and the support code.

import QualistampKit
import SwiftUI

struct VerdictBanner: View {
    let answer: Answer
    @Environment(\.words) private var words
    @ScaledMetric private var symbolSize = 44

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            HStack(spacing: 12) {
                Image(systemName: symbol).font(.system(size: symbolSize)).foregroundStyle(colour)
                    .accessibilityHidden(true)
                Text(words(answer.headline)).font(.largeTitle.bold()).accessibilityAddTraits(.isHeader)
            }
            Text(words(answer.explanation.found))
            ForEach(answer.details, id: \.self) { Text(words($0)) }
            Text(words(.next)).font(.headline)
            Text(words(answer.explanation.next))
            Text(words(.supportCode(answer.supportCode))).font(.footnote).foregroundStyle(.secondary)
        }
        .padding()
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(colour.opacity(0.12), in: RoundedRectangle(cornerRadius: 16))
        .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(colour, lineWidth: 2) }
        .accessibilityElement(children: .combine)
    }

    private var symbol: String {
        switch answer.appearance {
        case .valid: "checkmark.seal.fill"
        case .validWithCaution: "checkmark.circle.trianglebadge.exclamationmark"
        case .invalid: "xmark.octagon.fill"
        case .indeterminate: "questionmark.diamond.fill"
        case .undecodable: "qrcode"
        }
    }

    private var colour: Color {
        switch answer.appearance {
        case .valid: .green
        case .validWithCaution: .orange
        case .invalid: .red
        case .indeterminate: .orange
        case .undecodable: .gray
        }
    }
}
