// The only code that changes the state of the screens.

import Foundation

extension AppState {
    /// Applies the event to the state, and returns the effects for the app to carry out, in order.
    public mutating func receive(_ event: AppEvent) -> [AppEffect] {
        hold(react(to: event))
    }

    private mutating func react(to event: AppEvent) -> [AppEffect] {
        switch event {
        case .becameActive:
            return screen == .scan ? startCamera() : []
        case .becameInactive:
            return stopCamera()
        case .show(let screen):
            return show(screen)
        case .started:
            settings.started = true
            return [.saveSettings(settings)] + show(.scan)
        case .dismissed:
            return dismiss()
        case .camera(let event):
            return receive(event)
        case .torchTapped:
            return toggleTorch()
        case .zoomed(let factor):
            scan.zoom = min(max(factor, 1), scan.zoomLimit)
            return [.setZoom(scan.zoom)]
        case .frame(let frame):
            return receive(frame)
        case .answered(let text, let answer):
            return receive(answer, about: text)
        case .answeredAgain(let text, let answer):
            if result?.text == text { result?.answer = answer }
            return []
        case .nextTapped:
            return verifyNext()
        case .fileOffered:
            return offerFile()
        case .fileArrived(let bytes, let head):
            return receiveFile(of: bytes, beginning: head)
        case .fileRead(let texts, let pages):
            return receive(texts, from: pages)
        case .fileFailed(let trouble):
            return fail(trouble)
        case .fileUnavailable(let trouble):
            result = nil
            screen = .importing
            importing = .failed(trouble)
            return stopCamera() + [.forgetFile]
        case .trustOpened(let summary):
            trust.summary = summary
            trust.closed = nil
            return release()
        case .trustFailed(let error):
            trust.activity = .idle
            trust.closed = error
            return show(.trust)
        case .reopenTapped:
            guard trust.closed != nil else { return [] }
            trust.closed = nil
            return [.openTrust]
        case .importInterrupted:
            trust.last = .interrupted
            return show(.trust)
        case .bundleChecked(let offer):
            guard importing == .reading(.bundle) else { return [] }
            trust.activity = .idle
            trust.offer = offer
            screen = .trust
            return []
        case .bundleUnchanged(let time):
            trust.activity = .idle
            trust.last = unchanged(at: time)
            return endImport()
        case .offerAnswered(let id, let isAccepted):
            return answer(to: id, isAccepted: isAccepted)
        case .updateTapped:
            guard trust.isOpen, trust.activity == .idle, trust.offer == nil else { return [] }
            trust.activity = .fetching
            trust.last = nil
            return [.fetchBundle]
        case .fetched(let answer, let time):
            return receive(answer, at: time)
        case .bundleImported(let imported, let summary):
            trust = TrustPanelState(summary: summary, last: .imported(imported, summary), offer: trust.offer)
            return endImport()
        case .bundleRefused(let error):
            trust.activity = .idle
            trust.last = .refused(error)
            return endImport()
        case .keepTapped(let time):
            return keep(at: time)
        case .keptLoaded(let stamps, let trouble):
            kept = KeptState(stamps: stamps, trouble: trouble)
            return []
        case .keptFailed(let trouble):
            kept.trouble = trouble
            return []
        case .keptTapped(let stamp):
            return [.verify(text: stamp.text)]
        case .keptRemoved(let stamp):
            kept = KeptState(stamps: kept.stamps.filter { $0.id != stamp.id }, trouble: nil)
            return [.saveKept(kept.stamps)]
        case .keptCleared:
            kept = KeptState()
            return [.deleteKept]
        case .settingsChanged(let settings):
            return change(to: settings)
        }
    }
}

// MARK: - Screens

extension AppState {
    private mutating func show(_ next: Screen) -> [AppEffect] {
        guard next != screen else { return [] }
        let leaving = screen
        // Back to the answer, unless the user is leaving the answer.
        if next == .scan, result != nil, leaving != .result {
            screen = .result
            return []
        }
        if next == .scan { result = nil }
        screen = next
        if next == .scan { return startCamera() }
        return leaving == .scan ? stopCamera() : []
    }

