// The tabs and their screens, in the language of the settings.

import QualistampKit
import SwiftUI

struct RootView: View {
    @EnvironmentObject private var model: AppModel

    var body: some View {
        let words = model.words
        TabView(selection: Binding(get: { model.state.screen.home }, set: { model.send(.show($0)) })) {
            ForEach(Screen.tabs, id: \.self) { tab in
                NavigationStack {
                    content(of: tab)
                        .navigationBarTitleDisplayMode(.inline)
                        .navigationTitle(words.title(of: shown(in: tab)))
                }
                .tabItem { Label(words(tab.tab), systemImage: symbol(tab)) }
                .tag(tab)
            }
        }
        .environment(\.words, words)
        .environment(\.locale, words.locale)
        .environment(\.layoutDirection, words.direction)
        .onDrop(of: [.data], isTargeted: nil) { providers in
            model.open(FileDrop.source(providers))
            return !providers.isEmpty
        }
    }

    /// The scan tab also shows the answer and files that are being read.
    private func shown(in tab: Screen) -> Screen {
        model.state.screen.home == tab ? model.state.screen : tab
    }

    @ViewBuilder private func content(of tab: Screen) -> some View {
        switch shown(in: tab) {
        case .welcome: WelcomeScreen()
        case .scan: ScanScreen()
        case .result: ResultScreen()
        case .importing: ImportScreen()
        case .trust: TrustScreen()
        case .kept: KeptScreen()
        case .settings: SettingsScreen()
        case .about: AboutScreen()
        }
    }

    private func symbol(_ tab: Screen) -> String {
        switch tab {
        case .welcome, .scan, .result, .importing: "qrcode.viewfinder"
        case .trust: "checkmark.shield"
        case .kept: "bookmark"
        case .settings: "gearshape"
        case .about: "info.circle"
        }
    }
}
