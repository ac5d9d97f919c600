import Errors
import Messages
import Strategy

extension EquityCurve {
    /// Reads the columns, which must have one length.
    init(_ wire: BacktestV1.Equity) throws(LabError) {
        self.init()
        let count = wire.t.count
        func column<Value>(_ values: [Value], _ name: String) throws(LabError) -> [Value] {
            guard values.count == count else {
                throw LabError(
                    .invalidArgument,
                    "equity.\(name) must have \(count) values, as equity.t has, has \(values.count)",
                    field: "equity.\(name)"
                )
            }
            return values
        }
        self.time = wire.t
        self.snapshot = try column(wire.snapshot, "snapshot")
        self.index = try column(wire.index, "index")
        self.coin = try column(wire.coin, "coin")
        self.usd = try column(wire.usd, "usd")
        self.equityCoin = try column(wire.equityCoin, "equity_coin")
        self.equityUSD = try column(wire.equityUsd, "equity_usd")
        self.openPositions = try column(wire.openPositions, "open_positions").map { Int32(clamping: $0) }
        self.openContracts = try column(wire.openContracts, "open_contracts")
        self.realisedVolatility = try column(wire.rv, "rv")
        self.impliedVolatility = try column(wire.iv, "iv")
    }
}

extension BacktestV1.Equity {
    init(_ curve: EquityCurve) {
        self.init(
            t: curve.time,
            snapshot: curve.snapshot,
            index: curve.index,
            coin: curve.coin,
            usd: curve.usd,
            equityCoin: curve.equityCoin,
            equityUsd: curve.equityUSD,
            openPositions: curve.openPositions.map { UInt32(clamping: $0) },
            openContracts: curve.openContracts,
            rv: curve.realisedVolatility,
            iv: curve.impliedVolatility
        )
    }
}
