// Texts without placeholders.

/// Texts without placeholders; the raw value is the key.
public enum Phrase: String, Sendable, CaseIterable {
    case scanIdle = "scan.idle"
    case viewfinder = "scan.viewfinder"
    case torchOn = "button.torch_on"
    case torchOff = "button.torch_off"
    case zoom = "button.zoom"
    case openFile = "button.open_file"
    case systemSettings = "button.system_settings"
    case tryAgain = "button.try_again"
    case scanAgain = "button.scan_again"
    case update = "button.update"
    case importBundle = "button.import_bundle"
    case importNow = "button.import"
    case doNotImport = "button.do_not_import"
    case cancel = "button.cancel"
    case back = "button.back"
    case close = "button.close"
    case keep = "button.keep"
    case delete = "button.delete"
    case deleteAll = "button.delete_all"
    case details = "button.details"
    case next = "verdict.next"
    case compare = "result.compare"
    case signedNotProof = "result.signed_not_proof"
    case notes = "result.notes"
    case isKept = "result.kept"
    case importOpening = "import.opening"
    case importReading = "import.reading"
    case updating = "trust.updating"
    case checking = "trust.checking"
    case importing = "trust.importing"
    case offline = "trust.offline"
    case holding = "trust.waiting"
    case keptAgain = "kept.again"
    case language = "settings.language"
    case languageOfDevice = "settings.language.system"
    case languageName = "settings.language.name"
    case policy = "settings.policy"
    case hardLimitWhy = "settings.hard_limit.why"
    case specimens = "settings.specimens"
    case unknownStatus = "settings.unknown_status"
    case unknownStatusWhy = "settings.unknown_status.why"
    case shield = "settings.secure"
    case keeping = "settings.keep"
    case keepingWhy = "settings.keep.why"
    case aboutWhat = "about.what"
    case aboutPrivacy = "about.privacy"
    case aboutCompare = "about.compare"
    case aboutLicence = "about.licence"

    public var word: Word { .key(rawValue) }
}

extension Screen {
    /// The title of the screen.
    public var title: Word {
        switch self {
        case .scan: .key("scan.title")
        case .result: .key("result.title")
        case .importing: .key("import.title")
        case .trust: .key("trust.title")
        case .kept: .key("kept.title")
        case .settings: .key("settings.title")
        case .about: .key("about.title")
        }
    }

    /// The label of its tab.
    public var tab: Word {
        switch self {
        case .scan, .result, .importing: .key("tab.scan")
        case .trust: .key("tab.trust")
        case .kept: .key("tab.kept")
        case .settings: .key("tab.settings")
        case .about: .key("tab.about")
        }
    }

    /// The tab that it belongs to.
    public var home: Screen {
        switch self {
        case .scan, .result, .importing: .scan
        case .trust, .kept, .settings, .about: self
        }
    }

    /// The screens that can be chosen.
    public static let tabs: [Screen] = [.scan, .trust, .kept, .settings, .about]
}

extension Word {
    public static func supportCode(_ code: String) -> Word {
        .key("verdict.support_code", ["code": .text(code)])
    }

    public static func hardLimit(_ days: UInt32) -> Word {
        .key("settings.hard_limit", ["days": .number(Int64(days))])
    }

    public static func version(_ version: String) -> Word {
        .key("about.version", ["version": .text(version)])
    }

    public static func core(_ version: String) -> Word {
        .key("about.core", ["version": .text(version)])
    }

    public static func moreStamps(_ count: Int) -> Word {
        .key("result.more", ["count": .number(Int64(count))])
    }

    /// What a screen reader announces for an answer.
    public static func described(_ answer: Answer) -> Word {
        .key(
            "verdict.described",
            ["verdict": .word(answer.headline), "found": .word(answer.explanation.found)])
    }

    /// A line of the report as one sentence for a screen reader.
    public static func described(_ line: FindingLine) -> Word {
        .key("result.finding", ["axis": .word(line.axis), "finding": .word(line.state.word)])
    }
}
