import Elementary
import Options

/// The price that options settle at: the mean of the index over the half hour before expiry, as Deribit's.
///
/// Between two hourly values the index goes as a Brownian bridge in its logarithm, so that the mean over the second
/// half of the hour needs no finer path: the value in the middle is normal about the two ends' mean with variance σ²h/4,
/// and the mean of the bridge over a half hour is normal about its ends' mean with variance σ²(h/2)/12.
struct DeliveryWindow: Sendable {
    private let stream: RandomStream

    init(seed: UInt64) { self.stream = RandomStream(seed: seed, stream: RandomPurpose.delivery.rawValue) }

    /// - Parameters:
    ///   - before: the index one hour before the expiry.
    ///   - at: the index at the expiry.
    ///   - volatility: annual, of that hour.
    func price(of expiry: Int64, before: Double, at end: Double, volatility: Double) -> Double {
        let hour = volatility * volatility * Double(Milliseconds.hour) / Double(Milliseconds.year)
        let (first, second) = self.stream.normals(at: UInt64(bitPattern: expiry / Milliseconds.hour))
        let (start, finish) = (Elementary.log(before), Elementary.log(end))
        let middle = (start + finish) / 2 + (hour / 4).squareRoot() * first
        let mean = (middle + finish) / 2 + (hour / 24).squareRoot() * second
        // Published with two decimals.
        return (Elementary.exp(mean) * 100).rounded() / 100
    }
}
