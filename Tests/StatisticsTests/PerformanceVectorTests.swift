import Foundation
import Statistics
import TestSupport
import Testing

/// `metrics.json`: figures of regular curves and edge cases from independent libraries; null is undefined.
struct PerformanceVector: Decodable, Sendable, CustomTestStringConvertible {
    var id: String
    var periodsPerYear: Double
    var riskFree: Double
    var minimumAcceptable: Double
    var equity: [Double]
    var trades: [Double]
    var expected: [String: Figure?]

    enum CodingKeys: String, CodingKey {
        case id, equity, trades, expected
        case periodsPerYear = "periods_per_year"
        case riskFree = "risk_free_annual"
        case minimumAcceptable = "mar_annual"
    }

    /// A number or a flag.
    enum Figure: Decodable, Sendable {
        case number(Double)
        case flag(Bool)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else {
                self = .number(try container.decode(Double.self))
            }
        }
    }

    var testDescription: String { self.id }

    static let all: [PerformanceVector] = {
        struct File: Decodable { var cases: [PerformanceVector] }
        let file = (try? Data(contentsOf: SharedMaterial.url("vectors/metrics.json")))
            .flatMap { try? JSONDecoder().decode(File.self, from: $0) }
        return file?.cases ?? []
    }()
}

@Suite("The figures of a curve", .enabled(if: SharedMaterial.isPresent, "the shared vectors are not here"))
struct PerformanceVectorTests {
    @Test("the vectors are there")
    func vectors() { #expect(PerformanceVector.all.count == 14) }

    @Test("equal those of independent libraries to 1e-9", arguments: PerformanceVector.all)
    func equal(_ vector: PerformanceVector) {
        let performance = Performance(
            equity: vector.equity,
            periodsPerYear: vector.periodsPerYear,
            riskFree: vector.riskFree,
            minimumAcceptable: vector.minimumAcceptable,
            trades: vector.trades
        )
        let figures: [String: Double?] = [
            "n_returns": Double(performance.returnCount), "max_drawdown": performance.maxDrawdown,
            "total_return": performance.totalReturn, "cagr": performance.growth, "ann_vol": performance.volatility,
            "sharpe": performance.sharpe, "sortino": performance.sortino, "calmar": performance.calmar,
            "var95": performance.valueAtRisk95, "es95": performance.expectedShortfall95,
            "var95_emp": performance.empiricalValueAtRisk95, "es95_ru": performance.coherentExpectedShortfall95,
            "skew": performance.skew, "kurtosis": performance.kurtosis,
            "positive_period_rate": performance.positivePeriodRate,
            "period_profit_factor": performance.periodProfitFactor, "n_trades": Double(performance.trades.count),
            "win_rate": performance.trades.winRate, "profit_factor": performance.trades.profitFactor,
            "avg_trade": performance.trades.expectancy, "avg_win": performance.trades.averageWin,
            "avg_loss": performance.trades.averageLoss,
        ]
        for (name, expected) in vector.expected {
            switch expected {
            case .flag(let flag): #expect(performance.isRuined == flag, "\(name)")
            case .number(let number):
                guard let figure = figures[name] ?? nil else {
                    Issue.record("\(name) is undefined, expected \(number)")
                    continue
                }
                #expect(abs(figure - number) <= 1e-9 * max(1, abs(number)), "\(name)")
            case nil: #expect(figures[name] == .some(nil), "\(name) must be undefined")
            }
        }
        #expect(vector.expected.count == figures.count + 1)
    }
}
