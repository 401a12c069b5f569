// The holder's saved stamps on this device: verified again when shown, and deleted only after a question.

import QualistampKit
import SwiftUI

struct KeptScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words
    /// What the user is asked about before it is deleted.
    @State private var asked: KeptStamp?
    @State private var asksAboutAll = false

    var body: some View {
        List {
            if let notice = model.state.keptNotice.map(words.explained) {
                Section {
                    Text(notice.found).font(.headline)
                    Text(notice.next)
                }
            }
            Section {
                ForEach(model.state.kept.stamps) { stamp in row(stamp) }
            } footer: {
                Text(words(.savedAgain))
            }
            if !model.state.kept.stamps.isEmpty {
                Button(words(.buttonDeleteAll), role: .destructive) { asksAboutAll = true }
            }
        }
        .privacySensitive()
        .question(.savedDeleteOne, isAsked: Binding(get: { asked != nil }, set: { if !$0 { asked = nil } })) {
            if let asked { model.send(.keptRemoved(asked)) }
        }
        .question(.savedDeleteAll, isAsked: $asksAboutAll) { model.send(.keptCleared) }
    }

    private func row(_ stamp: KeptStamp) -> some View {
        HStack {
            Button { model.send(.keptTapped(stamp)) } label: {
                VStack(alignment: .leading) {
                    // A file of an earlier version has neither: the day on which it was saved tells stamps apart.
                    Text(stamp.title ?? stamp.kept.formatted(date: .long, time: .shortened)).font(.headline)
                    if let holder = stamp.holder { Text(holder) }
                }
            }
            Spacer()
            Button(words(.buttonDeleteNamed(name: stamp.title ?? "")), systemImage: "trash", role: .destructive) {
                asked = stamp
            }
            .labelStyle(.iconOnly)
        }
        .buttonStyle(.borderless)
    }
}

extension View {
    /// Asks before something is deleted.
    func question(_ notice: ScreenNotice, isAsked: Binding<Bool>, delete: @escaping () -> Void) -> some View {
        modifier(DeleteQuestion(notice: notice, isAsked: isAsked, delete: delete))
    }
}

private struct DeleteQuestion: ViewModifier {
    let notice: ScreenNotice
    @Binding var isAsked: Bool
    let delete: () -> Void
    @Environment(\.words) private var words

    func body(content: Content) -> some View {
        let explained = words.explained(notice)
        content.confirmationDialog(explained.found, isPresented: $isAsked, titleVisibility: .visible) {
            Button(words(.buttonDelete), role: .destructive, action: delete)
            Button(words(.buttonCancel), role: .cancel) {}
        } message: {
            Text(explained.next)
        }
    }
}