    private mutating func dismiss() -> [AppEffect] {
        result = nil
        // The answer about a stamp is dismissed, not a bundle that is being verified or asked about.
        guard trust.offer == nil, screen != .result || importing != .reading(.bundle) else { return show(.scan) }
        held.removeAll { $0 == .checkFile }
        isFileWaiting = false
        if trust.activity == .checking { trust.activity = .idle }
        let forget: [AppEffect] = importing == .idle ? [] : [.forgetFile]
        importing = .idle
        return forget + show(.scan)
    }
}

// MARK: - Camera

extension AppState {
    private mutating func startCamera() -> [AppEffect] {
        scan = ScanState()
        return [.startCamera]
    }

    private mutating func stopCamera() -> [AppEffect] {
        scan.torch = .unavailable
        scan.hints = []
        guard scan.camera == .running || scan.camera == .starting else { return [] }
        scan.camera = .stopped
        return [.stopCamera]
    }

    private mutating func receive(_ event: CameraEvent) -> [AppEffect] {
        switch event {
        case .started(let torch, let zoomLimit):
            scan.camera = .running
            scan.torch = torch
            scan.zoomLimit = max(1, zoomLimit)
        case .stopped:
            scan.camera = .stopped
        case .unavailable(let trouble):
            scan = ScanState()
            scan.camera = .unavailable(trouble)
        }
        return []
    }

    private mutating func toggleTorch() -> [AppEffect] {
        switch scan.torch {
        case .unavailable:
            return []
        case .off:
            scan.torch = .on
        case .on:
            scan.torch = .off
        }
        return [.setTorch(scan.torch)]
    }

    /// Late frames, after the user left the screen or a code was found, change nothing.
    private mutating func receive(_ frame: FrameResult) -> [AppEffect] {
        guard screen == .scan, scan.camera == .running else { return [] }
        scan.hints = frame.hints
        return read(frame.symbols.compactMap(\.text))
    }
}

// MARK: - Stamps

extension AppState {
    /// Stamps are verified before other codes next to them.
    private mutating func read(_ texts: [String]) -> [AppEffect] {
        let stamps = texts.filter { $0.hasPrefix(Self.stampPrefix) }
        let others = texts.filter { !$0.hasPrefix(Self.stampPrefix) }
        var seen: Set<String> = []
        let ordered = (stamps + others).filter { seen.insert($0).inserted }
        guard let first = ordered.first else { return [] }
        waiting = Array(ordered.dropFirst())
        return stopCamera() + [.verify(text: first)]
    }

    private mutating func receive(_ answer: AnswerText, about text: String) -> [AppEffect] {
        let keeping = keeping(of: answer, text: text)
        result = ResultState(answer: answer, text: text, keeping: keeping, waiting: waiting.count)
        if importing != .reading(.bundle) { importing = .idle }
        screen = .result
        return stopCamera() + [.tap(answer.kind.haptic), .announce(answer)]
    }

    private mutating func verifyNext() -> [AppEffect] {
        guard let next = waiting.first else { return [] }
        waiting.removeFirst()
        return [.verify(text: next)]
    }

    /// The prefix of the text of every stamp.
    private static let stampPrefix = "QS1:"
}

// MARK: - Files

extension AppState {
    /// One file at a time: this one replaces one that is being read. It does not replace a question that the user is reading: another
    /// app could exchange what they agree to.
    private mutating func offerFile() -> [AppEffect] {
        let leave = stopCamera()
        guard trust.offer == nil, trust.activity != .importing else {
            isFileWaiting = true
            screen = .trust
            return leave
        }
        held.removeAll { $0 == .checkFile }
        let forget: [AppEffect] = importing == .idle ? [] : [.forgetFile]
        return leave + forget + openFile()
    }

    private mutating func openFile() -> [AppEffect] {
        isFileWaiting = false
        result = nil
        if trust.activity == .checking { trust.activity = .idle }
        importing = .opening
        screen = .importing
        return [.openFile]
    }

    private mutating func answer(to id: Int, isAccepted: Bool) -> [AppEffect] {
        guard trust.offer?.id == id else { return [] }
        trust.offer = nil
        if isAccepted {
            trust.activity = .importing
            trust.last = nil
            return [.importFile]
        }
        trust.last = .declined
        return endImport()
    }

