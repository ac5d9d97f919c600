extension WorldCatalogue {
    /// Every kind of world that the synthetic market has; of one name the newest version last.
    static let all = WorldCatalogue(kinds: [.model, .null, .planted])
}
