// Hands the luma plane of each camera picture to the scan session. Pictures are dropped while one is being read.

import AVFoundation
import QualistampKit

final class FrameReader: NSObject, AVCaptureVideoDataOutputSampleBufferDelegate, @unchecked Sendable {
    let output = AVCaptureVideoDataOutput()

    private let queue = DispatchQueue(label: "org.qualistamp.frames", qos: .userInitiated)
    // Both are touched on `queue` alone.
    private var scanner = StampScanner()
    private var onFrame: (@Sendable (FrameResult) -> Void)?

    override init() {
        super.init()
        output.videoSettings = [
            kCVPixelBufferPixelFormatTypeKey as String: kCVPixelFormatType_420YpCbCr8BiPlanarFullRange
        ]
        output.alwaysDiscardsLateVideoFrames = true
        output.setSampleBufferDelegate(self, queue: queue)
    }

    /// Begins anew: what earlier pictures showed is forgotten.
    func resume(_ onFrame: @escaping @Sendable (FrameResult) -> Void) {
        queue.async {
            self.scanner = StampScanner()
            self.onFrame = onFrame
        }
    }

    func pause() {
        queue.async { self.onFrame = nil }
    }

    func captureOutput(
        _ output: AVCaptureOutput, didOutput sample: CMSampleBuffer, from connection: AVCaptureConnection
    ) {
        guard let onFrame, let picture = CMSampleBufferGetImageBuffer(sample) else { return }
        guard CVPixelBufferLockBaseAddress(picture, .readOnly) == kCVReturnSuccess else { return }
        defer { CVPixelBufferUnlockBaseAddress(picture, .readOnly) }
        guard let base = CVPixelBufferGetBaseAddressOfPlane(picture, 0) else { return }
        let height = CVPixelBufferGetHeightOfPlane(picture, 0)
        let stride = CVPixelBufferGetBytesPerRowOfPlane(picture, 0)
        // The plane is lent for the call: the buffer is unlocked only after it.
        let plane = LumaPlane(
            bytes: Data(bytesNoCopy: base, count: stride * height, deallocator: .none),
            width: CVPixelBufferGetWidthOfPlane(picture, 0),
            height: height,
            stride: stride
        )
        // A plane that is refused is a picture that shows nothing; the next one comes at once.
        if let frame = try? scanner.frame(plane) { onFrame(frame) }
    }
}
