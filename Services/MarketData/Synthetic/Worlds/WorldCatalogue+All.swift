extension WorldCatalogue {
    /// Every kind of world that is made of nothing but its name; of one name the newest version last.
    static let all = WorldCatalogue(kinds: [.model, .null, .planted, .stress])

    /// Every kind of world that the synthetic market has: those that stand on the recordings of `records` and the
    /// recorded chains of `chains` too.
    static func all(
        standingOn records: any RecordedHistorySource,
        _ chains: (any RecordedChainSource)? = nil
    ) -> WorldCatalogue {
        let recorded = chains.map { [WorldKind.recorded($0)] } ?? []
        return WorldCatalogue(kinds: Self.all.kinds + [.historical(records), .bootstrap(records)] + recorded)
    }
}
