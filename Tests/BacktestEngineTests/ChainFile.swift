import Options

/// The lab's own chain layout, as far as tests need it.
enum ChainFile {
    static func dataset(
        _ chain: String,
        delivery: String? = nil,
        index: String? = nil,
        _ underlying: Underlying,
        _ settlement: Settlement
    ) throws -> Dataset {
        let key = DatasetKey(source: "file", revision: "1", request: "all")
        var builder = DatasetBuilder(key: key, underlying: underlying, settlement: settlement)
        var numbers: [Substring: UInt32] = [:]
        var snapshot: [[Substring]] = []
        for line in Self.rows(chain) {
            if let last = snapshot.last, last[0] != line[0] {
                try Self.add(snapshot, to: &builder, &numbers)
                snapshot.removeAll(keepingCapacity: true)
            }
            snapshot.append(line)
        }
        if !snapshot.isEmpty { try Self.add(snapshot, to: &builder, &numbers) }
        for row in Self.rows(delivery ?? "") {
            try builder.setDeliveryPrice(Self.number(row[1]), of: Int64(Self.number(row[0])))
        }
        for row in Self.rows(index ?? "") {
            try builder.appendIndex(time: Int64(Self.number(row[0])), value: Self.number(row[1]))
        }
        return builder.finish()
    }

    /// The cells of every line but the first.
    private static func rows(_ text: String) -> [[Substring]] {
        text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
    }

    private static func add(
        _ rows: [[Substring]],
        to builder: inout DatasetBuilder,
        _ numbers: inout [Substring: UInt32]
    ) throws {
        let indices = rows.map { Self.number($0[1]) }.filter { !$0.isNaN }.sorted()
        let middle = (indices[(indices.count - 1) / 2] + indices[indices.count / 2]) / 2
        try builder.beginSnapshot(time: Int64(Self.number(rows[0][0])), index: middle)
        for row in rows where !row[2].isEmpty {
            let number: UInt32
            if let known = numbers[row[2]] {
                number = known
            } else {
                let instrument = Instrument(
                    name: String(row[2]),
                    underlying: builder.underlying,
                    settlement: builder.settlement,
                    expiry: Int64(Self.number(row[3])),
                    strike: Self.number(row[4]),
                    right: row[5] == "C" ? .call : .put
                )
                number = try builder.intern(instrument)
                numbers[row[2]] = number
            }
            let quote = Quote(
                bid: Self.number(row[6]),
                ask: Self.number(row[7]),
                mark: Self.number(row[8]),
                markIV: Self.number(row[9]),
                forward: Self.number(row[10]),
                delta: Self.number(row[11])
            )
            try builder.append(quote, of: number)
        }
    }

    private static func number(_ cell: Substring) -> Double { Double(cell) ?? .nan }
}
