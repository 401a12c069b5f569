// The camera: permission, session, torch, zoom, focus. Its frames go only to the frame reader.

import AVFoundation
import QualistampKit

@MainActor
final class CameraController: NSObject {
    /// Called on the main actor with every event.
    var onEvent: @MainActor (AppEvent) -> Void = { _ in }

    let session = AVCaptureSession()
    private let reader = FrameReader()
    /// Starting and stopping are slow and must not block the main thread.
    private let queue = DispatchQueue(label: "org.qualistamp.camera")
    private var device: AVCaptureDevice?
    private var observers: [NSObjectProtocol] = []

    func start() {
        switch AVCaptureDevice.authorizationStatus(for: .video) {
        case .authorized:
            run()
        case .notDetermined:
            Task { await AVCaptureDevice.requestAccess(for: .video) ? run() : report(.refused) }
        case .denied:
            report(.refused)
        case .restricted:
            report(.restricted)
        @unknown default:  // open: what later systems say
            report(.failed)
        }
    }

    func stop() {
        reader.pause()
        let session = session
        queue.async { session.stopRunning() }
    }

    func set(torch: TorchState) {
        configure { device in
            guard device.hasTorch else { return }
            device.torchMode = torch == .on ? .on : .off
        }
    }

    func set(zoom: Double) {
        configure { $0.videoZoomFactor = min(max(zoom, 1), $0.activeFormat.videoMaxZoomFactor) }
    }

    /// Focuses and exposes for a point of the picture, from (0, 0) to (1, 1).
    func focus(at point: CGPoint) {
        configure { device in
            if device.isFocusPointOfInterestSupported {
                device.focusPointOfInterest = point
                device.focusMode = .autoFocus
            }
            if device.isExposurePointOfInterestSupported {
                device.exposurePointOfInterest = point
                device.exposureMode = .continuousAutoExposure
            }
        }
    }

    private func run() {
        guard let device = device ?? prepare() else { return }
        observe()
        reader.resume { [weak self] frame in
            Task { @MainActor in self?.onEvent(.frame(frame)) }
        }
        let session = session
        queue.async { session.startRunning() }
        let zoomLimit = min(Self.mostZoom, device.activeFormat.videoMaxZoomFactor)
        onEvent(.camera(.started(torch: device.hasTorch ? .off : .unavailable, zoomLimit: zoomLimit)))
    }

    private func prepare() -> AVCaptureDevice? {
        guard let device = AVCaptureDevice.default(for: .video) else {
            report(.absent)
            return nil
        }
        guard let input = try? AVCaptureDeviceInput(device: device), session.canAddInput(input),
            session.canAddOutput(reader.output)
        else {
            report(.failed)
            return nil
        }
        session.beginConfiguration()
        session.sessionPreset = session.canSetSessionPreset(.hd1920x1080) ? .hd1920x1080 : .high
        session.addInput(input)
        session.addOutput(reader.output)
        session.commitConfiguration()
        configure(device) { device in
            if device.isFocusModeSupported(.continuousAutoFocus) { device.focusMode = .continuousAutoFocus }
            if device.isAutoFocusRangeRestrictionSupported { device.autoFocusRangeRestriction = .near }
        }
        self.device = device
        return device
    }

    /// Another app takes or releases the camera, or the session fails.
    private func observe() {
        guard observers.isEmpty else { return }
        let center = NotificationCenter.default
        let watch: (Notification.Name, AppEvent) -> NSObjectProtocol = { name, event in
            center.addObserver(forName: name, object: self.session, queue: .main) { [weak self] _ in
                MainActor.assumeIsolated { self?.onEvent(event) }
            }
        }
        observers = [
            watch(AVCaptureSession.wasInterruptedNotification, .camera(.unavailable(.takenByAnotherApp))),
            watch(AVCaptureSession.interruptionEndedNotification, .becameActive),
            watch(AVCaptureSession.runtimeErrorNotification, .camera(.unavailable(.failed))),
        ]
    }

    private func configure(_ change: (AVCaptureDevice) -> Void) {
        if let device { configure(device, change) }
    }

    private func configure(_ device: AVCaptureDevice, _ change: (AVCaptureDevice) -> Void) {
        guard (try? device.lockForConfiguration()) != nil else { return }
        change(device)
        device.unlockForConfiguration()
    }

    private func report(_ trouble: CameraTrouble) {
        onEvent(.camera(.unavailable(trouble)))
    }

    /// Beyond this zoom factor, hand shake blurs more than the lens resolves.
    private static let mostZoom = 6.0
}
