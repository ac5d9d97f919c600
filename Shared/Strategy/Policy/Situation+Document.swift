import Options

extension Situation {
    /// What its digest is taken over: the document as one line of JSON, in UTF-8.
    public var canonicalBytes: [UInt8] { Array(self.document.text.utf8) }

    /// Every field under its name, absent ones left out. Numbers are the shortest text that reads back to the same
    /// double, so equal situations have equal bytes on every machine.
    public var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("strategy", .text(self.strategy.rawValue)), .init("underlying", .text(self.underlying.rawValue)),
            .init("settlement", .text(self.settlement.rawValue)), .init("time_ms", .integer(self.time)),
            .init("index", .number(self.index)),
        ]
        members.add("rv", self.realisedVolatility)
        members.add("iv", self.impliedVolatility)
        members.add("ivrv", self.volatilityRatio)
        members += [
            .init("trend", .text(self.regime.trend.rawValue)),
            .init("volatility", .text(self.regime.volatility.rawValue)),
            .init("equity_coin", .number(self.equity.coin)), .init("equity_usd", .number(self.equity.usd)),
            .init("coin", .number(self.coin)), .init("usd", .number(self.usd)),
            .init("positions", .array(self.positions.map(\.document))),
        ]
        if let subject = self.subject { members.append(.init("subject", .text(subject))) }
        members.append(.init("offered", .array(self.offered.map(\.document))))
        return .object(members)
    }
}

extension Situation.Holding {
    fileprivate var document: JSONValue {
        .object([
            .init("instrument", .text(self.instrument)), .init("contracts", .number(self.contracts)),
            .init("strike", .number(self.strike)), .init("expiry_ms", .integer(self.expiry)),
            .init("open_time_ms", .integer(self.openTime)), .init("entry_price", .number(self.entryPrice)),
            .init("mark", .number(self.mark)), .init("pnl_coin", .number(self.pnl.coin)),
            .init("pnl_usd", .number(self.pnl.usd)),
        ])
    }
}

extension OfferedAction {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [.init("action", .text(self.kind.rawValue))]
        if let instrument = self.instrument { members.append(.init("instrument", .text(instrument))) }
        members.add("strike", self.strike)
        members.add("dte", self.daysToExpiry)
        members.add("delta", self.delta)
        members.add("bid", self.bid)
        members.add("ask", self.ask)
        members.add("mark", self.mark)
        members.add("mark_iv", self.markIV)
        members.add("price", self.price)
        members.add("contracts", self.contracts)
        members.append(.init("rule", .flag(self.isRules)))
        return .object(members)
    }
}

extension [JSONValue.Member] {
    fileprivate mutating func add(_ key: String, _ value: Double?) {
        if let value { self.append(.init(key, .number(value))) }
    }
}
