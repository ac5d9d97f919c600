import Elementary
import Options
import TestSupport
import Testing

@testable import Synthetic

@Suite("A smile that was learned from chains of January to March 2026")
struct SmileModelTests {
    private struct Errors {
        var volatility: [Double] = []
        var signed: [Double] = []
        var width: [Double] = []
    }

    /// The largest mean error in volatility points, by days and |delta|, that April may show.
    private static let bounds: [(days: Range<Double>, deltas: [Range<Double>], points: [Double])] = [
        (1..<4, [0.05..<0.15, 0.15..<0.35, 0.35..<0.5], [4.2, 3.8, 3.5]),
        (4..<15, [0.05..<0.15, 0.15..<0.35, 0.35..<0.5], [3.1, 2.4, 2.1]),
        (15..<60, [0.05..<0.15, 0.15..<0.35, 0.35..<0.5], [2.6, 1.9, 1.4]),
        (60..<200, [0.05..<0.15, 0.15..<0.35, 0.35..<0.5], [3.5, 2.9, 2.6]),
    ]

    @Test(
        "gives April's volatilities and spreads from nothing but the index and DVOL until then",
        .enabled(if: SharedMaterial.isPresent, "needs the developers' shared material")
    )
    func april() throws {
        let market = try #require(HourlyMarket(try RecordedChains.history(), model: .btc))
        let maker = QuoteMaker(QuoteParameters(), ladder: .inverse)
        let profile = ActivityProfile.measured
        var found: [[Errors]] = Self.bounds.map { $0.deltas.map { _ in Errors() } }
        for (time, rows) in try RecordedChains.snapshots("2026-04", stride: 3) {
            let step = Int((time - market.grid.start) / market.grid.spacing)
            guard market.grid.range.contains(step), market.isQuoted[step] else { continue }
            let surface = market.surface(at: step)
            for row in rows {
                let days = Milliseconds.daysToExpiry(row.expiry, at: time)
                guard let band = Self.bounds.firstIndex(where: { $0.days.contains(days) }),
                    let cell = Self.bounds[band].deltas.firstIndex(where: { $0.contains(abs(row.delta)) })
                else { continue }
                let years = days / 365
                let smile = surface.volatility.slice(at: profile.days(from: time, to: row.expiry))
                let k = Elementary.log(row.strike / row.forward)
                let volatility = (smile.totalVariance(at: k) / years).squareRoot()
                found[band][cell].volatility.append(abs(volatility - row.markIV) * 100)
                found[band][cell].signed.append((volatility - row.markIV) * 100)
                guard row.bid > 0, row.ask > row.bid else { continue }
                let made = Self.width(row, days: days, volatility: volatility, stress: surface.stress, maker)
                found[band][cell].width.append(Elementary.log(made / (row.ask - row.bid)))
            }
        }
        var report = ""
        for (band, bound) in Self.bounds.enumerated() {
            for (cell, delta) in bound.deltas.enumerated() {
                let errors = found[band][cell]
                let mean = errors.volatility.reduce(0, +) / Double(errors.volatility.count)
                let bias = errors.signed.reduce(0, +) / Double(errors.signed.count)
                let width = errors.width.sorted()[errors.width.count / 2]
                report +=
                    "\(bound.days) \(delta): n \(errors.volatility.count) mean \(mean) bias \(bias) width \(width)\n"
                #expect(mean < bound.points[cell], "\(bound.days) days, |delta| \(delta)")
                #expect(abs(width) < 0.45, "\(bound.days) days, |delta| \(delta): ln of the median ratio of widths")
            }
        }
        Attachment.record(report, named: "april.txt")
    }

    /// The width of the market that is made, with the middling draw.
    private static func width(
        _ row: RecordedChains.Row,
        days: Double,
        volatility: Double,
        stress: Double,
        _ maker: QuoteMaker
    ) -> Double {
        let parameters = QuoteParameters()
        let years = days / 365
        let black = Black76(forward: row.forward, strike: row.strike, years: years, volatility: volatility)
        let right: Right = row.delta < 0 ? .put : .call
        let deviation = volatility * years.squareRoot()
        let d1 = deviation / 2 - Elementary.log(row.strike / row.forward) / deviation
        let quote = maker.quote(
            value: black.price(right) / row.forward,
            delta: row.delta,
            of: .init(markIV: volatility, density: NormalTail.kernel(d1) * NormalTail.inverseRootTwoPi),
            in: .init(
                forward: row.forward,
                unit: 1,
                rootYears: years.squareRoot(),
                vegaFactor: parameters.vegaFlat + parameters.vegaShort / max(days, parameters.daysMin).squareRoot(),
                relief: parameters.tickRelief * min(1, days / parameters.tickReliefDays),
                widening: parameters.scale * (1 + parameters.stressWidening * stress)
            ),
            draw: (1 << 31, 1 << 31)
        )
        return quote.ask - (quote.bid.isNaN ? 0 : quote.bid)
    }
}
