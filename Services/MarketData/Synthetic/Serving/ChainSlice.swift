import Options

/// A message's worth of snapshots on its way to a caller; gathers parts until it is full.
struct ChainSlice: Sendable {
    /// It is sent when it has so many quotes, about 1 MiB of all columns, or so many snapshots.
    static let quotesMax = 20_000
    static let snapshotsMax = 16_384

    /// Instruments that no earlier slice had; their numbers count on from those before.
    private(set) var instruments: [Instrument] = []
    private(set) var times: [Int64] = []
    private(set) var index: [Double] = []
    private(set) var counts: [Int] = []
    private(set) var quotes = Dataset.Columns()

    var isFull: Bool { self.quotes.count >= Self.quotesMax || self.times.count >= Self.snapshotsMax }
    var isEmpty: Bool { self.times.isEmpty }

    mutating func append(_ part: ChainPart, _ numbers: inout StreamNumbers) {
        self.times += part.times
        self.index += part.index
        self.counts += part.counts
        self.quotes.instrument.reserveCapacity(self.quotes.count + part.quotes.count)
        for number in part.quotes.instrument {
            self.quotes.instrument.append(numbers.number(of: number, newInto: &self.instruments))
        }
        for column in QuoteColumn.allCases {
            self.quotes[keyPath: column.values] += part.quotes[keyPath: column.values]
        }
        self.quotes.isModelled += part.quotes.isModelled
    }
}

extension ChainSlice {
    /// A feed's part as a message of its own; the options that `numbers` does not have yet go with it.
    init(_ part: FeedPart, _ numbers: inout [Instrument: UInt32]) {
        self.times = part.times
        self.index = part.index
        self.counts = part.counts
        self.quotes = part.quotes
        var sent = [Int64](repeating: -1, count: part.instruments.count)
        for (row, local) in part.quotes.instrument.enumerated() {
            if sent[Int(local)] < 0 {
                let option = part.instruments[Int(local)]
                if numbers[option] == nil { self.instruments.append(option) }
                let number = numbers[option] ?? UInt32(numbers.count)
                numbers[option] = number
                sent[Int(local)] = Int64(number)
            }
            self.quotes.instrument[row] = UInt32(sent[Int(local)])
        }
    }
}

/// The numbers by which one stream names a world's instruments: from 0 up in the order of sending.
struct StreamNumbers {
    private let world: any World
    /// By the world's number; −1 where it was not sent.
    private var sent: [Int32]
    private var count: UInt32 = 0

    init(_ world: any World) {
        self.world = world
        self.sent = [Int32](repeating: -1, count: world.instrumentCount)
    }

    mutating func number(of instrument: UInt32, newInto instruments: inout [Instrument]) -> UInt32 {
        let known = self.sent[Int(instrument)]
        if known >= 0 { return UInt32(known) }
        let number = self.count
        self.sent[Int(instrument)] = Int32(number)
        self.count += 1
        instruments.append(self.world.instrument(instrument))
        return number
    }
}
