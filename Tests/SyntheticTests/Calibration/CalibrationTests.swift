import Elementary
import Options
import TestSupport
import Testing

@testable import Synthetic

@Suite("A calibration to the recorded chains of January to March 2026", .serialized)
struct CalibrationTests {
    /// Read once for all tests of the suite.
    private struct Material: Sendable {
        var history: RecordedHistory
        var market: HourlyMarket
        var observations: [SmileCalibration.Observation] = []

        init() throws {
            self.history = try RecordedChains.history()
            self.market = try #require(HourlyMarket(self.history, model: .btc))
            for month in ["2026-01", "2026-02", "2026-03"] {
                for (time, rows) in try RecordedChains.snapshots(month, stride: 1) {
                    let snapshot = RecordedSnapshot(time: time, quotes: rows.map(\.quote))
                    let observation = SmileCalibration.Observation(snapshot, in: self.market)
                    self.observations.append(try #require(observation))
                }
            }
        }
    }

    private static let material = Result { try Material() }
    /// Half of the last of the three digits that coefficients are committed with.
    private static let tolerance = 0.000_5

    private static func largestDifference(_ found: [RidgeFit], _ committed: [[Double]]) -> Double {
        zip(found, committed).flatMap { zip($0.coefficients, $1).map { abs($0 - $1) } }.max() ?? .infinity
    }

    @Test(
        "gives every committed coefficient back to its three digits",
        .enabled(if: SharedMaterial.isPresent, "needs the developers' shared material")
    )
    func coefficients() throws {
        let found = try #require(SmileCalibration(try Self.material.get().observations))
        #expect(found.chainCount == 355)
        for (fits, committed) in [
            (found.atTheMoney, SmileCoefficients.atTheMoney), (found.curvature, SmileCoefficients.curvature),
            (found.skew, SmileCoefficients.skew), (found.basis, SmileCoefficients.basis),
        ] {
            #expect(fits.count == committed.count)
            #expect(fits.map(\.coefficients.count) == committed.map(\.count))
            #expect(Self.largestDifference(fits, committed) <= Self.tolerance)
        }
        #expect(found.width.coefficients.count == SmileCoefficients.width.count + 1)
        for (fitted, committed) in zip(found.width.coefficients.dropFirst(), SmileCoefficients.width) {
            #expect(abs(fitted - committed) <= Self.tolerance)
        }
        // What `SmileCoefficients` says of the errors in the fit, at 2, 7, 30, 90 and 300 days.
        for (fits, errors) in [
            (found.atTheMoney, [0.113, 0.064, 0.039, 0.027, 0.019]),
            (found.skew, [0.077, 0.059, 0.047, 0.039, 0.027]),
            (found.curvature, [0.162, 0.121, 0.091, 0.064, 0.057]),
        ] {
            for (tenor, error) in zip([0, 1, 3, 5, 7], errors) {
                #expect(abs(fits[tenor].error - error) <= Self.tolerance)
            }
        }
    }

    @Test(
        "fits the slices of a chain with a median error of 0.25 to 0.4 volatility points",
        .enabled(if: SharedMaterial.isPresent, "needs the developers' shared material")
    )
    func slices() throws {
        let errors = try Self.material.get().observations.flatMap { $0.smile?.errors ?? [] }
        let median = ObservedSmile.median(errors)
        #expect(errors.count > 3_000 && median > 0.002_5 && median < 0.004)
    }

    /// Coefficients move by as much as 0.6 (that of |the return since the level| at 2 days), since regressors go together;
    /// what they say of σ moves by 0.5 to 3 % in the mean.
    @Test(
        "to a sixth of the chains gives volatilities that differ by less than half of what the fit misses them by",
        .enabled(if: SharedMaterial.isPresent, "needs the developers' shared material"),
        arguments: 0..<6
    )
    func sample(_ first: Int) throws {
        let all = try Self.material.get().observations
        let sample = stride(from: first, to: all.count, by: 6).map { all[$0] }
        let (whole, part) = (try #require(SmileCalibration(all)), try #require(SmileCalibration(sample)))
        var report = "width: \(part.width.coefficients)\n"
        for (tenor, days) in FittedSurfaces.tenors.enumerated() {
            let (one, other) = (whole.atTheMoney[tenor], part.atTheMoney[tenor])
            var sum = 0.0
            for observation in all {
                let row = SmileRegressors.atTheMoney(observation.features)
                let difference =
                    RidgeFit.value(of: one.coefficients, at: row) - RidgeFit.value(of: other.coefficients, at: row)
                sum += abs(difference)
            }
            let mean = sum / Double(all.count)
            report += "\(days) days: ln σ differs by \(mean) in the mean\n"
            #expect(mean < one.error / 2, "\(days) days")
        }
        Attachment.record(report, named: "sample-\(first).txt")
    }

    @Test(
        "of the volatility index to returns gives the level that is committed, to its four digits",
        .enabled(if: SharedMaterial.isPresent, "needs the developers' shared material")
    )
    func level() throws {
        let material = try Self.material.get()
        let found = try #require(LevelCalibration(material.history, in: material.market))
        #expect(found.steps.count > 6_000 && abs(found.fit.error - 0.122) < Self.tolerance)
        for step in found.steps {
            let features = material.market.features[step]
            let regressors = LevelCalibration.regressors(features)
            // Each coefficient is off by half its fourth digit at most.
            let tolerance = 0.000_05 * regressors.reduce(0) { $0 + abs($1) }
            let committed = Elementary.log(VolatilityFromReturns.level(features))
            #expect(abs(RidgeFit.value(of: found.fit.coefficients, at: regressors) - committed) <= tolerance + 1e-12)
        }
    }

    @Test("needs chains that differ")
    func undetermined() {
        #expect(SmileCalibration([]) == nil)
    }
}

extension RecordedChains.Row {
    fileprivate var quote: RecordedSnapshot.Quote {
        RecordedSnapshot.Quote(
            expiry: self.expiry,
            strike: self.strike,
            bid: self.bid,
            ask: self.ask,
            mark: self.mark,
            markIV: self.markIV,
            delta: self.delta,
            forward: self.forward,
            index: self.index
        )
    }
}
