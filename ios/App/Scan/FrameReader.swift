// Passes the luma plane of each camera frame to the scan session. Frames are dropped while one is being read.

import AVFoundation
import QualistampKit

final class FrameReader: NSObject, AVCaptureVideoDataOutputSampleBufferDelegate, @unchecked Sendable {
    let output = AVCaptureVideoDataOutput()

    private let queue = DispatchQueue(label: "org.qualistamp.frames", qos: .userInitiated)
    // Both are accessed only on `queue`.
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

    /// Starts again and forgets earlier frames.
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
        // The plane is borrowed for the call: the buffer must stay locked until it returns.
        let plane = LumaPlane(
            bytes: Data(bytesNoCopy: base, count: stride * height, deallocator: .none),
            width: CVPixelBufferGetWidthOfPlane(picture, 0),
            height: height,
            stride: stride
        )
        // A refused plane counts as an empty frame. The next one follows at once.
        if let frame = try? scanner.frame(plane) { onFrame(frame) }
    }
}
