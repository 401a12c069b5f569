// Texts in the language of the settings, or of the device.

import QualistampKit
import SwiftUI

struct Words: Sendable {
    let locale: Locale
    private let bundle: Bundle

    init(settings: UserSettings) {
        let folder = settings.language.flatMap { Bundle.main.path(forResource: $0, ofType: "lproj") }
        bundle = folder.flatMap(Bundle.init(path:)) ?? .main
        locale = settings.language.map(Locale.init(identifier:)) ?? .autoupdatingCurrent
    }

    /// The text with its placeholders filled in.
    func callAsFunction(_ word: Word) -> String {
        word.text(in: locale) { key in bundle.localizedString(forKey: key, value: nil, table: nil) }
    }

    func callAsFunction(_ phrase: Phrase) -> String {
        self(phrase.word)
    }

    /// The languages of the app.
    static var languages: [String] {
        Bundle.main.localizations.filter { $0 != "Base" }.sorted()
    }

    /// The name of a language in that language.
    static func name(of language: String) -> String {
        var settings = UserSettings()
        settings.language = language
        return Words(settings: settings)(.languageName)
    }

    var direction: LayoutDirection {
        locale.language.characterDirection == .rightToLeft ? .rightToLeft : .leftToRight
    }
}

private struct WordsKey: EnvironmentKey {
    static let defaultValue = Words(settings: UserSettings())
}

extension EnvironmentValues {
    var words: Words {
        get { self[WordsKey.self] }
        set { self[WordsKey.self] = newValue }
    }
}
