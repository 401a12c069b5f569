// Texts to show: their keys and the values of their placeholders. The texts themselves are in the app, in each language.

import Foundation

/// A text to show.
public indirect enum Word: Hashable, Sendable {
    /// The text with this key, with values for its named placeholders.
    case key(String, [String: Piece] = [:])
    /// A text that is the same in every language, such as a name.
    case literal(String)
    /// A single date or number.
    case piece(Piece)
    /// Several texts with a separator.
    case joined([Word], separator: String)
}

/// The value of a placeholder.
public enum Piece: Hashable, Sendable {
    case text(String)
    case number(Int64)
    /// Seconds since 1970 in UTC, shown as the day in UTC.
    case moment(Int64)
    case day(CalendarDay)
    case word(Word)

    static func count(_ number: UInt64) -> Piece { .number(Int64(clamping: number)) }
}

extension Word {
    /// The text, with numbers and dates formatted for the locale. `lookUp` returns the text of a key.
    public func text(in locale: Locale, lookUp: (String) -> String) -> String {
        switch self {
        case .literal(let text):
            return text
        case .piece(let piece):
            return piece.text(in: locale, lookUp: lookUp)
        case .joined(let words, let separator):
            return words.map { $0.text(in: locale, lookUp: lookUp) }.joined(separator: separator)
        case .key(let key, let pieces):
            return Self.fill(lookUp(key)) { name in
                pieces[name].map { $0.text(in: locale, lookUp: lookUp) }
            }
        }
    }

    /// All keys that this text uses.
    var keys: [String] {
        switch self {
        case .literal: []
        case .piece(let piece): piece.keys
        case .joined(let words, _): words.flatMap(\.keys)
        case .key(let key, let pieces): [key] + pieces.values.flatMap(\.keys)
        }
    }

    /// Replaces each `{name:kind}`. Placeholders without a value are left in place, so that a test finds them.
    private static func fill(_ template: String, piece: (String) -> String?) -> String {
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let hole = rest[rest.index(after: open)..<close]
            let name = String(hole.prefix { $0 != ":" })
            result += piece(name) ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension Piece {
    fileprivate func text(in locale: Locale, lookUp: (String) -> String) -> String {
        switch self {
        case .text(let text): text
        case .number(let number): number.formatted(.number.locale(locale))
        case .moment(let seconds): Self.days(locale).string(from: Date(unixSeconds: seconds))
        case .day(let day): day.date.map(Self.days(locale).string) ?? day.iso
        case .word(let word): word.text(in: locale, lookUp: lookUp)
        }
    }

    fileprivate var keys: [String] {
        switch self {
        case .text, .number, .moment, .day: []
        case .word(let word): word.keys
        }
    }

    private static func days(_ locale: Locale) -> DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.timeZone = .gmt
        formatter.dateStyle = .long
        formatter.timeStyle = .none
        return formatter
    }
}

extension CalendarDay {
    /// Midnight of the day in UTC, the time zone of the formatter.
    fileprivate var date: Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: DateComponents(year: Int(year), month: Int(month), day: Int(day)))
    }

    /// In ISO 8601 format.
    var iso: String {
        String(format: "%04d-%02d-%02d", Int(year), Int(month), Int(day))
    }
}

/// What was found, and what to do next.
public struct Explanation: Hashable, Sendable {
    public let found: Word
    public let next: Word

    init(_ key: String, _ pieces: [String: Piece] = [:], found: String = "found") {
        self.found = .key("\(key).\(found)", pieces)
        next = .key("\(key).next")
    }

    init(found: Word, next: Word) {
        self.found = found
        self.next = next
    }
}
