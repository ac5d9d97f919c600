import Options

extension RecordedSnapshot {
    /// A hash of everything the snapshot says, the same for the same snapshot from any file.
    ///
    /// 64 bits are to tell an overlap of two recordings of the same facts from one of different facts, for the count of
    /// defects only; what is stored is proven by SHA-256.
    func contentHash(_ table: InstrumentTable) -> UInt64 {
        var hash = ContentHash()
        hash.mix(UInt64(bitPattern: self.time))
        hash.mix(self.index.bitPattern)
        for quote in self.quotes {
            let instrument = table.terms[Int(quote.instrument)]
            hash.mix(UInt64(bitPattern: instrument.expiry) ^ (instrument.right == .call ? 0 : 1))
            hash.mix(instrument.strike.bitPattern)
            hash.mix(quote.quote.bid)
            hash.mix(quote.quote.ask)
            hash.mix(quote.quote.mark)
            hash.mix(quote.quote.markIV)
            hash.mix(quote.quote.forward)
            hash.mix(quote.quote.delta)
        }
        return hash.value
    }
}

/// Multiply and fold, a word at a time (the step of wyhash).
private struct ContentHash {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func mix(_ word: UInt64) {
        let (high, low) = (self.value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        self.value = (high ^ low) &+ 0xE703_7ED1_A0B4_28DB
    }

    /// All NaN are one absent value.
    mutating func mix(_ value: Double) { self.mix(value.isNaN ? Double.nan.bitPattern : value.bitPattern) }
}
