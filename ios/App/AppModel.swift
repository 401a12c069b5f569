// Passes events to the reducer and carries out its effects. Decides nothing.

import QualistampKit
import SwiftUI
import UIKit

@MainActor
final class AppModel: ObservableObject {
    @Published private(set) var state: AppState
    /// The texts of the screens and of what they say, in the language of the settings.
    @Published private(set) var words: Words
    let camera = CameraController()

    private let places: Places
    private let keptFile: KeptFile
    private let inbox: Inbox
    private var verifier: StampVerifier?
    private let outside = OutsideWork(
        threads: { task in Thread.detachNewThread { task() } },
        alarm: { seconds, task in DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: task) })
    /// The file that was offered last.
    private var offered = FileSource.nothing
    /// The file in hand: work that reads it, its number, its copy, and the bundle that the user is asked about.
    private var reading: Leash?
    private var number = 0
    private var arrived: ArrivedFile?
    private var asked: Data?
    private var fetched: BundleFetch.Fetched?

    /// The share extension shows no first page.
    init(welcome: Bool = true) {
        let places = Places()
        self.places = places
        keptFile = KeptFile(folder: places.kept)
        inbox = Inbox(folder: places.inbox)
        let settings = UserSettings(saved: Places.defaults.data(forKey: Self.settingsKey))
        state = AppState(settings: settings, welcome: welcome)
        words = Words(settings: settings)
        camera.onEvent = { [weak self] event in self?.send(event) }
    }

    /// Opens the data stored on this device.
    func start() async {
        FileIntake(folder: places.inbox).removeAbandoned(at: Date())
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
    func open(_ source: FileSource) {
        offered = source
        send(.fileOffered)
    }

    /// A copy that an earlier start, or the share extension, did not finish with.
    func openShared() {
        guard arrived == nil, reading == nil, let url = inbox.next() else { return }
        // A file during which the app ended is not read again.
        if Places.defaults.string(forKey: Self.readingKey) == url.lastPathComponent {
            Places.defaults.removeObject(forKey: Self.readingKey)
            inbox.forget(url)
            return send(.fileUnavailable(.interrupted))
        }
        open(.address(url))
    }

    /// Starts work on the file in hand. What ends after another file was taken up changes nothing.
    private func work<Value: Sendable>(
        late: ImportTrouble, _ body: @escaping @Sendable (Leash) throws(ImportTrouble) -> Value,
        then: @escaping @MainActor @Sendable (AppModel, Result<Value, ImportTrouble>) -> Void
    ) {
        reading?.cancel()
        number += 1
        let mine = number
        reading = outside.start(within: FileIntake.secondsMax, late: late, body) { [weak self] result in
            Task { @MainActor in
                guard let self, self.number == mine else { return }
                self.reading = nil
                then(self, result)
            }
        }
    }

    private func openFile() {
        let (source, folder) = (offered, places.inbox)
        offered = .nothing
        work(late: .tooSlow(seconds: FileIntake.secondsMax)) { (leash) throws(ImportTrouble) in
            try ArrivedFile.receive(source, into: folder, leash)
        } then: { model, result in
            // The copy takes the place of a file in the inbox.
            if case .address(let url) = source { model.inbox.forget(url) }
            switch result {
            case .success(let file):
                model.arrived = ArrivedFile(url: file.url)
                model.send(.fileArrived(bytes: file.bytes, head: file.head))
            case .failure(let trouble):
                model.send(.fileUnavailable(trouble))
            }
        }
    }

    private func perform(_ effect: AppEffect) {
        switch effect {
        case .startCamera: camera.start()
        case .stopCamera: camera.stop()
        case .setTorch(let torch): camera.set(torch: torch)
        case .setZoom(let factor): camera.set(zoom: factor)
        case .verify(let text): verify(text) { .answered(text: text, $0) }
        case .readAgain(let text): verify(text) { .answeredAgain(text: text, $0) }
        case .tap(let haptic): haptic.play()
        case .openFile: openFile()
        case .readFile(let kind): readFile(as: kind)
        case .checkFile: checkFile()
        case .importFile:
            importBundle(asked) { (verifier, bundle) throws(TrustError) in
                try await verifier.importBundle(bundle, at: Date())
            }
        case .forgetFile: forgetFile()
        case .openTrust: Task { await openTrust() }
        case .fetchBundle: fetchBundle()
        case .importFetched:
            guard let fetched else { return send(.fileFailed(.gone)) }
            importBundle(fetched.bundle) { (verifier, bundle) throws(TrustError) in
                try await verifier.importFetched(bundle, from: fetched.url, tag: fetched.tag, at: Date())
            }
        case .saveKept(let stamps): keep { file throws(KeptTrouble) in try file.save(stamps) }
        case .deleteKept: keep { file throws(KeptTrouble) in try file.delete() }
        case .saveSettings(let settings):
            Places.defaults.set(settings.saved, forKey: Self.settingsKey)
            words = Words(settings: settings)
        case .announce(let answer):
            UIAccessibility.post(notification: .screenChanged, argument: answer.announcement)
        }
    }

    private func verify(_ text: String, _ event: @escaping @MainActor (AnswerText) -> AppEvent) {
        let (policy, words) = (state.settings.policy, self.words)
        Task {
            // The state requests it once the trusted data is open.
            guard let verifier else { return }
            send(event(await verifier.read(text, at: Date(), policy: policy, words: words)))
        }
    }

    private func readFile(as kind: ImportKind) {
        guard let url = arrived?.url else { return send(.fileFailed(.gone)) }
        Places.defaults.set(url.lastPathComponent, forKey: Self.readingKey)
        work(late: .unreadable) { (leash) throws(ImportTrouble) in
            try FileTexts.read(url, as: kind, leash)
        } then: { model, result in
            switch result {
            case .success(let found): model.send(.fileRead(texts: found.texts, pages: found.pages))
            case .failure(let trouble): model.send(.fileFailed(trouble))
            }
        }
    }

    /// Verifies the bundle, and asks the user.
    private func checkFile() {
        guard let url = arrived?.url else { return send(.fileFailed(.gone)) }
        reading?.cancel()
        reading = nil
        number += 1
        let mine = number
        Places.defaults.set(url.lastPathComponent, forKey: Self.readingKey)
        Task.detached(priority: .userInitiated) { [weak self] in
            guard let bundle = try? Data(contentsOf: url), let verifier = await self?.verifier else {
                await self?.checked(mine, .fileFailed(.gone))
                return
            }
            let now = Date()
            do throws(TrustError) {
                let preview = try await verifier.preview(bundle, at: now)
                guard preview.changes else {
                    await self?.checked(mine, .bundleUnchanged(at: now))
                    return
                }
                let offer = BundleOffer(id: mine, bytes: bundle.count, preview: preview)
                await self?.checked(mine, .bundleChecked(offer), asking: bundle)
            } catch {
                await self?.checked(mine, .bundleRefused(error))
            }
        }
    }

    private func checked(_ mine: Int, _ event: AppEvent, asking bundle: Data? = nil) {
        guard number == mine else { return }
        Places.defaults.removeObject(forKey: Self.readingKey)
        asked = bundle
        send(event)
    }

    private func importBundle(
        _ bundle: Data?, _ work: @escaping @Sendable (StampVerifier, Data) async throws(TrustError) -> Imported
    ) {
        fetched = nil
        asked = nil
        Task {
            guard let verifier, let bundle else { return send(.fileFailed(.gone)) }
            Places.defaults.set(true, forKey: Self.importingKey)
            defer { Places.defaults.removeObject(forKey: Self.importingKey) }
            do throws(TrustError) {
                let imported = try await work(verifier, bundle)
                send(.bundleImported(imported, await verifier.summary()))
            } catch {
                send(.bundleRefused(error))
            }
        }
    }

    private func fetchBundle() {
        let url = BundleRequest.url(Bundle.main.object(forInfoDictionaryKey: "QualistampBundleAddress") as? String)
        Task {
            var request: BundleRequest?
            if let url { request = BundleRequest(url: url, tag: await verifier?.tag(for: url)) }
            let (answer, fetched) = await BundleFetch.fetch(request)
            self.fetched = fetched
            send(.fetched(answer, at: Date()))
        }
    }

    private func forgetFile() {
        Places.defaults.removeObject(forKey: Self.readingKey)
        reading?.cancel()
        reading = nil
        number += 1
        asked = nil
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
    private static let readingKey = "reading"
    /// One per program: the share extension and the app may import at the same time.
    private static let importingKey = "importing in \(Bundle.main.bundleIdentifier ?? "")"
}
