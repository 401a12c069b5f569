// The signed fields in large text, to compare with the paper and an identity document.

import QualistampKit
import SwiftUI

struct SignedFields: View {
    let answer: AnswerText

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            if let heading = answer.heading { Text(heading).font(.headline).accessibilityAddTraits(.isHeader) }
            ForEach(Array(answer.fields.enumerated()), id: \.offset) { _, field in
                VStack(alignment: .leading, spacing: 2) {
                    Text(field.label).font(.subheadline).foregroundStyle(.secondary)
                    Text(field.value).font(isCompared(field.kind) ? .title2.bold() : .body)
                    if let explained = field.explained {
                        Text(explained).font(.footnote).foregroundStyle(.secondary)
                    }
                }
                .accessibilityElement(children: .combine)
            }
        }
        .privacySensitive()
    }

    private func isCompared(_ kind: FieldKind) -> Bool {
        switch kind {
        case .familyName, .familyNameLatin, .givenNames, .givenNamesLatin, .birth, .title, .titleEnglish: true
        case .other: false
        }
    }
}
