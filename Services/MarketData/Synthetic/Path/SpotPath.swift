import Elementary

/// The whole path of a world's spot: one state a step, each a function of the states and draws before it.
struct SpotPath: Sendable {
    let grid: TimeGrid
    let states: [SpotState]

    init(_ parameters: SpotParameters, perception: PerceptionParameters, grid: TimeGrid, seed: UInt64) {
        var walk = SpotWalk(parameters, perception, grid: grid, seed: seed)
        var states: [SpotState] = []
        states.reserveCapacity(grid.count)
        for step in grid.range {
            states.append(walk.state)
            walk.advance(from: step)
        }
        self.grid = grid
        self.states = states
    }
}

/// One path on its way.
private struct SpotWalk {
    private(set) var state: SpotState
    private var logIndex: Double

    private let parameters: SpotParameters
    private let perception: PerceptionParameters
    private let grid: TimeGrid
    private let profile = ActivityProfile.measured
    private let chain: RegimeChain
    private let logVolatility: PerRegime<Double>

    private let spot: RandomStream
    private let volatility: RandomStream
    private let regime: RandomStream
    private let jump: RandomStream

    /// Years a step.
    private let years: Double
    /// What is left of a deviation after a step.
    private let keepUp: Double
    private let keepDown: Double
    private let keepSlow: Double
    private let keepFast: Double
    /// Of the shocks of a step: their standard deviations, and what they have of z and of their own.
    private let slowDeviation: Double
    private let fastDeviation: Double
    private let leverage: Double
    private let freedom: Double
    private let keepFear: Double
    private let keepTrend: Double
    private let keepRegime: Double
    private let keepCrash: Double

    init(_ parameters: SpotParameters, _ perception: PerceptionParameters, grid: TimeGrid, seed: UInt64) {
        self.parameters = parameters
        self.perception = perception
        self.grid = grid
        let days = Double(grid.spacing) / 86_400_000
        self.years = days / 365
        func kept(_ halfLife: Double) -> Double { Elementary.power(0.5, days / halfLife) }
        self.keepUp = kept(parameters.levelHalfLifeUp)
        self.keepDown = kept(parameters.levelHalfLifeDown)
        self.keepSlow = kept(parameters.slowHalfLife)
        self.keepFast = kept(parameters.fastHalfLife)
        self.slowDeviation = parameters.slowDeviation * (1 - self.keepSlow * self.keepSlow).squareRoot()
        self.fastDeviation = parameters.fastDeviation * (1 - self.keepFast * self.keepFast).squareRoot()
        self.leverage = parameters.leverage
        self.freedom = (1 - self.leverage * self.leverage).squareRoot()
        self.keepFear = kept(perception.fearHalfLife)
        self.keepTrend = kept(perception.trendHalfLife)
        self.keepRegime = kept(perception.regimeHalfLife)
        self.keepCrash = kept(perception.crashHalfLife)
        self.chain = RegimeChain(parameters.regimes.map(\.leaves), stepsPerDay: 1 / days)
        self.logVolatility = parameters.regimes.map { Elementary.log($0.volatility) }
        self.spot = RandomStream(seed: seed, stream: RandomPurpose.spot.rawValue)
        self.volatility = RandomStream(seed: seed, stream: RandomPurpose.volatility.rawValue)
        self.regime = RandomStream(seed: seed, stream: RandomPurpose.regime.rawValue)
        self.jump = RandomStream(seed: seed, stream: RandomPurpose.jump.rawValue)
        self.logIndex = Elementary.log(parameters.initialIndex)
        self.state = SpotState(
            index: parameters.initialIndex,
            level: self.logVolatility.calm,
            slow: 0,
            fast: 0,
            fear: 0,
            trend: 0,
            perceived: PerRegime(calm: 1, bull: 0, bear: 0, crash: 0),
            regime: .calm
        )
    }

    /// Goes on by one step. Sums are in a fixed order; every draw is of this step alone.
    mutating func advance(from step: Int) {
        let place = UInt64(step)
        let now = self.grid.time(of: step)
        let regime = self.parameters.regimes[self.state.regime]
        let (z, _) = self.spot.normals(at: place)
        let (slowDraw, fastDraw) = self.volatility.normals(at: place)

        let sigma = self.parameters.volatility(of: self.state) * self.profile.volatility(at: now)
        let deviation = sigma * self.years.squareRoot()
        var change = (regime.drift - sigma * sigma / 2) * self.years + deviation * z
        let size = self.jumpSize(regime, step: step, at: now)
        change += size

        let slowShock = self.leverage * z + self.freedom * slowDraw
        let fastShock = self.leverage * z + self.freedom * fastDraw
        self.state.slow = self.keepSlow * self.state.slow + self.slowDeviation * slowShock
        self.state.fast =
            self.keepFast * self.state.fast + self.fastDeviation * fastShock
            + self.parameters.jumpExcitement * abs(size)
        let target = self.logVolatility[self.state.regime]
        let kept = target > self.state.level ? self.keepUp : self.keepDown
        self.state.level = target + kept * (self.state.level - target)

        self.perceive(change, deviation: deviation)
        self.state.regime = self.chain.next(after: self.state.regime, draw: self.regime.uniform(at: place))
        self.logIndex += change
        self.state.index = Elementary.exp(self.logIndex)
    }

    /// At most one jump a step: two in an hour would be as rare as one in a thousand jumps.
    private func jumpSize(_ regime: SpotParameters.Regime, step: Int, at instant: Int64) -> Double {
        let (whether, size) = self.jump.uniforms(at: UInt64(step))
        guard whether < regime.jumpRate * self.years * self.profile.variance(at: instant) else { return 0 }
        return regime.jumpMean + regime.jumpDeviation * Elementary.normalQuantile(size)
    }

    private mutating func perceive(_ change: Double, deviation: Double) {
        let loss = self.perception.fearOfLoss
        let gain = self.perception.reliefOfGain
        // Less the mean of a diffusion's step, so that fear is of what is worse than usual.
        let usual = (loss - gain) * deviation * 0.398_942_280_401_432_7
        self.state.fear = self.keepFear * self.state.fear - (change < 0 ? loss : gain) * change - usual
        self.state.trend = self.keepTrend * self.state.trend + change
        let kept = self.state.regime == .crash ? self.keepCrash : self.keepRegime
        var perceived = self.state.perceived.map { kept * $0 }
        switch self.state.regime {
        case .calm: perceived.calm += 1 - kept
        case .bull: perceived.bull += 1 - kept
        case .bear: perceived.bear += 1 - kept
        case .crash: perceived.crash += 1 - kept
        }
        self.state.perceived = perceived
    }
}
