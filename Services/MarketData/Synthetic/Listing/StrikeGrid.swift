import Elementary
import Options

/// Where an exchange puts strikes: finer near the money and near expiry, coarser far from both.
///
/// Nearer the middle than the recorded steps' usual values the steps are as recorded; further out one size coarser, which
/// makes up for strikes that are only ever added here.
///
/// Steps are multiples of a unit that grows with the price, 1000 for BTC at 60 to 95 thousand dollars and 50 for ETH at
/// 1.6 to 3.2 thousand, as recorded; at other prices it is the same share of the price, rounded down to 1, 2 or 5 (ETH 1,
/// 2.5 or 5) times a power of ten.
struct StrikeGrid: Sendable {
    /// Steps in units by K/F − 1: `step` from `above` up.
    private typealias Bands = [(above: Double, step: Double)]

    private let unitShare: Double
    private let ladder: [Double]
    /// By days to expiry, each up to `days`.
    private let schedules: [(days: Double, bands: Bands)]

    init(_ underlying: Underlying) {
        if underlying == .eth {
            self.unitShare = 1.0 / 32
            self.ladder = [5, 2.5, 1]
            self.schedules = Self.eth
        } else {
            self.unitShare = 1.0 / 50
            self.ladder = [5, 2, 1]
            self.schedules = Self.btc
        }
    }

    private static let btc: [(days: Double, bands: Bands)] = [
        (4, [(-1, 10), (-0.5, 5), (-0.3, 1), (-0.04, 0.5), (0.04, 1), (0.5, 5), (1, 10)]),
        (30, [(-1, 10), (-0.5, 5), (-0.3, 2), (-0.08, 1), (0.08, 2), (0.5, 5), (1, 10)]),
        (100, [(-1, 10), (-0.4, 5), (-0.3, 2), (-0.1, 1), (0.1, 2), (0.4, 5), (1, 20)]),
        (.infinity, [(-1, 5), (-0.35, 2), (0.35, 5), (1, 10), (2, 20)]),
    ]

    private static let eth: [(days: Double, bands: Bands)] = [
        (4, [(-1, 2), (-0.2, 1), (-0.1, 0.5), (0.1, 1), (0.5, 2), (1, 4)]),
        (60, [(-1, 2), (-0.2, 1), (0.5, 2), (1, 4)]),
        (100, [(-1, 4), (-0.3, 2), (-0.1, 1), (0.2, 2), (0.5, 4), (1, 8)]),
        (.infinity, [(-1, 4), (-0.3, 2), (1, 4), (2, 8)]),
    ]

    /// The strikes that belong on the board, increasing.
    ///
    /// - Parameters:
    ///   - forward: US dollars.
    ///   - days: to expiry.
    ///   - range: of K/F.
    func strikes(forward: Double, days: Double, range: ClosedRange<Double>) -> [Double] {
        let unit = self.unit(at: forward)
        let bands = self.schedules.first { days <= $0.days }?.bands ?? []
        var strikes: [Double] = []
        for (index, band) in bands.enumerated() {
            let start = max(range.lowerBound, 1 + band.above) * forward
            let end = min(range.upperBound, index + 1 < bands.count ? 1 + bands[index + 1].above : .infinity) * forward
            guard end > start else { continue }
            let step = band.step * unit
            var multiple = (start / step).rounded(.up)
            while multiple * step <= end {
                let strike = multiple * step
                if strike > strikes.last ?? 0 { strikes.append(strike) }
                multiple += 1
            }
        }
        return strikes
    }

    /// The step of the middle of the board, US dollars.
    func unit(at price: Double) -> Double {
        // Bounded, so that the search ends whatever the price.
        let target = min(max(price, 1e-6), 1e12) * self.unitShare
        var decade = 1.0
        while decade * 10 <= target { decade *= 10 }
        while decade > target { decade /= 10 }
        return decade * (self.ladder.first { decade * $0 <= target } ?? 1)
    }
}
