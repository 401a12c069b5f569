// Receives a picture, PDF or bundle from another app, and shows the result without leaving that app.

import QualistampKit
import SwiftUI
import UIKit
import UniformTypeIdentifiers

final class ShareViewController: UIViewController {
    private let model = AppModel(welcome: false)

    override func viewDidLoad() {
        super.viewDidLoad()
        let close: () -> Void = { [weak self] in self?.extensionContext?.completeRequest(returningItems: nil) }
        let shown = UIHostingController(rootView: ShareView(close: close).environmentObject(model))
        addChild(shown)
        shown.view.frame = view.bounds
        shown.view.autoresizingMask = [.flexibleWidth, .flexibleHeight]
        view.addSubview(shown.view)
        shown.didMove(toParent: self)
        Task {
            await model.start()
            take()
        }
    }

    private func take() {
        let items = extensionContext?.inputItems as? [NSExtensionItem] ?? []
        model.open(FileDrop.source(items.flatMap { $0.attachments ?? [] }))
    }
}

/// The screen for the shared file.
private struct ShareView: View {
    let close: () -> Void
    @EnvironmentObject private var model: AppModel

    var body: some View {
        let words = model.words
        NavigationStack {
            screen
                .navigationBarTitleDisplayMode(.inline)
                .navigationTitle(words.title(of: model.state.screen))
                .toolbar {
                    ToolbarItem(placement: .cancellationAction) { Button(words(.buttonCancel), action: close) }
                }
        }
        .environment(\.words, words)
        .environment(\.locale, words.locale)
        .environment(\.layoutDirection, words.direction)
        .onChange(of: model.state.screen) { screen in
            if screen == .scan { close() }
        }
    }

    @ViewBuilder private var screen: some View {
        switch model.state.screen {
        case .importing: ImportScreen()
        case .result: ResultScreen()
        case .trust: TrustScreen()
        case .welcome, .scan, .kept, .settings, .about: ProgressView()
        }
    }
}
