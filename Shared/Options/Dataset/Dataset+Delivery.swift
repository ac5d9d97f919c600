extension Dataset {
    /// The price that options of `expiry` settle at; nil where there is none that may be used.
    ///
    /// The source's own where it has one; else the latest index sample with a time ≤ `expiry` (of the source's index
    /// series where it has one, else of its snapshots), unless that is older than `maximumAge`. Nothing is guessed.
    ///
    /// - Parameter maximumAge: milliseconds.
    public func deliveryPrice(of expiry: Int64, maximumAge: Int64) -> Double? {
        if let own = self.deliveryPrices[expiry] { return own }
        let times = self.indexTimes.isEmpty ? self.snapshotTimes : self.indexTimes
        let values = self.indexTimes.isEmpty ? self.snapshotIndex : self.indexValues
        guard let sample = Search.last(in: times, 0..<times.count, atOrBefore: expiry),
            expiry - times[sample] <= maximumAge
        else { return nil }
        return values[sample]
    }
}
