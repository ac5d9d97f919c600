import Errors
import Options

private enum StressKeys {
    static let base = WorldKey(
        "base",
        "model",
        of: ["model", "null", "planted", "historical", "bootstrap", "real_scraper"],
        "The world that is put under stress; its own parameters go behind base and a point, such as base.vrp=0."
    )
    static let day = WorldKey("at", day: nil, "The day at whose beginning the stress comes; it has to be given.")
    static let gap = WorldKey("gap", -0.3, in: -0.9...3, "What the index is multiplied by then, less 1.")
    static let volatility = WorldKey(
        "iv",
        0.5,
        in: -0.9...4,
        "What implied volatilities are multiplied by then, less 1."
    )
    static let spread = WorldKey("spread", 1, in: 0...20, "What the widths of markets are multiplied by then, less 1.")
    static let halfLife = WorldKey(
        "half_life",
        5,
        in: 0.05...1_000,
        unit: "days",
        "In which half of what iv and spread do is gone."
    )
    static let recovery = WorldKey(
        "recovery",
        0,
        in: 0...1_000,
        unit: "days",
        "In which half of the gap is made up for; 0 keeps it."
    )
}

extension WorldKind {
    /// A gap, a jump of volatility and wider markets over another world.
    static let stress = WorldKind(
        name: "stress",
        version: 1,
        summary: "another world with a gap of the index, a jump of implied volatility and wider markets from a day on",
        parameters: [
            StressKeys.base, StressKeys.day, StressKeys.gap, StressKeys.volatility, StressKeys.spread,
            StressKeys.halfLife, StressKeys.recovery,
        ],
        baseKey: StressKeys.base,
        make: { world, setting in
            let (terms, base) = try Self.stress(of: world)
            return StressWorld(terms, on: try await base.kind.make(base, setting))
        },
        makeFeed: { world, setting in
            let (terms, base) = try Self.stress(of: world)
            guard let feed = try await base.kind.makeFeed?(base, setting) else {
                throw LabError(.internalError, "a stress was to pass on a world that is made")
            }
            return StressFeed(terms, on: feed, setting)
        }
    )

    /// What a stress does, and the world that it is over.
    private static func stress(of world: ResolvedWorld) throws(LabError) -> (StressTerms, ResolvedWorld) {
        guard let base = world.base else {
            throw LabError(.internalError, "a stress was resolved without the world that it is over")
        }
        guard let instant = world.arguments[StressKeys.day].instant else {
            throw LabError(
                .invalidArgument,
                "a stress needs the day that it comes at",
                field: "world.at",
                remedy: "Write stress:at=2022-06-13, with the day that is meant."
            )
        }
        let terms = StressTerms(
            at: instant,
            gap: world.arguments[StressKeys.gap],
            volatility: world.arguments[StressKeys.volatility],
            spread: world.arguments[StressKeys.spread],
            halfLife: world.arguments[StressKeys.halfLife],
            recovery: world.arguments[StressKeys.recovery]
        )
        return (terms, base)
    }
}
