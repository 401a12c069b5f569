// The language of the app: the one of the settings, or those of the device by preference.

import QualistampKit
import SwiftUI

extension Words {
    /// The words for these settings.
    convenience init(settings: UserSettings) {
        self.init(preferred: settings.language.map { [$0] } ?? Locale.preferredLanguages)
    }

    var direction: LayoutDirection { screenLanguage().rightToLeft ? .rightToLeft : .leftToRight }

    /// For the system's own views and formats.
    var locale: Locale { Locale(identifier: screenLanguage().code) }

    /// The title of a screen.
    func title(of screen: Screen) -> String { screen.title.map { self($0) } ?? "Qualistamp" }
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
