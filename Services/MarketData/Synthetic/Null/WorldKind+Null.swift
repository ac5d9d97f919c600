import Options

/// The parameters of worlds without an edge, and of those with one put in.
private enum NullKeys {
    static let drift = WorldKey(
        "drift",
        0,
        in: -0.5...0.5,
        unit: "per year",
        "The index is expected to grow as exp(drift · t)."
    )
    static let volatility = WorldKey(
        "volatility",
        0.55,
        in: 0.1...1,
        unit: "per year",
        "The root of the mean variance of the index."
    )
    static let clustering = WorldKey(
        "clustering",
        0.3,
        in: 0...0.6,
        "The standard deviation of the logarithm of volatility over time; 0 is a plain Brownian path."
    )
    static let spread = WorldKey(
        "spread",
        0,
        in: 0...0.5,
        "(ask − bid) / bid. Above 0 a run that fills at mid is paid half of it, which is then its edge."
    )
    static let edge = WorldKey(
        "edge",
        0.15,
        in: 0...1,
        "What a seller inside the region is paid beyond the fair value, as a share of it."
    )
    static let delta = WorldKey("delta", 0.15...0.3, in: 0...1, "The region's |delta|.")
    static let dte = WorldKey("dte", 7...21, in: 0...400, unit: "days", "The region's days to expiry.")
    static let impliedOverRealised = WorldKey(
        "ivrv_min",
        0,
        in: 0...5,
        "The edge is there only while implied (30 days) over realised volatility (7 days) is at least this; 0 is always."
    )

    static let common: [any WorldParameter] = [drift, volatility, clustering, spread]
    static let region: [any WorldParameter] = [edge, delta, dte, impliedOverRealised]
}

extension NullWorld.Terms {
    /// - Parameter isPlanted: whether the world has an edge in it.
    init(_ arguments: WorldArguments, _ underlying: Underlying, isPlanted: Bool) {
        self.init(
            path: NullPath.Terms(
                drift: arguments[NullKeys.drift],
                volatility: arguments[NullKeys.volatility],
                clustering: arguments[NullKeys.clustering],
                start: underlying == .btc ? 40_000 : 2_500
            ),
            spread: arguments[NullKeys.spread]
        )
        guard isPlanted else { return }
        self.edge = PlantedEdge(
            share: arguments[NullKeys.edge],
            absoluteDelta: arguments[NullKeys.delta],
            dte: arguments[NullKeys.dte],
            impliedOverRealised: arguments[NullKeys.impliedOverRealised]
        )
    }
}

extension WorldKind {
    /// Worlds without an edge for who sells options.
    static let null = WorldKind(
        name: "null",
        version: 1,
        summary: "no edge: premiums are fair under the path's own law and the bid gives the fees back, so that selling "
            + "and holding to the expiry is expected to add exactly nothing to holding, in US dollars",
        parameters: NullKeys.common,
        make: { world, setting in
            NullWorld(.init(world.arguments, setting.underlying, isPlanted: false), setting)
        }
    )

    /// Worlds with an edge of a given size for a given region.
    static let planted = WorldKind(
        name: "planted",
        version: 1,
        summary: "the world null, with bids inside a region of delta and days to expiry raised by a share of the fair "
            + "value",
        parameters: NullKeys.common + NullKeys.region,
        make: { world, setting in
            NullWorld(.init(world.arguments, setting.underlying, isPlanted: true), setting)
        }
    )
}
