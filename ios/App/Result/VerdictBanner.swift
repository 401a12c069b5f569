// The verdict as word, shape and colour, its reason, what to do next, and the support code.

import QualistampKit
import SwiftUI

struct VerdictBanner: View {
    let answer: AnswerText
    @ScaledMetric private var symbolSize = 44

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            HStack(spacing: 12) {
                Image(systemName: symbol).font(.system(size: symbolSize)).foregroundStyle(colour)
                    .accessibilityHidden(true)
                Text(answer.verdict).font(.largeTitle.bold()).accessibilityAddTraits(.isHeader)
            }
            // What the verdict rests on: the awarding body, and how old the trust list is.
            if let issuer = answer.issuer {
                Text(issuer.label).font(.subheadline).foregroundStyle(.secondary)
                Text(issuer.name).font(.headline)
                if let translated = issuer.translated { Text(translated) }
                Text(issuer.country)
            }
            if let trust = answer.trust { Text(trust).font(.footnote).foregroundStyle(.secondary) }
            Text(answer.found)
            Text(answer.next).font(.headline)
            Text(answer.codeLine).font(.footnote).foregroundStyle(.secondary)
        }
        .padding()
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(colour.opacity(0.12), in: RoundedRectangle(cornerRadius: 16))
        .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(colour, lineWidth: 2) }
        .accessibilityElement(children: .combine)
    }

    private var symbol: String {
        switch answer.kind {
        case .valid: "checkmark.seal.fill"
        case .caution: "checkmark.circle.trianglebadge.exclamationmark"
        case .invalid: "xmark.octagon.fill"
        case .notSure: "questionmark.diamond.fill"
        case .notRead, .noStamp: "qrcode"
        }
    }

    private var colour: Color {
        switch answer.kind {
        case .valid: .green
        case .caution: .orange
        case .invalid: .red
        case .notSure: .orange
        case .notRead, .noStamp: .gray
        }
    }
}
