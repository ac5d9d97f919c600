import Errors
import Messages
import Strategy

extension Band {
    init(_ wire: StrategyV1.Range?, _ field: String) throws(LabError) {
        let wire = try WireField.required(wire, field)
        self.init(try WireField.finite(wire.low, field), try WireField.finite(wire.high, field))
    }
}

extension StrategyV1.Range {
    init(_ band: Band) { self.init(low: band.low, high: band.high) }
}
