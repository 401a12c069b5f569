// The answer: verdict, what it rests on, what was found, what to do next, the signed fields, and a line for each axis.

import QualistampKit
import SwiftUI

struct ResultScreen: View {
    @EnvironmentObject private var model: AppModel

    var body: some View {
        if let result = model.state.result {
            ScrollView {
                VStack(alignment: .leading, spacing: 20) {
                    VerdictBanner(answer: result.answer)
                    Remarks(notes: result.answer.notes)
                    SignedFields(answer: result.answer)
                    Findings(axes: result.answer.axes)
                    Actions(result: result)
                }
                .padding()
            }
        } else {
            Color.clear.onAppear { model.send(.dismissed) }
        }
    }
}

/// Notes next to the verdict.
private struct Remarks: View {
    let notes: [NoteText]
    @Environment(\.words) private var words

    var body: some View {
        if !notes.isEmpty {
            VStack(alignment: .leading, spacing: 8) {
                Text(words(.resultNotes)).font(.headline).accessibilityAddTraits(.isHeader)
                ForEach(notes, id: \.supportCode) { note in
                    Text(note.found)
                    Text(note.next).font(.callout).foregroundStyle(.secondary)
                }
            }
        }
    }
}

private struct Actions: View {
    let result: ResultState
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            if result.waiting > 0 {
                Button(words(.resultSeveral(count: Int64(result.waiting)))) { model.send(.nextTapped) }
            }
            switch result.keeping {
            case .notOffered: EmptyView()
            case .offered: Button(words(.buttonSave)) { model.send(.keepTapped(at: Date())) }
            case .kept: Label(words(.resultSaved), systemImage: "checkmark")
            }
            Button(words(.buttonScanAgain)) { model.send(.dismissed) }.buttonStyle(.borderedProminent)
        }
        .buttonStyle(.bordered)
    }
}
