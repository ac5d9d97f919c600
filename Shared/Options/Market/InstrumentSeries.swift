/// The quotes of a market seen along time: of each instrument what a position in it is followed by, step after step.
///
/// A dataset is laid out by snapshot, so that what is offered now lies together; what is held is read here, one
/// contiguous run of memory from the sale to the expiry. An instrument's run goes from its first step with a quote to
/// its last; steps without one have no row, and NaN.
///
/// It costs 28 bytes for each quote of a snapshot that a step uses.
public struct InstrumentSeries: Sendable {
    /// One element an instrument: the step of its first element.
    public let firstSteps: [Int32]
    /// One element an instrument, and at the end the number of elements.
    public let starts: [Int]
    /// −1 where it is not quoted.
    public let rows: [Int32]
    public let marks: [Double]
    public let asks: [Double]
    /// The source's, else the recomputed ones.
    public let deltas: [Double]

    /// Where the elements of `instrument` for `steps` are.
    ///
    /// - Returns: nil unless it has an element for each.
    @inlinable
    public func range(of instrument: UInt32, steps: Range<Int>) -> Range<Int>? {
        let start = self.starts[Int(instrument)]
        let count = self.starts[Int(instrument) + 1] - start
        let first = steps.lowerBound - Int(self.firstSteps[Int(instrument)])
        guard first >= 0, first + steps.count <= count else { return nil }
        return (start + first)..<(start + first + steps.count)
    }

    /// The row of `instrument` at `step`; nil where it was not quoted.
    @inlinable
    public func row(of instrument: UInt32, step: Int) -> Int? {
        let offset = step - Int(self.firstSteps[Int(instrument)])
        let start = self.starts[Int(instrument)]
        guard offset >= 0, start + offset < self.starts[Int(instrument) + 1] else { return nil }
        let row = self.rows[start + offset]
        return row < 0 ? nil : Int(row)
    }

    /// The steps at which `instrument` has an element.
    @inlinable
    public func steps(of instrument: UInt32) -> Range<Int> {
        let first = Int(self.firstSteps[Int(instrument)])
        return first..<(first + self.starts[Int(instrument) + 1] - self.starts[Int(instrument)])
    }

    /// - Parameter deltas: one element a row.
    init(_ dataset: Dataset, snapshots: [Int32], deltas: [Double]) {
        let instruments = dataset.instruments.count
        var firsts = [Int32](repeating: -1, count: instruments)
        var lasts = [Int32](repeating: -2, count: instruments)
        for (step, snapshot) in snapshots.enumerated() {
            for row in dataset.snapshotRows[Int(snapshot)]..<dataset.snapshotRows[Int(snapshot) + 1] {
                let number = Int(dataset.rows.instrument[row])
                if firsts[number] < 0 { firsts[number] = Int32(step) }
                lasts[number] = Int32(step)
            }
        }
        var starts = [0]
        starts.reserveCapacity(instruments + 1)
        for number in 0..<instruments {
            starts.append(starts[number] + (firsts[number] < 0 ? 0 : Int(lasts[number] - firsts[number]) + 1))
        }
        let count = starts[instruments]
        var rows = [Int32](repeating: -1, count: count)
        var marks = [Double](repeating: .nan, count: count)
        var asks = [Double](repeating: .nan, count: count)
        var series = [Double](repeating: .nan, count: count)
        for (step, snapshot) in snapshots.enumerated() {
            for row in dataset.snapshotRows[Int(snapshot)]..<dataset.snapshotRows[Int(snapshot) + 1] {
                let number = Int(dataset.rows.instrument[row])
                let element = starts[number] + step - Int(firsts[number])
                rows[element] = Int32(row)
                marks[element] = dataset.rows.mark[row]
                asks[element] = dataset.rows.ask[row]
                series[element] = deltas[row]
            }
        }
        self.firstSteps = firsts
        self.starts = starts
        self.rows = rows
        self.marks = marks
        self.asks = asks
        self.deltas = series
    }
}
