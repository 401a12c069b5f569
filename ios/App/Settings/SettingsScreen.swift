// Settings: language, policy, privacy and saving.

import QualistampKit
import SwiftUI

struct SettingsScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Picker(words(.language), selection: setting(\.language)) {
                Text(words(.languageOfDevice)).tag(String?.none)
                ForEach(Words.languages, id: \.self) { Text(Words.name(of: $0)).tag(Optional($0)) }
            }
            Section {
                Picker(words(.policy), selection: setting(\.hardLimitDays)) {
                    ForEach(UserSettings.hardLimitChoices, id: \.self) { Text(words(.hardLimit($0))).tag($0) }
                }
            } footer: {
                Text(words(.hardLimitWhy))
            }
            Section {
                Toggle(words(.specimens), isOn: flag(\.specimens, on: .accept, off: .refuse))
                Toggle(words(.unknownStatus), isOn: flag(\.unknownStatus, on: .allow, off: .deny))
            } footer: {
                Text(words(.unknownStatusWhy))
            }
            Section {
                Toggle(words(.shield), isOn: flag(\.shield, on: .on, off: .off))
                Toggle(words(.keeping), isOn: flag(\.keeping, on: .on, off: .off))
            } footer: {
                Text(words(.keepingWhy))
            }
        }
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