    private mutating func receiveFile(of bytes: Int, beginning head: Data) -> [AppEffect] {
        let leave = stopCamera()
        // One file at a time: this one replaces a waiting one.
        held.removeAll { $0 == .checkFile }
        let kind = ImportKind(head: head)
        result = nil
        screen = .importing
        guard bytes <= FileIntake.bytesMax else {
            importing = .failed(.tooLarge(bytes: bytes, limit: FileIntake.bytesMax))
            return leave + [.forgetFile]
        }
        importing = .reading(kind)
        switch kind {
        case .picture, .pdf:
            return leave + [.readFile(kind)]
        case .bundle:
            screen = .trust
            trust.activity = .checking
            trust.last = nil
            return leave + [.checkFile]
        }
    }

    private mutating func receive(_ texts: [String], from pages: Int) -> [AppEffect] {
        // The user has dismissed it meanwhile.
        guard importing != .idle else { return [.forgetFile] }
        let effects = read(texts)
        if effects.isEmpty {
            return fail(.nothingFound(pages: pages))
        }
        return [.forgetFile] + effects
    }

    private mutating func fail(_ trouble: ImportTrouble) -> [AppEffect] {
        guard importing != .idle else { return [.forgetFile] }
        importing = .failed(trouble)
        screen = .importing
        trust.activity = .idle
        return [.forgetFile]
    }

    private mutating func endImport() -> [AppEffect] {
        // An update may end while a file is being read or asked about.
        guard importing == .reading(.bundle), trust.activity == .idle, trust.offer == nil else { return [] }
        importing = .idle
        return [.forgetFile] + (isFileWaiting ? openFile() : [])
    }
}

// MARK: - Trust

extension AppState {
    /// Holds back effects that need the trusted data until it is open.
    private mutating func hold(_ effects: [AppEffect]) -> [AppEffect] {
        guard !trust.isOpen else { return effects }
        let before = held.count
        held += effects.filter(\.needsTrust)
        var ready = effects.filter { !$0.needsTrust }
        if trust.closed != nil, held.count > before {
            // That screen shows why it is not possible.
            trust.activity = .idle
            ready += show(.trust)
        }
        return ready
    }

    /// The effects that were held back, once the trusted data is open.
    private mutating func release() -> [AppEffect] {
        defer { held = [] }
        if held.contains(.checkFile) { trust.activity = .checking }
        return held
    }

    /// That nothing newer was found must not sound as if all were well when the next list is overdue.
    private func unchanged(at time: Date) -> TrustEnding {
        let due = trust.summary?.list?.nextUpdate
        return .upToDate(overdueSince: due.flatMap { $0 < time.unixSeconds ? $0 : nil })
    }

    private mutating func receive(_ answer: FetchAnswer, at time: Date) -> [AppEffect] {
        guard trust.activity == .fetching else { return [] }
        switch answer {
        case .bundle:
            trust.activity = .importing
            return [.importFetched]
        case .notModified:
            trust.activity = .idle
            trust.last = unchanged(at: time)
            return []
        case .failed(let trouble):
            trust.activity = .idle
            trust.last = .notFetched(trouble)
            return []
        }
    }
}

// MARK: - Kept stamps and settings

extension AppState {
    /// Only valid stamps can be saved.
    private func keeping(of answer: AnswerText, text: String) -> Keeping {
        guard settings.keeping == .on, let keepsake = answer.keepsake else { return .notOffered }
        return kept.stamps.contains { $0.id == keepsake.stampId } ? .kept : .offered
    }

    private mutating func keep(at time: Date) -> [AppEffect] {
        guard let current = result, current.keeping == .offered, let keepsake = current.answer.keepsake else { return [] }
        guard kept.stamps.count < KeptFile.stampsMax else {
            kept.trouble = .full(limit: KeptFile.stampsMax)
            return []
        }
        let stamp = KeptStamp(
            id: keepsake.stampId, text: current.text, kept: time, title: keepsake.title, holder: keepsake.holder)
        kept = KeptState(stamps: [stamp] + kept.stamps, trouble: nil)
        result?.keeping = .kept
        return [.saveKept(kept.stamps)]
    }

    private mutating func change(to new: UserSettings) -> [AppEffect] {
        let old = settings
        settings = new
        var effects: [AppEffect] = [.saveSettings(new)]
        if old.keeping == .on && new.keeping == .off {
            kept = KeptState()
            result?.keeping = .notOffered
            effects.append(.deleteKept)
        }
        if old.language != new.language, let result { effects.append(.readAgain(text: result.text)) }
        return effects
    }
}
