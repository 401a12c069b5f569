// Settings: language, policy, privacy and saving.

import QualistampKit
import SwiftUI

struct SettingsScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words
    @State private var asksAboutAll = false

    var body: some View {
        Form {
            if let notice = words.fallbackNotice() { Text(notice) }
            Picker(words(.settingsLanguage), selection: setting(\.language)) {
                Text(words(.settingsLanguageDevice)).tag(String?.none)
                ForEach(screenLanguages(), id: \.code) { Text($0.name).tag(Optional($0.code)) }
            }
            Section {
                Picker(words(.settingsMaxAge), selection: setting(\.hardLimitDays)) {
                    ForEach(UserSettings.hardLimitChoices, id: \.self) { Text(String($0)).tag($0) }
                }
            } header: {
                Text(words(.settingsAccept))
            } footer: {
                Text(words(.settingsMaxAgeWhy))
            }
            Section {
                Toggle(words(.settingsSpecimens), isOn: flag(\.specimens, on: .accept, off: .refuse))
                Toggle(words(.settingsUnknownStatus), isOn: flag(\.unknownStatus, on: .allow, off: .deny))
            } footer: {
                Text(words(.settingsUnknownStatusWhy))
            }
            Section {
                Toggle(words(.settingsHide), isOn: flag(\.shield, on: .on, off: .off))
                Toggle(words(.settingsSave), isOn: saving)
            } footer: {
                Text(words(.settingsSaveWhy))
            }
        }
        .question(.savedDeleteAll, isAsked: $asksAboutAll) { setting(\.keeping).wrappedValue = .off }
    }

    /// Switching it off deletes what is saved, so it is asked first.
    private var saving: Binding<Bool> {
        let keeping = flag(\.keeping, on: .on, off: .off)
        return Binding(
            get: { keeping.wrappedValue },
            set: { isOn in
                if !isOn && !model.state.kept.stamps.isEmpty {
                    asksAboutAll = true
                } else {
                    keeping.wrappedValue = isOn
                }
            }
        )
    }

    private func setting<Value>(_ path: WritableKeyPath<UserSettings, Value>) -> Binding<Value> {
        Binding(
            get: { model.state.settings[keyPath: path] },
            set: { value in
                var settings = model.state.settings
                settings[keyPath: path] = value
                model.send(.settingsChanged(settings))
            }
        )
    }

    private func flag<Choice: Equatable>(
        _ path: WritableKeyPath<UserSettings, Choice>, on: Choice, off: Choice
    ) -> Binding<Bool> {
        let choice = setting(path)
        return Binding(get: { choice.wrappedValue == on }, set: { choice.wrappedValue = $0 ? on : off })
    }
}
