// The camera picture on the screen; a tap focuses there.

import AVFoundation
import SwiftUI

struct CameraPreview: UIViewRepresentable {
    let camera: CameraController

    func makeUIView(context: Context) -> PreviewView {
        let view = PreviewView()
        view.layer.session = camera.session
        view.layer.videoGravity = .resizeAspectFill
        view.onTap = { [camera] point in camera.focus(at: point) }
        return view
    }

    func updateUIView(_ view: PreviewView, context: Context) {}
}

final class PreviewView: UIView {
    var onTap: (CGPoint) -> Void = { _ in }

    override class var layerClass: AnyClass { AVCaptureVideoPreviewLayer.self }

    // The layer has the class above.
    override var layer: AVCaptureVideoPreviewLayer { super.layer as! AVCaptureVideoPreviewLayer }

    override init(frame: CGRect) {
        super.init(frame: frame)
        addGestureRecognizer(UITapGestureRecognizer(target: self, action: #selector(tapped)))
    }

    @available(*, unavailable)
    required init?(coder: NSCoder) { nil }

    @objc private func tapped(_ tap: UITapGestureRecognizer) {
        onTap(layer.captureDevicePointConverted(fromLayerPoint: tap.location(in: self)))
    }
}
