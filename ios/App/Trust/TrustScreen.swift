// The trusted data on this device, its age, and updates.

import QualistampKit
import SwiftUI

struct TrustScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words
    @State private var picksFile = false

    var body: some View {
        let trust = model.state.trust
        List {
            ForEach(trust.warnings(at: Date()), id: \.self) { warning in
                Section {
                    Text(words(warning.found)).font(.headline)
                    Text(words(warning.next))
                }
            }
            if let ending = trust.last {
                Section { ForEach(ending.words, id: \.self) { Text(words($0)) } }
            }
            if let offer = trust.offer, let held = trust.summary {
                Section {
                    Text(words(offer.question.found)).font(.headline)
                    Text(words(offer.question.next))
                    ForEach(offer.changes(from: held), id: \.self) { Text(words($0)) }
                    Button(words(.doNotImport)) { model.send(.offerAnswered(id: offer.id, isAccepted: false)) }
                    Button(words(.importNow)) { model.send(.offerAnswered(id: offer.id, isAccepted: true)) }
                }
            }
            Section {
                if let age = trust.age(at: Date(), settings: model.state.settings) {
                    Label(words(age.word), systemImage: symbol(age)).font(.headline)
                }
                ForEach(trust.facts, id: \.self) { Text(words($0)) }
            }
            if trust.closed != nil {
                Section {
                    if model.state.isHolding { Text(words(.holding)) }
                    Button(words(.tryAgain)) { model.send(.reopenTapped) }
                }
            }
            Section {
                switch trust.activity {
                case .idle where !trust.isOpen || trust.offer != nil:
                    EmptyView()
                case .idle:
                    Button(words(.update)) { model.send(.updateTapped) }
                    Button(words(.importBundle)) { picksFile = true }
                case .fetching:
                    ProgressView(words(.updating))
                case .checking:
                    ProgressView(words(.checking))
                    Button(words(.cancel)) { model.send(.dismissed) }
                case .importing:
                    ProgressView(words(.importing))
                }
            } footer: {
                Text(words(.offline))
            }
        }
        .fileImporter(isPresented: $picksFile, allowedContentTypes: [.data]) { result in
            if case .success(let url) = result { model.open(.address(url)) }
        }
    }

    private func symbol(_ age: TrustAge) -> String {
        switch age {
        case .fresh: "checkmark.circle"
        case .due: "exclamationmark.triangle"
        case .tooOld: "clock.badge.exclamationmark"
        }
    }
}
