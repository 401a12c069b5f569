// The signed fields in the order in which users compare them with the paper and an identity document.

import Foundation

/// One signed field.
public struct SignedField: Equatable, Sendable, Identifiable {
    public let label: Word
    public let value: Word
    public let weight: Weight
    public var id: Word { label }

    /// How prominently it is shown.
    public enum Weight: Equatable, Sendable {
        /// Large, to compare with the paper and an identity document.
        case main
        case other
    }
}

extension Credential {
    /// All signed fields, with the issuer's name in `language` if the trust list has it.
    public func fields(language: String) -> [SignedField] {
        let main: [SignedField?] = [
            field("family", award.familyName, .main),
            award.givenNames.map { field("given", $0, .main) },
            award.familyNameLatin.map { field("family_latin", $0, .main) },
            award.givenNamesLatin.map { field("given_latin", $0, .main) },
            award.birth.map { field("dob", $0.word, .main) },
            field("title", award.title, .main),
            award.titleEnglish.map { field("title_en", $0, .main) },
            field("issuer", issuer.name(in: language), .main),
            field("awarded", .piece(.day(award.awarded)), .main),
            field("id", award.id, .main),
        ]
        return main.compactMap { $0 } + study + rest
    }

    private var study: [SignedField] {
        let fields: [SignedField?] = [
            award.awardType.map { field("type", $0.word("award_type")) },
            award.grade.map { field("grade", $0) },
            award.gradingScheme.map { field("grade_scheme", $0) },
            award.credits.map { field("credits", $0.word) },
            award.eqf.map { field("eqf", .literal(String($0))) },
            award.nqfLevel.map { field("nqf", $0) },
            award.isced.map { field("isced", $0) },
            award.mode.map { field("mode", $0.word("mode")) },
            award.languages.isEmpty ? nil : field("langs", award.languages.joined(separator: ", ")),
            award.profession.map { field("profession", $0.word) },
            award.jointWith.isEmpty ? nil : field("joint_with", award.jointWith.joined(separator: ", ")),
            award.thesisTitle.map { field("thesis", $0) },
            award.outcomes.map { field("outcomes", $0) },
        ]
        return fields.compactMap { $0 }
    }

    private var rest: [SignedField] {
        let fields: [SignedField?] = [
            field("country", award.country ?? issuer.country),
            award.titleLanguage.map { field("title_lang", $0) },
            notBefore.map { field("not_before", .piece(.moment($0))) },
            expires.map { field("expires", .piece(.moment($0))) },
            signedField,
            award.statusIndex.map { field("status", String($0)) },
            award.link.map { field("link", $0) },
            award.specimen ? field("specimen", .key("finding.good")) : nil,
            field("kid", kid),
        ]
        let extra = (award.otherFields + otherClaims).map { other in
            SignedField(
                label: .key("field.extra", ["number": .number(other.key)]), value: .literal(other.value), weight: .other)
        }
        return fields.compactMap { $0 } + extra
    }

    private var signedField: SignedField? {
        switch signed {
        case .stated(let time): field("issued_at", .piece(.moment(time)))
        case .dayOfAward: nil
        }
    }

    private func field(_ name: String, _ value: Word, _ weight: SignedField.Weight = .other) -> SignedField {
        SignedField(label: .key("field.\(name)"), value: value, weight: weight)
    }

    private func field(_ name: String, _ value: String, _ weight: SignedField.Weight = .other) -> SignedField {
        field(name, .literal(value), weight)
    }
}

extension Issuer {
    /// Its name in the language, or its official name if the list has none.
    func name(in language: String) -> String {
        let wanted = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        let found = names.first { $0.language.lowercased() == wanted } ?? names.first
        return found?.name ?? id
    }
}

extension BirthDate {
    /// The known parts: a full date, or month and year as numbers.
    fileprivate var word: Word {
        switch self {
        case .onDay(let date): .piece(.day(date))
        case .inMonth(let year, let month): .literal(String(format: "%04d-%02d", Int(year), Int(month)))
        case .inYear(let year): .literal(String(year))
        }
    }
}

extension CodedValue {
    /// Its text, or its number if this version does not know it.
    func word(_ registry: String) -> Word {
        guard let name else { return .key("\(registry).unregistered", ["number": .number(Int64(code))]) }
        return .key("\(registry).\(name.replacingOccurrences(of: "-", with: "_"))")
    }
}

extension Credits {
    fileprivate var word: Word {
        let amount = tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        let pieces: [String: Piece] = ["amount": .text(amount), "number": .number(Int64(system.code))]
        return .key("credits.\(system.name ?? "unregistered")", pieces)
    }
}

extension Profession {
    fileprivate var word: Word {
        switch self {
        case .sectoral(let profession): profession.word("profession")
        case .named(let name): .literal(name)
        }
    }
}

extension Field {
    /// The label of the field.
    var label: Word {
        switch self {
        case .country: .key("field.country")
        case .titleLanguage: .key("field.title_lang")
        case .eqf: .key("field.eqf")
        case .isced: .key("field.isced")
        case .familyName: .key("field.family")
        case .givenNames: .key("field.given")
        case .familyNameLatin: .key("field.family_latin")
        case .givenNamesLatin: .key("field.given_latin")
        case .title: .key("field.title")
        case .titleEnglish: .key("field.title_en")
        case .awardId: .key("field.id")
        case .awarded: .key("field.awarded")
        case .birthDate: .key("field.dob")
        case .awardType: .key("field.type")
        case .nqfLevel: .key("field.nqf")
        case .credits: .key("field.credits")
        case .grade: .key("field.grade")
        case .gradingScheme: .key("field.grade_scheme")
        case .mode: .key("field.mode")
        case .languages: .key("field.langs")
        case .profession: .key("field.profession")
        case .thesisTitle: .key("field.thesis")
        case .outcomes: .key("field.outcomes")
        case .statusIndex: .key("field.status")
        case .link: .key("field.link")
        case .specimen: .key("field.specimen")
        case .jointWith: .key("field.joint_with")
        case .expires: .key("field.expires")
        case .notBefore: .key("field.not_before")
        case .issuedAt: .key("field.issued_at")
        case .award: .key("field.award")
        case .extra: .key("field.extra", ["number": .text("?")])
        case .trustList: .key("field.trust_list")
        }
    }
}
