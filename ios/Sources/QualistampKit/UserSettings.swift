// What the user chooses. Every default is the cautious one.

import Foundation

/// What the user chooses.
public struct UserSettings: Equatable, Sendable, Codable {
    /// The language of the screens; nil for that of the device.
    public var language: String?
    /// Whether stamps may be kept on this device.
    public var keeping = Switch.off
    /// Whether results are hidden in the list of running apps and in recordings of the screen.
    public var shield = Switch.on
    /// How old the trust list may be, in days.
    public var hardLimitDays: UInt32 = 365
    /// What to make of examples.
    public var specimens = Specimens.refuse
    /// What to make of an award of which it is not known whether it was withdrawn.
    public var unknownStatus = UnknownStatus.deny

    public init() {}

    /// Something that is on or off.
    public enum Switch: String, Equatable, Sendable, Codable, CaseIterable {
        case on
        case off
    }

    /// What to make of examples.
    public enum Specimens: String, Equatable, Sendable, Codable, CaseIterable {
        case refuse
        case accept
    }

    /// What to make of an award of which it is not known whether it was withdrawn.
    public enum UnknownStatus: String, Equatable, Sendable, Codable, CaseIterable {
        case deny
        case allow
    }

    /// Days that the screen offers for the age of the trust list.
    public static let hardLimitChoices: [UInt32] = [30, 90, 180, 365]

    /// The settings as they were saved; the defaults where nothing, or nothing readable, was.
    public init(saved: Data?) {
        let decoded = saved.flatMap { try? JSONDecoder().decode(UserSettings.self, from: $0) }
        self = decoded ?? UserSettings()
    }

    /// The settings for saving.
    public var saved: Data {
        (try? JSONEncoder().encode(self)) ?? Data()
    }
}
