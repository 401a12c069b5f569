// The user's settings. Every default is the cautious choice.

import Foundation

/// The user's settings.
public struct UserSettings: Equatable, Sendable, Codable {
    /// The language of the screens; nil for the device's language.
    public var language: String?
    /// Whether stamps may be saved on this device.
    public var keeping = Switch.off
    /// Whether results are hidden in the app switcher and in screen recordings.
    public var shield = Switch.on
    /// Maximum age of the trust list, in days.
    public var hardLimitDays: UInt32 = 365
    /// How to treat specimens.
    public var specimens = Specimens.refuse
    /// How to treat an award when it is not known whether it was withdrawn.
    public var unknownStatus = UnknownStatus.deny

    /// Whether the first page was read. Absent in settings that an earlier version saved.
    public var started: Bool?

    public init() {}

    /// A switch.
    public enum Switch: String, Equatable, Sendable, Codable, CaseIterable {
        case on
        case off
    }

    /// How to treat specimens.
    public enum Specimens: String, Equatable, Sendable, Codable, CaseIterable {
        case refuse
        case accept
    }

    /// How to treat an award when it is not known whether it was withdrawn.
    public enum UnknownStatus: String, Equatable, Sendable, Codable, CaseIterable {
        case deny
        case allow
    }

    /// Choices for the maximum age of the trust list, in days.
    public static let hardLimitChoices: [UInt32] = [30, 90, 180, 365]

    /// The saved settings, or the defaults if they are missing or unreadable.
    public init(saved: Data?) {
        let decoded = saved.flatMap { try? JSONDecoder().decode(UserSettings.self, from: $0) }
        self = decoded ?? UserSettings()
    }

    /// The settings in the form in which they are saved.
    public var saved: Data {
        (try? JSONEncoder().encode(self)) ?? Data()
    }
}
