// The holder's saved stamps on this device: verified again when shown, deleted in one tap.

import QualistampKit
import SwiftUI

struct KeptScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        List {
            if let notice = model.state.keptNotice {
                Section {
                    Text(words(notice.found)).font(.headline)
                    Text(words(notice.next))
                }
            }
            Section {
                ForEach(Array(model.state.kept.stamps.enumerated()), id: \.element.id) { index, stamp in
                    HStack {
                        Button(words(stamp.label(number: index + 1))) { model.send(.keptTapped(stamp)) }
                        Spacer()
                        Button(words(.delete), systemImage: "trash", role: .destructive) {
                            model.send(.keptRemoved(stamp))
                        }
                        .labelStyle(.iconOnly)
                    }
                    .buttonStyle(.borderless)
                }
            } footer: {
                Text(words(.keptAgain))
            }
            if !model.state.kept.stamps.isEmpty {
                Button(words(.deleteAll), role: .destructive) { model.send(.keptCleared) }
            }
        }
        .privacySensitive()
    }
}
