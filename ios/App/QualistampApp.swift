// The app's entry point: one window, and files from other apps.

import QualistampKit
import SwiftUI

@main
struct QualistampApp: App {
    @StateObject private var model = AppModel()
    @Environment(\.scenePhase) private var phase
    /// Whether the screen is recorded or mirrored.
    @State private var isCaptured = false

    var body: some Scene {
        WindowGroup {
            RootView()
                .environmentObject(model)
                .overlay { if isShielded { Shield() } }
                .onReceive(NotificationCenter.default.publisher(for: UIScreen.capturedDidChangeNotification)) { change in
                    isCaptured = (change.object as? UIScreen)?.isCaptured ?? false
                }
                .onOpenURL { model.open(.address($0)) }
                .onChange(of: phase) { phase in
                    model.send(phase == .active ? .becameActive : .becameInactive)
                    if phase == .active { model.openShared() }
                }
                .task { await model.start() }
        }
    }

    /// The system takes its picture for the app switcher while the app is inactive.
    private var isShielded: Bool {
        (phase != .active || isCaptured) && model.state.settings.shield == .on
    }
}

/// Covers the contents of the screen.
private struct Shield: View {
    var body: some View {
        Color(.systemBackground)
            .ignoresSafeArea()
            .overlay { Image(systemName: "qrcode").font(.largeTitle).accessibilityHidden(true) }
    }
}
