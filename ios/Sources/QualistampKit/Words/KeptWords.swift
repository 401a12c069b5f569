// Texts about saved stamps.

extension AppState {
    /// What went wrong, or why the list is empty.
    public var keptNotice: Explanation? {
        if let trouble = kept.trouble { return trouble.explanation }
        switch settings.keeping {
        case .off: return Explanation("kept.off")
        case .on: return kept.stamps.isEmpty ? Explanation("kept.empty") : nil
        }
    }
}

extension KeptStamp {
    /// A label that distinguishes saved stamps without their contents, which are shown only after verification.
    public func label(number: Int) -> Word {
        .joined(
            [.key("result.choose", ["number": .number(Int64(number))]), .piece(.moment(kept.unixSeconds))],
            separator: " · ")
    }
}
