// The words about stamps that their holder keeps.

extension AppState {
    /// What went wrong, or why there is nothing to see.
    public var keptNotice: Explanation? {
        if let trouble = kept.trouble { return trouble.explanation }
        switch settings.keeping {
        case .off: return Explanation("kept.off")
        case .on: return kept.stamps.isEmpty ? Explanation("kept.empty") : nil
        }
    }
}

extension KeptStamp {
    /// Tells kept stamps apart without saying what is in them: that is shown only once it is verified.
    public func label(number: Int) -> Word {
        .joined(
            [.key("result.choose", ["number": .number(Int64(number))]), .piece(.moment(kept.unixSeconds))],
            separator: " · ")
    }
}
