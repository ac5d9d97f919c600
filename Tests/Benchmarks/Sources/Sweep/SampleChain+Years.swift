extension SampleChain {
    /// Some 226 quotes a snapshot, 2 million a year, from 2023-01-01.
    static func hourly(years: Int) -> SampleChain {
        SampleChain(firstDay: 19_358, days: 365 * years, seed: 42, strikesPerExpiry: 8)
    }
}
