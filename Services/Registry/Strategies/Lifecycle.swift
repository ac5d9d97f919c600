public import Errors

/// The legal moves of a strategy's status, in one table.
///
/// | from | to | by | confirmation |
/// |---|---|---|---|
/// | draft | backtesting | the first run | |
/// | backtesting | testnet_live | an operator | the name, typed |
/// | backtesting, testnet_live | paused | an operator | |
/// | testnet_live | backtesting | an operator (steps down) | |
/// | paused | backtesting | an operator | |
/// | paused | testnet_live | an operator | the name, typed |
///
/// Everything else is refused, `mainnet_live` with its reason.
public enum Lifecycle {
    /// What makes a status change.
    public enum Cause: Sendable, Hashable {
        /// A run of the strategy begins or is recorded.
        case firstRun
        /// An operator asks for it.
        case operatorRequest
    }

    struct Move: Sendable, Hashable {
        let from: StrategyStatus
        let to: StrategyStatus
        let cause: Cause
        /// Whether the strategy's name must be typed.
        var isConfirmed = false
    }

    static let moves: [Move] = [
        Move(from: .draft, to: .backtesting, cause: .firstRun),
        Move(from: .backtesting, to: .testnetLive, cause: .operatorRequest, isConfirmed: true),
        Move(from: .backtesting, to: .paused, cause: .operatorRequest),
        Move(from: .testnetLive, to: .backtesting, cause: .operatorRequest),
        Move(from: .testnetLive, to: .paused, cause: .operatorRequest),
        Move(from: .paused, to: .backtesting, cause: .operatorRequest),
        Move(from: .paused, to: .testnetLive, cause: .operatorRequest, isConfirmed: true),
    ]

    /// Checks one move of the strategy called `name`.
    /// - Throws: `failedPrecondition` for a move that is not in the table, `invalidArgument` where the confirmation that
    ///   the move needs is not the name.
    public static func check(
        _ name: StrategyName,
        from: StrategyStatus,
        to: StrategyStatus,
        cause: Cause,
        confirmation: String
    ) throws(LabError) {
        guard to != .mainnetLive else {
            throw LabError(
                .failedPrecondition,
                "\(name) cannot enter mainnet_live: this build trades on testnet only and has no way to send an order"
                    + " with real money",
                field: "status",
                remedy: "promote it to testnet_live instead"
            )
        }
        guard let move = Self.moves.first(where: { $0.from == from && $0.to == to && $0.cause == cause }) else {
            throw LabError(
                .failedPrecondition,
                "\(name) is \(from.rawValue) and cannot become \(to.rawValue)\(Self.reason(from, to))",
                field: "status",
                remedy: Self.remedy(from)
            )
        }
        guard !move.isConfirmed || confirmation == name.text else {
            throw LabError(
                .invalidArgument,
                confirmation.isEmpty
                    ? "\(to.rawValue) must be confirmed by typing the strategy's name, \(name)"
                    : "confirmation must be the strategy's name, \(name), was \"\(confirmation.prefix(80))\"",
                field: "confirmation"
            )
        }
    }

    /// The statuses that an operator may move a strategy to from `status`.
    static func exits(of status: StrategyStatus) -> [StrategyStatus] {
        Self.moves.filter { $0.from == status && $0.cause == .operatorRequest }.map(\.to)
    }

    private static func reason(_ from: StrategyStatus, _ to: StrategyStatus) -> String {
        if from == to { return ": it is already" }
        return from == .draft ? ": a draft becomes backtesting with its first run" : ""
    }

    private static func remedy(_ from: StrategyStatus) -> String {
        let exits = Self.exits(of: from)
        guard !exits.isEmpty else { return "run a backtest of it first" }
        return "from \(from.rawValue) it can become \(exits.map(\.rawValue).joined(separator: " or "))"
    }
}
