extension Dataset {
    /// Feeds the dataset's content to `consume`, in pieces: the same bytes however it was chunked on its way here.
    ///
    /// A digest over them is the proof of what a run read. The key is not part of the content. Layout, integers and
    /// doubles little-endian, `text` its length in 4 bytes and its UTF-8:
    ///
    /// 1. `thetalab.dataset.1\n`, text underlying, text settlement
    /// 2. every snapshot in time: byte 1, time (8), index (8), number of rows (8); its rows in order: expiry (8),
    ///    strike (8), right (1, `C` or `P`), bid, ask, mark, mark IV, forward, delta (8 each; an absent field is the
    ///    NaN 7FF8000000000000), modelled (1)
    /// 3. byte 2, number (8) of instruments that have a row, in order: text name, expiry (8), strike (8), right (1),
    ///    listed time (8; −2⁶³ where unknown)
    /// 4. byte 3, number (8) of index samples: time (8), value (8)
    /// 5. byte 4, number (8) of delivery prices by expiry: expiry (8), price (8)
    public func canonicalBytes(_ consume: ([UInt8]) -> Void) {
        var used = [Bool](repeating: false, count: self.instruments.count)
        self.canonicalHead(consume)
        self.canonicalSnapshots(0..<self.snapshotCount, marking: &used, consume)
        self.canonicalTail(of: self.instruments.indices.filter { used[$0] }.map { self.instruments[$0] }, consume)
    }

    /// Part 1 of the canonical content.
    public func canonicalHead(_ consume: ([UInt8]) -> Void) {
        var writer = CanonicalWriter()
        writer.write(ascii: "thetalab.dataset.1\n")
        writer.write(text: self.underlying.rawValue)
        writer.write(text: self.settlement.rawValue)
        writer.flush(consume, ifLongerThan: 0)
    }

    /// Part 2 of the canonical content, of `snapshots` alone: what a window has of it.
    public func canonicalSnapshots(_ snapshots: Range<Int>, _ consume: ([UInt8]) -> Void) {
        var used = [Bool](repeating: false, count: self.instruments.count)
        self.canonicalSnapshots(snapshots, marking: &used, consume)
    }

    private func canonicalSnapshots(_ snapshots: Range<Int>, marking used: inout [Bool], _ consume: ([UInt8]) -> Void) {
        var writer = CanonicalWriter()
        for snapshot in snapshots {
            self.write(snapshot: snapshot, marking: &used, to: &writer)
            writer.flush(consume, ifLongerThan: 1 << 16)
        }
        writer.flush(consume, ifLongerThan: 0)
    }

    /// Parts 3 to 5 of the canonical content.
    ///
    /// - Parameter instruments: those that have a row, in order.
    public func canonicalTail(of instruments: [Instrument], _ consume: ([UInt8]) -> Void) {
        var writer = CanonicalWriter()
        writer.write(byte: 2)
        writer.write(Int64(instruments.count))
        for instrument in instruments {
            writer.write(text: instrument.name)
            writer.write(terms: instrument)
            writer.write(instrument.listed ?? .min)
            writer.flush(consume, ifLongerThan: 1 << 16)
        }
        writer.write(byte: 3)
        writer.write(Int64(self.indexTimes.count))
        for (time, value) in zip(self.indexTimes, self.indexValues) {
            writer.write(time)
            writer.write(value)
            writer.flush(consume, ifLongerThan: 1 << 16)
        }
        writer.write(byte: 4)
        writer.write(Int64(self.deliveryPrices.count))
        for (expiry, price) in self.deliveryPrices.sorted(by: { $0.key < $1.key }) {
            writer.write(expiry)
            writer.write(price)
        }
        writer.flush(consume, ifLongerThan: 0)
    }

    private func write(snapshot: Int, marking used: inout [Bool], to writer: inout CanonicalWriter) {
        let rows = self.snapshotRows[snapshot]..<self.snapshotRows[snapshot + 1]
        writer.write(byte: 1)
        writer.write(self.snapshotTimes[snapshot])
        writer.write(self.snapshotIndex[snapshot])
        writer.write(Int64(rows.count))
        let columns = self.rows
        let hasModelled = !columns.isModelled.isEmpty
        writer.write(records: rows.count, of: Self.rowBytes) { place, record in
            let row = rows.lowerBound + place
            let number = Int(columns.instrument[row])
            used[number] = true
            let terms = self.instruments[number]
            record.store(terms.expiry, at: 0)
            record.store(terms.strike, at: 8)
            record.store(byte: terms.right == .call ? 67 : 80, at: 16)
            record.store(columns.bid[row], at: 17)
            record.store(columns.ask[row], at: 25)
            record.store(columns.mark[row], at: 33)
            record.store(columns.markIV[row], at: 41)
            record.store(columns.forward[row], at: 49)
            record.store(columns.delta[row], at: 57)
            record.store(byte: hasModelled && columns.isModelled[row] ? 1 : 0, at: 65)
        }
    }

    /// Expiry, strike, right, six fields, modelled.
    private static var rowBytes: Int { 8 + 8 + 1 + 6 * 8 + 1 }
}

/// A place of fixed size among the canonical bytes.
private struct CanonicalRecord {
    let bytes: UnsafeMutableRawBufferPointer

    func store(byte: UInt8, at offset: Int) { self.bytes[offset] = byte }

    func store(_ value: Int64, at offset: Int) {
        self.bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Int64.self)
    }

    func store(_ value: Double, at offset: Int) {
        self.bytes.storeBytes(of: value.canonicalBits.littleEndian, toByteOffset: offset, as: UInt64.self)
    }
}

extension Double {
    /// One NaN for all, whatever payload the source's arithmetic left.
    fileprivate var canonicalBits: UInt64 { self.isNaN ? 0x7FF8_0000_0000_0000 : self.bitPattern }
}

/// A buffer of canonical bytes.
private struct CanonicalWriter {
    private var bytes: [UInt8] = []

    mutating func write(byte: UInt8) { self.bytes.append(byte) }

    mutating func write(_ value: Int64) {
        withUnsafeBytes(of: value.littleEndian) { self.bytes.append(contentsOf: $0) }
    }

    mutating func write(_ value: Double) {
        self.write(Int64(bitPattern: value.canonicalBits))
    }

    mutating func write(ascii: StaticString) { self.bytes.append(contentsOf: Array("\(ascii)".utf8)) }

    mutating func write(text: String) {
        withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { self.bytes.append(contentsOf: $0) }
        self.bytes.append(contentsOf: text.utf8)
    }

    /// Writes `count` records of a size in one go: a year of hourly quotes is 120 MB of them, too many to be appended
    /// field by field.
    mutating func write(records count: Int, of size: Int, _ body: (Int, CanonicalRecord) -> Void) {
        let begin = self.bytes.count
        self.bytes.append(contentsOf: repeatElement(0, count: count * size))
        self.bytes.withUnsafeMutableBytes { raw in
            for place in 0..<count {
                let from = begin + place * size
                body(place, CanonicalRecord(bytes: .init(rebasing: raw[from..<from + size])))
            }
        }
    }

    mutating func write(terms instrument: Instrument) {
        self.write(instrument.expiry)
        self.write(instrument.strike)
        self.write(byte: instrument.right == .call ? 67 : 80)
    }

    mutating func flush(_ consume: ([UInt8]) -> Void, ifLongerThan limit: Int) {
        guard self.bytes.count > limit else { return }
        consume(self.bytes)
        self.bytes.removeAll(keepingCapacity: true)
    }
}
