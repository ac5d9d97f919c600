extension WorldCatalogue {
    /// Every kind of world that is made of nothing but its name; of one name the newest version last.
    static let all = WorldCatalogue(kinds: [.model, .null, .planted, .stress])

    /// Every kind of world that the synthetic market has: those that stand on the recordings of `records` too.
    static func all(standingOn records: any RecordedHistorySource) -> WorldCatalogue {
        WorldCatalogue(kinds: Self.all.kinds + [.historical(records), .bootstrap(records)])
    }
}
