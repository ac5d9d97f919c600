import Errors
import Testing

@testable import Registry

@Suite("The lifecycle's one table")
struct LifecycleTests {
    /// Every legal move, written out once more and independently: from, to, who, whether the name is typed.
    static let legal: [(StrategyStatus, StrategyStatus, Lifecycle.Cause, Bool)] = [
        (.draft, .backtesting, .firstRun, false),
        (.backtesting, .testnetLive, .operatorRequest, true),
        (.backtesting, .paused, .operatorRequest, false),
        (.testnetLive, .backtesting, .operatorRequest, false),
        (.testnetLive, .paused, .operatorRequest, false),
        (.paused, .backtesting, .operatorRequest, false),
        (.paused, .testnetLive, .operatorRequest, true),
    ]

    static let pairs = StrategyStatus.allCases.flatMap { from in StrategyStatus.allCases.map { (from, $0) } }

    private func check(
        _ from: StrategyStatus,
        _ to: StrategyStatus,
        _ cause: Lifecycle.Cause,
        _ confirmation: String
    ) throws(LabError) {
        try Lifecycle.check(
            try StrategyName("cc-btc"),
            from: from,
            to: to,
            cause: cause,
            confirmation: confirmation
        )
    }

    @Test("allows what it lists and nothing else", arguments: pairs, [Lifecycle.Cause.firstRun, .operatorRequest])
    func table(pair: (StrategyStatus, StrategyStatus), cause: Lifecycle.Cause) {
        let isLegal = Self.legal.contains { $0.0 == pair.0 && $0.1 == pair.1 && $0.2 == cause }
        if isLegal {
            #expect(throws: Never.self) { try self.check(pair.0, pair.1, cause, "cc-btc") }
        } else {
            let error = #expect(throws: LabError.self) { try self.check(pair.0, pair.1, cause, "cc-btc") }
            #expect(error?.code == .failedPrecondition)
        }
    }

    @Test("asks for the name to be typed to go live, and takes no other", arguments: ["", "cc", "CC-BTC", "cc-btc "])
    func confirmation(text: String) {
        for (from, to, cause, isConfirmed) in Self.legal where isConfirmed {
            let error = #expect(throws: LabError.self) { try self.check(from, to, cause, text) }
            #expect(error?.code == .invalidArgument)
            #expect(error?.field == "confirmation")
        }
    }

    @Test("says why mainnet is refused, from everywhere", arguments: StrategyStatus.allCases)
    func mainnet(from: StrategyStatus) {
        let error = #expect(throws: LabError.self) { try self.check(from, .mainnetLive, .operatorRequest, "cc-btc") }
        #expect(error?.message.contains("testnet only") == true)
    }

    @Test("sends a draft to its first backtest")
    func draft() {
        let error = #expect(throws: LabError.self) { try self.check(.draft, .testnetLive, .operatorRequest, "cc-btc") }
        #expect(
            error?.message
                == "cc-btc is draft and cannot become testnet_live: a draft becomes backtesting with its first run"
        )
        #expect(error?.remedy == "run a backtest of it first")
    }
}
