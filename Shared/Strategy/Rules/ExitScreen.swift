import Options

/// The limits inside which `Rules.exit` can only hold, so that many steps of an open position are looked at together.
///
/// It never decides: where a quote leaves the limits, the rules are asked. The days to expiry are not its matter.
struct ExitScreen {
    /// An ask above 0 and up to it may take the profit.
    let highestAsk: Double
    /// A delta from it on may be rolled; ∞ where nothing is rolled.
    let rollDelta: Double

    init(_ rules: Rules, entryPrice: Double) {
        self.highestAsk = (1 - rules.definition.takeProfit) * entryPrice + Tolerance.threshold
        self.rollDelta = rules.rolls ? rules.definition.rollDelta : .infinity
    }

    @inline(__always)
    func contains(ask: Double, delta: Double) -> Bool {
        !(ask > 0 && ask <= self.highestAsk) && !Tolerance.isAtMost(self.rollDelta, delta)
    }
}

extension InstrumentSeries {
    /// How many of `elements`, from the first on, have a mark and, where there is a `screen`, are inside it.
    func length(_ elements: Range<Int>, within screen: ExitScreen?) -> Int {
        self.marks.withUnsafeBufferPointer { marks in
            let marks = UnsafeBufferPointer(rebasing: marks[elements])
            guard let screen else { return Self.length(marks) }
            return self.asks.withUnsafeBufferPointer { asks in
                self.deltas.withUnsafeBufferPointer { deltas in
                    Self.length(
                        marks,
                        asks: UnsafeBufferPointer(rebasing: asks[elements]),
                        deltas: UnsafeBufferPointer(rebasing: deltas[elements]),
                        screen
                    )
                }
            }
        }
    }

    private typealias Block = SIMD8<Double>

    private static func length(_ marks: UnsafeBufferPointer<Double>) -> Int {
        var place = 0
        while place + Block.scalarCount <= marks.count, all(Self.block(marks, place) .>= 0) {
            place += Block.scalarCount
        }
        while place < marks.count, marks[place] >= 0 { place += 1 }
        return place
    }

    private static func length(
        _ marks: UnsafeBufferPointer<Double>,
        asks: UnsafeBufferPointer<Double>,
        deltas: UnsafeBufferPointer<Double>,
        _ screen: ExitScreen
    ) -> Int {
        let highestAsk = Block(repeating: screen.highestAsk)
        let rollDelta = Block(repeating: screen.rollDelta)
        var place = 0
        while place + Block.scalarCount <= marks.count {
            let ask = Self.block(asks, place)
            // An absent field, NaN, is inside: no comparison with it is true.
            let takesProfit = (ask .> 0) .& (ask .<= highestAsk)
            let rolls = rollDelta .<= Self.block(deltas, place) + Tolerance.threshold
            guard all((Self.block(marks, place) .>= 0) .& .!(takesProfit .| rolls)) else { break }
            place += Block.scalarCount
        }
        while place < marks.count, marks[place] >= 0, screen.contains(ask: asks[place], delta: deltas[place]) {
            place += 1
        }
        return place
    }

    @inline(__always)
    private static func block(_ values: UnsafeBufferPointer<Double>, _ place: Int) -> Block {
        UnsafeRawBufferPointer(values).loadUnaligned(
            fromByteOffset: place * MemoryLayout<Double>.stride,
            as: Block.self
        )
    }
}
