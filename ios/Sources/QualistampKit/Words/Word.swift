// Words that a screen shows: which, and what is put into them. The texts themselves are in the app, in each language.

import Foundation

/// Words that a screen shows.
public indirect enum Word: Hashable, Sendable {
    /// The text with this key, with pieces put in by name.
    case key(String, [String: Piece] = [:])
    /// A text that is the same in each language, such as a name.
    case literal(String)
    /// A date or a number by itself.
    case piece(Piece)
    /// Several, with this between them.
    case joined([Word], separator: String)
}

/// Something that is put into a text.
public enum Piece: Hashable, Sendable {
    case text(String)
    case number(Int64)
    /// Seconds since 1970 in UTC, shown as the day it was there.
    case moment(Int64)
    case day(CalendarDay)
    case word(Word)

    static func count(_ number: UInt64) -> Piece { .number(Int64(clamping: number)) }
}

extension Word {
    /// The text, written as this locale writes numbers and dates. `lookUp` gives the text of a key.
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

    /// Every key in here.
    var keys: [String] {
        switch self {
        case .literal: []
        case .piece(let piece): piece.keys
        case .joined(let words, _): words.flatMap(\.keys)
        case .key(let key, let pieces): [key] + pieces.values.flatMap(\.keys)
        }
    }

    /// Replaces each `{name:kind}`. What has no piece stays as it is, for a test to find.
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
    /// Midnight of the day in UTC, where the formatter looks at it.
    fileprivate var date: Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: DateComponents(year: Int(year), month: Int(month), day: Int(day)))
    }

    /// As ISO 8601 writes it.
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
