import Foundation
import TestSupport

/// When faults strike: fractions of an operation's duration, drawn from a seed that is printed.
struct Moments: Sendable {
    /// `THETALAB_SEED`, or drawn.
    static let seed: UInt64 = {
        let given = ProcessInfo.processInfo.environment["THETALAB_SEED"].flatMap { UInt64($0) }
        let seed = given ?? .random(in: 0...UInt64(UInt32.max))
        print("faults: THETALAB_SEED=\(seed), \(Self.count) moments of each kind")
        return seed
    }()

    /// How many of each kind: `THETALAB_FAULT_MOMENTS`, or one.
    static let count = ProcessInfo.processInfo.environment["THETALAB_FAULT_MOMENTS"].flatMap { Int($0) } ?? 1

    private var generator: SplitMix64

    /// The moments of the kind called `name`.
    init(_ name: String) {
        // FNV-1a, so that each kind has moments of its own from the one seed.
        self.generator = SplitMix64(
            seed: name.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ Self.seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        )
    }

    /// Fractions in 0..<1, one from each `count`th part of the operation: few moments too are spread over all of it.
    mutating func fractions(_ count: Int = Moments.count) -> [Double] {
        (0..<count).map { (Double($0) + self.unit()) / Double(count) }
    }

    /// In 0..<1.
    mutating func unit() -> Double { self.generator.unit() }

    /// One of `elements`; nil where there is none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[Int(self.generator.next() % UInt64(elements.count))]
    }
}
