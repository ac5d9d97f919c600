import Conversions
import Messages
import Options
import Strategy

extension BacktestV1.StepTrace {
    init(_ trace: StepTrace) {
        self.init(
            timeMs: trace.time,
            snapshotTimeMs: trace.snapshotTime,
            index: trace.index,
            rv: trace.realisedVolatility,
            iv: trace.impliedVolatility,
            decisions: trace.decisions.map { BacktestV1.Decision($0) },
            quotes: trace.quotes.map { BacktestV1.QuoteRead($0) },
            indexFromMs: trace.indexWindow?.lowerBound,
            indexToMs: trace.indexWindow?.upperBound,
            equityCoin: trace.equity.coin,
            equityUsd: trace.equity.usd
        )
    }
}

extension BacktestV1.Decision {
    init(_ decision: Decision) {
        self.init(
            kind: BacktestV1.Decision.Kind(decision.kind),
            action: decision.action.rawValue,
            rule: decision.rule,
            instrument: decision.instrument ?? "",
            checks: decision.checks.map { BacktestV1.Check($0) },
            candidateCount: Int32(clamping: decision.candidateCount),
            candidates: decision.candidates.map {
                BacktestV1.ScoredCandidate(
                    instrument: $0.instrument,
                    score: $0.score,
                    delta: $0.delta,
                    dte: $0.daysToExpiry,
                    bid: $0.bid
                )
            },
            price: decision.price,
            contracts: decision.contracts
        )
    }
}

extension BacktestV1.Decision.Kind {
    fileprivate init(_ kind: Decision.Kind) {
        switch kind {
        case .settle: self = .settle
        case .exit: self = .exit
        case .entry: self = .entry
        }
    }
}

extension BacktestV1.Check {
    fileprivate init(_ check: Check) {
        self.init(
            figure: check.figure,
            value: check.value,
            relation: check.relation.rawValue,
            threshold: check.threshold,
            parameter: check.parameter,
            met: check.isMet
        )
    }
}

extension BacktestV1.QuoteRead {
    fileprivate init(_ read: QuoteRead) {
        let quote = read.quote
        func value(_ field: QuoteRead.Fields, _ value: Double) -> Double? {
            read.fields.contains(field) && !value.isNaN ? value : nil
        }
        self.init(
            instrument: read.instrument,
            snapshotTimeMs: read.snapshotTime,
            bid: value(.bid, quote.bid),
            ask: value(.ask, quote.ask),
            mark: value(.mark, quote.mark),
            markIv: value(.markIV, quote.markIV),
            forward: value(.forward, quote.forward),
            delta: value(.delta, quote.delta),
            uses: QuoteRead.Uses.words.filter { read.uses.contains($0.use) }.map(\.word),
            fields: QuoteRead.Fields.words.filter { read.fields.contains($0.field) }.map(\.word)
        )
    }
}
