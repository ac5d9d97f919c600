import Statistics
import Testing

@Suite("Values between two bounds")
struct BoundsTests {
    private func contains(_ values: [Double], _ low: Double = -1, _ high: Double = 2) -> Bool {
        values.withUnsafeBufferPointer { Bounds.contain($0, low: low, high: high) }
    }

    /// Around one and two blocks of eight.
    static let counts = [0, 1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 31]

    @Test("are contained as long as none leaves them, wherever it stands", arguments: Self.counts)
    func everyPlace(_ count: Int) {
        let inside = (0..<count).map { -1 + 3 * Double($0) / 31 }
        #expect(self.contains(inside))
        for place in 0..<count {
            for outside in [(-1.0).nextDown, 2.0.nextUp, -.infinity, .infinity] {
                var values = inside
                values[place] = outside
                #expect(!self.contains(values), "\(outside) at \(place) of \(count)")
            }
        }
    }

    @Test("are contained where they are a bound itself or no number, wherever that stands", arguments: Self.counts)
    func bounds(_ count: Int) {
        for place in 0..<count {
            for inside in [-1.0, 2, -0.0, .nan, -.nan, .leastNonzeroMagnitude] {
                var values = [Double](repeating: 0.5, count: count)
                values[place] = inside
                #expect(self.contains(values), "\(inside) at \(place) of \(count)")
            }
        }
    }

    @Test("are never contained where the bounds are the wrong way round, unless there are none")
    func empty() {
        #expect(!self.contains([0], 1, -1))
        #expect(self.contains([], 1, -1))
        #expect(self.contains([.nan], 1, -1))
        #expect(self.contains([.greatestFiniteMagnitude, .infinity], -.infinity, .infinity))
    }

    @Test("are looked at from the pointer on, aligned or not")
    func slices() {
        let values = [9.0] + [Double](repeating: 0, count: 20) + [9.0]
        values.withUnsafeBufferPointer { all in
            #expect(Bounds.contain(UnsafeBufferPointer(rebasing: all[1..<21]), low: 0, high: 0))
            #expect(!Bounds.contain(UnsafeBufferPointer(rebasing: all[0..<21]), low: 0, high: 0))
            #expect(!Bounds.contain(UnsafeBufferPointer(rebasing: all[1..<22]), low: 0, high: 0))
        }
    }
}
