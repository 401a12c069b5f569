// Haptic feedback, played by the system.

import QualistampKit
import UIKit

extension Haptic {
    @MainActor func play() {
        let generator = UINotificationFeedbackGenerator()
        switch self {
        case .good: generator.notificationOccurred(.success)
        case .caution, .unsure: generator.notificationOccurred(.warning)
        case .bad: generator.notificationOccurred(.error)
        }
    }
}
