// Passes events to the reducer and carries out its effects. Decides nothing.

import QualistampKit
import SwiftUI
import UIKit

@MainActor
final class AppModel: ObservableObject {
    @Published private(set) var state: AppState
    let camera = CameraController()

    private let places: Places
    private let keptFile: KeptFile
    private let inbox: Inbox
    private var verifier: StampVerifier?
    private var arrived: ArrivedFile?
    private var fetched: BundleFetch.Fetched?

    init() {
        let places = Places()
        self.places = places
        keptFile = KeptFile(folder: places.kept)
        inbox = Inbox(folder: places.inbox)
        state = AppState(settings: UserSettings(saved: Places.defaults.data(forKey: Self.settingsKey)))
        camera.onEvent = { [weak self] event in self?.send(event) }
    }

    /// Opens the data stored on this device.
    func start() async {
        let loaded = keptFile.load()
        send(.keptLoaded(loaded.stamps, loaded.trouble))
        if Places.defaults.bool(forKey: Self.importingKey) {
            Places.defaults.removeObject(forKey: Self.importingKey)
            send(.importInterrupted)
        }
        await openTrust()
    }

    private func openTrust() async {
        do throws(TrustError) {
            let verifier = try await StampVerifier.open(folder: places.trust, anchor: Anchor.bytes)
            self.verifier = verifier
            send(.trustOpened(await verifier.summary()))
        } catch {
            send(.trustFailed(error))
        }
    }

    func send(_ event: AppEvent) {
        for effect in state.receive(event) {
            perform(effect)
        }
    }

    /// Opens a file from another app, the file picker or a drop.
    func open(file url: URL) {
        let file = ArrivedFile(url: url)
        guard let (bytes, head) = file.look() else { return send(.fileUnavailable(.gone)) }
        arrived = file
        send(.fileArrived(bytes: bytes, head: head))
    }

    /// What the share extension left here.
    func openShared() {
        guard arrived == nil, let url = inbox.next() else { return }
        // A file during which the app ended is not read again.
        if Places.defaults.string(forKey: Self.readingKey) == url.lastPathComponent {
            Places.defaults.removeObject(forKey: Self.readingKey)
            let kind = ArrivedFile(url: url).look().map { ImportKind(head: $0.head) }
            inbox.forget(url)
            // The trust screen reports on bundles.
            return kind == .bundle ? () : send(.fileUnavailable(.interrupted))
        }
        open(file: url)
    }

    private func perform(_ effect: AppEffect) {
        switch effect {
        case .startCamera: camera.start()
        case .stopCamera: camera.stop()
        case .setTorch(let torch): camera.set(torch: torch)
        case .setZoom(let factor): camera.set(zoom: factor)
        case .verify(let text): verify(text)
        case .tap(let haptic): haptic.play()
        case .readFile(let kind): readFile(as: kind)
        case .importFile: importFile()
        case .forgetFile: forgetFile()
        case .openTrust: Task { await openTrust() }
        case .fetchBundle: fetchBundle()
        case .importFetched: importBundle(fetched?.bundle, tag: fetched?.tag)
        case .saveKept(let stamps): keep { file throws(KeptTrouble) in try file.save(stamps) }
        case .deleteKept: keep { file throws(KeptTrouble) in try file.delete() }
        case .saveSettings(let settings): Places.defaults.set(settings.saved, forKey: Self.settingsKey)
        case .announce(let answer):
            UIAccessibility.post(notification: .screenChanged, argument: Words(settings: state.settings)(.described(answer)))
        }
    }

    private func verify(_ text: String) {
        let policy = state.settings.policy
        Task {
            // The state requests it once the trusted data is open.
            guard let verifier else { return }
            send(.answered(text: text, await verifier.verify(text, at: Date(), policy: policy)))
        }
    }

    private func readFile(as kind: ImportKind) {
        guard let arrived else { return send(.fileFailed(.gone)) }
        Places.defaults.set(arrived.url.lastPathComponent, forKey: Self.readingKey)
        Task.detached(priority: .userInitiated) { [weak self] in
            let event: AppEvent
            do throws(ImportTrouble) {
                let (texts, pages) = try FileTexts.read(arrived.url, as: kind)
                event = .fileRead(texts: texts, pages: pages)
            } catch {
                event = .fileFailed(error)
            }
            await self?.send(event)
        }
    }

    private func importFile() {
        guard let arrived, let data = arrived.contents() else { return send(.fileFailed(.gone)) }
        Places.defaults.set(arrived.url.lastPathComponent, forKey: Self.readingKey)
        importBundle(data)
    }

    /// The server's tag is saved only if its bundle was imported.
    private func importBundle(_ bundle: Data?, tag: String? = nil) {
        fetched = nil
        Task {
            guard let verifier, let bundle else { return send(.fileFailed(.gone)) }
            Places.defaults.set(true, forKey: Self.importingKey)
            defer { Places.defaults.removeObject(forKey: Self.importingKey) }
            do throws(TrustError) {
                let imported = try await verifier.importBundle(bundle, at: Date())
                if let tag { Places.defaults.set(tag, forKey: Self.tagKey) }
                send(.bundleImported(imported, await verifier.summary()))
            } catch {
                send(.bundleRefused(error))
            }
        }
    }

    private func fetchBundle() {
        let request = BundleRequest(
            address: Bundle.main.object(forInfoDictionaryKey: "QualistampBundleAddress") as? String,
            tag: Places.defaults.string(forKey: Self.tagKey))
        Task {
            let (answer, fetched) = await BundleFetch.fetch(request)
            self.fetched = fetched
            send(.fetched(answer))
        }
    }

    private func forgetFile() {
        Places.defaults.removeObject(forKey: Self.readingKey)
        if let arrived { inbox.forget(arrived.url) }
        arrived = nil
    }

    private func keep(_ change: (KeptFile) throws(KeptTrouble) -> Void) {
        do throws(KeptTrouble) {
            try change(keptFile)
        } catch {
            send(.keptFailed(error))
        }
    }

    private static let settingsKey = "settings"
    private static let tagKey = "bundleTag"
    private static let readingKey = "reading"
    /// One per program: the share extension and the app may import at the same time.
    private static let importingKey = "importing in \(Bundle.main.bundleIdentifier ?? "")"
}
