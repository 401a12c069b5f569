// The camera with hints, light and zoom. Without a camera, the reason and the other ways to open a stamp.

import PhotosUI
import QualistampKit
import SwiftUI

struct ScanScreen: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words

    var body: some View {
        VStack(spacing: 0) {
            picture
            WaysIn().padding()
        }
        .onAppear { if model.state.scan.camera == .starting { model.send(.becameActive) } }
    }

    @ViewBuilder private var picture: some View {
        switch model.state.scan.camera {
        case .starting, .stopped:
            ProgressView().frame(maxWidth: .infinity, maxHeight: .infinity)
        case .running:
            CameraPreview(camera: model.camera)
                .ignoresSafeArea(edges: .horizontal)
                .accessibilityLabel(words(.cameraPicture))
                .overlay(alignment: .top) { hint }
                .overlay(alignment: .bottomTrailing) { light }
                .overlay(alignment: .bottomLeading) { zoom }
        case .unavailable(let trouble):
            TroubleView(explained: words.explained(trouble.notice)) {
                if trouble == .refused { SettingsButton() }
                Button(words(.buttonTryAgain)) { model.send(.becameActive) }
            }
        }
    }

    private var hint: some View {
        Text(words(model.state.scan.hints.first?.text ?? .scanIdle))
            .font(.headline)
            .padding(12)
            .background(.thickMaterial, in: Capsule())
            .padding()
            .accessibilityAddTraits(.updatesFrequently)
    }

    @ViewBuilder private var light: some View {
        switch model.state.scan.torch {
        case .unavailable:
            EmptyView()
        case .off:
            lightButton("flashlight.off.fill", words(.buttonLightOn))
        case .on:
            lightButton("flashlight.on.fill", words(.buttonLightOff))
        }
    }

    private func lightButton(_ symbol: String, _ label: String) -> some View {
        Button { model.send(.torchTapped) } label: {
            Image(systemName: symbol).font(.title2).padding(14)
        }
        .background(.thickMaterial, in: Circle())
        .padding()
        .accessibilityLabel(label)
    }

    @ViewBuilder private var zoom: some View {
        let scan = model.state.scan
        if scan.zoomLimit > 1 {
            Slider(value: Binding(get: { scan.zoom }, set: { model.send(.zoomed($0)) }), in: 1...scan.zoomLimit)
                .frame(maxWidth: 180)
                .padding()
                .accessibilityLabel(words(.buttonZoomIn))
        }
    }
}

/// Ways to open a stamp without a camera.
private struct WaysIn: View {
    @EnvironmentObject private var model: AppModel
    @Environment(\.words) private var words
    @State private var photo: PhotosPickerItem?
    @State private var picksFile = false

    var body: some View {
        ViewThatFits {
            HStack { buttons }
            VStack { buttons }
        }
        .buttonStyle(.bordered)
        .fileImporter(isPresented: $picksFile, allowedContentTypes: [.image, .pdf, .data]) { result in
            if case .success(let url) = result { model.open(file: url) }
        }
        .onChange(of: photo) { item in
            guard let item else { return }
            photo = nil
            Task { if let file = try? await item.loadTransferable(type: PickedPhoto.self) { model.open(file: file.url) } }
        }
    }

    @ViewBuilder private var buttons: some View {
        PhotosPicker(selection: $photo, matching: .images) { Label(words(.buttonOpenFile), systemImage: "photo") }
        Button(words(.buttonImportFile), systemImage: "doc") { picksFile = true }
    }
}

/// A photo, copied to a place where the app may read it.
private struct PickedPhoto: Transferable {
    let url: URL

    static var transferRepresentation: some TransferRepresentation {
        FileRepresentation(importedContentType: .image) { received in
            let copy = Places().inbox.appending(path: UUID().uuidString)
            try FileManager.default.copyItem(at: received.file, to: copy)
            return PickedPhoto(url: copy)
        }
    }
}

/// Opens the settings where the user can allow the camera.
private struct SettingsButton: View {
    @Environment(\.words) private var words
    @Environment(\.openURL) private var openURL

    var body: some View {
        Button(words(.buttonSystemSettings)) {
            if let url = URL(string: UIApplication.openSettingsURLString) { openURL(url) }
        }
        .buttonStyle(.borderedProminent)
    }
}
