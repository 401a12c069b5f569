// The signed fields in large text, to compare with the paper and an identity document.

import QualistampKit
import SwiftUI

struct SignedFields: View {
    let credential: Credential
    /// Whether the verdict allows the user to rely on the fields.
    let proof: Bool
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            Text(words(proof ? .compare : .signedNotProof)).font(.headline).accessibilityAddTraits(.isHeader)
            ForEach(credential.fields(language: words.locale.identifier)) { field in
                VStack(alignment: .leading, spacing: 2) {
                    Text(words(field.label)).font(.subheadline).foregroundStyle(.secondary)
                    Text(words(field.value)).font(field.weight == .main ? .title2.bold() : .body)
                }
                .accessibilityElement(children: .combine)
            }
        }
        .privacySensitive()
    }
}
