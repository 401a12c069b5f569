// The trusted data on this device, its age, and updates.

import QualistampKit
import SwiftUI

struct TrustScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words
    @State private var picksFile = false

    var body: some View {
        let trust = model.state.trust
        let text = trust.text(in: words, at: Date(), settings: model.state.settings)
        List {
            if let closed = trust.closed { section(words.explained(closed.notice)) }
            if trust.closed == nil, let text {
                ForEach(text.warnings.map(\.explained), id: \.self) { section($0) }
            }
            if let ending = trust.last {
                Section { ForEach(ending.lines(in: words), id: \.self) { Text($0) } }
            }
            if let offer = trust.offer, let held = trust.summary {
                let asked = offer.text(beside: held, in: words)
                Section {
                    Text(asked.question.found).font(.headline)
                    Text(asked.question.next)
                    ForEach(asked.changes, id: \.self) { Text($0) }
                    Button(words(.buttonDoNotImport)) { model.send(.offerAnswered(id: offer.id, isAccepted: false)) }
                    Button(words(.buttonImport)) { model.send(.offerAnswered(id: offer.id, isAccepted: true)) }
                }
            }
            if let text {
                Section {
                    Label(text.ageLine, systemImage: symbol(text.age)).font(.headline)
                    ForEach(text.dates, id: \.self) { Text($0) }
                    DisclosureGroup(words(.trustDetails)) { ForEach(text.details, id: \.self) { Text($0) } }
                }
            }
            if trust.closed != nil {
                Section {
                    if model.state.isHolding { Text(words(.trustWaiting)) }
                    Button(words(.buttonTryAgain)) { model.send(.reopenTapped) }
                }
            }
            Section {
                switch trust.activity {
                case .idle where !trust.isOpen || trust.offer != nil:
                    EmptyView()
                case .idle:
                    Button(words(.buttonUpdate)) { model.send(.updateTapped) }
                    Button(words(.buttonImportFile)) { picksFile = true }
                case .fetching:
                    ProgressView(words(.trustUpdating))
                case .checking:
                    ProgressView(words(.trustChecking))
                    Button(words(.buttonCancel)) { model.send(.dismissed) }
                case .importing:
                    ProgressView(words(.trustImporting))
                }
            } footer: {
                Text(words(.trustOffline))
            }
        }
        .fileImporter(isPresented: $picksFile, allowedContentTypes: [.data]) { result in
            if case .success(let url) = result { model.open(.address(url)) }
        }
    }

    private func section(_ explained: Explained) -> some View {
        Section {
            Text(explained.found).font(.headline)
            Text(explained.next)
        }
    }

    private func symbol(_ age: TrustAge) -> String {
        switch age {
        case .absent: "questionmark.circle"
        case .fresh: "checkmark.circle"
        case .due: "exclamationmark.triangle"
        case .tooOld: "clock.badge.exclamationmark"
        }
    }
}
